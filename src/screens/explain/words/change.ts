import { t } from '../../../words/t.ts';
import { PARTS, type PortfolioChange, type PartKey } from '../../../domain/change/compare-snapshots.ts';
import { CHANGE_PART_NAMES, pointsOf, uncomparedLine } from '../../portfolios/words/change.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { lensPhrase } from '../../../words/names/names.ts';
import { formatPercent } from '../../../words/marks/numbers.ts';
import { roundToSum } from '../../../domain/figures/rounding.ts';
import { allSources } from './sources.ts';
import { lensSwitches, switchesInUse } from './switches.ts';
import { input, result, type WorkingBasis, type Step, type Working } from './working.ts';

const NOTES: Readonly<Record<PartKey, string>> = {
  prices: t`Earlier quantities times the change in price.`,
  trades: t`The change in quantity, at the later prices.`,
  currency: t`Holdings in other currencies, times the change in exchange rates.`,
  inside: t`Changes in what your funds hold.`,
  reclassified: t`Companies now in a different size group.`,
  uncut: t`Holdings without a quantity on both dates.`,
  accounts: t`Shown separately, not counted as bought or sold.`,
};

/** What the difference between two days is made of, in money and in points of the lens. */
export function changeWorking(question: WorkingBasis): Working {
  const { report, beside } = question;
  const { change } = beside;
  return {
    title: t`What changed between two dates`,
    plain: t`How much of the difference between two dates comes from prices and how much from your trades. Exchange rates, changes inside funds and companies that changed size group are shown separately. The parts add up to the cent.`,
    formula: t`For each holding, prices = earlier quantity × change in price; trades = change in quantity × later price; both at the earlier exchange rate. For mega-cap tech and small caps, each part counts with the holding’s earlier weight in them; a change in that weight counts as a change inside funds.`,
    signs: t`prices = q₀ × (p₁ − p₀),  trades = p₁ × (q₁ − q₀)`,
    steps:
      change === undefined
        ? [
            input(
              t`Two dates`,
              t`none`,
              t`You’ll see this with your own numbers on the Portfolios screen once you’ve saved two dates.`,
            ),
          ]
        : [...moneySteps(change, question), ...shareSteps(change)],
    switches: switchesInUse([...lensSwitches(report).filter((id) => id !== 'base'), 'currency'], report),
    sources: change === undefined ? allSources(report) : [change.before, change.after].map(daySource),
  };
}

function daySource({ date, files, pack }: PortfolioChange['before']): string {
  return t`${formatDate(date)}: ${files.join(', ')}, using company data from ${formatDate(pack.equitiesAsOf)}`;
}

function moneySteps({ before, after, total }: PortfolioChange, { money }: WorkingBasis): readonly Step[] {
  const [from, to] = [Math.round(total.before), Math.round(total.after)];
  const whole = roundToSum(
    PARTS.map((part) => total.parts[part]),
    1,
    to - from,
  );
  const parts = PARTS.map((part, at) => ({ part, value: whole[at]! })).filter(({ value }) => value !== 0);
  const work = parts.map(({ value }) => `${signOf(value)} ${money.whole(Math.abs(value))}`).join(' ');
  return [
    input(t`Total on ${formatDate(before.date)}`, money.whole(from)),
    ...parts.map(({ part, value }) => input(CHANGE_PART_NAMES[part], money.whole(value), NOTES[part])),
    result(
      t`Total on ${formatDate(after.date)}`,
      parts.length === 0 || money.hidden ? null : `${money.whole(from)} ${work}`,
      money.whole(to),
    ),
  ];
}

function shareSteps(change: PortfolioChange): readonly Step[] {
  const { before, after, lensShare } = change;
  if (lensShare === null || change.differing.length > 0)
    return [input(t`Percentages of your portfolio`, t`not compared`, uncomparedLine(change))];
  const phrase = lensPhrase(after.settings.lens, 'in');
  const points = pointsOf(lensShare).filter(({ tenths }) => tenths !== 0);
  const work = points.map(({ tenths }) => `${signOf(tenths)} ${formatPercent(Math.abs(tenths) / 1000)}`).join(' ');
  return [
    input(t`In ${phrase} on ${formatDate(before.date)}`, formatPercent(lensShare.before)),
    ...points.map(({ part, text }) => input(CHANGE_PART_NAMES[part], t`${text} points`)),
    result(
      t`In ${phrase} on ${formatDate(after.date)}`,
      points.length === 0 ? null : `${formatPercent(lensShare.before)} ${work}`,
      formatPercent(lensShare.after),
    ),
  ];
}

const signOf = (value: number) => (value < 0 ? '−' : '+');
