import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { LENSES } from '../../src/domain/model/lens.ts';
import type { Basket, FundContent, Reference, SectorSplit } from '../../src/domain/model/reference.ts';
import type { Ends } from '../../src/domain/model/report-amounts.ts';
import { SECTORS, type Sector } from '../../src/domain/model/sector.ts';
import { isoDate } from '../../src/domain/model/units.ts';
import { SECTOR_SPLITS } from '../../src/reference/data/catalog.ts';
import { loadReference } from '../../src/reference/load.ts';
import { parseTable } from '../../src/reference/table.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { HAS_SOURCES, sourceText } from './source-folder.ts';

/* What funds publish of their sectors is a proof by its scheme and of its day, or none. Tried on funds that are known whole, by what of them
   would be published. */
let reference: Reference;
let whole: readonly string[];
beforeAll(async () => {
  reference = await loadReference();
  whole = reference.passport.lists
    .filter(({ symbol, source, coverage }) => {
      const content = reference.fundContent(symbol);
      return (
        source === 'issuer' &&
        coverage > 0.97 &&
        content.kind === 'basket' &&
        content.list === symbol &&
        !reference.isIndex(symbol)
      );
    })
    .map(({ symbol }) => symbol);
});

const SPLIT_FUNDS = parseTable(SECTOR_SPLITS).column('symbol');
const ASKED = LENSES.filter((lens) => lens !== 'custom');
const TOLERANCE = 0.0005;

function fundOf(symbol: string, pack: Reference, lens: (typeof ASKED)[number] = 'mega-cap-tech') {
  return analyse(portfolioOf([fileOf([holdingOf({ symbol, value: 1000 })])], { lens }), pack).funds[0]!;
}
const splitOf = (content: FundContent): SectorSplit | null =>
  content.kind === 'none' || content.kind === 'partial' ? content.sectors : null;
/* The pack as if funds showed so many of their largest rows and published this, and no more. */
function cutTo(funds: readonly string[], rows: number, sectorsOf: (fund: string) => SectorSplit | null): Reference {
  const cut = new Map(
    funds.map((fund): readonly [string, { readonly basket: Basket; readonly content: FundContent }] => {
      const all = reference.basket(fund)!;
      const first = all.weights
        .map((weight, at) => ({ weight, issuer: all.companies[at]! }))
        .sort((a, b) => b.weight - a.weight)
        .slice(0, rows);
      const basket: Basket = {
        ...all,
        source: 'top',
        others: [],
        companies: first.map(({ issuer }) => issuer),
        weights: first.map(({ weight }) => weight),
      };
      const sectors = sectorsOf(fund);
      const content: FundContent =
        rows === 0 ? { kind: 'none', sectors } : { kind: 'partial', list: fund, borrowed: null, sectors };
      return [fund, { basket, content }];
    }),
  );
  return {
    ...reference,
    basket: (one) => cut.get(one)?.basket ?? reference.basket(one),
    fundContent: (one) => cut.get(one)?.content ?? reference.fundContent(one),
  };
}

/* What is said of each figure of funds, under two lenses. */
type Held = ReadonlyMap<string, Ends>;
function held(funds: readonly string[], pack: Reference): ReadonlyMap<string, Held> {
  const file = fileOf(funds.map((symbol) => holdingOf({ symbol, value: 1000 })));
  const [all, mega] = (['tech-all-sizes', 'mega-cap-tech'] as const).map(
    (lens) => new Map(analyse(portfolioOf([file], { lens }), pack).funds.map((fund) => [fund.symbol, fund])),
  );
  return new Map(
    funds.map((symbol) => {
      const { between } = mega!.get(symbol)!;
      return [
        symbol,
        new Map([
          ['tech-all-sizes', all!.get(symbol)!.between.lens],
          ['mega-cap-tech', between.lens],
          ['small caps', between.smallCaps],
          ...SECTORS.map((sector) => [sector, between.sector[sector]] as const),
        ]),
      ];
    }),
  );
}
/* What a fact sheet of the very day of the list would say, in the sectors that companies have here. */
function trueSplits(funds: readonly string[]): ReadonlyMap<string, SectorSplit> {
  const file = fileOf(funds.map((symbol) => holdingOf({ symbol, value: 1000 })));
  return new Map(
    analyse(portfolioOf([file]), reference).funds.map(({ symbol, sector }) => [
      symbol,
      {
        asOf: reference.basket(symbol)!.asOf,
        scheme: 'gics',
        shares: Object.fromEntries(SECTORS.map((one) => [one, sector[one]])),
      },
    ]),
  );
}

