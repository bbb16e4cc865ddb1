import type { Currency, DecimalMark } from '../../domain/model/units.ts';
import type { FateReason } from '../../domain/model/file-reading.ts';
import { changeOutcomes, fatesIn } from '../../domain/rows/fate-rows.ts';
import { holdingsIn, makeHoldingRows } from '../../domain/rows/holding-rows.ts';
import { sumInAnyOrder } from '../../domain/sum.ts';
import { isCashWords } from '../cells/asset-class.ts';
import { currencyInCell, parseShown } from '../cells/cells.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import { labelled } from '../cells/labelled.ts';
import { recordsOf } from '../cells/records.ts';
import { holdingOfCash } from '../table/cash-lines.ts';
import type { IssueList } from '../table/issue-list.ts';
import { hintOf } from '../table/title-hints.ts';
import { withoutRepetition } from './cash-above.ts';
import type { RowsRead } from './gathered.ts';
import { firstOf } from '../../domain/must.ts';

const CENT = 0.011;
const isOfGains = (label: string): boolean => ['cost', 'change'].includes(hintOf(label) ?? '');
const LONGEST_LABEL = 60;
/* Lines that are no rows of the table: where an amount may be named. */
const BESIDE: ReadonlySet<FateReason> = new Set<FateReason>([
  ...(['preamble', 'footer', 'ragged', 'other-table', 'no-identity', 'section-heading'] as const),
]);
const BELOW: ReadonlySet<FateReason> = new Set<FateReason>(['footer', 'ragged']);

/**
 * Counts cash that a line above or below the table states, where no row is cash: the one amount that closes the difference between the rows
 * and the stated total to the cent; where no total is stated, the ones below the table that are called cash.
 */
export function takeCashBeside(read: RowsRead, delimiter: string, mark: DecimalMark, issues: IssueList): RowsRead {
  const { statedTotals, rows } = read;
  const totals = new Set(statedTotals.filter(({ account }) => account === null).map(({ value }) => value));
  const [total, ...others] = totals;
  const { groups } = rows.holdings;
  if (others.length > 0 || groups.some(({ first }) => first.says === 'cash')) return read;
  const currencies = new Set(groups.map(({ first }) => first.currency));
  const gap = total === undefined ? null : total - sumInAnyOrder(groups.map(({ value }) => value));
  if (groups.length === 0 || currencies.size !== 1 || (gap !== null && Math.abs(gap) <= CENT)) return read;
  const found = fatesIn(rows.fates).flatMap(({ line, reason, text }) => {
    if (!BESIDE.has(reason)) return [];
    const [record] = recordsOf(text, delimiter);
    const { label, amount } = labelled(record?.cells ?? []) ?? { label: '', amount: '' };
    const value = parseShown(amount, mark);
    if (value.kind !== 'number' || label.length > LONGEST_LABEL || !/\p{L}/u.test(label) || isOfGains(label)) return [];
    const isCash = gap === null ? BELOW.has(reason) && isCashWords(label) : Math.abs(value.value - gap) <= CENT;
    const currency = gap === null ? moneyOf(label, amount) : null;
    return isCash ? [{ line, name: label, value: value.value, amount, currency, account: null }] : [];
  });
  // a line in other money must not decide in which money the rows are
  const code = firstOf([...currencies]);
  const isOneMoney = new Set(found.map(({ currency }) => currency)).size === 1;
  const fits = found.filter(
    ({ amount, currency }) => code !== null || currency === null || (isOneMoney && currencyInCell(amount) !== null),
  );
  const counted = gap === null ? withoutRepetition(fits) : found.slice(0, found.length === 1 ? 1 : 0);
  const lines = new Set<number>(counted.map(({ line }) => line));
  for (const { line, amount } of gap === null ? found : [])
    if (!lines.has(line)) issues.add('cash-outside-table', 'warning', line, { cell: amount });
  if (lines.size === 0) return read;
  issues.drop(({ code, line }) => code === 'ragged-row' && line !== null && lines.has(line));
  const cash = counted.map((one) => holdingOfCash(one, null, code));
  const holdings = [...holdingsIn(rows.holdings), ...cash].sort((a, b) => a.line - b.line);
  const fates = changeOutcomes(rows.fates, (line) => (lines.has(line) ? { fate: 'accepted', reason: 'cash' } : null));
  const drafts = read.drafts.filter(({ line }) => !lines.has(line));
  return { ...read, drafts, rows: { holdings: makeHoldingRows(holdings), fates } };
}

/* "EUR cash: 200", "Cash: €200" */
const moneyOf = (label: string, amount: string): Currency | null =>
  currencyInCell(amount) ?? label.split(/[^A-Z]+/).flatMap((word) => currencyOfCode(word)?.code ?? [])[0] ?? null;
