import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { readMessages } from '../../scripts/languages/read-messages.ts';

/* A message that another continues has no word order of its own: a translator can't know what comes before it or after. */

const SOURCE = join(import.meta.dirname, '../../src');
const messages = readMessages(SOURCE);
const isWhole = (file: string) => file.startsWith('text/');

test('where sentences are whole, none begins or ends in the middle', () => {
  const pieces = messages.filter(
    ({ text, files }) => files.some(isWhole) && (/^[\s,;.)]/.test(text) || /[\s,;(]$/.test(text)),
  );
  expect(pieces.map(({ text, files }) => `${files.join()}: ${text}`)).toEqual([]);
});

/* Words that need another one, whose gender, number or case they take on. */
const LINKING =
  /^(?:an?|the|of|to|from|by|in|into|out of|at|at most|at least|with|and|or|then|it|them|is|are|most|a good part|an? (?:gain|loss)|gain|loss|minimum|maximum|sell|buy|there)$/i;

test('no message is a word that links others', () => {
  const words = messages.filter(({ text, files }) => files.some(isFree) && LINKING.test(text));
  // the heads of two columns
  expect(words.map(({ text }) => text)).toEqual(['From', 'To']);
});

/* Where no message is made of others: those folders, and the screens beside them. */
const FREE = [
  'screens/rotation/words/',
  'screens/verdict/words/',
  'screens/companies/words/',
  'screens/explain/words/',
  'screens/rotation/',
  'screens/verdict/',
  'screens/companies/',
  'charts/',
];
function isFree(file: string): boolean {
  return FREE.some((part) => file.startsWith(part));
}

const isMessage = (node: ts.Node): node is ts.TaggedTemplateExpression =>
  ts.isTaggedTemplateExpression(node) && /^t(?:In\b.*)?$/s.test(node.tag.getText());

/* Whether a message stands in it, be it behind a choice or in a list. */
const holdsMessage = (node: ts.Node): boolean => isMessage(node) || ts.forEachChild(node, holdsMessage) === true;

/* What is glued in a module: a message within another, one that text is cut or replaced in, and a word made large in code. */
function gluedIn(code: string): readonly string[] {
  const glued: string[] = [];
  const visit = (node: ts.Node): void => {
    const isNested =
      isMessage(node) && ts.isTemplateExpression(node.template) && node.template.templateSpans.some(holdsMessage);
    const isCut =
      ts.isCallExpression(node) &&
      (/^(?:capitalized|nameWithin)$/.test(node.expression.getText()) ||
        (ts.isPropertyAccessExpression(node.expression) &&
          /^(?:replace|slice|split|toLowerCase|toUpperCase)$/.test(node.expression.name.text) &&
          holdsMessage(node.expression.expression)));
    if (isNested || isCut) glued.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true));
  return glued;
}

/* The code of a file: of a component every message and call in it, wherever it stands. */
function codeOf(file: string): readonly string[] {
  const text = readFileSync(join(SOURCE, file), 'utf8');
  if (!file.endsWith('.svelte')) return [text];
  const found: string[] = [];
  const seen = new Set<object>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return;
    seen.add(node);
    const { type, start, end } = node as { readonly type?: unknown; readonly start?: number; readonly end?: number };
    if (type === 'TaggedTemplateExpression' || type === 'CallExpression') found.push(text.slice(start, end));
    for (const child of Object.values(node)) visit(child);
  };
  visit(parse(text, { modern: true }));
  return found;
}

test('no message is made of others, cut, or made large in code', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const found = files
    .filter((file) => isFree(file) && /\.(?:ts|svelte)$/.test(file))
    .flatMap((file) =>
      codeOf(file)
        .flatMap(gluedIn)
        .map((glued) => `${file}: ${glued}`),
    );
  expect(found).toEqual([]);
  expect(gluedIn('t`${isLoss ? t`a loss` : t`a gain`} of ${amount}`')).toHaveLength(1);
  expect(gluedIn('t`Nothing`.slice(1); capitalized(words); t`${amount} of ${all}`')).toHaveLength(2);
});
