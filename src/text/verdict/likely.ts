import { t } from '../../languages/t.ts';
import { WORTH_A_RANGE } from '../../domain/measure/worth-a-range.ts';
import { isBarelySeen } from '../../domain/figures/known.ts';
import { isRange } from '../../domain/figures/range.ts';
import type { Likely, LikelyPart, Ranged } from '../../domain/model/report-amounts.ts';
import type { Report } from '../../domain/model/report.ts';
import { isWide, ofHundred } from '../marks/ends.ts';
import type { MoneyFormat } from '../marks/money.ts';
import { KIND_NAMES, symbolWords } from '../names/kinds.ts';
import { LENS_PHRASES, joinWords } from '../names/names.ts';
import { plural } from '../marks/numbers.ts';

/* The likely reading beside a range: what it would be if the funds we can't see inside were like their stand-ins. It is never said
   without the range, and always with what was read as what. */

/** So many stand-ins are named; more are counted. */
const NAMED = 3;

/** The likely reading of the figures that are shown as ranges, in one sentence; null where there is none. */
export function likelyLine(report: Report, money: MoneyFormat): string | null {
  const { lens, smallCaps, settings } = report;
  // it is never said without its range, and there is none in the sentence
  if (isBarelySeen(report)) return null;
  const said = [
    { reading: readingOf(lens), of: (figure: string) => t`${figure} rides on ${LENS_PHRASES[settings.lens]}` },
    { reading: readingOf(smallCaps), of: (figure: string) => t`${figure} rides on small caps` },
  ].flatMap(({ reading, of }) => (reading === null ? [] : [{ reading, of }]));
  const [first, second] = said;
  if (first === undefined) return null;
  const figures = [
    first.of(ofHundred(first.reading, money)),
    ...(second === undefined ? [] : [t`${ofHundred(second.reading, money)} on small caps`]),
  ];
  const because = readAs(first.reading);
  // while a part is left that nothing stands for, nothing is said to be likely
  return said.some(({ reading }) => isWide(reading))
    ? t`With ${because}, ${joinWords(figures)}.`
    : t`Most likely ${joinWords(figures)}, reading ${because}.`;
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
  const words = [
    ...(said.length === 0 ? [] : [kindWords(said)]),
    ...named.map(
      (one) =>
        t`${symbolWords(one.part)} as ${witnessWords(one)} (${one.isChosen ? t`your choice` : t`our suggestion`})`,
    ),
  ];
  return joinWords([
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
  const who = joinWords(rest === 0 ? named : [...named, t`${rest} more`]);
  return t`${who} as the average of ${plural(said.length, { one: 'such funds', other: 'funds of their kinds' })} (your choice)`;
}
function witnessWords({ witness, ofKind }: LikelyPart): string {
  return ofKind === null ? witness : t`the average ${KIND_NAMES[ofKind]}`;
}
