import type { Report } from '../../src/domain/model/report.ts';

const NVIDIA = { issuer: 'NVDA', symbol: 'NVDA', name: 'NVIDIA', share: 1, directShare: 0, viaShare: 1 };

/** Storage looks into a report for its rows and for the figures of the list: the rest is of no matter here. */
export function makeReport(net: number): Report {
  const report = {
    schema: 'topheavy-report/1',
    example: false,
    scenarios: [],
    files: [],
    funds: [],
    unknownFunds: [],
    positions: [],
    companies: [{ ...NVIDIA, viaFunds: [{ path: ['Roth', 'VTI'], value: net }] }],
    totals: { net, base: net, identifiedShare: 1, uncertain: 0.01 },
    counts: { positions: 3, unsure: 1 },
    settings: { currency: 'USD', lens: 'mega-cap-tech', base: 'portfolio', sizeScheme: 'market-rank', cutoffs: {} },
    lens: { name: 'mega-cap-tech', members: [], share: 0.4, low: 0.4, high: 0.41, uncertain: 0.01, likely: null },
    smallCaps: { share: 0.05, low: 0.05, high: 0.05, uncertain: 0, likely: null },
    exposure: { composition: [] },
    benchmark: { name: 'us-market', lens: 0.377, smallCaps: 0.046 },
    costs: { yearly: 0, ratio: 0, unknown: 0, unknownShare: 0 },
    reference: { version: '2026-08-21' },
  };
  return report as unknown as Report;
}
