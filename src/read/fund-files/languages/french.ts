import { words } from '../../languages/language.ts';
import type { FundLanguage } from './fund-language.ts';

export const FRENCH_FUNDS: FundLanguage = {
  titles: {
    symbol: words(
      "ticker de l'émetteur | ticker émetteur | ticker de l'émetteur du titre | symbole | code ticker | mnémonique | ticker bloomberg",
    ),
    name: words(`
      nom | nom de la valeur | libellé | titre | émetteur | société | désignation | nom du titre | nom de l'instrument |
      libellé de la valeur | nom de l'émetteur | libellé du titre | nom de la position`),
    isin: words('code isin'),
    value: words('valeur de marché | valorisation | valeur boursière | valeur marchande'),
    weight: words(`
      pondération | poids | % actif net | % de l'actif net | % de l'actif | poids dans le fonds | % du fonds | % du portefeuille |
      part du fonds | % d'actif net | pondération en % | poids en % | % de l'encours`),
    class: words(
      "classe d'actifs | classe d'actif | type d'actif | type d'instrument | catégorie d'actifs | type de titre | nature",
    ),
    country: words("emplacement | pays | localisation | pays de risque | pays d'émission | zone géographique | lieu"),
    exchange: words('bourse | place de cotation | place boursière | marché de cotation'),
    currency: words('devise de marché | devise du marché | devise locale | devise de cotation | devise'),
    sector: words("secteur | secteur d'activité | secteur gics"),
    'fund-name': words('nom du fonds'),
    'fund-isin': words('isin du fonds | code isin du fonds'),
    date: words("date d'inventaire | date de valorisation | date des positions"),
  },
  nameLabels: words('fonds | nom du fonds | nom du produit | nom du compartiment'),
  symbolLabels: words('symbole du fonds | mnémonique | ticker du fonds'),
  dated: words(
    'au | position au | positions au | positions du fonds | position du fonds | composition | avoirs du fonds | inventaire | données au | date | en date du | portefeuille au | titres en portefeuille',
  ),
  speaks: words(
    'positions du fonds | position du fonds | avoirs du fonds | composition du fonds | inventaire du fonds | fonds: | nom du fonds | titres en portefeuille',
  ),
  totals: words('total | totaux | total général | actif net | total actif net'),
  subtotals: words('sous-total | sous total | total actions | total obligations'),
  kinds: {
    company: words('action | actions | actions ordinaires | titres de capital'),
    derivative: words(
      'dérivé | dérivés | produits dérivés | contrat à terme | contrats à terme | bons de souscription | à terme',
    ),
    cash: words(
      'liquidité | liquidités | marché monétaire | monétaire | trésorerie | espèces | devises | numéraire | garantie en espèces | dépôts',
    ),
    bond: words(
      "obligation | obligations | obligataire | revenu fixe | emprunt d'état | emprunts d'état | titres de créance",
    ),
    fund: words('fonds | opc | opcvm | parts de fonds | organismes de placement'),
    other: words('actions privilégiées | droit de souscription | droits de souscription | droits'),
  },
  cashNames: words(
    'liquidités | liquidité | trésorerie | espèces | disponibilités | dépôts de garantie | autres actifs',
  ),
  sectors: {
    'Information Technology': words(
      "technologies de l'information | technologie de l'information | informatique | technologie",
    ),
    'Communication Services': words('communication | communications | services de communication | télécommunications'),
    'Consumer Discretionary': words(
      'consommation discrétionnaire | biens de consommation cycliques | consommation cyclique',
    ),
    'Consumer Staples': words(
      'biens de consommation de base | consommation de base | biens de consommation non cycliques | produits de première nécessité',
    ),
    'Health Care': words('santé | soins de santé | services de santé'),
    Financials: words('finance | services financiers | sociétés financières | produits financiers | finances'),
    Industrials: words('industrie | industries | biens industriels | valeurs industrielles'),
    Energy: words('énergie'),
    Materials: words('matériaux | matières premières'),
    Utilities: words('services publics | services aux collectivités'),
    'Real Estate': words('immobilier | biens immobiliers'),
  },
};
