import type { Component } from 'svelte';
import { changeBar, changeRows, widestChange } from '../../src/charts/bars/change-bar.ts';
import { clientRulerMarks } from '../../src/charts/bars/client-ruler.ts';
import { companyBar } from '../../src/charts/bars/company-bar.ts';
import { coverageParts } from '../../src/charts/bars/coverage-bar.ts';
import { returnBars } from '../../src/charts/bars/return-bars.ts';
import { sizeParts } from '../../src/charts/bars/size-bar.ts';
import { placeOnRuler, rulerPieces } from '../../src/charts/bars/size-ruler.ts';
import { targetBar } from '../../src/charts/bars/target-band.ts';
import { beamLabels } from '../../src/charts/beam/beam-labels.ts';
import { beamShares } from '../../src/charts/beam/beam-shares.ts';
import { drawBeam, NARROW, WIDE } from '../../src/charts/beam/beam.ts';
import { overlapGrid } from '../../src/charts/maps/overlap-grid.ts';
import { rowSquares } from '../../src/charts/maps/row-squares.ts';
import { sectorGrid } from '../../src/charts/maps/sector-grid.ts';
import { flowOf } from '../../src/domain/figures/flow.ts';
import { comparePieces } from '../../src/domain/figures/size-pieces.ts';
import { FATE_REASONS } from '../../src/domain/model/file-reading.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { isoDate, lineNumber } from '../../src/domain/model/units.ts';
import { shortBenchmark } from '../../src/words/names/benchmarks.ts';
import { formatShare } from '../../src/words/marks/numbers.ts';
import type { MoneyFormat } from '../../src/words/marks/money.ts';
import { heroRuler } from '../../src/screens/verdict/words/ruler.ts';

/* Every picture and every part alone, and what each is given. What `test/workshop/exhibits.rendered.test.ts` draws and what
   `npm run workshop` shows is this list. */

/** Something to look at by itself. */
export interface Exhibit {
  /** Its file below src/, or the card around it where its words are made there. */
  readonly file: string;
  /** The picture that it is there for, where that is another file. */
  readonly shows?: string;
  /** What it is given; null = it isn't drawn of such a portfolio. */
  readonly given: (report: Report, money: MoneyFormat) => Readonly<Record<string, unknown>> | null;
}

/* The largest of what a picture may have to show. */
const HALF = { low: 0.31, high: 0.62 };
const day = (text: string) => isoDate(text)!;

