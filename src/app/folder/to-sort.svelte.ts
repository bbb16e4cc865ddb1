/** A file to be read, with the folders that it lies in before its name, the chosen one first; that is empty where several were dropped. */
export interface FolderFile {
  /** null = the system gives it to nobody. */
  readonly file: File | null;
  readonly path: string;
}

/* Files that wait to be shared out among clients. Whatever screen they were dropped on, one table shows them. */
class ToSort {
  #files = $state.raw<Promise<readonly FolderFile[]> | null>(null);

  /** null = none are. */
  get files(): Promise<readonly FolderFile[]> | null {
    return this.#files;
  }

  /** Takes files, which the screen of portfolios then shows; those that come while others are being shared out come beside them. */
  take(files: readonly FolderFile[]): void {
    const before = this.#files;
    this.#files = before === null ? Promise.resolve(files) : before.then((others) => [...others, ...files]);
  }

  /** Lets them go. */
  clear(): void {
    this.#files = null;
  }
}

export const toSort = new ToSort();
