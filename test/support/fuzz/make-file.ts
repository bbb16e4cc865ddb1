/* Files for the fuzz run, each made from a seed and its number alone. */

import { diceOf, type Dice } from './dice.ts';

export interface FuzzedFile {
  readonly kind: string;
  readonly bytes: Uint8Array;
}

export const TITLES = [
  'Symbol',
  'Ticker',
  'ISIN',
  'CUSIP',
  'Name',
  'Description',
  'Quantity',
  'Shares',
  'Price',
  'Last Price',
  'Value',
  'Market Value',
  'Current Value',
  'Currency',
  'Weight',
  '% of portfolio',
  'Account',
  'Account Name',
  'Type',
  'Date',
  'Average Cost',
  'Cost Basis',
  'Gain/Loss',
  'Trade Date',
  'Action',
  'Stück',
  'Kurs',
  'Kurswert',
  'Einstand',
  '銘柄',
  '数量',
  '現在値',
  'Antal',
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  'Price (p)',
  'Value (EUR)',
  'Amount',
];
export const CELLS = [
  'AAPL',
  'BRK.B',
  'US0378331005',
  '037833100',
  '7203',
  '00700',
  'CASH',
  'Total',
  'Grand Total',
  'Subtotal',
  '--',
  'Apple Inc',
  'Vanguard 500',
  'USD',
  'EUR',
  'GBX',
  'ETF',
  'Stock',
  '2026-01-31',
  '31.01.2026',
  '1-Mar',
  'TRUE',
  '10',
  '1,234.50',
  '1.234,50',
  "1'234.50",
  '12,65,134',
  '(5.00)',
  '5-',
  '-1',
  '1E+05',
  '1e999',
  '1.234',
  '1,234',
  '$5',
  '€ 5',
  '5 %',
  '０',
  '１０',
  '0',
  '-0',
  '.',
  ',',
  '=1+1',
  '="10"',
  '@x',
  '"',
  '""',
  "'",
  '\0',
  '\u202E',
  '\uFEFF',
  '',
  '',
  '',
  ' ',
  '\u00a0',
  'NaN',
  'Infinity',
  'null',
  '#N/A',
  '__proto__',
  'x'.repeat(300),
  '9'.repeat(40),
];
const NEWLINES = ['\n', '\n', '\r\n', '\r', '\n\n'];
const DELIMITERS = [',', ',', ';', '\t', '|'];
const STITCHES = [
  '',
  '"',
  '""',
  '\n',
  '\r',
  '\0',
  '\uFEFF',
  ',',
  ';',
  '\t',
  ',"',
  '"\n',
  'Symbol,Value\n',
  'sep=;\n',
  '\n\n\n',
];

/** Makes one file. */
export function makeFile(seed: number, number: number, fixtures: readonly Uint8Array[]): FuzzedFile {
  const dice = diceOf(seed, number);
  const kinds: readonly (readonly [string, () => Uint8Array])[] = [
    ['noise', () => noise(dice)],
    ['letters', () => encode(letters(dice), dice)],
    ['table', () => encode(table(dice), dice)],
    ['table', () => encode(table(dice), dice)],
    ['sound table', () => encode(soundTable(dice), dice)],
    ['sound table', () => encode(soundTable(dice), dice)],
    ['two tables', () => encode(soundTable(dice) + dice.of(STITCHES) + table(dice), dice)],
    ['flipped', () => flipped(dice.of(fixtures), dice)],
    ['spliced', () => spliced(dice.of(fixtures), dice.of(fixtures), dice)],
    ['rows moved', () => rowsMoved(dice.of(fixtures), dice)],
    ['large', () => (dice.chance(0.02) ? large(dice) : flipped(dice.of(fixtures), dice))],
  ];
  const [kind, make] = dice.of(kinds);
  return { kind, bytes: make() };
}

function noise(dice: Dice): Uint8Array {
  const bytes = Uint8Array.from({ length: dice.below(600) }, () => dice.below(256));
  return bytes;
}

function letters(dice: Dice): string {
  const kinds = [0x7f, 0x250, 0x3000, 0xffff];
  const most = dice.of(kinds);
  return Array.from({ length: dice.below(300) }, () =>
    dice.chance(0.3) ? dice.of(CELLS) : String.fromCharCode(dice.below(most)),
  ).join('');
}

