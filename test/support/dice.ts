/* Whoever waits for `npm test` waits for an eighth of the dice of each property that takes long, and for some of the stops of a long walk;
   `DICE=all npm test` throws all of them and stops everywhere, as the checks of every push do. */
/** Whether this run is a whole one. */
export const isWhole = process.env['DICE'] === 'all';

/** How often a slow property is tried in this run, of the times that it is tried in a whole one. */
export function triesOf(whole: number): number {
  return isWhole ? whole : Math.ceil(whole / 8);
}

/* Steps of this length over the ways meet each value of what the ways are made of, however many there are of it. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Gives what says of each place of a slow walk, in turn, whether this run stops there: at all in a whole run, else about at one in `each`. */
export function stops(each: number): () => boolean {
  let at = 0;
  return () => isWhole || (at++ * GOLDEN) % 1 < 1 / each;
}

/** The ways that a slow test goes in this run: all of them in a whole one, otherwise the first and about one in `each` after it. */
export function someOf<T>(ways: readonly T[], each = 8): readonly T[] {
  return ways.filter(stops(each));
}
