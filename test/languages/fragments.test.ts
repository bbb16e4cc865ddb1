import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMessages } from '../../scripts/languages/read-messages.ts';

/* A message that another continues has no word order of its own: a translator can't know what comes before it or after. */

const messages = readMessages(join(import.meta.dirname, '../../src'));
const WHOLE = [
  'review',
  'portfolios',
  'notices',
  'hand-over',
  'funds',
  'reference',
  'privacy',
  'files',
  'start',
  'help',
  'palette',
  'names',
  'marks',
].map((part) => `text/${part}/`);
const isWhole = (file: string) => WHOLE.some((part) => file.startsWith(part));

test('where sentences are whole, none begins or ends in the middle', () => {
  const pieces = messages.filter(
    ({ text, files }) => files.some(isWhole) && (/^[\s,;.)]/.test(text) || /[\s,;(]$/.test(text)),
  );
  expect(pieces.map(({ text, files }) => `${files.join()}: ${text}`)).toEqual([]);
});
