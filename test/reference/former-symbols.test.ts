import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFundFile } from '../../src/read/fund-files/read-fund-file.ts';
import { identify } from '../../src/domain/identity/identify.ts';
import { findFund } from '../../src/domain/lists/find-fund.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { resolveFundRows } from '../../src/domain/lists/resolve-fund-rows.ts';
import { isoDate, issuerId } from '../../src/domain/model/units.ts';
import { loadReference } from '../../src/reference/load.ts';
import { sourceOf } from '../read/read-file.ts';
import { holdingOf } from '../support/portfolio.ts';

const FUNDS = join(import.meta.dirname, '../fixtures/funds');
let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

/** The issuer's file as a list over the built-in pack. */
function listOf(name: string) {
  const read = readFundFile(sourceOf(readFileSync(join(FUNDS, name), 'utf8'), name), false);
  if (read === null || !read.ok) throw new Error(`Not read: ${name}`);
  findFund(read.value, reference);
  return resolveFundRows(read.value, isoDate('2026-11-20')!, reference);
}

describe('a fund’s own list from before its members left', () => {
  it.each(['spdr-former-symbols.csv', 'ishares-world-former-symbols.csv'])('%s is read row by row', (name) => {
    const { basket, rows } = listOf(name);
    expect(rows.rejected).toBe(0);
    expect(basket.coverage).toBeCloseTo(1, 9);
    // two that merged are one company since; those that are gone are of unknown size
    expect(basket.companies).toContain('VMRK');
    expect(basket.companies.filter((id) => id.startsWith('+')).length).toBeLessThanOrEqual(2);
  });
});

describe('a holding under a former symbol', () => {
  it.each([
    ['AVB', 'AvalonBay Communities Inc', 'VMRK'],
    ['EQR', 'EQUITY RESIDENTIAL', 'VMRK'],
    ['CUK', 'Carnival PLC ADR', 'CCL'],
    ['LBRDA', 'Liberty Broadband Corp Cl A', 'CHTR'],
    ['LBRDK', 'LIBERTY BROADBAND C', 'CHTR'],
    ['AVB', null, 'VMRK'],
    ['FB', 'FACEBOOK INC CL A', 'META'],
    ['ABC', 'AMERISOURCEBERGEN CORP', 'COR'],
    ['UTX', 'UNITED TECHNOLOGIES CORP', 'RTX'],
    ['DISCA', 'Discovery Communications', 'WBD'],
  ])('%s, %s, is %s since', (symbol, name, issuer) => {
    const found = identify(holdingOf({ symbol, name, value: 1 }), [], reference);
    expect(found).toMatchObject({ status: 'identified', issuer });
    expect(found.renamed?.former).toBe(symbol);
  });

  it.each([
    ['EA', 'ELECTRONIC ARTS INC', '~EA'],
    ['HOLX', 'Hologic Inc', '~HOLX'],
  ])('%s, %s, is gone, but lists of funds still know it: a company of unknown size', (symbol, name, issuer) => {
    expect(identify(holdingOf({ symbol, name, value: 1 }), [], reference)).toMatchObject({ issuer });
    expect(reference.company(issuerId(issuer))?.cap).toBeNull();
  });

  it('TWTR, TWITTER INC, is gone: unidentified, and nothing else is offered', () => {
    const found = identify(holdingOf({ symbol: 'TWTR', name: 'TWITTER INC', value: 1 }), [], reference);
    expect(found).toMatchObject({ status: 'unknown', candidates: [] });
  });
});
