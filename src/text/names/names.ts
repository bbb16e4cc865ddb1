import type { ColumnRole } from '../../domain/model/file-reading.ts';
import type { LensId } from '../../domain/model/lens.ts';

import type { ExposureClass, LensFigure } from '../../domain/model/report-exposure.ts';
import type { SectorKey } from '../../domain/model/sector.ts';
import type { SizeKey, SizeSchemeId } from '../../domain/model/size.ts';
import { formatShare } from '../marks/numbers.ts';

/* What the field's terms are called on screen. Tables, so that a term without its name does not compile. */

export const SIZE_NAMES: Readonly<Record<SizeKey, string>> = {
  mega: 'Mega',
  large: 'Large',
  mid: 'Mid',
  small: 'Small',
  micro: 'Micro',
  unknown: 'Size unknown',
};

export const SCHEME_NAMES: Readonly<Record<SizeSchemeId, string>> = {
  'market-rank': 'market rank',
  'fixed-dollars': 'fixed dollars',
  cumulative: 'share of market value',
  crsp: 'CRSP (used by Vanguard)',
  custom: 'your own cutoffs',
};

/** As the menu lists them. */
export const LENS_NAMES: Readonly<Record<LensId, string>> = {
  'mega-cap-tech': 'mega-cap tech',
  'magnificent-seven': 'the Magnificent Seven',
  'mega-cap-it': 'mega-cap information technology',
  'tech-all-sizes': 'tech and communication, any size',
  custom: 'your own list',
};

/** As they stand inside a sentence ("$43 rides on …"). */
export const LENS_PHRASES: Readonly<Record<LensId, string>> = {
  'mega-cap-tech': 'mega-cap tech',
  'magnificent-seven': 'the Magnificent Seven',
  'mega-cap-it': 'mega-cap information technology',
  'tech-all-sizes': 'tech and communication companies of any size',
  custom: 'the companies you chose',
};

/** As the title of a narrow column. */
export const LENS_SHORT: Readonly<Record<LensId, string>> = {
  'mega-cap-tech': 'Mega-cap tech',
  'magnificent-seven': 'Mag 7',
  'mega-cap-it': 'Mega-cap IT',
  'tech-all-sizes': 'Tech',
  custom: 'Your list',
};

/** Who is in, in a sentence. */
export const LENS_RULES: Readonly<Record<LensId, string>> = {
  'mega-cap-tech':
    'Mega-cap information technology companies, plus Alphabet, Meta, Amazon, Tesla and Netflix while they’re mega caps.',
  'magnificent-seven': 'Apple, Microsoft, NVIDIA, Amazon, Alphabet, Meta and Tesla, at any size.',
  'mega-cap-it': 'Mega-cap companies in the information technology sector.',
  'tech-all-sizes': 'Every company in information technology or communication services, of any size.',
  custom: 'The companies on your own list.',
};

/** Sector names short enough for a phone. */
export const SHORT_SECTORS: Readonly<Record<SectorKey, string>> = {
  'Information Technology': 'Info. Tech.',
  'Communication Services': 'Communic.',
  'Consumer Discretionary': 'Cons. Discr.',
  Financials: 'Financials',
  'Health Care': 'Health Care',
  Industrials: 'Industrials',
  'Consumer Staples': 'Cons. Staples',
  Energy: 'Energy',
  Materials: 'Materials',
  Utilities: 'Utilities',
  'Real Estate': 'Real Estate',
  unknown: 'Unknown',
};

export const CLASS_NAMES: Readonly<Record<ExposureClass, string>> = {
  equity: 'companies',
  bond: 'bonds',
  cash: 'cash',
  crypto: 'crypto',
  commodity: 'commodities',
  derivative: 'derivatives',
  other: 'other assets',
  residual: 'the part of funds we can’t see',
  unidentified: 'unidentified holdings',
};

export const ROLE_NAMES: Readonly<Record<ColumnRole, string>> = {
  account: 'Account',
  'account-name': 'Account name',
  symbol: 'Symbol',
  name: 'Name',
  isin: 'ISIN',
  cusip: 'CUSIP',
  quantity: 'Quantity',
  price: 'Price',
  value: 'Value',
  currency: 'Currency',
  weight: 'Weight',
  type: 'Type',
  date: 'Date',
  unused: 'Ignore',
};

/** What the members weigh together, and what the other lenses would say. */
export function togetherLine(lens: LensFigure): string {
  const others = lens.otherLenses.map(({ name, share }) => `As ${LENS_NAMES[name]}: ${formatShare(share)}%.`);
  return [`Total: ${formatShare(lens.share)}%.`, ...others].join(' ');
}

/** Words joined as a list: "cash, bonds and crypto". */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
