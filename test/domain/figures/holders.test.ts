import { describe, expect, test } from 'vitest';
import { companyByWords, heldPart, standsOver, type WeighedHeld } from '../../../src/domain/figures/concentrated.ts';
import { largestHeld } from '../../../src/domain/measure/largest-held.ts';
import { issuerId } from '../../../src/domain/model/units.ts';
import { formatHolders } from '../../../src/screens/files/words/holders-file.ts';
import { OWED } from '../../support/odd-reports.ts';
import { sampleReport } from '../../support/sample-report.ts';

const report = sampleReport();
const all = largestHeld(report, Infinity)!;
const partOf = (most: number, weight = 1): WeighedHeld => ({ weight, held: largestHeld(report, most)! });

describe('who holds a company', () => {
  test('is found by its symbol before its name, and not by nothing', () => {
    expect(companyByWords([all], ' nvda ')?.symbol).toBe('NVDA');
    expect(companyByWords([all, all], 'nvid')?.symbol).toBe('NVDA');
    for (const words of ['', '  ', 'no such company']) expect(companyByWords([all], words)).toBeNull();
  });
  test('one company is meant in the whole book, whoever holds another of that name', () => {
    const company = (symbol: string, name: string, share: number) => ({
      issuer: issuerId(symbol),
      symbol,
      name,
      share,
      direct: share,
      viaFunds: 0,
    });
    const of = (...companies: ReturnType<typeof company>[]) => ({ companies, rest: 0, unseen: 0 });
    const book = [
      of(company('AMZN', 'Amazon', 0.3)),
      of(company('ON', 'onsemi', 0.01), company('AMZN', 'Amazon', 0.2)),
    ];
    expect(companyByWords(book, 'on')?.symbol).toBe('ON');
    expect(companyByWords(book, 'zon')?.symbol).toBe('AMZN');
    expect(
      companyByWords([of(company('A', 'Apple Hospitality', 0.2)), of(company('B', 'Apple', 0.3))], 'apple')?.symbol,
    ).toBe('B');
  });
  test('has the very share of the report, direct and through funds', () => {
    for (const { issuer, share, directShare, viaShare } of report.companies.slice(0, 20))
      expect(heldPart([{ weight: 1, held: all }], { issuer })).toMatchObject({
        share,
        direct: directShare,
        viaFunds: viaShare,
        isAtMost: false,
      });
    expect(heldPart([{ weight: 1, held: all }], null)).toMatchObject({ share: 0, isAtMost: false });
    expect(largestHeld(OWED)).toBeNull();
  });
  test('what is kept says the same, or no less than what is held', () => {
    for (const most of [0, 1, 3, 10, 1000])
      for (const { issuer, share } of report.companies) {
        const held = heldPart([partOf(most, 0.25), partOf(most, 0.75)], { issuer });
        if (held.isAtMost) expect(held.share).toBeGreaterThanOrEqual(share!);
        else expect(held.share).toBeCloseTo(share!, 12);
        const limits = [0.001, 0.01, 0.05, 0.1];
        const truth = limits.map((limit) => standsOver(heldPart([{ weight: 1, held: all }], { issuer }), limit));
        const said = limits.map((limit) => standsOver(held, limit));
        // nobody is said to hold less than they do
        said.forEach((one, at) => one === 'not' && expect(truth[at]).toBe('not'));
        said.forEach((one, at) => one === 'over' && expect(truth[at]).toBe('over'));
      }
  });
  test('may hold more in what can’t be seen, and surely holds what is seen', () => {
    const held = { share: 0.04, direct: 0.01, viaFunds: 0.03, unseen: 0.02, isAtMost: false };
    expect([0.03, 0.05, 0.07].map((limit) => standsOver(held, limit))).toEqual(['over', 'may-be', 'not']);
    expect(standsOver({ ...held, isAtMost: true }, 0.03)).toBe('may-be');
  });
  test('is saved as a table with both', () => {
    const company = companyByWords([all], 'NVDA');
    const held = heldPart([{ weight: 1, held: all }], company);
    const [titles, row] = formatHolders([{ name: 'Ada', held, isSure: true }], company).split('\r\n');
    expect(titles).toContain(
      'Client,Symbol,Company,Percent,Percent direct,Percent through funds,Percent not seen,Over limit',
    );
    expect(row).toMatch(/^Ada,NVDA,NVIDIA,8\.9,.*,yes$/);
  });
});
