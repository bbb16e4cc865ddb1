import { select, t } from '../../../words/t.ts';
import { moneyOf } from '../../../domain/figures/parts.ts';
import { ratesLine, rateGroupWords } from '../../../words/names/currencies.ts';
import { MORE_VIEWS, VIEW_NAMES, viewNote, viewRows } from '../../verdict/words/more-views.ts';
import { NO_FIGURE, formatPercent, plural } from '../../../words/marks/numbers.ts';
import { writeSignificant } from '../../../words/marks/locale.ts';
import { allSources, filesSource } from './sources.ts';
import { switchesInUse } from './switches.ts';
import { input, overWhole, result, wholeSteps, type WorkingBasis, type Step, type Working } from './working.ts';

/* The other ways to divide the same companies, and how money of several currencies became one. */

/** How the shares by country, currency, style, index and theme were worked out, each on its largest row. */
export function moreViewsWorking(question: WorkingBasis): Working {
  const { report, money } = question;
  const rows = MORE_VIEWS.flatMap((view): readonly Step[] => {
    const [first] = viewRows(view, report);
    return first === undefined
      ? []
      : [
          result(
            t`${VIEW_NAMES[view]}: ${first.name}`,
            overWhole(first.value, question),
            formatPercent(first.share),
            viewNote(view, report),
          ),
        ];
  });
  const { open } = report.exposure;
  const unknown = moneyOf(open, report.totals.widest);
  return {
    title: t`Country, currency, style, index and theme`,
    plain: t`The same companies grouped in other ways. Countries, currencies and styles add up to your total; indexes and themes don’t, because a company can be in several.`,
    formula: t`The value of the companies in a row divided by ${select(report.settings.base, { equities: 'your stocks', other: 'your portfolio' })}.`,
    signs: t`row = value of its companies ÷ total`,
    steps: [
      ...wholeSteps(question),
      ...rows,
      ...(open === null
        ? []
        : [
            input(
              t`Unknown, could belong to any row`,
              formatPercent(open),
              unknown === null ? null : money.whole(unknown),
            ),
          ]),
    ],
    switches: switchesInUse(['base'], report),
    sources: allSources(report),
  };
}

/** How values in other currencies came into the report's. */
export function conversionWorking({ report, money }: WorkingBasis): Working {
  const { currencies, settings } = report;
  const steps = currencies.flatMap(({ currency, groups }) =>
    groups.map((group): Step => {
      const note = t`${plural(group.lines, { one: '# holding', other: '# holdings' })}; ${rateGroupWords(currency, settings.currency, group)}.`;
      if (group.baseValue === null) return input(t`In ${currency}`, NO_FIGURE, note);
      const isForeign = currency !== settings.currency;
      const rate = group.rate === null || !isForeign ? null : writeSignificant(group.rate, 6);
      return result(
        t`In ${currency}`,
        rate === null ? null : `${money.bareCents(group.value)} × ${rate}`,
        money.cents(group.baseValue),
        note,
      );
    }),
  );
  const rates = ratesLine(report);
  return {
    title: t`Currency conversion`,
    plain: t`We convert each value to ${settings.currency} with the first rate available: your file’s own converted value, a rate in your file, a rate you entered, then the European Central Bank’s dated rate. Holdings without a rate are listed but not included in totals.`,
    formula: t`Value in its own currency × rate. Size cutoffs stay in dollars.`,
    signs: t`value × rate`,
    steps: steps.length === 0 ? [input(t`Money`, t`none yet`)] : steps,
    switches: switchesInUse(['currency'], report),
    sources: [filesSource(report), ...(rates === null ? [] : [rates])],
  };
}
