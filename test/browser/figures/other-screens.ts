import { type ExposureClass, EXPOSURE_CLASSES } from '../../../src/domain/model/report-exposure.ts';
import { rawText } from '../../../src/words/names/account-names.ts';
import { coveredAmount, excessOf } from '../../../src/domain/figures/known.ts';
import { formatDate } from '../../../src/words/marks/dates.ts';
import { excessName } from '../../../src/words/marks/excess.ts';
import { wordsOfReason } from '../../../src/screens/review/words/fates.ts';
import { CLASS_NAMES } from '../../../src/words/names/names.ts';
import { formatCount } from '../../../src/words/marks/numbers.ts';
import { any, near, type Row, type TableFigures } from './expectation.ts';
import type { RowFate } from '../../../src/domain/model/file-reading.ts';
import type { Position } from '../../../src/domain/model/report-positions.ts';

const className = (key: ExposureClass) => CLASS_NAMES[key].slice(0, 1).toUpperCase() + CLASS_NAMES[key].slice(1);

/* A report that was saved as a file has a list where the page has columns. */
const listed = (fates: unknown): readonly RowFate[] => fates as readonly RowFate[];

/* A file whose rows all name one currency says so; of rows in several those in one are added up, and that is said. */
function totalRows(positions: unknown, name: string, total: string, main: string): readonly Row[] {
  const own = (positions as readonly Position[]).filter(({ file }) => file === name);
  const stated = new Set(own.map(({ currency, statesCurrency }) => (statesCurrency ? currency : null)));
  const [currency = null] = stated;
  const isOne = new Set(own.map((position) => position.currency)).size < 2;
  return [
    [isOne ? 'Total we read' : `Total we read in ${main}`, total],
    ...(stated.size === 1 && currency !== null ? [['Currency', `${currency} in every row`] as const] : []),
  ];
}

/** The tables of the review and the reference that show something of the report, and those that do not. */
export const OTHER_TABLES: readonly TableFigures[] = [
  { address: '/review', caption: /^Columns/, rows: { not: 'cells of the file as they stand' } },
  {
    address: '/review',
    caption: /^Rows of /,
    rows: ({ files }, _money, { caption }) =>
      files
        .filter(({ name }) => caption === `Rows of ${name}`)
        .flatMap(({ fates, accounts }) => listed(fates).map((fate) => ({ ...fate, accounts })))
        .map(({ line, reason, text, accounts }): Row => [
          formatCount(line),
          any('its fate'),
          wordsOfReason(reason),
          rawText(text, accounts).replace(/\s+/g, ' ').trim(),
        ]),
  },
  {
    address: '/review',
    caption: 'What we compared',
    rows: ({ files, ...report }, money) =>
      files.flatMap((file) => [
        ['Rows where quantity × price equals the value', any('counted in review-finding.test.ts')],
        ...(file.statedTotals.length === 0 ? [['Total in the file', 'the file gives none']] : []),
        ...file.statedTotals.map(({ account, value, ours, difference }): Row => [
          account === null ? 'Total in the file' : `Total of ${account} in the file`,
          difference === 0 ? money.cents(value) : `${money.cents(value)}, and we read ${money.cents(ours)}`,
        ]),
        ...totalRows(report.positions, file.name, money.cents(file.sum), file.currency),
      ]),
  },
  {
    address: '/review',
    caption: 'Each currency, its value and the exchange rate used',
    rows: ({ currencies }, money) =>
      currencies.map(({ currency, value, baseValue }) => [
        currency,
        money.bareCents(value),
        baseValue === null ? '–' : money.bareCents(baseValue),
        any('by which rate'),
        any('a field'),
      ]),
  },
  {
    address: '/look-up?companies&funds&errors&own&newer&sources',
    caption: 'Your portfolio by what we know about it',
    rows: (report, money) =>
      [
        ...EXPOSURE_CLASSES.map((key) => ({ name: className(key), ...coveredAmount(report, key) })),
        { name: excessName(report), ...excessOf(report) },
      ].flatMap(({ name, value, share }) =>
        Math.abs(value) >= 0.005 ? [[name, near(share), money.whole(value)]] : [],
      ),
  },
  {
    address: '/look-up?companies&funds&errors&own&newer&sources',
    caption: 'Your funds, oldest data first',
    rows: ({ funds, reference }, money, { rows }) =>
      rows.map(([symbol]): Row => {
        const fund = funds.find((one) => one.symbol === symbol);
        if (fund === undefined) return [`a fund that is held, not ${symbol}`];
        const date = fund.asOf === null ? '–' : formatDate(fund.asOf);
        const old = reference.stale.funds.includes(fund.symbol) ? ' old' : '';
        return [fund.symbol, any('read from'), `${date}${old}`, money.whole(fund.value)];
      }),
  },
  {
    address: '/look-up?companies&funds&errors&own&newer&sources',
    caption: /^(Sources of our company|Funds we have holdings for|Cutoffs for each size)/,
    rows: { not: 'the pack' },
  },
  { address: '/help/keyboard', caption: 'Keyboard shortcuts', rows: { not: 'keys' } },
  ...['/help', '/help/how-lens'].map((address) => ({
    address,
    caption: 'Percent in mega-cap tech, with your figures',
    rows: { not: 'sums, which the tests of the calculations work out again and compare with the report' },
  })),
  {
    address: '/portfolios',
    caption: /^Clients and households/,
    rows: { not: 'every portfolio’s own; the tests of its rows compare them with the report of each' },
  },
  { address: '/typed', caption: /./, rows: { not: 'fields' } },
];
