import { select, t, tIn } from '../t.ts';
import type { ColumnRole } from '../../domain/model/file-reading.ts';
import type { LensId } from '../../domain/model/lens.ts';

import type { ExposureClass, LensFigure } from '../../domain/model/report-exposure.ts';
import type { SectorKey } from '../../domain/model/sector.ts';
import type { SizeKey, SizeSchemeId } from '../../domain/model/size.ts';
import { formatShare } from '../marks/numbers.ts';

/* What the field's terms are called on screen. Tables, so that a term without its name does not compile. */

export const SIZE_NAMES: Readonly<Record<SizeKey, string>> = {
  mega: t`Mega`,
  large: t`Large`,
  mid: t`Mid`,
  small: t`Small`,
  micro: t`Micro`,
  unknown: t`Size unknown`,
};

export const SCHEME_NAMES: Readonly<Record<SizeSchemeId, string>> = {
  'market-rank': t`market rank`,
  'fixed-dollars': t`fixed dollars`,
  cumulative: t`share of market value`,
  crsp: t`CRSP (used by Vanguard)`,
  custom: t`your own cutoffs`,
};

/** What each definition cuts by, beside its name on the ruler. */
export const SCHEME_RULES: Readonly<Record<SizeSchemeId, { readonly name: string; readonly rule: string }>> = {
  'market-rank': { name: t`Market rank`, rule: t`top 50, 200, 1,000, 3,000` },
  'fixed-dollars': { name: t`Fixed dollars`, rule: t`FINRA’s bands` },
  cumulative: { name: t`Share of market value`, rule: t`40%, 70%, 90%, 97% of value` },
  crsp: { name: t`CRSP (Vanguard)`, rule: t`70%, 85%, 98% of value` },
  custom: { name: t`Yours`, rule: t`your own four cutoffs` },
};

/** How size is measured, at the end of a sentence or after "size". */
export const BY_SCHEME: Readonly<Record<SizeSchemeId, string>> = {
  'market-rank': t`by market rank`,
  'fixed-dollars': t`by fixed dollars`,
  cumulative: t`by share of market value`,
  crsp: t`by CRSP (used by Vanguard)`,
  custom: t`by your own cutoffs`,
};

/** As the menu lists them. */
export const LENS_NAMES: Readonly<Record<LensId, string>> = {
  'mega-cap-tech': t`mega-cap tech`,
  'magnificent-seven': t`the Magnificent Seven`,
  'mega-cap-it': t`mega-cap information technology`,
  'tech-all-sizes': t`tech and communication, any size`,
  custom: t`your own list`,
};

/** Where in a sentence a lens stands, since other languages inflect it: "in" also after "on", "of" also after "how much" and "for". */
export type LensForm = 'plain' | 'in' | 'of' | 'to';

const IN_SENTENCE: Readonly<Record<LensId | 'small-caps', (form: LensForm) => string>> = {
  // note: in = after “in” and “on”; of = after “of”, “out of”, “from”, “how much” and “for”; to = after “to”, “into” and “toward”; other = as a subject or an object, after “as”, and beside a figure
  'mega-cap-tech': (form) => t`${select(form, { other: 'mega-cap tech' })}`,
  'magnificent-seven': (form) => t`${select(form, { other: 'the Magnificent Seven' })}`,
  'mega-cap-it': (form) => t`${select(form, { other: 'mega-cap information technology' })}`,
  'tech-all-sizes': (form) => t`${select(form, { other: 'tech and communication companies of any size' })}`,
  custom: (form) => t`${select(form, { other: 'the companies you chose' })}`,
  'small-caps': (form) => t`${select(form, { other: 'small caps' })}`,
};

/** A lens, or small caps, inside a sentence: "$43 rides on …"; `form` = where it stands there. */
export function lensPhrase(lens: LensId | 'small-caps', form: LensForm = 'plain'): string {
  return IN_SENTENCE[lens](form);
}

/** As they stand inside a sentence ("$43 rides on …"). */
export const LENS_PHRASES: Readonly<Record<LensId, string>> = {
  'mega-cap-tech': t`mega-cap tech`,
  'magnificent-seven': t`the Magnificent Seven`,
  'mega-cap-it': t`mega-cap information technology`,
  'tech-all-sizes': t`tech and communication companies of any size`,
  custom: t`the companies you chose`,
};

