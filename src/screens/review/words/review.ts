import { choosePlural, t } from '../../../words/t.ts';
import { isOfNumbers, openQuestions } from '../../../domain/figures/file-questions.ts';
import { unknownNet } from '../../../domain/figures/known.ts';
import { addUp } from '../../../domain/figures/parts.ts';
import { countRows } from '../../../domain/figures/rows.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { brokerName } from '../../../words/names/brokers.ts';
import type { FateReason } from '../../../domain/model/file-reading.ts';
import type { Issue, IssueCode } from '../../../domain/model/issue.ts';
import type { ReportFile } from '../../../domain/model/report-files.ts';
import type { IdentityQuestion, QuestionCandidate } from '../../../domain/model/report-positions.ts';
import type { Report } from '../../../domain/model/report.ts';
import { ASSUMED_CURRENCY } from './assumed-currency.ts';
import { wordsOfReason } from './fates.ts';
import { sentenceOf } from './issues.ts';
import { moneyFormat, type MoneyFormat } from '../../../words/marks/money.ts';
import { SIZE_NAMES, SECTOR_NAMES } from '../../../words/names/names.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import {
  formatBytes,
  formatCap,
  formatCount,
  formatPercent,
  numberInWords,
  plural,
} from '../../../words/marks/numbers.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { FUND_CLASS_NAMES } from '../../../words/names/reference-names.ts';
import { checksOf, isProduct, type FileCheck } from '../../../domain/figures/compared.ts';
import { fateOfLine, positionOfLine } from '../../../domain/figures/report-rows.ts';
import { numberAtStart } from '../../../words/marks/words.ts';
import { quoted, reasonsInRow, sentences } from './phrases.ts';

/** The finding of the review: its title and what it means. */
export interface ReviewFinding {
  readonly title: string;
  readonly text: string;
}

/**
 * Says in a title whether everything adds up, or what does not. That it adds up is said only of what was compared, and with what; where
 * a file states nothing to compare with, that is said. `pending` = the files that wait for Keep; null = none. `isKept`: false where nothing
 * is, as in a private session. `areApart`: questions that one answer could settle are asked one by one.
 */
export function reviewFinding(
  report: Report,
  pending: readonly string[] | null,
  isHidden: boolean,
  isKept = true,
  areApart = false,
): ReviewFinding {
  const isPending = pending !== null;
  const questions = areApart ? report.questions : openQuestions(report.questions);
  const asked = [...questions, ...report.doublings].filter(({ answered }) => answered === null);
  const open = asked.length;
  const { total: rows, rejected } = countRows(report.files);
  const checks = checksOf(report);
  const off = report.files
    .flatMap(({ statedTotals }) => statedTotals)
    .filter(({ difference }) => difference !== 0).length;
  const unequal = checks.flatMap(({ products: { equal, compared } }) => (compared > equal ? [compared - equal] : []));
  const unconverted = report.totals.unconverted.length;
  const money = report.issues.filter(({ code }) => code === 'currency-unsure');
  const short = report.issues.filter(isOfNumbers);
  const all = [...asked, ...money, ...short];
  const found = { all: all.length, rejected, bare: unconverted, off };
  const troubles = troublesOf(found, numberInWords);
  const ofPending = (asked: IssueCode): readonly Issue[] =>
    report.issues.filter(({ code, file }) => code === asked && file !== null && pending?.includes(file) === true);
  const unsure = ofPending('kind-unsure');
  const [bare] = ofPending('no-value-column');
  if (bare !== undefined && report.counts.positions === 0)
    return {
      title: t`What is each of them worth?`,
      text: t`No column has prices or values. Enter them here, or say under “How we read the columns” which column has them.`,
    };
  const percents = isPending ? ofPending('weights-sum') : report.issues.filter(({ code }) => code === 'weights-sum');
  const uneven = percents.map((issue) => sentenceOf(issue));
  if (unsure.length > 0) return askedKind(unsure, troubles, uneven);
  if (money.length > 0 && money.length === all.length && troubles.length === 1) return askedCurrency(money, isPending);
  if (troubles.length === 0) {
    const added = isKept ? t`Saved on this device.` : t`Added.`;
    const kept = isPending ? t`Not saved yet.` : added;
    const accounted = t`${plural(rows, { one: 'The file’s one row is accounted for.', other: 'All # rows are accounted for.' })}`;
    const silent = checks.filter((check) => !isCompared(check)).length;
    if (uneven.length > 0)
      return { title: t`Percentages don’t add up to 100`, text: sentences(...uneven, accounted, kept) };
    const compared = silent > 0 || unequal.length > 0 ? t`Most of it adds up` : addsUpTitle(report, isHidden);
    const title = silent === checks.length ? t`Every row is accounted for` : compared;
    return { title, text: sentences(comparedWords(checks, isHidden), accounted, kept) };
  }
  const later =
    open > 0
      ? t`Answer now or later. Until then we count these holdings as unknown.`
      : t`Rows we couldn’t use aren’t counted anywhere.`;
  return {
    title: joinAnd([...troublesOf(found, numberAtStart).slice(0, 1), ...troubles.slice(1)]),
    text: sentences(isPending ? t`You can keep it as is.` : '', ...uneven, later, comparedWords(checks, isHidden)),
  };
}

