import type { FileReading } from '../../domain/model/file-reading.ts';
import type { Movement } from '../../domain/model/movement.ts';
import { NOTHING_PUBLIC, type SecurityWords } from '../../domain/identity/public-words.ts';
import { fatesIn } from '../../domain/rows/fate-rows.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import { saysNothing } from '../cells/cells.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import { isOptionSymbol } from '../cells/symbols.ts';
import { dayOrderIn, dayOrderOf, type DayOrder } from '../cells/dates.ts';
import { plainWord } from '../languages/all-words.ts';
import { findHistoryTable, type HistoryTable } from '../movements/history-columns.ts';
import type { HistoryRole } from '../profiles/histories.ts';
import { readHoldings } from '../read-holdings.ts';
import { titleKey } from '../table/titles.ts';
import type { CopyFault } from './check-copy.ts';
import type { CellMark, CopiedCell } from './copied-cell.ts';
import { sectionWriter } from './copy-sections.ts';
import { isDateOrTime, scrambleText } from './free-text.ts';
import {
  makeDayMover,
  makePriceFactors,
  quantityLike,
  scaled,
  type HistoryCopyContext,
  type HistoryRequest,
  type HistoryWriter,
} from './history-writer.ts';
import { inventMovements } from './invent-movements.ts';
import { isNumberCell, significant } from './number-format.ts';
import { joinCells, type RawRecord } from './raw-cells.ts';
import { scrubSecurity } from './scrub-security.ts';
import { accountStrings } from './vocabulary.ts';

/* A copy of a history: its words as in every copy, all its days moved by one number of days, and other quantities that leave the same
   securities held, sold or asked about. It is read again, and must come to just those quantities. */

const LOOKED_AT = 400;
/* Statuses by which a row counts or does not. */
const STATUS =
  /^(?:executed|settled|completed|filled|done|cancell?ed|rejected|expired|pending|failed|open|ausgeführt|storniert)$/i;
/* What XTB and Coinbase say of a trade in words. */
const ORDER = /^(OPEN|CLOSE) (BUY|SELL) [\d.]+(?:\/[\d.]+)? @ ([\d.]+)$/;
const CONVERSION = /^Converted [\d.,]+ ([A-Z0-9]+) to [\d.,]+ ([A-Z0-9]+)$/;
/* "NVDA/USD", "NVDA/USD 10:1" */
const PAIRED = /^([A-Z0-9.]{1,12})(\/[A-Z]{3}(?: \d{1,6}:\d{1,6})?)$/;

/** The rows of a copy of a history, or why it is none. */
export type HistoryCopy =
  | { readonly ok: true; readonly text: string; readonly cells: ReadonlyMap<RawRecord, readonly CopiedCell[]> }
  | { readonly ok: false; readonly fault: CopyFault };

/** Copies a history once; a fault where the copy would read otherwise, or leave something. */
export function copyHistory(request: HistoryRequest, context: HistoryCopyContext): HistoryCopy {
  const { reading, hints } = request;
  const { records } = context;
  const writer = sectionWriter(request, context) ?? tableWriter(request, context);
  if (writer === null) return { ok: false, fault: 'unreadable' };
  const cells = new Map(
    records.map((record) => [record, record.cells.map((_, column) => writer.cell(record, column))]),
  );
  const text = joinCells(records, reading.delimiter, (record, column) => cells.get(record)![column]!.text);
  const again = readHoldings(
    { name: `${reading.broker} copy.csv`, bytes: reading.bytes, fingerprint: '', encoding: reading.encoding, text },
    hints,
  );
  if (!again.ok || shapeOf(again.value) !== shapeOf(reading)) return { ok: false, fault: 'reads-otherwise' };
  const meant = (reading.movements ?? []).map((movement) => writer.quantities.get(movement) ?? movement.quantity);
  const read = (again.value.movements ?? []).map(({ quantity }) => quantity);
  if (meant.join() !== read.join()) return { ok: false, fault: 'reads-otherwise' };
  return isSomethingLeft(cells, reading, context) ? { ok: false, fault: 'something-left' } : { ok: true, text, cells };
}

/* What a copy has in common with its original, but none of the figures and days. */
function shapeOf({ broker, kind, headerLine, fates, holdings, drafts, columns, movements }: FileReading): string {
  return JSON.stringify({
    ...{ broker, kind, headerLine, columns: columns.map(({ role }) => role) },
    fates: fatesIn(fates).map(({ line, fate, reason }) => [line, fate, reason]),
    holdings: holdingsIn(holdings).map(({ line, currency }) => [line, currency]),
    drafts: drafts.map(({ line }) => line),
    movements: movements?.map(({ line, deed }) => [line, deed]),
  });
}

