import { isBrokerName } from '../../domain/identity/broker-names.ts';
import { guessAccountKind, isSurelyAccount } from '../../domain/model/account-kind.ts';
import type { FateReason } from '../../domain/model/file-reading.ts';
import type { Holding } from '../../domain/model/holding.ts';
import { fatesIn } from '../../domain/rows/fate-rows.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import { once } from '../../domain/once.ts';
import { sumInAnyOrder } from '../../domain/sum.ts';
import { plainWord, TOTALS } from '../languages/all-words.ts';
import { words } from '../languages/language.ts';
import type { RowsRead } from './gathered.ts';
import { leaveOut } from './leave-out.ts';
import { firstOf, itemAt } from '../../domain/must.ts';

/* Rows that say again what other rows say, in files of brokers nobody has described: "Total KO" below the lots of KO, a single lot below
   its position, a second table about the same securities. Only amounts that agree to the cent make a row one of these. */

const CENT = 0.011;
const FEWEST_REPEATED = 2;
const MOST_SUMMED = 2000;
/* So many securities of the same quantities and values no two accounts have. */
const FEWEST_OF_SAME_TITLES = 5;
const TOTAL_WORDS = [...TOTALS];
const firstWord = (text: string): string => firstOf(text.split(' ', 1));
const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);
const FIRST_WORDS: ReadonlySet<string> = new Set(TOTAL_WORDS.map(firstWord));
const LAST_WORDS: ReadonlySet<string> = new Set(TOTAL_WORDS.map(lastWord));

/** Takes them out of the positions; each keeps its line with a fate that says what it is. */
export function leaveOutRepeats(read: RowsRead): RowsRead {
  if (!mayRepeat(read)) return read;
  const holdings = holdingsIn(read.rows.holdings);
  const found = new Map<number, FateReason>();
  const take = (rows: readonly Holding[], reason: FateReason): void => {
    for (const { line } of rows) found.set(line, reason);
  };
  take(namedSums(holdings), 'subtotal');
  const headings = once(() => headingsIn(read));
  take(accountSums(holdings, headings), 'subtotal');
  take(sumsOfAll(holdings), 'subtotal');
  const own = holdings.filter(({ line }) => !found.has(line));
  take(repeatedTable(own, read), 'other-table');
  take(loneLots(own.filter(({ line }) => !found.has(line)), read), 'lot-of-position'); // oxfmt-ignore
  if (found.size === 0) return read;
  const { rows, drafts } = leaveOut(read, found);
  return { ...read, rows, drafts, preview: read.preview.filter(({ line }) => !found.has(line)) };
}

