import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';
import type { Unit } from './unit.ts';

/* Yahoo's endings of symbols and the money in which that exchange quotes; '' is the United States. */
const UNITS: readonly (readonly [codes: string, money: string])[] = [
  ['AS BR PA DE F MI MC LS HE VI IR BE DU HM MU SG AT VS RG TL', 'EUR'],
  ['L IL', 'GBX'],
  ['TO V CN NE', 'CAD'],
  ['SW', 'CHF'],
  ['ST', 'SEK'],
  ['OL', 'NOK'],
  ['CO', 'DKK'],
  ['HK', 'HKD'],
  ['T', 'JPY'],
  ['AX', 'AUD'],
  ['NZ', 'NZD'],
  ['NS BO', 'INR'],
  ['SI', 'SGD'],
  ['KS KQ', 'KRW'],
  ['TW TWO', 'TWD'],
  ['SS SZ', 'CNY'],
  ['SA', 'BRL'],
  ['MX', 'MXN'],
  ['WA', 'PLN'],
  ['PR', 'CZK'],
  ['TA', 'ILA'],
  ['JO', 'ZAC'],
];

function unitOf(money: string): Unit {
  const hundredth = { GBX: 'GBP', ILA: 'ILS', ZAC: 'ZAR' }[money];
  return { code: currency(hundredth ?? money), scale: hundredth === undefined ? 1 : 0.01 };
}

/** Yahoo Finance: one row a purchase; prices in the money of the exchange, which only the symbol tells. */
export const YAHOO: BrokerProfile = {
  ...PLAIN,
  broker: 'Yahoo Finance',
  kind: 'lots',
  decimalMark: '.',
  signatures: [['symbol', 'current price', 'trade date', 'purchase price', 'quantity']],
  unitsBySuffix: new Map(UNITS.flatMap(([codes, money]) => codes.split(' ').map((code) => [code, unitOf(money)]))),
};
