import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../src/domain/model/report.ts';
import { isoDate } from '../../../../src/domain/model/units.ts';
import { apartLine } from '../../../../src/words/names/benchmarks.ts';
import { definitionLines } from '../../../../src/screens/hand-over/words/hand-over.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const REPORT = sampleReport();
const [FILE] = REPORT.files;
type Days = readonly (string | null)[];
function reportOf(days: Days, benchmark = '2026-10-08', patch: Partial<Report> = {}): Report {
  return {
    ...REPORT,
    files: days.map((day, at) => ({
      ...FILE!,
      name: `${at}.csv`,
      asOf: day === null ? null : isoDate(day),
      accounts: [`A${at}`],
      parts: [],
    })),
    benchmark: { ...REPORT.benchmark, asOf: isoDate(benchmark)! },
    ...patch,
  };
}

describe('holdings and what they are compared with, of different days', () => {
  it.each<[string, Days]>([
    ['within 30 days, either way', ['2026-09-08', '2026-11-07']],
    ['undated', [null]],
    ['no files', []],
  ])('are not worth a word: %s', (_, days) => {
    expect(apartLine(reportOf(days))).toBeNull();
  });
  it('are told from 31 days on, with both days', () => {
    const report = reportOf(['2026-09-07']);
    const line =
      'Your holdings are from Sep 7, 2026 and those of the US market from Oct 8, 2026, so part of the difference may be just time.';
    expect(apartLine(report)).toBe(line);
    expect(definitionLines(report)).toContain(line);
    expect(apartLine(reportOf(['2026-11-08']))).toMatch(/^Your holdings are from Nov 8, 2026/);
  });
  it('of several files are those furthest apart, and only some of the holdings', () => {
    expect(apartLine(reportOf(['2026-10-01', '2026-03-02', null]))).toMatch(
      /^Some of your holdings are from Mar 2, 2026/,
    );
  });
  it('leave out a file that another one has replaced, and accounts that aren’t looked at', () => {
    const replaced = reportOf(['2026-03-02', '2026-10-01']);
    const [old, ...others] = replaced.files;
    const parts = [{ account: 'A0', lines: 3, putAside: { reason: 'newer-file', by: '1.csv' } }] as const;
    expect(apartLine({ ...replaced, files: [{ ...old!, parts }, ...others] })).toBeNull();
    const settings = { ...REPORT.settings, accounts: ['A1'] };
    expect(apartLine(reportOf(['2026-03-02', '2026-10-01'], '2026-10-08', { settings }))).toBeNull();
  });
  it('are meant to be where an earlier day is compared with', () => {
    const report = reportOf(['2026-10-01'], '2026-01-02');
    const kept = { kind: 'day', date: isoDate('2026-01-02')! } as const;
    expect(apartLine({ ...report, benchmark: { ...report.benchmark, kept } })).toBeNull();
  });
});
