import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadReference } from '../../src/reference/load.ts';
import { GOLDEN_FIXTURES, GOLDENS, goldenName, goldenOf } from '../../scripts/goldens/golden-report.ts';

/* The whole report of every fixture, as `npm run analyse` prints it. A change here is a changed figure: `npm run goldens` writes
   them anew, and the diff says what changed. by-hand.test.ts has what was worked out on paper, so that these do not only
   repeat what the code says. */

const reference = await loadReference();

test.each(GOLDEN_FIXTURES)('%s', async (fixture) => {
  const path = `${GOLDENS}/${goldenName(fixture)}`;
  expect(existsSync(path), 'npm run goldens writes it').toBe(true);
  expect(await goldenOf(fixture, reference)).toBe(readFileSync(path, 'utf8'));
});

test('no report is kept of a fixture that is gone', () => {
  expect(readdirSync(GOLDENS).sort()).toEqual(GOLDEN_FIXTURES.map(goldenName).sort());
});
