import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundWords } from '../../src/screens/palette/words/palette.ts';
import { isWithCtrl } from '../../src/screens/shortcuts/key-sequence.ts';
import { foundBy, rankEntries, type Findable } from '../../src/screens/palette/rank.ts';

interface Thing extends Findable<'screens' | 'companies'> {
  readonly name: string;
}
const company = (name: string, symbol = ''): Thing => ({ group: 'companies', name, foundBy: foundBy(name, symbol) });
const screen = (name: string): Thing => ({ group: 'screens', name, foundBy: foundBy(name) });
const THINGS = [
  screen('Companies'),
  screen('What if'),
  company('Berkshire Hathaway', 'BRK.B'),
  company('Nestlé, Switzerland', 'NESN'),
  company('Marvell Technology', 'MRVL'),
  company('S&P Global', 'SPGI'),
  company('Visa', 'V'),
];
const find = (text: string, most = 50, things: readonly Thing[] = THINGS) =>
  rankEntries<Thing['group'], Thing>(things, text, most).groups.flatMap(({ entries }) =>
    entries.map(({ name }) => name),
  );

describe('what is found by typing', () => {
  test.each([
    ['nestle', 'Nestlé, Switzerland'],
    ['NESTLÉ', 'Nestlé, Switzerland'],
    ['bh', 'Berkshire Hathaway'],
    ['brk.b', 'Berkshire Hathaway'],
    ['brk b', 'Berkshire Hathaway'],
    ['hath berk', 'Berkshire Hathaway'],
    ['s&p', 'S&P Global'],
    ['vell', 'Marvell Technology'],
    ['  what  IF ', 'What if'],
  ])('%s finds %s first', (text, name) => {
    expect(find(text)[0]).toBe(name);
  });

  test('a symbol comes before a name that begins with it, a beginning before a word, a word before its middle', () => {
    const names = ['Savisa', 'Grand Vista', 'Vista Mines', 'Visa'];
    const things = [
      ...names.slice(0, 3).map((name) => company(name)),
      company('Visa', 'VIS'),
      company('Vision Works', 'ABC'),
    ];
    expect(find('vis', 50, things)).toEqual(['Visa', 'Vista Mines', 'Vision Works', 'Grand Vista', 'Savisa']);
  });

  test('what nothing fits is nothing, and an empty text fits everything in its order', () => {
    expect(find('zzz')).toEqual([]);
    expect(find('visa zzz')).toEqual([]);
    // those with other words to be found by among them
    const things = [company('Visa', 'V'), company('Unlisted'), company('Apple', 'AAPL')];
    for (const text of ['', '  ', ' & ']) expect(find(text, 50, things)).toEqual(['Visa', 'Unlisted', 'Apple']);
  });

  test('a group stands where its best entry does', () => {
    const { groups } = rankEntries<Thing['group'], Thing>([screen('My visa'), company('Visa', 'V')], 'visa', 50);
    expect(groups.map(({ group }) => group)).toEqual(['companies', 'screens']);
  });

  test('at most so many are given, all are counted, none twice, and each of its words is found by a beginning', () => {
    const name = fc.array(fc.constantFrom('Alpha', 'Bêta', 'Gamma', 'delta', 'Épsilon', 'S&P'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.integer({ min: 1, max: 10 }),
        (names, at, most) => {
          const things = names.map((words) => company(words.join(' ')));
          const wanted = names[at % names.length]!;
          const text = wanted.map((word) => word.slice(0, 3).toUpperCase()).join(' ');
          const { groups, found } = rankEntries<Thing['group'], Thing>(things, text, most);
          const given = groups.flatMap(({ entries }) => entries);
          expect(given).toHaveLength(Math.min(most, found));
          expect(new Set(given).size).toBe(given.length);
          const every = rankEntries<Thing['group'], Thing>(things, text, things.length).groups[0]!.entries;
          expect(every).toHaveLength(found);
          expect(every.map((thing) => thing.name)).toContain(wanted.join(' '));
          expect(every.slice(0, most)).toEqual(given);
        },
      ),
    );
  });

  test('any text and any name may come', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, text) => {
        expect(find(text, 50, [company(name)]).length).toBeLessThanOrEqual(1);
        expect(find(name, 50, [company(name)])).toEqual([name]);
      }),
    );
  });

  test('how many there are is said', () => {
    expect(foundWords(50, 6512)).toBe('50 of 6,512 results shown. Type more to narrow them down.');
    expect(foundWords(1, 1)).toBe('1 result');
    expect(foundWords(0, 0)).toMatch(/^No results/);
  });
});

test.each([
  [{ ctrlKey: true }, true],
  [{ metaKey: true }, true],
  [{ metaKey: true, key: 'K' }, true],
  [{}, false],
  [{ ctrlKey: true, metaKey: true }, false],
  [{ ctrlKey: true, shiftKey: true }, false],
  [{ ctrlKey: true, altKey: true }, false],
  [{ ctrlKey: true, repeat: true }, false],
  [{ ctrlKey: true, isComposing: true }, false],
  [{ ctrlKey: true, key: 'j' }, false],
])('a press of %j opens it: %s', (press, opens) => {
  const nothing = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  const key = { key: 'k', ...nothing, isComposing: false, repeat: false, defaultPrevented: false };
  expect(isWithCtrl('k', { ...key, ...press })).toBe(opens);
});
