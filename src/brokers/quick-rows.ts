import type { FateReason } from '../domain/file-reading.ts';
import type { Holding } from '../domain/holding.ts';
import { lineNumber } from '../domain/units.ts';
import type { DecimalMark } from './cells.ts';
import { readCost } from './cost.ts';
import type { Header } from './header.ts';
import { multiplies } from './marks.ts';
import { plainNumber } from './plain-number.ts';
import type { FileRecord } from './records.ts';
import type { RowContext } from './row-context.ts';
import { mayBeNoPosition } from './row-kinds.ts';
import { unitOfValue } from './row-context.ts';

/* A large file says the same words again and again; from one row to the next only the numbers change. A row whose words
   were read in full before is made of that reading and its own numbers. Whatever is in any way unusual (a number written
   oddly, a cell too many, a product that does not fit) is read in full again, so that there is one reader only that
   decides anything. */

/** A row of the same words that was read in full. */
interface Known {
  readonly words: readonly string[];
  readonly reason: FateReason;
  readonly holding: Holding;
}

/** A row that is a position. */
export interface QuickRow {
  readonly reason: FateReason;
  readonly holding: Holding;
}

interface Numbers {
  readonly quantity: number | null;
  readonly price: number | null;
  readonly value: number;
}

const MOST_KEYS = 65_536;
const MOST_OF_A_KEY = 4;

/** Knows the rows of one place in a table that were read in full, and reads others like them. */
export class QuickRows {
  readonly #context: RowContext;
  readonly #isPossible: boolean;
  /* The column by which rows are known again, and the others whose words decide. */
  readonly #key: number;
  readonly #words: readonly number[];
  readonly #known = new Map<string, Known[]>();
  /* The account of a row by its two cells. */
  readonly #accounts = new Map<string, Map<string, string | null>>();

