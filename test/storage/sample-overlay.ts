import { assignList, type Overlay, type UnassignedList } from '../../src/domain/lists/overlay.ts';
import type { PackFile } from '../../src/domain/lists/pack-file.ts';
import { isoDate, issuerId, lineNumber } from '../../src/domain/model/units.ts';

/** A list and a screener's caps with every kind of field filled, made up. */
export function makeOverlay(): Overlay {
  const asOf = isoDate('2026-08-04')!;
  const list: UnassignedList = {
    fund: null,
    guess: { funds: [], isSure: false },
    mayBeOwn: false,
    kindEvidence: {},
    name: 'Example',
    issuer: 'iShares',
    asOf,
    asOfFrom: 'file',
    fileName: 'list.csv',
    fingerprint: 'ab'.repeat(32),
    basket: {
      symbol: '',
      name: '',
      asOf,
      source: 'user',
      estimated: false,
      coverage: 0.99,
      companies: [issuerId('NVDA'), issuerId('+CA4932711001')],
      weights: [0.6, 0.3],
      others: [
        { kind: 'cash', name: 'USD CASH', weight: 0.05 },
        { kind: 'rest', name: 'A FUND', weight: 0.04 },
      ],
    },
    rows: { companies: 2, known: 1, rejected: 1 },
    leftOut: [{ line: lineNumber(9), fate: 'rejected', reason: 'unreadable-number', text: 'ACME,n/a' }],
    unknown: [
      {
        id: issuerId('+CA4932711001'),
        symbol: 'KEY',
        name: 'KEYERA CORP',
        country: 'CA',
        cap: null,
        sector: 'Energy',
        capSpan: null,
        ownSize: null,
        ranked: false,
        currency: null,
        style: null,
        indexes: [],
        themes: [],
        classes: [],
      },
    ],
  };
  return {
    lists: [assignList(list, 'AVUV', 'Avantis Example')],
    market: {
      asOf,
      asOfFrom: 'added',
      fileName: 'screener.csv',
      fingerprint: 'cd',
      caps: { NVDA: 4e12 },
      prices: { NVDA: 205.1 },
      rows: { total: 1, unknown: 0 },
    },
  };
}

/** A pack of the user's, made up. */
export function makePack(): PackFile {
  const counts = { listings: 1, companies: 2, funds: 3, baskets: 4 };
  const facts = { version: '2026-12-01.abcdef', equitiesAsOf: isoDate('2026-12-01')!, counts };
  return { fileName: 'pack.json', fingerprint: 'ef', facts, text: '{"format":"topheavy-pack/1"}' };
}
