import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addFiles } from '../../src/domain/files/add-files.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import type { BenchmarkId } from '../../src/domain/model/benchmark-id.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import { prepare } from '../../src/domain/report/groundwork.ts';
import { LENSES } from '../../src/domain/model/lens.ts';
import { WHOLE, type Look } from '../../src/domain/model/look.ts';
import { BASES, DEFAULT_SETTINGS, UNSAID, type Portfolio, type Settings } from '../../src/domain/model/portfolio.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { SCENARIOS } from '../../src/domain/model/scenario.ts';
import { SIZE_SCHEMES } from '../../src/domain/model/size.ts';
import { issuerId } from '../../src/domain/model/units.ts';
import { loadReference } from '../../src/reference/load.ts';
import { EXAMPLE_NAME, EXAMPLE_TEXT } from '../../src/app/examples/example.ts';
import { FIXTURE_NAMES, readFixture, readText, taken } from '../read/read-file.ts';
import { faultsOf } from '../support/render/check-printed.ts';
import { faultsOfReport, isBounded } from '../support/render/check-report.ts';
import { sayEverything, sharesInFiles } from '../support/render/say-everything.ts';
import { pretendBrowser, startApp } from '../support/render/shown.ts';
import { fileOf, holdingOf } from '../support/portfolio.ts';
import { someOf, triesOf } from '../support/dice.ts';

/* Law 7 over all that is said, wherever it was worked out: every share is within 0 and 100 %, the low end of a range is not above
   the high one, parts are not more than their whole and come to it. Shorts, margin and leverage may take a share beyond; then
   the other two still hold. */

const reference = await loadReference();
pretendBrowser();
const app = await startApp(reference, 'bounds');

/** A way to look at a portfolio: its settings, and what of it. */
interface Way {
  readonly settings: Partial<Settings>;
  readonly look: Look;
}

const BENCHMARKS: readonly BenchmarkId[] = [
  ...(['us-market', 'sp500', 'sp500-equal', 'nasdaq-100', 'russell-2000'] as const),
  'mix:sp500:russell-2000:0.3',
];
const CUSTOM: Partial<Settings> = {
  customMembers: ['AAPL', 'NVDA', 'XOM'].map((issuer) => issuerId(issuer)),
  customCutoffs: { mega: 500e9, large: 50e9, mid: 5e9, small: 1e9 },
};

/* All of base × depth × accounts × scheme; lens and benchmark take turns, so that each meets each of the others. */
function waysOf(accounts: readonly string[]): readonly Way[] {
  const looks = BASES.flatMap((base) =>
    (['opened', 'lines'] as const).flatMap((funds) =>
      [null, ...accounts.slice(0, 1).map((account) => [account])].map((chosen) => ({ base, funds, chosen })),
    ),
  );
  return looks.flatMap(({ base, funds, chosen }, look) =>
    SIZE_SCHEMES.map((sizeScheme, scheme) => ({
      settings: {
        ...CUSTOM,
        base,
        sizeScheme,
        lens: LENSES[(look + scheme) % LENSES.length]!,
        benchmark: BENCHMARKS[(2 * look + scheme) % BENCHMARKS.length]!,
      },
      look: { ...WHOLE, accounts: chosen, funds },
    })),
  );
}

function portfolioOf(files: readonly FileReading[]): Portfolio {
  const empty: Portfolio = {
    id: 'p',
    name: 'Portfolio',
    files: [],
    answers: [],
    corrections: [],
    settings: DEFAULT_SETTINGS,
    ...UNSAID,
  };
  return addFiles(empty, files).portfolio;
}

function lookAt(portfolio: Portfolio, { settings, look }: Way): { readonly own: Portfolio; readonly report: Report } {
  const own = { ...portfolio, settings: { ...portfolio.settings, ...settings } };
  return { own, report: analyse(own, reference, prepare(own, reference, look), SCENARIOS.slice(0, 1)) };
}

const nameOf = ({ settings, look }: Way) =>
  [settings.base, look.funds, look.accounts === null ? 'all' : 'one account', settings.sizeScheme, settings.lens, settings.benchmark].join(', '); // oxfmt-ignore

async function faultsIn(portfolio: Portfolio, way: Way, pages = 1): Promise<readonly string[]> {
  const { own, report } = lookAt(portfolio, way);
  const bounds = { bounded: isBounded(report) };
  const where = nameOf(way);
  const places = await sayEverything(app, own, report, pages);
  const files = sharesInFiles(report).filter((share) => bounds.bounded && (share < 0 || share > 1));
  return [
    ...faultsOfReport(report, bounds),
    ...files.map((share) => `${share} in a file of shares`),
    ...places.flatMap(({ name, printed }) => faultsOf(printed, bounds).map((fault) => `${name}: ${fault}`)),
  ].map((fault) => `[${where}] ${fault}`);
}

