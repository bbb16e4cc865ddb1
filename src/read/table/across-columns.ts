import { kindWordsIn } from '../../domain/model/account-kind.ts';
import type { ColumnRole, ReadColumn } from '../../domain/model/file-reading.ts';
import type { FileRecord } from '../cells/records.ts';
import { plainWord } from '../languages/all-words.ts';
import { PROFILES } from '../profiles/index.ts';
import { isNumeric, lookAtColumn, partOfCells } from './column-look.ts';
import { guessIdentity } from './guess-identity.ts';
import { headerOfRoles, type Header } from './header.ts';
import { lookAtColumns } from './complete-header.ts';
import { isSaleTitle } from './sold-column.ts';
import { hintOf } from './title-hints.ts';
import { isCostTitle, readTitle, titleKey } from './titles.ts';

/* A sheet that somebody keeps with a line a holding and a column an account, or a person: "Fund, Roth IRA, 401(k), Taxable". What stands in a line
   is added up. */

const LINES_LOOKED_AT = 20;
const PEOPLE =
  /^(?:(?:my|his|her|our|your|their|wifes|husbands|spouses|partners|meine?|unsere?|mon|ma|notre|mi|nuestra|mijn|min) ?)?(?:me|mine|my|his|hers?|him|us|ours|you|yours|wife|husband|spouse|partner|joint|together|mom|mum|dad|mother|father|kids?|children|son|daughter|ich|meins?|frau|mann|partnerin|wir|gemeinsam|mama|papa|kinder|moi|elle|lui|conjoint|conjointe|nous|enfants|yo|ella|el|pareja|nosotros|hijos|io|lei|noi|moglie|marito|figli|ik|hij|zij|samen|eu|ela|ele|nos|filhos|jag|han|hon|vi|barn|shares|units)$/;
const ACCOUNTS =
  /(?<!\p{L})(?:accounts?|acct|brokerage|pension|retirement|plan|bank|depot|konto|compte|cuenta|conto|rekening|conta|rachunek|depa)(?!\p{L})|(?:depot|konto|rekening)$/iu;
const BROKERS = new Set(PROFILES.map(({ broker }) => plainWord(broker.toLowerCase())));
const MORE_BROKERS =
  /^(?:fidelity|vanguard|schwab|robinhood|etrade|merrill|ally|betterment|wealthfront|coinbase|tiaa|empower|principal|ing|dkb|comdirect|consorsbank|trade republic|scalable|degiro|flatex|ibkr|trading 212|freetrade|revolut|hargreaves|aj bell|questrade|saxo|nordnet|avanza|xtb|bourso\p{L}*|fortuneo|fineco|etoro|webull|sofi|public|chase|m1|zerodha|groww)(?!\p{L})/u;

/** Where such a table's titles stand, and its header, whose further columns of amounts are added to the first. */
interface AcrossTable {
  readonly at: number;
  readonly header: Header;
}

/** Finds a table of which most titles of amounts name accounts, brokers or people; null = there is none. */
export function findAcrossTable(records: readonly FileRecord[]): AcrossTable | null {
  for (const [at, { cells }] of records.slice(0, LINES_LOOKED_AT).entries()) {
    const header = cells.some((cell) => namesWhose(cell)) ? headerAcross(cells, records.slice(at + 1)) : null;
    if (header !== null) return { at, header };
  }
  return null;
}

/** The header of such a table with these titles; null where they name nobody's amounts, or something else than a number stands in one. */
export function headerAcross(titles: readonly string[], below: readonly FileRecord[]): Header | null {
  const rows = below.map(({ cells }) => cells);
  const columns = titles.map((title, column) => ({
    ...{ title, look: lookAtColumn(rows, column) },
    role: readTitle(title, new Map()).role,
    isWhose: namesWhose(title) && !title.includes('%'),
  }));
  const across = columns.filter(({ title, role, look, isWhose }) => {
    const isAmount = isNumeric(look) && partOfCells(look, 'number', 'money') === 1;
    return role === 'unused' && isAmount && (isWhose || mayBeWhose(title));
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
  const roles = titled.map(({ role }) => role);
  const who = guessIdentity(titles, roles, lookAtColumns(headerOfRoles(titled), below));
  const header = headerOfRoles(titled.map(({ title, role }, column) => ({ title, role: who.get(column) ?? role })));
  return [header.at.symbol, header.at.name, header.at.isin].some((column) => column !== -1) ? header : null;
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

/* Another name beside those of accounts: no cost, change, price, weight or sum. */
function mayBeWhose(title: string): boolean {
  return (
    /\p{L}/u.test(title) && !title.includes('%') && !isCostTitle(title) && !isSaleTitle(title) && hintOf(title) === null
  );
}
