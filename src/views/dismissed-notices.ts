import type { NoticeKind } from '../domain/book/notice-kind.ts';

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
  'merged',
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

/** Whether it stands in the page until it is dismissed, instead of passing by in the header. */
export function staysInPage(kind: NoticeKind): boolean {
  return STAYS.has(kind);
}

/** Whether what was told can be undone. */
export function hasUndo(kind: NoticeKind): boolean {
  return !WITHOUT_UNDO.has(kind);
}

/** Whether it may be told now: what was done to another client's is not said with a client at the table; it comes back afterwards. */
export function isTold(kind: NoticeKind, isPresenting: boolean): boolean {
  return !(isPresenting && NAMES_PORTFOLIOS.has(kind));
}
