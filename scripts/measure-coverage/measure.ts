import { analyse } from '../../src/domain/report/analyse.ts';
import type { Exposure } from '../../src/domain/look-through/exposure.ts';
import { prepare } from '../../src/domain/report/groundwork.ts';
import { guessLine } from '../../src/domain/report/guess-answer.ts';
import type { Portfolio } from '../../src/domain/model/portfolio.ts';
import { questionKey } from '../../src/domain/identity/question-key.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import type { Ranged } from '../../src/domain/model/report-amounts.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { sayAll, type FundChoice, type LineChoice } from '../../src/domain/book/say.ts';
import type { IsoDate } from '../../src/domain/model/units.ts';
import { positionsIn } from '../../src/domain/rows/position-rows.ts';

/** What is seen of a portfolio. Parts are fractions of it: `identified + likelyOnly + open` is all of it. */
export interface Coverage {
  /** Placed in companies and classes by what the pack knows. */
  readonly identified: number;
  /** Of that what is no estimate: lines themselves, classes, and funds read from a list that is printed and not worked out. */
  readonly exact: number;
  /** Not seen, but read as something like it. */
  readonly likelyOnly: number;
  /** Neither. */
  readonly open: number;
  /** How far apart the proven ends of mega-cap tech are, and those of the likely reading; fractions of the portfolio. */
  readonly width: number;
  readonly likelyWidth: number;
  /** The lens: its proven ends, and the likely reading with its own; its middle is null where the app says none. */
  readonly ends: Ends;
  readonly likely: (Ends & { readonly share: number | null; readonly error?: number | null }) | null;
  /** What isn't seen, by its name as the file or the pack has it, the most money first. */
  readonly missing: readonly Missing[];
  /** How many guesses the app has of what its lines and funds are, and how far apart the ends of mega-cap tech are once all are taken. */
  readonly guesses: number;
  readonly guessedWidth: number;
  /** What it takes to get there: one press for all guesses of lines, one for those of funds, and each line that is asked about all the same. */
  readonly decisions: number;
  /** The oldest day that anything seen of its funds is of; null where nothing dated is. */
  readonly oldest: IsoDate | null;
}

/** The ends of a figure, as fractions of the portfolio. */
export type Ends = Pick<Ranged, 'low' | 'high'>;

/** A line, or a fund's part, that nothing is seen of: its part of the portfolio. */
export interface Missing {
  readonly name: string;
  readonly share: number;
}

/** Measures a portfolio as the app shows it. Throws for one that holds nothing. */
export function measure(portfolio: Portfolio, reference: Reference): Coverage {
  const groundwork = prepare(portfolio, reference);
  const report = analyse(portfolio, reference, groundwork);
  const identified = report.totals.identifiedShare;
  if (identified === null) throw new Error(`${portfolio.name} holds nothing.`);
  const before = openMoney(groundwork.exposure);
  const likely = groundwork.likely();
  const after = likely === null ? before : Math.min(before, openMoney(likely.exposure));
  const guesses = guessAll(report);
  const guessed = analyse(sayAll(portfolio, [...guesses.lines, ...guesses.funds]), reference);
  const likelyOnly = before === 0 ? 0 : (1 - identified) * (1 - after / before);
  return {
    identified,
    exact: identified * (1 - estimatedPart(report)),
    likelyOnly,
    open: Math.max(0, 1 - identified - likelyOnly),
    width: widthOf(report.lens),
    likelyWidth: report.lens.likely === null ? widthOf(report.lens) : widthOf(report.lens.likely),
    ends: report.lens,
    likely: report.lens.likely,
    missing: missingIn(report, identified),
    guesses: guesses.lines.length + guesses.funds.length,
    guessedWidth: widthOf(guessed.lens),
    decisions: countAsked(guessed) + Object.values(guesses).filter((one) => one.length > 0).length,
    oldest: report.funds.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])).sort()[0] ?? null,
  };
}

function openMoney({ residuals, unidentified }: Exposure): number {
  return residuals.reduce((sum, { value }) => sum + Math.abs(value), Math.abs(unidentified.value));
}

