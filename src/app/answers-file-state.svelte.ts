import { mergeAnswers, type MergedAnswers } from '../domain/book/merge-answers.ts';
import { parseAnswersFile } from '../storage/parse-answers.ts';
import type { AppState } from './app-state.svelte.ts';

/** No file of answers is anywhere near as long; a longer one is not read at all. */
const MOST_BYTES = 5_000_000;

/** A file of answers that was opened: what it would do, or why it cannot be used (`fault`: the field, null = another kind of file). */
export type OpenedAnswers =
  | { readonly kind: 'offered'; readonly name: string; readonly merged: MergedAnswers }
  | { readonly kind: 'refused'; readonly name: string; readonly fault: string | null };

/** Answers from a file: shown first with what they would change, taken only after a yes, with an undo. */
export class AnswersFileState {
  readonly #open: AppState;
  #opened = $state.raw<OpenedAnswers | null>(null);

  constructor(open: AppState) {
    this.#open = open;
  }

  get opened(): OpenedAnswers | null {
    return this.#opened;
  }

  /** Reads a file and works out what it would do. Without a portfolio there is nothing to lay it over. */
  async offer(file: File): Promise<void> {
    const { name } = file;
    const read = file.size > MOST_BYTES ? ({ ok: false, error: null } as const) : parseAnswersFile(await file.text());
    if (!read.ok) {
      this.#opened = { kind: 'refused', name, fault: read.error };
      return;
    }
    const own = this.#open.portfolio?.answers ?? [];
    this.#opened = { kind: 'offered', name, merged: mergeAnswers(own, read.value) };
  }

  /** Takes the offered answers in, laid over one's own before; the undo takes just those back. */
  async accept(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    const { open } = this.#open;
    const before = open.portfolio;
    if (opened?.kind !== 'offered' || before === null) return;
    await open.act({ ...before, answers: opened.merged.answers }, 'answers-taken', [opened.name]);
  }

  close(): void {
    this.#opened = null;
  }
}
