import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumber } from '../../src/read/cells/cells.ts';
import { plainNumber } from '../../src/read/cells/plain-number.ts';
import { readHoldings } from '../../src/read/read-holdings.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

const sign = fc.constantFrom('', '+', '-');
const digits = fc.stringMatching(/^\d{1,9}$/);
const written = fc
  .tuple(
    sign,
    fc.constantFrom('', '$', '€'),
    fc.constantFrom('', '1,', '12,345,', '1.', '1,23,'),
    digits,
    fc.constantFrom('', '.', ','),
    digits,
  )
  .map((parts) => parts.join(''));

describe('a number written plainly', () => {
  test.each(['.', ','] as const)('is what the grammar of numbers says, between %s', (mark) => {
    let plain = 0;
    fc.assert(
      fc.property(written, (cell) => {
        const value = plainNumber(cell, mark);
        if (Number.isNaN(value)) return;
        plain += 1;
        // with blanks around it, it is read by the whole grammar
        const full = parseNumber(` ${cell} `, mark);
        expect(full.kind === 'number' ? full.value : full.kind).toBe(value === 0 ? 0 : value);
      }),
      { numRuns: 5000 },
    );
    expect(plain).toBeGreaterThan(100);
  });

  test.each([
    '',
    '-',
    '.',
    '$',
    '1.',
    '1,2',
    '1,2345',
    ',123',
    '1234,567',
    '1e5',
    ' 1',
    '1 ',
    '(1)',
    '12%',
    '1.2.3',
    '1234567890123456',
  ])('%j is none', (cell) => expect(plainNumber(cell, '.')).toBeNaN());
});

/* Enough plain rows for the preview, and that decide how numbers are written. */
const FIRST = Array.from(
  { length: 14 },
  (_, at) => `A1,T${at},Filler ${at} Inc,${at + 2},10.50,${(at + 2) * 10.5},USD`,
);

const LAYOUTS = {
  'a plain sheet': 'Account,Symbol,Name,Quantity,Price,Value,Currency',
  'a sheet with costs': 'Account,Symbol,Name,Quantity,Price,Value,Cost Basis',
  'a broker’s export': 'Account Number,Symbol,Description,Quantity,Last Price,Current Value,Account Name',
};

const row = fc
  .record({
    account: fc.constantFrom('A1', 'B2', '', 'Total', 'Subtotal:', '0000'),
    symbol: fc.constantFrom(
      'NVDA',
      'AAPL',
      'VOO',
      '',
      'SPAXX**',
      'Total',
      '037833100',
      'BRK/B',
      'NVDA US',
      'ÀB',
      'Pending activity',
    ),
    name: fc.constantFrom('NVIDIA CORP', 'Cash', '', 'Total stock', 'TREAS NOTE 4.25% 08/15/34', 'A, B'),
    quantity: fc.constantFrom('2', '10', '-3', '0', '', '--', '1,000', 'x'),
    price: fc.constantFrom('5.25', '100', '1', '1.00', '', '$7.50', '0'),
    off: fc.constantFrom(1, 1, 1, 1.002, 3),
    last: fc.constantFrom('USD', 'USD', 'EUR', '', 'GBX'),
    more: fc.constantFrom('', '', '', ',', ',9', ',,x'),
    // in one row and not in another of the same words
    sign: fc.constantFrom('', '', '$'),
  })
  .map(({ account, symbol, name: words, quantity, price, off, last, more, sign }) => {
    // what stands beside several symbols is the name of none
    const name = /corp|stock|A, B/i.test(words) ? `${words} ${symbol}`.trim() : words;
    const product = parseFloat(quantity.replace(',', '')) * parseFloat(price.replace('$', '')) * off;
    const size = String(Number.isNaN(product) ? 12.5 : Math.abs(product));
    const value = `${product < 0 ? '-' : ''}${sign}${size}`;
    const cell = (text: string) => (text.includes(',') ? `"${text}"` : text);
    return [account, symbol, name, quantity, price, value, last].map(cell).join(',') + more;
  });

/* What stands in the last column where that is of costs. */
const COSTS: Readonly<Record<string, string>> = { USD: '12.25', EUR: '--', GBX: '0' };

function read(titles: string, rows: readonly string[]): FileReading {
  const lines = [...FIRST, ...rows].map((line) =>
    titles.endsWith('Cost Basis') ? line.replace(/USD|EUR|GBX/, (code) => COSTS[code] ?? code) : line,
  );
  const text = [titles, ...lines].join('\n');
  const outcome = readHoldings({ name: 'a.csv', bytes: text.length, fingerprint: '', encoding: 'UTF-8', text });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

/* What became of the row at a place below the first ones, without the number of its line. */
function rowAt({ fates, holdings }: FileReading, at: number) {
  const line = FIRST.length + 2 + at;
  const unlined = <T extends { readonly line: number }>(all: readonly T[]) =>
    all.filter((one) => one.line === line).map((one) => ({ ...one, line: 0 }));
  // whose dollars "$" are, the whole file says
  const unnamed = holdingsIn(holdings).map((one) => ({ ...one, currency: isOfSign(fates, one) ? null : one.currency }));
  return { fates: unlined(fatesIn(fates)), holdings: unlined(unnamed) };
}

const rolesOf = ({ columns }: FileReading): string => columns.map(({ role }) => role).join();

const isOfSign = (fates: FileReading['fates'], { line }: { readonly line: number }): boolean =>
  /\$/.test([...fatesIn(fates)].find((one) => one.line === line)?.text ?? '');

describe('a row whose words were read before', () => {
  test.each(Object.entries(LAYOUTS))('is read as it would be alone, in %s', (_name, titles) => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        // each twice and more: the first time in full, then by what was learnt; sums of neighbours are no matter here
        const many = read(titles, [...rows, ...rows, ...rows]);
        for (const [at, one] of rows.entries()) {
          const single = read(titles, [one]);
          fc.pre(rolesOf(single) === rolesOf(many));
          const alone = rowAt(single, 0);
          if (alone.fates[0]?.fate !== 'accepted') continue;
          for (const place of [at, at + rows.length, at + 2 * rows.length]) {
            const found = rowAt(many, place);
            // what repeats other rows is left out afterwards, by whatever reader
            if (found.fates[0]?.fate === 'accepted') expect(found).toEqual(alone);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
