import { askAboutDoublings, describeParts } from '../files/ask-doublings.ts';
import { askAboutIdentity } from './ask.ts';
import { chooseBase, shareOf, widestOf } from '../measure/base.ts';
import { measureBenchmark } from '../measure/benchmark.ts';
import { breakDownClasses, breakDownEquity, sumOffBeam } from '../measure/breakdown.ts';
import type { BenchmarkId } from '../model/benchmark-id.ts';
import { measureQuestion } from '../measure/certainty.ts';
import { measureConcentration } from '../measure/concentration.ts';
import { describeAccounts } from './describe-accounts.ts';
import { describeCompany, describeLens, describeReference } from './describe.ts';
import { describeCurrencies } from './describe-currencies.ts';
import { describeFile } from './describe-file.ts';
import { describeFunds, describeUnknownFunds } from './describe-funds.ts';
import { exampleOf } from '../files/examples.ts';
import type { Exposure } from '../look-through/exposure.ts';
import { prepare, type Groundwork, type TestedFigure } from './groundwork.ts';
import { findIssues } from './find-issues.ts';
import type { FileReading } from '../model/file-reading.ts';
import type { Identification } from '../identity/identification.ts';
import type { Issue } from '../model/issue.ts';
import { placeLikely, readLikely } from './likely.ts';
import { sumPending, sumUnconverted } from '../measure/outside.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Reference } from '../model/reference.ts';
import { replay, type Replayed } from '../measure/replay.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Replay } from '../model/report-replay.ts';
import type { Report } from '../model/report.ts';
import { identifyFile, resolvePortfolio, type Resolved, type ResolvedLines } from '../identity/resolve.ts';
import { newestDate, staleLists } from '../files/staleness.ts';
import { sum, sumInAnyOrder } from '../sum.ts';
import { tiltOf, tiltRangeOf } from '../measure/tilt.ts';
import type { IsoDate } from '../model/units.ts';
import { openYardstick } from '../measure/yardstick.ts';
import { itemAt } from '../must.ts';

/**
 * Works out everything that is known of a portfolio: the one source of every figure on screen, in files and in the
 * command's output. Pure; `groundwork` may be handed in when only settings changed since it was made.
 */
export function analyse(
  asRead: Portfolio,
  pack: Reference,
  groundwork: Groundwork = prepare(asRead, pack),
  scenarios: readonly Scenario[] = [],
): Report {
  const portfolio = { ...asRead, files: groundwork.files, corrections: [] };
  const { look, standing, resolved, groups, exposure, reference, contents, roster, ownedOf } = groundwork;
  const counted = { ...portfolio, files: standing.counted };
  const settings = portfolio.settings;
  const { cutoffs, lens, lensCompanies, factsOf, middleFactsOf, questions, compared, hasAsked, benchmarkBy } =
    openYardstick(settings, reference, roster, {
      currency: resolved.currency,
      against: groundwork.against,
      exposure,
    });
  const base = chooseBase(settings.base, exposure);
  const stakes = exposure.companies.map((owned) => ({ owned, facts: factsOf(owned.number) }));
  const likelyOf = readLikely(groundwork, settings, { factsOf, middleFactsOf });
  const measure = (figure: TestedFigure) => {
    const question = questions[figure];
    return likelyOf(measureQuestion(exposure, stakes, base, question), question, figure);
  };
  const [lensRange, smallCaps] = [measure('lens'), measure('smallCaps')];
  const withoutAnswers = rememberUnanswered(counted, reference);
  const files = portfolio.files.map((file, at) =>
    describeFile(
      file,
      itemAt(standing.counted, at),
      describeParts(itemAt(standing.files, at), standing),
      resolved.natural,
    ),
  );
  const money = totalMoney(exposure);
  const funds = describeFunds({
    exposure,
    base,
    factsOf,
    roster,
    reference,
    seenFund: groundwork.seenFund,
    contents,
    asked: questions,
    asLines: look.funds === 'lines',
    lens: lensRange,
    smallCaps,
  });
  return {
    schema: 'topheavy-report/1',
    example: exampleOf(portfolio.files) !== null,
    reference: {
      ...describeReference(funds, reference),
      stale: staleLists(funds, dayOf(files, reference), chooseBase('portfolio', exposure).whole),
    },
    settings: {
      sizeScheme: settings.sizeScheme,
      cutoffs,
      lens: settings.lens,
      base: settings.base,
      currency: resolved.currency,
      benchmark: compared.benchmark.id,
      benchmarkBy,
      accounts: look.accounts,
      funds: look.funds,
    },
    accounts: describeAccounts(resolved.groups, { contents, factsOf, roster, ...questions }),
    files,
    totals: {
      ...money,
      pending: sumPending(counted, resolved, look),
      unconverted: sumUnconverted(groups),
      base: base.whole,
      widest: widestOf(base),
      identifiedShare: shareIdentified(money, exposure),
      uncertain: lensRange.uncertain,
    },
    positions: groundwork.described(),
    ...describeCurrencies({ ...resolved, groups }, portfolio.answers),
    funds,
    unknownFunds: describeUnknownFunds(groups, base),
    excess: exposure.excess.map((one) => ({
      ...one,
      share: base.id === 'portfolio' ? shareOf(one.value, base) : null,
    })),
    overlaps: groundwork.overlaps,
    costs: groundwork.costs(),
    exposure: {
      ...breakDownEquity(exposure, stakes, groundwork.traits(), base),
      assetClass: breakDownClasses(exposure, base),
    },
    lens: { ...lensRange, ...describeLens(lens, stakes, ownedOf, base, lensCompanies()) },
    smallCaps,
    offBeam: sumOffBeam(exposure, stakes, base),
    tilt: tiltOf(lensRange, smallCaps),
    tiltRange: tiltRangeOf(lensRange, smallCaps),
    counts: groundwork.counts,
    companies: stakes.map((stake) => describeCompany(stake, base, compared.shareOfNumber(stake.owned.number))),
    concentration: measureConcentration(exposure, base),
    benchmark: measureBenchmark(compared, exposure, groundwork.ownedAt, base, { factsOf, middleFactsOf }),
    scenarios: replayAll(scenarios, groundwork.indexes, {
      reference,
      roster,
      factsOf,
      exposure,
      stakes,
      base,
      compared,
      likely: scenarios.length === 0 ? null : placeLikely(groundwork, settings.base, middleFactsOf),
    }),
    questions: askAboutIdentity(
      resolved.groups,
      portfolio.answers,
      base,
      cutoffs,
      (position) => {
        // An answered line is asked about still, so that the answer can be seen and changed: its doubt is that without the answer.
        const open = position.identification.answered ? withoutAnswers(position) : position.identification;
        const { doubt, candidates, guess } = open;
        return doubt === null ? null : { doubt, candidates, guess };
      },
      reference,
    ),
    doublings: askAboutDoublings(portfolio, standing, (read) => netOf(read, portfolio, resolved, reference)),
    issues: [
      ...findIssues(portfolio, standing, groups, exposure, reference),
      ...(!hasAsked
        ? [withoutBenchmark(groundwork.against === null && settings.benchmark !== null ? settings.benchmark : 'kept')]
        : []),
    ],
  };
}

