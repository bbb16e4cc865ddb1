import type { FileReading } from '../domain/model/file-reading.ts';
import { WHOLE, type KeptBenchmark, type Look } from '../domain/model/look.ts';
import type { Portfolio } from '../domain/model/portfolio.ts';

/* Files are most of a portfolio, and a switch changes none of them: one that the worker has from the request before, or has read
   itself, does not cross over again, and is known by its number without being looked through. What the worker read is counted
   downwards from −1, what the page sent upwards from 1. */

/** A file of a portfolio that is sent. `file` null = the other side has it. */
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
  /** The last of the worker's own readings that the page has heard of; 0 = none. */
  readonly told: number;
}

/** The page's side: knows what the worker holds. Readings are never changed, so that the same object is the same file. */
export class FileSender {
  #ids = new WeakMap<FileReading, number>();
  #lastId = 0;
  #told = 0;
  #held: ReadonlySet<number> = new Set();

  /** Notes that the worker holds what it has just read. */
  note(id: number, reading: FileReading): void {
    this.#ids.set(reading, id);
    this.#held = new Set([...this.#held, id]);
    this.#told = Math.min(this.#told, id);
  }

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
      told: this.#told,
    };
  }

  /** The worker holds nothing (any more). */
  forget(): void {
    this.#ids = new WeakMap();
    this.#told = 0;
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

/** The worker's side. */
export class FileHolder {
  #held: ReadonlyMap<number, FileReading> = new Map();
  readonly #ids = new WeakMap<FileReading, number>();
  /* Readings that the page may not have heard of yet. */
  readonly #read = new Map<number, FileReading>();
  #lastRead = 0;

  /** Keeps a reading until the page asks for something without it; gives the number by which the page names it. */
  keep(reading: FileReading): number {
    this.#lastRead -= 1;
    this.#read.set(this.#lastRead, reading);
    this.#ids.set(reading, this.#lastRead);
    return this.#lastRead;
  }

  /**
   * Names the files of a portfolio that was made here of one that arrived (null = of none), so that the page can ask for it without
   * sending them. Those that it sent go back by their numbers alone.
   */
  name(
    portfolio: Portfolio,
    arrived: Portfolio | null,
  ): { readonly files: readonly SentFile[]; readonly subject: Subject } {
    const files = portfolio.files.map((file) => ({
      id: this.#ids.get(file) ?? this.keep(file),
      file: arrived?.files.includes(file) === true ? null : file,
    }));
    return { files, subject: { portfolio, look: WHOLE, key: keyOf(files, WHOLE, null) } };
  }

  /** Gives what has arrived with its files. One that should be held here and is not is a bug of ours, so it throws. */
  receive({ portfolio, look, against, told }: SentSubject): Subject {
    const now = new Map<number, FileReading>();
    const arrived = ({ held, ...rest }: SentPortfolio): Portfolio => ({
      ...rest,
      files: held.map(({ id, file }) => {
        const known = file ?? this.#find(id, now);
        now.set(id, known);
        this.#ids.set(known, id);
        return known;
      }),
    });
    // in the order in which they were sent: a file of both came with the first
    const own = arrived(portfolio);
    const other = against === null ? null : { what: against.what, portfolio: arrived(against.portfolio) };
    this.#held = now;
    for (const id of [...this.#read.keys()]) if (id >= told) this.#read.delete(id);
    const seen = { ...look, against: other };
    return { portfolio: own, look: seen, key: keyOf(portfolio.held, look, against) };
  }

  #find(id: number, now: ReadonlyMap<number, FileReading>): FileReading {
    const known = now.get(id) ?? this.#held.get(id) ?? this.#read.get(id);
    if (known === undefined) throw new Error(`The worker does not hold file ${id}.`);
    return known;
  }
}

/* Which files these are, and how they are looked at. */
function keyOf(
  held: readonly SentFile[],
  { accounts, funds }: SentSubject['look'],
  against: SentSubject['against'],
): string {
  return JSON.stringify([idsOf(held), accounts, funds, against === null ? null : namesOf(against)]);
}

/* Of the other portfolio nothing but its files is large. */
function namesOf({ what, portfolio }: NonNullable<SentSubject['against']>): readonly unknown[] {
  return [what, { ...portfolio, held: idsOf(portfolio.held) }];
}

function idsOf(held: readonly SentFile[]): readonly number[] {
  return held.map(({ id }) => id);
}
