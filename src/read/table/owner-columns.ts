import { plainWord } from '../languages/all-words.ts';
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
  `account type | type of account | registration type | account category | tax status | wrapper | kontoart | depotart | type de compte |
  tipo de cuenta | tipo conto | tipo di conto | soort rekening | rekeningtype | tipo de conta | rodzaj konta | kontotyp | kontotype`
    .split('|')
    .map((title) => plainWord(title.trim())),
);

/** The columns of a table that tell accounts of one name apart. */
export interface OwnerColumns {
  readonly owners: readonly number[];
  readonly kinds: readonly number[];
}

/** Tells whether a title says that names of people stand below it. */
export function isOwnerTitle(title: string): boolean {
  return OWNERS.has(plainWord(titleKey(title)));
}

/** Finds them among the columns whose titles have no other use. */
export function findOwnerColumns(keys: readonly string[], used: ReadonlySet<number>): OwnerColumns {
  const under = (titles: ReadonlySet<string>) =>
    keys.flatMap((key, column) => (!used.has(column) && titles.has(plainWord(key)) ? [column] : []));
  return { owners: under(OWNERS), kinds: under(KINDS) };
}
