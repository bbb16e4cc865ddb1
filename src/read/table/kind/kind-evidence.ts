import { guessAccountKind } from '../../../domain/model/account-kind.ts';
import { addIn } from '../../../domain/sum.ts';
import { classOfType } from '../../cells/asset-class.ts';
import type { AssetClass } from '../../../domain/model/holding.ts';
import { isMeantAsNumber } from '../../cells/cells.ts';
import { isIsin } from '../../cells/symbols.ts';
import { plainWord } from '../../languages/all-words.ts';
import { addUpToWhole, isNumeric, looksLikeMoney, numbersOf, partOfCells, type ColumnLook } from '../column-look.ts';
import { deedReader, sentenceIn, splitDeed } from '../deeds.ts';
import type { Evidence, EvidenceSeen } from './evidence.ts';
import {
  ANY_AMOUNT,
  BOUGHT_ON,
  DEBTS,
  FILE_OF_HOLDINGS,
  FILE_OF_MOVEMENTS,
  FILE_OF_WATCH_LIST,
  HOUSEHOLD,
  OF_BOOKINGS,
  OF_COMPANIES,
  OF_DIVIDENDS,
  OF_QUOTES,
  OF_SIDES,
  OTHER_DAYS,
  PLAIN_DAY,
  SAYS_DEED,
  SECURITY,
  plainText,
} from './kind-words.ts';
import { multiplies } from '../../cells/multiplies.ts';
import { findRunningBalance } from './running-balance.ts';
import { isRemarkTitle } from '../sold-column.ts';
import { hintOf } from '../title-hints.ts';
import { readTitle } from '../titles.ts';
import {
  whoOf,
  type TableLook,
  hasIdentifiers,
  type Looked,
  evidence,
  numbersUnder,
  plainName,
  columnsWhere,
  isSymbol,
  isTitled,
  lookAt,
  IBAN,
  decimalMarkOf,
} from './table-look.ts';

/* Gathers what in a table speaks for its being holdings, and what for something else. The first rows are looked at, once for each
   column, so that a long file takes no longer than a short one. */

/** What was seen in a table; nothing where it has no rows. */
export function seeEvidence(look: TableLook): readonly Evidence[] {
  const [first] = look.looks;
  if (first === undefined || first.rows === 0) return [];
  const { rows } = first;
  const titles = look.header.columns.map(({ title }, column) => (title === '' ? `#${column + 1}` : title));
  const plain = look.header.columns.map(({ title }) => plainText(title));
  const all = look.allLooks ?? look.looks;
  const isDated = plain.some((title, column) => isOwnDay(title, all[column]));
  const facts = { titles, plain, who: whoOf(look, rows), hasIdentifiers: hasIdentifiers(look), isDated };
  const looked: Looked = { ...look, rows, ...facts };
  return [
    ...seeHoldings(looked),
    ...seeDays(looked),
    ...seeDeeds(looked),
    ...seeMovements(looked),
    ...seeBalances(looked),
    ...seeWatchList(looked),
    ...seeFileName(looked),
  ];
}

const MOST = 0.8;

