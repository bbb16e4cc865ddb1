import { select, t } from '../../../words/t.ts';
import { isBarelySeen, unknownMoney, holdsFunds, isAllKnown, shareInFunds } from '../../../domain/figures/known.ts';
import { answerOf } from '../../../domain/figures/answer.ts';
import { doubtsOf, type Doubt } from '../../../domain/figures/doubt.ts';
import { hasShorts, investedOf } from '../../../domain/figures/invested.ts';
import type { LensId } from '../../../domain/model/lens.ts';
import type { Ranged } from '../../../domain/model/report-amounts.ts';
import type { Report } from '../../../domain/model/report.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { ofHundred as readingOfHundred } from '../../../words/marks/ends.ts';
import { EXAMPLE } from './example.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { CLASS_NAMES, lensPhrase } from '../../../words/names/names.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { formatPercent, isRange, plural } from '../../../words/marks/numbers.ts';
import { sentences } from '../../review/words/phrases.ts';
import { piecesOf } from './pieces.ts';

/* The sentence of the verdict and the lines around it. A figure "of every $100" is a share, so it is never hidden. */

/** From this much unknown on, the sentence first says how much can be placed at all. */
const MOSTLY_UNKNOWN_FROM = 0.2;
/** A phrase up to this long is kept on one line. */
const UNBROKEN = 18;

export type Tone = 'plain' | 'lens' | 'small';
/** A piece of the sentence: its colour, and whether it must stay on one line. */
export interface SentencePart {
  readonly text: string;
  readonly tone: Tone;
  readonly unbroken: boolean;
}

/* A value that stays on one line where it is short. */
const one = (text: string) => (text.length <= UNBROKEN ? `<one>${text}</one>` : text);
/** The pieces of a sentence whose tags say their colours. */
export const partsOf = (sentence: string): readonly SentencePart[] =>
  piecesOf(sentence).map(({ text, tags }) => ({ text, tone: toneOf(tags), unbroken: tags.includes('one') }));

function toneOf(tags: readonly string[]): Tone {
  if (tags.includes('tech')) return 'lens';
  return tags.includes('small') ? 'small' : 'plain';
}

/** The sentence as plain text, for titles and names. */
export function sentenceText(parts: readonly SentencePart[]): string {
  return parts.map(({ text }) => text).join('');
}

/** Whether there is something that could be a company: without it there is nothing to weigh. */
export function holdsNoCompanies(report: Report): boolean {
  return report.companies.length === 0 && unknownMoney(report) < 0.005;
}

function sayNoCompanies(report: Report): string {
  if (Math.abs(report.exposure.unopened.value) >= 0.005) return t`You hold funds, but no individual stocks.`;
  const held = (['cash', 'bond', 'crypto', 'commodity', 'derivative', 'other'] as const).filter(
    (name) => Math.abs(report.exposure.assetClass[name].value) >= 0.005,
  );
  if (held.length === 0) return t`Nothing to measure yet.`;
  return t`You don’t own any companies here: it’s all ${joinAnd(held.map((name) => CLASS_NAMES[name]))}.`;
}

/** "$43", "about $44", "between $43 and $45", "nothing" or "less than $1" of every hundred. */
function ofHundred(figure: Ranged, money: MoneyFormat): string {
  if (figure.share === null) return money.whole(figure.value);
  if (answerOf(figure)?.kind === 'about' && figure.likely !== null) return readingOfHundred(figure.likely, money);
  if (isRange(figure)) return money.rangeOfHundred(figure.low * 100, figure.high * 100);
  const rounded = Math.round(figure.share * 100);
  if (rounded !== 0) return money.ofHundred(rounded);
  return Math.abs(figure.share) < 1e-9 ? t`nothing` : t`less than ${money.ofHundred(1)}`;
}

/**
 * The answer in one sentence, wherever it is said, for every kind of portfolio: a middle reading where there is one, which never stands
 * without its range beside it, else one figure or a range; of funds as lines what the broker shows; shares of the portfolio or of its
 * equities, margin and shorts, mostly unknown, no companies, and amounts alone where there is no base for a share. `isTogether`: it is of
 * several people's portfolios, read as one. `isShared`: it is somebody else's, and nothing that the reader owns.
 */
export function heroSentence(
  report: Report,
  money: MoneyFormat,
  isTogether = false,
  isShared = false,
): readonly SentencePart[] {
  const closed = report.settings.funds === 'lines' ? closedOfHundred(report, money) : null;
  if (closed === null || report.totals.base === null)
    return partsOf(ownedSentence(report, money, whoseHundred(report, isTogether, isShared)));
  const { lens, phrase, small } = sentenceFigures(report, money);
  return partsOf(
    t`Your broker shows <tech>${lens} in ${phrase}</tech>, <small>${small} in small caps</small> and ${closed} in funds.`,
  );
}

