import { plainWord } from '../languages/all-words.ts';
import type { DeedWord, HistoryFormat } from '../profiles/histories.ts';

/* What the words of a movement do to a holding, in any table. Whole beginnings are compared, the longest first, so that "dividend
   reinvested" is a purchase and "dividend" is money. */

const IN = `
  buy | bought | purchase | market buy | limit buy | stop buy | instant buy | recurring buy | automatic investment | reinvest |
  reinvestment | reinvested | dividend reinvest | dividend reinvestment | reinvested dividend | drip | transfer in | transferred in |
  incoming transfer | deposit | delivery inbound | receive | received | reward | staking reward | airdrop | stock dividend | spin off |
  spinoff | stock distribution | free share | contribution | vest | vested | rsu | espp | grant | transfer (incoming) |
  kauf | wertpapierkauf | sparplan | sparplanausfuhrung | einlieferung | einbuchung | wiederanlage | depoteingang |
  achat | souscription | reinvestissement | acquisto | sottoscrizione | compra | suscripcion | reinversion | aankoop | koop | kop | kopt |
  kjop | kjopt | kob | kobt | kupno | zakup | nabycie | nakup | osto | merkinta | vetel | vasarlas | alis | alim | 買 | 买入 | 買入 | 申购 | 매수`;

const OUT = `
  sell | sold | sale | market sell | limit sell | stop sell | transfer out | transferred out | outgoing transfer | withdrawal |
  delivery outbound | send | sent | redemption | redeemed | transfer (outgoing) | fee in shares | liquidation |
  verkauf | wertpapierverkauf | auslieferung | ausbuchung | depotausgang | ruckzahlung | tilgung |
  vente | rachat | vendita | rimborso | venta | venda | reembolso | verkoop | salj | salt | salg | solgt | sprzedaz | zbycie | umorzenie | prodej |
  myynti | lunastus | eladas | visszavaltas | satis | satim | 売 | 卖出 | 賣出 | 赎回 | 매도`;

const CASH = `
  dividend | dividends | div | interest | fee | fees | tax | taxes | cash | currency conversion | fx | card | spending cashback | cashback |
  withholding | commission | distribution | coupon | dividende | ausschuttung | zinsen | zins | steuer | steuern | einzahlung | auszahlung |
  gebuhr | gebuhren | entgelt | ertrag | kupon | interets | frais | impot | depot d especes | cedola | dividendo | interessi | imposta |
  interes | comision | impuesto | dividendi | rente | kosten | belasting | utdelning | ranta | skatt | avgift | utbytte | udbytte |
  insattning | uttag | dividenda | dywidenda | odsetki | podatek | prowizja | wplata | wyplata | urok | dan | poplatek | vklad | vyber |
  osinko | tuotonjako | korko | vero | palkkio | osztalek | kamat | ado | jutalek | dij | befizetes | kifizetes | temettu | faiz | vergi | komisyon | 配当 | 股息 | 利息 | 배당`;

const SPLIT = `split | stock split | share split | forward split | reverse split | aktiensplit | splitt | split inverso | fractionnement | frazionamento |
  aksjesplitt | aktiesplit | 株式分割 | 拆股`;

function listed(list: string, deed: DeedWord): readonly (readonly [string, DeedWord])[] {
  return list.split('|').map((word) => [plainWord(word.trim()), deed]);
}

function longestFirst(words: readonly (readonly [string, DeedWord])[]): typeof words {
  return [...words].sort(([a], [b]) => b.length - a.length);
}

const SHARED_WORDS = longestFirst([
  ...listed(IN, 'in'),
  ...listed(OUT, 'out'),
  ...listed(CASH, 'cash'),
  ...listed(SPLIT, 'split-shares'),
  ['b', 'in'],
  ['k', 'in'],
  ['s', 'out'],
  ['v', 'out'],
]);

const LONGEST = 120;

/** Gives a function that says what a cell's words do, the format's own words first; null = no table knows them. */
export function deedReader({ deeds }: Pick<HistoryFormat, 'deeds'>): (cell: string) => DeedWord | null {
  const own = longestFirst(Object.entries(deeds ?? {}).map(([word, deed]) => [plainWord(word), deed]));
  const known = new Map<string, DeedWord | null>();
  return (cell) => {
    const text = plainWord(cell.trim().slice(0, LONGEST).toLowerCase());
    const before = known.get(text);
    if (before !== undefined) return before;
    const fits = ([word]: readonly [string, DeedWord]): boolean => startsWithWord(text, word);
    const found = (own.find(fits) ?? SHARED_WORDS.find(fits))?.[1] ?? null;
    if (known.size < 1000) known.set(text, found);
    return found;
  };
}

/* "buy market" begins with "buy", "buyback" does not; where a script has no blanks, any beginning counts. */
function startsWithWord(text: string, word: string): boolean {
  if (!text.startsWith(word)) return false;
  const next = text.slice(word.length);
  // S000029 is no sale.
  if (word.length === 1 && /^\d/.test(next)) return false;
  return !/^\p{Script=Latin}/u.test(next) || !/\p{Script=Latin}$/u.test(word);
}
