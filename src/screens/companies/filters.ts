import { THEMES, type ThemeId } from '../../domain/model/reference.ts';
import type { Report } from '../../domain/model/report.ts';
import { SECTOR_KEYS, type SectorKey } from '../../domain/model/sector.ts';
import { SIZE_KEYS, type SizeKey } from '../../domain/model/size.ts';

/* What narrows the list of companies down. It lives in the address, so that any screen can link to a part of the list, Back
   works, and a link can be kept. */

export const HOLDINGS = ['all', 'own', 'funds'] as const;
/** All companies, those held as shares, or those inside funds. */
export type Held = (typeof HOLDINGS)[number];
export const SORTS = ['weight', 'name', 'size', 'sector', 'via', 'market'] as const;
export type Sort = (typeof SORTS)[number];

export const VIEWS = ['both', 'list', 'curve'] as const;
/** How the companies are shown: `both` = the map with the list. */
export type View = (typeof VIEWS)[number];

export interface Filters {
  readonly view: View;
  readonly text: string;
  readonly held: Held;
  /** Empty = any. */
  readonly sizes: readonly SizeKey[];
  readonly sector: SectorKey | null;
  readonly onlyLens: boolean;
  /** As paths begin. */
  readonly account: string | null;
  /** A fund that is held: what comes through it counts. */
  readonly fund: string | null;
  /** ISO code, or `unknown`. */
  readonly country: string | null;
  readonly theme: ThemeId | null;
  readonly sort: Sort;
  /** The other way round than the column's usual order: figures begin with the largest, words with A. */
  readonly isReversed: boolean;
}

export const NO_FILTERS: Filters = {
  view: 'both',
  text: '',
  held: 'all',
  sizes: [],
  sector: null,
  onlyLens: false,
  account: null,
  fund: null,
  country: null,
  theme: null,
  sort: 'weight',
  isReversed: false,
};

/** What may stand in an address: accounts, funds and countries that the report knows. */
export interface Choices {
  readonly accounts: readonly string[];
  readonly funds: readonly string[];
  readonly countries: readonly string[];
}

/** Gives what a report's companies can be narrowed down to: accounts by name, funds by value, countries by value. */
export function choicesOf({ positions, funds, exposure }: Pick<Report, 'positions' | 'funds' | 'exposure'>): Choices {
  return {
    accounts: [...new Set(positions.flatMap(({ groups }) => groups.map(({ pathStart }) => pathStart)))].sort((a, b) =>
      a < b ? -1 : 1,
    ),
    funds: [...funds].sort((a, b) => b.value - a.value || (a.symbol < b.symbol ? -1 : 1)).map(({ symbol }) => symbol),
    countries: Object.entries(exposure.country)
      .sort(([a, x], [b, y]) => y.value - x.value || (a < b ? -1 : 1))
      .map(([code]) => code),
  };
}

function pick<Value extends string>(known: readonly Value[], said: string | null): Value | null {
  return known.find((value) => value === said) ?? null;
}

/* What stands for an account in an address, which the browser's history keeps: the same for the same words, and not to be read. */
function keyOf(account: string): string {
  let hash = 0x811c9dc5;
  for (const unit of account) hash = Math.imul(hash ^ unit.codePointAt(0)!, 0x01000193) >>> 0;
  return hash.toString(36);
}

/** Reads what stands behind the question mark of an address. What is not known is left out: an old link still opens. */
export function readFilters(query: URLSearchParams, choices: Choices): Filters {
  const one = <Value extends string>(key: string, known: readonly Value[]) => pick(known, query.get(key));
  const said = query.getAll('size');
  return {
    view: one('view', VIEWS) ?? 'both',
    text: query.get('q') ?? '',
    held: one('held', HOLDINGS) ?? 'all',
    sizes: SIZE_KEYS.filter((size) => said.includes(size)),
    sector: one('sector', SECTOR_KEYS),
    onlyLens: query.get('lens') === '1',
    account: choices.accounts.find((account) => keyOf(account) === query.get('account')) ?? null,
    fund: one('fund', choices.funds),
    country: one('country', choices.countries),
    theme: one('theme', THEMES),
    sort: one('sort', SORTS) ?? 'weight',
    isReversed: query.get('reverse') === '1',
  };
}

/** Writes filters as they stand behind the question mark; what is as usual is left out. */
export function writeFilters(filters: Partial<Filters>): URLSearchParams {
  const { view, text, held, sizes, sector, onlyLens, account, fund, country, theme, sort, isReversed } = {
    ...NO_FILTERS,
    ...filters,
  };
  const query = new URLSearchParams();
  const put = (key: string, value: string | null, usual: string | null = null) => {
    if (value !== null && value !== usual) query.set(key, value);
  };
  put('q', text, '');
  put('held', held, 'all');
  for (const size of sizes) query.append('size', size);
  put('sector', sector);
  put('lens', onlyLens ? '1' : null);
  put('account', account === null ? null : keyOf(account));
  put('fund', fund);
  put('country', country);
  put('theme', theme);
  put('sort', sort, 'weight');
  put('reverse', isReversed ? '1' : null);
  put('view', view, 'both');
  return query;
}

/** Whether anything is left out of the list. */
export function isNarrowed(filters: Filters): boolean {
  return writeFilters({ ...filters, view: 'both', sort: 'weight', isReversed: false }).size > 0;
}

/** The address of the list, narrowed down: the way in for a link from another screen. */
export function companiesAddress(filters: Partial<Filters>): string {
  const query = writeFilters(filters).toString();
  return query === '' ? '#/companies' : `#/companies?${query}`;
}
