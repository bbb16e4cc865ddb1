import { inWords } from '../languages/load.ts';
import { t } from '../languages/t.ts';
import type { Component } from 'svelte';
import type { StartIconName } from '../components/start-icons.ts';
import type { IconName } from '../components/icons.ts';
import Start from './start/Start.svelte';

/** A screen: its address, its names, and whether it needs holdings to show anything. All but the start load when they are first shown. */
export type Route = Screen & (Listed | Tool);

/** One that is a mark in the header; on a phone it is under "More". */
interface Tool {
  readonly place: 'tool';
  readonly icon: StartIconName;
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
  get title() {
    return t`Verdict`;
  },
  get short() {
    return t`Verdict`;
  },
  icon: 'beam',
  load: () => inWords(() => import('./verdict/Verdict.svelte')),
  needsHoldings: true,
  hasPages: true,
  movesFocus: true,
};
const START: Route = {
  path: '/add',
  place: 'tool',
  get title() {
    return t`Add files`;
  },
  get short() {
    return t`Add`;
  },
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
    get title() {
      return t`Companies`;
    },
    get short() {
      return t`Companies`;
    },
    icon: 'rows',
    load: () => inWords(() => import('./companies/Companies.svelte')),
    needsHoldings: true,
    hasPages: true,
    movesFocus: true,
  },
  {
    path: '/funds',
    place: 'first',
    get title() {
      return t`Funds`;
    },
    get short() {
      return t`Funds`;
    },
    icon: 'layers',
    load: () => inWords(() => import('./funds/Funds.svelte')),
    needsHoldings: true,
    hasPages: true,
  },
  {
    path: '/what-if',
    was: '/rotation',
    place: 'first',
    get title() {
      return t`What if`;
    },
    get short() {
      return t`What if`;
    },
    icon: 'swap',
    load: () => inWords(() => import('./rotation/WhatIf.svelte')),
    needsHoldings: true,
  },
  {
    path: '/portfolios',
    get title() {
      return t`Portfolios`;
    },
    get ofMany() {
      return t`Clients`;
    },
    get short() {
      return t`Portfolios`;
    },
    icon: 'folder',
    place: 'nav',
    load: () => inWords(() => import('./portfolios/Portfolios.svelte')),
    needsHoldings: false,
  },
  {
    path: '/claims',
    place: 'more',
    get title() {
      return t`Claims and background`;
    },
    get short() {
      return t`Claims`;
    },
    icon: 'info',
    load: () => inWords(() => import('./claims/Claims.svelte')),
    needsHoldings: true,
  },
  {
    path: '/review',
    place: 'more',
    get title() {
      return t`Files and rows`;
    },
    get short() {
      return t`Files`;
    },
    icon: 'rows',
    load: () => inWords(() => import('./review/Review.svelte')),
    needsHoldings: true,
  },
  {
    path: '/what',
    place: 'none',
    get title() {
      return t`What is it?`;
    },
    get short() {
      return this.title;
    },
    icon: 'question',
    load: () => inWords(() => import('./what/What.svelte')),
    needsHoldings: true,
  },
  START,
  {
    path: '/sheet',
    place: 'none',
    get title() {
      return t`Client sheet`;
    },
    get short() {
      return t`Sheet`;
    },
    icon: 'file',
    load: () => inWords(() => import('./hand-over/Sheet.svelte')),
    needsHoldings: true,
  },
  {
    path: '/typed',
    place: 'none',
    get title() {
      return t`Enter holdings`;
    },
    get short() {
      return t`Enter`;
    },
    icon: 'rows',
    load: () => inWords(() => import('./typed/Typed.svelte')),
    needsHoldings: false,
  },
  {
    path: '/reference',
    place: 'more',
    get title() {
      return t`Reference`;
    },
    get short() {
      return t`Reference`;
    },
    icon: 'book',
    load: () => inWords(() => import('./reference/Reference.svelte')),
    needsHoldings: false,
  },
  {
    path: '/privacy',
    place: 'more',
    get title() {
      return t`Privacy`;
    },
    get short() {
      return t`Privacy`;
    },
    icon: 'lock',
    load: () => inWords(() => import('./privacy/Privacy.svelte')),
    needsHoldings: false,
  },
  {
    path: '/help',
    place: 'more',
    get title() {
      return t`Help`;
    },
    get short() {
      return t`Help`;
    },
    icon: 'question',
    load: () => inWords(() => import('./help/Help.svelte')),
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
