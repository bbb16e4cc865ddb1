import { currency, type Currency } from '../../domain/model/units.ts';

/* Which three letters are money. A column of any capital letters could be tickers: ALL, CAT, NOW. */

/* What is written in place of a code: brokers of Québec write the country, and a yuan outside of China is worth one at home. */
const SPELT: ReadonlyMap<string, string> = new Map([
  ['CAN', 'CAD'],
  ['CNH', 'CNY'],
  ['RMB', 'CNY'],
  ['NTD', 'TWD'],
  ['NIS', 'ILS'],
  ['STG', 'GBP'],
  ['SFR', 'CHF'],
]);

const CODES = new Set(
  [
    'USD EUR GBP CHF CAD AUD NZD JPY HKD SGD INR SEK NOK DKK ISK PLN CZK HUF RON BGN HRK RSD UAH RUB TRY ILS',
    'ZAR NGN KES EGP MAD BRL MXN ARS CLP COP PEN UYU CNY TWD KRW THB IDR MYR PHP VND PKR BDT LKR KZT',
    'SAR AED QAR KWD BHD OMR JOD GEL AMD AZN',
  ]
    .join(' ')
    .split(' '),
);

/** The currency of which each is a hundredth, in which exchanges quote. */
export const MINOR: ReadonlyMap<string, string> = new Map([
  ...'GBX|GBp|GBPX|GBPp|GBXp|GBpence|GB pence|p|pence|Pence'.split('|').map((code) => [code, 'GBP'] as const),
  ['ZAc', 'ZAR'],
  ['ZAC', 'ZAR'],
  ['ILA', 'ILS'],
  ['USX', 'USD'],
  ['USc', 'USD'],
  ['EUX', 'EUR'],
]);

/** What a currency's code says; `minor` = hundredths of it (GBX, ZAc, ILA). */
export interface CurrencyReading {
  readonly code: Currency;
  readonly minor: boolean;
}

/** Reads a cell or a title's part that is a known code of money and nothing else; null = it is none. */
export function currencyOfCode(text: string): CurrencyReading | null {
  const plain = text.trim();
  const whole = MINOR.get(plain) ?? SPELT.get(plain);
  const code = currency(whole ?? (CODES.has(plain) || /^[a-z]{3}$/.test(plain) ? plain.toUpperCase() : ''));
  if (code === null || !CODES.has(code)) return null;
  return { code, minor: MINOR.has(plain) };
}

/** The currency that three letters name, any that they may be; null = they are none. */
export function currencyNamed(text: string): Currency | null {
  return currency(SPELT.get(text) ?? text);
}
