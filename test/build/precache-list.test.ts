import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listPrecache, nameBuild } from '../../scripts/build/precache-list.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'topheavy-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), 'page');
  writeFileSync(join(folder, 'assets', 'a.js'), 'script');
  writeFileSync(join(folder, 'sw.js'), 'itself');
  writeFileSync(join(folder, '_headers'), '/*');
  mkdirSync(join(folder, 'pictures'));
  writeFileSync(join(folder, 'pictures', 'card.png'), 'picture');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('lists every file but the service worker, the host’s own and the pictures for other sites, with the hash of its bytes', () => {
  const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  expect(listPrecache(folder)).toEqual([
    { url: 'assets/a.js', integrity: hash('script') },
    { url: 'index.html', integrity: hash('page') },
  ]);
});

test('names a build by its content', () => {
  const before = nameBuild(listPrecache(folder));
  expect(nameBuild(listPrecache(folder))).toBe(before);
  writeFileSync(join(folder, 'index.html'), 'another page');
  expect(nameBuild(listPrecache(folder))).not.toBe(before);
});
