import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** SBI Securities: a table for each kind of security, under a line that starts with ▼. */
export const SBI: BrokerProfile = {
  ...PLAIN,
  broker: 'SBI Securities',
  currency: currency('JPY'),
  decimalMark: '.',
  signatures: [['銘柄コード', '保有数量', '平均取得価額', '現在値']],
};
