import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { kindOfRow } from '../../scripts/reference/baskets.ts';
import { chooseLists, type FundList } from '../../scripts/reference/fund-lists.ts';
import { gatherGroundwork } from '../../scripts/reference/groundwork.ts';
import { makeSources, type Row, type Sources } from '../../scripts/reference/sources.ts';
import { gatherSameCompanies, makeUnlistedBook } from '../../scripts/reference/unlisted.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { loadReference } from '../../src/reference/load.ts';
import { HAS_SOURCES, SOURCE_FOLDER, sourceText } from './source-folder.ts';

/* Golden figures of the fund lists (funds/goldens.json): raw weights of the stock rows in percent, not rescaled, by
   company as the list of its day names it. The pack also knows what became of a company (two that merged since are one)
   and knows foreign lines by more than their code, so a decoded list may join what a golden figure keeps apart: where it
   does not, it must have the golden figures itself; where it does, it must weigh what its rows weigh. */
interface Golden {
  readonly file: string;
  readonly mag7: number;
  readonly top10: number;
  readonly hhi: number;
  readonly effective_number: number;
}
interface Overlap {
  readonly a_file: string;
  readonly b_file: string;
  readonly overlap: number;
}
interface Goldens {
  readonly funds: Readonly<Record<string, Golden>>;
  readonly overlaps: readonly Overlap[];
}
const GOLDENS: Goldens = HAS_SOURCES
  ? (JSON.parse(readFileSync(join(SOURCE_FOLDER, 'funds/goldens.json'), 'utf8')) as Goldens)
  : { funds: {}, overlaps: [] };
const FUNDS = Object.values(GOLDENS.funds);
const SEVEN = ['AAPL', 'MSFT', 'NVDA', 'AMZN', 'GOOGL', 'META', 'TSLA'];

/** Shipped lists in which companies of the golden figures are one for the pack, and that is more than 0.1 %. */
const JOINED: Readonly<Record<string, string>> = {
  'constituents/VO.csv': 'AVB and EQR are one company since (VMRK)',
  'constituents-derived/IWR.csv': 'AVB and EQR are one company since (VMRK), LBRDK went to CHTR',
  'constituents-derived/VXF.csv': 'AVB and EQR are one company since (VMRK)',
  'constituents/VXUS.csv': 'classes of foreign companies: Samsung, Roche, H and A shares',
  'constituents-derived/IEFA.csv': 'classes of foreign companies: Roche, Atlas Copco, BMW',
};

/** Percent by company. */
type Weights = ReadonlyMap<string, number>;

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

function add(numbers: Iterable<number | undefined>): number {
  let sum = 0;
  for (const number of numbers) if (number !== undefined) sum += number;
  return sum;
}

function group(rows: readonly Row[], keyOf: (row: Row) => string): Weights {
  const weights = new Map<string, number>();
  for (const row of rows) weights.set(keyOf(row), add([weights.get(keyOf(row)), +row('weight_pct')]));
  return weights;
}

function overlapOf(a: Weights, b: Weights): number {
  return add([...a].map(([key, weight]) => (b.has(key) ? Math.min(weight, b.get(key)!) : undefined)));
}

/** Shares within 0.01 point, HHI and effective number within 0.1 %. */
function expectGolden(weights: Weights, golden: Golden): void {
  const sorted = [...weights.values()].sort((a, b) => b - a);
  const hhi = add(sorted.map((percent) => percent ** 2));
  expect(Math.abs(add(SEVEN.map((id) => weights.get(id))) - golden.mag7)).toBeLessThan(0.01);
  expect(Math.abs(add(sorted.slice(0, 10)) - golden.top10)).toBeLessThan(0.01);
  expect(Math.abs(hhi / golden.hhi - 1)).toBeLessThan(0.001);
  expect(Math.abs(10_000 / hhi / golden.effective_number - 1)).toBeLessThan(0.001);
}

