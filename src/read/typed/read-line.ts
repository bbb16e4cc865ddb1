import type { DecimalMark } from '../../domain/model/units.ts';
import { guessAccountKind } from '../../domain/model/account-kind.ts';
import { markEvidence, parseNumber, SHORTENED_IN_WORDS } from '../cells/cells.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import { SIGNED } from '../cells/money-signs.ts';
import { accountFirst, AMOUNT_OF_ACCOUNT, accountInLine, BULLET } from './account-in-line.ts';
import { anyCase, SHARES } from './words-of-lines.ts';
import { multiplies } from '../cells/multiplies.ts';
import { firstOf, must } from '../../domain/must.ts';

/* A line as people type it: a name and a number or two, each perhaps with its unit, in either order. */

/* A 401k is a plan before it is an amount, and (36) an age; lakhs and crores are shortened only behind the sign of rupees. */
const NUMBER = new RegExp(
  String.raw`^(?!401k$|\(\d\d?\)$)(?:[-−]?\p{Sc}?\d(?:[\d.,'’]{0,20}\d)?|\(\p{Sc}?\d(?:[\d.,'’]{0,20}\d)?\))(?:[km]|${SHORTENED_IN_WORDS}|(?<=₹\S+)(?:l|cr))?[%\p{Sc}円元원]?$`,
  'iu',
);
/** Tells whether a word says what money the amount beside it is in. "R 100" is Ryder's symbol before it is a hundred rand. */
export const isMoneyWord = (word: string): boolean =>
  (SIGNED.has(word) && word !== 'R') ||
  /^(?:[¥元]|kr\.?|Rs\.?)$/.test(word) ||
  (/^[A-Z]{3}$/.test(word) && currencyOfCode(word) !== null);
/* What people write before an amount and is nobody's symbol: "COP" and "AMD" are companies. */
const WRITTEN_BEFORE = String.raw`RM|Rp\.?|Rs\.?|kr\.?|[A-Z]{1,2}\$|EUR|USD|GBP|CHF|CAD|AUD|NZD|JPY|HKD|SGD|INR|SEK|NOK|DKK|PLN|BRL|MXN|ZAR|KRW`;
const MONEY_BEFORE = new RegExp(`^(?:${WRITTEN_BEFORE})$`);
const SYMBOL = /^[A-Z]{2,5}$/;
/* A number that can only be an amount. */
const AMOUNT = /^[-−(]?\p{Sc}|[%\p{Sc}円元원千천万萬만億亿억]\)?$/u;
const UNIT = new RegExp(`^(?:${anyCase(SHARES)}|x|×|[株口주股])$`, 'u');
const SHARES_OF = new RegExp(`^(?:${SHARES}|stocks?)$`, 'iu');
/* "Admiral Shares" is a name. */
const CLASS_OF_SHARES = /^(?:admiral|investor|institutional|ordinary|preferred|preference|[A-Z])$/i;
/** A number that may be a count. */
export const COUNT = /^(?:[-−]?\d(?:[\d.,'’]{0,20}\d)?|\(\d(?:[\d.,'’]{0,20}\d)?\))$/;
/* Between two numbers: so many at so much each. */
const EACH = /^(?:@|at|à|a|zu|je|tegen|po|x|×|\*)$/;
/* "So I've got about 10k in VTI", "My portfolio is 60% VOO": what people say before a number, in the languages we speak. */
const SAID_TWICE = `so well i we i've we've i'm am own keep hold holding got also still now only currently my our the portfolio holdings rest is are of
  positions another
  consists mostly ich besitze halte wir haben noch mein depot besteht aus ist zu nous avons mon portefeuille est et tenemos mi cartera es unos
  abbiamo mio portafoglio è ik heb wij hebben mijn temos minha carteira mój portfel jag vi har min portfölj är`;
const SAID_ONCE = `i've we've and plus und have put habe hab another about around roughly some etwa rund ca. circa j'ai environ tengo ho ongeveer tenho mam około
  approx. approx ~ ≈`;
/* In capitals they are symbols: SO, NOW and ARE are companies. */
const anyOf = (words: string): string =>
  words
    .split(/\s+/)
    .map((word) => word.replace('.', String.raw`\.`).replace("'", "[’']"))
    .map((word) => word.replace(/^\p{L}/u, (letter) => `[${letter}${letter.toUpperCase()}]`))
    .join('|');
