import type { CompanyExposure } from '../model/report-exposure.ts';
import type { FundUse } from '../model/report-funds.ts';
import type { Report } from '../model/report.ts';
import { SIZE_KEYS } from '../model/size.ts';
import { groupOfFund, HOLDING_GROUPS, type HoldingGroup } from './fund-groups.ts';
import { aboveKnown, countsUnseen } from './composition.ts';
import { addUp } from './parts.ts';
import { roundToSum, shownTenths } from './rounding.ts';
import { hasOtherAssets, ownTenths, type SizePieceKey } from './size-pieces.ts';
import { amountIn } from '../sum.ts';
import { firstOf, must } from '../must.ts';
import { zip } from '../zip.ts';

/* From what is held to what it is in: which part of each group of holdings is in mega-cap tech, in other companies and in none. */

/** Where money goes, from the largest companies down. */
export const FLOW_TARGETS = ['lens', 'others', 'small', 'safe', 'unseen'] as const;
export type FlowTargetKey = (typeof FLOW_TARGETS)[number];

/** A part of the flow with its money and its figure in tenths of a percent, rounded so that each column adds up. */
export interface FlowPart {
  readonly value: number;
  readonly share: number;
  readonly tenths: number;
}
/** Holdings that hold the same kind of thing. */
export interface FlowGroup extends FlowPart {
  readonly key: HoldingGroup;
  /** The funds in it, the largest first; none for what is no fund. */
  readonly funds: readonly string[];
  /** How many companies of one's own; 0 for funds. */
  readonly companies: number;
}
export interface FlowTarget extends FlowPart {
  readonly key: FlowTargetKey;
}
export interface FlowLink {
  readonly from: HoldingGroup;
  readonly to: FlowTargetKey;
  readonly value: number;
  readonly share: number;
}
export interface FlowCompany extends FlowPart {
  readonly company: CompanyExposure;
}
export interface Flow {
  readonly groups: readonly FlowGroup[];
  readonly targets: readonly FlowTarget[];
  readonly links: readonly FlowLink[];
  /** The largest companies of the lens, and how many others it has here with what they come to; null = all are named. */
  readonly companies: readonly FlowCompany[];
  readonly others: (FlowPart & { readonly count: number }) | null;
  /** A part of what can't be seen is counted where it most likely belongs: "can't see" is what is left. */
  readonly countsUnseen: boolean;
  /** Something other than cash and bonds is among what holds no companies. */
  readonly hasOtherAssets: boolean;
}

/** How many groups there are at most, and how many companies are named. */
const MOST_GROUPS = 8;
const NAMED = 5;
/** What lists cover beyond 100 % may be left over without being seen in any figure. */
const UNSEEN_EXCESS = 0.0002;
/** What floating point leaves of nothing. */
const NOTHING = 1e-9;
const JOINABLE: readonly HoldingGroup[] = ['sp500', 'total-market', 'nasdaq-100', 'small-caps', 'world', 'target-date'];

type Row = Record<FlowTargetKey, number>;
const emptyRow = (): Row => ({ lens: 0, others: 0, small: 0, safe: 0, unseen: 0 });
const sumOfRow = (row: Row) => addUp(FLOW_TARGETS, (target) => row[target]);

function targetOf({ inLens, size }: Pick<CompanyExposure, 'inLens' | 'size'>): FlowTargetKey {
  if (inLens) return 'lens';
  if (size === 'unknown') return 'unseen';
  return size === 'small' || size === 'micro' ? 'small' : 'others';
}

/* What of a fund no list shows and what of it is no company, as far as they belong to the base. */
function restOf(fund: FundUse, { settings, totals }: Report): { readonly unseen: number; readonly safe: number } {
  if (settings.base === 'portfolio')
    return { unseen: fund.value * fund.rest, safe: fund.value * (fund.classes + fund.excess) };
  const base = totals.base;
  const inCompanies = fund.value * addUp(SIZE_KEYS, (size) => fund.size[size]);
  return { unseen: fund.share === null || base === null ? 0 : fund.share * base - inCompanies, safe: 0 };
}