function addsUpTitle({ totals, settings, counts }: Report, isHidden: boolean): string {
  const { positions } = counts;
  return isHidden
    ? t`Everything adds up: ${plural(positions, { one: '# holding', other: '# holdings' })}`
    : t`Everything adds up: ${moneyFormat(settings.currency, false).cents(totals.net)} in ${plural(positions, { one: '# holding', other: '# holdings' })}`;
}

/** How much there is to know of a file. */
export function notesFact(count: number): string {
  return t`${plural(count, { one: '# note about what we read', other: '# notes about what we read' })}`;
}

/* `write`: how a count is written where it stands. */
function troublesOf(
  { all, rejected, bare, off }: Readonly<Record<'all' | 'rejected' | 'bare' | 'off', number>>,
  write: (count: number) => string,
): readonly string[] {
  return [
    ...(all > 0 ? [t`${choosePlural(all, write(all), { one: '# question', other: '# questions' })}`] : []),
    ...(rejected > 0
      ? [
          t`${choosePlural(rejected, write(rejected), { one: '# row we couldn’t use', other: '# rows we couldn’t use' })}`,
        ]
      : []),
    ...(bare > 0
      ? [
          t`${choosePlural(bare, write(bare), { one: '# currency without an exchange rate', other: '# currencies without an exchange rate' })}`,
        ]
      : []),
    ...(off > 0
      ? [t`${choosePlural(off, write(off), { one: '# total that doesn’t match', other: '# totals that don’t match' })}`]
      : []),
  ];
}

/* One question before all others: what it seems to be and why, and what speaks against it. Keep and Discard answer it. */
function askedKind(unsure: readonly Issue[], troubles: readonly string[], uneven: readonly string[]): ReviewFinding {
  const isOne = unsure.length < 2;
  const asked = unsure.map((issue) =>
    isOne ? sentenceOf(issue) : t`${accountName(issue.file ?? '')}: ${sentenceOf(issue)}`,
  );
  return {
    title: isOne ? t`Is this what you own now?` : t`Are these what you own now?`,
    text: sentences(...asked, ...uneven, troubles.length === 0 ? '' : t`Also: ${joinAnd(troubles)}.`),
  };
}

/* Nothing else is open: the question itself stands above. */
function askedCurrency(unsure: readonly Issue[], isPending: boolean): ReviewFinding {
  const { ask, asks } = ASSUMED_CURRENCY;
  return {
    title: unsure.length > 1 ? asks : ask,
    text: sentences(
      t`${plural(unsure.length, { one: 'The file doesn’t say.', other: 'These files don’t say.' })}`,
      isPending
        ? t`Our guess is filled in below; keeping the file accepts it. You can change it at any time.`
        : t`Our guess is filled in below. You can change it at any time.`,
    ),
  };
}

