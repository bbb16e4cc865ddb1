import type { FileReading } from '../domain/file-reading.ts';
import type { KeptBenchmark, Look } from '../domain/look.ts';
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

/** What a request is about, on its way to the worker. */
export interface SentSubject {
  readonly portfolio: SentPortfolio;
  readonly look: Omit<Look, 'against'>;
  readonly against: { readonly what: KeptBenchmark; readonly portfolio: SentPortfolio } | null;
}

/** The page's side: knows what the worker holds. Readings are never changed, so that the same object is the same file. */
export class FileSender {
  readonly #ids = new WeakMap<FileReading, number>();
  #lastId = 0;
  #held: ReadonlySet<number> = new Set();

  /** Gives a portfolio as it is to be sent now; the worker holds its files from then on, and those it is compared with, no others. */
  send(portfolio: Portfolio, { against, ...look }: Look): SentSubject {
    const before = this.#held;
    const now = new Set<number>();
    const sent = ({ files, ...rest }: Portfolio): SentPortfolio => ({
      ...rest,
      held: files.map((file) => {
        const id = this.#idOf(file);
        const isThere = before.has(id) || now.has(id);
        now.add(id);
        return { id, file: isThere ? null : file };
      }),
    });
    this.#held = now;
    return {
      portfolio: sent(portfolio),
      look,
      against: against === null ? null : { what: against.what, portfolio: sent(against.portfolio) },
    };
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

/** What a request is about, arrived. */
export interface Subject {
  readonly portfolio: Portfolio;
  readonly look: Look;
  /** Says which files these are, and how they are looked at. */
  readonly key: string;
}

/** The worker's side. A file that it should hold and does not is a bug of ours, so it throws. */
export function receiveFiles(): (sent: SentSubject) => Subject {
  let holds: ReadonlyMap<number, FileReading> = new Map();
  return ({ portfolio, look, against }) => {
    const now = new Map<number, FileReading>();
    const arrived = ({ held, ...rest }: SentPortfolio): Portfolio => ({
      ...rest,
      files: held.map(({ id, file }) => {
        const known = file ?? now.get(id) ?? holds.get(id);
        if (known === undefined) throw new Error(`The worker does not hold file ${id}.`);
        now.set(id, known);
        return known;
      }),
    });
    // in the order in which they were sent: a file of both came with the first
    const own = arrived(portfolio);
    const other = against === null ? null : { what: against.what, portfolio: arrived(against.portfolio) };
    holds = now;
    const seen = { ...look, against: other };
    const key = JSON.stringify([idsOf(portfolio), look, against === null ? null : namesOf(against)]);
    return { portfolio: own, look: seen, key };
  };
}

/* Of the other portfolio nothing but its files is large. */
function namesOf({ what, portfolio }: NonNullable<SentSubject['against']>): readonly unknown[] {
  return [what, { ...portfolio, held: idsOf(portfolio) }];
}

function idsOf({ held }: SentPortfolio): readonly number[] {
  return held.map(({ id }) => id);
}
