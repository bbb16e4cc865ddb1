import { describe, expect, test } from 'vitest';
import { companyByWords, heldPart, standsOver } from '../../../src/domain/figures/concentrated.ts';
import { formatHolders } from '../../../src/screens/files/words/holders-file.ts';
import { OWED } from '../../support/odd-reports.ts';
import { sampleReport } from '../../support/sample-report.ts';

const report = sampleReport();

describe('who holds a company', () => {
  test('is found by its symbol before its name, and not by nothing', () => {
    expect(companyByWords(report, ' nvda ')?.symbol).toBe('NVDA');
    expect(companyByWords(report, 'nvid')?.symbol).toBe('NVDA');
    for (const words of ['', '  ', 'no such company']) expect(companyByWords(report, words)).toBeNull();
  });
  test('has the very share of the report, direct and through funds', () => {
    for (const { symbol, share, directShare, viaShare } of report.companies.slice(0, 20))
      expect(heldPart(report, symbol)).toMatchObject({ share, direct: directShare, viaFunds: viaShare });
    expect(heldPart(report, 'no such company')).toMatchObject({ company: null, share: 0 });
    expect(heldPart(OWED, 'NVDA')).toBeNull();
  });
  test('may hold more in what can’t be seen, and surely holds what is seen', () => {
    const held = { company: null, share: 0.04, direct: 0.01, viaFunds: 0.03, unseen: 0.02 };
    expect([0.03, 0.05, 0.07].map((limit) => standsOver(held, limit))).toEqual(['over', 'may-be', 'not']);
  });
  test('is saved as a table with both', () => {
    const held = heldPart(report, 'NVDA')!;
    const [titles, row] = formatHolders([{ name: 'Ada', held, isSure: true }]).split('\r\n');
    expect(titles).toContain(
      'Client,Symbol,Company,Percent,Percent direct,Percent through funds,Percent not seen,Over limit',
    );
    expect(row).toMatch(/^Ada,NVDA,NVIDIA,8\.9,.*,yes$/);
  });
});
