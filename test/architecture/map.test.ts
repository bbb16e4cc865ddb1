import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/* The map leads newcomers: where it says "How to add", every file and command that it names is there. */

const [, how = ''] = /## How to add\n([\s\S]*?)\n## /.exec(readFileSync('src/README.md', 'utf8')) ?? [];
const named = [...how.matchAll(/`([^`]+)`/g)].map(([, text]) => text!);

test('the walks name files that exist', () => {
  const files = named.filter((text) => text.includes('/') && !text.includes(' '));
  expect(files.length).toBeGreaterThan(12);
  expect(files.filter((file) => !existsSync(file) && !existsSync(`src/${file}`))).toEqual([]);
});

test('the walks name commands that exist', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const commands = named.flatMap((text) => /^npm run ([\w:]+)/.exec(text)?.[1] ?? []);
  expect(commands.length).toBeGreaterThan(2);
  expect(commands.filter((command) => !Object.hasOwn(scripts, command))).toEqual([]);
});
