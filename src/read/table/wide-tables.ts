import { dayOrderOf, findMonthName } from '../cells/dates.ts';
import type { FileRecord } from '../cells/records.ts';
import { isNumeric, lookAtColumn, partOfCells } from './column-look.ts';
import { dayOfTitle } from './day-titles.ts';
import { guessIdentity } from './guess-identity.ts';
import { type Header, headerOfRoles, readHeader } from './header.ts';
import { BY_MONTH, plainText } from './kind/kind-words.ts';
import { lookAtColumns, withIdentity } from './complete-header.ts';
import { kindWordsIn } from '../../domain/model/account-kind.ts';
import type { ColumnRole, ReadColumn } from '../../domain/model/file-reading.ts';
import { plainWord } from '../languages/all-words.ts';
import { PROFILES } from '../profiles/index.ts';
import { isSaleTitle } from './sold-column.ts';
import { headerOfGains } from './gain-columns.ts';
import { sumsOfGains } from './sum-of-gains.ts';
import { hintOf } from './title-hints.ts';
import { isCostTitle, readTitle, titleKey } from './titles.ts';
import { SPREADSHEET } from '../profiles/profile.ts';
import { zip } from '../../domain/zip.ts';

/* Tables of shapes that people give their own sheets: a column a day, a column an account or a person, a line an account. */

/** Such a table. */
interface WideTable {
  readonly header: Header;
  readonly headerLine: number;
  readonly rows: readonly FileRecord[];
}

const LINES_LOOKED_AT = 20;

/** Finds a table of such a shape; null = there is none. */
export function findWideTable(records: readonly FileRecord[]): WideTable | 'of-something-else' | null {
  return findDayTable(records) ?? findAcrossTable(records) ?? findGainTable(records) ?? findAccountTable(records);
}

/* A sheet that somebody keeps by the month: a line a holding, a column a day. What stands under the newest is what is held. */

const MOST_OTHERS = 6;
/* Finds a table whose titles are days, months or years in their order; null = there is none. One of spending or of prices says so above. */
function findDayTable(records: readonly FileRecord[]): WideTable | 'of-something-else' | null {
  for (const [at, { cells, line }] of records.slice(0, LINES_LOOKED_AT).entries()) {
    const rows = records.slice(at + 1);
    const order = dayOrderOf(cells);
    const dated = cells.map((cell) => dayOfTitle(cell.trim(), order));
    const isDated = dated.some((day) => day !== null) || !cells.some((cell) => SECURITIES.test(cell.trim()));
    const days = isDated ? dated : cells.map(findMonthName);
    if (!areInOrder(days.filter((day) => day !== null))) continue;
    const others = cells.filter((cell, column) => cell.trim() !== '' && days[column] === null);
    const above = records.slice(0, at).map(({ text }) => text);
    if ([...above, ...others].some((words) => BY_MONTH.test(plainText(words)))) return 'of-something-else';
    const sums = sumsOfGains(cells, lookAtColumns(readHeader(cells, SPREADSHEET), rows));
    if (days.some((day, column) => day === null && sums.has(column))) return 'of-something-else';
    if (others.length > MOST_OTHERS || others.some((cell) => /\d/.test(cell) && !/\p{L}/u.test(cell))) continue;
    const header = headerBelow(cells, days, rows);
    if (header !== null) return { header, headerLine: line, rows };
  }
  return null;
}

function headerBelow(
  titles: readonly string[],
  days: readonly (number | null)[],
  below: readonly FileRecord[],
): Header | null {
  const rows = below.map(({ cells }) => cells);
  const filled = days.flatMap((day, column) => {
    if (day === null) return [];
    const look = lookAtColumn(rows, column);
    return look.filled > 0 && isNumeric(look) ? [{ day, column }] : [];
  });
  const newest = filled.sort((one, other) => other.day - one.day)[0];
  if (newest === undefined) return null;
  const plain = titles.map(
    (title, column) => ({ title, role: column === newest.column ? 'value' : 'unused' }) as const,
  );
  const looks = lookAtColumns(headerOfRoles(plain), below);
  const titled = plain.map(({ role }, column) => (days[column] === null ? role : 'value'));
  const who = guessIdentity(titles, titled, looks);
  return headerOfRoles(plain.map(({ title, role }, column) => ({ title, role: who.get(column) ?? role })));
}

/* Months without a year are those of holdings only beside a title for securities: a budget has them beside its categories. */
const SECURITIES =
  /^(?:stocks?|tickers?|symbols?|isin|funds?|etfs?|holdings?|securit(?:y|ies)|aktien?|wertpapiere?|fonds|titres?|acciones|azioni|aandelen|aktier|ativos?)$/i;
