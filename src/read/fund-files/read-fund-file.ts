import type { FateReason, Fate, RowFate } from '../../domain/model/file-reading.ts';
import type { FundFileReading } from '../../domain/model/fund-file.ts';
import { houseIn } from '../../domain/lists/fund-houses.ts';
import type { Issue } from '../../domain/model/issue.ts';
import { sum } from '../../domain/sum.ts';
import { lineNumber, type IsoDate, type Result } from '../../domain/model/units.ts';
import { dateInFileName, dayOrderOf, findDate } from '../cells/dates.ts';
import { chooseDelimiter } from '../table/delimiter.ts';
import { detailOf, weighKind, weighOwner, type ListOwner } from '../table/kind/evidence.ts';
import { seeTitledTable } from '../table/find-table.ts';
import { listIssues, type IssueList } from '../table/issue-list.ts';
import type { SourceText } from '../read-holdings.ts';
import { findExcess, isBlank, readRecords, withPlainNewlines, type FileRecord } from '../cells/records.ts';
import { refusalOf, refuseText } from '../table/wrong-kind.ts';
import { isinIn } from './fund-facts.ts';
import { isSurelyOwn, ROWS_SIZED, seeFundList } from './fund-evidence.ts';
import { findFundTable, type FundTable } from './fund-header.ts';
import { decideFundMarks, type FundMarks } from './fund-marks.ts';
import { INDIAN_HOUSE } from './issuers.ts';
import { kindInWords } from './languages/all-fund-words.ts';
import { readFundRow, type DraftRow } from './read-fund-row.ts';
import { FUND_SHEET } from './sheet.ts';
import { decideWeights, FROM_A_WHOLE } from './weights.ts';

const LOOKED_AT = 256 * 1024;
/* The sum of per cents is near 100, that of fractions near 1; short lists of the largest holdings lie in between. */
const MOST_AS_FRACTIONS = 1.5;

/**
 * Reads a fund's holdings file from its issuer. null = it is no such file (a broker's export, for one); `isWanted`: the user
 * has said that it is one. A table that may as well be somebody's own says so. Never throws on any text whatever.
 */
export function readFundFile(source: SourceText, isWanted: boolean): Result<FundFileReading, Issue> | null {
  const beginning = plain(source.text.slice(0, LOOKED_AT));
  const wrong = refuseText(beginning, source.name);
  if (wrong !== null) return null;
  const delimiter = chooseDelimiter(beginning);
  if (findExcess(beginning, delimiter, source.name) !== null) return null;
  const table = findFundTable(readRecords(beginning, delimiter), isWanted);
  if (table === null || (isWanted && table.portfolioTitles.length > 0)) return null;
  if (!isWanted && isSurelyOwn(table, firstRows(beginning, delimiter, table))) return null;
  const text = plain(source.text);
  const excess = findExcess(text, delimiter, source.name);
  return excess === null ? readTable(source, text, delimiter, table, isWanted) : { ok: false, error: excess };
}

function plain(text: string): string {
  return withPlainNewlines(text.replace(/^\uFEFF/, ''));
}

function readTable(
  source: SourceText,
  text: string,
  delimiter: string,
  table: FundTable,
  isWanted: boolean,
): Result<FundFileReading, Issue> | null {
  const issues = listIssues(source.name);
  if (source.encoding.startsWith('windows-'))
    issues.add('encoding-guessed', 'note', null, { encoding: source.encoding });
  const fates: RowFate[] = [];
  const drafts: DraftRow[] = [];
  const marks = decideFundMarks(readRecords(text, delimiter), table);
  const place: Place = { heading: null, isBelow: false };
  for (const record of readRecords(text, delimiter)) {
    if (isBlank(record)) continue;
    const settle = (fate: Fate, reason: FateReason) =>
      fates.push({ line: lineNumber(record.line), fate, reason, text: record.text });
    if (record.line < table.headerLine) settle('skipped', 'preamble');
    else if (record.line === table.headerLine) settle('skipped', 'header');
    else if (place.isBelow) settle('skipped', 'footer');
    else settleRow(record, table, marks, place, drafts, issues, settle);
  }
  const whose = isWanted ? WANTED : weighTable(table, drafts, source.name);
  if (whose === null) return null;
  if (drafts.length === 0) {
    return { ok: false, error: refusalOf('refused-header-only', source.name, { broker: table.profile.issuer }) };
  }
  const inRows = factsInRows(drafts, table);
  if (inRows === null) return null;
  const weights = decideWeights(drafts, arePercents(table, drafts) ? 0.01 : 1);
  const rows = drafts.flatMap(({ row }, at) => {
    const weight = weights.of[at];
    return weight === null || weight === undefined ? [] : [{ ...row, weight }];
  });
  return {
    ok: true,
    value: {
      name: source.name,
      bytes: source.bytes,
      fingerprint: source.fingerprint,
      issuer: issuerOf(table, source.name),
      fundSymbol: table.facts.symbol ?? inRows.symbol ?? symbolInFileName(source.name),
      fundIsin: table.facts.isin ?? inRows.isin ?? isinIn(source.name.toUpperCase().replace(/[^A-Z0-9]+/g, ' ')),
      fundName: table.facts.name ?? inRows.name,
      asOf: table.facts.asOf ?? inRows.asOf ?? dateInFileName(source.name),
      weightsFrom: weights.from,
      rows,
      mayBeOwn: whose.owner === 'either',
      kindEvidence: whose.evidence,
      fates: rejectUnweighted(fates, drafts, weights.of),
      issues: issues.all(),
    },
  };
}

