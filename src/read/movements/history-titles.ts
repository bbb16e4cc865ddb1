import type { ColumnRole } from '../../domain/model/file-reading.ts';
import type { HistoryRole } from '../profiles/histories/format.ts';

/* What any list of movements may call its columns, as plain keys of titles. */

/** Titles of amounts. */
export const AMOUNTS =
  /^(?:(?:net |gross |total |order )?(?:amount|value|proceeds)|cash ?flow|total|principal|betrag|gesamtbetrag|montant|montant net|importe|importo|bedrag|belopp|belob|kwota|(?:受渡|約定|受付|精算|買付)?(?:金額|代金)(?:\/?[[(（].{0,20}[\])）])?|(?:成交|发生|發生|清算)金[额額]|(?:거래|결제|체결)금액)$/;
/** What is left afterwards: no movement's amount. */
export const BALANCES =
  /^(?:(?:cash |account |running |closing |ending )?balance|(?:total|balance|value) after|kontostand|saldo|solde|guthaben|stand|egyenleg|bakiye|zustatek|余额|餘額|残高|잔고)$/;
/** Parts of titles of what one share was bought or sold at. */
export const PRICES =
  /price|kurs|preis|cours|prix|prezzo|precio|preco|koers|prijs|pris|cena|per share|\/ ?(?:sh(?:are|r)?|unit)$|each|単価|价|價/;
/** Titles of a movement's own number. */
export const IDS = /^(?:id|transaction id|order id|trade id|reference|order number|transaktions id|ordernummer)$/;
/** Titles of what became of an order. */
export const STATES =
  /^(?:(?:order )?(?:status|state)|auftragsstatus|statut|etat|estado|situacao|stato|tila|stan|stav|durum|статус|состояние|状态|狀態|状態|委托状态|상태)$/;
/** Titles of a time of day. */
export const TIMES = /^(?:time|uhrzeit|tijd|heure|hora|ora|tid)$/;
/** What was carried out outranks what was ordered: "Avg Price" beside the limit, "Filled" beside "Total Qty". */
export const FILLED_TITLES: Readonly<Partial<Record<HistoryRole, RegExp>>> = {
  quantity:
    /^(?:(?:executed|filled|traded|fill) (?:quantity|qty|shares|units|size)|filled|executed|成交(?:数量|股数|數量|股數|份额|份額)|約定(?:数量|株数)|체결수량)$/,
  price:
    /^(?:(?:effective|executed|execution|fill|filled|avg|average|avg fill|average fill) price|成交(?:均价|价格|单价|价|均價|價格|單價|價)|約定(?:単価|価格|値段)|체결단가|체결가)$/,
};
/** Titles in languages that no table of holdings is read in, and those that only lists of trades have. */
export const TRADED_TITLES: Readonly<Partial<Record<HistoryRole, RegExp>>> = {
  symbol: /^(?:종목코드|단축코드|тикер|код инструмента)$/,
  name: /^(?:investments|security ?\/ ?isin|종목명|инструмент|наименование|название|ценная бумага|актив)$/,
  quantity: /^(?:number of (?:shares|units)|volume|volym|(?:거래|매매|체결)?수량|количество|кол-во)$/,
  price:
    /^(?:(?:asset|unit|share|trade|deal) price(?: in [a-z]{3})?|price in [a-z]{3}|stuckpreis|単価|(?:거래|매매|체결)?단가|цена|цена сделки)$/,
  currency: /^(?:통화|валюта|валюта сделки)$/,
};
/** Titles of what was bought, and of what was sold, side by side: how many, or which. */
export const GOT_TITLES =
  /^(?:(?:shares |units |qty |quantity )?(?:buy|buys|bought|purchased|purchases|in)(?: (?:qty|quantity|shares|units))?|kauf|gekauft|kaufe|zugang|achat|achats|achete|entree|compra|compras|comprado|acquisto|acquisti|acquistato|aankoop|gekocht|koop|kupno|kupione|kop|kopt|kob|kjop|買|買い|買付|买入|買入)$/;
export const SENT_TITLES =
  /^(?:(?:shares |units |qty |quantity )?(?:sell|sells|sold|sale|sales|out)(?: (?:qty|quantity|shares|units))?|verkauf|verkauft|verkaufe|abgang|vente|ventes|vendu|sortie|venta|ventas|vendido|vendita|vendite|venduto|verkoop|verkocht|venda|vendas|sprzedaz|sprzedane|salj|salt|salg|solgt|売|売り|売付|卖出|賣出)$/;
