import fc from 'fast-check';
import { parseNumber } from '../../src/read/cells/cells.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import { fileColumns, linesOf, type Columns, type Line } from './shape-of.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

/* The same holdings as another spreadsheet, program or country would write them. */

export interface Shape {
  /** Sorts the columns by these keys, null leaves them as they are. */
  readonly order: readonly number[] | null;
  readonly titles: 'as they are' | 'upper' | 'lower';
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly encoding: 'UTF-8' | 'UTF-8 with mark' | 'UTF-16LE' | 'UTF-16LE without mark' | 'UTF-16BE';
  readonly newline: '\n' | '\r\n' | '\r';
  readonly endsInNewline: boolean;
  readonly quoting: 'where needed' | 'all' | 'words';
  readonly numbers: 'as they are' | 'German' | 'Swiss' | 'French' | 'plain';
  /** Columns put in: where, as a part of the width, and which. */
  readonly extra: readonly (readonly [at: number, which: number])[];
  readonly preamble: number;
  readonly total: 'none' | 'last' | 'first';
}

const EXTRA: readonly (readonly [title: string, cell: (row: number) => string])[] = [
  ['Notes', (row) => ['bought on a whim', 'keep', ''][row % 3]!],
  ['', () => ''],
  ['Sector', (row) => ['Technology', 'Energy', 'Health Care'][row % 3]!],
  ['Dividend Yield', (row) => `${row % 4}%`],
  ['Beta', (row) => String(1 + (row % 5))],
  ['Morningstar Rating', (row) => '*'.repeat(1 + (row % 5))],
  ['First Bought', (row) => `2024-0${1 + (row % 9)}-15`],
];
const PREAMBLES: readonly (readonly (readonly string[])[])[] = [
  [],
  [['My portfolio'], []],
  [['Report', 'Holdings'], ['Prepared for', 'Jane Doe'], []],
  [[], ['', '', ''], ['Prices may be delayed; values are indicative, not binding.'], []],
];

export const shapes: fc.Arbitrary<Shape> = fc.record({
  order: fc.option(fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 })),
  titles: fc.constantFrom('as they are', 'upper', 'lower'),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  encoding: fc.constantFrom('UTF-8', 'UTF-8 with mark', 'UTF-16LE', 'UTF-16LE without mark', 'UTF-16BE'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  endsInNewline: fc.boolean(),
  quoting: fc.constantFrom('where needed', 'all', 'words'),
  numbers: fc.constantFrom('as they are', 'German', 'Swiss', 'French', 'plain'),
  extra: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(EXTRA.length - 1)), { maxLength: 3 }),
  preamble: fc.nat(PREAMBLES.length - 1),
  total: fc.constantFrom('none', 'last', 'first'),
});

/** A fixture taken apart, to be written again and again. */
export interface Original {
  readonly lines: readonly Line[];
  readonly columns: Columns;
  readonly reading: FileReading;
}

/** Takes a fixture apart; `reading` is what it says as it is. */
export function takeApart(text: string, reading: FileReading): Original {
  const lines = linesOf(text, reading);
  return { lines, columns: fileColumns(lines), reading };
}

/** Writes a fixture in another shape. */
export function reshape({ lines, columns, reading }: Original, asked: Shape): Uint8Array {
  const shape = possible(asked, columns, reading);
  const written = withTotal(lines, reading, shape).map((line, row) => {
    const cells = formatted(line, columns, reading, shape);
    return line.kind === 'other' ? cells : arrange({ ...line, cells }, columns, row, shape);
  });
  return encode(write([...PREAMBLES[shape.preamble]!, ...written], shape), shape);
}

/* What no export of the fixture's kind can look like is left as it is. */
function possible(asked: Shape, columns: Columns, { delimiter }: FileReading): Shape {
  const { areSplit, areTagged, areMarked, areWide } = columns;
  const isUnmarked = areWide && asked.encoding === 'UTF-16LE without mark';
  const shape: Shape = isUnmarked ? { ...asked, encoding: 'UTF-16LE' } : asked;
  // Numbers that the delimiter cut in two are there only with that delimiter, unquoted, and in the columns as they were.
  if (areSplit) {
    const own = shape.delimiter === delimiter ? shape.delimiter : ',';
    return { ...shape, delimiter: own, quoting: 'where needed', numbers: 'as they are', order: null, extra: [] };
  }
  // A statement whose lines begin with tags is a program's own, which writes numbers one way everywhere.
  if (areTagged) return { ...shape, numbers: 'as they are' };
  // `1.000` and nothing else can only be what the broker always writes.
  return !areMarked && shape.numbers === 'German' ? { ...shape, numbers: 'plain' } : shape;
}

/* A line with the sum, where the table has values and none of the broker's own oddities stands in the way. */
function withTotal(lines: readonly Line[], reading: FileReading, { total }: Shape): readonly Line[] {
  const valueAt = reading.columns.findIndex(({ role }) => role === 'value' || role === 'weight');
  const nameAt = reading.columns.findIndex(({ role }) => role === 'name' || role === 'symbol');
  const isPlain = reading.broker === 'Spreadsheet' && valueAt !== -1 && reading.statedTotals.length === 0;
  if (total === 'none' || !isPlain) return lines;
  const sum = holdingsIn(reading.holdings).reduce((all, { value }) => all + value, 0);
  const cells = reading.columns.map((_, at) =>
    at === valueAt ? format(sum.toFixed(2), reading) : at === nameAt ? 'Total' : '',
  );
  const row: Line = { cells, kind: 'row', accepted: false };
  const places = lines.flatMap(({ accepted }, at) => (accepted ? [at] : []));
  const at = total === 'last' ? places.at(-1)! + 1 : places[0]!;
  return [...lines.slice(0, at), row, ...lines.slice(at)];
}

