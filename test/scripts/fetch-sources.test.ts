import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtInPack } from '../../scripts/reference/refresh.ts';
import { readFolder } from '../../scripts/reference/refresh/folder.ts';
import { refreshPack, type Refreshed } from '../../scripts/reference/refresh/refresh-pack.ts';
import { makeSources } from '../../scripts/reference/sources.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { makeReference, type PackText } from '../../src/reference/make-reference.ts';
import { bookOf, zip } from '../support/make-workbook.ts';
import { serveSources, TODAY, type Served } from '../support/served-sources.ts';

/* What single sources publish, in their shapes, made here and served from this machine. */

let base: PackText;
let before: Reference;
let served: Served;
beforeAll(async () => {
  base = await builtInPack();
  before = makeReference(base);
  served = await serveSources();
});
afterAll(() => served.close());
beforeEach(() => served.renew());

const refresh = async (wanted: readonly string[] = []): Promise<Refreshed> =>
  refreshPack(base, await readFolder(served.folder), wanted, TODAY);

describe('a data set of filings, as the ZIP file it comes in', () => {
  const RAW = 'test/fixtures/raw';
  const read = (name: string): string => readFileSync(`${RAW}/${name}`, 'utf8');
  const tables = ['SUBMISSION', 'FUND_REPORTED_INFO', 'FUND_REPORTED_HOLDING', 'IDENTIFIERS'].map(
    (name) => `${name}.tsv`,
  );
  const quarter = (spoil: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes): void => {
    const parts = [...tables, 'REGISTRANT.tsv'].map((name) => ({
      name,
      text: name === 'REGISTRANT.tsv' ? 'ACCESSION_NUMBER\tREGISTRANT_NAME\n' : read(name),
    }));
    const packed = zip([...parts, { name: 'readme.htm', text: '<p>Columns</p>' }]);
    served.files = { 'sets/2026q2_nport.zip': spoil(packed) };
    writeFileSync(join(served.folder, 'company_tickers_mf.json'), read('company_tickers_mf.json'));
  };

  test('the newest quarter that is there, unpacked while it is read', async () => {
    quarter();
    const said = await served.fetchOne('nport', 'sets/{quarter}_nport.zip');
    expect(said.map((line) => line.replace(served.host, ''))).toEqual([
      'missing  /sets/2026q3_nport.zip',
      'fetched  /sets/2026q2_nport.zip',
    ]);
    const done = await refresh(['AGTHX']);
    expect(done.funds).toContain('AGTHX');
    expect(makeReference(done.pack).basket('AGTHX')?.companies).toEqual(['NVDA', 'AAPL', 'XOM']);
  });

  test('one that is damaged is refused whole', async () => {
    quarter((bytes) => {
      const at = new TextDecoder('latin1').decode(bytes).indexOf('FUND_REPORTED_HOLDING.tsv') + 60;
      return bytes.map((byte, place) => (place >= at && place < at + 40 ? 255 : byte));
    });
    await served.fetchOne('nport', 'sets/{quarter}_nport.zip');
    const done = await refresh(['AGTHX']);
    expect(done.refused.join()).toContain('N-PORT: the data set is damaged');
    expect(makeReference(done.pack).basket('AGTHX')).toEqual(before.basket('AGTHX'));
  });
});

describe("AMFI's schemes", () => {
  const HEAD = 'Scheme Code;ISIN Div Payout/ ISIN Growth;ISIN Div Reinvestment;Scheme Name;Net Asset Value;Date';
  const line = (isins: string, name: string, day = '20-Nov-2026'): string => `120001;${isins};${name};10.5;${day}`;
  const KNOWN = 'INF879O01027';
  const schemes = (...lines: readonly string[]): void => {
    served.files = {
      'NAVAll.txt': [HEAD, '', 'Open Ended Schemes(Equity Scheme - Flexi Cap Fund)', '', ...lines].join('\r\n'),
    };
  };
  const fetched = async (): Promise<Refreshed> => {
    await served.fetchOne('amfi-schemes', 'NAVAll.txt');
    return refresh();
  };

  test('a further option of a known plan is that fund; the other plan, which costs more, and a closed one are not', async () => {
    schemes(
      line(`${KNOWN};-`, 'Made Up Flexi Cap Fund - Direct Plan - Growth'),
      line('INF879O01ZZ3;INF879O01ZY6', 'Made Up Flexi Cap Fund - Direct Plan - Monthly IDCW Payout'),
      line('INF879O01ZX8;-', 'Made Up Flexi Cap Fund - Regular Plan - Growth'),
      line('INF879O01ZW0;-', 'Made Up Flexi Cap Fund - Direct Plan - Bonus Option', '20-Mar-2019'),
    );
    const done = await fetched();
    const after = makeReference(done.pack);
    const [fund] = before.byIsin(KNOWN);
    expect(fund?.kind).toBe('fund');
    for (const isin of ['INF879O01ZZ3', 'INF879O01ZY6']) expect(after.byIsin(isin), isin).toEqual([fund]);
    for (const isin of ['INF879O01ZX8', 'INF879O01ZW0']) expect(after.byIsin(isin), isin).toEqual([]);
    expect(done.taken.join()).toContain('2 new ISINs of 1 Indian funds, of 4 schemes, 2026-11-20');
    expect(after.passport.sources.find(({ file }) => file === 'NAVAll.txt')?.asOf).toBe('2026-11-20');
  });

  test('two funds in one plan, a wrong digit and a day to come are refused', async () => {
    const OTHER = 'INF789F01XA0';
    expect(before.byIsin(OTHER)).toHaveLength(1);
    schemes(
      line(`${KNOWN};${OTHER}`, 'Made Up Flexi Cap Fund - Direct Plan - Growth'),
      line('INF879O01ZZ3;-', 'Made Up Flexi Cap Fund - Direct Plan - IDCW'),
    );
    const done = await fetched();
    expect(done.refused.join()).toContain('“direct made up flexi cap fund” are');
    expect(makeReference(done.pack).byIsin('INF879O01ZZ3')).toEqual([]);
    schemes(line(`${KNOWN};INF879O01ZZ0`, 'Made Up Flexi Cap Fund - Direct Plan - Growth'));
    rmSync(join(served.folder, 'NAVAll.txt'));
    expect((await fetched()).refused.join()).toContain('the check digit of INF879O01ZZ0');
    schemes(line(`${KNOWN};-`, 'Made Up Flexi Cap Fund - Direct Plan - Growth', '20-Dec-2026'));
    rmSync(join(served.folder, 'NAVAll.txt'));
    expect((await fetched()).refused.join()).toContain('in the future');
  });
});

