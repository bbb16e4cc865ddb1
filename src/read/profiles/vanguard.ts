import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** `OfxDownload.csv`: the positions of all accounts, then, under a second header, their transactions. */
export const VANGUARD: BrokerProfile = {
  ...PLAIN,
  broker: 'Vanguard',
  currency: currency('USD'),
  decimalMark: '.',
  signatures: [['account number', 'investment name', 'symbol', 'shares', 'share price', 'total value']],
  noSymbol: new Set(['null']),
};
