import { SPREADSHEET } from '../../profiles/profile.ts';
import { kindOfCell, WITH_PERCENT } from '../cell-kind.ts';
import { areTitlesOfHoldings, columnsOfTitles } from '../header.ts';
import { readTitle } from '../titles.ts';

/* Below a line of titles, tables whose rows are cut into several lines. */

/* Titles that are cut begin among the first lines, and come to so many. */
const MOST_BEFORE_TITLES = 20;
const MOST_CUT = 3;

/** A table has so many records at least. */
export const FEWEST_RECORDS = 2;

/**
 * Below a line of titles each record comes to as many cells as there are titles, over however many lines, with its value where that is
 * said to be; or to one cell `more`, where a name and a symbol stand under the first of them. Null: not every one does.
 */
export function joinUnderTitles(lines: readonly string[], top: number, more: 0 | 1 = 0): readonly string[] | null {
  const written = (lines[top] ?? '').trimEnd().split('\t');
  const titles = more === 0 ? written : written.toSpliced(1, 0, '');
  const width = titles.length;
  if (more === 1 && lines.slice(top + 1).some((line) => line.split('\t').length >= written.length)) return null;
  const { value } = columnsOfTitles(titles, SPREADSHEET);
  const hasNoValue = (cells: readonly string[]) =>
    (value !== -1 && isNoNumber(cells[value])) || (more === 1 && !isNoNumber(cells[1]));
  const out = lines.slice(0, top + 1);
  const seconds: string[] = [];
  let open: string[] = [];
  let first = 0;
  let [joined, whole] = [0, 0];
  for (const line of lines.slice(top + 1)) {
    out.push(line);
    if (line.trim() === '') continue;
    const cells = line.split('\t');
    if (open.length === 0) first = out.length - 1;
    if (open.length === 0 && cells.length >= width) whole += 1;
    else open.push(...cells);
    if (open.length > width || (open.length === width && hasNoValue(open))) return null;
    if (open.length < width) continue;
    out[first] = open.join('\t');
    out.fill('', first + 1);
    seconds.push(open[1] ?? '');
    joined += 1;
    open = [];
  }
  if (joined < FEWEST_RECORDS || joined < whole) return null;
  return more === 0 ? out : out.with(top, withSecond(written, seconds));
}

const KINDS: ReadonlySet<string> = new Set('count change money number percent nothing cusip'.split(' '));

/** Tells whether a cell of this kind stands where numbers do. */
export const isNumberKind = (kind: string): boolean => KINDS.has(kind);

/* What stands below a fund's or a company's name: its class, or its number in Japan. */
const BELOW_NAME =
  /^(?:\d{3}[\dA-Z]$|(?:class|acc(?:umulation|umulating)?|inc(?:ome)?|ord(?:inary)?|dist?(?:ributing|ribution)?|common|units?)(?![\p{L}-]))/iu;

const isNoNumber = (cell = ''): boolean => !isNumberKind(kindOfCell(cell));

/* "+$1.20", "-0.4%" */
const CHANGE = /^\+|^[−-]\s?(?:\p{Sc}?[\d.,]{1,12}\s{1,3}[−-])?[\d.,]{1,12}\s?%$/u;
/* "$169.21 - $280.14" */
const RANGE = /^\p{Sc}?\s?\d[\d.,]{0,14}\s?[–-]\s?\p{Sc}?\s?\d[\d.,]{0,14}$/u;

/* "$150.00 / Share" */
const OF_EACH = /^\p{Sc}?\s?[\d.,]{1,14}\s?(?:\/|per\b|each\b|avg\b)/iu;

/** Tells whether a cell says by how much something changed, or between which prices it was. */
export const saysChange = (text: string): boolean =>
  /\d/.test(text) && (WITH_PERCENT.test(text) || CHANGE.test(text) || RANGE.test(text));

/**
 * A table as a browser copies it: tabs between its cells, and a line for each line of a cell. What stands below the first line of the first cell
 * gets a column of its own; of a number and its change the number counts. Null where that gives no table.
 */
