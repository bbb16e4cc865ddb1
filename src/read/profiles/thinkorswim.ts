import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** Account statement: sections for stocks and options, each with a header of its own. */
export const THINKORSWIM: BrokerProfile = {
  ...PLAIN,
  broker: 'thinkorswim',
  currency: currency('USD'),
  decimalMark: '.',
  signatures: [
    ['option code', 'mark', 'mark value'],
    ['symbol', 'trade price', 'mark', 'mark value'],
  ],
  roles: new Map([['option code', 'symbol']]),
  nameParts: ['symbol', 'exp', 'strike', 'type'],
};

/** Position statement. Its totals are not quoted, so that a thousand makes two cells. */
export const THINKORSWIM_POSITIONS: BrokerProfile = {
  ...PLAIN,
  broker: 'thinkorswim',
  currency: currency('USD'),
  decimalMark: '.',
  signatures: [
    ['instrument', 'qty', 'mark', 'net liq'],
    ['instrument', 'qty', 'trade price', 'net liq'],
  ],
  valueIsLast: new Set(['overall totals']),
};
