import { mixAt, type MixFigures } from '../../domain/figures/mix.ts';
import type { Dial } from '../../domain/rotation/dial.ts';

/* The picture of the dial between two markets. */

/** Lines of the picture, in the units of a box 1000 wide and 100 high, 0 at the top; filled down to the ground. */
export interface DialPicture {
  readonly lens: string;
  readonly smallCaps: string;
  readonly ground: number;
}

const STEPS = 20;
const TOP = 8;
const GROUND = 96;

/** Draws both lines on one scale from zero to the highest of the four ends. */
export function dialPicture(ends: Dial['ends']): DialPicture {
  const highest = Math.max(...ends.flatMap(({ lens, smallCaps }) => [lens, smallCaps]), 0.01);
  const line = (read: (mix: MixFigures) => number) =>
    Array.from({ length: STEPS + 1 }, (_, step) => {
      const part = step / STEPS;
      const y = GROUND - (Math.max(0, read(mixAt(ends, part))) / highest) * (GROUND - TOP);
      return `${Math.round(part * 1000)} ${Math.round(y * 10) / 10}`;
    }).join(' ');
  return { lens: line(({ lens }) => lens), smallCaps: line(({ smallCaps }) => smallCaps), ground: GROUND };
}
