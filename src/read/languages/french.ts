import { words, type Language } from './language.ts';

export const FRENCH: Language = {
  titles: {
    symbol: words(`
      symbole | ticker | mnémonique | mnémo | code mnémo | code valeur | code | symbole/isin | code titre |
      sicovam`),
    name: words(`
      libellé | nom | désignation | nom de la valeur | nom du titre | libellé valeur | libellé du titre |
      titre | produit | instrument | support | nom du support | description | société | fonds |
      actif | valeurs | nom du produit | intitulé | libellé du support | nom du fonds | placement |
      nom instrument | titres | valeur | émetteur`),
    isin: ['isin', 'code isin', 'isin code', 'n° isin'],
    quantity: words(`
      quantité | qté | nombre | nombre de parts | nb de parts | nombre de titres | nb titres | parts |
      nb parts | nombre d'actions | qte | quantité détenue | nominal | quantité/nominal | nombre d'unités |
      titres détenus | nombre de parts détenues | quantités | position`),
    price: words(`
      cours | dernier cours | cours actuel | prix | dernier | cours de clôture | clôture | prix actuel | vl |
      valeur liquidative | valeur de part | cours/vl | valeur de la part | cours de bourse | prix du marché |
      vl / cours | cours de valorisation | prix unitaire | cours du jour | valeur unitaire |
      cours/valeur liquidative`),
    value: words(`
      valorisation | valo | valeur de marché | montant | valeur actuelle | valeur aujourd'hui | valeur du jour | valeur totale | évaluation |
      total valorisation | valeur boursière | valeur marchande | montant valorisé | valeur | contre valeur |
      encours | épargne atteinte | total | valeur estimée | valeur du portefeuille | valeur de la position |
      montant évalué | solde | valeur au marché`),
    currency: words(`
      devise | devise de cotation | monnaie | devise du cours | devise cours | devise prix | dev | code devise`),
    weight: words(`
      poids | poids % | % portefeuille | % du portefeuille | répartition | pondération | part | part % |
      part en % | poids dans le portefeuille | % actif | % de l'actif | % total | répartition % | poids en % |
      allocation`),
    account: words(`
      compte | numéro de compte | n° de compte | n° compte | portefeuille | n° de portefeuille | contrat |
      n° contrat`),
    'account-name': words(`
      nom du compte | libellé compte | intitulé du compte | libellé du compte | nom du portefeuille | courtier | banque | établissement`),
    type: words(`
      type de titre | catégorie | classe d'actifs | classe d'actif | nature | type | type d'actif |
      type d'instrument | famille`),
    date: words(`
      date de valorisation | date d'évaluation | date du cours | date de cours | date | date vl | date de vl |
      date cours`),
  },
  totals: words(`
    total | totaux | total général | total portefeuille | total du portefeuille | valorisation totale |
    total titres | total compte | valeur totale | total des avoirs | montant total | total évaluation |
    évaluation totale | total valorisation | patrimoine net | patrimoine total | total actif`),
  subtotals: words(`
    sous total | total actions | total obligations | total opcvm | total fonds | total des | total en`),
  cash: words(`
    livret | livret a | ldds | compte courant | compte épargne | compte sur livret |
    espèces | liquidités | solde espèces | compte espèces | trésorerie | solde | liquidité | encaisse |
    disponible | solde du compte espèces | disponibilités | liquidités en compte | argent comptant |
    cash disponible | solde disponible | solde en espèces`),
  types: {
    equity: ['action', 'actions', 'actions françaises', 'actions étrangères', 'titre vif', 'titres vifs'],
    fund: words(`
      fonds | opcvm | opc | sicav | fcp | tracker | trackers | etf/trackers | fonds communs | fnb | fonds commun`),
    cash: words(`
      espèces | liquidités | liquidité | monétaire | trésorerie | encaisse | numéraire`),
    bond: words(`
      obligation | obligations | titre de créance | titres de créance | revenu fixe | obligataire`),
    option: words(`
      warrant | warrants | turbo | turbos | option | options | produit dérivé | dérivés`),
    crypto: ['crypto', 'cryptomonnaie', 'cryptomonnaies', 'crypto actif', 'crypto actifs'],
    commodity: ['matière première', 'matières premières', 'métal précieux', 'métaux précieux'],
    other: ['certificat', 'certificats', 'droit', 'droits', 'scpi'],
  },
  costs: words(`
    achat | revient | pru | pmp | pam | prm | acquisition | coût | plus value | moins value | +/ value | gain |
    perte | variation | rendement | performance | coupon | dividende | intérêt | frais | veille | investi |
    moyen | latent | comptable | précédent | ouverture`),
  trades: [
    ['date', 'achat', 'vente'],
    ['date', 'achats', 'ventes'],
    ['date', 'entrée', 'sortie'],
    ['date opération'],
    ["date d'opération"],
    ["date de l'opération"],
    ["type d'opération"],
    ['date', 'opération'],
    ['date', 'débit', 'crédit'],
    ['date', 'libellé', 'débit', 'crédit'],
    ['date', 'sens', 'quantité'],
    ['achat/vente'],
    ['date de transaction'],
    ['type de transaction'],
    ['date', 'type', 'quantité', 'montant'],
    ['date de comptabilisation'],
    ['date', 'heure', 'produit', 'code isin'],
  ],
  orders: [
    ["numéro d'ordre"],
    ["n° d'ordre"],
    ["statut de l'ordre"],
    ["type d'ordre"],
    ['état', 'limite'],
    ['référence ordre'],
  ],
  months: words('janv | févr | mars | avr | mai | juin | juil | août | sept | oct | nov | déc'),
};
