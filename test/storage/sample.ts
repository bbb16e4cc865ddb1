import type { KeptLab } from '../../src/domain/model/kept-lab.ts';
import { DEFAULT_SETTINGS, type Portfolio } from '../../src/domain/model/portfolio.ts';
import { currency, isoDate, issuerId, lineNumber } from '../../src/domain/model/units.ts';
import { makeHoldingRows } from '../../src/domain/rows/holding-rows.ts';
import { makeFateRows } from '../../src/domain/rows/fate-rows.ts';

/** A plan and scenarios of every kind. */
const SAMPLE_LAB: KeptLab = {
  scenarios: [
    { id: 'bull', name: null, rule: { kind: 'sizes', large: 0.05, small: 0.3 } },
    {
      id: 'own-1',
      name: 'Weeks',
      rule: { kind: 'indexes', sp500: 0.01, russell2000: 0.05, named: [{ symbol: 'META', change: -0.1 }] },
    },
    { id: 'own-2', name: 'Shock', rule: { kind: 'lens', shock: -0.25 } },
    {
      id: 'own-3',
      name: 'Mine',
      rule: {
        kind: 'own',
        bySize: { mega: -0.1 },
        bySector: { Energy: 0.2 },
        byTheme: { 'regional-banks': 0.1 },
        byCompany: { [issuerId('AAPL')]: 0 },
      },
    },
  ],
  discount: { discount: 0.4, closes: 0.5 },
  plans: [
    {
      name: 'Plan 1',
      moves: [
        {
          account: 'ROTH 1',
          from: `company:${issuerId('AAPL')}`,
          to: 'fund:IJR',
          size: { unit: 'money', value: 500 },
          price: 110.5,
        },
        {
          account: 'ROTH 1',
          from: 'fund:IJR',
          to: 'class:cash',
          size: { unit: 'part', value: 1 },
          price: null,
          lots: 'highest-cost',
        },
      ],
    },
  ],
};

