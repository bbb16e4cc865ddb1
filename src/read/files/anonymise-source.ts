import { anonymise, type Anonymised, type CopiedRow, type CopyFault } from '../anonymise/anonymise.ts';
import { withPlainNewlines } from '../cells/records.ts';
import { readHoldings } from '../read-holdings.ts';
import { asRows } from '../table/layout/as-rows.ts';
import { partLines } from '../typed/part-lines.ts';
import type { ColumnsAnswer } from '../../domain/model/portfolio.ts';
import type { FileReading } from '../../domain/model/file-reading.ts';
import { publicWords } from '../../domain/identity/public-words.ts';
import type { Reference } from '../../domain/model/reference.ts';
import { fatesIn } from '../../domain/rows/fate-rows.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import { decodeBytes } from '../text/decode-bytes.ts';
import { sourcePartsOf, type SourcePart } from './file-parts.ts';
import { readAny } from './read-source.ts';
import { firstOf } from '../../domain/must.ts';

/** How a copy is wanted. */
export interface AnonymiseWishes {
  readonly columns: readonly ColumnsAnswer[];
  /** Another number gives another copy. */
  readonly seed: number;
  readonly alsoNames: boolean;
}

/** A table of the copy as far as it is shown: its first rows. */
export interface ShownTable {
  readonly rows: readonly CopiedRow[];
  /** Rows beyond those. */
  readonly more: number;
}

/** What a copy holds, for the user to look at before it is saved. */
export interface CopyFacts {
  readonly tables: readonly ShownTable[];
  /** Everything that stays, once each: names and symbols that our data knows, and other texts and words. */
  readonly names: readonly string[];
  readonly words: readonly string[];
  /** Cells of which nothing, or only a part, stays. */
  readonly replaced: number;
  /** Sheets of the workbook that are no holdings and are not in the copy. */
  readonly sheetsLeftOut: number;
}

/** What became of the file's form: the same, or text with tabs where a page, pasted cells or a PDF were read. */
export type CopyForm = 'same' | 'workbook' | 'text' | 'pdf-text';

/** The copy, or why there is none: the file has no text, or cannot be copied so that it reads the same with nothing left in it. */
export type AnonymisedFile =
  | {
      readonly ok: true;
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly form: CopyForm;
      readonly facts: CopyFacts;
    }
  | { readonly ok: false; readonly fault: 'not-text' | CopyFault };

const MOST_SHOWN_ROWS = 60;

/** Makes a copy of a file with nothing of its owner in it, in the form of the original, text in UTF-8; or says why there is none. */
export async function anonymiseBytes(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  wishes: AnonymiseWishes,
  reference: Reference,
  password?: string,
): Promise<AnonymisedFile> {
  const parts = await sourcePartsOf(name, bytes, { password });
  if (!parts.ok) return { ok: false, fault: 'not-text' };
  if (parts.value.some(({ sheet }) => sheet !== null))
    return anonymiseSheets(name, bytes, parts.value, wishes, reference);
  const [part] = parts.value;
  if (part === undefined) return { ok: false, fault: 'not-text' };
  const decoded = part.pdf === null ? decodeBytes(bytes) : null;
  if (decoded?.ok === false) return { ok: false, fault: 'not-text' };
  const copy = copyText(part, wishes, reference);
  if (!copy.ok) return copy;
  const isSame = textToCopy(part.source.text) === decoded?.value.text;
  const other = part.pdf === null ? 'text' : 'pdf-text';
  return {
    ok: true,
    name: isSame ? copy.name : withEnding(copy.name, '.csv'),
    bytes: new TextEncoder().encode(copy.text),
    form: isSame ? 'same' : other,
    facts: factsOf([copy], 0),
  };
}

/*
 * Of lines typed by hand, and of tables that lie on their side, the copy is a table with tabs, as they are read; a price behind "@" is one by
 * its title alone.
 */
function textToCopy(text: string): string {
  const plain = withPlainNewlines(text);
  const { text: parted, columns } = partLines(asRows(plain).text);
  if (parted === plain) return text;
  const titles = columns.some(({ role }) => role === 'price')
    ? [['Name', ...columns.map(({ role }) => role)].join('\t')]
    : [];
  return [...titles, parted].join('\n');
}

