import { plainWord } from '../../languages/all-words.ts';
import { titleKey } from '../titles.ts';

/* Words by which a title or a row hints at what a table is, in all languages. None of them decides alone. */

/* Whole words, a `*` standing for any letters; scripts without blanks by their parts. */
function pattern(words: string, parts = ''): RegExp {
  const spell = (word: string): string =>
    plainWord(word.replaceAll('~', ' '))
      .replace(/[+?.()/|[\]{}^$\\]/g, String.raw`\$&`)
      .replaceAll('*', String.raw`\p{L}*`);
  const whole = words.trim().split(/\s+/).map(spell);
  const inside = parts.trim() === '' ? [] : parts.trim().split(/\s+/).map(spell);
  return new RegExp([String.raw`(?<![\p{L}])(?:${whole.join('|')})(?![\p{L}])`, ...inside].join('|'), 'u');
}

/** Titles of the day on which something was bought: each row has its own, and it is no movement. */
export const BOUGHT_ON = pattern(
  `purchase* acquired acquisition bought buy~date open~date opened opening entry~date since vested grant~date award~date release~date lot~date
   *kauf* *erwerb* *anschaffung* einstieg* achat acquisition souscription aankoop* aangekocht compra adquisicion
   acquisto carico aquisicao inkop* kopdatum kobsdato kjopsdato anskaffe*
   data~zakupu data~nabycia data~otwarcia datum~nakupu datum~porizeni vetel~datuma vasarlas~datuma beszerzes~datuma bekerules~datuma
   alis~tarihi alim~tarihi ostopaiva hankintapaiva ostopvm hankinta-aika ostettu`,
  `买入日 買入日 购买 購買 建仓 取得日 約定日 購入日 买进`,
);

/** Titles of days that say nothing of movements: of the price, of an end, of an event to come. */
export const OTHER_DAYS = pattern(
  `as~of price~date pricing valuation valued quote* nav updated update last~trade last~price maturity matures expiry
   expiration expires due next earnings report* inception listed listing ipo ex~div* call~date
   *fallig* laufzeit* ablauf* verfall* kurs* bewertung* stand stichtag aktualisiert echeance maturite cours valorisation
   vencimiento valoracion cotizacion scadenza valorizzazione prezzo quotazione vencimento avaliacao cotacao
   looptijd vervaldatum koers* peil* forfall* udlob* forfallodag
   wycen* notowan* kurs* wykup* zapadaln* oceneni kurzu splatnost* ertekeles~datuma arfolyam~datuma lejarat* degerleme* fiyat~tarihi
   vade* arvostus* kurssipaiva* erapaiva* na~dzien ke~dni`,
  `到期 满期 満期 償還 估值 净值 淨值 基準日 評価日 時価日 更新`,
);

/** Titles of a column that says whether something was bought or sold. */
export const OF_SIDES = pattern(
  `side b/s buy/sell k/s k/v a/v c/v direction seite richtung art sens strona kierunek lado sentido senso zijde richting sida retning type typ tipo soort
   smer strana irany yon suunta operation operacja operazione operacion deal action`,
  `売買 买卖 買賣 方向 매매`,
);

/** Words for buying and selling anywhere in a cell, beside those that the reader of histories knows. */
export const SAYS_DEED = pattern(
  `*buy* *sell bought purchase* purchased sold subscription redemption redeemed disposal
   *kauf* gekauft verkauft *zeichnung* zugang abgang *rucknahme *ruckgabe *sparplan* *achat* achete vendu *souscri* cession arbitrage
   compr* vendid* suscripcion aportacion rescate acquist* venduto *vendita sottoscri* disinvestimento gekocht verkocht *koop inschrijving
   inleg subscri* aplicac* aquisic* resgat* *teckning inkop *kop *salj *forsaljning sald inlosen tegning *tegning indfrielse innlosning
   *merkinta ostettu myyty *lunastus kup* zakup* sprzed* nabyc* zbyc* umorz* nakup* koup* prodej* prodano *vetel* *vasarlas* *eladas*
   alis* alim* satis* satim* покуп* купл* прода* погаш* зачисл* списан*`,
  `买 買 卖 賣 売 購入 解約 申购 申購 认购 認購 赎回 贖回 定投 積立 매수 매도 매입 환매`,
);

