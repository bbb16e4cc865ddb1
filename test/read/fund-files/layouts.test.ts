import { describe, expect, test } from 'vitest';
import type { FundFileReading } from '../../../src/domain/model/fund-file.ts';
import { readFundFile } from '../../../src/read/fund-files/read-fund-file.ts';
import { readAny, readHoldingsIn } from '../../../src/read/files/read-source.ts';
import { sourceOf } from '../read-file.ts';
import { countScanned } from '../../support/scanned.ts';
import { ISHARES_XML, LAYOUTS, type Layout } from './layouts.ts';

/* A file of every issuer and language that is claimed, dropped without a word: who it is of, when, what is in it. */

const bytesOf = (content: Layout['content']) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

async function readLayout({ file, content }: Layout): Promise<FundFileReading> {
  const outcomes = await readAny(file, bytesOf(content), { wanted: 'any', columns: [] });
  const [only, ...more] = outcomes;
  expect(more).toEqual([]);
  if (only?.ok !== true) throw new Error(`Refused: ${only?.error.code}`);
  if (only.value.kind !== 'fund-list') throw new Error(`Read as ${only.value.kind}`);
  return only.value.reading;
}

describe('an issuer’s list, dropped without a word', () => {
  test.each(LAYOUTS.map((layout): [string, Layout] => [layout.of, layout]))('%s', async (_, layout) => {
    const reading = await readLayout(layout);
    const { issuer, fundSymbol, fundIsin, fundName, asOf, mayBeOwn } = reading;
    const digits = (weight: number) => Number(weight.toFixed(6));
    expect({
      issuer,
      fundSymbol,
      fundIsin,
      fundName,
      asOf,
      mayBeOwn,
      rows: reading.rows.map(({ kind, weight }) => `${kind} ${digits(weight)}`),
    }).toEqual({
      issuer: layout.issuer,
      fundSymbol: layout.symbol ?? null,
      fundIsin: layout.isin ?? null,
      fundName: layout.name,
      asOf: layout.asOf,
      mayBeOwn: layout.mayBeOwn ?? false,
      rows: layout.rows,
    });
    expect(reading.fates.filter(({ fate }) => fate === 'rejected')).toEqual([]);
  });
});

describe('what such a file never becomes', () => {
  test.each(LAYOUTS.map((layout): [string, Layout] => [layout.of, layout]))('holdings, of %s', async (_, layout) => {
    const read = await readHoldingsIn(layout.file, bytesOf(layout.content));
    // Weights that may be somebody's own are refused only where the file says whose they are.
    if (layout.mayBeOwn !== true) expect(read).toMatchObject({ ok: false, error: { code: 'refused-fund-list' } });
  });
});

describe('a hostile file', () => {
  const readXml = (text: string) => readAny('fund.xls', bytesOf(text), { wanted: 'any', columns: [] });
  test('no entity of its own is made anything of', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const text = ISHARES_XML.replace('<?xml version="1.0"?>', bomb).replace('APPLE INC', '&b;&f;');
    const [read] = await readXml(text);
    const names =
      read?.ok === true && read.value.kind === 'fund-list' ? read.value.reading.rows.map(({ name }) => name) : [];
    expect(names.every((name) => name === null || (!name.includes('aaaa') && !name.includes('root:')))).toBe(true);
  });
  test('one cut or torn anywhere is read or refused, never thrown about', async () => {
    for (let at = 0; at < ISHARES_XML.length; at += 97) {
      const outcomes = await readXml(ISHARES_XML.slice(0, at) + ISHARES_XML.slice(at + 31));
      expect(outcomes.length).toBeGreaterThan(0);
    }
  });
  test('a huge cell in any column costs its row, or the file, not the time', () => {
    const long = 'Cash and/or Derivatives ( '.repeat(20_000);
    const header = 'Ticker,Name,Sector,Asset Class,Market Value,Weight (%),Location,Exchange';
    const row = ['AAPL', 'APPLE INC', 'IT', 'Equity', '100', '10', 'United States', 'NASDAQ'];
    for (let column = 0; column < row.length; column += 1) {
      const text = (more: string) =>
        [
          'Fund holdings as of,"Oct 31, 2026"',
          header,
          ...Array.from({ length: 9 }, () => row.join(',')),
          row.with(column, more).join(','),
        ].join('\n');
      expect(() => readFundFile(sourceOf(text(long)), true)).not.toThrow();
      const scanned = (more: string) =>
        countScanned(() => readFundFile(sourceOf(text(more)), true)) / text(more).length;
      expect(scanned(long)).toBeLessThan(40);
    }
  });
  test('lines above the table may be long and many', () => {
    const above = `${'holdings details - '.repeat(30_000)}\n`.repeat(3);
    const text = `${above}ISIN,Name,Weight\nUS0378331005,Apple,60\nUS5949181045,Microsoft,40\n`;
    expect(() => readFundFile(sourceOf(text), true)).not.toThrow();
  });
});

test('beside a fund’s list in a workbook, no other sheet becomes holdings', async () => {
  const outcomes = await readAny('fund.xls', bytesOf(ISHARES_XML), { wanted: 'any', columns: [] });
  expect(outcomes.map((one) => one.ok && one.value.kind)).toEqual(['fund-list']);
});

test('what stands below the sum of a list is another table', async () => {
  const layout = LAYOUTS.find(({ of }) => of === 'an Indian house, per cents')!;
  const { fates, rows } = await readLayout(layout);
  expect(rows.filter(({ isin }) => isin === 'INE040A01034')).toHaveLength(1);
  expect(fates.slice(-2).map(({ fate, reason }) => `${fate} ${reason}`)).toEqual(['skipped footer', 'skipped footer']);
});

test('a company called Total is one; a row that sums up is none', () => {
  const text =
    'Fund name,Example UCITS ETF\nTicker,Name,ISIN,Weight\nTTE,TOTALENERGIES SE,FR0000120271,50\nTTE,TOTAL SA,-,30\n-,TOTAL RETURN SWAP ON SOMETHING,-,10\n,Cash,,10\nTotal,,,100\n';
  const read = readFundFile(sourceOf(text), false);
  expect(read?.ok === true && read.value.rows.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'company TOTALENERGIES SE',
    'company TOTAL SA',
    'derivative TOTAL RETURN SWAP ON SOMETHING',
    'cash Cash',
  ]);
});

test('days are read as the language of the titles writes them', () => {
  const dayOf = (above: string, titles: string) => {
    const read = readFundFile(sourceOf(`${above}\n${titles}\nAAPL,APPLE INC,60\nMSFT,MICROSOFT CORP,40\n`), true);
    return read?.ok === true && read.value.asOf;
  };
  expect(dayOf('Holdings as of 04/05/2026', 'Ticker,Name,Weight')).toBe('2026-04-05');
  expect(dayOf('Holdings as at 04/05/2026', 'Ticker,Name,Weight')).toBe('2026-05-04');
  expect(dayOf('Al 04/05/2026', 'Ticker,Nome,Ponderazione')).toBe('2026-05-04');
  expect(dayOf('ISIN,IE00B4L5Y983\nHoldings 04/05/2026', 'Ticker,Name,Weight')).toBe('2026-05-04');
});
