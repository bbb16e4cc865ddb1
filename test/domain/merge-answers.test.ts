import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeAnswers } from '../../src/domain/book/merge-answers.ts';
import type { Answer } from '../../src/domain/model/portfolio.ts';

const unknown = (symbol: string): Answer => ({ kind: 'identity', symbol, name: null, choice: null });
const cash = (symbol: string): Answer => ({ kind: 'identity', symbol, name: null, choice: { kind: 'cash' } });
const proxy = (fund: string, by: string): Answer => ({ kind: 'proxy', fund, proxy: by });

describe('answers of a file over one’s own', () => {
  it('adds what is new, changes what is said otherwise, leaves the rest', () => {
    const merged = mergeAnswers([unknown('A'), proxy('X', 'VTI')], [cash('A'), unknown('B'), proxy('X', 'VTI')]);
    expect(merged).toEqual({
      answers: [cash('A'), proxy('X', 'VTI'), unknown('B')],
      added: 1,
      replaced: 1,
      same: 1,
    });
  });

  it('knows a line again in another spelling, and takes the later of two', () => {
    const merged = mergeAnswers([unknown('abc')], [cash('ABC'), cash(' ABC ')]);
    expect(merged).toMatchObject({ answers: [cash(' ABC ')], added: 0, replaced: 1 });
  });

  const answer = fc.oneof(
    fc.constantFrom('A', 'B', 'C').map(unknown),
    fc.constantFrom('A', 'B', 'C').map(cash),
    fc.tuple(fc.constantFrom('X', 'Y'), fc.constantFrom('VTI', 'VOO')).map(([fund, by]) => proxy(fund, by)),
  );
  it('loses nothing of one’s own that the file does not speak of, and does nothing when done again', () => {
    fc.assert(
      fc.property(fc.array(answer), fc.array(answer), (mine, brought) => {
        const own = mergeAnswers([], mine).answers;
        const once = mergeAnswers(own, brought);
        expect(once.answers).toHaveLength(own.length + once.added);
        expect(mergeAnswers(once.answers, brought)).toMatchObject({ answers: once.answers, added: 0, replaced: 0 });
      }),
    );
  });
});
