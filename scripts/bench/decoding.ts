import type { Reference } from '../../src/domain/model/reference.ts';
import { sum } from '../../src/domain/sum.ts';
import { loadReference } from '../../src/reference/load.ts';
import type { Figure } from '../measuring/figures.ts';
import { repeat, timeOf, timesOf } from '../measuring/times.ts';
import { compare, fastestOf } from './compare.ts';

/** Times the decoding of the companies by a pack that has not decoded them yet. */
export async function measureEquities(runs: number, calibration: readonly number[]): Promise<Figure> {
  const times = await repeat(runs, async () => {
    const fresh = await loadReference();
    return timeOf(() => fresh.companies());
  });
  return compare('decoding the companies', times, 'a fixed loop', calibration);
}

/** Times the loading of a pack and of what each list in it takes: the first time, and again by packs that know nothing yet. */
export async function measureLists(runs: number, calibration: readonly number[]): Promise<readonly Figure[]> {
  const load = await timesOf(loadReference, runs);
  const rounds: (readonly number[])[] = [];
  let symbols: readonly string[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const fresh = await loadReference();
    symbols = fresh.passport.lists.map(({ symbol }) => symbol);
    rounds.push(await decodeAll(fresh, symbols));
  }
  const first = rounds[0]!;
  const again = symbols.map((_, at) => rounds.slice(1).map((times) => times[at]!));
  const slowest = again.reduce((most, times, at) => (fastestOf(times) > fastestOf(again[most]!) ? at : most), 0);
  return [
    compare('loading the pack', load, 'a fixed loop', calibration),
    compare('all lists, decoded the first time', [sum(first)], 'a fixed loop', calibration),
    compare(`the slowest list, ${symbols[slowest]}, decoded again`, again[slowest]!, 'a fixed loop', calibration),
  ];
}

/* What each list takes; the companies and the table of lists are read before. */
async function decodeAll(fresh: Reference, symbols: readonly string[]): Promise<readonly number[]> {
  fresh.basket(symbols[0]!);
  const times: number[] = [];
  for (const symbol of symbols) times.push(await timeOf(() => fresh.basket(symbol)));
  return times;
}
