import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { isoDate, type IsoDate } from '../../src/domain/model/units.ts';
import { CSV_MARK, CSV_ROW_END, writeCsvRow } from '../../src/screens/files/words/csv-file.ts';
import { CannotAnalyse } from '../cannot-analyse.ts';
import type { SummaryForm } from './batch-options.ts';
import { SUMMARY_COLUMNS, type SummaryRun } from './summary.ts';

/* What a summary that was stopped has already. A line counts once its end is written; what follows the last end is half a line. */

/** What a summary begins with: the names of the columns, or nothing. */
export function summaryHead(form: SummaryForm): string {
  return form === 'csv' ? `${CSV_MARK}${writeCsvRow(SUMMARY_COLUMNS)}` : '';
}

/** The lines that a file has, as far as a run that goes on needs to know them. */
export interface KeptLines {
  readonly lines: number;
  /** How many lines each portfolio has, by its id: one that is asked about twice has two. */
  readonly ids: ReadonlyMap<string, number>;
  readonly failed: number;
  /** The day, the settings and the program of its lines, which are one for all; null = there is no line. */
  readonly run: SummaryRun | null;
  /** Whether one of its reports has no page. */
  readonly lacksSheets: boolean;
  /** The length of all that is whole. */
  readonly bytes: number;
}

/** Reads those lines. Throws CannotAnalyse where the file is something else, or its lines are of several runs. */
export async function readKeptLines(path: string, name: string, form: SummaryForm): Promise<KeptLines> {
  const ids = new Map<string, number>();
  let lines = 0;
  let failed = 0;
  let run: SummaryRun | null = null;
  let lacksSheets = false;
  let bytes = 0;
  const head = summaryHead(form);
  for await (const text of wholeLines(path, form === 'csv' ? CSV_ROW_END : '\n')) {
    if (bytes === 0 && head !== '') {
      if (text !== head) throw isNoSummary(name, form);
    } else {
      const { id, status, sheet, ...its } = readLine(text, name, form);
      if (run !== null && !isSameRun(run, its)) throw new CannotAnalyse(`${name} has lines of several runs.`);
      run = its;
      const before = ids.get(id);
      ids.set(id, before === undefined ? 1 : before + 1);
      lines += 1;
      if (status === 'error') failed += 1;
      else if (sheet === null) lacksSheets = true;
    }
    bytes += Buffer.byteLength(text);
  }
  return { lines, ids, failed, run, lacksSheets, bytes };
}

/** Tells whether two runs give the same lines of the same files. */
export function isSameRun(a: SummaryRun, b: SummaryRun): boolean {
  return a.today === b.today && a.settings === b.settings && a.madeWith === b.madeWith;
}

async function* wholeLines(path: string, end: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const lines = `${rest}${String(chunk)}`.split(end);
    rest = lines.pop()!;
    for (const line of lines) yield `${line}${end}`;
  }
}

function isNoSummary(name: string, form: SummaryForm): CannotAnalyse {
  return new CannotAnalyse(`${name} is no summary that --summary ${form} wrote, so it stays as it is.`);
}

interface KeptLine extends SummaryRun {
  readonly id: string;
  readonly status: 'ok' | 'error';
  readonly sheet: string | null;
}

function readLine(text: string, name: string, form: SummaryForm): KeptLine {
  const cells = form === 'csv' ? cellsOfRow(text) : fieldsOfLine(text);
  const said = (column: (typeof SUMMARY_COLUMNS)[number]) => cells.get(column) ?? null;
  const [id, status, day, settings, madeWith] = [
    said('id'),
    said('status'),
    said('today'),
    said('settings'),
    said('made_with'),
  ];
  const today: IsoDate | null = typeof day === 'string' ? isoDate(day) : null;
  if (typeof id !== 'string' || (status !== 'ok' && status !== 'error') || today === null)
    throw isNoSummary(name, form);
  if (typeof settings !== 'string' || typeof madeWith !== 'string') throw isNoSummary(name, form);
  const sheet = said('sheet');
  return { id, status, today, settings, madeWith, sheet: typeof sheet === 'string' && sheet !== '' ? sheet : null };
}

function cellsOfRow(text: string): ReadonlyMap<string, unknown> {
  const [cells = []] = Papa.parse<string[]>(text.slice(0, -CSV_ROW_END.length), {
    delimiter: ',',
    newline: '\r\n',
  }).data;
  return new Map(cells.map((cell, at) => [SUMMARY_COLUMNS[at] ?? '', cell]));
}

function fieldsOfLine(text: string): ReadonlyMap<string, unknown> {
  try {
    return new Map(Object.entries(JSON.parse(text) as object));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return new Map();
    throw error;
  }
}
