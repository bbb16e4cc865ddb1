import { onlyOf } from '../domain/only-of.ts';
import type { FileReading, Refusal, FileKindAnswer } from '../domain/model/file-reading.ts';
import type { HoldingRows } from '../domain/model/holding-rows.ts';
import type { Issue, IssueCode } from '../domain/model/issue.ts';
import type { ColumnsAnswer } from '../domain/model/portfolio.ts';
import { holdingsIn, makeHoldingRows, mapWords } from '../domain/rows/holding-rows.ts';
import { currency, lineNumber, type Result } from '../domain/model/units.ts';
import { sum } from '../domain/sum.ts';
import { findBases, hasUnnamedBase, type Bases } from './table/currency/base-currency.ts';
import { findDayOrder } from './table/day-order.ts';
import { takeCashBeside } from './rows/cash-beside.ts';
import { leaveOutHalves } from './rows/half-rows.ts';
import { turnShort } from './rows/short-rows.ts';
import { netLots } from './rows/net-lots.ts';
import { leaveOutSold } from './rows/sold-rows.ts';
import { takeRowsByTotal, takeUnnamedTotal } from './rows/rows-by-total.ts';
import { foldRows } from './rows/fold-rows.ts';
import { leaveOutRepeats } from './rows/repeated-rows.ts';
import type { TableGuess } from './table/guess-columns.ts';
import { chooseDelimiter } from './table/delimiter.ts';
import { partLines, withAccounts, withRolesOfLines } from './typed/part-lines.ts';
import { isSpoken } from './typed/kinds-of-lines.ts';
import { findChosenTable } from './table/chosen-columns.ts';
import { leaveOutGroups } from './rows/group-rows.ts';
import { isHoldingsHeader, readHeader, type Header } from './table/header.ts';
import { detailOf } from './table/kind/evidence.ts';
import { listIssues, type IssueList } from './table/issue-list.ts';
import { CONFIRMATIONS, plainText } from './table/kind/kind-words.ts';
import { LetterM, POWERS_OF_M, findPowerOfM, roundingOfM } from './table/letter-m.ts';
import { decideMarks, type Marks } from './table/marks.ts';
import { keepNewestRows } from './rows/newest-rows.ts';
import { readHistory, whatHistoryLacks, type HistoryResult } from './movements/read-history.ts';
import { readTypedTrades } from './movements/typed-trades.ts';
import { readSections } from './movements/read-sections.ts';
import { readOwnFile } from './own-file.ts';
import type { ReadRows, RowsRead } from './rows/gathered.ts';
import { IBKR_STATEMENT } from './profiles/interactive-brokers.ts';
import { withCoins } from './rows/coin-lists.ts';
import { unitOf } from './rows/place.ts';
import { readRows, type Lines } from './rows/read-rows.ts';
import { isHeaderOf, knownHeaderOf, recognise, type Recognised, type Table } from './table/recognise.ts';
import { findExcess, recordsOf, withPlainNewlines, type FileRecord } from './cells/records.ts';
import { linesOf } from './cells/split-line.ts';
import { unwrapLines } from './cells/quoted-lines.ts';
import { settleMoney } from './rows/settle-money.ts';
import { sayRivalPrice } from './rows/rival-price.ts';
import { asRows, type LinesMoved } from './table/layout/as-rows.ts';
import type { MendedRow } from './table/layout/cut-amounts.ts';
import { withStatedUnits } from './table/stated-units.ts';
import { findStatedTable, type StatedTable } from './table/stated-table.ts';
import { canBeSketched, sketchTable } from './table/sketch.ts';
import { namedAbove, otherTableOf, refusalOf, refuseText, type OtherFound } from './table/wrong-kind.ts';
import {
  contradictingTitle,
  guessedFrom,
  sayUnclearMarks,
  sayLetterM,
  sayWeights,
  whySkipped,
  withMissingColumn,
} from './table-issues.ts';
import { dateOf, withMoney } from './day-of-file.ts';
import { itemAt } from '../domain/must.ts';