/** Where in a table the reader is. */
interface Place {
  /** The last heading that says what kind of paper follows. */
  heading: string | null;
  /** Below the row that sums up the whole list: whatever stands there is another table, or small print. */
  isBelow: boolean;
}

/* Files of one layout are written by several houses; the name above the table tells them apart. */
function issuerOf({ profile, facts }: FundTable, fileName: string): string {
  if (profile.issuer !== FUND_SHEET.issuer && profile.issuer !== INDIAN_HOUSE) return profile.issuer;
  return facts.house ?? houseIn(fileName.replace(/[-_.]+/g, ' '))?.house ?? profile.issuer;
}

function firstRows(beginning: string, delimiter: string, table: FundTable): readonly DraftRow[] {
  const marks = decideFundMarks(readRecords(beginning, delimiter), table);
  const drafts: DraftRow[] = [];
  for (const record of readRecords(beginning, delimiter)) {
    if (record.line <= table.headerLine || isBlank(record)) continue;
    const read = readFundRow(record, table, marks);
    if (read.kind === 'row') drafts.push(read.draft);
    if (drafts.length >= ROWS_SIZED) break;
  }
  return drafts;
}

/** Whose a list is, and what that rests on, as the detail of an issue. */
interface Whose {
  readonly owner: ListOwner;
  readonly evidence: Issue['detail'];
}

const WANTED: Whose = { owner: 'fund', evidence: {} };

/* Puts the table on the scale that every table is on. null = somebody's own, or no list of holdings at all. */
function weighTable(table: FundTable, drafts: readonly DraftRow[], fileName: string): Whose | null {
  const rows = drafts.map(({ record }) => record);
  const seen = [...seeTitledTable(table.titles, rows, fileName), ...seeFundList(table, drafts)];
  const owner = weighOwner(seen);
  const verdict = weighKind(seen);
  const isListed = verdict.kind === 'fund-list' || verdict.kind === 'holdings' || verdict.kind === 'lots';
  return isListed && owner !== 'own' ? { owner, evidence: detailOf(verdict) } : null;
}

function settleRow(
  record: FileRecord,
  table: FundTable,
  marks: FundMarks,
  place: Place,
  drafts: DraftRow[],
  issues: IssueList,
  settle: (fate: Fate, reason: FateReason) => void,
): void {
  const read = readFundRow(record, table, marks, place.heading);
  switch (read.kind) {
    case 'row':
      drafts.push(read.draft);
      return settle('accepted', read.draft.row.kind === 'cash' ? 'cash' : 'position');
    case 'total':
      place.isBelow = read.isOfAll && isSumOf(drafts, read.weight);
      return settle('skipped', 'total');
    case 'footer':
      if (read.words !== null && kindInWords(read.words) !== null) place.heading = read.words;
      return settle('skipped', 'footer');
    case 'unreadable':
      issues.add('unreadable-number', 'error', record.line, { cell: read.cell, column: read.column });
      return settle('rejected', 'unreadable-number');
    case 'no-weight':
      return settle('rejected', 'no-value');
    case 'nobody':
      return settle('rejected', 'no-identity');
  }
}

/* Where weights count and a row has none, its market value alone says nothing of its part. */
function rejectUnweighted(
  fates: readonly RowFate[],
  drafts: readonly DraftRow[],
  weights: readonly (number | null)[],
): readonly RowFate[] {
  const without = new Set(drafts.flatMap(({ record }, at) => (weights[at] === null ? [record.line] : [])));
  if (without.size === 0) return fates;
  return fates.map((fate) => (without.has(fate.line) ? { ...fate, fate: 'rejected', reason: 'no-value' } : fate));
}

