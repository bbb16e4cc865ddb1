import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/domain/report/analyse.ts';
import type { Report } from '../../../../src/domain/model/report.ts';
import {
  TIDY_COLUMNS,
  writeTidyHead,
  writeTidyRows,
  type TidyTable,
} from '../../../../src/screens/files/words/tidy-tables.ts';
import { anyReport } from '../../../support/any-portfolio.ts';
import { fileOf, holdingOf, portfolioOf } from '../../../support/portfolio.ts';
import { tinyReference } from '../../../support/tiny-reference.ts';

type Row = Readonly<Record<string, string>>;

function rowsOf(report: Report, table: TidyTable): readonly Row[] {
  const text = `${writeTidyHead(table)}${[...writeTidyRows(report, table)].join('')}`;
  const { data, errors, meta } = Papa.parse<Row>(text.trimEnd(), { header: true });
  expect([errors, meta.fields]).toEqual([[], TIDY_COLUMNS[table]]);
  return data;
}
const cents = (rows: readonly Row[], column = 'value') =>
  rows.reduce((all, row) => all + Math.round(Number(row[column]) * 100), 0);

describe('the tables for other programs', () => {
  it('add up to the cent: exposures and lines to the net value, ways to their company', () => {
    fc.assert(
      fc.property(anyReport({ more: ['SSO', 'SQQQ', 'GLD'], shorts: true }), (report) => {
        const net = Math.round(report.totals.net * 100) + 0;
        const [positions, companies, exposures] = [
          rowsOf(report, 'positions'),
          rowsOf(report, 'companies'),
          rowsOf(report, 'exposures'),
        ];
        expect(cents(exposures)).toBe(net);
        expect(cents(positions, 'report_value')).toBe(net);
        for (const row of [...positions, ...companies, ...exposures])
          expect(row['value'] ?? row['report_value']).toMatch(/^-?\d+(\.\d{1,2})?$/);
        expect(companies).toHaveLength(report.concentration.companies);
        for (const company of companies) {
          const ways = exposures.filter(({ issuer }) => issuer === company['issuer']);
          expect(cents(ways)).toBe(cents([company]));
          expect(cents([company], 'direct') + cents([company], 'via_funds')).toBe(cents([company]));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('say by which account and which funds a company comes in, and what is no company by its kind', () => {
    const held = [
      holdingOf({ symbol: 'NVDA', value: 900, account: 'A' }),
      holdingOf({ symbol: 'NVDA', value: 100, account: 'B' }),
      holdingOf({ symbol: 'SPY', value: 500, account: 'B' }),
      holdingOf({ symbol: 'NOPE', value: 50, account: 'B' }),
    ];
    const rows = rowsOf(analyse(portfolioOf([fileOf(held)]), tinyReference()), 'exposures');
    const nvda = rows.filter(({ symbol }) => symbol === 'NVDA');
    expect(nvda.slice(0, 2).map(({ account, fund, path, value }) => [account, fund, path, value])).toEqual([
      ['A', '', '', '900'],
      ['B', '', '', '100'],
    ]);
    expect(nvda[2]).toMatchObject({ account: 'B', fund: 'SPY', path: 'SPY', kind: 'equity', currency: 'USD' });
    expect(rows.find(({ kind }) => kind === 'unidentified')).toMatchObject({ issuer: '', account: '', value: '50' });
  });

  it('round yen to yen, and take off digits that a sum cannot carry', () => {
    const report = analyse(portfolioOf([fileOf([holdingOf({ symbol: 'NVDA', value: 1234.567 })])]), tinyReference());
    const inYen = { ...report, settings: { ...report.settings, currency: 'JPY' as never } };
    expect(rowsOf(inYen, 'companies')[0]!['value']).toBe('1235');
    const huge = analyse(portfolioOf([fileOf([holdingOf({ symbol: 'NVDA', value: 5e14 })])]), tinyReference());
    expect(rowsOf(huge, 'exposures').map(({ value }) => value)).toEqual(['500000000000000']);
  });
});
