import { addUp } from '../domain/figures/parts.ts';

/** A text's width at a size of type, in that type's unit: rather too wide than too narrow, in the bold of names. No browser is asked. */
export function textWidth(text: string, size: number): number {
  return addUp([...text], widthOfSign) * size;
}

function widthOfSign(sign: string): number {
  if (/[W@%…]/.test(sign)) return 1.03;
  if (/[mwM]/.test(sign)) return 0.93;
  if (/[A-Z&+−]/.test(sign)) return 0.77;
  if (/[0-9$€£–<>=]/.test(sign)) return 0.7;
  return /[ijlt.,'’:()| ]/.test(sign) ? 0.4 : 0.63;
}

export type Anchor = 'start' | 'middle' | 'end';

/** Where a text begins that is so wide and anchored at `x`. */
export function leftOf(x: number, width: number, anchor: Anchor): number {
  if (anchor === 'start') return x;
  return anchor === 'end' ? x - width : x - width / 2;
}
