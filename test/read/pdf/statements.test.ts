import { expect, test } from 'vitest';
import type { Holding } from '../../../src/domain/model/holding.ts';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import { reconcileTotals } from '../../../src/domain/files/reconcile.ts';
import { fatesIn } from '../../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { readAny } from '../../../src/read/files/read-source.ts';
import { CAS_PASSWORD, STATEMENTS, statementPdf, type StatementName } from '../../support/statements.ts';

/* What stands in each statement, said by hand. */

type Said = readonly [
  account: string | null,
  id: string | null,
  name: string,
  quantity: number | null,
  price: number | null,
  value: number,
  money: string | null,
];

interface Expected {
  readonly asOf: string | null;
  readonly holdings: readonly Said[];
  readonly totals: readonly (readonly [account: string | null, value: number])[];
}

const X1 = 'X11-000001';
const X2 = 'X22-000002';
const P1 = 'Pension SIPP0001';
const P2 = 'Drawdown SIPP0002';
const F1 = '10000001 / 01';
const F2 = '20000002 / 02';

const SAID: Readonly<Record<StatementName, Expected>> = {
  'US, two accounts': {
    asOf: '2025-12-31',
    holdings: [
      [X1, 'NVDA', 'NVIDIA CORPORATION', 120, 180, 21600, null],
      [X1, 'AAPL', 'APPLE INC', 50, 250, 12500, null],
      [X1, 'MSFT', 'MICROSOFT CORP', 20, 480, 9600, null],
      [X1, 'VTI', 'VANGUARD INDEX FUNDS VANGUARD TOTAL STOCK MARKET ETF', 100, 330, 33000, null],
      [X1, 'IWM', 'ISHARES RUSSELL 2000 ETF', 40, 245, 9800, null],
      [X2, 'AMZN', 'AMAZON.COM INC', 30, 230, 6900, null],
      [X2, 'KO', 'COCA-COLA CO', 10, 70, 700, null],
    ],
    totals: [
      [X1, 86500],
      [X2, 7600],
    ],
  },
  'US, symbols first': {
    asOf: null,
    holdings: [
      [null, 'GOOGL', 'ALPHABET INC CLASS A', 35, 310, 10850, null],
      [null, 'META', 'META PLATFORMS INC CLASS A', 12, 650, 7800, null],
      [null, 'TSLA', 'TESLA INC', 10, 450, 4500, null],
      [null, 'BRK.B', 'BERKSHIRE HATHAWAY INC CLASS B', 22, 500, 11000, null],
      [null, 'JNJ', 'JOHNSON & JOHNSON', 40, 205, 8200, null],
      [null, 'QQQ', 'INVESCO QQQ TRUST', 19, 620, 11780, null],
    ],
    totals: [[null, 54130]],
  },
  'US, funds alone': {
    asOf: '2025-12-31',
    holdings: [
      [null, 'VFIAX', 'Vanguard 500 Index Fund Admiral Shares', 100, 630, 63000, null],
      [null, 'VTIAX', 'Vanguard Total International Stock Index Fund Admiral Shares', 200.5, 40, 8020, null],
      [null, 'VBTLX', 'Vanguard Total Bond Market Index Fund Admiral Shares', 1000, 9.7, 9700, null],
    ],
    totals: [[null, 80720]],
  },
  'US, a plan': {
    asOf: '2025-12-31',
    holdings: [
      [null, null, 'Fidelity 500 Index Fund', 150.25, 235, 35308.75, null],
      [null, null, 'T. Rowe Price Blue Chip Growth Fund', 40, 200, 8000, null],
      [null, null, 'Vanguard Small Cap Index Fund', 90, 120, 10800, null],
    ],
    totals: [[null, 54108.75]],
  },
  UK: {
    asOf: '2025-12-31',
    holdings: [
      [null, null, 'AstraZeneca plc Ordinary USD0.25', 40, 13500, 5400, 'GBP'],
      [null, null, 'Shell plc Ordinary EUR0.07', 200, 2700, 5400, 'GBP'],
      [null, null, 'Vanguard FTSE All-World UCITS ETF Distributing (VWRL)', 75, 12000, 9000, 'GBP'],
      [null, null, 'Scottish Mortgage Investment Trust plc', 300, 1100, 3300, 'GBP'],
    ],
    totals: [[null, 23100]],
  },
  'UK, a pension': {
    asOf: '2025-12-31',
    holdings: [
      [P1, 'B3X7QG6', 'Vanguard FTSE UK All Share Index Trust', 12.5, 300, 3750, 'GBP'],
      [P1, null, 'Cash', null, null, 250, 'GBP'],
      [P2, 'B4PQW15', 'Fundsmith Equity I Acc', 1000, 7.5, 7500, 'GBP'],
      [P2, '0540528', 'HSBC Holdings plc', 225, 10, 2250, 'GBP'],
    ],
    totals: [
      [P1, 4000],
      [P2, 9750],
    ],
  },
  German: {
    asOf: '2025-12-31',
    holdings: [
      [null, 'US0378331005', 'Apple Inc. Registered Shares o.N.', 25, 215, 5375, 'EUR'],
      [null, 'DE0007164600', 'SAP SE Inhaber-Aktien o.N.', 10, 240, 2400, 'EUR'],
      [null, 'IE00B4L5Y983', 'iShares Core MSCI World UCITS ETF Registered Shares USD (Acc)', 120.5, 100, 12050, 'EUR'],
      [null, 'DE0008404005', 'Allianz SE vink.Namens-Aktien', 40, 350, 14000, 'EUR'],
    ],
    totals: [[null, 33825]],
  },
  Swiss: {
    asOf: '2025-12-31',
    holdings: [
      [null, 'CH0038863350', 'Nestlé SA Namen-Akt', 100, 80, 8000, 'CHF'],
      [null, 'CH0012032048', 'Roche Holding AG Genussscheine', 30, 300, 9000, 'CHF'],
      [null, 'CH0012005267', 'Novartis AG Namen-Akt', 15, 100, 1500, 'CHF'],
    ],
    totals: [[null, 18500]],
  },
  Indian: {
    asOf: '2025-12-31',
    holdings: [
      [F1, 'INF879O01027', 'Parag Parikh Flexi Cap Fund Direct Plan Growth', 1200.5, 90, 108045, 'INR'],
      [F1, 'INF179K01XQ0', 'HDFC Mid-Cap Opportunities Fund Direct Plan Growth', 500, 200, 100000, 'INR'],
      [F2, 'INF200K01T51', 'SBI Small Cap Fund Direct Plan Growth', 300, 180, 54000, 'INR'],
      [F2, 'INF789F01XA0', 'UTI Nifty 50 Index Fund Direct Plan Growth', 1000, 175, 175000, 'INR'],
    ],
    totals: [[null, 437045]],
  },
  Canadian: {
    asOf: '2025-12-31',
    holdings: [
      [null, 'RY', 'ROYAL BANK OF CANADA', 60, 200, 12000, 'CAD'],
      [null, 'SHOP', 'SHOPIFY INC CL A SUBORDINATE VOTING SHARES', 25, 220, 5500, 'CAD'],
      [null, 'ENB', 'ENBRIDGE INC', 100, 65, 6500, 'CAD'],
    ],
    totals: [[null, 24000]],
  },
};

