import { t } from '../t.ts';
import type { LookUpResult, PassportFacts } from '../../domain/lists/look-up.ts';
import type { Basket, FundClass, IndexId, Style, ThemeId } from '../../domain/model/reference.ts';
import { formatDate } from '../marks/dates.ts';
import { nameOfCode } from './codes.ts';

/* What the terms of the reference lists are called on screen. Tables, so that a term without its name does not compile. */

export const INDEX_NAMES: Readonly<Record<IndexId, string>> = {
  sp500: 'S&P 500',
  sp400: t`S&P MidCap 400`,
  sp600: t`S&P SmallCap 600`,
  nasdaq100: t`Nasdaq-100`,
  russell1000: t`Russell 1000`,
  russell2000: t`Russell 2000`,
  dow30: t`Dow Jones Industrial Average`,
};

export const THEME_NAMES: Readonly<Record<ThemeId, string>> = {
  'magnificent-seven': t`Magnificent Seven`,
  'ai-infrastructure': t`AI infrastructure`,
  semiconductors: t`Semiconductors`,
  'regional-banks': t`Regional banks`,
  biotech: t`Biotechnology`,
  'onshoring-industrial': t`Onshoring and industrials`,
  'nuclear-and-clean-energy': t`Nuclear and clean energy`,
};

export const STYLE_NAMES: Readonly<Record<Style | 'unknown', string>> = {
  value: t`Value`,
  blend: t`Blend`,
  growth: t`Growth`,
  unknown: t`Unknown`,
};

export const FUND_CLASS_NAMES: Readonly<Record<FundClass, string>> = {
  equity: t`stock fund`,
  bond: t`bond fund`,
  'money-market': t`money-market fund`,
  commodity: t`commodity fund`,
  crypto: t`crypto fund`,
  currency: t`currency fund`,
  mixed: t`mixed fund`,
  alternative: t`alternative fund`,
  leveraged: t`leveraged or inverse fund`,
  unknown: t`fund of unknown type`,
};

/** What kind of list it is, in a table. */
export const LIST_KINDS: Readonly<Record<Basket['source'], string>> = {
  issuer: t`published by the issuer`,
  derived: t`derived from an index`,
  repriced: t`updated with newer prices`,
  partial: t`partial`,
  top: t`largest holdings only`,
  user: t`your own file`,
};

export const OTHER_KINDS: Readonly<Record<Extract<LookUpResult, { kind: 'other' }>['what'], string>> = {
  preferred: t`preferred share`,
  warrant: t`warrant`,
  right: t`right`,
  unit: t`unit`,
  note: t`debt note`,
  cash: t`cash or sweep account`,
  crypto: t`cryptocurrency`,
};

/** A country's name for its code: "TW" → "Taiwan"; `unknown` and codes that are no country stay readable. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? nameOfCode('region', code) : t`Unknown`;
}

/** A currency's name for its code: "TWD" → "New Taiwan Dollar". */
export function currencyName(code: string): string {
  return /^[A-Z]{3}$/.test(code) ? nameOfCode('currency', code) : t`Unknown`;
}

/** Which data this is, as terms and short values. */
export function passportItems({
  passport,
}: PassportFacts): readonly { readonly term: string; readonly value: string }[] {
  const [day] = passport.version.split('.');
  return [
    { term: t`Version`, value: day ?? passport.version },
    { term: t`Companies as of`, value: formatDate(passport.equitiesAsOf) },
  ];
}
