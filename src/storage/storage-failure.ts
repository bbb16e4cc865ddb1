import type { Failure, FailureCode } from '../domain/failure.ts';

/** What IndexedDB's refusals mean. An aborted transaction has kept nothing, whatever the cause. */
const CODES = new Map<string, FailureCode>([
  ['QuotaExceededError', 'quota'],
  ['VersionError', 'newer-data'],
  ['InvalidStateError', 'connection-lost'],
  ['AbortError', 'connection-lost'],
  ['UnknownError', 'connection-lost'],
  ['TransactionInactiveError', 'connection-lost'],
  ['SecurityError', 'no-storage'],
  ['NotAllowedError', 'no-storage'],
]);

/** Names the failure behind an error of the database. Any other error is a bug of ours and is thrown on. */
export function storageFailure(error: unknown): Failure {
  const code = error instanceof DOMException ? CODES.get(error.name) : undefined;
  if (code === undefined) throw error;
  return { code, detail: error instanceof DOMException ? `${error.name}: ${error.message}` : null };
}
