import type { Report } from '../../src/domain/model/report.ts';
import { currency } from '../../src/domain/model/units.ts';
import { sampleReport } from './sample-report.ts';

/* The sample report bent into what real portfolios can be. */

const { totals, exposure, lens, smallCaps, companies, concentration, benchmark, settings, files } = sampleReport();
const NOTHING = { value: 0, share: 0, low: 0, high: 0, uncertain: 0, direct: 0, viaFunds: 0 };
const NO_SPLIT = { directShare: 0, viaFundsShare: 0 };

/** No unknown part: one figure instead of a range. */
export const SURE = sampleReport({
  lens: { ...lens, high: lens.low, uncertain: 0 },
  smallCaps: { ...smallCaps, high: smallCaps.low, uncertain: 0 },
  totals: { ...totals, unidentified: 0, uncertain: 0 },
});

/** A company sold short beside the others, and more at work than is owned. */
export const SHORTS = sampleReport({
  totals: { ...totals, gross: totals.net * 1.4 },
  companies: [
    ...companies,
    { ...companies[0]!, symbol: 'SHRT', name: 'Sold Short', value: -9000, share: -9000 / totals.net },
  ],
  concentration: { ...concentration, netShort: 1 },
  benchmark: { ...benchmark, activeShare: null, overlap: null, overlapParts: null },
});

/** Only cash and bonds. */
export const NO_COMPANIES: Report = sampleReport({
  lens: { ...lens, ...NOTHING, ...NO_SPLIT },
  smallCaps: { ...smallCaps, ...NOTHING, ...NO_SPLIT },
  tilt: 0,
  companies: [],
  totals: { ...totals, unidentified: 0, residual: 0, unseen: 0, uncertain: 0 },
  exposure: { ...exposure, composition: [{ key: 'cash-and-bonds', value: totals.net, share: 1 }] },
  concentration: {
    ...concentration,
    top1: null,
    top5: null,
    top10: null,
    hhi: null,
    effectiveNumber: null,
    low: null,
    high: null,
    companies: 0,
  },
});

/** More owed than owned: amounts, but no base for a share. */
export const OWED: Report = sampleReport({
  totals: { ...totals, net: -5000, base: null, widest: null, uncertain: null },
  lens: { ...lens, share: null, low: null, high: null, uncertain: null, directShare: null, viaFundsShare: null },
  smallCaps: {
    ...smallCaps,
    share: null,
    low: null,
    high: null,
    uncertain: null,
    directShare: null,
    viaFundsShare: null,
  },
  tilt: null,
  companies: companies.map((company) => ({ ...company, share: null, directShare: null, viaShare: null })),
  exposure: { ...exposure, composition: exposure.composition.map((part) => ({ ...part, share: null })) },
  concentration: { ...concentration, top1: null, top5: null, top10: null },
  benchmark: { ...benchmark, activeShare: null, overlap: null, overlapParts: null },
});

const EURO = currency('EUR');
if (EURO === null) throw new Error('There is no euro.');
/** In euros, of equities alone, from a file without a date. */
export const EUROS: Report = sampleReport({
  settings: { ...settings, base: 'equities', currency: EURO },
  files: files.map((file) => ({ ...file, asOf: null })),
});

/** One account of two, against a mix, funds left as lines. */
export const LOOKED_AT: Report = sampleReport({
  settings: { ...settings, accounts: ['Brokerage 771204821'], funds: 'lines' },
  benchmark: {
    ...benchmark,
    parts: [
      { market: 'sp500-equal', part: 0.5 },
      { market: 'russell-2000', part: 0.5 },
    ],
  },
  exposure: {
    ...exposure,
    unopened: { value: 0.6 * totals.net, share: 0.6 },
    composition: [...exposure.composition, { key: 'funds', value: 0.6 * totals.net, share: 0.6 }],
  },
});

/** Each by its name. */
export const ODD_REPORTS: readonly (readonly [string, Report])[] = [
  ['a range', sampleReport()],
  ['one figure', SURE],
  ['shorts', SHORTS],
  ['no companies', NO_COMPANIES],
  ['more owed than owned', OWED],
  ['euros, equities, no date', EUROS],
  ['one account, a mix, funds as lines', LOOKED_AT],
];
