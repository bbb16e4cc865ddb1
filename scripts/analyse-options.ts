import { LENSES } from '../src/domain/model/lens.ts';
import { MARKETS, parseBenchmark, type BenchmarkId } from '../src/domain/model/benchmark-id.ts';
import { BASES, DEFAULT_SETTINGS, type Settings } from '../src/domain/model/portfolio.ts';
import type { Reference } from '../src/domain/model/reference.ts';
import { SCENARIOS, type Scenario } from '../src/domain/model/scenario.ts';
import { SIZE_SCHEMES } from '../src/domain/model/size.ts';
import { currency } from '../src/domain/model/units.ts';
import { CannotAnalyse, UnknownOption } from './cannot-analyse.ts';

/** What a command line asked for. */
export interface Asked {
  readonly settings: Settings;
  /** To be replayed on the holdings. */
  readonly scenarios: readonly Scenario[];
  /** Files with plans to be carried out on paper. */
  readonly plans: readonly string[];
  readonly files: readonly string[];
}

/** One line for each option, for the usage message. */
export const OPTIONS_HELP = `  --scheme ${SIZE_SCHEMES.join('|')}
  --cutoffs A,B,C,D      dollars from which a company is mega, large, mid, small (with --scheme custom)
  --lens ${LENSES.join('|')}
  --members NVDA,AAPL    the companies of --lens custom
  --base ${BASES.join('|')}
  --benchmark ${MARKETS.join('|')}, or a mix of two such as
                         mix:sp500:russell-2000:0.3 (30 % of the second)
  --currency USD         the currency of the report
  --scenario ${SCENARIOS.map(({ id }) => id).join('|')}
                         replayed on the holdings; may be given several times
  --plan FILE.json       swaps carried out on paper, before and after; several are allowed:
                         {"name": "Less tilt", "moves": [{"account": "IRA", "from": "QQQ", "to": "IJR", "amount": 10000}]}
                         "percent" of the position instead of "amount"; "to" may be "cash"; "price" of one share bought`;

const CHOICES = ['scheme', 'cutoffs', 'lens', 'members', 'base', 'benchmark', 'currency'] as const;
/** An option that changes a setting. */
type Choice = (typeof CHOICES)[number];
const OPTIONS = [...CHOICES, 'scenario', 'plan'] as const;

function oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new CannotAnalyse(`--${name} ${value} is not known; use one of ${known.join(', ')}.`);
  return found;
}

function parseCutoffs(value: string): Settings['customCutoffs'] {
  const [mega, large, mid, small, ...more] = value
    .split(',')
    .map((part) => (/^\d+(?:\.\d+)?(?:e\d+)?$/i.test(part.trim()) ? +part : NaN));
  const four = [mega, large, mid, small];
  if (more.length > 0 || four.some((one) => one === undefined || !Number.isFinite(one))) {
    throw new CannotAnalyse('--cutoffs takes four amounts in dollars, such as 200e9,10e9,2e9,250e6.');
  }
  if (!(mega! >= large! && large! >= mid! && mid! >= small!))
    throw new CannotAnalyse('--cutoffs go from the largest to the smallest.');
  return { mega: mega!, large: large!, mid: mid!, small: small! };
}

function parseMembers(value: string, reference: Reference): Settings['customMembers'] {
  return value.split(',').map((symbol) => {
    const listed = reference.bySymbol(symbol.trim().toUpperCase()).find(({ kind }) => kind === 'company');
    if (listed?.kind !== 'company')
      throw new CannotAnalyse(`--members: ${symbol} is no company of the reference pack.`);
    return listed.issuer;
  });
}

function readBenchmark(value: string): BenchmarkId {
  const id = parseBenchmark(value);
  if (id !== null) return id;
  throw new CannotAnalyse(
    `--benchmark ${value} is not known; use one of ${MARKETS.join(', ')}, or a mix of two such as mix:sp500:russell-2000:0.3.`,
  );
}

function readScenario(value: string): Scenario {
  const found = SCENARIOS.find(({ id }) => id === value);
  if (found !== undefined) return found;
  const known = SCENARIOS.map(({ id }) => id).join(', ');
  throw new CannotAnalyse(`--scenario ${value} is not known; use one of ${known}.`);
}

function applyOption(settings: Settings, name: Choice, value: string, reference: Reference): Settings {
  switch (name) {
    case 'scheme':
      return { ...settings, sizeScheme: oneOf(name, value, SIZE_SCHEMES) };
    case 'cutoffs':
      return { ...settings, sizeScheme: 'custom', customCutoffs: parseCutoffs(value) };
    case 'lens':
      return { ...settings, lens: oneOf(name, value, LENSES) };
    case 'members':
      return { ...settings, lens: 'custom', customMembers: parseMembers(value, reference) };
    case 'base':
      return { ...settings, base: oneOf(name, value, BASES) };
    case 'benchmark':
      return { ...settings, benchmark: readBenchmark(value) };
    case 'currency': {
      const code = currency(value.toUpperCase());
      if (code === null || reference.rate(code, null) === null)
        throw new CannotAnalyse(`--currency ${value}: there is no exchange rate for it.`);
      return { ...settings, currency: code };
    }
  }
}

/**
 * Reads a command line: options as `--name value` or `--name=value`; what begins with no dash is a file. Throws UnknownOption for an option
 * that there is not, CannotAnalyse for a value that means nothing.
 */
export function parseArguments(args: readonly string[], reference: Reference): Asked {
  let settings = DEFAULT_SETTINGS;
  const files: string[] = [];
  const scenarios: Scenario[] = [];
  const plans: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at]!;
    if (!argument.startsWith('-')) {
      files.push(argument);
      continue;
    }
    const [written, ...values] = argument.split('=');
    const option = OPTIONS.find((name) => written === `--${name}`);
    if (option === undefined) throw new UnknownOption(`${written} is no option; --help lists those there are.`);
    const value = values.length > 0 ? values.join('=') : args[(at += 1)];
    if (value === undefined) throw new CannotAnalyse(`${argument} needs a value.`);
    if (option === 'scenario') scenarios.push(readScenario(value));
    else if (option === 'plan') plans.push(value);
    else settings = applyOption(settings, option, value, reference);
  }
  return { settings, scenarios, plans, files };
}
