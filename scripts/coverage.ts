import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Reference } from '../src/domain/model/reference.ts';
import { FUNDS } from '../src/reference/data/catalog.ts';
import { loadReference } from '../src/reference/load.ts';
import { withBetween } from './between-marks.ts';
import { agesOfLists, countCatalogue } from './measure-coverage/catalogue.ts';
import { markdownTable } from './markdown-table.ts';
import { markOf, markOfPlace, measure, type Coverage } from './measure-coverage/measure.ts';
import { GROUPS, openMeasured, PLACES, PORTFOLIOS, type Measured } from './measure-coverage/portfolios.ts';

/** The file that it stands in. */
export const COVERAGE = 'src/reference/COVERAGE.md';

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
  const of = (file: string): Coverage => {
    const found = all.get(file);
    if (found === undefined) throw new Error(`${file} was not measured.`);
    return found;
  };
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
    'The same for funds that many people hold, in equal amounts because the data has no assets:',
    markdownTable(['', 'Funds', ...HEAD], groups),
    'How much of each market we can see into, each fund counting as one:',
    markdownTable(['Market', 'Funds', 'Seen into', 'One class', 'Not seen into', 'Class unknown'], markets),
    `Ages of the ${reference.passport.lists.length} lists on ${reference.passport.equitiesAsOf}, the day of the market caps: ${ages.join(', ')}.`,
  ].join('\n\n');
}

const HEAD = [
  ...['Placed', 'Not estimated', 'Likely only', 'Open', 'Range', 'Likely range'],
  ...['Guesses', 'Range with them', 'To decide', 'Oldest data'],
];

function cells(one: Coverage): readonly string[] {
  const points = (width: number): string => (width * 100).toFixed(1);
  return [
    ...[one.identified, one.exact, one.likelyOnly, one.open].map((share) => `${points(share)}%`),
    ...[points(one.width), points(one.likelyWidth)],
    ...[String(one.guesses), points(one.guessedWidth)],
    ...[String(one.decisions), one.oldest ?? '–'],
  ];
}

/** The page with the coverage in its place. Throws where it has no place for it. */
export const withCoverage = (page: string, text: string): string =>
  withBetween(page, 'coverage: written by npm run coverage', text);

/**
 * `npm run coverage [-- --write]`: how much of realistic portfolios and of much-held funds the pack sees; with `--write` the
 * page says it. Reads nothing but what is in the repository.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { write: { type: 'boolean', default: false } } });
  const reference = await loadReference();
  const text = coverageText(reference, await measureAll([...PORTFOLIOS, ...GROUPS], reference));
  console.log(text);
  if (values.write) writeFileSync(COVERAGE, withCoverage(readFileSync(COVERAGE, 'utf8'), text));
  return 0;
}
