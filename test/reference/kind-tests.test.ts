import { beforeAll, describe, expect, it } from 'vitest';
import { kindErrorsTable, testKinds, type KindTest } from '../../scripts/reference/kind-tests.ts';
import { addUpKindErrors } from '../../src/domain/figures/answer.ts';
import { isOpenFund, guessFundKind } from '../../src/domain/look-through/own-kinds.ts';
import { namedTilt } from '../../src/domain/look-through/guess-kind.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { loadReference } from '../../src/reference/load.ts';
import { guessKind } from '../../src/domain/look-through/guess-kind.ts';
import { classOfKind, KIND_IDS, KIND_SYMBOLS, type KindId } from '../../src/domain/model/kinds.ts';
import { currency } from '../../src/domain/model/units.ts';
import { FUNDS, PROXIES } from '../../src/reference/data/catalog.ts';
import { parseTable } from '../../src/reference/table.ts';
import { KIND_NAMES } from '../../src/words/names/kinds.ts';
import { someOf } from '../support/dice.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';

/* One guess a fund, tried on funds that are known. */
let pack: Reference;
let tests: readonly KindTest[];
beforeAll(async () => {
  pack = await loadReference();
  ({ tests } = testKinds(pack));
});

describe('funds read as their kind, where they are known', () => {
  it('stand in the passport as they come out of the pack itself', () => {
    const errors = pack.passport.kindErrors;
    const table = parseTable(kindErrorsTable(tests));
    expect(errors.map(({ kind, given }) => `${kind} ${given}`)).toEqual(table.column('of'));
    expect(errors.map(({ lens }) => String(lens.tests))).toEqual(table.column('lensTests'));
    expect(new Set(tests.map(({ fund }) => fund)).size).toBeGreaterThan(64);
  });
  it('lie within the width that the others give in more than half of all tests', () => {
    for (const given of ['ten', 'nothing'] as const) {
      const { inside, tests: count, lens, smallCaps } = addUpKindErrors(pack.passport.kindErrors, given)!;
      expect(count).toBeGreaterThan(150);
      expect(inside).toBeGreaterThan(0.6);
      expect(lens).toBeLessThan(0.03);
      expect(smallCaps).toBeLessThan(0.06);
    }
  });
  it('are none whose name says that they choose otherwise than their market', () => {
    for (const { fund, kind } of tests) {
      const { name } = pack.bySymbol(fund).find((one) => one.kind === 'fund')!;
      const tilt = namedTilt(name);
      expect(tilt === null || kind.endsWith('dividend'), `${fund} ${name}`).toBe(true);
    }
  });
  it.each([
    ['Invesco S&P 500 Pure Growth ETF', 'pure'],
    ['Invesco S&P 500 Equal Weight ETF', 'equal'],
    ['iShares MSCI USA Quality Factor ETF', 'quality'],
    ['Invesco S&P SmallCap Momentum ETF', 'momentum'],
    ['Invesco S&P 500 Low Volatility ETF', 'volatility'],
    ['Pacer US Small Cap Cash Cows ETF', 'fundamental'],
    ['Vanguard Dividend Appreciation ETF', 'dividend'],
    ['Vanguard Growth ETF', null],
    ['Equality Fund', null],
  ])('%s: %s', (name, tilt) => {
    expect(namedTilt(name)).toBe(tilt);
  });
});

