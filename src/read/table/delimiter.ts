import { columnsOfTitles, isHoldingsHeader } from './header.ts';
import { isBlank, readRecords, type FileRecord } from '../cells/records.ts';
import { SPREADSHEET } from '../profiles/profile.ts';

// Where nothing else decides, the rarer sign is the better witness: cells hold commas, hardly ever tabs.
const DELIMITERS = ['\t', ';', '|', ','] as const;
const LOOKED_AT_RECORDS = 80;
const TITLES_LOOKED_AT = 120;
const LOOKED_AT_LENGTH = 128 * 1024;

/**
 * Decides what separates the cells: what a first line `sep=;` says, else what makes the best header, else what gives
 * lines of even width. A guess from the numbers alone would fall for `1,000,000` between tabs.
 */
export function chooseDelimiter(text: string): string {
  const told = /^"?sep=([,;\t|])"?\n/.exec(text.slice(0, 12))?.[1];
  if (told !== undefined) return told;
  const beginning = text.slice(0, LOOKED_AT_LENGTH);
  let best = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    if (!beginning.includes(delimiter)) continue;
    const score = scoreOf(firstRecords(beginning, delimiter));
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function firstRecords(text: string, delimiter: string): readonly FileRecord[] {
  const records: FileRecord[] = [];
  for (const record of readRecords(text, delimiter)) {
    if (!isBlank(record)) records.push(record);
    if (records.length === LOOKED_AT_RECORDS) break;
  }
  return records;
}

/* Titles of the best header count most; evenness only decides where no header is known. */
function scoreOf(records: readonly FileRecord[]): number {
  let titles = 0;
  const widths = new Map<number, number>();
  for (const { cells } of records) {
    // commas between tabs are those of numbers
    if (cells.length === 1 || cells.some((cell) => cell.trim().includes('\t'))) continue;
    widths.set(cells.length, (widths.get(cells.length) ?? 1) + 1);
    const at = columnsOfTitles(cells.slice(0, TITLES_LOOKED_AT), SPREADSHEET);
    const known = Object.values(at).filter((column) => column !== -1).length;
    if (isHoldingsHeader({ at })) titles = Math.max(titles, known);
  }
  return titles * 1000 + Math.max(0, ...widths.values());
}