function isCompared({ totals, products }: FileCheck): boolean {
  return totals.length > 0 || products.compared > 0;
}

/* What was compared, with what came of it; or that nothing was. */
function comparedWords(checks: readonly FileCheck[], isHidden: boolean): string {
  const silent = checks.filter((check) => !isCompared(check)).length;
  if (silent === checks.length)
    return t`${plural(silent, { one: 'The file gives no total', other: 'The files give no total' })}, and no row gives a quantity, a price and a value, so there was nothing to compare.`;
  const products = {
    equal: addUp(checks, (check) => check.products.equal),
    compared: addUp(checks, (check) => check.products.compared),
  };
  const rest =
    silent === 0
      ? ''
      : t`There was nothing to compare in ${formatCount(silent)} of ${formatCount(checks.length)} files.`;
  return sentences(totalWords(checks, isHidden), productWords(products), rest);
}

function totalWords(checks: readonly FileCheck[], isHidden: boolean): string {
  const totals = checks.flatMap(({ file, totals: own }) => own.map((total) => ({ file, total })));
  const met = totals.filter(({ total }) => total.difference === 0);
  const [only] = met;
  if (only === undefined) return '';
  if (totals.length === 1) {
    return t`The rows add up to the file’s own total, ${moneyFormat(only.file.currency, isHidden).cents(only.total.value)}.`;
  }
  if (met.length < totals.length)
    return t`The rows add up to ${formatCount(met.length)} of ${formatCount(totals.length)} totals in ${plural(checks.length, { one: 'the file', other: 'your files' })}.`;
  return met.length === 2
    ? t`The rows add up to both totals in ${plural(checks.length, { one: 'the file', other: 'your files' })}.`
    : t`The rows add up to all ${formatCount(met.length)} totals in ${plural(checks.length, { one: 'the file', other: 'your files' })}.`;
}

function productWords({ equal, compared }: FileCheck['products']): string {
  if (compared === 0) return '';
  return equal < compared
    ? t`Quantity × price matches the file’s value in ${formatCount(equal)} of ${plural(compared, { one: '# row', other: '# rows' })} with all three.`
    : t`Quantity × price matches the file’s value in ${plural(compared, { one: 'the one row', other: 'all # rows' })} with all three.`;
}

/* Whose file it is, and what it lists. */
const KIND_WORDS: Readonly<Record<ReportFile['kind'], (broker: string) => string>> = {
  positions: (broker) => t`Read as ${broker}, holdings`,
  lots: (broker) => t`Read as ${broker}, tax lots`,
  history: (broker) => t`Read as ${broker}, holdings calculated from its history`,
};

/** A short fact, cut around what is strong in it. */
export interface FileFact {
  readonly lead: string;
  readonly strong: string;
  readonly tail: string;
}

function fact(words: string, strong = ''): FileFact {
  const [lead = '', ...rest] = strong === '' ? [words] : words.split(strong);
  return { lead, strong: rest.length === 0 ? '' : strong, tail: rest.join(strong) };
}

/* The table of a web page or a PDF: its cells are divided by its markup, or by their places; so are those of what finance programs exchange. */
const NO_DELIMITER: ReadonlySet<string> = new Set(['HTML', 'PDF', 'OFX', 'QFX', 'QIF', 'Flex']);

const AS_OF_UNKNOWN = t`no date in the file`;

