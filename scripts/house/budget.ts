import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { listCode, parseCode } from './imports.ts';
import { GENERATED } from './measure.ts';

/* What the tree may come to. A line is raised in a commit of its own that says why; whoever makes the tree smaller lowers it. */

/** A measure by its name, as counted or as allowed. */
export type Sizes = Readonly<Record<string, number>>;

/** Lines of each room, and what makes files hard to read. */
export const BUDGET: Sizes = {
  'src, the entries': 182,
  'src/app': 7575,
  'src/charts': 6230,
  'src/domain': 31565,
  'src/engine': 1510,
  'src/library': 1145,
  'src/parts': 1925,
  'src/pwa': 775,
  'src/read': 32260,
  'src/reference': 2470,
  'src/screens': 49805,
  'src/storage': 6720,
  'src/styles': 35,
  'src/words': 2160,
  src: 144310,
  test: 84710,
  scripts: 17880,
  'lines of the largest file': 500,
  'lines of nine files in ten, at most': 216,
  'files over 300 lines': 43,
  'lines of styles in components': 10940,
  '@media (max-width: 860px)': 7,
  'values said to be there with !': 264,
  'rules of lint turned off': 13,
};

/** Measures the repository at `root`: lines of each room of src, of test and scripts, and what else the budget names. */
export function measureSizes(root: string): Sizes {
  const filesOf = (folder: string): Files =>
    listCode(join(root, folder))
      .filter((path) => !GENERATED.test(path))
      .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const src = filesOf('src');
  const rooms = new Map<string, Files>();
  for (const { path, text } of src) {
    const [room = '', file] = relative(join(root, 'src'), path).split(/[\\/]/);
    const name = file === undefined ? 'src, the entries' : `src/${room}`;
    rooms.set(name, [...(rooms.get(name) ?? []), { path, text }]);
  }
  const lengths = src.map(({ text }) => linesOf(text)).toSorted((one, other) => one - other);
  const styles = src.flatMap(({ text }) => [...text.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css]) => css!));
  const bangs = src.map(({ path }) => countBangs(parseCode(path)));
  return {
    ...Object.fromEntries([...rooms].toSorted().map(([name, files]) => [name, linesOfAll(files)])),
    src: linesOfAll(src),
    test: linesOfAll(filesOf('test')),
    scripts: linesOfAll(filesOf('scripts')),
    'lines of the largest file': Math.max(...lengths),
    'lines of nine files in ten, at most': lengths[Math.floor(lengths.length * 0.9)]!,
    'files over 300 lines': lengths.filter((lines) => lines > 300).length,
    'lines of styles in components': styles.reduce((sum, css) => sum + linesOf(css), 0),
    '@media (max-width: 860px)': src.reduce(
      (sum, { text }) => sum + text.split('@media (max-width: 860px)').length - 1,
      0,
    ),
    'values said to be there with !': bangs.reduce((sum, count) => sum + count, 0),
    'rules of lint turned off': src.reduce((sum, { text }) => sum + text.split('eslint-disable').length - 1, 0),
  };
}

type Files = readonly { readonly path: string; readonly text: string }[];

const linesOf = (text: string): number => text.split('\n').length - 1;
const linesOfAll = (files: Files): number => files.reduce((sum, { text }) => sum + linesOf(text), 0);

function countBangs(source: ts.SourceFile): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isNonNullExpression(node)) count += 1;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return count;
}

/** What is over its line, or has none, as sentences; empty where all is within. */
export function overBudget(sizes: Sizes, budget: Sizes = BUDGET): readonly string[] {
  return Object.entries(sizes).flatMap(([name, size]) => {
    const allowed = budget[name];
    if (allowed === undefined) return [`${name}: ${size}, without a line in the budget`];
    return size > allowed ? [`${name}: ${size}, where ${allowed} are allowed`] : [];
  });
}