function seeHoldings(looked: Looked): readonly Evidence[] {
  const { header, looks, who, rows } = looked;
  const { at } = header;
  const found: Evidence[] = [];
  const ids = [at.isin, at.cusip, at.symbol, at.name].filter((column) => column !== -1);
  if (looked.hasIdentifiers) found.push(evidence(looked, 'identifiers', 'holdings', 2, ids.slice(0, 1)));
  const [quantity, price, value] = [
    numbersUnder(looked, 'quantity'),
    numbersUnder(looked, 'price'),
    numbersUnder(looked, 'value'),
  ];
  let equal = 0;
  let compared = 0;
  let telling = 0;
  quantity.forEach((count, row) => {
    const [each, all] = [price[row] ?? null, value[row] ?? null];
    if (count === null || each === null || all === null || count * each * all === 0) return;
    compared += 1;
    if (!multiplies(count, each, all)) return;
    equal += 1;
    if (Math.abs(count) !== 1 && Math.abs(each) !== 1) telling += 1;
  });
  // What a share paid, times the shares, is what was paid out.
  const isPaidOut = [at.price, at.value].some((column) => isTitled(looked, column, OF_DIVIDENDS));
  if (telling > 0 && equal >= MOST * compared && !isPaidOut) {
    found.push(evidence(looked, 'product', 'holdings', 2, [at.quantity, at.price, at.value], equal, compared));
  }
  const named = who.filter((one) => one !== '');
  if (rows >= 3 && named.length >= 3 && new Set(named).size >= 0.95 * named.length) {
    found.push(evidence(looked, 'each-once', 'holdings', 2, [], named.length, named.length));
  }
  const costs = header.columns.flatMap(({ title }, column) => {
    const look = looks[column];
    return look !== undefined && isNumeric(look) && hintOf(title) === 'cost' ? [column] : [];
  });
  if (costs.length > 0 && at.value !== -1) found.push(evidence(looked, 'gains', 'holdings', 2, costs.slice(0, 2)));
  const weights = numbersUnder(looked, 'weight').filter((one) => one !== null);
  if (addUpToWhole(weights, 0.03)) {
    found.push(evidence(looked, 'weights', 'holdings', 2, [at.weight], weights.length, weights.length));
  }
  const titled = (role: 'quantity' | 'price' | 'value'): boolean => {
    const { meanings, plain } = readTitle(header.columns[at[role]]?.title ?? '', new Map());
    return meanings.some((meaning) => meaning.role === role) && !ANY_AMOUNT.test(plainWord(plain));
  };
  // "Now worth" is in no list of titles, but says it all the same
  const isCalledValue = hintOf(header.columns[at.value]?.title ?? '') === 'value';
  const isQuoted = looked.plain.some((title) => OF_QUOTES.test(title) || OF_COMPANIES.test(title));
  if (titled('value') || (isCalledValue && !isQuoted && !isTitled(looked, at.value, ANY_AMOUNT)))
    found.push(evidence(looked, 'value-title', 'holdings', 2, [at.value]));
  else if (isOnlyAmount(looked)) found.push(evidence(looked, 'only-amount', 'holdings', 2, [at.value]));
  else if (at.value === -1 && titled('quantity') && titled('price'))
    found.push(evidence(looked, 'value-title', 'holdings', 2, [at.quantity, at.price]));
  return found;
}

/* "Fund name, Balance", or "$5,000" without a title: no other column has numbers, so there is nothing else which the amount could be. */
function isOnlyAmount({ header: { at }, looks, plain, isDated }: Looked): boolean {
  const [title, amounts] = [plain[at.value], looks[at.value]];
  if (title === undefined || amounts === undefined || isDated) return false;
  const isAmount = title === '' ? looksLikeMoney(amounts) : ANY_AMOUNT.test(title);
  return isAmount && looks.every((look, column) => column === at.value || !isNumeric(look));
}

