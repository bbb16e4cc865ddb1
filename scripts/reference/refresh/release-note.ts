import type { FundChange } from '../../../src/domain/change/fund-changes.ts';
import type { Ends } from '../../../src/domain/model/report-amounts.ts';
import { makeReference, type PackText } from '../../../src/reference/make-reference.ts';
import { columnOf, lengthOf, openTable } from './open-table.ts';

/** So many funds are named; the page that goes with the renewal has all. */
const MOST_NAMED = 5;
/** Less moves no figure that is shown. */
const LEAST_SHOWN = 0.0005;
const HASH_LENGTH = 7;

/**
 * What a newer pack changes for users, in sentences for the release notes; none where no figure can have changed. `changes` are the funds of
 * which something else is seen, those that most people hold first.
 */
export function figuresChanged(before: PackText, after: PackText, changes: readonly FundChange[]): readonly string[] {
  const [old, now] = [makeReference(before).passport, makeReference(after).passport];
  const days = new Map(old.lists.map(({ symbol, asOf }) => [symbol, asOf]));
  const first = now.lists.filter(({ symbol }) => !days.has(symbol)).length;
  const newer = now.lists.filter(({ symbol, asOf }) => days.has(symbol) && days.get(symbol) !== asOf).length;
  const [ratesBefore, rates] = [lastDay(before), lastDay(after)];
  const costs = changedCosts(before, after);
  const added = now.counts.companies - old.counts.companies;
  const numbers = countNumbers(after) - countNumbers(before);
  return [
    ...(old.equitiesAsOf === now.equitiesAsOf
      ? []
      : [`Market caps are of ${inWords(now.equitiesAsOf)}; they were of ${inWords(old.equitiesAsOf)}.`]),
    ...(ratesBefore === rates ? [] : [`Exchange rates go to ${inWords(rates)}.`]),
    ...(newer === 0 ? [] : [`We use newer holdings of ${counted(newer, 'fund')}.`]),
    ...(first === 0 ? [] : [`${counted(first, 'fund')} can be seen into for the first time.`]),
    ...(costs === 0 ? [] : [`What ${counted(costs, 'fund')} cost a year changed.`.replace('fund cost', 'fund costs')]),
    ...(added > 0 ? [`${counted(added, 'company', 'companies')} came in.`] : []),
    ...(numbers > 0 ? [`${counted(numbers, 'more identifier')} of securities can be recognized.`] : []),
    ...mostChanged(changes),
  ];
}

/** The changelog with the sentences as the newest of its unreleased lines. Throws where it has no such heading. */
export function withNote(changelog: string, sentences: readonly string[]): string {
  if (sentences.length === 0) return changelog;
  const heading = '## Unreleased\n\n';
  if (!changelog.includes(heading)) throw new Error('The changelog has no unreleased part.');
  return changelog.replace(heading, () => `${heading}- **Figures changed** by newer data: ${sentences.join(' ')}\n`);
}

function mostChanged(changes: readonly FundChange[]): readonly string[] {
  const moved = changes.flatMap(({ symbol, lens, smallCaps }) => {
    const parts = [...inPart('mega-cap tech', lens), ...inPart('small caps', smallCaps)];
    return parts.length === 0 ? [] : [`${symbol} (${parts.join(', ')})`];
  });
  if (moved.length === 0) return [];
  const rest = moved.length - MOST_NAMED;
  const others = rest > 0 ? `, and ${counted(rest, 'other')}` : '';
  return [`What we see inside changed for ${moved.slice(0, MOST_NAMED).join(', ')}${others}.`];
}

function inPart(name: string, { before, after }: { readonly before: Ends; readonly after: Ends }): readonly string[] {
  const moved = Math.max(Math.abs(after.low - before.low), Math.abs(after.high - before.high));
  return moved < LEAST_SHOWN ? [] : [`${name} ${percent(before)}, now ${percent(after)}`];
}

/** A share, or its two ends, in percent: 33.1%, 19.0–72.0%. */
export function percent({ low, high }: Ends): string {
  const one = (share: number): string => (share * 100).toFixed(1);
  return high - low < LEAST_SHOWN ? `${one(low)}%` : `${one(low)}–${one(high)}%`;
}

function changedCosts(before: PackText, after: PackText): number {
  const costsOf = (pack: PackText): ReadonlyMap<string, string> => {
    const table = openTable(pack.catalog.FUNDS);
    const costs = columnOf(table, 'cost');
    return new Map(columnOf(table, 'symbol').map((symbol, row) => [symbol, costs[row] ?? '']));
  };
  const old = costsOf(before);
  return [...costsOf(after)].filter(([symbol, cost]) => old.has(symbol) && old.get(symbol) !== cost).length;
}

function countNumbers({ identifiers }: PackText): number {
  const cells = columnOf(openTable(identifiers.IDENTIFIERS), 'hashes');
  return cells.reduce((sum, cell) => sum + cell.length / HASH_LENGTH, 0);
}

function lastDay({ fx }: PackText): string {
  const table = openTable(fx.RATES);
  return columnOf(table, 'date')[lengthOf(table) - 1] ?? '';
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

function inWords(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
}
