import { parseBenchmark } from '../model/benchmark-id.ts';
import type { Discount, KeptScenario } from '../model/kept-lab.ts';
import { LENSES } from '../model/lens.ts';
import type { ThemeEdit } from '../model/own-themes.ts';
import { BASES } from '../model/portfolio.ts';
import { THEMES } from '../model/reference.ts';
import { SCENARIOS, type NamedReturn, type ScenarioRule } from '../model/scenario.ts';
import { SECTORS } from '../model/sector.ts';
import { SIZES, SIZE_SCHEMES, type Cutoffs } from '../model/size.ts';
import { TARGET_KEYS, type Target } from '../model/target.ts';
import { issuerId, type IssuerId, type Result } from '../model/units.ts';
import { isOwnScenario } from '../rotation/lab-scenarios.ts';
import { RULES_SCHEMA, RULE_KINDS, isListedCompany, type Rules, type ScenarioRules } from './rules.ts';

/* The door for a file of rules, which anybody may have written. All of it is right, or nothing of it is taken. */

/**
 * What is wrong with a file of rules; words in screens/files/words/rules-file.ts. `at`: where, as "targets[0].high", empty for the file itself.
 * `unknown`: a field or word that means nothing there, `known` being those that do; `number`: not from `least` to `most`.
 */
export type RuleFault =
  | { readonly kind: 'too-large' | 'not-json' | 'not-rules' | 'no-rules'; readonly at: '' }
  | { readonly kind: 'version'; readonly at: ''; readonly version: string }
  | { readonly kind: 'field' | 'word'; readonly at: string; readonly known: readonly string[] }
  | { readonly kind: 'number'; readonly at: string; readonly least: number; readonly most: number }
  | { readonly kind: 'too-many' | 'text'; readonly at: string; readonly most: number }
  | {
      readonly kind:
        | 'missing'
        | 'object'
        | 'list'
        | 'twice'
        | 'company'
        | 'benchmark'
        | 'cutoffs'
        | 'band'
        | 'scenario'
        | 'scenario-name';
      readonly at: string;
    };

/** A file of rules, before anything is changed by it. */
export interface OfferedRules {
  readonly name: string;
  /** All of it, or what is wrong with it. */
  readonly read: Result<Rules, readonly RuleFault[]>;
  /** The companies that it names and the reference data does not know: they change nothing. */
  readonly unknown: readonly IssuerId[];
}

/** So many characters are read; the rules of one user are a hundredth of it. */
export const LARGEST_RULES = 1_000_000;
/** So many faults are told. */
export const MOST_FAULTS = 20;

const MOST_COMPANIES = 20_000;
const MOST_SCENARIOS = 200;
const LONGEST_NAME = 60;
/* As a return is typed: all of it lost, or eleven times as much. */
const [LEAST_RETURN, MOST_RETURN] = [-1, 10];

/** Tells whether a text says that it is a file of rules, of whatever version. */
export function saysRules(text: string): boolean {
  const start = text.slice(0, 2000).trimStart();
  return start.startsWith('{') && /"schema"\s{0,20}:\s{0,20}"topheavy-rules\//.test(start);
}

/* Thrown where something is wrong, and caught where the next thing can still be looked at. */
class Faulty extends Error {
  readonly fault: RuleFault;
  constructor(fault: RuleFault) {
    super(fault.kind);
    this.fault = fault;
  }
}
const refuse = (fault: RuleFault): never => {
  throw new Faulty(fault);
};

type Read<T> = (value: unknown, at: string) => T;
type Fields<T> = { readonly [Name in keyof T]: Read<T[Name]> };

/** Carries out all of them, and then tells all that is wrong, not the first thing alone. */
class Faults extends Error {
  readonly faults: readonly RuleFault[];
  constructor(faults: readonly RuleFault[]) {
    super('faults');
    this.faults = faults;
  }
}
function all<T>(works: readonly (() => T)[]): readonly T[] {
  const faults: RuleFault[] = [];
  const done: T[] = [];
  for (const work of works) {
    try {
      done.push(work());
    } catch (error) {
      if (error instanceof Faulty) faults.push(error.fault);
      else if (error instanceof Faults) faults.push(...error.faults);
      else throw error;
    }
    if (faults.length >= MOST_FAULTS) break;
  }
  if (faults.length > 0) throw new Faults(faults);
  return done;
}

