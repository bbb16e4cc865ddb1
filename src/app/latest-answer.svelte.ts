/**
 * The answer to the question that stands now. While it is worked out the answer before stays, so that nothing on screen comes and goes
 * under the hand; and of questions that come meanwhile only the newest is asked, so that a slider does not fill the queue. An answer of
 * null is none: what was there stays.
 */
export class LatestAnswer<Question extends object, Answer> {
  readonly #ask: (question: Question) => Promise<Answer | null>;
  #given = $state.raw<{ readonly question: Question; readonly answer: Answer } | null>(null);
  #newest: Question | null = null;
  #isAsking = false;

  constructor(ask: (question: Question) => Promise<Answer | null>) {
    this.#ask = ask;
  }

  /** The last answer, and what it answers. */
  get given(): { readonly question: Question; readonly answer: Answer } | null {
    return this.#given;
  }

  /**
   * Asks a question, unless it is the very one that was asked last, and gives the last answer there is, with its own question. For a
   * derived value: nothing changes while it is worked out, and it is worked out again when the answer is there.
   */
  to(question: Question): { readonly question: Question; readonly answer: Answer } | null {
    this.ask(question);
    return this.#given;
  }

  /** Asks a question, unless it is the very one that was asked last. */
  ask(question: Question): void {
    if (question === this.#newest) return;
    this.#newest = question;
    if (!this.#isAsking) void this.#askAll();
  }

  /** Nobody looks any more: forgets the answer, and what is asked at this moment, too. */
  clear(): void {
    this.#newest = null;
    this.#given = null;
  }

  async #askAll(): Promise<void> {
    this.#isAsking = true;
    await Promise.resolve(); // who asks may be drawing
    let asked: Question | null = null;
    while (this.#newest !== null && this.#newest !== asked) {
      asked = this.#newest;
      const answer = await this.#ask(asked);
      if (answer !== null && this.#isWanted()) this.#given = { question: asked, answer };
    }
    this.#isAsking = false;
  }
  #isWanted(): boolean {
    return this.#newest !== null;
  }
}