/** A day of whatever it may be. */
export const PLAIN_DAY =
  /^(?:date|datum|data|fecha|dato|day|tag|jour|dia|giorno|dag|tarih|paiva|paivamaara|pvm|time|timestamp|date time|datum zeit|日期|日付|时间|日時)$/;

/** Titles of columns that bookings have and holdings don't. */
export const OF_BOOKINGS = pattern(
  `settlement~date settle~date value~date booking~date posting~date posted execution~date executed order~id trade~id
   transaction transaction~id transaction~type commission commissions counterparty payee payer memo proceeds debit credit
   paid~in paid~out money~in money~out withdrawals deposits
   valuta* wertstellung buchung* ausfuhrung* provision auftraggeber* empfanger* verwendungszweck soll haben
   operation date~operation commission* courtage* libelle~operation debit credit boekdatum rentedatum transactie* af~bij
   tegenrekening fecha~valor fecha~operacion operacion comision cargo abono data~operazione data~valuta operazione
   commissioni dare avere entrate uscite data~operacao operacao taxa corretagem entrada saida bokforing* affarsdag
   likviddag courtage transaktion* bogfort bogforing* handelsdag kurtage bokfort* bokforing* transaksjon*
   data~operacji data~transakcji data~ksiegowania data~rozliczenia operacja operacje prowizja tytul~operacji wplywy wydatki obciazenia uznania
   datum~transakce datum~obchodu datum~zauctovani datum~vyporadani transakce poplatek poplatky protiucet prijem vydej
   konyveles* tranzakci* kotes~datuma elszamolas* jutalek terheles jovairas kozlemeny islem islem~tarihi valor~tarihi takas~tarihi komisyon borc alacak
   kirjauspaiva kauppapaiva maksupaiva tapahtuma tapahtumat tapahtumalaji saaja maksaja viesti palkkio`,
  `成交日期 交收日 手续费 手續費 佣金 交易类型 交易類型 业务名称 受渡日 約定日 手数料 取引区分 取引種別 摘要 入金 出金`,
);

/** Titles that only a list of dividends has. */
export const OF_DIVIDENDS = pattern(
  `pay~date payment~date paid~on record~date ex~date ex-date dividend~per~share dividend~paid dividends~received gross~dividend
   net~dividend withholding~tax withheld zahltag zahlungstag zahlbar* ex~tag ex~datum dividende~je~* dividende~pro~*
   bruttodividende nettodividende quellensteuer date~de~paiement date~paiement dividende~par~* dividende~brut*
   dividende~net* retenue betaaldatum betaaldag dividend~per~* bruto~dividend netto~dividend dividendbelasting
   fecha~de~pago dividendo~por~* dividendo~bruto dividendo~neto retencion data~pagamento data~di~pagamento
   dividendo~per~* dividendo~lordo dividendo~netto ritenuta data~de~pagamento dividendo~por~* dividendo~bruto
   utbetalningsdag* utdelning~per~* utbetalingsdato udbetalingsdato udbytte~pr~* utbytte~per~* kildeskatt kallskatt
   data~wyplaty dzien~wyplaty dzien~ustalenia~prawa dywidenda~na~akcje dywidenda~brutto dywidenda~netto podatek~u~zrodla
   datum~vyplaty rozhodny~den dividenda~na~akcii hruba~dividenda cista~dividenda srazkova~dan
   kifizetes~napja kifizetes~datuma reszvenyenkenti~osztalek brutto~osztalek netto~osztalek forrasado
   odeme~tarihi hak~kullanim* hisse~basina~* hisse~basi~* brut~temettu net~temettu stopaj
   maksupaiva osingon~maksupaiva irtoamispaiva osinko~per~* osinko/osake bruttoosinko nettoosinko ennakonpidatys lahdevero`,
  `派息日 除息日 每股股息 每股派息 股息总额 支払日 権利落 １株配当 1株配当 一株配当 配当単価 配当金額`,
);

