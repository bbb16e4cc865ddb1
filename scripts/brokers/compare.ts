import type { FileReading } from '../../src/domain/model/file-reading.ts';
import type { AssetClass, Holding } from '../../src/domain/model/holding.ts';
import type { Issue } from '../../src/domain/model/issue.ts';
import type { Result } from '../../src/domain/model/units.ts';
import type { ExpectedPosition } from './expected.ts';
import { EXPLAINED, PRODUCT_NAMES, type Explained } from './explained.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';

/* Compares what the reader makes of a sample with the right reading that stands beside it. */

export interface Expected {
  readonly broker: string;
  readonly kind: string;
  readonly asOf: string | null;
  readonly headerLine: number;
  readonly positions: readonly ExpectedPosition[];
  readonly skipped: readonly { readonly line: number }[];
  readonly statedTotals: readonly { readonly account: string | null; readonly value: number }[];
  readonly checks: { readonly sum: number | null; readonly multiplier: Readonly<Record<string, number>> };
}

/** How one sample came out. `differences` is empty when all is as expected; `sum` is null where none is stated. */
export interface Comparison {
  readonly right: number;
  readonly total: number;
  readonly sum: number | null;
  readonly fates: boolean;
  readonly totals: boolean;
  readonly differences: readonly string[];
}

// The class is compared where the file itself shows it; equities and funds are the reference's affair.
const SHOWN_CLASSES: ReadonlySet<string> = new Set<AssetClass>(['cash', 'option', 'bond', 'crypto']);
const REFUSALS: Readonly<Record<string, string>> = {
  transactions: 'refused-transactions',
  other: 'refused-summary',
};

/** Compares one sample. Never throws: what cannot be compared is a difference. */
export function compareSample(file: string, expected: Expected, result: Result<FileReading, Issue>): Comparison {
  const refusal = REFUSALS[expected.kind];
  const none = { right: 0, total: 0, sum: null, fates: true, totals: true };
  if (refusal !== undefined) {
    const code = result.ok ? `read as ${result.value.broker}` : result.error.code;
    const isRight = code === refusal || (result.ok && isExplained(result.value));
    return { ...none, differences: isRight ? [] : [`${code}, not ${refusal}`] };
  }
  const total = expected.positions.length;
  if (!result.ok) {
    return { ...none, total, fates: false, totals: false, differences: [`refused: ${result.error.code}`] };
  }
  return compareReading(expected, result.value, EXPLAINED.get(file) ?? null);
}

/* Trades may be refused or explained: worked out as a history, in which each row that is left out is named. */
function isExplained({ kind, fates, issues }: FileReading): boolean {
  const named = new Set(issues.flatMap(({ line, severity }) => (severity === 'error' && line !== null ? [line] : [])));
  return kind === 'history' && fatesIn(fates).every(({ fate, line }) => fate !== 'rejected' || named.has(line));
}

function compareReading(expected: Expected, reading: FileReading, explained: Explained | null): Comparison {
  const differences: string[] = [];
  const say = (what: string, ours: unknown, theirs: unknown): boolean => {
    const equal = JSON.stringify(ours) === JSON.stringify(theirs);
    if (!equal) differences.push(`${what}: ${JSON.stringify(ours)}, not ${JSON.stringify(theirs)}`);
    return equal;
  };
  say('broker', reading.broker, PRODUCT_NAMES.get(expected.broker) ?? expected.broker);
  say('kind', reading.kind, expected.kind);
  say('header line', reading.headerLine, expected.headerLine);
  say('as of', reading.asOf, explained?.asOf === undefined ? expected.asOf : explained.asOf);

  const all = expected.positions.map((position, at) => ({
    ...position,
    ...(explained?.currency === undefined ? {} : { currency: explained.currency }),
    ...explained?.positions?.[at],
  }));
  // A row with neither a value nor quantity and price is rejected, never valued by guess.
  const valued = all.filter((position) => valueOf(position, expected) !== null);
  const wanted = valued.map((position) => positionKey({ ...position, value: valueOf(position, expected) }));
  const ours = holdingsIn(reading.holdings).map((holding) => positionKey(asExpected(holding)));
  const left = [...ours];
  const missing = wanted.filter((key) => {
    const at = left.indexOf(key);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  missing.forEach((key) => differences.push(`missing  ${key}`));
  left.forEach((key) => differences.push(`too much ${key}`));
  if (missing.length === 0 && left.length === 0) say('order', ours, wanted);

  const sum =
    expected.checks.sum === null
      ? null
      : holdingsIn(reading.holdings).reduce((all, { value }) => all + value, 0) -
        (explained?.sum ?? expected.checks.sum);
  if (sum !== null && Math.abs(sum) >= 0.005) differences.push(`sum differs by ${sum.toFixed(2)}`);

  const rejected = fatesIn(reading.fates)
    .filter(({ fate }) => fate === 'rejected')
    .map(({ reason }) => reason);
  const unvalued = all.length - valued.length;
  const rejectedAsExpected = say('rejected', rejected, Array<string>(unvalued).fill('no-value'));
  const skipped = new Set<number>(
    fatesIn(reading.fates)
      .filter(({ fate }) => fate === 'skipped')
      .map(({ line }) => line),
  );
  const notSkipped = expected.skipped.map(({ line }) => line).filter((line) => !skipped.has(line));
  const totals = say('stated totals', totalsOf(reading.statedTotals), totalsOf(expected.statedTotals));
  return {
    right: all.length - missing.length - (rejectedAsExpected ? 0 : unvalued),
    total: all.length,
    sum,
    fates: say('not skipped', notSkipped, []) && rejectedAsExpected,
    totals,
    differences,
  };
}

function valueOf(position: ExpectedPosition, { checks }: Expected): number | null {
  const { quantity, price, value } = position;
  if (value !== null || quantity === null || price === null) return value;
  return quantity * price * (checks.multiplier[position.symbol ?? position.name ?? ''] ?? 1);
}

function totalsOf(totals: readonly { readonly account: string | null; readonly value: number }[]): readonly unknown[] {
  return totals.map(({ account, value }) => ({ account, value }));
}

function asExpected(holding: Holding): ExpectedPosition {
  return { ...holding, assetClass: holding.says };
}

/* All that is compared of a position, as one line. */
function positionKey(position: ExpectedPosition): string {
  const { account, symbol, name, isin, cusip, quantity, price, value, currency, assetClass } = position;
  const shown = assetClass !== null && SHOWN_CLASSES.has(assetClass) ? assetClass : null;
  const cents = value === null ? null : Math.round(value * 100) / 100;
  return JSON.stringify([account, symbol, name, isin, cusip, quantity, price, cents, currency, shown]);
}
