import { t, tIn } from '../../../words/t.ts';
import { answerOf, type HeroAnswer } from '../../../domain/figures/answer.ts';
import { copiesAmong, isHardToSee } from '../../../domain/figures/fund-findings.ts';
import { addStakes, answerOfFund, orderOf, sectorApart, type FundFigure } from '../../../domain/figures/fund-parts.ts';
import { accountsWith } from '../../../domain/figures/held-in.ts';
import { moneyOf } from '../../../domain/figures/parts.ts';
import { stakesThrough, type StakeThrough } from '../../../domain/figures/shared-companies.ts';
import { answerWithout, changesWithout } from '../../../domain/figures/without-fund.ts';
import type { FundUse } from '../../../domain/model/report-funds.ts';
import type { Report } from '../../../domain/model/report.ts';
import { formatAnswer } from '../../../words/marks/answer.ts';
import { formatEndsPoints } from '../../../words/marks/ends.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { formatCount, formatPercent, formatPoints, formatShare, plural } from '../../../words/marks/numbers.ts';
import { numberAtStart } from '../../../words/marks/words.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { benchmarkPhrase } from '../../../words/names/benchmarks.ts';
import { KIND_NAMES, symbolWords } from '../../../words/names/kinds.ts';
import { CLASS_NAMES, LENS_PHRASES, LENS_SHORT, SECTOR_NAMES } from '../../../words/names/names.ts';
import { sentences } from '../../review/words/phrases.ts';
import { addedBy, readingPercent } from './fund-row.ts';

/* What is said of one fund, on its own page and beside the table. */

/** The title of a fund's page: what of it is in the lens, in money where that is shown. */
export function fundTitle(fund: FundUse, report: Report, money: MoneyFormat): string {
  const symbol = symbolWords(fund.symbol);
  if (fund.seen === 'class')
    return fund.countsAs === null
      ? t`${symbol} holds no companies`
      : t`${symbol} holds ${CLASS_NAMES[fund.countsAs]}: no companies to show`;
  if (isHardToSee(fund)) return unseenTitle(fund);
  const [lens, small] = [answerOfFund(fund, 'lens', report), answerOfFund(fund, 'smallCaps', report)];
  const phrase = LENS_PHRASES[report.settings.lens];
  return orderOf(small) > orderOf(lens)
    ? partTitle(fund, small, t`small caps`, money)
    : partTitle(fund, lens, phrase, money);
}

function partTitle(fund: FundUse, part: HeroAnswer | null, phrase: string, money: MoneyFormat): string {
  const symbol = symbolWords(fund.symbol);
  const isPlain = fund.seen !== 'leveraged' && fund.value > 0;
  if (part === null || money.hidden || !isPlain || part.kind === 'between')
    return t`${readingPercent(part)} of your ${symbol} is ${phrase}`;
  const [all, inside] = [money.whole(fund.value), money.whole(moneyOf(part.share, fund.value))];
  if (part.share < 0.0005) return t`None of your ${all} in ${symbol} is ${phrase}`;
  return part.kind === 'about'
    ? t`Of your ${all} in ${symbol}, about ${inside} is ${phrase}`
    : t`Of your ${all} in ${symbol}, ${inside} is ${phrase}`;
}

function unseenTitle({ symbol, rest, ofKind, kindGuess }: FundUse): string {
  const kind = ofKind ?? kindGuess;
  const seen = formatCount(Math.max(0, Math.floor((1 - rest) * 100)));
  if (kind === null) return t`We can see ${seen}% of ${symbolWords(symbol)}`;
  const name = KIND_NAMES[kind.kind];
  return ofKind === null
    ? t`We can see ${seen}% of ${symbolWords(symbol)}. Our guess: ${name}`
    : t`We can see ${seen}% of ${symbolWords(symbol)}. Your choice: ${name}`;
}

/** What a fund adds, and what it adds together with those that hold the same companies. */
export function fundLede(fund: FundUse, report: Report): string {
  const added = addedBy(fund, report);
  if (added === null || added.kind === 'between' || orderOf(added) < 0.0005) return '';
  const phrase = LENS_PHRASES[report.settings.lens];
  const brings = t`It adds ${readingPercent(added)} of your portfolio in ${phrase}, out of ${formatAnswer(report.lens)} in total.`;
  const others = sameAs(fund.symbol, report);
  return others.length === 0
    ? brings
    : sentences(
        brings,
        t`${joinAnd(others)} ${plural(others.length, { one: 'holds', other: 'hold' })} the same companies.`,
      );
}