const STAYS: ReadonlySet<CellMark> = new Set<CellMark>(['security', 'words', 'empty']);

function isSomethingLeft(
  cells: ReadonlyMap<RawRecord, readonly CopiedCell[]>,
  reading: FileReading,
  { hidden, vocabulary }: HistoryCopyContext,
): boolean {
  const all = [...cells.values()].flat();
  // an option's strike and last day are its contract's, whatever it is of
  const made = all.filter(({ mark, text }) => !STAYS.has(mark) && !isOptionSymbol(text)).map(({ text }) => text);
  const numbers = made.flatMap((text) => (isDateOrTime(text) ? [] : (text.match(/\d(?:[\d.,]*\d)?/g) ?? [])));
  if (numbers.some((number) => hidden.has(significant(number)))) return true;
  const whole = all.map(({ text }) => text.toLowerCase()).join('\n');
  return accountStrings(reading)
    .concat((reading.movements ?? []).flatMap(({ account }) => (account === null ? [] : [account])))
    .filter((account) => (account.match(/[\p{L}\d]{2,}/gu) ?? []).some((word) => !vocabulary.isPlain(word)))
    .some((account) => whole.includes(account.toLowerCase()));
}

function tableWriter(request: HistoryRequest, context: HistoryCopyContext): HistoryWriter | null {
  const { reading, publicOf, alsoNames } = request;
  const { records, random, vocabulary, inventor } = context;
  const header = records.find(({ line }) => line === reading.headerLine);
  const movements = reading.movements ?? [];
  if (header === undefined) return null;
  const below = records
    .filter(({ line, isBlank }) => line > reading.headerLine && !isBlank)
    .slice(0, LOOKED_AT)
    .map(({ line, cells }) => ({ line, cells: cells.map(({ text }) => text), text: '', quoteOpen: false }));
  const table = findHistoryTable(
    header.cells.map(({ text }) => text),
    below,
  );
  if (table === null) return null;
  const quantities = inventMovements(movements, random, inventor.mayWrite);
  const byLine = new Map<number, Movement[]>();
  for (const movement of movements) byLine.set(movement.line, [...(byLine.get(movement.line) ?? []), movement]);
  const order = orderOf(table, below, movements);
  const shifted = makeDayMover(order, random);
  const factorOf = makePriceFactors(random);
  const made = (text: string, mark: CellMark = 'made'): CopiedCell => ({ text, mark });

  const plain = (text: string): CopiedCell => {
    if (isDateOrTime(text)) return made(shifted(text), 'date');
    if (isNumberCell(text)) return made(inventor.amount(text));
    const copy = scrambleText(text, 'plain-words', context);
    return made(copy, copy === text ? 'words' : 'part');
  };
  // a dividend's row may say of its payer no more than the symbol
  const bought = new Map<string, Movement>();
  for (const movement of movements)
    for (const word of [movement.isin, movement.cusip, movement.symbol])
      if (word !== null && movement.deed === 'in' && !bought.has(word)) bought.set(word, movement);
  const whoseOf = (moved: Movement): Movement =>
    bought.get(moved.isin ?? '') ?? bought.get(moved.cusip ?? '') ?? bought.get(moved.symbol ?? '') ?? moved;
  const scrubbed = (text: string, line: SecurityWords): CopiedCell => {
    const money = /^Z?([A-Z]{3})(?:\.[A-Z]{1,4})?$/.exec(text)?.[1] ?? '';
    const isCoin = line.says === 'crypto' && /^[A-Z0-9]{2,10}(?:\.[A-Z]{1,4})?$/.test(text);
    if (isCoin || currencyOfCode(money) !== null) return made(text, 'words');
    const paired = PAIRED.exec(text);
    const [symbol, rest] = paired === null ? [text, ''] : [paired[1]!, paired[2]!];
    const known = alsoNames ? NOTHING_PUBLIC : publicOf(line);
    const copy = scrubSecurity(symbol, { line, says: line.says, known }, context) + rest;
    return made(copy, copy === text ? 'security' : 'part');
  };

  const inRow = (text: string, role: HistoryRole, moved: readonly Movement[], said: SecurityWords): CopiedCell => {
    const [first, second] = moved;
    const quantityOf = (movement: Movement): string => quantities.get(movement) ?? movement.quantity;
    switch (role) {
      case 'day':
      case 'time':
        return made(shifted(text), 'date');
      case 'deed':
        return made(knownBeginning(text, table, context), 'words');
      case 'currency':
        return currencyOfCode(text) === null ? plain(text) : made(text, 'words');
      case 'status':
        return STATUS.test(text) || table.format.done?.includes(plainWord(text.toLowerCase())) === true
          ? made(text, 'words')
          : made(scrambleText(text, 'nothing', context));
      case 'pair':
        return /^[A-Z0-9/.]{3,16}$/.test(text) ? made(text, 'security') : made(scrambleText(text, 'nothing', context));
      case 'account':
      case 'id':
        return made(scrambleText(text, 'nothing', context));
      case 'quantity':
        if (first?.deed === 'split') return made(text, 'words');
        if (first === undefined || !quantities.has(first))
          return isNumberCell(text) ? made(inventor.number(text)) : plain(text);
        return made(quantityLike(text, quantityOf(first)));
      case 'fee':
        return made(/[1-9]/.test(text) ? '0' : text);
      case 'price':
        return first === undefined || !isNumberCell(text) ? plain(text) : made(scaled(text, factorOf(first)));
      case 'note': {
        const ordered = ORDER.exec(text);
        if (ordered !== null && first !== undefined)
          return made(`${ordered[1]!} ${ordered[2]!} ${quantityOf(first)} @ ${scaled(ordered[3]!, factorOf(first))}`);
        const into = CONVERSION.exec(text);
        if (into !== null && first !== undefined && second !== undefined)
          return made(`Converted ${quantityOf(first)} ${into[1]!} to ${quantityOf(second)} ${into[2]!}`);
        return plain(text);
      }
      case 'symbol':
      case 'name':
      case 'isin':
      case 'cusip': {
        if (first === undefined) return scrubbed(text, said);
        return scrubbed(text, whoseOf(first));
      }
      case 'amount':
      case 'type':
      case 'unused':
        return plain(text);
    }
  };

  const titles = new Set([...table.format.titles, ...Object.keys(table.format.columns)].map(plainWord));
  return {
    quantities,
    cell: (record, column) => {
      const { text } = record.cells[column]!;
      if (text.trim() === '' || saysNothing(text)) return made(text, 'empty');
      if (record === header) {
        const isKnown = titles.has(plainWord(titleKey(text))) || vocabulary.isKnownPhrase(text);
        if (isKnown) return made(text, 'words');
        const copy = scrambleText(text, 'plain-words', context);
        if (copy === text) return made(text, 'words');
        return made(table.roles[column] === 'unused' ? inventor.placeholder('Column', text) : copy);
      }
      if (record.line < reading.headerLine) return plain(text);
      const under = (role: HistoryRole): string | null => {
        const words = record.cells[table.roles.indexOf(role)]?.text.trim() ?? '';
        return words === '' ? null : words;
      };
      const who = { symbol: under('symbol'), name: under('name'), isin: under('isin'), cusip: under('cusip') };
      const said = { ...who, currency: null, price: null, says: null };
      return inRow(text, table.roles[column] ?? 'unused', byLine.get(record.line) ?? [], said);
    },
  };
}

function orderOf(
  { format, roles }: HistoryTable,
  rows: readonly { readonly cells: readonly string[] }[],
  movements: readonly Movement[],
): DayOrder {
  const column = roles.indexOf('day');
  const money = movements.find(({ currency }) => currency !== null)?.currency ?? null;
  return dayOrderOf(
    rows.map(({ cells }) => cells[column] ?? ''),
    format.dayOrder ?? dayOrderIn(money),
  );
}

/* As much of the cell as says what the movement does; of what follows only plain words stay. */
function knownBeginning(text: string, { deedOf }: HistoryTable, context: HistoryCopyContext): string {
  const deed = deedOf(text);
  if (deed === null) return scrambleText(text, 'plain-words', context);
  // words of Latin letters are whole; where a script has no blanks, any sign may be the last of a word
  const ends = [...text.matchAll(/(?<!^)(?<!\p{Script=Latin}(?=\p{Script=Latin}))/gu)].map(({ index }) => index);
  const end = ends.find((at) => deedOf(text.slice(0, at)) === deed && deedOf(`${text.slice(0, at)} xx`) === deed);
  return end === undefined
    ? scrambleText(text, 'plain-words', context)
    : text.slice(0, end) + scrambleText(text.slice(end), 'plain-words', context);
}
