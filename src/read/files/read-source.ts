import { readFundFile } from '../fund-files/read-fund-file.ts';
import { NO_HINTS, readHoldings, type Progress, type ReadHints, type SourceText } from '../read-holdings.ts';
import { readScreenerFile } from '../screener-file.ts';
import { hasTitlesOf } from '../table/chosen-columns.ts';
import { listIssues } from '../table/issue-list.ts';
import { refusalOf, refuseText } from '../table/wrong-kind.ts';
import { saysRules } from '../../domain/book/read-rules.ts';
import type { FileReading, Refusal } from '../../domain/model/file-reading.ts';
import type { Holding } from '../../domain/model/holding.ts';
import type { Issue } from '../../domain/model/issue.ts';
import { saysPack } from '../../domain/lists/pack-file.ts';
import type { Result } from '../../domain/model/units.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import {
  LARGEST_FILE,
  refuseCutOff,
  sourcePartsOf,
  type Opening,
  type PdfFacts,
  type SourcePart,
} from './file-parts.ts';
import type { ParsedSource } from './parsed-source.ts';
import { settleSheets } from './settle-sheets.ts';
import { firstOf } from '../../domain/must.ts';

/**
 * What the user says a file is. `fund-list`: it is never read as holdings, and a plain sheet of weights is a list, too. `holdings`: it
 * is read as nothing else, whatever it looks like. `rules`: it is a file of rules, or says what is wrong with it.
 */
export type Wanted = 'any' | 'fund-list' | 'holdings' | 'rules';

/** What is asked of a reading. */
export interface ReadWishes extends ReadHints {
  readonly wanted: Wanted;
}

/**
 * Reads holdings from the bytes of one file, the same way in the browser and in Node: one reading, or of a workbook one
 * for each sheet of holdings. Whatever the bytes are, it gives readings or a refusal; a sheet that fails for a reason of
 * its own refuses the whole, and so does a fund's own list that says it is one.
 */
export async function readHoldingsIn(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  hints: ReadHints = NO_HINTS,
  progress?: Progress,
  password?: string,
): Promise<Result<readonly FileReading[], Refusal>> {
  const readings: FileReading[] = [];
  const read = (source: SourceText, told?: Progress): Result<ParsedSource, Refusal> =>
    refuseFundList(source) ?? asPortfolio(readHoldings(source, hints, told));
  for (const outcome of await readParts(name, bytes, read, progress, password)) {
    if (!outcome.ok) return outcome;
    if (outcome.value.kind === 'portfolio') readings.push(outcome.value.reading);
  }
  return { ok: true, value: readings };
}

/** Reads the holdings of a file that is one table; of a workbook the first sheet of holdings. */
export async function readBytes(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  hints: ReadHints = NO_HINTS,
  progress?: Progress,
): Promise<Result<FileReading, Refusal>> {
  const read = await readHoldingsIn(name, bytes, hints, progress);
  return read.ok ? { ok: true, value: firstOf(read.value) } : read;
}

/**
 * Reads a file that may be holdings, a fund's list or a screener's: the two last have unmistakable headers, so they are
 * tried first. One outcome, or of a workbook one for each sheet that is worth a word.
 */
export function readAny(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  wishes: ReadWishes,
  progress?: Progress,
  password?: string,
): Promise<readonly Result<ParsedSource, Refusal>[]> {
  return readParts(name, bytes, (source, told) => readText(source, wishes, told), progress, password);
}

type ReadOne = (source: SourceText, progress?: Progress) => Result<ParsedSource, Refusal>;

/* Of the time of a PDF, the part that its pages take. */
const PAGES = 0.9;

async function readParts(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  read: ReadOne,
  progress: Progress | undefined,
  password: string | undefined,
): Promise<readonly Result<ParsedSource, Refusal>[]> {
  const opening: Opening = { password, onPart: (part) => progress?.(0, PAGES * part) };
  const parts = await sourcePartsOf(name, bytes, opening);
  if (!parts.ok) return [withoutSketch(parts)];
  const sheets = parts.value.map((part) => ({ part, read: readPart(part, read, progress) }));
  return parts.value.some(({ sheet }) => sheet !== null) ? settleSheets(name, sheets) : sheets.map((one) => one.read);
}

/** Reads one text of a file. A web page that holds no table of use is refused as a web page, a PDF as a PDF. */
function readPart(part: SourcePart, read: ReadOne, progress?: Progress): Result<ParsedSource, Refusal> {
  const outcome = readWhole(part, read, progress);
  return part.isCut && outcome.ok ? ofCutFile(part.source, outcome.value) : outcome;
}

type Row = Pick<Holding, 'line' | 'symbol' | 'name' | 'isin' | 'cusip'>;

/* Whoever owns what is there is told after which row more may have stood; a list of something else is of no use in part. */
function ofCutFile({ name }: SourceText, said: ParsedSource): Result<ParsedSource, Refusal> {
  if (said.kind !== 'portfolio') return withoutSketch(refuseCutOff(name));
  const { reading } = said;
  const rows = reading.movements ?? holdingsIn(reading.holdings);
  const last = rows.reduce<Row | null>(
    (before, row) => (before === null || row.line >= before.line ? row : before),
    null,
  );
  const after = (last?.symbol ?? last?.name ?? last?.isin ?? last?.cusip ?? '').slice(0, 80);
  const issue: Issue = {
    code: 'cut-off',
    severity: 'warning',
    file: name,
    line: null,
    detail: after === '' ? {} : { after },
  };
  return { ok: true, value: { kind: 'portfolio', reading: { ...reading, issues: [issue, ...reading.issues] } } };
}

