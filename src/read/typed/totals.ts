import { onlyOf } from '../../domain/only-of.ts';
import { plainWord, TOTALS } from '../languages/all-words.ts';
import { accountInLine } from './account-in-line.ts';
import { mixIn, withRest } from './mixes.ts';
import { amountOf } from './plain-line.ts';

/* Percentages beside the amount that they are parts of: "$250k total: 40% VOO, 60% BND", "VTI 60%" and "BND 40%" above "Total: $310k". */

/** What a whole comes to, and the sign or code of its money, '' = none was typed. */
interface Whole {
  readonly amount: number;
  readonly money: string;
  /** Words say that it is one; else it is an amount and nothing else. */
  readonly isSaid: boolean;
}

/* "$250k", "250.000 €", "€ 42.000"; 401k is a plan. */
const AMOUNT =
  /(?<![\p{L}\d.,])(?:(\p{Sc}|[A-Z]{1,2}\$) ?)?(?!401k)(\d{1,3}(?: \d{3})+|\d(?:[\d.,]{0,16}\d)?(?:[km](?!\p{L}))?)(?!\d|[.,]\d|%|\p{L}| \d)(?: ?([€£]|(?:USD|EUR|GBP|CHF|CAD|AUD|NZD|SGD|HKD|INR|SEK|NOK|DKK|PLN|BRL|kr|zł|euros?)(?!\p{L})))?/iu;
/* What people say around it in the languages we speak, and no total by itself. */
const AROUND = new Set(
  `my our the current currently a an of is are at it its it's that's worth value valued size about around roughly approx approximately ca circa some i i've we we've have has got
  with im i'm in all retired married single mein meine unser im wert von ist hat habe ich etwa rund mit mon ma notre le la un une de est vaut j'ai environ à au en tout mi el es
  tengo vale unos mio il di è ho mijn is een van ter waarde ik heb ongeveer minha meu o tenho em no tudo min mitt har jag på värd`
    .split(/\s+/)
    .map(plainWord),
);
/* Beside the words of totals that files use. */
const SAID = new Set(
  `total totale totaal totalt gesamt insgesamt overall altogether balance portfolio depot portefeuille portafoglio cartera carteira portfel portfölj summe
  summa razem łącznie net networth gesamtwert gesamtsumme depotwert totalsumma`
    .split(/\s+/)
    .map(plainWord),
);
const OF_TOTALS = new Set([...TOTALS].flatMap((words) => words.split(' ')));

/* The whole that a text tells, where it tells nothing else. */
function wholeIn(text: string): Whole | null {
  const said = text.trim().replace(/^\((.*)\)$/, '$1');
  const found = AMOUNT.exec(said);
  if (found === null) return null;
  const [all, before = '', number = '', behind = ''] = found;
  const around = `${said.slice(0, found.index)} ${said.slice(found.index + all.length)}`;
  if (/\d|%/.test(around)) return null;
  const words = around
    .toLowerCase()
    .split(/[\s:=~≈().,;–—-]+/)
    .map(plainWord)
    .filter((word) => word !== '' && !AROUND.has(word));
  const isSaid = words.length > 0;
  const areTotals =
    words.some((word) => SAID.has(word)) && words.every((word) => SAID.has(word) || OF_TOTALS.has(word));
  if (isSaid && !areTotals && !TOTALS.has(words.join(' '))) return null;
  const amount = amountOf(number);
  // "529: 60% VTI", "Portfolio 2026": a plain number alone may be a plan or a year
  const isPlain = `${before}${behind}` === '' && !/[km]$|\d[., ]\d{3}/i.test(number);
  const isOne = !isPlain || (isSaid && !/^(?:19|20)\d\d$/.test(number));
  return amount === null || !isOne
    ? null
    : { amount, money: /^[A-Z]{3}$/i.test(behind) ? behind : before || behind, isSaid };
}