/** What was recognised of a file, as short facts. */
export function fileFacts(file: ReportFile): readonly FileFact[] {
  const delimiters: Readonly<Record<string, string>> = { ',': t`comma`, ';': t`semicolon`, '\t': t`tab`, '|': t`bar` };
  const accounts = file.accounts.length;
  const header = file.headerLine === 0 ? t`no headings` : t`headings on line ${formatCount(file.headerLine)}`;
  return [
    fact(KIND_WORDS[file.kind](brokerName(file.broker)), brokerName(file.broker)),
    ...(accounts === 0
      ? []
      : [fact(t`${plural(accounts, { one: '# account', other: '# accounts' })}`, formatCount(accounts))]),
    file.asOf === null ? fact(AS_OF_UNKNOWN) : fact(t`as of ${formatDate(file.asOf)}`, formatDate(file.asOf)),
    file.sheet === null
      ? fact(
          NO_DELIMITER.has(file.encoding)
            ? `${file.encoding}, ${header}`
            : `${file.encoding.toUpperCase()}, ${delimiters[file.delimiter] ?? quoted(file.delimiter)}, ${header}`,
        )
      : fact(t`${file.encoding}, sheet ${file.sheet}, ${header}`, file.sheet),
    fact(formatBytes(file.bytes)),
  ];
}

/** The row accounting of one file: "36 rows, one fate each". */
export function rowsTitle(file: ReportFile): string {
  return t`What happened to ${plural(file.rows.total, { one: '# row', other: '# rows' })}`;
}

/** What a question asks, in its title. */
export function questionTitle(question: IdentityQuestion): string {
  const { symbol, name } = question.about;
  const words = name ?? symbol ?? t`A holding without a name`;
  const [first, second] = question.candidates.filter(({ choice }) => choice.kind !== 'cash');
  const label = symbol ?? words;
  switch (question.reason) {
    case 'several':
      return first !== undefined && second !== undefined && question.candidates.length === 2
        ? t`Is ${label} ${first.name} or ${second.name}?`
        : t`Which ${label} is this?`;
    case 'name-contradicts':
      return t`${label}: the symbol and name don’t match`;
    case 'look-alike':
      return t`${label}: a lookalike letter`;
    case 'other-market':
      return first?.choice.kind === 'fund' ? t`Is ${label} the US fund?` : t`Is ${label} the US company?`;
  }
}

/** Where the line stands and why it is asked. */
export function questionPlace(question: IdentityQuestion): string {
  const { symbol, name } = question.about;
  const said = [symbol, name].filter((word) => word !== null).map(quoted);
  const why: Readonly<Record<IdentityQuestion['reason'], string>> = {
    several: t`Several securities match.`,
    'name-contradicts': t`They point to two different companies, so we haven’t picked one.`,
    'look-alike': t`It looks like a known symbol but contains a different character.`,
    'other-market': t`Other holdings in this file are from another market, where it may be something else.`,
  };
  return sentences(t`Line ${formatCount(question.line)}: ${said.join(', ')}.`, why[question.reason]);
}

/** What an answer does to the figures. */
export function questionEffect(question: Pick<IdentityQuestion, 'value' | 'share'>, money: MoneyFormat): string {
  if (question.value === null)
    return t`It has no value in your currency yet, so your figures won’t change. We’ll remember your answer for next time.`;
  const worth = money.whole(question.value);
  return sentences(
    question.share === null
      ? t`Your answer identifies ${worth}.`
      : t`Your answer identifies ${worth} (${formatPercent(question.share)}).`,
    t`We’ll remember it for next time.`,
  );
}

/** A candidate in its second line: "Mid cap, $23.9B · Financials · US". */
export function candidateFacts(candidate: QuestionCandidate): string {
  const size = candidate.size === null || candidate.size === 'unknown' ? null : t`${SIZE_NAMES[candidate.size]} cap`;
  const cap = candidate.cap === null ? [] : [formatCap(candidate.cap)];
  const facts = [
    candidate.symbol,
    size === null ? null : [size, ...cap].join(', '),
    candidate.sector === null || candidate.sector === 'unknown' ? null : SECTOR_NAMES[candidate.sector],
    candidate.fundClass === null ? null : FUND_CLASS_NAMES[candidate.fundClass],
    candidate.country,
  ];
  return facts.filter((fact) => fact !== null).join(' · ');
}