/* Days that differ from row to row are those of movements, unless they say something of what is held. */
function seeDays(looked: Looked): readonly Evidence[] {
  const { plain, looks, header, rows, who } = looked;
  const days = looks.flatMap((look, column) => {
    if (2 * rows > 3 * look.filled || partOfCells(look, 'date') < MOST) return [];
    const isTime = look.cells.every((cell) => cell === '' || /^\d{1,2}:/.test(cell));
    return isTime ? [] : [{ column, look, title: plain[column] ?? '' }];
  });
  const found: Evidence[] = [];
  const bought = days.find(({ title }) => BOUGHT_ON.test(title));
  if (bought !== undefined) found.push(evidence(looked, 'purchase-dates', 'lots', 2, [bought.column]));
  const own = days.find(({ column, look: { distinct, filled }, title }) => {
    if (column === bought?.column || OTHER_DAYS.test(title) || OF_DIVIDENDS.test(title)) return false;
    if (header.at.date === column && !PLAIN_DAY.test(title) && !OF_BOOKINGS.test(title)) return false;
    return rows >= 3 && distinct >= 3 && distinct >= filled / 2;
  });
  if (own !== undefined) {
    const { distinct, filled } = own.look;
    found.push(evidence(looked, 'own-dates', 'movements', 3, [own.column], distinct, filled));
  }
  const named = who.filter((one) => one !== '');
  const distinct = new Set(named).size;
  // Several days of one portfolio: each day lists each security once.
  const byDay = days.some(({ look: { cells, distinct: count } }) => {
    return 2 * count <= rows && new Set(who.map((one, row) => `${one}\n${cells[row]}`)).size === rows;
  });
  if (bought === undefined && !byDay && named.length >= 4 && distinct <= 0.6 * named.length)
    found.push(evidence(looked, 'repeats', 'movements', 2, [], distinct, named.length));
  return found;
}

/* A day in each row, that of one row if it is the only one, and different ones of several. */
function isOwnDay(title: string, look: ColumnLook | undefined): boolean {
  if (look === undefined || 3 * look.filled < 2 * look.rows || partOfCells(look, 'date') < MOST) return false;
  if (look.cells.every((cell) => cell === '' || /^\d{1,2}:/.test(cell))) return false;
  if (!PLAIN_DAY.test(title) && !OF_BOOKINGS.test(title)) return false;
  return look.rows === 1 || look.distinct >= Math.max(2, look.filled / 3);
}

const deedOf = deedReader({});
const OF_GRANTS = /^(?:award|grant|plan)s? (?:type|kind)$/;
const RATING =
  /^(?:(?:strong |moderate )?(?:hold|neutral)|halten|conserver|mantener|mantenere|manter|houden|behall|behold|持有|中性)$/;

/*
 * A column of words for what was done. One word in all rows may say how something is held ("Direction: BUY"), and cash may be a kind of
 * holding; where each row has its day, neither is.
 */
function seeDeeds(looked: Looked): readonly Evidence[] {
  const { header, looks, isDated } = looked;
  const { at, columns } = header;
  // Words in a column that nobody calls a name may have been guessed to be one, and a description may be of what was done.
  const sentences = (looks[at.name]?.cells ?? []).filter(saysDeedOf).length;
  const isName =
    2 * sentences < looked.rows &&
    readTitle(columns[at.name]?.title ?? '', new Map()).meanings.some(({ role }) => role === 'name');
  // An account called B is no purchase.
  const named = new Set([
    isName ? at.name : -1,
    at.symbol,
    at.isin,
    at.cusip,
    at.currency,
    at.account,
    at['account-name'],
  ]);
  for (const [column, look] of (looked.allLooks ?? looks).entries()) {
    // an analyst's "buy" is no purchase, and what an employer granted is held
    if (named.has(column) || isTitled(looked, column, OF_QUOTES) || isTitled(looked, column, OF_GRANTS)) continue;
    // "sold half" beside what is held
    if (!isDated && isRemarkTitle(columns[column]?.title ?? '')) continue;
    if (look.filled === 0 || 3 * look.filled < 2 * look.rows || partOfCells(look, 'words', 'ticker') < MOST) continue;
    if (look.cells.some((cell) => RATING.test(plainWord(cell.toLowerCase())))) continue;
    const deeds = look.cells.map((cell) => (cell === '' || cell.length > 60 ? null : deedOf(cell)));
    const known = deeds.filter((deed) => deed !== null);
    const isOne = new Set(known).size === 1 && known[0] === 'in';
    const moves = known.filter((deed) => deed !== 'cash').length;
    // "Depot A" is no deposit where a title says what each is worth
    if (moves === 0 && !isDated && isWorth(looked)) continue;
    const found = (seen: EvidenceSeen, weight: number, held: number) => [
      evidence(looked, seen, 'movements', weight, [column], held, look.filled),
    ];
    if (isDated && isSide(looked.plain[column] ?? '', look)) return found('sides', PROOF, look.filled);
    // of a language that is known in part some words are enough, if they repeat; what was bought on its day may still be held
    const said = look.cells.filter((cell) => deedOf(cell) !== null || SAYS_DEED.test(plainName(cell))).length;
    const areWords = look.distinct < look.filled;
    const hasMoves = moves > 0 || look.cells.some((cell) => SAYS_DEED.test(plainName(cell)));
    const areBoth = known.includes('in') && known.includes('out');
    // "Trade date" is the day of a lot's purchase, too
    const isTraded = areBoth && looked.plain.some((title) => /^(?:trade|deal) (?:date|day)$/.test(title));
    const areEnough = (areWords && 3 * said >= look.filled) || (areBoth && 2 * said >= look.filled);
    const areDeeds = hasMoves && (known.length >= MOST * look.filled || areEnough);
    if ((isDated || isTraded) && areDeeds && !(isOne && look.distinct === 1 && isWorth(looked)))
      return found('deeds', PROOF, said);
    if (known.length < MOST * look.filled || (moves === 0 && look.distinct > 1 && known.length < look.filled)) continue;
    return found(isOne ? 'one-deed' : 'deeds', isOne ? 2 : 7, known.length);
  }
  return [];
}

