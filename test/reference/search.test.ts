import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { searchReference } from '../../src/domain/lists/look-up.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/model/portfolio.ts';
import { nameKey } from '../../src/domain/identity/names.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { issuerId } from '../../src/domain/model/units.ts';
import { loadReference } from '../../src/reference/load.ts';

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});
const typed = (text: string) =>
  searchReference(text, 12, DEFAULT_SETTINGS.customCutoffs, reference).map(({ symbol }) => symbol);

describe('what a person types', () => {
  it.each([
    ['msci world', 'MSCI World'],
    ['MSCI World Index', 'MSCI World'],
    ['russell 2000', 'Russell 2000'],
    ['s&p 500', 'S&P 500'],
    ['S&P500', 'S&P 500'],
    ['ftse all world', 'FTSE All-World'],
    ['nasdaq 100', 'Nasdaq-100'],
    ['voo', 'VOO'],
    ['key', 'KEY'],
    ['msci', 'MSCI'],
    ['bitcoin', 'BTC'],
    ['nvidia', 'NVDA'],
    ['apple', 'AAPL'],
    ['google', 'GOOGL'],
    ['faceb', 'META'],
    ['exxon', 'XOM'],
    ['US0378331005', 'AAPL'],
    ['037833100', 'AAPL'],
  ])('"%s" has %s first', (text, symbol) => {
    expect(typed(text)[0]).toBe(symbol);
  });

  it('an index that is only begun comes before funds on it', () => {
    expect(typed('msci wor')[0]).toBe('MSCI World');
    expect(typed('russell 20').slice(0, 3)).toContain('Russell 2000');
  });

  it('an index is followed by funds on it that can be seen inside, then by others', () => {
    const found = searchReference('s&p 500', 12, DEFAULT_SETTINGS.customCutoffs, reference);
    expect(found[0]).toMatchObject({ kind: 'fund', isIndex: true });
    const funds = found.filter((one) => one.kind === 'fund' && !one.isIndex);
    expect(funds.length).toBeGreaterThan(5);
    expect(funds.map(({ symbol }) => symbol)).toContain('VOO');
    expect(funds.every((one) => one.kind === 'fund' && one.list !== null)).toBe(true);
  });

  it('a name in full comes before longer names with its words', () => {
    expect(typed('vanguard total stock market etf')[0]).toBe('VTI');
    expect(typed('berkshire hathaway')[0]).toBe('BRK.B');
  });

  it('a word of an index is no index: companies stay in front', () => {
    const found = searchReference('energy transfer', 12, DEFAULT_SETTINGS.customCutoffs, reference);
    expect(found[0]?.kind).toBe('company');
  });

  it('every index of the lists is found by its own name, and can be answered with', () => {
    for (const name of [
      'TOPIX',
      'DAX 40',
      'Nifty 50',
      'S&P/TSX 60',
      'MSCI EAFE',
      'CRSP US Small Cap',
      'EURO STOXX 50',
    ]) {
      const found = searchReference(name, 12, DEFAULT_SETTINGS.customCutoffs, reference);
      const index = found.find((one) => one.kind === 'fund' && one.isIndex);
      expect(index, name).toBeDefined();
      expect(reference.bySymbol(index!.symbol).some(({ kind }) => kind === 'fund')).toBe(true);
    }
  });
});

describe('what people call a company', () => {
  const rows = Papa.parse<{ readonly company: string; readonly names: string }>(
    readFileSync('scripts/reference/decisions/common-names.csv', 'utf8'),
    { header: true, skipEmptyLines: true },
  ).data;
  it('is that company, whatever else bears the name', () => {
    expect(rows.length).toBeGreaterThan(80);
    for (const { company, names } of rows)
      for (const name of names.split('|'))
        expect(
          new Set(reference.byName(nameKey(name)).map((one) => (one.kind === 'company' ? one.issuer : one.symbol))),
          name,
        ).toEqual(new Set([company]));
  });
  it('is told once, of one company, and is none of another that is as large', () => {
    const all = rows.flatMap(({ names }) => names.split('|').map(nameKey));
    expect(all.filter((key, at) => all.indexOf(key) < at && key !== '')).toEqual([]);
    /* A company without a cap is a small one. */
    const cap = (id: string) => reference.company(issuerId(id))?.cap ?? 1;
    const others = new Map(reference.companies().map((one) => [nameKey(one.name), one]));
    for (const { company, names } of rows)
      for (const other of names.split('|').flatMap((name) => others.get(nameKey(name)) ?? []))
        if (other.id !== company) expect((other.cap ?? 1) * 10, `${other.name}, ${company}`).toBeLessThan(cap(company));
  });
});
