import type { FileReading } from '../model/file-reading.ts';
import { carryOut, inverseOf, isSamePortfolio, operationsBetween, type Operation } from './operations.ts';
import type { Portfolio, Settings } from '../model/portfolio.ts';

/*
 * What was done to a portfolio, one action after the other, so that each can be told and taken back later. An action holds what it
 * changed and no more; of a file it holds how to know it again, not its rows.
 */

/** How a file is known again. */
export interface FileMark {
  readonly name: string;
  readonly fingerprint: string;
  readonly asOf: string | null;
  readonly sheet: string | null;
}
/** A file that came, went, or was read anew in its place. */
export interface FileEdit {
  readonly kind: 'file';
  readonly before: FileMark | null;
  readonly after: FileMark | null;
}
type ThingOperation = Extract<Operation, { readonly kind: 'thing' }>;
type SettingsOperation = Extract<Operation, { readonly kind: 'settings' }>;
export type PastEdit = ThingOperation | SettingsOperation | FileEdit;

/** One action of the past. */
export interface PastAction {
  /** When it was done, as an ISO date and time in UTC. */
  readonly at: string;
  /** The portfolio began with it. */
  readonly began: boolean;
  readonly edits: readonly PastEdit[];
  /** How many of its edits are not held, because there were too many: then it cannot be taken back. */
  readonly left: number;
}

/** How many actions are kept of a portfolio. */
export const ACTIONS_KEPT = 50;
/** How much one of them may hold: so many edits, and so many letters of their JSON. */
const MOST_EDITS = 40;
const MOST_LETTERS = 20_000;

/* What is only a way to look is no change of what is held. */
const LOOKS: ReadonlySet<keyof Settings> = new Set(['sizeScheme', 'lens', 'base', 'benchmark', 'currency']);

/** Gives what was done between two states of a portfolio, null before it began; null where that is only a way to look, or nothing. */
export function actionBetween(before: Portfolio | null, after: Portfolio, at: string): PastAction | null {
  const start = before ?? { ...after, files: [] };
  const edits = operationsBetween(start, after).flatMap(pastEdit);
  if (edits.length === 0 && before !== null) return null;
  const held = edits.slice(0, MOST_EDITS);
  while (held.length > 0 && JSON.stringify(held).length > MOST_LETTERS) held.pop();
  return { at, began: before === null, edits: held, left: edits.length - held.length };
}

function pastEdit(operation: Operation): readonly PastEdit[] {
  switch (operation.kind) {
    case 'thing':
      return [operation];
    case 'file': {
      const { before, after } = operation;
      return [{ kind: 'file', before: before && markOf(before), after: after && markOf(after) }];
    }
    case 'settings': {
      const without = (settings: Partial<Settings>): Partial<Settings> =>
        Object.fromEntries(Object.entries(settings).filter(([name]) => !LOOKS.has(name as keyof Settings)));
      const after = without(operation.after);
      return Object.keys(after).length === 0 ? [] : [{ kind: 'settings', before: without(operation.before), after }];
    }
  }
}

function markOf({ name, fingerprint, asOf, sheet }: FileReading): FileMark {
  return { name, fingerprint, asOf, sheet };
}

/**
 * Why an action of the past cannot be taken back: the portfolio began with it; it was too large to be held; the rows that went with it
 * are not kept; it would leave no file; somebody has changed the same things since; nothing of it is left.
 */
export type StaysBecause = 'began' | 'too-large' | 'rows-not-kept' | 'last-file' | 'changed-since' | 'nothing-left';
export type TakenBack =
  | { readonly kind: 'taken-back'; readonly portfolio: Portfolio }
  | { readonly kind: 'stays'; readonly because: StaysBecause };

/** Takes one action of the past back, and nothing that was done since; all of it, or nothing. */
export function takeActionBack(now: Portfolio, action: PastAction): TakenBack {
  const stays = (because: StaysBecause): TakenBack => ({ kind: 'stays', because });
  if (action.began) return stays('began');
  if (action.left > 0) return stays('too-large');
  const operations: Operation[] = [];
  for (const edit of action.edits) {
    if (edit.kind !== 'file') {
      operations.push(edit);
      continue;
    }
    if (edit.before !== null || edit.after === null) return stays('rows-not-kept');
    const file = findFile(now.files, edit.after);
    if (file !== null) operations.push({ kind: 'file', before: null, after: file });
  }
  const back = carryOut(now, inverseOf(operations));
  if (back.kind !== 'done') return stays('changed-since');
  if (isSamePortfolio(back.portfolio, now)) return stays('nothing-left');
  if (back.portfolio.files.length === 0) return stays('last-file');
  return { kind: 'taken-back', portfolio: back.portfolio };
}

/* What was typed or pasted has no fingerprint of bytes, but a name of its own. */
function findFile(files: readonly FileReading[], mark: FileMark): FileReading | null {
  const alike = files.filter(
    (file) => file.fingerprint === mark.fingerprint && file.asOf === mark.asOf && file.sheet === mark.sheet,
  );
  return alike.find(({ name }) => name === mark.name) ?? (mark.fingerprint === '' ? null : (alike[0] ?? null));
}
