import type { Ranged, Report } from '../domain/report.ts';
import { accountName } from './account-names.ts';
import { benchmarkPhrase } from './benchmarks.ts';
import type { MoneyFormat } from './money.ts';
import { CLASS_NAMES, LENS_PHRASES, joinWords } from './names.ts';
import { countOf, formatPercent, formatTenths, isRange } from './numbers.ts';
import { roundToSum } from './rounding.ts';

/* The sentence of the verdict and the lines around it. A figure "of every $100" is a share, so it is never hidden. */

/** From this much unknown on, the sentence first says how much can be placed at all. */
const MOSTLY_UNKNOWN_FROM = 0.2;
/** Exposure this far above the net value is margin, leverage or shorts rather than rounding. */
const STRETCHED_FROM = 1.005;
/** A phrase up to this long is kept on one line. */
const UNBROKEN = 18;

export type Tone = 'plain' | 'lens' | 'small';
/** A piece of the sentence: its colour, and whether it must stay on one line. */
export interface SentencePart {
  readonly text: string;
  readonly tone: Tone;
  readonly unbroken: boolean;
}

const plain = (text: string): SentencePart => ({ text, tone: 'plain', unbroken: false });
const toned = (tone: Tone, ...texts: readonly string[]): readonly SentencePart[] =>
  texts.map((text, index) => ({ text, tone, unbroken: index % 2 === 0 && text.length <= UNBROKEN }));

/** The sentence as plain text, for titles and names. */
export function sentenceText(parts: readonly SentencePart[]): string {
  return parts.map(({ text }) => text).join('');
}

/** Whether there is something that could be a company: without it there is nothing to weigh. */
function holdsNoCompanies(report: Report): boolean {
  const { totals } = report;
  const open = Math.abs(totals.residual) + Math.abs(totals.unidentified);
  return report.companies.length === 0 && open < 0.005;
}

function sayNoCompanies(report: Report): string {
  if (Math.abs(report.exposure.unopened.value) >= 0.005)
    return 'Every line of your files that could be a company is a fund.';
  const held = (['cash', 'bond', 'crypto', 'commodity', 'derivative', 'other'] as const).filter(
    (name) => Math.abs(report.exposure.assetClass[name].value) >= 0.005,
  );
  if (held.length === 0) return 'There is nothing here to weigh yet.';
  return `Nothing here rides on companies: it is all ${joinWords(held.map((name) => CLASS_NAMES[name]))}.`;
}

/** "$43", "$43–45", "nothing" or "less than $1" of every hundred. */
function ofHundred(figure: Ranged, money: MoneyFormat): string {
  if (figure.share === null) return money.whole(figure.value);
  if (isRange(figure)) return money.rangeOfHundred(figure.low * 100, figure.high * 100);
  const rounded = Math.round(figure.share * 100);
  if (rounded !== 0) return money.ofHundred(rounded);
  return Math.abs(figure.share) < 1e-9 ? 'nothing' : `less than ${money.ofHundred(1)}`;
}

function sayAmounts(opening: string, report: Report, money: MoneyFormat): readonly SentencePart[] {
  const phrase = LENS_PHRASES[report.settings.lens];
  return [
    plain(opening),
    ...toned('lens', ofHundred(report.lens, money), ' in ', phrase),
    plain(' and '),
    ...toned('small', ofHundred(report.smallCaps, money), ' in small caps'),
    plain('.'),
  ];
}

function sayShares(opening: string, report: Report, money: MoneyFormat): readonly SentencePart[] {
  const phrase = LENS_PHRASES[report.settings.lens];
  const lens = ofHundred(report.lens, money);
  const small = ofHundred(report.smallCaps, money);
  if (lens === 'nothing' && small === 'nothing') {
    return [
      plain(`${opening}nothing rides on `),
      ...toned('lens', phrase),
      plain(' or on '),
      ...toned('small', 'small caps'),
      plain('.'),
    ];
  }
  return [
    plain(opening),
    ...toned('lens', lens, ' rides on ', phrase),
    plain(' and '),
    ...toned('small', small, ' on small caps'),
    plain('.'),
  ];
}

/**
 * The answer in one sentence, for every kind of portfolio: one figure or a range, shares of the portfolio or of its
 * equities, margin and shorts, mostly unknown, no companies, and amounts alone where there is no base for a share.
 */
export function verdictSentence(report: Report, money: MoneyFormat): readonly SentencePart[] {
  if (holdsNoCompanies(report)) return [plain(sayNoCompanies(report))];
  const { totals, settings, lens } = report;
  const hundred = money.ofHundred(100);
  if (settings.funds === 'lines' && totals.base !== null)
    return sayShares(
      `Of every ${hundred}${settings.base === 'equities' ? ' in shares' : ''}, your broker shows: `,
      report,
      money,
    );
  if (totals.base === null) {
    const why =
      settings.base === 'equities' ? 'There is no positive sum of equities here' : 'More is owed here than owned';
    return sayAmounts(`${why}, so there are amounts but no shares: `, report, money);
  }
  if (settings.base === 'equities') return sayShares(`Of every ${hundred} in equities, `, report, money);
  const stretch = totals.gross / totals.net;
  if (stretch >= STRETCHED_FROM) {
    const invested = money.ofHundred(Math.round(stretch * 100));
    const how = report.companies.some(({ value }) => value < -0.005)
      ? 'is at work, long and short together'
      : 'is invested';
    return sayAmounts(`For every ${hundred} that is yours, ${invested} ${how}: `, report, money);
  }
  if (totals.uncertain !== null && totals.uncertain >= MOSTLY_UNKNOWN_FROM && isRange(lens)) {
    const placed = money.ofHundred(Math.floor((1 - totals.uncertain) * 100 + 1e-9));
    return sayShares(`We can place ${placed} of every ${hundred}. Of all of it, `, report, money);
  }
  return sayShares(`Of every ${hundred} ${ownedWords(report)}, `, report, money);
}

