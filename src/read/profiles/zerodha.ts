import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** Kite: symbols of the exchange, prices and values in rupees. */
export const KITE: BrokerProfile = {
  ...PLAIN,
  broker: 'Zerodha Kite',
  currency: currency('INR'),
  decimalMark: '.',
  signatures: [['instrument', 'qty.', 'avg. cost', 'ltp', 'cur. val']],
  roles: new Map([['instrument', 'symbol']]),
};

/** The holdings of its programming interface: `price` is always 0. Pledged and unsettled shares are counted apart. */
export const KITE_API: BrokerProfile = {
  ...PLAIN,
  broker: 'Zerodha Kite API',
  currency: currency('INR'),
  decimalMark: '.',
  signatures: [['tradingsymbol', 'instrument token', 'last price', 'average price']],
  roles: new Map([
    ['price', 'unused'],
    ['product', 'unused'],
    ['close price', 'unused'],
  ]),
  more: { quantity: ['t1 quantity', 'collateral quantity'], value: [] },
};

/** Console's holdings statement: far down the sheet, pledged shares apart, bonds priced by the piece. */
export const ZERODHA_CONSOLE: BrokerProfile = {
  ...PLAIN,
  broker: 'Zerodha Console',
  currency: currency('INR'),
  decimalMark: '.',
  signatures: [['symbol', 'isin', 'quantity available', 'previous closing price']],
  roles: new Map([['sector', 'type']]),
  more: { quantity: ['quantity pledged (margin)', 'quantity pledged (loan)'], value: [] },
  bondsPer: 1,
};
