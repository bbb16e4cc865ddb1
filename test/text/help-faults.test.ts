import { expect, test } from 'vitest';
import { FAILURE_CODES } from '../../src/domain/failure.ts';
import { faultsInHelp } from '../../src/text/help/faults.ts';

/* Whatever can go wrong around the app stands in Help, once, with what can be done. */
test('every fault stands in Help with its words', () => {
  const faults = faultsInHelp();
  expect(faults.length).toBe(FAILURE_CODES.length + 3);
  expect(new Set(faults.map(({ title }) => title)).size).toBe(faults.length);
  for (const { title, text } of faults) {
    expect(title).toMatch(/\.$/);
    expect(text).toMatch(/\.$/);
  }
});
