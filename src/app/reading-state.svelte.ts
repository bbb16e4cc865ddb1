import { inWords } from '../words/load.ts';
import type { OfferedRules } from '../domain/book/read-rules.ts';
import type { Failure } from '../domain/failure.ts';
import type { Refusal } from '../domain/model/file-reading.ts';
import type { ColumnsAnswer } from '../domain/model/portfolio.ts';
import type { ReadRequest } from '../engine/protocol.ts';
import type { Source } from '../read/files/source.ts';
import { FileSources } from './file-sources.ts';
import type { Parts, Work } from './read-sources.ts';

const loadReading = () => inWords(() => import('./read-sources.ts'));

/** What reading needs of the app. */
interface Around {
  readonly parts: () => Omit<Parts, 'sources'>;
  /** What the user said of columns. */
  readonly columns: () => readonly ColumnsAnswer[];
  /** Comes when what is kept is open. */
  readonly start: () => Promise<void>;
  readonly offer: (what: readonly OfferedRules[] | 'sort') => void;
  readonly onFailure: (failure: Failure, again: () => Promise<void>) => void;
  /** Something was read to its end. */
  readonly onRead: () => void;
}

/** What is being read, what waits behind it, and what nothing could be read of. */
export class ReadingState {
  readonly #around: Around;
  /** The files of this session. */
  readonly sources = new FileSources();
  #work = $state.raw<Work | null>(null);
  #refusals = $state.raw<readonly Refusal[]>([]);
  /* The last of those that wait their turn; null = nothing is being read. */
  #last: Promise<void> | null = null;

  constructor(around: Around) {
    this.#around = around;
  }

  /** What is being read, to watch and to stop; null = nothing. */
  get work(): Work | null {
    return this.#work;
  }
  get refusals(): readonly Refusal[] {
    return this.#refusals;
  }
  /** Something is being read, or waits to be. */
  get isBusy(): boolean {
    return this.#last !== null;
  }

  /** Reads sources. What comes while something is being read waits its turn: nothing that was dropped is lost. */
  async read(sources: readonly Source[], wanted: ReadRequest['wanted'] = 'any'): Promise<void> {
    if (sources.length === 0) return;
    const before = this.#last;
    const next = () => this.#readNow(sources, wanted, this.#refusals);
    const reading = before === null ? this.#readNow(sources, wanted, []) : before.then(next, next);
    this.#last = reading;
    try {
      await reading;
    } finally {
      if (this.#last === reading) this.#last = null;
    }
  }

  /* `told`: what was refused of files that came just before, and nobody has had time to read. */
  async #readNow(sources: readonly Source[], wanted: ReadRequest['wanted'], told: readonly Refusal[]): Promise<void> {
    const { parts, columns, start, offer, onFailure, onRead } = this.#around;
    const stopping = new AbortController();
    const stop = stopping.signal;
    this.#refusals = told;
    parts().own.dismissNotice();
    const begun: Work = {
      label: sources[0]?.name ?? '',
      done: null,
      rows: 0,
      cancel: () => stopping.abort(),
    };
    this.#work = begun;
    try {
      const { readSources } = await loadReading();
      const failure = await readSources(
        { ...parts(), sources: this.sources },
        {
          sources,
          wanted,
          columns: columns(),
          stop,
          opened: start(),
          offer,
          show: (progress) => (this.#work = { ...(this.#work ?? begun), ...progress }),
          refuse: (refusals) => (this.#refusals = [...told, ...refusals]),
        },
      );
      if (failure !== null) onFailure(failure, () => this.read(sources, wanted));
      else if (!stop.aborted) onRead();
    } finally {
      this.#work = null;
    }
  }

  /** Reads a locked file again, with the password that the user typed; other files that were refused stay so. */
  async openLocked(refusal: Refusal, password: string): Promise<void> {
    const source = this.sources.find(refusal);
    if ((source?.kind !== 'file' && source?.kind !== 'bytes') || this.isBusy) return;
    const others = this.#refusals.filter((one) => one !== refusal);
    await this.read([{ ...source, password }]);
    this.refuse(others);
  }

  /** Tells of files that nothing was read of. */
  refuse(refusals: readonly Refusal[]): void {
    this.#refusals = [...this.#refusals, ...refusals];
  }
  dismiss(refusal: Refusal): void {
    this.#refusals = this.#refusals.filter((one) => one !== refusal);
  }
  dismissAll(): void {
    this.#refusals = [];
  }
  /** Forgets the files of this session, and what was refused of them. */
  clear(): void {
    this.sources.clear();
    this.dismissAll();
  }
}
