import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import ts from 'typescript';
import { importsOf, listCode, parseCode, type Import } from './imports.ts';

/** What the tree is like; each figure is counted anew from the files. */
export interface House {
  readonly files: number;
  readonly lines: number;
  /** Part of the TypeScript files (not components, not the entry points) that one file alone imports, 0–1. */
  readonly withOneImporter: number;
  /**
   * The same without the entries of a list, 0–1: a broker's profile or a language is one file among many of its kind, all imported by
   * the list they stand in.
   */
  readonly withOneImporterUnlisted: number;
  /** The folder with the most files flat in it. */
  readonly largestFolder: { readonly folder: string; readonly files: number };
  /** Names that two files or more export. */
  readonly doubledNames: readonly string[];
  /** Weak maps and sets that belong to a module, as "storage/file-records.ts REFERENCES". */
  readonly weakMaps: readonly string[];
  /** Imports between folders directly under the root, each pair once, as "state → domain"; types included. */
  readonly arrows: readonly string[];
}

/* Compiled from the reference lists: nobody writes it. */
export const GENERATED = /\/reference\/data\//;

/** Measures a source tree. */
export function measureHouse(root: string): House {
  const files = listCode(root).filter((path) => !GENERATED.test(path));
  const imports = files.flatMap(importsOf);
  const inside = (path: string): string => relative(root, path).replaceAll('\\', '/');
  return {
    files: files.length,
    lines: files.reduce((all, path) => all + readFileSync(path, 'utf8').split('\n').length - 1, 0),
    ...partsWithOneImporter(files, imports),
    largestFolder: largestFolder(files.map(inside)),
    doubledNames: doubledNames(files),
    weakMaps: files.flatMap((path) => weakMapsOf(path).map((name) => `${inside(path)} ${name}`)),
    arrows: [...new Set(imports.map(({ from, to }) => arrowOf(inside(from), inside(to))))].filter(
      (arrow) => arrow !== '',
    ),
  };
}

/** The folder under the root that a path lies in; '' for one that lies in the root itself. What words a screen is one of its own. */
function roomOf(path: string): string {
  if (/^screens\/[^/]+\/words\//.test(path)) return 'screens/*/words';
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

function arrowOf(from: string, to: string): string {
  const [one, other] = [roomOf(from), roomOf(to)];
  return one === '' || other === '' || one === other ? '' : `${one} → ${other}`;
}

/* So many modules of one folder, imported by one file, are entries of a list. */
const LIST_FROM = 8;

function partsWithOneImporter(
  files: readonly string[],
  imports: readonly Import[],
): Pick<House, 'withOneImporter' | 'withOneImporterUnlisted'> {
  const importers = new Map<string, Set<string>>();
  for (const { from, to } of imports) importers.set(to, (importers.get(to) ?? new Set()).add(from));
  const modules = files.filter((path) => path.endsWith('.ts') && importers.has(path));
  const single = modules.filter((path) => importers.get(path)!.size === 1);
  const siblings = new Map<string, string[]>();
  const listOf = (path: string) => `${[...importers.get(path)!][0]!} of ${dirname(path)}`;
  for (const path of single) siblings.set(listOf(path), [...(siblings.get(listOf(path)) ?? []), path]);
  const unlisted = single.filter((path) => siblings.get(listOf(path))!.length < LIST_FROM);
  const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    withOneImporter: ratio(single.length, modules.length),
    withOneImporterUnlisted: ratio(unlisted.length, modules.length - (single.length - unlisted.length)),
  };
}

function largestFolder(paths: readonly string[]): House['largestFolder'] {
  const folders = new Map<string, string[]>();
  for (const path of paths) folders.set(dirname(path), [...(folders.get(dirname(path)) ?? []), path]);
  const counted = [...folders].map(([folder, inside]) => ({ folder, files: inside.length }));
  counted.sort((a, b) => b.files - a.files);
  return counted[0] ?? { folder: '', files: 0 };
}

/* Names that are exported where they are declared; what is passed on from elsewhere is the same thing. */
function exportsOf(path: string): readonly string[] {
  return parseCode(path).statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    if (modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) !== true) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    const named =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement);
    return named && statement.name !== undefined ? [statement.name.text] : [];
  });
}

function doubledNames(files: readonly string[]): readonly string[] {
  const homes = new Map<string, Set<string>>();
  // a component's own names are its own; a value and its type may share one in one file
  for (const path of files.filter((one) => one.endsWith('.ts')))
    for (const name of exportsOf(path)) homes.set(name, (homes.get(name) ?? new Set()).add(path));
  return [...homes].flatMap(([name, paths]) => (paths.size > 1 ? [name] : [])).sort();
}

function weakMapsOf(path: string): readonly string[] {
  return parseCode(path).statements.flatMap((statement) =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.flatMap(({ name, initializer }) =>
          initializer !== undefined &&
          ts.isNewExpression(initializer) &&
          /^Weak(?:Map|Set)$/.test(initializer.expression.getText()) &&
          ts.isIdentifier(name)
            ? [name.text]
            : [],
        )
      : [],
  );
}
