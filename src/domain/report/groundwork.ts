import { benchmarkOf } from '../measure/against.ts';
import { correctPortfolio } from '../files/correct.ts';
import type { FileReading } from '../model/file-reading.ts';
import { guessLines, readAsOf } from './guessed-lines.ts';
import { exposePortfolio, type Exposure } from '../look-through/exposure.ts';
import { WHOLE, type Against, type Look } from '../model/look.ts';
import type { Benchmark } from '../measure/markets.ts';
import { openFunds, sliceWeight, type FundContents } from '../look-through/look-through.ts';
import { seeFund, type SeenFund } from './describe-funds.ts';
import { viewFund } from '../look-through/fund-view.ts';
import { sightOf } from '../look-through/fund-sight.ts';
import type { LikelyPart } from '../model/report-amounts.ts';
import { sum } from '../sum.ts';
import type { OwnedAt, OwnedCompany, OwnedOf } from '../look-through/owned-companies.ts';
import { measureCosts } from '../measure/costs.ts';
import { measureOverlaps } from '../look-through/overlap.ts';
import { layClasses } from '../identity/own-classes.ts';
import { layKinds } from '../look-through/own-kinds.ts';
import { layThemes } from '../model/own-themes.ts';
import type { KindId } from '../model/kinds.ts';
import type { Answer, Portfolio } from '../model/portfolio.ts';
import { once } from '../once.ts';
import type { Given, KindError, Reference } from '../model/reference.ts';
import { openIndexes, type Replayed } from '../measure/replay.ts';
import type { FilePositions } from '../model/report-positions.ts';
import type { Costs } from '../model/report-costs.ts';
import type { FundOverlap } from '../model/report-funds.ts';
import type { Report } from '../model/report.ts';
import { rosterOf, type Roster } from '../identity/roster.ts';
import {
  countIdentified,
  resolvePortfolio,
  type Resolved,
  type ResolvedGroup,
  type ResolvedLines,
  type ResolvedPosition,
} from '../identity/resolve.ts';
import { newestDate } from '../files/staleness.ts';
import { withQuotedPrices } from './quoted-prices.ts';
import { openStandIns, type StandIns } from '../look-through/stand-ins.ts';
import { settleFiles, type Standing } from '../files/standing.ts';
import { addUpTraits, type Traits } from '../measure/traits.ts';

/** The part of the work that does not depend on schemes, lenses or bases: done once for a portfolio and its answers. */
export interface Groundwork {
  readonly look: Look;
  /** The files as the user corrected them. */
  readonly files: readonly FileReading[];
  readonly standing: Standing;
  /** Every line of every account; `groups` are those that are looked at. */
  readonly resolved: Resolved;
  readonly groups: readonly ResolvedGroup[];
  /** The lines behind them, made when they are first asked for; and as the report shows them. */
  readonly lines: () => readonly ResolvedPosition[];
  readonly described: () => readonly FilePositions[];
  readonly counts: Report['counts'];
  readonly exposure: Exposure;
  readonly traits: () => Traits;
  /** What scenarios are solved from. */
  readonly indexes: () => Replayed['indexes'];
  readonly roster: Roster;
  readonly ownedOf: OwnedOf;
  readonly ownedAt: OwnedAt;
  /** The pack with the user's classifications laid over it. */
  readonly reference: Reference;
  readonly standIns: StandIns;
  /** What can be seen of funds: no stand-in is in it, nor in any figure but the likely one. */
  readonly contents: FundContents;
  /** What is said of a fund that is held, whatever it is measured by. */
  readonly seenFund: (symbol: string) => SeenFund;
  /** All of it once more with each closed fund read as its stand-in; null where nothing stands for anything. */
  readonly likely: () => LikelyGround | null;
  readonly overlaps: readonly FundOverlap[];
  /** What the funds take a year. */
  readonly costs: () => Costs;
  /** What of the user's own is compared with; 'none' = it has no weights; null = a market is. */
  readonly against: Benchmark | 'none' | null;
}

