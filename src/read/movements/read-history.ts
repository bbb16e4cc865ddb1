import { lineNumber, type Currency, type Result, type DecimalMark } from '../../domain/model/units.ts';
import type { FateReason, FileReading, RowFate } from '../../domain/model/file-reading.ts';
import type { Issue } from '../../domain/model/issue.ts';
import type { Movement } from '../../domain/model/movement.ts';
import type { HistoryReading } from '../../domain/movements/histories.ts';
import { workOutHoldings } from '../../domain/movements/work-out.ts';
import { currencyInCell, markEvidence, parseNumber, saysNothing } from '../cells/cells.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import { dayOrderIn, dayOrderOf, dayOrderOfList, findDate, firstDayOf, type DayOrder } from '../cells/dates.ts';
import { isBlank, type FileRecord } from '../cells/records.ts';
import { plainWord } from '../languages/all-words.ts';
import { ENGLISH } from '../languages/english.ts';
import { PLAIN } from '../profiles/profile.ts';
import type { HistoryCells, HistoryRole } from '../profiles/histories/format.ts';
import { orderStateIn } from '../table/deeds.ts';
import { headerOfRoles } from '../table/header.ts';
import { moneysOfSign } from '../rows/settle-money.ts';
import { refusalOf } from '../table/wrong-kind.ts';
import type { IssueList } from '../table/issue-list.ts';
import { languagesOf, titleKey } from '../table/titles.ts';
import { findHistoryTable, joinDay, type HistoryTable } from './history-columns.ts';
import { findCashSteps } from './cash-steps.ts';
import { bringToOneUnit, FEES } from './per-ten-thousand.ts';
import { exactly, readMovement, type HistoryMarks, type MoneySide } from './read-movement.ts';
import { askUnknownDeeds, type DeedRow } from './unknown-deeds.ts';
import { makeFateRows } from '../../domain/rows/fate-rows.ts';
import { holdingsIn, makeHoldingRows } from '../../domain/rows/holding-rows.ts';
import { addIn } from '../../domain/sum.ts';
import { settleCurrency } from '../table/currency/currency-verdict.ts';
import { zip } from '../../domain/zip.ts';
import { must } from '../../domain/must.ts';

/* Reads a list of movements, and works out what is held from it. What is not understood stays refused, as it was. */

const LOOKED_AT = 400;
const PREVIEW_ROWS = 12;
const KNOWN = { word: '', quantity: '' };

/** What a list of movements comes to; a refusal where nothing is left of all that came. */
export type HistoryResult = Result<FileReading, Issue>;

/** What is known of a file before its rows are read. */
export type HistorySource = Pick<FileReading, 'name' | 'bytes' | 'fingerprint' | 'encoding' | 'delimiter'>;

/**
 * Reads the table of movements whose titles stand in `headerLine` and works out today's holdings. Null where its columns or its words are
 * not understood. `list` = what it is: of orders only those count that a column says were carried out. `said` = what the user says its
 * columns are.
 */
export function readHistory(
  source: HistorySource,
  records: Iterable<FileRecord>,
  headerLine: number,
  issues: IssueList,
  { list, said }: { readonly list: 'movements' | 'orders'; readonly said: FileReading['columns'] | null },
): HistoryResult | null {
  const all = [...records].filter((record) => !isBlank(record));
  const header = all.find(({ line }) => line === headerLine);
  if (header === undefined) return null;
  const below = all.filter(({ line }) => line > headerLine);
  const table = findHistoryTable(header.cells, below.slice(0, LOOKED_AT), said);
  if (typeof table === 'string' || (list === 'orders' && !isCarriedOut(table, below))) return null;
  if (table.isBySign)
    issues.add('deeds-by-sign', 'warning', null, table.format.isByMoney === true ? { by: 'money' } : {});
  const read = readRows(table, header, below, list, issues);
  const above = all.filter(({ line }) => line < headerLine).map((record) => fateOf(record, 'skipped', 'preamble'));
  const fates = [...above, fateOf(header, 'skipped', 'header'), ...read.fates];
  return makeHistoryReading(
    {
      ...source,
      broker: table.format.broker,
      headerLine,
      fates,
      issues,
      records: all,
      columns: zip(table.titles, table.roles).map(([title, role]) => ({ title, role: SHOWN[role] ?? 'unused' })),
      columnsFrom: columnsFrom(table, said),
      preview: all.slice(0, PREVIEW_ROWS).map(({ line, cells }) => ({
        line: lineNumber(line),
        cells: cells.map((cell) => cell.slice(0, 200)),
      })),
    },
    read.movements,
  );
}

