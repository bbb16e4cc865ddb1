import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualName } from '../../../src/words/names/usual-name.ts';

describe('the name of a company as people say it', () => {
  it.each([
    ['NVIDIA Corporation', 'NVIDIA'],
    ['Apple Inc.', 'Apple'],
    ['Amazon.com, Inc.', 'Amazon'],
    ['JPMorgan Chase & Co.', 'JPMorgan Chase'],
    ['ASML Holding N.V.', 'ASML'],
    ['SAP SE', 'SAP'],
    ['Eli Lilly and Company', 'Eli Lilly'],
    ['The Goldman Sachs Group, Inc.', 'Goldman Sachs'],
    ['The Limited', 'The'],
    ['AB', 'AB'],
    ['Costco', 'Costco'],
  ])('%s', (name, usual) => {
    expect(usualName(name)).toBe(usual);
  });
  it('is a part of the name, and never empty', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('The', 'Acme', 'Co.', 'Inc,', '&', 'Group', 'Web.com'), { minLength: 1 }),
        (words) => {
          const usual = usualName(words.join(' '));
          expect(usual).not.toBe('');
          expect(words.join(' ')).toContain(usual);
        },
      ),
    );
  });
});
