import { onlyOf } from '../../domain/only-of.ts';
import { isSurelyAccount } from '../../domain/model/account-kind.ts';
import type { ColumnRole } from '../../domain/model/file-reading.ts';
import { findMonth, findMonthName } from '../cells/dates.ts';
import { MONEY_OF_EXCHANGES } from '../cells/exchange-money.ts';
import { partOfCells, type ColumnLook } from './column-look.ts';
import { isRemarkTitle } from './sold-column.ts';
import { hintOf } from './title-hints.ts';
import { itemAt } from '../../domain/must.ts';

/* Who a row is, and in which money: told by check digits, codes and the variety of the cells. */

/** Finds the columns that say who a row is, and its currency. Known titles come first where their cells allow it. */
export function guessIdentity(
  titles: readonly string[],
  titled: readonly ColumnRole[],
  looks: readonly ColumnLook[],
): Map<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>();
  const free = (column: number): boolean => !roles.has(column) && titled[column] === 'unused';
  const give = (role: ColumnRole, column: number): void => {
    if (column !== -1) roles.set(column, role);
  };
  const find = (role: ColumnRole, fits: (look: ColumnLook, column: number) => boolean): number => {
    const said = titled.indexOf(role);
    if (said !== -1 && itemAt(looks, said).filled > 0) return said;
    return looks.findIndex((look, column) => free(column) && fits(look, column));
  };
  give(
    'isin',
    find('isin', (look) => partOfCells(look, 'isin') > 0.6),
  );
  give(
    'cusip',
    find(
      'cusip',
      (look) => partOfCells(look, 'cusip') > 0.8 && look.distinct > 2 && look.cells.some((cell) => /[A-Z]/.test(cell)),
    ),
  );
  give(
    'symbol',
    find('symbol', (look, column) => isSymbols(look, itemAt(titles, column))),
  );
  const maySayWho = (look: ColumnLook): boolean => look.filled > 0 && partOfCells(look, 'words', 'ticker') > 0.6;
  // "Roth IRA", "401k": who a row is, no account says
  give(
    'account',
    find(
      'account',
      (look) =>
        look.filled > 0 &&
        look.cells.every((cell) => cell.trim() === '' || isSurelyAccount(cell)) &&
        looks.some((other) => other !== look && maySayWho(other)),
    ),
  );
  const known = looks.find((_, column) => roles.get(column) === 'symbol' || roles.get(column) === 'isin');
  const mayName = (look: ColumnLook, column: number) =>
    free(column) && (known === undefined || (hasOneNameEach(look, known) && !saysHow((titles[column] ?? '').trim())));
  give('name', titled.indexOf('name') === -1 ? longestWords(looks, titles, mayName) : titled.indexOf('name'));
  give('currency', currencyColumn(titled, looks, roles));
  return roles;
}

/* Where something trades: "LSE" and "WSE" look like symbols, and are those of two companies. */
function isExchange(cell: string): boolean {
  return MONEY_OF_EXCHANGES.has(cell.trim().toUpperCase());
}

/* Short capitals that hardly repeat; a column of types or exchanges says the same few words again and again. */
function isSymbols(look: ColumnLook, title: string): boolean {
  if (partOfCells(look, 'currency') > 0.9 || look.cells.every((cell) => /^(?:[A-Z]{2})?$/.test(cell))) return false;
  if (look.filled > 1 && look.cells.every((cell) => cell.trim() === '' || isExchange(cell))) return false;
  if (areMonths(look)) return false;
  const mostly = partOfCells(look, 'ticker', 'currency');
  // A word such as "Total" at the foot is no symbol; in a short table it weighs much.
  if (mostly > 0.8 || (look.filled > 2 && mostly * look.filled >= look.filled - 1))
    return look.distinct * 10 >= look.filled * 7 || hintOf(title) === 'symbol';
  // 7203, 00700, 600519: only a title tells them from a count.
  return (
    hintOf(title) === 'symbol' &&
    partOfCells(look, 'ticker', 'number', 'cusip') > 0.8 &&
    look.distinct * 2 >= look.filled
  );
}

/* A table with a line for each month says what everything was worth then, or paid; a year alone may be the code of a stock. */
const areMonths = (look: ColumnLook): boolean =>
  look.filled > 1 &&
  look.cells.every(
    (cell) => cell === '' || (/\D/.test(cell) && findMonth(cell) !== null) || findMonthName(cell) !== null,
  );

/* What says how something is held, or why; where nothing else says who a row is, it may. */
const OF_KINDS =
  /(?:^|\s)(?:(?:sub-?)?types?|subtipo|sub-?(?:category|class|sector)|theme|tema|style|estilo|stil|risk|typ|art|kategorie|klasse|categor(?:y|ies|ie|ia|ía)|catégorie|kategoria|tipo|clase|classe|class|bucket|strateg(?:y|ie|ia)|goal|status|tags?|exchange|börse|market|broker|platform|plattform)$/i;

const saysHow = (title: string): boolean => OF_KINDS.test(title.replaceAll('_', ' ')) || isRemarkTitle(title);

/* "ESPP" and "Restricted stock" beside one symbol say how each is held, and not who it is. */
function hasOneNameEach({ cells }: ColumnLook, known: ColumnLook): boolean {
  const names = new Map<string, string>();
  return cells.every((cell, row) => {
    const [symbol, name] = [known.cells[row] ?? '', cell.trim().toLowerCase()];
    if (symbol === '' || name === '') return true;
    const before = names.get(symbol) ?? name;
    names.set(symbol, before);
    return before === name;
  });
}

/* What is below is a part of the whole that nobody holds as one. */
const OF_SECTORS =
  /^(?:gics )?(?:se[ck]tor|secteur|settore|setor|industry|industrie|branche|branch|country|land|pays|pa[ií]s|paese|kraj|region|région)(?:es|en|s)?$/i;

function longestWords(
  looks: readonly ColumnLook[],
  titles: readonly string[],
  mayName: (look: ColumnLook, column: number) => boolean,
): number {
  let best = -1;
  let most = 0;
  looks.forEach((look, column) => {
    if (
      !mayName(look, column) ||
      OF_SECTORS.test((titles[column] ?? '').trim()) ||
      areMonths(look) ||
      partOfCells(look, 'words', 'ticker') < 0.6 ||
      look.counts.words === 0
    )
      return;
    const varied = look.distinct / look.filled;
    if (varied < 0.5 && look.filled > 2) return;
    const score = varied * Math.min(30, look.length) + (hintOf(titles[column] ?? '') === 'name' ? 20 : 0);
    if (score > most) [best, most] = [column, score];
  });
  return best;
}

/* A currency column without a known title counts only where it is the only one. */
function currencyColumn(
  titled: readonly ColumnRole[],
  looks: readonly ColumnLook[],
  roles: ReadonlyMap<number, ColumnRole>,
): number {
  const said = titled.indexOf('currency');
  if (said !== -1) return said;
  const codes = looks.flatMap((look, column) =>
    !roles.has(column) && titled[column] === 'unused' && partOfCells(look, 'currency') > 0.9 ? [column] : [],
  );
  return onlyOf(codes) ?? -1;
}
