/** Files that hover over the window. A browser tells how many, not which. */
export class DropState {
  #files = $state.raw<number | null>(null);
  /* Entering a child comes before leaving its parent, so a depth is kept instead of a yes or no. */
  #depth = 0;

  /** How many files hover; null = none. 0 = the browser does not tell. */
  get files(): number | null {
    return this.#files;
  }

  /** Takes note that a drag with files came over an element of the page. */
  enter(transfer: DataTransfer): void {
    this.#depth += 1;
    this.#files = [...transfer.items].filter(({ kind }) => kind === 'file').length;
  }

  /** Takes note that it left an element; the last one means the window. */
  leave(): void {
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#depth === 0) this.#files = null;
  }

  /** The files were dropped, or the drag was called off. */
  end(): void {
    this.#depth = 0;
    this.#files = null;
  }
}
