import type { FileRecord } from '../cells/records.ts';
import { plainWord } from '../languages/all-words.ts';
import { itemAt } from '../../domain/must.ts';

/* Columns of what a bond pays and when it is paid back: beside them a company's name is that of who owes it, and no share. */

const titles = (list: string): ReadonlySet<string> => new Set(list.split('|').map((title) => plainWord(title.trim())));
const COUPONS = titles(
  `coupon | coupon % | coupon rate | cpn | rate | interest rate | kupon | zinssatz | zinskupon | taux | taux d'intérêt | cupón | tasa | cedola |
  tasso | rente | coupon rente | cupom | taxa | kupongränta | kupongrente | oprocentowanie | クーポン | 利率`,
);
const MATURITIES = titles(
  `maturity | maturity date | matures | matures on | final maturity | redemption date | fälligkeit | fälligkeitsdatum | endfälligkeit |
  rückzahlungsdatum | échéance | date d'échéance | maturité | vencimiento | fecha de vencimiento | vencimento | data de vencimento | scadenza |
  data di scadenza | vervaldatum | aflossingsdatum | förfall | förfallodag | forfald | forfall | data wykupu | zapadalność | 償還日 | 満期日 | 到期日`,
);
/* What is saved for a term is cash, whatever it pays. */
const SAVED = /\bCDs?\b|certificate of deposit|\bdeposit|saving|geld\b|sparbrief|livret|\bdep[óo]sito/i;

/** Where they are, −1 = nowhere. */
export interface DebtColumns {
  readonly coupon: number;
  readonly maturity: number;
}

/** Finds them among the columns of a table. `keys`: the titles as `titleKey` writes them. */
export function findDebtColumns(keys: readonly string[]): DebtColumns {
  const under = (known: ReadonlySet<string>) => keys.findIndex((key) => known.has(plainWord(key)));
  return { coupon: under(COUPONS), maturity: under(MATURITIES) };
}

/** Tells whether a row is of a bond: it pays something and is paid back on a day. `name`: what it is called. */
export function isDebt({ cells }: FileRecord, { coupon, maturity }: DebtColumns, name: string | null): boolean {
  if (coupon === -1 || maturity === -1 || cells.length <= Math.max(coupon, maturity)) return false;
  const isDay = /\d{1,4}[./-]\d|\b(?:19|20)\d\d\b/.test(itemAt(cells, maturity));
  return isDay && /\d/.test(itemAt(cells, coupon)) && !SAVED.test(name ?? '');
}
