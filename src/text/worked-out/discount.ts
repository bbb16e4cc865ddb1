import { formatPercent } from '../numbers.ts';
import { formatChange } from '../returns.ts';
import { allSources } from './sources.ts';
import { switchesInUse } from './switches.ts';
import { input, result, type Beside, type Question, type Step, type Working } from './working.ts';

/** By how much small caps have to rise to close a discount, or a part of it. */
export function discountWorking({ report, beside }: Question): Working {
  return {
    title: 'Closing a discount',
    plain:
      'Small companies that cost less for each unit of their earnings than large ones have to rise by more than that difference to cost the same: it is counted from the lower price. Large companies stand still in this scenario.',
    formula:
      'One divided by one less the discount, less one: that closes all of it. Times the part that is to close. Small and micro caps rise by it, mid caps by half of it.',
    signs: 'rise = (1 ÷ (1 − discount) − 1) × part',
    steps:
      beside.discount === undefined
        ? [input('A discount', 'none', 'Shown with its numbers in the rotation lab, under Small caps catch up.')]
        : stepsOf(beside.discount),
    switches: switchesInUse(['size'], report),
    sources: allSources(report),
  };
}

function stepsOf({ discount, closes, rise }: NonNullable<Beside['discount']>): readonly Step[] {
  const [low, part] = [formatPercent(discount), formatPercent(closes)];
  return [
    input('Discount', low, 'Reported or chosen by you; a claim, not a measurement of ours.'),
    input('How much of it closes', part),
    result('Small and micro caps rise by', `(1 ÷ (1 − ${low}) − 1) × ${part}`, formatChange(rise)),
  ];
}
