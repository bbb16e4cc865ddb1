import { expect, test } from 'vitest';
import { sortHanded } from '../../../../src/domain/book/handed-sheets.ts';
import { handedCsv } from '../../../../src/screens/files/words/handed-csv.ts';
import { makePortfolio } from '../../../storage/sample.ts';

const handed = sortHanded(makePortfolio('a').handed);

test('the file has every row whole, and nothing that a spreadsheet would run', () => {
  const rows = handedCsv([handed[0]!, { ...handed[1]!, client: '=HYPERLINK("x")' }]).split('\r\n');
  expect(rows[0]).toMatch(/Day,Time,Client,How,Amounts,Holdings of,Company data of,Topheavy,SHA-256$/);
  expect(rows[1]).toBe('2026-11-21,09:30,Roth,printed,hidden,,2026-08-21,1.0.0,');
  expect(rows[2]).toContain(`"'=HYPERLINK(""x"")",saved,shown,2026-11-18,2026-08-21,1.0.0,${'0f'.repeat(32)}`);
  expect(rows).toHaveLength(4);
});
