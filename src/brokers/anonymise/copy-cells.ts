import type { FileReading } from '../../domain/model/file-reading.ts';
import type { Holding } from '../../domain/model/holding.ts';
import type { Movement } from '../../domain/model/movement.ts';
import { NOTHING_PUBLIC, type PublicWords, type SecurityWords } from '../../domain/identity/public-words.ts';
import { fatesIn } from '../../domain/rows/fate-rows.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import { saysNothing } from '../cells/cells.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import { isOptionSymbol } from '../cells/symbols.ts';
import { isOwnerTitle } from '../table/owner-columns.ts';
import { readTitle } from '../table/titles.ts';
import { isUnitsRow } from '../table/units-row.ts';
import { otherTableOf } from '../table/wrong-kind.ts';
import { fileColumns, lineIn, numbersLike, type Columns, type Role } from './columns.ts';
import { isDateOrTime, makeDays } from './days.ts';
import {
  dressOf,
  figuresOfMovements,
  figuresOfPosition,
  figuresOfTotals,
  figuresOfWeights,
  mayStand,
  quantityLike,
  writeFigure,
  type Figure,
} from './figures.ts';
import { scrambleText, type Scrambling } from './free-text.ts';
import { inventMovements } from './invent-movements.ts';
import type { Inventor } from './invent.ts';
import { isNumberCell, significant } from './number-format.ts';
import type { Random } from './random.ts';
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

/** The cells of a copy, and what it must read to. */
export interface CopiedCells {
  readonly cells: ReadonlyMap<RawRecord, readonly CopiedCell[]>;
  /** What each position is worth, by line. */
  readonly values: ReadonlyMap<number, number>;
  /** What each movement moves. */
  readonly quantities: readonly string[];
}

/* Rows of the table that are no position now but are built like one. */
const BUILT_LIKE_POSITIONS = new Set(['lot-of-position', 'older-date', 'empty-position', 'dropped', 'no-value']);
/* Those, and rows that were taken for positions but could not be read. */
const LIKE_POSITIONS = new Set(
  [...BUILT_LIKE_POSITIONS].concat('no-identity', 'unreadable-number', 'ragged', 'newer-file', 'looks-alike'),
);
const HEADERS = new Set(['header', 'repeated-header']);
const SECURITY_ROLES = ['symbol', 'name', 'isin', 'cusip'] as const;
/* Statements in sections begin each line with the section and with what the line is; without them none is found again. */
const TAGS = new Set(['header', 'data', 'total', 'subtotal', 'notes', 'metainfo', 'trailer']);
const TELLING_DIGITS = 4;
const MOST_TRIES = 60;

interface Row extends Columns {
  readonly record: RawRecord;
  readonly reason: string;
  readonly line: SecurityWords | null;
  readonly movements: readonly Movement[];
  readonly figures: readonly Figure[];
}

