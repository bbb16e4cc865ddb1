import type { DecimalMark } from '../../domain/model/units.ts';
import type { Cost, Holding } from '../../domain/model/holding.ts';
import { markEvidence, parseNumber, parseShown } from '../cells/cells.ts';
import { saysPaid, type MoneyColumn } from '../table/cost-columns.ts';
import { findDate } from '../cells/dates.ts';
import { AS_IT_IS, multiplies } from '../cells/multiplies.ts';
import type { FileRecord } from '../cells/records.ts';
import { unitOfValue, type RowContext } from '../table/row-context.ts';
import type { NumbersOfRow } from './row-numbers.ts';

/* What was paid for a position. Only titles that mean nothing else are taken, and nothing is worked out that the row does not say:
   a cost that does not agree with the price paid for one is no cost. */

/* Prices for one are written with fewer digits than the total was made of. */
const AGREE = 0.01;

type Figures = Pick<Holding, 'quantity' | 'price' | 'value' | 'says'>;

/** What the row says was paid for it, in the currency of its value; null = it does not say, or not surely. */
export function readCost(record: FileRecord, context: RowContext, figures: Figures): Cost | null {
  const { cost } = context.header;
  if (!mayCost(context, figures)) return null;
  const money = unitOfValue(record, context);
  const mark = markOfCost(context);
  if (money.scale !== 1 || mark === null) return null;
  const amount = ({ at, currency }: MoneyColumn): number | null => {
    const read = parseNumber(at === -1 ? '' : (record.cells[at] ?? ''), mark);
    const isSame = currency === null || money.code === null || currency === money.code;
    // brokers write 0 where they do not know
    return read.kind === 'number' && read.value > 0 && isSame ? read.value : null;
  };
  const paid = settlePaid(amount(cost.total), amount(cost.unit), figures);
  return paid === null ? null : { value: paid, since: dayIn(record.cells[cost.since]) };
}

/** Whether such a row can say what was paid for it. */
export function mayCost({ header, unit }: RowContext, { value, says }: Pick<Holding, 'value' | 'says'>): boolean {
  const { cost } = header;
  return unit !== 'weights' && value > 0 && says !== 'cash' && (cost.total.at !== -1 || cost.unit.at !== -1);
}

/** What somebody's own sheet says was paid for cash, which is what it comes to: "Cash, 1, $812.76"; null = nothing, or its balance stands beside. */
export function cashAtCost(
  record: FileRecord,
  context: RowContext,
  { quantity, price, value }: NumbersOfRow,
): number | null {
  const isAlone = value === null && price === null && (quantity === null || quantity === 1);
  if (!isAlone || context.unit === 'weights' || context.profile.signatures.length > 0) return null;
  const paid = context.header.columns.flatMap(({ title }, column) => {
    const cell = saysPaid(title) ? (record.cells[column] ?? '') : '';
    const mark = markOfCost(context);
    const read = mark === null && markEvidence(cell) === 'either' ? null : parseShown(cell, mark ?? '.');
    return read?.kind === 'number' && read.value > 0 ? [read.value] : [];
  });
  // beside what was paid for one of it stands what was paid for all
  return paid.length === 0 ? null : Math.max(...paid);
}

/** How amounts paid are written; null = it cannot be told. */
export function markOfCost({ marks }: RowContext): DecimalMark | null {
  return marks.value ?? marks.price;
}

/** What was paid for all of it, by what was paid for all and for one; null = they do not say, or do not agree. */
export function settlePaid(
  total: number | null,
  each: number | null,
  { quantity, price, value }: Pick<Holding, 'quantity' | 'price' | 'value'>,
): number | null {
  // only where today's price times the quantity is the value does what was paid for one say what was paid for all
  const isPlain = each !== null && price !== null && quantity !== null && multiplies(quantity, price, value, AS_IT_IS);
  const product = isPlain ? Math.round(each * quantity * 100) / 100 : null;
  if (total !== null && product !== null && Math.abs(total - product) > AGREE * total) return null;
  const paid = total ?? product;
  return paid === null || !(paid > 0) ? null : paid;
}

/** The day in a cell of purchases. */
export function dayIn(cell: string | undefined): Cost['since'] {
  return cell === undefined ? null : findDate(cell, 'month-first');
}
