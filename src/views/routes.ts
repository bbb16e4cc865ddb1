import type { Component } from 'svelte';
import type { FirstIconName } from '../components/first-icons.ts';
import type { IconName } from '../components/icons.ts';
import Start from './start/Start.svelte';

/** A screen: its address, its names, and whether it needs holdings to show anything. All but the start load when they are first shown. */
export type Route = Screen & (Listed | Tool);

/** One that is a mark in the header; on a phone it is under "More". */
interface Tool {
  readonly place: 'tool';
  readonly icon: FirstIconName;
}
interface Listed {
  /**
   * Where one finds it. `first`: in the navigation, and in the bar of a phone. `nav`: in the navigation; on a phone under
   * "More". `more`: under "More" everywhere. `none`: another screen leads to it.
   */
  readonly place: 'first' | 'nav' | 'more' | 'none';
  readonly icon: IconName;
}
interface Screen {
  readonly path: string;
  readonly title: string;
  /** What it is called once there are many portfolios. */
  readonly ofMany?: string;
  /** In the bar of a phone. */
  readonly short: string;
  readonly load: () => Promise<{ readonly default: Component }>;
  readonly needsHoldings: boolean;
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
  title: 'Verdict',
  short: 'Verdict',
  icon: 'beam',
  load: () => import('./verdict/Verdict.svelte'),
  needsHoldings: true,
  hasPages: true,
  movesFocus: true,
};
const START: Route = {
  path: '/add',
  place: 'tool',
  title: 'Add files',
  short: 'Add',
  icon: 'plus',
  load: () => Promise.resolve({ default: Start }),
  needsHoldings: false,
};

/** Every screen there is, in the order of the navigation. */
export const ROUTES: readonly Route[] = [
  VERDICT_ROUTE,
  {
    path: '/companies',
    place: 'first',
    title: 'Companies',
    short: 'Companies',
    icon: 'rows',
    load: () => import('./companies/Companies.svelte'),
    needsHoldings: true,
    hasPages: true,
    movesFocus: true,
  },
  {
    path: '/funds',
    place: 'first',
    title: 'Funds',
    short: 'Funds',
    icon: 'layers',
    load: () => import('./funds/Funds.svelte'),
    needsHoldings: true,
    hasPages: true,
  },
  {
    path: '/what-if',
    was: '/rotation',
    place: 'first',
    title: 'What if',
    short: 'What if',
    icon: 'swap',
    load: () => import('./rotation/WhatIf.svelte'),
    needsHoldings: true,
  },
  {
    path: '/portfolios',
    title: 'Portfolios',
    ofMany: 'Clients',
    short: 'Portfolios',
    icon: 'folder',
    place: 'nav',
    load: () => import('./portfolios/Portfolios.svelte'),
    needsHoldings: false,
  },
  {
    path: '/claims',
    place: 'more',
    title: 'Claims and background',
    short: 'Claims',
    icon: 'info',
    load: () => import('./claims/Claims.svelte'),
    needsHoldings: true,
  },
  {
    path: '/review',
    place: 'more',
    title: 'Files and rows',
    short: 'Files',
    icon: 'rows',
    load: () => import('./review/Review.svelte'),
    needsHoldings: true,
  },
  START,
  {
    path: '/sheet',
    place: 'none',
    title: 'Client sheet',
    short: 'Sheet',
    icon: 'file',
    load: () => import('./hand-over/Sheet.svelte'),
    needsHoldings: true,
  },
  {
    path: '/typed',
    place: 'none',
    title: 'Enter holdings',
    short: 'Enter',
    icon: 'rows',
    load: () => import('./typed/Typed.svelte'),
    needsHoldings: false,
  },
  {
    path: '/reference',
    place: 'more',
    title: 'Reference',
    short: 'Reference',
    icon: 'book',
    load: () => import('./reference/Reference.svelte'),
    needsHoldings: false,
  },
  {
    path: '/privacy',
    place: 'more',
    title: 'Privacy',
    short: 'Privacy',
    icon: 'lock',
    load: () => import('./privacy/Privacy.svelte'),
    needsHoldings: false,
  },
  {
    path: '/help',
    place: 'more',
    title: 'Help',
    short: 'Help',
    icon: 'question',
    load: () => import('./help/Help.svelte'),
    needsHoldings: false,
    hasPages: true,
  },
];

/** What a screen is called; `isMany`: there are many portfolios. */
export function titleOfRoute({ title, ofMany }: Route, isMany: boolean): string {
  return isMany && ofMany !== undefined ? ofMany : title;
}

/** The screen for an address: the verdict is home once there are holdings, the start before. */
export function routeFor(path: string, hasHoldings: boolean): Route {
  const route = ROUTES.find(
    ({ path: address, was, hasPages }) =>
      address === path ||
      (hasPages === true && path.startsWith(`${address}/`)) ||
      (was !== undefined && `${path}/`.startsWith(`${was}/`)),
  );
  if (route === undefined || (route.needsHoldings && !hasHoldings)) return hasHoldings ? VERDICT_ROUTE : START;
  return route;
}