/* Of most files a glance at the words tells that nothing in them is said again. */
function mayRepeat({ rows: { holdings, fates }, statedTotals }: RowsRead): boolean {
  if (statedTotals.length > 0 || fates.outcomes.some(({ reason }) => reason === 'repeated-header')) return true;
  return holdings.groups.some(
    ({ first }) =>
      [first.symbol, first.name].some((word) => withoutTotal(plain(word)) !== null) ||
      isOfAccount(first) ||
      isOfAll(first),
  );
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= CENT;
const plain = (word: string | null): string => (word === null ? '' : plainWord(word.trim().toLowerCase()));
const sumOf = (rows: readonly Holding[]): number => sumInAnyOrder(rows.map(({ value }) => value));

/* "Total KO", "KO Total": whose rows stand right above and add up to it. */
function namedSums(holdings: readonly Holding[]): readonly Holding[] {
  return holdings.filter((row, at) => {
    const whose = [row.symbol, row.name].map((word) => withoutTotal(plain(word))).filter((word) => word !== null);
    if (whose.length === 0) return false;
    let from = at;
    while (from > 0 && isCalled(itemAt(holdings, from - 1), whose)) from -= 1;
    return from < at && isNear(sumOf(holdings.slice(from, at)), row.value);
  });
}

/* "Balance" above all that it is made of. */
const OF_ALL = new Set(
  words(`
  balance | account balance | current balance | plan balance | vested balance | account value | portfolio value | market value | net worth |
  saldo | kontostand | depotwert | gesamtwert | solde | valeur du compte | valor de la cartera | controvalore totale | saldo totaal`),
);
const isOfAll = (row: Holding): boolean =>
  isBare(row) && [row.symbol, row.name].some((word) => OF_ALL.has(plain(word)));

function sumsOfAll(holdings: readonly Holding[]): readonly Holding[] {
  return holdings.filter(
    (row) => holdings.length > 2 && isOfAll(row) && isNear(sumOf(holdings.filter((one) => one !== row)), row.value),
  );
}

/* Lines of one cell: "Grandpa’s" above what stands below it. */
const HEADINGS: ReadonlySet<FateReason> = new Set<FateReason>(['footer', 'section-heading', 'account-heading']);
const headingsIn = ({ rows }: RowsRead): ReadonlySet<string> =>
  new Set(
    fatesIn(rows.fates).flatMap(({ reason, text }) =>
      HEADINGS.has(reason) ? [plain(firstOf(text.split(/[,;|:\t]/)))] : [],
    ),
  );

/* "Brokerage total" below the rows of that account, "Roth IRA" with its sum above them. "Total Stock Market" is a fund. */
function accountSums(holdings: readonly Holding[], headings: () => ReadonlySet<string>): readonly Holding[] {
  const sums = new Set<Holding>();
  const unsure = new Set<Holding>();
  for (const [at, row] of holdings.entries()) {
    if (isTotalOfAccount(row, headings)) {
      let [sum, from] = [0, at];
      while (from > Math.max(0, at - MOST_SUMMED) && (from === at || !isNear(sum, row.value))) {
        from -= 1;
        if (!sums.has(itemAt(holdings, from))) sum += itemAt(holdings, from).value;
      }
      if (from < at && isNear(sum, row.value)) sums.add(row);
    } else if (isOfAccount(row)) {
      const next = holdings.findIndex((one, place) => place > at && isOfAccount(one));
      const below = holdings.slice(at + 1, next === -1 ? undefined : next);
      if (below.length === 0 || !isNear(sumOf(below), row.value)) continue;
      const isPlain = below.length > 1 || below.some(({ quantity }) => quantity !== null);
      (isPlain ? sums : unsure).add(row);
    }
  }
  // two funds, one below the other, may be worth the same
  return sums.size + unsure.size > 1 ? [...sums, ...unsure] : [...sums];
}

/* Nothing but a name and an amount. */
const isBare = ({ quantity, price, isin, cusip, says }: Holding): boolean =>
  [quantity, price, isin, cusip, says].every((known) => known === null);

const namesAccount = (word: string | null): boolean =>
  word !== null && (isSurelyAccount(word) || isBrokerName(word) || /^depot \p{L}/iu.test(word));

function isOfAccount(row: Holding): boolean {
  return isBare(row) && [row.symbol, row.name].some(namesAccount);
}

function isTotalOfAccount(row: Holding, headings: () => ReadonlySet<string>): boolean {
  return (
    isBare(row) &&
    [plain(row.symbol), plain(row.name)].some((word) => {
      const rest = withoutTotal(word);
      if (rest === null) return false;
      return word.startsWith(rest) || guessAccountKind(rest) !== 'unknown' || headings().has(rest);
    })
  );
}

function withoutTotal(word: string): string | null {
  // asked of every row of a file, and nearly none says a total in any language
  if (!FIRST_WORDS.has(firstWord(word)) && !LAST_WORDS.has(lastWord(word))) return null;
  const total = TOTAL_WORDS.find((one) => word.startsWith(`${one} `) || word.endsWith(` ${one}`));
  if (total === undefined) return null;
  return (word.startsWith(`${total} `) ? word.slice(total.length) : word.slice(0, -total.length)).trim();
}

function isCalled({ symbol, name, isin }: Holding, words: readonly string[]): boolean {
  return [symbol, name, isin].some((word) => word !== null && words.includes(plain(word)));
}

/* Below another header than the first: securities of the table above, with the same values and no other quantity. A report on them, such
   as of gains and losses, or its largest. Under the very same header they are those of another account, unless many are all the same. */
function repeatedTable(holdings: readonly Holding[], { rows, headerText }: RowsRead): readonly Holding[] {
  const headers = fatesIn(rows.fates).filter(({ reason }) => reason === 'repeated-header');
  if (headers.length === 0) return [];
  const above = new Map<number, Holding[]>();
  const repeated: Holding[] = [];
  let from = 0;
  let kept = 0;
  for (const [place, text] of [headerText, ...headers.map((header) => header.text.trim())].entries()) {
    const end = headers[place]?.line ?? Infinity;
    const below: Holding[] = [];
    for (; from < holdings.length && itemAt(holdings, from).line < end; from += 1) below.push(itemAt(holdings, from));
    const near = ({ value }: Holding): readonly Holding[] =>
      [-1, 0, 1].flatMap((by) => above.get(Math.round(value) + by) ?? []);
    const again = place === 0 ? [] : below.filter((row) => near(row).some((one) => isAgain(row, one)));
    const isRepeat =
      text === headerText
        ? again.length >= FEWEST_OF_SAME_TITLES && again.length === below.length
        : again.length >= FEWEST_REPEATED && (2 * again.length > below.length || again.length === kept);
    if (isRepeat) repeated.push(...again);
    const left = isRepeat ? below.filter((row) => !again.includes(row)) : below;
    kept += left.length;
    for (const row of left) above.set(Math.round(row.value), [...(above.get(Math.round(row.value)) ?? []), row]);
  }
  return repeated;
}

function isAgain(row: Holding, first: Holding): boolean {
  const isSame =
    (row.isin !== null && row.isin === first.isin) ||
    (row.symbol !== null && row.symbol === first.symbol) ||
    (row.name !== null && plain(row.name) === plain(first.name));
  const counts = row.quantity === null || first.quantity === null || row.quantity === first.quantity;
  const isOfIt = row.account === first.account && row.currency === first.currency;
  return isSame && counts && isOfIt && isNear(row.value, first.value);
}

/* A position with one lot below it is the same row twice, which only the stated total can tell from two lots. */
function loneLots(holdings: readonly Holding[], { statedTotals, rows }: RowsRead): readonly Holding[] {
  const [total] = statedTotals.filter(({ account }) => account === null).slice(-1);
  if (total === undefined || isNear(sumOf(holdings), total.value)) return [];
  const isFolded = fatesIn(rows.fates).some(({ reason }) => reason === 'lot-of-position');
  const lots = holdings.filter((row, at) => at > 0 && isTwice(itemAt(holdings, at - 1), row));
  if (lots.length < (isFolded ? 1 : FEWEST_REPEATED)) return [];
  return isNear(sumOf(holdings) - sumOf(lots), total.value) ? lots : [];
}

function isTwice(one: Holding, other: Holding): boolean {
  const isNamed = one.symbol !== null || one.isin !== null || one.name !== null;
  const same = one.symbol === other.symbol && one.isin === other.isin && one.name === other.name;
  return (
    isNamed && same && one.account === other.account && one.quantity === other.quantity && one.value === other.value
  );
}
