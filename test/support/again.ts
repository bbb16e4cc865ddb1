import fc from 'fast-check';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import type { Holding } from '../../src/domain/model/holding.ts';
import { isoDate } from '../../src/domain/model/units.ts';
import { fileOf, holdingOf } from './portfolio.ts';

/** Rows of one account: `['NVDA', 10, 1000]` is a symbol, a quantity and a value. */
export type Row = readonly [symbol: string, quantity: number | null, value: number];

/** A file of a broker with the rows of its accounts. */
export function fileWith(
  name: string,
  accounts: Readonly<Record<string, readonly Row[]>>,
  facts: Partial<FileReading> & { readonly day?: string } = {},
): FileReading {
  const { day, ...rest } = facts;
  const holdings = Object.entries(accounts).flatMap(([account, rows]) =>
    rows.map(([symbol, quantity, value]): Holding =>
      holdingOf({
        account: account === '' ? null : account,
        symbol,
        quantity,
        value,
        says: symbol === 'SPAXX' ? 'cash' : null,
      }),
    ),
  );
  const asOf = day === undefined ? null : isoDate(day);
  return fileOf(holdings, { name, fingerprint: `bytes of ${name}`, broker: 'Fidelity', asOf, ...rest });
}

const SYMBOLS = ['NVDA', 'GOOG', 'WWW', 'GALT', 'SPY', 'VOO', 'IWM', 'BND', 'TSM', 'SPAXX'];

/** Files of two brokers with few accounts, few securities and few dates, so that they meet often. */
export const anyFiles: fc.Arbitrary<readonly FileReading[]> = fc
  .array(
    fc.record({
      broker: fc.constantFrom('Fidelity', 'Schwab', 'Spreadsheet'),
      day: fc.constantFrom(undefined, '2026-11-02', '2026-11-10', '2026-11-30'),
      rows: fc.array(
        fc.record({
          account: fc.constantFrom('', 'IRA 11114821', 'Brokerage ...4821', 'Joint 22220034', 'IRA', 'Joint ...034'),
          symbol: fc.constantFrom(...SYMBOLS),
          quantity: fc.option(fc.constantFrom(5, 10, 12.5)),
          cents: fc.integer({ min: 1, max: 1_000_000 }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((files) =>
    files.map(({ broker, day, rows }, at) => {
      const accounts: Record<string, Row[]> = {};
      for (const { account, symbol, quantity, cents } of rows) {
        (accounts[account] ??= []).push([symbol, quantity, cents / 100]);
      }
      return fileWith(`file-${at}.csv`, accounts, { broker, ...(day === undefined ? {} : { day }) });
    }),
  );
