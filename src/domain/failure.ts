/** What the environment can refuse. Words in screens/notices/words/failures.ts; a fact about the user's data is an Issue, not this. */
export const FAILURE_CODES = [
  'quota',
  'blocked',
  'newer-version',
  'newer-data',
  'no-storage',
  'connection-lost',
  'worker-died',
  'pack-missing',
  'pack-altered',
  'unreadable-record',
  'damaged-lock',
  'locked',
  'part-missing',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** The environment said no; nothing of the user's is wrong. `detail` = what it said, for a report of the fault. */
export interface Failure {
  readonly code: FailureCode;
  readonly detail: string | null;
}
