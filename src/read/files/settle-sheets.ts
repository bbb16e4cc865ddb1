import type { Refusal } from '../../domain/model/file-reading.ts';
import type { Issue, IssueCode } from '../../domain/model/issue.ts';
import type { Result } from '../../domain/model/units.ts';
import type { SourcePart } from './file-parts.ts';
import type { ParsedSource } from './parsed-source.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import { dayOrderOf, findMonthName } from '../cells/dates.ts';
import { dayOfTitle } from '../table/day-titles.ts';

/* What a workbook comes to: each sheet that reads is a file of its own; what is left out is said in words. */

/** A sheet and what was read of it. */
export interface ReadSheet {
  readonly part: SourcePart;
  readonly read: Result<ParsedSource, Refusal>;
}

/* Sheets that are something else beside holdings: notes, trades, a summary. Others fail for a reason to be told. */
const SOMETHING_ELSE: ReadonlySet<IssueCode> = new Set<IssueCode>([
  ...(['refused-empty', 'refused-no-table', 'refused-header-only', 'refused-no-holdings'] as const),
  ...([
    'refused-transactions',
    'refused-orders',
    'refused-tax-form',
    'refused-summary',
    'refused-balances',
    'refused-watch-list',
  ] as const),
  ...(['refused-not-holdings', 'refused-not-history', 'refused-not-broker'] as const),
  ...(['refused-html', 'refused-json', 'refused-binary', 'refused-fund-list', 'refused-no-fund-list'] as const),
]);

/** Gives what the sheets of the workbook `name` come to, never nothing. */
export function settleSheets(name: string, sheets: readonly ReadSheet[]): readonly Result<ParsedSource, Refusal>[] {
  const filled = sheets.filter(({ part }) => part.source.text.trim() !== '');
  const readable = filled.filter(({ read }) => read.ok);
  // Beside a sheet whose titles say what its columns are, one that had to be guessed is something else.
  const sure = readable.filter((sheet) => !isGuessed(sheet));
  // So is one beside a fund's own list, wanted or not: the fund's past prices are nobody's holdings.
  const list = filled.find(isFundList);
  const held = sure.length > 0 || list !== undefined ? sure : readable;
  const newest = newestOf(held);
  const taken = newest === null ? held : [newest];
  const [only] = filled;
  if (only === undefined) return [refuse('refused-empty', name, {})];
  const label = ({ part }: ReadSheet): string => (sheets.length === 1 ? name : `${name}, sheet ${part.sheet?.name}`);
  if (taken.length === 0) return [list?.read ?? refuseAll(name, filled, label(only))];
  const older = held.filter((sheet) => !taken.includes(sheet));
  const leftOut = filled.filter((sheet) =>
    sheet.read.ok ? !taken.includes(sheet) : SOMETHING_ELSE.has(sheet.read.error.code),
  );
  return filled
    .filter((sheet) => !leftOut.includes(sheet))
    .map((sheet) => {
      const { part, read } = sheet;
      const file = label(sheet);
      if (!read.ok) return { ok: false, error: { ...read.error, file } };
      const notes = notesOn(part, read.value, sheet === taken[0] ? leftOut : [], taken, older);
      return { ok: true, value: rename(read.value, file, part, notes) };
    });
}

/* Of sheets for each year or month, the newest says what is held now. Null where they are called anything else, or each says its very day. */
function newestOf(sheets: readonly ReadSheet[]): ReadSheet | null {
  const readings = sheets.flatMap(({ read }) =>
    read.ok && read.value.kind === 'portfolio' ? [read.value.reading] : [],
  );
  if (sheets.length < 2 || readings.length < sheets.length || readings.every(({ asOf }) => asOf !== null)) return null;
  const names = sheets.map(({ part }) => part.sheet?.name?.trim() ?? '');
  const days = names.map((name) => dayOfTitle(name, dayOrderOf(names)));
  const when = days.includes(null) ? names.map(findMonthName) : days;
  const known = when.filter((day) => day !== null);
  if (known.length < sheets.length || new Set(known).size < sheets.length) return null;
  return sheets[known.indexOf(Math.max(...known))] ?? null;
}

function isFundList({ read }: ReadSheet): boolean {
  return read.ok ? read.value.kind === 'fund-list' : read.error.code === 'refused-fund-list';
}

/* "Dividends", "Income 2025": beside holdings, a sheet of which nothing proves what it is is what it is called. */
const OF_SOMETHING_ELSE =
  /\b(?:dividend[a-zåäö]*|utdelning(?:ar)?|dywidendy|income|interest|einnahmen|zinsen|revenus|intérêts|sold|closed|verkauft|vendus?|budget|expenses|goals?|targets?|ziele?)\b|配当|分红/iu;

