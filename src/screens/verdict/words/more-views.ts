import { t } from '../../../words/t.ts';
import type { Amount } from '../../../domain/model/report-amounts.ts';
import type { Report } from '../../../domain/model/report.ts';
import { INDEXES, STYLES, THEMES } from '../../../domain/model/reference.ts';
import { formatPercent, isRange } from '../../../words/marks/numbers.ts';
import { sentences } from '../../review/words/phrases.ts';
import {
  INDEX_NAMES,
  STYLE_NAMES,
  THEME_NAMES,
  countryName,
  currencyName,
} from '../../../words/names/reference-names.ts';

export const MORE_VIEWS = ['country', 'currency', 'style', 'index', 'theme'] as const;
export type MoreView = (typeof MORE_VIEWS)[number];

export const VIEW_NAMES: Readonly<Record<MoreView, string>> = {
  country: t`Country`,
  currency: t`Currency`,
  style: t`Style`,
  index: t`Index`,
  theme: t`Theme`,
};

const NOTES: Readonly<Record<MoreView, string>> = {
  country: t`By each company’s home country, including what’s inside your funds.`,
  currency: t`By the currency of each company’s home country, whatever currency your holding is in.`,
  style: t`Based on which value and growth indexes each company is in, not on our own rating.`,
  index: t`By index membership. A company can be in several indexes, so rows don’t add up to 100.`,
  theme: t`Our own rough labels. A company can have several, so rows don’t add up to 100.`,
};

/** A row of one of the tables. */
export interface ViewRow extends Amount {
  readonly key: string;
  readonly name: string;
}

/** The rows of a view, the largest first; of style in its own order. What holds nothing is left out. */
export function viewRows(view: MoreView, { exposure }: Report): readonly ViewRow[] {
  switch (view) {
    case 'country':
      return byValue(Object.entries(exposure.country).map(([key, one]) => ({ key, name: countryName(key), ...one })));
    case 'currency':
      return byValue(Object.entries(exposure.currency).map(([key, one]) => ({ key, name: currencyName(key), ...one })));
    case 'style':
      return [...STYLES, 'unknown' as const]
        .map((key) => ({ key, name: STYLE_NAMES[key], ...exposure.style[key] }))
        .filter(holdsSomething);
    case 'index':
      return byValue(INDEXES.map((key) => ({ key, name: INDEX_NAMES[key], ...exposure.index[key] })));
    case 'theme':
      return byValue(THEMES.map((key) => ({ key, name: THEME_NAMES[key], ...exposure.theme[key] })));
  }
}

const holdsSomething = ({ value }: ViewRow) => Math.abs(value) >= 0.005;
function byValue(rows: readonly ViewRow[]): readonly ViewRow[] {
  return rows.filter(holdsSomething).sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1));
}

/** How the rows are to be read, and how far each may be off because something is open. */
export function viewNote(view: MoreView, { exposure }: Report): string {
  const { open } = exposure;
  const figure = { share: 0, low: 0, high: open, uncertain: open };
  return sentences(
    NOTES[view],
    isRange(figure) ? t`${formatPercent(open)} is unknown and could belong to any row.` : '',
  );
}
