import { agreeByNumber } from './accounts.ts';
import { accountPartsOf, type AccountOfFile } from './file-parts.ts';
import type { FileReading } from '../model/file-reading.ts';
import type { Movement } from '../model/movement.ts';
import { daysBetween } from '../model/units.ts';
import { isHistory, type HistoryReading } from '../movements/histories.ts';
import { parseExact } from '../movements/decimal.ts';
import { MOVES_NO_SHARES } from '../movements/security-keys.ts';
import type { Start, StartFinder } from '../movements/start.ts';
import { once } from '../once.ts';
import { sum } from '../sum.ts';

/* A list of what was held, beside a history of the same account: what it counts of a holding that doesn't come out by its rows is the
   start of the rows after it. */

/* Whether a list has what was traded around its day already, brokers see differently. */
const AROUND = 3;
const WORDS = ['isin', 'cusip', 'symbol'] as const;

type Row = Pick<Movement, (typeof WORDS)[number] | 'says'>;
type List = AccountOfFile & { readonly file: { readonly asOf: NonNullable<FileReading['asOf']> } };

/** Gives what lists among the files say of the holdings of histories that belong together; null where none is of an account of theirs by its number. */
export function startsFromLists(group: readonly HistoryReading[], files: readonly FileReading[]): StartFinder | null {
  const lists = files.filter((file) => !isHistory(file) && file.asOf !== null && file.broker === group[0]?.broker);
  if (lists.length === 0) return null;
  const listed = once(() =>
    lists
      .flatMap(accountPartsOf)
      .filter(isDated)
      .sort((a, b) => (a.file.asOf > b.file.asOf ? -1 : 1)),
  );
  const ours = once(() => group.map(accountPartsOf));
  return (movements) => {
    const parts = movements
      .slice(0, 1)
      .flatMap(({ file, account }) => ours()[file]?.find(({ isOf }) => isOf(account)) ?? []);
    const identity = parts[0]?.identity ?? null;
    if (identity === null) return null;
    const own = listed().filter((one) => one.identity !== null && agreeByNumber(one.identity, identity) !== null);
    return own.map((list) => startIn(list, movements)).find((start) => start !== null) ?? null;
  };
}

function isDated(part: AccountOfFile): part is List {
  return part.file.asOf !== null;
}

function startIn({ file, holdings, drafts }: List, movements: readonly Movement[]): Start | null {
  const day = file.asOf;
  const isNear = (one: Movement): boolean =>
    !MOVES_NO_SHARES.has(one.deed) && Math.abs(daysBetween(one.day, day)) <= AROUND;
  const isMeant = (row: Row): boolean =>
    WORDS.some((word) => row[word] !== null && movements.some((one) => one[word] === row[word]));
  // what a row of the list doesn't say may be this one
  if (movements.some(isNear) || drafts.length > 0) return null;
  const meant = holdings.filter(isMeant);
  const counts = meant.flatMap(({ quantity }) => quantity ?? []);
  const areComparable = WORDS.some((word) =>
    [...movements, ...holdings.filter(({ says }) => says !== 'cash')].every((row) => row[word] !== null),
  );
  if (counts.length < meant.length || (meant.length === 0 && !areComparable)) return null;
  const quantity = parseExact(`${sum(counts)}`);
  return quantity === null || quantity < 0n ? null : { day, quantity, list: file.name };
}
