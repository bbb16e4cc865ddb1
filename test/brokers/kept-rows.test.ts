import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeptRows } from '../../src/brokers/kept-rows.ts';
import { readHoldings } from '../../src/brokers/read-holdings.ts';
import { analyse } from '../../src/domain/analyse.ts';
import type { FileReading } from '../../src/domain/file-reading.ts';
import { groupLines } from '../../src/domain/group-lines.ts';
import { packReadingOnce, packReport } from '../../src/domain/pack.ts';
import { keeperOf, partsOfRows, rowsLeftOut } from '../../src/domain/row-keeper.ts';
import { portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';

/* Rows that are kept in columns are the same rows for everybody as those in a list. */

const TITLES = {
  'a broker’s export':
    'Account Number,Account Name,Symbol,Description,Quantity,Last Price,Current Value,Cost Basis Total,Type',
  'a sheet with a day of purchase': 'Account,Account Name,Symbol,Name,Quantity,Price,Value,Cost Basis,Purchase Date',
};
const LAST = {
  'a broker’s export': ['Cash', 'Margin'],
  'a sheet with a day of purchase': ['2024-03-01', '2025-01-31'],
};

const row = fc.record({
  account: fc.constantFrom('X11111111,IRA', 'X22222222,Roth', 'X33333333,Joint'),
  security: fc.constantFrom('NVDA,NVIDIA CORP', 'WWW,WOLVERINE', 'TQQQ,"PRO, SHARES"', 'BAB,CASH OF A KIND'),
  quantity: fc.constantFrom('1', '10', '-3', '2.5', 'n/a', ''),
  price: fc.constantFrom(12.5, 100, 7.25),
  off: fc.constantFrom(1, 1, 1, 1, 3),
  cost: fc.constantFrom('10.00', '$1,200.50', '--', '0', ''),
  last: fc.nat({ max: 1 }),
  isQuoted: fc.boolean(),
});

function sheetOf(
  layout: keyof typeof TITLES,
  rows: readonly (typeof row extends fc.Arbitrary<infer Row> ? Row : never)[],
) {
  const lines = rows.map(({ account, security, quantity, price, off, cost, last, isQuoted }) => {
    const value = Number(quantity) * price * off;
    const cells = [quantity, `$${price}`, Number.isNaN(value) ? '77.10' : `${value < 0 ? '-' : ''}$${Math.abs(value)}`];
    const more = [cost.includes(',') ? `"${cost}"` : cost, LAST[layout][last]!];
    return [
      account,
      security,
      ...cells,
      ...more.map((cell) => (isQuoted && !cell.startsWith('"') ? `"${cell}"` : cell)),
    ];
  });
  return [TITLES[layout], ...lines.map((cells) => cells.join(',')), 'Date downloaded 11/20/2026', ''].join('\n');
}

function read(text: string): FileReading | null {
  const outcome = readHoldings({ name: 'a.csv', bytes: text.length, fingerprint: 'f', encoding: 'UTF-8', text });
  return outcome.ok ? outcome.value : null;
}

describe.each(Object.keys(TITLES) as (keyof typeof TITLES)[])('rows kept in columns, of %s', (layout) => {
  const reference = tinyReference();
  const sheets = fc.array(row, { minLength: 30, maxLength: 60 }).map((rows) => sheetOf(layout, rows));

  test('are the rows as they are, for who asks for them, groups them, packs them or works out a report', () => {
    let [kept, alike] = [0, 0];
    fc.assert(
      fc.property(sheets, (text) => {
        const reading = read(text);
        if (reading === null || keeperOf(reading) === undefined) return;
        kept += 1;
        // those of one kind are kept as numbers
        expect(keeperOf(reading)).toBeInstanceOf(KeptRows);
        if ((keeperOf(reading) as KeptRows).kinds.length < reading.holdings.length) alike += 1;
        // a copy is made of lists
        const listed = { ...reading };
        expect(keeperOf(listed)).toBeUndefined();
        const parts = partsOfRows(reading);
        const half = Math.floor(parts.holdingParts.length / 2);
        expect([...parts.holdingParts.slice(0, half), ...parts.holdingParts.slice(half)]).toEqual(listed.holdings);
        expect([...parts.fateParts.slice(0, half), ...parts.fateParts.slice(half)]).toEqual(listed.fates);
        expect(rowsLeftOut(reading)).toEqual(rowsLeftOut(listed));
        const [one, other] = [groupLines(reading), groupLines(listed)];
        expect(one.groups).toEqual(other.groups);
        expect([...(one.groupOf as Int32Array)]).toEqual([...(other.groupOf as Int32Array)]);
        expect(packReadingOnce(reading)).toEqual(packReadingOnce(listed));
        const reports = [reading, listed].map((file) => analyse(portfolioOf([file]), reference));
        expect(packReport(reports[0]!)).toEqual(packReport(reports[1]!));
        expect(reports[0]).toEqual(reports[1]);
      }),
      { numRuns: 60 },
    );
    expect(kept).toBeGreaterThan(40);
    expect(alike).toBeGreaterThan(30);
  });
});