/* "My 401k is $80,000: 50% VTI, …", "J'ai un PEA de 35 000 € : …", "Roth IRA ($45k): 80% VTI", "Roth IRA - $45k (VTI 80%, VXUS 20%)" */
const MONEY = String.raw`(\p{Sc}?(?:\d{1,3}(?: \d{3})+|\d[\d.,]*[km]?)(?: ?[€£])?)`;
const WORTH_OF_ACCOUNT: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      String.raw`^(?:(?:j['’]ai|i have|ich habe|tengo|ho|ik heb|my|our|the|mein|meine|mon|mi|un|une|an?|ein|einen|una|een) ){0,2}(\S.{1,23}?) (?:is|has|ist|hat|est|de|di|von|mit|of|with|van)(?: (?:worth|at|about|around))* (?=\p{Sc}?\d)${MONEY} ?(?=: )`,
      'iu',
    ),
    '$1: $2',
  ],
  [new RegExp(String.raw`^(\S(?:[^:(]|\([kb]\)){1,30}?) \(~?${MONEY}\): `, 'iu'), '$1: $2: '],
  [
    new RegExp(String.raw`^(\S(?:[^:(]|\([kb]\)){1,30}?)(?: [-–—]|:) ~?${MONEY} \(([^()%]{1,60}%[^()]{0,90})\)$`, 'iu'),
    '$1: $2: $3',
  ],
];
const BEFORE_PARTS = /(?: ?[:.,;]| [-–—]| and (?:consists|is made up) of| consisting of|(?<=[\dkm€£]) in) /gi;
const PERCENT = /(?<![\d.])(\d[\d.]{0,8})%/g;
const WITH_MONEY = /\p{Sc}\d|\d(?<!40[13])k(?!\p{L})/iu;

/* So many letters say what a whole is. */
const MOST_AROUND = 80;
/* A line with its whole beside the rest of it. */
interface Apart {
  readonly whole: Whole;
  readonly parts: string;
}
/* The whole that a line begins with, and the rest of it. */
function wholeBefore(line: string): Apart | null {
  for (const { index, 0: joint } of line.matchAll(BEFORE_PARTS)) {
    const whole = index > MOST_AROUND ? null : wholeIn(line.slice(0, index));
    if (whole !== null) return { whole, parts: line.slice(index + joint.length) };
  }
  return null;
}

/* The whole that a line ends with. */
function wholeBehind(line: string): Apart | null {
  const from = Math.max(0, line.length - MOST_AROUND);
  for (const { index: at } of line.slice(from).matchAll(/ /g)) {
    const behind = line.slice(from + at + 1).replace(/\.$/, '');
    const parts = line.slice(0, from + at);
    const whole = wholeIn(behind);
    if (whole !== null && (whole.isSaid || /[,;.:=)–—-]$/.test(parts) || /^(?:\(|of )/.test(behind)))
      return { whole, parts: parts.replace(/ ?[,;.:=–—-]$/, '') };
  }
  return null;
}

/** "80k in QQQM, 20k AVUV: 100k total" with the sum in a line of its own; so is "= $170k" below others. Of percentages it says of how much they are. */
export function withTotalBelow(line: string, _at: number, all: readonly string[]): readonly string[] {
  if (all.length > 1 && /^= ?\p{Sc}?\d/u.test(line)) return [line.replace(/^= ?/, 'Total: ')];
  const { whole, parts = '' } = wholeBehind(line) ?? {};
  // "VTI 10 shares, total value $3,000" is of one
  const held = parts.split(/[,;] | and | \+ /).filter((part) => /\d/.test(part));
  const isSum = whole?.isSaid === true && held.length > 1 && !parts.includes('%');
  return isSum ? [parts, `Total: ${written(whole)}`] : [line];
}

