import type { NoticeKind } from '../domain/book/notice-kind.ts';
import type { ExampleWord } from '../domain/files/examples.ts';
import type { FileChanges } from '../domain/files/file-changes.ts';
import type { Refusal } from '../domain/model/file-reading.ts';

const WITHOUT_UNDO: ReadonlySet<NoticeKind> = new Set([
  'older',
  'both-kept',
  'changed-elsewhere',
  'renamed-elsewhere',
  'kept-here',
  'restored',
  'wiped',
  'stopped',
  'example-left-out',
  'example-apart',
  'folder-undone',
]);
const NAMES_PORTFOLIOS: ReadonlySet<NoticeKind> = new Set([
  'deleted',
  'archived',
  'targets-set',
  'changed-all',
  'changed-some',
  'merged',
  'copy-merged',
  'restored',
  'both-kept',
  'renamed-elsewhere',
  'kept-here',
  'folder-added',
  'folder-undone',
]);

/* What somebody should know and didn't do: the chip would be gone before it is read. */
const STAYS: ReadonlySet<NoticeKind> = new Set([
  'older',
  'both-kept',
  'changed-elsewhere',
  'renamed-elsewhere',
  'kept-here',
  'example-left-out',
  'example-apart',
]);

/** What was done, as far as it says whether something was left out. */
interface NoticeFacts {
  readonly kind: NoticeKind;
  readonly changes: FileChanges;
  readonly example?: ExampleWord | null;
}

/** Whether it stands in the page until it is dismissed, instead of passing by in the header: a file that was left out does. */
export function staysInPage({ kind, changes, example }: NoticeFacts): boolean {
  return STAYS.has(kind) || changes.older.some(({ day }) => day === null) || example?.kind === 'left-out';
}

/** Whether what was told can be undone. */
export function hasUndo(kind: NoticeKind): boolean {
  return !WITHOUT_UNDO.has(kind);
}

/** Whether it may be told now: what was done to another client's is not said with a client at the table; it comes back afterwards. */
export function isTold(kind: NoticeKind, isPresenting: boolean): boolean {
  return !(isPresenting && NAMES_PORTFOLIOS.has(kind));
}

const UNCLEAR = new Set<string>(['refused-no-table', 'refused-ambiguous-columns', 'refused-unclear-columns']);

/** A table whose columns are asked about at once, which takes the width of the page. */
export function isAskedAtOnce({ code, sketch }: Refusal): boolean {
  return sketch !== null && UNCLEAR.has(code);
}

/** Whether what was refused stands in the drop area of the start, in the place of the example, so that nothing is pushed. */
export function isToldInDropArea(stage: string, path: string, refusals: readonly Refusal[]): boolean {
  return stage === 'empty' && /^\/(?:add)?$/.test(path) && refusals.length > 0 && !refusals.some(isAskedAtOnce);
}