/** What of the line speaks for a candidate: "Same symbol. Trades in USD, like your holding."; empty where nothing does. */
export function candidateWitness({ agrees, currency }: QuestionCandidate): string {
  const trades = (code: string): string =>
    agrees.includes('currency') ? t`Trades in ${code}, like your holding.` : t`Trades in ${code}.`;
  return sentences(
    agrees.includes('symbol') ? t`Same symbol.` : '',
    agrees.includes('name') ? t`Matching name.` : '',
    currency === null ? '' : trades(currency),
  );
}

/** What "Keep" will keep, or where nothing is kept, add. */
export function keepLine(report: Report, money: MoneyFormat, isKept = true): string {
  const open = unknownNet(report);
  const net = money.cents(report.totals.net);
  if (Math.abs(open) < 0.005) return isKept ? t`${net} will be saved.` : t`${net} will be added.`;
  return isKept
    ? t`${net} will be saved, including ${money.cents(open)} unknown.`
    : t`${net} will be added, including ${money.cents(open)} unknown.`;
}

/** How the four kinds of squares are called. */
export const SQUARE_NAMES = {
  accepted: t`counted`,
  asked: t`needs an answer`,
  skipped: t`skipped`,
  rejected: t`couldn’t use`,
} as const;

/** The reasons behind rows of one kind, the most frequent first: "2 account totals, 3 lines of small print". */
export function fateSummary(rows: readonly { readonly reason: FateReason }[]): string {
  const reasons = [...new Set(rows.map(({ reason }) => reason))];
  const counted = reasons.map((reason) => [reason, rows.filter((row) => row.reason === reason).length] as const);
  const sorted = counted.sort(([, a], [, b]) => b - a);
  if (sorted.length === 0) return t`none`;
  return reasonsInRow(sorted.map(([reason, count]) => `${formatCount(count)} × ${wordsOfReason(reason)}`));
}

/** Where the list of rows stands: "Rows 101–200 of 1,204". */
export function pageWords(from: number, shown: number, all: number): string {
  return shown === 0
    ? t`No rows`
    : t`Rows ${formatCount(from + 1)}–${formatCount(from + shown)} of ${formatCount(all)}`;
}

/** What is known of quantity × price = value in a row. */
export type PriceCheck = 'equal' | 'differs' | 'computed' | 'rejected' | 'none';
export const PRICE_CHECK_WORDS: Readonly<Record<PriceCheck, string>> = {
  equal: t`matches`,
  differs: t`doesn’t match`,
  computed: t`calculated`,
  rejected: t`couldn’t use`,
  none: '–',
};

/** Reads from the report whether quantity × price met the stated value; a mismatch has its issue, so none is worked out here. */
export function priceCheck(report: Report, file: ReportFile, line: number): PriceCheck {
  if (fateOfLine(file, line)?.fate === 'rejected') return 'rejected';
  const position = positionOfLine(report, file.name, line);
  if (position === null || position.quantity === null || position.price === null) return 'none';
  if (position.valueFrom === 'computed') return 'computed';
  const differs = report.issues.some(
    (issue) => issue.code === 'quantity-price-mismatch' && issue.file === file.name && issue.line === line,
  );
  // A price in another currency than the value says nothing of it.
  if (differs) return 'differs';
  return isProduct(position) ? 'equal' : 'none';
}

/** An issue as a sentence, and where it is. */
export function issueWords(issue: Issue, money: MoneyFormat): { readonly text: string; readonly place: string } {
  const place = [
    issue.file === null ? null : accountName(issue.file),
    issue.line === null ? null : t`line ${formatCount(issue.line)}`,
  ].filter((part) => part !== null);
  return { text: sentenceOf(issue, money), place: place.length === 0 ? '' : `(${place.join(', ')})` };
}
