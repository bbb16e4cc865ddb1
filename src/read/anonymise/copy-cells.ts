import type { FileReading } from '../../domain/model/file-reading.ts';
import type { Holding } from '../../domain/model/holding.ts';
import type { Movement } from '../../domain/model/movement.ts';
import { NOTHING_PUBLIC, type PublicWords, type SecurityWords } from '../../domain/identity/public-words.ts';
import { fatesIn } from '../../domain/rows/fate-rows.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import { sum } from '../../domain/sum.ts';
import { findDate } from '../cells/dates.ts';
import { saysNothing } from '../cells/cells.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import { isIsin } from '../cells/symbols.ts';
import { whoseWordsIn } from '../table/wide-tables.ts';
import { isOwnerTitle } from '../table/owner-columns.ts';
import { readTitle } from '../table/titles.ts';
import { otherTableOf } from '../table/wrong-kind.ts';
import { fileColumns, type Role } from './columns.ts';
import { isBareDate, isDateOrTime, makeDays } from './days.ts';
import {
  dressOf,
  figuresOfMovements,
  figuresOfPosition,
  figuresOfTotals,
  figuresOfWeights,
  quantityLike,
  writeFigure,
} from './figures.ts';
import { scrambleText, type Scrambling } from './free-text.ts';
import { inventMovements } from './invent-movements.ts';
import type { Inventor, Random } from './invent.ts';
import { isNumberCell, significant } from './number-format.ts';
import type { RawRecord } from './raw-cells.ts';
import { filled, isMoney, scrubSecurity, securitiesOf } from './securities.ts';
import { vocabularyOf } from './vocabulary.ts';

/* Each cell is replaced by what it is: its column says whether a security, a figure, a day, an account or words stand there. */

/**
 * Why a cell is as it is. It stays: words of a `security` that our data knows, or plain `words` of a report, prices and the file's date
 * among them. `part`: some of its words stay. `made`: nothing does. `empty`: it says nothing.
 */
export type CellMark = 'security' | 'words' | 'part' | 'made' | 'empty';

/** A cell of the copy. */
export interface CopiedCell {
  readonly text: string;
  readonly mark: CellMark;
  /** The words that stay, of a cell of which a part does. */
  readonly left?: readonly string[];
}

/** What is copied, and how. */
export interface CopyRequest {
  readonly reading: FileReading;
  readonly records: readonly RawRecord[];
  readonly asOf: FileReading['asOf'];
  readonly inventor: Inventor;
  readonly random: Random;
  /** Changes symbols and names, too. */
  readonly alsoNames: boolean;
  /** What of a line's words is a known security's own. */
  readonly publicOf: (line: SecurityWords) => PublicWords;
}

/** The rows of a copy, and what it must read to. */
export interface CopiedCells {
  readonly rows: readonly (readonly CopiedCell[])[];
  /** What each position is worth, by line. */
  readonly values: ReadonlyMap<number, number>;
  /** What each movement moves. */
  readonly quantities: readonly string[];
}

/* Rows of the table that are no positions, or could not be read, but say which security they are. */
const LIKE_POSITIONS = new Set([
  'lot-of-position',
  'older-date',
  'empty-position',
  'dropped',
  'no-value',
  'no-identity',
  'sold',
  'unreadable-number',
  'ragged',
  'newer-file',
  'looks-alike',
]);
const NO_WORDS: SecurityWords = {
  symbol: null,
  name: null,
  isin: null,
  cusip: null,
  currency: null,
  price: null,
  says: null,
};
const HEADERS = new Set(['header', 'repeated-header']);
const SECURITY_ROLES = ['symbol', 'name', 'isin', 'cusip'] as const;
const DAY_ROLES: ReadonlySet<Role> = new Set(['date', 'day', 'time']);
const TELLING_DIGITS = 4;

interface Row {
  readonly record: RawRecord;
  readonly reason: string;
  readonly isHeader: boolean;
  readonly isInTable: boolean;
  readonly line: SecurityWords | null;
  readonly movements: readonly Movement[];
}

