import { titleKey } from './titles.ts';

/* Words and parts of words in titles that no table knows. They never make a column anything by themselves: they only say
   which of the columns that the numbers allow is meant, and which are costs, gains or another day's. */

/** What the words of a title hint at; `cost` and `change` speak against price and value. */
export type TitleHint = 'cost' | 'change' | 'weight' | 'rate' | 'quantity' | 'price' | 'value' | 'symbol' | 'name';

interface Hint {
  readonly hint: TitleHint;
  /** Whole words, a `*` standing for any letters: the last part of a glued word decides (Kurswert, Bewertungskurs). */
  readonly words: string;
  /** Parts that count inside longer words, too: languages that glue words together or set no blanks; `~` for a blank inside one. */
  readonly parts: string;
}

/* The order decides: "average price" is a cost, "gain value" a change. */
const HINTS: readonly Hint[] = [
  {
    hint: 'cost',
    words:
      'cost costs avg average purchase purchased buy bought book paid invested invest acquired acquisition opening open entry seed initial original ' +
      'basis principal deposited acb revient achat moyen moyenne pru pmp pmc carico acquisto medio media costo coste compra ' +
      'adquisici* aquisi* inversi* invertid* custo custos investid* aplicad* médio média gak gav gaf insats kupna nabyc* zakup* ' +
      'keskih* átlag* cumpăr* alış maliyet*',
    parts:
      'einstand einstieg eingesetzt kauf anschaff erwerb investiert durchschnitt buchwert gestehung souscri investi aankoop gemiddeld inleg ' +
      'kostpri inköp anskaff kjøp køb snitt gennemsnit nákup koszt pořiz hankinta beszerz покуп средн балансов вложен ' +
      '成本 买入 買入 买价 取得 平均 約定 均价 均價 本金 投入 취득 매입 매수',
  },
  {
    hint: 'change',
    words:
      'gain gains loss losses p&l p/l pnl pl profit chg chng change changes day days unrealized unrealised realized ' +
      'realised return returns yield income dividend* interest accrued 52 52w high low volume prior previous prev beginning ' +
      'yesterday variation diff differen* diferen* drift gap delta deviation target* rebalanc* ziel cible obiettivo objetivo doel mål cel écart verschil ' +
      'scostamento desvío desvio avvikelse fee fees tax taxes latente perte guadagn* perdit* utile utili ganancia* pérdida* plusval* ' +
      'minusval* lucro ganho* perda* resultado* variac* variaç* variaz* tap kar zarar',
    parts:
      'abweichung differenz gewinn verlust g/v rendite ertrag ergebnis veränderung zins gebühr performance entwicklung plus-value moins-value +/- ' +
      'rendiment rendimento rentabilidad winst verlies rendement resultaat avkast utveckling förändring vinst förlust gevinst ' +
      'endring afkast ændring utdelning zysk strata zmiana zisk ztrát tuotto voitto nyereség hozam прибыл убыт доход изменен ' +
      '盈亏 盈虧 损益 損益 涨跌 漲跌 收益 前日 騰落 配当 손익 수익',
  },
  {
    hint: 'weight',
    words: 'weight* allocation percent* anteil gewicht* poids peso pond* andel vikt vekt udział podíl',
    parts: '% gewichtung 占比 比例 比率 構成 비중 доля',
  },
  {
    hint: 'rate',
    words: 'fx exchange taux cambio wisselkoers valutakurs växelkurs wechselkurs devisenkurs umrechnung*',
    parts: '汇率 匯率 為替 환율',
  },
  {
    hint: 'quantity',
    words:
      'quant* qty unit units share shares stück* stk anzahl nominal* menge bestand nombre qté qte parts titres qtà titoli ' +
      'cantidad títulos acciones participaciones quantidade qtd qtde cotas aantal stuks antal antall beholdning liczba ilość ' +
      'počet kusů määrä kpl darab* mennyiség adet količin* cantitat* jumlah lembar',
    parts:
      'колич кільк кол-во 数量 數量 股数 股數 份额 份額 持仓 持倉 持股 保有 残高 株数 口数 수량 잔고 좌수 ποσότητ τεμάχι כמות จำนวน الكمية số~lượng khối~lượng',
  },
  {
    hint: 'price',
    words: 'liquidative liquidativo liquidativa unitario unitaire unitário cuota quota',
    parts: 'stückpreis 時価単価',
  },
  {
    hint: 'value',
    words:
      'value val worth amount total balance *wert *värde *verdi *værdi *waarde gesamt* betrag volumen valorisation montant évaluation estimation ' +
      'controvalore valore importo valor efectivo importe montante total totale totaal totalt summe somme suma soma somma razem celkem yhteensä wartość ' +
      'wycena hodnota arvo érték* değer* tutar vrijednost vrednost valoare* nilai',
    parts:
      'giá~trị thành~tiền αξία שווי มูลค่า القيمة вартість wert värde verdi værdi waarde valeur стоимост оценка сумма 市值 金额 金額 資産 評価額 時価 总值 總值 평가 금액',
  },
  {
    hint: 'price',
    words:
      'price prices *kurs *kurse *preis *kurssi rate quote quot* nav last close closing cours prix vl prezzo precio cotizaci* preço preco ' +
      'cotaç* koers* prijs slotkoers pris cena hinta ár árfolyam fiyat ltp cijena preț* harga giá',
    parts:
      'цена котиров 现价 現價 价格 價格 市价 市價 最新价 净值 現在値 基準価額 株価 현재가 기준가 단가 ціна τιμή מחיר שער ราคา السعر',
  },
  {
    hint: 'symbol',
    words:
      'symbol ticker code epic mnemo* wkn valor valoren* sedol kürzel código codigo codice papel ativo sigla kode tunnus тикер тікер mã',
    parts: '代码 代碼 代號 代号 コード 종목코드',
  },
  {
    hint: 'name',
    words:
      'name security description instrument asset product company wertpapier* bezeichnung titel libellé désignation titolo ' +
      'strumento descrizione nombre descripción emisor* descrição produto naam product fonds namn värdepapper navn papir nazwa ' +
      'název papier nimi arvopaperi név értékpapír isim dionica delnica naziv acțiun* denumire saham',
    parts: 'наимен назван акци акці 名称 名稱 銘柄 ファンド 종목 펀드 μετοχ נייר מניה ชื่อ หุ้น السهم cổ~phiếu',
  },
];

