import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Reference } from '../src/domain/model/reference.ts';
import { FUNDS } from '../src/reference/data/catalog.ts';
import { loadReference } from '../src/reference/load.ts';
import { withBetween } from './between-marks.ts';
import { agesOfLists, countCatalogue } from './measure-coverage/catalogue.ts';
import { markdownTable } from './markdown-table.ts';
import {
  GOAL,
  markOf,
  markOfPlace,
  measure,
  reachesGoal,
  reachesTested,
  type Coverage,
  type Ends,
} from './measure-coverage/measure.ts';
import {
  GROUPS,
  HELD_OUT,
  MARKETS,
  openMeasured,
  PLACES,
  PORTFOLIOS,
  SET_ASIDE,
  type Measured,
} from './measure-coverage/portfolios.ts';

/** The file that it stands in. */
export const COVERAGE = 'src/reference/COVERAGE.md';

/** All that is measured. */
export const EVERY: readonly Measured[] = [...PORTFOLIOS, ...MARKETS, ...HELD_OUT, ...SET_ASIDE, ...GROUPS];

/** Measures every file of a list, in its order. */
export async function measureAll(
  files: readonly Measured[],
  reference: Reference,
): Promise<ReadonlyMap<string, Coverage>> {
  const found = new Map<string, Coverage>();
  for (const one of files) found.set(one.file, measure(await openMeasured(one), reference));
  return found;
}

/** What is measured, in Markdown: the line of marks, the rule behind it, and the tables. Throws where a file is missing in `all`. */
export function coverageText(reference: Reference, all: ReadonlyMap<string, Coverage>): string {
  const of = (file: string): Coverage => foundIn(all, file);
  const marks = PLACES.map((place) => {
    const own = PORTFOLIOS.filter((one) => one.place === place);
    return `${place} ${markOfPlace(own.map(({ file }) => markOf(of(file))))}`;
  });
  const rows = PORTFOLIOS.map(({ file, name }) => [markOf(of(file)), name, ...cells(of(file))]);
  const groups = GROUPS.map(({ file, name }) => ['', name, ...cells(of(file))]);
  const markets = countCatalogue(FUNDS, reference).map(({ name, funds, seenInto, byClass, closed, unknownClass }) => [
    name,
    ...[funds, seenInto, byClass, closed, unknownClass].map((count) => count.toLocaleString('en-US')),
  ]);
  const ages = agesOfLists(reference.passport).map(([age, count]) => `${age} ${count}`);
  return [
    `Works for: ${marks.join(', ')}.`,
    'A place gets the mark that two thirds of its portfolios reach. ●: at least 90% of the money is placed, or the range of mega-cap tech is at most ten points wide once you accept our guesses. ◐: only the likely reading is that narrow. ○: neither. We guess what kind of fund something is, and you accept all guesses with one press. A fund then counts as holding between the least and the most that funds of its kind hold, which is likely, not proven.',
    markdownTable(['', 'Portfolio (made up)', ...HEAD], rows),
    ...marketsText(all),
    'The same as in the first table for funds that many people hold, in equal amounts because the data has no assets:',
    markdownTable(['', 'Funds', ...HEAD], groups),
    'How much of each market we can see into, each fund counting as one:',
    markdownTable(['Market', 'Funds', 'Seen into', 'One class', 'Not seen into', 'Class unknown'], markets),
    `Ages of the ${reference.passport.lists.length} lists on ${reference.passport.equitiesAsOf}, the day of the market caps: ${ages.join(', ')}.`,
  ].join('\n\n');
}

const HEAD = [
  'Placed',
  'Not estimated',
  'Likely only',
  'Open',
  'Range',
  'Likely range',
  'Guesses',
  'Range with them',
  'To decide',
  'Oldest data',
];

function foundIn(all: ReadonlyMap<string, Coverage>, file: string): Coverage {
  const found = all.get(file);
  if (found === undefined) throw new Error(`${file} was not measured.`);
  return found;
}

