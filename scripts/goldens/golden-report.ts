import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { DEFAULT_SETTINGS } from '../../src/domain/model/portfolio.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { analyseFiles } from '../analyse-files.ts';

/* The report of a fixture as it is kept: what `npm run analyse` prints, made small and steady enough to be read in a diff. */

const FIXTURES = resolve(import.meta.dirname, '../../test/fixtures/brokers');
/** Where the kept reports lie, one a fixture. */
export const GOLDENS = resolve(import.meta.dirname, '../../test/fixtures/reports');

/** Of a list that is longer, so many entries stay; of the rest their number and a checksum. */
const MOST_ENTRIES = 25;
const MOST_FATES = 40;
const LINE = 200;
const DIGITS = 12;
const DECIMALS = 6;

/** Of a benchmark only what is compared with: its own breakdowns are the same for every portfolio, so a checksum of each will do. */
const OF_THE_BENCHMARK = new Set(['curve', 'size', 'sector', 'sizeBySector']);

/** Lists of the pack's companies, whoever holds them: those that nothing is held of are left out. */
const OF_THE_PACK = new Set(['members', 'nearMisses']);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Fields = Readonly<Record<string, Json>>;

/** The fixtures whose reports are kept: every file of holdings of our own. */
export const GOLDEN_FIXTURES: readonly string[] = readdirSync(FIXTURES).sort();

/** The name under which a fixture's report is kept. */
export function goldenName(fixture: string): string {
  return `${fixture}.json`;
}

/** Gives the report that `npm run analyse` prints of a fixture, with the settings that a new portfolio has. */
export async function reportOfFixture(fixture: string, reference: Reference): Promise<Report> {
  const question = { settings: DEFAULT_SETTINGS, scenarios: [], plans: [], indent: 0 };
  return JSON.parse([...(await analyseFiles([`${FIXTURES}/${fixture}`], question, reference))].join('')) as Report;
}

/**
 * Makes the text that is kept of a fixture's report. Left out are the versions of the app and of the pack, which change with
 * no figure. Amounts and shares have six decimals and at most twelve digits, so that the last bit of a sum doesn't matter.
 */
export async function goldenOf(fixture: string, reference: Reference): Promise<string> {
  const report: unknown = await reportOfFixture(fixture, reference);
  const { reference: pack, benchmark, ...rest } = without(report as Fields, 'app');
  const kept = { reference: without(pack as Fields, 'version'), ...rest };
  const short = { ...(shorten(kept, '') as Fields), benchmark: withoutBreakdowns(shorten(benchmark ?? null, '')) };
  return `${write(short, '')}\n`;
}

function without(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
}

function withoutBreakdowns(benchmark: Json): Json {
  if (benchmark === null || typeof benchmark !== 'object') return benchmark;
  return Object.fromEntries(
    Object.entries(benchmark).map(([key, one]) => [key, OF_THE_BENCHMARK.has(key) ? { sha256: checksum([one]) } : one]),
  );
}

function shorten(value: Json, key: string): Json {
  if (typeof value === 'number') return round(value);
  if (value === null || typeof value !== 'object') return value;
  if (!isList(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shorten(one, name)]));
  const entries = value.map((one) => shorten(one, key)).filter((one) => !OF_THE_PACK.has(key) || holdsSomething(one));
  const most = key === 'fates' ? MOST_FATES : MOST_ENTRIES;
  if (entries.length <= most) return entries;
  const rest = entries.slice(most);
  return [...entries.slice(0, most), { more: rest.length, sha256: checksum(rest) }];
}

function holdsSomething(entry: Json): boolean {
  return typeof entry === 'object' && entry !== null && 'value' in entry && entry['value'] !== 0;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

function round(value: number): number {
  // -0 and 0 are one in JSON already.
  return Number(Number(value.toPrecision(DIGITS)).toFixed(DECIMALS)) + 0;
}

/* Whatever their order: entries that are equal to the last bit but one may change places. */
function checksum(entries: readonly Json[]): string {
  const rows = entries.map((entry) => JSON.stringify(entry)).sort();
  return createHash('sha256').update(rows.join('\n')).digest('hex').slice(0, 16);
}

/* What fits in a line stands in one, so that a changed figure is one changed line with its names beside it. */
function write(value: Json, indent: string): string {
  const inside = `${indent}  `;
  const flat = writeFlat(value);
  if (flat.length + indent.length <= LINE || value === null || typeof value !== 'object') return flat;
  if (isList(value)) return `[\n${value.map((one) => inside + write(one, inside)).join(',\n')}\n${indent}]`;
  const parts = Object.entries(value).map(([key, one]) => `${inside}${JSON.stringify(key)}: ${write(one, inside)}`);
  return `{\n${parts.join(',\n')}\n${indent}}`;
}

function writeFlat(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(writeFlat).join(', ')}]`;
  const parts = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${writeFlat(one)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
