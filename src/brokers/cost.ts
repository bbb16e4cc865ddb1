import type { Cost, Holding } from '../domain/holding.ts';
import { parseNumber } from './cells.ts';
import type { MoneyColumn } from './cost-columns.ts';
import { findDate } from './dates.ts';
import type { Header } from './header.ts';
import { multiplies } from './marks.ts';
import type { FileRecord } from './records.ts';
import { unitOfValue, type RowContext } from './row-context.ts';

/* What was paid for a position. Only titles that mean nothing else are taken, and nothing is worked out that the row does not say:
   a cost that does not agree with the price paid for one is no cost. */

/* Prices for one are written with fewer digits than the total was made of. */
const AGREE = 0.01;

/** What the row says was paid for it, in the currency of its value; null = it does not say, or not surely. */
export function readCost(
  record: FileRecord,
  context: RowContext,
  { quantity, price, value, says }: Pick<Holding, 'quantity' | 'price' | 'value' | 'says'>,
): Cost | null {
  const { header, marks, unit } = context;
  const { cost } = header;
  if (unit === 'weights' || !(value > 0) || says === 'cash' || (cost.total.at === -1 && cost.unit.at === -1))
    return null;
  const money = unitOfValue(record, context);
  const mark = marks.value ?? marks.price;
  if (money.scale !== 1 || mark === null) return null;
  const amount = ({ at, currency }: MoneyColumn): number | null => {
    const read = parseNumber(at === -1 ? '' : (record.cells[at] ?? ''), mark);
    const isSame = currency === null || money.code === null || currency === money.code;
    // brokers write 0 where they do not know
    return read.kind === 'number' && read.value > 0 && isSame ? read.value : null;
  };
  const [total, each] = [amount(cost.total), amount(cost.unit)];
  // only where today's price times the quantity is the value does what was paid for one say what was paid for all
  const isPlain = price !== null && quantity !== null && multiplies(quantity, price, value, [1]);
  const product = each === null || quantity === null || !isPlain ? null : Math.round(each * quantity * 100) / 100;
  if (total !== null && product !== null && Math.abs(total - product) > AGREE * total) return null;
  const paid = total ?? product;
  return paid === null || !(paid > 0) ? null : { value: paid, since: dayIn(record, header) };
}

function dayIn(record: FileRecord, { cost }: Header): Cost['since'] {
  return cost.since === -1 ? null : findDate(record.cells[cost.since] ?? '', 'month-first');
}
