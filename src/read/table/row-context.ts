import { currency, type Currency } from '../../domain/model/units.ts';
import { currencyNamed, MINOR } from '../cells/currencies.ts';
import { currencyInCell, currencyOfSign, isMinorCell } from '../cells/cells.ts';
import type { Header } from './header.ts';
import type { IssueList } from './issue-list.ts';
import type { LetterM } from './letter-m.ts';
import type { Marks } from './marks.ts';
import type { BrokerProfile } from '../profiles/profile.ts';
import type { FileRecord } from '../cells/records.ts';
import type { UsedRole } from './titles.ts';
import type { Unit } from '../profiles/unit.ts';

/** What is known around a row when it is read. */
export interface RowContext {
  readonly profile: BrokerProfile;
  readonly header: Header;
  readonly marks: Marks;
  readonly unit: 'money' | 'weights';
  /** From the headings above the row. */
  readonly account: string | null;
  readonly section: string | null;
  /** The symbol a lot file names in its title. */
  readonly symbol: string | null;
  /** The currency of the account, where lines above the table name it. */
  readonly base: Currency | null;
  /** That of accounts whose rows prove it, where no line names it. */
  readonly bases: ReadonlyMap<string, Currency>;
  readonly issues: IssueList;
  readonly letterM: LetterM;
}

/** The cell under a role, as it stands; empty where the table has no such column or the row no such cell. */
export function cellUnder(record: FileRecord, header: Header, role: UsedRole): string {
  const column = header.at[role];
  // Asking a list for what stands at −1 is slow.
  return column === -1 ? '' : (record.cells[column] ?? '');
}

/** Further columns of an amount, to be added to its first: those of other accounts or people, and those that a profile names. */
export function furtherColumns(
  { header, profile }: Pick<RowContext, 'header' | 'profile'>,
  role: 'quantity' | 'value',
): readonly number[] {
  const own = profile.more[role];
  return own.length === 0 ? header.more[role] : [...header.more[role], ...own.map((key) => header.keys.indexOf(key))];
}

const UNKNOWN: Unit = { code: null, scale: 1 };

const PENCE: Unit = { code: currency('GBP'), scale: 0.01 };

/* "70.25p" */
function isPence(cell: string): boolean {
  return /\d ?p$/.test(cell.trim());
}

function unitInCell(cell: string | undefined): Unit {
  const text = cell?.trim().slice(0, 12) ?? '';
  if (text === '') return UNKNOWN;
  const whole = MINOR.get(text);
  if (whole !== undefined) return { code: currency(whole), scale: 0.01 };
  return { code: currencyNamed(text.toUpperCase()) ?? currencyOfSign(text), scale: 1 };
}

/**
 * The unit of the row's value. What stands nearest to the value is believed first: its title, the cell beside it, then
 * the row's currency column, then a sign in the cell itself.
 */
export function unitOfValue(record: FileRecord, { profile, header }: RowContext): Unit {
  if (isPence(cellUnder(record, header, 'value'))) return PENCE;
  if (profile.currency !== null) return { code: profile.currency, scale: 1 };
  const scale = header.valueScale;
  if (header.currency !== null) return { code: header.currency, scale };
  const beside = unitInCell(record.cells[header.unitAt.value]);
  if (beside.code !== null) return { ...beside, scale: beside.scale * scale };
  const column = unitInCell(cellUnder(record, header, 'currency'));
  if (column.code !== null) return { ...column, scale: column.scale * scale };
  return { code: currencyInCell(cellUnder(record, header, 'value')), scale };
}

const ENDING = /(?:\.[A-Z]{1,3}|-[A-Z]{3})$/;

/** The unit of the row's price, which is that of a value worked out from it. */
export function unitOfPrice(record: FileRecord, context: RowContext): Unit {
  const { profile, header } = context;
  const suffix = profile.unitsBySuffix?.get(
    ENDING.exec(cellUnder(record, header, 'symbol').trim())?.[0].slice(1) ?? '',
  );
  if (suffix !== undefined) return suffix;
  const { currency: titled, scale } = header.priceIn;
  const beside = unitInCell(record.cells[header.unitAt.price]);
  const column = unitInCell(cellUnder(record, header, 'currency'));
  const cell = cellUnder(record, header, 'price');
  if (isPence(cell)) return PENCE;
  const inCell = currencyInCell(cell);
  const code = titled ?? beside.code ?? column.code ?? inCell ?? profile.currency ?? header.currency;
  const inPence = isMinorCell(cell) ? 0.01 : 1;
  return { code, scale: scale === 1 ? Math.min(beside.scale, column.scale, inPence) : scale };
}
