import { cellText, type CellContent } from './cell-text.ts';
import { findRows, scanSheet, withCells, type CellStyle, type ScannedSheet, type SheetXml } from './scan-sheet.ts';
import type { SheetText } from './sheet-lines.ts';

/* Reads a workbook of many cells with few questions to the library: once what its styles mean, then each cell that differs, once. */

/** The parts of a workbook by their names, unpacked. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** A sheet as cells of text. */
export interface SheetRows extends Omit<SheetText, 'text'> {
  readonly rows: readonly (readonly string[])[];
}

/** A sheet as the workbook library reads it. */
export interface LibrarySheet extends Omit<SheetRows, 'rows'> {
  readonly rows: readonly (readonly CellContent[])[];
  /** The number format of a cell by its places from 0; empty for none. */
  readonly formatAt: (row: number, column: number) => string;
}

/** Asks the library for the sheets of a workbook; null where it finds something wrong. */
export type AskLibrary = (parts: Parts) => Promise<readonly LibrarySheet[] | null>;

const STYLES = /(?:^|\/)styles\.xml$/i;
const SHARED_TEXTS = /(?:^|\/)sharedStrings\.xml$/i;
const BEGINNING = 4000;
const BEGINS_SHEET = /<worksheet[\s>]/;
/* Of a part: it is written into a cell and must come back as it is. */
const PLAIN_NAME = /^[\w./-]{1,200}$/;
const MOST_STYLES = 5000;

/** Reads the sheets as the library would read them. Null = one is unusual, or an answer does not fit: the library must read all itself. */
export async function readOnce(parts: Parts, ask: AskLibrary): Promise<readonly SheetRows[] | null> {
  const sheets = findSheets(parts);
  const styles = sheets === null ? null : await stylesOf(parts, sheets, ask);
  if (sheets === null || styles === null) return null;
  const scanned = new Map<string, ScannedSheet>();
  for (const [name, xml] of sheets) {
    const sheet = scanSheet(xml, styles);
    if (sheet === null) return null;
    scanned.set(name, sheet);
  }
  const answers = await ask(askFor(parts, sheets, (name) => scanned.get(name)!.asked));
  const read = answers?.map((answer) => fill(answer, scanned));
  return read?.every((sheet) => sheet !== null) === true ? read : null;
}

function findSheets(parts: Parts): ReadonlyMap<string, SheetXml> | null {
  const sheets = new Map<string, SheetXml>();
  for (const [name, bytes] of parts) {
    if (STYLES.test(name) || SHARED_TEXTS.test(name)) continue;
    const xml = new TextDecoder().decode(bytes);
    if (!BEGINS_SHEET.test(xml.slice(0, BEGINNING))) continue;
    const sheet = PLAIN_NAME.test(name) ? findRows(xml) : null;
    if (sheet === null) return null;
    sheets.set(name, sheet);
  }
  return sheets;
}

/* What a number is in each style of the workbook, by number. */
async function stylesOf(
  parts: Parts,
  sheets: ReadonlyMap<string, SheetXml>,
  ask: AskLibrary,
): Promise<readonly CellStyle[] | null> {
  const [, bytes] = [...parts].find(([name]) => STYLES.test(name)) ?? [];
  if (bytes === undefined) return [];
  // formats of cells and of named styles: more than can be meant, and the library says of the others that they mean nothing
  const all = [...new TextDecoder().decode(bytes).matchAll(/<(?:\w{1,20}:)?xf[\s>/]/g)];
  if (all.length > MOST_STYLES) return null;
  const numbers = all.map((_, style) => ` s="${style}"><v>1</v></c>`);
  const others = new Map([...parts].filter(([name]) => !SHARED_TEXTS.test(name)));
  const answer = (await ask(askFor(others, sheets, () => numbers)))?.[0];
  if (answer?.rows.length !== numbers.length + 1) return null;
  return answer.rows.slice(1).map(([number], style) => ({
    format: answer.formatAt(style + 1, 0),
    isDate: number instanceof Date,
  }));
}

/* The workbook with these cells in place of those of each sheet, below one that says which part it is: the library names sheets otherwise. */
function askFor(
  parts: Parts,
  sheets: ReadonlyMap<string, SheetXml>,
  cellsOf: (name: string) => readonly string[],
): Parts {
  const asked = new Map(parts);
  for (const [name, sheet] of sheets) {
    const cells = [` t="inlineStr"><is><t>${name}</t></is></c>`, ...cellsOf(name)];
    asked.set(name, new TextEncoder().encode(withCells(sheet, cells)));
  }
  return asked;
}

/* Null where the answer is none to what was asked. */
function fill(
  { name, rows: answers, formatAt, isHidden, hiddenRows }: LibrarySheet,
  scanned: ReadonlyMap<string, ScannedSheet>,
): SheetRows | null {
  const part = answers[0]?.[0];
  const sheet = typeof part === 'string' ? scanned.get(part) : undefined;
  if (sheet?.asked.length !== answers.length - 1) return null;
  const texts = answers.slice(1).map(([cell], at) => cellText(cell ?? null, formatAt(at + 1, 0)));
  const rows = sheet.rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell : texts[cell]!)));
  return { name, rows, isHidden, hiddenRows };
}
