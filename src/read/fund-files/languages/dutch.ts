import { words } from '../../languages/language.ts';
import type { FundLanguage } from './fund-language.ts';

export const DUTCH_FUNDS: FundLanguage = {
  titles: {
    symbol: words(
      'ticker uitgevende instelling | ticker van de uitgevende instelling | ticker uitgever | ticker emittent | ticker van de emittent | symbool | tickersymbool',
    ),
    name: words(
      'naam | naam effect | omschrijving | effect | bedrijf | naam van het effect | uitgevende instelling | naam positie | bedrijfsnaam | naam instrument',
    ),
    isin: words('isin-code'),
    value: words('marktwaarde | beurswaarde'),
    weight: words(
      'weging | gewicht | % van fonds | % van het fonds | % van nettoactiva | % van de nettoactiva | aandeel in fonds | % van het vermogen | % van het fondsvermogen | wegingspercentage',
    ),
    class: words(
      'beleggingscategorie | activaklasse | vermogenscategorie | soort effect | type effect | assetklasse | beleggingsklasse',
    ),
    country: words('locatie | vestigingsland | land'),
    exchange: words('beurs | effectenbeurs'),
    currency: words('marktvaluta | lokale valuta | handelsvaluta | valuta'),
    sector: words('bedrijfstak | bedrijfssector'),
    'fund-name': words('naam fonds | fondsnaam | naam van het fonds'),
    'fund-isin': words('isin fonds | isin van het fonds'),
    date: words('peildatum'),
  },
  nameLabels: words('fonds | naam fonds | fondsnaam | naam van het fonds | productnaam'),
  symbolLabels: words('ticker fonds | symbool fonds'),
  dated: words(
    'per | posities | fondsposities | posities fonds | peildatum | datum | samenstelling | gegevens per | holdings per',
  ),
  speaks: words(
    'fondsposities per | posities fonds | posities van het fonds | fondsnaam | naam fonds | samenstelling van het fonds | fonds: | fondsposities',
  ),
  totals: words('totaal | totalen | eindtotaal | nettoactiva | fondsvermogen'),
  subtotals: words('subtotaal | totaal aandelen | totaal obligaties'),
  kinds: {
    company: words('aandeel | aandelen | gewone aandelen'),
    derivative: words('derivaat | derivaten | termijncontract | termijncontracten | opties'),
    cash: words(
      'geldmarkt | contanten | liquiditeiten | liquide middelen | valuta | geldmiddelen | kasmiddelen | cash',
    ),
    bond: words('obligatie | obligaties | staatsobligaties | bedrijfsobligaties | vastrentend | vastrentende waarden'),
    fund: words('fonds | fondsen | beleggingsfonds | beleggingsfondsen'),
    other: words('preferente aandelen | claimrechten | rechten'),
  },
  cashNames: words('contanten | liquide middelen | liquiditeiten | geldmiddelen | kasmiddelen | overige activa'),
  sectors: {
    'Information Technology': words('informatietechnologie | technologie | it'),
    'Communication Services': words('communicatie | communicatiediensten | telecommunicatie'),
    'Consumer Discretionary': words(
      'duurzame consumptiegoederen | cyclische consumptiegoederen | luxe consumptiegoederen | consumptiegoederen (cyclisch) | niet-essentiële consumptiegoederen',
    ),
    'Consumer Staples': words(
      'dagelijkse consumptiegoederen | defensieve consumptiegoederen | niet-cyclische consumptiegoederen | basisconsumptiegoederen | consumptiegoederen (niet-cyclisch)',
    ),
    'Health Care': words('gezondheidszorg'),
    Financials: words('financiën | financiële diensten | financiële waarden | financiële instellingen | financieel'),
    Industrials: words('industrie | industrieel'),
    Energy: ['energie'],
    Materials: words('materialen | basismaterialen | grondstoffen'),
    Utilities: words('nutsbedrijven | nutsvoorzieningen'),
    'Real Estate': words('vastgoed | onroerend goed'),
  },
};
