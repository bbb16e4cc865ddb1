import { isRange } from '../domain/figures/range.ts';
import type { Likely, LikelyPart, Ranged, Report } from '../domain/report.ts';
import { isWide } from './ends.ts';
import type { MoneyFormat } from './money.ts';
import { LENS_PHRASES, joinWords } from './names.ts';
import { countOf } from './numbers.ts';

/* The likely reading beside a range: what it would be if the funds we can't see inside were like their stand-ins. It is never said
   without the range, and always with what was read as what. */

/** So many stand-ins are named; more are counted. */
const NAMED = 3;

/** The likely reading of the figures that are shown as ranges, in one sentence; null where there is none. */
export function likelyLine({ lens, smallCaps, settings }: Report, money: MoneyFormat): string | null {
  const said = [
    { reading: readingOf(lens), of: (figure: string) => `${figure} rides on ${LENS_PHRASES[settings.lens]}` },
    { reading: readingOf(smallCaps), of: (figure: string) => `${figure} rides on small caps` },
  ].flatMap(({ reading, of }) => (reading === null ? [] : [{ reading, of }]));
  const [first, second] = said;
  if (first === undefined) return null;
  const figures = [
    first.of(ofHundred(first.reading, money)),
    ...(second === undefined ? [] : [`${ofHundred(second.reading, money)} on small caps`]),
  ];
  const because = readAs(first.reading.because);
  // while a part is left that nothing stands for, nothing is said to be likely
  return said.some(({ reading }) => isWide(reading))
    ? `With ${because}, ${joinWords(figures)}.`
    : `Most likely ${joinWords(figures)}, reading ${because}.`;
}

function readingOf(figure: Ranged): Likely | null {
  return isRange(figure) ? figure.likely : null;
}

/* "about $44", "between $39 and $49", "less than $1", "nothing" of every hundred. */
function ofHundred(reading: Likely, money: MoneyFormat): string {
  if (isWide(reading)) return money.rangeOfHundred(reading.low * 100, reading.high * 100);
  const rounded = Math.round(reading.share * 100);
  if (rounded !== 0) return `about ${money.ofHundred(rounded)}`;
  return Math.abs(reading.share) < 1e-9 ? 'nothing' : `less than ${money.ofHundred(1)}`;
}

/* A line of which no more than its kind was said is called by that kind. */
function witnessWords({ part, witness, ofKind }: LikelyPart): string {
  if (ofKind === null) return witness;
  return part === witness ? 'the average of such funds' : `the average of its kind, “${witness}”`;
}

/** What is read as what: "AVUV as VBR (your choice) and DFSTX as IJR (our suggestion)". */
export function readAs(because: readonly LikelyPart[]): string {
  const named = because.slice(0, because.length > NAMED ? NAMED - 1 : NAMED);
  const rest = because.slice(named.length);
  const words = named.map(
    (one) => `${one.part} as ${witnessWords(one)} (${one.isChosen ? 'your choice' : 'our suggestion'})`,
  );
  if (rest.length === 0) return joinWords(words);
  return joinWords([...words, `${countOf(rest.length, 'more fund')} as similar ones`]);
}
