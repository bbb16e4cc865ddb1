import { t } from '../../../words/t.ts';
import type { LensId } from '../../../domain/model/lens.ts';
import { LENS_SHORT } from '../../../words/names/names.ts';
import { formatCount, plural } from '../../../words/marks/numbers.ts';

/* Words of the map of companies. */

export const COMPANY_MAP = {
  note: t`Area is your money. The pale foot of a tile is what you own directly. Select a tile for every route to the company.`,
} as const;

/** On the foot of a tile, what is owned directly: "direct 4.8". */
export function directWords(figure: string): string {
  return t`direct ${figure}`;
}

/** What a tile is called that stands for several companies. */
export function othersWords(count: number): string {
  return t`${plural(count, { one: '# other', other: '# others' })}`;
}

/** The same where there is room for the count alone: "+3,925". */
export function fewerWords(count: number): string {
  return `+${formatCount(count)}`;
}

/** What a group of the map is called. */
export function groupTitle(group: 'member' | 'mega' | 'large' | 'mid' | 'small' | 'unknown', lens: LensId): string {
  switch (group) {
    case 'member':
      return LENS_SHORT[lens];
    case 'mega':
      return t`Other mega caps`;
    case 'large':
      return t`Large caps`;
    case 'mid':
      return t`Mid caps`;
    case 'small':
      return t`Small caps`;
    case 'unknown':
      return t`Size unknown`;
  }
}

/** The same in a word, where there is room for no more. */
export function shortGroupTitle(group: 'member' | 'mega' | 'large' | 'mid' | 'small' | 'unknown'): string {
  return { member: t`Tech`, mega: t`Mega`, large: t`Large`, mid: t`Mid`, small: t`Small`, unknown: t`Unknown` }[group];
}

/** What the map leaves out because it is too small for a title; null = nothing. */
export function leftOffMap(count: number, figure: string): string | null {
  return count === 0
    ? null
    : t`${plural(count, { one: '# company is', other: '# companies are' })} too small to draw (${figure}).`;
}
