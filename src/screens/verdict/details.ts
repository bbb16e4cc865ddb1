import { inWords } from '../../words/load.ts';
import type { Component } from 'svelte';
import type { Report } from '../../domain/model/report.ts';
import type { MoneyFormat } from '../../words/marks/money.ts';
import type { DetailId } from './words/details.ts';

/* What each tab below the verdict's story holds, loaded when it is opened. */

/** What every part of a tab is given. */
export interface DetailProps extends Record<string, unknown> {
  readonly report: Report;
  readonly money: MoneyFormat;
}
type Part = Component<DetailProps>;

/** Loads the parts of a tab; companies are holdings while funds are looked at as lines, as the broker shows them. */
export function loadDetail(id: DetailId, isLines: boolean): Promise<readonly Part[]> {
  switch (id) {
    case 'size':
      return together(
        inWords(() => import('./SizeCard.svelte')),
        inWords(() => import('./SectorCard.svelte')),
      );
    case 'companies':
      return together(isLines ? inWords(() => import('./Lines.svelte')) : inWords(() => import('./Companies.svelte')));
    case 'accounts':
      return together(inWords(() => import('./AccountsCard.svelte')));
    case 'world':
      return together(inWords(() => import('./MoreViews.svelte')));
    case 'definition':
      return together(inWords(() => import('./LensMembers.svelte')));
    case 'data':
      return together(inWords(() => import('./FundLists.svelte')));
  }
}

async function together(...parts: readonly Promise<{ readonly default: Part }>[]): Promise<readonly Part[]> {
  return (await Promise.all(parts)).map((part) => part.default);
}
