import { PARTS, type Change, type PartKey } from '../../domain/change/compare-snapshots.ts';
import { PART_NAMES, pointsOf, uncomparedLine } from '../change.ts';
import { formatDate } from '../dates.ts';
import { LENS_PHRASES } from '../names.ts';
import { formatPercent } from '../numbers.ts';
import { roundToSum } from '../rounding.ts';
import { allSources } from './sources.ts';
import { lensSwitches, switchesInUse } from './switches.ts';
import { input, result, type Question, type Step, type Working } from './working.ts';

const NOTES: Readonly<Record<PartKey, string>> = {
  prices: 'The earlier quantities, times what their prices changed by.',
  trades: 'What the quantities changed by, at the later prices.',
  currency: 'What is held in other currencies, times what their rates changed by.',
  inside: 'What the lists of your funds hold now and did not then.',
  reclassified: 'Companies that count in another group now.',
  uncut: 'Lines without a quantity on both days.',
  accounts: 'Named, and not taken for bought or sold.',
};

/** What the difference between two days is made of, in money and in points of the lens. */
export function changeWorking(question: Question): Working {
  const { report, beside } = question;
  const { change } = beside;
  return {
    title: 'What changed between two days',
    plain:
      'Where the difference between two kept days comes from: what prices did, and what you did. Exchange rates, changes inside the funds and companies that changed group stand apart. The parts add up to the cent.',
    formula:
      'Of each line, the earlier quantity times the change of its price is the part of prices; the change of the quantity times the later price is your trade; both at the earlier exchange rate. For mega-cap tech and small caps each counts with the line’s weight in it on the earlier day, and what that weight changed by is inside the funds.',
    signs: 'prices = q₀ × (p₁ − p₀),  trades = p₁ × (q₁ − q₀)',
    steps:
      change === undefined
        ? [input('Two days', 'none', 'Shown with your own numbers on the screen Portfolios, once two days are kept.')]
        : [...moneySteps(change, question), ...shareSteps(change)],
    switches: switchesInUse([...lensSwitches(report).filter((id) => id !== 'base'), 'currency'], report),
    sources: change === undefined ? allSources(report) : [change.before, change.after].map(daySource),
  };
}

function daySource({ date, files, pack }: Change['before']): string {
  return `The day ${formatDate(date)}: ${files.join(', ')}, measured with the reference lists of ${formatDate(pack.equitiesAsOf)}`;
}

function moneySteps({ before, after, total }: Change, { money }: Question): readonly Step[] {
  const [from, to] = [Math.round(total.before), Math.round(total.after)];
  const whole = roundToSum(
    PARTS.map((part) => total.parts[part]),
    1,
    to - from,
  );
  const parts = PARTS.map((part, at) => ({ part, value: whole[at]! })).filter(({ value }) => value !== 0);
  const work = parts.map(({ value }) => `${signOf(value)} ${money.whole(Math.abs(value))}`).join(' ');
  return [
    input(`All of it on ${formatDate(before.date)}`, money.whole(from)),
    ...parts.map(({ part, value }) => input(PART_NAMES[part], money.whole(value), NOTES[part])),
    result(
      `All of it on ${formatDate(after.date)}`,
      parts.length === 0 || money.hidden ? null : `${money.whole(from)} ${work}`,
      money.whole(to),
    ),
  ];
}

function shareSteps(change: Change): readonly Step[] {
  const { before, after, lensShare } = change;
  if (lensShare === null || change.differing.length > 0)
    return [input('Shares of the whole', 'not compared', uncomparedLine(change))];
  const phrase = LENS_PHRASES[after.settings.lens];
  const points = pointsOf(lensShare.parts, lensShare.after - lensShare.before).filter(({ tenths }) => tenths !== 0);
  const work = points.map(({ tenths }) => `${signOf(tenths)} ${formatPercent(Math.abs(tenths) / 1000)}`).join(' ');
  return [
    input(`In ${phrase} on ${formatDate(before.date)}`, formatPercent(lensShare.before)),
    ...points.map(({ part, text }) => input(PART_NAMES[part], `${text} points`)),
    result(
      `In ${phrase} on ${formatDate(after.date)}`,
      points.length === 0 ? null : `${formatPercent(lensShare.before)} ${work}`,
      formatPercent(lensShare.after),
    ),
  ];
}

const signOf = (value: number) => (value < 0 ? '−' : '+');
