import { expect, test } from 'vitest';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import { lookUpIsin } from '../../src/app/look-ups.ts';

test('a typed ISIN is looked up as files write it, and no other text is', async () => {
  const asked: unknown[] = [];
  const app = {
    portfolio: null,
    lookUp: (question: unknown) => {
      asked.push(question);
      return Promise.resolve({ kind: 'search', found: [] });
    },
  } as unknown as AppState;
  expect(lookUpIsin(app, 'US67066G104')).toBeNull();
  expect(lookUpIsin(app, 'NVIDIA')).toBeNull();
  expect(asked).toEqual([]);
  const typed = lookUpIsin(app, ' us67066g1040 ');
  expect(typed?.isin).toBe('US67066G1040');
  expect(await typed?.found).toEqual([]);
  expect(asked).toEqual([expect.objectContaining({ kind: 'search', text: 'US67066G1040' })]);
});
