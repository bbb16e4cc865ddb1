import { companyWords, listedName } from '../../../src/screens/companies/words/companies.ts';
import { SHORT_SECTORS, SIZE_NAMES } from '../../../src/words/names/names.ts';
import { about, any, near, type Row, type TableFigures } from './expectation.ts';
import { sizeRows } from './verdict.ts';

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** The tables of the list of companies, of the curve, and of the sheet that is handed over. */
export const COMPANY_TABLES: readonly TableFigures[] = [
  {
    address: '/companies',
    caption: 'Companies, their weights and how you hold them',
    rows({ companies, totals }, _money, { rows }) {
      const share = (value: number) => (totals.base === null ? null : value / totals.base);
      // only what is in sight is drawn, then the sums of all
      const drawn = companies
        .slice(0, rows.length - 1)
        .map((company, at): Row => [
          `${at + 1}`,
          `${listedName(company)} ${company.symbol}`,
          company.size === 'unknown' ? `?${SIZE_NAMES.unknown}` : SIZE_NAMES[company.size],
          SHORT_SECTORS[company.sector],
          near(share(company.value)),
          { near: [company.viaTotal, company.direct], within: 1 },
          about(company.value),
          any('against the benchmark'),
        ]);
      const all = total(companies.map(({ value }) => value));
      const halves = near(
        share(total(companies.map(({ viaTotal }) => viaTotal))),
        share(total(companies.map(({ direct }) => direct))),
      );
      return [...drawn, ['', any('how many'), '', '', near(share(all)), halves, about(all), '']];
    },
  },
  {
    address: '/companies?view=list',
    caption: 'Companies, their weights and how you hold them',
    rows: { not: 'the list again, without its map' },
  },
  {
    address: '/companies/NVDA',
    caption: 'Companies, their weights and how you hold them',
    rows: { not: 'the list again, narrower, beside the page' },
  },
  {
    address: '/companies?fund=VOO&account=x&theme=semiconductors',
    caption: 'Companies, their weights and how you hold them',
    rows: { not: 'the list again, of an account that there is not' },
  },
  {
    address: '/companies?view=curve',
    caption: /^Weight of the largest companies/,
    rows: ({ companies }, _money, { rows }) =>
      rows.map(([name = '']): Row => {
        const count = Number(/[\d,]+/.exec(name)?.[0].replaceAll(',', '') ?? companies.length);
        const shares = companies.slice(0, count).flatMap(({ share }) => (share === null ? [] : [share]));
        return [name, near(total(shares)), any('the benchmark’s')];
      }),
  },
  {
    address: '/sheet',
    caption: /^The portfolio and .* by size, in percent$/,
    rows: (report, _money, { rows }) =>
      sizeRows(
        report,
        rows.map(([name]) => name ?? ''),
      ),
  },
  {
    address: '/sheet',
    caption: /^Largest companies owned/,
    rows({ companies }, _money, { rows }) {
      const listed = companies.slice(0, rows.length - 1);
      const shares = listed.flatMap(({ share }) => (share === null ? [] : [share]));
      return [
        ...listed.map((company): Row => [
          `${company.symbol} ${companyWords(company).name}`,
          near(company.share),
          '',
          about(company.value),
        ]),
        [rows.at(-1)?.[0] ?? '', near(total(shares)), '', about(total(listed.map(({ value }) => value)))],
      ];
    },
  },
];
