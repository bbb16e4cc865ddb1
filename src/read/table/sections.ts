import { currency, type Currency, type IsoDate } from '../../domain/model/units.ts';
import { isCashWords } from '../cells/asset-class.ts';
import type { CashLine } from './cash-lines.ts';
import { parseNumber } from '../cells/cells.ts';
import { findLastDate } from '../cells/dates.ts';
import { readHeader } from './header.ts';
import { IBKR_STATEMENT } from '../profiles/interactive-brokers.ts';
import { plainWord, TOTALS } from '../languages/all-words.ts';
import type { FileRecord } from '../cells/records.ts';
import { titleKey } from './titles.ts';
import { firstOf } from '../../domain/must.ts';

/* Statements of Interactive Brokers: each line begins with its section and with what it is (`Header`, `Data`, `Total`,
   `SubTotal`, `Notes`). The same shares stand in several sections, so exactly one of positions is taken; cash and accruals
   come from the net asset value. Section names and titles follow the user's language, the tags never do. */

/** What is taken of a statement. */
export interface SectionPlan {
  /** The section whose rows are the positions; null = the statement lists none. */
  readonly section: string | null;
  /** The line of its header, or of the table of net asset value where there are no positions. */
  readonly headerLine: number;
  readonly titles: readonly string[];
  /** Cash and accruals, by line. */
  readonly cash: ReadonlyMap<number, CashLine>;
  /** Cash that is stated and not counted, because the file lacks what would prove it. */
  readonly unproved: readonly CashLine[];
  readonly totals: readonly { readonly value: number; readonly line: number }[];
  readonly account: string | null;
  readonly base: Currency | null;
  readonly asOf: IsoDate | null;
}

const TAG = 1;
const FIRST = 2;
const NET_VALUE = new Set(
  ['net asset value', 'nettovermögenswert', 'nettoinventarwert', "valeur nette d'inventaire", 'valeur nette des actifs']
    .concat(['valor neto de los activos', 'valor de activo neto', 'valor liquidativo', 'valore patrimoniale netto'])
    .concat(['资产净值', '資產淨值', '净资产值', '純資産価値', '純資産', '純資産総額'])
    .map(plainWord),
);
const CASH_REPORT = new Set(
  [
    'cash report',
    'cash bericht',
    'barmittelbericht',
    'rapport de liquidités',
    'informe de efectivo',
    'rapporto sulla liquidità',
  ]
    .concat(['rapport sur les liquidités', '现金报告', '現金報告', 'キャッシュレポート', '現金レポート'])
    .map(plainWord),
);
/** A word that says that something is earned and not paid yet. */
export const ACCRUALS = /accrual|abgrenzung|aufgelaufen|courus|devengad|devengo|maturat|应计|應計|経過/i;
const BASE_LABELS = new Set(
  ['base currency', 'basiswährung', 'devise de base', 'divisa base', 'valuta base', '基础货币', '基準通貨'].map(
    plainWord,
  ),
);
const ACCOUNT_LABELS = new Set(
  ['account', 'konto', 'compte', 'cuenta', 'conto', '账户', '帳戶', '口座'].map(plainWord),
);
const DISCRIMINATOR = 'data discriminator';
const MODEL = 'model';
/** Names of sections, labels and two titles, in all languages, as `plainWord` writes them. */
export const SECTION_WORDS: ReadonlySet<string> = new Set([
  ...NET_VALUE,
  ...CASH_REPORT,
  ...BASE_LABELS,
  ...ACCOUNT_LABELS,
  DISCRIMINATOR,
  MODEL,
]);
const EVENTS =
  /^(?:report date|date\/time|datum\/zeit|date\/heure|fecha\/hora|data\/ora|direction|richtung|direccion|direzione)$/;
const PERIODS = new Set(['period', 'as of']);
const ENDING_CASH = 'ending cash';
/** In the table of net asset value: asset class, prior total, long, short, current total, change. */
const CURRENT_TOTAL = 6;
const BASE_SUMMARY = /^(?:base currency summary|.*\b(?:basiswährung|devise de base|divisa base|valuta base)\b.*)$/i;

/** Tells whether the record is a line of such a statement's header. */
export function isSectionHeader({ cells }: FileRecord): boolean {
  return cells.length > 3 && cells[TAG]!.trim() === 'Header' && firstOf(cells).trim() !== '';
}

