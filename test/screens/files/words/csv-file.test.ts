import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GUARDED_AT } from '../../../../src/read/own-format.ts';
import { readRecords } from '../../../../src/read/cells/records.ts';
import { analyse } from '../../../../src/domain/report/analyse.ts';
import { ASSET_CLASSES, type Holding } from '../../../../src/domain/model/holding.ts';
import { currency, isoDate } from '../../../../src/domain/model/units.ts';
import { formatCompanies } from '../../../../src/screens/files/words/companies-file.ts';
import { guard, safeFileName, writeCsv } from '../../../../src/screens/files/words/csv-file.ts';
import { formatPositions } from '../../../../src/screens/files/words/positions-file.ts';
import { readAny } from '../../../../src/read/files/read-source.ts';
import { fileOf, holdingOf, portfolioOf } from '../../../support/portfolio.ts';
import { EUR, tinyReference, USD } from '../../../support/tiny-reference.ts';
import { holdingsIn } from '../../../../src/domain/rows/holding-rows.ts';

const BLNS = resolve(import.meta.dirname, '../../../shared/hostile/naughty-strings/blns.json');
const HAS_BLNS = existsSync(BLNS);
const reference = tinyReference();

/* Every way in which a cell is known to begin a formula. */
const LEADS = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
const BLANKS = ['', ' ', '  ', '\u00a0', '\u200b', '\ufeff', '\u3000', '\u000b'];
const BAITS = ['=HYPERLINK("http://x.example","a")', '-1+2', '+1', '@SUM(A1)', "=cmd|' /C calc'!A0", '\t=1', '\n=1'];

/* What a spreadsheet sees first in a cell. */
const STARTS_A_FORMULA = /^[\p{Zs}\p{Cf}\p{Cc}\u2028\u2029]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u;

/* A half of a surrogate pair is no letter and has no bytes. */
const isWellFormed = (text: string) => !/\p{Cs}/u.test(text);

/* A spreadsheet's split at a sign that the file does not use, which is blind to its quotes. */
function pieces(text: string, sign: string): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => line.split(sign));
}

async function readBack(text: string): Promise<readonly Holding[]> {
  const bytes = new Uint8Array(new TextEncoder().encode(text));
  const [read] = await readAny('topheavy-positions.csv', bytes, { wanted: 'any', columns: [] });
  if (read?.ok !== true || read.value.kind !== 'portfolio') throw new Error('not read as holdings');
  return holdingsIn(read.value.reading.holdings);
}

async function roundTrip(holdings: readonly Holding[]): Promise<void> {
  const file = fileOf(holdings, { asOf: isoDate('2026-08-21') });
  const text = formatPositions(analyse(portfolioOf([file]), reference));
  const back = await readBack(text);
  const without = (all: readonly Holding[]) => all.map(({ line: _line, ...holding }) => holding);
  expect(without(back)).toEqual(without(holdings));
}

describe('a CSV file of ours', () => {
  it('begins with a byte order mark, ends its lines as RFC 4180 says, and doubles quotes', () => {
    expect(writeCsv([['a', 'say "b"', null, 1.5, -2], ['x, y']])).toBe('\uFEFFa,"say ""b""",,1.5,-2\r\n"x, y"\r\n');
  });

  it('leaves numbers numbers', () => {
    expect(writeCsv([[-5, 1e-7, 0.1 + 0.2, 123456789.12]])).toBe('\uFEFF-5,1e-7,0.30000000000000004,123456789.12\r\n');
  });

  it('lets no text begin a formula, whatever stands before the sign', () => {
    for (const lead of LEADS)
      for (const blank of BLANKS) expect(guard(`${blank}${lead}1+1`)).not.toMatch(STARTS_A_FORMULA);
    for (const bait of BAITS) expect(guard(bait)).not.toMatch(STARTS_A_FORMULA);
  });

  it.each([';', '\t', '|'])('lets no formula begin where a spreadsheet splits at %j', (sign) => {
    for (const bait of BAITS) {
      const written = writeCsv([['Name', `Foo${sign}${bait}`]]).slice(1);
      expect(pieces(written, sign).filter((piece) => STARTS_A_FORMULA.test(piece))).toEqual([]);
    }
  });

  it('gives the guarded text back, apostrophes of its own included', () => {
    const part = fc.constantFrom(...LEADS, ...BLANKS, "'", "''", ';', '|', 'A', '1', '"', ',', "'=");
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(guard(text).replace(GUARDED_AT, '')).toBe(text);
        expect(guard(text)).not.toMatch(STARTS_A_FORMULA);
      }),
      { numRuns: 3000 },
    );
  });

  it('is quick with a long text of blanks and apostrophes', () => {
    const long = `${" '".repeat(50_000)}x`;
    expect(guard(long)).toBe(long);
  });
});

