import { correctionOf, putCorrection } from '../domain/corrections.ts';
import { fieldsOfEdit, type RowEdit } from '../domain/edit-row.ts';
import { NO_CHANGES } from '../domain/file-changes.ts';
import type { FileReading, Refusal } from '../domain/file-reading.ts';
import type { UnassignedList } from '../domain/overlay.ts';
import type { ColumnsAnswer, Correction, Portfolio } from '../domain/portfolio.ts';
import { forgetIdentity, identityAnswer, sayAll, sayIdentity, type SaidLine } from '../domain/say.ts';
import { isOfSameTable, putColumns } from '../domain/columns-answer.ts';
import type { IsoDate, LineNumber, Result } from '../domain/units.ts';
import type { Ended, WorkerClient } from '../worker/client.ts';
import type { ReadOutcome } from '../worker/protocol.ts';
import type { FileSources } from './file-sources.ts';
import type { Notice, PortfolioState } from './portfolio-state.svelte.ts';

/** What editing needs of the app. */
interface Hands {
  readonly open: PortfolioState;
  readonly sources: FileSources;
  readonly client: () => WorkerClient;
  /** What the user said of columns before. */
  readonly columns: () => readonly ColumnsAnswer[];
  /** Gives the result of a request; a failure is told and gives null. */
  readonly answered: <T>(ended: Ended<T>) => T | null;
  /** Counts requests under way up and down. */
  readonly count: (more: number) => void;
  readonly today: () => IsoDate;
  readonly letGo: (refusal: Refusal) => void;
}

/** A file read with other columns; null = it is not at hand, overtaken by a newer choice, or reading failed. */
export type ReadAgain = Result<FileReading, Refusal> | null;

/** What the review changes: which column is what, and single rows. Each change has its undo. */
export class Edits {
  readonly #hands: Hands;
  #tried = 0;

  constructor(hands: Hands) {
    this.#hands = hands;
  }