/** The funds held that are this one again. */
function sameAs(symbol: string, report: Report): readonly string[] {
  const copies = copiesAmong(report).find(({ first, again }) => first === symbol || again.includes(symbol));
  return copies === undefined ? [] : [copies.first, ...copies.again].filter((one) => one !== symbol);
}

/** In which accounts a fund is held: "1 account", and their names. */
export function heldWhere(fund: FundUse, report: Report): { readonly value: string; readonly note: string } {
  const accounts = accountsWith(fund.symbol, report);
  return {
    value: t`${plural(accounts.length, { one: '# account', other: '# accounts' })}`,
    note: joinAnd(accounts.map(accountName)),
  };
}

/** The companies that a fund brings, the largest first, and how many of them there are. */
export function companiesThrough({ symbol }: FundUse, report: Report): readonly StakeThrough[] {
  return stakesThrough(symbol, report.companies);
}

/** The title over the first of them: "Ten companies make up 41% of VOO". */
export function fundCompaniesTitle(fund: FundUse, shown: readonly StakeThrough[]): string {
  const part = addStakes(shown, fund);
  if (part === null || shown.length === 0) return t`We can’t see any companies in this fund`;
  const symbol = symbolWords(fund.symbol);
  return shown.length === 1
    ? t`One company makes up ${formatCount(Math.round(part * 100))}% of ${symbol}`
    : t`${numberAtTitle(shown.length)} companies make up ${formatCount(Math.round(part * 100))}% of ${symbol}`;
}
const numberAtTitle = (count: number) => (count === 10 ? tIn('opens a title')`Ten` : numberAtStart(count));

/** The title over the sectors: the one in which it differs most. */
export function sectorsTitle(fund: FundUse, { benchmark }: Report): string {
  const apart = sectorApart(fund, benchmark);
  const market = benchmarkPhrase(benchmark);
  if (apart === null) return t`Sectors like ${market}`;
  return apart.more
    ? t`More ${SECTOR_NAMES[apart.sector]} than ${market}`
    : t`Less ${SECTOR_NAMES[apart.sector]} than ${market}`;
}

/** One figure now and without a fund. */
export interface WithoutRow {
  readonly name: string;
  readonly now: string;
  readonly without: string;
  readonly change: string;
}

/** Both figures now and without a fund; empty where nobody can tell. */
export function withoutRows(fund: FundUse, report: Report): readonly WithoutRow[] {
  const changes = changesWithout(fund, report);
  if (changes === null) return [];
  const row = (of: FundFigure, name: string): WithoutRow => {
    const [now, after] = [answerOf(report[of]), answerWithout(fund, of, report)];
    const change = now === null || after === null ? null : orderOf(after) - orderOf(now);
    return {
      name,
      now: formatAnswer(report[of]),
      without: after === null ? '' : tenthsOf(after),
      change: change === null ? formatEndsPoints(changes[of]) : formatPoints(change),
    };
  };
  return [row('lens', LENS_SHORT[report.settings.lens]), row('smallCaps', t`Small caps`)];
}

const tenthsOf = (answer: HeroAnswer): string =>
  answer.kind === 'about' ? t`about ${formatPercent(answer.share)}` : readingPercent(answer);

/** The title over them: how much mega-cap tech there would be less or more. */
export function withoutTitle(fund: FundUse, report: Report): string {
  const [now, after] = [answerOf(report.lens), answerWithout(fund, 'lens', report)];
  if (now === null || after === null) return t`If you didn’t own it`;
  const by = orderOf(after) - orderOf(now);
  if (Math.abs(by) < LITTLE) return t`If you didn’t own it, little would change`;
  const phrase = LENS_PHRASES[report.settings.lens];
  const points = formatShare(Math.abs(by));
  return by < 0
    ? t`Without it you’d have ${points} points less ${phrase}`
    : t`Without it you’d have ${points} points more ${phrase}`;
}
const LITTLE = 0.005;

/** What stays without it: the same companies through another fund, or how many would be gone. */
export function withoutNote(fund: FundUse, report: Report, onlyHere: number): string {
  const others = sameAs(fund.symbol, report);
  if (others.length > 0) return t`${joinAnd(others)} would still hold the same companies.`;
  return onlyHere === 0
    ? ''
    : t`You own ${plural(onlyHere, { one: '# company', other: '# companies' })} through this fund alone.`;
}

/** The same in one line, beside the table. */
export function withoutLine(fund: FundUse, report: Report, onlyHere: number): string {
  const rows = withoutRows(fund, report).map(({ name, without, change }) =>
    without === '' ? t`${name} ${change}.` : t`${name} ${without} (${change}).`,
  );
  return sentences(...rows, withoutNote(fund, report, onlyHere));
}