async function readStatement(name: StatementName): Promise<FileReading> {
  const password = name === 'Indian' ? CAS_PASSWORD : undefined;
  const wishes = { wanted: 'any', columns: [] } as const;
  const [read] = await readAny(`${name}.pdf`, statementPdf(name), wishes, undefined, password);
  if (read?.ok !== true || read.value.kind !== 'portfolio') throw new Error(`${name} was not read`);
  return read.value.reading;
}

const idOf = ({ isin, symbol }: Holding) => isin ?? symbol;

test.each(Object.keys(STATEMENTS) as StatementName[])(
  '%s: every holding, every total, each row one fate',
  async (name) => {
    const reading = await readStatement(name);
    const { asOf, holdings, totals } = SAID[name];
    expect(
      holdingsIn(reading.holdings).map((one) => [
        one.account,
        idOf(one),
        one.name,
        one.quantity,
        one.price,
        one.value,
        one.currency,
      ]),
    ).toEqual(holdings);
    expect(reading.statedTotals.map(({ account, value }) => [account, value])).toEqual(totals);
    expect(reconcileTotals(reading).map(({ difference }) => difference)).toEqual(totals.map(() => 0));
    expect(reading.asOf).toBe(asOf);
    expect(reading.encoding).toBe('PDF');
    const fates = fatesIn(reading.fates);
    expect(fates.filter(({ fate }) => fate === 'rejected')).toEqual([]);
    expect(new Set(fates.map(({ line }) => line)).size).toBe(fates.length);
  },
);

test.each(Object.keys(STATEMENTS) as StatementName[])(
  '%s is not kept before somebody has looked at it',
  async (name) => {
    const { issues } = await readStatement(name);
    expect(issues.filter(({ code }) => code === 'read-from-pdf').map(({ severity, file }) => [severity, file])).toEqual(
      [['warning', `${name}.pdf`]],
    );
  },
);
