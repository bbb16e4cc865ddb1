import { readTyped } from '../brokers/typed.ts';
import { findTyped, rowsOfTyped, type TypedCheck, type TypedRow } from '../domain/typed.ts';
import type { AppState } from './app-state.svelte.ts';

/* Read on the page and not in the worker, because each key wants its answer. */

/** The rows that were typed by hand, as they can be typed again; none = nothing was. */
export function typedRowsOf({ portfolio }: AppState): readonly TypedRow[] {
  const typed = findTyped(portfolio?.files ?? []);
  return typed === null ? [] : rowsOfTyped(typed);
}

/** Reads rows typed by hand: what is wrong with which cell, and what the whole comes to. */
export function checkTyped(rows: readonly TypedRow[]): TypedCheck {
  return readTyped(rows);
}
