/*
 * A file may be made so that reading it never ends. While it is read the worker tells how far it is, and once a second that it is still
 * there, whatever it waits for: it is silent only in the middle of one step. The longest step of any file that is read at all (what the
 * workbook library does with a million cells, the sums of a million rows) takes 1.5 seconds on a laptop: this leaves it 40 times that.
 */

const TICK = 1000;
/** So many seconds of silence end a reading. */
export const LONGEST_SILENCE = 60;

/** Counts the seconds in which nothing is heard of a file, from the first word on. */
export class SilenceWatch {
  readonly #giveUp: (at: number) => void;
  #at = 0;
  #silent = 0;
  #last = 0;
  #timer: ReturnType<typeof setInterval> | null = null;

  /** `giveUp` is called once, after a silence that is too long, with the file's place. */
  constructor(giveUp: (at: number) => void) {
    this.#giveUp = giveUp;
  }

  /** Something was heard of the file at this place; null = no file is read any more. */
  hear(at: number | null): void {
    if (at === null) return this.stop();
    this.#at = at;
    this.#silent = 0;
    if (this.#timer !== null) return;
    this.#last = Date.now();
    this.#timer = setInterval(() => this.#tick(), TICK);
  }

  /** Ends it until something is heard again. */
  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /* A second counts only if it came in time: after a sleep, in a tab that was frozen or slowed down, or behind a busy page nobody knows
     how much of the time the worker had. The clock of the day goes on through a sleep. */
  #tick(): void {
    const now = Date.now();
    const passed = now - this.#last;
    this.#last = now;
    if (passed < 0 || passed > 2 * TICK) return;
    this.#silent += 1;
    if (this.#silent < LONGEST_SILENCE) return;
    this.stop();
    this.#giveUp(this.#at);
  }
}
