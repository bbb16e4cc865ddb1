import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, normalize } from 'node:path';
import { createInterface } from 'node:readline';
import { CannotAnalyse, whyClosed } from '../cannot-analyse.ts';
import { fromUser } from '../from-user.ts';

/* Which files are whose portfolio, and what its line calls it. Names come of paths alone, so that a portfolio has the same name and id in
   whatever batch it is. */

/** A portfolio to be read: its files, or why it has none. */
export interface Named {
  /** The same for the same paths, and for nothing else: a letter and 12 hexadecimal digits. */
  readonly id: string;
  readonly client: string;
  readonly clientFrom: 'file name' | 'folder name' | 'first file name' | null;
  /** As they were named. */
  readonly paths: readonly string[];
  readonly why: string | null;
}

/* A letter first, or a spreadsheet takes some of them for numbers. */
const idOf = (words: string) => `p${createHash('sha256').update(words).digest('hex').slice(0, 12)}`;

function withoutEnding(path: string): string {
  return basename(path, extname(path));
}

/* Names the portfolio of some files: by the file, by the folder that several lie in, or by the first of several from anywhere. */
function namePortfolio(paths: readonly string[]): Named {
  const [first = ''] = paths;
  const folder = dirname(fromUser(first));
  const base = { id: idOf(JSON.stringify(paths)), paths, why: null };
  if (paths.length === 1) return { ...base, client: withoutEnding(first), clientFrom: 'file name' };
  if (paths.every((path) => dirname(fromUser(path)) === folder))
    return { ...base, client: basename(folder), clientFrom: 'folder name' };
  return { ...base, client: withoutEnding(first), clientFrom: 'first file name' };
}

/* A folder without files is named by its own path. */
function nameFolder(folder: string, paths: readonly string[], why: string | null = null): Named {
  return {
    id: idOf(JSON.stringify(paths.length === 0 ? [folder] : paths)),
    client: basename(fromUser(folder)),
    clientFrom: 'folder name',
    paths,
    why: why ?? (paths.length === 0 ? `${folder} holds no files.` : null),
  };
}

/** Says which files are left out: what the command writes itself. */
export type LeftOut = (path: string) => boolean;

interface Inside {
  readonly folder: string;
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** Why it cannot be opened; null = it can. */
  readonly why: string | null;
}

/* In the order of their names' signs, on every system the same. A link counts as the file it leads to; one to a folder is left alone, since
   it may lead back up. Names that begin with a point are the system's. */
async function lookInside(folder: string, isLeftOut: LeftOut): Promise<Inside> {
  const files: string[] = [];
  const folders: string[] = [];
  try {
    const entries = await readdir(fromUser(folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.') || isLeftOut(fromUser(path))) continue;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(path)))) files.push(path);
    }
  } catch (error) {
    return { folder, files: [], folders: [], why: `${folder} cannot be opened: ${whyClosed(error)}.` };
  }
  return { folder, files, folders, why: null };
}

/* What cannot be opened is no folder: whoever reads it as a file says why. */
async function isFolder(path: string): Promise<boolean> {
  return stat(fromUser(path)).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Gives a folder and those in it that hold files or cannot be opened, the upper ones first. */
async function* foldersBelow(folder: string, isLeftOut: LeftOut): AsyncGenerator<Inside> {
  const inside = await lookInside(folder, isLeftOut);
  if (inside.files.length > 0 || inside.why !== null) yield inside;
  for (const inner of inside.folders) yield* foldersBelow(inner, isLeftOut);
}

/**
 * Gives the portfolios that files and folders on the command line stand for, in their order, without holding them all. By file: each file is
 * one, those of a folder and of the folders in it, too. By folder: all files that lie in one folder, or are named of it, are one. A
 * folder without files is a portfolio that says so.
 */
export async function* portfoliosOf(
  named: readonly string[],
  by: 'file' | 'folder',
  isLeftOut: LeftOut,
): AsyncGenerator<Named> {
  const paths = named.map((path) => normalize(path));
  const ofFolder = new Map<string, string[]>();
  if (by === 'folder')
    for (const path of paths)
      if (!(await isFolder(path))) ofFolder.set(dirname(path), [...(ofFolder.get(dirname(path)) ?? []), path]);
  for (const path of paths) {
    if (await isFolder(path)) yield* portfoliosIn(path, by, isLeftOut);
    else if (by === 'file') yield namePortfolio([path]);
    else if (ofFolder.get(dirname(path))?.[0] === path) yield nameFolder(dirname(path), ofFolder.get(dirname(path))!);
  }
}

async function* portfoliosIn(path: string, by: 'file' | 'folder', isLeftOut: LeftOut): AsyncGenerator<Named> {
  let isEmpty = true;
  for await (const { folder, files, why } of foldersBelow(path, isLeftOut)) {
    isEmpty = false;
    if (by === 'folder' || why !== null) yield nameFolder(folder, files, why);
    else for (const file of files) yield namePortfolio([file]);
  }
  if (isEmpty) yield nameFolder(path, []);
}

const LINE_RULE = 'A line is a JSON array of file paths, such as ["a.csv","b.csv"].';

/** Reads a line of standard input: a JSON array of file paths. Throws CannotAnalyse for anything else. */
export function readPaths(line: string): readonly string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CannotAnalyse(LINE_RULE, { cause: error });
  }
  if (!Array.isArray(parsed) || parsed.length === 0 || !parsed.every((path) => typeof path === 'string')) {
    throw new CannotAnalyse(LINE_RULE);
  }
  return parsed;
}

/** Gives the lines of standard input, blank ones too: what is answered on line n was asked on line n. */
export function linesOfInput(): AsyncIterable<string> {
  return createInterface({ input: process.stdin, crlfDelay: Infinity });
}

/** Gives the portfolios that lines stand for: the files of each, and of each folder in it all that lie in that folder. */
export async function* portfoliosOfLines(lines: AsyncIterable<string>, isLeftOut: LeftOut): AsyncGenerator<Named> {
  for await (const line of lines) {
    try {
      yield await portfolioOfLine(readPaths(line), isLeftOut);
    } catch (error) {
      const why = error instanceof CannotAnalyse ? error.message : whyClosed(error);
      yield { id: idOf(line), client: '', clientFrom: null, paths: [], why };
    }
  }
}

async function portfolioOfLine(written: readonly string[], isLeftOut: LeftOut): Promise<Named> {
  const paths: string[] = [];
  for (const path of written.map((one) => normalize(one))) {
    if (!(await isFolder(path))) {
      paths.push(path);
      continue;
    }
    const { files, why } = await lookInside(path, isLeftOut);
    if (written.length === 1 || why !== null || files.length === 0) return nameFolder(path, files, why);
    paths.push(...files);
  }
  return namePortfolio(paths);
}

/** Gives the portfolios of what is named, or, where nothing is, of each line of standard input. */
export function portfoliosOfArguments(
  named: readonly string[],
  by: 'file' | 'folder',
  isLeftOut: LeftOut,
): AsyncIterable<Named> {
  return named.length === 0 ? portfoliosOfLines(linesOfInput(), isLeftOut) : portfoliosOf(named, by, isLeftOut);
}

/** What a portfolio is called where it is told of: its files, or the folder that has none. */
export function nameOf({ client, paths }: Named): string {
  return paths.length === 0 ? client : paths.join(', ');
}
