import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENDS_FILE } from '../../scripts/reference/config.ts';
import {
  endsTable,
  findContradictions,
  gatherProofs,
  readContradictedEnds,
  readEndsTable,
  readProvenEnds,
  widen,
} from '../../scripts/reference/proven-ends.ts';
import { makeSources } from '../../scripts/reference/sources.ts';
import type { Portfolio, Settings } from '../../src/domain/model/portfolio.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { currency } from '../../src/domain/model/units.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import { loadReference } from '../../src/reference/load.ts';
import { seenSentence } from '../../src/screens/funds/words/funds.ts';
import { fundSource } from '../../src/screens/verdict/words/footer.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { HAS_SOURCES, sourceText } from './source-folder.ts';
import { sourcesOf } from './source-rows.ts';

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

const lines = readFileSync(ENDS_FILE, 'utf8').trimEnd().split('\n');
const ends = readEndsTable(sourcesOf({ ends: lines }).read('ends'));

/* The list that a fund is read from, by its ISIN; null where it is from none. */
function listOf(isin: string): string | null {
  const fund = reference.byIsin(isin).find(({ kind }) => kind === 'fund');
  const content = fund === undefined ? null : reference.fundContent(fund.symbol);
  return content !== null && 'list' in content ? content.list : null;
}

describe('what records prove of funds', () => {
  it('holds the truth of every fund whose list is known', () => {
    expect(ends.length).toBeGreaterThan(300);
    expect(findContradictions(ends, reference)).toEqual([]);
  });

  it('holds it with half of the room that is left for what moves, too: the test is not tuned to the last case', () => {
    const odds = (share: number) => share / (100 - share);
    const narrow = ends.map((end) => {
      // the ends whose widening is half of that of `end`, in odds
      const back = (share: number, by: number) => (100 * odds(share) * by) / (1 + odds(share) * by);
      return {
        ...end,
        low: Math.max(0, back(end.low, Math.sqrt(1.3))),
        high: end.high === 100 ? 100 : back(end.high, 1 / Math.sqrt(1.3)),
      };
    });
    expect(findContradictions(narrow, reference)).toEqual([]);
    // as they stand on their day, the ends fail where lists are of another one
    const still = ends
      .filter(({ high }) => high < 100)
      .map((end) => ({ ...end, low: end.low * 1.3, high: end.high * 0.8 }));
    expect(findContradictions(still, reference).length).toBeGreaterThan(10);
  });

  it.each([
    [0, 0.2, 0, 0.3],
    [5, 30, 3.8, 35.8],
    [50, 60, 43.4, 66.2],
    [0, 100, 0, 100],
  ])('of %d–%d on their day, %d–%d is left open', (low, high, least, most) => {
    expect(widen({ low, high })).toEqual({ low: least, high: most });
  });

  it('shows up a list that is another fund’s, by how far it is off', () => {
    // what the records of two funds say that were once read from MSCI Netherlands and MSCI USA, held against a list that is right for neither
    const of = { of: 'mega-cap-tech', scheme: 'cumulative', asOf: '', why: [] } as const;
    const wrong = findContradictions(
      [
        { isin: 'IE00B4L5Y983', ...of, low: 15.2, high: 15.5 },
        { isin: 'IE00B5BMR087', ...of, low: 0, high: 100 },
      ],
      reference,
    );
    expect(wrong.map(({ isin, list }) => [isin, list])).toEqual([['IE00B4L5Y983', 'MSCI World']]);
    expect(wrong[0]!.off).toBeGreaterThan(5);
  });

  const isin = 'IE00B4L5Y983';
  const of = { of: 'mega-cap-tech', scheme: 'crsp', isin, asOf: '2026-04-30', why: ['countries'] } as const;

  it('is said of funds without a list alone, in the words of a question, and of none that may be anything', () => {
    const record = [{ ...of, low: 0, high: 10 }];
    expect(gatherProofs(record, () => null)).toEqual([]);
    expect(gatherProofs([{ ...of, low: 0, high: 99 }], () => 'A')).toEqual([]);
    const [proof] = gatherProofs(record, () => 'A');
    expect(proof).toEqual({
      symbol: 'A',
      asOf: '2026-04-30',
      category: '',
      ends: [{ of: 'mega-cap-tech', scheme: 'crsp', low: 0, high: 12.7, why: ['countries'] }],
    });
  });

  it('holds what each class of a fund leaves room for, of the older day, and nothing where one leaves all open', () => {
    const other = { ...of, isin: 'IE00B4L5Y984', asOf: '2026-03-27', low: 5, high: 20, why: ['sectors'] } as const;
    const small = { ...of, of: 'small-caps', scheme: 'market-rank', low: 0, high: 50 } as const;
    const [proof] = gatherProofs([{ ...of, low: 8, high: 10 }, other, small], () => 'A');
    expect(proof?.asOf).toBe('2026-03-27');
    expect(proof?.ends).toEqual([
      { of: 'mega-cap-tech', scheme: 'crsp', low: 3.8, high: 24.6, why: ['countries', 'sectors'] },
    ]);
  });

  it('of a fund of the pack narrows its figures, says by what, and goes where the user classifies companies anew', () => {
    const held = [holdingOf({ isin: 'DE0002635273', currency: currency('EUR'), value: 1000 })];
    const analysed = (answers: Portfolio['answers'] = [], settings: Partial<Settings> = {}) =>
      analyse({ ...portfolioOf([fileOf(held)], settings), answers }, reference);
    const { lens, funds } = analysed();
    expect([lens.low, lens.share, lens.high]).toEqual([0, 0, 0.003]);
    expect(funds[0]!.proven!.ends[0]).toMatchObject({
      of: 'mega-cap-tech',
      low: 0,
      high: 0.003,
      why: ['countries', 'sectors'],
    });
    expect(seenSentence(funds[0]!)).toBe(
      'We don’t have this fund’s holdings. At most 0.3% of it is in mega-cap tech: what it published of its countries and sectors as of Apr 30, 2026 leaves room for no more. At most 91.4% of it is in small caps: what it published of its largest holdings as of Apr 30, 2026 leaves room for no more.',
    );
    expect(fundSource(funds[0]!)).toMatchObject({ list: 'only limits that are proven, Apr 30, 2026' });
    expect(analysed([{ kind: 'class', symbol: 'AAPL', name: null, size: 'mega', sector: 'Energy' }]).lens.high).toBe(1);
    expect(analysed([], { sizeScheme: 'custom' }).lens.high).toBe(1);
    expect(analysed([], { lens: 'magnificent-seven', sizeScheme: 'custom' }).lens.high).toBe(0.003);
  });

  it.each(['isin,of,scheme,low,high\nX,tech,market-rank,0,1', 'isin,of,scheme,low,high\nX,mega-cap-tech,by-eye,0,1'])(
    'refuses a question that nobody asks: %s',
    (text) => {
      expect(() => readEndsTable(sourcesOf({ ends: text.split('\n') }).read('ends'))).toThrow(/unknown question/);
    },
  );
});