/** A line of percentages that says of how much they are: so much of each. What they leave of it, as a line of its own where it is all there is. */
export function ofTotal(typed: string, isAll: boolean): readonly string[] {
  const { account, rest: line } = accountInLine(
    WORTH_OF_ACCOUNT.reduce((said, [pattern, plain]) => said.replace(pattern, plain), typed),
  );
  const found = wholeBefore(line) ?? wholeBehind(line);
  if (found === null || WITH_MONEY.test(found.parts)) return [typed];
  const split = found.parts.split(/, (?:and )?| \/ | and (?=the rest|rest)/);
  const parts = inPercents((mixIn(found.parts) ?? withRest(split)).join(', '));
  const percents = parts.match(PERCENT) ?? [];
  if (percents.length < 2 && percents[0] !== '100%') return [typed];
  const stated = percents.reduce((sum, percent) => sum + Number.parseFloat(percent), 0);
  const filled = `${account === '' ? '' : `${account}: `}${withAmounts(parts, found.whole)}`;
  return isAll && Math.abs(stated - 100) >= 1 ? [filled, `Total: ${written(found.whole)}`] : [filled];
}

/* "VTI 60, VXUS 25, BND 15" beside their whole. */
function inPercents(parts: string): string {
  const bare = /(?<=^|, )(\p{L}[\p{L} .&]{0,30} \d{1,2})(?=, |$)/gu;
  const numbers = [...parts.matchAll(bare)].map(([part]) => Number.parseInt(part.replace(/\D+/, ''), 10));
  const isWhole = numbers.reduce((sum, part) => sum + part, 0) === 100 && numbers.length === parts.split(', ').length;
  return isWhole ? parts.replace(bare, '$1%') : parts;
}

/** Without decimals where there are none: they would say how the other lines write theirs. "$150k AUD" is in Australian dollars. */
function written({ amount, money }: Pick<Whole, 'amount' | 'money'>): string {
  const number = amount.toFixed(2).replace(/\.00$/, '');
  return /^\p{L}{2,}$/iu.test(money)
    ? `${number} ${/^[a-z]{3}/i.test(money) ? money.slice(0, 3).toUpperCase() : money}`
    : `${money}${number}`;
}

function withAmounts(line: string, { amount, money }: Whole): string {
  return line.replace(PERCENT, (_, percent: string) =>
    written({ amount: (amount * Number.parseFloat(percent)) / 100, money }),
  );
}

/** The same with the one total in a line of its own, above or below lines of percentages. */
export function ofTotalAmong(lines: readonly string[]): readonly string[] {
  const totals = lines.filter(isTotalLine);
  const whole = wholeIn(onlyOf(totals) ?? '');
  const others = lines.filter((line) => line !== '' && !totals.includes(line));
  const arePercents = (others.join(' ').match(PERCENT) ?? []).length > 1 && others.every((line) => line.includes('%'));
  if (whole === null || !arePercents) return lines;
  const total = `Total: ${written(whole)}`;
  return lines.map((line) => (totals.includes(line) ? total : withAmounts(line, whole)));
}

/** Tells whether a line is a total and nothing else. */
export const isTotalLine = (line: string): boolean => wholeIn(line)?.isSaid === true;

const SUM_BEFORE = new RegExp(
  String.raw`^([^:]{0,60}?|[^\d:]{0,20}: )${MONEY}(?: (?:in )?total)?(?: ?:|[.;]) (.+)$`,
  'iu',
);
const AMOUNTS = new RegExp(
  String.raw`(?<![\p{L}\d])(?:\p{Sc}\d[\d.,]*[km]?|\d[\d.,]*[km](?!\p{L})|\d[\d., ]* ?[€£])`,
  'giu',
);
/** "PEA 35 000 € : CW8 28 000 €, PAASI 7 000 €" without the sum of the others; other lines as they are. */
export function withoutSumBefore(line: string): string {
  const [, before = '', sum = '', rest = ''] = SUM_BEFORE.exec(line) ?? [];
  const whole = wholeIn(sum)?.amount ?? Number.NaN;
  const parts = (rest.match(AMOUNTS) ?? []).map((part) => wholeIn(part)?.amount ?? Number.NaN);
  const stated = parts.reduce((all, part) => all + part, 0);
  if (parts.length < 2 || !(Math.abs(stated - whole) <= whole / 100)) return line;
  const named = `${before.replace(/[ ,:–—-]{1,3}$/, '')}: ${rest}`;
  return accountInLine(named).account === '' ? rest : named;
}
