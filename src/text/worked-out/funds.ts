import type { Ends, FundUse } from '../../domain/report.ts';
import { formatDate } from '../dates.ts';
import { formatEnds, formatEndsPercent, formatEndsPoints, isWide } from '../ends.ts';
import { fundsByAdding } from '../funds.ts';
import { LENS_PHRASES, SIZE_NAMES } from '../names.ts';
import { formatFinePercent, formatPercent } from '../numbers.ts';
import { SIZES } from '../../domain/size.ts';
import { allSources, fundSources } from './sources.ts';
import { lensSwitches, switchesInUse } from './switches.ts';
import { input, line, result, wholeSteps, wholeWords, type Question, type Step, type Working } from './working.ts';

/* What funds hold, bring, and would leave behind. */

const NO_FUND = input('Funds', 'none', 'You don’t hold any funds.');

function fundAsked({ report, about }: Question): FundUse | null {
  const asked = report.funds.find(({ symbol }) => symbol === about);
  return asked ?? fundsByAdding(report)[0] ?? report.funds[0] ?? null;
}

/** What a fund adds to the lens share of the whole. */
export function fundAddsWorking(question: Question): Working {
  const { report, money } = question;
  const fund = fundAsked(question);
  const phrase = LENS_PHRASES[report.settings.lens];
  const { base } = report.totals;
  return {
    title: fund === null ? 'What a fund adds' : `What ${fund.symbol} adds`,
    plain: `How many percentage points of ${phrase} come from one fund. All funds plus what you own directly add up to your total in ${phrase}.`,
    formula: `The fund’s value times its percentage in ${phrase}, divided by ${wholeWords(report)}.`,
    signs: 'adds = fund’s value × its percentage ÷ total',
    steps:
      fund === null
        ? [NO_FUND]
        : [
            input(`Value of ${fund.symbol}`, money.whole(fund.value)),
            input(`In ${phrase}, of the fund`, formatFinePercent(fund.lens), mayBe(fund.between.lens)),
            ...wholeSteps(question),
            base === null || fund.adds === null
              ? result('Adds', null, formatPercent(null))
              : result(
                  'Adds',
                  `${money.whole(fund.value)} × ${formatFinePercent(fund.lens)} ÷ ${money.whole(base)}`,
                  formatPercent(fund.adds),
                  fund.addsBetween !== null && isWide(fund.addsBetween)
                    ? `Percentage points that we can see. With what we can’t: ${formatEnds(fund.addsBetween)}.`
                    : 'Percentage points.',
                ),
          ],
    switches: switchesInUse(lensSwitches(report), report),
    sources: fund === null ? allSources(report) : fundSources(report, fund.symbol),
  };
}

/** What the two shares would be without a fund and its money. */
export function fundWithoutWorking(question: Question): Working {
  const { report } = question;
  const fund = fundAsked(question);
  const phrase = LENS_PHRASES[report.settings.lens];
  return {
    title: fund === null ? 'Without a fund' : `Without ${fund.symbol}`,
    plain: `What your percentages in ${phrase} and small caps would be without this fund and its money. This isn’t a recommendation.`,
    formula: `Your money in ${phrase} minus the fund’s part, divided by your total minus the fund. The same for small caps.`,
    signs: '(money in it − fund’s value × its percentage) ÷ (total − fund’s value)',
    steps: fund === null ? [NO_FUND] : withoutSteps(fund, question),
    switches: switchesInUse([...new Set([...lensSwitches(report), 'size'] as const)], report),
    sources: fund === null ? allSources(report) : fundSources(report, fund.symbol),
  };
}

/* What is worked out here is by what is known; where more of the fund may belong, the ends stand beside it. */
const mayBe = (ends: Ends) => (isWide(ends) ? `That we can see. It may be ${formatEndsPercent(ends)}.` : null);

