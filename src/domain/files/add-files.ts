import { compareFiles } from './alike.ts';
import { compareReadings, compareRows, type AccountChange } from './compare-readings.ts';
import type { Earlier, FileChanges, Replacement } from './file-changes.ts';
import type { FileReading } from '../model/file-reading.ts';
import type { Issue } from '../model/issue.ts';
import { accountPartsOf, type AccountOfFile } from './file-parts.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Report } from '../model/report.ts';
import { isLater, supersede, type Superseded } from './same-account.ts';
import { labelAccounts } from './label-accounts.ts';
import type { IsoDate } from '../model/units.ts';
import { compareValues } from '../compare-values.ts';
import { must } from '../must.ts';

/** A portfolio with new files in it, and what they did. */
export interface Added extends FileChanges {
  readonly portfolio: Portfolio;
  readonly earlier: Earlier;
}

/** Gives a file a name that none of the others has; files are told apart by it on screen: a second "positions.csv" becomes "positions (2).csv". */
export function freeFileName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let count = 2;
  while (taken.has(`${stem} (${count})${ending}`)) count += 1;
  return `${stem} (${count})${ending}`;
}

/** Gives a reading under another name, its issues with it. */
export function renameFile(file: FileReading, name: string): FileReading {
  if (name === file.name) return file;
  return { ...file, name, issues: file.issues.map((issue) => ({ ...issue, file: name })) };
}

/** Tells whether two readings are of the same bytes. */
export const isSameBytes = (a: FileReading, b: FileReading) => a.fingerprint !== '' && a.fingerprint === b.fingerprint;

/* Files that come together came in no order: the better word on an account comes last, so that it counts. */
function inOrder(readings: readonly FileReading[]): readonly FileReading[] {
  const day = ({ asOf }: FileReading) => asOf ?? '';
  return [...readings].sort((a, b) => compareValues(day(a), day(b)) || compareFiles(b, a));
}

/* Whose word counts in the end, where one newer state followed the other. */
function lastWord(part: AccountOfFile, gone: Superseded): AccountOfFile {
  const seen = new Set([part]);
  let last = part;
  for (let next = gone.get(last); next !== undefined && !seen.has(next); next = gone.get(last)) {
    last = next;
    seen.add(last);
  }
  return last;
}

/**
 * Adds files to a portfolio. The same bytes are read again in their place. A newer state of an account takes the place of
 * the older one (same-account.ts); a file of which nothing is left to count goes. Of files that come together and of which no
 * day says which is newer all stay, and the report says which of them counts. Nothing is doubled, whatever comes twice.
 */
export function addFiles(portfolio: Portfolio, readings: readonly FileReading[]): Added {
  let files: readonly FileReading[] = portfolio.files;
  const again: string[] = [];
  const replacements: Replacement[] = [];
  const come = new Set<FileReading>();
  for (const reading of inOrder(labelAccounts(files, readings))) {
    const old = files.find((file) => isSameBytes(file, reading));
    const taken = new Set(files.filter((file) => file !== old).map(({ name }) => name));
    const added = renameFile(reading, freeFileName(reading.name, taken));
    if (old === undefined) {
      files = [...files, added];
      come.add(added);
      continue;
    }
    files = files.map((file) => (file === old ? added : file));
    if (come.delete(old)) come.add(added);
    again.push(added.name);
    replacements.push({ by: added.name, of: added.name, changes: compareReadings(old, added) });
  }
  // one alone has nothing beside it
  const parts = files.length < 2 ? [] : files.map(accountPartsOf);
  const gone = supersede(parts);
  const left = new Map<FileReading, AccountOfFile>();
  const days = new Set<IsoDate>();
  for (const all of parts) {
    const [first] = all;
    if (first === undefined) continue;
    const { file } = first;
    const later = all.filter((part) => isLater(lastWord(part, gone).file.asOf, file.asOf));
    if (later.length > 0 && come.has(file)) days.add(must(file.asOf));
    const isGone = all.every((part) => gone.has(part));
    const isReplaced = all.some((part) => come.has(lastWord(part, gone).file));
    if (isGone && (come.has(file) ? later.length > 0 : isReplaced)) left.set(file, later[0] ?? first);
  }
  const kept = new Set(portfolio.files);
  const fresh = new Set(files.filter((file) => !kept.has(file)));
  const older = [...left].filter(([file]) => fresh.has(file));
  return {
    portfolio: { ...portfolio, files: files.filter((file) => !left.has(file)) },
    replaced: [...left.keys()].filter((file) => kept.has(file)).map(({ name }) => name),
    again,
    older: older.map(([file, part]) => ({ name: file.name, newer: lastWord(part, gone).file.name, day: null })),
    replacements: [...replacements, ...changesByFile(gone, fresh)],
    earlier: { days: [...days].sort(), files: older.map(([file]) => file) },
  };
}

/**
 * Gives a portfolio as it was on a day of files that came after newer ones: with all of that day or before it, as if they had come first.
 * What has no day is left out, since nobody knows since when it is so.
 */
export function portfolioOnDay(now: Portfolio, { files }: Earlier, day: IsoDate): Portfolio {
  const known = [...files, ...now.files].filter(({ asOf }) => asOf !== null && asOf <= day);
  return addFiles({ ...now, files: [] }, known).portfolio;
}

