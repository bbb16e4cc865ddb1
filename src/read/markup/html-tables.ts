import { zip } from '../../domain/zip.ts';
import { byRole, VOID_ELEMENTS } from './by-role.ts';
import { NOT_SHOWN, readAttributes, readTokens, type Token } from '../text/tokens.ts';

/* The tables of a web page as a person sees them: cells over several columns or rows, lines inside a cell, what is hidden
   left out. A list that is drawn without a table is one where it says so to screen readers. A table inside a cell of a row of data is part of that cell; inside a cell made for layout it stands alone. */

/** A table's rows of cells, as text. */
export type TextTable = readonly (readonly string[])[];

interface Cell {
  text: string;
  readonly inner: Table[];
  /** The number of its column, where the page says it. */
  readonly column?: number;
}
interface Table {
  readonly rows: Cell[][];
  /** The number that the page gives each row: columns that stay in sight are rows of their own with the same numbers. */
  readonly numbers: (string | undefined)[];
  /** For each column how many more rows a cell from above reaches. */
  readonly reach: number[];
  row: Cell[] | null;
  cell: Cell | null;
}

/** Cells of all tables of a page. */
export const MOST_TABLE_CELLS = 500_000;
const DEEPEST = 20;
const WIDEST_SPAN = 200;
const TALLEST_SPAN = 5000;
const DATA_CELLS = 3;
const MOST_INNER_CELLS = 8;
const BREAKS: ReadonlySet<string> = new Set([
  'br',
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'section',
]);
/** The page's tables in their order; null where they hold more cells than any holdings have. Never throws. */
export function readHtmlTables(markup: string): readonly TextTable[] | null {
  const page = new Page();
  const tokens = readTokens(markup, NOT_SHOWN);
  for (const token of /\brole\s?=/i.test(markup) ? byRole(tokens) : tokens) {
    if (page.cells > MOST_TABLE_CELLS) return null;
    if (!page.isHidden(token)) page.take(token);
  }
  const tables: TextTable[] = [];
  page.tables.forEach((table) => flatten(table, tables));
  return tables;
}

class Page {
  readonly tables: Table[] = [];
  cells = 0;
  readonly #open: Table[] = [];
  #hidden: { readonly name: string; depth: number; tables: number } | null = null;

  /** Tells whether the token is part of an element that is not shown. */
  isHidden(token: Token): boolean {
    const hidden = this.#hidden;
    if (hidden === null) {
      if (token.kind !== 'open' || token.isEmpty || VOID_ELEMENTS.has(token.name) || !saysHidden(token.attributes))
        return false;
      this.#hidden = { name: token.name, depth: 1, tables: token.name === 'table' ? 1 : 0 };
      return true;
    }
    if (token.kind === 'text') return true;
    // A cell or row that is never closed ends where the next one begins.
    if (hidden.tables === 0 && endsUnclosed(hidden.name, token)) {
      this.#hidden = null;
      return this.isHidden(token);
    }
    const opens = token.kind === 'open' && !token.isEmpty && !VOID_ELEMENTS.has(token.name);
    const step = token.kind === 'close' ? -1 : +opens;
    if (token.name === 'table') hidden.tables += step;
    if (token.name === hidden.name) hidden.depth += step;
    if (hidden.depth === 0) this.#hidden = null;
    return true;
  }

  take(token: Token): void {
    const table = this.#open.at(-1);
    if (token.kind === 'text') {
      if (table?.cell != null) table.cell.text += token.text;
      return;
    }
    if (token.name === 'table') return token.kind === 'open' ? this.#enter(table) : this.#leave();
    if (table === undefined) return;
    if (BREAKS.has(token.name) && table.cell !== null) table.cell.text += ' ';
    const isOpening = token.kind === 'open';
    switch (token.name) {
      case 'tr':
        this.#endRow(table);
        if (isOpening) beginRow(table, token.attributes);
        return;
      case 'td':
      case 'th':
        table.cell = null;
        if (isOpening) this.#beginCell(table, token.attributes);
        return;
      case 'caption':
        this.#endRow(table);
        if (isOpening) this.#beginCell(table, '');
        return;
      case 'thead':
      case 'tbody':
      case 'tfoot':
        return this.#endRow(table);
    }
  }

  #enter(outer: Table | undefined): void {
    if (this.#open.length >= DEEPEST) return;
    const table: Table = { rows: [], numbers: [], reach: [], row: null, cell: null };
    if (outer?.cell == null) this.tables.push(table);
    else outer.cell.inner.push(table);
    this.#open.push(table);
  }

