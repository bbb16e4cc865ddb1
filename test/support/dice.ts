/* Whoever waits for `npm test` waits for a quarter of the dice of each property that takes long; `DICE=all npm run test:unit` throws all of
   them, as the checks of every push do. */
const isWhole = process.env['DICE'] === 'all';

/** How often a slow property is tried in this run, of the times that it is tried in a whole one. */
export function triesOf(whole: number): number {
  return isWhole ? whole : Math.ceil(whole / 4);
}
