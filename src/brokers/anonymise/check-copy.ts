import type { FileReading } from '../../domain/model/file-reading.ts';
import type { Holding } from '../../domain/model/holding.ts';
import { reconcileTotals } from '../../domain/files/reconcile.ts';
import type { IsoDate } from '../../domain/model/units.ts';
import { readHoldings, type ReadHints } from '../read-holdings.ts';
import { significant } from './number-format.ts';
import { cutCells, type RawRecord } from './raw-cells.ts';
import { accountStrings, type Vocabulary } from './vocabulary.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import { fatesIn } from '../../domain/rows/fate-rows.ts';

/**
 * Why a copy is not given: its cells could not be told apart, a number of it stands cut in two cells, a number or an
 * account would be left in it, or it would not read as the original does.
 */
export type CopyFault = 'unreadable' | 'split-numbers' | 'something-left' | 'reads-otherwise';

interface Check {
  readonly reading: FileReading;
  readonly hints: ReadHints;
  readonly vocabulary: Vocabulary;
  /** The file's date where it stays. */
  readonly asOf: IsoDate | null;
  /** Digits that stood in the original. */
  readonly hidden: ReadonlySet<string>;
  /** Of those, what may stay: prices, dates, names of securities. */
  readonly kept: ReadonlySet<string>;
  /** What each position is worth in the copy, by line. */
  readonly values: ReadonlyMap<number, number>;
  readonly copy: { readonly name: string; readonly text: string };
}

/* An account called "Growth" is not given away by a fund with that word in its name. */
const ONE_WORD = /^\p{L}+$/u;

/** Tells what is wrong with a copy, null for nothing. */
export function checkCopy({ reading, hints, vocabulary, asOf, hidden, kept, values, copy }: Check): CopyFault | null {
  const records = cutCells(copy.text, reading.delimiter);
  const cells = records.flatMap((record) => record.cells.map(({ text }) => text));
  const numbers = cells.flatMap((cell) => cell.match(/\d(?:[\d.,'’\u00a0\u202f ]*\d)?/g) ?? []);
  const isLeft = (number: string) => hidden.has(significant(number)) && !kept.has(significant(number));
  if (numbers.some(isLeft)) return 'something-left';
  const { isPlain } = vocabulary;
  const whole = copy.text.toLowerCase();
  const others = cellsBesideSecurities(records, reading).join('\n').toLowerCase();
  for (const account of accountStrings(reading)) {
    const isTelling = (account.match(/[\p{L}\d]{2,}/gu) ?? []).some((word) => !isPlain(word));
    const searched = ONE_WORD.test(account) ? others : whole;
    if (isTelling && searched.includes(account.toLowerCase())) return 'something-left';
  }
  const again = readHoldings(
    { name: copy.name, bytes: reading.bytes, fingerprint: '', encoding: reading.encoding, text: copy.text },
    hints,
  );
  if (!again.ok || shapeOf(again.value, asOf !== null) !== shapeOf(reading, asOf !== null)) return 'reads-otherwise';
  const isWorth = ({ line, value }: Holding) => {
    const meant = values.get(line);
    return meant === undefined || Math.abs(value - meant) <= 0.006 + 1e-9 * Math.abs(meant);
  };
  return holdingsIn(again.value.holdings).every(isWorth) ? null : 'reads-otherwise';
}

function cellsBesideSecurities(records: readonly RawRecord[], { holdings, columns }: FileReading): readonly string[] {
  const said = new Set(holdingsIn(holdings).flatMap(({ symbol, name }) => [symbol, name]));
  const isOfAccount = columns.map(({ role }) => role === 'account' || role === 'account-name');
  return records.flatMap(({ cells }) =>
    cells.flatMap(({ text }, column) => (said.has(text) && isOfAccount[column] !== true ? [] : [text])),
  );
}

/** What a copy has in common with its original: how it is read, but none of the figures. */
function shapeOf(reading: FileReading, isDated: boolean): string {
  const { broker, kind, delimiter, headerLine, unit, asOf, fates, holdings, statedTotals, columns } = reading;
  return JSON.stringify({
    ...{
      broker,
      kind,
      delimiter,
      headerLine,
      unit,
      asOf: isDated ? asOf : null,
      columns: columns.map(({ role }) => role),
    },
    fates: fatesIn(fates).map(({ line, fate, reason }) => [line, fate, reason]),
    holdings: holdingsIn(holdings).map(({ line, currency, valueFrom }) => [line, currency, valueFrom]),
    totals: statedTotals.map(({ line }) => line),
    met: reconcileTotals(reading).map(({ difference }) => difference === 0),
  });
}
