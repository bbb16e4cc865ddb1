import { moneyFormat } from '../../../src/words/marks/money.ts';
import type { AnsweredFigure } from '../../../src/domain/figures/answer.ts';
import { formatAnswer } from '../../../src/words/marks/answer.ts';
import { LENS_SHORT } from '../../../src/words/names/names.ts';
import { NO_FIGURE, formatPercent, formatShare, formatShareRange } from '../../../src/words/marks/numbers.ts';
import { formatChange, formatReplay } from '../../../src/words/marks/returns.ts';
import {
  contributionRows,
  partContributions,
  wholeContribution,
} from '../../../src/screens/rotation/words/rotation.ts';
import { replayRows, rowGain } from '../../../src/screens/rotation/words/rotation-card.ts';
import { costColumnWords } from '../../../src/screens/funds/words/costs.ts';
import { tiltFigure } from '../../../src/screens/verdict/words/tilt.ts';
import { any, type Row, type TableFigures } from './expectation.ts';

const NOT_IN_IT = (what: string) => ({
  not: `${what}: asked of the worker, held to the report in test/domain/rotation`,
});

const AFTER_ROW: Row = ['You after the move', '', any('a result'), any('money')];

/* One move, now and after: what is now is the report's. */
const moveTable = (address: string, caption: string, hasMarket: boolean): TableFigures => ({
  address,
  caption,
  rows: ({ lens, smallCaps, benchmark, settings, scenarios, costs }) => {
    const bare = (figure: AnsweredFigure) => formatAnswer(figure).replace('%', '');
    const row = (name: string, now: string, market: string): Row => [
      name,
      now,
      any('after the move'),
      ...(hasMarket ? [market] : []),
    ];
    return [
      row(LENS_SHORT[settings.lens], bare(lens), formatShare(benchmark.lens)),
      row('Small caps', bare(smallCaps), formatShare(benchmark.smallCaps)),
      hasMarket
        ? row('In this scenario', formatReplay(scenarios[0]!.portfolio), formatChange(scenarios[0]!.benchmark!.share))
        : [any('above the market'), any('a difference'), any('after the move')],
      ...(hasMarket ? [row('Fund costs a year', costColumnWords(costs), NO_FIGURE)] : []),
    ];
  },
});

/** The tables of the rotation lab, and the verdict's card of it. */
export const ROTATION_TABLES: readonly TableFigures[] = [
  {
    address: '/verdict',
    caption: 'What it would mean, in percent and for the same amount of money',
    rows: (report, money, shown) =>
      replayRows(report.scenarios[0]!, report, ['you', 'benchmark', 'half'])
        .map((row): Row => [row.name, '', row.words, rowGain(row, report.totals.base, money)])
        // what a move would bring is asked of the worker, once the strip is seen
        .flatMap((row, at) => (at === 0 && shown.rows.length === 4 ? [row, AFTER_ROW] : [row])),
  },
  moveTable('/verdict', 'The move shown: percent now and after', false),
  moveTable('/what-if', 'The move you try: percent now and after', true),
  {
    address: '/what-if',
    caption: 'What each part contributes, in percentage points and amounts',
    rows: (report) => {
      const [replay] = report.scenarios;
      const { share, value } = replay!.portfolio;
      const money = moneyFormat(report.settings.currency, false);
      const whole = { share: share!, value: value!, base: report.totals.base };
      const parts = contributionRows(partContributions(replay!, report), whole, money);
      return [
        ...parts.map(({ name, held, points, money: gain }): Row => [name, held, '', points, gain]),
        ['You', '', '', ...Object.values(wholeContribution(replay!, report, money))],
      ];
    },
  },
  {
    address: '/what-if',
    caption: /^Your portfolio today|^Today and after /,
    rows: ({ lens, smallCaps, tiltRange, concentration, settings, scenarios }) => {
      const row = (name: string, today: string): Row => [name, today, any('after the move'), any('points')];
      return [
        row(LENS_SHORT[settings.lens], formatShareRange(lens)),
        row('Small caps', formatShareRange(smallCaps)),
        row('Tilt (percentage points)', tiltRange === null ? NO_FIGURE : tiltFigure(tiltRange)),
        row('Top 10 companies', formatPercent(concentration.top10)),
        ['As diversified as (companies)', any('whole companies'), any('whole companies'), ''],
        [
          'Result in this scenario',
          scenarios.length === 0 ? '' : any('as in the title'),
          any('after the move'),
          any('points'),
        ],
      ];
    },
  },
  {
    address: '/what-if',
    caption: /^Swaps in this plan|^The moves found|^New money needed/,
    rows: NOT_IN_IT('swaps'),
  },
  { address: '/what-if', caption: 'Single moves, biggest reduction first', rows: NOT_IN_IT('the ranking') },
  {
    address: '/claims?themes&quality&days&dial&news',
    caption: 'Small and micro caps you own directly, slowest to sell first',
    rows: NOT_IN_IT('what is traded'),
  },
  {
    address: '/claims?themes&quality&days&dial&news',
    caption: /^Small caps by index|^Themes, percent/,
    rows: NOT_IN_IT('quality and themes'),
  },
];