/** The two halves of the lens figure in whole units of a hundred, adding up to its own rounding. */
export function splitOfHundred(report: Report): { readonly viaFunds: number; readonly direct: number } | null {
  const { viaFundsShare, directShare } = report.lens;
  if (viaFundsShare === null || directShare === null) return null;
  const [viaFunds, direct] = roundToSum([viaFundsShare, directShare], 100);
  return { viaFunds: viaFunds!, direct: direct! };
}

/** Where the lens money sits, and what the benchmark has. Empty where there is no share to speak of. */
export function verdictLede(report: Report, money: MoneyFormat): string {
  const split = splitOfHundred(report);
  if (split === null || holdsNoCompanies(report)) return '';
  const { benchmark, settings } = report;
  const atLeast = isRange(report.lens) ? 'At least ' : '';
  const say = (part: number) => money.ofHundred(part);
  if (settings.funds === 'lines') return linesLede(report, money);
  const sits =
    report.lens.value < 0.005
      ? []
      : split.viaFunds <= 0
        ? ['All of it is shares you hold yourself.']
        : split.direct <= 0
          ? [
              `${isRange(report.lens) ? 'What we can place of it' : 'All of it'} sits inside funds you may think of as diversified.`,
            ]
          : [
              `${atLeast}${say(split.viaFunds)} of it sits inside funds you may think of as diversified; ${say(split.direct)} is shares you hold yourself.`,
            ];
  const them = benchmarkPhrase(benchmark);
  const market = `${them.charAt(0).toUpperCase()}${them.slice(1)} itself has ${say(Math.round(benchmark.lens * 100))} in ${LENS_PHRASES[settings.lens]} and ${say(Math.round(benchmark.smallCaps * 100))} in small caps.`;
  return [...sits, market].join(' ');
}

/* What stays out of sight while a fund is one line. */
function linesLede({ exposure }: Report, money: MoneyFormat): string {
  const { share } = exposure.unopened;
  if (share === null || Math.abs(share) < 0.005)
    return 'No line of your files is a fund, so there is nothing more behind them.';
  return `${money.ofHundred(Math.round(share * 100))} of it is in lines that are funds. What is inside them is not counted here, as on your broker’s page.`;
}

/** Why there is a range, and what can be done; null while one figure is shown. */
export interface DoubtLine {
  readonly why: string;
  /** Where the open part can be looked at; null where there is nothing to look at. */
  readonly leadsTo: 'review' | 'funds' | null;
  readonly action: string;
  readonly then: string;
}
export function doubtLine(report: Report, money: MoneyFormat): DoubtLine | null {
  const { lens, smallCaps, totals, questions, counts } = report;
  if (!isRange(lens) && !isRange(smallCaps)) return null;
  const known = report.exposure.assetClass.unidentified.share;
  const parts = [
    ...(Math.abs(totals.unidentified) >= 0.005
      ? [
          `${money.whole(totals.unidentified)}${known === null ? '' : ` (${formatPercent(known)})`} in ${countOf(counts.unsure, 'position')} is not identified yet`,
        ]
      : []),
    ...(Math.abs(totals.residual) >= 0.005
      ? [`${money.whole(totals.residual)} is inside funds whose full list is not at hand`]
      : []),
  ];
  const reason = parts.length === 0 ? 'the size or sector of some companies is not known' : parts.join(', and ');
  const why = `It is a range because ${reason}.`;
  const open = questions.filter(({ answered }) => answered === null).length;
  const isOpenInFunds = Math.abs(totals.residual) >= 0.005;
  if (open > 0) {
    const then = isOpenInFunds ? ' to narrow it.' : ' to make it one figure.';
    return { why, leadsTo: 'review', action: `Answer ${countOf(open, 'question')}`, then };
  }
  if (Math.abs(totals.unidentified) >= 0.005) return { why, leadsTo: 'review', action: 'See which', then: '.' };
  if (isOpenInFunds) return { why, leadsTo: 'funds', action: 'See which', then: '.' };
  return { why, leadsTo: null, action: '', then: '' };
}

/** The line above the sentence: whose, how many positions, how much. */
export function portfolioLine(report: Report, money: MoneyFormat): { readonly lead: string; readonly rest: string } {
  const rest = `${countOf(report.counts.positions, 'position')}, ${money.whole(report.totals.net)}`;
  const pending = report.totals.pending;
  return {
    lead: accountsLead(report),
    rest: Math.abs(pending) < 0.005 ? rest : `${rest}, and ${money.whole(pending)} not settled yet`,
  };
}

/* Whose hundred it is: all of it, or what lies in the accounts that are looked at. */
function ownedWords({ settings: { accounts } }: Report): string {
  if (accounts === null) return 'you own';
  return accounts.length === 1 ? 'in this account' : 'in these accounts';
}

function accountsLead({ settings, accounts }: Report): string {
  if (settings.accounts === null) return 'Your portfolio';
  const [only, ...more] = settings.accounts;
  if (only !== undefined && more.length === 0) return accountName(only);
  return `${countOf(settings.accounts.length, 'account')} of ${accounts.length}`;
}

/** How far the beam leans, in points: "38.9 points". */
export function tiltWords(tilt: number): { readonly figure: string; readonly lead: string; readonly side: string } {
  const points = formatTenths(Math.abs(Math.round(tilt * 1000)), 0);
  if (Math.abs(tilt) < 0.0005) return { figure: `${points} points`, lead: 'level', side: '' };
  return { figure: `${points} points`, lead: 'tilt', side: tilt > 0 ? ' to the heavy side' : ' to the light side' };
}
