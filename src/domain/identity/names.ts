import { areLabelsOf } from './labels.ts';

/* Does a file's name of a security speak for a candidate, or against it? A ticker is a weak witness (KEY is KeyCorp in
   New York and Keyera in Toronto), so a name that contradicts it makes a question of the line. */

export type NameVerdict = 'agrees' | 'unclear' | 'contradicts';

/* Words that tell the legal form, the share class or the kind of paper, not the company. */
const FORM_WORDS = new Set(
  `INC INCORPORATED CORP CORPORATION CO COMPANY COMPANIES LTD LIMITED PLC SA SAB SE NV AG AB ABP ASA OYJ SPA KGAA LP LLC LLP PUBL
   AKTIENGESELLSCHAFT TR
   HOLDING HOLDINGS HLDG HLDGS HLDNGS GROUP GRP GP CLASS CL SER SERIES COM COMMON COMN STOCK STK ORD ORDINARY SHARE SHARES SHS SH
   ADR ADS SPONSORED SPON UNSPONSORED DEPOSITARY DEPOSITORY RECEIPT RECEIPTS REPRESENTING EACH NEW THE OF AND FOR DE PAR VALUE
   VOTING NON CAPITAL SUBORDINATE REIT TRUST FUND FUNDS FD FDS ETF ETFS INDEX IDX INVESTOR ADMIRAL INSTITUTIONAL INSTL INST
   ADM INV PORTFOLIO UNIT UNITS BENEFICIAL INTEREST A B C D I K R Y Z`.split(/\s+/),
);

/* The same in scripts that are written without blanks, and what funds are called there. */
const FORM_IN_OTHER_SCRIPT =
  /^(?:株式会社|株式?|普通|優先|ホールディングス?|グループ|有限公司|股份|集[团團]|控股|주식회사|주식|보통주|홀딩스|ПАО|ОАО|АО|ЗАО|ао|ап|インデックス|ファンド|オープン|ノーロード|投資信託|投信|上場|連動型?|指[数數]|為替|ヘッジ|日本?円|米ドル|あり|なし|有り?|無し?|コース|[联聯]接|基金|证券|投资|[类類]|交易型|开放式|发起式|人民[币幣]|인덱스|펀드|지수|증권|투자신탁|상장|환헤지)+$/u;

/** Tells whether a word of another script tells the legal form of a company or the kind of a fund, and not who it is of. */
export function isFormInOtherScript(word: string): boolean {
  return FORM_IN_OTHER_SCRIPT.test(word);
}

/* Words that many names share: alone they do not make two names one. Sponsors of funds are among them. */
const COMMON_WORDS = new Set(
  `AMERICAN AMERICA NATIONAL INTERNATIONAL INTL GLOBAL WORLD UNITED GENERAL FIRST US USA U S FINANCIAL FINL BANK BANCORP
   TECHNOLOGY TECHNOLOGIES TECH SYSTEMS SYS ENERGY RESOURCES INDUSTRIES IND SERVICES SVCS PARTNERS ENTERPRISES SOLUTIONS
   PHARMACEUTICALS PHARMA THERAPEUTICS BIO MEDICAL HEALTH INSURANCE PROPERTIES REALTY ESTATE REAL
   VANGUARD ISHARES SPDR SCHWAB FIDELITY INVESCO STATE STREET PROSHARES BLACKROCK JPMORGAN AVANTIS DIMENSIONAL WISDOMTREE
   TOTAL MARKET EQUITY SECTOR CORE SELECT ULTRA`.split(/\s+/),
);

/** Tells whether all that a name says is what part of a portfolio it is, of which nothing speaks against the candidate with that name. */
export function isLabelOf(stated: string, candidate: string): boolean {
  return areLabelsOf(
    nameWords(stated).filter((word) => !FORM_WORDS.has(word)),
    nameWords(candidate),
  );
}

/* The first words of funds' names that tell whose they are, by the house. */
const HOUSES: Readonly<Record<string, string | undefined>> = {
  VANGUARD: 'VANGUARD',
  VANG: 'VANGUARD',
  ISHARES: 'ISHARES',
  ISHS: 'ISHARES',
  BLACKROCK: 'ISHARES',
  BLK: 'ISHARES',
  SPDR: 'SPDR',
  STATE: 'SPDR',
  SSGA: 'SPDR',
  STREETTRACKS: 'SPDR',
  INVESCO: 'INVESCO',
  POWERSHARES: 'INVESCO',
  GUGGENHEIM: 'INVESCO',
  RYDEX: 'INVESCO',
  SCHWAB: 'SCHWAB',
  LAUDUS: 'SCHWAB',
  FIDELITY: 'FIDELITY',
  FID: 'FIDELITY',
  VIRTUS: 'VIRTUS',
  PROSHARES: 'PROSHARES',
  DIREXION: 'DIREXION',
  WISDOMTREE: 'WISDOMTREE',
  VANECK: 'VANECK',
  JPMORGAN: 'JPMORGAN',
  JPM: 'JPMORGAN',
  DIMENSIONAL: 'DIMENSIONAL',
  DFA: 'DIMENSIONAL',
  AVANTIS: 'AVANTIS',
  AMUNDI: 'AMUNDI',
  LYXOR: 'AMUNDI',
  XTRACKERS: 'XTRACKERS',
  DWS: 'XTRACKERS',
  DEUTSCHE: 'XTRACKERS',
  BMO: 'BMO',
  HORIZONS: 'HORIZONS',
  PIMCO: 'PIMCO',
  NUVEEN: 'NUVEEN',
  TIAA: 'NUVEEN',
  HARTFORD: 'HARTFORD',
  GOLDMAN: 'GOLDMAN',
  GRAYSCALE: 'GRAYSCALE',
  FRANKLIN: 'FRANKLIN',
  MACKENZIE: 'MACKENZIE',
  GABELLI: 'GABELLI',
  NEUBERGER: 'NEUBERGER',
  OPPENHEIMER: 'OPPENHEIMER',
  HARBOR: 'HARBOR',
  CALVERT: 'CALVERT',
  HSBC: 'HSBC',
  UBS: 'UBS',
};