export function joinByTabs(lines: readonly string[], top: number): readonly string[] | null {
  const titles = (lines[top] ?? '').trimEnd().split('\t');
  const out = lines.slice(0, top + 1);
  const seconds: string[] = [];
  let lead: number[] = [];
  let open: { readonly from: number; readonly cells: string[][] } | null = null;
  const isNamed = columnsOfTitles(titles.slice(0, 1), SPREADSHEET).name === 0;
  let [joined, sure] = [0, 0];
  const textAt = (at: number): string => lines[at]?.trim() ?? '';
  for (let at = top + 1; at < lines.length; at += 1) {
    const [first = '', ...rest] = (lines[at] ?? '').split('\t').map((cell) => cell.trim());
    out.push('');
    if (first === '' && rest.length === 0) continue;
    if (open === null && rest.length === 0) {
      // the change below the last amount, or what each cost
      if (isNoNumber(first) && !saysChange(first) && !OF_EACH.test(first)) lead.push(at);
      continue;
    }
    const isWhole: boolean = open === null && rest.length === titles.length - 1;
    const isSymbolAbove =
      lead.length === 1 && lead.every((line) => kindOfCell(textAt(line)) === 'ticker') && kindOfCell(first) === 'words';
    const isBelow = lead.length === 1 && isNamed && BELOW_NAME.test(first);
    if (isWhole && !isSymbolAbove && !isBelow) {
      // headings stay lines of their own
      for (const line of lead) out[line] = textAt(line);
      lead = [];
    }
    open ??= { from: lead[0] ?? at, cells: [lead.map(textAt)] };
    open.cells.at(-1)?.push(first);
    open.cells.push(...rest.map((cell) => [cell]));
    if (open.cells.length > titles.length) return null;
    if (open.cells.length < titles.length) continue;
    const [names = [], ...others] = open.cells;
    const amounts = others.map((cell) => cell.find((piece) => !isNoNumber(piece)) ?? cell.join(' '));
    if (others.some((cell) => cell.length > 1 && cell.every(isNoNumber))) return null;
    out[open.from] = [names[0] ?? '', names.slice(1).join(' '), ...amounts].join('\t');
    if (names.length > 1) seconds.push(names[1] ?? '');
    joined += lead.length > 0 || !isWhole ? 1 : 0;
    sure += isBelow || !isWhole ? 1 : 0;
    [open, lead] = [null, []];
  }
  // of the last row the empty cells at its end may be gone
  const [last = [], ...more] = open?.cells ?? [];
  if ((joined < FEWEST_RECORDS && sure === 0) || last.length > 1 || more.some((cell) => cell.length > 1)) return null;
  if (open !== null) out[open.from] = [last[0], '', ...more.flat()].join('\t');
  return out.with(top, withSecond(titles, seconds));
}

/* The line of titles with one for what stands below the first cell. */
const withSecond = (titles: readonly string[], cells: readonly string[]): string =>
  titles.toSpliced(1, 0, secondTitle(titles[0], cells)).join('\t');

/** Gives the title of a second column, which has what stands below the cells of the first; '' where nothing says what that is. */
export function secondTitle(first = '', cells: readonly string[]): string {
  if (columnsOfTitles([first], SPREADSHEET).symbol === 0) return 'Name';
  const areSymbols = cells.every((cell) => kindOfCell(cell.replace(/^[A-Z]{2,9}: ?/, '')) === 'ticker');
  return areSymbols ? 'Symbol' : '';
}

/**
 * Joins rows as `joinByTabs` does, below titles that are cut as well: "Last Price" over "Change" in one cell. `top` = the line that looks like
 * titles, -1 = none does. Null where that gives no table.
 */
export function joinUnderCutTitles(lines: readonly string[], top: number): readonly string[] | null {
  const width = lines[top]?.split('\t').length;
  if (lines.slice(top + 1).some((line) => line.split('\t').length === width)) return null;
  const at = lines.slice(0, MOST_BEFORE_TITLES).findIndex((line) => line.includes('\t'));
  const titles = lines.slice(
    at,
    lines.findIndex((line, place) => place > at && /\d/.test(line)),
  );
  for (let many = 2; at !== -1 && many <= Math.min(MOST_CUT, titles.length); many += 1) {
    const written = titles.slice(0, many).join('\n').split('\t').map(titleOf);
    const cut = lines.map((line, place) => (place > at && place < at + many ? '' : line)).with(at, written.join('\t'));
    const joined = areTitlesOfTable(written) ? joinByTabs(cut, at) : null;
    if (joined !== null) return joined;
  }
  return null;
}

function titleOf(cell: string): string {
  const [first = '', ...more] = cell.split('\n');
  const whole = [first, ...more].join(' ');
  const isKnown = (title: string): boolean => readTitle(title, new Map()).meanings.length > 0;
  return isKnown(first) && !isKnown(whole) ? first : whole;
}

/** Tells whether cells are the titles of a table of holdings. */
export const areTitlesOfTable = (cells: readonly string[]): boolean =>
  cells.length > 2 && areTitlesOfHoldings(cells.slice(0, 60));
