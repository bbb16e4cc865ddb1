import type { Movement } from '../model/movement.ts';
import { namedIn } from './security-keys.ts';
import { onlyOf } from '../only-of.ts';
import { firstOf } from '../must.ts';

/* Shares that are exchanged for others. */

/**
 * Shares that are exchanged for others leave under a number of their own, which no purchase has ("890260854, TONIX PHARMA": minus 32):
 * they are those of that name. Rows of one account each.
 */
export function withExchanged<T extends Movement>(bySecurity: ReadonlyMap<string, T[]>): readonly (readonly T[])[] {
  const groups = [...bySecurity.values()];
  const came = new Map<string, T[][]>();
  for (const group of groups) {
    if (!group.some(comes)) continue;
    for (const key of new Set(group.flatMap((one) => namedIn(one) ?? []))) addToList(came, key, group);
  }
  const joined = new Map<readonly T[], T[]>();
  for (const group of groups) {
    if (!group.every(leavesByNumber)) continue;
    const [one] = group;
    const key = one === undefined ? null : namedIn(one);
    const [same, ...more] = key === null ? [] : (came.get(key) ?? []);
    if (same !== undefined && more.length === 0) joined.set(group, same);
  }
  // the number is of the shares that went
  for (const [group, same] of joined) same.push(...group.map((movement) => ({ ...movement, cusip: null })));
  const left = groups.filter((group) => !joined.has(group));
  takeFromReceivers(left);
  return left.filter((group) => group.length > 0);
}

/* Under a name that nobody has, shares can only have left for what came that day: from the one holding that got others, and where several
   did, from which of them is a question. Nothing is taken from a holding that began that day. */
function takeFromReceivers(groups: readonly Movement[][]): void {
  const dayOf = ({ account, day }: Movement) => JSON.stringify([account, day]);
  const leavers = groups.filter((group) => group.every(leavesByNumber));
  if (leavers.length === 0) return;
  const receivers = new Map<string, Movement[][]>();
  for (const group of groups) {
    const first = group.reduce((least, { day }) => (day < least ? day : least), firstOf(group).day);
    const got = group.filter((one) => one.deed === 'split-shares' && comes(one) && one.day > first);
    for (const key of new Set(got.map(dayOf))) addToList(receivers, key, group);
  }
  for (const leaver of leavers) {
    const got = receivers.get(dayOf(firstOf(leaver))) ?? [];
    if (got.length === 0) continue;
    const went = leaver.splice(0).map((movement) => ({ ...movement, cusip: null }));
    const only = onlyOf(got);
    if (only !== null) only.push(...went);
    else
      for (const group of got) group.push(...went.map((one): Movement => ({ ...one, deed: 'unclear', quantity: '' })));
  }
}

function leavesByNumber({ deed, quantity, symbol, isin, cusip }: Movement): boolean {
  return deed === 'split-shares' && quantity.startsWith('-') && symbol === null && isin === null && cusip !== null;
}

/** Tells whether a row adds shares. */
export function comes({ deed, quantity }: Movement): boolean {
  return deed === 'in' || (deed === 'split-shares' && !quantity.startsWith('-'));
}

/** Adds a value to the list of a key. */
export function addToList<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
