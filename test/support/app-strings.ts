import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import ts from 'typescript';

/* What the source says to its reader: texts of the markup, attributes that are shown or read aloud, and literals of the scripts
   that hold words. Keys, comments, names of classes and values of unions stay away. */

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDERS = ['src/words', 'src/screens', 'src/parts', 'src/charts'];
/** Licences are quoted as they are. */
const NOT_OURS = /src\/screens\/help\/words\/licence(?:s|-texts)\.ts$/;

/** A piece of text that a reader may see, with its place. */
export interface AppString {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Every text of the app, in the order of the files. */
export function appStrings(): readonly AppString[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|svelte)$/.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((file) => !NOT_OURS.test(file))
      .sort()
      .flatMap((file) => stringsIn(file, readFileSync(join(ROOT, file), 'utf8'))),
  );
}

/** The texts of one source file, a module or a component. */
export function stringsIn(file: string, source: string): readonly AppString[] {
  const found: AppString[] = [];
  const add = (text: string, at: number) => {
    const plain = text.replace(/\s+/g, ' ');
    if (/\p{L}|…|%|!/u.test(plain)) found.push({ file, line: source.slice(0, at).split('\n').length, text: plain });
  };
  if (file.endsWith('.svelte')) readComponent(source, add);
  else readScript(source, 0, add);
  return found;
}

type Add = (text: string, at: number) => void;

/* A word without a blank or a capital letter is a key far more often than a text. */
const isKey = (text: string) =>
  /^[a-z0-9]*(?:[-_.:/#*~|][a-z0-9]*)*$/.test(text) || /^[a-z]+[A-Z][A-Za-z]*$/.test(text);
/* Names of properties whose values nobody sees: search words of the glossary, roads into the app, drawing. */
const UNSEEN_PROPERTIES = new Set(['also', 'see', 'id', 'd', 'font', 'class']);

function readScript(source: string, offset: number, add: Add): void {
  const file = ts.createSourceFile('script.ts', source, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isPropertyAssignment(node) && UNSEEN_PROPERTIES.has(node.name.getText(file).replaceAll("'", ''))) return;
    if (ts.isStringLiteralLike(node) && isSaid(node) && !isKey(node.text)) add(node.text, offset + node.getStart(file));
    if (ts.isTemplateExpression(node) && isSaid(node)) {
      // a figure stands where a piece is filled in
      const text = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('0');
      if (!isKey(text)) add(text, offset + node.getStart(file));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}

const COMPARISONS = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.InKeyword,
]);

/* Not what a value is compared with, looked up by or called. */
function isSaid(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return !COMPARISONS.has(parent.operatorToken.kind);
  if (ts.isCaseClause(parent) || ts.isElementAccessExpression(parent) || ts.isLiteralTypeNode(parent)) return false;
  return !((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node);
}

/** Attributes of elements that are seen or heard. */
const SEEN_ATTRIBUTES = new Set([
  'aria-label',
  'aria-valuetext',
  'aria-description',
  'title',
  'placeholder',
  'alt',
  'label',
]);
/** Of components, whose attributes are often texts, those that are not. */
const UNSEEN_OF_COMPONENTS = /^(?:figure|kind|icon|tone|weight|type|headings|class|frame|about|style|on.*)$/;

/* Parts of a block that are code: what it asks, goes through and names. */
const NO_MARKUP = new Set(['expression', 'test', 'key', 'context', 'parent', 'declaration', 'parameters']);

function readComponent(source: string, add: Add): void {
  const { fragment, instance, module } = parse(source, { modern: true });
  // what isn't there is null by its type, and missing in truth
  for (const script of [module, instance] as readonly (typeof module | undefined)[])
    if (script !== null && script !== undefined) {
      const { start, end } = script.content as unknown as { readonly start: number; readonly end: number };
      readScript(source.slice(start, end), start, add);
    }
  const expression = (node: unknown) => {
    const { start, end } = node as { readonly start: number; readonly end: number };
    // in brackets, so that an object is one
    readScript(`(${source.slice(start, end)})`, start - 1, add);
  };
  const value = (parts: AST.Attribute['value']): void => {
    if (parts === true) return;
    if (!Array.isArray(parts)) return expression(parts.expression);
    add(parts.map((part) => (part.type === 'Text' ? part.data : '0')).join(''), parts[0]!.start);
    for (const part of parts) if (part.type === 'ExpressionTag') expression(part.expression);
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null || !('type' in node)) return;
    const one = node as AST.SvelteNode;
    if (one.type === 'Text') return add(one.data, one.start);
    if (one.type === 'ExpressionTag' || one.type === 'RenderTag') return expression(one.expression);
    if (one.type === 'RegularElement' || one.type === 'Component' || one.type === 'SvelteElement') {
      for (const attribute of one.attributes) {
        if (attribute.type !== 'Attribute') continue;
        const { name } = attribute;
        const isSeen = one.type === 'Component' ? !UNSEEN_OF_COMPONENTS.test(name) : SEEN_ATTRIBUTES.has(name);
        if (isSeen) value(attribute.value);
      }
      return visit(one.fragment);
    }
    for (const [key, child] of Object.entries(one)) if (!NO_MARKUP.has(key)) visit(child);
  };
  visit(fragment);
}
