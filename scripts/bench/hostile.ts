import { readHoldings } from '../../src/read/read-holdings.ts';
import type { Figure } from '../measuring/figures.ts';
import { compare, timesOfBoth } from './compare.ts';

/* Texts that somebody may have made to be slow, each beside a plain one of its size: what takes many times as long is a fault. */

const SIZE = 100_000_000;
const HEADER = 'Symbol,Name,Quantity,Price,Value\n';
const ROW = 'MSFT,MICROSOFT CORPORATION COMMON STOCK,5,400.00,2000.00\n';
const OPEN = 'AAPL,"APPLE INC COMMON STOCK AND MORE OF IT,10,200.00,2000.00\n';

function fill(rows: string): string {
  return rows.repeat(Math.ceil(SIZE / rows.length));
}

/* A text of one long cell after another, of the letters that a pattern may stumble over. */
const LETTERS = [' ', '(', ')', '"', ',', '.', '1', '1/', 'A', 'a ', '-', '%', '$', '*', 'total ', '\u200b', '\u00a0'];
const LONG = 60_000;

function wordsOf(sign: string): string {
  const cell = sign.repeat(LONG / sign.length);
  const quoted = `"${cell.replaceAll('"', '""')}"`;
  return `${cell}\nSymbol,Name,Type,Quantity,Price,Value,Date,Account\n${`${quoted},`.repeat(8)}\nA,B,C,1,2,2,,\n${cell}`;
}

function read(text: string): unknown {
  return readHoldings({ name: 'bench.csv', bytes: text.length, fingerprint: '', encoding: 'UTF-8', text });
}

/** Times 100 MB with quotation marks that never close, and cells of the worst letters. */
export async function* measureHostile(): AsyncGenerator<Figure> {
  const plain = HEADER + fill(ROW);
  for (const [name, make] of [
    ['one open quote', () => HEADER + OPEN + fill(ROW)],
    ['an open quote in every second row', () => HEADER + fill(OPEN + ROW)],
    ['an open quote in every row', () => HEADER + fill(OPEN)],
  ] as const)
    yield besidePlain(`100 MB: ${name}`, make(), plain, 2);
  const letters = wordsOf('x');
  for (const sign of LETTERS)
    yield besidePlain(`cells of 60,000 signs: ${JSON.stringify(sign)}`, wordsOf(sign), letters, 5);
}

async function besidePlain(what: string, text: string, plain: string, runs: number): Promise<Figure> {
  const times = await timesOfBoth(
    () => read(text),
    () => read(plain),
    runs,
  );
  return compare(what, times[0], 'plain', times[1]);
}
