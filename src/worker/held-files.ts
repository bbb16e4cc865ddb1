import type { FileReading } from '../domain/file-reading.ts';
import type { Portfolio } from '../domain/portfolio.ts';

/* Files are most of a portfolio, and a switch changes none of them: one that the worker has from the request before does not
   cross over again, and is known by its number without being looked through. */

/** A file of a portfolio that is sent. `file` null = the request before had it. */
export interface SentFile {
  readonly id: number;
  readonly file: FileReading | null;
}

/** A portfolio on its way to the worker. */
export interface SentPortfolio extends Omit<Portfolio, 'files'> {
  readonly held: readonly SentFile[];
}

/** The page's side: knows what the worker holds. Readings are never changed, so that the same object is the same file. */
export class FileSender {
  readonly #ids = new WeakMap<FileReading, number>();
  #lastId = 0;
  #held: ReadonlySet<number> = new Set();

  /** Gives a portfolio as it is to be sent now; the worker holds its files from then on, and no others. */
  send({ files, ...rest }: Portfolio): SentPortfolio {
    const held = files.map((file) => {
      const id = this.#idOf(file);
      return { id, file: this.#held.has(id) ? null : file };
    });
    this.#held = new Set(held.map(({ id }) => id));
    return { ...rest, held };
  }

  /** The worker holds nothing (any more). */
  forget(): void {
    this.#held = new Set();
  }

  #idOf(file: FileReading): number {
    const known = this.#ids.get(file);
    if (known !== undefined) return known;
    this.#lastId += 1;
    this.#ids.set(file, this.#lastId);
    return this.#lastId;
  }
}

/** A portfolio that has arrived. `key` says which files it has; null where only their contents say it. */
export interface Received {
  readonly portfolio: Portfolio;
  readonly key: string | null;
}

/** The worker's side. A file that it should hold and does not is a bug of ours, so it throws. */
export function receiveFiles(): (sent: Portfolio | SentPortfolio) => Received {
  let holds: ReadonlyMap<number, FileReading> = new Map();
  return (sent) => {
    if ('files' in sent) return { portfolio: sent, key: null };
    const { held, ...rest } = sent;
    const now = new Map(held.map(({ id, file }) => [id, file ?? fileOf(id, holds)]));
    holds = now;
    const files = held.map(({ id }) => fileOf(id, now));
    return { portfolio: { ...rest, files }, key: held.map(({ id }) => id).join() };
  };
}

function fileOf(id: number, held: ReadonlyMap<number, FileReading>): FileReading {
  const file = held.get(id);
  if (file === undefined) throw new Error(`The worker does not hold file ${id}.`);
  return file;
}
