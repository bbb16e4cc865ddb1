import { KINDS_OF_ACCOUNT } from '../model/account-kind.ts';

/* Names of people in what files, folders and accounts are called: without days, numbers, brokers and kinds of accounts. */

/** The name of a person, or of two who share theirs. */
export interface PersonName {
  /** As it is written on paper: "Hugo Tanaka", whether "Tanaka, Hugo" or "TANAKA_HUGO" stood there. */
  readonly name: string;
  /** Its longer words, in order: two names with one key are of one person, if their initials say nothing else. */
  readonly key: string;
  /** Single letters in it, in order. */
  readonly initials: string;
  /** Written "Tanaka, Hugo", so that nobody takes it for anything but a name, and which word is the last name is known. */
  readonly isCertain: boolean;
  /** Its last name; null where all is in capitals, which custodians write in either order. */
  readonly last: string | null;
}

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

/* What files and folders are called after, beside people. */
const OF_FILES = new Set(
  words(
    `position positions portfolio portfolios holding holdings export exports exported statement statements account accounts acct report
    reports download downloads downloaded file files data csv xlsx xls pdf all list lists sheet overview summary details detail snapshot
    client clients customer customers household households family my our new old current latest copy final backup archive misc other as at
    of for from on to the a an quarter quarterly month monthly year yearly annual custodian custodians broker brokers bank adviser advisor
    book date dates day end asof incl test crypto wallet stock etf fund funds bond bonds gains tax lots lot unrealized depotauszug
    corporate municipal government treasury yield total trading daily last first
    depotbestand bestand kunden kunde positionen relevé portefeuille cartera clientes posizioni portafoglio clienti posities klanten
    klienci innehav kunder`,
  ),
);
const BROKERS = new Set(
  words(
    `schwab fidelity vanguard pershing netx360 etrade robinhood tdameritrade ameritrade ibkr tastytrade webull sofi m1 betterment wealthfront
    altruist lpl apex tiaa principal empower invesco blackrock ubs citi citibank jpmorgan wealthsimple questrade degiro comdirect flatex
    consorsbank dkb avanza nordnet saxo swissquote boursorama boursobank hsbc barclays zerodha groww upstox rakuten sbi moomoo`,
  ),
);
/* Brokers whose names are people's, too: only all of it together is a broker. */
const BROKERS_OF_SEVERAL_WORDS =
  /\b(?:charles schwab|morgan stanley|merrill(?: lynch| edge)?|edward jones|raymond james|wells fargo|j ?p ?morgan(?: chase)?|t\.? rowe price|interactive brokers|hargreaves lansdown|trade republic|scalable capital|bank of america|goldman sachs|bny mellon|td (?:ameritrade|direct|webbroker))\b/giu;
/* Kinds of accounts, months and words of files that are people's names, too: they go only where two words are left. */
const ALSO_NAMES = new Set(words('roth april may june august bond book day'));
const JOINING = new Set(['&', '+', 'and', 'und', 'et', 'y', 'e', 'og', 'och']);

const MONTH = String.raw`(?:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\p{L}{0,7}`;
const DAYS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:19|20)\d\d[-. ]?(?:0[1-9]|1[0-2])(?:[-. ]?[0-3]\d)?(?:[-T ]?\d{4,6})?(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])\d{1,2}[-./]\d{1,2}[-./](?:\d\d){1,2}(?![\p{L}\p{N}])/gu,
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])${MONTH}[-. ]{0,2}\d{1,2}(?:st|nd|rd|th)?[-., ]{1,2}\d{4}(?![\p{L}\p{N}])`,
    'giu',
  ),
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:\d{1,2}[-. ]{1,2})?${MONTH}[-. ]{0,2}\d{4}(?![\p{L}\p{N}])`, 'giu'),
];

/** Gives a text without the days in it, and with blanks for strokes below. */
function withoutDays(text: string): string {
  return DAYS.reduce((left, day) => left.replace(day, ' '), text.replace(/_/g, ' '));
}

/** What is left of a text without days, numbers, copies' counts and marks at its ends; for who has no name in it. */
export function plainWords(text: string): string {
  return words(withoutDays(text).replace(/\(\d{1,3}\)/g, ' '))
    .filter((word) => !/\p{N}{5,}/u.test(word))
    .join(' ')
    .replace(/^[\s\-–.,]{1,20}/, '')
    .replace(/[\s\-–.,]{1,20}$/, '');
}

