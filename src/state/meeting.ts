import type { Earlier, FileChanges } from '../domain/files/file-changes.ts';
import type { FileReading } from '../domain/model/file-reading.ts';

export { examplesToLeave, placeFor } from './examples/beside-example.ts';
export { acceptCurrencies } from '../domain/files/assumed-currency.ts';
export { addFiles, isDoubtful, putReading } from '../domain/files/add-files.ts';
export { hasDay, isRenewed, ofPortfolio, planSnapshots, snapshotOf } from './plan-snapshots.ts';
export { keepOlder, takeEarlierDays } from './earlier-days.ts';
export { today } from './today.ts';

/* What is needed when files come: loaded with the first of them. */

/** Tells whether all that came is older than what is here. */
export function isOlderOnly({ older, again, replacements }: FileChanges, readings: readonly FileReading[]): boolean {
  return older.length === readings.length && again.length === 0 && replacements.length === 0;
}

/** What the notice about kept files is about. */
export function kindOf(
  { again, replacements }: FileChanges,
  newFiles: readonly string[],
): 'again' | 'kept' | 'replaced' {
  const isAsBefore = replacements.every(({ changes }) =>
    changes.every(({ added, gone, changed }) => added.length + gone.length + changed.length === 0),
  );
  if (isAsBefore && newFiles.length > 0 && newFiles.every((name) => again.includes(name))) return 'again';
  return replacements.length > 0 ? 'replaced' : 'kept';
}

export function joinChanges(before: FileChanges, after: FileChanges): FileChanges {
  return {
    replaced: [...before.replaced, ...after.replaced],
    again: [...before.again, ...after.again],
    older: [...before.older, ...after.older],
    replacements: [...before.replacements, ...after.replacements],
  };
}

export function joinEarlier(before: Earlier, after: Earlier): Earlier {
  return {
    days: [...new Set([...before.days, ...after.days])].sort(),
    files: [...before.files, ...after.files],
  };
}