/* What is seen of two portfolios of each market, and what not: the fourteen markets' table and the sentence above it. */
function marketsText(all: ReadonlyMap<string, Coverage>): readonly string[] {
  const rows = MARKETS.map(({ file, name, market }) => {
    const one = foundIn(all, file);
    const missing = one.missing.slice(0, 3).map((fund) => `${shorten(fund.name)} ${percent(fund.share)}`);
    return [
      reachesGoal(one) ? '✓' : '–',
      market,
      name,
      percent(one.identified),
      between(one.ends),
      one.likely?.share == null ? '–' : percent(one.likely.share),
      one.likely === null ? '–' : between(one.likely),
      one.likely?.error == null ? '–' : `±${(one.likely.error * 100).toFixed(1)}`,
      missing.length === 0 ? '–' : missing.join(', '),
    ];
  });
  const [placed, width, likely] = [GOAL.placed, GOAL.width, GOAL.likelyWidth].map((share) => (share * 100).toFixed(0));
  return [
    'Two portfolios of each of fourteen markets, in the files of its brokers, its language and its marks of numbers, with what many people there hold, whether we know it or not. '.concat(
      `${countReached(all)} of ${MARKETS.length} reach the goal (✓): at least ${placed}% placed, or proven ends of mega-cap tech at most ${width} points apart, or likely ones at most ${likely}. “Middle” is the likely reading where the app says one; “missing” are the largest amounts that nothing is seen of, in percent of all. ${count(MARKETS, all, reachesTested)} reach it by what is placed, proven or tested: “tested” is how far off funds were that were read as the same kinds (–: not all of them could be tried).`,
    ),
    markdownTable(['', 'Market', 'File', 'Placed', 'Proven ends', 'Middle', 'Likely ends', 'Tested', 'Missing'], rows),
    `Of ${HELD_OUT.length} more portfolios of these markets, held by names alone and written down before any of their funds was looked up, ${count(HELD_OUT, all, reachesGoal)} reach the goal. ${HELD_OUT_AT_FIRST} did when they were first measured: how names are understood has been mended by them since, so they tell less than the next table.`,
    namedTable('Named', HELD_OUT, all),
    `One portfolio more of each market was written down later, in the manner of its brokers, and nobody looked at its lines: ${SET_ASIDE_AT_FIRST} of ${SET_ASIDE.length} reached the goal when they were first measured, ${count(SET_ASIDE, all, reachesGoal)} do now. That is what to expect of a portfolio that nothing was decided for.`,
    namedTable('Set aside', SET_ASIDE, all),
  ];
}

/* How many reached the goal on the day they were written down. */
const HELD_OUT_AT_FIRST = 4;
const SET_ASIDE_AT_FIRST = 3;

function namedTable(title: string, files: readonly Measured[], all: All): string {
  const rows = files.map(({ file, name }) => {
    const one = foundIn(all, file);
    return [reachesGoal(one) ? '✓' : '–', name, ...cells(one)];
  });
  return markdownTable(['', title, ...HEAD], rows);
}

type All = ReadonlyMap<string, Coverage>;
const count = (files: readonly Measured[], all: All, reaches: (one: Coverage) => boolean): number =>
  files.filter(({ file }) => reaches(foundIn(all, file))).length;
/** How many of MARKETS, or of other files, reach the goal. Throws where one was not measured. */
export const countReached = (all: All, files: readonly Measured[] = MARKETS): number => count(files, all, reachesGoal);

/** The README's table: a line for each market with what is seen of both of its portfolios. Throws where one was not measured. */
export function marketsSummary(all: ReadonlyMap<string, Coverage>): string {
  const rows = [...new Set(MARKETS.map(({ market }) => market))].map((market) => {
    const files = MARKETS.filter((one) => one.market === market);
    const own = files.map(({ file }) => foundIn(all, file));
    const both = (say: (one: Coverage) => string): string => own.map(say).join(' · ');
    return [
      market,
      files.map(({ name }) => name).join(' · '),
      both((one) => percent(one.identified)),
      both((one) => between(one.ends)),
      both((one) => (one.likely === null ? '–' : between(one.likely))),
    ];
  });
  return markdownTable(['Market', 'Files (made up)', 'Placed', 'Mega-cap tech, proven', 'Likely'], rows);
}

/* A name that leaves room for others beside it, cut between characters, with its hyphens for dashes as dashes. */
function shorten(name: string): string {
  const letters = [...name.replaceAll(' - ', ' – ')];
  return letters.length > 48 ? `${letters.slice(0, 47).join('').trimEnd()}…` : letters.join('');
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

function between({ low, high }: Ends): string {
  if (low === null || high === null) return '–';
  const [from, to] = [low, high].map((share) => (share * 100).toFixed(1));
  return from === to ? `${from}` : `${from}–${to}`;
}

function cells(one: Coverage): readonly string[] {
  const points = (width: number): string => (width * 100).toFixed(1);
  return [
    ...[one.identified, one.exact, one.likelyOnly, one.open].map((share) => `${points(share)}%`),
    points(one.width),
    points(one.likelyWidth),
    String(one.guesses),
    points(one.guessedWidth),
    String(one.decisions),
    one.oldest ?? '–',
  ];
}

/** The page with the coverage in its place. Throws where it has no place for it. */
export const withCoverage = (page: string, text: string): string =>
  withBetween(page, 'coverage: written by npm run coverage', text);

/**
 * `npm run coverage [-- --write]`: how much of realistic portfolios and of much-held funds the pack sees; with `--write` the
 * page says it, and the README its sum. Reads nothing but what is in the repository.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { write: { type: 'boolean', default: false } } });
  const reference = await loadReference();
  const all = await measureAll(EVERY, reference);
  const text = coverageText(reference, all);
  console.log(text);
  if (values.write) {
    writeFileSync(COVERAGE, withCoverage(readFileSync(COVERAGE, 'utf8'), text));
    writeFileSync('README.md', withCoverage(readFileSync('README.md', 'utf8'), marketsSummary(all)));
  }
  return 0;
}
