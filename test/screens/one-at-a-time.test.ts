import { expect, test } from 'vitest';
import { oneAtATime } from '../../src/screens/one-at-a-time.ts';

test('a second press while the first is at work does nothing, and the next one after it does, whether it went well or not', async () => {
  const alone = oneAtATime();
  const done: string[] = [];
  let finish = (): void => undefined;
  const held = new Promise<void>((resolve) => (finish = resolve));
  const first = alone(() => held.then(() => done.push('first')));
  await alone(() => Promise.resolve(done.push('second')));
  expect(done).toEqual([]);
  finish();
  await first;
  await expect(alone(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await alone(() => Promise.resolve(done.push('third')));
  expect(done).toEqual(['first', 'third']);
});
