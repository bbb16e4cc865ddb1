import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAny, readHoldingsIn, type Wanted } from '../../../src/read/files/read-source.ts';
import { bookOf } from '../../support/make-workbook.ts';

/* What becomes of a fund's own list, by how it came in. */

const fixture = (name: string) => readFileSync(resolve(import.meta.dirname, `../../fixtures/${name}`), 'utf8');
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function read(text: string, wanted: Wanted, columns: Parameters<typeof readAny>[2]['columns'] = []) {
  const [only, ...more] = await readAny('list.csv', bytesOf(text), { wanted, columns });
  expect(more).toEqual([]);
  if (only?.ok === false) return only.error.code;
  const value = only!.value;
  return value.kind === 'fund-list' && value.reading.mayBeOwn ? 'asked about' : value.kind;
}

describe('chosen as a fund’s list', () => {
  test.each([
    ['funds/ishares-german.csv', 'fund-list'],
    ['funds/ishares-small.csv', 'fund-list'],
    ['funds/german-sheet.csv', 'fund-list'],
    ['funds/weights-and-values.csv', 'fund-list'],
    ['funds/plain-weights.csv', 'fund-list'],
    ['brokers/fidelity-positions-2026.csv', 'refused-no-fund-list'],
    ['brokers/degiro.csv', 'refused-no-fund-list'],
    ['brokers/groups.csv', 'refused-no-fund-list'],
    ['brokers/etrade-portfolio.csv', 'refused-no-fund-list'],
  ])('%s: %s', async (name, expected) => {
    expect(await read(fixture(name), 'fund-list')).toBe(expected);
  });
  test.each([
    ['a sheet of holdings', 'Symbol,Quantity,Price,Value\nKO,10,70,700\n', 'refused-no-fund-list'],
    ['a table nobody knows', 'apple,12000\ncash,300\n', 'refused-no-fund-list'],
    ['a page', '<html><body>Sign in</body></html>', 'refused-html'],
    ['nothing', '\n', 'refused-empty'],
  ])('%s is refused, without a way to make holdings of it', async (_, text, code) => {
    const [only] = await readAny('list.csv', bytesOf(text), { wanted: 'fund-list', columns: [] });
    expect(only).toMatchObject({ ok: false, error: { code, sketch: null } });
  });
  test('no fixture of a broker becomes holdings', async () => {
    for (const name of ['weights.csv', 'ibkr-flex.csv', 'schwab-all-accounts.csv', 'yahoo-lots.csv', 'amounts.tsv'])
      expect(await read(fixture(`brokers/${name}`), 'fund-list')).not.toBe('portfolio');
  });
});

describe('dropped anywhere', () => {
  test.each([
    ['funds/ishares-german.csv', 'fund-list'],
    ['funds/german-sheet.csv', 'asked about'],
    ['funds/weights-and-values.csv', 'asked about'],
    ['funds/plain-weights.csv', 'asked about'],
    ['brokers/weights.csv', 'asked about'],
    ['brokers/fidelity-positions-2026.csv', 'portfolio'],
  ])('%s: %s', async (name, expected) => {
    expect(await read(fixture(name), 'any')).toBe(expected);
  });
  test('amounts as large as a fund’s are asked about, with prices, too', async () => {
    const rows = (shares: number) =>
      Array.from({ length: 20 }, (_, at) => `X${at}Y,Example ${at} Inc,${shares},220,${shares * 220},5`).join('\n');
    const titles = 'Ticker,Name,Shares,Price,Market Value,Weight\n';
    expect(await read(`${titles}${rows(50_000)}\n`, 'any')).toBe('asked about');
    expect(await read(`${titles}${rows(50)}\n`, 'any')).toBe('portfolio');
    expect(await read(`${titles}${rows(50_000)}\n`, 'holdings')).toBe('portfolio');
  });
  test('a table whose columns the user has named as holdings is theirs', async () => {
    const roles = ['symbol', 'name', 'weight'] as const;
    const answer = { kind: 'columns', titles: ['Ticker', 'Name', 'Weight'], roles } as const;
    expect(await read(fixture('funds/plain-weights.csv'), 'any', [answer])).toBe('portfolio');
    expect(await read(fixture('funds/ishares-german.csv'), 'any', [answer])).toBe('fund-list');
  });
  test('a workbook of a list is asked about, too', async () => {
    const rows = fixture('funds/german-sheet.csv')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(';'));
    const bytes = bookOf(rows);
    const [only] = await readAny('list.xlsx', bytes, { wanted: 'any', columns: [] });
    expect(only).toMatchObject({ ok: true, value: { kind: 'fund-list', reading: { mayBeOwn: true } } });
  });
});

test('said to be one’s own, weights are holdings', async () => {
  expect(await read(fixture('funds/plain-weights.csv'), 'holdings')).toBe('portfolio');
});

test('where only holdings are read, a list that says what it is is refused by name', async () => {
  const read = await readHoldingsIn('EUNL_holdings.csv', bytesOf(fixture('funds/ishares-german.csv')));
  expect(read).toMatchObject({ ok: false, error: { code: 'refused-fund-list', detail: { issuer: 'iShares' } } });
  expect(await readHoldingsIn('w.csv', bytesOf(fixture('funds/plain-weights.csv')))).toMatchObject({ ok: true });
});
