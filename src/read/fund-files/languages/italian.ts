import { words } from '../../languages/language.ts';
import type { FundLanguage } from './fund-language.ts';

export const ITALIAN_FUNDS: FundLanguage = {
  titles: {
    symbol: words("ticker dell'emittente | ticker emittente | simbolo | codice ticker | ticker bloomberg"),
    name: words(
      'nome | nome titolo | titolo | denominazione | emittente | descrizione | strumento | società | nome del titolo | nome della società',
    ),
    isin: words('codice isin'),
    value: words('valore di mercato | controvalore'),
    weight: words(
      'ponderazione | peso | % del fondo | % patrimonio | % del patrimonio | peso nel fondo | % del nav | % del patrimonio netto | % portafoglio | peso in %',
    ),
    class: words(
      "asset class | classe di attivo | classe di attività | tipologia | tipo di strumento | tipo titolo | classe d'attivo",
    ),
    country: words('area geografica | paese | localizzazione | ubicazione | località | paese di rischio'),
    exchange: words('cambio | borsa | borsa valori | mercato di quotazione'),
    currency: words('valuta di mercato | valuta locale | divisa | valuta'),
    sector: words('settore | settore gics'),
    'fund-name': words('nome del fondo | nome fondo'),
    'fund-isin': words('isin del fondo | isin fondo'),
    date: words('data | data di riferimento'),
  },
  nameLabels: words('fondo | nome del fondo | nome fondo | comparto'),
  symbolLabels: words('ticker del fondo | simbolo del fondo'),
  dated: words(
    'al | data | posizioni | titoli in portafoglio | partecipazioni | composizione | portafoglio al | dati al | data di riferimento | titoli detenuti | posizioni del fondo',
  ),
  speaks: words(
    'posizioni del fondo | titoli in portafoglio | partecipazioni del fondo | composizione del fondo | titoli detenuti | nome del fondo | fondo: | portafoglio del fondo',
  ),
  totals: words('totale | totali | totale generale | patrimonio netto'),
  subtotals: words('subtotale | totale azioni | totale obbligazioni'),
  kinds: {
    company: words('azione | azioni | azionario | azioni ordinarie'),
    derivative: words('derivato | derivati | futures | opzioni | contratti a termine'),
    cash: words(
      'liquidità | mercato monetario | contanti | valute | disponibilità liquide | depositi | garanzie in contanti',
    ),
    bond: words('obbligazione | obbligazioni | obbligazionario | reddito fisso | titoli di stato'),
    fund: words('fondo | fondi | fondi comuni | oicr'),
    other: words('azioni privilegiate | diritti | diritti di opzione'),
  },
  cashNames: words('liquidità | contanti | disponibilità liquide | altre attività'),
  sectors: {
    'Information Technology': words(
      "informatica | tecnologia dell'informazione | tecnologie informatiche | tecnologia | it",
    ),
    'Communication Services': words('comunicazione | comunicazioni | servizi di comunicazione | telecomunicazioni'),
    'Consumer Discretionary': words(
      'consumi discrezionali | beni voluttuari | beni di consumo discrezionali | consumi ciclici',
    ),
    'Consumer Staples': words(
      'generi di largo consumo | beni di prima necessità | beni di consumo primari | beni di consumo di base | consumi di base | consumi difensivi',
    ),
    'Health Care': words('salute | assistenza sanitaria | sanità'),
    Financials: words('finanziari | finanza | finanziario | servizi finanziari | titoli finanziari'),
    Industrials: words('industriali | industria | industriale | prodotti industriali'),
    Energy: ['energia'],
    Materials: words('materiali | materie prime | materiali di base'),
    Utilities: words(
      'imprese di servizi di pubblica utilità | servizi di pubblica utilità | servizi pubblici | utility',
    ),
    'Real Estate': words('immobiliare | immobili | settore immobiliare'),
  },
};
