import type { FileReading } from '../domain/model/file-reading.ts';
import type { Holding } from '../domain/model/holding.ts';
import type { LineChoice } from '../domain/book/say.ts';
import { readTyped } from '../read/typed/form-rows.ts';
import { mergeTyped } from '../domain/files/merge-typed.ts';
import { findTyped, rowsOfTyped, type TypedCheck, type TypedRow } from '../domain/files/typed.ts';
import type { AppState } from './app-state.svelte.ts';
import { holdingsIn } from '../domain/rows/holding-rows.ts';

/* Read on the page and not in the worker, because each key wants its answer. */

/** The rows that were typed by hand, as they can be typed again; none = nothing was. */
export function typedRowsOf(app: AppState): readonly TypedRow[] {
  const typed = typedFile(app);
  return typed === null ? [] : rowsOfTyped(typed);
}

/** The rows that were typed by hand as the file that they are; null = nothing was. */
export function typedFile({ portfolio }: AppState): FileReading | null {
  return findTyped(portfolio?.files ?? []);
}

/**
 * Takes typed positions in like a read file, in place of what was typed before; corrections of its old rows go. `begun` is what the table began
 * with: rows that another tab has typed since stay, but where both changed the same one, this one counts. `said` is what was said of rows
 * that nobody knows.
 */
export function addTyped(
  app: AppState,
  typed: FileReading,
  said: readonly LineChoice[] = [],
  begun: FileReading | null = typedFile(app),
): Promise<void> {
  const { open } = app;
  const next = () => addNow(app, typed, said, begun);
  open.typing = open.typing.then(next, next);
  return open.typing;
}

async function addNow(
  app: AppState,
  typed: FileReading,
  said: readonly LineChoice[],
  begun: FileReading | null,
): Promise<void> {
  const { open } = app;
  const before = open.portfolio;
  const now = typedFile(app);
  const reading = now === null ? typed : (mergeTyped(now, begun, typed) ?? typed);
  app.dismissNotice();
  await open.add([reading]);
  if (said.length > 0) await app.open.say(({ sayAll }, portfolio) => sayAll(portfolio, said));
  const after = open.portfolio;
  if (after === null || before === null) return;
  const corrections = after.corrections.filter(({ file }) => file !== reading.fingerprint);
  if (corrections.length < after.corrections.length) await open.change({ ...after, corrections }, open.notice);
}

/** Which rows of typed positions nobody knows, by their line; null when the lists could not be asked. */
export async function findUnknownRows(app: AppState, { holdings }: FileReading): Promise<readonly Holding[] | null> {
  const rows = holdingsIn(holdings);
  const answer = await app.lookUp({ kind: 'strangers', of: rows });
  return answer === null ? null : answer.places.map((place) => rows[place]!);
}

/** Reads rows typed by hand: what is wrong with which cell, and what the whole comes to. */
export function checkTyped(rows: readonly TypedRow[]): TypedCheck {
  return readTyped(rows);
}