const join = (at: string, name: string): string => (at === '' ? name : `${at}.${name}`);

function entriesOf(value: unknown, at: string): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse({ kind: 'object', at });
  return Object.entries(value);
}

/* Each field is there once and is what it should be, and there is no other. */
function record<T extends object>(fields: Fields<T>, mayMiss = false): Read<T> {
  const known = Object.keys(fields);
  return (value, at) => {
    const there = new Map(entriesOf(value, at));
    const odd = [...there.keys()].filter((name) => !known.includes(name)).slice(0, MOST_FAULTS);
    const wanted = known.filter((name) => !mayMiss || there.has(name));
    const read = all<readonly [string, unknown]>([
      ...odd.map((name) => () => refuse({ kind: 'field', at: join(at, name.slice(0, LONGEST_NAME)), known })),
      ...wanted.map((name) => (): readonly [string, unknown] => {
        if (!there.has(name)) return refuse({ kind: 'missing', at: join(at, name) });
        return [name, fields[name as keyof T](there.get(name), join(at, name))];
      }),
    ]);
    return Object.fromEntries(read) as T;
  };
}

/* A table whose keys are words, too. */
function table<T>(key: Read<string>, read: Read<T>, most: number): Read<Readonly<Record<string, T>>> {
  return (value, at) => {
    const entries = entriesOf(value, at);
    if (entries.length > most) return refuse({ kind: 'too-many', at, most });
    const works = entries.map(([name, one]) => (): readonly [string, T] => {
      const path = join(at, name.slice(0, LONGEST_NAME));
      return [key(name, path), read(one, path)];
    });
    return Object.fromEntries(all(works));
  };
}

function list<T>(read: Read<T>, most: number): Read<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) return refuse({ kind: 'list', at });
    if (value.length > most) return refuse({ kind: 'too-many', at, most });
    return all(value.map((one: unknown, place) => () => read(one, `${at}[${place}]`)));
  };
}

/* Nothing in it is there twice, by what tells its things apart. */
function distinct<T>(read: Read<readonly T[]>, keyOf: (one: T) => string): Read<readonly T[]> {
  return (value, at) => {
    const things = read(value, at);
    const seen = new Set<string>();
    const place = things.findIndex((one) => seen.size === seen.add(keyOf(one)).size);
    return place < 0 ? things : refuse({ kind: 'twice', at: `${at}[${place}]` });
  };
}

function word<T extends string>(known: readonly T[]): Read<T> {
  return (value, at) => known.find((one) => one === value) ?? refuse({ kind: 'word', at, known });
}
function number(least: number, most: number): Read<number> {
  return (value, at) =>
    typeof value === 'number' && value >= least && value <= most ? value : refuse({ kind: 'number', at, least, most });
}
function orNull<T>(read: Read<T>): Read<T | null> {
  return (value, at) => (value === null ? null : read(value, at));
}
function text(most: number): Read<string> {
  return (value, at) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= most
      ? value
      : refuse({ kind: 'text', at, most });
}

const company: Read<ReturnType<typeof issuerId>> = (value, at) =>
  typeof value === 'string' && isListedCompany(value) ? issuerId(value) : refuse({ kind: 'company', at });
const companies = distinct(list(company, MOST_COMPANIES), String);
const change = number(LEAST_RETURN, MOST_RETURN);

const cutoffs: Read<Cutoffs> = (value, at) => {
  const dollars = number(1, 1e15);
  const read = record<Cutoffs>({ mega: dollars, large: dollars, mid: dollars, small: dollars })(value, at);
  const { mega, large, mid, small } = read;
  return mega >= large && large >= mid && mid >= small ? read : refuse({ kind: 'cutoffs', at });
};

const target: Read<Target> = (value, at) => {
  const share = orNull(number(0, 1));
  const read = record<Target>({ key: word(TARGET_KEYS), low: share, high: share })(value, at);
  const { low, high } = read;
  const isBand = low === null ? high !== null : high === null || low <= high;
  return isBand ? read : refuse({ kind: 'band', at });
};

