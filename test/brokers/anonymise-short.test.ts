import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { anonymise } from '../../src/brokers/anonymise/anonymise.ts';
import { readHoldings, type ReadHints } from '../../src/brokers/read-holdings.ts';
import { publicWords } from '../../src/domain/identity/public-words.ts';
import { reconcileTotals } from '../../src/domain/files/reconcile.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { loadReference } from '../../src/reference/load.ts';
import { sourceOf, taken } from './read-file.ts';

/* Copies of files whose amounts are shortened: 1.2M, 850k, a banker's M for a thousand. */

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

interface Copied {
  readonly before: FileReading;
  readonly after: FileReading;
  readonly text: string;
}

const NOTHING_SAID: ReadHints = { columns: [] };

function copyOf(text: string, seed: number, hints = NOTHING_SAID): Copied {
  const before = taken(readHoldings(sourceOf(text), hints));
  const publicOf: Parameters<typeof anonymise>[0]['publicOf'] = (line) => publicWords(line, reference);
  const copy = anonymise({ name: 'a.csv', text, reading: before, hints, seed, alsoNames: false, publicOf });
  if (!copy.ok) throw new Error(`${copy.fault}:\n${text}`);
  return { before, after: taken(readHoldings(sourceOf(copy.text), hints)), text: copy.text };
}

const fatesOf = ({ fates }: FileReading) => fatesIn(fates).map(({ line, fate, reason }) => [line, fate, reason]);
const cellsOf = (text: string) => text.split('\n').map((line) => line.split(/[,;]/));
const dressOf = (cell: string) => cell.replace(/[\d.,]+/, '0');

/* It reads as before, each amount is another, and each is written as it was. */
function expectCopy(text: string, { before, after, text: copy }: Copied): void {
  expect(fatesOf(after)).toEqual(fatesOf(before));
  expect(holdingsIn(after.holdings).map(({ symbol }) => symbol)).toEqual(
    holdingsIn(before.holdings).map(({ symbol }) => symbol),
  );
  expect(reconcileTotals(after).map(({ difference }) => difference === 0)).toEqual(
    reconcileTotals(before).map(({ difference }) => difference === 0),
  );
  const made = cellsOf(copy);
  for (const [line, cells] of cellsOf(text).entries())
    for (const [column, cell] of cells.entries()) {
      if (!/^[$€]?[\d.]+(?:M|m|MM|k|K)$/.test(cell)) continue;
      expect(dressOf(made[line]![column]!)).toBe(dressOf(cell));
      expect(made[line]![column]).not.toBe(cell);
    }
}

const HEADER = 'Symbol,Name,Quantity,Price,Value';

