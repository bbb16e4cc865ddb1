import type { Facts } from './facts.ts';
import type { Benchmark } from './markets.ts';
import type { Company, IndexId, Reference } from '../model/reference.ts';
import type { Roster } from '../identity/roster.ts';
import type { SizeKey } from '../model/size.ts';
import { addTo, openSum, sumOf } from '../sum.ts';
import type { IssuerId } from '../model/units.ts';
import type { Scenario, ScenarioRule } from '../model/scenario.ts';

/* What a scenario does to one company. */

/** Two returns, of the large and of the small companies of the scheme that is on. */
export interface SizeReturns {
  readonly large: number;
  readonly small: number;
}

/** What each company does, and the range of what is not known. */
export interface CompanyReturns {
  /** null where the scenario rests on no sizes. */
  readonly sizes: SizeReturns | null;
  readonly named: ReadonlyMap<IssuerId, number>;
  /** The return of a company by what is known of it; null where that would hang on its unknown size, sector or membership. */
  readonly of: (facts: Facts) => number | null;
  /** What anything open may do at the least and at the most. */
  readonly least: number;
  readonly most: number;
}

const HOME_INDEXES: ReadonlySet<IndexId> = new Set(['sp500', 'sp400', 'sp600', 'russell1000', 'russell2000']);

/** Tells whether a company is a US one: by its country, or as a member of an S&P or Russell US index. */
export function isAtHome({ country, indexes }: Company): boolean {
  return country === 'US' || indexes.some((index) => HOME_INDEXES.has(index));
}

const OF_LARGE: SizeReturns = { large: 1, small: 0 };
const OF_MID: SizeReturns = { large: 0.5, small: 0.5 };
const OF_SMALL: SizeReturns = { large: 0, small: 1 };

/* Mega and large companies share a return, small and micro ones, too; mid caps have the middle of the two. */
function weightsOf(size: SizeKey): SizeReturns | null {
  switch (size) {
    case 'mega':
    case 'large':
      return OF_LARGE;
    case 'mid':
      return OF_MID;
    case 'small':
    case 'micro':
      return OF_SMALL;
    case 'unknown':
      return null;
  }
}

type FactsOf = (number: number) => Facts;

/* One index as an equation: large · L + small · S = the reported return less what the named companies brought. Only companies of a
   known size are in it, rescaled to 1. */
function equationOf(
  { numbers, weights }: Benchmark,
  reported: number,
  named: ReadonlyMap<IssuerId, number>,
  moves: (company: Company) => boolean,
  factsOf: FactsOf,
): { readonly large: number; readonly small: number; readonly rest: number } {
  const [large, small, own, whole] = [openSum(), openSum(), openSum(), openSum()];
  numbers.forEach((number, at) => {
    const { company, size } = factsOf(number);
    const weight = weights[at]!;
    const change = named.get(company.id);
    const parts = weightsOf(size);
    const stands = change === undefined && !moves(company);
    if (change === undefined && !stands && parts === null) return;
    addTo(whole, weight);
    if (change !== undefined) return addTo(own, weight * change);
    if (stands || parts === null) return;
    addTo(large, weight * parts.large);
    addTo(small, weight * parts.small);
  });
  const all = sumOf(whole);
  return { large: sumOf(large) / all, small: sumOf(small) / all, rest: reported - sumOf(own) / all };
}

const LEAST_DETERMINANT = 0.1;
const MOST_STRETCH = 3;

/**
 * Solves what large and small companies did, so that the two indexes come out as reported (scenarios note, "How a scenario
 * is applied"). Null where that has no sane answer under the scheme that is on: the two indexes are too alike by size, or
 * one of the returns would be more than three times the larger of the reported ones.
 */
function solveSizes(
  rule: Extract<ScenarioRule, { readonly kind: 'indexes' }>,
  indexes: { readonly sp500: Benchmark; readonly russell2000: Benchmark },
  named: ReadonlyMap<IssuerId, number>,
  abroadMoves: boolean,
  factsOf: FactsOf,
): SizeReturns | null {
  const moves = (company: Company) => abroadMoves || isAtHome(company);
  const a = equationOf(indexes.sp500, rule.sp500, named, moves, factsOf);
  const b = equationOf(indexes.russell2000, rule.russell2000, named, moves, factsOf);
  const determinant = a.large * b.small - b.large * a.small;
  if (!(Math.abs(determinant) >= LEAST_DETERMINANT)) return null;
  const large = (a.rest * b.small - b.rest * a.small) / determinant;
  const small = (a.large * b.rest - b.large * a.rest) / determinant;
  const most = MOST_STRETCH * Math.max(Math.abs(rule.sp500), Math.abs(rule.russell2000));
  return Math.abs(large) > most || Math.abs(small) > most ? null : { large, small };
}

