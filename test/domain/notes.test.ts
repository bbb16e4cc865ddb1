import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeNote, cleanNote, householdNotes, mergeNotes, sortNotes } from '../../src/domain/book/notes.ts';
import { lookTogether, mergePortfolios } from '../../src/domain/book/merge-portfolios.ts';
import { NOTE_SIGNS, NOTE_SUBJECTS, type Note } from '../../src/domain/model/note.ts';
import { isoDate } from '../../src/domain/model/units.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';

const noteOf = (id: string, text = id, day = '2026-11-18', about: Note['about'] = 'portfolio'): Note => ({
  id,
  text,
  about,
  day: isoDate(day)!,
});
const note = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  day: fc.constantFrom('2026-01-16', '2026-11-18').map((day) => isoDate(day)!),
  text: fc.constantFrom('call', 'write'),
  about: fc.constantFrom(...NOTE_SUBJECTS),
});
const notes = fc.uniqueArray(note, { selector: (one) => JSON.stringify(one), maxLength: 6 });

describe('the text of a note', () => {
  it('is kept without space around it, and nothing is no note', () => {
    expect(cleanNote('  Call\nin spring \n')).toBe('Call\nin spring');
    expect(cleanNote(' \n\t')).toBe(null);
  });
  it('ends at the longest, never inside a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2 * NOTE_SIGNS, size: 'max' }), (text) => {
        const kept = cleanNote(text) ?? '';
        expect([...kept].length).toBeLessThanOrEqual(NOTE_SIGNS);
        expect(text).toContain(kept);
        expect(() => encodeURIComponent(kept)).not.toThrow();
      }),
    );
  });
});

describe('changing notes', () => {
  it('writes, changes and takes away the one that is meant, in its place', () => {
    const [a, b, changed] = [noteOf('a'), noteOf('b'), noteOf('a', 'other')];
    expect(changeNote([a], null, b)).toEqual([a, b]);
    expect(changeNote([a, b], a, changed)).toEqual([changed, b]);
    expect(changeNote([a, b], a, null)).toEqual([b]);
  });
  it('leaves other words under the same id alone', () => {
    const [seen, others] = [noteOf('a', 'mine'), noteOf('a', 'theirs')];
    expect(changeNote([others], seen, null)).toEqual([others]);
    expect(changeNote([others], seen, noteOf('a', 'new'))).toEqual([others, noteOf('a', 'new')]);
  });
  it('is taken back by the same with its ends changed, and loses no other note', () => {
    fc.assert(
      fc.property(notes, fc.option(note), fc.option(note), (all, before, after) => {
        const has = (list: readonly Note[], one: Note) =>
          list.some((other) => JSON.stringify(other) === JSON.stringify(one));
        fc.pre(before === null || has(all, before));
        fc.pre(after === null || !has(all, after));
        const changed = changeNote(all, before, after);
        for (const one of all) if (JSON.stringify(one) !== JSON.stringify(before)) expect(has(changed, one)).toBe(true);
        const back = changeNote(changed, after, before);
        expect(back).toHaveLength(all.length);
        for (const one of all) expect(has(back, one)).toBe(true);
      }),
    );
  });
});

it('notes are shown with the newest day first, and of one day the last written', () => {
  const [old, first, second] = [noteOf('o', 'o', '2026-01-16'), noteOf('f'), noteOf('s')];
  expect(sortNotes([first, old, second])).toEqual([second, first, old]);
});

describe('a household', () => {
  const about = noteOf('h', 'sold the house', '2026-01-16', 'household');
  it('has the notes about it that its members keep, each once, and none of theirs alone', () => {
    const members = [{ notes: [noteOf('a'), about] }, { notes: [about] }, { notes: [] }];
    expect(householdNotes(members)).toEqual([about]);
  });
  it('shows both where two members keep other words under one id', () => {
    const other = { ...about, text: 'sold the boat' };
    expect(householdNotes([{ notes: [about] }, { notes: [other] }])).toEqual([about, other]);
  });
  it('looked at as one has no notes of its first member', () => {
    const one = { ...portfolioOf([fileOf([holdingOf({ symbol: 'NVDA', value: 1 })])]), notes: [noteOf('a')] };
    expect(lookTogether('Larks', [one, one])?.notes).toEqual([]);
  });
});

describe('two portfolios that become one', () => {
  it('keep the notes of both, equal ones once', () => {
    const file = fileOf([holdingOf({ symbol: 'NVDA', value: 1 })]);
    const one = { ...portfolioOf([file]), notes: [noteOf('a'), noteOf('b')] };
    const other = { ...portfolioOf([file]), id: 'p2', notes: [noteOf('b'), noteOf('b', 'other')] };
    expect(mergePortfolios(one, other).notes).toEqual([noteOf('a'), noteOf('b'), noteOf('b', 'other')]);
  });
  it('lose none, whatever they are', () => {
    fc.assert(
      fc.property(notes, notes, (one, other) => {
        const merged = mergeNotes(one, other);
        for (const each of [...one, ...other]) expect(merged).toContainEqual(each);
        expect(new Set(merged.map((each) => JSON.stringify(each))).size).toBe(merged.length);
      }),
    );
  });
});

it('a report, from which every file but a backup is written, knows no note', () => {
  const portfolio = {
    ...portfolioOf([fileOf([holdingOf({ symbol: 'NVDA', value: 1 })])]),
    notes: [noteOf('a', 'Secret4711')],
  };
  expect(JSON.stringify(analyse(portfolio, tinyReference()))).not.toContain('Secret4711');
});
