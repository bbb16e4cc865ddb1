import { select, t } from '../../../words/t.ts';
import { fundTotal } from '../../../domain/figures/fund-parts.ts';
import { changesWithout, moneyWithout } from '../../../domain/figures/without-fund.ts';
import type { Ends } from '../../../domain/model/report-amounts.ts';
import type { FundUse } from '../../../domain/model/report-funds.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { formatEnds, formatEndsPercent, formatEndsPoints, isWide } from '../../../words/marks/ends.ts';
import { fundsByAdding } from '../../funds/words/funds.ts';
import { SIZE_NAMES, lensPhrase } from '../../../words/names/names.ts';
import { formatFinePercent, formatPercent } from '../../../words/marks/numbers.ts';
import { SIZES } from '../../../domain/model/size.ts';
import { allSources, fundSources } from './sources.ts';
import { lensSwitches, switchesInUse } from './switches.ts';
import { input, line, result, wholeSteps, type WorkingBasis, type Step, type Working } from './working.ts';

/* What funds hold, bring, and would leave behind. */

const NO_FUND = input(t`Funds`, t`none`, t`You don’t hold any funds.`);

function fundAsked({ report, about }: WorkingBasis): FundUse | null {
  const asked = report.funds.find(({ symbol }) => symbol === about);
  return asked ?? fundsByAdding(report)[0] ?? report.funds[0] ?? null;
}

/** What a fund adds to the lens share of the whole. */
export function fundAddsWorking(question: WorkingBasis): Working {
  const { report, money } = question;
  const fund = fundAsked(question);
  const phrase = lensPhrase(report.settings.lens, 'in');
  const { base } = report.totals;
  return {
    title: fund === null ? t`What a fund adds` : t`What ${fund.symbol} adds`,
    plain: t`How many percentage points of ${lensPhrase(report.settings.lens, 'of')} come from one fund. All funds plus what you own directly add up to your total in ${phrase}.`,
    formula: t`The fund’s value times its percentage in ${phrase}, divided by ${select(report.settings.base, { equities: 'your stocks', other: 'your portfolio' })}.`,
    signs: t`adds = fund’s value × its percentage ÷ total`,
    steps:
      fund === null
        ? [NO_FUND]
        : [
            input(t`Value of ${fund.symbol}`, money.whole(fund.value)),
            input(t`In ${phrase}, of the fund`, formatFinePercent(fund.lens), mayBe(fund.between.lens)),
            ...wholeSteps(question),
            base === null || fund.adds === null
              ? result(t`Adds`, null, formatPercent(null))
              : result(
                  t`Adds`,
                  `${money.whole(fund.value)} × ${formatFinePercent(fund.lens)} ÷ ${money.whole(base)}`,
                  formatPercent(fund.adds),
                  fund.addsBetween !== null && isWide(fund.addsBetween)
                    ? t`Percentage points that we can see. With what we can’t: ${formatEnds(fund.addsBetween)}.`
                    : t`Percentage points.`,
                ),
          ],
    switches: switchesInUse(lensSwitches(report), report),
    sources: fund === null ? allSources(report) : fundSources(report, fund.symbol),
  };
}

/** What the two shares would be without a fund and its money. */
export function fundWithoutWorking(question: WorkingBasis): Working {
  const { report } = question;
  const fund = fundAsked(question);
  const phrase = lensPhrase(report.settings.lens, 'in');
  return {
    title: fund === null ? t`Without a fund` : t`Without ${fund.symbol}`,
    plain: t`What your percentages in ${phrase} and small caps would be without this fund and its money. This isn’t a recommendation.`,
    formula: t`Your money in ${phrase} minus the fund’s part, divided by your total minus the fund. The same for small caps.`,
    signs: t`(money in it − fund’s value × its percentage) ÷ (total − fund’s value)`,
    steps: fund === null ? [NO_FUND] : withoutSteps(fund, question),
    switches: switchesInUse([...new Set([...lensSwitches(report), 'size'] as const)], report),
    sources: fund === null ? allSources(report) : fundSources(report, fund.symbol),
  };
}

/* What is worked out here is by what is known; where more of the fund may belong, the ends stand beside it. */
const mayBe = (ends: Ends) => (isWide(ends) ? t`That we can see. It may be ${formatEndsPercent(ends)}.` : null);

