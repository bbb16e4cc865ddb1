import { words, type Language } from './language.ts';

export const POLISH: Language = {
  titles: {
    symbol: ['symbol', 'ticker', 'skrót', 'kod', 'kod papieru', 'symbol/isin', 'mnemonik', 'walor'],
    name: words(`
      nazwa | papier wartościowy | papier | walor | instrument | nazwa papieru | nazwa instrumentu | nazwa waloru | spółka |
      fundusz | nazwa funduszu | instrument finansowy | emitent | opis | aktywo | akcja`),
    isin: ['isin', 'kod isin'],
    quantity: words(`
      ilość | liczba | liczba sztuk | liczba jednostek | liczba akcji | sztuki | szt | liczba papierów | stan | wolumen |
      ilość jednostek | ilość sztuk | liczba tytułów | stan posiadania | nominał`),
    price: words(`
      kurs | kurs bieżący | cena bieżąca | bieżący kurs | aktualny kurs | aktualna cena | kurs zamknięcia | cena rynkowa |
      kurs rynkowy | cena | ostatni kurs | wartość jednostki | cena jednostki | kurs wyceny | kurs odniesienia`),
    value: words(`
      wartość rynkowa | wartość | wycena | wartość bieżąca | wartość dzisiaj | aktualna wartość | bieżąca wartość | wartość pozycji |
      wartość portfela | wartość aktualna | wartość wyceny | kwota | saldo`),
    currency: ['waluta', 'waluta notowań', 'kod waluty', 'waluta instrumentu', 'waluta ceny', 'waluta kursu'],
    weight: words(`
      udział | udział % | udział w portfelu | % portfela | waga | waga % | udział procentowy | struktura`),
    account: words(`rachunek | numer rachunku | nr rachunku | konto | numer konta | nr konta | portfel`),
    'account-name': ['nazwa rachunku', 'nazwa portfela', 'nazwa konta', 'broker', 'bank', 'dom maklerski'],
    type: words(`typ | rodzaj | typ instrumentu | rodzaj instrumentu | klasa aktywów | kategoria | rodzaj papieru`),
    date: ['data wyceny', 'data', 'data kursu', 'data notowania', 'na dzień', 'stan na dzień', 'stan na'],
  },
  totals: words(`
    razem | suma | ogółem | łącznie | wartość portfela | suma całkowita | razem portfel | wartość całkowita | wartość rachunku |
    suma końcowa`),
  subtotals: ['razem akcje', 'suma akcje', 'suma częściowa', 'razem fundusze', 'razem obligacje'],
  cash: words(`
    gotówka | środki pieniężne | wolne środki | saldo gotówkowe | środki | pieniądze | saldo pieniężne | dostępne środki |
    środki na rachunku | środki wolne`),
  types: {
    equity: ['akcja', 'akcje', 'akcje zagraniczne', 'akcje krajowe'],
    fund: words(`fundusz | fundusze | fundusz inwestycyjny | fundusze inwestycyjne | jednostki uczestnictwa | etf-y`),
    cash: ['gotówka', 'środki pieniężne', 'waluta', 'lokata'],
    bond: ['obligacja', 'obligacje', 'obligacje skarbowe', 'obligacje korporacyjne', 'bony skarbowe'],
    option: ['opcja', 'opcje', 'warrant', 'warranty', 'certyfikat turbo'],
    crypto: ['kryptowaluta', 'kryptowaluty'],
    commodity: ['surowiec', 'surowce', 'metale szlachetne', 'złoto'],
    other: ['certyfikat', 'certyfikaty', 'prawo poboru', 'prawa poboru', 'produkt strukturyzowany'],
  },
  costs: words(`
    zakup | nabyci | kupna | otwarcia | średni | koszt | zysk | strata | zmiana | wynik | stopa zwrotu | dywidend | prowizj |
    odsetki | dzisiaj | zainwest`),
  trades: [
    ['data', 'kupno', 'sprzedaż'],
    ['data transakcji'],
    ['data operacji'],
    ['data księgowania'],
    ['data rozliczenia'],
    ['typ transakcji'],
    ['rodzaj operacji'],
    ['kupno/sprzedaż'],
    ['k/s'],
    ['data', 'prowizja'],
    ['data', 'operacja'],
  ],
  orders: [['numer zlecenia'], ['nr zlecenia'], ['status zlecenia'], ['typ zlecenia'], ['limit ceny', 'ważność']],
  months: words('sty | lut | mar | kwi | maj | cze | lip | sie | wrz | paź | lis | gru'),
};
