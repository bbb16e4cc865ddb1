import { select, t } from '../../../words/t.ts';
import { aheadBy, moneyOf } from '../../../domain/figures/parts.ts';
import type { Ranged } from '../../../domain/model/report-amounts.ts';
import type { Report } from '../../../domain/model/report.ts';
import { formatEndsPercent } from '../../../words/marks/ends.ts';
import { readAs } from '../../verdict/words/likely.ts';
import { LENS_RULES, lensPhrase } from '../../../words/names/names.ts';
import { formatFinePercent, formatPercent, formatShareRange, isRange } from '../../../words/marks/numbers.ts';
import { joinFirst } from '../../../words/marks/lists.ts';
import { sentences } from '../../review/words/phrases.ts';
import { allSources } from './sources.ts';
import { lensSwitches, switchesInUse } from './switches.ts';
import { input, line, overWhole, result, wholeSteps, type WorkingBasis, type Step, type Working } from './working.ts';

/* The two shares of the verdict's sentence, with their ranges and their halves. */

const RANGE_RULE = t`If we don’t know more than half a percentage point, we show a range: the low end counts only what we know, the high end adds everything that might belong.`;

/** How the share in mega-cap tech, as it is defined, was worked out. */
export function lensWorking(question: WorkingBasis): Working {
  const { report, money } = question;
  const { lens, settings } = report;
  const held = lens.members.filter(({ value }) => value !== 0).sort((a, b) => b.value - a.value);
  const largest = held.map(({ symbol, value }) => `${symbol} ${money.whole(value)}`);
  return {
    title: t`Percent in ${lensPhrase(settings.lens, 'in')}`,
    plain: sentences(
      t`How much of ${select(report.settings.base, { equities: 'your stocks', other: 'your portfolio' })} is in companies that count as ${lensPhrase(settings.lens)}, directly and through funds.`,
      LENS_RULES[settings.lens],
    ),
    formula: sentences(
      t`The value of those companies divided by ${select(report.settings.base, { equities: 'your stocks', other: 'your portfolio' })}.`,
      RANGE_RULE,
    ),
    signs: t`percent = (direct + through funds) ÷ total`,
    steps: [
      ...(held.length === 0
        ? []
        : [input(t`Companies you own`, t`${held.length} of ${lens.members.length}`, joinFirst(largest, 3))]),
      ...rangedSteps(lens, question),
    ],
    switches: switchesInUse(lensSwitches(report), report),
    sources: allSources(report),
  };
}

/** How the share in small caps was worked out. */
export function smallCapsWorking(question: WorkingBasis): Working {
  const { report, money } = question;
  const { small, micro } = report.exposure.size;
  return {
    title: t`Percent in small caps`,
    plain: t`How much of ${select(report.settings.base, { equities: 'your stocks', other: 'your portfolio' })} is in small and micro caps, directly and through funds. The size definition sets where small begins and ends.`,
    formula: sentences(
      t`The value of small caps plus micro caps, divided by ${select(report.settings.base, { equities: 'your stocks', other: 'your portfolio' })}.`,
      RANGE_RULE,
    ),
    signs: t`percent = (small + micro) ÷ total`,
    steps: [
      input(t`In small caps`, money.whole(small.value)),
      input(t`In micro caps`, money.whole(micro.value)),
      ...rangedSteps(report.smallCaps, question),
    ],
    switches: switchesInUse(['size', 'base'], report),
    sources: allSources(report),
  };
}

