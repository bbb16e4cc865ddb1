import { moneyFormat } from '../../../src/text/money.ts';
import { LENS_SHORT } from '../../../src/text/names.ts';
import { NO_FIGURE, formatPercent, formatShareRange } from '../../../src/text/numbers.ts';
import { formatGain } from '../../../src/text/returns.ts';
import { contributionRows, partContributions } from '../../../src/text/rotation.ts';
import { replayRows, rowGain } from '../../../src/text/rotation-card.ts';
import { tiltFigure } from '../../../src/text/tilt.ts';
import { any, type Row, type TableFigures } from './expectation.ts';

const NOT_IN_IT = (what: string) => ({
  not: `${what}: asked of the worker, held to the report in test/domain/rotation`,
});

/** The tables of the rotation lab, and the verdict's card of it. */
export const ROTATION_TABLES: readonly TableFigures[] = [
  {
    address: '/verdict',
    caption: 'What it would mean, in percent and for the same amount of money',
    rows: (report, money) =>
      replayRows(report.scenarios[0]!, report, ['you', 'benchmark', 'half']).map((row) => [
        row.name,
        '',
        row.words,
        rowGain(row, report.totals.base, money),
      ]),
  },
  {
    address: '/rotation',
    caption: 'What each part contributes, in percentage points and amounts',
    rows: (report) => {
      const [replay] = report.scenarios;
      const { share, value } = replay!.portfolio;
      const money = moneyFormat(report.settings.currency, false);
      const whole = { share: share!, value: value!, base: report.totals.base };
      const parts = contributionRows(partContributions(replay!, report), whole, money);
      return [
        ...parts.map(({ name, held, points, money: gain }): Row => [`${name} ${held}`, '', points, gain]),
        ['You', '', any('the total in points'), formatGain(value!, money)],
      ];
    },
  },
  {
    address: '/rotation',
    caption: /^Your portfolio today|^After /,
    rows: ({ lens, smallCaps, tiltRange, concentration, settings, scenarios }) => {
      const row = (name: string, today: string): Row => [name, today, '', ''];
      return [
        row(LENS_SHORT[settings.lens], formatShareRange(lens)),
        row('Small caps', formatShareRange(smallCaps)),
        row('Tilt (percentage points)', tiltRange === null ? NO_FIGURE : tiltFigure(tiltRange)),
        row('Top 10 companies', formatPercent(concentration.top10)),
        ['As diversified as (companies)', any('whole companies'), '', ''],
        ['Result in this scenario', scenarios.length === 0 ? '' : any('as in the title'), '', ''],
      ];
    },
  },
  {
    address: '/rotation',
    caption: /^Swaps in this plan|^The smallest moves|^New money needed/,
    rows: NOT_IN_IT('swaps'),
  },
  { address: '/rotation', caption: 'Single swaps, biggest reduction first', rows: NOT_IN_IT('the ranking') },
  { address: '/rotation', caption: 'Claims from 2025 and 2026, checked against our data', rows: { not: 'the pack' } },
  {
    address: '/rotation',
    caption: 'Small and micro caps you own directly, slowest to sell first',
    rows: NOT_IN_IT('what is traded'),
  },
  { address: '/rotation', caption: /^Small caps by index|^Themes, percent/, rows: NOT_IN_IT('quality and themes') },
];