/** Gives the companies that a rule names. A symbol that is no company of the pack is left out. */
function findNamed(
  rule: Extract<ScenarioRule, { readonly kind: 'indexes' }>,
  reference: Reference,
): ReadonlyMap<IssuerId, number> {
  return new Map(
    rule.named.flatMap(({ symbol, change }) => {
      const listed = reference.bySymbol(symbol).find((one) => one.kind === 'company');
      return listed?.kind === 'company' ? [[listed.issuer, change]] : [];
    }),
  );
}

/* The return of what a scenario says nothing about. */
const STANDS_STILL = 0;
const NOBODY: ReadonlyMap<IssuerId, number> = new Map();

function bySizes(
  sizes: SizeReturns,
  named: ReadonlyMap<IssuerId, number>,
  moves: (company: Company) => boolean,
): CompanyReturns {
  return {
    sizes,
    named,
    of({ company, size }) {
      const own = named.get(company.id);
      if (own !== undefined) return own;
      if (!moves(company)) return 0;
      const parts = weightsOf(size);
      return parts === null ? null : parts.large * sizes.large + parts.small * sizes.small;
    },
    least: Math.min(0, sizes.large, sizes.small),
    most: Math.max(0, sizes.large, sizes.small),
  };
}

/* The most particular word counts. Where a size or sector that is not known could bring one, the return is open. */
function byOwnWords(
  rule: Extract<ScenarioRule, { readonly kind: 'own' }>,
  moves: (company: Company) => boolean,
): CompanyReturns {
  const named = new Map(Object.entries(rule.byCompany) as [IssuerId, number][]);
  const all = [rule.bySize, rule.bySector, rule.byTheme, rule.byCompany]
    .flatMap((words) => Object.values<number | undefined>(words))
    .filter((change) => change !== undefined);
  const hasSizes = Object.keys(rule.bySize).length > 0;
  const hasSectors = Object.keys(rule.bySector).length > 0;
  return {
    sizes: null,
    named,
    of({ company, size, sector }) {
      const own = named.get(company.id);
      if (own !== undefined) return own;
      const theme = company.themes.find((one) => rule.byTheme[one] !== undefined);
      if (theme !== undefined) return rule.byTheme[theme]!;
      if (!moves(company)) return 0;
      if (sector === 'unknown' && hasSectors) return null;
      const ofSector = sector === 'unknown' ? undefined : rule.bySector[sector];
      if (ofSector !== undefined) return ofSector;
      if (size === 'unknown') return hasSizes ? null : 0;
      return rule.bySize[size] ?? STANDS_STILL;
    },
    least: Math.min(0, ...all),
    most: Math.max(0, ...all),
  };
}

/** Everything that a scenario is applied with. */
export interface ReplayGround {
  readonly reference: Reference;
  readonly roster: Roster;
  readonly factsOf: FactsOf;
  /** null where the pack has no list for one of the two. */
  readonly indexes: { readonly sp500: Benchmark; readonly russell2000: Benchmark } | null;
}

/** Gives what a scenario does to each company; null where it has no sane answer under the scheme that is on. */
export function openReturns(
  { rule, abroadMoves }: Scenario,
  { reference, factsOf, indexes }: ReplayGround,
): CompanyReturns | null {
  const moves = (company: Company) => abroadMoves || isAtHome(company);
  switch (rule.kind) {
    case 'indexes': {
      const named = findNamed(rule, reference);
      const sizes = indexes === null ? null : solveSizes(rule, indexes, named, abroadMoves, factsOf);
      return sizes === null ? null : bySizes(sizes, named, moves);
    }
    case 'sizes':
      return bySizes({ large: rule.large, small: rule.small }, NOBODY, moves);
    case 'lens': {
      const returns = { yes: rule.shock, no: 0, unknown: null };
      return {
        sizes: null,
        named: NOBODY,
        of: ({ inLens }) => returns[inLens],
        least: Math.min(0, rule.shock),
        most: Math.max(0, rule.shock),
      };
    }
    case 'own':
      return byOwnWords(rule, moves);
  }
}
