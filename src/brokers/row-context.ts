import { currency, type Currency } from '../domain/units.ts';
import { currencyInCell } from './cells.ts';
import { currencyOfCode } from './currencies.ts';
import type { Header } from './header.ts';
import type { IssueList } from './issue-list.ts';
import type { Marks } from './marks.ts';
import type { BrokerProfile } from './profile.ts';
import type { FileRecord } from './records.ts';
import type { UsedRole } from './titles.ts';

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
  readonly issues: IssueList;
}

/** The cell under a role, as it stands; empty where the table has no such column or the row no such cell. */
export function cellUnder(record: FileRecord, header: Header, role: UsedRole): string {
  return record.cells[header.at[role]] ?? '';
}

/** The currency of the row's value; `minor` = the file writes it in hundredths. */
export function currencyOf(
  record: FileRecord,
  context: RowContext,
): { readonly code: Currency | null; readonly minor: boolean } {
  const { profile, header } = context;
  if (profile.currency !== null) return { code: profile.currency, minor: false };
  const cell = cellUnder(record, header, 'currency').trim().slice(0, 8);
  const known = currencyOfCode(cell);
  if (known !== null) return known;
  const named = currency(cell.toUpperCase()) ?? currencyInCell(cell) ?? header.currency;
  const shown = named ?? currencyInCell(cellUnder(record, header, header.at.value === -1 ? 'price' : 'value'));
  return { code: shown, minor: header.minor.value };
}
