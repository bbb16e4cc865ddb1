import { t } from '../../../words/t.ts';
import type { HeroAnswer } from '../../../domain/figures/answer.ts';
import { costOfFund } from '../../../domain/figures/costs.ts';
import { copiesAmong, isHardToSee, mostAlike } from '../../../domain/figures/fund-findings.ts';
import { answerOfFund, orderOf, scaleAnswer } from '../../../domain/figures/fund-parts.ts';
import type { FundUse } from '../../../domain/model/report-funds.ts';
import type { Report } from '../../../domain/model/report.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { formatEnds, formatEndsPercent } from '../../../words/marks/ends.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { NO_FIGURE, formatCount, formatPercent, formatRatio, formatShare } from '../../../words/marks/numbers.ts';
import { KIND_NAMES, symbolWords } from '../../../words/names/kinds.ts';
import { CLASS_NAMES, LENS_PHRASES } from '../../../words/names/names.ts';
import { COSTS } from './costs.ts';
import { misnamedFlag, misnamedFunds } from './fund-label.ts';

/* One line for each fund: its figures, and the one thing worth knowing of it. */

/** An answered part of a fund for a column in percent: "46.9", "about 6", "0–91.8". */
export function readingWords(answer: HeroAnswer | null): string {
  if (answer === null) return NO_FIGURE;
  if (answer.kind === 'one') return formatShare(answer.share);
  if (answer.kind === 'about') return t`about ${formatCount(Math.round(answer.share * 100))}`;
  return answer.high - answer.low >= 1 - 1e-9 ? t`unknown` : formatEnds(answer);
}

/** The same in text: "46.9%", "about 6%". */
export function readingPercent(answer: HeroAnswer | null): string {
  if (answer === null) return NO_FIGURE;
  if (answer.kind === 'one') return formatPercent(answer.share);
  if (answer.kind === 'about') return t`about ${formatCount(Math.round(answer.share * 100))}%`;
  return answer.high - answer.low >= 1 - 1e-9 ? t`unknown` : formatEndsPercent(answer);
}

/** What a fund adds to the lens of the portfolio, as it is answered; null without shares. */
export function addedBy(fund: FundUse, report: Report): HeroAnswer | null {
  return fund.adds === null ? null : scaleAnswer(answerOfFund(fund, 'lens', report), fund.value, report.totals.base);
}

/** In points: "9.4", "0.1". */
export function addedWords(answer: HeroAnswer | null): string {
  if (answer === null) return NO_FIGURE;
  return answer.kind === 'between' ? formatEnds(answer) : formatShare(answer.share);
}

/** What a fund costs, for a column in percent. */
export function costWords(symbol: string, report: Report): string {
  const cost = costOfFund(symbol, report);
  return cost === null || cost.ratio === null ? COSTS.unknown : formatRatio(cost.ratio);
}

/** What a phone says below a fund's bar: "46.9% mega-cap tech, adds 9.4". */
export function phoneLine(fund: FundUse, report: Report): string {
  if (fund.seen === 'class') return t`no companies`;
  const [lens, small] = [answerOfFund(fund, 'lens', report), answerOfFund(fund, 'smallCaps', report)];
  if (orderOf(small) > orderOf(lens)) return t`${readingPercent(small)} small caps`;
  return t`${readingPercent(lens)} ${LENS_PHRASES[report.settings.lens]}, adds ${addedWords(addedBy(fund, report))}`;
}

/** The one thing worth knowing of a fund: `isOpen` = it leads to the question what the fund is. */
export interface FundFlag {
  readonly text: string;
  /** Where there is less room. */
  readonly short: string;
  readonly isOpen: boolean;
}

/** From this overlap on it is said in the row. */
const SAID_FROM = 0.8;

/** Gives the first that holds: not seen, another fund again, much like one, misnamed, old, one class. Null where nothing is. */
export function fundFlag(fund: FundUse, report: Report): FundFlag | null {
  const { symbol, ofKind } = fund;
  if (ofKind !== null) return { text: t`${KIND_NAMES[ofKind.kind]}, your choice`, short: t`your choice`, isOpen: true };
  if (isHardToSee(fund)) return { text: t`We can’t see inside: what is it?`, short: t`What is it?`, isOpen: true };
  const text = alikeFlag(symbol, report) ?? factFlag(fund, report);
  return copyFlag(symbol, report) ?? (text === null ? null : { text, short: text, isOpen: false });
}

function copyFlag(symbol: string, report: Report): FundFlag | null {
  const copies = copiesAmong(report).find(({ first, again }) => first === symbol || again.includes(symbol));
  if (copies === undefined) return null;
  const others = [copies.first, ...copies.again].filter((one) => one !== symbol);
  const ratioOf = (one: string) => costOfFund(one, report)?.ratio ?? null;
  const own = ratioOf(symbol);
  const isDearer = own !== null && others.some((one) => (ratioOf(one) ?? own) < own);
  const short = t`same as ${joinAnd(others)}`;
  return { text: isDearer ? t`same as ${joinAnd(others)}, costs more` : short, short, isOpen: false };
}

function alikeFlag(symbol: string, { overlaps }: Report): string | null {
  const pair = mostAlike(symbol, overlaps, SAID_FROM);
  if (pair === null) return null;
  return t`${formatCount(Math.floor(pair.share * 100))}% the same as ${symbolWords(pair.a === symbol ? pair.b : pair.a)}`;
}

function factFlag(fund: FundUse, { settings, reference }: Report): string | null {
  const [misnamed] = misnamedFunds([fund], settings);
  if (misnamed !== undefined) return misnamedFlag(misnamed);
  if (fund.asOf !== null && reference.stale.funds.includes(fund.symbol))
    return t`holdings from ${formatDate(fund.asOf)}`;
  return fund.seen === 'class' && fund.countsAs !== null ? CLASS_NAMES[fund.countsAs] : null;
}
