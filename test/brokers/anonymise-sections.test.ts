import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { below, seeded } from '../../src/brokers/anonymise/invent.ts';
import { cutCells, joinCells } from '../../src/brokers/anonymise/raw-cells.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { daysBetween, isoDate } from '../../src/domain/model/units.ts';
import { loadReference } from '../../src/reference/load.ts';
import { anonymiseBytes } from '../../src/worker/anonymise-source.ts';

/* Statements of Interactive Brokers in sections, with positions and without: what is public stays, what is the owner's goes, wherever it
   stands. */

const FIXTURES = resolve(import.meta.dirname, '../fixtures');
const WITHOUT_POSITIONS = 'histories/interactive-brokers-sections.csv';
const WITH_POSITIONS = 'brokers/ibkr-sections.csv';
const FACTS = ['Hildegard Featherstone', 'U447188239', '1961-04-03', 'Acacia Avenue 14'] as const;
const LEFT = /featherstone|447188239|1961-04-03|acacia/i;

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

const textOf = (path: string) => readFileSync(resolve(FIXTURES, path), 'utf8');
async function tryCopy(text: string, seed: number): Promise<string | null> {
  const wishes = { columns: [], seed, alsoNames: false };
  const copy = await anonymiseBytes('Statement.csv', new TextEncoder().encode(text), wishes, reference);
  return copy.ok ? new TextDecoder().decode(copy.bytes) : null;
}
async function copyOf(path: string, seed: number): Promise<string> {
  const copy = await tryCopy(textOf(path), seed);
  if (copy === null) throw new Error(`${path} has no copy`);
  return copy;
}
const rowsOf = (text: string) => cutCells(text, ',').map(({ cells }) => cells.map((cell) => cell.text));

describe.each([WITHOUT_POSITIONS, WITH_POSITIONS])('a copy of %s', (path) => {
  test.each([1, 2, 3, 4, 5])('has the sections, the securities and nothing of the owner (%i)', async (seed) => {
    const copy = await copyOf(path, seed);
    const [before, after] = [rowsOf(textOf(path)), rowsOf(copy)];
    expect(after.map(([section, tag]) => [section, tag])).toEqual(before.map(([section, tag]) => [section, tag]));
    expect(copy).toContain('Base Currency,USD');
    for (const secret of [/quackenbush/i, /rosalinde/i, /quak/i, /lake house/i, /uetersen/i, /7305518/, /88120435/])
      expect(copy).not.toMatch(secret);
    const titles = (rows: typeof before) => rows.filter(([, tag], at) => tag === 'Header' && rows[at]!.length > 3);
    expect(titles(after)).toEqual(titles(before));
    const inSection = (name: string) => after.filter(([section, tag]) => section === name && tag === 'Data');
    expect(inSection('Dividends')[0]![4]).toMatch(
      /^AAPL\(US0378331005\) Cash Dividend USD [\d.]+ per Share \(Ordinary Dividend\)$/,
    );
    expect(inSection('Financial Instrument Information')[0]!.slice(3, 8)).toEqual([
      ...['AAPL', 'APPLE INC', expect.any(String) as string, 'US0378331005', 'AAPL'],
    ]);
    expect(inSection('Trades')[0]!.slice(2, 6)).toEqual(['Order', 'Stocks', 'USD', 'AAPL']);
  });

  test('has nothing of a name, an account or an address, whichever cell they are written into', async () => {
    const records = cutCells(textOf(path), ',');
    const cells = records.flatMap((record) =>
      record.cells.map((cell, column) => ({ record, column, text: cell.text })),
    );
    // one of three, for time's sake
    const places = cells.filter(({ text, column }, at) => text !== '' && column !== 1 && at % 3 === 0);
    const leaks: string[] = [];
    let copied = 0;
    for (const [at, { record, column, text }] of places.entries()) {
      const fact = FACTS[at % FACTS.length]!;
      const words = Math.floor(at / FACTS.length) % 2 === 0 ? fact : `${text} ${fact}`;
      const changed = joinCells(records, ',', (one) =>
        one.cells.map((cell, place) => one === record && place === column ? words : cell.text),
      );
      const copy = await tryCopy(changed, at);
      if (copy === null) continue;
      copied += 1;
      if (LEFT.test(copy)) leaks.push(`${record.line}, ${column}: ${words}`);
    }
    expect(leaks).toEqual([]);
    expect(copied).toBeGreaterThan(0.8 * places.length);
  }, 120_000);

  test('has no other date left in the cell of a day', async () => {
    const text = textOf(path).replace('"2026-01-09, 09:31:12"', '"2026-01-09, 09:31:12 1961-04-03"');
    expect(text).toContain('1961');
    expect((await tryCopy(text, 1)) ?? '').not.toMatch(LEFT);
  });
});