/** The figures of the sentence and what it calls the lens, each kept on one line where it is short. */
export function sentenceFigures(report: Report, money: MoneyFormat) {
  return {
    lens: one(ofHundred(report.lens, money)),
    small: one(ofHundred(report.smallCaps, money)),
    phrase: one(lensPhrase(report.settings.lens, 'in')),
  };
}

function ownedSentence(report: Report, money: MoneyFormat, whose: Whose): string {
  if (holdsNoCompanies(report)) return sayNoCompanies(report);
  const { totals, settings } = report;
  const hundred = money.ofHundred(100);
  const { lens, phrase, small } = sentenceFigures(report, money);
  const isNothing = [report.lens, report.smallCaps].every((figure) => ofHundred(figure, money) === t`nothing`);
  if (settings.funds === 'lines' && totals.base !== null)
    return isNothing
      ? t`Of every ${hundred}${select(settings.base, { equities: ' in stocks', other: '' })}, as your broker lists it, nothing rides on <tech>${phrase}</tech> or on <small><one>small caps</one></small>.`
      : t`Of every ${hundred}${select(settings.base, { equities: ' in stocks', other: '' })}, as your broker lists it, <tech>${lens} rides on ${phrase}</tech> and <small>${small} on small caps</small>.`;
  if (isBarelySeen(report)) return barelySeenSentence(report, money, whose);
  if (totals.base === null)
    return settings.base === 'equities'
      ? t`Your stocks add up to zero or less, so these are amounts, not percentages: <tech>${lens} in ${phrase}</tech> and <small>${small} in small caps</small>.`
      : t`You owe more than you own, so these are amounts, not percentages: <tech>${lens} in ${phrase}</tech> and <small>${small} in small caps</small>.`;
  const invested = settings.base === 'equities' ? null : investedOf(report);
  if (invested !== null) {
    const part = money.ofHundred(Math.round(invested * 100));
    return hasShorts(report)
      ? t`For every ${hundred} of your own money, ${part} is invested, long and short combined: <tech>${lens} in ${phrase}</tech> and <small>${small} in small caps</small>.`
      : t`For every ${hundred} of your own money, ${part} is invested: <tech>${lens} in ${phrase}</tech> and <small>${small} in small caps</small>.`;
  }
  const isUnsure = totals.uncertain !== null && totals.uncertain >= MOSTLY_UNKNOWN_FROM && isRange(report.lens);
  if (isUnsure && settings.base !== 'equities') {
    const seen = money.ofHundred(seenOfHundred(report));
    return isNothing
      ? t`We know what’s in ${seen} of every ${hundred} ${select(whose, { own: 'you own', together: 'you own together', account: 'in this account', other: 'in these accounts' })}. Overall, nothing rides on <tech>${phrase}</tech> or on <small><one>small caps</one></small>.`
      : t`We know what’s in ${seen} of every ${hundred} ${select(whose, { own: 'you own', together: 'you own together', account: 'in this account', other: 'in these accounts' })}. Overall, <tech>${lens} rides on ${phrase}</tech> and <small>${small} on small caps</small>.`;
  }
  return isNothing
    ? t`Of every ${hundred} ${select(whose, { stocks: 'in stocks', own: 'you own', together: 'you own together', account: 'in this account', other: 'in these accounts' })}, nothing rides on <tech>${phrase}</tech> or on <small><one>small caps</one></small>.`
    : t`Of every ${hundred} ${select(whose, { stocks: 'in stocks', own: 'you own', together: 'you own together', account: 'in this account', other: 'in these accounts' })}, <tech>${lens} rides on ${phrase}</tech> and <small>${small} on small caps</small>.`;
}

/* What of a hundred lies in funds that nobody opens; null where none does, or where they are no part of the hundred. */
function closedOfHundred(report: Report, money: MoneyFormat): string | null {
  const share = report.settings.base === 'equities' ? null : shareInFunds(report);
  const rounded = share === null ? 0 : Math.round(share * 100);
  return rounded <= 0 ? null : money.ofHundred(rounded);
}

/** What is asked below the sentence where nearly nothing can be seen. */
export const TELL_US = t`Tell us below what the rest is, and you’ll get your answer.`;

/* As "We can see 66.5% of your money" at the foot of the hero has it, and never more. */
function seenOfHundred({ totals }: Report): number {
  return totals.identifiedShare === null ? 0 : Math.floor(totals.identifiedShare * 100 + 1e-9);
}

/* "We can see $7 of every $100 you own so far." */
function barelySeenSentence(report: Report, money: MoneyFormat, whose: Whose): string {
  const part = seenOfHundred(report);
  if (part === 0)
    return t`We can’t see what’s in ${select(whose, { account: 'this account', accounts: 'these accounts', other: 'your portfolio' })} yet.`;
  return t`We can see ${money.ofHundred(part)} of every ${money.ofHundred(100)} ${select(whose, { stocks: 'in stocks', own: 'you own', together: 'you own together', account: 'in this account', other: 'in these accounts' })} so far.`;
}