/* In the fixture's own notation, so that it is translated like the other cells. */
function format(amount: string, reading: FileReading): string {
  return reading.delimiter === ';' ? amount.replace('.', ',') : amount;
}

function formatted(line: Line, { tags }: Columns, reading: FileReading, shape: Shape): readonly string[] {
  if (line.kind === 'title') return line.cells.map((title, at) => (at < tags ? title : inCase(title, shape)));
  const mark = reading.delimiter === ';' ? ',' : '.';
  return line.cells.map((cell, at) => {
    // A table further down may be wider.
    const role = (line.kind === 'row' ? reading.columns[at]?.role : undefined) ?? 'unused';
    const isAmount = role === 'quantity' || role === 'price' || role === 'value' || role === 'weight';
    if (!isAmount && !(role === 'unused' && /[.,]\d/.test(cell))) return cell;
    return translate(cell, mark, shape.numbers);
  });
}

/* `MarkPrice` is two words only by its capitals. */
function inCase(title: string, { titles }: Shape): string {
  if (titles === 'as they are' || /\p{Ll}\p{Lu}/u.test(title)) return title;
  return titles === 'upper' ? title.toUpperCase() : title.toLowerCase();
}

/** Writes a number of one country as another writes it; sign, currency and percent stay where they are. */
function translate(cell: string, mark: '.' | ',', to: Shape['numbers']): string {
  if (to === 'as they are' || parseNumber(cell.replace('%', ''), mark).kind !== 'number') return cell;
  // French files put a blank between thousands.
  const body = /[\d.,]*\d(?: ?[\d.,]+)*/.exec(cell)?.[0];
  if (body === undefined) return cell;
  const [whole = '', fraction] = body.split(mark).map((part) => part.replace(/[., ]/g, ''));
  const group = { German: '.', Swiss: "'", French: '\u202f', plain: '' }[to];
  const point = to === 'Swiss' || to === 'plain' ? '.' : ',';
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return cell.replace(body, grouped + (fraction === undefined ? '' : point + fraction));
}

/* Puts columns in and moves them. Columns that belong together stay together. */
function arrange(line: Line, { groups, titles, tags }: Columns, row: number, shape: Shape): readonly string[] {
  const blocks = groups.map((group) => ({ ...group, cells: group.places.map((at) => line.cells[at] ?? '') }));
  for (const [part, which] of shape.extra) {
    const [title, cell] = EXTRA[which]!;
    // No table has two columns of one title that say different things.
    if (title !== '' && titles.has(title.toLowerCase())) continue;
    const cells = [line.kind === 'title' ? title : line.accepted ? cell(row) : ''];
    blocks.splice(Math.floor(part * blocks.length), 0, { places: [], isTitled: title !== '', isLoose: false, cells });
  }
  const moved = shape.order === null ? blocks : sorted(blocks, shape.order);
  // At the end of the table, numbers without a title are numbers that slid there.
  const last = moved.findLastIndex(({ isTitled }) => isTitled);
  const placed = moved[last]?.isLoose === true ? [moved[last], ...moved.filter((_, at) => at !== last)] : moved;
  return [...line.cells.slice(0, tags), ...placed.flatMap(({ cells }) => cells)];
}

function sorted<T>(blocks: readonly T[], order: readonly number[]): readonly T[] {
  const keyOf = (at: number): number => order[at % order.length]!;
  return blocks
    .map((block, at) => ({ block, at }))
    .sort((a, b) => keyOf(a.at) - keyOf(b.at) || a.at - b.at)
    .map(({ block }) => block);
}

function write(lines: readonly (readonly string[])[], { delimiter, newline, quoting, endsInNewline }: Shape): string {
  const quote = (cell: string): string => {
    const must = cell.includes(delimiter) || /["\n\r]/.test(cell);
    const wants = quoting === 'all' || (quoting === 'words' && /\p{L}/u.test(cell));
    return must || wants ? `"${cell.replace(/"/g, '""')}"` : cell;
  };
  const text = lines.map((cells) => cells.map(quote).join(delimiter)).join(newline);
  return endsInNewline ? text + newline : text;
}

function encode(text: string, { encoding }: Shape): Uint8Array {
  const wide = (marked: string): Buffer => Buffer.from(marked, 'utf16le');
  switch (encoding) {
    case 'UTF-8':
      return new TextEncoder().encode(text);
    case 'UTF-8 with mark':
      return new TextEncoder().encode(`\uFEFF${text}`);
    case 'UTF-16LE':
      return new Uint8Array(wide(`\uFEFF${text}`));
    case 'UTF-16LE without mark':
      return new Uint8Array(wide(text));
    case 'UTF-16BE':
      return new Uint8Array(wide(`\uFEFF${text}`).swap16());
  }
}
