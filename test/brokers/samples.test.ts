import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Holding } from '../../src/domain/holding.ts';
import { breachesOfAccounting, HAS_SHARED, readPath, refused, SHARED, taken } from './read-file.ts';

/* Every sample of the brokers that are known, compared with its right reading; all other brokers' samples must be
   read without loss of count or be refused. */

const SAMPLES = `${SHARED}/brokers/samples`;
const KNOWN = /^(?:fidelity|schwab|vanguard|etrade|generic|m1)-/;
// The class is compared where the file itself shows it; equities and funds are the reference's affair.
const SHOWN_CLASSES = new Set(['cash', 'option', 'bond', 'crypto']);
// The broker's own file name holds the date; the sample was renamed.
const REAL_NAMES = new Map([['fidelity-statement-12.csv', 'Statement12312025.csv']]);
// The file names no currency; its publisher is known to live in India.
const WITHOUT_CURRENCY = new Set(['generic-indiangrouping-1.csv']);

interface ExpectedPosition extends Omit<Holding, 'value' | 'line' | 'valueFrom' | 'inBase' | 'says'> {
  readonly value: number | null;
  readonly assetClass: string;
}
interface Expected {
  readonly kind: string;
  readonly asOf: string | null;
  readonly headerLine: number;
  readonly positions: readonly ExpectedPosition[];
  readonly skipped: readonly { readonly line: number }[];
  readonly statedTotals: readonly { readonly account: string | null; readonly value: number }[];
  readonly checks: { readonly sum: number | null };
}

const files = HAS_SHARED ? readdirSync(SAMPLES) : [];
const known = files.filter((file) => KNOWN.test(file));
const others = files.filter((file) => !KNOWN.test(file));

function expectedOf(file: string): Expected {
  return JSON.parse(readFileSync(`${SHARED}/brokers/expected/${file.replace('.csv', '.json')}`, 'utf8')) as Expected;
}
function shownClass(assetClass: string | null): string | null {
  return assetClass !== null && SHOWN_CLASSES.has(assetClass) ? assetClass : null;
}

describe.skipIf(!HAS_SHARED)('samples of known brokers', () => {
  test.each(known)('%s', (file) => {
    const expected = expectedOf(file);
    const result = readPath(`${SAMPLES}/${file}`, REAL_NAMES.get(file));
    if (expected.kind === 'transactions') {
      expect(refused(result).code).toBe('refused-transactions');
      return;
    }
    const reading = taken(result);
    expect(breachesOfAccounting(reading)).toEqual([]);
    expect(reading).toMatchObject({ kind: expected.kind, headerLine: expected.headerLine, asOf: expected.asOf });

    // A row with neither a value nor quantity and price is rejected, never valued by guess.
    const valued = expected.positions.filter(
      ({ value, quantity, price }) => value !== null || (quantity !== null && price !== null),
    );
    expect(reading.holdings.map(positionOf)).toEqual(
      valued.map((position) => ({
        ...position,
        currency: WITHOUT_CURRENCY.has(file) ? null : position.currency,
        value: Math.round((position.value ?? position.quantity! * position.price!) * 100) / 100,
        assetClass: shownClass(position.assetClass),
      })),
    );
    const rejected = reading.fates.filter(({ fate }) => fate === 'rejected');
    expect(rejected.map(({ reason }) => reason)).toEqual(
      Array<string>(expected.positions.length - valued.length).fill('no-value'),
    );
    expect(reading.statedTotals.map(({ account, value }) => ({ account, value }))).toEqual(
      expected.statedTotals.map(({ account, value }) => ({ account, value })),
    );
    const skipped = new Set<number>(reading.fates.filter(({ fate }) => fate === 'skipped').map(({ line }) => line));
    expect(expected.skipped.filter(({ line }) => !skipped.has(line))).toEqual([]);
    if (expected.checks.sum === null) return;
    const sum = reading.holdings.reduce((total, { value }) => total + value, 0);
    expect(Math.abs(sum - expected.checks.sum)).toBeLessThan(0.005);
  });
});

function positionOf({ line: _line, valueFrom: _from, inBase: _base, says, ...holding }: Holding): ExpectedPosition {
  return { ...holding, value: Math.round(holding.value * 100) / 100, assetClass: shownClass(says)! };
}

describe.skipIf(!HAS_SHARED)('samples of other brokers are read with every row accounted for, or refused', () => {
  test.each(others)('%s', (file) => {
    const result = readPath(`${SAMPLES}/${file}`);
    if (result.ok) expect(breachesOfAccounting(result.value)).toEqual([]);
    else expect(result.error.code).toMatch(/^refused-/);
  });
});