const PATTERNS: readonly (readonly [TitleHint, RegExp])[] = HINTS.map(({ hint, words, parts }) => {
  const whole = words.split(' ').map((word) => escape(word).replaceAll('\\*', String.raw`\p{L}*`));
  const inside = parts.split(' ').map((part) => escape(part.replaceAll('~', ' ')));
  return [hint, new RegExp(String.raw`(?<!\p{L})(?:${whole.join('|')})(?!\p{L})|${inside.join('|')}`, 'u')];
});

function escape(word: string): string {
  return word.replace(/[*+?.()/|[\]{}^$\\]/g, '\\$&');
}

/** What a title hints at, by the first of the lists above in which one of its words stands; null = nothing. */
export function hintOf(title: string): TitleHint | null {
  const key = titleKey(title);
  if (key === '') return null;
  const hint = PATTERNS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
  // "asset id" is what a program calls it
  return hint === 'name' && /(?<!\p{L})(?:uu)?id(?!\p{L})/u.test(key) ? null : hint;
}

const NOW =
  /^(?:now|current|currently|today|latest|aktuell|derzeit|heute|actuel|actuellement|maintenant|ahora|hoy|actual|attuale|oggi|adesso|huidig|nu|vandaag|atual|agora|hoje|obecnie|dziś|nuvarande|idag|nåværende|nuværende|現在|当前|目前|현재)$/u;

/** Whether a title says nothing but that something is so now: beside what was paid it is what it is worth. */
export const saysNow = (title: string): boolean => NOW.test(titleKey(title));
