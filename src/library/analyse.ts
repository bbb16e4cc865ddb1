import type { FileReading } from '../domain/model/file-reading.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/model/portfolio.ts';
import type { Reference } from '../domain/model/reference.ts';
import type { Scenario } from '../domain/model/scenario.ts';
import { objectOfReport, type WrittenReport } from '../screens/files/words/report-file.ts';
import { BadChoice, applyChoice, scenarioNamed, type SettingName } from './choose-settings.ts';
import { readGiven, type GivenHolding } from './given-holdings.ts';
import type { HoldingsReading } from './import.ts';
import type { Pack } from './pack.ts';
import { UnreadableReport } from './read-report.ts';
import { reportOf } from './report-of.ts';
import { sayVerdict } from './verdict-sentence.ts';

declare const __APP_VERSION__: string;

/* `topheavy`: holdings in, report out. */

export { BadChoice, UnreadableReport, analyseHoldings as analyse, sayVerdict };
export type { GivenHolding, HoldingsReading, Pack, WrittenReport };

/** Choices that figures depend on, all of them optional; the same names and meanings as the command's options. */
export interface AnalyseOptions {
  /** Which companies are mega, large, mid, small and micro caps; `market-rank` if nothing is said. */
  readonly scheme?: Settings['sizeScheme'];
  /** US dollars from which a company is mega, large, mid and small, descending; makes the scheme `custom`. */
  readonly cutoffs?: readonly [mega: number, large: number, mid: number, small: number];
  /** What counts as mega-cap tech; `mega-cap-tech` if nothing is said. */
  readonly lens?: Settings['lens'];
  /** Symbols of the companies that count instead; makes the lens `custom`. */
  readonly members?: readonly string[];
  /** Percentages of the whole `portfolio`, as usual, or of its `equities` alone. */
  readonly base?: Settings['base'];
  /** A market, or a mix of two such as `mix:sp500:russell-2000:0.3`; if nothing is said, the market of the report's currency. */
  readonly benchmark?: string;
  /** The currency of the report, such as `EUR`; if nothing is said, that of the largest value. */
  readonly currency?: string;
  /** Scenarios to be replayed on the holdings, such as `first-weeks-2026`. */
  readonly scenarios?: readonly string[];
  /** If none is given, the package's own is loaded (about 6 MB, once). */
  readonly pack?: Pack;
}

/**
 * Looks through the funds of a portfolio and gives its report: the object whose JSON is a `topheavy-report/1` file. Several readings are
 * one portfolio; a newer state of an account takes the place of an older one, and the same file twice counts once. Holdings that you have
 * as objects can be given instead of readings. Throws `BadChoice` for an option that means nothing, and for holdings that can't be
 * (see `GivenHolding`); what isn't known of a holding is no error: it widens the ranges, and `issues` and `questions` say so.
 */
async function analyseHoldings(
  holdings: HoldingsReading | readonly HoldingsReading[] | readonly GivenHolding[],
  options: AnalyseOptions = {},
): Promise<WrittenReport> {
  const files = await filesOf(holdings);
  const reference = options.pack ?? (await loadOwnPack());
  const { settings, scenarios } = choose(options, reference);
  return objectOfReport(reportOf(files, settings, scenarios, reference).report, { version: __APP_VERSION__ });
}

async function loadOwnPack(): Promise<Pack> {
  const { loadPack } = await import('./pack.ts');
  return loadPack();
}

async function filesOf(given: unknown): Promise<readonly FileReading[]> {
  if (isReading(given)) return given.files;
  if (!Array.isArray(given)) throw new BadChoice('analyse takes a reading, a list of readings, or a list of holdings.');
  const list: readonly unknown[] = given;
  const readings = list.filter(isReading);
  // what each of them is, is looked at there
  if (readings.length === 0) return readGiven(list as readonly GivenHolding[]);
  if (readings.length < list.length) throw new BadChoice('A list holds readings or holdings, not both.');
  return readings.flatMap(({ files }) => files);
}

function isReading(one: unknown): one is HoldingsReading {
  return typeof one === 'object' && one !== null && 'files' in one;
}

const KNOWN = Object.keys({
  scheme: 0,
  cutoffs: 0,
  lens: 0,
  members: 0,
  base: 0,
  benchmark: 0,
  currency: 0,
  scenarios: 0,
  pack: 0,
} satisfies Record<keyof AnalyseOptions, 0>);

function choose(
  options: AnalyseOptions,
  reference: Reference,
): { readonly settings: Settings; readonly scenarios: readonly Scenario[] } {
  const odd = Object.keys(options).find((name) => !KNOWN.includes(name));
  if (odd !== undefined) throw new BadChoice(`${odd} is no option; use ${KNOWN.join(', ')}.`);
  const { scheme, cutoffs, lens, members, base, benchmark, currency, scenarios } = options;
  // in this order a list of one's own goes before a name, as on the command line
  const said: readonly (readonly [SettingName, string | undefined])[] = [
    ['scheme', scheme],
    ['cutoffs', cutoffs?.join(',')],
    ['lens', lens],
    ['members', members?.join(',')],
    ['base', base],
    ['benchmark', benchmark],
    ['currency', currency],
  ];
  const settings = said.reduce(
    (chosen, [name, value]) => (value === undefined ? chosen : applyChoice(chosen, name, value, reference, name)),
    DEFAULT_SETTINGS,
  );
  return { settings, scenarios: (scenarios ?? []).map((name) => scenarioNamed(name, 'scenarios:')) };
}
