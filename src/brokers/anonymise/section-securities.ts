import { NOTHING_PUBLIC, type PublicWords, type SecurityWords } from '../../domain/identity/public-words.ts';
import { saysNothing } from '../cells/cells.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import { CORPORATE_ACTION } from '../movements/read-sections.ts';
import type { CopiedCell } from './copied-cell.ts';
import { scrambleText, type Scrambling } from './free-text.ts';
import type { RawRecord } from './raw-cells.ts';
import { scrubSecurity } from './scrub-security.ts';
import type { SectionRow } from './section-rows.ts';
import { withStatementWords } from './vocabulary.ts';

/* What says which security a row is, in any section of a statement: its symbol, its number, its name, and the text of a dividend or a
   corporate action. The sections are read together by the symbol, so it becomes the same all over the file. */

const SYMBOLS = new Set(['symbol', 'underlying']);
const NUMBERS = new Set(['security id', 'isin', 'cusip']);
/* "AAPL(US0378331005) Cash Dividend USD 0.24 per Share": what is paid, and for which security. */
const PAID = /^([A-Z0-9. ]{1,21}) ?\(([A-Z0-9]{9,12})\)( .*)$/;
const PAIR = /^([A-Z]{3})\.([A-Z]{3})$/;

/** Gives the copy of a cell that says which security its row is; null for any other cell. */
export type CopySecurityCell = (text: string, column: number, record: RawRecord, row: SectionRow) => CopiedCell | null;

/** What a statement's securities are copied by. */
export interface SectionSecurities {
  readonly records: readonly RawRecord[];
  readonly rows: ReadonlyMap<RawRecord, SectionRow>;
  /** What was read of a line, where it is a movement or a position. */
  readonly lineAt: (line: number) => SecurityWords | null;
  readonly alsoNames: boolean;
  /** What of a line's words is a known security's own. */
  readonly publicOf: (line: SecurityWords) => PublicWords;
  readonly by: Scrambling;
}

/** Makes the function that copies what says which security a row is. */
export function makeSecurityCells(given: SectionSecurities): CopySecurityCell {
  const { alsoNames, publicOf } = given;
  const by: Scrambling = { ...given.by, vocabulary: withStatementWords(given.by.vocabulary) };
  const securities = securitiesIn(given);
  const symbols = new Map<string, CopiedCell>();
  const scrubbed = (text: string, line: SecurityWords): CopiedCell => {
    const copy = scrubSecurity(text, { line, says: line.says, known: alsoNames ? NOTHING_PUBLIC : publicOf(line) }, by);
    return { text: copy, mark: copy === text ? 'security' : 'part' };
  };
  const symbolCell = (text: string): CopiedCell => {
    const money = PAIR.exec(text)?.slice(1) ?? [text];
    if (money.every((code) => /^[A-Z]{3}$/.test(code) && currencyOfCode(code) !== null)) return { text, mark: 'words' };
    const known = symbols.get(text) ?? scrubbed(text, securities.get(text) ?? lineOf({ symbol: text }));
    symbols.set(text, known);
    return known;
  };
  const plain = (text: string): string => scrambleText(text, 'plain-words', by);
  const paidCell = (text: string): CopiedCell | null => {
    const [, of, isin, rest] = PAID.exec(text) ?? [];
    if (of === undefined) return null;
    const symbol = of.trim();
    const payer = { ...(securities.get(symbol) ?? lineOf({ symbol })), isin: isin! };
    const head = `${symbolCell(symbol).text}(${scrubbed(isin!, payer).text})`;
    const action = CORPORATE_ACTION.exec(text);
    if (action === null) return { text: head + plain(rest!), mark: 'part' };
    const [, what, to, name, number] = action;
    const line = lineOf({ symbol: to!, name: name!, isin: number! });
    const who = `${symbolCell(to!).text}, ${scrubbed(name!, line).text}, ${scrubbed(number!, line).text}`;
    return { text: `${head} ${plain(what!)} (${who})`, mark: 'part' };
  };
  return (text, column, record, row) => {
    const key = row.keys[column] ?? '';
    const { at } = row;
    if (SYMBOLS.has(key) || column === at.symbol) return symbolCell(text);
    const line = securities.get(record.cells[symbolColumn(row)]?.text ?? '') ?? null;
    if (NUMBERS.has(key) || column === at.isin || column === at.cusip)
      return scrubbed(text, line ?? lineOf({ isin: text }));
    if (line !== null && text === line.name) return scrubbed(text, line);
    return paidCell(text);
  };
}

function lineOf(known: Partial<SecurityWords>): SecurityWords {
  return {
    ...{ symbol: null, name: null, isin: null, cusip: null, currency: null, price: null, says: null },
    ...known,
  };
}

function symbolColumn({ keys, at }: SectionRow): number {
  return at.symbol === -1 ? keys.indexOf('symbol') : at.symbol;
}

/* Who a symbol is: as the lines that were read say, else as the list of instruments does. */
function securitiesIn({ records, rows, lineAt }: SectionSecurities): ReadonlyMap<string, SecurityWords> {
  const securities = new Map<string, SecurityWords>();
  for (const record of records) {
    const row = rows.get(record);
    if (row === undefined || row.isHeader) continue;
    const under = (key: string): string | null => {
      const text = record.cells[row.keys.indexOf(key)]?.text.trim() ?? '';
      return text === '' || saysNothing(text) ? null : text;
    };
    const symbol = record.cells[symbolColumn(row)]?.text ?? '';
    const { name, isin } = { name: under('description'), isin: under('security id') };
    const known = securities.get(symbol);
    const line = lineAt(record.line);
    if (line !== null) securities.set(symbol, { ...line, name: line.name ?? known?.name ?? null, price: null });
    else if (row.keys.includes('security id'))
      securities.set(symbol, {
        ...(known ?? lineOf({ symbol })),
        ...(known?.isin == null ? { isin } : {}),
        name: known?.name ?? name,
      });
  }
  securities.delete('');
  return securities;
}
