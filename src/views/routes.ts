import type { Component } from 'svelte';
import type { IconName } from '../components/icons.ts';
import Start from './start/Start.svelte';

/** A screen: its address, its names, and whether it needs holdings to show anything. All but the start load when they are first shown. */
export interface Route {
  readonly path: string;
  readonly title: string;
  /** In the bar of a phone. */
  readonly short: string;
  readonly icon: IconName;
  readonly load: () => Promise<{ readonly default: Component }>;
  readonly needsHoldings: boolean;
  /** Has pages of its own below its address, such as one for each fund. */
  readonly hasPages?: true;
  /** Not in the navigation: another screen leads to it. */
  readonly unlisted?: true;
}

const VERDICT: Route = {
  path: '/verdict',
  title: 'Verdict',
  short: 'Verdict',
  icon: 'beam',
  load: () => import('./verdict/Verdict.svelte'),
  needsHoldings: true,
};
const START: Route = {
  path: '/add',
  title: 'Add files',
  short: 'Add',
  icon: 'plus',
  load: () => Promise.resolve({ default: Start }),
  needsHoldings: false,
};

/** Every screen there is, in the order of the navigation. */
export const ROUTES: readonly Route[] = [
  VERDICT,
  {
    path: '/funds',
    title: 'Funds',
    short: 'Funds',
    icon: 'layers',
    load: () => import('./funds/Funds.svelte'),
    needsHoldings: true,
    hasPages: true,
  },
  {
    path: '/portfolios',
    title: 'Portfolios',
    short: 'Portfolios',
    icon: 'folder',
    load: () => import('./portfolios/Portfolios.svelte'),
    needsHoldings: false,
  },
  {
    path: '/review',
    title: 'Files and rows',
    short: 'Files',
    icon: 'rows',
    load: () => import('./review/Review.svelte'),
    needsHoldings: true,
  },
  START,
  {
    path: '/typed',
    title: 'Type positions',
    short: 'Type',
    icon: 'rows',
    load: () => import('./typed/Typed.svelte'),
    needsHoldings: false,
    unlisted: true,
  },
  {
    path: '/reference',
    title: 'Reference',
    short: 'Reference',
    icon: 'book',
    load: () => import('./reference/Reference.svelte'),
    needsHoldings: false,
  },
  {
    path: '/privacy',
    title: 'Privacy',
    short: 'Privacy',
    icon: 'lock',
    load: () => import('./privacy/Privacy.svelte'),
    needsHoldings: false,
  },
];

/** The screen for an address: the verdict is home once there are holdings, the start before. */
export function routeFor(path: string, hasHoldings: boolean): Route {
  const route = ROUTES.find(
    (candidate) => candidate.path === path || (candidate.hasPages === true && path.startsWith(`${candidate.path}/`)),
  );
  if (route === undefined || (route.needsHoldings && !hasHoldings)) return hasHoldings ? VERDICT : START;
  return route;
}
