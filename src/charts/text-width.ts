import { addUp } from '../domain/figures/parts.ts';

/** A text's width at a size of type, in that type's unit: rather too wide than too narrow, in the bold of names. No browser is asked. */
export function textWidth(text: string, size: number): number {
  const units = addUp([...text], (sign) =>
    /[mwMW@%]/.test(sign) ? 0.92 : /[A-Z0-9&$€£–]/.test(sign) ? 0.7 : /[ijlt.,'’:()| ]/.test(sign) ? 0.36 : 0.6,
  );
  return units * size;
}
