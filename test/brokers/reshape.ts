import fc from 'fast-check';
import { parseNumber } from '../../src/brokers/cells.ts';
import { isBlank, readRecords } from '../../src/brokers/records.ts';
import type { FileReading } from '../../src/domain/file-reading.ts';

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

/** Fates of records that stand under the titles: they move with the columns. */
const IN_TABLE = new Set([
  ...['header', 'repeated-header', 'position', 'cash', 'lot-position', 'lot-of-position', 'total', 'subtotal'],
  ...['pending', 'older-date', 'empty-position'],
]);

interface Line {
  readonly cells: readonly string[];
  readonly kind: 'title' | 'row' | 'other';
  readonly accepted: boolean;
}

/** Writes a fixture in another shape; `reading` is what the fixture says as it is. */
export function reshape(text: string, reading: FileReading, shape: Shape): Uint8Array {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const fates = new Map<number, string>(reading.fates.map(({ line, reason }) => [line, reason]));
  const lines = [...readRecords(plain, reading.delimiter)].map((record): Line => {
    const fate = isBlank(record) ? '' : (fates.get(record.line) ?? '');
    const isWide = record.cells.filter((cell) => cell.trim() !== '').length > 1;
    const kind = !isWide || !IN_TABLE.has(fate) ? 'other' : fate.includes('header') ? 'title' : 'row';
    return { cells: record.cells, kind, accepted: ['position', 'cash', 'lot-position'].includes(fate) };
  });
  const width = Math.max(...lines.filter(({ kind }) => kind !== 'other').map(({ cells }) => cells.length));
  const written = withTotal(lines, reading, shape).map((line, row) => {
    if (line.kind === 'other') return line.cells;
    return moved(withExtra(formatted(line, reading, shape), width, row, shape), shape);
  });
  return encode(write([...PREAMBLES[shape.preamble]!, ...written], shape), shape);
}

/* A line with the sum, where the table has values and none of the broker's own oddities stands in the way. */
function withTotal(lines: readonly Line[], reading: FileReading, { total }: Shape): readonly Line[] {
  const valueAt = reading.columns.findIndex(({ role }) => role === 'value' || role === 'weight');
  const nameAt = reading.columns.findIndex(({ role }) => role === 'name' || role === 'symbol');
  const isPlain = reading.broker === 'Spreadsheet' && valueAt !== -1 && reading.statedTotals.length === 0;
  if (total === 'none' || !isPlain) return lines;
  const sum = reading.holdings.reduce((all, { value }) => all + value, 0);
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

function formatted(line: Line, reading: FileReading, shape: Shape): Line {
  if (line.kind === 'title') {
    const change = {
      'as they are': (t: string) => t,
      upper: (t: string) => t.toUpperCase(),
      lower: (t: string) => t.toLowerCase(),
    };
    return { ...line, cells: line.cells.map(change[shape.titles]) };
  }
  const mark = reading.delimiter === ';' ? ',' : '.';
  const cells = line.cells.map((cell, at) => {
    const role = reading.columns[at]?.role;
    const isAmount = role === 'quantity' || role === 'price' || role === 'value' || role === 'weight';
    if (!isAmount && !(role === 'unused' && /\d[.,]\d/.test(cell))) return cell;
    return translate(cell, mark, shape.numbers);
  });
  return { ...line, cells };
}

/** Writes a number of one country as another writes it; sign, currency and percent stay where they are. */
function translate(cell: string, mark: '.' | ',', to: Shape['numbers']): string {
  if (to === 'as they are' || parseNumber(cell.replace('%', ''), mark).kind !== 'number') return cell;
  const body = /[\d.,]*\d[\d.,]*/.exec(cell)?.[0];
  if (body === undefined) return cell;
  const [whole = '', fraction] = body.split(mark).map((part) => part.replace(/[.,]/g, ''));
  const group = { German: '.', Swiss: "'", French: '\u202f', plain: '' }[to];
  const point = to === 'Swiss' || to === 'plain' ? '.' : ',';
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return cell.replace(body, grouped + (fraction === undefined ? '' : point + fraction));
}

function withExtra(line: Line, width: number, row: number, { extra }: Shape): readonly string[] {
  const cells: string[] = Array.from({ length: width }, (_, at) => line.cells[at] ?? '');
  for (const [part, which] of extra) {
    const [title, cell] = EXTRA[which]!;
    cells.splice(Math.floor(part * cells.length), 0, line.kind === 'title' ? title : line.accepted ? cell(row) : '');
  }
  return cells;
}

function moved(cells: readonly string[], { order }: Shape): readonly string[] {
  if (order === null) return cells;
  const keyOf = (at: number): number => order[at % order.length]!;
  return cells
    .map((_, at) => at)
    .sort((a, b) => keyOf(a) - keyOf(b) || a - b)
    .map((at) => cells[at]!);
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
