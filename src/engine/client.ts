import type { Failure } from '../domain/failure.ts';
import type { FileReading, Refusal } from '../domain/model/file-reading.ts';
import { WHOLE, type Look } from '../domain/model/look.ts';
import type { Overlay } from '../domain/lists/overlay.ts';
import type { PackFault, PackFile } from '../domain/lists/pack-file.ts';
import type { Portfolio } from '../domain/model/portfolio.ts';
import type { Report } from '../domain/model/report.ts';
import type { IsoDate, LineNumber, Result } from '../domain/model/units.ts';
import type { AnonymisedFile, AnonymiseWishes } from '../read/files/anonymise-source.ts';
import { holdCompanies, openCompanies, type HeldCompanies, type SentCompanies } from './held-companies.ts';
import { FileSender, type SentFile, type SentSubject } from './held-files.ts';
import type {
  FromWorker,
  LookUpAnswer,
  LookUp,
  News,
  ReadOutcome,
  ReadProgress,
  Reply,
  ReadRequest,
  Request,
  SentOutcome,
  SentTaken,
  WhatIf,
  WhatIfAnswer,
} from './protocol.ts';
import type { Source } from '../read/files/source.ts';
import type { DrawnRow } from '../read/pdf/draw-rows.ts';
import type { Snapshot } from '../domain/change/snapshot.ts';
import { withRows } from '../domain/rows/sent-report.ts';
import { LONGEST_SILENCE, SilenceWatch } from './watch-silence.ts';
import { itemAt, must } from '../domain/must.ts';

/** What to read, and how it is meant. */
export type Reading = Pick<ReadRequest, 'sources' | 'today' | 'wanted' | 'columns' | 'said'>;

/** What files are added to, and what the result is measured with. */
export interface ImportTarget {
  /** The open portfolio; null = none. */
  readonly open: Portfolio | null;
  readonly overlay: Overlay;
}

/** What came of adding the holdings in files to what was open when they were sent. */
export interface Taken extends Omit<SentTaken, 'files' | 'report'> {
  readonly files: readonly FileReading[];
  readonly report: Report;
  /** Tells whether it is what would be worked out now: of the same portfolio, lists and pack. */
  readonly isOfNow: (now: ImportTarget) => boolean;
}

/** What was read, and what came of it; null = that has to be asked for. */
export interface ReadAndTaken {
  readonly outcomes: readonly (readonly ReadOutcome[])[];
  readonly taken: Taken | null;
}

/** The part of a Worker that the client needs; tests hand in their own. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** How a request ended. `cancelled`: the user stopped it, or a newer one took its place. */
export type Ended<T> = Result<T, Failure | 'cancelled'>;

/** Asks something of the client, which is loaded with the first question. */
export type AskWorker = <T>(ask: (client: WorkerClient) => Promise<Ended<T>>) => Promise<Ended<T>>;

interface Waiting {
  readonly kind: Request['kind'];
  /** Makes the request, for a worker that holds what the page knows it to hold by then. */
  readonly make: (id: number) => Request;
  readonly progress: ((progress: ReadProgress) => void) | null;
  readonly settle: (ended: Ended<Reply>) => void;
}

/** What came back of files that were sent; without those that nothing came back of. */
interface CameBack {
  readonly reply: Reply;
  /** For each source what was refused here, null where the next of the worker's outcomes is its own. */
  readonly refused: readonly (Refusal | null)[];
}

/**
 * The page's side of the worker. One worker is made at once and kept; when it dies or is stopped, the next request
 * starts a new one, and requests that were waiting end with a Failure instead of hanging.
 */
export class WorkerClient {
  #worker: WorkerLike | null = null;
  #lastId = 0;
  #pack: PackFile | null = null;
  #packs = 0;
  readonly #make: () => WorkerLike;
  readonly #files = new FileSender();
  /* Of the reports that came last. */
  #companies: readonly HeldCompanies[] = [];
  readonly #waiting = new Map<number, Waiting>();

  readonly #hear: (news: News) => void;

  constructor(make: () => WorkerLike, hear: (news: News) => void) {
    this.#make = make;
    this.#hear = hear;
    this.#worker = this.#start();
  }

