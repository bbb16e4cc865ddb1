import { plainWord } from '../languages/all-words.ts';
import { numbersOf, type ColumnLook } from './column-look.ts';
import { titleKey } from './titles.ts';

/* Columns that say whose an account is, and of which kind: "Individual" is what many people's accounts are called. */

const OWNERS = new Set(
  `owner | owners | account owner | owner name | account holder | holder | account holder name | primary owner | registration |
  account registration | registered owner | registration name | client | client name | member | investor | beneficial owner |
  inhaber | kontoinhaber | depotinhaber | kunde | kundenname | besitzer | titulaire | titulaires | titulaire du compte | détenteur |
  client nom | titular | titulares | titular de la cuenta | cliente | intestatario | intestatari | intestazione | titolare |
  nome cliente | rekeninghouder | eigenaar | tenaamstelling | houder | naam rekeninghouder | titular da conta | nome do titular |
  właściciel | posiadacz | majitel | ägare | kontohavare | kontoinnehavare | kontohaver | ejer | eier | omistaja | tulajdonos |
  hesap sahibi | 名義人 | 户主 | 持有人`
    .split('|')
    .map((title) => plainWord(title.trim())),
);
const KINDS = new Set(
  `account type | acct type | a/c type | acct. type | type of account | registration type | account category | tax status | wrapper | kontoart | depotart | type de compte |
  tipo de cuenta | tipo conto | tipo di conto | soort rekening | rekeningtype | tipo de conta | rodzaj konta | kontotyp | kontotype`
    .split('|')
    .map((title) => plainWord(title.trim())),
);

/* Which of a broker's accounts of one person a share lies in, by how it was paid for. */
const PAID_IN = /^(?:cash|margin|short|kasse|comptant|contado)(?: (?:account|acct))?$/i;
const PAID_WITH_LOAN = /^margin/i;
const SOLD_SHORT = /^short/i;

/** The columns of a table that tell accounts of one name apart. */
export interface OwnerColumns {
  readonly owners: readonly number[];
  readonly kinds: readonly number[];
}

/** Tells whether a title says that names of people stand below it. */
export function isOwnerTitle(title: string): boolean {
  return OWNERS.has(plainWord(titleKey(title)));
}

/** Tells whether a title says that kinds of accounts stand below it. */
export function isAccountKindTitle(title: string): boolean {
  return KINDS.has(plainWord(titleKey(title)));
}

/**
 * Tells whether a column says in which account each share lies, and not what it is: by its title, or where "Cash" and "Margin" stand in it, for
 * "Margin" is no kind of security, and one unit of cash costs one. Without a column of prices "Margin" alone says it.
 */
export function areAccountKinds(title: string, kinds: ColumnLook | undefined, prices: ColumnLook | undefined): boolean {
  if (kinds === undefined || isAccountKindTitle(title)) return kinds !== undefined;
  const costs = prices === undefined ? [] : numbersOf(prices, prices.mark ?? '.');
  const isPriced = (row: number): boolean => (costs[row] ?? null) !== null;
  const all = kinds.cells.every((cell, row) => (cell === '' ? !isPriced(row) : PAID_IN.test(cell)));
  const isOfShare = (cell: string, row: number): boolean =>
    PAID_WITH_LOAN.test(cell) || (cell !== '' && !SOLD_SHORT.test(cell) && isPriced(row) && costs[row] !== 1);
  return all && kinds.cells.some(isOfShare);
}

/** Finds them among the columns whose titles have no other use. */
export function findOwnerColumns(keys: readonly string[], used: ReadonlySet<number>): OwnerColumns {
  const under = (titles: ReadonlySet<string>) =>
    keys.flatMap((key, column) => (!used.has(column) && titles.has(plainWord(key)) ? [column] : []));
  return { owners: under(OWNERS), kinds: under(KINDS) };
}