/** Why no holdings come of a table of movements, as the detail of a refusal: what its columns lack, else its rows. */
export function whatHistoryLacks(records: Iterable<FileRecord>, headerLine: number): Issue['detail'] {
  const all = [...records].filter((record) => !isBlank(record) && record.line >= headerLine);
  const table = findHistoryTable(all[0]?.cells ?? [], all.slice(1, LOOKED_AT));
  if (typeof table === 'string') return { lacks: table };
  return { lacks: all.length > 1 ? 'rows' : 'all' };
}

/* A list of orders says what became of each; one that has dividends or fees among them is of what was done. */
function isCarriedOut({ titles, roles, deedOf }: HistoryTable, rows: readonly FileRecord[]): boolean {
  const deed = roles.indexOf('deed');
  // "Buy" below "Order type" is what was done, where others have "Limit"
  const isOfDeeds = ORDER_TYPE.test(titles[deed]?.trim() ?? '');
  return roles.includes('status') || isOfDeeds || rows.some(({ cells }) => deedOf(cells[deed] ?? '') === 'cash');
}
const ORDER_TYPE = /^(?:order ?type|orderart|type d['’]ordre|tipo d[ei]ll?['’]? ?ordine|tipo (?:de )?ord(?:en|em))$/i;

function columnsFrom({ isKnown }: HistoryTable, said: FileReading['columns'] | null): FileReading['columnsFrom'] {
  if (said !== null) return 'user';
  return isKnown ? 'profile' : 'titles';
}

/** What the reading of movements is made of, beside them. */
export interface HistoryFacts extends HistorySource {
  readonly broker: string;
  readonly headerLine: number;
  readonly fates: readonly RowFate[];
  readonly columns: FileReading['columns'];
  readonly columnsFrom: FileReading['columnsFrom'];
  readonly preview: FileReading['preview'];
  readonly issues: IssueList;
  /** The records that say something, in the file's order: in them stands what speaks for a currency that prices do not name. */
  readonly records: readonly FileRecord[];
}

/* Of an 'unclear' movement nobody knows whether it does. */
const MOVES_SHARES: ReadonlySet<Movement['deed']> = new Set<Movement['deed']>(['in', 'out', 'held']);