/* Accounts that were here and that a new file states anew, by the pair of files. */
function changesByFile(gone: Superseded, fresh: ReadonlySet<FileReading>): readonly Replacement[] {
  const found = new Map<string, { by: string; of: string; changes: AccountChange[] }>();
  for (const old of gone.keys()) {
    const now = lastWord(old, gone);
    if (!fresh.has(now.file) || fresh.has(old.file)) continue;
    const key = JSON.stringify([now.file.name, old.file.name]);
    const replacement = found.get(key) ?? { by: now.file.name, of: old.file.name, changes: [] };
    found.set(key, replacement);
    replacement.changes.push(compareRows(now.account, old.holdings, now.holdings));
  }
  return [...found.values()];
}

/** Puts a file that was read again with other columns in the place of its earlier reading. */
export function putReading(portfolio: Portfolio, name: string, reading: FileReading): Portfolio {
  return {
    ...portfolio,
    files: portfolio.files.map((file) => (file.name === name ? renameFile(reading, name) : file)),
  };
}

/**
 * Why a file wants a look before it is kept: rows were rejected, a stated total is not met, the columns were guessed, a line may be somebody
 * else, it looks like another file, or the reader itself was not sure, by what it says of that.
 */
export type FileDoubt =
  | { readonly kind: 'rows'; readonly count: number }
  | { readonly kind: 'total' | 'columns' | 'alike' }
  | { readonly kind: 'questions'; readonly count: number }
  | { readonly kind: 'issue'; readonly issue: Issue };

/** Finds why the user should look before a file of a report is kept, what says most first; null = nothing. Lines that are plainly unknown do not hold a file up. */
export function doubtOf(report: Report, name: string): FileDoubt | null {
  const issue = report.issues.find(
    ({ file, severity, code }) => file === name && severity !== 'note' && !IS_ABOUT_HOLDING.has(code),
  );
  if (issue !== undefined) return { kind: 'issue', issue };
  const file = report.files.find((one) => one.name === name);
  if (file !== undefined && file.rows.rejected > 0) return { kind: 'rows', count: file.rows.rejected };
  if (file?.statedTotals.some(({ difference }) => difference !== 0) === true) return { kind: 'total' };
  const isGuessed = file !== undefined && file.columnsFrom === 'contents' && file.headerLine !== 0;
  if (isGuessed && !isProved(name, report)) return { kind: 'columns' };
  const questions = report.questions.filter((one) => one.file === name && one.answered === null).length;
  if (questions > 0) return { kind: 'questions', count: questions };
  const isAlike = ({ sides, answered }: (typeof report.doublings)[number]) =>
    answered === null && sides.some((side) => side.file === name);
  const isAside = ({ code, file: of, severity, detail }: Issue) =>
    code === 'put-aside' && of === name && severity === 'warning' && detail['why'] !== 'newer-file';
  const asked = report.doublings.find(({ sides }) => sides.some((side) => side.file === name));
  return report.doublings.some(isAlike) || (asked === undefined && report.issues.some(isAside))
    ? { kind: 'alike' }
    : null;
}

/** Tells whether the user should look before these files are kept. */
export function isDoubtful(report: Report, names: readonly string[]): boolean {
  return names.some((name) => doubtOf(report, name) !== null);
}

/**
 * Tells whether all that is doubtful of files is how their table was read: its figures can be shown before they are kept, with what was left
 * out. A question that changes what they mean, such as of the currency or of what the file is, comes before any figure.
 */
export function isOfTable(report: Report, names: readonly string[]): boolean {
  const isOf = (file: string | null) => file !== null && names.includes(file);
  const isAsked =
    report.questions.some(({ file, answered }) => answered === null && isOf(file)) ||
    report.doublings.some(({ sides, answered }) => answered === null && sides.some(({ file }) => isOf(file)));
  return (
    !isAsked &&
    report.issues.every(
      ({ file, severity, code, detail }) =>
        !isOf(file) ||
        severity === 'note' ||
        IS_OF_TABLE.has(code) ||
        (code === 'put-aside' ? detail['why'] === 'newer-file' : IS_ABOUT_HOLDING.has(code)),
    )
  );
}

/* Columns told by what stands in them are certain where quantity × price = value in some row and fails in none. */
function isProved(file: string, report: Report): boolean {
  const rows = report.positions.find((one) => one.file === file)?.rows;
  const stated =
    rows?.isComputed.some(
      (isComputed, at) => isComputed === 0 && !Number.isNaN(rows.quantity[at]) && !Number.isNaN(rows.price[at]),
    ) === true;
  return stated && !report.issues.some((issue) => issue.file === file && issue.code === 'quantity-price-mismatch');
}

/* Warnings about what is held, not about how the file was read: they hold nothing up. */
const IS_ABOUT_HOLDING: ReadonlySet<string> = new Set([
  // looked at below, and where it is open it's asked
  'put-aside',
  'leveraged-fund',
  'unconverted',
  'short-or-margin',
  'net-not-positive',
]);

/* What was read so or left out, row by row, and said. */
const IS_OF_TABLE: ReadonlySet<string> = new Set([
  'columns-guessed',
  'no-value',
  'unreadable-number',
  'ragged-row',
  'cash-outside-table',
  'cash-not-stated',
  'rows-sold',
  'total-differs',
  'weights-sum',
]);