describe.skipIf(!HAS_SOURCES)('golden figures', { timeout: 60_000 }, () => {
  let sources: Sources;
  let issuers: ReadonlyMap<string, string>;
  let shipped: ReadonlyMap<string, FundList>;
  let companyOf: (row: Row) => string | null;
  beforeAll(() => {
    sources = makeSources(sourceText);
    issuers = new Map(sources.read('funds/issuer-groups.csv').map((row) => [row('symbol'), row('issuer_symbol')]));
    const { resolvers, companies, foreign } = gatherGroundwork(sources);
    const known = new Set([...companies, ...foreign.companies].map(({ id }) => id));
    // lines that were decided by hand to be a company of the tables are told by the book of those that nobody knows
    const book = makeUnlistedBook(gatherSameCompanies(sources, (id) => known.has(id)));
    companyOf = (row) => {
      const id = resolvers.row(row) ?? book.enter(row);
      return id.startsWith('~') ? null : id;
    };
    const facts = new Set(reference.passport.lists.map((list) => `${list.symbol} ${list.source} ${list.asOf}`));
    const chosen = [...chooseLists(sources.read('funds/funds.csv')).values()];
    shipped = new Map(
      chosen.filter((list) => facts.has(`${list.symbol} ${list.source} ${list.asOf}`)).map((list) => [list.file, list]),
    );
  });
  const stockRows = (path: string): readonly Row[] =>
    sources.read(`funds/${path}`).filter((row) => kindOfRow(row('asset_class'), row('name')) === 'company');
  /** The company as goldens.json defines it ("key"). */
  const goldenKey = (row: Row): string => {
    if (row('listing') === 'US') return issuers.get(row('symbol')) ?? row('symbol');
    return [row('isin'), row('symbol'), row('name')].find((cell) => cell !== '') ?? '';
  };
  const rawWeights = (path: string): Weights => group(stockRows(path), goldenKey);
  const decodedWeights = (path: string): Weights | null => {
    const list = shipped.get(`funds/${path}`);
    const basket = list === undefined ? null : reference.basket(list.symbol);
    return basket && new Map(basket.companies.map((id, place) => [id, basket.weights[place]! * 100]));
  };
  it.each(FUNDS)('of $file: by the rows of the file', (golden) => {
    expectGolden(rawWeights(golden.file), golden);
  });

  it.each(FUNDS)('of $file: by the decoded list, where it is shipped', (golden) => {
    const weights = decodedWeights(golden.file);
    if (weights === null) return;
    for (const [id, percent] of group(stockRows(golden.file), (row) => companyOf(row) ?? ''))
      if (id !== '') expect(Math.abs(add([weights.get(id)]) - percent), id).toBeLessThan(1e-9);
    if (JOINED[golden.file] === undefined) expectGolden(weights, golden);
  });

  it('hold for every decoded list but the few that say why', () => {
    const decoded = FUNDS.filter(({ file }) => decodedWeights(file) !== null).map(({ file }) => file);
    expect(decoded.length).toBeGreaterThanOrEqual(19);
    expect(decoded).toEqual(expect.arrayContaining(Object.keys(JOINED)));
  });

  it.each(GOLDENS.overlaps)('overlap of $a_file and $b_file: $overlap', ({ a_file, b_file, overlap }) => {
    expect(Math.abs(overlapOf(rawWeights(a_file), rawWeights(b_file)) - overlap)).toBeLessThan(0.01);
    const [a, b] = [decodedWeights(a_file), decodedWeights(b_file)];
    if (a === null || b === null) return;
    // a company known again under another symbol adds to what two lists share, by just what the rows say
    const byCompany = (path: string) => group(stockRows(path), (row) => companyOf(row) ?? `~${goldenKey(row)}`);
    const shared = overlapOf(byCompany(a_file), byCompany(b_file));
    const unlisted = (of: Weights): Weights => new Map([...of].filter(([id]) => id.startsWith('~')));
    const unlistedAgain =
      overlapOf(unlisted(a), unlisted(b)) - overlapOf(unlisted(byCompany(a_file)), unlisted(byCompany(b_file)));
    expect(overlapOf(a, b)).toBeGreaterThan(overlap - 0.01);
    expect(Math.abs(overlapOf(a, b) - shared - unlistedAgain)).toBeLessThan(0.01);
  });
});

describe('the lists of the pack', () => {
  it('weigh what their tables say, name companies that the pack knows, each once, the heaviest first', () => {
    expect(reference.passport.lists.length).toBeGreaterThan(400);
    for (const { symbol, rows } of reference.passport.lists) {
      const { companies, weights, others } = reference.basket(symbol)!;
      expect(new Set(companies).size, symbol).toBe(companies.length);
      expect(companies.filter((id) => reference.company(id)?.id !== id)).toEqual([]);
      expect(weights.every((weight, at) => at === 0 || weight <= weights[at - 1]!)).toBe(true);
      expect(companies.length + others.length, symbol).toBeLessThanOrEqual(rows);
      expect(companies.length, symbol).toBeGreaterThan(0);
    }
  });

  it.each([
    ['SPY', 'derived', '2026-10-08'],
    ['QQQ', 'issuer', '2026-10-08'],
    ['IWM', 'derived', '2026-10-07'],
    ['VTI', 'derived', '2026-10-08'],
    ['VXUS', 'issuer', '2025-07-31'],
  ])('%s is the newest whole one: %s of %s', (symbol, source, asOf) => {
    expect(reference.basket(symbol)).toMatchObject({ source, asOf, estimated: source !== 'issuer' });
  });

  it('are decoded once', () => {
    expect(reference.basket('SPY')).toBe(reference.basket('SPY'));
  });

  it('keep the one company of the S&P 500 that no listing knows: of unknown size, but with its sector', () => {
    const unlisted = reference.basket('SPY')!.companies.filter((id) => id.startsWith('~'));
    expect(unlisted).toEqual(['~VYLR']);
    expect(reference.company(unlisted[0]!)).toMatchObject({ cap: null, sector: 'Consumer Staples', ranked: false });
  });

  it('identify the members of the Russell 2000 fund: 97 % and more of them are listed', () => {
    const { companies } = reference.basket('IWM')!;
    expect(companies.filter((id) => !id.startsWith('~')).length / companies.length).toBeGreaterThanOrEqual(0.97);
  });
});
