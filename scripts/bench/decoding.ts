import type { Reference } from '../../src/domain/model/reference.ts';
import { sum } from '../../src/domain/sum.ts';
import { loadReference } from '../../src/reference/load.ts';
import { compare, fastestOf, timeOf, timesOf, type Measured } from './measure.ts';

/** Times the decoding of the companies by a pack that has not decoded them yet. */
export async function measureEquities(runs: number, calibration: readonly number[]): Promise<Measured> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const fresh = await loadReference();
    times.push(await timeOf(() => fresh.companies()));
  }
  return compare('decode-equities', times, 'calibration', calibration);
}

/** Times the loading of a pack and of what each list in it takes: the first time, and again by packs that know nothing yet. */
export async function measureLists(runs: number, calibration: readonly number[]): Promise<readonly Measured[]> {
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
    compare('load-pack', load, 'calibration', calibration),
    compare('decode-all-lists, first time', [sum(first)], 'calibration', calibration),
    compare(`decode-a-list: the slowest, ${symbols[slowest]}`, again[slowest]!, 'calibration', calibration),
  ];
}

/* What each list takes; the companies and the table of lists are read before. */
async function decodeAll(fresh: Reference, symbols: readonly string[]): Promise<readonly number[]> {
  fresh.basket(symbols[0]!);
  const times: number[] = [];
  for (const symbol of symbols) times.push(await timeOf(() => fresh.basket(symbol)));
  return times;
}
