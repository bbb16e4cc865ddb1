import { addFiles, isOfTable, putReading } from '../domain/files/add-files.ts';
import { NO_CHANGES, NONE_EARLIER, type Earlier, type FileChanges } from '../domain/files/file-changes.ts';
import type { FileReading } from '../domain/model/file-reading.ts';
import type { Portfolio } from '../domain/model/portfolio.ts';
import type { Report } from '../domain/model/report.ts';
import { placeFor } from './examples/beside-example.ts';

export { examplesToLeave, placeFor } from './examples/beside-example.ts';
export { acceptCurrencies } from '../domain/files/assumed-currency.ts';
export { addFiles, isDoubtful, putReading } from '../domain/files/add-files.ts';
export { isRenewed, snapshotOf } from './plan-snapshots.ts';
export { keepSnapshots, keepEarlierFiles, takeEarlierDays } from './earlier-days.ts';
export { today } from './today.ts';

/* What is needed when files come: loaded with the first of them. */

/** Files that want a look before they are kept, and the portfolio as it would be with them. */
export interface Pending {
  readonly portfolio: Portfolio;
  /** What they were added to; null = they begin a portfolio of their own. */
  readonly before: Portfolio | null;
  readonly report: Report | null;
  readonly newFiles: readonly string[];
  readonly changes: FileChanges;
  /** What of them is of an earlier day, and kept as that. */
  readonly earlier: Earlier;
  /** The example's own file came with them, and is not among them. */
  readonly leftOut: boolean;
  /** Nothing is open but how their tables were read: the verdict shows with what was left out. */
  readonly isOfTable: boolean;
}

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

/** What waits to be kept once files have come: what waited already, and they. */
export function joinPending(
  waiting: Pending | null,
  came: Omit<Pending, 'portfolio' | 'report' | 'isOfTable'>,
  portfolio: Portfolio,
  report: Report,
): Pending {
  const newFiles = [...(waiting?.newFiles ?? []), ...came.newFiles];
  return {
    portfolio,
    report,
    newFiles,
    isOfTable: isOfTable(report, newFiles),
    before: waiting === null ? came.before : waiting.before,
    changes: joinChanges(waiting?.changes ?? NO_CHANGES, came.changes),
    earlier: joinEarlier(waiting?.earlier ?? NONE_EARLIER, came.earlier),
    leftOut: came.leftOut || waiting?.leftOut === true,
  };
}

/** A file that was read again with other columns, in the place of its earlier reading. */
interface ReadAgain {
  /** The name of its earlier reading; null where the file had been refused. */
  readonly name: string | null;
  readonly reading: FileReading;
  /** Makes the changes that go with it. */
  readonly also: (portfolio: Portfolio) => Portfolio;
}

/** What waits to be kept once a file was read again, without its report, and which files are new in it by that. */
export function readAnew(
  {
    open,
    stored,
    pending,
  }: { readonly open: Portfolio | null; readonly stored: Portfolio | null; readonly pending: Pending | null },
  { name, reading, also }: ReadAgain,
  kept: Parameters<typeof placeFor>[2],
): Omit<Pending, 'report'> & { readonly fresh: readonly string[] } {
  const into = name !== null && open !== null ? open : placeFor(open, [reading], kept).portfolio;
  const portfolio = also(name === null ? addFiles(into, [reading]).portfolio : putReading(into, name, reading));
  const fresh = portfolio.files.filter((file) => !into.files.includes(file)).map((file) => file.name);
  const base = pending === null ? stored : pending.before;
  return {
    portfolio,
    fresh,
    newFiles: [...(pending?.newFiles ?? []).filter((one) => !fresh.includes(one)), ...fresh],
    leftOut: pending?.leftOut === true,
    // who said what the columns are goes on looking at them
    isOfTable: false,
    before: base?.id === portfolio.id ? base : null,
    changes: pending?.changes ?? NO_CHANGES,
    earlier: pending?.earlier ?? NONE_EARLIER,
  };
}

function joinChanges(before: FileChanges, after: FileChanges): FileChanges {
  return {
    replaced: [...before.replaced, ...after.replaced],
    again: [...before.again, ...after.again],
    older: [...before.older, ...after.older],
    replacements: [...before.replacements, ...after.replacements],
  };
}

function joinEarlier(before: Earlier, after: Earlier): Earlier {
  return {
    days: [...new Set([...before.days, ...after.days])].sort(),
    files: [...before.files, ...after.files],
  };
}
