import { t } from '../../../words/t.ts';
import { formatPercent } from '../../../words/marks/numbers.ts';
import { formatChange } from '../../../words/marks/returns.ts';
import { allSources } from './sources.ts';
import { switchesInUse } from './switches.ts';
import { input, result, type Beside, type WorkingBasis, type Step, type Working } from './working.ts';

/** By how much small caps have to rise to close a discount, or a part of it. */
export function discountWorking({ report, beside }: WorkingBasis): Working {
  return {
    title: t`Closing the small-cap discount`,
    plain: t`If small caps are cheaper than large caps relative to earnings, they’d have to rise by more than the discount to catch up, because the rise starts from the lower price. Mid caps rise half as much in this scenario, and large caps don’t move; so an index with mid caps in it rises a little, too.`,
    formula: t`1 ÷ (1 − discount) − 1 closes the whole gap; multiply by the part that closes. Small and micro caps rise by the result, mid caps by half of it.`,
    signs: t`rise = (1 ÷ (1 − discount) − 1) × part`,
    steps:
      beside.discount === undefined
        ? [
            input(
              t`A discount`,
              t`none`,
              t`You’ll see this with numbers on the What if screen, under “Small caps catch up.”`,
            ),
          ]
        : stepsOf(beside.discount),
    switches: switchesInUse(['size'], report),
    sources: allSources(report),
  };
}

function stepsOf({ discount, closes, rise }: NonNullable<Beside['discount']>): readonly Step[] {
  const [low, part] = [formatPercent(discount), formatPercent(closes)];
  return [
    input(
      t`Discount`,
      low,
      t`31% was reported in December 2025 for the S&P 600 (forward P/E); any other is your choice. We don’t measure it.`,
    ),
    input(t`How much of the gap closes`, part),
    result(t`Small and micro caps rise by`, `(1 ÷ (1 − ${low}) − 1) × ${part}`, formatChange(rise)),
  ];
}
