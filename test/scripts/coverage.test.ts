import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  countReached,
  COVERAGE,
  EVERY,
  coverageText,
  marketsSummary,
  measureAll,
  withCoverage,
} from '../../scripts/coverage.ts';
import {
  GOAL,
  MARKS,
  markOfPlace,
  NARROW,
  reachesGoal,
  reachesTested,
  SEEN,
  type Coverage,
} from '../../scripts/measure-coverage/measure.ts';
import { HELD_OUT, MARKETS, PORTFOLIOS, SET_ASIDE } from '../../scripts/measure-coverage/portfolios.ts';
import { FUNDS } from '../../src/reference/data/catalog.ts';
import { agesOfLists, countCatalogue } from '../../scripts/measure-coverage/catalogue.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { loadReference } from '../../src/reference/load.ts';

let reference: Reference;
let found: ReadonlyMap<string, Coverage>;
beforeAll(async () => {
  reference = await loadReference();
  found = await measureAll(EVERY, reference);
});

test('the page says what is measured, and the README its sum', () => {
  const page = readFileSync(COVERAGE, 'utf8');
  expect(page).toBe(withCoverage(page, coverageText(reference, found)));
  const readme = readFileSync('README.md', 'utf8');
  expect(/^Works for: (.*)\.$/m.exec(page)?.[1]).toBe('US ●, US workplace plans ●, UK ●, Europe ●, Canada ●, India ◐');
  expect(readme).toBe(withCoverage(readme, marketsSummary(found)));
  expect(readme).toContain('it works for the US, US workplace plans, the UK, Europe and Canada, and half for India');
});

test('a file without a place for it is refused', () => {
  expect(() => withCoverage('# Nothing\n', 'text')).toThrow('has no <!-- coverage');
});

test('the parts of each portfolio are all of it, and its ranges have their order', () => {
  expect(found.size).toBe(EVERY.length);
  for (const [file, one] of found) {
    expect(one.identified + one.likelyOnly + one.open, file).toBeCloseTo(1, 9);
    expect(one.exact, file).toBeLessThanOrEqual(one.identified);
    expect(one.likelyWidth, file).toBeLessThanOrEqual(one.width + 1e-12);
    expect(one.guessedWidth, file).toBeLessThanOrEqual(one.width + 1e-12);
  }
});

/* What is wider than it should be today, and why. Whoever mends one takes it off this list. */
const NOT_YET: ReadonlyMap<string, string> = new Map([
  [
    'us-american-funds.csv',
    'active funds of which no list is public in a form that the pack could take differ much within a kind',
  ],
  ['india.csv', 'a fund of Indian shares that holds up to a third abroad is of no kind of which the pack has lists'],
]);

test('eleven of thirteen portfolios are seen, or within ten points once our guesses are taken', () => {
  const holds = PORTFOLIOS.filter(({ file }) => {
    const { identified, guessedWidth } = found.get(file)!;
    return identified >= SEEN || guessedWidth <= NARROW;
  });
  expect(PORTFOLIOS).toHaveLength(13);
  expect(holds.length).toBeGreaterThanOrEqual(11);
});

describe('no portfolio whose names say what it is takes more than three decisions or is wider than thirty points after them', () => {
  test.each(PORTFOLIOS)('$file', ({ file }) => {
    const { decisions, identified, guessedWidth } = found.get(file)!;
    expect(decisions).toBeLessThanOrEqual(3);
    expect(guessedWidth).toBeLessThanOrEqual(0.3);
    expect(identified < SEEN && guessedWidth > NARROW, 'named as an exception').toBe(NOT_YET.has(file));
  });
});

/* Raised with each portfolio that comes to the goal; it never falls. */
const REACHED = 28;
const REACHED_HELD_OUT = 14;
const REACHED_SET_ASIDE = 7;

describe('the portfolios of fourteen markets', () => {
  test('are two of each, and are read whole', () => {
    const markets = MARKETS.map(({ market }) => market);
    expect(new Set(markets).size).toBe(14);
    for (const market of markets) expect(markets.filter((one) => one === market)).toHaveLength(2);
    for (const { file } of MARKETS) expect(found.get(file)?.ends.low, file).not.toBeNull();
  });

  test(`reach the goal ${REACHED} times at least`, () => {
    expect(countReached(found)).toBeGreaterThanOrEqual(REACHED);
  });

  test('reach it more seldom where nothing was decided for their sake', () => {
    expect(HELD_OUT).toHaveLength(28);
    expect(countReached(found, HELD_OUT)).toBeGreaterThanOrEqual(REACHED_HELD_OUT);
    expect(SET_ASIDE).toHaveLength(14);
    expect(countReached(found, SET_ASIDE)).toBeGreaterThanOrEqual(REACHED_SET_ASIDE);
  });

  test('reach it in one of three ways', () => {
    const none = { ...found.get(MARKETS[0]!.file)!, identified: 0.84, width: 0.16, likelyWidth: 0.09 };
    expect(reachesGoal(none)).toBe(false);
    expect(reachesGoal({ ...none, identified: GOAL.placed })).toBe(true);
    expect(reachesGoal({ ...none, width: GOAL.width })).toBe(true);
    expect(reachesGoal({ ...none, likelyWidth: GOAL.likelyWidth })).toBe(true);
    const likely = { low: 0.2, high: 0.2, share: 0.2 };
    const narrow = { ...none, likelyWidth: 0, likely: { ...likely, error: null } };
    expect(
      [
        narrow,
        { ...narrow, likely: { ...likely, error: 0.04 } },
        { ...narrow, likely: { ...likely, error: 0.05 } },
      ].map(reachesTested),
    ).toEqual([false, true, false]);
  });

  test('name what is missing by its money', () => {
    for (const { file } of MARKETS) {
      const { missing, identified } = found.get(file)!;
      const shares = missing.map(({ share }) => share);
      expect(shares, file).toEqual(shares.toSorted((one, other) => other - one));
      expect(
        shares.reduce((sum, share) => sum + share, 0),
        file,
      ).toBeLessThanOrEqual(1 - identified + 1e-9);
    }
  });
});

test('the funds of a market are counted once each', () => {
  for (const { funds, seenInto, byClass, closed, unknownClass } of countCatalogue(FUNDS, reference)) {
    expect(funds).toBeGreaterThan(0);
    expect(seenInto + byClass + closed + unknownClass).toBe(funds);
  }
});

test('every list has an age', () => {
  const ages = agesOfLists(reference.passport);
  expect(ages.reduce((sum, [, count]) => sum + count, 0)).toBe(reference.passport.lists.length);
});

test('a place has the mark that two thirds of its portfolios reach', () => {
  expect(markOfPlace(['●', '●', '○'])).toBe('●');
  expect(markOfPlace(['●', '◐', '○'])).toBe('◐');
  expect(markOfPlace(['●', '○'])).toBe('○');
  for (const mark of MARKS) expect(markOfPlace([mark])).toBe(mark);
  expect(() => markOfPlace([])).toThrow();
});
