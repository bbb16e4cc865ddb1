import type { BenchmarkReason } from '../model/benchmark-id.ts';
import { naturalMarket } from './home-markets.ts';
import type { Exposure } from '../look-through/exposure.ts';
import { compareOn, type ComparedWith } from './benchmark.ts';
import { provenQuestionOf, type FigureQuestion } from './certainty.ts';
import { chooseCutoffs } from './choose-cutoffs.ts';
import { openFacts, type FactsOf } from './facts.ts';
import { contentsUnsaid, openKindSpans } from './kind-spans.ts';
import { atMiddleCap } from '../model/classify.ts';
import {
  findLensCompanies,
  isLargeTechnology,
  isSameLens,
  isSectorInLens,
  type Lens,
  type LensCompanies,
} from '../model/lens.ts';
import { openBenchmark, type Benchmark } from './markets.ts';
import { once } from '../once.ts';
import type { Settings } from '../model/portfolio.ts';
import type { Reference } from '../model/reference.ts';
import type { Roster } from '../identity/roster.ts';
import { addTo, sumFor, sumOf, type RunningSum } from '../sum.ts';
import type { Currency } from '../model/units.ts';
import type { DatedCutoffs, SizeSchemeId } from '../model/size.ts';
import { must } from '../must.ts';

/** A lens under its cut-offs: what it makes of each company, and the two questions under it. */
interface OpenLens {
  readonly lens: Lens;
  /** What the cut-offs are called, by which ends are proven. */
  readonly scheme: SizeSchemeId;
  readonly lensCompanies: () => LensCompanies;
  readonly factsOf: FactsOf;
  /** The same with each estimated cap at the middle of its span: for likely readings alone. */
  readonly middleFactsOf: FactsOf;
  readonly questions: Readonly<Record<'lens' | 'smallCaps', FigureQuestion>>;
}

/** What a portfolio is measured by: the scheme, the lens, the two questions, and what it is compared with. */
export interface Yardstick extends OpenLens {
  readonly cutoffs: DatedCutoffs;
  readonly compared: ComparedWith;
  /** false: what was asked for cannot be compared with, so the US market stands in. */
  readonly hasAsked: boolean;
  /** Why that is compared with. */
  readonly benchmarkBy: BenchmarkReason;
}

type Held = Pick<Exposure, 'companies' | 'residuals' | 'unidentified'>;

/** What of a portfolio its yardstick depends on. */
interface Measured {
  /** That of the report. */
  readonly currency: Currency;
  /** A portfolio that is compared with instead of a market; 'none' where it has no weights to compare with; null = a market. */
  readonly against: Benchmark | 'none' | null;
  /** What is held: most of its companies may be at home in one market. */
  readonly exposure: Held;
}

/** Gives what the settings measure by. */
export function openYardstick(
  settings: Settings,
  reference: Reference,
  roster: Roster,
  { currency, against, exposure }: Measured,
): Yardstick {
  const cutoffs = chooseCutoffs(settings, reference);
  const lens: Lens = { id: settings.lens, cutoffs, members: new Set(settings.customMembers) };
  const natural =
    against === null && settings.benchmark === null ? openNatural(currency, exposure, reference, roster) : null;
  const chosen = settings.benchmark === null ? null : openBenchmark(settings.benchmark, reference, roster);
  const asked = against === 'none' ? null : (against ?? natural?.opened ?? chosen);
  return {
    ...useLens(lens, settings.sizeScheme, reference, roster),
    cutoffs,
    compared: compareOn(settings.base, asked === null ? must(openBenchmark('us-market', reference, roster)) : asked),
    hasAsked: asked !== null,
    benchmarkBy: natural?.by ?? 'chosen',
  };
}

/* What most switches change leaves the lens as it is: the last two are kept, with all that was found out of companies under them. */
const LENSES_KEPT = 2;
const opened = new WeakMap<Roster, readonly OpenLens[]>();

/** Gives what a lens makes of companies under its cut-offs, as it was made before where it was. */
export function useLens(lens: Lens, scheme: SizeSchemeId, reference: Reference, roster: Roster): OpenLens {
  const kept = opened.get(roster) ?? [];
  const found =
    kept.find((one) => one.scheme === scheme && isSameLens(one.lens, lens)) ??
    openLens(lens, scheme, reference, roster);
  opened.set(roster, [found, ...kept.filter((one) => one !== found)].slice(0, LENSES_KEPT));
  return found;
}

function openLens(lens: Lens, scheme: SizeSchemeId, reference: Reference, roster: Roster): OpenLens {
  const lensCompanies = once(() => findLensCompanies(lens, reference));
  const factsOf = openFacts(lens, roster);
  const spanOf = openKindSpans({ reference, contents: contentsUnsaid(reference), roster, factsOf });
  const ask = (question: Omit<FigureQuestion, 'ofKind'>): FigureQuestion => {
    const full: FigureQuestion = { ...question, ofKind: (kind, fund) => spanOf(kind, fund, full) };
    return full;
  };
  return {
    lens,
    scheme,
    lensCompanies,
    factsOf,
    middleFactsOf: openFacts(lens, roster, atMiddleCap),
    questions: {
      lens: ask({
        ofCompany: ({ inLens }) => inLens,
        ofSector: (sector) => isSectorInLens(sector, lens),
        isLargeTechnology: isLargeTechnology(lens),
        members: () => lensCompanies().members,
        proven: provenQuestionOf(lens.id, scheme),
      }),
      smallCaps: ask({
        ofCompany: ({ small }) => small,
        ofSector: () => 'unknown',
        isLargeTechnology: false,
        members: null,
        proven: provenQuestionOf('small-caps', scheme),
      }),
    },
  };
}

/* The market that is natural to what is held; a pack without its list has the one of the currency, or the US market all the same. */
function openNatural(currency: Currency, exposure: Held, reference: Reference, roster: Roster) {
  const sums = new Map<string, RunningSum>();
  for (const { company, value } of exposure.companies)
    if (company.country !== null) addTo(sumFor(sums, company.country), value);
  const moneyIn = (country: string): number => {
    const found = sums.get(country);
    return found === undefined ? 0 : sumOf(found);
  };
  const { companies, residuals, unidentified } = exposure;
  const all = [...companies, ...residuals].reduce((sum, { value }) => sum + value, unidentified.value);
  for (const { market, by } of [naturalMarket(currency, moneyIn, all), naturalMarket(currency)]) {
    const opened = openBenchmark(market, reference, roster);
    if (opened !== null) return { opened, by };
  }
  return { opened: openBenchmark('us-market', reference, roster), by: 'currency' as const };
}