function isGuessed({ part, read }: ReadSheet): boolean {
  if (!read.ok || read.value.kind !== 'portfolio') return false;
  const { kind, columnsFrom, issues } = read.value.reading;
  // what movements come to is in the sheet of holdings already
  if (kind === 'history') return true;
  if (issues.some(({ code }) => code === 'kind-unsure') && OF_SOMETHING_ELSE.test(part.sheet?.name ?? '')) return true;
  return columnsFrom === 'contents' || issues.some(({ code }) => code === 'columns-guessed');
}

function refuse(
  code: IssueCode,
  file: string,
  detail: Issue['detail'],
): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error: { code, severity: 'error', file, line: null, detail, sketch: null } };
}

/* One reason for all is that reason, told of the first; a sheet whose columns the user could name keeps its sketch. */
function refuseAll(name: string, filled: readonly ReadSheet[], first: string): Result<ParsedSource, Refusal> {
  const refusals = filled.flatMap(({ read }) => (read.ok ? [] : [read.error]));
  const [alone] = refusals;
  if (alone !== undefined && new Set(refusals.map(({ code }) => code)).size === 1)
    return { ok: false, error: { ...alone, file: refusals.length > 1 ? first : alone.file } };
  const kinds = refusals.slice(0, MOST_NAMES).map(({ code }) => code);
  const refusal = refuse('refused-no-sheet', name, { sheets: namesOf(filled), kinds: kinds.join(' ') });
  const sketched = refusals.find(({ sketch }) => sketch !== null);
  return { ok: false, error: { ...refusal.error, sketch: sketched?.sketch ?? null } };
}

const MOST_NAMES = 12;
function namesOf(sheets: readonly ReadSheet[]): string {
  const names = sheets.slice(0, MOST_NAMES).map(({ part }) => `“${part.sheet?.name ?? ''}”`);
  return sheets.length > MOST_NAMES ? `${names.join(', ')} …` : names.join(', ');
}

function notesOn(
  part: SourcePart,
  said: ParsedSource,
  leftOut: readonly ReadSheet[],
  taken: readonly ReadSheet[],
  older: readonly ReadSheet[],
): readonly Pick<Issue, 'code' | 'severity' | 'detail'>[] {
  const notes: Pick<Issue, 'code' | 'severity' | 'detail'>[] = [];
  const { sheet } = part;
  if (older.length > 0)
    notes.push({
      code: 'sheets-of-days',
      severity: 'warning',
      detail: { sheet: sheet?.name ?? '', sheets: namesOf(older) },
    });
  const others = leftOut.filter((one) => !older.includes(one));
  if (others.length > 0) {
    notes.push({
      code: 'sheets-left-out',
      severity: 'note',
      detail: { sheets: namesOf(others), count: others.length },
    });
  }
  if (said.kind !== 'portfolio' || sheet === null) return notes;
  const portfolios = taken.filter(({ read }) => read.ok && read.value.kind === 'portfolio');
  if (portfolios.length > 1) {
    notes.push({ code: 'several-sheets', severity: 'warning', detail: { sheets: namesOf(portfolios) } });
  }
  if (sheet.isHidden) notes.push({ code: 'hidden-sheet', severity: 'warning', detail: { sheet: sheet.name ?? '' } });
  const rows = holdingsIn(said.reading.holdings).filter(({ line }) => sheet.hiddenRows.has(line)).length;
  if (rows > 0) notes.push({ code: 'hidden-rows', severity: 'warning', detail: { rows } });
  return notes;
}

function rename(
  said: ParsedSource,
  name: string,
  part: SourcePart,
  notes: readonly Pick<Issue, 'code' | 'severity' | 'detail'>[],
): ParsedSource {
  const issuesOf = (issues: readonly Issue[]): readonly Issue[] => [
    ...issues.map((issue) => ({ ...issue, file: name })),
    ...notes.map((note) => ({ ...note, file: name, line: null })),
  ];
  switch (said.kind) {
    case 'portfolio': {
      const { reading } = said;
      const sheet = part.sheet?.name ?? null;
      return { kind: 'portfolio', reading: { ...reading, name, sheet, issues: issuesOf(reading.issues) } };
    }
    case 'fund-list':
      return { ...said, reading: { ...said.reading, name, issues: issuesOf(said.reading.issues) } };
    case 'market':
      return { ...said, reading: { ...said.reading, name } };
    case 'pack':
    case 'rules':
      return said;
  }
}
