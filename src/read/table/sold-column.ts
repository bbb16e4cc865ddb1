import { findMonth } from '../cells/dates.ts';
import { plainWord, wordsOfAll } from '../languages/all-words.ts';
import { isDateCell } from './cell-kind.ts';
import { titleKey } from './titles.ts';

/* Where a list that somebody keeps says of a row that it was sold since: the day, the price, a word. What was sold is held no more, though
   its row still has a quantity and a price. */

const DAYS = listed(`
  sold | sold on | sold date | date sold | sell date | date of sale | sale date | selling date | exit | exit date | closed | closed on |
  close date | closed date | date closed | date of disposal | disposal date | disposed on | verkauft | verkauft am | verkauf | verkauf am |
  verkaufsdatum | verkaufstag | vendu | vendue | vendu le | vendue le | vente | vente le | date de vente | date vente | date de cession |
  vendido | vendido el | vendida | venta | fecha venta | fecha de venta | venduto | venduto il | vendita | data vendita |
  data di vendita | verkocht | verkocht op | verkoop | verkoopdatum | vendido em | venda | data venda | data de venda | sprzedano |
  sprzedane | sprzedaż | data sprzedaży | såld | sålt | sålda | säljdag | säljdatum | försäljningsdatum | solgt | solgt dato | salgsdato |
  myyty | myyntipäivä | eladva | eladás dátuma | prodáno | datum prodeje | satıldı | satış tarihi | 売却日 | 売却 | 卖出日期 | 賣出日期`);
/* "Sell price" on a fund's page is what one gets today: every row has one. */
const PRICES = listed(`
  sell price | selling price | sale price | sold at | sold for | sold price | price sold | exit price | verkaufskurs |
  verkaufspreis | verkaufserlös | prix de vente | cours de vente | precio de venta | precio venta | prezzo di vendita | prezzo vendita |
  verkoopkoers | verkoopprijs | preço de venda | cena sprzedaży | kurs sprzedaży | säljkurs | säljpris | försäljningspris |
  försäljningskurs | salgskurs | salgspris | 売却価格 | 売却単価 | 卖出价 | 賣出價`);
const STATES = listed(`
  status | state | position status | zustand | statut | état | estado | situación | situação | stato | situazione | stan | läge | tila | 状態 | 状态`);
const REMARKS = listed(`
  note | notes | comment | comments | remark | remarks | rationale | reason | why | why i own it | purpose | thesis | begründung | grund | warum | zweck | bemerkung | bemerkungen | notiz | notizen | anmerkung | kommentar |
  raison | pourquoi | motivo | perché | reden | waarom | porquê | powód | anledning | commentaire | commentaires | remarque | remarques | nota | notas | comentario | comentarios | osservazioni | commento | commenti |
  opmerking | opmerkingen | observação | observações | comentário | uwagi | uwaga | komentarz | anteckning | anteckningar | kommentarer | 備考 | 备注`);
const STILL_HELD = listed(`
  own | owned | held | still own | still owned | still held | still have | still holding | still hold | do i still own it |
  noch im depot | noch da | noch gehalten | im bestand | gehalten | encore détenu | détenu | aún lo tengo | lo tengo | ancora in portafoglio |
  nog in bezit | in bezit | ainda tenho | äger | ägs | kvar`);

const LONGEST_REMARK = 60;
const SOLD = `sold|sold out|all sold|verkauft|alles verkauft|vendu|vendue|vendus|vendido|vendida|venduto|venduta|verkocht|sprzedane|sprzedano|sprzedany|sprzedana|sald|salt|solgt|myyty|eladva|prodano|satildi|売却|売却済|売却済み|已卖出|已賣出`;
const CLOSED = `closed|exited|closed out|geschlossen|cloture|cloturee|cerrado|cerrada|chiuso|chiusa|gesloten|fechado|fechada|encerrado|encerrada|zamknieta|zamkniete|stangd|stangt|avslutad|lukket|suljettu`;
const IS_UNDONE =
  /^(?:pending|queued|cancell?ed|rejected|expired|failed|unfilled|not filled|storniert|gestrichen|abgelehnt|annule|annulee|refuse|cancelad[oa]|rechazad[oa]|annullato|rifiutato|geannuleerd|geweigerd|rejeitad[oa]|anulowan[ey]|odrzucon[ey]|makulerad|avvisad|取消|已取消|已撤单|キャンセル)$/;