/** Works out the new words of every cell. */
export function copyCells({ reading, records, asOf, inventor, random, alsoNames, publicOf }: CopyRequest): CopiedCells {
  const { movements = [], kind, unit } = reading;
  const { roles, titles, isInTable, isHeader: isTitles, hasSections, order, deedOf } = fileColumns(reading, records);
  const isTable = kind === 'positions' && !hasSections;
  const isAddedUp = roles.filter((role) => role === 'value').length > 1;
  const held = kind === 'history' ? [] : holdingsIn(reading.holdings);
  const holdings = new Map<number, Holding>(held.map((one) => [one.line, one]));
  const moved = new Map<number, Movement[]>();
  for (const movement of movements) moved.set(movement.line, [...(moved.get(movement.line) ?? []), movement]);
  const reasons = new Map<number, string>(fatesIn(reading.fates).map(({ line, reason }) => [line, reason]));
  const bought = [...movements].sort((a, b) => Number(b.deed === 'in') - Number(a.deed === 'in'));
  const securities = securitiesOf([...held, ...bought], publicOf);
  const knownOf = (line: SecurityWords): PublicWords =>
    // Cash is told by its words, and they name no company.
    alsoNames && line.says !== 'cash' ? NOTHING_PUBLIC : securities.knownOf(line);
  const scrub = (text: string, line: SecurityWords): string =>
    !isTable && isMoney(text, line) ? text : scrubSecurity(text, line, knownOf(line), by);
  const by: Scrambling = {
    vocabulary: vocabularyOf(reading, hasSections),
    inventor,
    days: makeDays(asOf, order, random),
    securityWord: (word) => {
      const alone = isIsin(word) ? { ...NO_WORDS, isin: word } : null;
      const line = isTable ? null : (securities.find(word) ?? alone);
      return line === null ? null : scrub(word, line);
    },
  };
  const { vocabulary, days } = by;

  const lineOf = (record: RawRecord, isOfTable: boolean, reason: string): SecurityWords | null => {
    const under = (role: Role): string | null => {
      const text = record.cells[roles.indexOf(role)]?.text.trim() ?? '';
      return saysNothing(text) ? null : text;
    };
    const said = { symbol: under('symbol'), name: under('name'), isin: under('isin'), cusip: under('cusip') };
    const isLike = isOfTable && (LIKE_POSITIONS.has(reason) || !isTable);
    const like = isLike ? { ...NO_WORDS, ...said } : null;
    const line = holdings.get(record.line) ?? moved.get(record.line)?.[0] ?? like;
    if (isTable) return line;
    const words = line === null ? record.cells.map(({ text }) => text) : [line.isin, line.cusip, line.symbol];
    const same = words.flatMap((word) => securities.find(word ?? '') ?? [])[0] ?? line;
    return same === null ? null : filled({ ...same, price: null }, line ?? same);
  };
  const rows = records.map((record): Row => {
    const reason = reasons.get(record.line) ?? '';
    const isOfTable = isInTable(record) && reason !== 'footer' && reason !== 'other-table';
    const isOther = reason === 'other-table' && otherTableOf(record.cells.map(({ text }) => text)) !== null;
    const isHeader = isTitles(record) || HEADERS.has(reason) || isOther;
    const line = isHeader ? null : lineOf(record, isOfTable, reason);
    return { record, reason, isHeader, isInTable: isOfTable, line, movements: moved.get(record.line) ?? [] };
  });

  const dress = dressOf(records, reading.delimiter);
  const invented = inventMovements(movements, random);
  const byLine = new Map<number, RawRecord>(records.map((record) => [record.line, record]));
  const figures = new Map(unit === 'weights' ? figuresOfWeights(reading, byLine, random) : []);
  const factors = new Map<string, number>();
  for (const { record, line, movements: here } of unit === 'weights' ? [] : rows) {
    const holding = holdings.get(record.line);
    const key = line?.isin ?? line?.symbol ?? line?.name ?? '';
    const factor = factors.get(key) ?? 0.5 + random();
    factors.set(key, factor);
    const isPriceKnown = line !== null && securities.knownOf(line).hasPrice;
    if (here.length > 0) figures.set(record.line, figuresOfMovements(here, invented, factor));
    else if (holding !== undefined)
      figures.set(record.line, figuresOfPosition(record, holding, isPriceKnown, reading, dress, inventor));
  }
  const totals = figuresOfTotals(reading, figures, byLine);
  const allTotals = [...totals.values()].flat();

  const made = (text: string): CopiedCell => ({ text, mark: 'made' });
  const stays = (text: string): CopiedCell => ({ text, mark: 'words' });
  const scrambled = (text: string, copy: string, whole: CellMark = 'words'): CopiedCell => {
    if (copy === text) return { text, mark: whole };
    const before = new Set(text.match(/\p{L}{2,}/gu));
    const left = (copy.match(/\p{L}{2,}/gu) ?? []).filter((word) => before.has(word));
    return left.length > 0 ? { text: copy, mark: 'part', left } : made(copy);
  };

  /* A title stays where a profile or a language knows it, or where all its words are plain. What gives its column a role is built anew of
     its plain words; any other is only counted. */
  const titleCell = (text: string, role: Role): CopiedCell => {
    const isWhose = (role === 'value' || role === 'quantity') && whoseWordsIn(text) !== null;
    const changed = isWhose ? headingLike : (title: string) => scrambleText(title, false, by);
    const read = readTitle(text, new Map());
    // "($k)" is a unit that the reader needs
    const isKnown = vocabulary.isKnownPhrase(text) || (read.role !== 'unused' && read.scale !== 1);
    const copy = isKnown ? text : changed(text);
    const hasRole = role !== 'unused' || read.role !== 'unused';
    return copy === text || hasRole || hasSections ? scrambled(text, copy) : made(inventor.placeholder('Column', text));
  };

  /* What kind of account a line or a title names, or whose, stays in the copy: the reader knows it by that. */
  const headingLike = (text: string): string => {
    const kind = whoseWordsIn(text) ?? '';
    const at = text.indexOf(kind);
    const [before, after] = [text.slice(0, at), text.slice(at + kind.length)];
    return `${scrambleText(before, true, by)}${kind}${scrambleText(after, true, by)}`;
  };

  /* Behind a label, under a personal title and in what names an account nothing may stay. */
  const isSecret = (text: string, column: number, role: Role, row: Row): boolean => {
    if (vocabulary.accounts.includes(text) && !SECURITY_ROLES.some((one) => one === role)) return true;
    if (!row.isInTable) return row.record.cells.slice(0, column).some((cell) => vocabulary.isPersonal(cell.text));
    if (role === 'account' || role === 'account-name' || role === 'id') return row.reason !== 'total';
    const title = titles[column] ?? '';
    return role === 'unused' && (isOwnerTitle(title) || vocabulary.isPersonal(title));
  };

  /* In columns of quantities, prices and symbols of a split, numbers say how many shares one became. */
  const figureIn = (text: string, role: Role | 'note', { record: { line }, movements: here }: Row): string | null => {
    const [first] = here;
    if (role === 'fee') return /[1-9]/.test(text) ? '0' : text;
    if (first?.deed === 'split' && (role === 'quantity' || role === 'price')) return text;
    const figure = writeFigure(text, role, [...(figures.get(line) ?? []), ...(totals.get(line) ?? [])], dress);
    if (figure !== null) return figure;
    const digits = first === undefined ? undefined : invented.get(first)?.quantity;
    if (role === 'quantity' && digits !== undefined) return quantityLike(text, digits);
    return significant(text).length < TELLING_DIGITS ? null : writeFigure(text, role, allTotals, dress);
  };

  /* As much of the cell as says what the movement does; of what follows only plain words stay. */
  const deedCell = (text: string): CopiedCell => {
    const deed = deedOf(text);
    // words of Latin letters are whole; where a script has no blanks, any sign may be the last of a word
    const ends = [...text.matchAll(/(?<!^)(?<!\p{Script=Latin}(?=\p{Script=Latin}))/gu)].map(({ index }) => index);
    const says = (part: string): boolean => deedOf(part) === deed && deedOf(`${part} xx`) === deed;
    const end = deed === null ? undefined : ends.find((at) => says(text.slice(0, at)));
    const said = end === undefined ? '' : text.slice(0, end);
    return scrambled(text, said + scrambleText(text.slice(said.length), false, by));
  };

  const copyCell = (text: string, column: number, whole: Row): CopiedCell => {
    if (text === '' || saysNothing(text)) return { text, mark: 'empty' };
    // in sections these two say of which section the row is, and what it is there
    const row = hasSections && column < 2 ? { ...whole, line: null, isInTable: false } : whole;
    const { line, isInTable: isOfTable } = row;
    const role = isOfTable || row.isHeader ? (roles[column] ?? 'unused') : 'unused';
    if (row.isHeader) return titleCell(text, role);
    const isOfOwner = row.reason === 'preamble' && isAddedUp && whoseWordsIn(text) !== null;
    if (row.reason === 'account-heading' || isOfOwner) return made(headingLike(text));
    if (isSecret(text, column, role, row)) return made(scrambleText(text, true, by));
    const figure = figureIn(text, role, row);
    if (figure !== null) return figure === text ? stays(text) : made(figure);
    const isDay = isDateOrTime(text) || role === 'day' || role === 'time';
    const isBare = isBareDate(text);
    if ((isBare || /^\d+$/.test(text)) && days.isOfFile(text)) return stays(text);
    if (isDay) {
      const isOfRow = DAY_ROLES.has(role) || row.movements.some(({ day }) => day === findDate(text, order));
      const other = isOfRow && isBare ? days.move(text) : text;
      if (other !== text) return made(other);
      const moving = isOfRow ? { ...days, invent: days.move } : days;
      return scrambled(text, scrambleText(text, false, { ...by, days: moving }));
    }
    const isSecurity = SECURITY_ROLES.some((one) => one === role || (line !== null && line[one] === text));
    if (isSecurity && line !== null) {
      const isOfCash = line.says === 'cash' && knownOf(line).words.length === 0;
      return scrambled(text, scrub(text, line), isOfCash ? 'words' : 'security');
    }
    if (role === 'pair' && /^[A-Z0-9/.]{3,16}$/.test(text)) return { text, mark: 'security' };
    if (role === 'currency' && (/^\p{Sc}$/u.test(text) || currencyOfCode(text) !== null)) return stays(text);
    if (isNumberCell(text) && !vocabulary.isOfAccount(text)) {
      // percentages keep their shape, for they tell no size
      const isPart = role === 'weight' || /%|percent|pct|anteil|peso|poids/i.test(titles[column] ?? '');
      return made(isPart && /[1-9１-９]/.test(text) ? inventor.word(text) : inventor.amount(text));
    }
    if (role === 'deed') return deedCell(text);
    if (!isOfTable && vocabulary.isKnownPhrase(text)) return stays(text);
    const named = line === null || isOfTable ? null : { ...line, name: text };
    if (named !== null && knownOf(named).name) return { text, mark: 'security' };
    return scrambled(
      text,
      scrambleText(text, false, by, (number) => figureIn(number, 'note', row)),
    );
  };

  return {
    rows: rows.map((row) => row.record.cells.map(({ text }, column) => copyCell(text, column, row))),
    values: new Map(
      [...holdings.keys()].flatMap((line) => {
        const values = figures.get(line)?.filter(({ role }) => role === 'value' || role === 'weight') ?? [];
        return values.length === 0 ? [] : [[line, sum(values.map(({ now }) => now))] as const];
      }),
    ),
    quantities: movements.map((movement) => invented.get(movement)?.quantity ?? movement.quantity),
  };
}