  /** Reads a file of this session again, with the columns as the user names them; changes nothing. */
  async tryColumns(about: FileReading | Refusal, columns: ColumnsAnswer): Promise<ReadAgain> {
    const { sources, client, answered, count } = this.#hands;
    const source = sources.find(about);
    if (source === null) return null;
    const mine = (this.#tried += 1);
    count(1);
    const others = this.#hands.columns().filter((one) => !isOfSameTable(one, columns));
    const reading = {
      sources: [source],
      today: this.#hands.today(),
      // Its columns are being said to be those of holdings.
      wanted: 'holdings',
      columns: [columns, ...others],
    } as const;
    const ended = await client().read(reading, new AbortController().signal, () => undefined);
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
    const read = await this.tryColumns(about, columns);
    if (read === null || !read.ok) return read;
    const isRefused = !('fingerprint' in about);
    if (isRefused) this.#hands.letGo(about);
    await this.#hands.open.readAgain(isRefused ? null : about.name, read.value, (open) => putColumns(open, columns));
    return read;
  }

  /** Reads a list that waits for its fund as the user's own holdings instead; null = its file is not at hand, or reading failed. */
  async readAsHoldings(list: UnassignedList): Promise<ReadAgain> {
    const { sources, client, answered, count, open, today } = this.#hands;
    const source = sources.find(list);
    if (source === null) return null;
    count(1);
    const reading = { sources: [source], today: today(), wanted: 'holdings', columns: [] } as const;
    const ended = await client().read(reading, new AbortController().signal, () => undefined);
    count(-1);
    const outcomes = answered(ended)?.[0];
    const named = (one: ReadOutcome) =>
      one.ok && one.value.kind === 'portfolio' && one.value.reading.name === list.fileName;
    const outcome = outcomes?.find(named) ?? outcomes?.[0];
    if (outcomes === undefined || outcome === undefined) return null;
    sources.remember([source], [outcomes]);
    if (!outcome.ok) return outcome;
    if (outcome.value.kind !== 'portfolio') return null;
    const { reading: read } = outcome.value;
    await open.add([read]);
    return { ok: true, value: read };
  }

  /** Keeps a correction of a row in the place of an earlier one, replayed whenever the same bytes come again; null takes it back. */
  async correct(file: FileReading, line: LineNumber, correction: Correction | null): Promise<void> {
    const { open } = this.#hands;
    const now = open.portfolio;
    if (now === null) return;
    const earlier = correctionOf(now, file.fingerprint, line);
    const told = open.notice;
    const undo = async (): Promise<void> => {
      // One step back; the step before it can be taken back next.
      if (open.portfolio !== null)
        await open.change(putCorrection(open.portfolio, file.fingerprint, line, earlier), told);
    };
    const kind: Notice['kind'] = correction === null ? 'as-read' : correction.kind === 'set' ? 'corrected' : 'left-out';
    const notice: Notice = { kind, names: [file.name, `${line}`], changes: NO_CHANGES, undo: () => void undo() };
    await open.change(putCorrection(now, file.fingerprint, line, correction), notice);
  }

  /** Leaves rows out, all in one step with one undo. */
  async leaveOut(rows: readonly { readonly file: FileReading; readonly line: LineNumber }[]): Promise<void> {
    const { open } = this.#hands;
    const now = open.portfolio;
    const [first] = rows;
    if (now === null || first === undefined) return;
    const told = open.notice;
    const earlier = rows.map(({ file, line }) => correctionOf(now, file.fingerprint, line));
    const put = (portfolio: Portfolio, correct: (at: number) => Correction | null): Portfolio =>
      rows.reduce((last, { file, line }, at) => putCorrection(last, file.fingerprint, line, correct(at)), portfolio);
    const undo = async (): Promise<void> => {
      if (open.portfolio !== null)
        await open.change(
          put(open.portfolio, (at) => earlier[at]!),
          told,
        );
    };
    const names = [first.file.name, ...rows.map(({ line }) => `${line}`)];
    const notice: Notice = { kind: 'left-out', names, changes: NO_CHANGES, undo: () => void undo() };
    const dropped = (at: number): Correction => {
      const { file, line } = rows[at]!;
      return { kind: 'drop', file: file.fingerprint, line };
    };
    await open.change(put(now, dropped), notice);
  }

  /** Says what lines are, all in one step with one undo, which brings back what was said of them before. */
  async answer(said: readonly SaidLine[]): Promise<void> {
    const { open } = this.#hands;
    const now = open.portfolio;
    if (now === null || said.length === 0) return;
    const told = open.notice;
    const before = said.map(({ about }) => identityAnswer(now, about));
    const undo = async (): Promise<void> => {
      if (open.portfolio === null) return;
      const back = said.reduce((last, { about }, at) => {
        const earlier = before[at]!;
        return earlier === null ? forgetIdentity(last, about) : sayIdentity(last, about, earlier.choice);
      }, open.portfolio);
      await open.change(back, told);
    };
    const names = said.map(({ about }) => about.symbol ?? about.name ?? '');
    const notice: Notice = { kind: 'answered', names, changes: NO_CHANGES, undo: () => void undo() };
    await open.change(sayAll(now, said), notice);
  }

  /** Changes a row as the user typed it in a form. */
  async editRow(file: FileReading, line: LineNumber, edit: RowEdit): Promise<void> {
    const fields = fieldsOfEdit(file, line, edit);
    await this.correct(file, line, fields === null ? null : { kind: 'set', file: file.fingerprint, line, fields });
  }

  /** Takes one correction back, whether its file is open or not. */
  async forget({ file, line }: Correction): Promise<void> {
    const { open } = this.#hands;
    if (open.portfolio !== null) await open.change(putCorrection(open.portfolio, file, line, null), null);
  }
}

/* A workbook gives an outcome for each sheet: the one that is of the same sheet as before. */
function isAbout(outcome: ReadOutcome, about: FileReading | Refusal): boolean {
  const before = 'fingerprint' in about ? about.name : about.file;
  if (!outcome.ok) return outcome.error.file === before;
  if (outcome.value.kind !== 'portfolio') return false;
  const { name, fingerprint } = outcome.value.reading;
  return 'fingerprint' in about ? fingerprint === about.fingerprint : name === before;
}
