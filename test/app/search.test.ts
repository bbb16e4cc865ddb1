import { expect, it, vi } from 'vitest';
import type { LookUpResult } from '../../src/domain/lists/look-up.ts';
import { AppState } from '../../src/app/app-state.svelte.ts';
import { Search } from '../../src/app/search.svelte.ts';
import { inProcessWorker } from '../support/in-process-worker.ts';

const found = (symbol: string): LookUpResult => ({ kind: 'other', symbol, name: symbol, what: 'crypto' });

/** An app whose searches are answered when the test says so, with three things that are called after the text. */
function searching() {
  const makeWorker = () => inProcessWorker(() => Promise.resolve());
  const app = new AppState({ version: 'test', makeWorker, offline: null, saveReport: () => undefined });
  const answers = new Map<string, () => void>();
  vi.spyOn(app, 'lookUp').mockImplementation((question) => {
    const text = question.kind === 'search' ? question.text : '';
    return new Promise((settle) => {
      const all = ['', '1', '2'].map((more) => found(`${text}${more}`));
      answers.set(text, () => settle({ kind: 'search', found: all } as never));
    });
  });
  return { app, answers };
}

it('an answer to an earlier text, come late, is dropped', async () => {
  const { app, answers } = searching();
  const search = new Search(app, (one) => one.symbol);
  const [first, second] = [search.type('a'), search.type('ab')];
  answers.get('ab')!();
  await second;
  answers.get('a')!();
  await first;
  expect(search.found).toEqual(['ab', 'ab1', 'ab2']);
});

it('what comes after it was cleared is dropped, and an empty text asks nothing', async () => {
  const { app, answers } = searching();
  const search = new Search(app, (one) => one.symbol);
  const asked = search.type('a');
  search.clear();
  answers.get('a')!();
  await asked;
  expect([search.text, search.found]).toEqual(['', null]);
  await search.type('  ');
  expect([search.found, answers.size]).toEqual([null, 1]);
});

it('gives what this place can use, and no more of it than it shows', async () => {
  const { app, answers } = searching();
  const search = new Search(app, (one) => (one.symbol === 'a1' ? null : one.symbol), 1);
  const asked = search.type('a');
  answers.get('a')!();
  await asked;
  expect(search.found).toEqual(['a']);
});

it('is made ready once an app, by whichever field is gone to first', () => {
  const { app, answers } = searching();
  const [one, other] = [new Search(app, (found) => found), new Search(app, (found) => found)];
  one.prepare();
  expect([...answers.keys()]).toEqual(['no such name']);
  answers.clear();
  other.prepare();
  expect([one.found, answers.size]).toEqual([null, 0]);
});