/** The portfolio as it would be if closed funds were like their stand-ins. */
export interface LikelyGround {
  readonly contents: FundContents;
  readonly exposure: Exposure;
  /** Every line, with those that nobody knows as what we guess of them. */
  readonly lines: () => readonly ResolvedPosition[];
  /** The funds that something stands for, the most money first. */
  readonly parts: readonly StoodFor[];
}

/** The figures that readings were tried on. */
export type TestedFigure = 'lens' | 'smallCaps';

/** A fund that another one is read as. */
export interface StoodFor extends Omit<LikelyPart, 'share'> {
  /** The fund whose contents tell what it brings: itself, or what a line is read as; null = it holds no companies. */
  readonly holds: string | null;
  /** The money in it, however deep it is held. */
  readonly held: number;
  /** How far off funds of its kind were that were read so; null = nothing was tried. */
  readonly tested: KindError | null;
}

/* As the broker shows it: a fund is a fund. */
const AS_LINES: FundContents = () => [{ kind: 'class', of: 'fund', part: 1 }];

/** Identifies every line, as the user corrected it, and looks through every fund, or leaves each a line where that is asked. */
export function prepare(asRead: Portfolio, reference: Reference, look: Look = WHOLE): Groundwork {
  const corrected = correctPortfolio(asRead);
  const { answers } = corrected;
  const laid = layThemes(layKinds(layClasses(reference, answers), answers), corrected.settings.themeEdits);
  const portfolio = { ...corrected, files: corrected.files.map((file) => withQuotedPrices(file, answers, laid)) };
  const standIns = openStandIns(portfolio.answers, laid);
  const contents = openFunds(laid);
  const standing = settleFiles(portfolio.files, portfolio.answers);
  const counted = { ...portfolio, files: standing.counted };
  const resolved = resolvePortfolio(counted, laid);
  const roster = rosterOf(laid);
  // The whole decides on currencies and identities; an account looked at alone must not change them.
  const isLookedAt = look.accounts === null ? () => true : isOf(look.accounts);
  const groups = resolved.groups.filter(isLookedAt);
  const lines = once(() => resolved.lines().filter(isLookedAt));
  const exposure = exposePortfolio(groups, look.funds === 'opened' ? contents : AS_LINES, roster);
  // As long as it will be: filled from the middle, an array without a length becomes a slow table.
  const byNumber = new Array<OwnedCompany | undefined>(roster.companies.length);
  for (const owned of exposure.companies) byNumber[owned.number] = owned;
  const overlaps = measureOverlaps([...exposure.funds.keys()], contents, roster);
  return {
    look,
    files: portfolio.files,
    standing,
    resolved,
    groups,
    lines,
    described: once(() => resolved.describe(isLookedAt)),
    counts: countIdentified(groups),
    exposure,
    indexes: once(() => openIndexes(laid, roster)),
    traits: once(() => addUpTraits(exposure.companies)),
    roster,
    ownedOf: (issuer) => byNumber[roster.numberOf(issuer)],
    ownedAt: (number) => byNumber[number],
    reference: laid,
    standIns,
    contents,
    seenFund: rememberSeen(laid, standIns),
    likely: once(() =>
      openLikely({ groups, exposure, contents, standIns, reference: laid, roster }, (answers) => {
        if (answers.length === 0) return { groups, lines };
        const read = resolvePortfolio({ ...counted, answers: [...portfolio.answers, ...answers] }, laid);
        return { groups: read.groups.filter(isLookedAt), lines: once(() => read.lines().filter(isLookedAt)) };
      }),
    ),
    overlaps,
    costs: once(() => measureCosts(groups, laid)),
    against: look.against === null ? null : openAgainst(look.against, reference, laid, roster),
  };
}

