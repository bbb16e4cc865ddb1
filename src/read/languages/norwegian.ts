import { words, type Language } from './language.ts';

export const NORWEGIAN: Language = {
  titles: {
    symbol: ['ticker', 'symbol', 'kode', 'symbol/isin', 'tickerkode', 'kortnavn'],
    name: words(`
      navn | verdipapir | beskrivelse | verdipapirnavn | fond | fondsnavn | aksje | instrument | produkt |
      selskap | beholdning | papir`),
    isin: ['isin', 'isin kode'],
    quantity: words(`
      antall | andeler | antall andeler | antall aksjer | beholdning | pålydende | volum | mengde |
      antall/pålydende | nominelt`),
    price: words(`
      siste kurs | siste | kurs | sist | markedskurs | sluttkurs | siste pris | pris | nåværende kurs |
      markedspris | siste nav | andelsverdi | gjeldende kurs`),
    value: words(`
      markedsverdi | verdi | nåværende verdi | total verdi | dagens verdi | kursverdi | beløp | totalt |
      saldo | verdi totalt | totalverdi`),
    currency: ['valuta', 'valutakode', 'handelsvaluta', 'noteringsvaluta'],
    weight: words(`
      andel | andel % | vekt | andel av portefølje | % av portefølje | vekt % | porteføljeandel | fordeling |
      andel av porteføljen`),
    account: words(`
      kontonummer | konto | depot | depotnummer | kontonr | portefølje | vps konto`),
    'account-name': ['kontonavn', 'depotnavn', 'porteføljenavn'],
    type: words(`
      type | verdipapirtype | instrumenttype | aktivaklasse | kategori | produkttype | papirtype`),
    date: ['dato', 'kursdato', 'verdidato', 'per dato', 'dato for kurs'],
  },
  totals: words(`
    sum | totalt | total | totalsum | samlet verdi | total verdi | sum portefølje | totalverdi | sum totalt |
    porteføljeverdi`),
  subtotals: ['delsum', 'sum aksjer', 'sum fond', 'sum av', 'totalt i'],
  cash: words(`
    sparekonto | brukskonto |
    kontanter | saldo | kontantbeholdning | likvide midler | innskudd | kontosaldo | tilgjengelig for kjøp |
    innestående | bankinnskudd`),
  types: {
    equity: ['aksje', 'aksjer'],
    fund: words(`
      fond | aksjefond | børshandlet fond | børshandlede fond | indeksfond | rentefond | kombinasjonsfond |
      verdipapirfond`),
    cash: ['kontanter', 'likvide midler', 'innskudd', 'valuta', 'pengemarked'],
    bond: ['obligasjon', 'obligasjoner', 'rentepapirer', 'rentepapir', 'sertifikatlån'],
    option: ['opsjon', 'opsjoner', 'warrant', 'warranter', 'turbo'],
    crypto: ['krypto', 'kryptovaluta'],
    commodity: ['råvare', 'råvarer', 'edelmetaller'],
    other: ['sertifikat', 'sertifikater', 'tegningsrett', 'tegningsretter'],
  },
  costs: words(`
    gav | kostpris | inngang | kjøp | snitt | gjennomsnitt | gevinst | tap | avkastning | utvikling | endring |
    resultat | utbytte | rente | anskaffelse | kostnad | i dag | urealisert`),
  trades: [
    ['bokføringsdag'],
    ['handelsdag'],
    ['handelsdato'],
    ['oppgjørsdag'],
    ['oppgjørsdato'],
    ['transaksjonstype'],
    ['transaksjonsdato'],
    ['kjøp/salg'],
    ['dato', 'kurtasje'],
    ['dato', 'transaksjon'],
  ],
  orders: [['ordrenummer'], ['ordrestatus'], ['ordretype'], ['ordre id'], ['status', 'limit']],
  months: words('jan | feb | mar | apr | mai | jun | jul | aug | sep | okt | nov | des'),
};
