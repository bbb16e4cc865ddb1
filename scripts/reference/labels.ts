import { INDEXES, THEMES } from '../../src/domain/model/reference.ts';
import { STYLE_BASKETS } from './config.ts';
import type { FundList } from './fund-lists.ts';
import type { ResolveRow } from './records.ts';
import type { Sources } from './sources.ts';

/** What companies are labelled with, by company id: each label set as the text that goes into the pack. */
export interface Labels {
  /** `growth`, `value` or `blend`. */
  readonly style: ReadonlyMap<string, string>;
  /** Their names as INDEXES and THEMES have them, parted by blanks, in that order. */
  readonly indexes: ReadonlyMap<string, string>;
  readonly themes: ReadonlyMap<string, string>;
}

/**
 * Gathers index membership (index-members.csv), themes (themes.csv, editorial) and style. A company in growth baskets
 * only is growth, in value baskets only value, in both blend; which baskets count stands in config.ts. A theme or an
 * index that the domain does not know stops the compiler.
 */
export function gatherLabels(
  sources: Sources,
  lists: ReadonlyMap<string, FundList>,
  resolve: ResolveRow,
  companyOf: (symbol: string) => string | null,
): Labels {
  const membersOf = (funds: readonly string[]): ReadonlySet<string> => {
    const files = funds.flatMap((fund) => lists.get(fund)?.file ?? []);
    const rows = files.flatMap((file) => sources.read(file)).filter((row) => row('asset_class') === 'Equity');
    return new Set(rows.map((row) => resolve(row)).filter((id) => id !== null));
  };
  const [growth, value] = [membersOf(STYLE_BASKETS.growth), membersOf(STYLE_BASKETS.value)];
  const style = new Map<string, string>();
  for (const id of new Set([...growth, ...value]))
    style.set(id, !value.has(id) ? 'growth' : growth.has(id) ? 'blend' : 'value');
  return {
    style,
    indexes: gatherWords(sources, 'equities/index-members.csv', 'index', INDEXES, companyOf),
    themes: gatherWords(sources, 'equities/themes.csv', 'theme', THEMES, companyOf),
  };
}

function gatherWords(
  sources: Sources,
  file: string,
  column: string,
  words: readonly string[],
  companyOf: (symbol: string) => string | null,
): ReadonlyMap<string, string> {
  const labels = new Map<string, Set<string>>();
  for (const row of sources.read(file)) {
    const word = row(column);
    if (!words.includes(word)) throw new Error(`${file} has an unknown ${column}: "${row(column)}".`);
    // members that left the market since have no company to label (equities/README, "Index members")
    const company = companyOf(row('symbol'));
    if (company !== null) labels.set(company, (labels.get(company) ?? new Set()).add(word));
  }
  return new Map([...labels].map(([company, set]) => [company, words.filter((word) => set.has(word)).join(' ')]));
}