function join(rows: readonly (readonly string[])[], dice: Dice): string {
  const delimiter = dice.of(DELIMITERS);
  const newline = dice.of(NEWLINES);
  const quoting = dice.below(3);
  const quote = (cell: string): string => {
    const must = quoting === 2 || (quoting === 1 && (cell.includes(delimiter) || cell.includes('"')));
    return must ? `"${cell.replace(/"/g, '""')}"` : cell;
  };
  return rows.map((cells) => cells.map(quote).join(delimiter)).join(newline) + (dice.chance(0.5) ? newline : '');
}

/* Anything under anything. */
function table(dice: Dice): string {
  const width = 1 + dice.below(12);
  const rows = [Array.from({ length: width }, () => dice.of(TITLES))];
  for (let row = dice.below(20); row > 0; row -= 1) {
    const cells = dice.chance(0.8) ? width : dice.below(16);
    rows.push(Array.from({ length: cells }, () => (dice.chance(0.1) ? dice.of(TITLES) : dice.of(CELLS))));
  }
  return join(rows, dice);
}

/* A table that makes sense, with some cells spoilt. */
function soundTable(dice: Dice): string {
  const known = dice.chance(0.6);
  const titles = known ? ['Symbol', 'Name', 'Quantity', 'Price', 'Market Value'] : ['A', 'B', 'C', 'D', 'E'];
  const rows: string[][] = Array.from({ length: dice.below(4) }, () => [dice.of(CELLS), dice.of(CELLS)]);
  rows.push(titles);
  let sum = 0;
  for (let row = 1 + dice.below(15); row > 0; row -= 1) {
    const quantity = 1 + dice.below(500);
    const price = (1 + dice.below(100_000)) / 100;
    sum += quantity * price;
    const symbol = String.fromCharCode(...Array.from({ length: 1 + dice.below(4) }, () => 65 + dice.below(26)));
    rows.push([symbol, `${symbol} Inc`, String(quantity), price.toFixed(2), (quantity * price).toFixed(2)]);
    if (dice.chance(0.05)) rows.push([...titles]);
    if (dice.chance(0.05)) rows.push(['', '', String(quantity), price.toFixed(2), (quantity * price).toFixed(2)]);
    if (dice.chance(0.05)) rows.push([]);
  }
  if (dice.chance(0.5)) rows.push([dice.of(['Total', '', 'Summe', 'All']), '', '', '', sum.toFixed(2)]);
  const spoilt = dice.chance(0.5)
    ? rows
    : rows.map((cells) => cells.map((cell) => (dice.chance(0.05) ? dice.of(CELLS) : cell)));
  return join(spoilt, dice);
}

function flipped(fixture: Uint8Array, dice: Dice): Uint8Array {
  const bytes = Uint8Array.from(fixture);
  for (let flips = dice.below(12); flips > 0; flips -= 1) bytes[dice.below(bytes.length)] = dice.below(256);
  return bytes;
}

function spliced(one: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array {
  const stitch = new TextEncoder().encode(dice.of(STITCHES));
  return Uint8Array.from([
    ...one.subarray(0, dice.below(one.length)),
    ...stitch,
    ...other.subarray(dice.below(other.length)),
  ]);
}

function rowsMoved(fixture: Uint8Array, dice: Dice): Uint8Array {
  const lines = new TextDecoder().decode(fixture).split('\n');
  const moved = lines.flatMap((line) => {
    if (dice.chance(0.1)) return [];
    if (dice.chance(0.1)) return [line, line];
    return dice.chance(0.1) ? [dice.of(lines), line] : [line];
  });
  return encode(moved.join('\n'), dice);
}

/* Up to a million bytes of one cell, line or letter again and again. */
function large(dice: Dice): Uint8Array {
  const unit = dice.of([...CELLS, ...STITCHES, 'a,b\n', '"a\n', 'AAPL,10,5,50\n', '1,234.50;', '(', "1'", '12,']);
  const head = dice.of(['', 'Symbol,Quantity,Price,Value\n', 'Foo;Bar;Baz\n']);
  const most = Math.max(1, Math.floor(dice.below(900_000) / Math.max(1, unit.length)));
  return new TextEncoder().encode((head + unit.repeat(most)).slice(0, 900_000));
}

function encode(text: string, dice: Dice): Uint8Array {
  const roll = dice.below(10);
  if (roll === 0) return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  if (roll === 1) return new Uint8Array(Buffer.from(text, 'latin1'));
  return new TextEncoder().encode(roll === 2 ? `\uFEFF${text}` : text);
}
