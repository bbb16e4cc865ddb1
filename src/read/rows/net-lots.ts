import type { ColumnRole, FateReason, RowOutcome } from '../../domain/model/file-reading.ts';
import type { Holding } from '../../domain/model/holding.ts';
import { groupBy } from '../../domain/group-by.ts';
import { changeOutcomes } from '../../domain/rows/fate-rows.ts';
import { holdingsIn, makeHoldingRows } from '../../domain/rows/holding-rows.ts';
import type { FileRecord } from '../cells/records.ts';
import { deedReader } from '../table/deeds.ts';
import type { IssueList } from '../table/issue-list.ts';
import type { Table } from '../table/recognise.ts';
import type { RowsRead } from './gathered.ts';

/* Lists of lots that have what was sold among what was bought, told by one column alone: "AAPL, 10, BUY" above "AAPL, 4, SELL". */

const skipped = (reason: FateReason): RowOutcome => ({ fate: 'skipped', reason });
/* More was sold than the file has bought. */
const SHORT: RowOutcome = { fate: 'rejected', reason: 'history-gap' };

/**
 * Takes what was sold off the lots of its security. No row says which lots were sold, so the first in the file go, and what was paid for the rest
 * isn't known. Of a broker's file, deposits of money are left out: no row says how much of them is still there.
 */
export function netLots(
  read: RowsRead,
  records: Iterable<FileRecord>,
  { profile, header, isSaid }: Table,
  issues: IssueList,
): RowsRead {
  const isOwn = profile.signatures.length === 0;
  if (profile.deedColumn === null && (!isOwn || isSaid === true)) return read;
  const deedOf = deedReader(profile.deedColumn === null ? {} : { deeds: { cash: profile.deedColumn.cash } });
  // a look at the first rows spares most lists the long one
  const mayBe = (at: number): boolean => {
    const words = read.preview.map(({ cells }) => cells[at]?.trim() ?? '').filter((cell) => cell !== '');
    return words.length > 0 && words.every((word) => TRADES.has(deedOf(word)));
  };
  const columns =
    profile.deedColumn === null
      ? header.columns.flatMap(({ role }, at) => (MAY_SAY.has(role) && mayBe(at) ? [at] : []))
      : [header.keys.indexOf(profile.deedColumn.title)].filter((at) => at !== -1);
  if (columns.length === 0) return read;
  const all = [...records];
  const holdings = holdingsIn(read.rows.holdings);
  const deeds = columns
    .map((at): Deeds => new Map(all.map(({ line, cells }) => [line, deedOf(cells[at] ?? '')])))
    .find((one) => profile.deedColumn !== null || areTrades(holdings, one));
  if (deeds === undefined) return read;
  const isSale = ({ line }: Pick<Holding, 'line'>): boolean => deeds.get(line) === 'out';
  const [sales, bought] = [
    groupBy(holdings.filter(isSale), keyOf),
    groupBy(
      holdings.filter((one) => !isSale(one)),
      keyOf,
    ),
  ];
  const outcomes = new Map<number, RowOutcome>();
  // "Cash" or "Interest" beside somebody's own cash is no payment: its row says how much there is
  if (profile.deedColumn !== null)
    for (const [line, deed] of deeds) if (deed === 'cash') outcomes.set(line, skipped('moves-cash'));
  const moves = outcomes.size;
  if (sales.size + outcomes.size === 0) return read;
  const kept = new Map<number, Holding>();
  for (const [key, sold] of sales) {
    const lots = bought.get(key) ?? [];
    const left = takeOff(lots, sumOf(sold));
    for (const { line } of sold) outcomes.set(line, left.isShort ? SHORT : skipped('movement'));
    for (const lot of lots) outcomes.set(lot.line, skipped('sold'));
    for (const lot of left.lots) {
      outcomes.delete(lot.line);
      kept.set(lot.line, lot);
    }
  }
  const isGone = ({ line }: { readonly line: number }): boolean => outcomes.has(line);
  issues.drop(({ line }) => line !== null && isGone({ line }));
  if (moves > 0) issues.add('cash-not-stated', 'warning', null, { rows: moves });
  return {
    ...read,
    rows: {
      holdings: makeHoldingRows(holdings.flatMap((one) => (isGone(one) ? [] : [kept.get(one.line) ?? one]))),
      fates: changeOutcomes(read.rows.fates, (line) => outcomes.get(line) ?? null),
    },
    drafts: read.drafts.filter((draft) => !isGone(draft)),
    preview: read.preview.filter((row) => !isGone(row)),
  };
}

type Deeds = ReadonlyMap<number, string | null>;
const TRADES: ReadonlySet<string | null> = new Set(['in', 'out']);
const MAY_SAY: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['unused', 'type']);

/*
 * Whether words say of each row of somebody's own list whether it was bought or sold: what was sold was bought in other rows. "Sell" beside a
 * security that stands there once may be what somebody thinks of it.
 */
function areTrades(holdings: readonly Holding[], deeds: Deeds): boolean {
  if (!holdings.some(({ line }) => deeds.get(line) === 'out')) return false;
  const of = (deed: string) => holdings.filter(({ line, says }) => says !== 'cash' && deeds.get(line) === deed);
  const [sales, bought] = [of('out'), of('in')];
  if (sales.length + bought.length < holdings.filter(({ says }) => says !== 'cash').length) return false;
  const lots = groupBy(bought, keyOf);
  return [...groupBy(sales, keyOf)].every(
    ([key, sold]) => sumOf(sold) <= sumOf(lots.get(key) ?? []) && sumOf(sold) > 0,
  );
}

const keyOf = ({ account, symbol, name }: Holding): string => [account, symbol, name].join('\n');

const sumOf = (sold: readonly Holding[]): number =>
  sold.reduce((sum, { quantity }) => (quantity === null ? sum : sum + Math.abs(quantity)), 0);

/* What is left of the lots, and whether more was sold than they had. */
function takeOff(lots: readonly Holding[], sold: number) {
  let open = sold;
  const left = lots.flatMap((lot): readonly Holding[] => {
    const { quantity, value, inBase } = lot;
    if (quantity === null || quantity <= 0) return [lot];
    const taken = Math.min(quantity, open);
    open = exact(open - taken);
    const rest = exact(quantity - taken);
    if (rest <= 0) return [];
    const part = rest / quantity;
    return [
      {
        ...lot,
        quantity: rest,
        value: value * part,
        inBase: inBase === null ? null : { ...inBase, value: inBase.value * part },
        cost: null,
      },
    ];
  });
  return { lots: left, isShort: open > 0 };
}

/* Of 10.1 and 4.05 the difference is 6.05, and not 6.049999. */
const exact = (count: number): number => Number.parseFloat(count.toFixed(9));
