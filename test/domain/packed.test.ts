import { describe, expect, it } from 'vitest';
import { isPaged, packReading, packReadingOnce, packReport } from '../../src/domain/pack.ts';
import { packSnapshot, unpackSnapshot } from '../../src/domain/packed-snapshot.ts';
import { ROWS_A_PAGE } from '../../src/domain/pack-rows.ts';
import { outlineOf, pagesToMake, unpackReading, unpackReport } from '../../src/domain/packed.ts';
import { sampleReport } from '../support/sample-report.ts';
import { makeSnapshot } from '../storage/sample-snapshot.ts';
import { fileOf, holdingOf } from '../support/portfolio.ts';

const reading = fileOf([
  holdingOf({ symbol: 'NVDA', account: 'Roth', value: 100 }),
  holdingOf({ symbol: 'AAPL', account: 'Roth', value: 20 }),
  holdingOf({ symbol: 'WWW', account: null, value: 3 }),
]);

describe('what comes packed', () => {
  it('is given back as it was: readings, reports and snapshots', () => {
    expect(unpackReading(structuredClone(packReadingOnce(reading)))).toEqual(reading);
    const report = sampleReport();
    expect(unpackReport(structuredClone(packReport(report)))).toEqual(report);
    const snapshot = makeSnapshot('a');
    expect(unpackSnapshot(structuredClone(packSnapshot(snapshot)))).toEqual(snapshot);
  });

  it('is not packed again', () => {
    const packed = structuredClone(packReadingOnce(reading));
    expect(packReading(unpackReading(packed))).toBe(packed);
    const report = structuredClone(packReport(sampleReport()));
    expect(packReport(unpackReport(report))).toBe(report);
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
    const fates = Array.from({ length: ROWS_A_PAGE + 1 }, () => file!.fates[0]!);
    expect(isPaged({ ...report, files: [{ ...file!, fates }] })).toBe(true);
  });
});