/* Each group's row; null where something is negative or comes on a way that is not known. */
function fillRows(
  report: Report,
  whole: number,
  groups: ReadonlyMap<string, HoldingGroup>,
): ReadonlyMap<HoldingGroup, Row> | null {
  const rows = new Map<HoldingGroup, Row>(HOLDING_GROUPS.map((group) => [group, emptyRow()]));
  const add = (group: HoldingGroup, target: FlowTargetKey, value: number) => {
    const row = rows.get(group);
    if (row !== undefined) row[target] += value;
  };
  for (const company of report.companies) {
    const target = targetOf(company);
    if (company.direct < -NOTHING * whole) return null;
    add('own', target, company.direct);
    for (const { path, value } of company.viaFunds) {
      const group = groups.get(path[1] ?? '');
      if (group === undefined || value < -NOTHING * whole) return null;
      add(group, target, value);
    }
  }
  for (const fund of report.funds) {
    if (fund.value < -NOTHING * whole) return null;
    const { unseen, safe } = restOf(fund, report);
    const group = groups.get(fund.symbol) ?? 'other-funds';
    add(group, 'unseen', unseen);
    add(group, 'safe', safe);
  }
  const inParts = (...keys: readonly string[]) =>
    addUp(
      report.exposure.composition.filter(({ key }) => keys.includes(key)),
      ({ value }) => value,
    );
  const inRows = (target: FlowTargetKey) => addUp([...rows.values()], (row) => row[target]);
  if (Math.abs(inParts('funds', 'financing')) > NOTHING * whole) return null;
  const unknownSize = addUp(
    report.companies.filter((company) => company.inLens && company.size === 'unknown'),
    ({ value }) => value,
  );
  const addRest = (group: HoldingGroup, target: FlowTargetKey, value: number) =>
    add(group, target, Math.abs(value) <= NOTHING * whole ? 0 : value);
  addRest('safe', 'safe', inParts('cash-and-bonds', 'other-assets', 'excess') - inRows('safe'));
  addRest('unknown', 'unseen', inParts('not-identified', 'unknown-size') - unknownSize - inRows('unseen'));
  addAnswers(rows, report, whole, groups);
  return rows;
}

/* What the answers count beyond what is known (`aboveKnown`) comes out of what can't be seen of the funds that are read so; what of it
   these have no room for, out of all that can't be seen. */
function addAnswers(
  rows: ReadonlyMap<HoldingGroup, Row>,
  report: Report,
  whole: number,
  groups: ReadonlyMap<string, HoldingGroup>,
): void {
  const above = aboveKnown(report);
  for (const [target, { likely }] of [['lens', report.lens] as const, ['small', report.smallCaps] as const]) {
    const gains = (likely === null ? [] : likely.because).map(({ part, share }) => {
      const fund = report.funds.find(({ symbol }) => symbol === part);
      const known = fund === undefined ? 0 : fund.value * (target === 'lens' ? fund.lens : fund.smallCaps);
      return { of: groups.get(part) ?? 'unknown', gain: Math.max(0, share * whole - known) };
    });
    const gainOf = (group: HoldingGroup) =>
      addUp(
        gains.filter(({ of }) => of === group),
        ({ gain }) => gain,
      );
    const move = (amount: number, roomOf: (group: HoldingGroup, unseen: number) => number): number => {
      const rooms = [...rows].map(
        ([group, row]) => [row, Math.max(0, Math.min(row.unseen, roomOf(group, row.unseen)))] as const,
      );
      const room = addUp(rooms, ([, one]) => one);
      const part = room > 0 ? Math.min(1, amount / room) : 0;
      for (const [row, one] of rooms) {
        row.unseen -= one * part;
        row[target] += one * part;
      }
      return amount - room * part;
    };
    if (above[target] <= 0) continue;
    const left = move(above[target] * whole, gainOf);
    const ofFunds = left > 0 ? move(left, (group, unseen) => (group === 'unknown' ? 0 : unseen)) : 0;
    if (ofFunds > 0) move(ofFunds, (_, unseen) => unseen);
  }
}

/* What a list covers beyond 100 % is taken off what is no company, then off what can't be seen, then off other companies. */
function absorb(rows: ReadonlyMap<HoldingGroup, Row>, whole: number): boolean {
  let left = 0;
  for (const row of rows.values()) {
    for (const [target, next] of [
      ['safe', 'unseen'],
      ['unseen', 'others'],
    ] as const) {
      if (row[target] >= 0) continue;
      left += -row[target];
      row[next] += row[target];
      row[target] = 0;
    }
    if (FLOW_TARGETS.some((target) => row[target] < -NOTHING * whole)) return false;
    for (const target of FLOW_TARGETS) row[target] = Math.max(0, row[target]);
  }
  return left <= UNSEEN_EXCESS * whole;
}

/* At most so many groups: the smallest kinds of funds join the others. */
function join(rows: ReadonlyMap<HoldingGroup, Row>): ReadonlyMap<HoldingGroup, readonly HoldingGroup[]> {
  const members = new Map(
    HOLDING_GROUPS.filter((group) => sumOfRow(rows.get(group) ?? emptyRow()) > 0).map((group) => [group, [group]]),
  );
  const bySize = JOINABLE.filter((group) => members.has(group)).sort(
    (a, b) => sumOfRow(must(rows.get(a))) - sumOfRow(must(rows.get(b))) || JOINABLE.indexOf(a) - JOINABLE.indexOf(b),
  );
  for (const group of bySize) {
    if (members.size <= MOST_GROUPS) break;
    members.delete(group);
    members.set('other-funds', [...(members.get('other-funds') ?? []), group]);
  }
  return new Map(
    HOLDING_GROUPS.flatMap((group) => {
      const own = members.get(group);
      return own === undefined ? [] : [[group, own] as const];
    }),
  );
}

const PIECES_OF: Readonly<Record<FlowTargetKey, readonly SizePieceKey[]>> = {
  lens: ['lens'],
  others: ['other-mega', 'large', 'mid'],
  small: ['small'],
  safe: ['safe'],
  unseen: ['unseen'],
};