  constructor(context: RowContext, hasPlan: boolean) {
    const { header } = context;
    const { at, unitAt } = header;
    this.#context = context;
    this.#key = [at.symbol, at.isin, at.name].find((column) => column !== -1) ?? -1;
    this.#isPossible = !hasPlan && this.#key !== -1 && hasPlainRows(context);
    const accounts = [at.account, at['account-name']];
    const numbers = [at.quantity, at.price, at.value];
    const columns = [0, at.symbol, at.name, at.isin, at.cusip, at.type, at.currency, unitAt.value, unitAt.price];
    this.#words = [...new Set(columns)].filter(
      (column) => column !== -1 && column !== this.#key && !accounts.includes(column) && !numbers.includes(column),
    );
  }

  /** The position that the row is; null = it must be read in full. */
  read(record: FileRecord): QuickRow | null {
    if (!this.#isPossible) return null;
    const { cells } = record;
    const known = this.#find(cells);
    if (known === null) return null;
    const account = this.#accountOf(cells);
    if (account === undefined || !this.#fits(record)) return null;
    const numbers = this.#numbersOf(cells);
    if (numbers === null) return null;
    const { symbol, name, isin, cusip, currency, says } = known.holding;
    return {
      reason: known.reason,
      holding: {
        line: lineNumber(record.line),
        account,
        symbol,
        name,
        isin,
        cusip,
        quantity: numbers.quantity,
        price: numbers.price,
        value: numbers.value,
        valueFrom: 'stated',
        currency,
        inBase: null,
        cost: readCost(record, this.#context, { ...numbers, says }),
        says,
      },
    };
  }

  /** Remembers a row that was read in full without a word about it, if others can be read like it. */
  learn(record: FileRecord, { reason, holding }: QuickRow): void {
    if (!this.#isPossible || !this.#fits(record)) return;
    const { cells } = record;
    const numbers = this.#numbersOf(cells);
    const key = cells[this.#key]!;
    if (numbers === null || key === '') return;
    const isItsOwn =
      holding.quantity === numbers.quantity && holding.price === numbers.price && holding.value === numbers.value;
    const isPlain = holding.valueFrom === 'stated' && holding.inBase === null && holding.says !== 'option';
    if (!isItsOwn || !isPlain || unitOfValue(record, this.#context).scale !== 1) return;
    // What a first cell may be depends on the rest of its row.
    if (mayBeNoPosition(cells[0]!, this.#context.profile)) return;
    this.#learnAccount(cells, holding.account);
    if (this.#known.size >= MOST_KEYS) this.#known.clear();
    const alike = this.#known.get(key) ?? [];
    this.#known.set(key, alike);
    if (alike.length >= MOST_OF_A_KEY) alike.shift();
    alike.push({ words: this.#words.map((column) => cells[column]!), reason, holding });
  }

  #find(cells: readonly string[]): Known | null {
    const alike = this.#known.get(cells[this.#key] ?? '');
    if (alike === undefined) return null;
    for (const known of alike) {
      let at = 0;
      while (at < this.#words.length && known.words[at] === cells[this.#words[at]!]) at += 1;
      if (at === this.#words.length) return known;
    }
    return null;
  }

  #learnAccount(cells: readonly string[], account: string | null): void {
    const { at } = this.#context.header;
    const [name, number] = [cells[at['account-name']] ?? '', cells[at.account] ?? ''];
    if (this.#accounts.size >= MOST_KEYS) this.#accounts.clear();
    const named = this.#accounts.get(name) ?? new Map<string, string | null>();
    if (named.size >= MOST_KEYS) named.clear();
    this.#accounts.set(name, named);
    named.set(number, account);
  }

  /* undefined = its cells were never read in full. */
  #accountOf(cells: readonly string[]): string | null | undefined {
    const { at } = this.#context.header;
    const name = at['account-name'] === -1 ? '' : cells[at['account-name']]!;
    return this.#accounts.get(name)?.get(at.account === -1 ? '' : cells[at.account]!);
  }

  /* Whether the cells stand under their titles, as many as there are. */
  #fits({ cells, quoteOpen }: FileRecord): boolean {
    const { width } = this.#context.header;
    if (quoteOpen || cells.length < width || cells[0] === '') return false;
    for (let at = width; at < cells.length; at += 1) if (cells[at] !== '') return false;
    return true;
  }

  /* null = not all of them are there and plain, or one is such that it decides what the row is. */
  #numbersOf(cells: readonly string[]): Numbers | null {
    const { header, marks } = this.#context;
    const { at } = header;
    const read = (column: number, mark: DecimalMark | null): number | null =>
      column === -1 ? null : plainNumber(cells[column]!, mark ?? '.');
    const value = read(at.value, marks.value);
    const quantity = read(at.quantity, marks.quantity);
    const price = read(at.price, marks.price);
    if (value === null || !isTelling(value) || !isTelling(quantity) || !isTelling(price) || price === 1) return null;
    if (quantity !== null && price !== null && !multiplies(quantity, price, value, AS_IT_IS)) return null;
    return { quantity, price, value };
  }
}

const AS_IT_IS = [1];

function isTelling(number: number | null): boolean {
  return number === null || (number !== 0 && !Number.isNaN(number));
}

/* Whether nothing but words and numbers under their titles decides what a row of this table is. */
function hasPlainRows({ profile, header, marks, unit }: RowContext): boolean {
  const { at, base, rateToBase } = header;
  const isMarked = (['quantity', 'price', 'value'] as const).every((role) => at[role] === -1 || marks[role] !== null);
  const isOdd =
    profile.lotRow !== null ||
    profile.lotColumn !== null ||
    profile.valueIsLast.size > 0 ||
    profile.moreQuantity.length > 0 ||
    profile.nameParts.length > 0 ||
    profile.cashTables.length > 0;
  return (
    unit === 'money' && at.value !== -1 && isMarked && !isOdd && base === null && rateToBase === -1 && isTitled(header)
  );
}

/* A title that is a number could be taken for a row. */
function isTitled({ columns, at }: Header): boolean {
  return !/^[-+$]?\d/.test(columns[at.value]!.title);
}
