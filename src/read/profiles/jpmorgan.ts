import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** Self-Directed positions: 71 columns or the user's choice; cash is both `US DOLLAR` and the sweep. */
export const JPMORGAN: BrokerProfile = {
  ...PLAIN,
  broker: 'J.P. Morgan Self-Directed',
  currency: currency('USD'),
  decimalMark: '.',
  signatures: [
    ['asset class', 'asset strategy', 'ticker', 'value'],
    ['asset strategy detail', 'quantity', 'value'],
  ],
  // Whole classes ("Equity", "Fixed Income") under which a fund stands with what it holds.
  vagueTypes: new Set(['equity', 'fixed income', 'alternative assets']),
};

/** The same with one row a tax lot. */
export const JPMORGAN_LOTS: BrokerProfile = {
  ...JPMORGAN,
  kind: 'lots',
  signatures: [['sub account', 'asset strategy detail', 'acquisition date', 'value']],
};
