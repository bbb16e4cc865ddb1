import { describe, expect, test } from 'vitest';
import { LANGUAGES, plainWord } from '../../src/read/languages/all-words.ts';
import { USED_ROLES } from '../../src/read/languages/language.ts';
import { isCostTitle, readTitle } from '../../src/read/table/titles.ts';
import { readText, refused, taken } from './read-file.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

/* Tables as brokers of each country title them, with what was paid as a decoy, a cash row and a total. The positions are
   always 10 × 50 and 4 × 25, and 30 in cash. */

const TABLES: Readonly<Record<string, string>> = {
  English: `Ticker,Security Name,Units,Average Cost,Current Price,Market Value,Gain/Loss
NVDA,Nvidia,10,20,50,500,300
KO,Coca-Cola,4,30,25,100,-20
Cash,,,,,30,
Total,,,,,630,280`,
  German: `Bezeichnung;ISIN;Stück;Einstandskurs;Aktueller Kurs;Währung;Kurswert;Währung;Gewinn/Verlust
Nvidia;US67066G1040;10;20,00;50,00;EUR;500,00;EUR;300,00
Coca-Cola;US1912161007;4;30,00;25,00;EUR;100,00;EUR;-20,00
Verrechnungskonto;;;;;EUR;30,00;EUR;
Gesamt;;;;;;630,00;EUR;280,00`,
  Swiss: `Valor;Bezeichnung;Anzahl;Kaufpreis;Kurs;Whg.;Marktwert CHF;Anteil %
994529;Nvidia;10;20.00;50.00;CHF;500.00;79.4
919390;Coca-Cola;4;30.00;25.00;CHF;100.00;15.9
Liquidität;;;;;CHF;30.00;4.7
Total;;;;;;630.00;100`,
  French: `Libellé;Code ISIN;Quantité;PRU;Dernier cours;Valorisation;+/- value latente
Nvidia;US67066G1040;10;20,00;50,00;500,00;300,00
Coca-Cola;US1912161007;4;30,00;25,00;100,00;-20,00
Espèces;;;;;30,00;
Total portefeuille;;;;;630,00;280,00`,
  'French by "valeur"': `Valeur;Quantité;Prix de revient;Cours;Montant
Nvidia;10;20,00;50,00;500,00
Coca-Cola;4;30,00;25,00;100,00
Liquidités;;;;30,00`,
  Dutch: `Naam;ISIN-code;Aantal;Aankoopkoers;Koers;Valuta;Waarde;Resultaat
Nvidia;US67066G1040;10;20,00;50,00;EUR;500,00;300,00
Coca-Cola;US1912161007;4;30,00;25,00;EUR;100,00;-20,00
Geldrekening;;;;;EUR;30,00;
Totaal;;;;;;630,00;280,00`,
  Spanish: `Valor;ISIN;Títulos;Precio de compra;Cotización;Divisa;Valoración;Plusvalía
Nvidia;US67066G1040;10;20,00;50,00;EUR;500,00;300,00
Coca-Cola;US1912161007;4;30,00;25,00;EUR;100,00;-20,00
Efectivo;;;;;EUR;30,00;
Total cartera;;;;;;630,00;280,00`,
  Italian: `Titolo;ISIN;Simbolo;Mercato;Strumento;Valuta;Quantita;P.zo medio di carico;Valore di carico;P.zo di mercato;Valore di mercato €;Var %
Nvidia;US67066G1040;NVDA;MTA;Azione;EUR;10;20,00;200,00;50,00;500,00;1,5
Coca-Cola;US1912161007;KO;MTA;Azione;EUR;4;30,00;120,00;25,00;100,00;-1,5
Liquidità;;;;;EUR;;;;;30,00;
Totale;;;;;;;;;;630,00;`,
  Portuguese: `Ativo;Quantidade;Preço médio;Preço atual;Valor atual;Lucro
NVDA34;10;20,00;50,00;500,00;300,00
COCA34;4;30,00;25,00;100,00;-20,00
Saldo em conta;;;;30,00;
Total da carteira;;;;630,00;280,00`,
  Swedish: `Namn\tValuta\tAntal\tGAV\tIdag %\tSenast\tVärde\tAvkastning %
Nvidia\tSEK\t10\t20,00\t1,20\t50,00\t500,00\t150,00
Coca-Cola\tSEK\t4\t30,00\t-0,30\t25,00\t100,00\t-16,70
Likvida medel\tSEK\t\t\t\t\t30,00\t
Summa\t\t\t\t\t\t630,00\t`,
  Danish: `Papirnavn;ISIN;Beholdning;Gns. købskurs;Seneste kurs;Valuta;Kursværdi;Urealiseret gevinst
Nvidia;US67066G1040;10;20,00;50,00;DKK;500,00;300,00
Coca-Cola;US1912161007;4;30,00;25,00;DKK;100,00;-20,00
Indestående;;;;;DKK;30,00;
I alt;;;;;;630,00;280,00`,
  Norwegian: `Verdipapir;ISIN;Antall;Inngangskurs;Siste kurs;Valuta;Markedsverdi;Urealisert gevinst
Nvidia;US67066G1040;10;20,00;50,00;NOK;500,00;300,00
Coca-Cola;US1912161007;4;30,00;25,00;NOK;100,00;-20,00
Kontanter;;;;;NOK;30,00;
Sum;;;;;;630,00;280,00`,
  Polish: `Papier;ISIN;Liczba;Średnia cena zakupu;Kurs;Waluta;Wycena;Zysk/strata
Nvidia;US67066G1040;10;20,00;50,00;PLN;500,00;300,00
Coca-Cola;US1912161007;4;30,00;25,00;PLN;100,00;-20,00
Gotówka;;;;;PLN;30,00;
Razem;;;;;;630,00;280,00`,
  'Polish without its letters': `Walor;Ilosc;Srednia cena zakupu;Cena rynkowa;Wartosc rynkowa;Udzial %
Nvidia;10;20,00;50,00;500,00;79,4
Coca-Cola;4;30,00;25,00;100,00;15,9
Srodki pieniezne;;;;30,00;4,7
Suma;;;;630,00;100`,
  Czech: `Název cenného papíru;ISIN;Počet kusů;Nákupní cena;Aktuální kurz;Měna;Tržní hodnota;Zisk/ztráta
Nvidia;US67066G1040;10;20,00;50,00;CZK;500,00;300,00
Coca-Cola;US1912161007;4;30,00;25,00;CZK;100,00;-20,00
Peněžní prostředky;;;;;CZK;30,00;
Celkem;;;;;;630,00;280,00`,
  Hungarian: `Értékpapír megnevezése;ISIN kód;Darabszám;Bekerülési árfolyam;Záró árfolyam;Devizanem;Piaci érték;Nyereség/veszteség
Nvidia;US67066G1040;10;20,00;50,00;HUF;500,00;300,00
Coca-Cola;US1912161007;4;30,00;25,00;HUF;100,00;-20,00
Pénzegyenleg;;;;;HUF;30,00;
Összesen;;;;;;630,00;280,00`,
  Turkish: `Hisse Kodu;Hisse Adı;Adet;Maliyet;Son Fiyat;Piyasa Değeri;Kar/Zarar
NVDA;Nvidia;10;20,00;50,00;500,00;300,00
KO;Coca-Cola;4;30,00;25,00;100,00;-20,00
Nakit;;;;;30,00;
TOPLAM;;;;;630,00;280,00`,
  Finnish: `Arvopaperi;ISIN;Määrä;Hankintahinta;Kurssi;Valuutta;Markkina-arvo;Tuotto
Nvidia;US67066G1040;10;20,00;50,00;EUR;500,00;300,00
Coca-Cola;US1912161007;4;30,00;25,00;EUR;100,00;-20,00
Rahavarat;;;;;EUR;30,00;
Yhteensä;;;;;;630,00;280,00`,
  'Chinese, simplified': `证券代码,证券名称,持仓数量,成本价,最新价,市值,浮动盈亏
NVDA,英伟达,10,20,50,500,300
KO,可口可乐,4,30,25,100,-20
现金,,,,,30,
合计,,,,,630,280`,
  'Chinese, traditional': `股票代號,股票名稱,庫存股數,成本均價,現價,現值,損益
NVDA,輝達,10,20,50,500,300
KO,可口可樂,4,30,25,100,-20
現金,,,,,30,
合計,,,,,630,280`,
  Japanese: `銘柄コード,銘柄名,保有数量,平均取得価額,現在値,時価評価額,評価損益
NVDA,エヌビディア,10,20,50,500,300
KO,コカ・コーラ,4,30,25,100,-20
預り金,,,,,30,
合計,,,,,630,280`,
  Korean: `종목코드,종목명,보유수량,매입단가,현재가,평가금액,평가손익
NVDA,엔비디아,10,20,50,500,300
KO,코카콜라,4,30,25,100,-20
예수금,,,,,30,
합계,,,,,630,280`,
};

