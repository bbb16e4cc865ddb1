import type { Component } from 'svelte';
import type { Report } from '../../domain/model/report.ts';
import type { MoneyFormat } from '../../text/marks/money.ts';
import type { DetailId } from '../../text/verdict/details.ts';

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
      return together(import('./SizeCard.svelte'), import('./SectorCard.svelte'));
    case 'companies':
      return together(isLines ? import('./Lines.svelte') : import('./Companies.svelte'));
    case 'funds':
      return together(import('../funds/FundTable.svelte'));
    case 'costs':
      return together(import('../funds/FundCosts.svelte'));
    case 'accounts':
      return together(import('./AccountsCard.svelte'));
    case 'world':
      return together(import('./MoreViews.svelte'));
    case 'definition':
      return together(import('./LensMembers.svelte'));
    case 'data':
      return together(import('./FundLists.svelte'));
  }
}

async function together(...parts: readonly Promise<{ readonly default: Part }>[]): Promise<readonly Part[]> {
  return (await Promise.all(parts)).map((part) => part.default);
}