function readWhole(
  { source, otherwise, pdf }: SourcePart,
  read: ReadOne,
  progress?: Progress,
): Result<ParsedSource, Refusal> {
  if (pdf !== null)
    return ofPdf(
      source,
      pdf,
      read(source, (rows, part) => progress?.(rows, PAGES + (1 - PAGES) * part)),
    );
  const outcome = read(source, progress);
  return outcome.ok || otherwise === null
    ? outcome
    : { ok: false, error: { ...otherwise, sketch: outcome.error.sketch } };
}

/* Nothing of a PDF is kept before somebody has looked at it: a warning of its own sees to that. */
function ofPdf(
  { name }: SourceText,
  { pages, blankPages, hiddenLines }: PdfFacts,
  outcome: Result<ParsedSource, Refusal>,
): Result<ParsedSource, Refusal> {
  if (!outcome.ok) {
    const { error } = outcome;
    if (error.code !== 'refused-no-table') return outcome;
    return { ok: false, error: { ...error, code: 'refused-pdf', detail: { ...error.detail, pages, blankPages } } };
  }
  if (outcome.value.kind !== 'portfolio') return outcome;
  const { reading } = outcome.value;
  const issue: Issue = {
    code: 'read-from-pdf',
    severity: 'warning',
    file: name,
    line: null,
    detail: { pages, blankPages },
  };
  const hidden = listIssues(name);
  const lines = new Set(reading.holdings.line);
  for (const line of hiddenLines) if (lines.has(line)) hidden.add('invisible-row', 'warning', line, {});
  const issues = [issue, ...hidden.all(), ...reading.issues];
  return { ok: true, value: { kind: 'portfolio', reading: { ...reading, issues } } };
}

/** Reads a text as whatever it is. */
function readText(
  source: SourceText,
  { wanted, ...hints }: ReadWishes,
  progress?: Progress,
): Result<ParsedSource, Refusal> {
  // a statement is somebody's; lists of funds and screeners come as tables
  if (source.encoding === 'PDF')
    return wanted === 'fund-list'
      ? withoutSketch({ error: refuseAsFundList(source) })
      : (refuseFundList(source) ?? asPortfolio(readHoldings(source, hints, progress)));
  if (wanted === 'rules' || saysRules(source.text)) return { ok: true, value: { kind: 'rules', source } };
  if (saysPack(source.text)) return { ok: true, value: { kind: 'pack', source } };
  const market = readScreenerFile(source);
  if (market !== null)
    return market.ok ? { ok: true, value: { kind: 'market', reading: market.value } } : withoutSketch(market);
  const fund = wanted === 'holdings' ? null : readFundFile(source, wanted === 'fund-list');
  if (fund !== null && (!fund.ok || !fund.value.mayBeOwn || !isSaidToBeOwn(source, hints)))
    return fund.ok ? { ok: true, value: { kind: 'fund-list', reading: fund.value } } : withoutSketch(fund);
  if (wanted === 'fund-list') return withoutSketch({ error: refuseAsFundList(source) });
  return asPortfolio(readHoldings(source, hints, progress));
}

/* The user has said what the columns of this table are, as only those of holdings are asked about. */
function isSaidToBeOwn({ text }: SourceText, { columns }: ReadHints): boolean {
  return columns.length > 0 && hasTitlesOf(text, columns);
}

/* Whatever it is, it was chosen as a fund's list, so it becomes nothing else. */
function refuseAsFundList({ text, name }: SourceText): Issue {
  return refuseText(text, name) ?? refusalOf('refused-no-fund-list', name);
}

/* Holdings are wanted; what says itself that it is a fund's list is none of anybody's. */
function refuseFundList(source: SourceText): Result<never, Refusal> | null {
  const fund = readFundFile(source, false);
  if (fund === null || !fund.ok || fund.value.mayBeOwn) return null;
  return withoutSketch({ error: refusalOf('refused-fund-list', source.name, { issuer: fund.value.issuer }) });
}

function asPortfolio(held: Result<FileReading, Refusal>): Result<ParsedSource, Refusal> {
  return held.ok ? { ok: true, value: { kind: 'portfolio', reading: held.value } } : held;
}

function withoutSketch({ error }: { readonly error: Issue }): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error: { ...error, sketch: null } };
}

/** Says that something of ours threw while a file was read: it costs that file alone. */
export function refuseByFault(name: string, thrown: unknown): { readonly ok: false; readonly error: Refusal } {
  return {
    ok: false,
    error: {
      code: 'refused-by-fault',
      severity: 'error',
      file: name,
      line: null,
      sketch: null,
      detail: { fault: String(thrown).slice(0, 500) },
    },
  };
}

/** Says that a file is too large to be read. */
export function refuseTooLarge(name: string, bytes: number): { readonly ok: false; readonly error: Refusal } {
  return {
    ok: false,
    error: {
      code: 'refused-too-large',
      severity: 'error',
      file: name,
      line: null,
      detail: { bytes, limit: LARGEST_FILE },
      sketch: null,
    },
  };
}
