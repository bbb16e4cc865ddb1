import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/* Newcomers are led by the map and by the page for contributors: every file and command that they name is there. */

const [, where = ''] = /## Where to change what\n([\s\S]*?)\n## /.exec(readFileSync('src/README.md', 'utf8')) ?? [];
const [, how = ''] = /## How to add\n([\s\S]*?)\n## /.exec(readFileSync('src/README.md', 'utf8')) ?? [];
const page = readFileSync('.github/CONTRIBUTING.md', 'utf8');
const namedIn = (text: string) =>
  [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`]+)`/g)].map(([, one]) => one!);

test.each([
  ['the map', where, 60],
  ['the map, where it says how to add,', how, 12],
  ['the page for contributors', page, 8],
])('%s names files that exist', (_, text, least) => {
  const files = namedIn(text).filter((one) => one.includes('/') && !/[ *<]/.test(one));
  expect(files.length).toBeGreaterThan(least);
  expect(files.filter((file) => !existsSync(file) && !existsSync(`src/${file}`))).toEqual([]);
});

test('the page for contributors links to files that exist', () => {
  const links = [...page.matchAll(/\]\(([^)#]+)/g)].map(([, link]) => link!);
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((link) => !existsSync(join('.github', link)))).toEqual([]);
});

test.each([
  ['the map', how, 2],
  ['the page for contributors', page, 2],
])('%s names commands that exist', (_, text, least) => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const commands = namedIn(text).flatMap((one) => /^npm run ([\w:]+)/.exec(one)?.[1] ?? []);
  expect(commands.length).toBeGreaterThan(least);
  expect(commands.filter((command) => !Object.hasOwn(scripts, command))).toEqual([]);
});
