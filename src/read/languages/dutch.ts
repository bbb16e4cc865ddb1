import { words, type Language } from './language.ts';

export const DUTCH: Language = {
  titles: {
    symbol: words(`
      symbool | ticker | symbool/isin | fondscode | code | tickersymbool | effectencode | symbool / isin`),
    name: words(`
      product | naam | omschrijving | fonds | fondsnaam | effect | naam fonds | instrument | effectnaam |
      aandeel | naam effect | belegging | productnaam | titel | beschrijving | bedrijf | naam product | effecten`),
    isin: ['isin', 'isin code', 'isincode'],
    quantity: words(`
      aantal | aantal stuks | stuks | aandelen | nominaal | aantal/nominaal | hoeveelheid | participaties |
      positie | aantal aandelen | saldo`),
    price: words(`
      slotkoers | koers | laatste koers | huidige koers | prijs | actuele koers | laatste prijs | marktprijs |
      laatste | huidige prijs | beurskoers | intrinsieke waarde | waarderingskoers`),
    value: words(`
      marktwaarde | huidige waarde | waarde | actuele waarde | waarde vandaag | totale waarde | koerswaarde | waarde positie |
      effectenwaarde | totaal | bedrag | tegenwaarde | waardering | beurswaarde | saldo`),
    currency: ['valuta', 'munt', 'valutacode', 'munteenheid', 'noteringsvaluta', 'koersvaluta', 'valuta koers'],
    weight: words(`
      weging | gewicht | percentage | % van portefeuille | % portefeuille | aandeel in portefeuille |
      verdeling | weging % | % van totaal | allocatie`),
    account: words(`
      rekening | rekeningnummer | portefeuille | depot | rekeningnr | effectenrekening | contractnummer`),
    'account-name': ['rekeningnaam', 'naam rekening', 'naam portefeuille', 'tenaamstelling', 'broker', 'bank'],
    type: words(`
      categorie | soort | type | beleggingscategorie | effecttype | producttype | soort effect |
      vermogenscategorie`),
    date: ['peildatum', 'koersdatum', 'waarderingsdatum', 'datum koers', 'datum', 'per datum'],
  },
  totals: words(`
    totaal | totalen | totaal portefeuille | totale waarde | eindtotaal | som | totaal generaal |
    portefeuillewaarde | totaal vermogen | nettovermogen | netto vermogen`),
  subtotals: words(`
    subtotaal | totaal aandelen | totaal obligaties | totaal fondsen | totaal van | totaal in`),
  cash: words(`
    spaarrekening | betaalrekening | spaargeld |
    contanten | liquiditeiten | geldrekening | saldo | kasgeld | liquide middelen | vrije ruimte | cashsaldo |
    beleggingsrekening saldo | saldo geldrekening | bestedingsruimte | cash saldo | vrij saldo | beschikbaar saldo | kas`),
  types: {
    equity: ['aandeel', 'aandelen'],
    fund: words(`
      fonds | fondsen | beleggingsfonds | beleggingsfondsen | tracker | trackers | indexfonds | indexfondsen |
      etf's`),
    cash: ['contanten', 'liquiditeiten', 'geld', 'liquide middelen', 'geldmarkt'],
    bond: ['obligatie', 'obligaties', 'staatsobligatie', 'staatsobligaties', 'vastrentend'],
    option: words(`
      optie | opties | turbo | turbo's | sprinter | sprinters | warrant`),
    crypto: ['crypto', 'cryptovaluta', 'cryptomunt', "crypto's"],
    commodity: ['grondstof', 'grondstoffen', 'edelmetaal', 'edelmetalen'],
    other: ['certificaat', 'certificaten', 'claim', 'rechten'],
  },
  costs: words(`
    aankoop | aanschaf | kostprijs | gemiddelde | gak | winst | verlies | resultaat | rendement | verschil |
    wijziging | dividend | rente | kosten | ingelegd | vorige | inleg | ongerealiseerd | geïnvesteerd`),
  trades: [
    ['datum', 'aankoop', 'verkoop'],
    ['datum', 'gekocht', 'verkocht'],
    ['datum', 'tijd', 'product', 'isin'],
    ['transactiedatum'],
    ['transactietype'],
    ['boekdatum'],
    ['datum', 'transactie'],
    ['datum', 'mutatie'],
    ['datum', 'tijd', 'valutadatum'],
    ['datum', 'af bij'],
    ['valutadatum'],
    ['koop/verkoop'],
  ],
  orders: [['ordernummer'], ['orderstatus'], ['ordertype'], ['order id'], ['status', 'limiet']],
  months: words('jan | feb | mrt | apr | mei | jun | jul | aug | sep | okt | nov | dec'),
};
