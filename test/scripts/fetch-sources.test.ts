import { createServer, type Server } from 'node:http';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtInPack } from '../../scripts/reference/refresh.ts';
import { openDownloads } from '../../scripts/reference/refresh/download.ts';
import { assetsIn } from '../../scripts/reference/refresh/feeds.ts';
import { fetchSources } from '../../scripts/reference/refresh/fetch-sources.ts';
import { readFolder } from '../../scripts/reference/refresh/folder.ts';
import { refreshPack, type Refreshed } from '../../scripts/reference/refresh/refresh-pack.ts';
import { makeSources, rowOf } from '../../scripts/reference/sources.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { makeReference, type PackText } from '../../src/reference/make-reference.ts';
import { bookOf, zip } from '../support/make-workbook.ts';

/* What the sources publish, in their shapes, made here and served from this machine. */

const TODAY = '2026-11-21';
const TITLES = ['Name', 'Ticker', 'Identifier', 'Weight', 'Market Value', 'Asset Category', 'CUSIP', 'ISIN'];
type Files = Record<string, string | Uint8Array>;
type Cells = Readonly<Record<string, string>>;

let base: PackText;
let before: Reference;
let server: Server;
let host = '';
let files: Files = {};
let asked: string[] = [];
let folder = '';
beforeAll(async () => {
  base = await builtInPack();
  before = makeReference(base);
  server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    asked.push(name);
    const file = files[name];
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200).end(file);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  if (folder !== '') rmSync(folder, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'sources-'));
  asked = [];
});

const fetchOne = (kind: string, address: string, of = ''): Promise<readonly string[]> =>
  fetchSources(
    folder,
    [rowOf({ kind, address: `${host}/${address}`, of, days: '5' })],
    openDownloads(folder, { agent: 'Topheavy test', pause: 1, patience: 2000, tries: 3 }),
    (fund) => ['DIA', 'VOO'].includes(fund),
    TODAY,
  );
const refresh = async (wanted: readonly string[] = []): Promise<Refreshed> =>
  refreshPack(base, await readFolder(folder), wanted, TODAY);

/* The 30 companies of DIA with the first weighing two points more, in the words of a feed, 20 a page. */
function dia(): Cells[] {
  const basket = before.basket('DIA');
  return (basket?.companies ?? []).map((id, at) => {
    const company = before.company(id);
    const percent = basket!.weights[at]! * 100 + (at === 0 ? 2 : 0);
    return {
      ...{ Name: company?.name ?? '', Ticker: id, Identifier: `X${at}`, Weight: `${percent.toFixed(3)}%` },
      ...{ 'Market Value': `$${Math.round(percent * 1e9)}`, 'Asset Category': 'Equity', CUSIP: '—', ISIN: '—' },
    };
  });
}
function feed(
  rows: readonly Cells[],
  { asOfDate = '2026-11-18', more = {} }: { asOfDate?: string | null; more?: object } = {},
): Files {
  const pages = [rows.slice(0, 20), rows.slice(20)];
  const meta = {
    ...{
      ticker: 'DIA',
      name: 'Made Up Average ETF',
      asOfDate: '2026-11-20',
      netExpenseRatio: 0.15,
      netAssets: '$44.1B',
    },
    holdings: { pages: ['holdings/001.json', './holdings/002.json'], pageSize: 20, totalRows: rows.length, asOfDate },
  };
  const others = [
    { ticker: 'VOO', name: 'Made Up 500 ETF', expenseRatio: { value: 0.9 }, aum: { value: 1.5e12 } },
    { ticker: '../VTI', name: 'Made Up Way Out' },
  ];
  return {
    'api/house/index.json': JSON.stringify({ generatedAt: '2026-11-20T05:00:00Z', funds: [meta, ...others], ...more }),
    'api/house/funds/DIA/meta.json': JSON.stringify(meta),
    ...Object.fromEntries(
      pages.map((page, at) => [
        `api/house/funds/DIA/holdings/00${at + 1}.json`,
        JSON.stringify({ ticker: 'DIA', page: at + 1, totalRows: rows.length, headers: TITLES, rows: page }),
      ]),
    ),
  };
}
const INDEX = 'api/house/index.json';
const PAGE_2 = 'api/house/funds/DIA/holdings/002.json';