/*
 * A residual bears the name of the innermost fund, which is the one that something may stand for; lines that nobody knows are read as
 * what we guess of them. `resolve` identifies all lines with further answers.
 */
function openLikely(
  ground: Pick<Groundwork, 'groups' | 'exposure' | 'contents' | 'standIns' | 'reference' | 'roster'>,
  resolve: (answers: readonly Answer[]) => Pick<Groundwork, 'groups' | 'lines'>,
): LikelyGround | null {
  const { groups, exposure, standIns, reference, roster } = ground;
  const guesses = guessLines(groups);
  if (guesses.length === 0 && !exposure.residuals.some(({ fund }) => standIns(fund) !== null)) return null;
  const read = resolve(guesses.map(({ answer }) => answer));
  const contents = openFunds(reference, (symbol) => standIns(symbol)?.parts ?? null);
  const guessed = guesses.map(({ answer, title, value }): StoodFor => {
    const { ofKind, holds, witness } = readAsOf(answer.choice);
    const asOf = holds === null ? null : sightOf(holds, reference).asOf;
    return {
      part: title,
      witness,
      ofKind,
      isChosen: false,
      asOf,
      held: value,
      holds,
      tested: testedAs(ofKind, 'nothing', reference),
    };
  });
  const parts = [...findStoodFor(ground), ...guessed].sort(
    (a, b) => Math.abs(b.held) - Math.abs(a.held) || (a.part < b.part ? -1 : 1),
  );
  return { contents, exposure: exposePortfolio(read.groups, contents, roster), lines: read.lines, parts };
}

function testedAs(kind: KindId | null, given: Given, reference: Reference): KindError | null {
  return reference.passport.kindErrors.find((one) => one.kind === kind && one.given === given) ?? null;
}

/*
 * The funds that something stands for, and the money in them however deep they are held: of a fund that is seen in
 * part the residual is a part of it, which its own contents tell.
 */
function findStoodFor({
  exposure,
  contents,
  standIns,
  reference,
}: Pick<Groundwork, 'exposure' | 'contents' | 'standIns' | 'reference'>): readonly StoodFor[] {
  const residuals = new Map<string, number[]>();
  for (const { fund, value } of exposure.residuals) {
    const values = residuals.get(fund) ?? [];
    values.push(value);
    residuals.set(fund, values);
  }
  return [...residuals].flatMap(([part, values]): readonly StoodFor[] => {
    const standIn = standIns(part);
    const slices = contents(part).filter((slice) => slice.kind === 'residual' && slice.fund === part);
    const open = sum(slices.map(sliceWeight));
    if (standIn === null || open === 0) return [];
    const { witness, isChosen, ofKind } = standIn;
    const given = viewFund(part, reference).kind === 'partial' ? 'ten' : 'nothing';
    const tested = testedAs(ofKind, given, reference);
    const { asOf } = sightOf(witness, reference);
    return [{ part, witness, ofKind, isChosen, asOf, held: sum(values) / open, holds: part, tested }];
  });
}

function rememberSeen(reference: Reference, standIns: StandIns): (symbol: string) => SeenFund {
  const known = new Map<string, SeenFund>();
  return (symbol) => {
    const seen = known.get(symbol) ?? seeFund(symbol, reference, standIns);
    known.set(symbol, seen);
    return seen;
  };
}

/* Looked through with its own owner's words, measured with those of the open portfolio. */
function openAgainst(
  { what, portfolio }: Against,
  reference: Reference,
  laid: Reference,
  roster: Roster,
): Benchmark | 'none' {
  const { exposure } = prepare(portfolio, reference);
  const asOf = newestDate(portfolio.files.map((file) => file.asOf)) ?? reference.passport.equitiesAsOf;
  return benchmarkOf(what, asOf, exposure, laid, roster) ?? 'none';
}

function isOf(accounts: readonly string[]): (lines: ResolvedLines) => boolean {
  const names = new Set(accounts);
  return ({ account }) => names.has(account);
}
