import type { Failure } from '../../domain/failure.ts';
import type { Look } from '../../domain/model/look.ts';
import type { Overlay } from '../../domain/lists/overlay.ts';
import type { Portfolio } from '../../domain/model/portfolio.ts';
import type { Report } from '../../domain/model/report.ts';
import type { AskWorker } from '../../engine/client.ts';

/** What questions are asked with, and who is told that one failed. */
interface Around {
  readonly askWorker: AskWorker;
  readonly overlay: () => Overlay;
  readonly look: () => Look;
  readonly onFailure: (failure: Failure) => void;
}

/** Asks for reports: a newer question overtakes an older one. */
export class Analysing {
  readonly #around: Around;
  #asked = $state.raw(0);
  #answered = $state.raw(0);
  /* What was asked last. */
  #last: Promise<Report | null> | null = null;
  #through = $state.raw<Report | null>(null);

  constructor(around: Around) {
    this.#around = around;
  }

  /** A question is open. */
  readonly isStale: boolean = $derived(this.#asked !== this.#answered);
  /** While funds are looked at as lines: the last report looked through. */
  get through(): Report | null {
    return this.#through;
  }

  /**
   * Asks for the report of a portfolio. null = overtaken by a newer question, or failed, and then that is told. `show` is called as the
   * waiting ends, so that a screen is never at rest with the figures from before.
   */
  ask(portfolio: Portfolio, show: (report: Report) => void = () => {}): Promise<Report | null> {
    const asking = this.#askNow(portfolio, show);
    this.#last = asking;
    return asking;
  }
  async #askNow(portfolio: Portfolio, show: (report: Report) => void): Promise<Report | null> {
    const asked = this.#asked + 1;
    this.#asked = asked;
    const look = this.#around.look();
    const ask = (of: Look) => {
      const overlay = this.#around.overlay();
      return this.#around.askWorker((client) => client.analyse(portfolio, overlay, of));
    };
    // one after the other, for a newer request ends an older one; what is owned first, so that both are there together
    const through = look.funds === 'lines' ? await ask({ ...look, funds: 'opened' }) : null;
    if (asked !== this.#asked) return null;
    const ended = through?.ok === false ? through : await ask(look);
    if (asked === this.#asked) this.#answered = asked;
    if (ended.ok) {
      if (asked !== this.#asked) return null;
      this.#through = through?.ok === true ? through.value : null;
      show(ended.value);
      return ended.value;
    }
    if (ended.error !== 'cancelled') this.#around.onFailure(ended.error);
    return null;
  }

  /** Lets what was asked go: something else is open. */
  drop(): void {
    this.#asked += 1;
    this.#answered = this.#asked;
  }

  /** Comes when no question is open, those asked meanwhile too. */
  async settle(): Promise<void> {
    for (let last = null; last !== this.#last;) {
      last = this.#last;
      await last;
    }
  }
}
