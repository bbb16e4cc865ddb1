import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionBetween, takeActionBack, type PastAction } from '../../src/domain/book/history.ts';
import { isSamePortfolio } from '../../src/domain/book/operations.ts';
import type { Portfolio } from '../../src/domain/model/portfolio.ts';
import { START, anyAction, numbered } from '../support/actions.ts';

const AT = '2026-11-21T20:00:00.000Z';

function noted(before: Portfolio | null, after: Portfolio): PastAction {
  const action = actionBetween(before, after, AT);
  if (action === null) throw new Error('nothing was noted');
  // as it comes back from the database
  return structuredClone(action);
}
const because = (now: Portfolio, action: PastAction) => {
  const back = takeActionBack(now, action);
  return back.kind === 'stays' ? back.because : null;
};

describe('an action of the past', () => {
  test('is taken back, and leaves what was done since; or stays, and says why', () => {
    fc.assert(
      fc.property(
        fc.array(anyAction, { maxLength: 4 }),
        anyAction,
        fc.array(anyAction, { maxLength: 4 }),
        (first, mine, later) => {
          const before = first.reduce((now, { act }) => act(now), START);
          const after = mine.act(before);
          const action = actionBetween(before, after, AT);
          if (action === null) return;
          const others = later.filter(({ thing }) => thing !== mine.thing);
          const now = others.reduce((state, { act }) => act(state), after);
          const back = takeActionBack(structuredClone(now), action);
          if (back.kind === 'stays') {
            expect(['rows-not-kept', 'last-file', 'changed-since', 'nothing-left']).toContain(back.because);
            return;
          }
          const without = others.reduce((state, { act }) => act(state), before);
          expect(isSamePortfolio(back.portfolio, without)).toBe(true);
        },
      ),
    );
  });

  test('holds of a file how to know it again, and not its rows', () => {
    const action = noted(START, { ...START, files: [...START.files, numbered(3)] });
    expect(action.edits).toEqual([
      { kind: 'file', before: null, after: { name: numbered(3).name, fingerprint: numbered(3).fingerprint, asOf: numbered(3).asOf, sheet: null } }, // oxfmt-ignore
    ]);
    expect(takeActionBack({ ...START, files: [...START.files, numbered(3)] }, action)).toMatchObject({
      kind: 'taken-back',
    });
  });

  test('says why it stays', () => {
    const named = { ...START, name: 'Second' };
    expect(because(START, noted(null, START))).toBe('began');
    expect(because(START, noted(START, named))).toBe('nothing-left');
    expect(because({ ...START, name: 'Third' }, noted(START, named))).toBe('changed-since');
    const less = { ...START, files: START.files.slice(1) };
    expect(because(less, noted(START, less))).toBe('rows-not-kept');
    const one = { ...START, files: [numbered(3)] };
    expect(because(one, noted({ ...START, files: [] }, one))).toBe('last-file');
    const many = Array.from({ length: 100 }, (_, at) => ({ key: 'lens', low: null, high: at }) as const);
    const full = { ...START, targets: many };
    expect(because(full, noted(START, full))).toBe('too-large');
  });

  test('a way to look is none, and nothing is none', () => {
    const looked = { ...START, settings: { ...START.settings, lens: 'magnificent-seven' } } as const;
    expect(actionBetween(START, looked, AT)).toBeNull();
    expect(actionBetween(START, structuredClone(START), AT)).toBeNull();
  });

  test('definitions of one’s own are taken back only while they are as it left them', () => {
    const own = (mega: number): Portfolio => ({
      ...START,
      settings: { ...START.settings, customCutoffs: { mega, large: 3, mid: 2, small: 1 } },
    });
    const action = noted(START, own(4));
    expect(takeActionBack(own(4), action)).toEqual({ kind: 'taken-back', portfolio: START });
    expect(because(own(5), action)).toBe('changed-since');
  });

  test('stays small, however much is done at once', () => {
    const answers = Array.from({ length: 3000 }, (_, at) => ({ kind: 'proxy', fund: `F${at}`, proxy: 'SPY' }) as const);
    const action = noted(START, { ...START, answers });
    expect(JSON.stringify(action).length).toBeLessThan(25_000);
    expect(action.edits.length + action.left).toBe(3000);
  });
});
