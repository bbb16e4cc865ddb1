import { accountName } from '../../../src/text/account-names.ts';
import { SCENARIOS } from '../../../src/domain/rotation/scenario.ts';
import { openLine } from '../../../src/text/rotation-card.ts';
import { reportedLine } from '../../../src/text/scenarios.ts';
import { SECTOR_KEYS } from '../../../src/domain/sector.ts';
import { SIZES, SIZE_KEYS } from '../../../src/domain/size.ts';
import { isRange } from '../../../src/domain/figures/range.ts';
import { splitOfHundred } from '../../../src/domain/figures/split.ts';
import { COMPOSITION_KEYS, type CompositionKey, type Report } from '../../../src/domain/report.ts';
import { activeShareLine, apartLine, benchmarkName, shortBenchmark } from '../../../src/text/benchmarks.ts';
import { locationFinding } from '../../../src/text/locations.ts';
import { companyWords, splitWords } from '../../../src/text/companies.ts';
import { fundSource, footerLines } from '../../../src/text/footer.ts';
import { keyFigures } from '../../../src/text/key-figures.ts';
import { MORE_VIEWS, VIEW_NAMES, viewNote, viewRows } from '../../../src/text/more-views.ts';
import { SIZE_NAMES, togetherLine } from '../../../src/text/names.ts';
import { formatCount, formatPercent, formatShare, formatShareRange } from '../../../src/text/numbers.ts';
import { beamNote, offBeamLine } from '../../../src/text/off-beam.ts';
import { cutoffWords, schemeLine } from '../../../src/text/sizes.ts';
import { doubtLine, portfolioLine, sentenceText, verdictLede, verdictSentence } from '../../../src/text/verdict.ts';
import { tiltFigure } from '../../../src/text/tilt.ts';
import { near, type Row, type SaidFigures, type TableFigures } from './expectation.ts';

const PARTS: Readonly<Record<CompositionKey, string>> = {
  mega: 'Mega',
  large: 'Large',
  mid: 'Mid',
  small: 'Small',
  micro: 'Micro',
  'unknown-size': 'Size unknown',
  'cash-and-bonds': 'Cash and bonds',
  'other-assets': 'Other assets',
  'not-identified': 'Not identified',
  funds: 'Funds (not broken down)',
  excess: 'Funds list over 100%',
  financing: 'Borrowed money',
};
const sizeOf = (key: CompositionKey) => SIZES.find((size) => size === key);

/** The size table, beside the benchmark's. */
export function sizeRows({ exposure, benchmark, settings }: Report, shownNames: readonly string[]): readonly Row[] {
  const rows = COMPOSITION_KEYS.map((key): Row => {
    const size = sizeOf(key);
    const [mine, theirs] = [exposure, benchmark].map(({ composition }) => composition.find((part) => part.key === key));
    const share = mine === undefined || mine.share === null ? 0 : mine.share;
    const market = theirs !== undefined ? theirs.share! : size === undefined ? null : 0;
    // the difference of two figures that are each rounded so that their column adds up
    const points = market === null ? '' : { near: [(share - market) * 100], within: 0.2001 };
    return [PARTS[key], near(share), near(market), points, size ? cutoffWords(size, settings.cutoffs) : ''];
  });
  // a part that is nothing has no row
  return [
    ...rows.filter(([name]) => typeof name === 'string' && shownNames.includes(name)),
    ['All', '100.0', '100.0', '', ''],
  ];
}

function gridRows(
  { exposure, benchmark }: Report,
  columns: readonly string[],
  rows: readonly string[],
): readonly Row[] {
  const sizes = SIZE_KEYS.filter((size) =>
    columns.some((column) => (size === 'unknown' ? column.startsWith('?') : column === SIZE_NAMES[size])),
  );
  const shareOf = (cells: Report['exposure']['sizeBySector'], size: string, sector: string) => {
    const share = cells.find((cell) => cell.size === size && cell.sector === sector)?.share;
    return share === undefined || share === null ? 0 : share;
  };
  const total = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0);
  const sectors = SECTOR_KEYS.map((sector): Row => {
    const own = sizes.map((size) => shareOf(exposure.sizeBySector, size, sector));
    const market = sizes.map((size) =>
      benchmark.sizeBySector
        .filter((cell) => cell.size === size && cell.sector === sector)
        .reduce((sum, { share }) => sum + share, 0),
    );
    const cells = own.map((share, at) => near(share, Math.abs(share - market[at]!)));
    const name = sector === 'unknown' ? 'Sector unknown' : sector;
    return [name, ...cells, near(total(own), total(own) - total(market))];
  });
  const totals = sizes.map((size) => exposure.size[size].share);
  return [
    ...sectors.filter(([name]) => typeof name === 'string' && rows.includes(name)),
    ['All', ...totals.map((share) => near(share)), near(total(totals.map((share) => (share === null ? 0 : share))))],
  ];
}

