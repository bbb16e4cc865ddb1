/* Where the labels of a ruler of a hundred stand: over what they name, moved apart where they would meet. */

/** The ruler is never narrower than this, in CSS pixels; a letter of its labels is at most so wide. */
const NARROWEST = 250;
const LETTER = 7.2;
const GAP = 8;

/** The middle of each label in parts of the ruler, in the order given. Two of them fit, however long the words are. */
export function placeLabels(labels: readonly { readonly at: number; readonly text: string }[]): readonly number[] {
  const gap = GAP / NARROWEST;
  const placed = labels.map(({ at, text }) => {
    const half = Math.min(0.24, (text.length * LETTER) / 2 / NARROWEST);
    return { at, half, place: clamp(at, half, 1 - half) };
  });
  const order = placed.toSorted((one, other) => one.at - other.at);
  // from the left each keeps clear of the one before it, then from the right of the one after it
  let free = -Infinity;
  for (const label of order) {
    label.place = Math.max(label.place, free + label.half);
    free = label.place + label.half + gap;
  }
  free = 1;
  for (const label of order.toReversed()) {
    label.place = Math.min(label.place, free - label.half);
    free = label.place - label.half - gap;
  }
  return placed.map(({ place }) => place);
}

/** A share on the ruler, which ends at nothing and at all. */
export function onRuler(share: number): number {
  return clamp(share, 0, 1);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
