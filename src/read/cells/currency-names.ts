import { currency, type Currency } from '../../domain/model/units.ts';

/* Money as people call it in words. "Dollars", "kroner" and "pesos" alone are the money of several countries: those say nothing here. */

const NAMES: readonly (readonly [code: string, words: string])[] = [
  [
    'USD',
    String.raw`(?:us|u\.s\.|american)[ -]dollars?|dollars? (?:us|américains?)|dólares (?:americanos|estadounidenses)|美元|米ドル`,
  ],
  ['CAD', 'canadian dollars?|dollars? canadiens?|kanadischen? dollar'],
  ['AUD', 'australian dollars?|australischen? dollar'],
  ['NZD', 'new zealand dollars?'],
  ['SGD', 'singapore dollars?'],
  ['HKD', 'hong kong dollars?|港元|港[币幣]'],
  ['TWD', '(?:new )?taiwan dollars?|新[台臺][币幣]'],
  ['EUR', 'euros?|ユーロ|欧元|歐元'],
  ['GBP', '(?:british |uk )?pounds?(?: sterling)?|sterling|livres sterling|libras esterlinas|britischen? pfund'],
  ['CHF', '(?:swiss )?francs?|francs? suisses?|(?:schweizer )?franken|franchi(?: svizzeri)?'],
  ['JPY', '(?:japanese )?yen'],
  ['CNY', '(?:chinese )?yuan|renminbi|人民[币幣]'],
  ['INR', '(?:indian )?rupees?'],
  ['SEK', 'swedish kron(?:or|a)|(?:svenska )?kronor'],
  ['NOK', 'norwegian kron(?:er|e)|norske kroner'],
  ['DKK', 'danish kron(?:er|e)|danske kroner'],
  ['PLN', '(?:polish )?zlot(?:y|ys|ies)|złotych|złote'],
  ['CZK', 'czech (?:koruna|crowns?)|korun(?:y|ách)?'],
  ['HUF', '(?:hungarian )?forints?'],
  ['BRL', '(?:brazilian )?reais'],
  ['MXN', 'mexican pesos?|pesos mexicanos'],
  ['ZAR', '(?:south african )?rands?'],
  ['ILS', '(?:israeli )?shekels?'],
  ['TRY', 'turkish lira|türk lirası'],
  ['KRW', '(?:south )?korean won'],
];

/** The words themselves in small letters, for a pattern. */
export const MONEY_IN_WORDS = NAMES.map(([, words]) => words).join('|');

const EACH = NAMES.map(([code, words]) => [new RegExp(`^(?:${words})$`, 'iu'), currency(code)] as const);

/** The currency that is called so: "Canadian dollars", "Schweizer Franken"; null = none, or that of several countries. */
export function currencyCalled(words: string): Currency | null {
  return EACH.find(([name]) => name.test(words))?.[1] ?? null;
}

const SPOKEN_OF = new RegExp(String.raw`(?:[([]|(?<!\p{L})(?:in|en|em|i|w) )(${MONEY_IN_WORDS})(?!\p{L})`, 'giu');

/** The currencies in which a text says that amounts are, by their names: "All amounts in Swiss francs". */
export function currenciesCalledIn(text: string): ReadonlyMap<Currency, string> {
  return new Map(
    [...text.matchAll(SPOKEN_OF)].flatMap(([, words = '']) => {
      const code = currencyCalled(words);
      return code === null ? [] : [[code, words] as const];
    }),
  );
}
