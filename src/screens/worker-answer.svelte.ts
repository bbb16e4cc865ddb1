/** A question to the worker, and its answer as soon as it is there. Whoever shows it draws again then. */
export class WorkerAnswer<Answer> {
  #answer = $state.raw<{ readonly value: Answer } | null>(null);

  constructor(answer: Promise<Answer>) {
    void answer.then((value) => (this.#answer = { value }));
  }

  get isAnswered(): boolean {
    return this.#answer !== null;
  }
  /** Null while the answer is not there. */
  get value(): Answer | null {
    return this.#answer === null ? null : this.#answer.value;
  }
}

/** The last answer, which stays while the next is worked out: what is on screen must not go and come under the hand. */
export function lastOf<Answer>(ask: () => WorkerAnswer<Answer | null> | null): () => Answer | null {
  let last: Answer | null = null;
  return () => {
    last = ask()?.value ?? last;
    return last;
  };
}
