import { parseBenchmark, MARKETS } from '../domain/model/benchmark-id.ts';
import { LENSES } from '../domain/model/lens.ts';
import { BASES, type Settings } from '../domain/model/portfolio.ts';
import type { Reference } from '../domain/model/reference.ts';
import { SCENARIOS, type Scenario } from '../domain/model/scenario.ts';
import { SIZE_SCHEMES } from '../domain/model/size.ts';
import { currency } from '../domain/model/units.ts';

/* The choices that figures depend on, as a command line or a program writes them: each is one of the names that there are, or refused
   in words. */

/** A choice that means nothing: its message says which, and what there is instead. */
export class BadChoice extends Error {
  override readonly name = 'BadChoice';
}

/** The names of the choices. */
export const CHOICES = ['scheme', 'cutoffs', 'lens', 'members', 'base', 'benchmark', 'currency'] as const;
/** A choice that changes a setting. */
export type SettingName = (typeof CHOICES)[number];

function oneOf<T extends string>(label: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new BadChoice(`${label} ${value} is not known; use one of ${known.join(', ')}.`);
  return found;
}

function parseCutoffs(label: string, value: string): Settings['customCutoffs'] {
  const amounts = value.split(',').map((part) => (/^\d+(?:\.\d+)?(?:e\+?\d+)?$/i.test(part.trim()) ? +part : NaN));
  const [mega = NaN, large = NaN, mid = NaN, small = NaN] = amounts;
  if (amounts.length > 4 || [mega, large, mid, small].some((one) => !Number.isFinite(one))) {
    throw new BadChoice(`${label} takes four amounts in dollars, such as 200e9,10e9,2e9,250e6.`);
  }
  if (!(mega >= large && large >= mid && mid >= small))
    throw new BadChoice(`${label} go from the largest to the smallest.`);
  return { mega, large, mid, small };
}

function parseMembers(label: string, value: string, reference: Reference): Settings['customMembers'] {
  return value.split(',').map((symbol) => {
    const listed = reference.bySymbol(symbol.trim().toUpperCase()).find(({ kind }) => kind === 'company');
    if (listed?.kind !== 'company') throw new BadChoice(`${label}: ${symbol} is no company of the reference pack.`);
    return listed.issuer;
  });
}

function readBenchmark(label: string, value: string): Settings['benchmark'] {
  const id = parseBenchmark(value);
  if (id !== null) return id;
  throw new BadChoice(
    `${label} ${value} is not known; use one of ${MARKETS.join(', ')}, or a mix of two such as mix:sp500:russell-2000:0.3.`,
  );
}

/** Gives the settings with one choice made; `label` is what the message of a BadChoice calls it. Throws BadChoice in words. */
export function applyChoice(
  settings: Settings,
  name: SettingName,
  value: string,
  reference: Reference,
  label: string,
): Settings {
  switch (name) {
    case 'scheme':
      return { ...settings, sizeScheme: oneOf(label, value, SIZE_SCHEMES) };
    case 'cutoffs':
      return { ...settings, sizeScheme: 'custom', customCutoffs: parseCutoffs(label, value) };
    case 'lens':
      return { ...settings, lens: oneOf(label, value, LENSES) };
    case 'members':
      return { ...settings, lens: 'custom', customMembers: parseMembers(label, value, reference) };
    case 'base':
      return { ...settings, base: oneOf(label, value, BASES) };
    case 'benchmark':
      return { ...settings, benchmark: readBenchmark(label, value) };
    case 'currency': {
      const code = currency(value.toUpperCase());
      if (code === null || reference.rate(code, null) === null)
        throw new BadChoice(`${label} ${value}: there is no exchange rate for it.`);
      return { ...settings, currency: code };
    }
  }
}

/** Gives the scenario of that name. Throws BadChoice in words. */
export function scenarioNamed(value: string, label: string): Scenario {
  const found = SCENARIOS.find(({ id }) => id === value);
  if (found !== undefined) return found;
  const known = SCENARIOS.map(({ id }) => id).join(', ');
  throw new BadChoice(`${label} ${value} is not known; use one of ${known}.`);
}