function areInOrder(days: readonly number[]): boolean {
  const steps = zip(days.slice(1), days.slice(0, -1)).map(([day, before]) => Math.sign(day - before));
  return steps.length > 0 && (steps.every((step) => step === 1) || steps.every((step) => step === -1));
}

/* A sheet that somebody keeps with a line a holding and a column an account, or a person: "Fund, Roth IRA, 401(k), Taxable". What stands in a line
   is added up. */

const PEOPLE =
  /^(?:(?:my|his|her|our|your|their|wifes|husbands|spouses|partners|meine?|unsere?|mon|ma|notre|mi|nuestra|mijn|min) ?)?(?:me|mine|my|his|hers?|him|us|ours|you|yours|wife|husband|spouse|partner|joint|together|mom|mum|dad|mother|father|kids?|children|son|daughter|ich|meins?|frau|mann|partnerin|wir|gemeinsam|mama|papa|kinder|moi|elle|lui|conjoint|conjointe|nous|enfants|yo|ella|el|pareja|nosotros|hijos|io|lei|noi|moglie|marito|figli|ik|hij|zij|samen|eu|ela|ele|nos|filhos|jag|han|hon|vi|barn|shares|units)$/;
const ACCOUNTS =
  /(?<!\p{L})(?:accounts?|acct|brokerage|pension|retirement|plan|bank|depot|konto|compte|cuenta|conto|rekening|conta|rachunek|depa)(?!\p{L})|(?:depot|konto|rekening)$/iu;
const BROKERS = new Set(PROFILES.map(({ broker }) => plainWord(broker.toLowerCase())));
const MORE_BROKERS =
  /^(?:fidelity|vanguard|schwab|robinhood|etrade|merrill|ally|betterment|wealthfront|coinbase|tiaa|empower|principal|ing|dkb|comdirect|consorsbank|trade republic|scalable|degiro|flatex|ibkr|trading 212|freetrade|revolut|hargreaves|aj bell|questrade|saxo|nordnet|avanza|xtb|bourso\p{L}*|fortuneo|fineco|etoro|webull|sofi|public|chase|m1|zerodha|groww)(?!\p{L})/u;

/* A table of which the titles of amounts name accounts, brokers or people; null = there is none. */
const findAcrossTable = (records: readonly FileRecord[]): WideTable | null =>
  firstUnder(records, (titles, rows) => (titles.some(namesWhose) ? headerAcross(titles, rows) : null));

/* A table of what was paid and what was gained; null = there is none. */
const findGainTable = (records: readonly FileRecord[]): WideTable | null =>
  firstUnder(records, (titles, rows) =>
    titles.some((title) => hintOf(title) === 'change') ? headerOfGains(titles, rows) : null,
  );

/* The table under the first line that is its header. */
function firstUnder(
  records: readonly FileRecord[],
  headerOf: (titles: readonly string[], rows: readonly FileRecord[]) => Header | null,
): WideTable | null {
  for (const [at, { cells, line }] of records.slice(0, LINES_LOOKED_AT).entries()) {
    const rows = records.slice(at + 1);
    const header = headerOf(cells, rows);
    if (header !== null) return { header, headerLine: line, rows };
  }
  return null;
}

/** The header of such a table with these titles; null where they name nobody's amounts, or something else than a number stands in one. */
export function headerAcross(titles: readonly string[], below: readonly FileRecord[]): Header | null {
  const rows = below.map(({ cells }) => cells);
  const columns = titles.map((title, column) => ({
    title,
    look: lookAtColumn(rows, column),
    role: readTitle(title, new Map()).role,
    isWhose: namesWhose(title) && !title.includes('%'),
  }));
  const across = columns.filter(({ title, role, look, isWhose }) => {
    const isAmount = isNumeric(look) && partOfCells(look, 'number', 'money') === 1;
    return (role === 'unused' || role === 'account-name') && isAmount && (isWhose || mayBeWhose(title));
  });
  // "Anna" beside "Tom" may be anything, unless what stands below is money
  const areSaid = across.every(({ isWhose, look }) => isWhose || partOfCells(look, 'money') === 1);
  if (across.length < 2 || !areSaid || !across.some(({ isWhose }) => isWhose)) return null;
  if (columns.some(({ role, look }) => OWN_AMOUNTS.has(role) && look.filled > 0)) return null;
  const amount = columns.some(({ role, look }) => role === 'price' && isNumeric(look)) ? 'quantity' : 'value';
  const titled = columns.map((column): ReadColumn => {
    const { title, role } = column;
    if (across.includes(column)) return { title, role: amount };
    return { title, role: OWN_AMOUNTS.has(role) ? 'unused' : role };
  });
  return withIdentity(titled, below);
}

