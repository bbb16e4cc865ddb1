import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { exampleOf, exampleOfFile, EXAMPLES } from '../../src/domain/files/examples.ts';
import { EXAMPLE_NAME, EXAMPLE_TEXT } from '../../src/app/examples/example.ts';
import { EXAMPLE_NAMES, exampleHousehold } from '../../src/app/examples/example-households.ts';
import { readBytes } from '../../src/read/files/read-source.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('every text that is offered as an example is known by its bytes', async () => {
  const households = EXAMPLE_NAMES.flatMap((name) => exampleHousehold(name)?.portfolios ?? []);
  expect(households.length).toBeGreaterThan(4);
  for (const { owner, files } of households)
    for (const { text } of files) expect(exampleOfFile({ fingerprint: sha256(text) })).toBe(owner);
  // as the reader fingerprints it
  const read = await readBytes(EXAMPLE_NAME, new TextEncoder().encode(EXAMPLE_TEXT));
  if (!read.ok) throw new Error('The example is not read.');
  expect(exampleOfFile(read.value)).toBe('Example portfolio');
});

test('no fingerprint stands for two examples, and each is whole', () => {
  const all = Object.values(EXAMPLES).flat();
  expect(new Set(all).size).toBe(all.length);
  for (const one of all) expect(one).toMatch(/^[0-9a-f]{64}$/);
});

test('files are an example only where all of them are', () => {
  const [example] = EXAMPLES['Example portfolio']!.map((fingerprint) => ({ fingerprint }));
  const [ada] = EXAMPLES['Example: Ada Lark']!.map((fingerprint) => ({ fingerprint }));
  const own = { fingerprint: sha256('mine') };
  expect(exampleOf([example!])).toBe('Example portfolio');
  expect(exampleOf([ada!, example!])).toBe('Example: Ada Lark');
  expect(exampleOf([example!, own])).toBeNull();
  expect(exampleOf([{ fingerprint: '' }])).toBeNull();
  expect(exampleOf([])).toBeNull();
});
