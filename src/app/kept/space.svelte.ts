/** How much room what is kept takes in this browser, and whether the browser may delete it. */
export class Space {
  #bytes = $state.raw<number | null>(null);
  #quota = $state.raw<number | null>(null);
  #persisted = $state.raw<boolean | null>(null);

  /** How much is kept, in bytes; null = not asked yet, or the browser doesn't say. */
  get bytes(): number | null {
    return this.#bytes;
  }
  /** How much this browser lets the site keep, in bytes; null as above. */
  get quota(): number | null {
    return this.#quota;
  }
  /** Whether the browser promises not to delete it; null as above. */
  get persisted(): boolean | null {
    return this.#persisted;
  }

  /** Asks the browser how much is kept and whether it may delete it; it may not know. */
  async measure(): Promise<void> {
    const storage = typeof navigator === 'undefined' ? undefined : navigator.storage;
    if (storage === undefined) return;
    const estimate = await storage.estimate();
    this.#bytes = estimate.usage ?? null;
    this.#quota = estimate.quota ?? null;
    this.#persisted = await storage.persisted();
  }

  /** Asks the browser not to delete it. It may refuse; the answer is shown as it is. */
  async askToPersist(): Promise<void> {
    if (typeof navigator === 'undefined' || this.#persisted === true) return;
    this.#persisted = await navigator.storage.persist();
  }
}