describe('what TOPIX is made of', () => {
  /* Companies that the pack knows by their listing in New York. */
  const AT_HOME: Readonly<Record<string, string>> = {
    HMC: '7267',
    IX: '8591',
    MFG: '8411',
    MUFG: '8306',
    NMR: '8604',
    SMFG: '8316',
    SONY: '6758',
    TAK: '4502',
    TM: '7203',
  };
  const codes = (): readonly (readonly [code: string, name: string, weight: number])[] => {
    const basket = before.basket('TOPIX index');
    return (basket?.companies ?? []).map((id, at) => [
      AT_HOME[id] ?? id.replace(/\.T$/, ''),
      (before.company(id)?.name ?? '').replaceAll(',', ''),
      basket!.weights[at]!,
    ]);
  };
  const topix = (change: (row: string, at: number) => string = (row) => row): void => {
    const rows = codes()
      .filter(([code]) => /^[0-9A-Z]{4}$/.test(code))
      .map(([code, name, weight], at) =>
        change(`20261030,${name},${code},Banks,${(weight * 100).toFixed(4)}%,TOPIX Mid400,`, at),
      );
    const head = 'Date,Issue,Code,Sector,Component Weight (TOPIX),New Index Series Code,Note';
    served.files = { 'topixweight_e.csv': [head, ...rows, 'Made-up weights,,,,,,'].join('\n') };
  };
  const fetched = async (): Promise<Refreshed> => {
    await served.fetchOne('topix-weights', 'topixweight_e.csv');
    return refresh();
  };

  test('renews the list by the codes of Tokyo', async () => {
    topix();
    const done = await fetched();
    const [old, now] = [before.basket('TOPIX index'), makeReference(done.pack).basket('TOPIX index')];
    expect(done.refused).toEqual([]);
    expect(now?.asOf).toBe('2026-10-30');
    expect(now?.companies.slice(0, 5)).toEqual(old?.companies.slice(0, 5));
  });
  test('rows of two days are refused', async () => {
    topix((row, at) => (at % 2 === 0 ? row : row.replace('20261030', '20260930')));
    expect((await fetched()).refused.join()).toContain('its rows are of 2 days');
  });
});

test("an issuer's workbook comes once for each fund that the table names, and is read as the app reads it", async () => {
  const lines = readFileSync('test/fixtures/raw/holdings-daily-us-en-dia.csv', 'utf8').trimEnd().split('\n');
  served.files = { 'daily-dia.xlsx': bookOf(lines.map((line) => (line === '' ? null : line.split(',')))) };
  const said = await served.fetchOne('fund-list', 'daily-{of}.xlsx', 'dia mdy');
  expect(said.map((line) => line.slice(0, 8))).toEqual(['fetched ', 'missing ']);
  const done = await refresh();
  expect(done.funds).toEqual(['DIA']);
  expect(makeReference(done.pack).basket('DIA')).toMatchObject({ asOf: '2026-11-19', source: 'issuer', coverage: 1 });
});

test('the table of downloads names a kind, an address over https, terms and a reason in every row', () => {
  const rows = makeSources(() => '').read('decisions/downloads.csv');
  expect(rows.length).toBeGreaterThan(8);
  for (const row of rows) {
    expect(row('address')).toMatch(/^https:\/\/[\w.-]+\/[\w./{}-]+$/);
    expect(Number(row('days'))).toBeGreaterThan(0);
    for (const column of ['kind', 'terms', 'reason']) expect(row(column)).not.toBe('');
  }
});
