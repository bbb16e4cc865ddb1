import { naturalMarket } from '../model/benchmark-id.ts';
import { compareOn, type ComparedWith } from './benchmark.ts';
import type { FigureQuestion } from './certainty.ts';
import { chooseCutoffs } from './choose-cutoffs.ts';
import { openFacts, type FactsOf } from './facts.ts';
import { contentsUnsaid, openKindSpans } from './kind-spans.ts';
import { atMiddleCap } from '../model/classify.ts';
import {
  findLensCompanies,
  isLargeTechnology,
  isSameLens,
  isSectorInLens,
  provenQuestionOf,
  type Lens,
  type LensCompanies,
} from '../model/lens.ts';
import { openBenchmark, type Benchmark } from './markets.ts';
import { once } from '../once.ts';
import type { Settings } from '../model/portfolio.ts';
import type { Reference } from '../model/reference.ts';
import type { Roster } from '../identity/roster.ts';
import type { Currency } from '../model/units.ts';
import type { DatedCutoffs, SizeSchemeId } from '../model/size.ts';

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
}

/** What of a portfolio its yardstick depends on. */
interface Measured {
  /** That of the report. */
  readonly currency: Currency;
  /** A portfolio that is compared with instead of a market; 'none' where it has no weights to compare with; null = a market. */
  readonly against: Benchmark | 'none' | null;
}

/** Gives what the settings measure by. */
export function openYardstick(
  settings: Settings,
  reference: Reference,
  roster: Roster,
  { currency, against }: Measured,
): Yardstick {
  const cutoffs = chooseCutoffs(settings, reference);
  const lens: Lens = { id: settings.lens, cutoffs, members: new Set(settings.customMembers) };
  const asked = against === 'none' ? null : (against ?? openChosen(settings, currency, reference, roster));
  return {
    ...useLens(lens, settings.sizeScheme, reference, roster),
    cutoffs,
    compared: compareOn(settings.base, asked === null ? openBenchmark('us-market', reference, roster)! : asked),
    hasAsked: asked !== null,
  };
}

/* What most switches change leaves the lens as it is: the last two are kept, with all that was found out of companies under them. */
const LENSES_KEPT = 2;
const opened = new WeakMap<Roster, readonly OpenLens[]>();

function useLens(lens: Lens, scheme: SizeSchemeId, reference: Reference, roster: Roster): OpenLens {
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

/* A pack without the list of a market that nobody asked for has the US market all the same. */
function openChosen({ benchmark }: Settings, currency: Currency, reference: Reference, roster: Roster) {
  if (benchmark !== null) return openBenchmark(benchmark, reference, roster);
  const natural = openBenchmark(naturalMarket(currency), reference, roster);
  return natural ?? openBenchmark('us-market', reference, roster);
}