const saysDeedOf = (cell: string): boolean => sentenceIn(cell) !== null || splitDeed(cell) !== null;

/* A title says what each is worth, and not only an amount. */
function isWorth({ header: { at, columns } }: Looked): boolean {
  const { meanings, plain } = readTitle(columns[at.value]?.title ?? '', new Map());
  return meanings.some(({ role }) => role === 'value') && !ANY_AMOUNT.test(plainWord(plain));
}

/* What no holdings have weighs more than all that speaks for them together. */
const PROOF = 20;
const SIDES = ['BS', 'KS', 'KV', 'AV', 'CV', '买卖', '買賣', '買売', '매매'];

/* One of two words or letters in each row: bought or sold. */
function isSide(title: string, { cells, distinct }: ColumnLook): boolean {
  if (distinct > 2) return false;
  const said = cells.filter((cell) => cell !== '').map((cell) => cell.toUpperCase());
  const isPair = SIDES.some((pair) => said.every((cell) => cell.length === 1 && pair.includes(cell)));
  return isPair && (distinct === 2 || OF_SIDES.test(title));
}

function seeMovements(looked: Looked): readonly Evidence[] {
  const { looks, rows } = looked;
  const { at } = looked.header;
  const found: Evidence[] = [];
  // Short positions and margin debt have their own signs: what is bought and sold comes up more than once.
  const isEachOnce = looked.hasIdentifiers && new Set(looked.who).size === rows;
  const signed = [at.value, at.quantity].find((column) => {
    if (isEachOnce) return false;
    const look = looks[column];
    if (look === undefined || look.filled < 4) return false;
    const numbers = numbersOf(look, decimalMarkOf(looked, look)).filter((one) => one !== null);
    const below = numbers.filter((one) => one < 0).length;
    const above = numbers.filter((one) => one > 0).length;
    return below >= 2 && Math.min(below, above) >= 0.2 * numbers.length;
  });
  if (areSales(looked)) found.push(evidence(looked, 'both-signs', 'movements', 8, [at.quantity]));
  else if (arePayments(looked)) found.push(evidence(looked, 'both-signs', 'movements', 8, [at.value]));
  else if (signed !== undefined) found.push(evidence(looked, 'both-signs', 'movements', 2, [signed]));
  const numbersIn = (columns: readonly ColumnLook[]) =>
    new Map(
      columns.flatMap((look, column) =>
        isNumeric(look) && partOfCells(look, 'percent') < 0.5
          ? [[column, numbersOf(look, decimalMarkOf(looked, look))] as const]
          : [],
      ),
    );
  // The balance runs through payments and fees, too.
  const [first, ...others] = looked.allLooks ?? [];
  const balance =
    findRunningBalance(numbersIn(looks), looked.who) ??
    (looked.isDated && first !== undefined
      ? findRunningBalance(numbersIn([first, ...others]), Array<string>(first.rows).fill(''))
      : null);
  if (balance !== null) {
    const { column, of, agree, compared } = balance;
    const weight = looked.isDated ? PROOF : 8;
    found.push(evidence(looked, 'running-balance', 'movements', weight, [column, ...of], agree, compared));
  }
  if (looked.hasTradeTitles) found.push(evidence(looked, 'trade-titles', 'movements', 6));
  const bookings = columnsWhere(looked, OF_BOOKINGS);
  if (bookings.length > 0)
    found.push(evidence(looked, 'booking-titles', 'movements', bookings.length > 1 ? 3 : 1, bookings.slice(0, 3)));
  const dividends = columnsWhere(looked, OF_DIVIDENDS);
  if (dividends.length > 0 && rows > 0)
    found.push(evidence(looked, 'dividend-titles', 'movements', dividends.length > 1 ? 5 : 1, dividends.slice(0, 3)));
  return found;
}

