import Papa from 'papaparse';
import { analyse } from '../../src/domain/report/analyse.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import { DEFAULT_SETTINGS, UNSAID, type Portfolio } from '../../src/domain/model/portfolio.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { readAny } from '../../src/read/files/read-source.ts';
import type { Figure } from '../measuring/figures.ts';
import { compare, timesOfBoth } from './compare.ts';
import { writeWorkbook } from '../../src/read/workbook/write-workbook.ts';
import { asFidelity, asPlainSheet } from './sheets.ts';

const CHUNK = 1024 * 1024;
const WISHES = { wanted: 'any', columns: [] } as const;

/** A portfolio of one file, with nothing said of it. */
export function portfolioOf(file: FileReading): Portfolio {
  return {
    id: 'bench',
    name: 'Bench',
    files: [file],
    answers: [],
    corrections: [],
    settings: DEFAULT_SETTINGS,
    ...UNSAID,
  };
}

/** Reads a text as the worker reads a file. */
export async function readText(text: string): Promise<FileReading> {
  return readBytes(new TextEncoder().encode(text));
}

/** Reads the bytes of a file as the worker does. */
export async function readBytes(bytes: Uint8Array<ArrayBuffer>, name = 'bench.csv'): Promise<FileReading> {
  const [outcome] = await readAny(name, bytes, WISHES);
  if (outcome?.ok !== true || outcome.value.kind !== 'portfolio') throw new Error('The bench’s own sheet was refused.');
  return outcome.value.reading;
}

/** All that an import is but the screen: bytes, text, rows, identities, look-through, report. Gives a number that depends on all of it. */
export async function importAll(bytes: Uint8Array<ArrayBuffer>, reference: Reference): Promise<number> {
  const reading = await readBytes(bytes);
  const report = analyse(portfolioOf(reading), reference);
  return reading.fates.line.length + report.companies.length;
}

/* PapaParse as fast as it goes: in chunks of 1 MB, nothing kept. */
function parseAlone(bytes: Uint8Array<ArrayBuffer>): number {
  let rows = 0;
  Papa.parse<string[]>(new TextDecoder().decode(bytes), {
    delimiter: ',',
    newline: '\n',
    chunkSize: CHUNK,
    chunk: ({ data }: Papa.ParseResult<string[]>) => {
      rows += data.length;
    },
    complete: () => undefined,
  });
  return rows;
}

/* The goals for a whole import, in times that of PapaParse alone. */
const GOALS = new Map([
  [100_000, 2.5],
  [1_000_000, 2],
]);

/** Times the whole import of a sheet of so many rows beside PapaParse alone, and its parts. */
export async function measureImport(rows: number, runs: number, reference: Reference): Promise<readonly Figure[]> {
  const bytes = new TextEncoder().encode(asFidelity(rows, reference));
  const [whole, alone] = await timesOfBoth(
    () => importAll(bytes, reference),
    () => parseAlone(bytes),
    runs,
  );
  const reading = await readBytes(bytes);
  const [read, analysed] = await timesOfBoth(
    () => readBytes(bytes),
    () => analyse(portfolioOf(reading), reference),
    Math.max(1, Math.floor(runs / 2)),
  );
  const [name, goal] = [`${rows.toLocaleString('en-US')} rows`, GOALS.get(rows)];
  return [
    compare(`${name}: whole import`, whole, 'PapaParse', alone, goal === undefined ? { rows } : { rows, goal }),
    compare(`${name}: reading`, read, 'PapaParse', alone, { rows }),
    compare(`${name}: analysis`, analysed, 'PapaParse', alone, { rows }),
  ];
}

/** Times a workbook of so many rows beside the same sheet as text. */
export async function measureWorkbook(rows: number, runs: number, reference: Reference): Promise<Figure> {
  const text = asPlainSheet(rows, reference);
  const plain = new TextEncoder().encode(text);
  const cells = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const workbook = writeWorkbook([cells]);
  const [asWorkbook, asText] = await timesOfBoth(
    () => readBytes(workbook, 'bench.xlsx'),
    () => readBytes(plain),
    runs,
  );
  return compare(`.xlsx of ${rows.toLocaleString('en-US')} rows, beside its CSV`, asWorkbook, 'plain', asText, {
    rows,
    goal: 2,
  });
}
