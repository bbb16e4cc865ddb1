import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { gatherBasket } from '../../scripts/reference/baskets.ts';
import { chooseLists, isWhole, type FundList } from '../../scripts/reference/fund-lists.ts';
import { gatherGroundwork } from '../../scripts/reference/groundwork.ts';
import { makeSources } from '../../scripts/reference/sources.ts';
import { makeUnlistedBook } from '../../scripts/reference/unlisted.ts';
import type { Basket, Reference } from '../../src/domain/reference.ts';
import { loadReference } from '../../src/reference/load.ts';
import { HAS_SOURCES, SOURCE_FOLDER, sourceText } from './source-folder.ts';

/* Golden figures of the fund lists (funds/goldens.json): raw weights of the stock rows in percent, not rescaled, share
   classes together. Lists of the pack are asked through the app's decoder, the others through the compiler's own code. */
interface Golden {
  readonly file: string;
  readonly stock_weight_sum: number;
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
const SEVEN = ['AAPL', 'MSFT', 'NVDA', 'AMZN', 'GOOGL', 'META', 'TSLA'];
/** A name that vitest can show where there is nothing to test. */
const NOTHING = [['no goldens', { file: '' }] as const];

/** Percent by company. */
type Weights = ReadonlyMap<string, number>;

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

function add(numbers: Iterable<number>): number {
  return [...numbers].reduce((sum, number) => sum + number, 0);
}

function decoded({ companies, weights }: Basket): Weights {
  return new Map(companies.map((id, place) => [id, weights[place]! * 100]));
}

describe.skipIf(!HAS_SOURCES)('golden figures', () => {
  let shipped: ReadonlyMap<string, FundList>;
  let gather: (file: string) => Weights;
  beforeAll(() => {
    const sources = makeSources(sourceText);
    const { resolvers } = gatherGroundwork(sources);
    const chosen = [...chooseLists(sources.read('funds/funds.csv')).values()];
    const lists = new Set(reference.passport.lists.map((list) => `${list.symbol} ${list.source} ${list.asOf}`));
    shipped = new Map(
      chosen.filter((list) => lists.has(`${list.symbol} ${list.source} ${list.asOf}`)).map((list) => [list.file, list]),
    );
    gather = (file) => {
      const list = { symbol: '', name: '', asOf: '', source: 'issuer', coveredPercent: '', index: '', assetClass: '' };
      const { rows } = gatherBasket(
        sources,
        { ...list, source: 'issuer', file, licence: '' },
        resolvers,
        makeUnlistedBook(),
      );
      const weights = new Map<string, number>();
      for (const { kind, what, percent } of rows)
        if (kind === 'company') weights.set(what, add([weights.get(what) ?? NaN, +percent].filter((n) => !isNaN(n))));
      return weights;
    };
  });
  const weightsOf = (path: string): Weights => {
    const list = shipped.get(`funds/${path}`);
    return list === undefined ? gather(`funds/${path}`) : decoded(reference.basket(list.symbol)!);
  };

  it.each<readonly [string, unknown]>(HAS_SOURCES ? Object.entries(GOLDENS.funds) : NOTHING)(
    'of %s: shares within 0.01 point, HHI and effective number within 0.1 %%',
    (_, golden) => {
      const expected = golden as Golden;
      const weights = weightsOf(expected.file);
      const sorted = [...weights.values()].sort((a, b) => b - a);
      const hhi = add(sorted.map((percent) => percent ** 2));
      expect(
        Math.abs(add(SEVEN.map((id) => weights.get(id) ?? NaN).filter((n) => !isNaN(n))) - expected.mag7),
      ).toBeLessThan(0.01);
      expect(Math.abs(add(sorted.slice(0, 10)) - expected.top10)).toBeLessThan(0.01);
      expect(Math.abs(hhi / expected.hhi - 1)).toBeLessThan(0.001);
      expect(Math.abs(10_000 / hhi / expected.effective_number - 1)).toBeLessThan(0.001);
    },
  );

  it.each(GOLDENS.overlaps)('overlap of $a_file and $b_file is $overlap', ({ a_file, b_file, overlap }) => {
    const [a, b] = [weightsOf(a_file), weightsOf(b_file)];
    const shared = add([...a].map(([id, weight]) => Math.min(weight, b.get(id) ?? NaN)).filter((n) => !isNaN(n)));
    expect(Math.abs(shared - overlap)).toBeLessThan(0.01);
  });

  it('are asked of the shipped lists wherever there is one', () => {
    const files = new Set(Object.values(GOLDENS.funds).map((golden) => `funds/${golden.file}`));
    expect([...files].filter((file) => shipped.has(file)).length).toBeGreaterThan(15);
    expect([...shipped.values()].every(isWhole)).toBe(true);
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
    ['VTI', 'repriced', '2026-08-21'],
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
