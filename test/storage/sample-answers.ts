import type { Answer } from '../../src/domain/model/portfolio.ts';
import { currency, issuerId } from '../../src/domain/model/units.ts';

/** One answer of each kind. */
export const SAMPLE_ANSWERS: readonly Answer[] = [
  { kind: 'identity', symbol: 'KEY', name: 'KEY', choice: { kind: 'company', issuer: issuerId('KEY.TO') } },
  { kind: 'identity', symbol: 'OWC7', name: null, choice: null },
  { kind: 'identity', symbol: null, name: 'House', choice: { kind: 'asset', of: 'other' } },
  {
    kind: 'identity',
    symbol: null,
    name: 'Large Cap Growth',
    choice: { kind: 'fund-of-kind', of: 'us-large-growth' },
  },
  { kind: 'proxy', fund: 'AVUV', proxy: 'IWM' },
  { kind: 'fund-kind', fund: 'AGTHX', of: 'us-large-growth' },
  { kind: 'class', symbol: 'NVDA', name: 'NVIDIA', size: 'mega', sector: null },
  { kind: 'columns', titles: ['Ticker', 'Worth'], roles: ['symbol', 'value'], letterM: 'million' },
  { kind: 'columns', titles: ['Fonds', 'Wert'], roles: ['name', 'value'], decimalMark: ',' },
  { kind: 'rate', of: currency('EUR')!, in: currency('USD')!, rate: 1.25 },
];
