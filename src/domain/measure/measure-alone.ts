import { rosterOf } from '../identity/roster.ts';
import type { FundFacts } from '../lists/look-up.ts';
import type { Lens } from '../model/lens.ts';
import type { Settings } from '../model/portfolio.ts';
import type { Reference } from '../model/reference.ts';
import type { Ends } from '../model/report-amounts.ts';
import { chooseCutoffs } from './choose-cutoffs.ts';
import { contentsUnsaid, measureFund } from './kind-spans.ts';
import { useLens } from './yardstick.ts';

/** Between which fractions a fund is in the lens and in small caps. */
type FundMeasure = Readonly<Record<'lens' | 'smallCaps', Ends>>;

/** What the pack knows of a fund, and how it is measured; null = it moves by a multiple. */
export interface MeasuredFund extends FundFacts {
  readonly between: FundMeasure | null;
}

/** Measures a fund that may not be held, by what the pack alone shows of it. */
export function measureAlone(symbol: string, settings: Settings, reference: Reference): FundMeasure {
  const roster = rosterOf(reference);
  const cutoffs = chooseCutoffs(settings, reference);
  const lens: Lens = { id: settings.lens, cutoffs, members: new Set(settings.customMembers) };
  const { factsOf, questions } = useLens(lens, settings.sizeScheme, reference, roster);
  const ground = { reference, contents: contentsUnsaid(reference), roster, factsOf };
  return {
    lens: measureFund(symbol, questions.lens, ground),
    smallCaps: measureFund(symbol, questions.smallCaps, ground),
  };
}
