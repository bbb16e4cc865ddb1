import { isCashWords } from '../../cells/asset-class.ts';
import { addIn } from '../../../domain/sum.ts';
import { must } from '../../../domain/must.ts';
import { parseShown } from '../../cells/cells.ts';
import { AS_IT_IS, multiplies } from '../../cells/multiplies.ts';
import { SPREADSHEET } from '../../profiles/profile.ts';
import { columnsOfTitles } from '../header.ts';
import {
  areTitlesOfTable,
  FEWEST_RECORDS,
  isNumberKind,
  joinByTabs,
  joinUnderCutTitles,
  joinUnderTitles,
  secondTitle,
} from './cut-rows.ts';
import { pageCell, cellsOf, type PageCell } from './page-cells.ts';

/*
 * Pages that were copied from a broker's screen: nearly every cell stands on a line of its own ("AAPL", "12.5 shares", "$271.20", "+1.2%"), or
 * the first cells of a row do.
 */

const MOST_LINES = 4000;
const MOST_HEADS = 3;
const MOST_BELOW_TITLES = 4;
/* A holding alone shows nothing of what is above it: so many words at most are its own. */
const SYMBOL_AND_NAME = 2;
/* Where each cell is a line, at least so many of the lines are numbers; fewer where all records are as long: symbol, name, sector, amount. */
const USUAL_NUMBERS = 0.3;
const LEAST_NUMBERS = 0.2;

/**
 * Gives the text with the cells of each record in one line, parted by tabs, where they stand below each other; other texts come back as they
 * are. Lines keep their numbers: a record stands in its first one, the others are left empty.
 */
export function joinStackedLines(text: string): string {
  if (text.length > MOST_LINES * 120) return text;
  // "VWRP | GB"
  const lines = text.split('\n').map((line) => line.replace(/^([A-Z][A-Z\d.]{0,7}) \| [A-Z]{2}\s*$/, '$1'));
  if (lines.length > MOST_LINES) return text;
  const joined = text.includes('\t') ? joinCut(lines) : joinCells(lines);
  return joined === null ? text : joined.join('\n');
}

/* Of a record some cells may stand in lines of their own, the others in one; and so may the titles. */
function joinCut(lines: readonly string[]): readonly string[] | null {
  const top = lines.findIndex((line) => line.includes('\t') && areTitlesOfTable(line.split('\t')));
  const joined =
    (top === -1 ? null : (joinUnderTitles(lines, top) ?? joinUnderTitles(lines, top, 1) ?? joinByTabs(lines, top))) ??
    joinUnderCutTitles(lines, top);
  if (joined !== null || (top !== -1 && lines.slice(top + 1).some((line) => line.includes('\t')))) return joined;
  const written = lines.filter((line) => line.trim() !== '');
  const alone = written.filter((line) => !line.includes('\t')).length;
  return 2 * alone >= written.length ? joinCells(lines, top) : null;
}

const IS_NO_AMOUNT: ReadonlySet<string> = new Set(['nothing', 'cusip']);

/* What a page calls the total above its list. It is no holding. */
const WHOLE =
  /^(?:(?:my|your|mein|mon|mi|il mio|meu) )?(?:portfolio|investments?|investing|stocks|individual|brokerage|account|balance|net worth|aktien|depot|portefeuille|cartera|portafoglio|carteira|portfel|portfölj)$/i;

