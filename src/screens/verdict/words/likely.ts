import { select, t } from '../../../words/t.ts';
import { WORTH_A_RANGE } from '../../../domain/measure/worth-a-range.ts';
import { isBarelySeen } from '../../../domain/figures/known.ts';
import { isRange } from '../../../domain/figures/range.ts';
import type { Likely, LikelyPart, Ranged } from '../../../domain/model/report-amounts.ts';
import type { Report } from '../../../domain/model/report.ts';
import { isWide, ofHundred } from '../../../words/marks/ends.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { KIND_NAMES, symbolWords } from '../../../words/names/kinds.ts';
import { lensPhrase } from '../../../words/names/names.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { OTHER_ASSET_NAMES } from '../../review/words/treat-as.ts';
import { plural } from '../../../words/marks/numbers.ts';

/* The likely reading beside a range: what it would be if the funds we can't see inside were like their stand-ins. It is never said
   without the range, and always with what was read as what. */

/** So many stand-ins are named; more are counted. */
const NAMED = 3;

/** The likely reading of the figures that are shown as ranges, in one sentence; null where there is none. */
export function likelyLine(report: Report, money: MoneyFormat): string | null {
  const { lens, smallCaps, settings } = report;
  // it is never said without its range, and there is none in the sentence
  if (isBarelySeen(report)) return null;
  const [ofLens, ofSmall] = [readingOf(lens), readingOf(smallCaps)];
  const first = ofLens ?? ofSmall;
  if (first === null) return null;
  const because = readAs(first);
  const phrase = lensPhrase(settings.lens, 'in');
  const [large, small] = [ofLens, ofSmall].map((reading) => (reading === null ? '' : ofHundred(reading, money)));
  // while a part is left that nothing stands for, nothing is said to be likely
  if ([ofLens, ofSmall].some((reading) => reading !== null && isWide(reading))) {
    if (ofSmall === null) return t`With ${because}, ${large} rides on ${phrase}.`;
    if (ofLens === null) return t`With ${because}, ${small} rides on small caps.`;
    return t`With ${because}, ${large} rides on ${phrase} and ${small} on small caps.`;
  }
  if (ofSmall === null) return t`Most likely ${large} rides on ${phrase}, reading ${because}.`;
  if (ofLens === null) return t`Most likely ${small} rides on small caps, reading ${because}.`;
  return t`Most likely ${large} rides on ${phrase} and ${small} on small caps, reading ${because}.`;
}

function readingOf(figure: Ranged): Likely | null {
  return isRange(figure) ? figure.likely : null;
}

/**
 * What is read as what: "AVUV as VBR (your choice) and DFSTX as IJR (our suggestion)". Lines of which no more than their kinds were said
 * are told together, before the rest; market caps that are read at their middle after it, where they matter.
 */
export function readAs({ because, atMiddleCap }: Pick<Likely, 'because' | 'atMiddleCap'>): string {
  const said = because.filter(({ part, witness }) => part === witness).map(({ part }) => symbolWords(part));
  const others = because.filter(({ part, witness }) => part !== witness);
  const room = Math.max(0, NAMED - said.length);
  const named = others.slice(0, others.length > room ? Math.max(0, room - 1) : room);
  const rest = others.length - named.length;
  const words = [...(said.length === 0 ? [] : [kindWords(said)]), ...named.map(witnessWords)];
  return joinAnd([
    ...words,
    ...(rest === 0 ? [] : [t`${plural(rest, { one: '# more fund', other: '# more funds' })} as similar ones`]),
    ...(because.length === 0 || atMiddleCap >= WORTH_A_RANGE
      ? [t`estimated market caps at the middle of their ranges`]
      : []),
  ]);
}

function kindWords(said: readonly string[]): string {
  const named = said.slice(0, said.length > NAMED ? NAMED - 1 : NAMED);
  const rest = said.length - named.length;
  const who = joinAnd(rest === 0 ? named : [...named, t`${rest} more`]);
  return t`${who} as the average of ${plural(said.length, { one: 'such funds', other: 'funds of their kinds' })} (your choice)`;
}

/* A line that is guessed to be no fund has its class in the place of one. */
const ASSETS: Readonly<Record<string, string>> = OTHER_ASSET_NAMES;

function witnessWords({ part, witness: read, ofKind, isChosen }: LikelyPart): string {
  const witness = ASSETS[read] ?? read;
  const [symbol, choice] = [symbolWords(part), isChosen ? 'yours' : 'ours'];
  if (ofKind === 'cash')
    return t`${symbol} as cash (${select(choice, { yours: 'your choice', other: 'our suggestion' })})`;
  return ofKind === null
    ? t`${symbol} as ${witness} (${select(choice, { yours: 'your choice', other: 'our suggestion' })})`
    : t`${symbol} as the average ${KIND_NAMES[ofKind]} (${select(choice, { yours: 'your choice', other: 'our suggestion' })})`;
}
