import { guessKind } from '../look-through/guess-kind.ts';
import { HOME_KINDS, type KindId } from '../model/kinds.ts';
import type { FundUse } from '../model/report-funds.ts';

/** Holdings by what they hold, in the order in which they stand beside each other. */
export const HOLDING_GROUPS = [
  'own',
  'sp500',
  'total-market',
  'nasdaq-100',
  'small-caps',
  'world',
  'target-date',
  'other-funds',
  'safe',
  'unknown',
] as const;
export type HoldingGroup = (typeof HOLDING_GROUPS)[number];

/* Which lists are of which index: a list is a fact about the fund, its name only a claim. */
const LISTS: Partial<Record<HoldingGroup, readonly string[]>> = {
  sp500: ['SPY', 'VOO', 'IVV', 'SPYM', 'SPLG', 'S&P 500'],
  'total-market': ['VTI', 'ITOT', 'SCHB', 'IWV', 'VTHR', 'SPTM'],
  'nasdaq-100': ['QQQ', 'QQQM', 'Nasdaq-100'],
  'small-caps': ['IWM', 'VTWO', 'IJR', 'SPSM', 'VIOO', 'SCHA', 'VB', 'VBR', 'VBK', 'MSCI EAFE Small Cap'],
  world: [
    'VT',
    'ACWI',
    'URTH',
    'VXUS',
    'VEA',
    'IEFA',
    'EFA',
    'IXUS',
    'VEU',
    'ACWX',
    'SCHF',
    'IDEV',
    'VWO',
    'IEMG',
    'EEM',
  ],
};
const GROUP_OF_LIST: ReadonlyMap<string, HoldingGroup> = new Map(
  HOLDING_GROUPS.flatMap((group) => (LISTS[group] ?? []).map((list) => [list, group] as const)),
);

const WORLD: readonly KindId[] = [
  'world',
  'world-active',
  'world-dividend',
  'ex-us',
  'developed-ex-us',
  'emerging',
  ...HOME_KINDS,
];

/* Lists that are named by their index: "MSCI World", "MSCI Germany, 40 largest". */
function groupOfMsci(list: string): HoldingGroup | undefined {
  if (!list.startsWith('MSCI ') || list.startsWith('MSCI US')) return undefined;
  return list.includes('Small') ? 'small-caps' : 'world';
}

function groupOfKind(kind: KindId): HoldingGroup {
  if (kind === 'us-total') return 'total-market';
  if (kind.endsWith('-small')) return 'small-caps';
  if (WORLD.includes(kind)) return 'world';
  if (kind === 'bond' || kind === 'cash') return 'safe';
  return kind.startsWith('target-') ? 'target-date' : 'other-funds';
}

/**
 * Says what a fund holds, as far as the report has a fact about it: the index its list is of, else the kind the user said, else the one
 * its name states. A leveraged fund holds more than its index, so it is none of them.
 */
export function groupOfFund(
  fund: Pick<FundUse, 'symbol' | 'name' | 'seen' | 'list' | 'ofKind' | 'kindGuess'>,
): HoldingGroup {
  if (fund.seen === 'class') return 'safe';
  if (fund.seen === 'leveraged') return 'other-funds';
  const byList = fund.list === null ? undefined : (GROUP_OF_LIST.get(fund.list) ?? groupOfMsci(fund.list));
  if (byList !== undefined) return byList;
  const guess = fund.ofKind ?? fund.kindGuess ?? guessKind(fund.name) ?? guessKind(fund.list ?? '');
  const group = guess === null ? 'other-funds' : groupOfKind(guess.kind);
  // What is seen as companies isn't one class as a whole, whatever its name says.
  return group === 'safe' ? 'other-funds' : group;
}