  /** Reads files one after the other. The signal stops the worker, even in the middle of a file, or of what is done with it then. */
  async read(
    reading: Reading,
    signal: AbortSignal,
    progress: (progress: ReadProgress) => void,
  ): Promise<Ended<readonly (readonly ReadOutcome[])[]>> {
    const make = (id: number, sources: Reading['sources']): Request => ({ kind: 'read', id, ...reading, sources });
    const ended = await this.#sendFiles(reading.sources, make, signal, progress);
    if (!ended.ok) return ended;
    const { reply, refused } = ended.value;
    if (reply.kind !== 'read-done') return unexpected(reply);
    return { ok: true, value: this.#openAll(reply.outcomes, refused) };
  }

  /**
   * Reads files as `read` does, adds the holdings in them to what is open, and works out the report of that, all in one trip. It is for
   * whoever takes it to see that the same is open still (`Taken.isOfNow`); it ends no analysis, and none ends it.
   */
  async take(
    reading: Reading,
    into: ImportTarget,
    signal: AbortSignal,
    progress: (progress: ReadProgress) => void,
  ): Promise<Ended<ReadAndTaken>> {
    const packs = this.#packs;
    let held: readonly SentFile[] = [];
    const make = (id: number, sources: Reading['sources']): Request => {
      const open = into.open === null ? null : this.#files.send(into.open, WHOLE);
      held = open?.portfolio.held ?? [];
      return { kind: 'take', id, ...reading, sources, open, overlay: into.overlay };
    };
    const ended = await this.#sendFiles(reading.sources, make, signal, progress);
    if (!ended.ok) return ended;
    const { reply, refused } = ended.value;
    if (reply.kind !== 'take-done') return unexpected(reply);
    const outcomes = this.#openAll(reply.outcomes, refused);
    const { taken } = reply;
    if (taken === null) return { ok: true, value: { outcomes, taken } };
    const files = this.#openFiles(taken.files, new Map(held.map(({ id }, at) => [id, itemAt(into.open!.files, at)])));
    const report = withRows(taken.report, files, this.#openCompanies(taken.report.companies, []));
    const isOfNow = ({ open, overlay }: ImportTarget) =>
      into.open === open && into.overlay === overlay && packs === this.#packs;
    // very many rows take 40 ms to come out of the message: what is done with them is a task of its own
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return { ok: false, error: 'cancelled' };
    return { ok: true, value: { outcomes, taken: { ...taken, files, report, isOfNow } } };
  }

  /** Works a report out. A newer request makes an older one's result worthless: the older one ends as cancelled. */
  async analyse(portfolio: Portfolio, overlay: Overlay, look: Look): Promise<Ended<Report>> {
    let held: readonly HeldCompanies[] = [];
    const ended = await this.#ask(portfolio, look, (id, subject) => {
      held = this.#companies;
      for (const [older, waiting] of this.#waiting)
        if (older < id && waiting.kind === 'analyse') this.#settle(older, { ok: false, error: 'cancelled' });
      return { kind: 'analyse', id, subject, overlay, holds: held.map(({ of }) => of) };
    });
    if (!ended.ok) return ended;
    if (ended.value.kind !== 'analyse-done') return unexpected(ended.value);
    const { report } = ended.value;
    return { ok: true, value: withRows(report, portfolio.files, this.#openCompanies(report.companies, held)) };
  }

  /** Takes what is to be kept of the whole portfolio, where there are too many lines of it to do that here. */
  async snapshot(portfolio: Portfolio, overlay: Overlay, today: IsoDate): Promise<Ended<Snapshot | null>> {
    const ended = await this.#ask(portfolio, WHOLE, (id, subject) => ({
      kind: 'snapshot',
      id,
      subject,
      overlay,
      today,
    }));
    if (!ended.ok) return ended;
    if (ended.value.kind !== 'snapshot-done') return unexpected(ended.value);
    return { ok: true, value: ended.value.snapshot };
  }

  /** Asks the pack, with what the user brought over it; the answer is of the question's kind. */
  async lookUp<Kind extends LookUp['kind']>(
    question: Extract<LookUp, { readonly kind: Kind }>,
    overlay: Overlay,
  ): Promise<Ended<Extract<LookUpAnswer, { readonly kind: Kind }>>> {
    const ended = await this.#send((id) => ({ kind: 'look-up', id, question, overlay }), null);
    if (!ended.ok) return ended;
    const reply = ended.value;
    if (reply.kind !== 'look-up-done' || !isAnswerTo(question.kind, reply.answer)) return unexpected(reply);
    return { ok: true, value: reply.answer };
  }

