import { addList, removeList, type Overlay, type UserList } from './overlay.ts';
import { isSameData } from '../same-data.ts';

/*
 * What a user did to what they brought over the pack, list by list: so two tabs that add a list each keep both, and an Undo takes its own
 * back. A fund has one list at most, and of two the later one counts, as everywhere: the file of the other is at hand.
 */

/** Does to what is kept `now` what was done between two states. */
export function carryOverlay(now: Overlay, before: Overlay, after: Overlay): Overlay {
  if (isSameData(now, before)) return after;
  const lists = fundsOf(before, after)
    .filter((fund) => !isSameData(listOf(before, fund), listOf(after, fund)))
    .reduce((done, fund) => withList(done, fund, listOf(after, fund)), now);
  return isSameData(before.market, after.market) ? lists : { ...lists, market: after.market };
}

/**
 * Takes back of what was done between two states whatever is still as that left it. Gives null where nothing of it is: somebody has
 * changed it since, or taken it away.
 */
export function takeOverlayBack(now: Overlay, before: Overlay, after: Overlay): Overlay | null {
  const isStill = (fund: string) => isSameData(listOf(now, fund), listOf(after, fund));
  const funds = fundsOf(before, after).filter(
    (fund) => !isSameData(listOf(before, fund), listOf(after, fund)) && isStill(fund),
  );
  const lists = funds.reduce((done, fund) => withList(done, fund, listOf(before, fund)), now);
  const isMarket = !isSameData(before.market, after.market) && isSameData(now.market, after.market);
  if (funds.length === 0 && !isMarket) return null;
  return isMarket ? { ...lists, market: before.market } : lists;
}

const fundsOf = (...overlays: readonly Overlay[]): readonly string[] => [
  ...new Set(overlays.flatMap(({ lists }) => lists.map(({ fund }) => fund))),
];
const listOf = ({ lists }: Overlay, fund: string): UserList | null => lists.find((list) => list.fund === fund) ?? null;

function withList(overlay: Overlay, fund: string, list: UserList | null): Overlay {
  return list === null ? removeList(overlay, fund) : addList(overlay, list);
}
