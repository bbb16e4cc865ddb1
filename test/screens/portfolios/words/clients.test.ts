import { describe, expect, test } from 'vitest';
import type { ClientRow } from '../../../../src/domain/figures/client-rows.ts';
import { clientRulerEnd, clientRulerMarks } from '../../../../src/charts/bars/client-ruler.ts';
import { currency, isoDate } from '../../../../src/domain/model/units.ts';
import { formatClients } from '../../../../src/screens/files/words/clients-file.ts';
import {
  answerParts,
  askedWords,
  clientCosts,
  clientsLede,
  clientsTitle,
  dataDate,
  dataNote,
  filterWords,
  sameNames,
  sinceWords,
  standingParts,
} from '../../../../src/screens/portfolios/words/clients.ts';

const ROW: ClientRow = {
  key: 'a',
  id: 'a',
  name: 'June Sato',
  members: [],
  isExample: false,
  accounts: 1,
  positions: 12,
  net: 156000,
  currency: currency('USD'),
  measuredBy: 'portfolio mega-cap-tech market-rank',
  lens: { kind: 'about', share: 0.441, low: 0.4, high: 0.48 },
  smallCaps: { kind: 'one', share: 0.051 },
  market: { name: 'us-market', lens: 0.377, smallCaps: 0.046 },
  definition: 'mega-cap-tech',
  base: 'portfolio',
  target: { key: 'lens', low: 0.4, high: 0.5 },
  stands: 'inside',
  outside: [],
  since: { tenths: -11, isSure: true, day: isoDate('2026-08-01')! },
  oldest: isoDate('2026-11-10'),
  newest: isoDate('2026-11-18'),
  isDated: true,
  unsure: 2,
  unseenFunds: 1,
  held: null,
  costs: { isLeast: true, yearly: 80, ratio: 0.0005 },
  state: 'current',
};
const COUNTS = { all: 12, outside: 0, inside: 0, open: 0, none: 0 };

describe('the title', () => {
  test.each([
    [{ outside: 4, inside: 5 }, 'Of your 12 clients, four are outside a target'],
    [{ outside: 1 }, 'Of your 12 clients, one is outside a target'],
    [{ inside: 3 }, 'None of your 12 clients is outside a target'],
    [{ inside: 3, open: 2 }, 'None of your 12 clients is clearly outside a target'],
    [{ none: 12 }, 'Your 12 clients, by mega-cap tech'],
  ])('says what was found: %o', (some, title) => {
    expect(clientsTitle({ ...COUNTS, ...some })).toBe(title);
  });
  test('leaves the others to the line below', () => {
    expect(clientsLede({ ...COUNTS, inside: 5, open: 2, none: 1 }, 'lens')).toBe(
      'Ranked by mega-cap tech, most first. Of these, five are within target; two hold too much we can’t see to judge; one has no target.',
    );
    expect(clientsLede({ ...COUNTS, outside: 9, none: 3 }, 'name')).toBe('Of the others, three have no target.');
    expect(clientsLede(COUNTS, 'name')).toBe('');
    expect([filterWords(null, 12), filterWords('old', 1)]).toEqual(['All 12', 'Old data 1']);
  });
});

test('a figure has its ends where they matter, and no middle where there is none', () => {
  expect(answerParts(ROW.lens)).toEqual({ figure: '44.1', ends: '40.0–48.0' });
  expect(answerParts(ROW.smallCaps)).toEqual({ figure: '5.1', ends: '' });
  expect(answerParts({ kind: 'between', low: 0.1, high: 0.9 })).toEqual({ figure: '10.0–90.0', ends: '' });
  expect(answerParts(null)).toEqual({ figure: '–', ends: '' });
});

test('nothing unknown is written as none', () => {
  expect(clientCosts(ROW)).toBe('≥ 0.05');
  expect(clientCosts({ ...ROW, costs: { isLeast: true, yearly: 0, ratio: 0 } })).toBe('–');
  expect(askedWords(ROW)).toBe('2 holdings to identify, 1 fund unknown');
  expect(askedWords({ ...ROW, unsure: 0, unseenFunds: 0 })).toBe('');
  expect(askedWords({ ...ROW, unsure: null, unseenFunds: null })).toBe('–');
  expect(sinceWords(ROW)).toBe('−1.1');
  expect(sinceWords({ ...ROW, since: null })).toBe('–');
  expect(dataDate({ ...ROW, oldest: null })).toBe('no date');
  expect(dataNote({ ...ROW, isDated: false })).toBe('Nov 10–18, 2026. Some files have no date.');
});

test('a target outside is told beside the one for mega-cap tech, and whose it is in a household', () => {
  const small = { key: 'small-caps', low: 0.1, high: null } as const;
  const below = {
    target: small,
    share: 0.05,
    low: 0.05,
    high: 0.05,
    stands: 'below',
    by: 0.05,
    company: null,
    since: null,
  } as const;
  expect(standingParts({ ...ROW, outside: [below] })).toEqual({
    word: 'inside',
    band: '40–50%',
    also: 'Small caps: below',
  });
  const house = { ...ROW, stands: 'differs', target: null, members: [{ ...ROW, outside: [below] }] } as const;
  expect(standingParts(house)).toEqual({ word: 'varies', band: '', also: 'outside: June Sato' });
});

describe('the file', () => {
  const cellsOf = (text: string) =>
    text
      .slice(1)
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
  test('has each figure under its title, and amounts only where they are shown', () => {
    const [titles, cells] = cellsOf(formatClients([ROW], false));
    const of = (title: string) => cells![titles!.indexOf(title)];
    expect(titles).toHaveLength(cells!.length);
    expect(of('Mega-cap tech percent')).toBe('44.1');
    expect(of('Mega-cap tech at least')).toBe('40');
    expect(of('Points since last file')).toBe('-1.1');
    expect(of('Needs an answer')).toBe('3');
    expect(of('Fund costs are at least')).toBe('yes');
    expect(of('Value')).toBe('156000');
    const hidden = cellsOf(formatClients([ROW], true));
    expect(hidden[0]).not.toContain('Value');
    expect(hidden.flat()).not.toContain('156000');
  });
  test('leaves a middle empty that nobody can say', () => {
    const [titles, cells] = cellsOf(formatClients([{ ...ROW, lens: { kind: 'between', low: 0.1, high: 0.9 } }], false));
    expect(cells![titles!.indexOf('Mega-cap tech percent')]).toBe('');
    expect(cells![titles!.indexOf('Mega-cap tech at most')]).toBe('90');
  });
});

test('all rows have one ruler, and what is open on one side goes to its end', () => {
  const on = { share: 0.44, ends: { low: 0.4, high: 0.61 }, target: { low: 0.4, high: null }, market: 0.377 };
  expect(clientRulerEnd([])).toBe(0.5);
  expect(clientRulerEnd([on])).toBe(0.7);
  const { at, band, range, market } = clientRulerMarks(on, 0.8);
  expect([at, market]).toEqual([0.44 / 0.8, 0.377 / 0.8]);
  expect(band).toEqual({ from: 0.5, part: 0.5 });
  expect(range!.part).toBeCloseTo(0.2625, 12);
  expect(clientRulerMarks({ share: null, ends: null, target: null, market: null }, 1)).toEqual({
    at: null,
    range: null,
    band: null,
    market: null,
  });
});

test('names that several would have are told, and those of others that stay as they are not', () => {
  expect(sameNames(['Ada', 'Ben'], ['Cara', 'Cara'])).toBe('');
  expect(sameNames(['Ada', 'Ada', 'Ben'], ['Ben'])).toBe('More than one would be called Ada and Ben.');
});
