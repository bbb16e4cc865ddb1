import type { FileRecord } from '../cells/records.ts';
import { isDateCell } from './cell-kind.ts';

/* Trades carry symbol, quantity and price like positions do. Where no title gives them away their rows still do: a day
   and a deed in each. */

const DEEDS =
  /^(?:(?:market|limit|stop|instant|recurring|automatic|stock|etf|fund|crypto|online)[ -])?(?:buy|bought|sell|sold|purchase|sale|dividend|div|deposit|withdrawal|interest|reinvest(?:ment)?|transfer|fee|kauf|verkauf|ausschüttung|dividende|sparplan|einzahlung|auszahlung|zinsen|achat|vente|dépôt|retrait|acquisto|vendita|dividendo|cedola|compra|venta|venda|aankoop|verkoop|koop|köp|köpt|sälj|sålt|utdelning|kjøp|kjøpt|salg|solgt|utbytte|køb|købt|udbytte|kupno|sprzedaż|nákup|prodej|osto|myynti|купля|покупка|продажа|дивиденд|b|s)(?![\p{L}])|^(?:買付?|売付?|買|売|买入|卖出|買入|賣出|申购|赎回|매수|매도)/iu;
const RATING = /^(?:strong |moderate )?(?:hold|neutral|halten|conserver)$/i;
const COLUMNS_LOOKED_AT = 60;

/** Tells whether the rows are deeds of single days: trades, payments, dividends. */
export function areDeeds(rows: readonly FileRecord[]): boolean {
  if (rows.length === 0) return false;
  const width = Math.min(COLUMNS_LOOKED_AT, Math.max(...rows.map(({ cells }) => cells.length)));
  let hasDays = false;
  let hasDeeds = false;
  for (let column = 0; column < width; column += 1) {
    const cells = rows.map(({ cells: row }) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    if (3 * cells.length < 2 * rows.length) continue;
    const most = (fits: (cell: string) => boolean): boolean => 5 * cells.filter(fits).length >= 4 * cells.length;
    hasDays ||= most(isDateCell);
    hasDeeds ||= most((cell) => cell.length <= 60 && DEEDS.test(cell)) && !cells.some((cell) => RATING.test(cell));
  }
  return hasDays && hasDeeds;
}
