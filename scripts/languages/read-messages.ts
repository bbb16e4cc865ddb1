import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { messageOf } from '../../src/languages/t.ts';

/* Every sentence of the app, found where it is said: t`…` in modules and components. */

/** A message in English, its values as {0}, {1}, …, and the files that say it, from `src/` on. */
export type Messages = ReadonlyMap<string, readonly string[]>;

/** Reads all messages below a folder of sources, in the order of the files' names. */
export function readMessages(source: string): Messages {
  const found = new Map<string, string[]>();
  for (const path of filesBelow(source)) {
    const file = relative(source, path).replaceAll('\\', '/');
    for (const message of messagesIn(path)) {
      const files = found.get(message) ?? [];
      if (!files.includes(file)) files.push(file);
      found.set(message, files);
    }
  }
  return found;
}

/** The messages that one file says, in its order. */
export function messagesIn(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  if (!text.includes('t`')) return [];
  return path.endsWith('.svelte') ? messagesOfComponent(text) : messagesOfModule(text);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return /\.(?:ts|svelte)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
    });
}

function messagesOfModule(text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 't') {
      const { template } = node;
      const pieces = ts.isNoSubstitutionTemplateLiteral(template)
        ? [template.text]
        : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
      found.push(messageOf(pieces));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

interface Tagged {
  readonly type: 'TaggedTemplateExpression';
  readonly tag: { readonly type: string; readonly name?: string };
  readonly quasi: { readonly quasis: readonly { readonly value: { readonly cooked: string } }[] };
}
const isTagged = (node: object): node is Tagged => 'type' in node && node.type === 'TaggedTemplateExpression';

function messagesOfComponent(text: string): readonly string[] {
  const found: string[] = [];
  const seen = new Set<object>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return;
    seen.add(node);
    if (isTagged(node) && node.tag.name === 't')
      found.push(messageOf(node.quasi.quasis.map(({ value }) => value.cooked)));
    for (const child of Object.values(node)) visit(child);
  };
  const { fragment, instance, module } = parse(text, { modern: true });
  for (const part of [module, instance, fragment]) visit(part);
  return found;
}
