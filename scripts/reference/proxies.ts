import { guessFundKind } from '../../src/domain/look-through/own-kinds.ts';
import { namedTilt } from '../../src/domain/look-through/guess-kind.ts';
import type { KindId } from '../../src/domain/model/kinds.ts';
import { findLensCompanies, type Lens } from '../../src/domain/model/lens.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { formatTable } from '../../src/reference/table.ts';
import type { KindTests } from './kind-tests.ts';
import { plainMarks } from './plain-marks.ts';
import { addTo, byText, rowsBy, SERIES_FILE, type Sources } from './sources.ts';

/** A fund that may stand in for another, and how it differs. */
export interface ProxyRecord {
  readonly fund: string;
  readonly proxy: string;
  readonly why: string;
}

/** Which funds may stand in for a fund, the nearest first, by fund: all classes of one have the same. */
export type Proxies = ReadonlyMap<string, readonly ProxyRecord[]>;

/** Gathers the funds that may stand in for one that nobody has the list of. */
export function gatherProxies(sources: Sources, further: readonly ProxyRecord[]): Proxies {
  const american = sources
    .read('funds/near-proxies.csv')
    .map((row) => ({ fund: row('ticker'), proxy: row('proxy'), why: plainMarks(row('why_it_differs')) }));
  const byFund = new Map<string, ProxyRecord[]>();
  for (const record of [...american, ...further]) addTo(byFund, record.fund, record);
  for (const [fund, sister] of sisters(new Set(byFund.keys()), sources)) byFund.set(sister, byFund.get(fund)!);
  return new Map([...byFund].sort(([a], [b]) => byText(a, b)));
}

/**
 * Leaves of each fund one guess, its kind or the funds that may stand in for it: the kind, unless the nearest of them stands for other
 * funds of that kind better. No plain fund is a guess at one that chooses or weighs otherwise than its market, but of a market without any
 * large technology it is near enough.
 * A fund that the pack doesn't know needs none. `reference` is the pack with all of them.
 */
export function leaveOneGuess(proxies: Proxies, reference: Reference, tests: KindTests): Proxies {
  const nameOf = (fund: string) => reference.bySymbol(fund).find(({ kind }) => kind === 'fund')?.name ?? '';
  const better = new Map<string, boolean>();
  const isBetter = (witness: string, kind: KindId): boolean => {
    const key = `${witness} ${kind}`;
    const found = better.get(key) ?? tests.isBetter(witness, kind);
    better.set(key, found);
    return found;
  };
  const { members } = findLensCompanies(lensOf(reference), reference);
  const inLens = new Set(members.map(({ id }) => id));
  const isWithoutTech = (witness: string): boolean => {
    const content = reference.fundContent(witness);
    const list = content.kind === 'basket' ? reference.basket(content.list) : null;
    return list !== null && !list.companies.some((company) => inLens.has(company));
  };
  return new Map(
    [...proxies].flatMap(([fund, records]) => {
      if (!reference.bySymbol(fund).some(({ kind }) => kind === 'fund')) return [];
      const tilt = namedTilt(nameOf(fund));
      const like = records.filter(
        ({ proxy }) => tilt === null || namedTilt(nameOf(proxy)) === tilt || isWithoutTech(proxy),
      );
      const [nearest] = like;
      if (nearest === undefined) return [];
      const kind = guessFundKind(fund, reference)?.kind;
      return kind !== undefined && !isBetter(nearest.proxy, kind) ? [] : [[fund, like] as const];
    }),
  );
}

function lensOf(reference: Reference): Lens {
  return { id: 'mega-cap-tech', cutoffs: reference.cutoffs('market-rank'), members: new Set() };
}

/** The tables of the funds that may stand in, and of the reasons, which many share. */
export function proxyTables(proxies: Proxies): { readonly proxies: string; readonly reasons: string } {
  const reasons = new Map<string, number>();
  const numberOf = (reason: string): number => {
    const number = reasons.get(reason) ?? reasons.size;
    reasons.set(reason, number);
    return number;
  };
  const funds = [...proxies];
  const table = formatTable([
    ['symbol', funds.map(([fund]) => fund)],
    ['proxies', funds.map(([, records]) => records.map(({ proxy }) => proxy).join('|'))],
    ['reasons', funds.map(([, records]) => records.map(({ why }) => numberOf(why)).join(' '))],
  ]);
  return { proxies: table, reasons: formatTable([['reason', [...reasons.keys()]]]) };
}

/* Other classes of the funds that nothing is said of: what is like one class of a fund is like all of them. */
function sisters(funds: ReadonlySet<string>, sources: Sources): readonly (readonly [fund: string, sister: string])[] {
  return [...rowsBy(sources.read(SERIES_FILE), 'series').values()].flatMap((rows) => {
    const classes = rows.map((row) => row('ticker'));
    const fund = classes.find((one) => funds.has(one));
    return fund === undefined ? [] : classes.flatMap((one) => (funds.has(one) ? [] : [[fund, one] as const]));
  });
}