/* What stands between the cells of one line. */
const BETWEEN_CELLS = /[;|"]|^sep=|\p{L},[\p{L}\d]|\d,\p{L}/u;

/* "VTI 52,000" above "BND 21,000", which is no amount in dollars of Brunei. */
function areTyped(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  const symbols = filled.flatMap(
    (line) => /^([A-Z]{2,5}) \p{Sc}?\d[\d.,]*k?(?: (?:shares?|shs?|units?))?$/u.exec(line)?.[1] ?? [],
  );
  return new Set(symbols).size > 1 && 2 * symbols.length >= filled.length;
}

/* Words, then numbers. */
interface Stack {
  readonly words: readonly PageCell[];
  readonly numbers: readonly PageCell[];
}

/* `top` is the line of titles that stand beside each other, -1 = none do. */
function joinCells(lines: readonly string[], top = -1): readonly string[] | null {
  if (lines.some((line) => BETWEEN_CELLS.test(line)) || areTyped(lines)) return null;
  const cells = cellsOf(lines, top);
  if (cells.some(({ text }) => WATCH_LIST.test(text))) return null;
  const numbers = cells.filter(({ kind }) => isNumberKind(kind)).length;
  if (numbers < LEAST_NUMBERS * cells.length || numbers === cells.length) return null;
  if (numbers < USUAL_NUMBERS * cells.length && !areAllAlike(cells)) return null;
  // a number of an account alone is under its heading
  const stacks = stacksOf(cells).filter((stack) => stack.numbers.some(({ kind }) => !IS_NO_AMOUNT.has(kind)));
  const isSingle = stacks.length === 1 && stacks.every(isHolding);
  const fewest = isSingle ? 1 : FEWEST_RECORDS;
  if (stacks.length < fewest) return null;
  const width = widthOf(
    stacks.map((stack) => stack.numbers.length),
    fewest,
  );
  const alike = stacks.filter((stack) => stack.numbers.length === width);
  if (alike.length < fewest) return null;
  const below = alike.filter((stack) => isSingle || stack !== stacks[0]);
  // of two that are as usual, the fewer: the other has a heading above it
  const words = +usual(
    below.map((stack) => String(Math.min(stack.words.length, isSingle ? SYMBOL_AND_NAME : Infinity))),
    -1,
  );
  const isFewer = stacks.every((stack) => stack.numbers.length <= width);
  const enough = (isFewer ? 2 / 5 : 1 / 2) * stacks.length;
  if (alike.length < enough || words === 0) return null;
  const kinds = Array.from({ length: width }, (_, place): PageCell['kind'] =>
    usual(alike.map((stack) => must(stack.numbers[place]).kind)),
  );
  const beside = (lines[top] ?? '').trim().split('\t');
  // above the titles may stand the head of the page, with totals of its own
  const heads =
    top === -1
      ? stacks.slice(0, MOST_HEADS).map((stack) => stack.words.slice(0, -words))
      : [beside.map((text) => pageCell(top, text))];
  const lasts = alike.flatMap((stack) => (stack.words.length < words ? [] : (stack.words.at(-1)?.text ?? [])));
  const all = heads.map((above) => titlesAmong(above, words, kinds.length, lasts));
  const head = all.findIndex((one) => one !== null);
  const titles = all[head] ?? null;
  if (titles === null && (top !== -1 || (areQuotes(kinds) && !alike.every(hasProduct)))) return null;
  const value = titles === null ? -1 : columnsOfTitles(titles.written, SPREADSHEET).value - words;
  const out = [...lines];
  const join = (row: readonly PageCell[], written: readonly string[]): void => {
    for (const { line } of row) out[line] = '';
    out[must(row[0]).line] = written.join('\t');
  };
  if (titles !== null) join(titles.cells, titles.written);
  for (const [at, stack] of stacks.entries()) {
    // what stands above are headings
    const isAlone = stack.numbers.filter(({ kind }) => kind !== 'percent').length === 1;
    const cash = isAlone ? stack.words.find(({ text }) => isCashWords(text)) : undefined;
    const own = cash === undefined ? stack.words.slice(-words) : [cash];
    const isOther = stack.numbers.some(({ kind }, place) => kind !== kinds[place]);
    const isWhole = at === 0 && (isOther || stack.numbers.length < width) && WHOLE.test(own.at(-1)?.text ?? '');
    if (isWhole || at < head) continue;
    const places = placesOf(stack.numbers, kinds, value);
    const amounts = kinds.map((_, place) => stack.numbers[places.indexOf(place)]?.text ?? '');
    // numbers that nobody can place go behind the others, where they are asked about
    const beyond = places.includes(-1) ? stack.numbers.map(({ text }) => text) : [];
    // without titles, a change in percent would be taken for a weight
    const shown = amounts.filter((_, place) => titles !== null || kinds[place] !== 'change');
    const names = Array.from({ length: words }, (_, place) => own[place]?.text ?? '');
    join([...own, ...stack.numbers], [...names, ...(beyond.length > 0 ? shown.map(() => '') : shown), ...beyond]);
  }
  return out;
}

/* The titles are as many as the cells of a record, or one fewer where the symbol has the name below it; an account may stand below them. */
function titlesAmong(above: readonly PageCell[], words: number, numbers: number, lasts: readonly string[]) {
  for (const named of new Set([words, 1])) {
    for (let end = above.length; end >= Math.max(named + numbers, above.length - MOST_BELOW_TITLES); end -= 1) {
      const cells = above.slice(end - named - numbers, end);
      const written = cells.map(({ text }) => text);
      if (!areTitlesOfTable(written) || !cells.slice(0, named).every(({ text }) => namesWho(text))) continue;
      const more =
        words - named === 1 ? [secondTitle(written[0], lasts)] : Array.from({ length: words - named }, () => '');
      return { cells, written: written.toSpliced(named, 0, ...more) };
    }
  }
  return null;
}

/* Each record has as many words as the others, its symbol first, and one number. Above them may stand headings. */
function areAllAlike(cells: readonly PageCell[]): boolean {
  const stacks = stacksOf(cells);
  const width = stacks.at(-1)?.words.length;
  if (width === undefined) return false;
  return stacks.every(({ words, numbers }, at) => {
    const own = at === 0 ? words.slice(-width) : words;
    return own.length === width && numbers.length === 1 && /^[A-Z]{1,5}(?:[.-][A-Z])?$/.test(own[0]?.text ?? '');
  });
}

function namesWho(title: string): boolean {
  const { symbol, name, isin } = columnsOfTitles([title], SPREADSHEET);
  return symbol === 0 || name === 0 || isin === 0;
}

const WATCH_LIST = /watch ?list|beobachtungsliste|merkliste|liste de suivi|lista de seguimiento/i;

/* Bare numbers with their changes, and no count: prices, which say nothing of what is held. */
const areQuotes = (kinds: readonly PageCell['kind'][]): boolean =>
  kinds.includes('change') && kinds.every((kind) => kind === 'number' || kind === 'change' || kind === 'percent');

/* How many there are and one amount. */
const isHolding = (stack: Stack): boolean =>
  stack.numbers.filter(({ kind }) => kind === 'money').length === 1 &&
  stack.numbers.some(({ kind }) => kind === 'count');

/* One of the numbers is two others multiplied: quantity, price and value. */
function hasProduct({ numbers }: Stack): boolean {
  const all = numbers.flatMap(({ text, kind }) => {
    const parsed = kind === 'number' ? parseShown(text, '.') : null;
    return parsed?.kind === 'number' && parsed.value > 1 ? [parsed.value] : [];
  });
  return all.some((value) =>
    all.some((one, at) => all.slice(at + 1).some((other) => multiplies(one, other, value, AS_IT_IS))),
  );
}

function stacksOf(cells: readonly PageCell[]): readonly Stack[] {
  const stacks: { words: PageCell[]; numbers: PageCell[] }[] = [];
  for (const cell of cells) {
    const last = stacks.at(-1);
    const isNumber = isNumberKind(cell.kind);
    if (last === undefined || (!isNumber && last.numbers.length > 0))
      stacks.push({ words: isNumber ? [] : [cell], numbers: isNumber ? [cell] : [] });
    else (isNumber ? last.numbers : last.words).push(cell);
  }
  return stacks.filter(({ words }) => words.length > 0);
}

const NOWHERE = -2;

/*
 * Under which of the usual numbers each of these belongs, -1 where nobody can tell: place by place; where some are missing, an amount alone is
 * the value, and others are the last of their kind.
 */
function placesOf(numbers: readonly PageCell[], kinds: readonly string[], value: number): readonly number[] {
  if (numbers.length >= kinds.length) return numbers.map((_, at) => (at < kinds.length ? at : -1));
  if (value >= 0) {
    const areThere = numbers.every(({ kind }, at) => kind === kinds[value + at]);
    if (areThere) return numbers.map((_, at) => value + at);
    // of a total's changes and its one amount that is its value
    const isAlone = numbers.filter(({ kind }) => kind === 'money').length === 1;
    const elsewhere = isAlone ? NOWHERE : -1;
    return numbers.map(({ kind }) => (isAlone && kind === 'money' ? value : elsewhere));
  }
  const places: number[] = [];
  let end = kinds.length;
  for (const { kind } of numbers.toReversed()) {
    const open = kinds.slice(0, Math.max(end, 0));
    // a coin's count has no word behind it
    end = open.lastIndexOf(kind === 'number' && !open.includes(kind) ? 'count' : kind);
    places.unshift(end);
  }
  return places;
}

/* How many numbers a record has: those so long have the most of all numbers among them. Totals have one or two each. */
function widthOf(lengths: readonly number[], fewest: number): number {
  const counts = new Map<number, number>();
  for (const length of lengths) addIn(counts, length, 1);
  const several = [...counts].filter(([, many]) => many >= fewest);
  return several.reduce(
    ([most, sum], [length, many]) => (length * many > sum ? [length, length * many] : [most, sum]),
    [0, 0],
  )[0];
}

/* The most frequent; of several the last in order, or the first. */
function usual<T extends string>(words: readonly T[], order: 1 | -1 = 1): T {
  const counts = new Map<T, number>();
  for (const word of words) addIn(counts, word, 1);
  const [most] = [...counts].sort(
    ([word, one], [another, other]) => other - one || order * another.localeCompare(word),
  );
  return must(most)[0];
}
