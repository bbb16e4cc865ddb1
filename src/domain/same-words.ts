import type { Holding } from './holding.ts';

/* A large file says the same words again and again: what depends on the words alone is worked out once for each kind. */

/** What a line says of who it is, its numbers apart. */
export type Words = Pick<Holding, 'symbol' | 'name' | 'isin' | 'cusip' | 'says' | 'currency'>;

/** The lines of a file by their words. */
export interface SameWords<Row extends Words> {
  /** The first line of each kind. */
  readonly samples: readonly Row[];
  /** For each line which kind it is, the number of its sample. */
  readonly kinds: readonly number[];
}

interface Kind {
  readonly row: Words;
  readonly number: number;
}

/* From so many on, kinds of one symbol and name are looked up by all their words. */
const MANY = 8;

/** Puts lines of the same words together, in the order of the first of each kind. */
export function groupByWords<Row extends Words>(rows: readonly Row[]): SameWords<Row> {
  const samples: Row[] = [];
  const byName = new Map<string | null, Map<string | null, Kind[]>>();
  const byAll = new Map<string, number>();
  const add = (row: Row): number => samples.push(row) - 1;
  const kinds = rows.map((row) => {
    const ofSymbol = byName.get(row.symbol) ?? new Map<string | null, Kind[]>();
    if (ofSymbol.size === 0) byName.set(row.symbol, ofSymbol);
    const alike = ofSymbol.get(row.name) ?? [];
    if (alike.length === 0) ofSymbol.set(row.name, alike);
    const known = alike.find((kind) => areSame(kind.row, row));
    if (known !== undefined) return known.number;
    if (alike.length >= MANY) {
      const words = JSON.stringify([row.symbol, row.name, row.isin, row.cusip, row.says, row.currency]);
      const number = byAll.get(words) ?? add(row);
      byAll.set(words, number);
      return number;
    }
    const number = add(row);
    alike.push({ row, number });
    return number;
  });
  return { samples, kinds };
}

function areSame(a: Words, b: Words): boolean {
  return a.isin === b.isin && a.cusip === b.cusip && a.says === b.says && a.currency === b.currency;
}
