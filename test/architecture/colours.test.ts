import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const NAMED =
  'white|black|red|green|blue|yellow|orange|purple|pink|brown|gr[ae]y|silver|gold|navy|teal|maroon|olive|indigo|violet|crimson|tomato|coral|salmon|beige|ivory';
/* A raw colour as the value of a property or attribute; words in comments and names such as white-space stay free. */
const RAW = [
  /#[0-9a-f]{3,8}\b(?=[^'"`]*[;)\s])/gi,
  /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/gi,
  new RegExp(
    `(?:color|background|fill|stroke|border|shadow|outline)[\\w-]*\\s*[:=]\\s*["']?[^;{}]*\\b(?:${NAMED})\\b(?!-)`,
    'gi',
  ),
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(svelte|css)$/.test(path) && !path.endsWith('tokens.css'))
  .map((path) => join('src', path));

const styleOf = (path: string) => {
  const text = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return path.endsWith('.css')
    ? text
    : [...text.matchAll(/<style>[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>/g)].map(([part]) => part).join('\n');
};

test('there are stylesheets to look at', () => expect(files.length).toBeGreaterThan(10));

test.each(files)('%s takes its colours from the tokens', (path) => {
  const found = RAW.flatMap((pattern) => [...styleOf(path).matchAll(pattern)].map(([text]) => text));
  expect(found.filter((text) => !text.startsWith('#{'))).toEqual([]);
});
