/* Words that typed lines say their numbers in, in the languages we speak: what is counted, parts of a whole, money in the bank. */

/** What is written otherwise, and how. */
export type Rule = readonly [pattern: RegExp, plain: string | ((found: string, ...groups: string[]) => string)];

/** Words for what is counted, between bars. */
export const SHARES = String.raw`shares?|shs?|units?|stück|stk\.?|pcs|anteile?|aktien?|actions?|titres|parts|acciones|participaciones|títulos|azioni|titoli|quote|aandelen|stuks|ações|cotas|akcj[ei]|sztuk|szt\.?|aktier|andelar`;
/** The same words, small or with a capital: in capitals each is a symbol. */
export const anyCase = (words: string): string =>
  words.replace(/(?<=^|\|)\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
/** What people set between two things, in the languages we speak. */
export const AND = 'and|und|et|y|e|en|och';
/* Of a whole. */
const FRACTIONS: readonly (readonly [words: string, percent: string])[] = [
  ['three quarters|drei viertel|trois quarts|tres cuartos|tre quarti', '75%'],
  ['two thirds|zwei drittel|deux tiers|dos tercios|due terzi', '66.6667%'],
  ['half|hälfte|moitié|mitad|metà|helft|połowa|metade|hälften', '50%'],
  ['third|drittel|tiers|tercio|terzo|derde|tredjedel', '33.3333%'],
  ['quarter|viertel|quart|cuarto|quarto|kwart|fjärdedel', '25%'],
];
const ARTICLE = `(?:(?:${anyCase('a|one|the|the other|die|ein|eine|zur|la|un|une|el|de|een|il|en')}) )?`;
/* "of my portfolio" */
export const OF_ALL = String.raw` (?:of (?:my|our|the|all my)|meine[sr]|unsere[sr]|de (?:mon|notre|mi|mes)|del mio|van mijn|da minha|mojego|av min) (?:(?:stock|investment|retirement|whole|total|entire) )?(?:portfolio|money|savings|net worth|assets|investments|holdings|depots?|portfolios|geldes|vermögens|portefeuille|argent|cartera|portafolio|dinero|portafoglio|carteira|portfela|portfölj)`;
/* "half VTI", "a quarter in SCHD", "Half is in QQQ", "VTI three quarters" */
export const OF_FRACTIONS = FRACTIONS.flatMap(([words, percent]): readonly Rule[] => [
  [
    new RegExp(
      String.raw`(?<=^|^about |[,;.:] (?:(?:${AND}) )?| (?:${AND}|about) |[A-Z]{2,5} )${ARTICLE}(?:${anyCase(words)})(?: of (?:it|that|them)| davon|${OF_ALL})?(?: is| ist| est)?(?: (?:in|of|im|en|em|i|w|di) (?=\S)| (?=[A-Z]{2,5}(?:$|[ ,;.)])|\p{Ll}+(?:$|[,;.])))`,
      'gu',
    ),
    `${percent} `,
  ],
  [new RegExp(String.raw`(?<=^[A-Z]{2,5}):? ${ARTICLE}(?:${anyCase(words)})(?=$|,)`, 'gu'), ` ${percent}`],
]);

/* "5.000 € en la cuenta", "20k in the bank": its word for cash in that language. A line may be long: no look back goes further than an amount does. */
export const OF_BANKS = (
  [
    ['bank(?: account)?', 'cash'],
    ['compte', 'espèces'],
    ['cuenta', 'efectivo'],
    ['conto', 'contanti'],
    ['rekening', 'contanten'],
    ['koncie', 'gotówka'],
    ['conta', 'saldo em conta'],
    ['kontot', 'likvida medel'],
  ] as const
).map(([word, cash]): Rule => [
  new RegExp(
    String.raw`(?<=\d\S{0,16}(?: \S{1,4})?) (?:in|sur|en|sul|na|op|på) (?:(?:the|my|le|mon|la|mi|de|mijn|a|minha) )?${word}(?=$|[,;.]| (?:${AND}|i) )`,
    'giu',
  ),
  ` in ${cash}`,
]);
