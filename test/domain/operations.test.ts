import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  carryOut,
  inverseOf,
  isSamePortfolio,
  operationsBetween,
  takeBack,
  type Carried,
} from '../../src/domain/book/operations.ts';
import type { ThemeEdit } from '../../src/domain/model/own-themes.ts';
import type { Portfolio, Settings } from '../../src/domain/model/portfolio.ts';
import { issuerId } from '../../src/domain/model/units.ts';
import { START, anyAction, numbered, type Action } from '../support/actions.ts';

const anyActions = fc.array(anyAction, { maxLength: 8 });
const after = (portfolio: Portfolio, actions: readonly Action[]) =>
  actions.reduce((now, { act }) => act(now), portfolio);

function done(carried: Carried): Portfolio {
  if (carried.kind === 'conflict') throw new Error(`a conflict about ${JSON.stringify(carried.operation)}`);
  return carried.portfolio;
}
/* As another tab or the database gives it: equal, and not one object the same. */
const copyOf = (portfolio: Portfolio): Portfolio => structuredClone(portfolio);

describe('between any two states', () => {
  test('the operations lead from one to the other, and back', () => {
    fc.assert(
      fc.property(anyActions, anyActions, (first, then) => {
        const before = after(START, first);
        const later = after(before, then);
        const operations = operationsBetween(before, later);
        expect(isSamePortfolio(done(carryOut(copyOf(before), operations)), later)).toBe(true);
        expect(isSamePortfolio(done(carryOut(copyOf(later), inverseOf(operations))), before)).toBe(true);
        expect(operationsBetween(later, copyOf(later))).toEqual([]);
      }),
    );
  });

  test('carried out twice they do no more than once', () => {
    fc.assert(
      fc.property(anyActions, anyActions, (first, then) => {
        const before = after(START, first);
        const operations = operationsBetween(before, after(before, then));
        const once = done(carryOut(before, operations));
        expect(isSamePortfolio(done(carryOut(once, operations)), once)).toBe(true);
      }),
    );
  });

  test('two tabs that change different things lose nothing, whoever writes first', () => {
    fc.assert(
      fc.property(anyActions, anyActions, anyActions, (first, mine, theirs) => {
        const base = after(START, first);
        const others = theirs.filter(({ thing }) => mine.every((one) => one.thing !== thing));
        const [a, b] = [operationsBetween(base, after(base, mine)), operationsBetween(base, after(base, others))];
        const one = done(carryOut(done(carryOut(base, a)), b));
        const other = done(carryOut(done(carryOut(base, b)), a));
        expect(isSamePortfolio(one, other)).toBe(true);
        expect(isSamePortfolio(one, after(after(base, mine), others))).toBe(true);
      }),
    );
  });

  test('an Undo takes back its own action and nothing that was done since elsewhere', () => {
    fc.assert(
      fc.property(anyActions, anyAction, anyActions, (first, action, since) => {
        const before = after(START, first);
        const acted = action.act(before);
        const others = since.filter(({ thing }) => thing !== action.thing);
        const now = copyOf(after(acted, others));
        const back = takeBack(now, before, acted);
        if (isSamePortfolio(before, acted)) expect(back).toBeNull();
        // a way to look is told by none of its own: the later one counts
        else expect(isSamePortfolio(back!, after(before, others))).toBe(true);
      }),
    );
  });
});

describe('what cannot both hold', () => {
  const named = (name: string) => ({ ...START, name });

  test('two names, two answers to one question, a file that was read anew elsewhere', () => {
    const renamed = operationsBetween(START, named('Ours'));
    expect(carryOut(named('Theirs'), renamed).kind).toBe('conflict');
    expect(carryOut(named('Ours'), renamed)).toEqual({ kind: 'done', portfolio: named('Ours') });

    const anew = { ...numbered(1), columns: [], asOf: numbered(1).asOf, fingerprint: 'other' };
    const readAnew = { ...START, files: [anew, numbered(2)] };
    const removed = operationsBetween(START, { ...START, files: [numbered(2)] });
    expect(carryOut(readAnew, removed).kind).toBe('conflict');
    expect(takeBack(readAnew, { ...START, files: [numbered(2)] }, START)).toBeNull();
  });

  test('the later way to look counts, for nothing is lost with the other', () => {
    const look = (lens: 'magnificent-seven' | 'tech-all-sizes') => ({
      ...START,
      settings: { ...START.settings, lens },
    });
    const carried = carryOut(look('magnificent-seven'), operationsBetween(START, look('tech-all-sizes')));
    expect(done(carried).settings.lens).toBe('tech-all-sizes');
  });

  test('of rules, what both changed each otherwise: cutoffs, a company put on a theme and off it, a list that both began', () => {
    const having = (settings: Partial<Settings>) => ({ ...START, settings: { ...START.settings, ...settings } });
    const cutoffs = (large: number) => ({ customCutoffs: { ...START.settings.customCutoffs, large } });
    const theme = (edit: Partial<ThemeEdit>) => ({ themeEdits: { biotech: { added: [], removed: [], ...edit } } });
    const members = (...ids: readonly string[]) => ({ customMembers: ids.map(issuerId) });
    const [one, other] = [issuerId('A'), issuerId('B')];
    for (const [base, mine, theirs] of [
      [{}, cutoffs(9e9), cutoffs(8e9)],
      [{}, theme({ added: [one] }), theme({ removed: [one], added: [other] })],
      [members(), members('A', 'B'), members('C')],
    ] as const) {
      const operations = operationsBetween(having(base), having(mine));
      expect(carryOut(having(theirs), operations).kind).toBe('conflict');
      expect(carryOut(having(mine), operations)).toEqual({ kind: 'done', portfolio: having(mine) });
    }
    const put = operationsBetween(START, having({ ...theme({ added: [one] }), ...members('M0', 'A') }));
    const both = done(carryOut(having({ ...theme({ added: [other] }), ...members('M0', 'B') }), put)).settings;
    expect(both.themeEdits).toEqual({ biotech: { added: [other, one], removed: [] } });
    expect(both.customMembers).toEqual(['M0', 'B', 'A']);
  });

  test('files of one name and different bytes both stay, under names of their own', () => {
    const [mine, theirs] = ['mine', 'theirs'].map((fingerprint) => ({
      ...numbered(3),
      name: 'positions.csv',
      fingerprint,
    }));
    const carried = carryOut(
      { ...START, files: [...START.files, theirs!] },
      operationsBetween(START, { ...START, files: [...START.files, mine!] }),
    );
    expect(done(carried).files.map(({ name }) => name)).toEqual([
      'file-1.csv',
      'file-2.csv',
      'positions.csv',
      'positions (2).csv',
    ]);
  });

  test('an Undo of what is already undone elsewhere has nothing to take back', () => {
    const added = { ...START, files: [...START.files, numbered(3)] };
    expect(takeBack(copyOf(START), START, added)).toBeNull();
    expect(takeBack(added, START, added)).toBe(START);
  });
});