  /** Asks the rotation lab about a portfolio, or what answers would change of it, always through its funds; the answer is of the question's kind. */
  async lab<Kind extends WhatIf['kind']>(
    question: Extract<WhatIf, { readonly kind: Kind }>,
    portfolio: Portfolio,
    overlay: Overlay,
    look: Look,
  ): Promise<Ended<Extract<WhatIfAnswer, { readonly kind: Kind }>>> {
    const through: Look = { ...look, funds: 'opened' };
    const ended = await this.#ask(portfolio, through, (id, subject) => ({
      kind: 'lab',
      id,
      question,
      subject,
      overlay,
    }));
    if (!ended.ok) return ended;
    const reply = ended.value;
    if (reply.kind !== 'lab-done' || !isLabAnswerTo(question.kind, reply.answer)) return unexpected(reply);
    return { ok: true, value: reply.answer };
  }

  /** Makes a copy of a file with nothing of its owner in it. */
  async anonymise(source: Source, wishes: AnonymiseWishes): Promise<Ended<AnonymisedFile>> {
    const ended = await this.#send((id) => ({ kind: 'anonymise', id, source, ...wishes }), null);
    if (!ended.ok) return ended;
    return ended.value.kind === 'anonymise-done' ? { ok: true, value: ended.value.file } : unexpected(ended.value);
  }

  /** Draws rows of a PDF as its pages show them; null where they can't be drawn. `key`: the file's fingerprint. */
  async draw(source: Source, key: string, lines: readonly LineNumber[]): Promise<Ended<readonly DrawnRow[] | null>> {
    const ended = await this.#send((id) => ({ kind: 'draw', id, source, key, lines }), null);
    if (!ended.ok) return ended;
    return ended.value.kind === 'draw-done' ? { ok: true, value: ended.value.rows } : unexpected(ended.value);
  }

  /** Answers come from this pack from now on (null: the built-in one), in a worker that is started later, too. */
  async usePack(pack: PackFile | null): Promise<Ended<PackFault | null>> {
    this.#pack = pack;
    this.#packs += 1;
    const ended = await this.#send((id) => ({ kind: 'use-pack', id, pack }), null);
    if (!ended.ok) return ended;
    return ended.value.kind === 'use-pack-done' ? { ok: true, value: ended.value.fault } : unexpected(ended.value);
  }

  /* A file at which the worker falls silent is refused, and the others are read by a new one. */
  async #sendFiles(
    sources: Reading['sources'],
    make: (id: number, sources: Reading['sources']) => Request,
    signal: AbortSignal,
    progress: (progress: ReadProgress) => void,
  ): Promise<Ended<CameBack>> {
    if (signal.aborted) return { ok: false, error: 'cancelled' };
    signal.addEventListener('abort', () => this.#lose('cancelled'));
    const refused: (Refusal | null)[] = sources.map(() => null);
    for (;;) {
      const left = sources.flatMap((source, at) => (refused[at] === null ? [{ source, at }] : []));
      let id = 0;
      let silentAt = null as number | null; // set by a function that TypeScript doesn't see run
      const watch = new SilenceWatch((at) => {
        silentAt = at;
        this.#replaceWorker(id);
      });
      const ended = await this.#send(
        (given) =>
          make(
            (id = given),
            left.map(({ source }) => source),
          ),
        (told) => {
          watch.hear(told.at);
          progress(told);
        },
      );
      watch.stop();
      if (ended.ok) return { ok: true, value: { reply: ended.value, refused } };
      if (silentAt === null) return ended;
      const { source, at } = itemAt(left, silentAt);
      refused[at] = refuseStalled(source.name);
    }
  }

  #send(make: (id: number) => Request, progress: Waiting['progress']): Promise<Ended<Reply>> {
    this.#lastId += 1;
    const request = make(this.#lastId);
    return new Promise((settle) => {
      this.#waiting.set(request.id, { kind: request.kind, make, progress, settle });
      this.#post(request);
    });
  }

  #post(request: Request): void {
    this.#worker ??= this.#restart(request.kind);
    this.#worker.postMessage(request);
  }

  /* Requests about a portfolio leave in the order in which they were made, each in one step with the note of what it brought. */
  #ask(portfolio: Portfolio, look: Look, make: (id: number, subject: SentSubject) => Request): Promise<Ended<Reply>> {
    return this.#send((id) => make(id, this.#files.send(portfolio, look)), null);
  }

  #openAll(outcomes: readonly (readonly SentOutcome[])[], refused: CameBack['refused']): ReadAndTaken['outcomes'] {
    const came = outcomes[Symbol.iterator]();
    return refused.map((error) =>
      error === null ? (came.next().value ?? []).map((one) => this.#open(one)) : [{ ok: false, error }],
    );
  }

  #open(outcome: SentOutcome): ReadOutcome {
    if (!outcome.ok) return outcome;
    const { value } = outcome;
    if (value.kind !== 'portfolio') return { ok: true, value };
    const { id, reading } = value;
    this.#files.note(id, reading);
    return { ok: true, value: { kind: 'portfolio', reading } };
  }

  /* Files that came back by their numbers are those that were sent. */
  #openFiles(sent: readonly SentFile[], held: ReadonlyMap<number, FileReading>): readonly FileReading[] {
    return sent.map(({ id, file }) => {
      if (file === null) return must(held.get(id));
      this.#files.note(id, file);
      return file;
    });
  }

  /* `held`: what was held when they were asked for. */
  #openCompanies(sent: SentCompanies, held: readonly HeldCompanies[]): Report['companies'] {
    const came = openCompanies(sent, held);
    this.#companies = holdCompanies(came, this.#companies);
    return came.rows;
  }

  #settle(id: number, ended: Ended<Reply>): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.settle(ended);
  }

  /* A new worker knows the built-in pack only. Nobody waits for that answer: number 0 is never given. */
  #restart(asked: Request['kind']): WorkerLike {
    const worker = this.#start();
    const request: Request = { kind: 'use-pack', id: 0, pack: this.#pack };
    if (this.#pack !== null && asked !== 'use-pack') worker.postMessage(request);
    return worker;
  }

  #start(): WorkerLike {
    const worker = this.#make();
    worker.onmessage = ({ data }) => this.#receive(data);
    const died = (detail: string | null) => this.#lose({ code: 'worker-died', detail });
    worker.onerror = (event) => died(event.message);
    worker.onmessageerror = () => died('A message could not be read.');
    return worker;
  }

  #receive(message: FromWorker): void {
    switch (message.kind) {
      case 'progress':
        return this.#waiting.get(message.id)?.progress?.(message.progress);
      case 'failed':
        // whatever failed, the next request takes nothing for granted
        this.#files.forget();
        return this.#settle(message.id, { ok: false, error: message.failure });
      case 'pack-loaded':
      case 'pack-missing':
      case 'refused':
        return this.#hear(message);
      case 'read-done':
      case 'take-done':
      case 'analyse-done':
      case 'snapshot-done':
      case 'look-up-done':
      case 'lab-done':
      case 'use-pack-done':
      case 'anonymise-done':
      case 'draw-done':
        return this.#settle(message.id, { ok: true, value: message });
    }
  }

  #lose(error: Failure | 'cancelled'): void {
    this.#endWorker();
    for (const id of [...this.#waiting.keys()]) this.#settle(id, { ok: false, error });
  }

  #endWorker(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#files.forget();
    this.#companies = [];
  }

  /* Ends one request with its worker; what else waits, a new worker is asked. */
  #replaceWorker(id: number): void {
    this.#endWorker();
    this.#settle(id, { ok: false, error: 'cancelled' });
    for (const [other, { make }] of [...this.#waiting]) if (this.#waiting.has(other)) this.#post(make(other));
  }
}

function isAnswerTo<Kind extends LookUpAnswer['kind']>(
  kind: Kind,
  answer: LookUpAnswer,
): answer is Extract<LookUpAnswer, { readonly kind: Kind }> {
  return answer.kind === kind;
}

function isLabAnswerTo<Kind extends WhatIfAnswer['kind']>(
  kind: Kind,
  answer: WhatIfAnswer,
): answer is Extract<WhatIfAnswer, { readonly kind: Kind }> {
  return answer.kind === kind;
}

function refuseStalled(file: string): Refusal {
  const detail = { seconds: LONGEST_SILENCE };
  return { code: 'refused-stalled', severity: 'error', file, line: null, detail, sketch: null };
}

function unexpected(reply: Reply): { ok: false; error: Failure } {
  return { ok: false, error: { code: 'worker-died', detail: `An answer of the wrong kind: ${reply.kind}.` } };
}
