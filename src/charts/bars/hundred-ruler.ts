/* Where the labels of a ruler of a hundred stand: over what they name, moved apart where they would meet. */

/** The ruler is never narrower than this, in CSS pixels; a letter of its labels is at most so wide. */
const NARROWEST = 250;
const LETTER = 7.2;
const GAP = 8;

/** The middle of each label in parts of the ruler, in the order given. Two of them fit, however long the words are. */
export function placeLabels(labels: readonly { readonly at: number; readonly text: string }[]): readonly number[] {
  const halves = labels.map(({ text }) => Math.min(0.24, (text.length * LETTER) / 2 / NARROWEST));
  const gap = GAP / NARROWEST;
  const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.at - labels[b]!.at || a - b);
  const places = labels.map(({ at }, index) => clamp(at, halves[index]!, 1 - halves[index]!));
  // from the left each keeps clear of the one before it, then from the right of the one after it
  for (let step = 1; step < order.length; step += 1) {
    const [before, here] = [order[step - 1]!, order[step]!];
    places[here] = Math.max(places[here]!, places[before]! + halves[before]! + gap + halves[here]!);
  }
  for (let step = order.length - 1; step >= 0; step -= 1) {
    const [here, after] = [order[step]!, order[step + 1]];
    const most = after === undefined ? 1 - halves[here]! : places[after]! - halves[after]! - gap - halves[here]!;
    places[here] = Math.min(places[here]!, most);
  }
  return places;
}

/** A share on the ruler, which ends at nothing and at all. */
export function onRuler(share: number): number {
  return clamp(share, 0, 1);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
