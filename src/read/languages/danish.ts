import { words, type Language } from './language.ts';

export const DANISH: Language = {
  titles: {
    symbol: words(`
      ticker | symbol | fondskode | kode | symbol/isin | tickerkode | papirkode`),
    name: words(`
      navn | værdipapir | papirnavn | papir | beskrivelse | fondsnavn | fond | aktie | instrument | produkt |
      selskab | værdipapirnavn | investering | navn på værdipapir`),
    isin: ['isin', 'isin kode', 'fondskode/isin', 'isin/fondskode'],
    quantity: words(`
      antal | beholdning | stk | styk | nominel | antal/nominel | antal/nominelt | nominelt | antal stk |
      mængde | beholdning (stk) | antal aktier | stk/nominel | andele | antal andele | nominel beholdning`),
    price: words(`
      seneste kurs | kurs | aktuel kurs | seneste | lukkekurs | markedskurs | seneste pris | pris |
      aktuel pris | børskurs | indre værdi | dagskurs`),
    value: words(`
      markedsværdi | kursværdi | værdi | aktuel værdi | nuværende værdi | samlet værdi | total værdi |
      depotværdi | beløb | i alt | saldo | værdi i alt | dagsværdi`),
    currency: ['valuta', 'valutakode', 'handelsvaluta', 'møntsort', 'noteringsvaluta'],
    weight: words(`
      andel | andel % | vægt | andel af portefølje | % af portefølje | % af depot | vægt % | porteføljeandel |
      fordeling | andel af depot | andel i %`),
    account: words(`
      kontonummer | konto | depot | depotnummer | depotnr | kontonr | portefølje`),
    'account-name': ['kontonavn', 'depotnavn', 'porteføljenavn'],
    type: words(`
      type | værdipapirtype | instrumenttype | aktivklasse | papirtype | aktivtype | kategori | produkttype`),
    date: ['dato', 'kursdato', 'opgørelsesdato', 'pr dato', 'seneste kursdato', 'valørdato'],
  },
  totals: words(`
    i alt | total | sum | samlet | samlet værdi | ialt | depotværdi i alt | total værdi | værdi i alt |
    samlet depotværdi | porteføljeværdi`),
  subtotals: words(`
    subtotal | i alt aktier | aktier i alt | obligationer i alt | investeringsforeninger i alt | i alt i |
    sum af`),
  cash: words(`
    opsparingskonto | lønkonto |
    kontanter | saldo | kontantbeholdning | likvide midler | indestående | likvider | kontant | kontosaldo |
    afkastkonto | til rådighed`),
  types: {
    equity: ['aktie', 'aktier', 'danske aktier', 'udenlandske aktier'],
    fund: words(`
      fond | fonde | investeringsforening | investeringsforeninger | investeringsbevis | investeringsbeviser |
      investeringsfond | børshandlede fonde`),
    cash: ['kontanter', 'kontant', 'likvide midler', 'valuta', 'indestående'],
    bond: words(`
      obligation | obligationer | realkreditobligation | realkreditobligationer | statsobligationer`),
    option: ['option', 'optioner', 'warrant', 'warrants', 'turbo'],
    crypto: ['krypto', 'kryptovaluta'],
    commodity: ['råvare', 'råvarer', 'ædelmetaller'],
    other: ['certifikat', 'certifikater', 'tegningsret', 'tegningsretter'],
  },
  costs: words(`
    gak | gns | købs | køb | anskaffelse | kostpris | gennemsnit | gevinst | tab | afkast | udvikling |
    ændring | resultat | udbytte | rente | urealiseret | investeret | i dag`),
  trades: [
    ['handelsdato'],
    ['handelsdag'],
    ['bogføringsdag'],
    ['bogføringsdato'],
    ['afregningsdato'],
    ['transaktionstype'],
    ['transaktionsdato'],
    ['køb/salg'],
    ['dato', 'kurtage'],
    ['dato', 'transaktion'],
  ],
  orders: [['ordrenummer'], ['ordrestatus'], ['ordretype'], ['ordre id'], ['status', 'limit']],
  months: words('jan | feb | mar | apr | maj | jun | jul | aug | sep | okt | nov | dec'),
};