const EXAMPLE = portfolioOf([taken(readText(EXAMPLE_TEXT, EXAMPLE_NAME))]);
const ACCOUNTS = lookAt(EXAMPLE, { settings: {}, look: WHOLE }).report.accounts.map(({ account }) => account);
describe('the example portfolio', () => {
  test.each(someOf(waysOf(ACCOUNTS), 2).map((way) => [nameOf(way), way] as const))('%s', async (_name, way) => {
    expect(await faultsIn(EXAMPLE, way, 3)).toEqual([]);
  });
});

describe('the example portfolio with a stand-in', () => {
  const chosen: Portfolio = { ...EXAMPLE, answers: [{ kind: 'proxy', fund: 'AVUV', proxy: 'VBR' }] };
  const own = waysOf([]).filter((_, at) => at % 3 === 0);
  test.each(own.map((way) => [nameOf(way), way] as const))('%s', async (_name, way) => {
    const [stoodIn, without] = [lookAt(chosen, way).report, lookAt(EXAMPLE, way).report];
    expect([stoodIn.lens, stoodIn.smallCaps].map(({ low, high }) => [low, high])).toEqual(
      [without.lens, without.smallCaps].map(({ low, high }) => [low, high]),
    );
    expect(stoodIn.lens.likely === null).toBe(way.look.funds === 'lines');
    expect(await faultsIn(chosen, way)).toEqual([]);
  });
});

/* Each fixture in ways that take turns, so that over all of them every switch meets every other. */
const WAYS = waysOf([]);
const TURNS = someOf([0, 1]);
describe('the fixtures of all brokers', () => {
  test.each(FIXTURE_NAMES.map((name, at) => [name, at] as const))('%s', async (name, at) => {
    const portfolio = portfolioOf([readFixture(name)]);
    const faults: string[] = [];
    for (const turn of TURNS) faults.push(...(await faultsIn(portfolio, WAYS[(7 * at + 13 * turn) % WAYS.length]!)));
    expect(faults).toEqual([]);
  });
});

const SECURITIES =
  'AAPL NVDA MSFT GOOG BRK.B XOM KEY WWW RKLB TSM ASML NOPE BTC VOO VTI QQQ IWM AVUV VXUS VEU VT BND AGG GLDM VTIVX FXAIX SCHD SPAXX'.split(
    ' ',
  );
const LEVERED = ['TQQQ', 'SSO', 'SQQQ', 'SH'];

function rowsOf(symbols: readonly string[], least: number) {
  return fc.array(
    fc.record({
      symbol: fc.constantFrom(...symbols),
      value: fc.integer({ min: least, max: 50_000_000 }).filter((cents) => cents !== 0).map((cents) => cents / 100), // oxfmt-ignore
      account: fc.constantFrom('A', 'B'),
    }),
    { minLength: 1, maxLength: 8 },
  );
}
const ways = fc.constantFrom(...waysOf(['A']));

/* A case draws every screen: to look for the smallest one would take an hour, and at most eight rows are small enough to read. */
const UNSHRUNK = { endOnFailure: true };

type Row = { readonly symbol: string; readonly value: number; readonly account: string };
const rowOf = (symbol: string, value: number, account = 'A'): Row => ({ symbol, value, account });
const wayNamed = (name: string) => waysOf(['A']).find((way) => nameOf(way) === name)!;

/* What was found once stays looked for. */
const BOUGHT_BEFORE: [Row[], Way][] = [
  [
    // what is unknown may be stocks: three companies came to more than the overlap that they are parts of
    [
      rowOf('XOM', 8551.34),
      rowOf('NOPE', 277_701.81),
      rowOf('KEY', 190_314.56),
      rowOf('VEU', 159_302.11),
      rowOf('NVDA', 487_901.16),
      rowOf('BTC', 199_313.09),
      rowOf('MSFT', 206_384.3),
    ],
    wayNamed('equities, opened, all, crsp, mega-cap-it, mix:sp500:russell-2000:0.3'),
  ],
];
const SHORT_BEFORE: [Row[], Way][] = [
  [
    // of next to nothing a share has thousands: "1,047.4%"
    [rowOf('AAPL', -1.8), rowOf('AVUV', 1.99), rowOf('AAPL', 0.01, 'B')],
    wayNamed('portfolio, lines, one account, fixed-dollars, custom, sp500'),
  ],
];

describe('portfolios that nobody made', () => {
  const expectSound = async (rows: readonly Row[], way: Way) => {
    expect(await faultsIn(portfolioOf([fileOf(rows.map((row) => holdingOf(row)))]), way)).toEqual([]);
  };
  test('bought and paid for', async () => {
    await fc.assert(fc.asyncProperty(rowsOf(SECURITIES, 1), ways, expectSound), {
      numRuns: triesOf(40),
      examples: BOUGHT_BEFORE,
      ...UNSHRUNK,
    });
  });
  test('with shorts, margin and leverage', async () => {
    await fc.assert(fc.asyncProperty(rowsOf([...SECURITIES, ...LEVERED], -50_000_000), ways, expectSound), {
      numRuns: triesOf(25),
      examples: SHORT_BEFORE,
      ...UNSHRUNK,
    });
  });
});