/* Encodings that bytes prove; a workbook, a web page and a PDF have none to guess. */
const IS_STATED = /^(?:UTF-|XLSX$|ODS$|XML workbook$|HTML$|PDF$|OFX$|QFX$|QIF$|Flex$)/;

/** Decoded text of one file and what is known of the file itself. Newlines may be anything. */
export interface SourceText {
  readonly name: string;
  readonly bytes: number;
  readonly fingerprint: string;
  readonly encoding: string;
  readonly text: string;
  /** A table that was written of another format: what a cell leaves empty, it says nothing of. */
  readonly isWritten?: true;
  /** The names of the workbook's sheets, its own first. */
  readonly sheets?: readonly string[];
}

/** Told now and then how far the reading is: rows so far, and of the text's length how much. */
export type Progress = (rows: number, part: number) => void;

/* Of the time, the part that rows take; then their sums are looked for. */
const ROWS = 0.9;

/** What the user said before about tables like this one: tried before anything is recognised. */
export interface ReadHints {
  readonly columns: readonly ColumnsAnswer[];
  /** What the user says of this very file; it is read as nothing else. */
  readonly said?: FileKindAnswer;
}
export const NO_HINTS: ReadHints = { columns: [] };

/**
 * Reads a broker's holdings file. Gives what stands in it (each non-blank record with one fate), or a refusal: an Issue
 * with a `refused-…` code that says what the file looks like, with a sketch where the user can say what its columns are.
 * Never throws on any text whatever.
 */
export function readHoldings(
  source: SourceText,
  hints: ReadHints = NO_HINTS,
  progress?: Progress,
): Result<FileReading, Refusal> {
  const {
    text: plain,
    moved,
    mended,
  } = asRows(unwrapLines(withPlainNewlines(source.text.replace(/^\uFEFF/, ''))), source.isWritten === true);
  const trades = hints.said?.kind === 'holdings' ? null : readTypedTrades(factsOf(source), plain, issuesOf(source));
  if (trades !== null) return trades.ok ? trades : { ok: false, error: { ...trades.error, sketch: null } };
  const parted = partLines(plain);
  const { text, accounts } = parted;
  const wrong = refuseText(text, source.name);
  if (wrong !== null) return { ok: false, error: { ...wrong, sketch: null } };
  const own = readOwnFile(source, text);
  if (own !== null) return { ok: true, value: own };
  const delimiter = chooseDelimiter(text);
  const excess = findExcess(text, delimiter, source.name);
  if (excess !== null) return { ok: false, error: { ...excess, sketch: null } };
  const records = recordsOf(text, delimiter);
  const found = withRolesOfLines(recognise(records, source.name), parted);
  const { said } = hints;
  const lines = { text, delimiter, records, accounts, moved };
  const chosen = said === undefined ? findChosenTable(records, hints.columns, found) : null;
  const read =
    said === undefined
      ? readFound(source, lines, found, chosen, progress)
      : readSaid(source, lines, said, findStatedTable(records, said, found), progress);
  if (read.ok) return { ok: true, value: withMended(read.value, mended) };
  const typed = isSpoken(plain) ? firstLine(plain).text : null;
  if (typed !== null)
    return { ok: false, error: { ...refusalOf('refused-no-table', source.name, { typed }), sketch: null } };
  const { code, detail } = read.error;
  const shown = chosen ?? (found.kind === 'table' ? found.table : null);
  const sketch = canBeSketched(code, detail) ? sketchTable(records, shown, chosen !== null) : null;
  return { ok: false, error: { ...read.error, sketch } };
}

/* Says of which rows an amount was put together. */
function withMended(file: FileReading, mended: readonly MendedRow[]): FileReading {
  const said = mended.map(({ line, ...detail }): Issue => {
    const kept = { ...detail, kept: 'mended' };
    return { code: 'ragged-row', severity: 'note', file: file.name, line: lineNumber(line), detail: kept };
  });
  return said.length === 0 ? file : { ...file, issues: [...file.issues, ...said] };
}

