import { isBroker } from '../wide-tables.ts';
import { guessAccountKind } from '../../../domain/model/account-kind.ts';
import { plainWord, TOTALS } from '../../languages/all-words.ts';
import type { FileRecord } from '../../cells/records.ts';
import { PROFILES } from '../../profiles/index.ts';
import { hasSignature } from '../recognise.ts';
import { itemAt } from '../../../domain/must.ts';
import { findTitles, roleOf, type Rows } from './turned-table.ts';

/* Accounts that stand once, in the first column, above the lines that are theirs. */

/* In our own file of positions, which no profile describes. */
const OWN_TITLE = 'Value from';
const isTotal = (cell: string): boolean => TOTALS.has(plainWord(cell.toLowerCase().replace(/:$/, '')));
const isAccount = (cell: string): boolean => guessAccountKind(cell) !== 'unknown' || isBroker(cell);

/**
 * Gives the text with each account in all of its lines, where the first column names accounts, each in the first line of its own alone.
 * `rows` = the cells of `records`, parted by `delimiter`.
 */
export function fillAccounts(text: string, delimiter: string, rows: Rows, records: readonly FileRecord[]): string {
  const top = findTitles(rows);
  const below = rows.slice(top + 1);
  const named = below.flatMap(([first = '']) => (first === '' || isTotal(first) ? [] : [first]));
  const isOfAccounts = /^account/.test(roleOf(rows[top]?.[0] ?? '')) || (named.length > 0 && named.every(isAccount));
  const isOnce = new Set(named).size === named.length && named.length < below.length;
  const titles = rows[top] ?? [];
  // a program leaves a cell empty where it has nothing to say
  const isOfProgram = titles.includes(OWN_TITLE) || PROFILES.some((profile) => hasSignature(titles, profile));
  if (top === -1 || !isOfAccounts || !isOnce || isOfProgram || (below[0]?.[0] ?? '') === '') return text;
  const lines = text.split('\n');
  let account = '';
  for (const [at, [first = '', ...cells]] of below.entries()) {
    const line = itemAt(records, top + 1 + at).line - 1;
    if (first !== '' || cells.some(isTotal)) account = isTotal(first) || first === '' ? '' : first;
    else if (lines[line]?.startsWith(delimiter) === true && !account.includes(delimiter) && !/["\n]/.test(account))
      lines[line] = `${account}${lines[line]}`;
  }
  return lines.join('\n');
}
