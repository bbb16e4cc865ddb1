import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THEMES } from '../../../src/domain/model/reference.ts';
import { SECTOR_KEYS } from '../../../src/domain/model/sector.ts';
import { SIZE_KEYS } from '../../../src/domain/model/size.ts';
import {
  HOLDINGS,
  NO_FILTERS,
  SORTS,
  VIEWS,
  choicesOf,
  companiesAddress,
  isNarrowed,
  readFilters,
  writeFilters,
  type Filters,
} from '../../../src/screens/companies/filters.ts';
import { sampleReport } from '../../support/sample-report.ts';

const choices = { accounts: ['Roth IRA', 'a & b = c?'], funds: ['VOO', 'BRK/B'], countries: ['US', 'unknown'] };
const maybe = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values));
const anyFilters: fc.Arbitrary<Filters> = fc.record({
  view: fc.constantFrom(...VIEWS),
  text: fc.string(),
  held: fc.constantFrom(...HOLDINGS),
  sizes: fc.subarray([...SIZE_KEYS]),
  sector: maybe(SECTOR_KEYS),
  onlyLens: fc.boolean(),
  account: maybe(choices.accounts),
  fund: maybe(choices.funds),
  country: maybe(choices.countries),
  theme: maybe(THEMES),
  sort: fc.constantFrom(...SORTS),
  isReversed: fc.boolean(),
});

describe('the address of a list', () => {
  it('reads back as it was written, whatever stands in it', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const text = writeFilters(filters).toString();
        expect(readFilters(new URLSearchParams(text), choices)).toEqual(filters);
      }),
    );
  });
  it('ignores what it does not know, without a fault', () => {
    const strange =
      'size=giant&size=mega&sector=Tech&fund=NOPE&account=x&country=ZZ&theme=y&sort=z&held=w&lens=yes&view=v&foo=bar';
    expect(readFilters(new URLSearchParams(strange), choices)).toEqual({ ...NO_FILTERS, sizes: ['mega'] });
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(() => readFilters(new URLSearchParams(words), choices)).not.toThrow();
      }),
    );
  });
  it('of the map alone, as it was once, leads to the map and its list', () => {
    expect(readFilters(new URLSearchParams('view=map&size=small'), choices)).toEqual({
      ...NO_FILTERS,
      sizes: ['small'],
    });
  });
  it('is short where all is as usual', () => {
    expect(companiesAddress({})).toBe('#/companies');
    expect(companiesAddress({ sizes: ['mega'], sector: 'Energy' })).toBe('#/companies?size=mega&sector=Energy');
    expect(companiesAddress({ fund: 'VOO' })).toBe('#/companies?fund=VOO');
  });
  it('knows whether something is left out; order and picture leave nothing out', () => {
    expect(isNarrowed({ ...NO_FILTERS, sort: 'name', isReversed: true, view: 'curve' })).toBe(false);
    expect(isNarrowed({ ...NO_FILTERS, onlyLens: true })).toBe(true);
  });
});

it('what can be chosen is what is held, the largest first', () => {
  const { accounts, funds, countries } = choicesOf(sampleReport());
  expect(accounts).toEqual(['Brokerage', 'Retirement']);
  expect(funds.slice(0, 2)).toEqual(['VOO', 'FSKAX']);
  expect(countries[0]).toBe('US');
});

it('an address does not say which account it is about', () => {
  const account = 'Individual Z10000001';
  const query = writeFilters({ account });
  expect(query.toString()).not.toMatch(/Individual|1000/);
  const known = { ...choices, accounts: ['Individual Z20000001', account] };
  expect(readFilters(query, known).account).toBe(account);
});