/** How the lens figure splits into what is held directly and what sits inside funds. */
export function splitWorking(question: WorkingBasis): Working {
  const { report, money } = question;
  const { lens, settings } = report;
  return {
    title: t`Direct and through funds`,
    plain: t`The two circles on the left: how much ${lensPhrase(settings.lens, 'of')} you own directly, and how much through your funds.`,
    formula: t`Through funds: for each fund, its value times the company’s weight in it, added up over all funds and companies. Direct: the value of your own holdings in those companies.`,
    signs: t`through funds = Σ fund’s value × weight in the fund`,
    steps: [
      ...wholeSteps(question),
      result(t`Through funds`, overWhole(lens.viaFunds, question), formatPercent(lens.viaFundsShare)),
      result(t`Direct`, overWhole(lens.direct, question), formatPercent(lens.directShare)),
      line(t`Total`, `${money.whole(lens.viaFunds)} + ${money.whole(lens.direct)}`, money.whole(lens.value)),
    ],
    switches: switchesInUse(lensSwitches(report), report),
    sources: allSources(report),
  };
}

/* Nothing is borrowed, short or leveraged without a list: then what is open can only add. */
function canOnlyAdd({ totals, funds, companies }: Report): boolean {
  return (
    totals.financing === 0 &&
    totals.unidentified >= 0 &&
    companies.every(({ value }) => value >= 0) &&
    !funds.some(({ seen, rest }) => seen === 'leveraged' && rest !== 0)
  );
}

function rangedSteps(figure: Ranged, question: WorkingBasis): readonly Step[] {
  const { report, money } = question;
  const { base } = report.totals;
  const parts = [
    line(
      t`Known total`,
      `${money.whole(figure.viaFunds)} + ${money.whole(figure.direct)}`,
      money.whole(figure.value),
      t`Through funds, then direct.`,
    ),
    ...wholeSteps(question),
  ];
  if (base === null || figure.share === null) return parts;
  const known = overWhole(figure.value, question);
  if (!isRange(figure)) {
    const open = figure.uncertain === null || figure.uncertain < 0.00005 ? null : figure.uncertain;
    const note =
      open === null ? t`Nothing is unknown.` : t`${formatPercent(open)} is unknown, too little to need a range.`;
    return [...parts, result(t`Percentage`, known, formatPercent(figure.share), note)];
  }
  return [
    ...parts,
    line(t`Known percentage`, known ?? '', formatPercent(figure.share)),
    ...likelyStep(figure),
    ...endSteps(figure, base, question),
  ];
}

/* Beside the range, and never in its place. */
function likelyStep({ likely }: Ranged): readonly Step[] {
  if (likely === null) return [];
  const note = t`Reading ${readAs(likely)}. Similar isn’t identical, so the range stays.`;
  return [input(t`Likely`, likely.share === null ? formatEndsPercent(likely) : formatPercent(likely.share), note)];
}

/* On the base of equities what is open may enlarge the whole, too: V of the definition, which low = known ÷ (E + V) gives. */
function endSteps(
  figure: Ranged & { readonly low: number; readonly high: number },
  base: number,
  { report, money }: WorkingBasis,
): readonly Step[] {
  const shown = formatShareRange(figure);
  const { widest } = report.totals;
  if (widest === null || figure.uncertain === null || !canOnlyAdd(report)) {
    const why = t`Leverage, short positions or holdings outside your stocks can move both ends.`;
    return [result(t`Range`, null, shown, why)];
  }
  const open = moneyOf(figure.uncertain, widest);
  const whole = money.whole(widest);
  return [
    input(
      t`Unknown, might belong`,
      money.whole(open),
      t`Holdings we couldn’t identify, parts of funds we can’t see, and companies whose size or sector we don’t know.`,
    ),
    ...(aheadBy(widest, base) >= 0.5
      ? [input(t`Largest possible total`, whole, t`Including everything that might be stocks.`)]
      : []),
    line(t`Lower end`, `${money.whole(figure.value)} ÷ ${whole}`, formatFinePercent(figure.low)),
    line(
      t`Upper end`,
      `(${money.whole(figure.value)} + ${money.whole(open)}) ÷ ${whole}`,
      formatFinePercent(figure.high),
    ),
    result(
      t`As a range`,
      null,
      shown,
      t`In the headline we round the range outward: ${money.rangeOfHundred(figure.low * 100, figure.high * 100)} of every hundred.`,
    ),
  ];
}