/** As a title. */
export const LENS_TITLES: Readonly<Record<LensId, string>> = {
  'mega-cap-tech': t`Mega-cap tech`,
  'magnificent-seven': t`The Magnificent Seven`,
  'mega-cap-it': t`Mega-cap information technology`,
  'tech-all-sizes': t`Tech and communication companies of any size`,
  custom: t`The companies you chose`,
};

/** As the title of a narrow column. */
export const LENS_SHORT: Readonly<Record<LensId, string>> = {
  'mega-cap-tech': t`Mega-cap tech`,
  'magnificent-seven': t`Mag 7`,
  'mega-cap-it': t`Mega-cap IT`,
  'tech-all-sizes': t`Tech`,
  custom: t`Your list`,
};

/** Who is in, in a sentence. */
export const LENS_RULES: Readonly<Record<LensId, string>> = {
  'mega-cap-tech': t`Mega-cap information technology companies, plus Alphabet, Meta, Amazon, Tesla and Netflix while they’re mega caps.`,
  'magnificent-seven': t`Apple, Microsoft, NVIDIA, Amazon, Alphabet, Meta and Tesla, at any size.`,
  'mega-cap-it': t`Mega-cap companies in the information technology sector.`,
  'tech-all-sizes': t`Every company in information technology or communication services, of any size.`,
  custom: t`The companies on your own list.`,
};

/** What the sectors are called; their keys are the English names of the GICS. */
export const SECTOR_NAMES: Readonly<Record<SectorKey, string>> = {
  'Information Technology': t`Information Technology`,
  'Communication Services': t`Communication Services`,
  'Consumer Discretionary': t`Consumer Discretionary`,
  Financials: t`Financials`,
  'Health Care': t`Health Care`,
  Industrials: t`Industrials`,
  'Consumer Staples': t`Consumer Staples`,
  Energy: t`Energy`,
  Materials: t`Materials`,
  Utilities: t`Utilities`,
  'Real Estate': t`Real Estate`,
  unknown: t`Sector unknown`,
};

/** Sector names short enough for a phone. */
export const SHORT_SECTORS: Readonly<Record<SectorKey, string>> = {
  'Information Technology': t`Info. Tech.`,
  'Communication Services': t`Communic.`,
  'Consumer Discretionary': t`Cons. Discr.`,
  Financials: t`Financials`,
  'Health Care': t`Health Care`,
  Industrials: t`Industrials`,
  'Consumer Staples': t`Cons. Staples`,
  Energy: t`Energy`,
  Materials: t`Materials`,
  Utilities: tIn('short, for a narrow column')`Utilities`,
  'Real Estate': t`Real Estate`,
  unknown: t`Unknown`,
};

export const CLASS_NAMES: Readonly<Record<ExposureClass, string>> = {
  equity: t`companies`,
  bond: t`bonds`,
  cash: t`cash`,
  crypto: t`crypto`,
  commodity: t`commodities`,
  derivative: t`derivatives`,
  other: t`other assets`,
  residual: t`the part of funds we can’t see`,
  unidentified: t`unidentified holdings`,
};

export const ROLE_NAMES: Readonly<Record<ColumnRole, string>> = {
  account: t`Account`,
  'account-name': t`Account name`,
  symbol: t`Symbol`,
  name: t`Name`,
  isin: 'ISIN',
  cusip: 'CUSIP',
  quantity: t`Quantity`,
  price: t`Price`,
  value: t`Value`,
  currency: t`Currency`,
  weight: t`Weight`,
  type: t`Type`,
  date: t`Date`,
  deed: t`What was done`,
  unused: t`Ignore`,
};

/** What the members weigh together, and what the other lenses would say. */
export function togetherLine(lens: LensFigure): string {
  const others = lens.otherLenses.map(({ name, share }) => t`As ${LENS_NAMES[name]}: ${formatShare(share)}%.`);
  return [t`Total: ${formatShare(lens.share)}%.`, ...others].join(' ');
}