/** Makes the reading of a history of its movements; null where no holding comes to anything that is known. One that doesn't is asked about; where all that came went again, that is said. */
export function makeHistoryReading(
  { issues, records, ...facts }: HistoryFacts,
  movements: readonly Movement[],
): HistoryResult | null {
  if (!movements.some(({ deed, word }) => MOVES_SHARES.has(deed) || word !== undefined)) return null;
  const unread: HistoryReading = {
    ...facts,
    fates: makeFateRows(facts.fates),
    kind: 'history',
    sheet: null,
    unit: 'money',
    asOf: null,
    asOfFrom: 'column',
    accountLabel: null,
    holdings: makeHoldingRows([]),
    statedTotals: [],
    pending: [],
    drafts: [],
    issues: [],
    movements,
  };
  const worked = must(workOutHoldings([unread])[0]);
  const { holdings, drafts, asOf, issues: said } = worked;
  const known = [...holdingsIn(holdings), ...drafts.filter(({ quantity }) => quantity !== null)];
  const isAsked = issues.all().some(({ code }) => code === 'deed-unknown');
  if (known.length === 0 && !isAsked) {
    const isSoldOut = drafts.length === 0 && said.every(({ code }) => code !== 'history-paid');
    if (isSoldOut) return { ok: false, error: refusalOf('refused-sold-out', facts.name, { date: asOf ?? '' }) };
    // nothing but sales: nobody could say what of it is left
    if (drafts.length === 0 || !movements.some(({ deed }) => deed === 'in' || deed === 'unclear')) return null;
  }
  // an option that was bought may have been sold before the file begins: beside gaps, options alone say nothing
  const hasGaps = drafts.some(({ quantity }) => quantity === null);
  if (hasGaps && known.length > 0 && known.every(({ says }) => says === 'option')) return null;
  const { broker, columns, headerLine, name } = facts;
  const rows = records.filter(({ line }) => line > headerLine).slice(0, LOOKED_AT);
  const look = {
    profile: { ...PLAIN, signatures: [], broker },
    header: headerOfRoles(columns),
    fileName: name,
    delimiter: facts.delimiter,
    above: records.filter(({ line }) => line < headerLine),
    rows,
    below: [],
  };
  const currency = settleCurrency({ ...look, among: moneysOfSign(look) }, holdings, issues)?.currency ?? null;
  const assumed = currency === null ? {} : { assumedCurrency: currency };
  return { ok: true, value: { ...worked, ...assumed, issues: [...issues.all(), ...said] } };
}

/** The fate of a record. */
export function fateOf({ line, text }: FileRecord, fate: RowFate['fate'], reason: FateReason): RowFate {
  return { line: lineNumber(line), fate, reason, text };
}

/* What "Columns as read" may show. */
const SHOWN: Readonly<Partial<Record<HistoryRole, FileReading['columns'][number]['role']>>> = {
  day: 'date',
  symbol: 'symbol',
  name: 'name',
  isin: 'isin',
  cusip: 'cusip',
  quantity: 'quantity',
  price: 'price',
  currency: 'currency',
  account: 'account',
  type: 'type',
  deed: 'deed',
  amount: 'value',
};

interface RowsRead {
  readonly movements: readonly Movement[];
  readonly fates: readonly RowFate[];
}

