import { expect, test } from 'vitest';
import { copiesAmong, findInFunds, mostAlike, splitOverlaps } from '../../../src/domain/figures/fund-findings.ts';
import { answerOfFund, scaleAnswer, sectorApart } from '../../../src/domain/figures/fund-parts.ts';
import { answerWithout } from '../../../src/domain/figures/without-fund.ts';
import { sampleReport } from '../../support/sample-report.ts';

const SAMPLE = sampleReport();
const [first] = SAMPLE.funds;
const held = (...symbols: string[]) => symbols.map((symbol) => ({ ...first!, symbol, value: 100, rest: 0 }));
const pair = (a: string, b: string, share: number, most = share) => ({ a, b, share, most });

test('copies lead from one to the next, and the fund with the most money is the one that the others are again', () => {
  const overlaps = [pair('C', 'B', 0.96), pair('B', 'A', 0.99), pair('E', 'D', 0.94)];
  const report = { funds: held('A', 'B', 'C', 'D', 'E'), overlaps };
  expect(copiesAmong(report)).toEqual([{ first: 'A', again: ['B', 'C'] }]);
  expect(findInFunds({ ...report, unknownFunds: [] }, ['D'])).toEqual({ kind: 'copies', count: 5, really: 3 });
});

test('the finding is the first that holds', () => {
  const of = (funds: ReturnType<typeof held>, misnamed: readonly string[] = [], overlaps = [pair('A', 'B', 0.1)]) =>
    findInFunds({ funds, unknownFunds: [], overlaps }, misnamed);
  const three = held('A', 'B', 'C');
  expect(of([])).toEqual({ kind: 'none' });
  expect(of(held('A'))).toEqual({ kind: 'only', symbol: 'A' });
  expect(of([{ ...three[0]!, rest: 1 }])).toEqual({ kind: 'blind', count: 1 });
  expect(of([{ ...three[0]!, value: 200 }, ...three.slice(1)])).toEqual({ kind: 'half', symbol: 'A', share: 0.5 });
  expect(of([{ ...three[0]!, rest: 0.91 }, ...three.slice(1)])).toEqual({ kind: 'unseen', count: 3, seen: 2 });
  expect(of(three, ['B'])).toEqual({ kind: 'misnamed', symbol: 'B' });
  expect(of(three, [], [pair('A', 'B', 0.6)])).toMatchObject({ kind: 'alike' });
  expect(of(three)).toEqual({ kind: 'apart', count: 3 });
  // what is not seen may be just what the other holds
  expect(of(three, [], [pair('A', 'B', 0.1, 0.4)])).toEqual({ kind: 'plain', count: 3 });
});

test('every pair of funds is in the map, named, told or open', () => {
  const funds = held('A', 'B', 'C', 'D', 'E');
  const overlaps = [
    pair('A', 'B', 1),
    pair('A', 'C', 0.5),
    pair('B', 'C', 0.2),
    pair('D', 'E', 0.31),
    pair('A', 'D', 0.04),
    pair('A', 'E', 0.01, 0.5),
    pair('B', 'D', 0),
  ];
  const { mapped, named, others, open } = splitOverlaps({ funds, overlaps });
  expect([mapped, named.map(({ a, b }) => a + b)]).toEqual([['A', 'B', 'C'], ['DE']]);
  expect([others, open.count]).toEqual([{ count: 2, most: 0.04 }, 1]);
  const inMap = overlaps.filter(({ a, b }) => mapped.includes(a) && mapped.includes(b)).length;
  expect(inMap + named.length + others.count + open.count).toBe(overlaps.length);
  expect(mostAlike('C', overlaps, 0.3)).toMatchObject({ a: 'A', share: 0.5 });
  expect(mostAlike('C', overlaps, 0.8)).toBeNull();
});

test('a fund is read by the middle that the verdict’s “about” rests on, never outside of what is proven', () => {
  const fund = {
    ...first!,
    symbol: 'X',
    value: 100,
    lens: 0.1,
    between: { ...first!.between, lens: { low: 0.1, high: 0.6 } },
  };
  const part = { part: 'X', witness: 'Y', ofKind: null, isChosen: false, asOf: null };
  const read = (share: number) => {
    const likely = { share: 0.4, low: 0.4, high: 0.4, error: null, because: [{ ...part, share }], atMiddleCap: 0 };
    const totals = { ...SAMPLE.totals, widest: 1000 };
    return answerOfFund(fund, 'lens', { ...SAMPLE, totals, lens: { ...SAMPLE.lens, likely } });
  };
  expect(read(0.03)).toEqual({ kind: 'about', share: 0.3, low: 0.1, high: 0.6 });
  expect(read(0.09)).toMatchObject({ share: 0.6 });
  const blind = { ...SAMPLE, lens: { ...SAMPLE.lens, likely: null } };
  expect(answerOfFund(fund, 'lens', blind)).toEqual({ kind: 'between', low: 0.1, high: 0.6 });
  expect(scaleAnswer({ kind: 'about', share: 0.5, low: 0.25, high: 0.75 }, 500, 1000)).toEqual({
    kind: 'about',
    share: 0.25,
    low: 0.125,
    high: 0.375,
  });
});

test('without a fund whose content is known, a figure is what the report says; what nobody can tell is no figure', () => {
  const fund = { ...first!, value: 100 };
  const sure = { ...SAMPLE, lens: { ...SAMPLE.lens, uncertain: 0, likely: null } };
  const exact = { ...fund, between: { ...fund.between, lens: { low: fund.lens, high: fund.lens } } };
  expect(answerWithout(exact, 'lens', sure)).toEqual({ kind: 'one', share: fund.without!.lens });
  expect(answerWithout({ ...exact, without: null }, 'lens', sure)).toBeNull();
  const open = { ...fund, between: { ...fund.between, lens: { low: 0, high: 1 } } };
  expect(answerWithout(open, 'lens', { ...SAMPLE, lens: { ...SAMPLE.lens, likely: null } })).toBeNull();
});

test('a sector is named only where it differs by two points', () => {
  const { benchmark } = SAMPLE;
  const like = { sector: benchmark.sector, between: first!.between };
  expect(sectorApart(like, benchmark)).toBeNull();
  const less = { ...like, sector: { ...benchmark.sector, Energy: benchmark.sector.Energy - 0.025 } };
  expect(sectorApart(less, benchmark)).toEqual({ sector: 'Energy', more: false });
});