/** Titles of what all shares of a company are worth, or how many there are. */
export const OF_COMPANIES = pattern(
  `market~cap market~cap* mkt~cap marketcap capitali* shares~outstanding outstanding~shares shares~in~issue free~float
   marktkapitalisierung borsenwert ausstehende~aktien aktien~im~umlauf aktienanzahl~gesamt capitalisation~boursiere
   actions~en~circulation nombre~d~actions~en~circulation marktkapitalisatie uitstaande~aandelen aandelen~in~omloop
   capitalizacion~bursatil acciones~en~circulacion capitalizzazione azioni~in~circolazione capitalizacao~*
   acoes~em~circulacao borsvarde utestaende~aktier markedsvaerdi~selskab borsvaerdi udestaende~aktier borsverdi
   utestaende~aksjer
   kapitalizacja* liczba~akcji~w~obrocie akcje~w~obrocie liczba~wyemitowanych~akcji trzni~kapitalizace pocet~vydanych~akcii akcie~v~obehu
   piaci~kapitalizacio forgalomban~levo~reszvenyek kibocsatott~reszvenyek piyasa~degeri~sirket odenmis~sermaye dolasimdaki~paylar
   markkina-arvo~yhtio ulkona~olevat~osakkeet osakkeiden~kokonaismaara borssiarvo porssiarvo`,
  `总股本 總股本 流通股 公司市值 総発行 発行済 時価総額(企業)`,
);

/** Titles of quotes and ratios, as lists to watch and screeners have them. */
export const OF_QUOTES = pattern(
  `volume bid ask p/e pe pe~ratio eps beta rsi 52w* 52-week 52~week* week~52* target~price price~target analyst* rating rank
   ytd 1y 3y 5y 1~year* 3~year* 5~year* ter ongoing~charge* expense~ratio morningstar stars aum fund~size day~high day~low
   kgv kuv 52~wochen* kursziel analyst* laufende~kosten fondsvolumen 1~jahr* 3~jahre* rang per bpa objectif~de~cours 52~sem*
   frais~courants encours~du~fonds 1~an 3~ans volgnummer koers/winst koersdoel 52~weken lopende~kosten 1~jaar 3~jaar
   precio~objetivo 52~sem* gastos~corrientes 1~ano 3~anos prezzo~obiettivo 52~sett* spese~correnti 1~anno 3~anni preco~alvo
   taxa~corrente riktkurs 52~veckor avgift kursmal kursmaal 52~uger 52~uker aop lobende~omkostninger lopende~kostnader 1~ar 3~ar
   wolumen~obrotu c/z obroty cena~docelowa 52~tyg* oplaty~biezace objem~obchodu cilova~cena p/e~pomer 52~tyd* forgalom celar 52~het* hacim islem~hacmi hedef~fiyat f/k
   52~hafta* vaihto tavoitehinta 52~viikk* juoksevat~kulut`,
  `市盈率 成交量 目标价 目標價 52周 年初至今 管理费 出来高 目標株価 52週 年初来 信託報酬`,
);

/** Rows that are owed. */
export const DEBTS = pattern(
  `mortgage mortgages loan loans student~loan student~loans car~loan car~loans auto~loan home~loan personal~loan heloc overdraft credit~card credit~cards liabilities liability debt debts
   hypothek* darlehen* kredit* kreditkarte* baufinanzierung* verbindlichkeit* schulden immobilienkredit hypotheque* emprunt*
   pret credit~immobilier pret~immobilier carte~de~credit dette* hypotheek* lening* creditcard* studieschuld* schuld*
   hipoteca* prestamo* tarjeta~de~credito deuda* mutuo mutui prestito prestiti carta~di~credito debiti finanziamento*
   emprestimo* cartao~de~credito divida* credito~habitacao bolan lan studielan kreditkort skuld* realkredit* boliglan lan gaeld
   billan studielan gjeld
   kredyt* kredyt~hipoteczny pozyczk* zadluzeni* karta~kredytowa hypoteka uver* pujck* dluh* kreditni~karta jelzalog* hitel* lakashitel kolcson*
   adossag* hitelkartya konut~kredisi kredi kredisi borc borclar kredi~karti ipotek asuntolaina laina lainat luottokortti velka velat opintolaina`,
  `房贷 房貸 贷款 貸款 信用卡 负债 負債 按揭 住宅ローン ローン 借入 クレジットカード 負債`,
);