describe('a copy keeps the short forms of amounts', () => {
  it.each([
    ['M for a million', [HEADER, 'AAPL,Apple Inc,6000,200,1.2M', 'KO,Coca-Cola Co,1000,3400,3.4M']],
    ['M for a thousand', [HEADER, 'AAPL,Apple Inc,6,200,1.2M', 'KO,Coca-Cola Co,1,3400,3.4M']],
    ['M of quantities', [HEADER, 'AAPL,Apple Inc,1.5m,2,3000000', 'KO,Coca-Cola Co,2m,3,6000000']],
    ['rounded', [HEADER, 'AAPL,Apple Inc,6172,200,1.2M', 'KO,Coca-Cola Co,1000,3449,3.4M']],
    ['whole', [HEADER, 'AAPL,Apple Inc,5000,200,1M', 'KO,Coca-Cola Co,1000,3400,3M']],
    ['M beside k', [HEADER, 'AAPL,Apple Inc,,,$1.2M', 'KO,Coca-Cola Co,,,$850k', 'MSFT,Microsoft Corp,,,$12.5k']],
    ['M beside MM', [HEADER, 'AAPL,Apple Inc,,,1.2MM', 'KO,Coca-Cola Co,,,850M']],
    ['k alone', [HEADER, 'AAPL,Apple Inc,6172,200,1234k', 'KO,Coca-Cola Co,1000,3449,3449k']],
    [
      'a total that is met',
      [HEADER, 'AAPL,Apple Inc,,,1.25M', 'KO,Coca-Cola Co,,,350k', 'MSFT,Microsoft Corp,,,12k', 'Total,,,,1.612M'],
    ],
    [
      'a total that is rounded',
      [HEADER, 'AAPL,Apple Inc,,,1.25M', 'KO,Coca-Cola Co,,,350k', 'MSFT,Microsoft Corp,,,12k', 'Total,,,,1.6M'],
    ],
    [
      'what only the total tells',
      [HEADER, 'AAPL,Apple Inc,,,1.2M', 'KO,Coca-Cola Co,,,3.4M', 'Total,,,,"4,600,000.00"'],
    ],
  ])('%s', (_, lines) => {
    const text = `${lines.join('\n')}\n`;
    for (const seed of [1, 2, 3, 4, 5]) expectCopy(text, copyOf(text, seed));
  });
  it('by a comma', () => {
    const text = 'Name;Stück;Kurs;Kurswert in EUR\nApple Inc;6000;200,00;1,2M\nCoca-Cola Co;1000;3400,00;3,4M\n';
    expectCopy(text, copyOf(text, 1));
  });
  it('what nothing tells is as unclear in the copy', () => {
    const text = `${HEADER}\nAAPL,Apple Inc,,,1.2M\nKO,Coca-Cola Co,,,3.4M\nMSFT,Microsoft Corp,10,400,4000\n`;
    const copied = copyOf(text, 1);
    expectCopy(text, copied);
    expect(copied.after.issues.map(({ code }) => code)).toContain('letter-m-unclear');
  });
});

/* Amounts from 0.1 to 99 in short, whatever the form. */
const anyShort = (unit: string) =>
  fc
    .tuple(fc.integer({ min: 11, max: 9999 }), fc.integer({ min: 1, max: 2 }))
    .map(([number, decimals]) => `${(number / 10 ** decimals).toFixed(decimals)}${unit}`);

const anyFile = fc
  .record({
    units: fc.constantFrom(['M', 'k'], ['m', 'K'], ['MM', 'M'], ['k']),
    sign: fc.constantFrom('', '$'),
    count: fc.integer({ min: 3, max: 12 }),
    surname: fc.constantFrom('Quackenbush', 'Okonkwo', 'Featherstone'),
    account: fc.integer({ min: 100_000_000, max: 999_999_999 }),
  })
  .chain((file) =>
    fc
      .array(fc.constantFrom(...file.units).chain(anyShort), { minLength: file.count, maxLength: file.count })
      .map((amounts) => ({ ...file, amounts })),
  );
const SYMBOLS = 'AAPL KO MSFT NVDA AMZN JNJ PG XOM V MA HD PEP'.split(' ');

describe('whatever is shortened', () => {
  it('nothing of its owner is in the copy, and it reads as the file does', () => {
    fc.assert(
      fc.property(anyFile, fc.nat(1000), ({ units, sign, surname, account, amounts }, seed) => {
        const own = `Ignatius ${surname}`;
        const rows = amounts.map((amount, at) => `${SYMBOLS[at]!},${account},${sign}${amount}`);
        // one of each form at least, which say what an M stands for
        const both = units.map((unit, at) => `${['UNH', 'CVX'][at]!},${account},${sign}5.5${unit}`);
        const text = [`Prepared for ${own}`, '', 'Symbol,Account,Value', ...both, ...rows, ''].join('\n');
        const copied = copyOf(text, seed);
        expectCopy(text, copied);
        expect(holdingsIn(copied.after.holdings)).toHaveLength(amounts.length + units.length);
        for (const word of ['Ignatius', surname, String(account)]) expect(copied.text).not.toContain(word);
        const telling = amounts.filter((amount) => amount.replace(/\D/g, '').replace(/^0+|0+$/g, '').length >= 4);
        const written = new Set(cellsOf(copied.text).flat());
        for (const amount of telling) expect(written.has(`${sign}${amount}`)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});
