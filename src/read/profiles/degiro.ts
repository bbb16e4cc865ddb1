import { PLAIN, type BrokerProfile } from './profile.ts';

/**
 * `Portfolio.csv` in the user's language. The column called "local value" holds its currency, the untitled one beside it
 * the amount; the value that counts is the last column, whose title names the account's currency.
 */
export const DEGIRO: BrokerProfile = {
  ...PLAIN,
  broker: 'DEGIRO',
  signatures: [
    ['product', 'symbol/isin'],
    ['product', 'symbool/isin'],
    ['produkt', 'symbol/isin'],
    ['produit', 'symbole/isin'],
    ['produit', 'symbol/isin'],
    ['producto', 'symbol/isin'],
    ['producto', 'símbolo/isin'],
    ['prodotto', 'symbol/isin'],
    ['prodotto', 'simbolo/isin'],
    ['produto', 'symbol/isin'],
    ['produto', 'símbolo/isin'],
  ],
  roles: new Map([
    ['amount', 'quantity'],
    ['precio de', 'price'],
    ['preço de', 'price'],
    ...['local value', 'lokale waarde', 'wert in lokalwährung', 'valeur locale', 'valor local', 'valore locale'].map(
      (title): [string, 'currency'] => [title, 'currency'],
    ),
    // Without "local" too, where the value in the account's currency has a longer title.
    ...['wert', 'valore', 'valeur', 'devise', 'lokalt värde', 'lokal værdi', 'lokal verdi'].map(
      (title): [string, 'currency'] => [title, 'currency'],
    ),
  ]),
};
