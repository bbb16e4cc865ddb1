import { isSameData } from '../same-data.ts';
import { sumInAnyOrder } from '../sum.ts';
import { unpackRows } from '../model/row-table.ts';
import type { KeptCompany, KeptFigure, KeptFund, Snapshot } from './snapshot.ts';
import { must } from '../must.ts';

/** A day that is kept of a member of a household. */
export interface MembersDay {
  /** Whose it is: accounts go by it, too, as where members are looked at together. */
  readonly owner: string;
  readonly snapshot: Snapshot;
}

/**
 * Makes one snapshot of the members' of a household, of the newest of their days. Null: they were not measured alike, or by lists of two
 * states, or are worth nothing together. Nobody's accounts may be another's, too: they would count twice.
 */
export function mergeSnapshots(name: string, members: readonly MembersDay[]): Snapshot | null {
  const [first, ...others] = members;
  if (first === undefined) return null;
  const { settings, pack } = first.snapshot;
  const isAlike = ({ snapshot }: MembersDay) =>
    isSameData(snapshot.settings, settings) && snapshot.pack.version === pack.version;
  const all = members.map(({ snapshot }) => snapshot);
  const net = sumInAnyOrder(all.map((one) => one.net));
  if (settings.base !== 'portfolio' || !others.every(isAlike) || !(net > 0)) return null;
  const days = all.map(({ date }) => date).sort();
  const oldest = all.flatMap((one) => (one.oldest === null ? [] : [one.oldest])).sort();
  const named = <Of extends { readonly account: string }>(owner: string, one: Of): Of => ({
    ...one,
    account: `${owner}: ${one.account}`,
  });
  return {
    ...first.snapshot,
    id: `${name}/${must(days.at(-1))}`,
    portfolio: name,
    date: must(days.at(-1)),
    net,
    dateFrom: all.every(({ dateFrom }) => dateFrom === 'files') ? 'files' : 'kept',
    oldest: oldest[0] ?? null,
    files: all.flatMap(({ files }) => files),
    accounts: members.flatMap(({ owner, snapshot }) => snapshot.accounts.map((one) => named(owner, one))),
    lens: mergeFigures(all, net, ({ lens }) => lens),
    smallCaps: mergeFigures(all, net, ({ smallCaps }) => smallCaps),
    // how many companies several behave like together no sum tells
    effectiveNumber: { share: null, low: null, high: null },
    cashAndBonds: meanOf(all, net, (one) => one.cashAndBonds),
    open: meanOf(all, net, (one) => one.open),
    positions: {
      rows: members.flatMap(({ owner, snapshot }) => unpackRows(snapshot.positions).map((one) => named(owner, one))),
    },
    funds: mergeFunds(all),
    companies: mergeCompanies(all),
  };
}

/* By the net values; null where one has none. */
function meanOf(all: readonly Snapshot[], net: number, read: (one: Snapshot) => number | null): number | null {
  const products = all.flatMap((one) => {
    const part = read(one);
    return part === null ? [] : [part * one.net];
  });
  return products.length === all.length ? sumInAnyOrder(products) / net : null;
}

function mergeFigures(all: readonly Snapshot[], net: number, read: (one: Snapshot) => KeptFigure): KeptFigure {
  const mean = (of: (figure: KeptFigure) => number | null) => meanOf(all, net, (one) => of(read(one)));
  const [low, high] = [mean((one) => (one.likely ?? one).low), mean((one) => (one.likely ?? one).high)];
  const isRead = all.some((one) => read(one).likely !== null) && low !== null && high !== null;
  return {
    share: mean((one) => one.share),
    low: mean((one) => one.low),
    high: mean((one) => one.high),
    value: sumInAnyOrder(all.map((one) => read(one).value)),
    uncertain: mean((one) => one.uncertain),
    likely: isRead ? { low, high, share: mean((one) => (one.likely ?? one).share) } : null,
  };
}

/* By the same lists a fund is the same in whosever hands. */
function mergeFunds(all: readonly Snapshot[]): readonly KeptFund[] {
  return [...new Map(all.flatMap(({ funds }) => funds.map((fund) => [fund.symbol, fund] as const))).values()];
}

function mergeCompanies(all: readonly Snapshot[]): readonly KeptCompany[] {
  const merged = new Map<string, KeptCompany>();
  for (const company of all.flatMap(({ companies }) => companies)) {
    const before = merged.get(company.issuer);
    merged.set(
      company.issuer,
      before === undefined
        ? company
        : {
            ...before,
            value: sumInAnyOrder([before.value, company.value]),
            inFunds: { ...before.inFunds, ...company.inFunds },
          },
    );
  }
  return [...merged.values()];
}
