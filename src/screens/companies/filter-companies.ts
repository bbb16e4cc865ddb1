import { aheadBy } from '../../domain/figures/parts.ts';
import type { CompanyExposure } from '../../domain/model/report-exposure.ts';
import { SECTOR_KEYS } from '../../domain/model/sector.ts';
import { SIZE_KEYS } from '../../domain/model/size.ts';
import { listedName } from './words/companies.ts';
import { foldedText } from '../../words/marks/folded-text.ts';
import type { Filters, Held, Sort } from './filters.ts';
import type { Stake } from '../../domain/figures/stakes.ts';

/** Gives for each company the words it is found by; made once a report, since it takes longer than a search. */
export function indexWords(companies: readonly CompanyExposure[]): ReadonlyMap<string, string> {
  return new Map(companies.map(({ issuer, symbol, name }) => [issuer, ` ${foldedText(symbol)} ${foldedText(name)}`]));
}

/** Whether a company is held so: as own shares, inside funds, or at all. */
function isHeld({ direct, via }: Stake, held: Held): boolean {
  switch (held) {
    case 'all':
      return true;
    case 'own':
      return direct !== 0;
    case 'funds':
      return via !== 0;
  }
}

/** What a search needs beside the companies: their words, and the company that a typed ISIN belongs to. */
export interface Searched {
  readonly words: ReadonlyMap<string, string>;
  /** Null = the text is no ISIN that is known. */
  readonly byIsin: readonly string[] | null;
}

/**
 * Gives the stakes that all filters let through, in their order, and how many there would be of each way to hold them. A text
 * is found where each of its words begins a word of the symbol or name.
 */
export function filterCompanies(
  stakes: readonly Stake[],
  filters: Filters,
  { words, byIsin }: Searched,
): { readonly shown: readonly Stake[]; readonly counts: Readonly<Record<Held, number>> } {
  const asked = foldedText(filters.text.trim())
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ` ${word}`);
  const { sizes, sector, onlyLens, country, theme } = filters;
  const fits = ({ company }: Stake) =>
    (sizes.length === 0 || sizes.includes(company.size)) &&
    (sector === null || company.sector === sector) &&
    (!onlyLens || company.inLens) &&
    (country === null || (company.country ?? 'unknown') === country) &&
    (theme === null || company.themes.includes(theme)) &&
    (asked.length === 0 ||
      (byIsin === null
        ? asked.every((word) => words.get(company.issuer)?.includes(word) === true)
        : byIsin.includes(company.issuer)));
  const fitting = stakes.filter(fits);
  const count = (held: Held) => fitting.filter((stake) => isHeld(stake, held)).length;
  return {
    shown: filters.held === 'all' ? fitting : fitting.filter((stake) => isHeld(stake, filters.held)),
    counts: { all: fitting.length, own: count('own'), funds: count('funds') },
  };
}

/* Less than 0 = the first one comes first in the column's usual order. */
const ORDERS: Readonly<Record<Exclude<Sort, 'name'>, (a: Stake, b: Stake) => number>> = {
  weight: (a, b) => b.value - a.value,
  size: (a, b) => SIZE_KEYS.indexOf(a.company.size) - SIZE_KEYS.indexOf(b.company.size),
  sector: (a, b) => SECTOR_KEYS.indexOf(a.company.sector) - SECTOR_KEYS.indexOf(b.company.sector),
  via: (a, b) => b.via - a.via,
  market: (a, b) => aheadOfMarket(b) - aheadOfMarket(a),
};

/* By how much the whole company's share is above the benchmark's; without shares none is. */
const aheadOfMarket = ({ company: { share, benchmark } }: Stake) => (share === null ? 0 : aheadBy(share, benchmark));

/* As the list writes the names; each is shortened once, not at every comparison. */
function byName(stakes: readonly Stake[]): (a: Stake, b: Stake) => number {
  const names = new Map(stakes.map(({ company }) => [company, listedName(company)]));
  return (one, other) => {
    const [a, b] = [names.get(one.company) ?? '', names.get(other.company) ?? ''];
    return +(a > b) - +(a < b);
  };
}

/** Sorts stakes by a column; equal ones by weight, then by place, so that the order is always the same. */
export function sortCompanies(
  stakes: readonly Stake[],
  { sort, isReversed }: Pick<Filters, 'sort' | 'isReversed'>,
): readonly Stake[] {
  const turn = isReversed ? -1 : 1;
  const order = sort === 'name' ? byName(stakes) : ORDERS[sort];
  return [...stakes].sort((a, b) => turn * order(a, b) || b.value - a.value || a.place - b.place);
}
