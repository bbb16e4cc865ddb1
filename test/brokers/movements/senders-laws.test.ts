import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHoldings } from '../../../src/brokers/read-holdings.ts';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import { joinHistories } from '../../../src/domain/movements/work-out.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { decodeBytes } from '../../../src/worker/decode-bytes.ts';
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

const heldIn = (readings: readonly (FileReading | null)[]): unknown =>
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
