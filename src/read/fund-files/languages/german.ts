import { words } from '../../languages/language.ts';
import type { FundLanguage } from './fund-language.ts';

export const GERMAN_FUNDS: FundLanguage = {
  titles: {
    symbol: words(
      'emittententicker | kürzel | symbol/ticker | tickersymbol | börsenkürzel | bloomberg-kürzel | bloomberg-ticker',
    ),
    name: words(`
      wertpapier | wertpapiername | bezeichnung | unternehmen | emittent | titel | name des wertpapiers | wertpapierbezeichnung |
      name der position | instrumentenname | gattungsbezeichnung | einzeltitel`),
    isin: words('isin-code | isin-nummer'),
    value: words('marktwert | kurswert | marktwert basiswährung'),
    weight: words(`
      gewichtung | gewicht | anteil | % des fondsvermögens | anteil am fondsvermögen | gewichtung in prozent | fondsanteil |
      % des fonds | anteil am fonds | prozent des fonds | portfolioanteil | % des nettovermögens | % vom nettovermögen |
      anteil in prozent | % gewichtung | % des nettofondsvermögens | anteil am portfolio`),
    class: words(
      'anlageklasse | assetklasse | wertpapierart | wertpapiertyp | anlageart | vermögensklasse | instrumentenart | art',
    ),
    country: words('standort | land | herkunftsland | sitzland | domizil'),
    exchange: words('börse | handelsplatz | börsenplatz | primärbörse | hauptbörse'),
    currency: words('marktwährung | handelswährung | lokalwährung | währung'),
    sector: words('sektor | branche | industriezweig'),
    'fund-name': words('fondsname | name des fonds'),
    'fund-isin': words('fonds-isin | isin des fonds'),
    date: words('datum | stichtag | stand'),
  },
  nameLabels: words('fonds | fondsname | name des fonds | produktname'),
  symbolLabels: words('fondskürzel | tickersymbol | börsenkürzel'),
  dated: words(
    'per | stand | datum | stichtag | fondsposition | fondspositionen | bestände | positionen | zusammensetzung | daten per',
  ),
  speaks: words(`
    fondsposition per | fondspositionen per | fonds: | fondsname | fondsbestand | fondsbestände | fondszusammensetzung |
    zusammensetzung des fonds | isin des fonds`),
  totals: words('gesamt | summe | insgesamt | gesamtsumme | fondsvermögen | nettofondsvermögen'),
  subtotals: words('zwischensumme | summe aktien | summe anleihen'),
  kinds: {
    company: words('aktien | aktie | stammaktien | stammaktie | vorzugsaktien'),
    derivative: words(
      'derivat | derivate | optionen | termingeschäft | termingeschäfte | optionsscheine | terminkontrakte',
    ),
    cash: words(
      'geldmarkt | bargeld | barmittel | devisen | liquidität | liquide mittel | kasse | bankguthaben | barsicherheiten',
    ),
    bond: words(
      'anleihe | anleihen | staatsanleihe | staatsanleihen | unternehmensanleihen | renten | festverzinslich | festverzinsliche',
    ),
    fund: words('fonds | investmentfonds | zielfonds'),
    other: words('bezugsrecht | bezugsrechte'),
  },
  cashNames: words(
    'barmittel | bargeld | kasse | liquide mittel | liquidität | bankguthaben | barsicherheiten | sonstige vermögensgegenstände',
  ),
  sectors: {
    'Information Technology': words('informationstechnologie | technologie'),
    'Communication Services': words(
      'kommunikation | kommunikationsdienste | kommunikationsdienstleistungen | telekommunikation',
    ),
    'Consumer Discretionary': words('zyklische konsumgüter | nicht-basiskonsumgüter | gebrauchsgüter'),
    'Consumer Staples': words(
      'nichtzyklische konsumgüter | nicht-zyklische konsumgüter | nicht zyklische konsumgüter | basiskonsumgüter | verbrauchsgüter',
    ),
    'Health Care': words('gesundheitsversorgung | gesundheitswesen'),
    Financials: words('finanzen | finanzwesen | finanzwerte'),
    Industrials: words('industrie | industriewerte'),
    Energy: ['energie'],
    Materials: words('materialien | grundstoffe | rohstoffe | werkstoffe'),
    Utilities: words('versorger | versorgungsbetriebe'),
    'Real Estate': ['immobilien'],
  },
};
