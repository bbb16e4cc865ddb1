import { lineNumber, currency, type Currency, type DecimalMark } from '../../domain/model/units.ts';
import type { Holding } from '../../domain/model/holding.ts';
import { isCashWords } from '../cells/asset-class.ts';
import { parseShown, saysNothing } from '../cells/cells.ts';
import type { BrokerProfile, CashTable } from '../profiles/profile.ts';
import type { FileRecord } from '../cells/records.ts';
import { titleKey } from './titles.ts';

/* Cash that stands beside the table of positions: in a line above it, or in a small table of its own. */

/** Cash outside the table of positions. `amount` is as written. */
export interface CashLine {
  readonly line: number;
  readonly name: string;
  readonly value: number;
  readonly amount: string;
  readonly currency: Currency | null;
  readonly account: string | null;
}

/** A line that states cash: "Cash,22747.06", "Total cash:,…", "Cash,CAD,100". Not one that states none. */
export function cashInLine({ cells, line }: FileRecord, mark: DecimalMark): CashLine | null {
  const [label, ...rest] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (label === undefined || rest.length === 0 || rest.length > 2 || !isCashWords(label)) return null;
  const unit = rest.length === 2 ? rest.find((cell) => currency(cell) !== null) : undefined;
  const amount = rest.find((cell) => cell !== unit) ?? '';
  if (rest.length === 2 && unit === undefined) return null;
  const parsed = parseShown(amount, mark);
  if (parsed.kind !== 'number' || parsed.value === 0) return null;
  const named = unit === undefined ? null : currency(unit);
  return { line, name: 'Cash', value: parsed.value, amount, currency: named, account: null };
}

/** Reads the broker's own small table of cash, record by record, wherever it stands. */
export class CashTableReader {
  readonly #tables: BrokerProfile['cashTables'];
  #table: CashTable | null = null;
  readonly #mark: DecimalMark;
  #keys: readonly string[] | null = null;
  #last = '';

  constructor(profile: BrokerProfile, mark: DecimalMark) {
    this.#tables = profile.cashTables;
    this.#mark = mark;
  }

  /** What the record is to this table; `repeated` = the very row once more. null = it does not belong to it. */
  read(record: FileRecord): CashLine | 'header' | 'repeated' | 'none' | null {
    if (this.#tables.length === 0) return null;
    const keys = record.cells.map(titleKey);
    const begun = this.#tables.find(({ amount, beside }) => keys.includes(amount) && keys.includes(beside));
    if (begun !== undefined) {
      this.#table = begun;
      this.#keys = keys;
      this.#last = '';
      return 'header';
    }
    const table = this.#table;
    const keysHere = this.#keys;
    if (keysHere === null || table === null) return null;
    const cellOf = (title: string | null): string =>
      title === null ? '' : (record.cells[keysHere.indexOf(title)]?.trim() ?? '');
    // A shorter row (a mark of the end) is none of the table's.
    if (record.cells.length <= keysHere.indexOf(table.amount)) return this.#end(null);
    const amount = cellOf(table.amount);
    const parsed = parseShown(amount, this.#mark);
    if (parsed.kind !== 'number') return this.#end(saysNothing(amount) ? 'none' : null);
    // Sums in the account's currency repeat the rows by currency.
    if (record.text === this.#last || /^base/i.test(cellOf(table.currency))) return 'repeated';
    this.#last = record.text;
    if (parsed.value === 0) return 'none';
    const account = cellOf(table.account);
    return {
      line: record.line,
      name: 'Cash',
      value: parsed.value,
      amount,
      currency: currency(cellOf(table.currency)),
      account: account === '' ? null : account,
    };
  }

  /* The table ends where no amount stands under its title. */
  #end(what: 'none' | null): 'none' | null {
    if (what === null) this.#keys = null;
    return what;
  }

  /** Another header begins: what follows is no cash. */
  leave(): void {
    this.#keys = null;
  }
}

/** The position that a line of cash is. */
export function holdingOfCash(cash: CashLine, account: string | null, code: Currency | null): Holding {
  return {
    line: lineNumber(cash.line),
    account: cash.account ?? account,
    symbol: null,
    name: cash.name,
    isin: null,
    cusip: null,
    quantity: null,
    price: null,
    value: cash.value,
    valueFrom: 'stated',
    currency: cash.currency ?? code,
    inBase: null,
    cost: null,
    says: 'cash',
  };
}
