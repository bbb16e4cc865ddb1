import { isOfSize, sizeEndsOf, sizeOf, type YesNoUnknown } from './classify.ts';
import type { Company, Reference } from './reference.ts';
import type { Sector } from './sector.ts';
import type { Cutoffs } from './size.ts';
import { issuerId, type IssuerId } from './units.ts';

/** Ways to say what counts as "mega-cap tech" (README, "Lens"). */
export const LENSES = ['mega-cap-tech', 'magnificent-seven', 'mega-cap-it', 'tech-all-sizes', 'custom'] as const;
export type LensId = (typeof LENSES)[number];

/** Apple, Microsoft, NVIDIA, Amazon, Alphabet, Meta, Tesla: seven companies, eight tickers. */
const MAGNIFICENT_SEVEN = new Set(['AAPL', 'MSFT', 'NVDA', 'AMZN', 'GOOGL', 'META', 'TSLA'].map(issuerId));
/** What people call tech although the sector list files it under Communication Services or Consumer Discretionary. */
const FILED_ELSEWHERE = new Set(['GOOGL', 'META', 'AMZN', 'TSLA', 'NFLX'].map(issuerId));

const TECHNOLOGY: readonly Sector[] = ['Information Technology'];
const TECHNOLOGY_AND_COMMUNICATION: readonly Sector[] = ['Information Technology', 'Communication Services'];
const NEIGHBOURS: readonly Sector[] = ['Information Technology', 'Communication Services', 'Consumer Discretionary'];

/** A lens with all that its question needs. */
export interface Lens {
  readonly id: LensId;
  readonly cutoffs: Cutoffs;
  /** For the `custom` lens. */
  readonly members: ReadonlySet<IssuerId>;
}

/** Tells whether two lenses say the same of every company. */
export function isSameLens(one: Lens, other: Lens): boolean {
  const [cutoffs, others] = [one.cutoffs, other.cutoffs];
  return (
    one.id === other.id &&
    (['mega', 'large', 'mid', 'small'] as const).every((size) => cutoffs[size] === others[size]) &&
    one.members.size === other.members.size &&
    [...one.members].every((issuer) => other.members.has(issuer))
  );
}

function isMegaIn(company: Company, lens: Lens, belongs: YesNoUnknown): YesNoUnknown {
  if (belongs === 'no') return 'no';
  const isMega = isOfSize(sizeEndsOf(company, lens.cutoffs), 'mega');
  return isMega === 'yes' ? belongs : isMega;
}

function isInSectors(company: Company, sectors: readonly Sector[]): YesNoUnknown {
  if (company.sector === null) return 'unknown';
  return sectors.includes(company.sector) ? 'yes' : 'no';
}

/**
 * Tells whether a company belongs to the lens. `unknown` only where a cap or sector that is missing, or a span of caps, could make it a member: an
 * identified company of a sector outside the lens is a "no" even without a cap (README, "How sure").
 */
export function isInLens(company: Company, lens: Lens): YesNoUnknown {
  switch (lens.id) {
    case 'magnificent-seven':
      return MAGNIFICENT_SEVEN.has(company.id) ? 'yes' : 'no';
    case 'custom':
      return lens.members.has(company.id) ? 'yes' : 'no';
    case 'tech-all-sizes':
      return isInSectors(company, TECHNOLOGY_AND_COMMUNICATION);
    case 'mega-cap-it':
      return isMegaIn(company, lens, isInSectors(company, TECHNOLOGY));
    case 'mega-cap-tech':
      return isMegaIn(company, lens, FILED_ELSEWHERE.has(company.id) ? 'yes' : isInSectors(company, TECHNOLOGY));
  }
}

/**
 * Tells whether money of which only the sector is known belongs to the lens. Where size or name decide, a sector that may
 * hold a member is `unknown`: Alphabet and Meta are Communication Services, Amazon and Tesla Consumer Discretionary.
 */
export function isSectorInLens(sector: Sector, lens: Lens): YesNoUnknown {
  switch (lens.id) {
    case 'tech-all-sizes':
      return sector === 'Information Technology' || sector === 'Communication Services' ? 'yes' : 'no';
    case 'mega-cap-it':
      return sector === 'Information Technology' ? 'unknown' : 'no';
    case 'mega-cap-tech':
    case 'magnificent-seven':
      return NEIGHBOURS.includes(sector) ? 'unknown' : 'no';
    case 'custom':
      return 'unknown';
  }
}

/* Below it some companies of Information Technology are industrials by ICB (Accenture, makers of instruments). */
const LARGE_TECHNOLOGY = 200e9;

/**
 * Tells whether ICB files every member of the lens under Technology, Telecommunications or Consumer Discretionary, so that what a fund
 * publishes of those three is an upper end. Not so where small companies are members, or whatever the user chose.
 */
export function isLargeTechnology(lens: Lens): boolean {
  if (lens.id === 'magnificent-seven') return true;
  return (lens.id === 'mega-cap-tech' || lens.id === 'mega-cap-it') && lens.cutoffs.mega >= LARGE_TECHNOLOGY;
}

/** The companies about the border of a lens, whoever holds them, the largest first. */
export interface LensCompanies {
  readonly members: readonly Company[];
  /** The mega caps of technology and its neighbouring sectors that the lens leaves out. */
  readonly nearMisses: readonly Company[];
}

/** Gives every member of the lens, and those that it narrowly leaves out. */
export function findLensCompanies(lens: Lens, reference: Reference): LensCompanies {
  const members: Company[] = [];
  const nearMisses: Company[] = [];
  for (const company of reference.companies()) {
    if (isInLens(company, lens) === 'yes') members.push(company);
    else if (company.sector !== null && NEIGHBOURS.includes(company.sector) && sizeOf(company, lens.cutoffs) === 'mega')
      nearMisses.push(company);
  }
  return { members, nearMisses };
}
