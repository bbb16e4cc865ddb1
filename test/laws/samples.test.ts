import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { prepare } from '../../src/domain/report/groundwork.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { LENSES } from '../../src/domain/model/lens.ts';
import { BASES } from '../../src/domain/model/portfolio.ts';
import { SIZE_SCHEMES } from '../../src/domain/model/size.ts';
import { roundToCents, sum } from '../../src/domain/sum.ts';
import { loadReference } from '../../src/reference/load.ts';
import { readBytes } from '../../src/read/files/read-source.ts';
import { portfolioOf } from '../support/portfolio.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

/* The laws on real exports, with the real pack. The exports are not part of this repository: without them this is
   skipped, and says so. */
const FOLDER = resolve(import.meta.dirname, '../../../shared/brokers');
const present = existsSync(FOLDER);
const OURS = /^(?:fidelity|schwab|vanguard|etrade|m1|generic)-/;
const names = present ? readdirSync(join(FOLDER, 'samples')).filter((name) => OURS.test(name)) : [];

interface Expected {
  readonly kind: string;
  readonly whole: boolean;
  readonly reconciles: boolean | null;
  readonly checks: { readonly sum: number | null };
}

describe.skipIf(!present)('the laws on real exports', () => {
  let reference: Reference;
  beforeAll(async () => {
    reference = await loadReference();
  });

  it.each(names)('%s', async (name) => {
    const expected = JSON.parse(
      readFileSync(join(FOLDER, 'expected', name.replace(/\.csv$/, '.json')), 'utf8'),
    ) as Expected;
    const outcome = await readBytes(name, new Uint8Array(readFileSync(join(FOLDER, 'samples', name))));
    // trades are refused, or worked out as a history, of which the same laws hold
    if (expected.kind === 'transactions' && !(outcome.ok && outcome.value.kind === 'history')) {
      expect(outcome.ok ? null : outcome.error.code).toBe('refused-transactions');
      return;
    }
    if (!outcome.ok) throw new Error(`refused: ${outcome.error.code}`);
    const file = outcome.value;
    // law 1, accounting
    const lines = fatesIn(file.fates).map(({ line }) => line);
    expect(new Set(lines).size).toBe(lines.length);
    expect(fatesIn(file.fates).filter(({ fate }) => fate === 'accepted')).toHaveLength(
      holdingsIn(file.holdings).length,
    );
    // Who a line is and what a fund holds does not depend on the settings.
    const groundwork = prepare(portfolioOf([file]), reference);
    for (const sizeScheme of SIZE_SCHEMES) {
      for (const lens of LENSES) {
        for (const base of BASES) {
          const report = analyse(portfolioOf([file], { sizeScheme, lens, base }), reference, groundwork);
          // law 2, conservation
          const positions = sum(holdingsIn(file.holdings).map(({ value }) => value));
          expect(Math.abs(report.totals.net - positions)).toBeLessThan(0.005);
          const { identified, residual, unidentified, financing } = report.totals;
          expect(Math.abs(identified + residual + unidentified + financing - positions)).toBeLessThan(0.005);
          const equity = report.exposure.assetClass.equity.value;
          expect(Math.abs(sum(report.companies.map(({ value }) => value)) - equity)).toBeLessThan(0.005);
          // law 3, reconciliation
          const [fileReport] = report.files;
          const differs = fileReport!.statedTotals.some(({ difference }) => difference !== 0);
          if (expected.reconciles !== null) expect(!differs).toBe(expected.reconciles);
          expect(report.issues.some(({ code }) => code === 'total-differs')).toBe(differs);
          if (expected.whole && expected.checks.sum !== null) expect(roundToCents(positions)).toBe(expected.checks.sum);
        }
      }
    }
  });
});
