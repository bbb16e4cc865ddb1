import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAmount, linesOfPage } from '../../../src/read/pdf/lines.ts';
import { tableRows } from '../../../src/read/pdf/rows.ts';
import { turnOf, wordsOf, type TextPiece, type Word } from '../../../src/read/pdf/words.ts';
import { widthOf } from '../../support/make-pdf.ts';

/* The tables of a page from words and their places alone. */

interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly isRight?: boolean;
  readonly font?: string;
}

const SIZE = 8;
function wordsFrom(drawn: readonly Drawn[], [dx, dy] = [0, 0]): readonly Word[] {
  return drawn.flatMap(({ x, y, text, isRight = false, font = 'plain' }) => {
    const start = isRight ? x - widthOf(text, SIZE) : x;
    return [...text.matchAll(/\S+/g)].map((match) => {
      const x0 = start + widthOf(text.slice(0, match.index), SIZE) + dx;
      return { x0, x1: x0 + widthOf(match[0], SIZE), y: y + dy, size: SIZE, font, text: match[0] };
    });
  });
}

const rowsOf = (words: readonly Word[]) =>
  tableRows([{ lines: linesOfPage(words, 0), height: 792 }]).map(({ cells }) => cells);

const HEADER: readonly Drawn[] = [
  { x: 40, y: 100, text: 'Symbol' },
  { x: 100, y: 100, text: 'Description' },
  { x: 320, y: 100, text: 'Quantity', isRight: true },
  { x: 400, y: 92, text: 'Market', isRight: true },
  { x: 400, y: 100, text: 'Price', isRight: true },
  { x: 480, y: 92, text: 'Market', isRight: true },
  { x: 480, y: 100, text: 'Value', isRight: true },
];
const TITLES = ['Symbol', 'Description', 'Quantity', 'Market Price', 'Market Value'];

const row = (y: number, [symbol, name, quantity, price, value]: readonly string[]): readonly Drawn[] =>
  [
    { x: 40, y, text: symbol! },
    { x: 100, y, text: name! },
    { x: 320, y, text: quantity!, isRight: true },
    { x: 400, y, text: price!, isRight: true },
    { x: 480, y, text: value!, isRight: true },
  ].filter(({ text }) => text !== '');

const amount = fc
  .integer({ min: 1, max: 9_999_999 })
  .map((cents) => (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 }));