function keyOf(cell: string | undefined): string {
  return plainWord((cell ?? '').trim().toLowerCase());
}

/** Reads through the whole statement and decides what is taken. null = it holds neither positions nor a net asset value. */
export function planSections(records: readonly FileRecord[]): SectionPlan | null {
  const positions = bestPositions(records);
  const net = netValue(records);
  if (positions === null && net.cash.length === 0) return null;
  const base = baseOf(records);
  const { cash, unproved } = chooseCash(net, cashReport(records), base);
  const header = positions ?? net.header ?? firstOf(records);
  return {
    section: positions === null ? null : firstOf(positions.cells).trim(),
    headerLine: header.line,
    titles: positions === null ? [] : positions.cells,
    cash: new Map(cash.map((line) => [line.line, line])),
    unproved,
    totals: [...net.totals, ...endingValue(records)].slice(0, 1),
    account: labelled(records, ACCOUNT_LABELS) ?? columnCell(records, 'account'),
    base,
    asOf: periodEnd(records),
  };
}

/* "Open Positions" before a section that lists the same by model, before currency balances. */
function bestPositions(records: readonly FileRecord[]): FileRecord | null {
  let best: FileRecord | null = null;
  let bestScore = 0;
  for (const record of records) {
    if (!isSectionHeader(record)) continue;
    const { at } = readHeader(record.cells, IBKR_STATEMENT);
    if (at.value === -1 || at.quantity === -1 || (at.symbol === -1 && at.name === -1)) continue;
    const keys = record.cells.map(titleKey);
    // a table of what happened, as "Corporate Actions" or "Transfers"
    if (keys.some((key) => EVENTS.test(plainWord(key)))) continue;
    const score = 1 + (at.symbol === -1 ? 0 : 2) + (keys.includes(DISCRIMINATOR) ? 4 : 0);
    if (score > bestScore) [best, bestScore] = [record, score];
  }
  return best;
}

interface NetValue {
  readonly header: FileRecord | null;
  readonly found: boolean;
  readonly cash: readonly CashLine[];
  readonly totals: readonly { readonly value: number; readonly line: number }[];
}

/* The table by asset class; the one by model of a consolidated statement says the same once more. */
function netValue(records: readonly FileRecord[]): NetValue {
  let header: FileRecord | null = null;
  let isByClass = true;
  let found = false;
  const cash: CashLine[] = [];
  const totals: { value: number; line: number }[] = [];
  for (const record of records) {
    if (!NET_VALUE.has(keyOf(record.cells[0]))) continue;
    if (record.cells[TAG] === 'Header') {
      const titles = record.cells.slice(FIRST).filter((cell) => cell.trim() !== '');
      isByClass = titles.length === 6 && !record.cells.some((cell) => titleKey(cell) === MODEL);
      if (isByClass) header ??= record;
    }
    if (record.cells[TAG] !== 'Data' || !isByClass) continue;
    found = true;
    const label = record.cells[FIRST]?.trim() ?? '';
    const amount = record.cells[CURRENT_TOTAL]?.trim() ?? '';
    const value = parseNumber(amount, '.');
    if (value.kind !== 'number') continue;
    if (TOTALS.has(keyOf(label))) totals.push({ value: value.value, line: record.line });
    else if ((isCashWords(label) || ACCRUALS.test(label)) && value.value !== 0)
      cash.push({ line: record.line, name: label, value: value.value, amount, currency: null, account: null });
  }
  return { header, found, cash, totals };
}

interface CashRow extends CashLine {
  readonly label: string;
  readonly isBase: boolean;
}

/* "Cash Report,Data,Ending Cash,USD,100": by label and currency. */
function cashReport(records: readonly FileRecord[]): readonly CashRow[] {
  return records.flatMap((record): CashRow[] => {
    const { cells, line } = record;
    if (!CASH_REPORT.has(keyOf(cells[0])) || cells[TAG] !== 'Data') return [];
    const unit = cells[FIRST + 1]?.trim() ?? '';
    const isBase = BASE_SUMMARY.test(unit);
    const code = currency(unit);
    const amount = cells[FIRST + 2]?.trim() ?? '';
    const value = parseNumber(amount, '.');
    if (value.kind !== 'number' || (code === null && !isBase)) return [];
    const label = keyOf(cells[FIRST]);
    return [{ line, label, isBase, name: 'Cash', value: value.value, amount, currency: code, account: null }];
  });
}

