import { putCorrection } from '../domain/files/corrections.ts';
import { fieldsOfEdit, type RowEdit } from '../domain/files/edit-row.ts';
import type { FileReading, Refusal, FileKindAnswer } from '../domain/model/file-reading.ts';
import type { UnassignedList } from '../domain/lists/overlay.ts';
import type { ColumnsAnswer, CorrectedFields, Correction, Portfolio } from '../domain/model/portfolio.ts';
import { sayAll, type UserChoice } from '../domain/book/say.ts';
import { isOfSameTable, putColumns } from '../domain/files/columns-answer.ts';
import type { IsoDate, LineNumber, Result } from '../domain/model/units.ts';
import type { AskWorker, Ended, Reading } from '../engine/client.ts';
import type { ReadOutcome } from '../engine/protocol.ts';
import type { FileSources } from './file-sources.ts';
import type { PortfolioState } from './portfolio-state.svelte.ts';

/** What editing needs of the app. */
interface Parts {
  readonly open: PortfolioState;
  readonly sources: FileSources;
  readonly askWorker: AskWorker;
  /** What the user said of columns before. */
  readonly columns: () => readonly ColumnsAnswer[];
  /** Gives the result of a request; a failure is told and gives null. */
  readonly answered: <T>(ended: Ended<T>) => T | null;
  /** Counts requests under way up and down. */
  readonly count: (more: number) => void;
  readonly today: () => IsoDate;
  readonly dismiss: (refusal: Refusal) => void;
}

/** A file read with other columns; null = it is not at hand, overtaken by a newer choice, or reading failed. */
export type ReadAgain = Result<FileReading, Refusal> | null;

/* What can be read again, while its file is at hand. */
type Readable = FileReading | Refusal | UnassignedList;

/** What the review changes: which column is what, and single rows. Each change has its undo. */
export class Edits {
  readonly #parts: Parts;
  #tried = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Reads a file of this session again, with the columns as the user names them; changes nothing. */
  async tryColumns(about: FileReading | Refusal, columns: ColumnsAnswer): Promise<ReadAgain> {
    const others = this.#parts.columns().filter((one) => !isOfSameTable(one, columns));
    return this.#tryReading(about, { columns: [columns, ...others] });
  }

  /* Reads the file of something again as holdings, and gives the outcome that is of the same table as before. */
  async #tryReading(about: Readable, hints: Pick<Reading, 'columns' | 'said'>): Promise<ReadAgain> {
    const { sources, askWorker, answered, count, today } = this.#parts;
    const source = sources.find(about);
    if (source === null) return null;
    const mine = (this.#tried += 1);
    count(1);
    const reading = { sources: [source], today: today(), wanted: 'holdings', ...hints } as const;
    const ended = await askWorker((client) => client.read(reading, new AbortController().signal, () => undefined));
    count(-1);
    const outcomes = answered(ended)?.[0];
    if (outcomes === undefined || mine !== this.#tried) return null;
    const outcome = outcomes.find((one) => isAbout(one, about)) ?? outcomes[0];
    if (outcome === undefined || !outcome.ok) return outcome ?? null;
    sources.remember([source], [outcomes]);
    return outcome.value.kind === 'portfolio' ? { ok: true, value: outcome.value.reading } : null;
  }

  /** Reads a file again as `tryColumns` does, shows the result as pending and remembers what was said of its columns. */
  async chooseColumns(about: FileReading | Refusal, columns: ColumnsAnswer): Promise<ReadAgain> {
    return this.#take(about, await this.tryColumns(about, columns), (open) => putColumns(open, columns));
  }

  /** Reads a file again as what the user says it is, and shows the result as pending; what cannot be read so changes nothing. */
  async readAs(about: FileReading | Refusal, said: FileKindAnswer): Promise<ReadAgain> {
    return this.#take(about, await this.#tryReading(about, { columns: [], said }), (open) => open);
  }

  async #take(
    about: FileReading | Refusal,
    read: ReadAgain,
    also: (portfolio: Portfolio) => Portfolio,
  ): Promise<ReadAgain> {
    if (read === null || !read.ok) return read;
    const isRefused = !('fingerprint' in about);
    if (isRefused) this.#parts.dismiss(about);
    await this.#parts.open.readAgain(isRefused ? null : about.name, read.value, also);
    return read;
  }

