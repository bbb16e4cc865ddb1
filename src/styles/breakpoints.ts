/*
 * The widths of the page at which it is laid out another way, in pixels: each is the last width of the narrower layout. A media query in
 * plain CSS can't name them, so it writes the number, and a test holds every one of them against this list.
 */
export const BREAKPOINTS = {
  /** The answer stands beside its story, and the page takes the width of a large window. */
  belowLarge: 1599,
  /** The header's menus lose their words. */
  tightHeader: 1240,
  /** Cards that stand three in a row, or beside a wide one, stand two in a row, or below it. */
  narrowDesk: 1180,
  /** Wide cards, the lab's above all, are laid out in one column; the header loses the app's name. */
  tablet: 1060,
  /** The last width at which all tools stand side by side. */
  smallTablet: 1000,
  /** A phone: one column, the bar at the bottom, large targets for fingers. The one that most of the page goes by. */
  phone: 860,
  /** Held in a hand: what is below the verdict is folded away. */
  handheld: 640,
  /** A phone held upright: labels and figures that share a line get one each. */
  upright: 430,
  /** The header's tools stand closer, without their words. */
  tightTools: 420,
  /** A small phone: tables drop what can be read elsewhere. */
  smallPhone: 379,
  /** The header has no room for the app's name. */
  noName: 350,
  /** The narrowest screen there is, or large type on a phone. */
  narrowest: 340,
} as const;

/** Gives the media query, as code asks it, for pages up to a breakpoint. */
export function upTo(name: keyof typeof BREAKPOINTS): string {
  return `max-width: ${BREAKPOINTS[name]}px`;
}
