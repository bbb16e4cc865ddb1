import { t } from '../../../words/t.ts';
import { answerOf } from '../../../domain/figures/answer.ts';
import { isBarelySeen } from '../../../domain/figures/known.ts';
import type { Ranged } from '../../../domain/model/report-amounts.ts';
import type { Report } from '../../../domain/model/report.ts';
import type { TriedFigures } from '../../../domain/report/try-answers.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { WORTH_A_RANGE } from '../../../domain/measure/worth-a-range.ts';
import { formatAnswerWithRange } from '../../../words/marks/answer.ts';
import { formatPercent, formatShareRange, plural } from '../../../words/marks/numbers.ts';
import { pluralAtStart } from '../../../words/marks/words.ts';
import { shortBenchmark } from '../../../words/names/benchmarks.ts';
import { LENS_SHORT, lensPhrase } from '../../../words/names/names.ts';
import { isNew, type WhatRow } from './rows.ts';

export const WHAT = {
  list: t`What you can tell us`,
  effect: t`What your answers change`,
  now: t`Now`,
  after: t`After`,
  guess: t`our guess`,
  yours: t`your choice`,
  undo: t`Undo`,
  yes: t`Yes`,
  ask: t`What is it?`,
  close: t`Close`,
  orKind: t`or a kind`,
  search: t`Company, fund or index: name, symbol or ISIN`,
  year: t`Target date`,
  otherKind: t`Another kind of fund`,
  one: t`One company`,
  notPart: t`Not part of this`,
  known: t`These we know`,
  notRight: t`Not right?`,
  leftUnknown: t`Left unknown`,
  beamAfter: t`The beam shows after. Your choices, not proof: we mark them wherever they count.`,
  beamNow: t`Your choices are marked on the verdict, the fund’s page and the client sheet.`,
  saved: t`Answers are saved on this device and used for later files`,
  session: t`Answers are for this session only`,
  back: t`Back`,
  nothing: t`We know what all of your holdings are`,
  nothingLede: t`Nothing here needs your answer.`,
} as const;

/** "Three holdings are new to us"; what is left when all is said. */
export function whatTitle(rows: readonly WhatRow[]): string {
  const open = rows.filter(isNew);
  const count = open.length;
  if (rows.length === 0) return WHAT.nothing;
  if (count === 0)
    return rows.every(({ said }) => said !== null)
      ? t`Every holding has a kind now`
      : t`You’ve gone through all of them`;
  if (open.every(({ subject }) => subject.kind === 'fund'))
    return t`${pluralAtStart(count, { one: '# fund is hard to see into', other: '# funds are hard to see into' })}`;
  return t`${pluralAtStart(count, { one: '# holding is new to us', other: '# holdings are new to us' })}`;
}

const KEYS = ['lens', 'smallCaps'] as const;
/** Less than so much is no change in whole units of a hundred that says anything. */
const SHOWS_FROM = 0.02;

/** Whether figures are written in tenths of a percent, because whole units of a hundred would hardly show what the answers change. */
export function isFine(report: Report, tried: TriedFigures | null): boolean {
  return tried !== null && KEYS.every((key) => widthOf(report[key]) - widthOf(tried[key]) < SHOWS_FROM);
}

/** What stays as it is, where that is told in a line: "Mega-cap tech stays at 48.0%." Null where it changes. */
export function staysWords(key: (typeof KEYS)[number], report: Report, tried: TriedFigures | null): string | null {
  if (tried === null || !isFine(report, tried)) return null;
  const [now, then] = [formatAnswerWithRange(report[key]), formatAnswerWithRange(tried[key])];
  return now === then ? t`${nameOf(key, report)} stays at ${now}.` : null;
}

function nameOf(key: (typeof KEYS)[number], report: Report): string {
  return key === 'lens' ? LENS_SHORT[report.settings.lens] : t`Small caps`;
}

/** "about $37, between $32 and $63", with its point in tags; in tenths "about 4.4%, between 3.5 and 5.0". */
export function figureWords(figure: Ranged, money: MoneyFormat, fine: boolean): string {
  const answer = answerOf(figure);
  if (answer === null) return '';
  if (fine) {
    const range = formatShareRange(figure);
    return answer.kind === 'about' ? t`about <point>${formatPercent(answer.share)}</point>, ${range}` : range;
  }
  if (answer.kind === 'one') return t`<point>${money.ofHundred(Math.round(answer.share * 100))}</point>`;
  const range = money.rangeOfHundred(answer.low * 100, answer.high * 100);
  return answer.kind === 'about'
    ? t`about <point>${money.ofHundred(Math.round(answer.share * 100))}</point>, ${range}`
    : range;
}

