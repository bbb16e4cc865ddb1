import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFile } from '../support/fuzz-files.ts';
import { faultsOf } from '../support/fuzz-laws.ts';

/* A short run of `npm run fuzz`; a file that breaks a law is named by seed and number, as there. */

const FOLDER = resolve(import.meta.dirname, '../fixtures/brokers');

describe('files that nobody would write', { timeout: 60_000 }, () => {
  const fixtures = readdirSync(FOLDER).map((name) => new Uint8Array(readFileSync(join(FOLDER, name))));
  test('800 of them break no law', () => {
    const broken = Array.from({ length: 800 }, (_, number) => number).flatMap((number) => {
      const { faults } = faultsOf(makeFile(7, number, fixtures).bytes);
      return faults.length === 0 ? [] : [`seed 7 file ${number}: ${faults.join('; ')}`];
    });
    expect(broken).toEqual([]);
  });
  test('the same seed and number give the same file', () => {
    expect(makeFile(3, 14, fixtures)).toEqual(makeFile(3, 14, fixtures));
    expect(makeFile(3, 14, fixtures)).not.toEqual(makeFile(3, 15, fixtures));
  });
  test('a law that is broken is noticed', () => {
    Object.defineProperty(Object.prototype, 'planted', { value: 1, configurable: true, enumerable: false });
    try {
      const bytes = new TextEncoder().encode('Symbol,Value\nAAPL,1\n');
      expect(faultsOf(bytes).faults).toContain('Object.prototype changed');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'planted');
    }
  });
});
