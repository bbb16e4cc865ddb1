import { ratesLine, rateGroupWords, rateWords } from '../currencies.ts';
import { MORE_VIEWS, VIEW_NAMES, viewNote, viewRows } from '../more-views.ts';
import { NO_FIGURE, countOf, formatPercent } from '../numbers.ts';
import { allSources, filesSource } from './sources.ts';
import { switchesInUse } from './switches.ts';
import { input, overWhole, result, wholeSteps, wholeWords, type Question, type Step, type Working } from './working.ts';

/* The other ways to divide the same companies, and how money of several currencies became one. */

/** How the shares by country, currency, style, index and theme were worked out, each on its largest row. */
export function moreViewsWorking(question: Question): Working {
  const { report, money } = question;
  const rows = MORE_VIEWS.flatMap((view): readonly Step[] => {
    const [first] = viewRows(view, report);
    return first === undefined
      ? []
      : [
          result(
            `${VIEW_NAMES[view]}: ${first.name}`,
            overWhole(first.value, question),
            formatPercent(first.share),
            viewNote(view, report),
          ),
        ];
  });
  const { open } = report.exposure;
  return {
    title: 'Country, currency, style, index and theme',
    plain:
      'The same companies, sorted by something else than size. Countries, currencies and styles add up to your companies; indexes and themes may share companies, so they do not.',
    formula: `The money in the companies of a row divided by all of ${wholeWords(report)}.`,
    signs: 'row = money in its companies ÷ whole',
    steps: [
      ...wholeSteps(question),
      ...rows,
      ...(open === null
        ? []
        : [
            input(
              'Open, may belong to any row',
              formatPercent(open),
              report.totals.base === null ? null : money.whole(open * report.totals.base),
            ),
          ]),
    ],
    switches: switchesInUse(['base'], report),
    sources: allSources(report),
  };
}

/** How values in other currencies came into the report's. */
export function conversionWorking({ report, money }: Question): Working {
  const { currencies, settings } = report;
  const steps = currencies.flatMap(({ currency, groups }) =>
    groups.map((group): Step => {
      const note = `${countOf(group.lines, 'line')}; ${rateGroupWords(currency, settings.currency, group)}.`;
      if (group.baseValue === null) return input(`In ${currency}`, NO_FIGURE, note);
      const isForeign = currency !== settings.currency;
      const rate =
        group.rate === null || !isForeign
          ? null
          : rateWords(currency, settings.currency, group.rate).split(' = ')[1]!.split(' ')[0]!;
      return result(
        `In ${currency}`,
        rate === null ? null : `${money.bareCents(group.value)} × ${rate}`,
        money.cents(group.baseValue),
        note,
      );
    }),
  );
  const rates = ratesLine(report);
  return {
    title: 'Money in several currencies',
    plain: `Each value comes into ${settings.currency} by the first rate there is: the file’s own column, the rate the file states, your own rate, the dated rate of the European Central Bank in the reference lists. What has no rate stays visible, outside every sum.`,
    formula: 'The value in its own currency times the rate. Cut-offs of sizes stay in dollars.',
    signs: 'value × rate',
    steps: steps.length === 0 ? [input('Money', 'none yet')] : steps,
    switches: switchesInUse(['currency'], report),
    sources: [filesSource(report), ...(rates === null ? [] : [rates])],
  };
}
