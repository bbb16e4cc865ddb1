import type { SourceText } from '../read-holdings.ts';
import { withPlainNewlines } from '../cells/records.ts';
import { refuseText } from '../table/wrong-kind.ts';
import type { Issue } from '../../domain/model/issue.ts';
import type { Result } from '../../domain/model/units.ts';
import { decodeBytes } from '../text/decode-bytes.ts';
import type { SheetText } from '../text/sheet-lines.ts';
import type { Written } from '../text/written-table.ts';
import { firstOf } from '../../domain/must.ts';
import { writeLabelledRecords } from '../statements/labelled-records.ts';

/* From the bytes of a file to the texts in it: one, or a sheet each of a workbook. What takes a library, or parsing of
   markup, is loaded when the first such file comes. */

/** One text of a file. */
export interface SourcePart {
  readonly source: SourceText;
  /** The sheet of a workbook that it is; null for a file that has none. */
  readonly sheet: Omit<SheetText, 'text'> | null;
  /** What the file is refused as when this text does not read: a web page, whose tables were only tried. */
  readonly otherwise: Issue | null;
  /** Set where the text was put together of a PDF's pages. */
  readonly pdf: PdfFacts | null;
  /** The file ends before what it began does, so that rows may be missing. */
  readonly isCut: boolean;
}

/** What is to be said of every reading of a PDF: its pages, those without a word, and what nobody sees. */
export interface PdfFacts {
  readonly pages: number;
  readonly blankPages: number;
  /** The lines of its text that can't be seen on their page, from 1. */
  readonly hiddenLines: readonly number[];
}

/** What some files need to be opened, and who is told how far that is: of all of it, 0–1. */
export interface Opening {
  readonly password?: string | undefined;
  readonly onPart?: ((part: number) => void) | undefined;
}

/** The largest file that is read; above it the page would be at risk (it says so instead). */
export const LARGEST_FILE = 512 * 1024 * 1024;
/* A ZIP file, an empty one, and the container of old Excel files. */
const PACKED = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/* Something may stand before it; readers of PDFs look so far. */
const PDF_MARK = [0x25, 0x50, 0x44, 0x46, 0x2d];
const PDF_MARK_WITHIN = 1024;

/** Gives the texts of a file, or the reason why it has none. Whatever the bytes are, it does not throw. */
export async function sourcePartsOf(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  opening: Opening = {},
): Promise<Result<readonly SourcePart[], Issue>> {
  if (bytes.length > LARGEST_FILE) {
    return refuse(name, { code: 'refused-too-large', detail: { bytes: bytes.length, limit: LARGEST_FILE } });
  }
  // worked out on another core while the bytes are decoded
  const fingerprinted = fingerprintOf(bytes);
  if (PACKED.some((signature) => signature.every((byte, at) => bytes[at] === byte))) {
    const { formOf, readWorkbook } = await import('../workbook/read-workbook.ts');
    const read = await readWorkbook(bytes, () => opening.onPart?.(0));
    const facts = { name, bytes: bytes.length, fingerprint: await fingerprinted };
    return read.ok ? { ok: true, value: await sheetParts(facts, formOf(bytes), read.value) } : refuse(name, read.error);
  }
  if (isPdf(bytes)) {
    const { readPdf } = await import('../pdf/read-pdf.ts');
    const read = await readPdf(bytes, opening.password, (done, of) => opening.onPart?.(done / of));
    if (!read.ok) return refuse(name, read.error);
    const { text, ...pdf } = read.value;
    const source = { name, bytes: bytes.length, fingerprint: await fingerprinted, encoding: 'PDF', text };
    return { ok: true, value: [{ ...partOf(source), pdf }] };
  }
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return { ok: false, error: { ...decoded.error, file: name } };
  return partsOfText({ name, bytes: bytes.length, fingerprint: await fingerprinted, ...decoded.value });
}