const SAID_BEFORE = new RegExp(
  String.raw`^(?:(?:[\p{L}’']+ ){1,5}(?:has|have|owns|holds|hat|tiene|heeft) |(?:(?:${anyOf(SAID_TWICE)}|${anyOf(SAID_ONCE)})[ ,]+){2,9}|(?:${anyOf(SAID_ONCE)}) ?)(?=[\d\p{Sc}]|(?:${WRITTEN_BEFORE}) ?\d)|^(?:some|a (?:bit|little) of|ein bisschen|etwas|un peu de|un poco de|un po['’] di|wat) (?=\p{L})|^(?:(?:[Mm]y|[Oo]ur) portfolio is (?:mostly |mainly |all )?|[Mm]y |[Jj]ust |[Oo]nly )(?=[A-Z]{2,5}\b)|^(?:[Ii]|[Ww]e) (?:hold|own|have) (?=[A-Z]{2,5}\b)|^(?:[Ii]['’]?m|[Ww]e['’]?re) (?:all[- ]in (?:on )?|(?=100% ))|^(?:[Mm]ostly|[Mm]ainly) (?=[A-Z]{2,5}\b)|^(?:[Mm]y|[Oo]ur|[Tt]he) (?:(?:largest|biggest|top|main|only|current|\d{1,2}) ){0,2}(?:positions?|holdings?|stocks?|funds?|investments?|etfs?) (?:are|is):? (?=\p{L})|^(?:(?:[Ii]|[Ww]e) )?(?:am |are )?invest(?:ed)? in (?=\p{L})`,
  'u',
);
const NOBODY = new RegExp(`^(?:(?:${anyOf(`${SAID_TWICE} current value worth net`)})(?: |$))+$`, 'u');
/* Another number that says how much, in a name: what was read isn't what was meant. */
const MISREAD =
  /^(?:a|per|each|every) (?:day|week|month|year|paycheck)\b|^(?:years?|yrs?|yo|y\/o)(?: |$)|^\/|\p{Sc}\d|\b(?!40[13]k|457b)\d[\d.,]*k\b|(?:^|[(:,;] ?)\d[\d.,]*%|\d% (?:in|of) |(?<!\b\p{Lu}\.\p{Lu})[.;] (?:\p{Lu}\p{Ll}+:? |\d)|\d[株口주股]/u;
/* "altogether: FZROX 50", and not "ETF: S&P 500" */
const isMisread = (who: string): boolean =>
  MISREAD.test(who) || (/[:=] .*\d/.test(who) && !IN_NAME.test(who.replace(/ ?\d{1,4}$/, '')));
const COUNT_IN_BRACKETS = new RegExp(String.raw`(?<= )(\S+) \((\d[\d.,]{0,20} (?:${SHARES}))\)$`, 'iu');
/* "15 NVDA ($2,700)", "VTI ($30k)": what it is worth. In a book "Margin ($2,700)" is owed. */
const VALUE_IN_BRACKETS =
  /(?<=\S )(?:\d[\d.,]{0,8}% )?\((?:(?:ca\.|about|around|etwa|environ) |[~≈] ?)?(\p{Sc}\d[\d.,]{0,16}[km]?|\d[\d.,]{0,12}(?:[km]| ?€))\)$/iu;
const OWED =
  /\b(?:margin|loan|mortgage|debt|cash|credit|balance|short|kredit|darlehen|schulden|prêt|emprunt|dette|hipoteca|deuda|mutuo|debito|lening|schuld)\b/i;
/* "AAPL x20", "20x AAPL"; "AAPL (20)" is no debt. */
const TIMES = /(?<=\S )([x×])(?=\d)|(?<=^\d[\d.,]{0,12})([x×])(?= \p{L})/iu;
const COUNT_ALONE_IN_BRACKETS = /^([A-Z]{1,5}(?:[.-][A-Z])?) \((\d[\d.,]{0,12})\)$/;
/* "$10k (bought in 2019)", "20% (long term)": a remark behind all; a number in it that is no year may be its count. */
const REMARK = /(?<=[\d%\p{Sc}]|\d[km]) \((?![A-Z]{1,5}\))(?=[^()]{0,60}\p{L})(?:[^()\d]|\b(?:19|20)\d\d\b){1,60}\)$/iu;
/* "10% VTSAX (0.04%)", "VOO 40% - 0.03%": what the fund costs a year, behind how much of it there is. */
const COST_IN_BRACKETS = /(?<=^(?:[^%]{1,60} )?\d[\d.,]{0,8}% [^%]{1,100}) \((?:ER:? ?)?[01]?[.,]\d{1,4}%(?: ER)?\)$/i;
const COST_BEHIND = /(?<=\d%) (?:\(|[-–—|] )?(?:ER:? ?)?[01]?[.,]\d{1,4}%(?: ER)?\)?$/i;
/** A line without what a fund costs a year, where that stands behind how much of it there is. */
export const withoutFundCost = (line: string): string => line.replace(COST_IN_BRACKETS, '').replace(COST_BEHIND, '');
/* "NVDA – 35% – cost basis $12": a remark behind the percentage. */
const BEFORE_REMARK = /^[^\d%]{0,60}\p{L}[^\d%\p{L}]{0,8}\d[\d.,]{0,8}%(?= [-–—] \p{L})/u;
/* "NVDA $5,000 (+12.5%)", "Apple – $11,625 (45%)": by how much it rose, or how much of all it is. */
const PERCENT_BEHIND =
  / \([+−-] ?\d[\d.,]*%\)$|(?<=\p{Sc}\d[\d.,]{0,16}[km]?|\d ?(?:[€£]|USD|EUR|GBP|CHF|CAD|AUD|kr|zł))(?: [-–—])? \(?\d[\d.,]{0,8}%\)?$/u;