/** The text without its byte order mark, and its records. */
interface Recorded extends Lines {
  readonly records: Iterable<FileRecord>;
  /** The lines that name the account of those below them, of a list typed by hand. */
  readonly accounts: readonly string[];
  readonly moved: LinesMoved;
}

function readFound(
  source: SourceText,
  lines: Recorded,
  found: Recognised,
  chosen: Table | null,
  progress: Progress | undefined,
): Result<FileReading, Issue> {
  if (chosen !== null) {
    const { columns, at } = chosen.header;
    const history = at.deed === -1 ? null : readMovements(source, lines, chosen.headerLine, 'movements', columns);
    if (history !== null) return history;
    if (at.deed !== -1) return { ok: false, error: refusalOf('refused-not-history', source.name, {}) };
    if (isHoldingsHeader(chosen.header)) return readTable(source, lines, chosen, progress);
    return { ok: false, error: refusalOf('refused-no-table', source.name, firstLine(lines.text)) };
  }
  switch (found.kind) {
    case 'nothing': {
      const history = found.detail['looksLike'] === IBKR_STATEMENT.broker ? readStatement(source, lines) : null;
      if (history !== null) return history;
      return {
        ok: false,
        error: refusalOf('refused-no-table', source.name, {
          ...namedAbove(lines.text, source.name),
          ...found.detail,
          ...firstLine(lines.text),
        }),
      };
    }
    case 'other': {
      const list = LISTS[found.other];
      const history = list === undefined ? null : readMovements(source, lines, found.line, list);
      if (history !== null) return history;
      const broker = found.broker === null ? namedAbove(lines.text, source.name) : { broker: found.broker };
      const why = found.verdict === null ? {} : detailOf(found.verdict);
      const lacks = list === undefined ? {} : whatHistoryLacks(lines.records, found.line);
      const detail = { line: found.line, ...firstLine(lines.text, found.line), ...broker, ...why, ...lacks };
      return { ok: false, error: refusalOf(found.other, source.name, detail) };
    }
    case 'table': {
      if (isConfirmation(lines.records, found.table.headerLine))
        return { ok: false, error: refusalOf('refused-transactions', source.name, { line: found.table.headerLine }) };
      // a statement of cash alone may list what was bought
      const history = found.table.plan?.section === null ? readStatement(source, lines) : null;
      return history ?? readBought(source, lines, found.table) ?? readTable(source, lines, found.table, progress);
    }
    case 'unclear':
      return { ok: false, error: refuseUnclear(source.name, found.guess) };
  }
}

/* Tables that are no holdings, but from which holdings may be worked out. */
const LISTS: Readonly<Partial<Record<OtherFound['other'], 'movements' | 'orders'>>> = {
  'refused-transactions': 'movements',
  'refused-orders': 'orders',
};

const LONGEST_HEADLINE = 60;

/* A paper about one trade has the columns of holdings, and says above them what it is. */
function isConfirmation(records: Iterable<FileRecord>, headerLine: number): boolean {
  for (const { line, cells } of records) {
    if (line >= headerLine) return false;
    const words = plainText(cells.join(' ')).trim();
    if (words.length <= LONGEST_HEADLINE && CONFIRMATIONS.test(words)) return true;
  }
  return false;
}

/* What it cannot be is refused in words, and never read as something else instead. */
function readSaid(
  source: SourceText,
  lines: Recorded,
  said: FileKindAnswer,
  found: StatedTable,
  progress: Progress | undefined,
): Result<FileReading, Issue> {
  if (found !== null && 'table' in found) return readTable(source, lines, found.table, progress);
  const history = found === null ? null : readMovements(source, lines, found.historyLine);
  if (history !== null) return history;
  const detail = said.kind === 'broker' ? { broker: said.broker } : {};
  return { ok: false, error: refusalOf(REFUSED_SAID[said.kind], source.name, detail) };
}
const REFUSED_SAID = {
  holdings: 'refused-not-holdings',
  history: 'refused-not-history',
  broker: 'refused-not-broker',
} as const satisfies Readonly<Record<FileKindAnswer['kind'], IssueCode>>;