function withoutSteps(fund: FundUse, question: Question): readonly Step[] {
  const { report, money } = question;
  const { without, value, lens, smallCaps } = fund;
  const { base } = report.totals;
  if (without === null || base === null)
    return [input(`Without ${fund.symbol}`, 'nothing', 'Nothing would be left to measure.')];
  const phrase = LENS_PHRASES[report.settings.lens];
  const inLens = report.lens.value - value * lens;
  const inSmall = report.smallCaps.value - value * smallCaps;
  // What leaves the base of equities is the fund's equity part, which the share that is left tells.
  const left =
    report.settings.base === 'portfolio'
      ? base - value
      : without.lens !== 0
        ? inLens / without.lens
        : without.smallCaps !== 0
          ? inSmall / without.smallCaps
          : null;
  const over = (part: number) => (left === null ? null : `${money.whole(part)} ÷ ${money.whole(left)}`);
  const leaves =
    left === null
      ? []
      : [line('Total without it', `${money.whole(base)} − ${money.whole(base - left)}`, money.whole(left))];
  return [
    input(
      `Value of ${fund.symbol}`,
      money.whole(value),
      `${formatFinePercent(lens)} of it counts as ${phrase}, ${formatFinePercent(smallCaps)} as small caps, by what we can see.`,
    ),
    line(
      `In ${phrase} without it`,
      `${money.whole(report.lens.value)} − ${money.whole(value)} × ${formatFinePercent(lens)}`,
      money.whole(inLens),
    ),
    line(
      'In small caps without it',
      `${money.whole(report.smallCaps.value)} − ${money.whole(value)} × ${formatFinePercent(smallCaps)}`,
      money.whole(inSmall),
    ),
    ...leaves,
    result(`Percent in ${phrase}`, over(inLens), formatPercent(without.lens)),
    result('Percent in small caps', over(inSmall), formatPercent(without.smallCaps)),
    ...changeSteps(fund, question),
  ];
}

/* The change in points, with the ends between which what is not seen leaves it. */
function changeSteps({ without }: FundUse, { report }: Question): readonly Step[] {
  const { lens, smallCaps } = report;
  if (without === null || lens.share === null || smallCaps.share === null) return [];
  const { changes } = without;
  const open = isWide(changes.lens) || isWide(changes.smallCaps);
  const note = open ? 'Between these ends, because part of your portfolio is unknown.' : null;
  return [
    input(
      `Change in ${LENS_PHRASES[report.settings.lens]}, in points`,
      formatEndsPoints({ ...changes.lens, known: without.lens - lens.share }),
      note,
    ),
    input(
      'Change in small caps, in points',
      formatEndsPoints({ ...changes.smallCaps, known: without.smallCaps - smallCaps.share }),
      note,
    ),
  ];
}

/** What a fund is made of, by size, and how much of it a list covers. */
export function fundContentWorking(question: Question): Working {
  const { report, money } = question;
  const fund = fundAsked(question);
  const parts: readonly Step[] =
    fund === null
      ? [NO_FUND]
      : [
          ...SIZES.map((size) => input(SIZE_NAMES[size], formatPercent(fund.size[size]))),
          ...(Math.abs(fund.size.unknown) < 0.00005
            ? []
            : [input(SIZE_NAMES.unknown, formatPercent(fund.size.unknown))]),
          input('Cash, bonds and the like', formatPercent(fund.classes)),
          input('Unknown', formatPercent(fund.rest)),
          ...(fund.excess === 0
            ? []
            : [
                input(
                  'Listed over 100%',
                  formatPercent(fund.excess),
                  'The fund’s list adds up to more than the fund. We take the extra off as one line, never off companies.',
                ),
              ]),
          result(
            'Total',
            [
              ...SIZES.map((size) => fund.size[size]),
              fund.size.unknown,
              fund.classes,
              fund.rest,
              ...(fund.excess === 0 ? [] : [fund.excess]),
            ]
              .map(formatFinePercent)
              .join(' + '),
            formatPercent(
              [...SIZES.map((size) => fund.size[size]), fund.size.unknown, fund.classes, fund.rest, fund.excess].reduce(
                (sum, part) => sum + part,
                0,
              ),
            ),
          ),
          ...(fund.coverage === null
            ? []
            : [
                input(
                  'Covered by its holdings data',
                  formatPercent(fund.coverage),
                  fund.asOf === null ? null : `Holdings from ${formatDate(fund.asOf)}.`,
                ),
              ]),
          ...(Math.abs(fund.residual) < 0.005 ? [] : [input('Amount we can’t see inside', money.whole(fund.residual))]),
        ];
  return {
    title: fund === null ? 'What’s inside a fund' : `What’s inside ${fund.symbol}`,
    plain:
      'The fund’s holdings, added up by company size. We never scale weights up to 100%: anything the data leaves out is shown as unknown, and coverage tells you how much of the fund we can see.',
    formula:
      'We add up the weights of all companies of each size. If the fund holds other funds, we look inside them the same way and multiply the weights.',
    signs: 'part = Σ weights of its companies',
    steps: parts,
    switches: switchesInUse(['size'], report),
    sources: fund === null ? allSources(report) : fundSources(report, fund.symbol),
  };
}