function readRows(
  table: HistoryTable,
  header: FileRecord,
  rows: readonly FileRecord[],
  list: 'movements' | 'orders',
  issues: IssueList,
): RowsRead {
  const { format, roles, running } = table;
  const looked = rows.slice(0, LOOKED_AT);
  const marks = marksOf(table, looked);
  const dayColumn = roles.indexOf('day');
  const days = looked.map(({ cells }) => cells[dayColumn] ?? '');
  const dayOf = format.dayOf ?? ((cell: string) => cell);
  const order = orderOfDays(days.map(dayOf), table, looked, marks);
  const movements: Movement[] = [];
  const sides: MoneySide[] = [];
  const paid: (number | null)[] = [];
  const deeds: DeedRow[] = [];
  const proved = provedDeeds(table, rows, marks);
  const cash = findCashSteps(
    table.titles.map((title) => plainWord(titleKey(title))),
    roles.indexOf('amount'),
    rows,
    marks.amount,
  );
  const fates = rows.map((record): RowFate => {
    if (record.cells.join('\n') === header.cells.join('\n')) return fateOf(record, 'skipped', 'repeated-header');
    const daysSaid = [dayColumn, ...table.otherDays].map((column) => record.cells[column]?.trim() ?? '');
    const parts = table.partsOfDay.map((column) => record.cells[column]?.trim() ?? '');
    const stated = parts.length > 0 ? joinDay(parts) : (daysSaid.find((cell) => !saysNothing(cell)) ?? '');
    const day = findDate(dayOf(stated), order) ?? firstDayOf(stated);
    const said = withProvedDeed(rowOf(record, table, marks), proved.get(record.line));
    if (day === null) return fateOf(record, ...undated(said, marks));
    const step = cash.get(record.line) ?? null;
    const state = isDone(said, table, list);
    // what moved no cash was not carried out
    const carriedOut = state === 'unclear' && step === 0 ? 'no' : state;
    const done = carriedOut === 'yes' && hasSlid(record, table) ? 'unclear' : carriedOut;
    if (done === 'no') return fateOf(record, 'skipped', 'not-carried-out');
    let isMoved = false;
    for (const cells of format.rewrite?.(said) ?? [said])
      for (const { movement, side, unknown } of readMovement(cells, table, { record, day, marks })) {
        if (side !== null) sides.push(side);
        if (movement === null) continue;
        isMoved = true;
        if (done === 'yes') deeds.push({ cells, movement, at: movements.length, cash: step, ...(unknown ?? KNOWN) });
        const left = running === -1 ? null : exactly(record.cells[running]?.trim() ?? '', marks.quantity);
        const moved = left === null ? movement : { ...movement, left };
        movements.push(done === 'yes' ? moved : { ...movement, deed: 'unclear', quantity: '' });
        const amount = parseNumber(cells.amount ?? '', marks.amount);
        paid.push(amount.kind === 'number' ? amount.value : null);
      }
    return fateOf(record, 'skipped', isMoved ? 'movement' : 'moves-cash');
  });
  const asked = new Map(askUnknownDeeds(deeds, marks.amount, issues).map((one) => [one.at, one]));
  const counted = movements.map((movement, at) => {
    const { word, quantity } = asked.get(at) ?? {};
    return word === undefined || quantity === undefined ? movement : { ...movement, word, quantity };
  });
  const isPerMany = /基準価/.test(titleOf(table, 'price')) || /口/.test(titleOf(table, 'quantity'));
  const single = bringToOneUnit(counted, paid, isPerMany);
  const priced = format.hasSides ? priceBySides(single, sides) : single;
  return { movements: table.monies.length === 0 ? priced : withMoneyOfOthers(priced), fates };
}

const titleOf = ({ titles, roles }: HistoryTable, role: HistoryRole): string => titles[roles.indexOf(role)] ?? '';

/*
 * What rows did by the shares that are there after them, of rows whose word moves none: a dividend that was paid in shares. Files run
 * forwards or backwards.
 */
function provedDeeds({ roles, running, deedOf }: HistoryTable, rows: readonly FileRecord[], marks: HistoryMarks) {
  const proved = new Map<number, 'buy' | 'sell'>();
  if (running === -1) return proved;
  const numberIn = (cell: string | undefined): number | null => {
    const read = parseNumber(cell?.trim() ?? '', marks.quantity);
    return read.kind === 'number' ? read.value : null;
  };
  const said = rows.map((record) => {
    const cells = cellsOf(record, roles);
    const who = [cells.isin, cells.cusip, cells.symbol, cells.name].join('\n');
    return {
      line: record.line,
      who,
      word: deedOf(cells.deed ?? ''),
      moved: numberIn(cells.quantity),
      left: numberIn(record.cells[running]),
    };
  });
  for (const [at, row] of said.entries()) {
    if (row.word !== 'cash' || row.moved === null || row.moved === 0 || row.left === null) continue;
    const near = [
      said.slice(0, at).findLast(({ who }) => who === row.who),
      said.slice(at + 1).find(({ who }) => who === row.who),
    ];
    for (const other of near) {
      const change = other?.left == null ? Number.NaN : row.left - other.left;
      // the row before it in time has what is there without it
      const isBefore = Math.abs(Math.abs(change) - Math.abs(row.moved)) <= 1e-6 * Math.max(1, Math.abs(row.left));
      if (isBefore) proved.set(row.line, change > 0 ? 'buy' : 'sell');
    }
  }
  return proved;
}

