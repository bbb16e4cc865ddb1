import type { Report } from '../../src/domain/model/report.ts';

/** Storage looks into a report for its rows and for the figures of the list: the rest is of no matter here. */
export function makeReport(net: number): Report {
  const report = {
    schema: 'topheavy-report/1',
    example: false,
    scenarios: [],
    files: [],
    positions: [],
    companies: [{ issuer: 'NVDA', viaFunds: [{ path: ['Roth', 'VTI'], value: net }] }],
    totals: { net },
    counts: { positions: 3, unsure: 1 },
    settings: { currency: 'USD', base: 'portfolio', sizeScheme: 'market-rank', cutoffs: {} },
    lens: { name: 'mega-cap-tech', members: [], share: 0.4, low: 0.4, high: 0.41, uncertain: 0.01 },
    smallCaps: { share: 0.05 },
    reference: { version: '2026-08-21' },
  };
  return report as unknown as Report;
}
