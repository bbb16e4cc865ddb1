import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checksumLines, packFile, refuseTag } from '../../scripts/build/release.ts';
import { parsePackFile } from '../../src/reference/pack-file.ts';

test('checksums are lines that sha256sum reads, in the order of the names', () => {
  const sum = (text: string) => createHash('sha256').update(text).digest('hex');
  const files = new Map([
    ['b.json', 'two'],
    ['a.html', 'one'],
  ]);
  expect(checksumLines(files)).toBe(`${sum('one')}  a.html\n${sum('two')}  b.json\n`);
});

test('a tag of another version makes no release', () => {
  expect(refuseTag('v1.2.3', '1.2.3')).toBeNull();
  for (const tag of ['1.2.3', 'v1.2.4', 'v1.2.3-beta', undefined]) expect(refuseTag(tag, '1.2.3')).toContain('v1.2.3');
});

test('the file of our data is one that the app can load', async () => {
  expect(parsePackFile(await packFile()).ok).toBe(true);
});
