import { select, t } from '../../../words/t.ts';
import { aheadBy, moneyOf } from '../../../domain/figures/parts.ts';
import type { CompositionKey } from '../../../domain/model/report-exposure.ts';
import type { Report } from '../../../domain/model/report.ts';
import { SIZES, type SizeBucket } from '../../../domain/model/size.ts';
import { aboveKnown, roundComposition } from '../../../domain/figures/composition.ts';
import { benchmarkName, benchmarkPhrase } from '../../../words/names/benchmarks.ts';
import { excessName } from '../../../words/marks/excess.ts';
import { SIZE_NAMES, SECTOR_NAMES } from '../../../words/names/names.ts';
import { formatFinePercent, formatPoints, formatTenths } from '../../../words/marks/numbers.ts';
import { cutoffWords, schemeLine } from '../../verdict/words/sizes.ts';
import { allSources } from './sources.ts';
import { switchesInUse } from './switches.ts';
import { input, line, overWhole, result, wholeSteps, type WorkingBasis, type Step, type Working } from './working.ts';
import { sentences } from '../../review/words/phrases.ts';

/* The size bar and the grid of size by sector. */

const PART_NAMES: Readonly<Record<Exclude<CompositionKey, 'excess'>, string>> = {
  ...SIZE_NAMES,
  'unknown-size': SIZE_NAMES.unknown,
  funds: t`Funds (not broken down)`,
  'cash-and-bonds': t`Cash and bonds`,
  'other-assets': t`Other assets`,
  'not-identified': t`Not identified`,
  financing: t`Borrowed money`,
};

const bucketOf = (key: CompositionKey): SizeBucket | null => SIZES.find((size) => size === key) ?? null;

const WITH_ANSWERS = t`Where the verdict says “about,” its figure counts here, too, and comes out of what we can’t see.`;

/** How the parts of the size bar were worked out. */
export function sizeWorking(question: WorkingBasis): Working {
  const { report } = question;
  const { settings, totals } = report;
  const answers = aboveKnown(report);
  const isAnswered = answers.lens !== 0 || answers.small !== 0;
  const parts = roundComposition(report).map(({ key, share, tenths }): Step => {
    const value = moneyOf(share, totals.base);
    const bucket = bucketOf(key);
    const cutoff = bucket === null ? null : cutoffWords(bucket, settings.cutoffs);
    const work = value === null ? null : overWhole(value, question);
    return result(
      key === 'excess' ? excessName(report) : PART_NAMES[key],
      work,
      t`${formatTenths(tenths, share)}%`,
      cutoff,
    );
  });
  return {
    title: t`By company size`,
    plain: t`A breakdown of ${select(report.settings.base, { equities: 'your stocks', other: 'your portfolio' })}: companies by size, then everything that isn’t a company or isn’t known. Foreign companies are placed by market cap in dollars, too.`,
    formula: sentences(
      t`Each part’s value divided by ${select(report.settings.base, { equities: 'your stocks', other: 'your portfolio' })}. We round so the parts add up to 100.`,
      isAnswered ? WITH_ANSWERS : '',
      schemeLine(settings.sizeScheme, settings.cutoffs),
    ),
    signs: t`part = value of the part ÷ total`,
    steps: [...wholeSteps(question), ...parts],
    switches: switchesInUse(['size', 'base', 'benchmark'], report),
    sources: allSources(report),
  };
}

type Cell = Report['exposure']['sizeBySector'][number];

/* The cell that differs most from the benchmark shows best how a cell is made. */
function widestCell({ exposure, benchmark }: Report): { readonly cell: Cell; readonly market: number } | null {
  const pairs = exposure.sizeBySector.map((cell) => {
    const found = benchmark.sizeBySector.find(({ size, sector }) => size === cell.size && sector === cell.sector);
    return { cell, market: found === undefined ? 0 : found.share };
  });
  const gap = ({ cell, market }: (typeof pairs)[number]) =>
    cell.share === null ? 0 : Math.abs(aheadBy(cell.share, market));
  return pairs.reduce<(typeof pairs)[number] | null>(
    (most, one) => (most === null || gap(one) > gap(most) ? one : most),
    null,
  );
}

/** How a cell of the grid and its difference from the benchmark were worked out, on the cell that differs most. */
export function sectorWorking(question: WorkingBasis): Working {
  const { report, money } = question;
  const found = widestCell(report);
  const name = benchmarkPhrase(report.benchmark, 'above');
  const steps: readonly Step[] =
    found === null || found.cell.share === null
      ? []
      : [
          input(
            `${SECTOR_NAMES[found.cell.sector]}: ${SIZE_NAMES[found.cell.size]}`,
            money.whole(found.cell.value),
            t`The cell that differs most from the benchmark.`,
          ),
          line(t`Your percentage`, overWhole(found.cell.value, question) ?? '', formatFinePercent(found.cell.share)),
          input(benchmarkName(report.benchmark), formatFinePercent(found.market)),
          result(
            t`Difference`,
            `${formatFinePercent(found.cell.share)} − ${formatFinePercent(found.market)}`,
            t`${formatPoints(aheadBy(found.cell.share, found.market))} points`,
          ),
        ];
  return {
    title: t`Size by sector, one cell`,
    plain: t`How much of ${select(report.settings.base, { equities: 'your stocks', other: 'your portfolio' })} is in companies of one size and sector, and how many percentage points that is above (▲) or below (▼) ${name}. We use S&P’s eleven sectors: Alphabet and Meta are in Communication Services, Amazon and Tesla in Consumer Discretionary.`,
    formula: t`The cell’s value divided by ${select(report.settings.base, { equities: 'your stocks', other: 'your portfolio' })}, minus the benchmark’s percentage in the same cell. A difference under 0.05 points counts as even.`,
    signs: t`difference = your cell − benchmark’s cell`,
    steps: [...wholeSteps(question), ...steps],
    switches: switchesInUse(['size', 'base', 'benchmark'], report),
    sources: allSources(report),
  };
}
