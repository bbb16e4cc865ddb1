import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

/* What was written for one client is not proposed by the browser with another at the table: each field says whether it may be. */

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.svelte'))
  .map((name) => ({ name, text: readFileSync(`src/${name}`, 'utf8') }));

/* A tag up to its end, which is not the arrow of a function. */
const INPUT = /<input\b(?:[^>]|=>)*?[^=]>/g;
const IS_CHOSEN = /type="(?:checkbox|radio|file|range|color|date|number)"/;

test('every field for text says whether the browser may fill it in', () => {
  const inputs = FILES.flatMap(({ name, text }) =>
    [...text.matchAll(INPUT)].map(([tag]) => ({ name, tag })).filter(({ tag }) => !IS_CHOSEN.test(tag)),
  );
  expect(inputs.length).toBeGreaterThan(10);
  expect(inputs.filter(({ tag }) => !/autocomplete=|\bautocomplete\b/.test(tag)).map(({ name }) => name)).toEqual([]);
});