/**
 * The header of a table in which a line above names whose each pair of columns is: "Me,,Wife," over "Shares,Value,Shares,Value". Their amounts are
 * added up. Null where several columns of one title are anything else, as those of two years.
 */
export function headerOfOwners({ columns, rivals }: Header, above: FileRecord | undefined): Header | null {
  const twice = rivals.filter(({ role }) => role === 'quantity' || role === 'value');
  // each pair under its own symbols is a table by itself
  if (above === undefined || twice.length === 0 || twice.length < rivals.length) return null;
  const wordsAbove = (column: number): string =>
    above.cells.slice(0, column + 1).findLast((cell) => cell.trim() !== '') ?? '';
  const areOwners = rivals.every((rival) => {
    const owners = rival.columns.map(wordsAbove);
    const areNames = owners.every((owner) => namesWhose(owner) || (/\p{L}/u.test(owner) && !/[\d%]/.test(owner)));
    return areNames && owners.some(namesWhose) && new Set(owners).size === owners.length;
  });
  if (!areOwners) return null;
  const roleOf = new Map(twice.flatMap(({ role, columns: own }) => own.map((column) => [column, role] as const)));
  return headerOfRoles(columns.map(({ title, role }, column) => ({ title, role: roleOf.get(column) ?? role })));
}

/* What is beside them may be empty, as a column of shares that nobody filled in. */
const OWN_AMOUNTS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['quantity', 'value', 'weight']);

const keyOf = (title: string): string => plainWord(titleKey(title));

const namesWhose = (title: string): boolean => whoseWordsIn(title) !== null;

/** The words of a title that say whose the amounts below it are, or of what kind of account: those that anybody may have; null = none do. */
export function whoseWordsIn(title: string): string | null {
  const key = keyOf(title);
  const isPeople = PEOPLE.test(key) || PEOPLE.test(key.replace(/ (?:shares|units|anteile|stuck)$/, ''));
  if (isPeople || BROKERS.has(key) || MORE_BROKERS.test(key)) return title;
  return kindWordsIn(title) ?? ACCOUNTS.exec(title)?.[0] ?? null;
}

/** Tells whether a line is a broker's name and nothing else: "Robinhood". */
export function isBroker(line: string): boolean {
  const key = keyOf(line.replace(/:$/, ''));
  return BROKERS.has(key) || MORE_BROKERS.exec(key)?.[0] === key;
}

/* Another name beside those of accounts: no cost, change, price, weight or sum. */
function mayBeWhose(title: string): boolean {
  return (
    /\p{L}/u.test(title) && !title.includes('%') && !isCostTitle(title) && !isSaleTitle(title) && hintOf(title) === null
  );
}

/*
 * "Account, Balance", "Asset class, Value": where nothing else says what is held, the account's name does ("Roth IRA - VTI"), or the class of
 * each line.
 */
function findAccountTable(records: readonly FileRecord[]): WideTable | null {
  const [first, ...rows] = records;
  if (first === undefined) return null;
  const { at, columns } = readHeader(first.cells, SPREADSHEET);
  const account = at.account === -1 ? at['account-name'] : at.account;
  const whose = account === -1 && areClasses(rows, at.type, columns.length) ? at.type : account;
  const isNobody = [at.symbol, at.name, at.isin, at.cusip, at.quantity].every((column) => column === -1);
  if (!isNobody || whose === -1 || (at.value === -1 && at.weight === -1)) return null;
  const roles = columns.map(({ title, role }, column) => ({ title, role: column === whose ? 'name' : role }) as const);
  return { header: headerOfRoles(roles), headerLine: first.line, rows };
}

/* Each line is of another class, and no other column has words. */
function areClasses(rows: readonly FileRecord[], type: number, width: number): boolean {
  const looks = Array.from({ length: width }, (_, column) =>
    lookAtColumn(
      rows.map(({ cells }) => cells),
      column,
    ),
  );
  const classes = looks[type];
  const isAlone = looks.every(({ counts }, column) => column === type || counts.words + counts.ticker === 0);
  return classes !== undefined && isAlone && classes.filled > 1 && classes.distinct === classes.filled;
}