/** Tells whether bytes are those of a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  const last = Math.min(PDF_MARK_WITHIN, bytes.length - PDF_MARK.length);
  for (let at = 0; at <= last; at += 1) if (PDF_MARK.every((byte, place) => bytes[at + place] === byte)) return true;
  return false;
}

type Parts = Result<readonly SourcePart[], Issue>;

/* Gives the texts that stand in a text: its own, unless it is markup that holds tables. */
async function partsOfText(source: SourceText): Promise<Parts> {
  const wrong = refuseText(withPlainNewlines(source.text), source.name);
  switch (wrong?.code as string | undefined) {
    case 'refused-workbook': {
      const { isCutXmlWorkbook, MOST_CELLS, readXmlWorkbook } = await import('../workbook/xml-workbook.ts');
      const sheets = readXmlWorkbook(source.text);
      if (sheets === null) return refuse(source.name, { code: 'refused-too-large', detail: { cells: MOST_CELLS } });
      const parts = await sheetParts(source, 'XML workbook', sheets);
      if (parts.length === 0) break;
      const isCut = isCutXmlWorkbook(source.text);
      return { ok: true, value: parts.map((part, at) => ({ ...part, isCut: isCut && at === parts.length - 1 })) };
    }
    case 'refused-html': {
      const { isNport, writeNportTable } = await import('../markup/nport-table.ts');
      if (isNport(source.text)) return partsWritten(source, writeNportTable(source.text), null);
      const { writeTables } = await import('../markup/write-tables.ts');
      const tables = writeTables(source.text);
      if (tables !== null) return partsWritten({ ...source, encoding: 'HTML' }, tables, wrong);
      break;
    }
    case 'refused-json': {
      const { isCutJson, writeJsonTable } = await import('../statements/json-table.ts');
      const table = writeJsonTable(source.text);
      if (table !== null) return partsWritten(source, table, wrong);
      if (isCutJson(source.text)) return refuseCutOff(source.name);
      break;
    }
    case 'refused-other-format': {
      const { isCutStatement, writeStatementTable } = await import('../statements/statement-table.ts');
      const encoding = String(wrong?.detail['what']);
      const text = withPlainNewlines(source.text);
      const table = writeStatementTable(encoding, text);
      if (table !== null) return partsWritten({ ...source, encoding }, table, wrong);
      if (isCutStatement(encoding, text)) return refuseCutOff(source.name);
      break;
    }
    case undefined: {
      const text = withPlainNewlines(source.text);
      const records = writeLabelledRecords(text);
      if (records !== null) return partsWritten(source, records, null);
      if (!looksLikeLedger(source.text)) break;
      const { writeLedgerTable } = await import('../statements/ledger-table.ts');
      const table = writeLedgerTable(text);
      if (table !== null) return partsWritten(source, table, null);
    }
  }
  return { ok: true, value: [partOf(source)] };
}

function partOf(source: SourceText, otherwise: Issue | null = null): SourcePart {
  return { source, sheet: null, otherwise, pdf: null, isCut: false };
}

/* The table that another format was written as, or why it was not. */
function partsWritten(source: SourceText, table: Written, otherwise: Issue | null): Parts {
  if (table.kind === 'too-large') return refuse(source.name, { code: 'refused-too-large', detail: table.detail });
  return {
    ok: true,
    value: [{ ...partOf({ ...source, text: table.text, isWritten: true }, otherwise), isCut: table.isCut }],
  };
}

/** Refuses a file that ends before anything in it could be read whole. */
export function refuseCutOff(file: string): { readonly ok: false; readonly error: Issue } {
  return refuse(file, { code: 'refused-cut-off', detail: {} });
}

/* What `balance` prints: in its first line an amount of something, alone or beside an account; or beancount's holdings. */
const LEDGER_AMOUNT = /^(?:[^\s\d,;|"]{1,20} ?-?[\d,.]{1,30}|-?[\d,.]{1,30} ?(?:[^\s\d,;|"]{1,24}|"[^"]{1,40}"))$/;
const LEDGER_ACCOUNT = /^[\p{L}\d_-]{1,40}:[^,;\t]{1,200}$/u;
const LEDGER_HOLDINGS = /^account,units,currency,cost currency,average cost,price,/i;

function looksLikeLedger(text: string): boolean {
  const lines = text
    .slice(0, 2000)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const first = lines.find((line) => /[\p{L}\d]/u.test(line) && !/^account\b/i.test(line)) ?? '';
  return LEDGER_HOLDINGS.test(text) || LEDGER_AMOUNT.test(firstOf(first.split('  '))) || LEDGER_ACCOUNT.test(first);
}

/* Sheets are told apart by their own fingerprints; a lone one has the file's. */
async function sheetParts(
  facts: Pick<SourceText, 'name' | 'bytes' | 'fingerprint'>,
  encoding: string,
  sheets: readonly SheetText[],
): Promise<readonly SourcePart[]> {
  const { name, bytes } = facts;
  const names = sheets.flatMap((sheet) => sheet.name ?? []);
  return Promise.all(
    sheets.map(async ({ text, ...sheet }): Promise<SourcePart> => {
      const own = new TextEncoder().encode(`${facts.fingerprint}\n${sheet.name}`);
      const fingerprint = sheets.length === 1 ? facts.fingerprint : await fingerprintOf(own);
      const others = names.filter((other) => other !== sheet.name);
      return { ...partOf({ name, bytes, fingerprint, encoding, text, sheets: [sheet.name ?? '', ...others] }), sheet };
    }),
  );
}

async function fingerprintOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function refuse(
  file: string,
  { code, detail }: Pick<Issue, 'code' | 'detail'>,
): { readonly ok: false; readonly error: Issue } {
  return { ok: false, error: { code, severity: 'error', file, line: null, detail } };
}