describe('a fund that nobody can look into', () => {
  const proxied = parseTable(PROXIES).column('symbol');
  it('has one guess: its kind, or what stands in for it where it is of none', () => {
    let read = 0;
    for (const symbol of someOf(proxied.filter((fund) => isOpenFund(fund, pack)))) {
      const { likely } = analyse(portfolioOf([fileOf([holdingOf({ symbol, value: 100 })])]), pack).lens;
      if (likely === null) continue;
      const kind = guessFundKind(symbol, pack);
      read += 1;
      expect(likely.because, symbol).toHaveLength(1);
      if (kind !== null) expect(likely.because[0]!.witness, symbol).toBe(KIND_NAMES[kind.kind]);
    }
    expect(read).toBeGreaterThan(5);
    expect(proxied.filter((fund) => pack.bySymbol(fund).length === 0)).toEqual([]);
  });
  it.each(['AVUV', 'VPMAX', 'SCHG', 'FCNTX', 'VOOG', 'DGRO', 'FFFHX', 'VFTAX'])(
    '%s is likely the same once the guess of it is accepted, and off by as much as its kind was',
    (symbol) => {
      expect(isOpenFund(symbol, pack)).toBe(true);
      const rows = [holdingOf({ symbol, value: 1500 }), holdingOf({ symbol: 'VTI', value: 8500 })];
      const portfolio = portfolioOf([fileOf(rows)]);
      const before = analyse(portfolio, pack);
      const of = before.funds.find((fund) => fund.symbol === symbol)!.kindGuess!.kind;
      const after = analyse({ ...portfolio, answers: [{ kind: 'fund-kind', fund: symbol, of }] }, pack);
      for (const figure of ['lens', 'smallCaps'] as const) {
        const [was, is] = [before[figure].likely!, after[figure].likely!];
        expect(was.because).toMatchObject([{ part: symbol, ofKind: of, isChosen: false }]);
        expect(is.low).toBeCloseTo(was.low, 3);
        expect(is.high).toBeCloseTo(was.high, 3);
        expect(is.error).toBe(was.error);
      }
      const given = before.funds.find((fund) => fund.symbol === symbol)!.seen === 'partial' ? 'ten' : 'nothing';
      const tested = pack.passport.kindErrors.find((one) => one.kind === of && one.given === given);
      const error: unknown =
        tested === undefined || tested.lens.tests === 0 ? null : expect.closeTo(0.15 * tested.lens.width, 6);
      expect(before.lens.likely!.error).toEqual(error);
      const otherwise = analyse({ ...portfolio, settings: { ...portfolio.settings, lens: 'tech-all-sizes' } }, pack);
      expect(otherwise.lens.likely!.error).toBeNull();
    },
  );
});

const TOGETHER = 50;

describe('names of funds sold outside the US, where what is in them is proven within ten points', () => {
  const inLens = (symbol: string) => analyse(portfolioOf([fileOf([holdingOf({ symbol, value: 100 })])]), pack).lens;
  it('tell a kind whose middle is off by no more than the kinds of the US are', () => {
    const middles = new Map(KIND_IDS.map((kind) => [kind, inLens(KIND_SYMBOLS[kind]).likely?.share ?? null]));
    const off = new Map<string, number[]>();
    const guessed = new Map<string, KindId>();
    for (const symbol of parseTable(FUNDS).column('symbol')) {
      if (/^[A-Z]{1,5}$/.test(symbol)) continue;
      const name = pack.bySymbol(symbol).find(({ kind }) => kind === 'fund')?.name;
      const guess = name === undefined ? null : guessKind(name, currency('EUR'));
      if (guess !== null && classOfKind(guess.kind) === 'equity') guessed.set(symbol, guess.kind);
    }
    // many at once: a report of each by itself takes six times as long
    const symbols = [...guessed.keys()];
    for (let at = 0; at < symbols.length; at += TOGETHER) {
      const rows = symbols.slice(at, at + TOGETHER).map((symbol) => holdingOf({ symbol, value: 100 }));
      for (const { symbol, between } of analyse(portfolioOf([fileOf(rows)]), pack).funds) {
        const kind = guessed.get(symbol);
        const middle = kind === undefined ? null : (middles.get(kind) ?? null);
        const { low, high } = between.lens;
        if (kind === undefined || middle === null || high - low > 0.1) continue;
        off.set(kind, [...(off.get(kind) ?? []), Math.max(0, low - middle, middle - high)]);
      }
    }
    const all = [...off.values()].flat();
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(all.length).toBeGreaterThan(130);
    expect(mean(all)).toBeLessThan(0.03);
    for (const [kind, ofKind] of off)
      expect(mean(ofKind), kind).toBeLessThan(kind === 'world-technology' ? 0.13 : 0.06);
  });
  it('say of no company that it is a fund', () => {
    // a list of holdings has a fund among its companies
    const names = [...pack.companies()].map(({ name }) => name).filter((name) => !/\bUCITS\b/.test(name));
    expect(names.filter((name) => guessKind(name, currency('EUR')) !== null)).toEqual([]);
  });
});
