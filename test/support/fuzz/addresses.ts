import { pageOf } from '../../../src/screens/addresses.ts';
import { readFilters, writeFilters } from '../../../src/screens/companies/filters.ts';
import { routeFor, ROUTES } from '../../../src/screens/routes.ts';
import { diceOf } from './dice.ts';
import { CELLS } from './make-file.ts';
import { hold, type Target } from './target.ts';

const PIECES = [
  '%',
  '%E0%A4%A',
  '%00',
  '%2F',
  '..',
  '/',
  '//',
  '?',
  '&',
  '=',
  '#',
  '+',
  '\\',
  'javascript:alert(1)',
  '//evil.example',
  'view',
  'size',
  'sort',
  'fund',
  'q',
  'held',
  'mega',
  'map',
  'both',
  'weight',
  'VTI',
  'reverse',
  '1',
  '<img src=x>',
  ...CELLS,
];
const CHOICES = { accounts: ['IRA', '__proto__'], funds: ['VTI'], countries: ['US'] };

/** What can stand behind the # of an address. It always leads to a screen, and what it narrows down can be written and read again. */
export const addresses: Target = (seed, number) => {
  const dice = diceOf(seed, number);
  const start = dice.of([...ROUTES.map(({ path }) => path), '', '/', '/companies']);
  const path = start + (dice.chance(0.6) ? `/${dice.some(4, PIECES).join('')}` : '');
  const query = dice.many(6, () => `${dice.of(PIECES)}=${dice.some(3, PIECES).join('')}`).join('&');
  return hold('address', `${path}?${query}`, () => {
    const route = routeFor(path, dice.chance(0.5));
    const page = pageOf(path);
    const filters = readFilters(new URLSearchParams(query), CHOICES);
    const again = readFilters(new URLSearchParams(writeFilters(filters).toString()), CHOICES);
    const faults = [
      ...(ROUTES.includes(route) ? [] : ['leads nowhere']),
      ...(JSON.stringify(again) === JSON.stringify(filters) ? [] : ['is narrowed down otherwise when read again']),
    ];
    return { faults, outcome: `${route.path}${page === null ? '' : ', a page'}` };
  });
};