/* Each row has its day, and what is negative was there before: some of what was bought was sold again. */
function areSales(looked: Looked): boolean {
  if (!looked.isDated || !looked.hasIdentifiers) return false;
  const held = new Map<string, number>();
  const sold = new Set<string>();
  for (const [row, count] of numbersUnder(looked, 'quantity').entries()) {
    const who = looked.who[row] ?? '';
    if (count !== null) addIn(held, who, count);
    if (count !== null && count < 0) sold.add(who);
  }
  return sold.size > 0 && [...sold].every((who) => who !== '' && (held.get(who) ?? -1) >= 0);
}

/* Each row has its day, and money went for shares that came: so many at so much each are worth more than nothing. */
function arePayments(looked: Looked): boolean {
  if (!looked.isDated || !looked.hasIdentifiers) return false;
  const [quantities, prices] = [numbersUnder(looked, 'quantity'), numbersUnder(looked, 'price')];
  const against = numbersUnder(looked, 'value').filter((value, row) => {
    const [count, each] = [quantities[row] ?? null, prices[row] ?? null];
    return (
      value !== null && count !== null && each !== null && value < 0 && count > 0 && multiplies(count, each, -value)
    );
  });
  return against.length > 0;
}

function seeBalances(looked: Looked): readonly Evidence[] {
  const { looks, rows } = looked;
  const { at } = looked.header;
  if (looked.hasIdentifiers) return [];
  const found: Evidence[] = [];
  // A fund in an account called "Pension" is a fund.
  const accounts = at.name === -1 && at.symbol === -1 ? [at.account, at['account-name']] : [];
  const words = [at.name, at.symbol, at.type, ...accounts].filter((column) => looks[column] !== undefined);
  const rowsWhere = (fits: (name: string, row: number) => boolean): number =>
    Array.from({ length: rows }, (_, row) => words.some((column) => fits(looks[column]?.cells[row] ?? '', row))).filter(
      Boolean,
    ).length;
  const namesOf = (pattern: RegExp) => (cell: string) => {
    const name = plainName(cell);
    return pattern.test(name) && !SECURITY.test(name);
  };
  // A list of all that somebody owns has holdings among the rest: it is read, and asked about.
  const isHeld = (cell: string): boolean =>
    SECURITY.test(plainName(cell)) ||
    isInvested(classOfType(cell)) ||
    guessAccountKind(cell) !== 'unknown' ||
    isSymbol(cell);
  const isMixed = rowsWhere(isHeld) > 0;
  // "Scottish Mortgage" beside so many shares is a trust
  const counts = lookAt(looked, 'quantity')?.cells ?? [];
  const owes = namesOf(DEBTS);
  const debts = rowsWhere((cell, row) => owes(cell) && (counts[row] ?? '') === '');
  if (debts > 0) found.push(evidence(looked, 'debts', 'balances', isMixed ? 1 : 5, words.slice(0, 1), debts));
  const household = rowsWhere(namesOf(HOUSEHOLD));
  if (household >= 0.4 * rows)
    found.push(evidence(looked, 'household', 'balances', isMixed ? 1 : 3, words.slice(0, 1), household));
  const ibans = looks.findIndex(
    (look) =>
      look.filled * 2 >= rows &&
      look.cells.filter((cell) => IBAN.test(cell) && !isIsin(cell)).length >= MOST * look.filled,
  );
  if (ibans !== -1) found.push(evidence(looked, 'bank-accounts', 'balances', 4, [ibans]));
  if (found.length > 0 && !isMixed && at.quantity === -1 && at.price === -1)
    found.push(evidence(looked, 'no-securities', 'balances', 2));
  return found;
}

