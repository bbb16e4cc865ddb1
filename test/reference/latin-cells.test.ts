import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainMarks } from '../../scripts/reference/plain-marks.ts';
import { latinCell, nameCell } from '../../src/reference/latin-cells.ts';
import { loadReference } from '../../src/reference/load.ts';
import { issuerId } from '../../src/domain/model/units.ts';

describe('names in the cells of the pack', () => {
  it('are Latin-1 whatever the script, and read back as they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        fc.pre(!name.includes('\\u'));
        expect(latinCell(name)).toMatch(/^[\0-\u00FF]*$/);
        expect(nameCell(latinCell(name))).toBe(name);
      }),
    );
  });

  it('lose marks, but no letters of another script', () => {
    expect(plainMarks('Grupa K\u0118TY SA')).toBe('Grupa KETY SA');
    expect(plainMarks('ガリレイ')).toBe('ガリレイ');
  });

  it('are said in their own script where no list has another', async () => {
    const reference = await loadReference();
    expect(reference.company(issuerId('6420.T'))?.name).toBe('ガリレイ');
  });
});
