import type { SecurityWords } from '../../domain/identity/public-words.ts';
import type { Movement } from '../../domain/model/movement.ts';
import { saysNothing } from '../cells/cells.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import { titleKey } from '../table/titles.ts';
import type { CopiedCell } from './copied-cell.ts';
import { isDateOrTime, isPersonalLabel, scrambleText, type Scrambling } from './free-text.ts';
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
import { decimalsOf, isNumberCell, readCell, writeLike } from './number-format.ts';
import type { RawRecord } from './raw-cells.ts';
import { sectionRowsOf, type SectionRow } from './section-rows.ts';
import { makeSecurityCells } from './section-securities.ts';
import { withStatementWords } from './vocabulary.ts';

/* A copy of a statement in sections that lists no positions: each section is copied as the table that it is. A column stays as far as its
   title says that it holds securities, currencies or days; of all else, and of sections that nobody knows, only plain words do. */

const TAGS = new Set(['Header', 'Data', 'Total', 'SubTotal', 'Notes', 'MetaInfo', 'Trailer']);
const FIRST = 2;
const VALUE = 3;
/* What a label or a title says of an account: behind it nothing stays. */
const OF_ACCOUNT = /account|acct|alias|konto|compte|cuenta|conto|xfer company|账户|帳戶|口座/;
/* Days of what happened are moved together. An option's last day stands in its symbol, too, and would say by how much. */
const DAYS = /\b(?:date|time|period|generated|datum|zeit|heure|fecha|hora|data|ora)\b|日/;
const NEAR = 0.001;
const MOST_TRIES = 60;
const MOST_DECIMALS = 8;

/** The cells of a row that moves a security, by column. */
type MovedCells = ReadonlyMap<number, string>;

/** Writes a statement in sections; null where the history is no such statement. */
export function sectionWriter(
  { reading, publicOf, alsoNames }: HistoryRequest,
  context: HistoryCopyContext,
): HistoryWriter | null {
  const { records, random, inventor } = context;
  const rows = sectionRowsOf(records);
  const header = records.find(({ line }) => line === reading.headerLine);
  if (header === undefined || rows.get(header)?.isHeader !== true) return null;
  const movements = reading.movements ?? [];
  const by: Scrambling = { ...context, vocabulary: withStatementWords(context.vocabulary) };
  const byLine = new Map(movements.map((movement) => [movement.line as number, movement]));
  const quantities = inventMovements(movements, random, inventor.mayWrite);
  const moveDays = makeDayMover('month-first', random);
  const factorOf = makePriceFactors(random);
  const lineAt = (line: number): SecurityWords | null => byLine.get(line) ?? null;
  const securityCell = makeSecurityCells({ records, rows, lineAt, alsoNames, publicOf, by: context });
  const moved = new Map<RawRecord, MovedCells>();
  for (const [record, row] of rows) {
    const movement = byLine.get(record.line);
    if (movement !== undefined) moved.set(record, movedCells(record, row, movement));
  }

  function movedCells(record: RawRecord, row: SectionRow, movement: Movement): MovedCells {
    const quantity = quantityColumn(row);
    const was = record.cells[quantity]?.text ?? '';
    const now = quantities.get(movement);
    if (now === undefined || !isNumberCell(was)) return new Map();
    const size = Math.abs(numberIn(was));
    const price = priceColumn(row, quantity);
    const each = price === -1 ? '' : (record.cells[price]?.text ?? '');
    const worth = size * numberIn(each);
    const products = record.cells.flatMap(({ text }, column) =>
      column > FIRST && column !== quantity && column !== price && isNear(numberIn(text), worth) ? [column] : [],
    );
    for (let tries = 0; ; tries += 1) {
      const priced = isNumberCell(each) ? scaled(each, factorOf(movement) * (1 + tries / 100), '.') : each;
      const product = Number.parseFloat(now) * numberIn(priced);
      const cells = new Map([[quantity, quantityLike(was, now, '.')]]);
      if (price !== -1 && isNumberCell(each)) cells.set(price, priced);
      for (const column of products) cells.set(column, productLike(record.cells[column]!.text, product));
      const isFree = [...cells].every(([column, cell]) => column === quantity || inventor.mayWrite(cell));
      if (isFree || tries >= MOST_TRIES) return cells;
    }
  }

  const said = (text: string): CopiedCell => {
    const copy = by.vocabulary.isKnownPhrase(text) ? text : scrambleText(text, 'plain-words', by);
    return { text: copy, mark: copy === text ? 'words' : 'part' };
  };
  const hidden = (text: string): CopiedCell => ({ text: scrambleText(text, 'nothing', by), mark: 'made' });
  const plain = (text: string): CopiedCell => {
    if (isNumberCell(text)) return { text: inventor.amount(text), mark: 'made' };
    return said(text);
  };

  const inColumn = (text: string, column: number, record: RawRecord, row: SectionRow): CopiedCell => {
    const key = row.keys[column] ?? '';
    const security = securityCell(text, column, record, row);
    if (security !== null) return security;
    if (OF_ACCOUNT.test(key) || column === row.at.account || isPersonalLabel(key, by.vocabulary)) return hidden(text);
    if (column === row.at.currency && currencyOfCode(text) !== null) return words(text);
    if (DAYS.test(key) && isDateOrTime(text)) return { text: moveDays(text), mark: 'date' };
    return plain(text);
  };
  const behindLabel = (text: string, label: string): CopiedCell => {
    const key = titleKey(label);
    if (OF_ACCOUNT.test(key) || isPersonalLabel(label, by.vocabulary)) return hidden(text);
    if (currencyOfCode(text) !== null) return words(text);
    return DAYS.test(key) && isDateOrTime(text) ? { text: moveDays(text), mark: 'date' } : plain(text);
  };

  return {
    quantities,
    cell: (record, column) => {
      const { text } = record.cells[column]!;
      if (text.trim() === '' || saysNothing(text)) return { text, mark: 'empty' };
      const row = rows.get(record);
      if (row === undefined) return plain(text);
      if (column === 1 && TAGS.has(text)) return words(text);
      if (column < FIRST || row.isHeader) return said(text);
      const invented = moved.get(record)?.get(column);
      if (invented !== undefined) return { text: invented, mark: 'made' };
      if (!row.isLabelled) return inColumn(text, column, record, row);
      return column < VALUE ? said(text) : behindLabel(text, record.cells[FIRST]!.text);
    },
  };
}

function words(text: string): CopiedCell {
  return { text, mark: 'words' };
}

function quantityColumn({ keys, at }: SectionRow): number {
  const titled = keys.findIndex((key) => key === 'quantity' || key === 'qty');
  return titled === -1 ? at.quantity : titled;
}

/* Of orders and trades the price stands behind the quantity. */
function priceColumn({ keys }: SectionRow, quantity: number): number {
  return keys.some((key) => /^data ?discriminator$/.test(key)) ? quantity + 1 : keys.indexOf('price');
}

function numberIn(cell: string): number {
  const read = readCell(cell, '.');
  return read.kind === 'number' ? read.value : NaN;
}

function isNear(number: number, worth: number): boolean {
  return worth > 0 && Math.abs(Math.abs(number) - worth) <= NEAR * worth;
}

/* As many decimals as leave no doubt that it is the product. */
function productLike(cell: string, product: number): string {
  const own = decimalsOf(cell, '.');
  const needed = product > 0 ? Math.ceil(4 - Math.log10(product)) : own;
  return writeLike(cell, '.', product, Math.min(MOST_DECIMALS, Math.max(own, needed)));
}
