import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readLicenceTexts, readLicences } from '../../scripts/build/licences.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licences-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(folder: string, manifest: object, licence?: string): void {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'package.json'), JSON.stringify(manifest));
  if (licence !== undefined) writeFileSync(join(root, folder, 'LICENSE'), licence);
}

describe('licences', () => {
  test('are read of what the app depends on, and of what that depends on, but not of tools', () => {
    put('.', { name: 'app', version: '1.0.0', dependencies: { one: '1.0.0' }, devDependencies: { tool: '1.0.0' } });
    put('node_modules/one', { name: 'one', version: '1.0.0', license: 'ISC', dependencies: { two: '2.0.0' } });
    put(
      'node_modules/one/node_modules/two',
      { name: 'two', version: '2.0.0', license: 'MIT' },
      'MIT\n\nCopyright (c) 2020 [Ann](https://example.org) <a@b.c>\n',
    );
    put('node_modules/two', { name: 'two', version: '9.0.0', license: 'GPL-3.0' });
    put('node_modules/tool', { name: 'tool', version: '1.0.0', license: 'GPL-3.0' });
    expect(readLicences(root)).toEqual([
      { name: 'one', version: '1.0.0', licence: 'ISC', holder: null, text: 'package.json' },
      { name: 'two', version: '2.0.0', licence: 'MIT', holder: '2020 Ann', text: 'LICENSE' },
    ]);
  });
  test('of what is installed are given in full', () => {
    put('.', { name: 'app', version: '1.0.0', dependencies: { one: '1.0.0', two: '1.0.0' } });
    put('node_modules/one', { name: 'one', version: '1.0.0', license: 'ISC' }, 'ISC\n\nPermission …\n');
    put('node_modules/two', { name: 'two', version: '1.0.0', license: 'MIT' });
    expect(readLicenceTexts(root)).toEqual({ one: 'ISC\n\nPermission …' });
    const texts = readLicenceTexts('.');
    const known = readLicences('.');
    expect(known.length).toBeGreaterThan(5);
    for (const { name, text } of known) {
      if (text === 'package.json') expect(texts[name]).toBeUndefined();
      else expect(texts[name]).toMatch(/permission|licen[cs]e/i);
    }
  });
  test.each(['GPL-3.0', 'UNLICENSED', undefined])('%s stops the build', (license) => {
    put('.', { name: 'app', version: '1.0.0', dependencies: { one: '1.0.0' } });
    put('node_modules/one', { name: 'one', version: '1.0.0', license });
    expect(() => readLicences(root)).toThrow(/^one 1\.0\.0 is under /);
  });
});

/* Tools are not shipped, so licences that only ask for their own changes to be given back are welcome among them. */
test('every package that the lock names, tools too, is under a licence that somebody has read', () => {
  const ALLOWED = 'MIT ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 MPL-2.0 OFL-1.1'.split(' ');
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly license?: string }>>;
  };
  const packages = Object.entries(lock.packages).filter(([folder]) => folder !== '');
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter(([, { license }]) => license === undefined || !ALLOWED.includes(license))).toEqual([]);
});
