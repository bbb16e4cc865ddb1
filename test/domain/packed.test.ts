import { describe, expect, it } from 'vitest';
import { isPaged, packReading, packReadingOnce, packReport } from '../../src/domain/pack.ts';
import { packSnapshot, unpackSnapshot } from '../../src/domain/packed-snapshot.ts';
import { ROWS_A_PAGE } from '../../src/domain/pack-rows.ts';
import { outlineOf, pagesToMake, unpackReading, unpackReport } from '../../src/domain/packed.ts';
import { sampleReport } from '../support/sample-report.ts';
import { makeSnapshot } from '../storage/sample-snapshot.ts';
import type { Portfolio } from '../../src/domain/portfolio.ts';
import { analyse } from '../../src/domain/analyse.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';

const reading = fileOf([
  holdingOf({ symbol: 'NVDA', account: 'Roth', value: 100 }),
  holdingOf({ symbol: 'AAPL', account: 'Roth', value: 20 }),
  holdingOf({ symbol: 'WWW', account: null, value: 3 }),
]);

describe('what comes packed', () => {
  it('is given back as it was: readings, reports and snapshots', () => {
    expect(unpackReading(structuredClone(packReadingOnce(reading)))).toEqual(reading);
    const report = sampleReport();
    expect(unpackReport(structuredClone(packReport(report)), [])).toEqual(report);
    const snapshot = makeSnapshot('a');
    expect(unpackSnapshot(structuredClone(packSnapshot(snapshot)))).toEqual(snapshot);
  });

  it('is not packed again', () => {
    const packed = structuredClone(packReadingOnce(reading));
    expect(packReading(unpackReading(packed))).toBe(packed);
    const report = structuredClone(packReport(sampleReport()));
    expect(packReport(unpackReport(report, []))).toBe(report);
    const snapshot = structuredClone(packSnapshot(makeSnapshot('a')));
    expect(packSnapshot(unpackSnapshot(snapshot))).toBe(snapshot);
  });

  it('has its outline without its rows being made', () => {
    const outline = { count: 3, accounts: ['Roth', null] };
    expect(outlineOf(reading)).toEqual(outline);
    const packed = { ...packReadingOnce(reading), holdings: { count: 3, pages: [{ text: 'not read', sum: '' }] } };
    const back = unpackReading(packed);
    expect(outlineOf(back)).toEqual(outline);
    expect(() => back.holdings).toThrow();
  });

  it('gives its rows page by page where there are very many, and the same rows however they were made', () => {
    const rows = Array.from({ length: 2 * ROWS_A_PAGE + 5 }, (_, line) => ({
      ...reading.holdings[line % 3]!,
      price: line,
    }));
    const many = { ...reading, holdings: rows };
    const [whole, bitByBit] = [0, 1].map(() => unpackReading(structuredClone(packReadingOnce(many))));
    expect(pagesToMake(bitByBit!)).toHaveLength(3);
    pagesToMake(bitByBit!)[1]!();
    expect(pagesToMake(bitByBit!)).toHaveLength(2);
    for (const make of pagesToMake(bitByBit!)) make();
    expect(pagesToMake(bitByBit!)).toEqual([]);
    expect(bitByBit!.holdings).toEqual(rows);
    expect(whole!.holdings).toEqual(rows);
    expect(pagesToMake(whole!)).toEqual([]);
    expect(pagesToMake(unpackReading(structuredClone(packReadingOnce(reading))))).toEqual([]);
    expect(pagesToMake(reading)).toEqual([]);
  });

  it('is paged when a report has very many lines, positions or fates', () => {
    const report = sampleReport();
    expect(isPaged(report)).toBe(false);
    const [position] = report.positions;
    const positions = Array.from({ length: ROWS_A_PAGE + 1 }, () => position!);
    expect(isPaged({ ...report, positions })).toBe(true);
    const [file] = report.files;
    const rows = { ...file!.rows, total: ROWS_A_PAGE + 1 };
    expect(isPaged({ ...report, files: [{ ...file!, rows }] })).toBe(true);
  });

  it('takes a file’s fates from its reading, unless they are others now', () => {
    const reference = tinyReference();
    const many = Array.from({ length: ROWS_A_PAGE + 5 }, () => holdingOf({ symbol: 'NVDA', value: 1 }));
    for (const file of [{ ...reading, fingerprint: 'f' }, fileOf(many, { fingerprint: 'f' })]) {
      const portfolio = portfolioOf([file]);
      const packed = packReport(analyse(portfolio, reference));
      expect(packed.files.map(({ fates }) => fates)).toEqual([null]);
      const own = unpackReading(structuredClone(packReadingOnce(file)));
      const back = unpackReport(structuredClone(packed), [own]);
      const pages = pagesToMake(back).length;
      expect(pages).toBe(file.holdings.length > ROWS_A_PAGE ? 4 : 0);
      expect(back.files[0]!.fates).toEqual(file.fates);
      expect(pagesToMake(back)).toHaveLength(pages / 2);

      const line = file.holdings[1]!.line;
      const corrected: Portfolio = { ...portfolio, corrections: [{ kind: 'drop', file: 'f', line }] };
      const report = analyse(corrected, reference);
      const [changed] = unpackReport(structuredClone(packReport(report)), [own]).files;
      expect(changed!.fates.find((fate) => fate.line === line)).toMatchObject({ fate: 'skipped', reason: 'dropped' });
      expect(changed!.fates).toEqual(report.files[0]!.fates);
    }
  });
});
