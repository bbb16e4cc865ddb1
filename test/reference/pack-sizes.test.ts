import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const DATA = join(import.meta.dirname, '../../src/reference/data');
const packed = (...modules: readonly string[]): number =>
  modules.reduce((sum, name) => sum + gzipSync(readFileSync(join(DATA, `${name}.ts`))).length, 0);

describe('the pack', () => {
  it('stays small: look-ups by symbol and number in 750 kB, the catalogue of funds in 500 kB, all lists in 1.2 MB (gzip)', () => {
    expect(packed('equities', 'identifiers')).toBeLessThan(750_000);
    expect(packed('catalog')).toBeLessThan(500_000);
    expect(packed('baskets')).toBeLessThan(1_200_000);
    expect(packed('fx', 'passport')).toBeLessThan(50_000);
    expect(packed('words')).toBeLessThan(10_000);
  });

  it('is all Latin-1: one sign beyond it doubles what a browser needs for its module', () => {
    // Words of thirteen languages go beyond it: a module of their own, loaded when somebody searches.
    for (const name of readdirSync(DATA).filter((one) => one !== 'words.ts'))
      expect(readFileSync(join(DATA, name), 'utf8').match(/[^\0-\u00FF]/g) ?? []).toEqual([]);
  });

  it('has few modules, and no file name carries a symbol', () => {
    expect(readdirSync(DATA).sort()).toEqual([
      'baskets.ts',
      'catalog.ts',
      'equities.ts',
      'fx.ts',
      'identifiers.ts',
      'passport.ts',
      'words.ts',
    ]);
  });

  it('carries no plain ISIN or CUSIP', () => {
    const texts = readdirSync(DATA).map((name) => readFileSync(join(DATA, name), 'utf8'));
    expect(texts.some((text) => /67066G1|US0378331005|037833100|JP3633400001|BBG001S5N8V8/.test(text))).toBe(false);
  });
});
