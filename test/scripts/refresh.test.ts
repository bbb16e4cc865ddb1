import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtInPack } from '../../scripts/reference/refresh.ts';
import { fileOf as fileOfBytes, readFolder } from '../../scripts/reference/refresh/folder.ts';
import { downloadsTable } from '../../scripts/reference/refresh/raw-kinds.ts';
import { refreshPack, type FolderFile, type Refreshed } from '../../scripts/reference/refresh/refresh-pack.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { currency, isoDate } from '../../src/domain/model/units.ts';
import { makeReference, type PackText } from '../../src/reference/make-reference.ts';
import { formatPackFile, parsePackFile } from '../../src/reference/pack-file.ts';

const FOLDER = 'test/fixtures/raw';
const TODAY = '2026-11-21';

let base: PackText;
let before: Reference;
let all: Refreshed;
let after: Reference;
beforeAll(async () => {
  base = await builtInPack();
  before = makeReference(base);
  all = await refreshPack(base, await readFolder(FOLDER), ['AGTHX'], TODAY);
  after = makeReference(all.pack);
});

const fileOf = (name: string, text: string): FolderFile => fileOfBytes(name, new TextEncoder().encode(text));
function fixture(name: string, change: (text: string) => string = (text) => text, as = name): FolderFile {
  return fileOf(as, change(readFileSync(`${FOLDER}/${name}`, 'utf8')));
}
const refresh = (files: readonly FolderFile[]): Promise<Refreshed> => refreshPack(base, files, [], TODAY);
const DIA = 'holdings-daily-us-en-dia.csv';