/*
 * The net asset value says how much is cash. The cash report says in which currencies: it is taken instead where one of
 * its labels adds up to the very same amount. A report without the net asset value that proves it is only believed
 * where there is no table of net asset value at all.
 */
function chooseCash(
  net: NetValue,
  report: readonly CashRow[],
  base: Currency | null,
): Pick<SectionPlan, 'unproved'> & { readonly cash: readonly CashLine[] } {
  const inBase = net.cash.map((line) => ({ ...line, currency: base }));
  const main = inBase.find(({ name }) => isCashWords(name));
  const rowsOf = (label: string): readonly CashRow[] =>
    report.filter((row) => row.label === label && !row.isBase && row.value !== 0);
  if (main === undefined) {
    const ending = rowsOf(ENDING_CASH);
    return net.found ? { cash: inBase, unproved: ending } : { cash: [...inBase, ...ending], unproved: [] };
  }
  const same = report.find((row) => row.isBase && Math.abs(row.value - main.value) <= 0.01);
  const byCurrency = same === undefined ? [] : rowsOf(same.label);
  if (byCurrency.length === 0) return { cash: inBase, unproved: [] };
  return { cash: [...inBase.filter((line) => line !== main), ...byCurrency], unproved: [] };
}

/** The statement's base currency, where it says one. */
export function baseOf(records: readonly FileRecord[]): Currency | null {
  return currency(labelled(records, BASE_LABELS) ?? columnCell(records, 'base currency') ?? '');
}

function labelled(records: readonly FileRecord[], labels: ReadonlySet<string>): string | null {
  const record = records.find(({ cells }) => cells[TAG] === 'Data' && labels.has(keyOf(cells[FIRST])));
  const cell = record?.cells[FIRST + 1]?.trim() ?? '';
  return cell === '' ? null : cell.slice(0, 120);
}

/* The first cell under a title, in whichever section has it: `Introduction,Header,Name,Account,Alias,BaseCurrency`. */
function columnCell(records: readonly FileRecord[], title: string): string | null {
  const at = records.findIndex(
    (record) => isSectionHeader(record) && record.cells.some((cell) => titleKey(cell) === title),
  );
  const header = records[at];
  const data = records[at + 1];
  if (header === undefined || data?.cells[0] !== header.cells[0] || data?.cells[TAG] !== 'Data') return null;
  const cell = data.cells[header.cells.findIndex((one) => titleKey(one) === title)]?.trim() ?? '';
  return cell === '' ? null : cell.slice(0, 120);
}

/* `Key Statistics,…,EndingNAV,…` of a PortfolioAnalyst report. */
function endingValue(records: readonly FileRecord[]): SectionPlan['totals'] {
  const cell = columnCell(records, 'ending nav');
  const value = parseNumber(cell ?? '', '.');
  const line = records.find(({ cells }) => cells.some((one) => titleKey(one) === 'ending nav'))?.line;
  return value.kind === 'number' && line !== undefined ? [{ value: value.value, line: line + 1 }] : [];
}

function periodEnd(records: readonly FileRecord[]): IsoDate | null {
  const record = records.find(({ cells }) => cells[TAG] !== 'Header' && PERIODS.has(keyOf(cells[FIRST])));
  return record === undefined ? null : findLastDate(record.cells[FIRST + 1] ?? '', 'month-first');
}

/** What a line of the statement is beside the plan's cash. */
export function kindOfSectionLine(
  { cells }: FileRecord,
  { section }: SectionPlan,
  keys: readonly string[],
): 'header' | 'position' | 'subtotal' | 'lot-of-position' | 'footer' | 'other-table' {
  if (firstOf(cells).trim() !== section) return 'other-table';
  const tag = cells[TAG]?.trim();
  if (tag === 'Header') return 'header';
  if (tag !== 'Data') return tag === 'Total' || tag === 'SubTotal' ? 'subtotal' : 'footer';
  const discriminator = cells[keys.indexOf(DISCRIMINATOR)]?.trim() ?? '';
  // Totals among the data are told by their words in one of the first columns.
  const words = cells.slice(FIRST, FIRST + 5).map(keyOf);
  if (words.some((word) => TOTALS.has(word) || /^total in [a-z]{3}$/.test(word))) return 'subtotal';
  return discriminator === '' || discriminator === 'Summary' ? 'position' : 'lot-of-position';
}