function withProvedDeed(cells: HistoryCells, deed: 'buy' | 'sell' | undefined): HistoryCells {
  if (deed === undefined) return cells;
  // beside a dividend the price may be that of one share's dividend; what was paid for the shares is not
  return (cells.amount ?? '') === '' ? { ...cells, deed } : { ...cells, deed, price: '' };
}

/* What no row's amounts prove, other rows of the security do. */
function withMoneyOfOthers(movements: readonly Movement[]): readonly Movement[] {
  const keyOf = ({ isin, cusip, symbol, name }: Movement): string => isin ?? cusip ?? symbol ?? name ?? '';
  const known = new Map<string, Set<Currency>>();
  for (const movement of movements) {
    if (movement.currency === null) continue;
    known.set(keyOf(movement), (known.get(keyOf(movement)) ?? new Set()).add(movement.currency));
  }
  return movements.map((movement) => {
    const [only = null, ...more] = known.get(keyOf(movement)) ?? [];
    return movement.currency === null && more.length === 0 ? { ...movement, currency: only } : movement;
  });
}

/* The cells by what they are, with what another column says where that of deeds is empty, and the currency of the price alone. */
function rowOf(
  record: FileRecord,
  { roles, deedOf, besides, monies, titledMoney }: HistoryTable,
  marks: HistoryMarks,
): HistoryCells {
  const cells = cellsOf(record, roles);
  const words = cells.deed === '' ? besides.map((column) => record.cells[column]?.trim() ?? '') : [];
  const deed = words.find((word) => deedOf(word) !== null) ?? cells.deed;
  const done = deed === undefined ? cells : { ...cells, deed };
  const titled = (done.price ?? '') === '' ? titledMoney.amount : titledMoney.price;
  const said = titled === undefined ? done : { ...done, currency: titled };
  if (monies.length === 0) return said;
  const [count, each] = [
    parseNumber(cells.quantity ?? '', marks.quantity),
    parseNumber(cells.price ?? '', marks.price),
  ];
  if (count.kind !== 'number' || each.kind !== 'number') return said;
  const product = Math.abs(count.value * each.value);
  const own = monies.find(([column]) => {
    const read = parseNumber(record.cells[column]?.trim() ?? '', marks.amount);
    return read.kind === 'number' && Math.abs(Math.abs(read.value) - product) <= FEES * product;
  });
  if (own !== undefined) return { ...said, currency: record.cells[own[1]]?.trim() ?? '' };
  // a price that no amount bears out is in money of its own; what was paid is in the one beside it
  const paid = monies.find(([column]) => column === roles.indexOf('amount'));
  const isPaid = paid !== undefined && count.value !== 0 && /[1-9]/.test(cells.amount ?? '');
  return isPaid ? { ...said, price: '', currency: record.cells[paid[1]]?.trim() ?? '' } : { ...said, currency: '' };
}

/* The cells by what they are; of two columns of one kind the first that is filled counts. */
function cellsOf({ cells }: FileRecord, roles: readonly HistoryRole[]): HistoryCells {
  const said: Partial<Record<HistoryRole, string>> = {};
  roles.forEach((role, column) => {
    const cell = cells[column]?.trim() ?? '';
    if (role !== 'unused' && (said[role] ?? '') === '') said[role] = cell;
  });
  return said;
}

/* A number stands beyond the last title: a comma of the row cut one of its cells in two, and nobody knows which. */
function hasSlid({ cells }: FileRecord, { titles }: HistoryTable): boolean {
  return cells.slice(titles.length).some((cell) => parseNumber(cell.trim(), '.').kind === 'number');
}

/* A row without a day is a note or a sum, unless it moves something: then it is one that cannot be placed. */
function undated({ quantity }: HistoryCells, marks: HistoryMarks): readonly ['skipped' | 'rejected', FateReason] {
  const moved = parseNumber(quantity ?? '', marks.quantity);
  return moved.kind === 'number' && moved.value !== 0 ? ['rejected', 'movement-unclear'] : ['skipped', 'footer'];
}

