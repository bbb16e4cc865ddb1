import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtInPack } from '../../scripts/reference/refresh.ts';
import { assetsIn } from '../../scripts/reference/refresh/feeds.ts';
import { readFolder } from '../../scripts/reference/refresh/folder.ts';
import { refreshPack, type Refreshed } from '../../scripts/reference/refresh/refresh-pack.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { makeReference, type PackText } from '../../src/reference/make-reference.ts';
import { serveSources, TODAY, type Files, type Served } from '../support/served-sources.ts';

/* Feeds of static files, in their shape, made here and served from this machine. */

const TITLES = ['Name', 'Ticker', 'Identifier', 'Weight', 'Market Value', 'Asset Category', 'CUSIP', 'ISIN'];
type Cells = Readonly<Record<string, string>>;

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

const refresh = async (): Promise<Refreshed> => refreshPack(base, await readFolder(served.folder), [], TODAY);

/* The 30 companies of DIA with the first weighing two points more, in the words of a feed, 20 a page. */
function dia(): Cells[] {
  const basket = before.basket('DIA');
  return (basket?.companies ?? []).map((id, at) => {
    const company = before.company(id);
    const percent = basket!.weights[at]! * 100 + (at === 0 ? 2 : 0);
    return {
      Name: company?.name ?? '',
      Ticker: id,
      Identifier: `X${at}`,
      Weight: `${percent.toFixed(3)}%`,
      'Market Value': `$${Math.round(percent * 1e9)}`,
      'Asset Category': 'Equity',
      CUSIP: '—',
      ISIN: '—',
    };
  });
}
function feed(
  rows: readonly Cells[],
  { asOfDate = '2026-11-18', more = {} }: { asOfDate?: string | null; more?: object } = {},
): Files {
  const pages = [rows.slice(0, 20), rows.slice(20)];
  const meta = {
    ticker: 'DIA',
    name: 'Made Up Average ETF',
    asOfDate: '2026-11-20',
    netExpenseRatio: 0.15,
    netAssets: '$44.1B',
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
    served.files = feed(dia());
    const said = await served.fetchOne('holdings-feed', INDEX);
    // VOO's facts are not there, and nothing outside of the feed is asked for
    expect(said.map((line) => line.replace(served.host, ''))).toEqual([
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
    const raw = (await readFolder(served.folder)).flatMap((file) => file.raw ?? []);
    expect(assetsIn(raw).get('DIA')).toBeCloseTo(44.1e9, 0);
    expect(after.passport.sources.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['api/house/funds/DIA', 'api/house/index.json']),
    );
  });

  test('a run that stopped goes on: what has come is not asked for again', async () => {
    const all = feed(dia());
    served.files = Object.fromEntries(Object.entries(all).filter(([name]) => name !== PAGE_2));
    expect((await served.fetchOne('holdings-feed', INDEX)).join()).toContain('missing ');
    expect((await refresh()).refused.join()).toContain('page 2 of 2 is missing or broken');
    served.files = all;
    served.asked = [];
    await served.fetchOne('holdings-feed', INDEX);
    expect(served.asked).toEqual([PAGE_2, 'api/house/funds/VOO/meta.json']);
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
    served.files = feed(dia());
    const [spoiled] = [{ ...served.files }];
    spoil(spoiled);
    // as it would lie there after a fetch
    for (const [name, text] of Object.entries(spoiled)) {
      const path = join(served.folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const done = await refresh();
    expect(done.refused.join('\n')).toContain(why);
    expect(done.funds).toEqual([]);
    expect(done.pack.baskets).toEqual(base.baskets);
  });

  test('a list that states no day is refused, and its pages are not asked for', async () => {
    served.files = feed(dia(), { asOfDate: null });
    await served.fetchOne('holdings-feed', INDEX);
    expect(served.asked.filter((name) => name.includes('holdings'))).toEqual([]);
    expect((await refresh()).refused.join()).toContain('page 1 of 2 is missing');
  });

  test('an index of tomorrow changes no expense ratio', async () => {
    served.files = feed(dia(), { more: { generatedAt: '2026-12-24T05:00:00Z' } });
    await served.fetchOne('holdings-feed', INDEX);
    const done = await refresh();
    expect(done.refused.join()).toContain('in the future');
    expect(makeReference(done.pack).expenseRatio('DIA')).toEqual(before.expenseRatio('DIA'));
  });
});
