import { inWords } from '../words/load.ts';
import { t } from '../words/t.ts';
import type { Component } from 'svelte';
import type { IconName } from '../parts/icons.ts';
import Start from './start/Start.svelte';

/** A screen: its address, its names, and whether it needs holdings to show anything. All but the start load when they are first shown. */
export interface Route {
  /**
   * Where one finds it. `first`: in the navigation, and in the bar of a phone. `nav`: in the navigation; on a phone under
   * "More". `more`: under "More" everywhere. `none`: another screen leads to it.
   */
  readonly place: 'first' | 'nav' | 'more' | 'none';
  readonly icon: IconName;
  readonly path: string;
  /** What it is called; `own`: how many portfolios of the user's own there are. */
  readonly title: (own: number) => string;
  readonly load: () => Promise<{ readonly default: Component }>;
  readonly needsHoldings?: true;
  /** Has pages of its own below its address, such as one for each fund. */
  readonly hasPages?: true;
  /** Moves the focus by itself between its pages, since the list stays beside them. */
  readonly movesFocus?: true;
  /** The address it had once: it still leads there, with all below it. */
  readonly was?: string;
}

/** What holdings lead to. */
export const VERDICT_ROUTE: Route = {
  path: '/verdict',
  place: 'first',
  title: () => t`Verdict`,
  icon: 'beam',
  load: () => inWords(() => import('./verdict/Verdict.svelte')),
  needsHoldings: true,
  hasPages: true,
  movesFocus: true,
};
const START: Route = {
  path: '/add',
  place: 'none',
  title: () => t`Add files`,
  icon: 'rows',
  load: () => Promise.resolve({ default: Start }),
};

/** Every screen there is, in the order of the navigation. */
export const ROUTES: readonly Route[] = [
  VERDICT_ROUTE,
  {
    path: '/companies',
    place: 'first',
    title: () => t`Companies`,
    icon: 'rows',
    load: () => inWords(() => import('./companies/Companies.svelte')),
    needsHoldings: true,
    hasPages: true,
    movesFocus: true,
  },
  {
    path: '/funds',
    place: 'first',
    title: () => t`Funds`,
    icon: 'layers',
    load: () => inWords(() => import('./funds/Funds.svelte')),
    needsHoldings: true,
    hasPages: true,
  },
  {
    path: '/what-if',
    was: '/rotation',
    place: 'first',
    title: () => t`What if`,
    icon: 'swap',
    load: () => inWords(() => import('./rotation/WhatIf.svelte')),
    needsHoldings: true,
  },
  {
    path: '/portfolios',
    title: (own) => (own < 2 ? t`Portfolio` : titleOfMany(own)),
    icon: 'folder',
    place: 'nav',
    load: () => inWords(() => import('./portfolios/Portfolios.svelte')),
  },
  {
    path: '/what',
    place: 'none',
    title: () => t`What is it?`,
    icon: 'rows',
    load: () => inWords(() => import('./what/what.ts')),
    needsHoldings: true,
  },
  START,
  {
    path: '/sheet',
    place: 'none',
    title: () => t`Client sheet`,
    icon: 'rows',
    load: () => inWords(() => import('./hand-over/Sheet.svelte')),
    needsHoldings: true,
  },
  {
    path: '/typed',
    place: 'none',
    title: () => t`Enter holdings`,
    icon: 'rows',
    load: () => inWords(() => import('./typed/Typed.svelte')),
  },
  {
    path: '/review',
    place: 'more',
    title: () => t`Files and review`,
    icon: 'rows',
    load: () => inWords(() => import('./review/Review.svelte')),
    needsHoldings: true,
  },
  {
    path: '/look-up',
    was: '/reference',
    place: 'more',
    title: () => t`Look up`,
    icon: 'search',
    load: () => inWords(() => import('./reference/Reference.svelte')),
  },
  {
    path: '/claims',
    place: 'more',
    title: () => t`Claims and background`,
    icon: 'info',
    load: () => inWords(() => import('./claims/Claims.svelte')),
    needsHoldings: true,
  },
  {
    path: '/privacy',
    place: 'more',
    title: () => t`Privacy and backup`,
    icon: 'lock',
    load: () => inWords(() => import('./privacy/Privacy.svelte')),
  },
  {
    path: '/settings',
    place: 'more',
    title: () => t`Settings`,
    icon: 'settings',
    load: () => inWords(() => import('./settings/Settings.svelte')),
  },
  {
    path: '/help',
    place: 'more',
    title: () => t`Help`,
    icon: 'question',
    load: () => inWords(() => import('./help/Help.svelte')),
    hasPages: true,
  },
];

const titleOfMany = (own: number) => (own < 3 ? t`Portfolios` : t`Clients`);

/** The screen for an address: the verdict is home once there are holdings, the start before. */
export function routeFor(path: string, hasHoldings: boolean): Route {
  const route = ROUTES.find(
    ({ path: address, was, hasPages }) =>
      address === path ||
      (hasPages && path.startsWith(`${address}/`)) ||
      (was !== undefined && `${path}/`.startsWith(`${was}/`)),
  );
  if (route === undefined || (route.needsHoldings && !hasHoldings)) return hasHoldings ? VERDICT_ROUTE : START;
  return route;
}