describe('a copy of what was bought and sold', () => {
  test.each([1, 2, 3])('has amounts that are quantity × price (%i)', async (seed) => {
    const orders = rowsOf(await copyOf(WITHOUT_POSITIONS, seed)).filter(
      ([section, , kind, type]) => section === 'Trades' && kind === 'Order' && type === 'Stocks',
    );
    expect(orders).toHaveLength(4);
    for (const cells of orders) {
      const [quantity, price, , proceeds] = cells.slice(7, 11).map((cell) => Number.parseFloat(cell));
      expect(Math.abs(proceeds! + quantity! * price!)).toBeLessThan(0.001 * Math.abs(proceeds!));
    }
  });

  test.each([1, 2, 3])(
    'has its days moved by one number of days, which an option’s last day does not say (%i)',
    async (seed) => {
      const daysIn = (text: string, section: string, column: number) =>
        rowsOf(text)
          .filter(([name, tag]) => name === section && tag === 'Data')
          .flatMap((cells) => {
            const day = isoDate(cells[column]?.slice(0, 10) ?? '');
            return day === null ? [] : [day];
          });
      const [before, after] = [textOf(WITHOUT_POSITIONS), await copyOf(WITHOUT_POSITIONS, seed)];
      const movedIn = (section: string, column: number) => {
        const [was, is] = [daysIn(before, section, column), daysIn(after, section, column)];
        expect(is).toHaveLength(was.length);
        return was.map((day, at) => daysBetween(is[at]!, day));
      };
      const moved = new Set([...movedIn('Trades', 6), ...movedIn('Dividends', 3), ...movedIn('Transfers', 5)]);
      expect(moved.size).toBe(1);
      const expiry = movedIn('Financial Instrument Information', 9);
      expect(expiry.length).toBeGreaterThan(0);
      for (const days of expiry) expect([...moved]).not.toContain(days);
    },
  );
});

test('a year of many trades has a copy, for no invented number is one of the file’s', async () => {
  const random = seeded(3);
  const lines = textOf(WITHOUT_POSITIONS).split('\n');
  const place = lines.findIndex((line) => line.startsWith('Trades,SubTotal'));
  const two = (number: number) => String(number).padStart(2, '0');
  const orders = Array.from({ length: 400 }, (_, at) => {
    const symbol = ['AAPL', 'MSFT', 'KO', 'NVDA', 'QUAK'][below(random, 5)]!;
    const [quantity, price] = [1 + below(random, 90), (1000 + below(random, 39_000)) / 100];
    const paid = quantity * price;
    const day = `2025-${two(1 + Math.floor(at / 40))}-${two(1 + (at % 28))}, 10:${two(at % 60)}:${two((at * 7) % 60)}`;
    const numbers = [quantity, price, price + 1, -paid, -1, paid + 1, 0, quantity].map((one) => one.toFixed(2));
    return `Trades,Data,Order,Stocks,USD,${symbol},"${day}",${numbers.join(',')},O`;
  });
  const text = [...lines.slice(0, place), ...orders, ...lines.slice(place)].join('\n');
  expect(await tryCopy(text, 1)).not.toBeNull();
}, 60_000);