const name = fc
  .array(fc.constantFrom('Acme', 'Global', 'Index', 'Fund', 'Inc', 'Growth', 'Holdings', 'of', '500'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((words) => ['Big', ...words].join(' '));
const symbol = fc.constantFrom('NVDA', 'AAPL', 'KO', 'VTI', 'BRK.B', 'A');
const cells = fc.array(fc.tuple(symbol, name, amount, amount, amount), { minLength: 2, maxLength: 12 });

const drawTable = (rows: readonly (readonly string[])[]) => [
  ...HEADER,
  ...rows.flatMap((one, at) => row(116 + 13 * at, one)),
];

test('titles of two lines are joined, and numbers belong to the title above them', () => {
  fc.assert(
    fc.property(cells, (rows) => {
      expect(rowsOf(wordsFrom(drawTable(rows)))).toEqual([TITLES, ...rows]);
    }),
  );
});

test('the order of the words does not matter, nor where on the page the table stands', () => {
  fc.assert(
    fc.property(
      cells,
      fc.integer(),
      fc.integer({ min: -30, max: 90 }),
      fc.integer({ min: -60, max: 400 }),
      (rows, seed, dx, dy) => {
        const words = wordsFrom(drawTable(rows), [dx, dy]);
        const shuffled = [...words].sort(
          (a, b) => Math.sin(seed + a.x0 * 7 + a.y * 13) - Math.sin(seed + b.x0 * 7 + b.y * 13),
        );
        expect(rowsOf(shuffled)).toEqual(rowsOf(wordsFrom(drawTable(rows))));
      },
    ),
  );
});

test('no word is lost and none is there twice, whatever stands where', () => {
  const place = fc
    .record({ line: fc.nat(24), slant: fc.constantFrom(0, 0, 25, 60), x: fc.nat(90), text: fc.oneof(amount, symbol) })
    .map(({ line, slant, x, text }) => ({ x: slant * line + x, y: 13 * line, text }));
  fc.assert(
    fc.property(fc.array(place, { maxLength: 60 }), (drawn) => {
      const words = wordsFrom(drawn);
      const found = rowsOf(words).flatMap((row) => row.flatMap((cell) => cell.split(' ')));
      const plain = (all: readonly string[]) => all.filter((word) => word !== '').sort();
      expect(plain(found.filter((word) => word !== 'Subtotal:'))).toEqual(plain(words.map(({ text }) => text)));
    }),
  );
});

test('the rest of a name goes to its row; a heading in other letters, or by its words, does not', () => {
  const drawn: readonly Drawn[] = [
    ...HEADER,
    ...row(116, ['VTI', 'Vanguard Total Stock', '10.00', '330.00', '3,300.00']),
    { x: 100, y: 125, text: 'Market ETF' },
    ...row(140, ['KO', 'Coca-Cola Co', '10.00', '70.00', '700.00']),
    { x: 100, y: 149, text: 'Bonds' },
    ...row(164, ['BND', 'Vanguard Total Bond', '10.00', '70.00', '700.00']),
    { x: 100, y: 173, text: 'Held elsewhere', font: 'bold' },
    ...row(188, ['A', 'Agilent', '10.00', '70.00', '700.00']),
  ];
  expect(rowsOf(wordsFrom(drawn)).slice(1)).toEqual([
    ['VTI', 'Vanguard Total Stock Market ETF', '10.00', '330.00', '3,300.00'],
    ['KO', 'Coca-Cola Co', '10.00', '70.00', '700.00'],
    ['Bonds'],
    ['BND', 'Vanguard Total Bond', '10.00', '70.00', '700.00'],
    ['Held elsewhere'],
    ['A', 'Agilent', '10.00', '70.00', '700.00'],
  ]);
});

test('a number between the two lines of its name is one row with them', () => {
  const drawn: readonly Drawn[] = [
    ...HEADER,
    ...row(116, ['KO', 'Coca-Cola Co', '10.00', '70.00', '700.00']),
    { x: 100, y: 132, text: 'Vanguard Total Stock' },
    ...row(137, ['', '', '10.00', '330.00', '3,300.00']),
    { x: 100, y: 142, text: 'Market Index Fund' },
  ];
  expect(rowsOf(wordsFrom(drawn)).slice(2)).toEqual([
    ['', 'Vanguard Total Stock Market Index Fund', '10.00', '330.00', '3,300.00'],
  ]);
});

test('a footnote’s small figure is no digit of an amount', () => {
  const words = wordsFrom([...HEADER, ...row(116, ['KO', 'Coca-Cola Co', '10.00', '70.00', '700.00'])]);
  const mark: Word = { x0: 481, x1: 484, y: 114, size: 5, font: 'plain', text: '1' };
  expect(rowsOf([...words, mark])[1]).toEqual(['KO', 'Coca-Cola Co', '10.00', '70.00', '700.00']);
});

test('what a page repeats of the page before is left out, but never a line with an amount', () => {
  const page = (at: number, value: string) => ({
    lines: linesOfPage(
      wordsFrom([
        { x: 40, y: 30, text: 'Your statement' },
        ...row(116, ['KO', 'Coca-Cola Co', '10.00', '70.00', '700.00']),
        ...row(760, ['', 'Total', '', '', value]),
        { x: 300, y: 780, text: `Page ${at} of 2` },
      ]),
      at - 1,
    ),
    height: 792,
  });
  const rows = tableRows([page(1, '700.00'), page(2, '700.00')]).map(({ cells: own }) =>
    own.filter((cell) => cell !== ''),
  );
  expect(rows.filter(([first]) => first === 'Your statement')).toHaveLength(1);
  expect(rows.filter((own) => own.join(' ').startsWith('Page'))).toEqual([]);
  expect(rows.filter((own) => own.includes('Total'))).toHaveLength(2);
});

test.each([
  '1,234.56',
  '$1,234.56',
  '(12.00)',
  '-5',
  '1.234,56',
  '1 234,56',
  "8'000.00",
  '12%',
  'EUR 5.00',
  '5,00 EUR',
  '₹1,08,045.00',
  'n/a',
  '--',
  '—',
])('“%s” is an amount', (text) => expect(isAmount(text)).toBe(true));

test.each(['31.12.2025', '12/31/2025', 'US0378331005', '', 'Fund 500', 'A', '1-800-555-0100', '3x'])(
  '“%s” is none',
  (text) => expect(isAmount(text)).toBe(false),
);

test('a page drawn on its side is turned; a stamp across it is left out', () => {
  const SEEN = [1, 0, 0, -1, 0, 792];
  const lying = (str: string, x: number): TextPiece => ({
    str,
    width: 40,
    transform: [0, 9, -9, 0, x, 50],
    fontName: 'f',
  });
  const stamp: TextPiece = { str: 'COPY', width: 40, transform: [6, 6, -6, 6, 200, 200], fontName: 'f' };
  const pieces = [lying('Symbol', 100), lying('Value', 120), stamp];
  expect(turnOf(pieces, SEEN)).toBe(270);
  expect(wordsOf(pieces, SEEN)).toEqual([]);
  const turned = [0, 1, 1, 0, 0, 0];
  expect(wordsOf(pieces, turned).map(({ text }) => text)).toEqual(['Symbol', 'Value']);
});

/* Each line further right than the one above, as the labels of a plot stand. */
const plot = (count: number, y: number): readonly Drawn[] =>
  Array.from({ length: 3 * count }, (_, at) => ({
    x: 20 + 72 * Math.floor(at / 3) + 24 * (at % 3),
    y: y + 20 * Math.floor(at / 3),
    text: `${at}.50`,
  }));
const SOUND = [
  ['NVDA', 'NVIDIA Corp', '10', '600.00', '6,000.00'],
  ['KO', 'Coca-Cola Co', '20', '50.00', '1,000.00'],
];

test('numbers that stand in no columns are lines, and take no table away: before it, below it, on a page of their own', () => {
  const pages = (...all: readonly (readonly Drawn[])[]) =>
    tableRows(all.map((drawn, at) => ({ lines: linesOfPage(wordsFrom(drawn), at), height: 792 }))).map(
      (one) => one.cells,
    );
  const table = drawTable(SOUND);
  expect(pages(plot(8, 200)).length).toBe(8);
  for (const found of [
    pages(plot(8, 200), table),
    pages([...plot(4, 10), ...table]),
    pages([...table, ...plot(8, 200)]),
  ])
    expect(found).toEqual(expect.arrayContaining([TITLES, ...SOUND]));
});

test('whatever numbers stand wherever on a page, nothing throws', () => {
  const numbers = fc.array(fc.tuple(fc.nat(24), fc.nat(2), amount), { maxLength: 60 });
  const slant = fc.constantFrom(0, 7, 25, 72);
  fc.assert(
    fc.property(numbers, slant, fc.boolean(), (all, by, isBelow) => {
      const drawn = all.map(([line, at, text]) => ({ x: by * line + 24 * at, y: 200 + 13 * line, text }));
      rowsOf(wordsFrom(isBelow ? [...HEADER, ...drawn] : drawn));
    }),
  );
});
