import { words, type Language } from './language.ts';

export const CZECH: Language = {
  titles: {
    symbol: ['symbol', 'ticker', 'kód', 'zkratka', 'bic', 'symbol/isin', 'kód cp'],
    name: words(`
      název | cenný papír | název cenného papíru | název cp | instrument | titul | popis | společnost | fond | název fondu |
      produkt | investiční nástroj | nástroj | akcie | emitent | název titulu`),
    isin: ['isin', 'kód isin'],
    quantity: words(`
      počet | množství | počet kusů | kusy | ks | počet ks | počet cp | počet podílů | počet podílových listů | objem |
      počet akcií | držený počet | nominál`),
    price: words(`
      kurz | aktuální kurz | cena | aktuální cena | tržní cena | tržní kurz | závěrečný kurz | poslední cena | poslední kurz |
      cena za kus | cena/ks | kurz pl | zavírací cena`),
    value: words(`
      tržní hodnota | hodnota | aktuální hodnota | celková hodnota | hodnota pozice | ocenění | hodnota celkem |
      hodnota portfolia | částka | zůstatek | tržní ocenění`),
    currency: ['měna', 'měna obchodu', 'kód měny', 'měna instrumentu'],
    weight: words(`podíl | podíl % | podíl v portfoliu | váha | váha % | % portfolia | zastoupení`),
    account: words(`účet | číslo účtu | portfolio | majetkový účet | číslo smlouvy`),
    'account-name': ['název účtu', 'název portfolia'],
    type: words(`typ | druh | typ instrumentu | třída aktiv | kategorie | typ cp | druh cp`),
    date: ['datum ocenění', 'datum', 'datum kurzu', 'ke dni', 'stav ke dni', 'datum ceny'],
  },
  totals: words(`
    celkem | součet | suma | celková hodnota | celkem portfolio | hodnota portfolia | součet celkem | hodnota celkem | úhrnem`),
  subtotals: ['celkem akcie', 'mezisoučet', 'celkem fondy', 'celkem dluhopisy'],
  cash: words(`
    hotovost | peněžní prostředky | volné prostředky | zůstatek | peníze | volné peníze | finanční prostředky |
    disponibilní prostředky | volná hotovost`),
  types: {
    equity: ['akcie', 'zahraniční akcie'],
    fund: words(`fond | fondy | podílový fond | podílové fondy | podílový list | podílové listy | akciový fond`),
    cash: ['hotovost', 'peněžní prostředky', 'měna', 'peníze'],
    bond: ['dluhopis', 'dluhopisy', 'státní dluhopis', 'státní dluhopisy', 'korporátní dluhopis'],
    option: ['opce', 'warrant', 'warranty'],
    crypto: ['kryptoměna', 'kryptoměny'],
    commodity: ['komodita', 'komodity', 'drahé kovy', 'zlato'],
    other: ['certifikát', 'certifikáty', 'investiční certifikát', 'investiční certifikáty'],
  },
  costs: words(`
    nákup | pořizov | pořízení | průměrn | náklad | zisk | ztrát | změna | výnos | dividend | poplat | úrok | dnes | vložen |
    investov`),
  trades: [
    ['datum obchodu'],
    ['datum transakce'],
    ['datum vypořádání'],
    ['datum zaúčtování'],
    ['typ transakce'],
    ['typ operace'],
    ['nákup/prodej'],
    ['směr', 'datum'],
    ['datum', 'poplatky'],
  ],
  orders: [['číslo pokynu'], ['stav pokynu'], ['typ pokynu'], ['číslo objednávky']],
  months: words('led | úno | bře | dub | kvě | červn | červenc | srp | září | říj | lis | prosin'),
};