/** Titles of what was paid, and of what was paid out for it, side by side. */
export const PAID_TITLES =
  /^(?:debit|debits|debited|money out|paid out|soll|belastung|lastschrift|debet|debe|cargo|dare|addebiti?|uitgaven|obciazenia|obciazenie|借方)(?: \p{Sc}| [a-z]{3})?$/u;
export const RECEIVED_TITLES =
  /^(?:credit|credits|credited|money in|paid in|haben|gutschrift|kredit|haber|abono|avere|accrediti?|inkomsten|uznania|uznanie|貸方)(?: \p{Sc}| [a-z]{3})?$/u;
/** Titles of what was done. */
export const DEED_TITLES = new RegExp(
  `^(?:${[
    'action|activity(?: type)?|b ?/ ?s|buy ?/ ?sell|deed|event|kind|operation(?: type)?|side|trans type|transaction(?: type)?|type',
    'art|auftragsart|buchungsart|geschaft(?:sart)?|kauf ?/ ?verkauf|transaktion(?:s?(?:art|typ))?|typ|umsatzart|vorgang',
    'nature|sens|type d.?operation|operacion|tipo(?: d[ei] .{3,20})?|operazione|causale|movimento|movimiento|movimentacao|operacao',
    'soort|transactietype|koop ?/ ?verkoop|typ av transaktion|transaktionstyp|transaksjonstype|transaktionstype|handelstype?',
    'rodzaj(?: .{3,20})?|operacja|strona|kierunek|typ operac[ei]|smer|irany|muvelet|tranzakcio tipusa|islem(?: turu| tipi)?',
    'tapahtuma(?:laji)?|операция|тип(?: .{3,20})?|вид операции|направление',
    '操作|交易(?:类型|類型|类别)|买卖(?:方向|标志)?|買賣別?|业务名称|委托方向|取引(?:区分)?|売買(?:区分)?|거래(?:구분|유형|종류|내용|명)|매매구분|적요명',
  ].join('|')})$`,
);
/** How many are there after a row. */
export const SHARES_LEFT =
  /^(?:totalt antall?|total (?:shares|units|quantity)(?: held)?|(?:shares|units|quantity|holding) (?:after|left|held|owned)|beholdning|innehav|bestand(?: danach)?|neuer bestand|solde (?:de )?(?:titres|parts)|stand(?: na)?)$/;
/** Titles of years. */
export const YEAR_TITLES = /^(?:year|jahr|annee|ano|anno|jaar|ar|rok|ev|yil|vuosi|年)$/;
/** Titles of months and of the days in them, where each has a column beside that of the years. */
export const MONTH_TITLES = /^(?:months?|monat|mois|mes|mese|maand|manad|maned|miesiac|kuukausi|ay|月)$/;
export const DAY_TITLES = /^(?:day|tag|jour|dia|giorno|dag|dzien|paiva|gun|日)$/;
/** What one currency is worth in another: no price. */
export const RATES =
  /^(?:(?:conversion|exchange|currency|fx|base fx) rate|fx|omregningskurs|valutakurs|vekslingskurs|vaxlingskurs|wechselkurs|devisenkurs.{0,12}|umrechnungskurs|wisselkoers|taux de change|cours de change|tipo de cambio|cambio|tasso di cambio|kurs wymiany|middelkurs)$/;
/** Parts of titles of a day on which money was settled. */
export const SETTLED =
  /settle|valuta|wertstellung|value date|process|reglement|regolamento|liquida[cz]i?[ao]o|oppgjor|forlik|valordag|valordatum/;

/** What the user says a column is; of what they have no word for, the titles say it. */
export const SAID_ROLES: Readonly<Partial<Record<ColumnRole, HistoryRole>>> = {
  account: 'account',
  symbol: 'symbol',
  name: 'name',
  isin: 'isin',
  cusip: 'cusip',
  quantity: 'quantity',
  price: 'price',
  value: 'amount',
  currency: 'currency',
  type: 'type',
  date: 'day',
  deed: 'deed',
};
const UNSAID: ReadonlySet<HistoryRole> = new Set<HistoryRole>(['id', 'time', 'status', 'fee']);
/** What a column stays that the user can't name. */
export const unsaid = (role: HistoryRole): HistoryRole => (UNSAID.has(role) ? role : 'unused');