/* A sum of all that was read, not of a part, and not one that stands above what it sums up. */
function isSumOf(drafts: readonly DraftRow[], weight: number | null): boolean {
  if (weight === null || drafts.length === 0) return false;
  const read = sum(drafts.flatMap((draft) => (draft.weight === null ? [] : [draft.weight])));
  const isWhole = Math.abs(weight - 100) <= 3 || Math.abs(weight - 1) <= FROM_A_WHOLE;
  return isWhole && Math.abs(read - weight) <= FROM_A_WHOLE * Math.abs(weight);
}

function columnOf(table: FundTable, role: 'weight' | 'fund' | 'fund-name' | 'fund-isin' | 'date'): number {
  return table.at.get(role) ?? -1;
}

/*
 * Per cents, unless a list is written in fractions. A title with a sign of per cent stands above fractions, too, where a workbook's
 * cells lost their format: then a list of several rows adds up to one.
 */
function arePercents(table: FundTable, drafts: readonly DraftRow[]): boolean {
  const column = columnOf(table, 'weight');
  if (drafts.some(({ record }) => (record.cells[column] ?? '').includes('%'))) return true;
  const total = drafts.reduce((sum, { weight }) => (weight === null ? sum : sum + weight), 0);
  const says = /%|percent|prozent|pourcent|porcentaje|percentuale/i.test(table.titles[column] ?? '');
  if (!says) return total > MOST_AS_FRACTIONS;
  return !(drafts.length >= FEWEST_ROWS && Math.abs(total - 1) <= FROM_A_WHOLE);
}
const FEWEST_ROWS = 3;

/* The fund's symbol and the date may stand in each row. Two funds in one file are no list of one: then null. */
function factsInRows(
  drafts: readonly DraftRow[],
  table: FundTable,
): {
  readonly symbol: string | null;
  readonly name: string | null;
  readonly isin: string | null;
  readonly asOf: IsoDate | null;
} | null {
  const words = (role: 'fund' | 'fund-name' | 'fund-isin' | 'date') => [
    ...new Set(drafts.map(({ record }) => (record.cells[columnOf(table, role)] ?? '').trim())),
  ];
  const funds = words('fund').filter((word) => word !== '');
  const isins = new Set(words('fund-isin').flatMap((word) => isinIn(word.toUpperCase()) ?? []));
  if (funds.length > 1 || isins.size > 1) return null;
  const [fund] = funds;
  const days = words('date');
  const order = dayOrderOf(days, table.dayFirst ? 'day-first' : 'month-first');
  const dates = days.flatMap((word) => findDate(word, order) ?? []);
  const isSymbol = fund !== undefined && /^[A-Z]{2,6}$/.test(fund);
  const isIsin = fund !== undefined && isinIn(fund) !== null;
  return {
    symbol: isSymbol ? fund : null,
    name: isSymbol || isIsin ? null : (fund ?? words('fund-name').find((word) => word !== '') ?? null),
    isin: [...isins][0] ?? (isIsin ? isinIn(fund) : null),
    asOf: dates.sort().at(-1) ?? null,
  };
}

/* `IVV_holdings.csv`, `holdings-daily-us-en-spy.csv`, `SMH_asof_20261030.xlsx`: the name proposes, the pack must know the fund. */
function symbolInFileName(name: string): string | null {
  const stem = name.replace(/\.[a-z]{2,4}$/i, '').replace(/ \(\d+\)$/, '');
  const found =
    /^([A-Z]{2,6})[-_ ](?:full[-_ ])?(?:fund[-_ ]?)?holdings/i.exec(stem) ??
    /^([A-Z]{2,6})[-_ ]as[-_ ]?of[-_ ]/.exec(stem) ??
    /holdings-daily-[a-z]{2}-[a-z]{2}-([a-z]{2,6})$/i.exec(stem) ??
    /^holdings[-_ ]([A-Z]{2,6})$/.exec(stem);
  const symbol = found?.[1]?.toUpperCase() ?? null;
  return symbol === null || WORDS_OF_FILES.has(symbol) || houseIn(symbol)?.house.toUpperCase() === symbol
    ? null
    : symbol;
}
const WORDS_OF_FILES = new Set([
  'FUND',
  'FUNDS',
  'ETF',
  'ETFS',
  'DAILY',
  'FULL',
  'TOP',
  'ALL',
  'INDEX',
  'EQUITY',
  'SHARE',
  'MY',
]);
