import { words, type Language } from './language.ts';

export const SWEDISH: Language = {
  titles: {
    symbol: words(`
      kortnamn | ticker | symbol | kod | tickerkod | symbol/isin | instrumentkod`),
    name: words(`
      namn | värdepapper | benämning | beskrivning | fond | fondnamn | aktie | instrument | produkt | innehav |
      bolag | värdepappersnamn | namn på värdepapper | fondens namn`),
    isin: ['isin', 'isin kod'],
    quantity: words(`
      antal | volym | andelar | antal andelar | antal aktier | nominellt | antal/nominellt | antal/nom |
      mängd | innehav | antal värdepapper | nominellt belopp`),
    price: words(`
      senaste kurs | senast | kurs | aktuell kurs | senaste nav | pris | senaste pris | stängningskurs |
      nav kurs | fondkurs | senast betalt | marknadspris`),
    value: words(`
      marknadsvärde | värde | aktuellt värde | totalt värde | nuvarande värde | marknads värde | kursvärde |
      belopp | totalt | saldo | värde idag | totalvärde`),
    currency: ['valuta', 'handelsvaluta', 'valutakod', 'noteringsvaluta', 'instrumentvaluta', 'kursvaluta'],
    weight: words(`
      andel | andel % | vikt | andel av portföljen | % av portföljen | portföljandel | vikt % | fördelning |
      andel av depån`),
    account: words(`
      kontonummer | konto | depå | depånummer | kontonr | portfölj | depånr`),
    'account-name': ['kontonamn', 'depånamn', 'portföljnamn', 'mäklare', 'bank'],
    type: words(`
      typ | instrumenttyp | tillgångsslag | värdepapperstyp | kategori | tillgångsklass | produkttyp`),
    date: ['datum', 'kursdatum', 'värderingsdatum', 'per datum', 'senaste kursdatum', 'nav datum'],
  },
  totals: words(`
    summa | totalt | total | totalsumma | totalt värde | summa värde | totalt marknadsvärde | summa depå |
    totalt kapital | portföljvärde | nettoförmögenhet`),
  subtotals: ['delsumma', 'summa aktier', 'summa fonder', 'summa av', 'totalt i'],
  cash: words(`
    sparkonto | lönekonto |
    likvida medel | saldo | kontanter | kassa | tillgängligt för köp | likvider | kontosaldo |
    tillgängligt belopp | tillgängligt saldo | pengar`),
  types: {
    equity: ['aktie', 'aktier'],
    fund: words(`
      fond | fonder | börshandlad fond | börshandlade fonder | aktiefond | aktiefonder | indexfond |
      indexfonder | räntefond | blandfond`),
    cash: ['likvida medel', 'kontanter', 'kassa', 'valuta', 'likviditet'],
    bond: words(`
      obligation | obligationer | räntebärande | ränteplacering | ränteplaceringar | räntepapper`),
    option: ['option', 'optioner', 'warrant', 'warranter', 'mini future', 'turbo'],
    crypto: ['krypto', 'kryptovaluta', 'kryptovalutor'],
    commodity: ['råvara', 'råvaror', 'ädelmetaller'],
    other: ['certifikat', 'teckningsrätt', 'teckningsrätter', 'strukturerad produkt'],
  },
  costs: words(`
    gav | anskaffning | inköp | genomsnitt | snitt | vinst | förlust | avkastning | utveckling | förändring |
    resultat | utdelning | ränta | avgift | courtage | idag | köp | insats | sedan`),
  trades: [
    ['datum', 'köp', 'sälj'],
    ['datum', 'typ av transaktion'],
    ['transaktionstyp'],
    ['bokföringsdag'],
    ['affärsdag'],
    ['affärsdatum'],
    ['likviddag'],
    ['datum', 'courtage'],
    ['köp/sälj'],
    ['transaktionsdatum'],
    ['avslutsdag'],
  ],
  orders: [['ordernummer'], ['orderstatus'], ['ordertyp'], ['order id'], ['status', 'limit']],
  months: words('jan | feb | mar | apr | maj | jun | jul | aug | sep | okt | nov | dec'),
};