/* A list of movements says what is held where all that came and went is understood. */
function readMovements(
  source: SourceText,
  { records, delimiter }: Recorded,
  headerLine: number,
  list: 'movements' | 'orders' = 'movements',
  said: FileReading['columns'] | null = null,
): HistoryResult | null {
  return readHistory(factsOf(source, delimiter), records, headerLine, issuesOf(source), { list, said });
}

/* What was bought, when and at what price, with nothing that says what it is worth now: a history knows the last price at least. */
function readBought(source: SourceText, lines: Recorded, { profile, header, headerLine }: Table): HistoryResult | null {
  const isUnpriced = [header.at.value, header.at.price, header.at.weight].every((column) => column === -1);
  return isUnpriced && profile.signatures.length === 0 ? readMovements(source, lines, headerLine) : null;
}

/* A statement without positions may list its trades. */
function readStatement(source: SourceText, { records, delimiter }: Recorded): HistoryResult | null {
  return readSections(factsOf(source, delimiter), records, issuesOf(source));
}

/* What a history keeps of its file; lines that are typed have nothing between their cells. */
const factsOf = ({ name, bytes, fingerprint, encoding }: SourceText, delimiter = ',') => ({
  name,
  bytes,
  fingerprint,
  encoding,
  delimiter,
});

function issuesOf({ name, encoding }: SourceText): IssueList {
  const issues = listIssues(name);
  if (!IS_STATED.test(encoding)) issues.add('encoding-guessed', 'note', null, { encoding });
  return issues;
}

/* Which of these columns is the value? Named by their titles, by their place where they have none. */
function refuseUnclear(file: string, { columns, rivals, headerLine, firstRow }: TableGuess): Issue {
  const titles = rivals.map((column) => itemAt(columns, column).title || `#${column + 1}`).join(' / ');
  const line = headerLine === 0 ? firstRow : headerLine;
  return refusalOf('refused-unclear-columns', file, { titles: titles.slice(0, 200), line });
}

/* Where only the file's total can say what an M behind a number stands for, both are tried. */
function readTable(
  source: SourceText,
  lines: Recorded,
  found: Table,
  progress: Progress | undefined,
): Result<FileReading, Issue> {
  const table = withAccounts(found, lines.accounts);
  const read = readTableOnce(source, lines, table, progress);
  if (!read.ok || read.value.issues.every(({ code }) => code !== 'letter-m-unclear')) return read;
  const proved = POWERS_OF_M.flatMap((powerOfM) => {
    const tried = readTableOnce(source, lines, { ...table, powerOfM }, undefined);
    return tried.ok && meetsTotal(tried.value, lines, table, powerOfM) ? [tried] : [];
  });
  return onlyOf(proved) ?? read;
}

/* Whether the values come to the total that the file states, up to what their short forms round away. */
function meetsTotal(
  { holdings, statedTotals, delimiter }: FileReading,
  { records }: Recorded,
  table: Table,
  power: 3 | 6,
): boolean {
  const stated = statedTotals.find(({ account }) => account === null);
  const { header } = table;
  if (stated === undefined || header.at.value === -1) return false;
  const mark = marksOf(records, delimiter, table).value ?? '.';
  const held = new Set<number>(holdings.line);
  let rounded = 0.011;
  for (const { line, cells } of records) {
    if (held.has(line)) rounded += roundingOfM(cells[header.at.value] ?? '', mark, power);
  }
  const total = sum(holdingsIn(holdings).map(({ value }) => value));
  return Math.abs(total - stated.value) <= rounded;
}

