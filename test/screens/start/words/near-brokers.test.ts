import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXPORT_GUIDES } from '../../../../src/screens/start/words/export-guides.ts';
import { NEAREST, byNearness, countriesOf, findBrokers } from '../../../../src/screens/start/words/near-brokers.ts';

const nearest = (...languages: readonly string[]) =>
  byNearness(EXPORT_GUIDES, languages, [])
    .slice(0, NEAREST)
    .map(({ broker }) => broker);
const namesFor = (text: string) => findBrokers(EXPORT_GUIDES, text).map(({ broker }) => broker);
const LANGUAGE = fc.oneof(
  fc.constantFrom('en-US', 'en', 'de', 'de-AT', 'en-GB', 'fr-CA', 'nl', 'sv-SE', 'hi-IN', 'ja', 'pl', '', 'x y'),
  fc.string({ maxLength: 12 }),
);

test('languages speak of countries, each once; what is no language is passed over', () => {
  expect(countriesOf(['de-CH', 'de', 'en', 'not a tag', '', 'de-CH'])).toEqual(['CH', 'DE', 'US']);
  expect(countriesOf([])).toEqual([]);
});

test.each([
  ['en-US', ['Fidelity', 'Charles Schwab', 'Vanguard', 'E*TRADE', 'Merrill', 'Robinhood']],
  ['de-DE', ['comdirect', 'ING-DiBa', 'flatex', 'Consorsbank', 'DKB', 'Trade Republic', 'Scalable Capital', 'DEGIRO']],
  ['en-GB', ['Hargreaves Lansdown', 'AJ Bell', 'Trading 212', 'Interactive Brokers']],
  ['nl', ['DEGIRO', 'Trade Republic']],
  ['fr-FR', ['BoursoBank', 'DEGIRO']],
  ['en-IN', ['Zerodha Kite', 'Zerodha Console', 'Groww']],
  ['fr-CA', ['Wealthsimple', 'TD Direct Investing', 'RBC Direct Investing']],
])('near %s are its own brokers first', (language, expected) => {
  const [first] = expected;
  expect(nearest(language)[0]).toBe(first);
  expect(nearest(language)).toEqual(expect.arrayContaining(expected));
});

test('a second language comes after all that the first one’s country has', () => {
  const both = nearest('nl-NL', 'en-US');
  expect(both.indexOf('DEGIRO')).toBeLessThan(both.indexOf('Fidelity'));
  expect(both.indexOf('Interactive Brokers')).toBeLessThan(both.indexOf('Charles Schwab'));
});

test('twelve are near wherever one is, each once, and the same at every visit; none is lost', () => {
  fc.assert(
    fc.property(fc.array(LANGUAGE, { maxLength: 4 }), (languages) => {
      const all = byNearness(EXPORT_GUIDES, languages, []);
      expect(new Set(all).size).toBe(EXPORT_GUIDES.length);
      expect(new Set(nearest(...languages)).size).toBe(12);
      expect(byNearness(EXPORT_GUIDES, [...languages], [])).toEqual(all);
    }),
  );
});

test('what was used here comes before what is near', () => {
  fc.assert(
    fc.property(fc.constantFrom(...EXPORT_GUIDES), fc.array(LANGUAGE, { maxLength: 3 }), ({ broker }, languages) => {
      expect(byNearness(EXPORT_GUIDES, languages, [broker])[0]!.broker).toBe(broker);
    }),
  );
});

const bare = (name: string) => name.normalize('NFD').replaceAll(/\p{M}/gu, '');
test('every broker is found by its name, however it is typed, and by its beginning', () => {
  fc.assert(
    fc.property(fc.constantFrom(...EXPORT_GUIDES), fc.nat(), ({ broker }, at) => {
      const letters = broker.replaceAll(/[^\p{L}\p{N}]/gu, '');
      for (const typed of [broker, bare(broker), broker.toUpperCase(), broker.toLowerCase(), letters, ` ${broker} `])
        expect(namesFor(typed)[0], typed).toBe(broker);
      expect(namesFor(letters.slice(0, 1 + (at % letters.length)))).toContain(broker);
    }),
  );
});

test('other names find it, too, and marks and case don’t matter', () => {
  expect(namesFor('IBKR')).toEqual(['Interactive Brokers']);
  expect(namesFor('bank of america')).toEqual(['Merrill']);
  expect(namesFor('schwab')).toEqual(['Charles Schwab']);
  expect(namesFor('Fidelity Investments')).toEqual(['Fidelity']);
  expect(namesFor('BÖURSOBANK')).toEqual(['BoursoBank']);
  expect(namesFor('zerodha')).toEqual(['Zerodha Kite', 'Zerodha Console']);
});

test('nothing is found by no letters, or by a name nobody has', () => {
  expect(namesFor('')).toEqual([]);
  expect(namesFor(' * ')).toEqual([]);
  expect(namesFor('Nordnet')).toEqual([]);
  fc.assert(
    fc.property(fc.string(), (text) => {
      const found = namesFor(text);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});