/** Works out the new words of every cell. */
export function copyCells({ reading, records, asOf, inventor, random, alsoNames, publicOf }: CopyRequest): CopiedCells {
  const { movements = [], kind, unit, headerLine } = reading;
  const columns = fileColumns(reading, records);
  const isTable = kind === 'positions' && !columns.hasSections;
  const holdings = new Map<number, Holding>(
    kind === 'history' ? [] : holdingsIn(reading.holdings).map((one) => [one.line, one]),
  );
  const byLine = new Map<number, RawRecord>(records.map((record) => [record.line, record]));
  const moved = new Map<number, Movement[]>();
  for (const movement of movements) moved.set(movement.line, [...(moved.get(movement.line) ?? []), movement]);
  const reasons = new Map<number, string>(fatesIn(reading.fates).map(({ line, reason }) => [line, reason]));
  const bought = [...movements].sort((a, b) => Number(b.deed === 'in') - Number(a.deed === 'in'));
  const inSections = columns.hasSections ? records.flatMap((record) => lineIn(record, columns.of(record)) ?? []) : [];
  const securities = securitiesOf([...holdings.values(), ...bought, ...inSections], publicOf);
  const knownOf = (line: SecurityWords): PublicWords =>
    // Cash is told by its words, and they name no company.
    alsoNames && line.says !== 'cash' ? NOTHING_PUBLIC : securities.knownOf(line);
  const by: Scrambling = {
    vocabulary: vocabularyOf(reading, columns.hasSections),
    inventor,
    days: makeDays(asOf, columns.order, random),
    securityWord: (word) => {
      const line = isTable ? null : securities.find(word);
      return line === null ? null : scrub(word, line);
    },
  };
  const { vocabulary, days } = by;
  const dress = dressOf(records, reading.delimiter);
  const figures = new Map<number, readonly Figure[]>(
    unit === 'weights' ? figuresOfWeights(reading, byLine, random) : [],
  );
  const quantities = inventMovements(movements, random, inventor.mayWrite);
  const factors = new Map<string, number>();

  const scrub = (text: string, line: SecurityWords): string =>
    (kind === 'history' || columns.hasSections) && isMoney(text, line)
      ? text
      : scrubSecurity(text, line, knownOf(line), by);
  const lineOf = (record: RawRecord, at: Columns): SecurityWords | null => {
    const own = holdings.get(record.line) ?? moved.get(record.line)?.[0] ?? null;
    const isLike = LIKE_POSITIONS.has(reasons.get(record.line) ?? '');
    const line = own ?? (isLike || !isTable ? lineIn(record, at) : null);
    if (isTable || line === null) return line;
    const same = [line.isin, line.cusip, line.symbol].flatMap((word) => securities.find(word ?? '') ?? []);
    return filled({ ...(same[0] ?? line), price: null }, line);
  };
  const figuresOfRow = (record: RawRecord, at: Columns, line: SecurityWords | null): readonly Figure[] => {
    const movementsHere = moved.get(record.line);
    if (movementsHere === undefined) {
      const isLike = BUILT_LIKE_POSITIONS.has(reasons.get(record.line) ?? '');
      const numbers = holdings.get(record.line) ?? (isLike ? numbersLike(record, at) : null);
      const isPriceKnown = line !== null && securities.knownOf(line).hasPrice;
      return numbers === null ? [] : figuresOfPosition(record, { ...numbers, isPriceKnown }, reading, dress, inventor);
    }
    const [{ isin, symbol, name }] = movementsHere as [Movement];
    const key = isin ?? symbol ?? name ?? '';
    const factor = factors.get(key) ?? 0.5 + random();
    factors.set(key, factor);
    for (let tries = 0; ; tries += 1) {
      const drawn = figuresOfMovements(movementsHere, quantities, factor * (1 + tries / 100));
      const isFree = mayStand(record.cells, (column) => at.roles[column], drawn, dress, inventor);
      if (isFree || tries >= MOST_TRIES) return drawn;
    }
  };

  const rows = records.map((record): Row => {
    const at = columns.of(record);
    const reason = reasons.get(record.line) ?? '';
    const line = lineOf(record, at);
    if (unit !== 'weights') figures.set(record.line, figuresOfRow(record, at, line));
    const isOther = reason === 'other-table' && otherTableOf(record.cells.map(({ text }) => text)) !== null;
    return {
      ...{ ...at, record, reason, line, movements: moved.get(record.line) ?? [] },
      isHeader: at.isHeader || HEADERS.has(reason) || isOther,
      figures: figures.get(record.line) ?? [],
    };
  });
  const totals = figuresOfTotals(reading, (line) => figures.get(line) ?? []);
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
  const titleCell = (text: string, role: Role, row: Row): CopiedCell => {
    const copy = vocabulary.isKnownPhrase(text) ? text : scrambleText(text, false, by);
    const hasRole = role !== 'unused' || readTitle(text, new Map()).role !== 'unused';
    const isBuilt = hasRole || row.isInSection || isUnitsRow(row.record.cells.map((cell) => cell.text));
    return copy === text || isBuilt ? scrambled(text, copy) : made(inventor.placeholder('Column', text));
  };

  /* Behind a label, under a personal title and in what names an account nothing may stay. */
  const isSecret = (text: string, column: number, role: Role, row: Row): boolean => {
    const { record, reason, titles, isInSection } = row;
    const isInTable = (record.line > headerLine || isInSection) && reason !== 'footer';
    if (reason === 'account-heading') return true;
    if (vocabulary.accounts.includes(text) && !SECURITY_ROLES.some((one) => one === role)) return true;
    if (isInTable && (role === 'account' || role === 'account-name' || role === 'id')) return reason !== 'total';
    const title = titles[column] ?? '';
    if (isInTable && role === 'unused' && (isOwnerTitle(title) || vocabulary.isPersonal(title))) return true;
    return !isInTable && record.cells.slice(0, column).some((cell) => vocabulary.isPersonal(cell.text));
  };

  /* In columns of quantities and symbols of a split, numbers say how many shares one became. */
  const figureIn = (text: string, role: Role, { record, figures: own, movements: here }: Row): string | null => {
    const [first] = here;
    if (role === 'fee') return /[1-9]/.test(text) ? '0' : text;
    if (first?.deed === 'split' && role === 'quantity') return text;
    const totalsHere = totals.get(record.line) ?? [];
    const figure = writeFigure(text, role, [...own, ...totalsHere], dress);
    if (figure !== null) return figure;
    const digits = first === undefined ? undefined : quantities.get(first);
    if (role === 'quantity' && digits !== undefined) return quantityLike(text, digits);
    return significant(text).length < TELLING_DIGITS ? null : writeFigure(text, role, allTotals, dress);
  };

  /* As much of the cell as says what the movement does; of what follows only plain words stay. */
  const deedCell = (text: string): CopiedCell => {
    const deed = columns.deedOf(text);
    // words of Latin letters are whole; where a script has no blanks, any sign may be the last of a word
    const ends = [...text.matchAll(/(?<!^)(?<!\p{Script=Latin}(?=\p{Script=Latin}))/gu)].map(({ index }) => index);
    const says = (part: string): boolean => columns.deedOf(part) === deed && columns.deedOf(`${part} xx`) === deed;
    const end = deed === null ? undefined : ends.find((at) => says(text.slice(0, at)));
    const said = end === undefined ? '' : text.slice(0, end);
    return scrambled(text, said + scrambleText(text.slice(said.length), false, by));
  };

  const copyCell = (text: string, column: number, row: Row): CopiedCell => {
    if (text === '' || saysNothing(text)) return { text, mark: 'empty' };
    const role = row.roles[column] ?? 'unused';
    const { record, line, isInSection } = row;
    const tag = isInSection || columns.hasSections ? (record.cells[1]?.text.toLowerCase() ?? '') : '';
    if (row.isHeader || (column < 2 && TAGS.has(tag)))
      return titleCell(text, role, { ...row, isInSection: isInSection || tag !== '' });
    if (isSecret(text, column, role, row)) return made(scrambleText(text, true, by));
    const figure = figureIn(text, role, row);
    if (figure !== null) return figure === text ? stays(text) : made(figure);
    const isDay = isDateOrTime(text) || role === 'day' || role === 'time';
    if ((isDay || /^\d+$/.test(text)) && days.isOfFile(text)) return stays(text);
    if (isDay) {
      const isOrdered = role === 'date' || role === 'day' || role === 'time';
      const other = isOrdered ? days.move(text) : text;
      return other === text ? scrambled(text, scrambleText(text, false, by)) : made(other);
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
      const isPart = role === 'weight' || /%|percent|pct|anteil|peso|poids/i.test(row.titles[column] ?? '');
      return made(isPart && /[1-9１-９]/.test(text) ? inventor.word(text) : inventor.amount(text));
    }
    if (role === 'deed') return deedCell(text);
    if (isInSection && vocabulary.isKnownPhrase(text)) return stays(text);
    return scrambled(
      text,
      scrambleText(text, false, by, (number) => figureIn(number, 'note', row)),
    );
  };

  const cells = rows.map((row): [RawRecord, readonly CopiedCell[]] => [
    row.record,
    row.record.cells.map(({ text }, column) => copyCell(text, column, row)),
  ]);
  const values = [...holdings.keys()].flatMap((line): readonly [number, number][] => {
    const value = figures.get(line)?.find(({ role }) => role === 'value' || role === 'weight');
    return value === undefined ? [] : [[line, value.now]];
  });
  return {
    cells: new Map(cells),
    values: new Map(values),
    quantities: movements.map((movement) => quantities.get(movement) ?? movement.quantity),
  };
}

/** Tells whether digits that stay may stay: words and prices as they were, and an option's day and strike, whatever it is of. */
export function isKept({ text, mark }: CopiedCell): boolean {
  return mark === 'security' || mark === 'words' || mark === 'empty' || isOptionSymbol(text);
}
