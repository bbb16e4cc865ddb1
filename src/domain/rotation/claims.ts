import { openFacts } from '../facts.ts';
import { openBenchmark, type Benchmark } from '../markets.ts';
import type { Company, Reference } from '../reference.ts';
import type { Roster } from '../roster.ts';
import type { Sector } from '../sector.ts';
import { sizeOf } from '../classify.ts';
import type { PackScheme, SizeKey } from '../size.ts';
import { sum } from '../sum.ts';
import type { IsoDate } from '../units.ts';

/* What market articles of 2026 claimed, beside what the pack says (README, "Claims"). Nothing of a portfolio is in it. */

export type ClaimVerdict = 'holds' | 'roughly' | 'does-not' | 'cannot-tell';

export type Claim =
  | {
      readonly id: 'tech-and-communication' | 'russell-sectors';
      readonly verdict: ClaimVerdict;
      readonly asOf: IsoDate;
      readonly figures: readonly {
        readonly sectors: readonly Sector[];
        readonly claimed: number;
        readonly ours: number;
      }[];
    }
  | {
      readonly id: 'russell-is-small';
      readonly verdict: ClaimVerdict;
      readonly asOf: IsoDate;
      readonly schemes: readonly { readonly scheme: PackScheme; readonly small: number; readonly mid: number }[];
    }
  | {
      readonly id: 'winners-are-small';
      readonly verdict: ClaimVerdict;
      readonly asOf: IsoDate;
      readonly winners: readonly { readonly symbol: string; readonly size: SizeKey }[];
      readonly small: number;
    }
  | {
      readonly id: 'many-unprofitable';
      readonly verdict: ClaimVerdict;
      readonly asOf: IsoDate;
      /** Of the Russell 2000's companies: how many are in the S&P 600, and their weight. */
      readonly members: number;
      readonly all: number;
      readonly weight: number;
    };

const CLAIMED_SECTORS: readonly (readonly [Sector, number])[] = [
  ['Industrials', 0.17],
  ['Financials', 0.16],
  ['Health Care', 0.15],
  ['Information Technology', 0.14],
  ['Consumer Discretionary', 0.11],
];

/** The companies that articles named as those that gained from the rotation. */
const NAMED_WINNERS = [
  ...['WWW', 'WLDN', 'GRC', 'UCTT', 'INOD', 'CE', 'FMC', 'KEY', 'HBAN', 'RKLB', 'SMR', 'BE', 'GALT', 'GH', 'APLD'],
  'CRDO',
] as const;

const SCHEMES = ['market-rank', 'fixed-dollars'] as const;

/** A figure holds within 1 point of what was claimed, roughly within 3. Of several the one furthest off decides. */
export function judgeFigures(figures: readonly { readonly claimed: number; readonly ours: number }[]): ClaimVerdict {
  const furthest = Math.max(...figures.map(({ claimed, ours }) => Math.abs(claimed - ours)));
  return furthest <= 0.01 ? 'holds' : furthest <= 0.03 ? 'roughly' : 'does-not';
}

/** "All of it is so" holds from 95 % on, roughly from 75 %; of several definitions the least favourable decides. */
export function judgePart(parts: readonly number[]): ClaimVerdict {
  const least = Math.min(...parts);
  return least >= 0.95 ? 'holds' : least >= 0.75 ? 'roughly' : 'does-not';
}

/* Of the companies in the list, as every published split is. */
function shareIn(benchmark: Benchmark, roster: Roster, belongs: (company: Company) => boolean): number {
  const parts = benchmark.numbers.map((number, at) => ({ number, weight: benchmark.weights[at]! }));
  const whole = sum(parts.map(({ weight }) => weight));
  return sum(parts.filter(({ number }) => belongs(roster.companies[number]!)).map(({ weight }) => weight)) / whole;
}

function findWinners(reference: Reference): readonly { readonly symbol: string; readonly size: SizeKey }[] {
  const cutoffs = reference.cutoffs('market-rank');
  return NAMED_WINNERS.flatMap((symbol) => {
    const listed = reference.bySymbol(symbol).find(({ kind }) => kind === 'company');
    const company = listed?.kind === 'company' ? reference.company(listed.issuer) : null;
    return company === null ? [] : [{ symbol, size: sizeOf(company, cutoffs) }];
  });
}

const isSmall = (size: SizeKey) => size === 'small' || size === 'micro';

/** Checks the claims against the pack. A claim whose list the pack lacks is left out. */
export function checkClaims(reference: Reference, roster: Roster): readonly Claim[] {
  const claims: Claim[] = [];
  const sp500 = openBenchmark('sp500', reference, roster);
  const russell = openBenchmark('russell-2000', reference, roster);
  if (sp500 !== null) {
    const sectors = ['Information Technology', 'Communication Services'] as const;
    const ours = shareIn(sp500, roster, ({ sector }) => sectors.some((one) => one === sector));
    const figures = [{ sectors, claimed: 0.4, ours }];
    claims.push({ id: 'tech-and-communication', verdict: judgeFigures(figures), asOf: sp500.asOf, figures });
  }
  if (russell !== null) {
    const figures = CLAIMED_SECTORS.map(([sector, claimed]) => {
      return { sectors: [sector], claimed, ours: shareIn(russell, roster, (company) => company.sector === sector) };
    });
    claims.push({ id: 'russell-sectors', verdict: judgeFigures(figures), asOf: russell.asOf, figures });
    const schemes = SCHEMES.map((scheme) => {
      const factsOf = openFacts({ id: 'mega-cap-it', cutoffs: reference.cutoffs(scheme), members: new Set() }, roster);
      const share = (belongs: (size: SizeKey) => boolean) =>
        shareIn(russell, roster, ({ id }) => belongs(factsOf(roster.numberOf(id)).size));
      return { scheme, small: share(isSmall), mid: share((size) => size === 'mid') };
    });
    const verdict = judgePart(schemes.map(({ small }) => small));
    claims.push({ id: 'russell-is-small', verdict, asOf: russell.asOf, schemes });
  }
  const winners = findWinners(reference);
  if (winners.length > 0) {
    const small = winners.filter(({ size }) => isSmall(size)).length;
    const asOf = reference.passport.equitiesAsOf;
    claims.push({ id: 'winners-are-small', verdict: judgePart([small / winners.length]), asOf, winners, small });
  }
  if (russell !== null) {
    const isMember = ({ indexes }: Company) => indexes.includes('sp600');
    claims.push({
      id: 'many-unprofitable',
      verdict: 'cannot-tell',
      asOf: russell.asOf,
      members: russell.numbers.filter((number) => isMember(roster.companies[number]!)).length,
      all: russell.numbers.length,
      weight: shareIn(russell, roster, isMember),
    });
  }
  return claims;
}