/* Of what is identified the part that funds show by lists which are worked out. A fund of funds is an estimate as a whole. */
function estimatedPart({ funds, totals }: Report): number {
  const money = funds.filter(({ estimated }) => estimated).reduce((sum, one) => sum + one.value - one.residual, 0);
  return totals.identified <= 0 ? 0 : Math.min(1, Math.max(0, money / totals.identified));
}

/* Lines and funds by the money in them that nothing is seen of. What has no value in the portfolio's currency is in no figure. */
function missingIn({ positions, funds, totals }: Report, identified: number): readonly Missing[] {
  const all = totals.identified / identified;
  const lines = positionsIn(positions).flatMap(({ identity: { status }, symbol, name, baseValue }) =>
    baseValue !== null && ['unknown', 'ambiguous'].includes(status)
      ? [{ name: name ?? symbol ?? 'without a name', share: baseValue / all }]
      : [],
  );
  const unseen = funds.map(({ name, residual }) => ({ name, share: residual / all }));
  return [...lines, ...unseen].filter(({ share }) => share >= 0.005).sort((one, other) => other.share - one.share);
}

function widthOf({ low, high }: Ends): number {
  return low === null || high === null ? 1 : high - low;
}

/* What the app offers to take with one press each. */
function guessAll({ positions, funds }: Report): {
  readonly lines: readonly LineChoice[];
  readonly funds: readonly FundChoice[];
} {
  const unknown = new Map(
    positionsIn(positions)
      .filter(({ identity }) => identity.status === 'unknown' && identity.by === null)
      .map((position) => [questionKey(position.symbol, position.name), position]),
  );
  return {
    lines: [...unknown.values()].flatMap((line) => {
      const guess = guessLine(line);
      const about = { symbol: line.symbol, name: line.name };
      return guess === null ? [] : [{ about, choice: guess.choice }];
    }),
    funds: funds.flatMap(({ symbol, kindGuess }) => (kindGuess === null ? [] : [{ fund: symbol, of: kindGuess.kind }])),
  };
}

/* The lines that the app asks about, those of the same words once. */
function countAsked({ positions, questions }: Report): number {
  const unsure = positionsIn(positions).filter(
    ({ identity }) => identity.status === 'unknown' || identity.status === 'ambiguous',
  );
  const asked = questions.filter(({ answered }) => answered === null).map(({ key }) => key);
  return new Set([...asked, ...unsure.map(({ symbol, name }) => questionKey(symbol, name))]).size;
}

/** From this part on a portfolio counts as seen; and so wide a range at most, in fractions, is one that says something. */
export const SEEN = 0.9;
export const NARROW = 0.1;

/** ● seen, or within ten points once our guesses are taken; ◐ the likely reading is within ten points; ○ neither. */
export type Mark = '●' | '◐' | '○';
export const MARKS: readonly Mark[] = ['●', '◐', '○'];

/** What each of the portfolios of MARKETS should reach: so much placed, or proven ends or likely ones so near to each other at most. */
export const GOAL = { placed: 0.85, width: 0.15, likelyWidth: 0.08 } as const;

/** Whether a portfolio of a market reaches the goal in one of its ways. */
export const reachesGoal = ({ identified, width, likelyWidth }: Coverage): boolean =>
  identified >= GOAL.placed || width <= GOAL.width || likelyWidth <= GOAL.likelyWidth;

/** The same, where likely ends count as far apart as funds were off that were read so: what was never tried reaches nothing. */
export function reachesTested({ likely, ...one }: Coverage): boolean {
  const error = likely?.error ?? null;
  return reachesGoal({ ...one, likely, likelyWidth: error === null ? 1 : one.likelyWidth + 2 * error });
}

/** How well the app works for a portfolio. */
export function markOf({ identified, guessedWidth, likelyWidth }: Coverage): Mark {
  if (identified >= SEEN || guessedWidth <= NARROW) return '●';
  return likelyWidth <= NARROW ? '◐' : '○';
}

/** The mark that at least two thirds of a place's portfolios reach. Throws for none. */
export function markOfPlace(marks: readonly Mark[]): Mark {
  if (marks.length === 0) throw new Error('A place without a portfolio has no mark.');
  const reached = MARKS.find((mark) => {
    const atLeast = marks.filter((one) => MARKS.indexOf(one) <= MARKS.indexOf(mark));
    return atLeast.length * 3 >= marks.length * 2;
  });
  return reached ?? '○';
}