const plain = (words: string): string => words.replace(/<\/?point>/g, '');

/** Below the title: what the answers change, in the figure that they change most. */
export function whatLede(
  rows: readonly WhatRow[],
  report: Report,
  tried: TriedFigures | null,
  money: MoneyFormat,
): string {
  const open = rows.filter(isNew);
  if (rows.length === 0) return WHAT.nothingLede;
  if (open.length === 0) return doneLede(rows);
  const { length } = open;
  if (tried === null)
    return t`${plural(length, { one: 'Tell us what it is', other: 'Tell us what they are' })}, and every figure gets closer.`;
  const every = money.ofHundred(100);
  const [change] = KEYS.map((key) => ({ key, before: report[key], after: tried[key] }))
    .map((one) => ({ ...one, closer: widthOf(one.before) - widthOf(one.after) }))
    .sort((a, b) => b.closer - a.closer);
  if (change === undefined || change.closer < WORTH_A_RANGE)
    return t`${plural(length, { one: 'Tell us what it is', other: 'Tell us what they are' })}. It changes no figure by more than ${money.ofHundred(1)} of every ${every}.`;
  const name = change.key === 'lens' ? lensPhrase(report.settings.lens, 'in') : lensPhrase('small-caps', 'in');
  if (isFine(report, tried)) {
    const [was, will] = [formatShareRange(change.before), formatShareRange(change.after)];
    return t`${plural(length, { one: 'Tell us what it is', other: 'Tell us what they are' })}, and the range in ${name} narrows from <point>${was}</point> to <point>${will}</point>.`;
  }
  const [was, will] = [plain(figureWords(change.before, money, false)), plain(figureWords(change.after, money, false))];
  if (isBarelySeen(report))
    return t`${plural(length, { one: 'Tell us what it is', other: 'Tell us what they are' })}, and of every ${every} we can see <point>${seenWords(tried, money)}</point> instead of <point>${seenWords(report, money)}</point>.`;
  return t`${plural(length, { one: 'Tell us what it is', other: 'Tell us what they are' })}, and <point>${was}</point> becomes <point>${will}</point> of every ${every} in ${name}.`;
}

const widthOf = ({ low, high }: Ranged): number => (low === null || high === null ? 0 : high - low);

function seenWords({ totals }: Pick<TriedFigures, 'totals'>, money: MoneyFormat): string {
  return money.ofHundred(totals.uncertain === null ? 0 : Math.max(0, Math.floor((1 - totals.uncertain) * 100)));
}

/** Under a fifth seen: what there is to see in place of a figure. Null from there on. */
export function seenSoFar(figures: TriedFigures, report: Report, money: MoneyFormat): string | null {
  if (!isBarelySeen({ ...report, totals: { ...report.totals, ...figures.totals } })) return null;
  return t`We can see ${seenWords(figures, money)} of every ${money.ofHundred(100)} so far`;
}

function doneLede(rows: readonly WhatRow[]): string {
  const byKind = rows.filter(({ said }) => said?.kind === 'fund-of-kind').length;
  if (byKind === 0) return t`You can undo each answer here.`;
  return t`${pluralAtStart(byKind, { one: '# is known only by its kind', other: '# are known only by their kind' })}, so a small range stays until you load the holdings.`;
}

/** The title of a figure in the card. */
export function effectTitle(key: 'lens' | 'smallCaps', report: Report, money: MoneyFormat, fine: boolean): string {
  const name = nameOf(key, report);
  return fine ? name : t`${name}, of every ${money.ofHundred(100)}`;
}

/** Below its ruler. */
export function effectMarket(share: number, { benchmark }: Report, money: MoneyFormat, fine: boolean): string {
  const name = shortBenchmark(benchmark);
  return fine ? `${name} ${formatPercent(share)}` : `${name} ${money.ofHundred(Math.round(share * 100))}`;
}

/** The button over the list. */
export function acceptWords(count: number): string {
  return t`Accept all ${plural(count, { one: '# guess', other: '# guesses' })}`;
}

/** The button once all is said. */
export function undoAllWords(count: number): string {
  return t`Undo all ${plural(count, { one: '# answer', other: '# answers' })}`;
}
