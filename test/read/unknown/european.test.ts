import { describe, expect } from 'vitest';
import { asUtf16, linesOf, testFiles } from './expect-read.ts';

describe('files in European languages', () => {
  testFiles([
    {
      name: 'Swissquote-like: apostrophes, unit cost beside price, value in francs',
      text: `Symbol;ISIN;Quantity;Unit cost;Price;Currency;Total value\nNESN;CH0038863350;1'250;95.10;100.00;CHF;125'000.00\nROG;CH0012032048;12;250.00;260.50;CHF;3'126.00\n`,
      rows: [
        ['CH0038863350', 125000, 'CHF'],
        ['CH0012032048', 3126, 'CHF'],
      ],
    },
    {
      name: 'Swiss apostrophe of the typographic kind, German titles',
      text: `Valor;Bezeichnung;ISIN;Anzahl;Einstandskurs;Kurs;Währung;Marktwert\n3886335;Nestlé N;CH0038863350;1’250;95.10;100.00;CHF;125’000.00\n1203204;Roche GS;CH0012032048;12;250.00;260.50;CHF;3’126.00\n`,
      rows: [
        ['CH0038863350', 125000, 'CHF'],
        ['CH0012032048', 3126, 'CHF'],
      ],
    },
    {
      name: 'Nordnet-like: Swedish, tabs, UTF-16',
      bytes: asUtf16(
        'Namn\tISIN\tValuta\tAntal\tInköpskurs\tSenaste kurs\tMarknadsvärde\tAvkastning\nInvestor B\tSE0015811963\tSEK\t100\t200,5\t310,25\t31\u00a0025,00\t10\u00a0975,00\nVolvo B\tSE0000115446\tSEK\t50\t180\t260\t13\u00a0000,00\t4\u00a0000,00\n',
      ),
      rows: [
        ['SE0015811963', 31025, 'SEK'],
        ['SE0000115446', 13000, 'SEK'],
      ],
    },
    {
      name: 'Norwegian: GAV is a cost',
      text: `Verdipapir;ISIN;Antall;GAV;Siste;Markedsverdi NOK;Urealisert\nEquinor;NO0010096985;100;200,00;280,50;28050,00;8050,00\nDNB Bank;NO0010161896;10;180,00;220,00;2200,00;400,00\n`,
      rows: [
        ['NO0010096985', 28050],
        ['NO0010161896', 2200],
      ],
    },
    {
      name: 'Danish Saxo-like: L/S, opening price, current price, market value',
      text: `Instrument;L/S;Antal;Åbningskurs;Aktuel kurs;Valuta;Markedsværdi;Gevinst/tab\nNovo Nordisk B;Lang;10;500,00;600,00;DKK;6.000,00;1.000,00\nApple Inc.;Lang;5;150,00;200,00;USD;1.000,00;250,00\n`,
      rows: [
        ['Novo Nordisk B', 6000, 'DKK'],
        ['Apple Inc.', 1000, 'USD'],
      ],
    },
    {
      name: 'Finnish',
      text: `Arvopaperi;ISIN-koodi;Määrä;Hankintahinta;Viimeisin kurssi;Markkina-arvo;Muutos %\nNokia Oyj;FI0009000681;1000;3,50;4,20;4 200,00;20,00 %\nKone Oyj;FI0009013403;10;40,00;55,10;551,00;37,75 %\n`,
      rows: [
        ['FI0009000681', 4200],
        ['FI0009013403', 551],
      ],
    },
    {
      name: 'UBS-like: German, a preamble of pairs, a total with a name',
      text: `Depotauszug;\nBewertet am:;31.03.2026\nDepotwert:;7'252.00 CHF\n\nStück/Nominal;Bezeichnung;ISIN;Kurswährung;Kurs;Marktwert in CHF;Anteil in %\n40;UBS Group AG;CH0244767585;CHF;30.30;1'212.00;16.71\n20;Roche Holding AG;CH0012032048;CHF;302.00;6'040.00;83.29\n;Gesamtvermögen;;;;7'252.00;100.00\n`,
      rows: [
        ['CH0244767585', 1212, 'CHF'],
        ['CH0012032048', 6040, 'CHF'],
      ],
    },
    {
      name: 'Austrian: Stk., value in EUR, cost value first',
      text: `Wertpapier;ISIN;Stk.;Einstandswert;Kurswert;Kurs;Gewinn/Verlust\nOMV AG;AT0000743059;100;3.500,00;4.210,00;42,10;710,00\nVerbund AG;AT0000746409;10;600,00;701,50;70,15;101,50\n`,
      rows: [
        ['AT0000743059', 4210],
        ['AT0000746409', 701.5],
      ],
    },
    {
      name: 'Fineco-like: Italian, book value beside market value',
      text: `Titolo;ISIN;Simbolo;Mercato;Valuta;Quantità;P.zo medio di carico;Valore di carico;P.zo di mercato;Valore di mercato €;Var %;Var €\nENEL;IT0003128367;ENEL;MTA;EUR;1.000;5,80;5.800,00;6,90;6.900,00;18,97;1.100,00\nENI;IT0003132476;ENI;MTA;EUR;100;12,00;1.200,00;14,05;1.405,00;17,08;205,00\n`,
      rows: [
        ['IT0003128367', 6900, 'EUR'],
        ['IT0003132476', 1405, 'EUR'],
      ],
    },
    {
      name: 'Directa-like: Italian, total in a row of its own',
      text: `Descrizione;Codice ISIN;Divisa;Q.tà;Prezzo carico;Prezzo attuale;Controvalore;Utile\nISHARES CORE MSCI WORLD;IE00B4L5Y983;EUR;25;80,00;101,20;2.530,00;530,00\nXTRACKERS EURO STOXX;LU0380865021;EUR;10;50,00;75,05;750,50;250,50\nTotale portafoglio;;;;;;3.280,50;780,50\n`,
      rows: [
        ['IE00B4L5Y983', 2530, 'EUR'],
        ['LU0380865021', 750.5, 'EUR'],
      ],
    },
    {
      name: 'Renta 4-like: Spanish, coste and valoración',
      text: `Valor;ISIN;Títulos;Precio medio;Coste;Último precio;Divisa;Valoración;Plusvalía\nInditex;ES0148396007;50;30,00;1.500,00;48,00;EUR;2.400,00;900,00\nIberdrola;ES0144580Y14;200;10,00;2.000,00;14,55;EUR;2.910,00;910,00\n`,
      rows: [
        ['ES0148396007', 2400, 'EUR'],
        ['ES0144580Y14', 2910, 'EUR'],
      ],
    },
    {
      name: 'XP-like: Brazilian, R$ in the cells, allocation',
      text: `Ativo;Qtde;Preço médio;Último preço;Posição;% Alocação\nPETR4;100;R$ 28,00;R$ 36,50;R$ 3.650,00;47,7%\nITUB4;100;R$ 25,00;R$ 30,05;R$ 3.005,00;39,3%\nKNRI11;7;R$ 140,00;R$ 142,00;R$ 994,00;13,0%\n`,
      rows: [
        ['PETR4', 3650, 'BRL'],
        ['ITUB4', 3005, 'BRL'],
        ['KNRI11', 994, 'BRL'],
      ],
    },
    {
      name: 'Portuguese',
      text: `Título;ISIN;Quantidade;Custo médio;Cotação;Valor de mercado (EUR)\nEDP;PTEDP0AM0009;500;4,00;3,60;1.800,00\nGalp;PTGAL0AM0009;20;12,00;15,25;305,00\n`,
      rows: [
        ['PTEDP0AM0009', 1800, 'EUR'],
        ['PTGAL0AM0009', 305, 'EUR'],
      ],
    },
    {
      name: 'French: PRU, cours, valorisation, narrow blanks',
      text: `Libellé;Code ISIN;Quantité;PRU;Cours;Valorisation;+/- values latentes\nTOTALENERGIES;FR0000120271;30;45,00;60,00;1\u202f800,00 €;450,00 €\nAIR LIQUIDE;FR0000120073;10;120,00;170,50;1\u202f705,00 €;505,00 €\n`,
      rows: [
        ['FR0000120271', 1800, 'EUR'],
        ['FR0000120073', 1705, 'EUR'],
      ],
    },
    {
      name: 'Belgian: Dutch titles, aankoopwaarde',
      text: `Naam;ISIN-code;Aantal;Aankoopkoers;Aankoopwaarde;Slotkoers;Waarde;Munt\nKBC Groep;BE0003565737;20;50,00;1.000,00;70,00;1.400,00;EUR\nAckermans;BE0003764785;5;150,00;750,00;180,10;900,50;EUR\n`,
      rows: [
        ['BE0003565737', 1400, 'EUR'],
        ['BE0003764785', 900.5, 'EUR'],
      ],
    },
    {
      name: 'Polish',
      text: `Papier;ISIN;Liczba;Cena zakupu;Kurs;Wartość;Zysk/strata\nPKOBP;PLPKO0000016;100;40,00;62,50;6250,00 zł;2250,00 zł\nKGHM;PLKGHM000017;10;120,00;155,10;1551,00 zł;351,00 zł\n`,
      rows: [
        ['PLPKO0000016', 6250, 'PLN'],
        ['PLKGHM000017', 1551, 'PLN'],
      ],
    },
    {
      name: 'Czech',
      text: `Název;ISIN;Počet;Nákupní cena;Cena;Hodnota;Měna\nČEZ;CZ0005112300;10;800,00;1 150,00;11 500,00;CZK\nKomerční banka;CZ0008019106;5;700,00;820,50;4 102,50;CZK\n`,
      rows: [
        ['CZ0005112300', 11500, 'CZK'],
        ['CZ0008019106', 4102.5, 'CZK'],
      ],
    },
    {
      name: 'Hungarian',
      text: `Értékpapír neve;ISIN;Darabszám;Átlagár;Árfolyam;Érték;Devizanem\nOTP;HU0000061726;10;12 000;25 100;251 000;HUF\nMOL;HU0000153937;100;2 500;3 010,5;301 050;HUF\n`,
      rows: [
        ['HU0000061726', 251000, 'HUF'],
        ['HU0000153937', 301050, 'HUF'],
      ],
    },
    {
      name: 'Russian, roubles in the cells',
      text: `Наименование;ISIN;Количество;Средняя цена;Текущая цена;Стоимость\nСбербанк;RU0009029540;100;200,00;310,50;31 050,00 ₽\nЛукойл;RU0009024277;2;6 000,00;7 100,00;14 200,00 ₽\n`,
      rows: [
        ['RU0009029540', 31050, 'RUB'],
        ['RU0009024277', 14200, 'RUB'],
      ],
    },
    {
      name: 'Turkish',
      text: `Hisse;Adet;Maliyet;Son Fiyat;Tutar;Kar/Zarar\nTHYAO;100;200,00;300,50;30.050,00;10.050,00\nASELS;50;60,00;75,00;3.750,00;750,00\n`,
      rows: [
        ['THYAO', 30050],
        ['ASELS', 3750],
      ],
    },
    {
      name: 'Greek titles that nothing here knows: ISIN and product alone',
      text: `Τίτλος;Κωδικός;Τεμάχια;Τιμή;Αξία\nΟΠΑΠ;GRS419003009;100;15,20;1.520,00\nΜΟΤΟΡ ΟΪΛ;GRS426003000;10;22,05;220,50\n`,
      rows: [
        ['GRS419003009', 1520],
        ['GRS426003000', 220.5],
      ],
      and: (reading) => {
        expect(reading.columnsFrom).toBe('contents');
        expect(reading.issues.map(({ code }) => code)).toContain('columns-guessed');
      },
    },
    {
      name: 'finpension-like: weights beside values',
      text: `Fonds;ISIN;Währung;Anteile;NAV;Wert CHF;Gewicht\nSwisscanto World;CH0117044708;CHF;12.5;200.00;2'500.00;62.5%\nSwisscanto SMI;CH0033782431;CHF;10;150.00;1'500.00;37.5%\n`,
      rows: [
        ['CH0117044708', 2500, 'CHF'],
        ['CH0033782431', 1500, 'CHF'],
      ],
    },
    {
      name: 'groups by class with their sums above their rows',
      text: `Position;ISIN;Stück;Kurs;Wert EUR\nAktien;;;;3.000,55\nSAP SE;DE0007164600;10;200,00;2.000,00\nSiemens AG;DE0007236101;5;200,11;1.000,55\nFonds;;;;1.505,00\nMSCI World;IE00B4L5Y983;10;100,50;1.005,00\nEM;IE00BKM4GZ66;20;25,00;500,00\n`,
      rows: [
        ['DE0007164600', 2000, 'EUR'],
        ['DE0007236101', 1000.55, 'EUR'],
        ['IE00B4L5Y983', 1005, 'EUR'],
        ['IE00BKM4GZ66', 500, 'EUR'],
      ],
      and: (reading) => expect(linesOf(reading, 'subtotal')).toEqual([2, 5]),
    },
    {
      name: 'Polish: a column of exchanges, of which some are shares themselves',
      text: `Walor;Giełda;Ilość;Kurs;Waluta;Wartość\nCDPROJEKT;WSE;20;240,10;PLN;4 802,00\nVUAA;LSE;30;120,50;USD;3 615,00\nAAPL;NASDAQ;5;273,00;USD;1 365,00\n`,
      rows: [
        ['CDPROJEKT', 4802, 'PLN'],
        ['VUAA', 3615, 'USD'],
        ['AAPL', 1365, 'USD'],
      ],
    },
    {
      name: 'a currency column beside each amount: the value’s counts',
      text: `Bezeichnung;ISIN;Stück;Kurs;Währung;Kurswert;Währung\nApple;US0378331005;10;200,00;USD;1.840,00;EUR\nMicrosoft;US5949181045;2;400,00;USD;736,00;EUR\nNovartis;CH0012005267;10;100,00;CHF;1.050,00;EUR\nIntel;US4581401001;11;20,00;USD;202,40;EUR\n`,
      rows: [
        ['US0378331005', 1840, 'EUR'],
        ['US5949181045', 736, 'EUR'],
        ['CH0012005267', 1050, 'EUR'],
        ['US4581401001', 202.4, 'EUR'],
      ],
    },
  ]);
});