describe('each fund of the pack whose sectors are published', () => {
  it.each(SPLIT_FUNDS)('%s: in a scheme that is known, and no proof of another day than its rows', (symbol) => {
    const content = reference.fundContent(symbol);
    const split = splitOf(content)!;
    expect(['gics', 'icb']).toContain(split.scheme);
    if (content.kind !== 'partial') return;
    const apart = Math.abs(Date.parse(split.asOf) - Date.parse(reference.basket(content.list)!.asOf)) / 86_400_000;
    const without = {
      ...reference,
      fundContent: (one: string) => (one === symbol ? { ...content, sectors: null } : reference.fundContent(one)),
    };
    for (const lens of ASKED)
      if (apart > 30) expect(fundOf(symbol, reference, lens)).toEqual(fundOf(symbol, without, lens));
  });
  it.each(SPLIT_FUNDS)(
    '%s: in ICB’s industries it says nothing of a sector, nor of technology of all sizes',
    (symbol) => {
      const content = reference.fundContent(symbol);
      const split = splitOf(content)!;
      if (split.scheme === 'gics' || content.kind !== 'none') return;
      const { between } = fundOf(symbol, reference, 'tech-all-sizes');
      expect(between.lens).toEqual({ low: 0, high: 1 });
      for (const sector of SECTORS) expect(between.sector[sector]).toEqual({ low: 0, high: 1 });
      for (const lens of ['mega-cap-tech', 'mega-cap-it', 'magnificent-seven'] as const)
        expect(fundOf(symbol, reference, lens).between.lens).toEqual({ low: 0, high: split.technology });
    },
  );
  it('is read like its other classes', () => {
    for (const [one, other] of [
      ['VSS', 'VFSAX'],
      ['VFTAX', 'VFTNX'],
      ['VYMI', 'VIHAX'],
      ['VOOG', 'VSPGX'],
      ['VTCLX', 'VTCIX'],
    ] as const)
      for (const lens of ASKED)
        expect(fundOf(one, reference, lens).between).toEqual(fundOf(other, reference, lens).between);
  });
  it('has the truth inside: the social index, whose sister is known whole', () => {
    const truth = fundOf('ESGV', reference, 'tech-all-sizes').lens;
    const { low, high } = fundOf('VFTAX', reference, 'tech-all-sizes').between.lens;
    expect(truth).toBeGreaterThan(0.45);
    expect(low).toBeLessThan(truth - 0.05);
    expect(high).toBeGreaterThan(truth + 0.05);
  });
});

describe('a fund that is known whole, by what of it is published', () => {
  it('has the truth inside by its sectors, by ten rows with and without them, and by 25', () => {
    expect(whole.length).toBeGreaterThanOrEqual(64);
    const [truths, splits] = [held(whole, reference), trueSplits(whole)];
    const outside: string[] = [];
    let asked = 0;
    for (const [rows, sectorsOf] of [
      [0, (fund: string) => splits.get(fund)!],
      [10, () => null],
      [10, (fund: string) => splits.get(fund)!],
      [25, () => null],
    ] as const)
      for (const [fund, said] of held(whole, cutTo(whole, rows, sectorsOf)))
        for (const [what, { low, high }] of said) {
          const truth = truths.get(fund)!.get(what)!;
          asked += 1;
          if (truth.low > high + TOLERANCE || truth.high < low - TOLERANCE)
            outside.push(`${fund} ${what} ${truth.low} in ${low} to ${high}`);
        }
    expect(asked).toBe(whole.length * 4 * 14);
    expect(outside).toEqual([]);
  });
  it('takes no sectors of another day: a split of a year ago with other figures changes nothing', () => {
    const shares = { 'Information Technology': 0.01, Energy: 0.99 };
    const old: SectorSplit = { asOf: isoDate('2024-01-31')!, scheme: 'gics', shares };
    expect(
      held(
        whole,
        cutTo(whole, 10, () => old),
      ),
    ).toEqual(
      held(
        whole,
        cutTo(whole, 10, () => null),
      ),
    );
  });
});

/* Index funds of one house that are known whole on the very day of their fact sheets, in ICB's industries (June 30, 2025). */
describe.skipIf(!HAS_SOURCES)('a fact sheet in ICB’s industries', () => {
  const [header, ...lines] = HAS_SOURCES ? sourceText('funds/breakdowns.csv').split('\n') : [''];
  const sheetOf = (fund: string): ReadonlyMap<string, number> =>
    new Map(
      lines
        .map((line) => line.split(','))
        .filter(([ticker, dimension]) => ticker === fund && dimension === 'sector')
        .map(([, , name, percent]) => [name!.replaceAll(' ', ''), Number(percent) / 100]),
    );
  it.each(['MGK', 'VV', 'VOE', 'VOT', 'VBK', 'VBR', 'VUG', 'MGC', 'VONG', 'VONE'])(
    '%s: large technology is at most three of its industries',
    (fund) => {
      expect(header).toMatch(/^ticker,dimension,name,pct/);
      const sheet = sheetOf(fund);
      const industries: readonly Sector[] = [
        'Information Technology',
        'Communication Services',
        'Consumer Discretionary',
      ];
      const technology = industries.reduce((sum, one) => sum + sheet.get(one.replaceAll(' ', ''))!, 0);
      for (const lens of ['mega-cap-tech', 'mega-cap-it', 'magnificent-seven'] as const)
        expect(fundOf(fund, reference, lens).lens).toBeLessThanOrEqual(technology + 0.02);
    },
  );
});