function withoutSteps(fund: FundUse, question: WorkingBasis): readonly Step[] {
  const { report, money } = question;
  const { without, value, lens, smallCaps } = fund;
  const { base } = report.totals;
  const left = moneyWithout(fund, report);
  if (left === null || without === null || base === null)
    return [input(t`Without ${fund.symbol}`, t`nothing`, t`Nothing would be left to measure.`)];
  const phrase = lensPhrase(report.settings.lens, 'in');
  const over = (part: number) => (left.base === null ? null : `${money.whole(part)} ÷ ${money.whole(left.base.left)}`);
  const leaves =
    left.base === null
      ? []
      : [
          line(
            t`Total without it`,
            `${money.whole(base)} − ${money.whole(left.base.gone)}`,
            money.whole(left.base.left),
          ),
        ];
  return [
    input(
      t`Value of ${fund.symbol}`,
      money.whole(value),
      t`${formatFinePercent(lens)} of it counts as ${lensPhrase(report.settings.lens)}, ${formatFinePercent(smallCaps)} as small caps, by what we can see.`,
    ),
    line(
      t`In ${phrase} without it`,
      `${money.whole(report.lens.value)} − ${money.whole(value)} × ${formatFinePercent(lens)}`,
      money.whole(left.lens),
    ),
    line(
      t`In small caps without it`,
      `${money.whole(report.smallCaps.value)} − ${money.whole(value)} × ${formatFinePercent(smallCaps)}`,
      money.whole(left.smallCaps),
    ),
    ...leaves,
    result(t`Percent in ${phrase}`, over(left.lens), formatPercent(without.lens)),
    result(t`Percent in small caps`, over(left.smallCaps), formatPercent(without.smallCaps)),
    ...changeSteps(fund, question),
  ];
}

/* The change in points, with the ends between which what is not seen leaves it. */
function changeSteps(fund: FundUse, { report }: WorkingBasis): readonly Step[] {
  const changes = changesWithout(fund, report);
  if (changes === null) return [];
  const open = isWide(changes.lens) || isWide(changes.smallCaps);
  const note = open ? t`Between these ends, because part of your portfolio is unknown.` : null;
  return [
    input(t`Change in ${lensPhrase(report.settings.lens, 'in')}, in points`, formatEndsPoints(changes.lens), note),
    input(t`Change in small caps, in points`, formatEndsPoints(changes.smallCaps), note),
  ];
}

/** What a fund is made of, by size, and how much of it a list covers. */
export function fundContentWorking(question: WorkingBasis): Working {
  const { report, money } = question;
  const fund = fundAsked(question);
  const whole = fund === null ? null : fundTotal(fund);
  const parts: readonly Step[] =
    fund === null || whole === null
      ? [NO_FUND]
      : [
          ...SIZES.map((size) => input(SIZE_NAMES[size], formatPercent(fund.size[size]))),
          ...(Math.abs(fund.size.unknown) < 0.00005
            ? []
            : [input(SIZE_NAMES.unknown, formatPercent(fund.size.unknown))]),
          input(t`Cash, bonds and the like`, formatPercent(fund.classes)),
          input(t`Unknown`, formatPercent(fund.rest)),
          ...(fund.excess === 0
            ? []
            : [
                input(
                  t`Listed over 100%`,
                  formatPercent(fund.excess),
                  t`The fund’s list adds up to more than the fund. We take the extra off as one line, never off companies.`,
                ),
              ]),
          result(t`Total`, whole.parts.map(formatFinePercent).join(' + '), formatPercent(whole.total)),
          ...(fund.coverage === null
            ? []
            : [
                input(
                  t`Covered by its holdings data`,
                  formatPercent(fund.coverage),
                  fund.asOf === null ? null : t`Holdings from ${formatDate(fund.asOf)}.`,
                ),
              ]),
          ...(Math.abs(fund.residual) < 0.005
            ? []
            : [input(t`Amount we can’t see inside`, money.whole(fund.residual))]),
        ];
  return {
    title: fund === null ? t`What’s inside a fund` : t`What’s inside ${fund.symbol}`,
    plain: t`The fund’s holdings, added up by company size. We never scale weights up to 100%: anything the data leaves out is shown as unknown, and coverage tells you how much of the fund we can see.`,
    formula: t`We add up the weights of all companies of each size. If the fund holds other funds, we look inside them the same way and multiply the weights.`,
    signs: t`part = Σ weights of its companies`,
    steps: parts,
    switches: switchesInUse(['size'], report),
    sources: fund === null ? allSources(report) : fundSources(report, fund.symbol),
  };
}