const amountsIn = ({ holdings }: FileReading): string =>
  holdingsIn(holdings)
    .map(({ quantity, value }) => `${quantity} ${value}`)
    .join('\n');

type Copied = Extract<Anonymised, { ok: true }>;

function copyText(
  { source }: SourcePart,
  { columns, seed, alsoNames }: AnonymiseWishes,
  reference: Reference,
): Anonymised {
  const hints = { columns };
  const { name } = source;
  const text = textToCopy(source.text);
  const original = readHoldings(source, hints);
  // the copy of a typed list is a table without its "@": it must come to the same amounts
  const read = text === source.text ? original : readHoldings({ ...source, text }, hints);
  if (!original.ok || !read.ok) return { ok: false, fault: 'unreadable' };
  if (amountsIn(read.value) !== amountsIn(original.value)) return { ok: false, fault: 'reads-otherwise' };
  const publicOf = (line: Parameters<typeof publicWords>[0]) => publicWords(line, reference);
  return anonymise({ name, text, reading: read.value, hints, seed, alsoNames, publicOf });
}

/* Every sheet of holdings, under a name that says nothing; what else is in the workbook is left out. */
async function anonymiseSheets(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  parts: readonly SourcePart[],
  wishes: AnonymiseWishes,
  reference: Reference,
): Promise<AnonymisedFile> {
  const options = { columns: wishes.columns, wanted: 'any' } as const;
  const outcomes = await readAny(name, bytes, options);
  const held = new Set(readingsOf(outcomes).map(({ sheet }) => sheet));
  const taken = parts.filter(({ sheet }) => parts.length === 1 || held.has(sheet?.name ?? null));
  const copies: Copied[] = [];
  for (const part of taken) {
    const copy = copyText(part, wishes, reference);
    if (!copy.ok) return copy;
    copies.push(copy);
  }
  if (copies.length === 0) return { ok: false, fault: 'unreadable' };
  const { writeWorkbook } = await import('../workbook/write-workbook.ts');
  const written = writeWorkbook(copies.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text))));
  const copyName = withEnding(firstOf(copies).name, '.xlsx');
  const again = await readAny(copyName, written, options);
  if (saysOf(again) !== saysOf(outcomes)) return { ok: false, fault: 'reads-otherwise' };
  const facts = factsOf(copies, parts.length - copies.length);
  return { ok: true, name: copyName, bytes: written, form: 'workbook', facts };
}

type Outcomes = Awaited<ReturnType<typeof readAny>>;

function readingsOf(outcomes: Outcomes): readonly FileReading[] {
  return outcomes.flatMap((one) => (one.ok && one.value.kind === 'portfolio' ? [one.value.reading] : []));
}

/* What became of the rows of each sheet of holdings, but none of the figures. */
function saysOf(outcomes: Outcomes): string {
  const saysOfOne = ({ fates, columns, holdings }: FileReading) => [
    columns.map(({ role }) => role),
    holdingsIn(holdings).map(({ line, currency }) => [line, currency]),
    fatesIn(fates).map(({ line, fate, reason }) => [line, fate, reason]),
  ];
  return JSON.stringify(readingsOf(outcomes).map(saysOfOne));
}

function withEnding(name: string, ending: string): string {
  return name.replace(/\.[a-z]{2,5}$/, ending);
}

function factsOf(copies: readonly Copied[], sheetsLeftOut: number): CopyFacts {
  const cells = copies.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const names = cells.filter(({ mark }) => mark === 'security').map(({ text }) => text);
  const words = cells.flatMap(({ mark, text, left = [] }) => (mark === 'words' && /\p{L}/u.test(text) ? [text] : left));
  const replaced = cells.filter(({ mark }) => mark === 'part' || mark === 'made').length;
  const tables = copies.map(({ rows }) => {
    const filled = rows.filter(({ cells }) => cells.some(({ text }) => text !== ''));
    return { rows: filled.slice(0, MOST_SHOWN_ROWS), more: Math.max(0, filled.length - MOST_SHOWN_ROWS) };
  });
  return { tables, names: [...new Set(names)], words: [...new Set(words)], replaced, sheetsLeftOut };
}
