import type { Ranged, Report } from '../../domain/report.ts';
import { LENS_PHRASES, LENS_RULES } from '../names.ts';
import { countOf, formatPercent, formatShareRange, isRange } from '../numbers.ts';
import { allSources } from './sources.ts';
import { lensSwitches, switchesInUse } from './switches.ts';
import {
  input,
  line,
  overWhole,
  result,
  wholeSteps,
  wholeWords,
  type Question,
  type Step,
  type Working,
} from './working.ts';

/* The two shares of the verdict's sentence, with their ranges and their halves. */

const RANGE_RULE =
  'Where more than half a point is not known, it is a range: the lower end counts what is known, the upper end adds all that may belong to it.';

/** How the share in mega-cap tech, as it is defined, was worked out. */
export function lensWorking(question: Question): Working {
  const { report, money } = question;
  const { lens, settings } = report;
  const held = lens.members.filter(({ value }) => value !== 0).sort((a, b) => b.value - a.value);
  const largest = held.slice(0, 3).map(({ symbol, value }) => `${symbol} ${money.whole(value)}`);
  const more = held.length > 3 ? ` and ${countOf(held.length - 3, 'more')}`.replace('mores', 'more') : '';
  return {
    title: `The share in ${LENS_PHRASES[settings.lens]}`,
    plain: `How much of ${wholeWords(report)} is in the companies that count as ${LENS_PHRASES[settings.lens]}, your own shares and your funds’ together. ${LENS_RULES[settings.lens]}`,
    formula: `The money in those companies divided by all of ${wholeWords(report)}. ${RANGE_RULE}`,
    signs: 'share = (direct + via funds) ÷ whole',
    steps: [
      ...(held.length === 0
        ? []
        : [
            input(
              'Companies of it you hold',
              `${held.length} of ${lens.members.length}`,
              `${largest.join(', ')}${more}`,
            ),
          ]),
      ...rangedSteps(lens, question),
    ],
    switches: switchesInUse(lensSwitches(report), report),
    sources: allSources(report),
  };
}

/** How the share in small caps was worked out. */
export function smallCapsWorking(question: Question): Working {
  const { report, money } = question;
  const { small, micro } = report.exposure.size;
  return {
    title: 'The share in small caps',
    plain: `How much of ${wholeWords(report)} is in small and micro companies, your own shares and your funds’ together. Where small begins and ends is what the size definition says.`,
    formula: `The money in small companies plus the money in micro companies, divided by all of ${wholeWords(report)}. ${RANGE_RULE}`,
    signs: 'share = (small + micro) ÷ whole',
    steps: [
      input('In small companies', money.whole(small.value)),
      input('In micro companies', money.whole(micro.value)),
      ...rangedSteps(report.smallCaps, question),
    ],
    switches: switchesInUse(['size', 'base'], report),
    sources: allSources(report),
  };
}

/** How the lens figure splits into what is held directly and what sits inside funds. */
export function splitWorking(question: Question): Working {
  const { report, money } = question;
  const { lens, settings } = report;
  return {
    title: 'Direct and via funds',
    plain: `The two balls at the heavy end: what of ${LENS_PHRASES[settings.lens]} is shares you hold yourself, and what your funds hold of it for you.`,
    formula:
      'Via funds is, for each fund, its value times the weight that its list gives the company, added up over funds and companies. Direct is the value of your own lines of those companies.',
    signs: 'via funds = Σ value of the fund × weight in its list',
    steps: [
      ...wholeSteps(question),
      result('Via funds', overWhole(lens.viaFunds, question), formatPercent(lens.viaFundsShare)),
      result('Direct', overWhole(lens.direct, question), formatPercent(lens.directShare)),
      line('Together', `${money.whole(lens.viaFunds)} + ${money.whole(lens.direct)}`, money.whole(lens.value)),
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

function rangedSteps(figure: Ranged, question: Question): readonly Step[] {
  const { report, money } = question;
  const { base } = report.totals;
  const parts = [
    line(
      'Together, known',
      `${money.whole(figure.viaFunds)} + ${money.whole(figure.direct)}`,
      money.whole(figure.value),
      'Via funds, then your own shares.',
    ),
    ...wholeSteps(question),
  ];
  if (base === null || figure.share === null) return parts;
  const known = overWhole(figure.value, question);
  if (!isRange(figure)) {
    const open = figure.uncertain === null || figure.uncertain < 0.00005 ? null : figure.uncertain;
    const note = open === null ? 'Nothing is open.' : `${formatPercent(open)} is open, too little for a range.`;
    return [...parts, result('Share', known, formatPercent(figure.share), note)];
  }
  return [...parts, line('Known share', known ?? '', formatPercent(figure.share)), ...endSteps(figure, base, question)];
}

/* On the base of equities what is open may enlarge the whole, too: V of the definition, which low = known ÷ (E + V) gives. */
function endSteps(
  figure: Ranged & { readonly low: number; readonly high: number },
  base: number,
  { report, money }: Question,
): readonly Step[] {
  const shown = formatShareRange(figure);
  const widest = report.settings.base === 'portfolio' ? base : figure.low > 0 ? figure.value / figure.low : null;
  if (widest === null || figure.uncertain === null || !canOnlyAdd(report)) {
    const why = 'Leverage, short positions or what is outside the equities can move both ends.';
    return [result('From the lower to the upper end', null, shown, why)];
  }
  const open = figure.uncertain * widest;
  const whole = money.whole(widest);
  return [
    input(
      'Not known, may belong to it',
      money.whole(open),
      'Lines nobody could name, parts of funds no list shows, companies whose size or sector is not known.',
    ),
    ...(widest - base >= 0.5 ? [input('The whole at its largest', whole, 'With all that may be equities, too.')] : []),
    line('Lower end', `${money.whole(figure.value)} ÷ ${whole}`, formatPercent(figure.low)),
    line('Upper end', `(${money.whole(figure.value)} + ${money.whole(open)}) ÷ ${whole}`, formatPercent(figure.high)),
    result(
      'As a range',
      null,
      shown,
      `In the sentence the ends are rounded outwards: ${money.rangeOfHundred(figure.low * 100, figure.high * 100)} of every hundred.`,
    ),
  ];
}
