/* The words of tables in seventeen languages, as a bank, a broker or a person would head them. Written down here on their own, not taken
   from the reader's tables. */

const THINGS = [
  ...(['name', 'quantity', 'price', 'value', 'currency', 'date', 'deed', 'buy', 'sell', 'dividend', 'amount'] as const),
  ...(['balance', 'text', 'bought', 'paid', 'weight', 'total', 'mortgage', 'savings', 'checking', 'house'] as const),
  ...(['payDate', 'exDate', 'perShare', 'outstanding', 'marketCap', 'volume'] as const),
] as const;

/** What each thing is called, and the decimal mark. */
export type TableWords = Readonly<Record<(typeof THINGS)[number], string>> & { readonly mark: '.' | ',' };

function list(mark: '.' | ',', text: string): TableWords {
  const words = text.split('|').map((word) => word.trim());
  const entries = THINGS.map((thing, at) => [thing, words[at]!] as const);
  return { mark, ...(Object.fromEntries(entries) as Record<(typeof THINGS)[number], string>) };
}

export const TABLE_WORDS: Readonly<Record<string, TableWords>> = {
  english: list(
    '.',
    `Name | Quantity | Price | Market Value | Currency | Date | Action | Buy | Sell | Dividend | Amount | Balance | Description |
     Purchase Date | Purchase Price | Weight % | Total | Mortgage | Savings account | Checking account | House | Payment Date |
     Ex-Date | Dividend per Share | Shares Outstanding | Market Cap | Volume`,
  ),
  german: list(
    ',',
    `Bezeichnung | Stück | Kurs | Kurswert | Währung | Datum | Art | Kauf | Verkauf | Ausschüttung | Betrag | Saldo | Buchungstext |
     Kaufdatum | Einstandskurs | Anteil in % | Summe | Hypothek | Tagesgeld | Girokonto | Haus | Zahltag | Ex-Tag |
     Dividende je Aktie | Ausstehende Aktien | Marktkapitalisierung | Volume`,
  ),
  french: list(
    ',',
    `Libellé | Quantité | Cours | Valorisation | Devise | Date | Opération | Achat | Vente | Dividende | Montant | Solde | Description |
     Date d'achat | Prix de revient | Poids % | Total | Crédit immobilier | Livret A | Compte courant | Maison | Date de paiement |
     Ex-date | Dividende par action | Actions en circulation | Capitalisation boursière | Volume`,
  ),
  dutch: list(
    ',',
    `Naam | Aantal | Koers | Marktwaarde | Munt | Datum | Soort | Aankoop | Verkoop | Dividend | Bedrag | Saldo | Omschrijving |
     Aankoopdatum | Aankoopprijs | Gewicht % | Totaal | Hypotheek | Spaarrekening | Betaalrekening | Huis | Betaaldatum | Ex-datum |
     Dividend per aandeel | Uitstaande aandelen | Marktkapitalisatie | Volume`,
  ),
  spanish: list(
    ',',
    `Nombre | Títulos | Cotización | Valor de mercado | Divisa | Fecha | Operación | Compra | Venta | Dividendo | Importe | Saldo |
     Concepto | Fecha de compra | Precio de compra | Peso % | Total | Hipoteca | Cuenta de ahorro | Cuenta corriente | Casa |
     Fecha de pago | Ex-date | Dividendo por acción | Acciones en circulación | Capitalización bursátil | Volume`,
  ),
  italian: list(
    ',',
    `Titolo | Quantità | Prezzo | Controvalore | Divisa | Data | Operazione | Acquisto | Vendita | Dividendo | Importo | Saldo |
     Descrizione | Data acquisto | Prezzo di carico | Peso % | Totale | Mutuo | Conto deposito | Conto corrente | Casa |
     Data pagamento | Ex-date | Dividendo per azione | Azioni in circolazione | Capitalizzazione | Volume`,
  ),
  portuguese: list(
    ',',
    `Nome | Quantidade | Cotação | Valor de mercado | Moeda | Data | Operação | Compra | Venda | Dividendo | Montante | Saldo |
     Descrição | Data de compra | Preço de compra | Peso % | Total | Crédito habitação | Poupança | Conta corrente | Casa |
     Data de pagamento | Ex-date | Dividendo por ação | Ações em circulação | Capitalização | Volume`,
  ),
  swedish: list(
    ',',
    `Namn | Antal | Kurs | Marknadsvärde | Valutakod | Datum | Typ | Köp | Sälj | Utdelning | Belopp | Saldo | Beskrivning |
     Köpdatum | Inköpspris | Andel % | Summa | Bolån | Sparkonto | Lönekonto | Bostad | Utbetalningsdag | Ex-datum |
     Utdelning per aktie | Utestående aktier | Börsvärde | Volume`,
  ),
  danish: list(
    ',',
    `Navn | Antal | Kurs | Markedsværdi | Valutakode | Dato | Type | Køb | Salg | Udbytte | Beløb | Saldo | Beskrivelse | Købsdato |
     Købskurs | Andel % | I alt | Boliglån | Opsparingskonto | Lønkonto | Hus | Udbetalingsdato | Ex-dato | Udbytte pr. aktie |
     Udestående aktier | Børsværdi | Volume`,
  ),
  norwegian: list(
    ',',
    `Navn | Antall | Kurs | Markedsverdi | Valutakode | Dato | Type | Kjøp | Salg | Utbytte | Beløp | Saldo | Beskrivelse |
     Kjøpsdato | Kjøpskurs | Andel % | Sum | Boliglån | Sparekonto | Brukskonto | Hytte | Utbetalingsdato | Ex-dato |
     Utbytte per aksje | Utestående aksjer | Børsverdi | Volume`,
  ),
  chinese: list(
    '.',
    `证券名称 | 持有数量 | 最新价 | 持仓市值 | 币种 | 日期 | 操作 | 买入 | 卖出 | 股息 | 金额 | 余额 | 摘要 | 买入日期 | 成本价 | 占比% | 合计 |
     房贷 | 定期存款 | 活期存款 | 房产 | 派息日 | 除息日 | 每股股息 | 总股本 | 公司市值 | 成交量`,
  ),
  japanese: list(
    '.',
    `銘柄名 | 保有数量 | 現在値 | 評価額 | 通貨 | 日付 | 取引 | 買付 | 売却 | 配当金 | 金額 | 残高 | 摘要 | 取得日 | 取得単価 | 構成比% | 合計 |
     住宅ローン | 定期預金 | 普通預金 | 自宅 | 支払日 | 権利落日 | 1株配当 | 発行済株式数 | 企業の時価総額 | 出来高`,
  ),
  polish: list(
    ',',
    `Nazwa | Liczba | Kurs | Wartość rynkowa | Waluta | Data | Operacja | Kupno | Sprzedaż | Dywidenda | Kwota | Saldo | Opis |
     Data zakupu | Cena zakupu | Udział % | Razem | Kredyt hipoteczny | Konto oszczędnościowe | Konto osobiste | Mieszkanie |
     Data wypłaty | Ex-date | Dywidenda na akcję | Akcje w obrocie | Kapitalizacja | Volume`,
  ),
  czech: list(
    ',',
    `Název | Počet kusů | Kurz | Tržní hodnota | Měna | Datum | Transakce | Nákup | Prodej | Dividenda | Částka | Zůstatek | Popis |
     Datum nákupu | Nákupní cena | Podíl % | Celkem | Hypotéka | Spořicí účet | Běžný účet | Byt | Datum výplaty | Ex-date |
     Dividenda na akcii | Akcie v oběhu | Tržní kapitalizace | Volume`,
  ),
  hungarian: list(
    ',',
    `Megnevezés | Darabszám | Árfolyam | Piaci érték | Devizanem | Dátum | Ügylet | Vétel | Eladás | Osztalék | Összeg | Egyenleg |
     Közlemény | Vétel dátuma | Bekerülési ár | Súly % | Összesen | Jelzáloghitel | Megtakarítási számla | Folyószámla | Lakás |
     Kifizetés dátuma | Ex-date | Részvényenkénti osztalék | Forgalomban lévő részvények | Piaci kapitalizáció | Volume`,
  ),
  turkish: list(
    ',',
    `Menkul kıymet | Adet | Son fiyat | Piyasa değeri | Para birimi | Tarih | İşlem | Alış | Satış | Temettü | Tutar | Bakiye |
     Açıklama | Alış tarihi | Alış fiyatı | Ağırlık % | Toplam | Konut kredisi | Birikim hesabı | Vadesiz hesap | Ev |
     Ödeme tarihi | Ex-date | Hisse başına temettü | Dolaşımdaki paylar | Market Cap | Volume`,
  ),
  finnish: list(
    ',',
    `Nimi | Määrä | Kurssi | Markkina-arvo | Valuutta | Päivämäärä | Tapahtuma | Osto | Myynti | Osinko | Summa | Saldo | Selite |
     Ostopäivä | Hankintahinta | Osuus % | Yhteensä | Asuntolaina | Säästötili | Käyttötili | Talo | Maksupäivä | Ex-date |
     Osinko per osake | Ulkona olevat osakkeet | Pörssiarvo | Volume`,
  ),
};
