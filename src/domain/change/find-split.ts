/** What a line says of itself on one day. */
interface Lot {
  readonly quantity: number | null;
  readonly value: number;
}

/* What companies do: so many new ones for one old, and the other way round. */
const USUAL = [3 / 2, 2, 5 / 2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 30, 40, 50];
const FACTORS = [...USUAL, ...USUAL.map((factor) => 1 / factor)];
/* Fractions of a share may be paid out. */
const QUANTITY_OFF = 0.002;
const MOST_MOVED = 0.35;

/**
 * Tells a split: the quantity is a usual multiple of what it was, and the price went the other way by about as much. The
 * price also moves by itself, but by less than half of what the split takes off, or it is a purchase. 1 = no split.
 */
export function findSplit(before: Lot, after: Lot): number {
  if (before.quantity === null || after.quantity === null || before.value === 0) return 1;
  const times = after.quantity / before.quantity;
  const moved = (after.value / after.quantity / (before.value / before.quantity)) * times - 1;
  return FACTORS.find((factor) => isNear(times, factor) && Math.abs(moved) <= mostMoved(factor)) ?? 1;
}

function isNear(times: number, factor: number): boolean {
  return Math.abs(times / factor - 1) <= QUANTITY_OFF;
}

function mostMoved(factor: number): number {
  const size = factor < 1 ? 1 / factor : factor;
  return Math.min(MOST_MOVED, (1 - 1 / size) / 2);
}