function readTableOnce(
  source: SourceText,
  lines: Recorded,
  found: Table,
  progress: Progress | undefined,
): Result<FileReading, Issue> {
  const { text, delimiter, records, moved } = lines;
  const marks = marksOf(records, delimiter, found);
  const table = withStatedUnits(found, records, marks);
  const { profile, header, headerLine } = table;
  const rival = contradictingTitle(records, table);
  if (rival !== null) {
    const error = refusalOf('refused-ambiguous-columns', source.name, { title: rival, line: headerLine });
    return { ok: false, error };
  }
  const issues = issuesOf(source);
  if (table.verdict?.isClear === false) issues.add('kind-unsure', 'warning', null, detailOf(table.verdict));
  if (moved !== null) issues.add(moved, 'note', null, {});
  sayUnclearMarks(marks, header, issues, records, headerLine);
  const last = linesOf([text]);
  const letterM = new LetterM(() => table.powerOfM ?? findPowerOfM(records, header, headerLine, marks));
  const shown = { marks, bases: basesOf(records, table, marks), letterM };
  const days = findDayOrder(records, table);
  const all = readRows(lines, table, shown, issues, (count, line) => progress?.(count, (ROWS * line) / last));
  const read = netLots(all, records, table, issues);
  sayLetterM(letterM, header, marks, issues);
  const count = read.rows.fates.line.length;
  progress?.(count, ROWS);
  const isUnknown = profile.signatures.length === 0 && table.plan === null;
  const mark = marks.value ?? '.';
  const whole = profile.kind === 'positions' ? leaveOutHalves(read) : read;
  const held = turnShort(isUnknown ? leaveOutSold(whole, records, table, issues) : whole, records, table, mark);
  const known = isUnknown
    ? takeCashBeside(takeUnnamedTotal(leaveOutRepeats(foldRows(held))), delimiter, mark, issues)
    : held;
  const { read: folded, lines: byTotal } =
    isUnknown && unitOf(header) !== 'weights'
      ? takeRowsByTotal(known, header, delimiter, mark)
      : { read: known, lines: new Set<number>() };
  if (byTotal.size > 0) {
    issues.drop(({ line }) => line !== null && byTotal.has(line));
    issues.add('counted-by-total', 'note', null, { rows: byTotal.size });
  }
  const ungrouped: RowsRead = { ...folded, ...leaveOutGroups(folded, header, profile) };
  progress?.(count, (1 + ROWS) / 2);
  const { rows: newest, drafts, columnDate } = keepNewestRows(ungrouped, header, days.order, issues);
  const rows = isUnknown ? withCoins(newest) : newest;
  if (!hasUsed(rows)) {
    const code = read.rowsBelow === 0 ? 'refused-header-only' : 'refused-no-holdings';
    const detail = { broker: profile.broker, line: headerLine, ...whySkipped(rows, headerLine) };
    return { ok: false, error: refusalOf(code, source.name, detail) };
  }
  if (table.from === 'contents') {
    const detail = guessedFrom(records, new Set(rows.holdings.line), table, source.text);
    issues.add('columns-guessed', 'warning', headerLine === 0 ? null : headerLine, detail);
  }
  if (table.from !== 'profile') sayRivalPrice(records, table, marks, rows.holdings, issues);
  progress?.(count, 1);
  const unit = unitOf(header);
  const weights = unit === 'weights' ? atHome(asPercentages(rows.holdings, header), rows, lines, table) : null;
  if (weights !== null) sayWeights(weights, issues);
  const money = weights === null ? settleMoney(source, lines, table, rows, drafts, issues) : null;
  const assumedCurrency = money?.verdict?.currency ?? null;
  const facts = {
    name: source.name,
    bytes: source.bytes,
    fingerprint: source.fingerprint,
    encoding: source.encoding,
    sheet: null,
    broker: profile.broker,
    kind: profile.kind,
    delimiter,
    headerLine,
    unit,
    ...dateOf(
      ungrouped,
      header.columns[header.at.value]?.title ?? '',
      columnDate,
      source.name,
      withMoney(days, money?.verdict ?? null),
      issues,
    ),
    ...(assumedCurrency === null ? {} : { assumedCurrency }),
    accountLabel: ungrouped.accountLabel,
    ...(ungrouped.accountWords.length === 0 ? {} : { accountWords: ungrouped.accountWords }),
    statedTotals: withoutNetWorth(ungrouped, issues),
    pending: ungrouped.pending,
    drafts,
    columns: header.columns,
    columnsFrom: table.from,
    preview: ungrouped.preview,
    issues: withMissingColumn(issues.all(), { ...rows, drafts }, header, source.name),
  };
  if (weights !== null) return { ok: true, value: { ...facts, holdings: weights, fates: rows.fates } };
  return { ok: true, value: { ...facts, ...rows, holdings: money?.holdings ?? rows.holdings } };
}

