import { moneyFormat } from '../../../src/text/money.ts';
import { LENS_SHORT } from '../../../src/text/names.ts';
import { formatPercent, formatShare, formatShareRange } from '../../../src/text/numbers.ts';
import { formatGain } from '../../../src/text/returns.ts';
import { contributionRows, partContributions } from '../../../src/text/rotation.ts';
import { replayRows } from '../../../src/text/rotation-card.ts';
import { any, type Row, type TableFigures } from './expectation.ts';

const NOT_IN_IT = (what: string) => ({
  not: `${what}: asked of the worker, held to the report in test/domain/rotation`,
});

/** The tables of the rotation lab, and the verdict's card of it. */
export const ROTATION_TABLES: readonly TableFigures[] = [
  {
    address: '/verdict',
    caption: 'What it would bring, in percent and in money on the same sum',
    rows: (report, money) =>
      replayRows(report.scenarios[0]!, report, ['you', 'benchmark', 'half']).map(({ name, words, value }) => [
        name,
        '',
        words,
        value === null ? '' : formatGain(value, money),
      ]),
  },
  {
    address: '/rotation',
    caption: 'What each part brings, in points of the whole and in money',
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
    caption: /^As it stands|^After /,
    rows: ({ lens, smallCaps, tilt, concentration, settings, scenarios }) => {
      const row = (name: string, today: string): Row => [name, today, '', ''];
      return [
        row(LENS_SHORT[settings.lens], formatShareRange(lens)),
        row('Small and micro', formatShareRange(smallCaps)),
        row('Tilt', formatShare(tilt)),
        row('Ten largest', formatPercent(concentration.top10)),
        ['Behaves like, companies', any('whole companies'), '', ''],
        ['In this scenario', scenarios.length === 0 ? '' : any('as in the title'), '', ''],
      ];
    },
  },
  {
    address: '/rotation',
    caption: /^Swaps of the plan|^The moves with the least|^What new money/,
    rows: NOT_IN_IT('swaps'),
  },
  { address: '/rotation', caption: 'Single swaps, the largest fall first', rows: NOT_IN_IT('the ranking') },
  { address: '/rotation', caption: 'Claims of 2026 beside the reference lists', rows: { not: 'the pack' } },
  {
    address: '/rotation',
    caption: 'Small and micro caps held directly, the slowest first',
    rows: NOT_IN_IT('what is traded'),
  },
  { address: '/rotation', caption: /^Small caps by list|^Themes, percent/, rows: NOT_IN_IT('quality and themes') },
];
