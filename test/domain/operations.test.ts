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
import type { Portfolio } from '../../src/domain/model/portfolio.ts';
import { anyAction, numbered, type Action } from '../support/actions.ts';
import { portfolioOf } from '../support/portfolio.ts';

const START = portfolioOf([numbered(1), numbered(2)]);
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
