import { words, type Language } from './language.ts';

export const GERMAN: Language = {
  titles: {
    symbol: words(`
      symbol | ticker | kürzel | börsenkürzel | tickersymbol | ticker symbol | wkn | wertpapierkennnummer |
      wkn/isin | isin/wkn | symbol/isin | wkn / symbol | valor | valoren | valorennummer | valoren nr |
      valor nr | wertpapier kennnummer | wp kennnummer | wertpapiernummer | kennnummer | valorennr |
      instrumentensymbol`),
    name: words(`
      wertpapiername | wertpapierbezeichnung | bezeichnung | wertpapier | name | titel | produkt | instrument |
      finanzinstrument | beschreibung | fondsname | fonds | anlage | position | unternehmen | aktie |
      wertschrift | valorenname | titelbezeichnung | produktname | name des wertpapiers | emittent |
      instrumentenname | anlagetitel | valorenbezeichnung | fondsbezeichnung | posten | asset`),
    isin: ['isin', 'isin code', 'isin nummer', 'isin nr'],
    quantity: words(`
      stück | stückzahl | anzahl | menge | stück/nominal | stück/nominale | stück/nom | stk/nominale |
      stk/nominal | nominal/stück | nominale/stück | stück/nominalwert | bestand | anteile |
      stück bzw nominal | stückzahl/nominal | stk | st/nom | bestand stück | bestand (stück/nominal) |
      anzahl/nominal | nominal/anzahl | anzahl / nominalwert | nominale | nominal | nominalbetrag | nennwert |
      nominalwert | anzahl anteile | anzahl stück | quantität | stück / nennbetrag | gesamtbestand |
      bestand in stück | stück/nennwert | anteilsbestand | stücke`),
    price: words(`
      aktueller kurs | akt kurs | bewertungskurs | schlusskurs | kurs | marktkurs | marktpreis | letzter kurs |
      letzter | aktueller preis | preis | kurswert je stück | rücknahmepreis | anteilspreis | anteilwert |
      tageskurs | börsenkurs | aktueller marktpreis | preis je anteil | kurs pro stück | depotkurs |
      inventarwert | schlußkurs | kurs aktuell | preis aktuell | bewertungspreis`),
    value: words(`
      marktwert | kurswert | aktueller wert | wert heute | heutiger wert | depotwert | gesamtwert | aktueller marktwert | akt wert | wert |
      gegenwert | aktuelle summe | positionswert | bewertung | gesamtkurswert | bestandswert |
      kurswert gesamt | aktueller kurswert | aktueller gesamtwert | wert aktuell | marktwert gesamt |
      guthaben | vermögenswert | wert total | bewertungsbetrag | betrag | saldo | marktwert inkl marchzinsen |
      total`),
    currency: words(`
      währung | whg | wkz | währung kurs | kurswährung | handelswährung | währungscode | devise | wrg`),
    weight: words(`
      anteil in % | anteil % | anteil | gewichtung | gewicht | portfolioanteil | depotanteil |
      prozentualer anteil | anteil am depot | anteil am portfolio | % des depots | % anteil | allokation |
      % vom depot | % des nav | gewichtung %`),
    account: words(`
      depotnummer | depotnr | depot nr | kontonummer | konto | depot | konto nr | portfolio |
      bankleistungsnummer`),
    'account-name': words(`
      depotname | depotbezeichnung | kontoname | portfolioname | kontobezeichnung | broker | bank | depotbank`),
    type: words(`
      gattung | wertpapierart | wertpapiertyp | anlageklasse | assetklasse | kategorie | typ | art |
      instrumentenart | vermögenswertkategorie | produktart | struktur | wp art | instrumenttyp | anlageart |
      produkttyp | produktkategorie`),
    date: words(`
      stichtag | bewertungsdatum | datum der erstellung | bewertungstag | kursdatum | datum/zeit | datum |
      stand | kurs vom | datum kurs | kurszeit | kursdatum/zeit | letzter kurs datum`),
  },
  totals: words(`
    summe | gesamt | gesamtsumme | gesamtwert | depotwert | gesamtdepotwert | gesamtbestand | total |
    depotsumme | gesamtvermögen | depotgesamtwert | portfoliowert | summe depot | gesamtergebnis | endsumme |
    depotgesamtwert in euro | nettovermögen | reinvermögen | vermögen gesamt | gesamtes vermögen`),
  subtotals: words(`
    zwischensumme | summe aktien | summe fonds | summe anleihen | summe etf | teilsumme | summe der |
    gesamt in | total in`),
  cash: words(`
    girokonto | tagesgeld | tagesgeldkonto | festgeld | festgeldkonto | sparkonto | sparbuch |
    barmittel | guthaben | konto | verrechnungskonto | cash konto | liquidität | bargeld | kontoguthaben | kontosaldo |
    liquide mittel | flüssige mittel | kontokorrent | depotkonto | maxblue depotkonto | tagesgeld | geldkonto |
    abwicklungskonto | anlagekonto | referenzkonto | verfügbares guthaben | freies guthaben | cashkonto | wertpapierkonto |
    barbestand`),
  types: {
    equity: words(`
      aktie | aktien | stammaktie | stammaktien | vorzugsaktie | einzelaktie | einzelaktien`),
    fund: words(`
      fonds | aktienfonds | investmentfonds | indexfonds | etfs | anlagefonds | fonds/etf | fondsanteile |
      mischfonds | rentenfonds | immobilienfonds | fonds und etfs`),
    cash: words(`
      liquidität | barmittel | konto | verrechnungskonto | geldmarkt | liquide mittel | kontoguthaben | devisen`),
    bond: words(`
      anleihe | anleihen | rente | renten | staatsanleihe | staatsanleihen | unternehmensanleihe | obligation |
      obligationen | rentenpapier | schuldverschreibung | pfandbrief | bundesanleihe | unternehmensanleihen |
      rentenwerte`),
    option: words(`
      optionsschein | optionsscheine | option | optionen | knock out | knock outs | hebelprodukt | hebelprodukte`),
    crypto: ['krypto', 'kryptowährung', 'kryptowährungen', 'kryptowerte', 'kryptowert'],
    commodity: ['rohstoff', 'rohstoffe', 'edelmetall', 'edelmetalle'],
    other: words(`
      zertifikat | zertifikate | genussschein | genussscheine | bezugsrecht | bezugsrechte | anlagezertifikat`),
  },
  costs: words(`
    einstand | einstieg | kauf | anschaffung | durchschnitt | kosten | gewinn | verlust | g/v | veränderung |
    erfolg | ertrag | rendite | diff | vortag | entwicklung | zins | dividende | performance | investiert |
    gebühr | steuer | geldkurs | brief | hoch | tief | vorheriger | anfang`),
  trades: [
    ['datum', 'kauf', 'verkauf'],
    ['datum', 'gekauft', 'verkauft'],
    ['datum', 'zugang', 'abgang'],
    ['buchungstag', 'valuta'],
    ['buchungstag', 'betrag'],
    ['buchungsdatum', 'betrag'],
    ['handelstag', 'stück'],
    ['handelsdatum', 'valuta'],
    ['ausführungsdatum', 'stück'],
    ['datum', 'transaktion'],
    ['datum', 'transaktionstyp'],
    ['datum', 'buchungstext'],
    ['datum', 'typ', 'wert', 'buchungswährung'],
    ['datum', 'typ', 'stück', 'kurs', 'betrag'],
    ['geschäftsart', 'datum'],
    ['transaktionen', 'datum'],
    ['kauf/verkauf'],
    ['umsatzart'],
    ['schlusstag'],
    ['datum', 'uhrzeit', 'produkt', 'isin'],
  ],
  orders: [
    ['ordernummer'],
    ['orderstatus'],
    ['ordertyp'],
    ['auftragsnummer', 'status'],
    ['auftragsart'],
    ['limit', 'orderart'],
  ],
  months: words('jan | feb | mär | apr | mai | jun | jul | aug | sep | okt | nov | dez'),
};
