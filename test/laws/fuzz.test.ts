import { describe, expect, test } from 'vitest';
import { addresses } from '../support/fuzz/addresses.ts';
import { backups } from '../support/fuzz/backups.ts';
import { documents } from '../support/fuzz/documents.ts';
import { files } from '../support/fuzz/files.ts';
import { makeFile } from '../support/fuzz/make-file.ts';
import { pdfs } from '../support/fuzz/pdfs.ts';
import { packs } from '../support/fuzz/packs.ts';
import { hold, type Target } from '../support/fuzz/target.ts';
import { workbooks } from '../support/fuzz/workbooks.ts';
import { triesOf } from '../support/dice.ts';

/* A short run of `npm run fuzz`, for every reader of foreign data; a case that breaks a law is named by seed and number, as there. */

const SHORT_RUNS: readonly (readonly [name: string, target: Target, cases: number])[] = [
  ['files', files, 800],
  ['documents', documents, 300],
  ['workbooks', workbooks, 250],
  ['pdfs', pdfs, 120],
  ['backups', backups, 400],
  ['packs', packs, 150],
  ['addresses', addresses, 2000],
];

describe('what nobody would write', () => {
  test.each(SHORT_RUNS)('%s break no law', async (name, target, cases) => {
    const broken: string[] = [];
    const outcomes = new Set<string>();
    for (let number = 0; number < triesOf(cases); number += 1) {
      const { faults, outcome } = await target(7, number);
      outcomes.add(outcome);
      if (faults.length > 0) broken.push(`${name}, seed 7, case ${number}: ${faults.join('; ')}`);
    }
    expect(broken).toEqual([]);
    // some were read and some refused, or the cases try nothing
    expect(outcomes.size).toBeGreaterThan(1);
  });
  test('the same seed and number make the same case', () => {
    const table = [new TextEncoder().encode('Symbol,Value\nAAPL,1\n')];
    expect(makeFile(3, 14, table)).toEqual(makeFile(3, 14, table));
    expect(makeFile(3, 14, table)).not.toEqual(makeFile(3, 15, table));
  });
  test('a law that is broken is noticed', async () => {
    const fine = { faults: [], outcome: 'read' };
    const plant = () => {
      Object.defineProperty(Object.prototype, 'planted', { value: 1, configurable: true, enumerable: false });
      return fine;
    };
    try {
      expect((await hold('any', '', plant)).faults).toEqual(['Object.prototype changed']);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'planted');
    }
    expect((await hold('any', '', () => fine)).faults).toEqual([]);
    const thrown = await hold('any', '', () => Promise.reject(new Error('broken')));
    expect(thrown.faults[0]).toMatch(/^threw .*broken/);
  });
});
