import type { ListSlice } from './look-through.ts';
import type { Company } from '../model/reference.ts';
import type { Roster } from '../identity/roster.ts';
import { addTo, amountIn, openSum, sum, sumOf } from '../sum.ts';
import type { IssuerId } from '../model/units.ts';
import { must } from '../must.ts';

/** What is owned of one company: as shares, and inside funds path by path. Money in the report's currency. */
export interface OwnedCompany {
  /** Its number in the roster. */
  readonly number: number;
  readonly company: Company;
  readonly direct: number;
  readonly viaFunds: readonly PathValue[];
  readonly viaTotal: number;
  /** How many of the funds that are held hold it. */
  readonly fundCount: number;
  readonly value: number;
}
interface PathValue {
  readonly path: readonly string[];
  readonly value: number;
}

/** Finds what is owned of a company, undefined for nothing. */
export type OwnedOf = (issuer: IssuerId) => OwnedCompany | undefined;
/** The same by the company's number in the roster. */
export type OwnedAt = (number: number) => OwnedCompany | undefined;

/** A list that money is in: `held` of it in the fund that `path` names first after the account. */
export interface ReachedList {
  readonly path: readonly string[];
  readonly list: ListSlice;
  readonly held: number;
}

/** One path and the lists at its end: a fund of funds may hold a company through more than one list of the same fund. */
interface Road {
  readonly path: readonly string[];
  readonly lists: ReachedList[];
}

/**
 * The rows of all lists by company, in columns: what company n has stands from `starts[n]` to before `starts[n + 1]`, road
 * after road. `roads` says by which road a value was reached.
 */
interface RowsByCompany {
  readonly starts: Uint32Array;
  readonly roads: Uint32Array;
  readonly values: Float64Array;
}

/**
 * Adds up what is owned of each company as shares and in lists: the largest first, equal ones by name. A company of which a list has nothing
 * (delisted, written down) is named there and owned by nobody.
 */
export function addUpCompanies(
  direct: ReadonlyMap<IssuerId, number>,
  reached: readonly ReachedList[],
  roster: Roster,
): readonly OwnedCompany[] {
  const owned = new Map([...direct].map(([issuer, value]) => [roster.numberOf(issuer), value]));
  const roads = gatherRoads(reached);
  const rows = turnToCompanies(roads, roster);
  const companies: OwnedCompany[] = [];
  roster.companies.forEach((company, number) => {
    // The roster also knows companies that other portfolios hold.
    const isReached = owned.has(number) || rows.starts[number] !== rows.starts[number + 1];
    if (!isReached) return;
    const own = readCompany(number, company, amountIn(owned, number), rows, roads);
    if (own.direct !== 0 || own.viaFunds.some(({ value }) => value !== 0)) companies.push(own);
  });
  return companies.sort((a, b) => b.value - a.value || (a.company.id < b.company.id ? -1 : 1));
}

function gatherRoads(reached: readonly ReachedList[]): readonly Road[] {
  const roads = new Map<string, Road>();
  for (const one of reached) {
    const words = JSON.stringify(one.path);
    const road = roads.get(words) ?? { path: one.path, lists: [] };
    roads.set(words, road);
    road.lists.push(one);
  }
  return [...roads.values()];
}

/* Lists name companies; here companies get what lists have of them. Rows are counted first, then each goes to its place. */
function turnToCompanies(roads: readonly Road[], roster: Roster): RowsByCompany {
  const lists = roads.flatMap((road, at) => road.lists.map((one) => ({ ...one, road: at })));
  const numbers = lists.map(({ list }) => roster.numbersOf(list.issuers));
  const starts = new Uint32Array(roster.companies.length + 1);
  for (const column of numbers) for (const company of column) starts[company + 1]! += 1;
  for (let company = 1; company < starts.length; company += 1) starts[company]! += starts[company - 1]!;
  const next = starts.slice();
  const rows = { starts, roads: new Uint32Array(must(starts.at(-1))), values: new Float64Array(must(starts.at(-1))) };
  lists.forEach(({ list: { weights, factor }, held, road }, at) => {
    numbers[at]!.forEach((company, row) => {
      const place = next[company]!++;
      rows.roads[place] = road;
      rows.values[place] = weights[row]! * factor * held;
    });
  });
  return rows;
}

function readCompany(
  number: number,
  company: Company,
  direct: number,
  { starts, roads: reachedBy, values }: RowsByCompany,
  roads: readonly Road[],
): OwnedCompany {
  const viaFunds: PathValue[] = [];
  for (let at = starts[number]!, end = starts[number + 1]!, next = at; at < end; at = next) {
    while (next < end && reachedBy[next] === reachedBy[at]) next += 1;
    const value = next === at + 1 ? values[at]! : sum(values.subarray(at, next));
    viaFunds.push({ path: roads[reachedBy[at]!]!.path, value });
  }
  return { number, company, direct, viaFunds, fundCount: countFunds(viaFunds), ...addUp(direct, viaFunds) };
}

/* Most companies are reached by one road: two numbers need no compensation, their sum is rounded once as it is. */
function addUp(direct: number, viaFunds: readonly PathValue[]): Pick<OwnedCompany, 'viaTotal' | 'value'> {
  const [first, second] = viaFunds;
  if (first === undefined) return { viaTotal: 0, value: direct };
  if (second === undefined) return { viaTotal: first.value, value: direct + first.value };
  const [viaTotal, value] = [openSum(), openSum()];
  addTo(value, direct);
  for (const one of viaFunds) {
    addTo(viaTotal, one.value);
    addTo(value, one.value);
  }
  return { viaTotal: sumOf(viaTotal), value: sumOf(value) };
}

/* A path begins with the account and the fund that is held. */
function countFunds(paths: readonly PathValue[]): number {
  return paths.length < 2 ? paths.length : new Set(paths.map(({ path }) => path[1])).size;
}