describe('positions', () => {
  it('read back as they were, whatever they are called', async () => {
    const names = [
      ...BAITS,
      'Total',
      "'quoted'",
      'say "hi", twice',
      'two\nlines',
      '  blanks  ',
      'N/A',
      '--',
      'Nestlé S.A.',
      '한국',
      "'=1",
    ];
    await roundTrip(
      names.map((name, at) => holdingOf({ name, symbol: at % 2 === 0 ? 'NVDA' : name, value: at + 0.01 })),
    );
  });

  it.skipIf(!HAS_BLNS)('read back under every name of the naughty strings', async () => {
    const names = (JSON.parse(readFileSync(BLNS, 'utf8')) as string[]).filter(
      (name) => name !== '' && isWellFormed(name),
    );
    await roundTrip(names.map((name) => holdingOf({ name: name.replace(/\r\n?/g, '\n'), value: 1 })));
    const report = analyse(portfolioOf([fileOf(names.map((name) => holdingOf({ name, value: 1 })))]), reference);
    for (const { cells } of readRecords(formatPositions(report).slice(1).replace(/\r\n/g, '\n'), ','))
      expect(cells[2]).not.toMatch(STARTS_A_FORMULA);
  });

  it('read back whatever they hold', async () => {
    const text = fc
      .oneof(fc.string({ minLength: 1 }), fc.constantFrom(...BAITS), fc.string({ unit: 'binary', minLength: 1 }))
      .map((words) => words.replace(/\r\n?/g, '\n'))
      .filter((words) => isWellFormed(words) && words.split('\n').length < 40);
    const words = fc.option(text, { nil: null });
    const number = fc.double({ noNaN: true, min: -1e12, max: 1e12 }).map((value) => (value === 0 ? 0 : value));
    const holding = fc.record({
      account: words,
      symbol: words,
      name: words,
      isin: words,
      cusip: words,
      value: number,
      quantity: fc.option(number, { nil: null }),
      price: fc.option(number, { nil: null }),
      valueFrom: fc.constantFrom('stated' as const, 'computed' as const),
      currency: fc.constantFrom(USD, EUR, currency('ISK'), null),
      inBase: fc.option(
        fc.record({
          value: number,
          currency: fc.constant(EUR),
          from: fc.constantFrom('column' as const, 'rate' as const),
        }),
        { nil: null },
      ),
      cost: fc.option(
        fc.record({
          value: fc.double({ noNaN: true, min: 1e-9, max: 1e12 }),
          since: fc.constantFrom(isoDate('2024-02-29'), null),
        }),
        { nil: null },
      ),
      says: fc.constantFrom(...ASSET_CLASSES, null),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(holding, { minLength: 1, maxLength: 6 }), (all) =>
        roundTrip(all.map((facts) => holdingOf(facts))),
      ),
      { numRuns: 300 },
    );
  });

  it('keep the figures of the report they were written from', async () => {
    const held = [
      holdingOf({ symbol: 'NVDA', name: 'NVIDIA CORP', quantity: 3, price: 200, value: 600 }),
      holdingOf({ symbol: 'AAPL', value: 80, currency: EUR, inBase: { value: 90, currency: USD, from: 'column' } }),
      holdingOf({ symbol: 'SPAXX', value: 20, says: 'cash' }),
    ];
    const before = analyse(portfolioOf([fileOf(held)]), reference);
    const after = analyse(portfolioOf([fileOf(await readBack(formatPositions(before)))]), reference);
    expect(after.totals).toEqual(before.totals);
    expect(after.lens.share).toBe(before.lens.share);
  });

  it('are read as they were when they were written before costs were', async () => {
    const held = [holdingOf({ symbol: 'NVDA', value: 600, quantity: 3 }), holdingOf({ symbol: 'SPAXX', value: 20 })];
    const text = formatPositions(analyse(portfolioOf([fileOf(held)]), reference));
    const before = text.replace(',Total cost,Date acquired', '').replace(/,,\r\n/g, '\r\n');
    expect(before.split('\r\n')[1]!.split(',')).toHaveLength(16);
    const without = (all: readonly Holding[]) => all.map(({ line: _line, ...holding }) => holding);
    expect(without(await readBack(before))).toEqual(without(held));
  });

  it('are read by the shared reader when somebody has changed the sheet', async () => {
    const text = formatPositions(
      analyse(portfolioOf([fileOf([holdingOf({ symbol: 'NVDA', value: 600 })])]), reference),
    );
    const back = await readBack(text.replace('600', '"$1,200.00"'));
    expect(back).toMatchObject([{ symbol: 'NVDA', value: 1200 }]);
  });

  it('come back from a spreadsheet that writes semicolons and decimal commas', async () => {
    const text = formatPositions(
      analyse(portfolioOf([fileOf([holdingOf({ symbol: 'NVDA', value: 600.5 })])]), reference),
    );
    const back = await readBack(text.replace(/,/g, ';').replace('600.5', '600,5'));
    expect(back).toMatchObject([{ symbol: 'NVDA', value: 600.5 }]);
  });
});

describe('companies', () => {
  it('are listed with what they add up to, and no name runs', () => {
    const report = analyse(
      portfolioOf([fileOf([holdingOf({ symbol: 'NVDA', value: 600 }), holdingOf({ symbol: 'SPY', value: 400 })])]),
      reference,
    );
    const rows = [...readRecords(formatCompanies(report).slice(1).replace(/\r\n/g, '\n'), ',')].map(
      ({ cells }) => cells,
    );
    expect(rows).toHaveLength(report.companies.length + 1);
    expect(rows[1]!.slice(0, 2)).toEqual(['NVDA', 'NVIDIA Corporation']);
    const sum = rows.slice(1).reduce((all, cells) => all + Number.parseFloat(cells[6]!), 0);
    expect(sum).toBeCloseTo(
      report.companies.reduce((all, { value }) => all + value, 0),
      6,
    );
    expect(formatCompanies({ ...report, companies: [{ ...report.companies[0]!, name: '=1+1' }] })).toContain(",'=1+1,");
  });
});

it.each([
  ['Portfolio_Positions_Aug-21-2026', 'Portfolio_Positions_Aug-21-2026.csv'],
  ['../../etc/passwd', 'etc-passwd.csv'],
  ['Dépôt – été', 'Depot - ete.csv'],
  ['持仓', 'topheavy.csv'],
  ['x'.repeat(200), `${'x'.repeat(76)}.csv`],
])('a file called %s is saved as %s', (stem, name) => {
  expect(safeFileName(stem, '.csv')).toBe(name);
  expect(name).toMatch(/^[A-Za-z0-9 ._-]{1,80}$/);
});