describe('each raw download renews its part', () => {
  test('all of the folder at once, and the app can read what comes out', () => {
    expect(all.taken).toHaveLength(5);
    expect(parsePackFile(formatPackFile(all.pack)).ok).toBe(true);
    expect(after.passport.version).not.toBe(before.passport.version);
  });
  test('the same files give the same bytes, in whatever order they lie', async () => {
    const again = await refreshPack(base, [...(await readFolder(FOLDER))].reverse(), ['AGTHX'], TODAY);
    expect(formatPackFile(again.pack)).toBe(formatPackFile(all.pack));
  });
  test('rates of the European Central Bank, as units for a dollar', () => {
    const euro = currency('EUR')!;
    expect(after.rate(euro, null)).toEqual({ perUsd: 0.83333333, asOf: '2026-11-19' });
    expect(after.rate(currency('GBP')!, isoDate('2026-10-30'))?.perUsd).toBe(0.73305085);
    // the month end, not the day before; months that the file has not stay
    expect(after.rate(euro, isoDate('2026-10-28'))?.asOf).toBe('2026-10-30');
    expect(after.rate(euro, isoDate('2020-01-31'))).toEqual(before.rate(euro, isoDate('2020-01-31')));
  });
  test("a fund's list from its issuer", () => {
    const basket = after.basket('DIA')!;
    expect(basket).toMatchObject({ asOf: '2026-11-19', source: 'issuer', coverage: 1 });
    expect(basket.companies.slice(0, 2)).toEqual(['GS', 'CAT']);
    expect(basket.weights[0]).toBe(0.12);
    expect(basket.others).toEqual([{ kind: 'cash', name: 'US DOLLAR', weight: 0.005 }]);
    // every other list is as it was
    for (const { symbol } of before.passport.lists)
      if (symbol !== 'DIA') expect(after.basket(symbol), symbol).toEqual(before.basket(symbol));
  });
  test('filings of N-PORT, the newest of each fund, for all its classes', () => {
    expect(after.basket('AGTHX')).toMatchObject({ asOf: '2026-10-31', companies: ['NVDA', 'AAPL', 'XOM'] });
    expect(after.basket('AGTHX')!.weights).toEqual([0.4, 0.35, 0.2]);
    expect(after.fundContent('AGTHX')).toMatchObject({ kind: 'basket', estimated: false, borrowed: null });
    expect(after.fundContent('GFAFX')).toMatchObject({ kind: 'basket', list: 'AGTHX' });
  });
  test('European funds by ISIN, WKN and ticker', () => {
    const [fund] = after.byIsin('IE00ZZZZZ011');
    expect(fund).toMatchObject({ kind: 'fund', symbol: 'Made Up MSCI World UCITS ETF', fundClass: 'equity' });
    expect(after.byWkn('A9ZZZ1')).toEqual([fund]);
    expect(after.byIsin('IE00ZZZZZ029')).toEqual([fund]);
    expect(after.fundContent(fund!.symbol)).toMatchObject({ kind: 'basket', list: 'MSCI World', estimated: true });
  });
  test('further classes of a US fund by its SEC series', () => {
    expect(after.bySymbol('VTZZX')).toMatchObject([{ kind: 'fund', fundClass: 'equity' }]);
    expect(after.fundContent('VTZZX')).toMatchObject({ kind: 'basket', list: 'VTI' });
  });
  test('the passport names each file with its day, license and checksum, and drops the list that was replaced', () => {
    const files = after.passport.sources.map(({ file }) => file);
    expect(files).toEqual([...files].sort());
    const source = after.passport.sources.find(({ file }) => file === DIA);
    expect(source).toMatchObject({ asOf: '2026-11-19', rows: 17, licence: 'facts published by the fund' });
    expect(source?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(files.some((file) => /constituents.*\/DIA/.test(file))).toBe(false);
  });
});

describe('a screener renews caps, cut-offs and the order of companies', () => {
  const MILLISECONDS = Date.parse('2026-11-20T00:00:00Z');
  const NAME = `nasdaq_screener_${MILLISECONDS}.csv`;
  const row = (symbol: string, name: string, cap: number): string =>
    `${symbol},${name},$1.00,0,0%,${cap}.00,United States,2020,1000,Technology,Software`;
  const textOf = (rows: readonly string[]): string =>
    ['Symbol,Name,Last Sale,Net Change,% Change,Market Cap,Country,IPO Year,Volume,Sector,Industry', ...rows].join(
      '\n',
    );
  const listed = (change: (id: string, cap: number) => number, limit = Infinity): readonly string[] =>
    before
      .companies()
      .filter(({ cap, id }) => cap !== null && /^[A-Z]+$/.test(id))
      .slice(0, limit)
      .map(({ id, name, cap }) => row(id, `"${name}"`, Math.round(change(id, cap!))));

  test('caps move, lists keep their companies', async () => {
    const rows = listed((id, cap) => (id === 'AAPL' ? cap * 3 : id === 'MSFT' ? cap * 50 : cap * 1.01));
    const done = await refresh([
      fileOf(
        NAME,
        textOf([
          ...rows,
          row('ZZMUR', 'Made Up Rockets Inc. Common Stock', 5e9),
          row('ZZAPL', 'Made Up Fruit Class B Common Stock', 5e9),
        ]),
      ),
      fixture('company_tickers_exchange.json'),
    ]);
    const renewed = makeReference(done.pack);
    expect(renewed.passport.equitiesAsOf).toBe('2026-11-20');
    expect(renewed.company('AAPL' as never)!.cap).toBe(Math.round(before.company('AAPL' as never)!.cap! * 3));
    expect(renewed.rankedCompanies()[0]!.id).toBe('AAPL');
    expect(renewed.cutoffs('market-rank').asOf).toBe('2026-11-20');
    for (const { symbol } of before.passport.lists.slice(0, 40))
      expect(renewed.basket(symbol), symbol).toEqual(before.basket(symbol));
    // a cap that moved fifty-fold, and a further class of Apple, are decided by hand
    expect(renewed.company('MSFT' as never)!.cap).toBe(before.company('MSFT' as never)!.cap);
    expect(done.refused.join('\n')).toMatch(/MSFT: its cap went from/);
    expect(done.refused.join('\n')).toMatch(/ZZAPL.*a further class or the new name of AAPL/);
    expect(renewed.company('ZZMUR' as never)).toMatchObject({
      name: 'Made Up Rockets Inc.',
      cap: 5e9,
      sector: 'Information Technology',
      ranked: true,
    });
    expect(renewed.passport.counts.companies).toBe(before.passport.counts.companies + 1);
  });
  test.each([
    ['a part is missing', NAME, listedText(100)],
    ['nothing says of which day it is', 'screener.csv', listedText(100)],
    ['older than what is there', `nasdaq_screener_${Date.parse('2026-01-02T00:00:00Z')}.csv`, listedText(100)],
    ['in the future', `nasdaq_screener_${Date.parse('2027-01-02T00:00:00Z')}.csv`, listedText(100)],
  ])('refused: %s', async (why, name, text) => {
    const done = await refresh([fileOf(name, text())]);
    expect(done.refused.join('\n')).toContain(why);
    expect(done.pack).toEqual(base);
  });
  function listedText(limit: number): () => string {
    return () => textOf(listed((_, cap) => cap, limit));
  }
});

describe('refused in words, and left as it was', () => {
  test.each<[why: string, name: string, change: (text: string) => string, as?: string]>([
    ['its date, 2026-12-19, is in the future', DIA, (text) => text.replace('19-Nov-2026', '19-Dec-2026')],
    ['older than what is there', DIA, (text) => text.replace('19-Nov-2026', '19-Nov-2025')],
    ['has no date', DIA, (text) => text.replace('As of 19-Nov-2026', '')],
    ['lost 11.9 % of its weight', DIA, (text) => text.replace(/^GOLDMAN.*\n/m, '')],
    [
      'has 5 companies where there were 30',
      DIA,
      (text) => text.replace(/^(?!GOLDMAN|CATERPILLAR|MICROSOFT)[A-Z ]+,[A-Z]+,.*\n/gm, ''),
    ],
    [
      'is in companies that nobody knows',
      DIA,
      (text) => text.replace('GOLDMAN SACHS GROUP INC,GS,38141G104', 'MADE UP BANK,ZZGS,-'),
    ],
    [
      'that are two things',
      DIA,
      (text) =>
        text
          .replace('Identifier', 'ISIN')
          .replace('GOLDMAN SACHS GROUP INC,GS,38141G104', 'MADE UP BANK,ZZGS,US0378331005'),
    ],
    [
      'nothing in it says which fund it is',
      DIA,
      (text) =>
        text
          .replace('DIA', 'ZZZZZ')
          .replace('State Street SPDR Dow Jones Industrial Average ETF Trust', 'Made Up Fund'),
      'list.csv',
    ],
    [
      'its date, 2027-11-19, is in the future',
      'eurofxref-hist.csv',
      (text) => text.replace('2026-11-19', '2027-11-19'),
    ],
    ['older than what is there', 'eurofxref-hist.csv', (text) => text.replaceAll('2026-', '2024-')],
    ['look whether a currency was renamed', 'eurofxref-hist.csv', (text) => text.replace('180.00', '1.80')],
    ['has to end with its day', 'etfs-2026-11-20.csv', (text) => text, 'etfs.csv'],
    [
      'nothing that the pack can be renewed with',
      'eurofxref-hist.csv',
      () => 'Dear all,\nplease find attached',
      'letter.txt',
    ],
  ])('%s', async (why, name, change, as) => {
    const done = await refresh([fixture(name, change, as)]);
    expect(done.refused.join('\n')).toContain(why);
    expect(done.pack).toEqual(base);
  });

  test('numbers that are something else already', () => {
    const said = all.refused.join('\n');
    expect(said).toContain('the ISIN is that of AAPL in the pack, a company');
    expect(said).toContain('its WKN A0RPWH is');
    expect(said).toContain('the check digit of the ISIN is wrong');
    expect(said).toContain('which reads MSCI World, but its index is MSCI Emerging Markets');
    expect(after.byIsin('IE00ZZZZZ037')).toEqual([]);
    expect(after.byIsin('US0378331005')).toEqual(before.byIsin('US0378331005'));
  });
  test('a class against its series', async () => {
    const data = '[[1,"S000099009","C1","VTSAX"],[1,"S000099009","C2","VBTLX"],[1,"S000099009","C3","ZZZZX"]]';
    const done = await refresh([
      fileOf('company_tickers_mf.json', `{"fields":["cik","seriesId","classId","symbol"],"data":${data}}`),
    ]);
    expect(done.refused.join('\n')).toMatch(
      /VBTLX, VTSAX are one fund, but bond and equity in the pack; ZZZZX left out/,
    );
    expect(makeReference(done.pack).bySymbol('ZZZZX')).toEqual([]);
  });
  test('N-PORT without the tickers that say which fund is which', async () => {
    const done = await refresh((await readFolder(FOLDER)).filter(({ name }) => name.endsWith('.tsv')));
    expect(done.refused.join('\n')).toContain('company_tickers_mf.json has to lie beside it');
  });
});

test('there is a fixture of each kind of raw file', () => {
  expect(readdirSync(FOLDER)).toHaveLength(9);
});

test('the README beside the program has the table of downloads', () => {
  expect(readFileSync('scripts/reference/refresh/README.md', 'utf8')).toContain(downloadsTable());
});
