import { must } from '../../domain/must.ts';
import { onlyOf } from '../../domain/only-of.ts';
import { accountInLine } from '../cells/typed-account.ts';
import { withoutRemarks } from '../cells/typed-remarks.ts';
import { isMoneyWord, readLine, withoutLead, withPlainBlanks } from '../cells/typed-line.ts';
import { parseNumber } from '../cells/cells.ts';
import { inEqualParts, isMix, mixIn, withPartsAbove } from './typed-mixes.ts';

/* Sentences in which people name several holdings, as lines with one each. */

/** More lines than people type. */
export const MOST_LINES = 200;
/* Thousands between blanks, or between commas. A group that begins with 0 is no number of its own. */
const GROUPS = /(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+(?!\d)/g;
const ZERO_GROUP = /(?<![\d.,])[1-9]\d{0,2}(?: \d{3})* 0\d\d(?!\d)/;
const GROUPS_OF_MONEY = /(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+(?:,\d\d?)? ?(?:€|kr\.?|zł|Kč|Ft|[A-Z]{3})$/;
/* "Apple,5,000"; in "Apple $5,000,000" the first comma is one of the number's. */
const BETWEEN_COMMAS = /^\p{L}[^,]*(?<![\s\p{Sc}]\d{1,3}),\p{Sc}?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const ZERO_BETWEEN_COMMAS = /,0\d\d(?!\d)/;

/* "20k in savings and I own 15 shares of Nvidia" */
const AND_OWN =
  / and (?:(?:(?:i|we)(?:['’]ve)?(?: got)?|also|then|another|the (?:remaining|other)|own|have|hold|keep) )+(?=[\d\p{Sc}])/giu;

/** The lines of a text with single blanks and plain numbers; a line that names several holdings is as many. A line too many is kept, to be told. */
export function typedLines(text: string): readonly string[] {
  const plain = text.split('\n', MOST_LINES + 1).map((line) =>
    withoutRemarks(withPlainBlanks(line))
      .replace(AND_OWN, ' and ')
      .replace(/(?<=[\d%)])\.$/, ''),
  );
  const typed = withoutMarksBetween(withPartsAbove(plain)).map(withoutLabel).map(inEqualParts);
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
const COUNTED = /^\d[\d.,]{0,12} ?(?:shares?|shs?|units?|stück|stk\.?|pcs)$/i;
const MARKED = new RegExp(String.raw`^\p{Sc}?\d[\d.,]{0,16}(?:[km]|%|\p{Sc})?$|${COUNTED.source}`, 'iu');

/* "Roth: $30k VTI. 401k: $100k FXAIX.", "I own 100 shares of Apple. I also have 50 of Microsoft.", where each says how much of what. */
function sentencesIn(line: string): readonly string[] {
  const sentences = line
    .replace(/\.$/, '')
    .split(/(?<=[\p{L}\d%)])(?<!\b(?:ca|approx|Inc|Corp|Co|Ltd))[.;!] (?=[\p{Lu}\d\p{Sc}])/u)
    .map(withoutLabel);
  const isRead = (sentence: string): boolean =>
    isHolding(sentence) && totalIn(sentence) === null && (readLine(sentence) !== null || partsIn(sentence).length > 1);
  const others = sentences.filter((sentence) => !AGE.test(sentence) && !SAYS_NOTHING.test(sentence));
  const held = others.filter((sentence) => totalIn(sentence) === null);
  const arePercents = held.length > 0 && held.every((sentence) => sentence.includes('%'));
  return sentences.length > 1 && others.length > 0 && (arePercents ? held : others).every(isRead) ? sentences : [line];
}

/* "3 funds: VTI 60%, …", "My current allocation: …", "2026: …" */
const LABEL =
  /^(?:(?:(?:my|our|the|current|target|asset|here(?:['’]s| is)|total|boglehead|\d{1,2}(?:\/\d{1,2})*|mein|meine|aktuelles) ){0,4}(?:portfolio|holdings|allocation|(?:etf|index )?funds?|stocks|positions|investments|assets|shares|etfs|crypto|depot|aktien|fonds)(?: (?:is|now|today|(?:19|20)\d\d|\(?\d[\d.]{0,5}%\)?))?|(?:19|20)\d\d): /iu;
/* "So basically I've put all in tech: 30k AAPL, …" */
const SAYING = /^(?=[^:]*\b(?:i|i['’]ve|we|my|our|ich|mein|meine|je|j['’]ai|mon|mis?|ik|mijn)\b)[^\d:]{3,80}: (?=\S)/iu;
function withoutLabel(line: string): string {
  const rest = line.replace(LABEL, '').replace(accountInLine(line).account === '' ? SAYING : /^$/, '');
  const isList = isMix(rest) || rest.split(/[,;](?!\d{3})/).filter((part) => /\d/.test(part)).length > 1;
  return isList && !IS_TOTAL.test(TOTAL_FIRST.exec(line)?.[0] ?? '') ? rest : line;
}

const IS_PART = /%|\b(?:half|quarters?|thirds?)\b/i;
/* "80k in QQQM, 20k AVUV: 100k total", "= $170k": the sum, in a line of its own. Of percentages it says of how much they are. */
const SUM_BEHIND = new RegExp(
  String.raw`(?:[:;,.]| [-–—=])? \(?=? ?(\p{Sc}?\d[\d.,]*[km]?(?: ?[€£])?) (?:total|in total|altogether|overall)\)?\.?$`,
  'iu',
);
function withTotalBelow(line: string, _at: number, all: readonly string[]): readonly string[] {
  if (all.length > 1 && /^= ?\p{Sc}?\d/u.test(line)) return [line.replace(/^= ?/, 'Total: ')];
  const found = SUM_BEHIND.exec(line);
  if (found === null) return [line];
  const [, sum = ''] = found;
  const held = line.slice(0, found.index);
  return IS_PART.test(line) || !isHolding(held) ? [line] : [held, `Total: ${sum}`];
}

/* "half VTI half QQQ" as "50% VTI" and "50% QQQ". Null: it is none. */
function fractionsIn(line: string): readonly string[] | null {
  const shares = line.split(BEFORE_FRACTION).map((share) => readLine(share));
  const areShares = shares.length > 1 && shares.every((share) => share?.amount.endsWith('%') === true);
  return areShares ? shares.map((share) => `${must(share).amount} ${must(share).who}`) : null;
}

/* Between two holdings of one sentence, in the languages we speak. */
const BETWEEN = /(,? (?:and|&|then|und|et|y|e|en|och|i|oraz|plus) | [+|/] |[,;] )/;
/* "VTI 70 BND 30", "70% VTI 30% BND" */
const PAIRS =
  /^(?:(?:[A-Z]{2,5} \p{Sc}?\d(?:[\d.,]*\d)?[k%]?(?: |$)){2,}|(?:\p{Sc}?\d(?:[\d.,]*\d)?[k%]? [A-Z]{2,5}(?: |$)){2,})$/u;
/* "AAPL:20 MSFT:10" */
const PAIRS_WITH_COLONS = /^(?:[A-Z]{1,5}[:=]\p{Sc}?\d[\d.,]*[k%]?(?:,? |$))+$/u;
const withoutColons = (line: string): string => (PAIRS_WITH_COLONS.test(line) ? line.replace(/[:=]/g, ' ') : line);
/* "half VTI half QQQ" */
const BEFORE_FRACTION =
  /(?<=\S),? (?:and )?(?=(?:(?:a|one) )?(?:half|third|quarter|two thirds|three quarters) (?:in |of )?[A-Z]{2,5}(?: |,|$))/iu;
/* "I'm 35", "ich bin 35 Jahre alt", "28M" */
export const AGE =
  /^\D{0,24}\b(?:1[5-9]|[2-9]\d)(?:[mfMF]\b|\b)(?: (?:years?|yrs?|yo|y\/o|jahre?|ans|años|anni|anos|jaar|lat|år)\b.{0,16})?$|^(?:hi[,!]? )?i(?:['’]?m| am) \d\d\b(?:(?!\d{3}|\d[km]\b)[^\p{Sc}%]){0,80}$/iu;
/* "Hi", "Sold all my TSLA" */
const SAYS_NOTHING = /^(?!.*\b[A-Z]{2,5}\b)\D*$|^(?:(?:I|We) )?(?:have |already )?[Ss]old \D*$/u;
/* "AAPL 25%, MSFT 25%, rest cash" */
const REST =
  /^(?:(?:the|der|le|el|il|o|de) )?(?:rest|reste|resto|remainder|remaining|balance|everything else)(?: (?:is|goes|in|into|en))* (?=\p{L})/iu;

/* "10 000 euros en el S&P 500": nobody is named before the "en". */
const MONEY_ALONE = /^\p{Sc}?\d[\d., ]*[km]?(?: ?(?:€|euros?|EUR|USD|dólares|pesos|francs))?$/iu;
/* A line that names several is as many: "VTI 60%, BND 40%", "I have 40k in VTI, 25k in Marks and Spencer and 5k cash." */
/* "AAPL 10 MSFT 5"; in "FID 500 INDEX $90,000" one of the numbers belongs to the name. */
const areAlike = (pairs: string): boolean =>
  new Set(pairs.split(' ').flatMap((word, at) => (at % 2 === 1 ? [/\p{Sc}/u.test(word)] : []))).size === 1;

function partsIn(line: string): readonly string[] {
  const words = line.split(' ');
  const { account, rest } = accountInLine(line);
  if (PAIRS.test(rest) && areAlike(rest) && !words.some(isMoneyWord))
    return withAccounts(
      rest.split(' ').flatMap((word, at, all) => (at % 2 === 0 ? [`${word} ${all[at + 1] ?? ''}`] : [])),
      account,
    );
  const shares = fractionsIn(line);
  if (shares !== null) return shares;
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
      readLine(part) !== null || ofTotal(part, false)[0] !== part || (at === 0 && plain.length > 2 && AGE.test(part)),
  );
  return plain.length > 1 && areRead ? withAccounts(plain) : [line];
}

/* "Roth IRA: 50k VTI, 20k QQQ": what goes on is in the account that was named last. */
function withAccounts(parts: readonly string[], first = ''): readonly string[] {
  let last = first;
  return parts.map((part) => {
    const account = readLine(part)?.account ?? accountInLine(part).account;
    if (account !== '') last = account;
    return account === '' && last !== '' ? `${last}: ${part}` : part;
  });
}

/* "$250k", "250.000 €"; 401k is a plan. */
const WHOLE = String.raw`(\p{Sc}?)(?!401k)(\d[\d.,]*[km]?)`;
const BEHIND = String.raw`(?: ?([€£]|(?:USD|EUR|GBP|CHF|CAD|AUD|NZD|SGD|HKD|INR|SEK|NOK|DKK|PLN|BRL|euros?)\b))?`;
/* "$250k total: 40% VOO, 60% BND", "Portfolio value 250,000. 60/40 VOO/BND" */
const TOTAL_FIRST = new RegExp(
  String.raw`^(?:(?:total[et]?|gesamt|portfolio|depot)(?: (?:value|worth|of|is))*:? )?${WHOLE}(?: (?:total|in total|portfolio|overall|altogether))?${BEHIND}(?:[:.,;]|(?<=[km]) in| [-–—]| and (?:consists|is made up) of| consisting of) `,
  'iu',
);
/* "VOO 40%, BND 60% (total ~ $250k)", "… of $250k" */
const TOTAL_LAST = new RegExp(
  String.raw`(?:[,;.]| [-–—])? \(?(?:(?:in )?total|of|out of|overall|portfolio|balance|gesamt|insgesamt)(?: (?:value|worth|of|is|about|around|ca\.))*[:=]? ?[~≈]? ?${WHOLE}${BEHIND}\)?\.?$`,
  'iu',
);
/* "…, $250k total", "60/40 VOO/BND, 250k", "60% VOO, 40% BND ($52k)" */
const TOTAL_AT_END = new RegExp(
  String.raw`(?:[,;] \(?| \(| = ?|\) )[~≈]? ?${WHOLE}${BEHIND}(?: (?:total|in total|overall|portfolio))?\)?\.?$`,
  'iu',
);
const IN_ALL = String.raw`(?:(?:in|au|en|no) )?tot[aą]a?l[eit]?|in totale|overall|altogether|gesamt|insgesamt|razem|łącznie|summa`;
/* "Total: $310k", "Insgesamt ca. 80.000 Euro", "We have about $1.2M in total", in a line of its own. */
const TOTAL_ALONE = new RegExp(
  String.raw`^(?:${IN_ALL}|portfolio|depot|balance)(?: (?:value|worth|of|is|about|around|roughly|approx\.?|ca\.?|circa|etwa|rund|environ))*:? ?[~≈]? ?${WHOLE}${BEHIND}$`,
  'iu',
);
const TOTAL_BEHIND = new RegExp(String.raw`^[~≈]? ?${WHOLE}${BEHIND} (?:${IN_ALL})$`, 'iu');
const totalIn = (said: string) => {
  const plain = said.replace(/^\((.*)\)$/, '$1');
  return TOTAL_ALONE.exec(plain) ?? TOTAL_BEHIND.exec(withoutLead(plain));
};
/* A plain number alone may be a plan or a year: "529: 60% VTI". */
const IS_TOTAL = /\p{Sc}|\d[km]\b|\d[.,]\d{3}|total|gesamt|portfolio|depot|overall/iu;
const PERCENT = /(?<![\d.])(\d[\d.]{0,8})%/g;

/* "My 401k is $80,000: 50% VTI, …": the account, and what it is worth. */
const WORTH_OF_ACCOUNT =
  /^(?:(?:my|our|the|mein|meine) )?(\S.{1,23}?) (?:is|has|ist)(?: (?:worth|at|about|around))* (?=\p{Sc}?\d)/iu;

/* "Roth IRA - $45k (VTI 80%, VXUS 20%)" */
const PARTS_IN_BRACKETS = /^(\S[^:(]{1,30}?)(?: [-–—]|:) ~?(\p{Sc}?\d[\d.,]*[km]?) \(([^()%]{1,60}%[^()]{0,90})\)$/iu;
/* "Roth IRA ($45k): 80% VTI, 20% VXUS" */
const WORTH_IN_BRACKETS = /^(\S[^:(]{1,30}?) \(~?(\p{Sc}?\d[\d.,]*[km]?(?: ?[€£])?)\): /iu;

/* A line of percentages that says of how much they are: so much of each. What they leave of it is missed as it is of any total. */
function ofTotal(typed: string, isAll: boolean): readonly string[] {
  const { account, rest: said } = accountInLine(
    typed
      .replace(WORTH_OF_ACCOUNT, '$1: ')
      .replace(WORTH_IN_BRACKETS, '$1: $2: ')
      .replace(PARTS_IN_BRACKETS, '$1: $2: $3'),
  );
  for (const total of [TOTAL_FIRST, TOTAL_LAST, TOTAL_AT_END]) {
    const line = total === TOTAL_FIRST ? withoutLead(said) : said;
    const found = total.exec(line);
    if (found === null || !IS_TOTAL.test(found[0])) continue;
    const [all, before = '', number = '', behind = ''] = found;
    const others = `${line.slice(0, found.index)}${line.slice(found.index + all.length)}`;
    const rest = (fractionsIn(others) ?? [others]).join(', ');
    const parts = (mixIn(rest) ?? withRest(rest.split(/, (?:and )?| \/ | and (?=the rest|rest)/))).join(', ');
    const whole = amountOfTotal(number);
    const percents = parts.match(PERCENT) ?? [];
    if (whole === null || (percents.length < 2 && percents[0] !== '100%')) continue;
    const stated = percents.reduce((sum, percent) => sum + Number.parseFloat(percent), 0);
    const sign = signOf(before, behind);
    const filled = `${account === '' ? '' : `${account}: `}${withAmounts(parts, sign, whole)}`;
    return isAll && Math.abs(stated - 100) >= 1 ? [filled, `Total: ${written(whole, sign)}`] : [filled];
  }
  return [typed];
}

/* "$150k AUD" is in Australian dollars. */
const signOf = (before: string, behind: string): string => (/^[A-Z]{3}$/i.test(behind) ? behind : before || behind);

/* Without decimals where there are none: they would say how the other lines write theirs. */
function written(amount: number, sign: string): string {
  const number = amount.toFixed(2).replace(/\.00$/, '');
  return /^[A-Z]{3,}$/i.test(sign) ? `${number} ${sign.slice(0, 3).toUpperCase()}` : `${sign}${number}`;
}

function withAmounts(line: string, sign: string, whole: number): string {
  return line.replace(PERCENT, (_, percent: string) => written((whole * Number.parseFloat(percent)) / 100, sign));
}

/* The same with the one total in a line of its own, above or below lines of percentages. */
function ofTotalAmong(lines: readonly string[]): readonly string[] {
  const totals = lines.filter((line) => totalIn(line) !== null);
  const [, before = '', number = '', behind = ''] = totalIn(onlyOf(totals) ?? '') ?? [];
  const others = lines.filter((line) => line !== '' && !totals.includes(line));
  const whole = amountOfTotal(number);
  const arePercents = (others.join(' ').match(PERCENT) ?? []).length > 1 && others.every((line) => line.includes('%'));
  if (whole === null || !arePercents) return lines;
  const sign = signOf(before, behind);
  const total = `Total: ${written(whole, sign)}`;
  return lines.map((line) => (totals.includes(line) ? total : withAmounts(line, sign, whole)));
}

/* Who types 1.2M means millions, and 250.000 is no total of 250. */
function amountOfTotal(number: string): number | null {
  const plain = /^\d{1,3}(?:\.\d{3})+$/.test(number) ? number.replaceAll('.', '') : number;
  const read = parseNumber(plain.replace(/m$/i, ' mio'), '.');
  return read.kind === 'number' ? read.value : null;
}

/* What is left of a hundred percent, where that is all that the others say. */
function withRest(parts: readonly string[]): readonly string[] {
  const said = parts.slice(0, -1).flatMap((part) => part.match(/(?<=^| )\d[\d.]*(?=%)/g) ?? ['none']);
  const left = said.reduce((rest, percent) => rest - Number(percent), 100);
  return left > 0 && left < 100 ? [...parts.slice(0, -1), must(parts.at(-1)).replace(REST, `${left}% `)] : parts;
}

/* The same where each of them is a line, and the rest the last. */
function withRestBelow(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line !== '');
  const others = lines.slice(0, last).filter((line) => /\d/.test(line) && totalIn(line) === null);
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
