import type { FundUse } from '../../domain/report.ts';
import { formatDate } from '../dates.ts';
import { fundsByAdding } from '../funds.ts';
import { LENS_PHRASES, SIZE_NAMES } from '../names.ts';
import { formatFinePercent, formatPercent } from '../numbers.ts';
import { SIZES } from '../../domain/size.ts';
import { allSources, fundSources } from './sources.ts';
import { lensSwitches, switchesInUse } from './switches.ts';
import { input, line, result, wholeSteps, wholeWords, type Question, type Step, type Working } from './working.ts';

/* What funds hold, bring, and would leave behind. */

const NO_FUND = input('Funds', 'none', 'There is no fund among your holdings.');

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
    plain: `How many points of your share in ${phrase} come through one fund. The points of all funds and of your own shares add up to it.`,
    formula: `The fund’s value times the part of it that is in ${phrase}, divided by all of ${wholeWords(report)}.`,
    signs: 'adds = value × lens part of the fund ÷ whole',
    steps:
      fund === null
        ? [NO_FUND]
        : [
            input(`Value of ${fund.symbol}`, money.whole(fund.value)),
            input(`In ${phrase}, of the fund`, formatFinePercent(fund.lens)),
            ...wholeSteps(question),
            base === null || fund.adds === null
              ? result('Adds', null, formatPercent(null))
              : result(
                  'Adds',
                  `${money.whole(fund.value)} × ${formatFinePercent(fund.lens)} ÷ ${money.whole(base)}`,
                  formatPercent(fund.adds),
                  'Points of the whole.',
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
    plain: `What your shares in ${phrase} and in small caps would be if the fund were not there and its money were gone, too. It describes; it recommends nothing.`,
    formula: `The money in ${phrase} less the fund’s part of it, divided by the whole less the fund. The same for small caps.`,
    signs: '(lens money − value × lens part) ÷ (whole − value)',
    steps: fund === null ? [NO_FUND] : withoutSteps(fund, question),
    switches: switchesInUse([...new Set([...lensSwitches(report), 'size'] as const)], report),
    sources: fund === null ? allSources(report) : fundSources(report, fund.symbol),
  };
}

function withoutSteps(fund: FundUse, question: Question): readonly Step[] {
  const { report, money } = question;
  const { without, value, lens, smallCaps } = fund;
  const { base } = report.totals;
  if (without === null || base === null)
    return [input(`Without ${fund.symbol}`, 'nothing', 'No base for a share is left.')];
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
      : [line('The whole without it', `${money.whole(base)} − ${money.whole(base - left)}`, money.whole(left))];
  return [
    input(
      `Value of ${fund.symbol}`,
      money.whole(value),
      `${formatFinePercent(lens)} of it counts as ${phrase}, ${formatFinePercent(smallCaps)} as small caps.`,
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
    result(`Share in ${phrase}`, over(inLens), formatPercent(without.lens)),
    result('Share in small caps', over(inSmall), formatPercent(without.smallCaps)),
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
          input('Not shown by the list', formatPercent(fund.rest)),
          result(
            'All of it',
            [...SIZES.map((size) => fund.size[size]), fund.size.unknown, fund.classes, fund.rest]
              .map(formatFinePercent)
              .join(' + '),
            formatPercent(
              [...SIZES.map((size) => fund.size[size]), fund.size.unknown, fund.classes, fund.rest].reduce(
                (sum, part) => sum + part,
                0,
              ),
            ),
          ),
          ...(fund.coverage === null
            ? []
            : [
                input(
                  'Covered by the list',
                  formatPercent(fund.coverage),
                  fund.asOf === null ? null : `List of ${formatDate(fund.asOf)}.`,
                ),
              ]),
          ...(Math.abs(fund.residual) < 0.005
            ? []
            : [input('Money in it that no list shows', money.whole(fund.residual))]),
        ];
  return {
    title: fund === null ? 'What a fund is made of' : `What ${fund.symbol} is made of`,
    plain:
      'The weights of the fund’s list, added up by the size of the companies. Weights are never stretched to 100: what the list leaves out stays hatched, and coverage says how much of the fund the list accounts for.',
    formula:
      'The weights of all companies of a size added up; funds inside the fund are looked through in the same way, weight times weight.',
    signs: 'part = Σ weight in the list',
    steps: parts,
    switches: switchesInUse(['size'], report),
    sources: fund === null ? allSources(report) : fundSources(report, fund.symbol),
  };
}
