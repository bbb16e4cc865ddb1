import { describe, expect, it } from 'vitest';
import { classByName } from '../../scripts/reference/catalog.ts';

describe('the class of a closed-end fund that no catalogue has', () => {
  it.each([
    ['Blackrock Core Bond Trust', 'bond'],
    ['BNY Mellon Strategic Municipals Inc. Common Stock', 'unknown'],
    ['Invesco Trust for Investment Grade Municipals', 'bond'],
    ['Blackrock Enhanced Equity Dividend Trust', 'unknown'],
    ['Destiny Tech100 Inc.', 'unknown'],
  ])('%s: %s', (name, fundClass) => {
    expect(classByName(name)).toBe(fundClass);
  });
});