/** The exhibits, pictures first. */
export const EXHIBITS: readonly Exhibit[] = [
  {
    file: 'charts/beam/Beam.svelte',
    given: (report) => {
      const shares = beamShares(report);
      const frame = matchMedia('(max-width: 860px)').matches ? NARROW : WIDE;
      if (shares === null) return null;
      return {
        picture: drawBeam(shares, frame),
        frame,
        labels: beamLabels(report, shares),
        market: shortBenchmark(report.benchmark),
      };
    },
  },
  {
    file: 'charts/beam/MixDial.svelte',
    given: () => ({
      dial: {
        ends: [
          { market: 'us-total', whole: 1, lens: 0.41, smallCaps: 0.04, share: 0.017 },
          { market: 'small-caps', whole: 1, lens: 0, smallCaps: 0.8, share: 0.066 },
        ],
        you: null,
        benchmark: null,
      },
      part: 0.3,
      words: { you: 'You', market: 'Total US market', knob: '30 %', lens: 'mega-cap tech' },
    }),
  },
  {
    file: 'screens/verdict/Why.svelte',
    shows: 'charts/flow/Flow.svelte',
    given: (report, money) => (flowOf(report) === null ? null : { report, money }),
  },
  {
    file: 'screens/verdict/Compared.svelte',
    shows: 'charts/flow/Ribbons.svelte',
    given: (report) => (comparePieces(report) === null ? null : { report, onseetable: () => undefined }),
  },
  {
    file: 'charts/lines/Curve.svelte',
    given: (report) =>
      report.concentration.curve.length === 0 ? null : { report, market: shortBenchmark(report.benchmark) },
  },
  {
    file: 'charts/lines/Timeline.svelte',
    given: () => ({
      points: [
        { date: day('2026-01-05'), value: 52, ends: null, market: 43 },
        { date: day('2026-06-30'), value: null, ends: { low: 44, high: 51 }, market: 42 },
        { date: day('2026-11-20'), value: 48, ends: null, market: 41 },
      ],
      band: { low: null, high: 45 },
      notes: [day('2026-03-02')],
      fill: 'mega',
      words: {
        you: 'You',
        market: 'Total US market',
        band: 'at most 45%',
        isNarrow: matchMedia('(max-width: 860px)').matches,
        write: String,
        writeTick: (value: number) => `${value}%`,
        writeDate: (date: string) => date.slice('2026-'.length),
        writePoint: ({ value }: { readonly value: number | null }) => (value === null ? '44–51' : String(value)),
      },
    }),
  },
  {
    file: 'charts/maps/CompanyMap.svelte',
    given: ({ companies, settings, totals }) => {
      const mapped = companies
        .filter(({ value }) => value > 0)
        .map(({ issuer, symbol, name, size, inLens, value, direct }) => ({
          issuer,
          symbol,
          name,
          size,
          isMember: inLens,
          weight: value,
          direct,
          figure: formatShare(value / totals.net),
          directFigure: formatShare(direct / totals.net),
        }));
      const figureOf = (value: number) => formatShare(value / totals.net);
      const nowhere = () => '#/';
      if (mapped.length === 0) return null;
      return { companies: mapped, lens: settings.lens, figureOf, addressOf: nowhere, addressOfGroup: nowhere };
    },
  },
  {
    file: 'charts/maps/OverlapGrid.svelte',
    given: ({ overlaps, funds }) =>
      overlaps.length === 0
        ? null
        : {
            grid: overlapGrid(
              overlaps,
              funds.map(({ symbol }) => symbol),
            ),
            caption: 'Overlap',
          },
  },
  {
    file: 'charts/maps/RowSquares.svelte',
    given: () => ({
      squares: rowSquares(
        Array.from({ length: 60 }, (_, at) => ({
          line: lineNumber(at + 2),
          fate: at % 9 === 0 ? ('rejected' as const) : at % 4 === 0 ? ('skipped' as const) : ('accepted' as const),
          reason: FATE_REASONS[0],
        })),
        new Set([7, 8]),
      ),
      nameOf: ({ line }: { readonly line: number }) => `Row ${line}`,
      onchoose: () => undefined,
    }),
  },
  {
    file: 'charts/maps/SectorGrid.svelte',
    given: (report) => {
      const grid = sectorGrid(report);
      return grid === null
        ? null
        : { grid, benchmark: report.benchmark, caption: 'By sector and size', addressOf: () => '#/' };
    },
  },
  {
    file: 'charts/bars/ChangeBar.svelte',
    given: (report) => {
      const rows = changeRows(report);
      const [first] = rows;
      return first === undefined ? null : { bar: changeBar(first.lens, widestChange(rows)), kind: 'mega' };
    },
  },
  {
    file: 'charts/bars/ClientRuler.svelte',
    given: () => ({
      marks: clientRulerMarks({ share: 0.48, ends: HALF, target: { low: null, high: 0.45 }, market: 0.41 }, 0.7),
    }),
  },
  {
    file: 'charts/bars/CompanyBar.svelte',
    given: ({ companies }) => {
      const [first] = companies;
      if (first === undefined) return null;
      return { bar: companyBar(first.direct, first.viaTotal, first.value), kind: first.size };
    },
  },
  { file: 'charts/bars/CoverageBar.svelte', given: (report) => ({ parts: coverageParts(report) }) },
  {
    file: 'charts/bars/HundredRuler.svelte',
    given: (report, money) => {
      const words = heroRuler(report, money);
      return words === null ? null : { words };
    },
  },
  {
    file: 'charts/bars/RangeRuler.svelte',
    given: () => ({ of: 'lens', ...HALF, middle: 0.48, market: 0.41, end: 0.8 }),
  },
  {
    file: 'charts/bars/ReturnBar.svelte',
    given: () => ({ bar: returnBars([{ known: -0.02, low: -0.04, high: 0.01 }])[0], kind: 'mega' }),
  },
  { file: 'charts/bars/ShareBar.svelte', given: () => ({ part: 0.4, upTo: 0.7, kind: 'mega' }) },
  { file: 'charts/bars/SizeBar.svelte', given: (report) => ({ parts: sizeParts(report), weight: 'full' }) },
  {
    file: 'charts/bars/SizeRuler.svelte',
    given: ({ settings }) => ({ pieces: rulerPieces(settings.cutoffs), mark: placeOnRuler(12e9), held: 'mid' }),
  },
  {
    file: 'charts/bars/TargetBand.svelte',
    given: () => ({ bar: targetBar({ target: { low: 0.3, high: 0.45 }, share: 0.48, ...HALF }, 0.41, 0.7) }),
  },
  {
    file: 'charts/bars/Waterfall.svelte',
    given: () => ({
      steps: [
        { key: 'before', name: 'Jan 5, 2026', kind: 'end', fill: null, value: 100_000 },
        { key: 'mega', name: 'Mega-cap tech', kind: 'prices', fill: 'mega', value: -4000 },
        { key: 'small', name: 'Small caps', kind: 'prices', fill: 'small', value: 6000 },
        { key: 'sold', name: 'NVIDIA', kind: 'trades', fill: 'mega', value: -3000 },
        { key: 'after', name: 'Nov 20, 2026', kind: 'end', fill: null, value: 99_000 },
      ],
      write: ({ value }: { readonly value: number }) => String(value),
      kindWords: (kind: string) => kind,
    }),
  },
];

/** The page of all parts. */
export const PARTS = 'parts';

const FILES = import.meta.glob<{ readonly default: Component<Record<string, unknown>> }>([
  '../../src/charts/**/*.svelte',
  '../../src/screens/verdict/{Why,Compared}.svelte',
  './Parts.svelte',
]);

/** Loads the component of an exhibit, or the page of parts. */
export async function loadExhibit(file: string): Promise<Component<Record<string, unknown>>> {
  const load = FILES[file === PARTS ? './Parts.svelte' : `../../src/${file}`];
  if (load === undefined) throw new Error(`There is no ${file}.`);
  return (await load()).default;
}