  /** Reads a list that waits for its fund as the user's own holdings instead; null = its file is not at hand, or reading failed. */
  async readAsHoldings(list: UnassignedList): Promise<ReadAgain> {
    const read = await this.#tryReading(list, { columns: [] });
    if (read?.ok === true) await this.#parts.open.add([read.value]);
    return read;
  }

  /** Keeps a correction of a row in the place of an earlier one, replayed whenever the same bytes come again; null takes it back. */
  async correct(file: FileReading, line: LineNumber, correction: Correction | null): Promise<void> {
    const { open } = this.#parts;
    const now = open.portfolio;
    if (now === null) return;
    const kinds = { none: 'as-read', set: 'corrected', drop: 'left-out' } as const;
    const kind = kinds[correction?.kind ?? 'none'];
    await open.act(putCorrection(now, file.fingerprint, line, correction), kind, [file.name, `${line}`]);
  }

  /** Leaves rows out, all in one step with one undo. */
  async leaveOut(rows: readonly { readonly file: FileReading; readonly line: LineNumber }[]): Promise<void> {
    const dropped = rows.map(({ file, line }) => ({ kind: 'drop', file: file.fingerprint, line }) as const);
    await this.#correctAll(rows[0]?.file ?? null, dropped, 'left-out');
  }

  /** Says what rows of a file cost or are worth that say neither, all in one step with one undo. */
  async fillIn(file: FileReading, said: readonly (readonly [LineNumber, CorrectedFields])[]): Promise<void> {
    const filled = said.map(([line, fields]) => ({ kind: 'set', file: file.fingerprint, line, fields }) as const);
    await this.#correctAll(file, filled, 'corrected');
  }

  async #correctAll(
    file: FileReading | null,
    corrections: readonly Correction[],
    kind: 'left-out' | 'corrected',
  ): Promise<void> {
    const { open } = this.#parts;
    const now = open.portfolio;
    if (now === null || file === null) return;
    const after = corrections.reduce((last, one) => putCorrection(last, one.file, one.line, one), now);
    await open.act(after, kind, [file.name, ...corrections.map(({ line }) => `${line}`)]);
  }

  /** Says what lines and funds are, all in one step with one undo, which brings back what was said of them before. */
  async answer(said: readonly UserChoice[]): Promise<void> {
    const { open } = this.#parts;
    const now = open.portfolio;
    if (now === null || said.length === 0) return;
    await open.act(sayAll(now, said), 'answered', said.map(nameOf));
  }

  /** Changes a row as the user typed it in a form. */
  async editRow(file: FileReading, line: LineNumber, edit: RowEdit): Promise<void> {
    const fields = fieldsOfEdit(file, line, edit);
    await this.correct(file, line, fields === null ? null : { kind: 'set', file: file.fingerprint, line, fields });
  }

  /** Takes one correction back, whether its file is open or not. */
  async forget({ file, line }: Correction): Promise<void> {
    const { open } = this.#parts;
    if (open.portfolio !== null) await open.change(putCorrection(open.portfolio, file, line, null), null);
  }
}

function nameOf(said: UserChoice): string {
  if ('fund' in said) return said.fund;
  return 'about' in said ? (said.about.symbol ?? said.about.name ?? '') : said.name;
}

/* A workbook gives an outcome for each sheet: the one that is of the same sheet as before. */
function isAbout(outcome: ReadOutcome, about: Readable): boolean {
  if (!outcome.ok) return outcome.error.file === fileNameOf(about);
  if (outcome.value.kind !== 'portfolio') return false;
  const { name, fingerprint } = outcome.value.reading;
  return 'fingerprint' in about ? fingerprint === about.fingerprint : name === fileNameOf(about);
}

function fileNameOf(about: Readable): string | null {
  if ('fileName' in about) return about.fileName;
  return 'file' in about ? about.file : about.name;
}