/** What stays out of sight while a fund is one line. */
export function linesLede(report: Report, money: MoneyFormat): string {
  const NOT_INSIDE = t`Just like your broker’s page, this view doesn’t look inside them.`;
  const { exposure, unknownFunds, settings } = report;
  if (!holdsFunds(report)) {
    return isAllKnown(report)
      ? t`You don’t hold any funds, so there’s nothing more to see here.`
      : t`None of the holdings we could identify is a fund.`;
  }
  const share = shareInFunds(report);
  if (share === null || Math.abs(exposure.unopened.value) < 0.005)
    return unknownFunds.length === 0
      ? ''
      : t`You hold ${plural(unknownFunds.length, { one: '# fund', other: '# funds' })} we couldn’t identify.`;
  const part = Math.round(share * 100);
  const hundred = money.ofHundred(100);
  // With equities only the hundred of the sentence is of stocks, and funds are no part of it.
  if (settings.base === 'equities') {
    const inFunds = part === 0 ? t`less than ${money.ofHundred(1)}` : money.ofHundred(part);
    const whose = whoseHundred({ ...report, settings: { ...settings, base: 'portfolio' } });
    const said = t`Of every ${hundred} ${select(whose, { own: 'you own', account: 'in this account', other: 'in these accounts' })}, ${inFunds} is in funds.`;
    return sentences(said, NOT_INSIDE);
  }
  const said =
    part === 0
      ? t`Less than ${money.ofHundred(1)} of that is in funds.`
      : t`${money.ofHundred(part)} of that is in funds.`;
  return sentences(said, NOT_INSIDE);
}

/** Why there is a range, and what can be done; null while one figure is shown. */
export interface DoubtLine {
  readonly why: string;
  /** Where the open part can be looked at; null where there is nothing to look at. */
  readonly leadsTo: 'what' | 'companies' | null;
}
export function doubtLine(report: Report, money: MoneyFormat): DoubtLine | null {
  const doubts = doubtsOf(report);
  const [first] = doubts;
  if (first === undefined) return null;
  const why = t`It’s a range because ${joinClauses(doubts.map((doubt) => doubtWords(doubt, report, money)))}.`;
  return { why, leadsTo: first.part === 'facts' ? 'companies' : 'what' };
}

const joinClauses = (clauses: readonly string[]) => clauses.reduce((said, clause) => t`${said}, and ${clause}`);

/** One reason of a range: "$3,160 is in funds we can’t fully see inside". */
function doubtWords({ part, value, share }: Doubt, { counts, settings }: Report, money: MoneyFormat): string {
  const of = share === null ? '' : ` (${formatPercent(share)})`;
  switch (part) {
    case 'unidentified':
      return t`${money.whole(value)}${of} in ${plural(counts.unsure, { one: '# holding', other: '# holdings' })} isn’t identified yet`;
    case 'unseen':
      return t`we can’t see inside ${money.whole(value)}${of} of your funds`;
    case 'facts':
      return t`we don’t know the ${select(factOf(settings.lens), { both: 'size or sector', other: 'size' })} of companies worth ${money.whole(value)}${of}`;
  }
}

/** Which fact of a company decides whether it counts: its size, or both size and sector. */
export function factOf(lens: LensId): 'both' | 'size' {
  return lens === 'tech-all-sizes' ? 'both' : 'size';
}

/** The line above the sentence: whose, how many positions, how much. `name`: whose all of it is, where that is to be said. */
export function portfolioLine(
  report: Report,
  money: MoneyFormat,
  name: string | null = null,
): { readonly lead: string; readonly rest: string } {
  const { counts, totals } = report;
  const [held, net] = [counts.positions, money.whole(totals.net)];
  return {
    lead: report.settings.accounts === null && name !== null ? name : accountsLead(report),
    rest:
      Math.abs(totals.pending) < 0.005
        ? t`${plural(held, { one: '# holding', other: '# holdings' })}, ${net}`
        : t`${plural(held, { one: '# holding', other: '# holdings' })}, ${net}, plus ${money.whole(totals.pending)} pending`,
  };
}

/* Whose hundred it is. */
type Whose = 'stocks' | 'own' | 'together' | 'account' | 'accounts';
function whoseHundred({ settings: { accounts, base } }: Report, isTogether = false, isShared = false): Whose {
  if (base === 'equities') return 'stocks';
  if (isShared && accounts === null) return 'accounts';
  if (accounts === null) return isTogether ? 'together' : 'own';
  return accounts.length === 1 ? 'account' : 'accounts';
}

function accountsLead({ example, settings, accounts }: Report): string {
  if (settings.accounts === null) return example ? EXAMPLE.title : t`Your portfolio`;
  const [only, ...more] = settings.accounts;
  if (only !== undefined && more.length === 0) return accountName(only);
  return t`${plural(settings.accounts.length, { one: '# account', other: '# accounts' })} of ${accounts.length}`;
}