/* Nothing but words in capitals with single blanks. */
const PLAIN = /^[A-Z0-9]+(?: [A-Z0-9]+)*$/;

/** Tells whether a word, in capitals, is one by which a house's funds begin: ISHARES, VANG. */
export function isHouse(word: string): boolean {
  return HOUSES[word] !== undefined;
}

/* Latin letters that are no other letter with a mark. */
const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ß: 'ss',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'TH',
  ı: 'i',
};

/** Writes Latin letters without their marks, and in their usual width; letters of other scripts stay as they are. */
export function plainLatin(text: string): string {
  // eslint-disable-next-line no-control-regex -- all of ASCII
  if (/^[\x00-\x7F]*$/.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .replace(/[øØæÆœŒßłŁđĐðÐþÞı]/g, (letter) => LATIN_LETTERS[letter]!);
}

/* "Ørsted A/S" is what its broker calls "Ørsted"; parted, the S would be a word of its own. */
const DANISH_FORM = /(?<= )A\/S(?![\p{L}\d])/u;

/* What all call "SPDR S&P 500 ETF Trust" its house calls "State Street SPDR …" since 2025. */
const RENAMED_HOUSE = /^state street spdr /i;

/* "阿里巴巴-SW" has shares of several votes, and is listed elsewhere, too. */
const MARKS_OF_HONG_KONG = /(?<=\p{Script=Han})-(?:SW|WS|[BPRSW])$/u;

/** Gives the words of a name in plain capitals: `AT&T` is ATT, `S&P` is SP, punctuation parts words; `A/S` is none. */
export function nameWords(written: string): readonly string[] {
  const renamed = RENAMED_HOUSE.test(written) ? written.slice('State Street '.length) : written;
  if (PLAIN.test(renamed)) return renamed.split(' ');
  const name = renamed.replace(MARKS_OF_HONG_KONG, '');
  return plainLatin(DANISH_FORM.test(name) ? name.replace(DANISH_FORM, ' ') : name)
    .toUpperCase()
    .replace(/(\w)&(\w)/g, '$1$2')
    .replace(/['’.](?=\w)/g, (mark, at: number, whole: string) =>
      mark === '.' && /[A-Z]{3}$/.test(whole.slice(0, at)) ? ' ' : '',
    )
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');
}

/**
 * Tells whether a word in capitals is short for another: "DIV" for DIVIDEND, "INTL" for INTERNATIONAL, "MACHS" for MACHINES. A common
 * beginning, then letters of the long word in order, consonants only, for abbreviations drop vowels first. EEE is not short for ETHEREUM.
 */
export function abbreviates(short: string, long: string): boolean {
  if (short.length < 2 || short[0] !== long[0]) return false;
  if (long.startsWith(short)) return true;
  if (short.length < 3) return false;
  let at = 0;
  while (short[at] === long[at]) at += 1;
  if (/[AEIOU]/.test(short.slice(at))) return false;
  for (const letter of long.slice(at)) if (letter === short[at]) at += 1;
  return at === short.length;
}

/* German brokers write MUENCH and SUEDZUCKER where others write MÜNCH and SÜDZUCKER, which are MUNCH and SUDZUCKER here. */
function withoutUmlauts(word: string): string {
  return word.replace(/([AOU])E/g, '$1');
}

function sameWord(a: string, b: string): boolean {
  return (
    a === b || withoutUmlauts(a) === withoutUmlauts(b) || (a.length <= b.length ? abbreviates(a, b) : abbreviates(b, a))
  );
}

/* SAP is no beginning of SAPUTO: a part of a word is one from five letters on, as brokers cut names. */
function beginsWith(long: readonly string[], short: readonly string[]): boolean {
  if (short.every((word, at) => long[at] === word)) return true;
  const start = short.join('');
  return start.length > 4 && long.join('').startsWith(start);
}

/* One word in common is no agreement where both names have more than one that the other lacks. */
function isOneOfMany(
  shared: readonly string[],
  left: readonly string[],
  right: readonly string[],
  strong: (word: string) => boolean,
): boolean {
  const lacking = (words: readonly string[], others: readonly string[]): number =>
    words.filter((word) => strong(word) && !others.some((other) => sameWord(word, other))).length;
  return shared.length === 1 && lacking(left, right) > 0 && lacking(right, left) > 0;
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word[0]).join('');
}

/** Tells whether a word, in capitals, tells the legal form or the kind of paper and not who it is of. */
export function isFormWord(word: string): boolean {
  return FORM_WORDS.has(word);
}

/**
 * Gives the words of a name that are its own, in order, as one key: two names of one security that differ in punctuation,
 * legal form or share class have the same. Words of other scripts come last; those of East Asia may be written with blanks or without.
 * Empty when nothing is left.
 */
export function nameKey(name: string): string {
  const all = nameWords(name);
  if (IS_INVESTOR.test(all.join(' '))) return 'INVESTOR';
  const words = all
    .map((word, at) => (at > 0 && CLASS_WITH_NUMBER.test(word) ? word.slice(1) : word))
    .filter((word) => !FORM_WORDS.has(word));
  const others = otherScriptWords(name);
  return [...words, ...(EAST_ASIAN.test(others.join('')) ? [others.join('')] : others)].join(' ');
}
const EAST_ASIAN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/* Sweden's largest holding is called what elsewhere is a class of shares. */
const IS_INVESTOR = /^INVESTOR (?:AB|A|B|AB (?:A|B|PUBL|SER A|SER B))$/;

/* What a name says in letters of other scripts than the Latin one: with it the name is another's than without. */
function otherScriptWords(name: string): readonly string[] {
  // eslint-disable-next-line no-control-regex -- all of ASCII
  if (/^[\x00-\x7F]*$/.test(name)) return [];
  const words = plainLatin(name).match(/(?:(?!\p{Script=Latin})[\p{L}\p{M}])+/gu) ?? [];
  return words.filter((word) => !FORM_IN_OTHER_SCRIPT.test(word));
}

/** Tells whether two names of funds, in words of plain capitals, agree on what a key leaves out and is what one of them holds. */
export function isOfStyle(stated: string, known: string): boolean {
  return STYLE_WORDS.every((word) => stated.includes(word) === known.includes(word));
}
/* Words that mean the form of a share in a company's name, and what is held in a fund's. */
const STYLE_WORDS = ['VALUE', 'CAPITAL', 'REIT'];

/* "R6" is what others write as "Class R-6", of which the letter is left out like any class's. */
const CLASS_WITH_NUMBER = /^[RFK][1-6]$/;

/**
 * Compares a file's name with the name of a candidate. `agrees`: a word that is its own is shared (abbreviations and
 * initials count). `unclear`: nothing speaks either way, such as a name that only repeats the symbol. `contradicts`:
 * both have words of their own and share none. Names of funds are looser than names of companies, because brokers cut
 * them hard: the sponsor alone leaves it unclear, as one word does where both have others; another sponsor contradicts.
 */
export function compareNames(stated: string, candidate: string, symbol: string, isFund: boolean): NameVerdict {
  const statedWords = nameWords(stated);
  const candidateWords = nameWords(candidate);
  if (statedWords.join('') === nameWords(symbol).join('')) return 'unclear';
  const own = (words: readonly string[]) => words.filter((word) => !FORM_WORDS.has(word));
  const left = own(statedWords);
  const right = own(candidateWords);
  if (left.length === 0 || right.length === 0)
    return statedWords.some((word) => candidateWords.includes(word)) ? 'agrees' : 'unclear';
  const [[first = ''], [other = '']] = [left, right];
  const [mine, theirs] = isFund ? [HOUSES[first], HOUSES[other]] : [];
  if (mine !== undefined && theirs !== undefined && mine !== theirs) return 'contradicts';
  if (beginsWith(left, right) || beginsWith(right, left)) return 'agrees';
  const strong = (word: string) => !COMMON_WORDS.has(word);
  const isLone = left.length === 1 || right.length === 1;
  const alike = (a: string, b: string) => sameWord(a, b) && (!isLone || a === b || Math.min(a.length, b.length) > 3);
  const shared = left.filter((a) => strong(a) && right.some((b) => strong(b) && alike(a, b)));
  if (shared.length > 0) return isFund && isOneOfMany(shared, left, right, strong) ? 'unclear' : 'agrees';
  if (left.length === 1 && first.length >= 2 && initialsOf(candidateWords).startsWith(first)) return 'agrees';
  if (right.length === 1 && other.length >= 2 && initialsOf(statedWords).startsWith(other)) return 'agrees';
  const sharesCommon = left.some((a) => right.some((b) => sameWord(a, b)));
  if (!sharesCommon) return isLabelOf(stated, candidate) ? 'unclear' : 'contradicts';
  const bothHaveOwn = left.some(strong) && right.some(strong);
  return bothHaveOwn && !isFund ? 'contradicts' : 'unclear';
}
