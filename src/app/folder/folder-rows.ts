import { isSure, type Assignment, type FileFor } from '../../domain/files/assign-files.ts';
import type { FileDoubt } from '../../domain/files/add-files.ts';
import { exampleOfFile } from '../../domain/files/examples.ts';
import type { FileSummary, FileSum } from '../../domain/files/file-facts.ts';
import type { FileReading, Refusal } from '../../domain/model/file-reading.ts';
import type { IsoDate } from '../../domain/model/units.ts';
import { freeName } from '../../domain/free-name.ts';
import type { ReadOutcome } from '../../engine/protocol.ts';
import type { Seen, Tables } from './keep-files.ts';

/* What the table of a folder's files shows of each, and how they are taken together. */

/** Why a file is to be opened by itself: something about it is asked that belongs to no table of many files. */
export type AloneWhy =
  | FileDoubt
  /** The user has named such columns for this client. */
  | { readonly kind: 'own-columns' }
  /** It holds more than tables of holdings. */
  | { readonly kind: 'sheets' }
  /** It is no holdings file, but something else that can be opened. */
  | { readonly kind: 'other' }
  | { readonly kind: 'unread'; readonly refusal: Refusal };

/** How a file stands. */
export type FileStands =
  | { readonly kind: 'checking' }
  /** It can be kept, if it has a client; with a day, as a snapshot of that. */
  | { readonly kind: 'ready'; readonly day: IsoDate | null }
  | { readonly kind: 'alone'; readonly why: AloneWhy }
  | { readonly kind: 'again' }
  | { readonly kind: 'older' | 'example' | 'failed' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A file that came, as the table shows it. */
export interface FolderRow {
  readonly at: number;
  readonly path: string;
  readonly tables: Tables;
  /** null = no holdings were read. */
  readonly facts: FileSummary | null;
  readonly sums: readonly FileSum[] | null;
  /** null = it is of nobody, since it can't be kept here. */
  readonly assignment: Assignment | null;
  readonly to: FileFor;
  /** The user has said so. */
  readonly isSaid: boolean;
  readonly stands: FileStands;
}

/** A client to choose. */
export interface FolderClient {
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
}

/** Tells whether a file is kept when the others are. */
export function isToAdd({ stands, to }: FolderRow): boolean {
  return stands.kind === 'ready' && to.kind !== 'nobody';
}

/** Tells whether the user is asked for the client of a file. */
export function isAsked({ stands, assignment, isSaid }: FolderRow): boolean {
  const isOpen = stands.kind === 'ready' || stands.kind === 'checking';
  return isOpen && assignment !== null && !isSaid && !isSure(assignment);
}

/** Tells whether somebody should look at a file: at whose it is, or at why it isn't kept with the others. */
export function isDoubted({ stands, assignment }: FolderRow): boolean {
  const isHeldUp = stands.kind !== 'ready' && stands.kind !== 'checking' && stands.kind !== 'again';
  return isHeldUp || (assignment !== null && !isSure(assignment));
}

/** Where a file goes, in one word; empty = to nobody. */
export function destination(to: FileFor): string {
  if (to.kind === 'client') return to.id;
  return to.kind === 'new' ? `+${to.key}` : '';
}

/** Takes files together that go to one client, in the order of the first of each; one of nobody's stands alone. */
export function groupRows(rows: readonly FolderRow[]): readonly (readonly [FolderRow, ...FolderRow[]])[] {
  const groups = new Map<string, [FolderRow, ...FolderRow[]]>();
  for (const row of rows) {
    const key = row.to.kind === 'nobody' ? `${row.at}` : `to ${destination(row.to)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** Names a new client as the user, or its file, says; where that is empty or taken, by what is free. */
export function nameClient(said: string, unnamed: string, taken: readonly string[]): string {
  return freeName(said.trim() === '' ? unnamed : said.trim(), new Set(taken));
}

/** Names new clients by their keys, each otherwise than the others and than those that are here. */
export function nameNew(
  given: readonly FileFor[],
  here: readonly string[],
  unnamed: string,
): Readonly<Record<string, string>> {
  const taken = [...here];
  const names = new Map<string, string>();
  for (const to of given) {
    if (to.kind !== 'new' || names.has(to.key)) continue;
    const name = nameClient(to.name, unnamed, taken);
    taken.push(name);
    names.set(to.key, name);
  }
  return Object.fromEntries(names);
}

/** Says how a file stands after it was read, before anybody knows whose it is. */
export function standsOf(outcomes: readonly ReadOutcome[], tables: readonly FileReading[]): FileStands {
  if (tables.length === 0) {
    const refused = outcomes.find((one) => !one.ok);
    if (refused === undefined) return { kind: 'alone', why: { kind: 'other' } };
    const refusal = refused.error;
    const canBeSaid = refusal.sketch !== null || refusal.code === 'refused-locked-pdf';
    return canBeSaid ? { kind: 'alone', why: { kind: 'unread', refusal } } : { kind: 'refused', refusal };
  }
  if (tables.length < outcomes.length) return { kind: 'alone', why: { kind: 'sheets' } };
  return tables.some((table) => exampleOfFile(table) !== null) ? { kind: 'example' } : { kind: 'checking' };
}

/** Says how a file stands once it was looked at beside what its client has. */
export function asSeen(seen: Seen): Pick<FolderRow, 'stands'> & Partial<FolderRow> {
  switch (seen.kind) {
    case 'ready':
      return { stands: { kind: 'ready', day: seen.day }, sums: seen.sums };
    case 'older':
      return { stands: { kind: 'older' } };
    case 'doubt':
      return { stands: { kind: 'alone', why: seen.doubt } };
  }
}

/** Tells whether it matters whose file it is: not of one that can't be read, or is here already. */
export function mayCheck({ stands, assignment }: FolderRow): boolean {
  return assignment !== null && assignment.why !== 'again' && stands.kind !== 'example';
}
