import { currency } from '../../domain/model/units.ts';
import { MONEY_OF_ENDINGS } from '../cells/exchange-money.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';
import type { Unit } from './unit.ts';

/* What coins are traded in: "BTC-EUR". */
const OF_COINS = 'USD EUR GBP CAD AUD JPY INR KRW'.split(' ');
/* Where exchanges quote in hundredths. */
const IN_HUNDREDTHS: ReadonlySet<string> = new Set(['L', 'TA', 'JO']);

/** Yahoo Finance: one row a purchase; prices in the money of the exchange, which only the symbol tells. */
export const YAHOO: BrokerProfile = {
  ...PLAIN,
  broker: 'Yahoo Finance',
  kind: 'lots',
  decimalMark: '.',
  deedColumn: { title: 'transaction type', cash: 'deposit | withdrawal' },
  signatures: [['symbol', 'current price', 'trade date', 'purchase price', 'quantity']],
  unitsBySuffix: new Map(
    [...MONEY_OF_ENDINGS, ...OF_COINS.map((code) => [code, code] as const)].map(([ending, money]): [string, Unit] => [
      ending,
      { code: currency(money), scale: IN_HUNDREDTHS.has(ending) ? 0.01 : 1 },
    ]),
  ),
};