/** A portfolio with every kind of field filled, made up. */
export function makePortfolio(id: string, name = 'IRA'): Portfolio {
  return {
    id,
    name,
    files: [
      {
        name: 'positions.csv',
        bytes: 1234,
        fingerprint: 'ab'.repeat(32),
        broker: 'Fidelity',
        kind: 'positions',
        encoding: 'utf-8',
        sheet: null,
        delimiter: ',',
        headerLine: 1,
        asOf: isoDate('2026-11-18'),
        asOfFrom: 'footer',
        accountLabel: null,
        unit: 'money',
        holdings: makeHoldingRows([
          {
            line: lineNumber(2),
            account: 'ROTH 1',
            symbol: 'AAPL',
            name: 'APPLE INC',
            isin: null,
            cusip: null,
            quantity: 10,
            price: 250.5,
            value: 2505,
            valueFrom: 'stated',
            currency: currency('USD'),
            inBase: { value: 2300.25, currency: currency('EUR')!, from: 'rate' },
            cost: { value: 2000, since: isoDate('2025-03-01') },
            says: 'equity',
          },
        ]),
        fates: makeFateRows([{ line: lineNumber(2), fate: 'accepted', reason: 'position', text: 'AAPL,10' }]),
        statedTotals: [{ account: null, value: 2505, line: lineNumber(3) }],
        pending: [{ account: 'ROTH 1', value: -3.2, currency: null }],
        drafts: [
          {
            line: lineNumber(4),
            account: null,
            symbol: 'AMD',
            name: null,
            isin: null,
            cusip: null,
            quantity: 6,
            price: null,
            value: null,
            currency: null,
            inBase: null,
            says: null,
          },
        ],
        columns: [{ title: 'Symbol', role: 'symbol' }],
        columnsFrom: 'user',
        preview: [{ line: lineNumber(2), cells: ['AAPL', '10'] }],
        issues: [
          {
            code: 'total-differs',
            severity: 'warning',
            file: 'positions.csv',
            line: null,
            detail: { ours: 1, cell: 'x' },
          },
        ],
        movements: [
          {
            line: lineNumber(2),
            day: isoDate('2026-01-02')!,
            time: '10:00:00',
            id: 'T1',
            deed: 'in',
            quantity: '0.123456789012345678',
            account: 'ROTH 1',
            symbol: 'AAPL',
            name: null,
            isin: null,
            cusip: null,
            price: 240.5,
            currency: currency('USD'),
            says: null,
          },
        ],
      },
    ],
    answers: [
      { kind: 'identity', symbol: 'KEY', name: 'KEYCORP', choice: { kind: 'company', issuer: issuerId('KEY') } },
      { kind: 'identity', symbol: 'XYZ', name: null, choice: { kind: 'fund', symbol: 'VOO' } },
      { kind: 'identity', symbol: 'ABC', name: null, choice: { kind: 'cash' } },
      { kind: 'identity', symbol: null, name: 'NOBODY', choice: null },
      { kind: 'identity', symbol: 'BTC', name: null, choice: { kind: 'crypto', symbol: 'BTC' } },
      { kind: 'proxy', fund: 'DFSTX', proxy: 'IJR' },
      { kind: 'class', symbol: 'ABCD', name: null, size: 'small', sector: 'Energy' },
      { kind: 'class', symbol: null, name: 'Somebody', size: null, sector: null },
      { kind: 'columns', titles: ['Symbol', ''], roles: ['symbol', 'unused'] },
      { kind: 'rate', of: currency('EUR')!, in: currency('USD')!, rate: 1.1 },
      {
        kind: 'alike',
        counts: 'kept',
        kept: { broker: 'Fidelity', accounts: ['ROTH 1'], fingerprint: '', name: '' },
        other: { broker: 'Spreadsheet', accounts: [], fingerprint: 'cd'.repeat(32), name: 'mine.csv' },
      },
    ],
    corrections: [
      { kind: 'drop', file: 'ab'.repeat(32), line: lineNumber(2) },
      { kind: 'set', file: 'ab'.repeat(32), line: lineNumber(4), fields: { price: 189.54, says: null, name: 'AMD' } },
    ],
    settings: {
      ...DEFAULT_SETTINGS,
      customMembers: [issuerId('AAPL')],
      themeEdits: { biotech: { added: [issuerId('AAPL')], removed: [] } },
      currency: currency('EUR'),
    },
    group: 'Household A',
    archived: false,
    model: false,
    accountKinds: { 'ROTH 1': 'roth' },
    accountTerms: [
      {
        kind: 'line-up',
        account: 'ROTH 1',
        funds: [
          { symbol: 'IJR', name: 'iShares Core S&P Small-Cap ETF', cost: 0.0006 },
          { symbol: null, name: 'Stable Value Fund', cost: null },
        ],
      },
      { kind: 'no-sales', account: 'ROTH 1' },
      { kind: 'tax-rate', account: 'Joint', rate: 0.15 },
    ],
    targets: [
      { key: 'lens', low: null, high: 0.3 },
      { key: 'small-caps', low: 0.1, high: 0.2 },
    ],
    notes: [
      { id: 'n1', day: isoDate('2026-11-19')!, text: 'Wants less tech.\nCall in spring.', about: 'portfolio' },
      { id: 'n2', day: isoDate('2026-01-16')!, text: 'Sold the house', about: 'household' },
    ],
    handed: [
      {
        id: 'h1',
        day: isoDate('2026-11-20')!,
        time: '14:05',
        how: 'saved',
        client: 'Household A',
        about: 'household',
        holdings: isoDate('2026-11-18')!,
        lists: isoDate('2026-08-21')!,
        version: '1.0.0',
        hasAmounts: true,
        hash: '0f'.repeat(32),
      },
      {
        id: 'h2',
        day: isoDate('2026-11-21')!,
        time: '09:30',
        how: 'printed',
        client: 'Roth',
        about: 'portfolio',
        holdings: null,
        lists: isoDate('2026-08-21')!,
        version: '1.0.0',
        hasAmounts: false,
        hash: null,
      },
    ],
    lab: SAMPLE_LAB,
  };
}
