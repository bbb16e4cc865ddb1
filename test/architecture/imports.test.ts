import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { RULES, tableOf } from './import-rules.ts';

const SRC = resolve(import.meta.dirname, '../../src');

interface Import {
  readonly from: string;
  readonly to: string;
  /** The names taken, null for all of the module (`* as`, side effects, dynamic import). */
  readonly names: readonly string[] | null;
  readonly isType: boolean;
  readonly isDynamic: boolean;
}

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|svelte)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
  .map((entry) => join(entry.parentPath, entry.name));

/* The script part of a component is what lies between its script tags; comments and markup import nothing. */
function scriptOf(path: string): string {
  const text = readFileSync(path, 'utf8');
  return path.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n')
    : text;
}

function importsOf(path: string): readonly Import[] {
  const source = ts.createSourceFile(path, scriptOf(path), ts.ScriptTarget.ES2022, true);
  const found: Import[] = [];
  const add = (specifier: string, rest: Omit<Import, 'from' | 'to'>) => {
    if (specifier.startsWith('.'))
      found.push({ from: path, to: resolve(dirname(path), specifier.replace(/\?.*$/, '')), ...rest });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const names =
        named !== undefined && ts.isNamedImports(named)
          ? named.elements.filter((one) => !one.isTypeOnly).map((one) => (one.propertyName ?? one.name).text)
          : null;
      const all = clause === undefined || names === null || clause.name !== undefined;
      add(node.moduleSpecifier.text, {
        names: all ? null : names,
        isType: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
        isDynamic: false,
      });
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, { names: null, isType: node.isTypeOnly, isDynamic: false });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [first] = node.arguments;
      if (first !== undefined && ts.isStringLiteral(first))
        add(first.text, { names: null, isType: false, isDynamic: true });
    } else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    ) {
      add(node.argument.literal.text, { names: [], isType: true, isDynamic: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/* A folder with a rule of its own inside another one is a folder for itself. */
function folderOf(path: string): string {
  const [first, second, ...more] = relative(SRC, path).split('/');
  const inner = `${first}/${second}`;
  if (more.length > 0 && RULES.some(({ folder }) => folder === inner)) return inner;
  return second === undefined ? '.' : first!;
}

function isAllowed({ from, to, names, isType }: Import): boolean {
  const rule = RULES.find(({ folder }) => folder === folderOf(from))!;
  const target = folderOf(to);
  if (target === rule.folder || rule.may.includes(target)) return true;
  if (!rule.namesOnly.includes(target)) return false;
  return isType || (names !== null && names.every((name) => /^[A-Z][A-Z0-9_]*$/.test(name)));
}

const imports = files.flatMap(importsOf);
const show = (one: Import) =>
  `${relative(SRC, one.from)} → ${relative(SRC, one.to)} (${one.names?.join(', ') ?? 'all'})`;

describe('imports', () => {
  it('finds the code it is about', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(imports.length).toBeGreaterThan(100);
  });
  it('knows every folder', () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => !RULES.some((rule) => rule.folder === folder))).toEqual(
      [],
    );
  });
  it('go in one direction only', () => {
    expect(imports.filter((one) => !isAllowed(one)).map(show)).toEqual([]);
  });
  it('lead to files that exist', () => {
    const known = new Set(files);
    const missing = imports.filter(({ to }) => /\.(?:ts|svelte)$/.test(to) && !known.has(to));
    expect(missing.map(show)).toEqual([]);
  });
  it('make no circle, types included', () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path))
        circles.push([...trail.slice(trail.indexOf(path)), path].map((one) => relative(SRC, one)).join(' → '));
      if (done.has(path) || trail.includes(path)) return;
      for (const to of next.get(path) ?? []) walk(to, [...trail, path]);
      done.add(path);
    };
    for (const path of files) walk(path, []);
    expect(circles).toEqual([]);
  });
  it('stand in src/README.md as they are enforced', () => {
    expect(readFileSync(join(SRC, 'README.md'), 'utf8')).toContain(tableOf(RULES));
  });
});

describe('names of files', () => {
  it('tell what is inside', () => {
    const vague = files.filter(
      (path) =>
        /(?:^|[/-])(?:utils?|helpers?|common|shared|types|misc|index)\.ts$/.test(path) &&
        !path.endsWith('brokers/index.ts'),
    );
    expect(vague.map((path) => relative(SRC, path))).toEqual([]);
  });
  it('are kebab-case, components PascalCase', () => {
    const odd = files.filter(
      (path) => !/(?:^|\/)(?:[A-Z][A-Za-z]*\.svelte|[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.svelte)?\.ts)$/.test(path),
    );
    expect(odd.map((path) => relative(SRC, path))).toEqual([]);
  });
});
