/* After some wrong passphrases in a row the next try waits. A courtesy to whoever watches over the device, no more: what is
   kept is guarded by the key alone. */

const FREE_TRIES = 5;
const FIRST_SECONDS = 5;
const MOST_SECONDS = 300;

/** Seconds to wait after so many wrong passphrases in a row: none before the fifth, then 5, twice as many each time, 300 at most. */
export function pauseAfter(wrong: number): number {
  return wrong < FREE_TRIES ? 0 : Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** (wrong - FREE_TRIES));
}

/**
 * Whole seconds still to wait, rounded up; 0 = try now. `lastAt` is when the last wrong one was given and `now` the time, both in
 * milliseconds of one clock; one that was set back makes nobody wait longer than the pause.
 */
export function secondsToWait(wrong: number, lastAt: number, now: number): number {
  const passed = Math.max(0, now - lastAt) / 1000;
  return Math.max(0, Math.ceil(pauseAfter(wrong) - passed));
}