/** Rows that are what a household has beside securities. */
/** Money in a bank, by whatever name people give it. */
export const SAVINGS = pattern(
  `checking checking~account savings saving savings~account current~account cash~isa hysa emergency~fund rainy~day~fund piggy*
   girokonto sparkonto sparbuch tagesgeld* festgeld* bargeld notgroschen compte~courant compte~epargne livret livret~a ldds epargne
   betaalrekening spaarrekening spaargeld cuenta~corriente cuenta~de~ahorro* ahorros conto~corrente conto~deposito
   risparmi* conta~corrente conta~a~ordem poupanca lonekonto sparkonto lonkonto opsparing* budgetkonto brukskonto sparekonto konto~oszczednosciowe oszczednosci lokata lokaty konto~osobiste ror sporici~ucet bezny~ucet uspory
   megtakaritasi~szamla megtakaritas folyoszamla bankszamla vadesiz~hesap vadeli~hesap birikim~hesabi mevduat saastotili saastot kayttotili talletus`,
  `活期 定期 储蓄 儲蓄 存款 普通預金 定期預金 預金 예금 적금`,
);
/** What people own beside their investments. */
export const BELONGINGS = pattern(
  `house home apartment condo flat car vehicle motorcycle boat real~estate property rental~property jewelry jewellery
   haus *haus wohnung *wohnung auto immobilie* grundstuck maison appartement voiture immobilier
   huis woning auto casa vivienda piso coche inmueble* abitazione immobile automobile
   apartamento carro imovel hus villa bostad bostadsratt bil bolig hytte mieszkanie dom samochod byt dum lakas haz ev konut araba arac talo asunto mokki
   汽车 汽車 自動車 車 마이카 자동차 차`,
  `房产 房產 自宅 マンション 아파트`,
);
/** Titles of tables by the month that are of no holdings: of what came in, went out or was quoted. */
export const BY_MONTH = pattern(
  `category categories budget expense* spending income revenue* dividend* price* quote* return* performance yield*
   kategorie* ausgaben einnahmen dividende* kurse rendite* umsatz umsatze categorie* depenses revenus cours rendement*
   categoria* gastos ingresos precios spese entrate prezzi uitgaven inkomsten koersen despesas receitas precos utgifter inkomster
   kategoria wydatki przychody ceny`,
  `分类 支出 收入 配当 股息 株価`,
);
/** What households list beside their investments. */
export const HOUSEHOLD = new RegExp(
  [SAVINGS, BELONGINGS, pattern('pension salary groceries rent rente* assurance-vie pensioen*')]
    .map(({ source }) => source)
    .join('|'),
  'u',
);

/** Names with one of these words are of securities, whatever else they say. */
export const SECURITY =
  /(?<!\p{L})(?:etf|etc|etn|fund|funds|fonds|ucits|index|trust|reit|bond|bonds|inc|corp|plc|ag|se|sa|nv|ltd|co|holdings?|group|adr|shares?|class|fondo|fundo|fii|sicav|ishares|vanguard|fidelity|blackrock|state street|scottish mortgage|deka|uni ?immo|haus ?invest|west ?invest|grundbesitz|scpi|opci|schwab|target retirement|target date|s&p 500|nasdaq|msci|russell|spdr|invesco|amundi|xtrackers|acciones|actions|azionario|renta variable|renta fija)(?!\p{L})|fonds|aandelen|obliga[tcz]|aktien|anleihe|obbligazion|akcj|aktie|indeks|osake|基金|ファンド|投信|펀드|투자신탁|株式|債券|债券|指数/u;