describe.skipIf(!HAS_SOURCES)('what records prove of funds, in the sources', () => {
  it('no list of the pack contradicts, and what a clone is held to is all of it that is about lists', () => {
    const sources = makeSources(sourceText);
    const all = [...readProvenEnds(sources), ...readContradictedEnds(sources)];
    expect(findContradictions(all, reference)).toEqual([]);
    expect(endsTable(all, reference)).toBe(readFileSync(ENDS_FILE, 'utf8'));
  });

  it('no fund is read from the list that was another index’s', () => {
    const repairs = makeSources(sourceText).read('funds/world/list-repairs.csv');
    expect(repairs).toHaveLength(25);
    const plain: Readonly<Record<string, string>> = {
      'SOUTH-KOREA': 'MSCI Korea',
      TAIWAN: 'MSCI Taiwan',
      EUROPE: 'MSCI Europe',
      CHINA: 'MSCI China',
      USA: 'MSCI USA',
      WORLD: 'MSCI World',
      SPY: 'SPY',
    };
    for (const row of repairs) {
      expect(plain[row('from_list')], row('from_list')).toBeDefined();
      expect(listOf(row('isin')), row('isin')).not.toBe(plain[row('from_list')]);
    }
    // a fund of British companies that was called one of the whole world
    expect(listOf('GB00BD3RZ368')).toBe('MSCI United Kingdom');
  });
});
