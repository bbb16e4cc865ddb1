import { words, type Language } from './language.ts';

export const FINNISH: Language = {
  titles: {
    symbol: ['tunnus', 'symboli', 'kaupankäyntitunnus', 'koodi', 'ticker', 'arvopaperitunnus'],
    name: words(`
      nimi | arvopaperi | arvopaperin nimi | osake | rahasto | rahaston nimi | instrumentti | sijoituskohde | kohde | yhtiö |
      tuote | selite | kuvaus | sijoitus | nimike`),
    isin: ['isin', 'isin koodi', 'isin tunnus'],
    quantity: words(`
      määrä | kpl | kappalemäärä | osuudet | osuuksien määrä | osuusmäärä | lukumäärä | kpl määrä | omistus | nimellisarvo |
      määrä kpl | osuuksia | määrä/nimellisarvo`),
    price: words(`
      kurssi | viimeisin kurssi | päätöskurssi | hinta | viimeisin hinta | nykyinen kurssi | markkinahinta | osuuden arvo |
      rahasto-osuuden arvo | päivän kurssi | viimeisin | nykykurssi | nav`),
    value: words(`
      markkina-arvo | arvo | nykyinen arvo | arvo yhteensä | kokonaisarvo | tämänhetkinen arvo | markkina arvo | salkun arvo |
      arvo nyt | summa | saldo | nykyarvo`),
    currency: ['valuutta', 'valuuttakoodi', 'kaupankäyntivaluutta', 'noteerausvaluutta'],
    weight: words(`osuus | osuus % | paino | paino % | osuus salkusta | % salkusta | salkkupaino | jakauma`),
    account: words(`tili | tilinumero | salkku | salkun numero | arvo-osuustili | säilytys | säilytysnumero`),
    'account-name': ['tilin nimi', 'salkun nimi'],
    type: words(`tyyppi | laji | arvopaperilaji | instrumenttityyppi | omaisuuslaji | omaisuusluokka | luokka`),
    date: ['arvostuspäivä', 'päivämäärä', 'kurssipäivä', 'päiväys', 'päivä', 'pvm', 'hinnan päivä'],
  },
  totals: words(`
    yhteensä | summa | salkku yhteensä | kokonaisarvo | salkun arvo | arvo yhteensä | kaikki yhteensä | loppusumma |
    salkun kokonaisarvo`),
  subtotals: ['välisumma', 'osakkeet yhteensä', 'rahastot yhteensä', 'joukkolainat yhteensä'],
  cash: words(`
    käteinen | käteisvarat | rahavarat | saldo | tilin saldo | käytettävissä | rahat | raha | käyttövarat | nostettavissa`),
  types: {
    equity: ['osake', 'osakkeet', 'ulkomaiset osakkeet', 'kotimaiset osakkeet'],
    fund: words(`
      rahasto | rahastot | sijoitusrahasto | sijoitusrahastot | osakerahasto | korkorahasto | yhdistelmärahasto | indeksirahasto |
      pörssinoteerattu rahasto`),
    cash: ['käteinen', 'rahavarat', 'valuutta', 'talletus'],
    bond: ['joukkolaina', 'joukkolainat', 'velkakirja', 'obligaatio', 'korkosijoitukset', 'valtion joukkolaina'],
    option: ['optio', 'optiot', 'warrantti', 'warrantit', 'turbo'],
    crypto: ['krypto', 'kryptovaluutta', 'kryptovaluutat'],
    commodity: ['raaka-aine', 'raaka-aineet', 'kulta', 'jalometallit'],
    other: ['sertifikaatti', 'sertifikaatit', 'merkintäoikeus', 'merkintäoikeudet'],
  },
  costs: words(`
    hankinta | osto | keskihinta | keskikurssi | keskim | tuotto | voitto | tappio | muutos | osinko | korko | kulu | tänään |
    sijoitettu | kehitys | tulos`),
  trades: [
    ['kauppapäivä'],
    ['kaupantekopäivä'],
    ['maksupäivä'],
    ['kirjauspäivä'],
    ['selvityspäivä'],
    ['tapahtumatyyppi'],
    ['tapahtumalaji'],
    ['osto/myynti'],
    ['päivämäärä', 'tapahtuma'],
  ],
  orders: [['toimeksiantonumero'], ['toimeksiannon tila'], ['toimeksiannon tyyppi'], ['toimeksianto', 'tila']],
  months: words('tammi | helmi | maalis | huhti | touko | kesä | heinä | elo | syys | loka | marras | joulu'),
};