function replayAll(
  scenarios: readonly Scenario[],
  openedIndexes: Groundwork['indexes'],
  ground: Omit<Replayed, 'indexes'>,
): readonly Replay[] {
  if (scenarios.length === 0) return [];
  const indexes = openedIndexes();
  return scenarios.map((scenario) => replay(scenario, { ...ground, indexes }));
}

function withoutBenchmark(id: BenchmarkId | 'kept'): Issue {
  return { code: 'benchmark-missing', severity: 'warning', file: null, line: null, detail: { benchmark: id } };
}

/* What some of the files come to in the report's currency. */
function netOf(
  files: readonly FileReading[],
  portfolio: Portfolio,
  { currency }: Resolved,
  reference: Reference,
): number {
  const { groups } = resolvePortfolio(
    { ...portfolio, files, settings: { ...portfolio.settings, currency } },
    reference,
  );
  return sumInAnyOrder(groups.map(({ baseValue }) => baseValue).filter((value) => value !== null));
}

/* There is no clock here: the newest day that a file states, else the day of the pack. */
function dayOf(files: Report['files'], reference: Reference): IsoDate {
  const newest = newestDate(files.map(({ asOf }) => asOf));
  return newest === null ? reference.passport.equitiesAsOf : newest;
}

type Money = Pick<
  Report['totals'],
  'net' | 'gross' | 'identified' | 'residual' | 'unseen' | 'unidentified' | 'financing'
>;

function totalMoney(exposure: Exposure): Money {
  const companies = exposure.companies.map(({ value }) => value);
  const classes = Object.values(exposure.classes);
  const { bond, crypto, commodity, derivative, other, fund } = exposure.classes;
  const residuals = exposure.residuals.map(({ value }) => value);
  const unidentified = exposure.unidentified.value;
  return {
    net: exposure.net,
    gross: sum(
      [...companies, bond, crypto, commodity, derivative, other, fund, ...residuals, unidentified].map(Math.abs),
    ),
    identified: sum([...companies, ...classes]),
    residual: sum([...residuals, ...exposure.excess.map(({ value }) => value)]),
    unseen: sum(residuals),
    unidentified,
    financing: exposure.financing,
  };
}

/* What lists cover beyond 100 % is in the companies and classes that they name, and is taken off here: it is no open part. */
function shareIdentified({ identified, unseen, unidentified }: Money, { excess }: Exposure): number | null {
  const known = Math.abs(sum([identified, ...excess.map(({ value }) => value)]));
  const all = known + Math.abs(unseen) + Math.abs(unidentified);
  return all === 0 ? null : known / all;
}

/* What a line would be without the user's answers, worked out once for its whole file and only when it is asked for. */
function rememberUnanswered(portfolio: Portfolio, reference: Reference): (lines: ResolvedLines) => Identification {
  const files = new Map<number, readonly Identification[]>();
  return ({ fileAt, rowAt }) => {
    const file = itemAt(portfolio.files, fileAt);
    const found = files.get(fileAt) ?? identifyFile(file, [], reference);
    files.set(fileAt, found);
    return itemAt(found, rowAt);
  };
}
