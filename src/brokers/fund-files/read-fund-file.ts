import type { FateReason, Fate, RowFate } from '../../domain/file-reading.ts';
import type { FundFileReading } from '../../domain/fund-file.ts';
import type { Issue } from '../../domain/issue.ts';
import { sum } from '../../domain/sum.ts';
import { lineNumber, type IsoDate, type Result } from '../../domain/units.ts';
import { dateInFileName, findDate } from '../dates.ts';
import { chooseDelimiter } from '../delimiter.ts';
import { listIssues, type IssueList } from '../issue-list.ts';
import type { SourceText } from '../read-holdings.ts';
import { findExcess, isBlank, readRecords, withPlainNewlines, type FileRecord } from '../records.ts';
import { refuse, refuseText } from '../wrong-kind.ts';
import { findFundTable, type FundTable } from './fund-header.ts';
import { decideFundMarks, type FundMarks } from './fund-marks.ts';
import { readFundRow, type DraftRow } from './read-fund-row.ts';
import { decideWeights } from './weights.ts';

const LOOKED_AT = 256 * 1024;
/* The sum of per cents is near 100, that of fractions near 1; short lists of the largest holdings lie in between. */
const MOST_AS_FRACTIONS = 1.5;
/* So far from 100 per cent rounded weights of a whole may add up to. */
const FROM_A_WHOLE = 0.03;

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
  if (table === null) return null;
  const text = plain(source.text);
  const excess = findExcess(text, delimiter, source.name);
  return excess === null ? readTable(source, text, delimiter, table) : { ok: false, error: excess };
}

function plain(text: string): string {
  return withPlainNewlines(text.replace(/^\uFEFF/, ''));
}

function readTable(
  source: SourceText,
  text: string,
  delimiter: string,
  table: FundTable,
): Result<FundFileReading, Issue> | null {
  const issues = listIssues(source.name);
  if (source.encoding === 'windows-1252') issues.add('encoding-guessed', 'note', null, { encoding: source.encoding });
  const fates: RowFate[] = [];
  const drafts: DraftRow[] = [];
  const marks = decideFundMarks(readRecords(text, delimiter), table);
  for (const record of readRecords(text, delimiter)) {
    if (isBlank(record)) continue;
    const settle = (fate: Fate, reason: FateReason) =>
      fates.push({ line: lineNumber(record.line), fate, reason, text: record.text });
    if (record.line < table.headerLine) settle('skipped', 'preamble');
    else if (record.line === table.headerLine) settle('skipped', 'header');
    else settleRow(record, table, marks, drafts, issues, settle);
  }
  if (table.mayBeOwn && !areOfAWhole(drafts)) return null;
  if (drafts.length === 0) {
    return { ok: false, error: refuse('refused-header-only', source.name, { broker: table.profile.issuer }) };
  }
  const inRows = factsInRows(drafts, table);
  if (inRows === null) return null;
  const isPercent = drafts.some(({ record }) => (record.cells[columnOf(table, 'weight')] ?? '').includes('%'));
  const weights = decideWeights(drafts, isPercent || saysPercent(table, drafts) ? 0.01 : 1);
  const rows = drafts.flatMap(({ row }, at) => {
    const weight = weights.of[at];
    return weight === null || weight === undefined ? [] : [{ ...row, weight }];
  });
  return {
    ok: true,
    value: {
      ...{ name: source.name, bytes: source.bytes, fingerprint: source.fingerprint },
      issuer: table.profile.issuer,
      fundSymbol: table.facts.symbol ?? inRows.symbol ?? symbolInFileName(source.name),
      fundName: table.facts.name ?? inRows.name,
      asOf: table.facts.asOf ?? inRows.asOf ?? dateInFileName(source.name),
      weightsFrom: weights.from,
      rows,
      mayBeOwn: table.mayBeOwn,
      fates: rejectUnweighted(fates, drafts, weights.of),
      issues: issues.all(),
    },
  };
}

/* Weights of a whole: nearly 100, or nearly 1. */
function areOfAWhole(drafts: readonly DraftRow[]): boolean {
  const weights = drafts.flatMap(({ weight }) => (weight === null ? [] : [weight]));
  const total = sum(weights);
  const near = (whole: number): boolean => Math.abs(total - whole) <= FROM_A_WHOLE * whole;
  return weights.length > 1 && weights.length === drafts.length && (near(100) || near(1));
}

function settleRow(
  record: FileRecord,
  table: FundTable,
  marks: FundMarks,
  drafts: DraftRow[],
  issues: IssueList,
  settle: (fate: Fate, reason: FateReason) => void,
): void {
  const read = readFundRow(record, table, marks);
  switch (read.kind) {
    case 'row':
      drafts.push(read.draft);
      return settle('accepted', read.draft.row.kind === 'cash' ? 'cash' : 'position');
    case 'total':
    case 'footer':
      return settle('skipped', read.kind);
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

function columnOf(table: FundTable, role: 'weight' | 'fund' | 'fund-name' | 'date'): number {
  return table.at.get(role) ?? -1;
}

function saysPercent(table: FundTable, drafts: readonly DraftRow[]): boolean {
  if ((table.titles[columnOf(table, 'weight')] ?? '').match(/%|percent/i) !== null) return true;
  const total = drafts.reduce((sum, { weight }) => (weight === null ? sum : sum + weight), 0);
  return total > MOST_AS_FRACTIONS;
}

/* The fund's symbol and the date may stand in each row. Two funds in one file are no list of one: then null. */
function factsInRows(
  drafts: readonly DraftRow[],
  table: FundTable,
): { readonly symbol: string | null; readonly name: string | null; readonly asOf: IsoDate | null } | null {
  const words = (role: 'fund' | 'fund-name' | 'date') => [
    ...new Set(drafts.map(({ record }) => (record.cells[columnOf(table, role)] ?? '').trim())),
  ];
  const funds = words('fund').filter((word) => word !== '');
  if (funds.length > 1) return null;
  const [fund] = funds;
  const dates = words('date').flatMap((word) => findDate(word, 'month-first') ?? []);
  const isSymbol = fund !== undefined && /^[A-Z]{2,6}$/.test(fund);
  return {
    symbol: isSymbol ? fund : null,
    name: isSymbol ? null : (fund ?? words('fund-name').find((word) => word !== '') ?? null),
    asOf: dates.sort().at(-1) ?? null,
  };
}

/* `IVV_holdings.csv`, `holdings-daily-us-en-spy.csv`: the name proposes, the pack must know the fund. */
function symbolInFileName(name: string): string | null {
  const stem = name.replace(/\.[a-z]{2,4}$/i, '').replace(/ \(\d+\)$/, '');
  const found =
    /^([A-Z]{2,6})[-_ ](?:full[-_ ])?(?:fund[-_ ])?holdings/i.exec(stem) ??
    /holdings-daily-[a-z]{2}-[a-z]{2}-([a-z]{2,6})$/i.exec(stem) ??
    /^holdings[-_ ]([A-Z]{2,6})$/.exec(stem);
  return found === null ? null : found[1]!.toUpperCase();
}