const RULES: Readonly<{ [Kind in ScenarioRule['kind']]: Read<Extract<ScenarioRule, { readonly kind: Kind }>> }> = {
  indexes: record({
    kind: word(['indexes']),
    sp500: change,
    russell2000: change,
    named: list(record<NamedReturn>({ symbol: text(LONGEST_NAME), change }), MOST_COMPANIES),
  }),
  sizes: record({ kind: word(['sizes']), large: change, small: change }),
  lens: record({ kind: word(['lens']), shock: change }),
  own: record({
    kind: word(['own']),
    bySize: table(word(SIZES), change, SIZES.length),
    bySector: table(word(SECTORS), change, SECTORS.length),
    byTheme: table(word(THEMES), change, THEMES.length),
    byCompany: table(company, change, MOST_COMPANIES),
  }),
};

const rule: Read<ScenarioRule> = (value, at) => {
  const said = new Map(entriesOf(value, at)).get('kind');
  const kind = word(['indexes', 'sizes', 'lens', 'own'])(said, join(at, 'kind'));
  return RULES[kind](value, at);
};

/* A shipped scenario that was changed goes by the name it came with. */
const scenario: Read<KeptScenario> = (value, at) => {
  const read = record<KeptScenario>({ id: text(LONGEST_NAME), name: orNull(text(LONGEST_NAME)), rule })(value, at);
  const isShipped = SCENARIOS.some(({ id }) => id === read.id);
  if (!isShipped && !isOwnScenario(read)) return refuse({ kind: 'scenario', at: join(at, 'id') });
  return isShipped && read.name !== null ? refuse({ kind: 'scenario-name', at: join(at, 'name') }) : read;
};

const scenarios: Read<ScenarioRules> = record<ScenarioRules>({
  list: distinct(list(scenario, MOST_SCENARIOS), ({ id }) => id),
  discount: orNull(record<Discount>({ discount: number(0, 0.99), closes: number(0, 1) })),
});

const themeEdit = record<ThemeEdit>({ added: companies, removed: companies });

const parts: Fields<Required<Rules>> = {
  lens: record({ lens: word(LENSES), customMembers: companies }),
  sizes: record({ sizeScheme: word(SIZE_SCHEMES), customCutoffs: cutoffs }),
  comparison: record({
    base: word(BASES),
    benchmark: orNull((value, at) => {
      const id = typeof value === 'string' ? parseBenchmark(value) : null;
      return id ?? refuse({ kind: 'benchmark', at });
    }),
  }),
  themes: table(word(THEMES), themeEdit, THEMES.length),
  targets: distinct(list(target, TARGET_KEYS.length), ({ key }) => key),
  scenarios,
};

/**
 * Reads the text of a file of rules, all of it or nothing: the rules, or what is wrong with it, at most `MOST_FAULTS` things. A later version,
 * a field that means nothing, a number that is none and a text of any length are told as faults; nothing throws.
 */
export function readRules(written: string): Result<Rules, readonly RuleFault[]> {
  const no = (fault: RuleFault): Result<Rules, readonly RuleFault[]> => ({ ok: false, error: [fault] });
  if (written.length > LARGEST_RULES) return no({ kind: 'too-large', at: '' });
  let value: unknown;
  try {
    value = JSON.parse(written.replace(/^\uFEFF/, ''));
  } catch {
    return no({ kind: 'not-json', at: '' });
  }
  const schema: unknown = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : null;
  if (typeof schema !== 'string' || !schema.startsWith('topheavy-rules/')) return no({ kind: 'not-rules', at: '' });
  if (schema !== RULES_SCHEMA) return no({ kind: 'version', at: '', version: schema.slice(0, LONGEST_NAME) });
  try {
    const { schema: said, ...rules } = record<Rules & { readonly schema: string }>(
      { schema: word([RULES_SCHEMA]), ...(parts as Fields<Rules>) },
      true,
    )(value, '');
    return said === RULES_SCHEMA && RULE_KINDS.some((kind) => Object.hasOwn(rules, kind))
      ? { ok: true, value: rules }
      : no({ kind: 'no-rules', at: '' });
  } catch (error) {
    if (error instanceof Faulty) return no(error.fault);
    if (error instanceof Faults) return { ok: false, error: error.faults.slice(0, MOST_FAULTS) };
    throw error;
  }
}
