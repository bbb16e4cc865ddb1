import { readHoldings } from '../../src/brokers/read-holdings.ts';
import { compare, timesOfBoth, type Measured } from './measure.ts';

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
export async function measureHostile(): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  const plain = HEADER + fill(ROW);
  const texts: readonly (readonly [string, () => string])[] = [
    ['one open quote', () => HEADER + OPEN + fill(ROW)],
    ['an open quote in every second row', () => HEADER + fill(OPEN + ROW)],
    ['an open quote in every row', () => HEADER + fill(OPEN)],
  ];
  for (const [name, make] of texts) {
    const text = make();
    const [slow, usual] = await timesOfBoth(
      () => read(text),
      () => read(plain),
      2,
    );
    measured.push(compare(`100 MB: ${name}`, slow, 'plain', usual, Math.round(SIZE / ROW.length)));
  }
  const letters = wordsOf('x');
  for (const sign of LETTERS) {
    const text = wordsOf(sign);
    const [slow, usual] = await timesOfBoth(
      () => read(text),
      () => read(letters),
      5,
    );
    measured.push(compare(`cells of 60,000 signs: ${JSON.stringify(sign)}`, slow, 'plain', usual));
  }
  return measured;
}
