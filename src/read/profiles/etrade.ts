import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/**
 * `PortfolioDownload.csv`: an account block, a view (since 2022 with a second, smaller table that also starts with
 * "Symbol"), the positions, each perhaps followed by its lots, and CASH and TOTAL rows with cells missing.
 */
export const ETRADE: BrokerProfile = {
  ...PLAIN,
  broker: 'E*TRADE',
  currency: currency('USD'),
  decimalMark: '.',
  signatures: [
    ['symbol', 'value $', 'last price $'],
    ['symbol', 'value $', 'price paid $'],
    ['symbol', 'value $', "day's gain $"],
  ],
  summary: { total: 'net account value', label: 'account' },
  lotRow: /^"? {2,}(?:\d{2}\/\d{2}\/\d{4}|--)/,
  valueIsLast: new Set(['cash', 'total']),
};