/* What was carried out in part, or stands under a word nobody knows in a list of orders, moved nobody knows how many. */
function isDone(
  { status, quantity }: HistoryCells,
  { roles, format, countsFilled }: HistoryTable,
  list: 'movements' | 'orders',
): 'yes' | 'no' | 'unclear' {
  if (!roles.includes('status')) return 'yes';
  if (format.done !== undefined) return format.done.includes(plainWord((status ?? '').toLowerCase())) ? 'yes' : 'no';
  const state = orderStateIn(status ?? '');
  // of an order that was cancelled later a part may have been carried out
  if (countsFilled && state !== null) return /[1-9]/.test(quantity ?? '') ? 'yes' : 'no';
  if (state === 'open' || state === 'cancelled' || (status ?? '') === '') return 'no';
  if (state === 'filled') return 'yes';
  return state === 'partly' || list === 'orders' ? 'unclear' : 'yes';
}

/* The mark that a column shows, else that of its neighbours. */
function marksOf({ roles, format }: HistoryTable, rows: readonly FileRecord[]): HistoryMarks {
  const shown = new Map<HistoryRole, DecimalMark>();
  for (const record of rows) {
    const said = cellsOf(record, roles);
    for (const cells of format.rewrite?.(said) ?? [said])
      for (const role of ['quantity', 'price', 'amount', 'fee'] as const) {
        const mark = markEvidence(cells[role] ?? '');
        if (mark === '.' || mark === ',') shown.set(role, shown.get(role) ?? mark);
      }
  }
  const any = [...shown.values()][0] ?? '.';
  return {
    quantity: shown.get('quantity') ?? any,
    price: shown.get('price') ?? any,
    amount: shown.get('amount') ?? any,
  };
}

/* Nobody writes the month first who writes titles in another language than English, or a comma in a decimal fraction. */
function orderOfDays(
  days: readonly string[],
  table: HistoryTable,
  rows: readonly FileRecord[],
  marks: HistoryMarks,
): DayOrder {
  if (table.format.dayOrder !== undefined) return dayOrderOf(days, table.format.dayOrder);
  const languages = languagesOf(table.titles);
  if (languages.length > 0 && !languages.includes(ENGLISH)) return dayOrderOf(days, 'day-first');
  const money = moneyOf(table, rows);
  return dayOrderOfList(days, money === null && marks.price === ',' ? 'day-first' : dayOrderIn(money));
}

/* The first money that the rows name: it says where the days were written. */
function moneyOf({ roles, format }: HistoryTable, rows: readonly FileRecord[]): string | null {
  if (format.currency) return format.currency;
  for (const record of rows) {
    const { currency, price, amount } = cellsOf(record, roles);
    const money = currencyOfCode(currency ?? '')?.code ?? currencyInCell(price ?? '') ?? currencyInCell(amount ?? '');
    if (money !== null) return money;
  }
  return null;
}

/* Of a trade in two rows the money says what one was worth. */
function priceBySides(movements: readonly Movement[], sides: readonly MoneySide[]): readonly Movement[] {
  const bySide = new Map<string, MoneySide[]>();
  for (const side of sides) bySide.set(side.id, [...(bySide.get(side.id) ?? []), side]);
  const alone = new Map<string | null, number>();
  for (const { id } of movements) addIn(alone, id, 1);
  return movements.map((movement) => {
    const [side, ...more] = movement.id === null ? [] : (bySide.get(movement.id) ?? []);
    const count = Number.parseFloat(movement.quantity);
    if (side === undefined || more.length > 0 || alone.get(movement.id) !== 1 || !(count > 0)) return movement;
    return { ...movement, price: Math.abs(side.amount) / count, currency: side.currency };
  });
}