  #leave(): void {
    const table = this.#open.pop();
    if (table !== undefined) this.#endRow(table);
  }

  #beginCell(table: Table, attributes: string): void {
    const row = table.row ?? beginRow(table, '');
    const said = attributes === '' ? null : readAttributes(attributes);
    const columns = span(said?.get('colspan'), WIDEST_SPAN);
    const rows = span(said?.get('rowspan'), TALLEST_SPAN);
    this.#fillFromAbove(table, row);
    const column = said?.get('aria-colindex');
    table.cell = { text: '', inner: [], ...(column === undefined ? {} : { column: span(column, WIDEST_SPAN) }) };
    for (let k = 0; k < columns; k += 1) {
      if (rows > 1) table.reach[row.length] = rows - 1;
      row.push(k === 0 ? table.cell : { text: '', inner: [] });
      this.cells += 1;
    }
  }

  #endRow(table: Table): void {
    if (table.row !== null) this.#fillFromAbove(table, table.row);
    table.row = null;
    table.cell = null;
  }

  /* A cell that reaches down from above keeps its columns; its text counts once, in its own row. */
  #fillFromAbove(table: Table, row: Cell[]): void {
    for (;;) {
      const rows = table.reach[row.length];
      if (rows === undefined || rows === 0 || this.cells > MOST_TABLE_CELLS) return;
      table.reach[row.length] = rows - 1;
      row.push({ text: '', inner: [] });
      this.cells += 1;
    }
  }
}

function saysHidden(attributes: string): boolean {
  if (!/hidden|display/i.test(attributes)) return false;
  const said = readAttributes(attributes);
  const style = said.get('style') ?? '';
  return said.has('hidden') || /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i.test(style);
}

function endsUnclosed(name: string, token: Exclude<Token, { kind: 'text' }>): boolean {
  if (token.kind === 'close') return token.name === 'table' && /^(?:t[dhr]|tbody|thead|tfoot)$/.test(name);
  if (name === 'td' || name === 'th') return /^t(?:d|h|r|body|foot)$/.test(token.name);
  return name === 'tr' && /^t(?:r|body|foot)$/.test(token.name);
}

function span(written: string | undefined, most: number): number {
  const read = /^\s{0,9}(\d{1,6})/.exec(written ?? '')?.[1];
  return read === undefined ? 1 : Math.min(most, Math.max(1, +read));
}

function beginRow(table: Table, attributes: string): Cell[] {
  const row: Cell[] = [];
  table.row = row;
  table.rows.push(row);
  table.numbers.push(
    attributes.includes('aria-rowindex') ? readAttributes(attributes).get('aria-rowindex') : undefined,
  );
  return row;
}

/* Rows of one number that have different columns are one. */
function wholeRows({ rows, numbers }: Table): readonly (readonly Cell[])[] {
  const whole: Cell[][] = [];
  const numbered = new Map<string, Cell[]>();
  for (const [row, number] of zip(rows, numbers)) {
    const begun = number === undefined ? undefined : numbered.get(number);
    const columns = new Set(begun?.map(({ column }) => column));
    if (
      begun !== undefined &&
      !columns.has(undefined) &&
      row.every(({ column }) => column !== undefined && !columns.has(column))
    ) {
      begun.push(...row);
      continue;
    }
    const copy = [...row];
    whole.push(copy);
    if (number !== undefined) numbered.set(number, copy);
  }
  return whole;
}

/* Cells whose columns have numbers may be written in any order. */
function inColumns(row: readonly Cell[]): readonly Cell[] {
  const placed: Cell[] = [];
  for (const cell of row) {
    if (cell.column === undefined || placed[cell.column - 1] !== undefined) return row;
    placed[cell.column - 1] = cell;
  }
  return Array.from(placed, (cell: Cell | undefined) => cell ?? { text: '', inner: [] });
}

/* Tables inside layout cells follow the one they stand in. */
function flatten(table: Table, into: TextTable[]): void {
  const alone: Table[] = [];
  const rows = wholeRows(table).map((row) =>
    inColumns(row).map((cell) => {
      const isData = row.length >= DATA_CELLS && cell.inner.every((inner) => countCells(inner) <= MOST_INNER_CELLS);
      if (!isData) alone.push(...cell.inner);
      const words = isData ? [cell.text, ...cell.inner.flatMap(textsOf)] : [cell.text];
      return words.join(' ').replace(/\s+/g, ' ').trim();
    }),
  );
  if (rows.some((cells) => cells.some((cell) => cell !== ''))) into.push(rows);
  alone.forEach((inner) => flatten(inner, into));
}

function countCells(table: Table): number {
  return table.rows.reduce(
    (sum, row) =>
      row.reduce((cells, cell) => cells + 1 + cell.inner.reduce((all, one) => all + countCells(one), 0), sum),
    0,
  );
}

function textsOf(table: Table): readonly string[] {
  return table.rows.flatMap((row) => row.flatMap((cell) => [cell.text, ...cell.inner.flatMap(textsOf)]));
}