describe('a feed of static files', () => {
  test('whole: the list with its day, what the fund takes and what it is worth', async () => {
    files = feed(dia());
    const said = await fetchOne('holdings-feed', INDEX);
    // VOO's facts are not there, and nothing outside of the feed is asked for
    expect(said.map((line) => line.replace(host, ''))).toEqual([
      'fetched  /api/house/index.json',
      'missing  /api/house/funds/VOO/meta.json',
    ]);
    const done = await refresh();
    const after = makeReference(done.pack);
    expect(done.funds).toEqual(['DIA']);
    expect(after.basket('DIA')).toMatchObject({ asOf: '2026-11-18', source: 'issuer' });
    const [first] = before.basket('DIA')?.companies ?? [];
    expect(after.basket('DIA')?.companies[0]).toBe(first);
    expect(after.basket('DIA')?.weights[0]).toBeGreaterThan(before.basket('DIA')!.weights[0]! + 0.015);
    expect(after.expenseRatio('DIA')).toEqual({ ratio: 0.0015, asOf: '2026-11-20' });
    // thirty times what it was is looked at by hand
    expect(after.expenseRatio('VOO')).toEqual(before.expenseRatio('VOO'));
    expect(done.refused).toEqual(['VOO: its expense ratio went from 0.03 to 0.9 percent? Left as it was.']);
    const raw = (await readFolder(folder)).flatMap((file) => file.raw ?? []);
    expect(assetsIn(raw).get('DIA')).toBeCloseTo(44.1e9, 0);
    expect(after.passport.sources.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['api/house/funds/DIA', 'api/house/index.json']),
    );
  });

  test('a run that stopped goes on: what has come is not asked for again', async () => {
    const all = feed(dia());
    files = Object.fromEntries(Object.entries(all).filter(([name]) => name !== PAGE_2));
    expect((await fetchOne('holdings-feed', INDEX)).join()).toContain('missing ');
    expect((await refresh()).refused.join()).toContain('page 2 of 2 is missing or broken');
    files = all;
    asked = [];
    await fetchOne('holdings-feed', INDEX);
    expect(asked).toEqual([PAGE_2, 'api/house/funds/VOO/meta.json']);
    expect((await refresh()).funds).toEqual(['DIA']);
  });

  test.each<[why: string, spoil: (all: Files) => void]>([
    ['page 2 of 2 is missing or broken', (all) => (all[PAGE_2] = String(all[PAGE_2]).slice(0, -40))],
    [
      'page 2 of 2 is of another day or fund',
      (all) => (all[PAGE_2] = String(all[PAGE_2]).replace(/"totalRows":\d+/, '"totalRows":31')),
    ],
    [
      'page 2 of 2 is of another day or fund',
      (all) => (all[PAGE_2] = String(all[PAGE_2]).replace('"ticker":"DIA"', '"ticker":"SPY"')),
    ],
    [
      '1 rows stand on two pages',
      (all) => {
        const page = JSON.parse(String(all[PAGE_2])) as { rows: Cells[] };
        const first = JSON.parse(String(all[PAGE_2.replace('002', '001')])) as { rows: Cells[] };
        page.rows = [...first.rows.slice(-1), ...page.rows.slice(1)];
        all[PAGE_2] = JSON.stringify(page);
      },
    ],
    [
      'it has 29 rows where it states 30',
      (all) => {
        const page = JSON.parse(String(all[PAGE_2])) as { rows: Cells[] };
        page.rows = page.rows.slice(1);
        all[PAGE_2] = JSON.stringify(page);
      },
    ],
    ['it is no index of a feed', (all) => (all[INDEX] = '{"funds":')],
  ])('half old or broken: %s', async (why, spoil) => {
    files = feed(dia());
    const [spoiled] = [{ ...files }];
    spoil(spoiled);
    // as it would lie there after a fetch
    for (const [name, text] of Object.entries(spoiled)) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const done = await refresh();
    expect(done.refused.join('\n')).toContain(why);
    expect(done.funds).toEqual([]);
    expect(done.pack.baskets).toEqual(base.baskets);
  });

  test('a list that states no day is refused, and its pages are not asked for', async () => {
    files = feed(dia(), { asOfDate: null });
    await fetchOne('holdings-feed', INDEX);
    expect(asked.filter((name) => name.includes('holdings'))).toEqual([]);
    expect((await refresh()).refused.join()).toContain('page 1 of 2 is missing');
  });

  test('an index of tomorrow changes no expense ratio', async () => {
    files = feed(dia(), { more: { generatedAt: '2026-12-24T05:00:00Z' } });
    await fetchOne('holdings-feed', INDEX);
    const done = await refresh();
    expect(done.refused.join()).toContain('in the future');
    expect(makeReference(done.pack).expenseRatio('DIA')).toEqual(before.expenseRatio('DIA'));
  });
});

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
    files = { 'sets/2026q2_nport.zip': spoil(packed) };
    writeFileSync(join(folder, 'company_tickers_mf.json'), read('company_tickers_mf.json'));
  };

  test('the newest quarter that is there, unpacked while it is read', async () => {
    quarter();
    const said = await fetchOne('nport', 'sets/{quarter}_nport.zip');
    expect(said.map((line) => line.replace(host, ''))).toEqual([
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
    await fetchOne('nport', 'sets/{quarter}_nport.zip');
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
    files = {
      'NAVAll.txt': [HEAD, '', 'Open Ended Schemes(Equity Scheme - Flexi Cap Fund)', '', ...lines].join('\r\n'),
    };
  };
  const fetched = async (): Promise<Refreshed> => {
    await fetchOne('amfi-schemes', 'NAVAll.txt');
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
    rmSync(join(folder, 'NAVAll.txt'));
    expect((await fetched()).refused.join()).toContain('the check digit of INF879O01ZZ0');
    schemes(line(`${KNOWN};-`, 'Made Up Flexi Cap Fund - Direct Plan - Growth', '20-Dec-2026'));
    rmSync(join(folder, 'NAVAll.txt'));
    expect((await fetched()).refused.join()).toContain('in the future');
  });
});

describe('what TOPIX is made of', () => {
  /* Companies that the pack knows by their listing in New York. */
  const AT_HOME: Readonly<Record<string, string>> = {
    ...{ HMC: '7267', IX: '8591', MFG: '8411', MUFG: '8306', NMR: '8604', SMFG: '8316', SONY: '6758', TAK: '4502' },
    ...{ TM: '7203' },
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
    files = { 'topixweight_e.csv': [head, ...rows, 'Made-up weights,,,,,,'].join('\n') };
  };
  const fetched = async (): Promise<Refreshed> => {
    await fetchOne('topix-weights', 'topixweight_e.csv');
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
  files = { 'daily-dia.xlsx': bookOf(lines.map((line) => (line === '' ? null : line.split(',')))) };
  const said = await fetchOne('fund-list', 'daily-{of}.xlsx', 'dia mdy');
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
