import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../../src/domain/model/units.ts';
import { lastBackupLine } from '../../../../src/screens/privacy/words/backup.ts';

const DAY = isoDate('2026-08-02');
const HAD = { files: 2, snapshots: 1, answers: 3, notes: 0, swaps: 0 };

describe('the line about the last backup', () => {
  it('says that there is none', () => {
    expect(lastBackupLine(null)).toContain('No backup yet. This browser has the only copy');
  });
  it('says what has come since, kind by kind', () => {
    expect(lastBackupLine(DAY, HAD, { files: 2, snapshots: 2, answers: 5, notes: 1, swaps: 1 })).toBe(
      'Last backup on Aug 2, 2026. Since then: 1 snapshot, 2 answers, 1 note and 1 swap.',
    );
  });
  it.each([
    ['what it held is not known', null, HAD],
    ['what is here is not counted yet', HAD, null],
    ['nothing has come', HAD, HAD],
    ['something has gone', HAD, { ...HAD, files: 1 }],
  ])('says no more where %s', (_, had, now) => {
    expect(lastBackupLine(DAY, had, now)).toBe('Last backup on Aug 2, 2026.');
  });
});
