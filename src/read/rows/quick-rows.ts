import type { FateReason } from '../../domain/model/file-reading.ts';
import type { Holding } from '../../domain/model/holding.ts';
import type { Currency, DecimalMark } from '../../domain/model/units.ts';
import type { RowNumbers } from '../../domain/rows/holding-rows.ts';
import type { CellPlaces } from '../cells/cell-places.ts';
import { parseNumber } from '../cells/cells.ts';
import { dayIn, markOfCost, mayCost, settlePaid } from './cost.ts';
import type { MoneyColumn } from '../table/cost-columns.ts';
import type { Header } from '../table/header.ts';
import type { Gathered } from './gathered.ts';
import { KnownWords } from './known-words.ts';
import { AS_IT_IS, multiplies } from '../cells/multiplies.ts';
import { plainNumberIn } from '../cells/plain-number.ts';
import { TEXT_KEPT, type FileRecord } from '../cells/records.ts';
import { unitOfValue, type RowContext } from '../table/row-context.ts';
import { mayBeNoPosition } from './row-kinds.ts';
import { firstOf } from '../../domain/must.ts';

/* A large file says the same words again and again; from one row to the next only the numbers change. A row whose words
   were read in full before is made of that reading and its own numbers, straight from the text. Whatever is in any way
   unusual (a number written oddly, a cell too many, a product that does not fit) is read in full, so that there is one
   reader only that decides anything. */

/** A row of some words that was read in full. */
interface Known {
  readonly outcome: number;
  readonly holding: Holding;
  /** The currency of its value. A plain number has no sign but a dollar's, which many currencies share, so the words decide. */
  readonly money: Currency | null;
  /** The number of its group in each account, by the number of the account. */
  readonly groups: number[];
}

/** A position that was read in full. */
export interface FullRow {
  readonly reason: FateReason;
  readonly holding: Holding;
}

interface Account {
  readonly name: string | null;
  readonly number: number;
}

/** Knows the rows of one place in a table that were read in full, and keeps others like them. */
export class QuickRows {
  readonly #context: RowContext;
  readonly #gathered: Gathered;
  readonly #isPossible: boolean;
  /* The column by which rows are told apart first of all; it must say something. */
  readonly #key: number;
  readonly #known: KnownWords<Known>;
  readonly #accounts: KnownWords<Account>;
  #accountCount = 0;
  /* The numbers of the row that was looked at last, NaN where the table has no such column. */
  readonly #numbers = { quantity: NaN, price: NaN, value: NaN };

  constructor(context: RowContext, hasPlan: boolean, gathered: Gathered) {
    const { header } = context;
    const { at, unitAt, whose, debt } = header;
    this.#context = context;
    this.#gathered = gathered;
    this.#key = [at.symbol, at.isin, at.name].find((column) => column !== -1) ?? -1;
    this.#isPossible = !hasPlan && this.#key !== -1 && hasPlainRows(context);
    const accounts = [...new Set([at['account-name'], at.account, ...whose.owners, ...whose.kinds])].filter(
      (column) => column !== -1,
    );
    const numbers = [at.quantity, at.price, at.value];
    const words = [
      0,
      at.symbol,
      at.name,
      at.isin,
      at.cusip,
      at.type,
      at.currency,
      unitAt.value,
      unitAt.price,
      debt.coupon,
      debt.maturity,
    ];
    const decides = (column: number) => column !== -1 && !accounts.includes(column) && !numbers.includes(column);
    this.#known = new KnownWords([...new Set([this.#key, ...words])].filter(decides));
    this.#accounts = new KnownWords(accounts);
  }

