import type { Draft, FileReading } from '../model/file-reading.ts';
import type { AssetClass, Holding } from '../model/holding.ts';
import type { CorrectedFields } from '../model/portfolio.ts';
import { currency, type LineNumber } from '../model/units.ts';
import { holdingAt } from '../rows/holding-rows.ts';

/** A row as a form holds it. Empty words and null numbers are blank fields. */
export interface RowEdit {
  readonly symbol: string;
  readonly name: string;
  readonly quantity: number | null;
  readonly price: number | null;
  /** null = work it out from quantity and price. */
  readonly value: number | null;
  /** Three letters; anything else says nothing. */
  readonly currency: string;
  readonly says: AssetClass | null;
}

/** What a row says as it was read: a position, or what was left out; null for a line that is neither. */
function rowAsRead(file: FileReading, line: LineNumber): Draft | Holding | null {
  const at = file.holdings.line.indexOf(line);
  return (at === -1 ? undefined : holdingAt(file.holdings, at)) ?? file.drafts.find((row) => row.line === line) ?? null;
}

/** Gives what an edit changes of the row as it was read; null where it changes nothing of an accepted row. */
export function fieldsOfEdit(file: FileReading, line: LineNumber, edit: RowEdit): CorrectedFields | null {
  const row = rowAsRead(file, line);
  if (row === null) return null;
  const words = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const said = {
    symbol: words(edit.symbol),
    name: words(edit.name),
    quantity: edit.quantity,
    price: edit.price,
    currency: currency(edit.currency.trim().toUpperCase()),
    says: edit.says,
  };
  const isStated = row.value !== null && !('valueFrom' in row && row.valueFrom === 'computed');
  const worksOut = isStated && edit.value === null && edit.quantity !== null && edit.price !== null;
  const fields: CorrectedFields = {
    ...(said.symbol === row.symbol ? {} : { symbol: said.symbol }),
    ...(said.name === row.name ? {} : { name: said.name }),
    ...(said.quantity === row.quantity ? {} : { quantity: said.quantity }),
    // Said again, the price makes the value be worked out where the user has cleared it.
    ...(said.price === row.price && !worksOut ? {} : { price: said.price }),
    ...(edit.value === null || edit.value === row.value ? {} : { value: edit.value }),
    ...(said.currency === row.currency ? {} : { currency: said.currency }),
    ...(said.says === row.says ? {} : { says: said.says }),
  };
  const isAccepted = 'valueFrom' in row;
  return isAccepted && Object.keys(fields).length === 0 ? null : fields;
}
