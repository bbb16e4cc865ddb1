import { ROUTES } from '../../src/screens/routes.ts';
import { isWhole } from './dice.ts';

/* Every screen and a page of each kind, so that what is checked of one is checked of all. New screens come by themselves;
   a route that has pages needs one of them named here. */

/** A page of each kind below a route, of the example portfolio. */
export const SAMPLE_PAGES: Readonly<Record<string, readonly string[]>> = {
  '/companies': [
    '/companies/NVDA',
    '/companies?view=list',
    '/companies?view=curve',
    '/companies?fund=VOO&account=x&theme=semiconductors',
  ],
  // what lies below the story, but the tab that is open anyway
  '/verdict': ['/verdict/companies', '/verdict/accounts', '/verdict/world', '/verdict/definition', '/verdict/data'],
  // all that is folded, a fund beside the others, one with its own list, one that is seen through another's, one that counts as a class,
  // and one that is not held
  '/funds': [
    '/funds?costs&names&without&missing',
    '/funds?fund=VOO',
    '/funds/VTI',
    '/funds/FXAIX',
    '/funds/BND',
    '/funds/SPY',
  ],
  // a term, the calculation of a figure, and a page of each kind
  '/help': [
    '/help/active-share',
    '/help/how-lens',
    '/help/right-file',
    '/help/glossary',
    '/help/calculations',
    '/help/keyboard',
    '/help/faults',
    '/help/proof',
    '/help/accessibility',
  ],
};

/* Screens with all that lies folded on them open, too. */
const UNFOLDED: Readonly<Record<string, string>> = {
  '/claims': '/claims?themes&quality&days&dial&news',
  '/what-if': '/what-if?plan&limits',
  '/portfolios': '/portfolios?dates&history&answers&others',
  '/look-up': '/look-up?companies&funds&errors&own&newer&sources',
  '/privacy': '/privacy?policy&limits',
};

/** Addresses of all screens and sample pages; without holdings only those that open without. */
export function listAddresses(hasHoldings: boolean): readonly string[] {
  return ROUTES.filter(({ needsHoldings }) => hasHoldings || !needsHoldings).flatMap(({ path }) => [
    path,
    ...(SAMPLE_PAGES[path] ?? []),
    ...(UNFOLDED[path] === undefined ? [] : [UNFOLDED[path]]),
  ]);
}

/**
 * Addresses for a walk with holdings that takes long: in a whole run all of them, otherwise the screens and each third of the pages below
 * them, from the first, the second or the last. Three walks that begin apart see all.
 */
export function addressesFrom(third: 0 | 1 | 2): readonly string[] {
  const screens = new Set(ROUTES.map(({ path }) => path));
  let pages = 0;
  return listAddresses(true).filter((address) => isWhole || screens.has(address) || pages++ % 3 === third);
}