/* A file of which every row is skipped holds nothing. */
function hasUsed({ fates: { outcomes, outcomeOf } }: ReadRows): boolean {
  return outcomeOf.some((outcome) => itemAt(outcomes, outcome).fate !== 'skipped');
}

/* The header that a record further down is, if it is one. */
function headerIn(record: FileRecord, { profile, knownHeaders }: Table): Header | 'of-another-table' | null {
  const { cells } = record;
  if (cells.some((cell) => /^\s*[-+$€£(]?\d/.test(cell))) return null;
  const known = knownHeaderOf(record, knownHeaders);
  if (known !== undefined) return known;
  const other = otherTableOf(cells);
  if (other !== null && other !== 'refused-summary') return 'of-another-table';
  return isHeaderOf(cells, profile) ? readHeader(cells, profile) : null;
}

function marksOf(records: Iterable<FileRecord>, delimiter: string, table: Table): Marks {
  const { profile, header, headerLine } = table;
  const usual = table.decimalMark ?? profile.decimalMark;
  return decideMarks(records, header, headerLine, delimiter, usual, (record) => headerIn(record, table));
}

/* A statement in sections names its base itself. */
function basesOf(records: Iterable<FileRecord>, table: Table, marks: Marks): Bases {
  if (table.plan !== null || !hasUnnamedBase(table.header)) return new Map();
  let above: Header | null = table.header;
  const headerAt = (record: FileRecord): Header | null => {
    if (record.line <= table.headerLine) return null;
    const another = headerIn(record, table);
    if (another === null) return above;
    above = another === 'of-another-table' ? null : another;
    return null;
  };
  return findBases(records, headerAt, marks);
}

/* A total of all that somebody owns and owes says nothing of the holdings alone. */
function withoutNetWorth({ statedTotals, rows }: RowsRead, issues: IssueList): FileReading['statedTotals'] {
  const others = issues.all().flatMap(({ code, detail }) => (code === 'not-invested' ? [Number(detail['value'])] : []));
  if (others.length === 0) return statedTotals;
  const all = sum([...others, ...holdingsIn(rows.holdings).map(({ value }) => value)]);
  return statedTotals.filter(({ account, value }) => account !== null || Math.abs(value - all) > 0.011);
}

/* Weights written as fractions (0.35) are told by their sum, unless the title says per cent. */
function asPercentages(rows: HoldingRows, { at, columns }: Header): HoldingRows {
  const sum = rows.groups.reduce((total, { gross }) => total + gross, 0);
  const areFractions = sum > 0.5 && sum <= 1.05 && !itemAt(columns, at.weight).title.includes('%');
  if (!areFractions) return rows;
  return makeHoldingRows(holdingsIn(rows).map((holding) => ({ ...holding, value: holding.value * 100 })));
}

/* Percentages are of no money, but "XEQT 60%" is of Canada: where all that is seen speaks for one country, its symbols are those of its exchange. */
function atHome(
  weights: HoldingRows,
  rows: ReadRows,
  lines: Parameters<typeof settleMoney>[1],
  table: Table,
): HoldingRows {
  const { verdict } = settleMoney({ name: '' }, lines, table, rows, [], listIssues(''));
  // "NVDA" beside it is of New York for anybody
  const isOne = verdict !== null && (verdict.isClear || verdict.others.every((other) => other === DOLLAR));
  const home = isOne ? verdict.currency : null;
  return home === null || home === DOLLAR ? weights : mapWords(weights, (row) => ({ ...row, currency: home }));
}
const DOLLAR = currency('USD');

/* The line in question, or the first that says anything, so that a refusal can show what the file holds. */
function firstLine(text: string, line = 1): { readonly text: string } {
  const lines = text.slice(0, 100_000).split('\n');
  return { text: (lines.find((words, at) => at + 1 >= line && words.trim() !== '') ?? '').slice(0, 200) };
}
