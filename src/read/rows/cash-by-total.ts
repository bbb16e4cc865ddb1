import type { DecimalMark } from '../../domain/model/units.ts';
import type { FateReason } from '../../domain/model/file-reading.ts';
import { changeOutcomes, fatesIn } from '../../domain/rows/fate-rows.ts';
import { holdingsIn, makeHoldingRows } from '../../domain/rows/holding-rows.ts';
import { sumInAnyOrder } from '../../domain/sum.ts';
import { parseShown } from '../cells/cells.ts';
import { recordsOf } from '../cells/records.ts';
import { holdingOfCash } from '../table/cash-lines.ts';
import { hintOf } from '../table/title-hints.ts';
import type { RowsRead } from './gathered.ts';
import { firstOf } from '../../domain/must.ts';

const CENT = 0.011;
const isOfGains = (label: string): boolean => ['cost', 'change'].includes(hintOf(label) ?? '');
const LONGEST_LABEL = 60;
/* Lines that are no rows of the table: where an amount may be named. */
const BESIDE: ReadonlySet<FateReason> = new Set<FateReason>([
  ...(['preamble', 'footer', 'ragged', 'other-table', 'no-identity', 'section-heading'] as const),
]);

/**
 * Counts cash that only the stated total proves: where no row is cash, and a line above or below the table names one amount that closes
 * the difference between the rows and the total to the cent.
 */
export function takeCashByTotal(read: RowsRead, delimiter: string, mark: DecimalMark): RowsRead {
  const { statedTotals, rows } = read;
  const totals = new Set(statedTotals.filter(({ account }) => account === null).map(({ value }) => value));
  const [total, ...others] = totals;
  const { groups } = rows.holdings;
  if (total === undefined || others.length > 0 || groups.some(({ first }) => first.says === 'cash')) return read;
  const currencies = new Set(groups.map(({ first }) => first.currency));
  const gap = total - sumInAnyOrder(groups.map(({ value }) => value));
  if (groups.length === 0 || currencies.size !== 1 || Math.abs(gap) <= CENT) return read;
  const found = fatesIn(rows.fates).flatMap(({ line, reason, text }) => {
    if (!BESIDE.has(reason)) return [];
    const [record] = recordsOf(text, delimiter);
    const [label, amount, ...more] = record?.cells.map((cell) => cell.trim()).filter((cell) => cell !== '') ?? [];
    if (label === undefined || amount === undefined || more.length > 0) return [];
    const value = parseShown(amount, mark);
    const isName = label.length <= LONGEST_LABEL && /\p{L}/u.test(label) && !isOfGains(label);
    const closes = value.kind === 'number' && Math.abs(value.value - gap) <= CENT;
    return isName && closes ? [{ line, name: label, value: value.value, amount, currency: null, account: null }] : [];
  });
  const [cash] = found;
  if (cash === undefined || found.length > 1) return read;
  const holding = holdingOfCash(cash, null, firstOf([...currencies]));
  const holdings = [...holdingsIn(rows.holdings), holding].sort((a, b) => a.line - b.line);
  const fates = changeOutcomes(rows.fates, (line) =>
    line === cash.line ? { fate: 'accepted', reason: 'cash' } : null,
  );
  return { ...read, rows: { holdings: makeHoldingRows(holdings), fates } };
}