describe('tables of each language', () => {
  test.each(Object.entries(TABLES))('%s', (_name, text) => {
    const reading = taken(readText(`${text}\n`));
    expect(
      holdingsIn(reading.holdings).map(({ quantity, price, value, says }) => [quantity, price, value, says === 'cash']),
    ).toEqual([
      [10, 50, 500, false],
      [4, 25, 100, false],
      [null, null, 30, true],
    ]);
    const names = holdingsIn(reading.holdings).map(({ name, symbol }) => name ?? symbol);
    expect(names.every((name) => name !== null && name !== '')).toBe(true);
    const isTotalled = /\n[^\n]*63\d/.test(text);
    expect(reading.statedTotals.map(({ value }) => value)).toEqual(isTotalled ? [630] : []);
  });
});

describe('the tables of words', () => {
  test.each(LANGUAGES.map((language, at) => [at, language] as const))(
    'language %i: a cost is never a price or value',
    (_at, { titles, costs }) => {
      for (const role of ['price', 'value', 'quantity'] as const) {
        const listed = (titles[role] ?? []).map(plainWord);
        expect(costs.map(plainWord).filter((cost) => listed.includes(cost))).toEqual([]);
      }
    },
  );
  test.each(LANGUAGES.map((language, at) => [at, language] as const))(
    'language %i: no word is listed twice under a role',
    (_at, { titles }) => {
      for (const role of USED_ROLES) {
        const listed = titles[role] ?? [];
        expect(listed.filter((title, at) => listed.indexOf(title) !== at)).toEqual([]);
      }
    },
  );
  test.each([
    'Purchase Price',
    'Avg. Price',
    'Book Value (CAD)',
    'Opening Balance',
    'Kaufwert',
    'Einstandskurs',
    'Deviseneinstandskurs',
    'Prix de revient',
    'PRU',
    'Precio medio',
    'Valore di carico',
    'Aankoopkoers',
    'Gns. kurs',
    'GAV (SEK)',
    'Inngangskurs',
    'Średnia cena zakupu',
    'Nákupní cena',
    'Bekerülési érték',
    'Maliyet',
    'Hankintahinta',
    'Preço médio',
    '成本价',
    '買入均價',
    '平均取得価額',
    'Beginning Value',
    'Prior Market Value',
  ])('"%s" is a cost', (title) => {
    expect(isCostTitle(title)).toBe(true);
    expect(readTitle(title, new Map()).role).toBe('unused');
  });
  test.each([
    'Market Value',
    'Kurswert',
    'Valorisation',
    'Valor de mercado',
    'Controvalore',
    'Waarde',
    'Marknadsvärde',
    '市值',
    '評価額',
  ])('"%s" is no cost', (title) => {
    expect(isCostTitle(title)).toBe(false);
    expect(readTitle(title, new Map()).role).toBe('value');
  });
});

