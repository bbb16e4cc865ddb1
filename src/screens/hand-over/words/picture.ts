import { t } from '../../../words/t.ts';
import { answerOf } from '../../../domain/figures/answer.ts';
import { isBarelySeen, shareInFunds } from '../../../domain/figures/known.ts';
import type { Report } from '../../../domain/model/report.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { isRange } from '../../../words/marks/numbers.ts';
import { benchmarkPhrase } from '../../../words/names/benchmarks.ts';
import { BY_SCHEME, LENS_PHRASES } from '../../../words/names/names.ts';
import { EXAMPLE } from '../../verdict/words/example.ts';
import {
  sentenceFigures,
  holdsNoCompanies,
  partsOf,
  sentenceText,
  type SentencePart,
} from '../../verdict/words/verdict.ts';
import { formatDate, formatDateSpan } from '../../../words/marks/dates.ts';
import { daysOfFiles } from '../../../domain/figures/rows.ts';
import { sentences } from '../../review/words/phrases.ts';

/* The words of the picture to share, but for the sentence, which is the verdict's own. */

const isAnswered = (report: Report) =>
  answerOf(report.lens) !== null && !holdsNoCompanies(report) && !isBarelySeen(report);

/** What the benchmark has of the same hundred: "The US market: $38 and $5." Empty where the sentence has no such figures. */
export function pictureMarket(report: Report, money: MoneyFormat): string {
  if (!isAnswered(report)) return '';
  const { lens, smallCaps } = report.benchmark;
  const [large, small] = [lens, smallCaps].map((share) => money.ofHundred(Math.round(share * 100)));
  return t`By comparison, ${benchmarkPhrase(report.benchmark)} has ${large} and ${small}.`;
}

/** What it comes to in money: "$118,872 of $248,719 is in mega-cap tech." Empty while amounts are hidden, and without a base. */
export function pictureAmounts(report: Report, money: MoneyFormat): string {
  const { lens, totals, settings } = report;
  if (money.hidden || totals.base === null || !isAnswered(report)) return '';
  const [part, whole, into] = [money.whole(lens.value), money.whole(totals.base), LENS_PHRASES[settings.lens]];
  if (settings.base === 'equities')
    return isRange(lens)
      ? t`At least ${part} of ${whole} in stocks is in ${into}.`
      : t`${part} of ${whole} in stocks is in ${into}.`;
  return isRange(lens) ? t`At least ${part} of ${whole} is in ${into}.` : t`${part} of ${whole} is in ${into}.`;
}

/** The small print: what is counted, by which sizes, of which day, and that an example is one. */
export function pictureFoot(report: Report): string {
  const { settings, files, reference } = report;
  const counted = settings.funds === 'lines' ? t`Funds as the broker lists them.` : t`Counts what’s inside funds.`;
  const span = formatDateSpan(daysOfFiles(files));
  return sentences(
    report.example ? EXAMPLE.handedOver : '',
    counted,
    t`Size ${BY_SCHEME[settings.sizeScheme]}.`,
    span === null
      ? t`Undated holdings, company data from ${formatDate(reference.equitiesAsOf)}.`
      : t`Holdings as of ${span}.`,
  );
}

/** Under this the two readings look the same on a scale. */
const WORTH_TURNING = 0.05;

/** The words of one beam of two: what is above it, and at its two ends. */
export interface FlipSide {
  readonly title: string;
  readonly lens: string;
  readonly small: string;
}
/** The words of the picture with two beams. */
export interface FlipWords {
  readonly sentence: readonly SentencePart[];
  readonly broker: FlipSide;
  readonly own: FlipSide;
  readonly foot: string;
}

/**
 * What a picture of both readings says: funds as the broker lists them, and what is inside. Null where it would show nothing: without
 * funds, where the two are less than 5 points apart, and where one of them has no middle.
 */
export function flipWords(broker: Report, own: Report, money: MoneyFormat): FlipWords | null {
  const shares = [broker, own].map((report) => {
    const answer = isAnswered(report) ? answerOf(report.lens) : null;
    return answer === null || answer.kind === 'between' ? null : answer.share;
  });
  const [shown, really] = shares;
  if (shown === undefined || really === undefined || shown === null || really === null) return null;
  const inFunds = own.settings.base === 'equities' || own.totals.base === null ? null : shareInFunds(broker);
  if (inFunds === null || inFunds <= 0 || Math.abs(really - shown) < WORTH_TURNING) return null;
  const [listed, owned] = [sentenceFigures(broker, money), sentenceFigures(own, money)];
  const [{ lens: listedLens }, { lens: ownedLens, phrase }, hundred] = [listed, owned, money.ofHundred(100)];
  const side = (title: string, { lens, small }: typeof owned): FlipSide => {
    const plain = (said: string) => sentenceText(partsOf(said));
    return { title, lens: plain(t`${lens} in ${phrase}`), small: plain(t`${small} in small caps`) };
  };
  return {
    sentence: partsOf(
      t`My broker shows ${listedLens} of every ${hundred} in ${phrase}. <tech><one>It’s really ${ownedLens}.</one></tech>`,
    ),
    broker: side(t`What my broker shows`, listed),
    own: side(t`What I own`, owned),
    foot: sentences(pictureMarket(own, money), pictureFoot(own)),
  };
}