/** Headings of tables that stand beside the holdings and say something else of the same securities, or of others. */
export const OTHER_SECTIONS = pattern(
  `profits~and~losses profits~&~losses profit~and~loss profit~&~loss open~orders working~orders pending~orders order~history
   account~order~history trade~history account~trade~history sold closed~trades wishlist wish~list verkauft verkaufte vendus vendues vendidas
   vendidos venduti vendute verkocht verkochte salda realized~gains realised~gains closed~positions watch~list watchlist
   offene~orders offene~auftrage orderbuch realisierte~gewinne geschlossene~positionen gewinn~und~verlust
   ordres~en~cours ordres~en~attente plus-values~realisees positions~cloturees ordenes~abiertas ordenes~pendientes
   posiciones~cerradas ganancias~y~perdidas ordini~aperti ordini~in~corso posizioni~chiuse openstaande~orders lopende~orders
   gesloten~posities ordens~abertas ordens~pendentes posicoes~encerradas oppna~order oppna~ordrar`,
  `当日委托 当日委託 未成交 委托单 注文一覧 注文照会`,
);

/** What a paper about a trade is called that says what was bought, and not what is owned. */
export const CONFIRMATIONS = pattern(
  `trade~confirmation trade~confirm transaction~confirmation order~confirmation execution~confirmation confirmation~of~purchase
   confirmation~of~sale confirmation~of~trade confirmation~of~transaction contract~note wertpapierabrechnung wertpapier~abrechnung
   kaufabrechnung verkaufsabrechnung fondsabrechnung abrechnung~kauf abrechnung~verkauf avis~d'opere avis~d'execution avis~d~opere
   confirmation~d'operation confirmacion~de~operacion confirmacion~de~compra confirmacion~de~venta nota~de~contrato
   conferma~di~esecuzione conferma~di~acquisto conferma~di~vendita effectennota aankoopnota verkoopnota nota~de~corretagem
   nota~de~negociacao avrakningsnota sluttseddel fondsnota`,
  `成交单 約定通知 取引報告書`,
);

/** Names of files. */
export const FILE_OF_MOVEMENTS = pattern(
  `transaction transactions activity activities history trades orders ledger statement~of~account account~statement bookings
   umsatz umsaetze umsatze transaktionen buchungen orderbuch mouvements operations historique transacties
   mutaties movimientos operaciones movimenti operazioni movimentacao extrato transaktioner bevagelser posteringer transaksjoner
   historia~operacji historia~transakcji operacje transakcje transakce pohyby tranzakciok forgalom islemler hareketler tapahtumat tilitapahtumat`,
  `交易记录 交易紀錄 成交 流水 取引履歴 約定履歴 明細`,
);
export const FILE_OF_WATCH_LIST = pattern(`watchlist watch~list screener beobachtungsliste merkliste`, `自选 自選`);
export const FILE_OF_HOLDINGS = pattern(
  `holdings positions portfolio depot depotbestand bestand portefeuille positions cartera posiciones portafoglio carteira posicoes
   innehav beholdning beholdninger
   portfel pozycje stan~rachunku portfolio pozice portfolio portfoy varliklar salkku omistukset`,
  `持仓 持倉 持股 保有 残高`,
);

/** Titles of amounts that may be anything: what was paid as well as what is there. */
export const ANY_AMOUNT =
  /^(?:amount|total|balance|betrag|saldo|gesamtbetrag|montant|solde|total valorisation|importe|importo|monto|montante|kwota|castka|zustatek|osszeg|egyenleg|tutar|bakiye|summa|maara|razem|celkem|osszesen|toplam|yhteensa|bedrag|totaal|belopp|belop|belob|total|totale|totalt|i alt|sum|summe|金额|金額|余额|残高|合计|efectivo|financeiro|guthaben|closing balance|ending balance|current balance|amount owned)$/;

/** A title or name as the patterns above are asked. */
export function plainText(text: string): string {
  return plainWord(titleKey(text.slice(0, 120)).replace(/[-–—’']+/g, ' '));
}
