import type { Traded } from '../domain/model/reference.ts';

/* How much of a company is traded on a usual day, one letter each: an eighth of a power of ten a step, so that a step is known to a
   third. An exact figure of one month would claim more than it knows. */

const MARKS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const STEPS_A_POWER = 8;
/** Below a thousand dollars a day is one step. */
const FIRST_POWER = 3;
const LAST = MARKS.length - 1;

const floorOf = (step: number) => (step === 0 ? 0 : 10 ** (FIRST_POWER + (step - 1) / STEPS_A_POWER));

/** Writes what is traded a day as its step; empty = not stated. */
export function tradedMark(dollars: number | null): string {
  if (dollars === null || !(dollars > 0)) return '';
  const step = Math.floor((Math.log10(dollars) - FIRST_POWER) * STEPS_A_POWER + 1e-9) + 1;
  return MARKS.charAt(Math.min(LAST, Math.max(0, step)));
}

/** Reads a step; null = not stated. Throws on a mark that is none. */
export function readTraded(mark: string): Traded | null {
  if (mark === '') return null;
  const step = MARKS.indexOf(mark);
  if (mark.length !== 1 || step === -1) throw new Error(`The reference pack has an unknown step: "${mark}".`);
  return { low: floorOf(step), high: step === LAST ? null : floorOf(step + 1) };
}
