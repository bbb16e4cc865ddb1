import { expect, test } from 'vitest';
import { readPackSums } from '../../scripts/build/pack-sums.ts';
import { loadReference } from '../../src/reference/load.ts';
import { PackAltered, expectSums, sumOfTexts, type PackSums } from '../../src/engine/check-pack.ts';

/* The pack is used as it was built, or not at all. */

const loadChecked = (sums: PackSums) => loadReference((pack) => expectSums(pack, sums));

test('the pack that is loaded is the one that was built', async () => {
  const reference = await loadChecked(await readPackSums());
  expect(reference.rankedCompanies().length).toBeGreaterThan(1000);
});

test('a module that came otherwise is not used, whichever it is', async () => {
  const sums = await readPackSums();
  for (const part of ['equities', 'identifiers', 'catalog', 'baskets', 'fx', 'passport'] as const)
    await expect(loadChecked({ ...sums, [part]: '0' })).rejects.toThrow(PackAltered);
});

test('one sign of one table gives another sum, and so does the border between two', () => {
  const sum = sumOfTexts({ FUNDS: 'NVDA', LISTS: ['a', 'b'] });
  expect(sumOfTexts({ LISTS: ['a', 'b'], FUNDS: 'NVDA' })).toBe(sum);
  for (const other of [
    { FUNDS: 'NVDX', LISTS: ['a', 'b'] },
    { FUNDS: 'NVDA', LISTS: ['ab'] },
    { FUNDS: 'NVDA', LIST: ['a', 'b'] },
    { FUNDS: 'NVDA' },
  ])
    expect(sumOfTexts(other)).not.toBe(sum);
});
