import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { messageOf, type WordChoice } from '../../src/words/t.ts';

/* Every message of the app, found where it is said: t`…` and tIn('context')`…` in modules and components. */

/** A message as the code says it. */
export interface Message {
  /** How the app knows it: its values by place, with its context (`messageOf`). */
  readonly key: string;
  /** As translators see it: a text in ICU syntax with named values. */
  readonly text: string;
  /** What tells it from another with the same words; '' = nothing. */
  readonly context: string;
  /** The name of each value, by its place; one that stands twice has one name. */
  readonly names: readonly string[];
  /** What translators are told of it. */
  readonly notes: readonly string[];
}

/** A message and the files that say it, from `src/` on. */
export interface FoundMessage extends Message {
  readonly files: readonly string[];
}

/** Reads all messages below a folder of sources, in the order of the files' names. */
export function readMessages(source: string): readonly FoundMessage[] {
  const found = new Map<string, FoundMessage>();
  for (const path of filesBelow(source)) {
    const file = relative(source, path).replaceAll('\\', '/');
    for (const message of messagesIn(path)) {
      const { files = [], notes = [] } = found.get(message.key) ?? {};
      found.set(message.key, {
        ...(found.get(message.key) ?? message),
        files: [...new Set([...files, file])],
        notes: [...new Set([...notes, ...message.notes])],
      });
    }
  }
  return [...found.values()];
}

