import type { AccountWords } from '../../domain/model/file-reading.ts';

const MASK = /\s{1,20}(?:X{2,8}-?\d{1,6}|\.{2,4}\d{1,6}|\*{2,8}\d{1,6})$/i;

/**
 * How accounts are called: a heading without its masked number ("Individual", not "Individual ...123"), unless two
 * accounts of the file would then be called the same.
 */
export function nameAccounts(headings: Iterable<string>): ReadonlyMap<string, string> {
  const all = [...new Set(headings)];
  const short = all.map((heading) => heading.replace(MASK, ''));
  return new Map(all.map((heading, at) => [heading, isOnlyOne(short, short[at]!) ? short[at]! : heading]));
}

/** Gives those of these accounts whose label is shorter than what the file writes. */
export function wordsOfAccounts(names: ReadonlyMap<string, string>): readonly AccountWords[] {
  return [...names].flatMap(([written, account]) => (written === account ? [] : [{ account, written }]));
}

function isOnlyOne(names: readonly string[], name: string): boolean {
  return names.indexOf(name) === names.lastIndexOf(name);
}