// "rest in VTI (60k)"
const REST = /^(?:and )?(?:the )?rest (?:is )?in (?=\p{Lu}[\p{L}. ]* \(?\p{Sc}?\d)/u;
/* "C Fund 60% $60,000", "VTI (60%): $60,000", "VTI - 60% - $60,000": how much of all it is, before how much that is. */
const PERCENT_BEFORE = /(?: [-–—])? \(?\d[\d.,]{0,8}%\)?(?:[:,=]| [-–—=])?(?= \p{Sc}?\d[\d.,]*[km]?$)/u;
/* "60% VTI $60,000" */
const PERCENT_FIRST = /^\d[\d.,]{0,8}% (?=\S.{0,80} \p{Sc}\d[\d.,]*[km]?$)/u;
/* "Apple: 20 @ 215 = 4300" */
const EQUATION =
  / (\d[\d.,]{0,12})(?: (?:shares?|shs?|units?))? ?[@x×*] ?(\p{Sc}?\d[\d.,]{0,12}) ?= ?(\p{Sc}?\d[\d.,]{0,16})$/u;
/* "AAPL - 20 shares - $4,300", "VTI, worth about $30k" */
const BEFORE_AMOUNT =
  /(?: [-–—]|,? (?:worth|about|around|roughly))(?: (?:at|about|around))? [~≈]?(?=\p{Sc}?\d[\d.,]*[km]?(?: ?[€£]| kr| zł| (?:EUR|CHF|USD|GBP|SEK|NOK|DKK|PLN))?$)/iu;
/* "VOO (50%)" */
const PERCENT_IN_BRACKETS = /(?<=\S )\((\d[\d.,]{0,8}%)\)$/;
/* What people set between a name and its amount. */
const MARK_BEFORE_AMOUNT = /(?<=[\p{L})])\s*[:=]\s*(?=[-−(]?\p{Sc}?\d)/u;
/* "Apple ca. 8k", "Nvidia ~ 12k", too. */
const MARKS_AFTER_NAME =
  /(?: (?:ca\.|circa|approx\.?|about|around|etwa|is|at|makes up|accounts for|(?:up|down) (?:to|at))){0,3}[\s:=,~≈–—-]{0,8}$/i;
/* "Long-term: VTI", "Aktien: SAP": no account, but what the holding is for, or of what kind. */
const KIND_BEFORE =
  /^\p{L}[\p{L} -]{1,24}: (?=[A-Z]{2,5}$)|^(?:ETFs?|[Ss]tocks?|[Ss]hares|[Ff]unds?|(?:[Ee]inzel)?[Aa]ktien?|[Ii]ndividual stocks|[Ff]onds|[Aa]ctions?|[Aa]cciones|[Aa]zioni|[Aa]andelen|[Aa]ções|[Aa]kcje|[Aa]ktier|[Cc]rypto|[Kk]rypto|[Bb]onds?|[Aa]nleihen|[Ee]quities): (?=\S)/u;
const END_OF_SENTENCE = /(?<=\p{Ll}{4})\.$/u; // and not that of "Inc."
/* "12k in VTI", "5.000 € auf dem Tagesgeldkonto", "20k is in SCHD", "100 000 kr på mitt sparkonto" */
const BEFORE_NAME =
  /^(?:(?:is |are )?(?:of|in|im|auf|dans|de|en|sur|di|w|na|i|på|op|sul|sulla|su|em)(?: (?:the|an?|den|dem|einen|einem|meinem|une?|una|el|la|le|les|mi|mon|ma|mio|mijn|mitt|min|meu|minha|my|our))?|is|are|all(?: in)?) /;
/* "5 000 € en actions Air Liquide", "10.000 € en el fondo Vanguard Global Stock" */
const NOUN_BEFORE_NAME =
  /^(?:shares|stocks?|actions?|acciones|azioni|aandelen|aktien|ações|akcje|akcji|aktier|fondo|fonds|fundo|fond)(?: (?:of|in|de|di|von|van|da|do|na|en))? (?=\p{Lu})/u;
/* "15.000 € sur mon PEA en CW8", "10k in my Roth in VTI" */
const IN_ACCOUNT_OF = /^(\S.{0,30}?) (?:in|en|im|i|w|em) (?=\S)/;
/* A number that belongs to the name before it: "S&P 500", "Target Retirement 2045". */
const IN_NAME =
  /(?:s&p|sp|nasdaq|ftse|stoxx|russell|nikkei|topix|dax|cac|asx|tsx|ibex|nifty|next|sensex|csi|kospi|omxs|wig|mib|top|lifestrategy|target|retirement|date|freedom|lifepath)$/i;

/** What one line says, as it writes it; '' = nothing. */
export interface TypedLine {
  readonly who: string;
  readonly count: string;
  readonly price: string;
  readonly amount: string;
  /** The account before it: "Roth IRA: $45,000 in VTI". */
  readonly account: string;
  /** The count's own word, which says that it is no part of the name: "AAPL 10 shares $2,300". */
  readonly unit?: string;
  /** The amount is money even if it is a bare number: "5000 in VTI". */
  readonly isMoney?: true;
}

/** Reads a name, then one number or two, each perhaps with its unit; or the number first. Null: it is no such line. */
export function readLine(line: string): TypedLine | null {
  const { account, rest } = accountInLine(accountFirst(line));
  const read = account === '' ? null : readHolding(rest.replace(AMOUNT_OF_ACCOUNT, '$1 '));
  if (read === null) return withAccountBehind(readHolding(line));
  // "RSUs: 300 GOOG"
  const areShares = /rsu|espp|stock plan/i.test(account) && read.count === '' && COUNT.test(read.amount);
  return areShares ? { ...read, account, count: read.amount, amount: '', unit: 'x' } : { ...read, account };
}

/* "$40k in NVDA in a brokerage account", "S&P 500 index fund in 401k ($142,000)" */
const ACCOUNT_BEHIND = /^(.+?) (?:in|inside) (?:(?:my|our|the|an?) )?(\S.{1,24}?)(?: account)?$/iu;
function withAccountBehind(line: TypedLine | null): TypedLine | null {
  const [, who = '', account = ''] = ACCOUNT_BEHIND.exec(line?.who ?? '') ?? [];
  return line === null || line.account !== '' || guessAccountKind(account) === 'unknown'
    ? line
    : { ...line, who, account };
}

/** A line without what leads to its first number, nor the full stop of such a sentence: "So I have 40k in VTI." is "40k in VTI". */
export function withoutLead(line: string): string {
  const rest = line.replace(SAID_BEFORE, '');
  return rest === line ? line : rest.replace(/[.!]$/, '');
}

function readHolding(line: string): TypedLine | null {
  const whole = withoutLead(line.replace(BULLET, ''));
  const said = BEFORE_REMARK.exec(whole)?.[0] ?? whole;
  const amounts = said
    .replace(REST, '')
    .replace(PERCENT_FIRST, '')
    .replace(PERCENT_BEHIND, '')
    .replace(PERCENT_BEFORE, '');
  const plain = withoutFundCost(amounts)
    .replace(REMARK, '')
    .replace(EQUATION, ' $1 $2 $3')
    .replace(BEFORE_AMOUNT, ' ')
    .replace(TIMES, ' $1$2 ')
    .replace(COUNT_ALONE_IN_BRACKETS, '$1 $2')
    .replace(PERCENT_IN_BRACKETS, '$1')
    .replace(COUNT_IN_BRACKETS, '$2 $1')
    .replace(VALUE_IN_BRACKETS, (whole, value: string) => (OWED.test(said) ? whole : value))
    .trim();
  const words = withMoneyBehind(plain.replace(MARK_BEFORE_AMOUNT, ' ').split(/ +/));
  const [first, last] = [firstOf(words), must(words.at(-1))];
  // "$5,000 S&P 500", "5000 Nasdaq 100"
  const isMoneyFirst = AMOUNT.test(first) || (NUMBER.test(first) && isMoneyWord(words[1] ?? ''));
  const isFirst = isMoneyFirst
    ? !AMOUNT.test(last) && !isMoneyWord(last)
    : NUMBER.test(first) && IN_NAME.test(words.slice(1, -1).join(' '));
  const tries = isFirst ? [readFromStart, readFromEnd] : [readFromEnd, readFromStart];
  const read = tries.map((from) => from(words)).find((one) => one !== null && /\p{L}/u.test(one.who)) ?? coinsOf(words);
  if (read === null) return null;
  const who = read.who
    .replace(MARKS_AFTER_NAME, '')
    .replace(END_OF_SENTENCE, '')
    .replace(KIND_BEFORE, '')
    .replace(/^\(([^()]+)\)$/, '$1');
  // "Stocks 80% Bonds 20%" says two things
  if (/\d%/.test(who) && read.amount?.endsWith('%') === true) return null;
  // "AAPL, 10, 2147.20" is a row between commas
  if (NOBODY.test(who) || isMisread(who) || /[,;|]\s*[$€£¥]?\d|[,;|] [^,;|]* [$€£¥]\d/.test(who)) return null;
  // who types 1.2M means millions
  return { ...NOTHING, ...read, who, amount: (read.amount ?? '').replace(/(\d)m$/i, '$1 mio') };
}

/* "R$ 10.000 em IVVB11" as "10.000 R$ em IVVB11". */
function withMoneyBehind(words: readonly string[]): readonly string[] {
  const [money = '', amount = '', ...rest] = words;
  return rest.length > 0 && MONEY_BEFORE.test(money) && NUMBER.test(amount) ? [amount, money, ...rest] : words;
}

type Said = Partial<TypedLine> & Pick<TypedLine, 'who'>;
const NOTHING = { count: '', price: '', amount: '', account: '' };

/* "Crypto 0.3 BTC", "Ethereum 2 ETH"; "Sold 5 AAPL" is held by nobody. */
const OF_COINS =
  /^(?:crypto|krypto|cryptocurrency|coins?|bitcoins?|ethereum|ether|solana|ripple|cardano|dogecoin|litecoin):?$/i;
function coinsOf(words: readonly string[]): Said | null {
  const [count = '', who = ''] = words.slice(-2);
  const isOfCoins = OF_COINS.test(words.slice(0, -2).join(' '));
  return isOfCoins && COUNT.test(count) && SYMBOL.test(who) ? { who, count, unit: 'x' } : null;
}

function readFromEnd(all: readonly string[]): Said | null {
  const words = [...all];
  const takeLast = (isWanted: RegExp): string => (isWanted.test(words.at(-1) ?? '') ? must(words.pop()) : '');
  const unit = takeLast(UNIT);
  if (unit !== '') {
    const count = takeLast(COUNT);
    return count === '' ? null : { who: words.join(' '), count, unit };
  }
  const money = isMoneyWord(words.at(-1) ?? '') ? must(words.pop()) : '';
  const last = takeLast(NUMBER);
  if (last === '') return null;
  const before = money === '' && words.length > 1 && MONEY_BEFORE.test(words.at(-1) ?? '') ? must(words.pop()) : '';
  const amount = `${before} ${last} ${money}`.trim();
  const each = takeLast(EACH);
  if (each !== '') {
    while (takeLast(UNIT) !== '');
    const whose = words.length < 2 ? '' : takeLast(COUNT);
    if (whose !== '' && words.length > 1) takeLast(/^[x×]$/); // "AAPL x50 @ 232.10"
    if (whose !== '') return { who: words.join(' '), count: whose, price: amount };
    const start = readFromStart(words);
    if (start !== null) return { who: start.who, count: start.count ?? start.amount ?? '', price: amount };
    // "AAPL x 10" says how many, "AAPL @ 214.72" doesn't
    return /[x×]/.test(each) ? { who: words.join(' '), count: amount } : null;
  }
  const isEach = UNIT.test(words.at(-2) ?? '') && COUNT.test(words.at(-3) ?? '') && NUMBER.test(words.at(-1) ?? '');
  if (isEach) words.splice(-2, 1); // "50 sh $232.50"
  const [many = '', price = ''] = words.slice(-2);
  if (words.length > 2 && COUNT.test(many) && NUMBER.test(price) && areProduct(many, price, amount))
    return { who: words.slice(0, -2).join(' '), count: many, price, amount };
  // "AAPL: 10 (214.72)": a price or a value, and never a debt
  if (last.startsWith('(') && words.length > 1 && COUNT.test(words.at(-1) ?? '')) return null;
  const between = words.length > 1 ? takeLast(UNIT) : '';
  if (between !== '' && words.length > 1 && COUNT.test(words.at(-1) ?? ''))
    return { count: must(words.pop()), who: words.join(' '), amount, unit: between };
  if (between !== '' && words.length > 1 && COUNT.test(firstOf(words)))
    return { count: must(words.shift()), who: words.join(' '), amount, unit: between };
  const isInName = IN_NAME.test(words.slice(0, -1).join(' '));
  const count = isInName || words.length < 2 ? '' : takeLast(COUNT);
  const counted = count === '' ? countedFirst(words) : null;
  // "50 AAPL 232.10": a price or a value
  if (counted !== null) return AMOUNT.test(last) || money !== '' ? { ...counted, amount } : counted;
  return { who: words.join(' '), count, amount };
}

/* "120 shares of Rolls Royce", "15 NVDA": "3M" and "20+ Year Treasury" are names. */
function countedFirst([many = '', unit = '', ...held]: readonly string[]): Said | null {
  if (!COUNT.test(many)) return null;
  const isUnit = (UNIT.test(unit) || SHARES_OF.test(unit)) && held.length > 0;
  if (isUnit) return { who: held.join(' ').replace(/^of /i, ''), count: many, unit };
  return held.length === 0 && SYMBOL.test(unit) ? { who: unit, count: many, unit: 'x' } : null;
}

function readFromStart([first = '', ...rest]: readonly string[]): Said | null {
  if (!NUMBER.test(first)) return null;
  const money = isMoneyWord(rest[0] ?? '') && rest.length > 1 ? must(rest.shift()) : '';
  const isUnit = UNIT.test(rest[0] ?? '') || (SHARES_OF.test(rest[0] ?? '') && rest.length > 1);
  const isCount = COUNT.test(first) && isUnit;
  const unit = isCount ? must(rest.shift()) : '';
  const amount = `${first} ${money}`.trim();
  // "10 Apple shares"
  const isCountOf =
    money === '' &&
    rest[0] !== 'in' &&
    COUNT.test(first) &&
    SHARES_OF.test(rest.at(-1) ?? '') &&
    !CLASS_OF_SHARES.test(rest.at(-2) ?? '');
  if (isCountOf) return { who: rest.slice(0, -1).join(' '), count: amount, unit: must(rest.at(-1)) };
  const called = rest.join(' ').replace(/^[-–—:|] /, '');
  const who = called
    .replace(BEFORE_NAME, '')
    .replace(NOUN_BEFORE_NAME, '')
    .replace(isCount ? /^(?:de|di|von|van|da|do|of) /i : /^$/, '');
  if (isCount) return { who, count: amount, unit };
  const account = who === called ? '' : (IN_ACCOUNT_OF.exec(who)?.[1] ?? '');
  if (account !== '' && guessAccountKind(account) !== 'unknown')
    return { who: who.replace(IN_ACCOUNT_OF, ''), amount, account, isMoney: true };
  return who === called || /^(?:of|de|di|da) /i.test(called) ? { who, amount } : { who, amount, isMoney: true };
}

/* NaN where the cell is none. */
function numberIn(cell: string, mark: DecimalMark): number {
  const read = parseNumber(cell, mark);
  return read.kind === 'number' ? read.value : Number.NaN;
}

/* A row of a table whose columns are parted by single blanks. */
function areProduct(many: string, price: string, amount: string): boolean {
  const mark = [many, price, amount].some((cell) => markEvidence(cell) === ',') ? ',' : '.';
  return multiplies(numberIn(many, mark), numberIn(price, mark), numberIn(amount, mark));
}