const isInvested = (says: AssetClass | null): boolean => says !== null && says !== 'cash';

/* So much of one security nobody holds who keeps a list of his own. */
const WHOLE_COMPANY = 5e9;
const WHOLE_ISSUE = 1e7;

function seeWatchList(looked: Looked): readonly Evidence[] {
  const { looks, plain } = looked;
  const { at, columns } = looked.header;
  const found: Evidence[] = [];
  const titled = [at.value, at.quantity].filter((column) => isTitled(looked, column, OF_COMPANIES));
  const middle = (role: 'value' | 'quantity'): number => {
    const sizes = numbersUnder(looked, role).flatMap((one) => (one === null ? [] : [Math.abs(one)]));
    return sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? Number.NaN;
  };
  if (titled.length > 0) found.push(evidence(looked, 'market-caps', 'watch-list', 10, titled));
  else if (middle('value') >= WHOLE_COMPANY && middle('quantity') >= WHOLE_ISSUE)
    found.push(evidence(looked, 'market-caps', 'watch-list', 10, [at.value, at.quantity]));
  const counts = lookAt(looked, 'quantity');
  const isEmpty = counts?.cells.every((cell) => !isMeantAsNumber(cell) || /^[-+]?0*(?:[.,]0*)?$/.test(cell)) === true;
  if (isEmpty && numbersUnder(looked, 'value').every((one) => one === null || one === 0))
    found.push(evidence(looked, 'no-quantities', 'watch-list', 5, [at.quantity]));
  const quotes = columns.flatMap((_, column) =>
    looks[column] !== undefined &&
    plain[column] !== '' &&
    column !== at.name &&
    (isTitled(looked, column, OF_QUOTES) || isTitled(looked, column, OF_COMPANIES))
      ? [column]
      : [],
  );
  // Beside what each is worth, quotes and returns say only more of what is held.
  const isWorth = readTitle(columns[at.value]?.title ?? '', new Map()).meanings.some(({ role }) => role === 'value');
  const isHeld =
    at.quantity !== -1 || at.weight !== -1 || isWorth || columns.some(({ title }) => hintOf(title) === 'cost');
  if (new Set(quotes.map((column) => plain[column])).size > 1 && !isHeld)
    found.push(evidence(looked, 'quote-titles', 'watch-list', 5, quotes.slice(0, 3)));
  return found;
}

function seeFileName(looked: Looked): readonly Evidence[] {
  const name = plainText(looked.fileName.replace(/\.[a-z]{2,5}$/i, '').replace(/[_.+()\d]+/g, ' ')).trim();
  if (FILE_OF_WATCH_LIST.test(name)) return [evidence(looked, 'named-watch-list', 'watch-list', 5)];
  if (FILE_OF_MOVEMENTS.test(name)) return [evidence(looked, 'named-movements', 'movements', 2)];
  return FILE_OF_HOLDINGS.test(name) ? [evidence(looked, 'named-holdings', 'holdings', 1)] : [];
}
