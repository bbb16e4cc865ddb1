import { must } from '../../domain/must.ts';
import { accountInLine } from './account-in-line.ts';
import { withAccountsAbove } from './account-sums.ts';
import { plainLine } from './plain-line.ts';
import { AND, SHARES } from './words-of-lines.ts';
import { isMoneyWord, readLine, withoutLead } from './read-line.ts';
import { inEqualParts, isMix, mixIn, REST, withRest } from './mixes.ts';
import { isTotalLine, ofTotal, ofTotalAmong, withoutSumBefore, withTotalBelow } from './totals.ts';

/* Sentences in which people name several holdings, as lines with one each. */

/** More lines than people type. */
export const MOST_LINES = 200;
/* Thousands between blanks, or between commas. A group that begins with 0 is no number of its own. */
const GROUPS = /(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+(?!\d)/g;
const ZERO_GROUP = /(?<![\d.,])[1-9]\d{0,2}(?: \d{3})* 0\d\d(?!\d)|\p{Sc}\d{1,3} \d{3} \d{3}(?!\d)/u;
const GROUPS_OF_MONEY = /(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+(?:,\d\d?)? ?(?:€|kr\.?|zł|Kč|Ft|[A-Z]{3})$/;
/* "Apple,5,000"; in "Apple $5,000,000" the first comma is one of the number's. */
const BETWEEN_COMMAS = /^\p{L}[^,]*(?<![\s\p{Sc}]\d{1,3}),\p{Sc}?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const ZERO_BETWEEN_COMMAS = /,0\d\d(?!\d)/;

/** The lines of a text with single blanks and plain numbers; a line that names several holdings is as many. A line too many is kept, to be told. */
export function typedLines(text: string): readonly string[] {
  const plain = text.split('\n', MOST_LINES + 1).map(plainLine);
  const typed = withoutMarksBetween(withAccountsAbove(withoutRanks(plain)))
    .map(withoutReason)
    .map(withoutLabel)
    .map(withoutSumBefore)
    .map(inEqualParts);
  const sentences = typed.flatMap(sentencesIn).flatMap(withTotalBelow);
  const isAll = sentences.filter((line) => line !== '').length === 1;
  const lines = ofTotalAmong(withRestBelow(sentences).flatMap((line) => ofTotal(withoutColons(line), isAll)));
  const filled = lines.filter((line) => line !== '');
  const mix = filled.length === 1 ? mixIn(filled[0] ?? '') : null;
  const parts = plainNumbers(lines).flatMap(partsIn);
  // "401k $220k in VTI, brokerage $90k: half NVDA half VOO"
  const inParts = parts.length > lines.length ? parts.flatMap((part) => ofTotal(part, false)).flatMap(partsIn) : parts;
  return plainNumbers(mix ?? inParts);
}

/* "1 AAPL 50 $11,605" above "2 MSFT 20 $8,400": the first number says which row it is. Programs begin with 0. */
function withoutRanks(lines: readonly string[]): readonly string[] {
  const counted = lines.filter((line) => /\d/.test(line));
  const ranks = counted.map((line) => /^(\d{1,3}) \p{L}.*\d/u.exec(line)?.[1]);
  const from = ranks[0] === '0' ? 0 : 1;
  const areRanked = ranks.length > 1 && ranks.every((rank, at) => rank === String(at + from));
  return areRanked ? lines.map((line) => line.replace(/^\d+ /, '')) : lines;
}

/*
 * The lines with blanks alone between a name and what it says of it: "AAPL | 50 sh | $232.50 | $11,625", "AAPL, 50 shares, $11,625". Below
 * titles they are rows of a table, and stay.
 */
function withoutMarksBetween(lines: readonly string[]): readonly string[] {
  const rows = lines.map((line) => line.split(/ [|→] |, /));
  if (rows.some((cells) => cells.length > 1 && !/\d/.test(cells.join('')))) return lines;
  return rows.map(([who = '', ...numbers], at) => {
    const isMarked =
      numbers.some((number) => COUNTED.test(number)) || numbers.filter((one) => /\p{Sc}|%$/u.test(one)).length === 1;
    const isRow = isMarked && !isMix(who) && numbers.every((number) => MARKED.test(number));
    return isRow ? [who, ...numbers].join(' ') : (lines[at] ?? '');
  });
}
const COUNTED = new RegExp(String.raw`^\d[\d.,]{0,12} ?(?:${SHARES})$`, 'i');
const MARKED = new RegExp(String.raw`^\p{Sc}?\d[\d.,]{0,16}(?:[km]|%|\p{Sc})?$|${COUNTED.source}`, 'iu');

/* "Roth: $30k VTI. 401k: $100k FXAIX.", "I own 100 shares of Apple. I also have 50 of Microsoft.", where each says how much of what. */
function sentencesIn(line: string): readonly string[] {
  const sentences = line
    .replace(/\.$/, '')
    .split(/(?<=[\p{L}\d%)])(?<!\b(?:ca|approx|Inc|Corp|Co|Ltd|\p{Lu}\.\p{Lu}))[.;!?] (?=[\p{Lu}\d\p{Sc}])/u)
    .map(withoutLabel);
  const isRead = (sentence: string): boolean =>
    isHolding(sentence) &&
    !isTotalLine(sentence) &&
    (readLine(sentence) !== null || partsIn(sentence).length > 1 || ofTotal(sentence, false)[0] !== sentence);
  const others = sentences.filter((sentence) => !AGE.test(sentence) && !SAYS_NOTHING.test(sentence));
  const held = others.filter((sentence) => !isTotalLine(sentence));
  const arePercents = held.length > 0 && held.every((sentence) => sentence.includes('%'));
  return sentences.length > 1 && others.length > 0 && (arePercents ? held : others).every(isRead) ? sentences : [line];
}

/* "3 funds: VTI 60%, …", "My current allocation: …", "2026: …" */
const LABEL =
  /^(?:(?:(?:my|our|the|current|largest|biggest|top|main|\d{1,2}|target|asset|here(?:['’]s| is)|total|boglehead|\d{1,2}(?:\/\d{1,2})*|mein|meine|aktuelles) ){0,4}(?:portfolio|holdings|allocation|(?:etf|index )?funds?|stocks|positions|investments|assets|shares|etfs|crypto|日本株|米国株|株式|投資信託|주식|펀드|depot|aktien|fonds)(?: (?:as of|on|per|vom|au|al) \d[\d./-]{5,9})?(?: (?:is|now|today|(?:19|20)\d\d|\(?\d[\d.]{0,5}%\)?|\([^()\d]{1,40}\)))?|(?:(?:i|we) )?(?:currently )?(?:hold(?:ing|s)?|own(?:ing|s)?|have|got)|(?:19|20)\d\d): /iu;
/* "So basically I've put all in tech: 30k AAPL, …" */
const SAYING =
  /^(?=[^:]*\b(?:i|i['’]ve|we|my|our|ich|mein|meine|je|j['’]ai|mon|mis?|ik|mijn|min|mitt|mój|moja|minha|mio|mia)\b)[^\d:]{3,80}: (?=\S)/iu;
function withoutLabel(line: string): string {
  const rest = line.replace(LABEL, '').replace(accountInLine(line).account === '' ? SAYING : /^$/, '');
  const isList = isMix(rest) || rest.split(/[,;](?!\d{3})/).filter((part) => /\d/.test(part)).length > 1;
  // "Stocks: 50k, Bonds: 20k": it is a name, and not what the others are
  const isName = /^\p{Sc}?\d[\d.,]*[km%]?(?:[,;] | and )/iu.test(rest);
  return isList && !isName ? rest : line;
}

/* "VTI (40%): the backbone of your equity exposure …", why it is held; "Roth IRA (40%): VTI 50%, BND 50%" names others. */
const REASON = /^((?:[-–—•*·] |\d{1,2}[.)] )?([^:()]{1,60}) \(\d[\d.]{0,5}%\))(?::| [-–—]) (?=\p{L})/u;
/* "Bonds: 10% BND": of what class it is; "Roth: 10k BND" is an account. */
const CLASS = /^\p{L}[^:\d$€£]{0,30}: (?=[~$€£]?\d[\d.,]*[km%]? (?:in )?[A-Z]{2,5}$)/u;
function withoutReason(line: string): string {
  if (CLASS.test(line) && accountInLine(line).account === '') return line.replace(CLASS, '');
  const [begin = '', held = '', who = ''] = REASON.exec(line) ?? [];
  // "Stocks (60%): Apple" may say of whom
  const isReason = /^[A-Z]{2,5}$/.test(who) || line.slice(begin.length).split(' ').length > 2;
  const others = (line.slice(begin.length).match(/\b[A-Z]{3,5}\b/g) ?? []).filter((word) => !who.includes(word));
  return begin === '' || !isReason || others.length > 0 || accountInLine(`${who}: x`).account !== '' ? line : held;
}

/* Between two holdings of one sentence, in the languages we speak. */
const BETWEEN = new RegExp(String.raw`(,? (?:${AND}|&|then|i|oraz|plus|sowie|più|más|mais) | [+|/] |[,;] )`);
/* "VTI 70 BND 30", "70% VTI 30% BND" */
const PAIRS =
  /^(?:(?:[A-Z]{2,5} \p{Sc}?\d(?:[\d.,]*\d)?[k%]?(?: |$)){2,}|(?:\p{Sc}?\d(?:[\d.,]*\d)?[k%]? [A-Z]{2,5}(?: |$)){2,})$/u;
/* "AAPL:20 MSFT:10" */
const PAIRS_WITH_COLONS = /^(?:[A-Z]{1,5}[:=]\p{Sc}?\d[\d.,]*[k%]?(?:,? |$))+$/u;
const withoutColons = (line: string): string => (PAIRS_WITH_COLONS.test(line) ? line.replace(/[:=]/g, ' ') : line);
/* "I'm 35", "ich bin 35 Jahre alt", "28M" */
export const AGE =
  /^\D{0,24}\b(?:1[5-9]|[2-9]\d)(?:[mfMF]\b|\b)(?: (?:years?|yrs?|yo|y\/o|jahre?|ans|años|anni|anos|jaar|lat|år)\b.{0,16})?$|^(?:hi[,!]? )?i(?:['’]?m| am) \d\d\b(?:(?!\d{3}|\d[km]\b)[^\p{Sc}%]){0,80}$/iu;
/* "Hi", "Sold all my TSLA" */
const SAYS_NOTHING =
  /^(?!.*\b[A-Z]{2,5}\b)\D*$|^(?:[Mm]y |[Oo]ur |[Cc]urrent |[Tt]arget |[Aa]sset ){0,2}[Aa]llocation(?: is|:) \d\d\/\d\d$|^(?:(?:I|We) )?(?:have |already )?[Ss]old \D*$/u;
/* "10 000 euros en el S&P 500": nobody is named before the "en". */
const MONEY_ALONE = /^\p{Sc}?\d[\d., ]*[km]?(?: ?(?:€|euros?|EUR|USD|dólares|pesos|francs))?$/iu;
/* "AAPL 10 MSFT 5"; in "FID 500 INDEX $90,000" one of the numbers belongs to the name. */
const areAlike = (pairs: string): boolean =>
  new Set(pairs.split(' ').flatMap((word, at) => (at % 2 === 1 ? [/\p{Sc}/u.test(word)] : []))).size === 1;

/* A line that names several is as many: "VTI 60%, BND 40%", "I have 40k in VTI, 25k in Marks and Spencer and 5k cash." */
function partsIn(line: string): readonly string[] {
  const words = line.split(' ');
  const { account, rest } = accountInLine(line);
  if (PAIRS.test(rest) && areAlike(rest) && !words.some(isMoneyWord))
    return withAccounts(
      rest.split(' ').flatMap((word, at, all) => (at % 2 === 0 ? [`${word} ${all[at + 1] ?? ''}`] : [])),
      account,
    );
  // "Stocks 80% Bonds 20%"
  const percents = rest.split(/(?<=\d%) (?=\p{Lu})/u);
  if (percents.length > 1 && percents.every((part) => /^\p{Lu}[^%]*\d%$/u.test(part)))
    return withAccounts(percents, account);
  const [first = '', ...pieces] = (account === '' ? withoutLead(line) : line).split(BETWEEN);
  const parts = [first];
  for (let at = 0; at < pieces.length; at += 2) {
    const [joint = '', piece = ''] = pieces.slice(at, at + 2);
    const last = parts.pop() ?? '';
    // a name goes on, or its amount stands behind: "Marks" and "Spencer 5k"
    const isNamedFirst = AMOUNT.test(must(last.split(' ').at(-1))) && !/^\p{Sc}?\d/u.test(last);
    const isNext =
      isHolding(last) &&
      !MONEY_ALONE.test(withoutLead(last)) &&
      (AMOUNT.test(piece) || REST.test(piece) || isNamedFirst);
    parts.push(...(isNext ? [last, piece] : [`${last}${joint}${piece}`]));
  }
  const plain = withRest([...parts.slice(0, -1), must(parts.at(-1)).replace(/[.!]$/, '')]);
  // the first of three may be what leads to them
  const areRead = plain.every(
    (part, at) =>
      readLine(part) !== null ||
      ofTotal(part, false)[0] !== part ||
      (part !== line && partsIn(part).length > 1) ||
      (at === 0 && plain.length > 2 && AGE.test(part)),
  );
  return plain.length > 1 && areRead ? withAccounts(plain) : [line];
}

/* "Roth IRA: 50k VTI, 20k QQQ": what goes on is in the account that was named last. */
function withAccounts(parts: readonly string[], first = ''): readonly string[] {
  let last = first;
  return parts.map((part) => {
    const own = readLine(part)?.account ?? '';
    const account = own === '' ? accountInLine(part).account : own;
    if (account !== '') last = account;
    return account === '' && last !== '' ? `${last}: ${part}` : part;
  });
}

/* The same where each of them is a line, and the rest the last. */
function withRestBelow(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line !== '');
  const others = lines.slice(0, last).filter((line) => /\d/.test(line) && !isTotalLine(line));
  const rest = withRest([...others, lines[last] ?? '']).at(-1);
  return lines.map((line, at) => (at === last ? (rest ?? line) : line));
}

/* CW8 and IVVB11 are symbols. */
const AMOUNT = /(?:^|[^\p{L}\d]|x)\d|\b(?:half|quarters?|thirds?)\b/iu;
const isHolding = (part: string): boolean => AMOUNT.test(part) && /\p{L}/u.test(part);

function plainNumbers(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line !== '');
  if (filled.every((line) => BETWEEN_COMMAS.test(line)) && filled.some((line) => ZERO_BETWEEN_COMMAS.test(line)))
    return lines.map((line) => line.replace(',', ' '));
  // "12 500 €" is a count beside a value, or twelve thousand: the latter where every line is written that way
  if (!filled.some((line) => ZERO_GROUP.test(line)) && !filled.every((line) => GROUPS_OF_MONEY.test(line)))
    return lines;
  return lines.map((line) => line.replace(GROUPS, (group) => group.replace(/ /g, '')));
}
