import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/* A type that two folders share is written once, below both: a copy goes its own way at the first change. */

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:ts|svelte)$/.test(name))
  .map((name) => ({ name, folder: name.split('/')[0]!, text: readFileSync(`src/${name}`, 'utf8') }));

/** Types as the same text would be written again: unions of five words and more, records of four fields and more. */
function typesIn(text: string): readonly string[] {
  const unions = [...text.matchAll(/'[\w-]+'(?:\s*\|\s*'[\w-]+'){4,}/g)].map(([union]) => {
    return `union of ${[...union.matchAll(/'([\w-]+)'/g)].map(([, word]) => word).sort().join(', ')}`; // oxfmt-ignore
  });
  const records = [...text.matchAll(/interface \w+ \{\n((?: .*\n|\n)*)\}/g)].flatMap(([, body]) => {
    const fields = [...body!.matchAll(/^ {2}readonly (.+;)$/gm)].map(([, field]) => field!.replaceAll(/\s+/g, ' '));
    return fields.length < 4 ? [] : [`record of ${fields.sort().join(' ')}`];
  });
  return [...unions, ...records];
}

test('no type is written in two folders', () => {
  const folders = new Map<string, Set<string>>();
  for (const { folder, text } of FILES)
    for (const type of typesIn(text)) folders.set(type, (folders.get(type) ?? new Set()).add(folder));
  expect(folders.size).toBeGreaterThan(100);
  expect([...folders].filter(([, where]) => where.size > 1).map(([type]) => type)).toEqual([]);
});

test('what an ISIN looks like is written once', () => {
  const files = FILES.filter(({ text }) => /\[A-Z\]\{2\}\[A-Z0-9\]\{9\}/.test(text)).map(({ name }) => name);
  // in the facts of a fund's file it stands among other words
  expect(files.sort()).toEqual(['domain/identity/symbols.ts', 'read/fund-files/fund-facts.ts']);
});