describe('trades in each language are told from holdings', () => {
  test.each([
    'Buchungstag;Valuta;Wertpapier;ISIN;Stück;Kurs;Betrag',
    "Date d'opération;Libellé;ISIN;Quantité;Cours;Montant",
    'Datum,Tijd,Product,ISIN,Beurs,Aantal,Koers,Waarde',
    'Fecha de operación;Valor;ISIN;Títulos;Precio;Importe',
    'Data operazione;Titolo;ISIN;Quantità;Prezzo;Controvalore',
    'Data do Negócio;Tipo de Movimentação;Código de Negociação;Quantidade;Preço;Valor',
    'Datum;Konto;Typ av transaktion;Värdepapper;Antal;Kurs;Belopp',
    'Handelsdato;Papir;ISIN;Antal;Kurs;Beløb',
    'Handelsdag;Verdipapir;ISIN;Antall;Kurs;Beløp',
    'Data transakcji;Papier;ISIN;Liczba;Kurs;Kwota',
    'Datum obchodu;Název;ISIN;Počet;Kurz;Částka',
    'Kötés dátuma;Értékpapír;ISIN;Darabszám;Árfolyam;Összeg',
    'İşlem tarihi;Hisse Kodu;Adet;Fiyat;Tutar',
    'Kauppapäivä;Arvopaperi;ISIN;Määrä;Kurssi;Summa',
    '成交日期,证券代码,证券名称,买卖标志,成交价格,成交数量',
    '約定日,受渡日,銘柄コード,銘柄名,数量,単価,受渡金額',
  ])('%s', (header) => {
    const row = header.replace(/[^;,]+/g, '1');
    expect(refused(readText(`${header}\n${row}\n${row}\n`)).code).toBe('refused-transactions');
  });
  test('a known broker is named', () => {
    const text =
      'Date,Action,Symbol,Description,Quantity,Price,Fees & Comm,Amount\n01/02/2026,Sell,KO,COCA COLA,1,2,,2\n';
    expect(refused(readText(text))).toMatchObject({ code: 'refused-transactions', detail: { broker: 'Schwab' } });
  });
  test('realised gains and a 1099 are tax forms, lots without a holding are lots', () => {
    const gains = 'Description,Date Acquired,Date Sold,Proceeds,Cost Basis\nNVDA,01/02/2024,01/02/2026,5,4\n';
    expect(refused(readText(gains)).code).toBe('refused-tax-form');
    expect(refused(readText('Form 1099-B proceeds statement\nBox,Amount\n1a,5\n')).code).toBe('refused-tax-form');
    expect(refused(readText('Date Acquired,Quantity,Cost Basis,Gain\n01/02/2024,5,4,1\n')).code).toBe('refused-lots');
  });
});