const NO = /^(?:no?|false|0|nein|non|nee|nao|nie|nej|nei|ei|nem|ne|hayir|いいえ|否)$/;
const YES = /^(?:y|yes|true|x|✓|✔|✅|☑|ja|j|oui|o|si|s|sim|tak|kylla|igen|ano|evet|はい|是)$/;
const IS_SOLD = new RegExp(`^(?:${SOLD})$`);
const IS_SOLD_OR_CLOSED = new RegExp(`^(?:${SOLD}|${CLOSED})$`);
/* "Sold in March", "verkauft am 3.5.2025", and never "sold half". */
const SOLD_FIRST = new RegExp(`^(?:${SOLD}) (?:(?:on|in|am|im|en|le|el|il|op|em|w|i|den|d) )?`);
const MONTHS = [...wordsOfAll(({ months }) => months)].map(plainWord);

/** The column, and what tells by its cell that a row was sold. */
export interface SoldColumn {
  readonly column: number;
  readonly saysSold: (cell: string) => boolean;
}

/**
 * Finds the column of a list of somebody's own that says which rows were sold; null where there is none, or where it says so of no row. `rows` =
 * the cells below the titles, of those that have a quantity where it has one: cash has no price to be sold at.
 */
export function findSoldColumn(titles: readonly string[], rows: readonly (readonly string[])[]): SoldColumn | null {
  for (const [column, title] of titles.entries()) {
    for (const tells of whatTells(title)) {
      const saysSold = (cell: string): boolean => tells(cell.trim().slice(0, LONGEST_REMARK));
      const sold = rows.filter((cells) => saysSold(cells[column] ?? '')).length;
      // of a price in every row nobody has sold all
      if (sold > 0 && (tells !== isPrice || sold < rows.length)) return { column, saysSold };
    }
  }
  return null;
}

/** Tells of a row under these titles whether it is an order that says it was not carried out: nothing is held by it. */
export function undoneUnder(titles: readonly string[]): (cells: readonly string[]) => boolean {
  const states = titles.flatMap((title, column) => (STATES.has(plainWord(titleKey(title))) ? [column] : []));
  return (cells) => states.some((column) => IS_UNDONE.test(plainCell((cells[column] ?? '').slice(0, LONGEST_REMARK))));
}

/** Whether a title is one of a day or a price at which something was sold: it says nothing of what is held. */
export function isSaleTitle(title: string): boolean {
  const key = plainWord(titleKey(title));
  return DAYS.has(key) || PRICES.has(key);
}

/** Whether a title is one of how many were sold. */
export const isSoldQuantity = (title: string): boolean =>
  /^(?:(?:sold|sale|sell) (?:qty|quantity|shares|units)|(?:qty|quantity|shares|units) sold|verkaufte? (?:stuck|stuckzahl|anzahl|anteile)|(?:stuck|anteile) verkauft)$/.test(
    plainWord(titleKey(title)),
  );

/** Whether a title is one of remarks. */
export const isRemarkTitle = (title: string): boolean => REMARKS.has(plainWord(titleKey(title)));

/** Whether a title may be one of a column that says what was sold. */
export const mayTellSold = (title: string): boolean => whatTells(title).length > 0;

type Tells = (cell: string) => boolean;

/* "Exit" is a day or a price. */
function whatTells(title: string): readonly Tells[] {
  const key = plainWord(titleKey(title)).replace(/ ?\?$/, '');
  if (key === 'exit') return [isDay, isPrice];
  if (DAYS.has(key)) return [isDay];
  if (PRICES.has(key)) return [isPrice];
  if (STATES.has(key)) return [(cell) => IS_SOLD_OR_CLOSED.test(plainCell(cell))];
  if (STILL_HELD.has(key)) return [(cell) => NO.test(plainCell(cell)) || IS_SOLD.test(plainCell(cell))];
  return REMARKS.has(key) ? [isRemark] : [];
}

const isDay: Tells = (cell) =>
  isDateCell(cell) || findMonth(cell) !== null || YES.test(plainCell(cell)) || IS_SOLD_OR_CLOSED.test(plainCell(cell));

const isPrice: Tells = (cell) => /[1-9]/.test(cell) && !/\p{L}{4}/u.test(cell);

const isRemark: Tells = (cell) => {
  if (IS_SOLD.test(plainCell(cell))) return true;
  const said = cell
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  const when = said.replace(SOLD_FIRST, '').replace(/[.!]$/, '');
  return (
    when !== said && (isDateCell(when) || findMonth(when) !== null || MONTHS.some((month) => isMonth(when, month)))
  );
};

const isMonth = (word: string, month: string): boolean => /^\p{L}{3,10}$/u.test(word) && word.startsWith(month);

const plainCell = (cell: string): string => plainWord(cell.toLowerCase()).replace(/!$/, '');

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split('|').map((word) => plainWord(word.trim())));
}
