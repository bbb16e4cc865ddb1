import type { FileReading } from './file-reading.ts';
import type { Portfolio } from './portfolio.ts';
import type { Report } from './report.ts';

/** A portfolio with new files in it, and which kept files they took the place of. */
export interface Added {
  readonly portfolio: Portfolio;
  readonly replaced: readonly string[];
}

function accountsOf(file: FileReading): string {
  const accounts = file.holdings
    .map(({ account }) => account ?? file.accountLabel)
    .filter((account) => account !== null);
  return JSON.stringify([...new Set(accounts)].sort());
}

/* The same bytes, or the same broker's same accounts (at least one of them named): then the new file is a newer state of
   the old one. A plain sheet without accounts is never taken for another one. */
function isSameSource(a: FileReading, b: FileReading): boolean {
  if (a.fingerprint !== '' && a.fingerprint === b.fingerprint) return true;
  const accounts = accountsOf(a);
  return a.broker === b.broker && accounts !== '[]' && accounts === accountsOf(b);
}

/* Files are told apart by name on screen: a second "positions.csv" becomes "positions (2).csv". */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let count = 2;
  while (taken.has(`${stem} (${count})${ending}`)) count += 1;
  return `${stem} (${count})${ending}`;
}

function rename(file: FileReading, name: string): FileReading {
  if (name === file.name) return file;
  return { ...file, name, issues: file.issues.map((issue) => ({ ...issue, file: name })) };
}

/** Adds files to a portfolio. A file that is another state of a kept one replaces it, in its place: nothing is doubled. */
export function addFiles(portfolio: Portfolio, readings: readonly FileReading[]): Added {
  const files = [...portfolio.files];
  const replaced: string[] = [];
  for (const reading of readings) {
    const at = files.findIndex((file) => isSameSource(file, reading));
    const others = new Set(files.filter((_, index) => index !== at).map(({ name }) => name));
    const named = rename(reading, freeName(reading.name, others));
    if (at < 0) {
      files.push(named);
      continue;
    }
    replaced.push(files[at]!.name);
    files[at] = named;
  }
  return { portfolio: { ...portfolio, files }, replaced };
}

/** Puts a file that was read again with other columns in the place of its earlier reading. */
export function putReading(portfolio: Portfolio, name: string, reading: FileReading): Portfolio {
  return { ...portfolio, files: portfolio.files.map((file) => (file.name === name ? rename(reading, name) : file)) };
}

/** Takes a file out of a portfolio; its answers stay, for the next time. */
export function removeFile(portfolio: Portfolio, name: string): Portfolio {
  return { ...portfolio, files: portfolio.files.filter((file) => file.name !== name) };
}

/**
 * Tells whether the user should look before these files are kept: a row was rejected, a stated total is not met, a line
 * may be somebody else, or the reader itself was not sure. Lines that are plainly unknown do not hold a file up.
 */
export function isDoubtful(report: Report, names: readonly string[]): boolean {
  const files = report.files.filter(({ name }) => names.includes(name));
  const about = (file: string | null) => file !== null && names.includes(file);
  return (
    files.some(
      ({ rows, statedTotals }) => rows.rejected > 0 || statedTotals.some(({ difference }) => difference !== 0),
    ) ||
    files.some((file) => file.columnsFrom === 'contents' && file.headerLine !== 0 && !isProved(file.name, report)) ||
    report.questions.some(({ file, answered }) => about(file) && answered === null) ||
    report.issues.some(({ file, severity, code }) => about(file) && severity !== 'note' && !IS_ABOUT_HOLDING.has(code))
  );
}

/* Columns told by what stands in them are certain where quantity × price = value in some row and fails in none. */
function isProved(file: string, report: Report): boolean {
  const stated = report.positions.some(
    (row) => row.file === file && row.valueFrom === 'stated' && row.quantity !== null && row.price !== null,
  );
  return stated && !report.issues.some((issue) => issue.file === file && issue.code === 'quantity-price-mismatch');
}

/* Warnings about what is held, not about how the file was read: they hold nothing up. */
const IS_ABOUT_HOLDING: ReadonlySet<string> = new Set([
  'leveraged-fund',
  'unconverted',
  'short-or-margin',
  'net-not-positive',
]);