const plain = (word: string) =>
  word
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
const isLetters = (word: string) => /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(word) || word === '&';
const isOfNobody = (word: string) => {
  const one = plain(word);
  if (one.length < 2) return false;
  return OF_FILES.has(one) || BROKERS.has(one) || KINDS_OF_ACCOUNT.has(one);
};

/* Words that may be a name's; "Ada-Positions" is two, "Smith-Jones" one. */
function wordsOf(text: string): readonly string[] {
  return words(text.replace(/[()[\]{}"“”;:|#*…•·]/g, ' ')).flatMap((word) => {
    const parts = word.split('-').filter((part) => part !== '');
    const all = parts.length > 1 && parts.some((part) => isOfNobody(part) || !isLetters(part)) ? parts : [word];
    return all.filter((part) => isLetters(part) || part === '+').map((part) => part.replace(/^-|-$/g, ''));
  });
}

/* Without what nobody is called. A word that may be a name stays where fewer than two are left without it. */
function namesAmong(all: readonly string[]): readonly string[] {
  const sure = all.filter((word) => !isOfNobody(word) && !JOINING.has(word.toLowerCase()));
  const mayBe = (word: string) => sure.length < 2 && ALSO_NAMES.has(plain(word));
  const left = all.filter((word) => !isOfNobody(word) || JOINING.has(word.toLowerCase()) || mayBe(word));
  const isName = (word: string | undefined) => word !== undefined && !JOINING.has(word.toLowerCase());
  return left.filter((word, at) => isName(word) || (isName(left[at - 1]) && isName(left[at + 1])));
}

/* One that is all capitals, or has none, is written as names are. */
function written(all: readonly string[]): string {
  const text = all.join(' ');
  if (text !== text.toUpperCase() && text !== text.toLowerCase()) return text;
  return text.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Gives the key of a name's longer words, and its initials. */
function keyOf(all: readonly string[]): Pick<PersonName, 'key' | 'initials'> {
  const parts = all.filter((word) => !JOINING.has(word.toLowerCase())).map(plain);
  const of = (isLong: boolean) => parts.filter((part) => part.length > 1 === isLong && part !== '').sort();
  return { key: [...new Set(of(true))].join(' '), initials: of(false).join('') };
}

const MOST_WORDS = 6;

/** Finds the name of a person in what a file, a folder or an account is called; null where there are not at least two words of one. */
export function personIn(text: string): PersonName | null {
  const whole = withoutDays(text).replace(BROKERS_OF_SEVERAL_WORDS, ' ');
  const comma = whole.indexOf(',');
  if (comma > 0) {
    const last = wordsOf(whole.slice(0, comma));
    const after = wordsOf(whole.slice(comma + 1));
    // what follows the first names is the file's: "Tanaka, Hugo Portfolio Positions"
    const end = after.findIndex((word) => isOfNobody(word) && !JOINING.has(word.toLowerCase()));
    const first = namesAmong(end < 0 ? after : after.slice(0, end));
    if (last.length > 0 && last.length < 4 && first.length > 0 && first.length < MOST_WORDS)
      return person([...first, ...last], true, last);
  }
  const all = namesAmong(wordsOf(whole.replace(/,/g, ' ')));
  return all.length > MOST_WORDS ? null : person(all, false, isCapitals(all) ? null : all.slice(-1));
}

/** Gives what somebody is called in a text: the name of a person in it, else what is left of it without days and numbers; empty for nothing. */
export function calledIn(text: string): string {
  return personIn(text)?.name ?? plainWords(text);
}

const isCapitals = (all: readonly string[]) => all.every((word) => word === word.toUpperCase());

function person(all: readonly string[], isCertain: boolean, last: readonly string[] | null): PersonName | null {
  const { key, initials } = keyOf(all);
  const isName = key.includes(' ') || (isCertain && key !== '' && initials !== '');
  return isName ? { name: written(all), key, initials, isCertain, last: last === null ? null : written(last) } : null;
}

/** Tells whether two names have a longer word in common. */
export function shareWord(one: PersonName, other: PersonName): boolean {
  const words = one.key.split(' ');
  return other.key.split(' ').some((word) => words.includes(word));
}

/** Tells whether two names may be one person's: every word of the one is in the other, or begins one there. */
export function mayBeOne(one: PersonName, other: PersonName): boolean {
  const parts = ({ key, initials }: PersonName) => [...key.split(' '), ...initials];
  const within = (few: readonly string[], many: readonly string[]) =>
    few.every((word) => many.some((long) => long === word || (word.length === 1 && long.startsWith(word))));
  return within(parts(one), parts(other)) || within(parts(other), parts(one));
}
