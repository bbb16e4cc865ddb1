import type { LookUpResult } from '../../domain/lists/look-up.ts';
import type { Basket, FundClass, IndexId, Style, ThemeId } from '../../domain/model/reference.ts';

/* What the terms of the reference lists are called on screen. Tables, so that a term without its name does not compile. */

export const INDEX_NAMES: Readonly<Record<IndexId, string>> = {
  sp500: 'S&P 500',
  sp400: 'S&P MidCap 400',
  sp600: 'S&P SmallCap 600',
  nasdaq100: 'Nasdaq-100',
  russell1000: 'Russell 1000',
  russell2000: 'Russell 2000',
  dow30: 'Dow Jones Industrial Average',
};

export const THEME_NAMES: Readonly<Record<ThemeId, string>> = {
  'magnificent-seven': 'Magnificent Seven',
  'ai-infrastructure': 'AI infrastructure',
  semiconductors: 'Semiconductors',
  'regional-banks': 'Regional banks',
  biotech: 'Biotechnology',
  'onshoring-industrial': 'Onshoring and industrials',
  'nuclear-and-clean-energy': 'Nuclear and clean energy',
};

export const STYLE_NAMES: Readonly<Record<Style | 'unknown', string>> = {
  value: 'Value',
  blend: 'Blend',
  growth: 'Growth',
  unknown: 'Unknown',
};

export const FUND_CLASS_NAMES: Readonly<Record<FundClass, string>> = {
  equity: 'stock fund',
  bond: 'bond fund',
  'money-market': 'money-market fund',
  commodity: 'commodity fund',
  crypto: 'crypto fund',
  currency: 'currency fund',
  mixed: 'mixed fund',
  alternative: 'alternative fund',
  leveraged: 'leveraged or inverse fund',
  unknown: 'fund of unknown type',
};

/** What kind of list it is, in a table. */
export const LIST_KINDS: Readonly<Record<Basket['source'], string>> = {
  issuer: 'published by the issuer',
  derived: 'derived from an index',
  repriced: 'updated with newer prices',
  partial: 'partial',
  top: 'largest holdings only',
  user: 'your own file',
};

export const OTHER_KINDS: Readonly<Record<Extract<LookUpResult, { kind: 'other' }>['what'], string>> = {
  preferred: 'preferred share',
  warrant: 'warrant',
  right: 'right',
  unit: 'unit',
  note: 'note',
  cash: 'cash or sweep account',
  crypto: 'cryptocurrency',
};

const regions = new Intl.DisplayNames('en', { type: 'region' });
const currencies = new Intl.DisplayNames('en', { type: 'currency' });

/** A country's name for its code: "TW" → "Taiwan"; `unknown` and codes that are no country stay readable. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : 'Unknown';
}

/** A currency's name for its code: "TWD" → "New Taiwan Dollar". */
export function currencyName(code: string): string {
  return /^[A-Z]{3}$/.test(code) ? (currencies.of(code) ?? code) : 'Unknown';
}
