import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deedQuestions } from '../../../src/domain/figures/file-questions.ts';
import { heldQuestions } from '../../../src/domain/figures/history-working.ts';
import { correctPortfolio } from '../../../src/domain/files/correct.ts';
import { readHoldings } from '../../../src/read/read-holdings.ts';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import type { Movement } from '../../../src/domain/model/movement.ts';
import { isoDate } from '../../../src/domain/model/units.ts';
import { addUpMovements } from '../../../src/domain/movements/add-up.ts';
import { sayHeld } from '../../../src/domain/movements/start.ts';
import { once } from '../../../src/domain/once.ts';
import { readHoldingsIn } from '../../../src/read/files/read-source.ts';
import { portfolioOf } from '../../support/portfolio.ts';
import { joinHistories } from '../../../src/domain/movements/work-out.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { decodeBytes } from '../../../src/read/text/decode-bytes.ts';
import { breachesOfAccounting } from '../read-file.ts';
import { SENDERS } from './senders.ts';

/* What the order of rows, a second file with some of the same rows, and damage may do to the histories of the set. */

const FOLDER = resolve(import.meta.dirname, '../../fixtures/histories/senders');
/* What one cell says of many rows goes with their order, or stands in sections. */
const BY_ORDER = new Set(['nordnet-no.csv', 'nordnet-da-cut.csv']);

interface Text {
  readonly file: string;
  readonly head: string;
  readonly rows: readonly string[];
  readonly reading: FileReading;
}

function read(file: string, text: string): FileReading | null {
  const result = readHoldings({
    name: file,
    bytes: text.length,
    fingerprint: text.slice(-40),
    encoding: 'UTF-8',
    text,
  });
  return result.ok ? result.value : null;
}

const TEXTS = SENDERS.flatMap(({ file, today = '' }): readonly Text[] => {
  const decoded = decodeBytes(new Uint8Array(readFileSync(`${FOLDER}/${file}`)));
  const text = decoded.ok ? decoded.value.text.replace(/\r\n?/g, '\n') : '';
  const reading = file.endsWith('.csv') && today === '' ? read(file, text) : null;
  if (reading === null || reading.headerLine === 0) return [];
  const lines = text.split('\n');
  const rows = lines.slice(reading.headerLine).filter((line) => line.trim() !== '');
  return [{ file, head: `${lines.slice(0, reading.headerLine).join('\n')}\n`, rows, reading }];
});

const heldIn = (readings: readonly (FileReading | null)[]): readonly string[] =>
  readings
    .flatMap((reading) => (reading === null ? [] : holdingsIn(reading.holdings)))
    .map(({ symbol, name, isin, quantity }) => `${isin ?? symbol ?? name ?? ''} ${String(quantity)}`)
    .sort();

test('nearly all of the set can be turned about', () => {
  expect(TEXTS.length).toBeGreaterThan(50);
});

describe.each(TEXTS)('$file', ({ file, head, rows, reading }) => {
  test.skipIf(BY_ORDER.has(file))('comes to the same in whatever order its rows stand', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
        expect(heldIn([read(file, `${head}${shuffled.join('\n')}\n`)])).toEqual(heldIn([reading]));
      }),
      { numRuns: 4, seed: 20261124 },
    );
  });

  test('comes to the same in two files of which the second repeats rows of the first', () => {
    const cut = Math.ceil(rows.length / 2);
    const parts = [rows.slice(0, cut + 1), rows.slice(Math.max(0, cut - 2))].map((some, at) =>
      read(`${at} ${file}`, `${head}${some.join('\n')}\n`),
    );
    if (parts.some((part) => part === null)) return;
    expect(heldIn(joinHistories(parts.flatMap((part) => part ?? [])))).toEqual(heldIn([reading]));
  });
});

describe.each(SENDERS.filter(({ today = '' }) => today === '').map(({ file, asks = '' }) => ({ file, asks })))(
  '$file, asked about',
  ({ file, asks }) => {
    const open = once(async () => {
      const outcome = await readHoldingsIn(file, new Uint8Array(readFileSync(`${FOLDER}/${file}`)));
      return portfolioOf(outcome.ok ? outcome.value : []);
    });

    test('each holding that doesn’t come out is a question, and counts by its answer, until that is taken back', async () => {
      const portfolio = await open();
      const questions = heldQuestions(portfolio, []);
      expect(questions.filter(({ fault }) => fault !== null)).toHaveLength(
        asks.split(' = ?').length - 1 - deedQuestions(portfolio).length,
      );
      const before = correctPortfolio(portfolio).files;
      for (const { about, day, least, fault } of questions) {
        const quantity = least ?? '1000';
        const said = sayHeld(portfolio, about, { day, quantity });
        const settled = heldQuestions(said, []).find((one) => one.about.security === about.security);
        expect(settled).toMatchObject({ isSettled: true, fault });
        expect(correctPortfolio(sayHeld(said, about, null)).files).toEqual(before);
        const out = sayHeld(portfolio, about, { day, quantity: null });
        expect(heldIn(correctPortfolio(out).files)).toEqual(
          heldIn(before).filter((row) => fault !== null || !row.startsWith(`${about.security} `)),
        );
      }
    });

    test('a dividend before the first purchase changes no quantity', async () => {
      const { files } = await open();
      const paid = files.map((reading) => {
        const [first] = reading.movements ?? [];
        const early = (reading.movements ?? []).map((one): Movement => ({
          ...one,
          deed: 'pays',
          quantity: '',
          price: null,
          day: isoDate('1990-01-02')!,
        }));
        return first === undefined ? reading : { ...reading, movements: [...early, ...(reading.movements ?? [])] };
      });
      const quantities = (readings: readonly FileReading[]) =>
        readings.flatMap(({ movements = [] }) =>
          addUpMovements(movements)
            .map(({ quantity, fault }) => `${quantity} ${String(fault)}`)
            .sort(),
        );
      expect(quantities(paid)).toEqual(quantities(files));
    });
  },
);

test('damaged, each row keeps a fate, and nothing throws', () => {
  const damage = fc.array(fc.tuple(fc.nat(4000), fc.constantFrom('', '-', '0', ',', ';', '"', '\t', 'x', '\n', '€')), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), damage, ({ file, head, rows }, signs) => {
      let text = `${head}${rows.join('\n')}\n`;
      for (const [at, sign] of signs)
        text = `${text.slice(0, at % text.length)}${sign}${text.slice((at % text.length) + 1)}`;
      const damaged = read(file, text);
      if (damaged !== null) expect(breachesOfAccounting(damaged)).toEqual([]);
    }),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 400), seed: 20261124 },
  );
});