/** The messages that one file says, in its order. */
export function messagesIn(path: string): readonly Message[] {
  const text = readFileSync(path, 'utf8');
  if (!/\bt`|\btIn\(/.test(text)) return [];
  try {
    return path.endsWith('.svelte') ? messagesOfComponent(text) : messagesOfModule(text);
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
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

function messagesOfModule(text: string): readonly Message[] {
  const found: Message[] = [];
  const visit = (node: ts.Node): void => {
    const message = ts.isTaggedTemplateExpression(node) ? readTagged(node, noteAbove(text, node.getStart())) : null;
    if (message !== null) found.push(message);
    refuseStray(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

interface Place {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
const isTagged = (node: object): node is Place => 'type' in node && node.type === 'TaggedTemplateExpression';

function messagesOfComponent(text: string): readonly Message[] {
  const found: Message[] = [];
  const seen = new Set<object>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return;
    seen.add(node);
    if (isTagged(node)) {
      const said = ts.createSourceFile(
        'parsed-source.ts',
        text.slice(node.start, node.end),
        ts.ScriptTarget.Latest,
        true,
      );
      const [statement] = said.statements;
      const message =
        statement !== undefined && ts.isExpressionStatement(statement)
          ? readTagged(statement.expression, noteAbove(text, node.start))
          : null;
      if (message !== null) found.push(message);
    }
    for (const child of Object.values(node)) visit(child);
  };
  const { fragment, instance, module } = parse(text, { modern: true });
  for (const part of [module, instance, fragment]) visit(part);
  return found;
}

/* A comment that begins with "note:" in the line above a message, or in its own, is for translators. */
function noteAbove(text: string, at: number): readonly string[] {
  const lines = text.slice(0, at).split('\n').slice(-2);
  return lines.flatMap((line) => /(?:\/\/|\/\*|<!--) note: (.+?)\s*(?:\*\/|-->)?$/.exec(line)?.[1] ?? []);
}

const CHOICES = {
  ...({ choosePlural: 'plural', plural: 'plural', pluralInWords: 'plural', pluralAtStart: 'plural' } as const),
  select: 'select',
} as const;
const isChoice = (name: string): name is keyof typeof CHOICES => Object.hasOwn(CHOICES, name);

/* The forms of a value that chooses, where the value is one. */
function choiceOf(value: ts.Expression): Pick<WordChoice, 'by' | 'forms'> | null {
  if (!ts.isCallExpression(value) || !ts.isIdentifier(value.expression) || !isChoice(value.expression.text))
    return null;
  const forms = value.arguments.at(-1);
  if (forms === undefined || !ts.isObjectLiteralExpression(forms))
    throw new Error(`the forms of ${value.getText()} must stand in it`);
  const read = forms.properties.map((property) => {
    if (!ts.isPropertyAssignment(property) || !ts.isStringLiteralLike(property.initializer))
      throw new Error(`a form of ${value.getText()} isn't plain text`);
    return [property.name.getText().replaceAll(/['"]/g, ''), property.initializer.text] as const;
  });
  return { by: CHOICES[value.expression.text], forms: Object.fromEntries(read) as WordChoice['forms'] };
}

/* A choice that is no value of a message would never be found in another language. */
function refuseStray(node: ts.Node): void {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || !isChoice(node.expression.text)) return;
  const isValue = ts.isTemplateSpan(node.parent) && contextOf(node.parent.parent.parent) !== null;
  const forms = node.arguments.at(-1);
  const isForms = forms !== undefined && ts.isObjectLiteralExpression(forms);
  if (isForms && !isValue) throw new Error(`${node.getText()} is no value of a message`);
}

/* The context that a tagged template says its message in; null = it says none. */
function contextOf(node: ts.Node): string | null {
  if (!ts.isTaggedTemplateExpression(node)) return null;
  const { tag } = node;
  if (ts.isIdentifier(tag)) return tag.text === 't' ? '' : null;
  if (!ts.isCallExpression(tag) || !ts.isIdentifier(tag.expression) || tag.expression.text !== 'tIn') return null;
  const [context] = tag.arguments;
  if (context === undefined || !ts.isStringLiteralLike(context))
    throw new Error(`${node.getText()}: a context must be plain text`);
  return context.text;
}

function readTagged(node: ts.Node, notes: readonly string[]): Message | null {
  const context = contextOf(node);
  if (context === null || !ts.isTaggedTemplateExpression(node)) return null;
  const { template } = node;
  if (ts.isNoSubstitutionTemplateLiteral(template))
    return { key: messageOf([template.text], [], context), text: icuText(template.text), context, names: [], notes };
  const values = template.templateSpans.map(({ expression }) => expression);
  const pieces = [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
  const choices = values.map(choiceOf);
  const names = namesOf(values);
  const slot = (at: number) => {
    const choice = choices[at];
    if (choice == null) return `{${names[at]!}}`;
    const forms = Object.entries(choice.forms).map(([key, words]) => `${key} {${icuText(words)}}`);
    return `{${names[at]!}, ${choice.by}, ${forms.join(' ')}}`;
  };
  const text = pieces.map((piece, at) => `${at === 0 ? '' : slot(at - 1)}${icuText(piece)}`).join('');
  return { key: messageOf(pieces, choices, context), text, context, names, notes };
}

/* In ICU syntax an apostrophe quotes what follows, so a real one is written twice. */
function icuText(words: string): string {
  if (/[{}]/.test(words)) throw new Error(`"${words}" has a brace, which marks a value in catalogues`);
  return words.replaceAll("'", "''");
}

function namesOf(values: readonly ts.Expression[]): readonly string[] {
  const given = new Map<string, string>();
  return values.map((value) => {
    const counted = choiceOf(value) === null ? value : (value as ts.CallExpression).arguments[0]!;
    const source = counted.getText();
    const known = given.get(source);
    if (known !== undefined) return known;
    const plain = nameOf(counted) ?? 'words';
    const taken = [...given.values()];
    let name = plain;
    for (let more = 2; taken.includes(name); more += 1) name = `${plain}${more}`;
    given.set(source, name);
    return name;
  });
}

/* What a value is called in the code: formatDate(report.asOf) → asOf, files.length → files. */
function nameOf(value: ts.Expression): string | null {
  if (ts.isIdentifier(value)) return value.text;
  if (ts.isStringLiteral(value)) return /^\w+$/.test(value.text) ? value.text : null;
  if (ts.isPropertyAccessExpression(value))
    return value.name.text === 'length' ? nameOf(value.expression) : value.name.text;
  if (ts.isElementAccessExpression(value)) return nameOf(value.expression);
  if (ts.isNonNullExpression(value) || ts.isParenthesizedExpression(value) || ts.isAsExpression(value))
    return nameOf(value.expression);
  if (ts.isPrefixUnaryExpression(value)) return nameOf(value.operand);
  if (ts.isBinaryExpression(value)) return nameOf(value.left);
  if (!ts.isCallExpression(value)) return null;
  const [first] = value.arguments;
  const { expression: called } = value;
  const named = first === undefined ? null : nameOf(first);
  return named ?? nameOf(ts.isPropertyAccessExpression(called) && first !== undefined ? called.expression : called);
}