/** The tables of the verdict. */
export const VERDICT_TABLES: readonly TableFigures[] = [
  {
    address: '/verdict',
    caption: /^Your portfolio and .* by size, in percent$/,
    rows: (report, _money, { rows }) =>
      sizeRows(
        report,
        rows.map(([name]) => name ?? ''),
      ),
  },
  {
    address: '/verdict',
    caption: /^Your companies by sector and size/,
    rows: (report, _money, { columns, rows }) =>
      gridRows(
        report,
        columns,
        rows.map(([name]) => name ?? ''),
      ),
  },
  {
    address: '/verdict',
    caption: 'Companies by weight, largest first',
    rows: ({ companies, ...report }, money) =>
      companies.map((company) => [
        `${company.symbol} ${companyWords(company).name}, ${companyWords(company).size}`,
        report.totals.base === null
          ? `– ${money.whole(company.value)}`
          : `${formatShare(company.value / report.totals.base)} ${money.whole(company.value)}`,
        splitWords(company, money),
      ]),
  },
  ...MORE_VIEWS.map((view): TableFigures => ({
    address: '/verdict',
    caption: `Your companies by ${VIEW_NAMES[view].toLowerCase()}`,
    tab: VIEW_NAMES[view],
    rows: (report, money) =>
      viewRows(view, report).map(({ name, share, value }) => [name, formatShare(share), '', money.whole(value)]),
  })),
  {
    address: '/verdict',
    caption: /^Each account’s part of your/,
    rows: ({ accounts }, money) =>
      accounts.map(({ account, value, share, lens, smallCaps }) => [
        `${accountName(account)} ${money.whole(value)}`,
        formatShare(share),
        formatShare(lens.part),
        '',
        formatShare(smallCaps.part),
      ]),
  },
  {
    address: '/verdict',
    caption: 'Where each fund’s holdings come from',
    rows: ({ funds }, money) =>
      funds.map((fund) => {
        const { list, marks, coverage } = fundSource(fund);
        return [`${fund.symbol} ${fund.name}`, list, marks, coverage, money.whole(fund.value)];
      }),
  },
];

/** All that the verdict says with figures outside its tables. */
export const VERDICT_SAID: SaidFigures = {
  address: '/verdict',
  says(report, money) {
    const { lens, smallCaps, benchmark, tiltRange, settings } = report;
    const line = portfolioLine(report, money);
    const doubt = doubtLine(report, money);
    const split = splitOfHundred(report, isRange(report.lens));
    const short = shortBenchmark(benchmark);
    return [
      `${line.lead}, ${line.rest}`,
      sentenceText(verdictSentence(report, money)),
      verdictLede(report, money),
      ...(doubt === null ? [] : [doubt.why, doubt.action]),
      // the beam: on its balls, then below its ends
      ...(split === null ? [] : [`${split.viaFunds}`, `${split.direct}`]),
      ...(smallCaps.share === null ? [] : [`${Math.round(smallCaps.share * 100)}`]),
      ...(lens.uncertain === null || smallCaps.uncertain === null
        ? []
        : [`${formatShare(Math.max(lens.uncertain, smallCaps.uncertain))} unknown`]),
      formatShareRange(lens),
      formatShareRange(smallCaps),
      `${short}: ${formatPercent(benchmark.lens)}`,
      `${short}: ${formatPercent(benchmark.smallCaps)}`,
      ...(tiltRange === null
        ? []
        : [`${tiltFigure(tiltRange)} points`, `${short}: ${tiltFigure(benchmark.tiltRange)}`]),
      ...(offBeamLine(report) === null ? [] : [`${offBeamLine(report)} ${beamNote(report)}`]),
      ...keyFigures(report, money).flatMap(({ name, value, note }) => [name, value, note]),
      schemeLine(settings.sizeScheme, settings.cutoffs),
      // the bar's own labels
      ...report.exposure.composition.map(({ share }) => (share === null ? '' : formatShare(share))),
      ...lens.members.map(
        ({ symbol, country, share, value }) =>
          `${country === null || country === 'US' ? symbol : `${symbol} (${country})`} ${value === 0 ? '–' : formatShare(share)}`,
      ),
      ...lens.nearMisses.map(
        ({ symbol, country }) => `Add ${country === null || country === 'US' ? symbol : `${symbol} (${country})`}`,
      ),
      togetherLine(lens),
      viewNote('country', report),
      `Show all ${formatCount(viewRows('country', report).length)} rows`,
      benchmarkName(benchmark),
      locationFinding(report) ?? '',
      activeShareLine(report.benchmark),
      apartLine(report) ?? '',
      // the card of the rotation: what was reported, and what is open
      'If early 2026 happened again',
      reportedLine(SCENARIOS[0]!, report.settings.lens),
      ...report.scenarios.map(openLine),
      ...footerLines(report, 0, true),
    ];
  },
};