  /** Keeps the position that the line is, and says so; false = it must be read in full. */
  take(places: CellPlaces, line: number): boolean {
    if (!this.#isPossible || !this.#fits(places) || places.isEmpty(this.#key)) return false;
    const known = this.#known.find(places);
    if (known === undefined) return false;
    const account = this.#accounts.find(places);
    if (account === undefined || !this.#hasNumbers(places)) return false;
    const { holdings, fates } = this.#gathered;
    const group = (known.groups[account.number] ??= holdings.groupOf({ ...known.holding, account: account.name }));
    holdings.addTo(group, this.#numbersOf(places, line, known));
    fates.add(line, known.outcome, places.beginning(TEXT_KEPT));
    if (places.quoteOpen)
      this.#context.issues.add('unclosed-quote', 'warning', line, { text: places.beginning(TEXT_KEPT) });
    return true;
  }

  #numbersOf(places: CellPlaces, line: number, { holding: { says }, money }: Known): RowNumbers {
    const { quantity, price, value } = this.#numbers;
    const paid = mayCost(this.#context, { value, says }) ? this.#paidFor(places, money) : NaN;
    const { since } = this.#context.header.cost;
    return {
      line,
      quantity,
      price,
      value,
      isComputed: false,
      paid,
      since: Number.isNaN(paid) || since === -1 ? null : dayIn(places.cell(since)),
    };
  }

  #paidFor(places: CellPlaces, money: Currency | null): number {
    const mark = markOfCost(this.#context);
    if (mark === null) return NaN;
    const { total, unit } = this.#context.header.cost;
    const { quantity, price, value } = this.#numbers;
    const paid = settlePaid(amountIn(places, total, mark, money), amountIn(places, unit, mark, money), {
      quantity: Number.isNaN(quantity) ? null : quantity,
      price: Number.isNaN(price) ? null : price,
      value,
    });
    return paid ?? NaN;
  }

  /** Remembers a row that was read in full without a word about it, but of an open quotation mark, if others can be read like it. */
  learn(record: FileRecord, places: CellPlaces | null, { reason, holding }: FullRow): void {
    if (!this.#isPossible || places === null || !this.#fits(places)) return;
    if (places.isEmpty(this.#key) || !this.#hasNumbers(places)) return;
    const { quantity, price, value } = this.#numbers;
    const isItsOwn = says(holding.quantity, quantity) && says(holding.price, price) && holding.value === value;
    const isPlain = holding.valueFrom === 'stated' && holding.inBase === null && holding.says !== 'option';
    const unit = unitOfValue(record, this.#context);
    if (!isItsOwn || !isPlain || unit.scale !== 1) return;
    // What a first cell may be depends on the rest of its row.
    if (mayBeNoPosition(firstOf(record.cells), this.#context.profile)) return;
    if (this.#accounts.find(places) === undefined) {
      this.#accounts.learn(places, { name: holding.account, number: this.#accountCount });
      this.#accountCount += 1;
    }
    if (this.#known.find(places) !== undefined) return;
    const outcome = this.#gathered.fates.outcome({ fate: 'accepted', reason });
    this.#known.learn(places, { outcome, holding, money: unit.code, groups: [] });
  }

  /* Whether the cells stand under their titles, as many as there are. */
  #fits(places: CellPlaces): boolean {
    const { width } = this.#context.header;
    if (places.count < width || places.isEmpty(0)) return false;
    for (let at = width; at < places.count; at += 1) if (!places.isEmpty(at)) return false;
    return true;
  }

  /* Takes down the numbers; false = not all of them are there and plain, or one is such that it decides what the row is. */
  #hasNumbers(places: CellPlaces): boolean {
    const { header, marks } = this.#context;
    const { at } = header;
    const value = numberIn(places, at.value, marks.value);
    const quantity = at.quantity === -1 ? NaN : numberIn(places, at.quantity, marks.quantity);
    const price = at.price === -1 ? NaN : numberIn(places, at.price, marks.price);
    this.#numbers.value = value;
    this.#numbers.quantity = quantity;
    this.#numbers.price = price;
    if (!isTelling(value) || price === 1) return false;
    if (at.quantity !== -1 && !isTelling(quantity)) return false;
    if (at.price !== -1 && !isTelling(price)) return false;
    return at.quantity === -1 || at.price === -1 || multiplies(quantity, price, value, AS_IT_IS);
  }
}

function isTelling(number: number): boolean {
  return number !== 0 && !Number.isNaN(number);
}

function says(read: number | null, number: number): boolean {
  return read === null ? Number.isNaN(number) : read === number;
}

function numberIn({ signs, starts, ends }: CellPlaces, column: number, mark: DecimalMark | null): number {
  return plainNumberIn(signs, starts[column]!, ends[column]!, mark ?? '.');
}

/* What the cell of a cost says in the currency of the value; brokers write 0 where they do not know. */
function amountIn(places: CellPlaces, { at, currency }: MoneyColumn, mark: DecimalMark, money: Currency | null) {
  if (at === -1 || places.isEmpty(at) || (currency !== null && money !== null && currency !== money)) return null;
  const plain = numberIn(places, at, mark);
  if (!Number.isNaN(plain)) return plain > 0 ? plain : null;
  const read = parseNumber(places.cell(at), mark);
  return read.kind === 'number' && read.value > 0 ? read.value : null;
}

/* Whether nothing but words and numbers under their titles decides what a row of this table is. */
function hasPlainRows({ profile, header, marks, unit }: RowContext): boolean {
  const { at, base, rateToBase } = header;
  const isMarked = (['quantity', 'price', 'value'] as const).every((role) => at[role] === -1 || marks[role] !== null);
  const isOdd =
    profile.lotRow !== null ||
    profile.lotColumn !== null ||
    profile.valueIsLast.size > 0 ||
    profile.more.quantity.length > 0 ||
    profile.more.value.length > 0 ||
    header.more.quantity.length > 0 ||
    header.more.value.length > 0 ||
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
