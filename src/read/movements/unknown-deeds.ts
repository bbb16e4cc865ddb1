import type { DecimalMark } from '../../domain/model/units.ts';
import type { Movement } from '../../domain/model/movement.ts';
import type { DeedMeaning } from '../../domain/model/portfolio.ts';
import { parseNumber } from '../cells/cells.ts';
import type { HistoryCells } from '../profiles/histories/format.ts';
import type { IssueList } from '../table/issue-list.ts';

/* Words for movements that nobody knows: each is asked about once, with the guess that its rows speak for. */

/** A row of a history, as cells and as a movement. */
export interface DeedRow {
  readonly cells: HistoryCells;
  readonly movement: Movement;
  /** The place of the movement in the list of all. */
  readonly at: number;
  /** By how much the account's cash changed with the row; null where that isn't known. */
  readonly cash: number | null;
  /** What the row calls what it did; empty where that is known. */
  readonly word: string;
  /** With its sign, where the word isn't known. */
  readonly quantity: string;
}

/* More words than these are no words: somebody wrote sentences. */
const MOST_WORDS = 12;
/* A word of which fewer rows than this part speak for one meaning has no guess. */
const MOST = 0.8;
const ROUNDED = 0.02;

/** Asks what each unknown word means, the one with the most rows first, and gives the rows that wait for the answer. */
export function askUnknownDeeds(rows: readonly DeedRow[], mark: DecimalMark, issues: IssueList): readonly DeedRow[] {
  const byWord = new Map<string, DeedRow[]>();
  for (const row of rows) {
    if (row.word === '') continue;
    const like = byWord.get(row.word.toLowerCase());
    if (like === undefined) byWord.set(row.word.toLowerCase(), [row]);
    else like.push(row);
  }
  const guess = guesser(
    rows.filter(({ word }) => word === ''),
    mark,
  );
  const asked = [...byWord.values()].sort((a, b) => b.length - a.length).slice(0, MOST_WORDS);
  for (const like of asked) {
    const [first] = like;
    if (first === undefined) continue;
    const { word, movement } = first;
    const meaning = mostOf(like.map(guess));
    issues.add('deed-unknown', 'error', movement.line, {
      word,
      rows: like.length,
      who: movement.name ?? movement.symbol ?? movement.isin ?? '',
      ...(meaning === null ? {} : { guess: meaning }),
    });
  }
  return asked.flat();
}

/* What moves shares for money has an amount of quantity × price; which way is told by the signs that rows of known words have. */
function guesser(known: readonly DeedRow[], mark: DecimalMark): (row: DeedRow) => DeedMeaning | null {
  const numberIn = (cell: string | undefined): number | null => {
    const read = parseNumber(cell ?? '', mark);
    return read.kind === 'number' && read.value !== 0 ? read.value : null;
  };
  const signs = (deed: 'in' | 'out'): ReadonlySet<number> =>
    new Set(
      known.flatMap(({ cells, movement }) => {
        const value = movement.deed === deed ? numberIn(cells.amount) : null;
        return value === null ? [] : [Math.sign(value)];
      }),
    );
  const paidSign = signOfPaid(signs('in'), signs('out'));
  return ({ cells, cash, quantity: moved }) => {
    const amount = numberIn(cells.amount);
    const price = numberIn(cells.price);
    const quantity = Number(moved);
    if (quantity < 0) return price === null && amount === null ? 'went-out' : 'sold';
    if (amount === null) return price === null ? 'came-in' : null;
    const isTrade = price === null || Math.abs(Math.abs(amount) - price * quantity) <= ROUNDED * Math.abs(amount);
    if (!isTrade) return 'no-shares';
    if (cash !== null && cash !== 0) return cash < 0 ? 'bought' : 'sold';
    if (paidSign === null) return null;
    return Math.sign(amount) === paidSign ? 'bought' : 'sold';
  };
}

/* Money that leaves an account is written below zero, where no row says otherwise; null where both ways are written alike. */
function signOfPaid(paid: ReadonlySet<number>, got: ReadonlySet<number>): number | null {
  const [[one], [other]] = [[...paid], [...got]];
  if (paid.size > 1 || got.size > 1 || (one !== undefined && one === other)) return null;
  if (one !== undefined) return one;
  return other === undefined ? -1 : -other;
}

function mostOf(meanings: readonly (DeedMeaning | null)[]): DeedMeaning | null {
  const found = meanings.find((one) => meanings.filter((other) => other === one).length >= MOST * meanings.length);
  return found ?? null;
}