/* As in the size table and the bars below it; where these have no piece for the lens, by themselves. */
function roundTargets(report: Report, shares: readonly number[]): readonly number[] {
  const pieces = ownTenths(report);
  if (pieces !== null)
    return FLOW_TARGETS.map((target) => addUp(PIECES_OF[target], (piece) => amountIn(pieces, piece)));
  const first = Math.round(firstOf(shares) * 1000);
  return [first, ...roundToSum(shares.slice(1), 1000, 1000 - first)];
}

/* Companies have the figures that they have everywhere, and the rest of them takes what rounding leaves; where there is no rest, or it is
   less than that, all of them share it. */
function roundWithRest(parts: readonly number[], sum: number, hasRest: boolean): readonly number[] {
  const named = parts.slice(0, -1).map(shownTenths);
  const rest = sum - addUp(named, (one) => one);
  return hasRest && rest >= 0 ? [...named, rest] : roundToSum(parts, 1000, sum);
}

function largestOf(report: Report, whole: number, tenths: number): Pick<Flow, 'companies' | 'others'> {
  const members = report.companies.filter(({ inLens, value }) => inLens && value > 0);
  const named = members.length <= NAMED + 1 ? members : members.slice(0, NAMED);
  const rest = members.slice(named.length);
  const restValue = addUp(rest, ({ value }) => value);
  const values = [...named.map(({ value }) => value), ...(rest.length === 0 ? [] : [restValue])];
  const rounded = roundWithRest(
    values.map((value) => value / whole),
    members.length === 0 ? 0 : tenths,
    rest.length > 0,
  );
  return {
    companies: zip(named, rounded.slice(0, named.length)).map(([company, tenthsOfIt]) => ({
      company,
      value: company.value,
      share: company.value / whole,
      tenths: tenthsOfIt,
    })),
    others:
      rest.length === 0
        ? null
        : { count: rest.length, value: restValue, share: restValue / whole, tenths: must(rounded.at(-1)) },
  };
}

/**
 * Gives how the base flows from what is held to what it is in, and from the lens to its largest companies. Each group's links add up to
 * it, each target's to the report's figure for it, and all to the base; what a fund doesn't show goes to what can't be seen. Null where
 * there is no such picture: no positive base, funds left as lines, all in one stream, or anything borrowed, short or otherwise negative.
 */
export function flowOf(report: Report): Flow | null {
  const { base: whole } = report.totals;
  if (whole === null || report.settings.funds === 'lines') return null;
  // asked once: where no list says it, it is guessed from the fund's name, which takes time
  const groups = new Map(report.funds.map((fund) => [fund.symbol, groupOfFund(fund)]));
  const rows = fillRows(report, whole, groups);
  if (rows === null || !absorb(rows, whole)) return null;
  const joined = [...join(rows)].map(([key, members]) => ({
    key,
    members,
    row: Object.fromEntries(
      FLOW_TARGETS.map((target) => [target, addUp(members, (member) => must(rows.get(member))[target])]),
    ) as Row,
  }));
  // One stream from one place to one other tells nothing.
  if (addUp(joined, ({ row }) => FLOW_TARGETS.filter((target) => row[target] > 0).length) < 2) return null;
  const total = addUp(joined, ({ row }) => sumOfRow(row));
  if (Math.abs(total - whole) > 1e-6 * whole) return null;
  const values = joined.map(({ row }) => sumOfRow(row));
  const tenths = roundToSum(
    values.map((value) => value / whole),
    1000,
    1000,
  );
  const inTargets = FLOW_TARGETS.map((target) => addUp(joined, ({ row }) => row[target]));
  const targetTenths = roundTargets(
    report,
    inTargets.map((value) => value / whole),
  );
  // what the answer counts beyond what is known is in no company that could be named
  const { share } = report.lens;
  const inCompanies = aboveKnown(report).lens === 0 || share === null ? firstOf(targetTenths) : shownTenths(share);
  const fundsOf = (members: readonly HoldingGroup[]) =>
    report.funds
      .filter(({ symbol, value }) => value > 0 && members.includes(groups.get(symbol) ?? 'other-funds'))
      .sort((a, b) => b.value - a.value || (a.symbol < b.symbol ? -1 : 1))
      .map(({ symbol }) => symbol);
  return {
    groups: zip(joined, zip(values, tenths)).map(([{ key, members }, [value, tenthsOfIt]]) => ({
      key,
      value,
      share: value / whole,
      tenths: tenthsOfIt,
      funds: fundsOf(members),
      companies: key === 'own' ? report.companies.filter(({ direct }) => direct > 0).length : 0,
    })),
    targets: zip(FLOW_TARGETS, zip(inTargets, targetTenths)).flatMap(([key, [value, tenthsOfIt]]) =>
      value > 0 ? [{ key, value, share: value / whole, tenths: tenthsOfIt }] : [],
    ),
    links: joined.flatMap(({ key, row }) =>
      FLOW_TARGETS.flatMap((to) => (row[to] > 0 ? [{ from: key, to, value: row[to], share: row[to] / whole }] : [])),
    ),
    ...largestOf(report, whole, inCompanies),
    countsUnseen: countsUnseen(report),
    hasOtherAssets: hasOtherAssets(report),
  };
}
