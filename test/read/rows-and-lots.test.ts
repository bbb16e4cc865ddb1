import { describe, expect, test } from 'vitest';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { sentenceOf } from '../../src/screens/review/words/issues.ts';
import { breachesOfAccounting, readText, taken } from './read-file.ts';

/* Rows that are no positions though they look like them, and positions that look like something else: files of our own making, several
   languages a class. */

/* What is held, as "who=value"; cash in brackets. */
function heldIn(text: string): string {
  const reading = taken(readText(text, 'table.csv'));
  expect(breachesOfAccounting(reading)).toEqual([]);
  return holdingsIn(reading.holdings)
    .map(({ symbol, isin, name, value, says }) => {
      const who = symbol ?? isin ?? name ?? '';
      return says === 'cash' ? `(${value})` : `${who}=${value}`;
    })
    .join(' ');
}

const reasonsIn = (text: string) =>
  fatesIn(taken(readText(text, 'table.csv')).fates)
    .filter(({ fate }) => fate !== 'accepted')
    .map(({ reason }) => reason);

const CLASSES: Readonly<Record<string, readonly (readonly [what: string, held: string, text: string])[]>> = {
  'a date is never a security': [
    [
      'under the symbol',
      'AAPL=2000 KO=350',
      'Symbol,Quantity,Price,Value\nAAPL,10,200,2000\n2021-03-04,6,200,1200\n2022-05-06,4,200,800\nKO,5,70,350\n2020-01-02,5,70,350\nTotal,,,2350\n',
    ],
    [
      'under a German name',
      'SAP SE=2000 BMW AG=350',
      'Bezeichnung;Stück;Kurs;Kurswert\nSAP SE;10;200,00;2000,00\n04.03.2021;6;200,00;1200,00\n06.05.2022;4;200,00;800,00\nBMW AG;5;70,00;350,00\nSumme;;;2350,00\n',
    ],
    [
      'in English words, without a total',
      'AAPL=2000 KO=350',
      'Symbol,Quantity,Price,Value\nAAPL,10,200,2000\n"Mar 4, 2021",6,200,1200\n"May 6, 2022",4,200,800\nKO,5,70,350\n',
    ],
    [
      'in Swedish',
      'Volvo B=2000 Ericsson=350',
      'Värdepapper;Antal;Kurs;Värde SEK\nVolvo B;10;200,00;2000,00\n2021-03-04;6;200,00;1200,00\n2022-05-06;4;200,00;800,00\nEricsson;5;70,00;350,00\nSumma;;;2350,00\n',
    ],
    [
      'an option that holds one is a position',
      'AAPL Jan 16 2026 200 Call=500',
      'Name,Quantity,Price,Value\nAAPL Jan 16 2026 200 Call,1,5,500\n',
    ],
  ],
  'a stated total chooses between a position and its lone lot': [
    [
      'folded',
      'AAPL=2000 KO=350 MSFT=800',
      'Symbol,Quantity,Price,Value\nAAPL,10,200,2000\nAAPL,6,200,1200\nAAPL,4,200,800\nKO,5,70,350\nMSFT,2,400,800\nMSFT,2,400,800\nTotal,,,3150\n',
    ],
    [
      'two equal lots',
      'KO=350 MSFT=800 MSFT=800',
      'Symbol,Quantity,Price,Value\nKO,5,70,350\nMSFT,2,400,800\nMSFT,2,400,800\nTotal,,,1950\n',
    ],
    [
      'without a total nothing is left out',
      'KO=350 MSFT=800 MSFT=800',
      'Symbol,Quantity,Price,Value\nKO,5,70,350\nMSFT,2,400,800\nMSFT,2,400,800\n',
    ],
  ],
  'a sum is called after its rows': [
    [
      'Total KO',
      'KO=210 KO=140 AAPL=2000',
      'Symbol,Date,Quantity,Price,Value\nKO,2021-01-02,3,70,210\nKO,2022-01-02,2,70,140\nTotal KO,,5,70,350\nAAPL,2021-01-02,10,200,2000\nTotal AAPL,,10,200,2000\nTotal,,,,2350\n',
    ],
    ['KO Total', 'KO=210 KO=140', 'Symbol,Quantity,Price,Value\nKO,3,70,210\nKO,2,70,140\nKO Total,5,70,350\n'],
    [
      'Summe SAP',
      'SAP=210 SAP=140 BMW=2000',
      'Bezeichnung;Stück;Kurs;Kurswert\nSAP;3;70,00;210,00\nSAP;2;70,00;140,00\nSumme SAP;5;70,00;350,00\nBMW;10;200,00;2000,00\nSumme BMW;10;200,00;2000,00\nGesamtsumme;;;2350,00\n',
    ],
    [
      'Razem Orlen',
      'Orlen=210 Orlen=140',
      'Walor;Liczba;Kurs;Wartość\nOrlen;3;70,00;210,00\nOrlen;2;70,00;140,00\nRazem Orlen;5;70,00;350,00\n',
    ],
    [
      'a company called Total Energies',
      'Energies=100 Total Energies=350',
      'Libellé;Quantité;Cours;Valorisation\nEnergies;1;100,00;100,00\nTotal Energies;5;70,00;350,00\n',
    ],
  ],
  'a second table about the same securities is a report on the first': [
    [
      'in English',
      'AAPL=2000 KO=350',
      'Equities\nSymbol,Name,Quantity,Price,Value\nAAPL,Apple,10,200,2000\nKO,Coke,5,70,350\n\nProfit and Loss\nSymbol,Name,Cost,Value,Gain\nAAPL,Apple,1500,2000,500\nKO,Coke,300,350,50\n',
    ],
    [
      'by name',
      'Apple Inc=2000 Coca-Cola Co=350',
      'Equities\nName,Quantity,Price,Value\nApple Inc,10,200,2000\nCoca-Cola Co,5,70,350\n\nProfits and losses\nName,Cost,Value,Gain\nApple Inc,1500,2000,500\nCoca-Cola Co,300,350,50\n',
    ],
    [
      'in German',
      'DE0007164600=2000 DE0005190003=350',
      'Bestand\nBezeichnung;ISIN;Stück;Kurs;Kurswert\nSAP;DE0007164600;10;200,00;2000,00\nBMW;DE0005190003;5;70,00;350,00\n\nGewinne und Verluste\nBezeichnung;ISIN;Einstandswert;Kurswert;Gewinn\nSAP;DE0007164600;1500,00;2000,00;500,00\nBMW;DE0005190003;300,00;350,00;50,00\n',
    ],
    [
      'in French, by name under another header',
      'NL0000235190=2000 FR0000120271=350',
      'Actions\nLibellé;ISIN;Quantité;Cours;Valorisation\nAirbus;NL0000235190;10;200,00;2000,00\nTotal Energies;FR0000120271;5;70,00;350,00\n\nPlus-values\nLibellé;Prix de revient;Valorisation;Plus-value\nAirbus;1500,00;2000,00;500,00\nTotal Energies;300,00;350,00;50,00\n',
    ],
    [
      'the largest of the same list under the same header, once',
      'AAPL=2000 KO=350 MSFT=2000 PG=1500 XOM=1000 CVX=300',
      'Symbol,Quantity,Price,Value\nAAPL,10,200,2000\nKO,5,70,350\nMSFT,5,400,2000\nPG,10,150,1500\nXOM,10,100,1000\nCVX,2,150,300\n\nTop 5\nSymbol,Quantity,Price,Value\nAAPL,10,200,2000\nKO,5,70,350\nMSFT,5,400,2000\nPG,10,150,1500\nXOM,10,100,1000\n',
    ],
    [
      'the largest above the whole list, once',
      'AAPL=2000 KO=350 MSFT=2000 PG=1500 XOM=1000 CVX=300',
      'Top 5\nSymbol,Value\nAAPL,2000\nKO,350\nMSFT,2000\nPG,1500\nXOM,1000\n\nAll\nSymbol,Value,Shares\nAAPL,2000,10\nKO,350,5\nMSFT,2000,5\nPG,1500,10\nXOM,1000,10\nCVX,300,2\n',
    ],
    [
      'under the same header it is another account',
      'AAPL=2000 KO=350 AAPL=2000 KO=350',
      'Account A\nSymbol,Quantity,Price,Value\nAAPL,10,200,2000\nKO,5,70,350\n\nAccount B\nSymbol,Quantity,Price,Value\nAAPL,10,200,2000\nKO,5,70,350\n',
    ],
    [
      'other values are other holdings',
      'AAPL=2000 KO=350 AAPL=400 KO=70',
      'Symbol,Quantity,Price,Value\nAAPL,10,200,2000\nKO,5,70,350\n\nSymbol,Name,Quantity,Price,Value\nAAPL,Apple,2,200,400\nKO,Coke,1,70,70\n',
    ],
  ],
  'a named amount that closes the gap to a stated total is cash': [
    [
      'above, whatever it is called',
      '(150) AAPL=2000 KO=350',
      'Buying power,150.00\nAccount value,2500.00\n\nSymbol,Quantity,Price,Value\nAAPL,10,200,2000\nKO,5,70,350\n',
    ],
    [
      'below, in French',
      'Airbus=2000 Total Energies=350 (150)',
      'Libellé;Quantité;Cours;Valorisation\nAirbus;10;200,00;2000,00\nTotal Energies;5;70,00;350,00\nTotal portefeuille;;;2500,00\n\nSolde disponible;150,00\n',
    ],
    [
      'above, in Polish',
      '(150) Orlen=2000 PKO=350',
      'Wolne środki;150,00\nRazem;2500,00\n\nWalor;Liczba;Kurs;Wartość\nOrlen;10;200,00;2000,00\nPKO;5;70,00;350,00\n',
    ],
    [
      'another amount is none',
      'AAPL=2000 KO=350',
      'Buying power,149.00\nAccount value,2500.00\n\nSymbol,Quantity,Price,Value\nAAPL,10,200,2000\nKO,5,70,350\n',
    ],
    [
      'a gain of that amount is none',
      'AAPL=2000 KO=350',
      'Day change,150.00\nAccount value,2500.00\n\nSymbol,Quantity,Price,Value\nAAPL,10,200,2000\nKO,5,70,350\n',
    ],
  ],
  'a count of money is a value': [
    [
      'Bestand in Euro',
      'DE0007164600=2005 DE0005190003=800',
      'Wertpapier;ISIN;Bestand in Euro\nSAP;DE0007164600;2005,00\nBMW;DE0005190003;800,00\n',
    ],
    [
      'Innehav i SEK',
      'SE0015811963=2005 SE0000115446=800',
      'Fond;ISIN;Innehav i SEK\nA;SE0015811963;2005,00\nB;SE0000115446;800,00\n',
    ],
    [
      'Position in $',
      'Growth Fund=2005 Income Fund=800',
      'Fund,Position in $\nGrowth Fund,2005.00\nIncome Fund,800.00\n',
    ],
    [
      'beside a count',
      'DE0007164600=2005 DE0005190003=800',
      'Fonds;ISIN;Anteile;Bestand in EUR\nA;DE0007164600;10;2005,00\nB;DE0005190003;5;800,00\n',
    ],
    [
      'a bond’s nominal stays a count',
      'DE0001102580=990',
      'Bezeichnung;ISIN;Nominal in EUR;Kurs;Kurswert\nBund 2031;DE0001102580;1000;99,00;990,00\n',
    ],
  ],
};

describe.each(Object.entries(CLASSES))('%s', (_class, files) => {
  test.each(files)('%s', (_, held, text) => expect(heldIn(text)).toBe(held));
});

describe('cost is never value', () => {
  test.each([
    ['French', 'Libellé;ISIN;Quantité;Montant investi\nAirbus;NL0000235190;10;1200,00\nTotal;FR0000120271;5;300,00\n'],
    ['a price of seed', 'symbol,shares,seed_price\nAAPL,10,100\nKO,5,60\n'],
    ['German', 'Name;ISIN;Stück;Investierter Betrag\nSAP;DE0007164600;10;1200,00\nBMW;DE0005190003;5;300,00\n'],
    ['Polish', 'Nazwa;ISIN;Liczba;Wartość zakupu\nOrlen;PLPKN0000018;10;500,00\nPKO;PLPKO0000016;5;150,00\n'],
    ['Turkish', 'Hisse;Adet;Alış Tutarı\nTHYAO;10;1200,00\nGARAN;5;300,00\n'],
  ])('%s', (_, text) => expect(heldIn(text)).toBe(''));
});

describe('a column that is missing is one fact', () => {
  const text = `Symbol,Quantity\n${['AAPL', 'KO', 'MSFT', 'XOM', 'T'].map((symbol) => `${symbol},5`).join('\n')}\n`;
  test('not one for each row', () => {
    const { issues } = taken(readText(text, 'table.csv'));
    const told = issues.filter(({ code }) => code.startsWith('no-value'));
    expect(told).toMatchObject([{ code: 'no-value-column', severity: 'warning', detail: { rows: 5 } }]);
    expect(sentenceOf(told[0]!)).toContain('None of the 5 rows has a value, because no column has prices or values.');
    expect(reasonsIn(text)).toEqual(['header', ...Array.from({ length: 5 }, () => 'no-value')]);
  });
  test('nor where it is there with nothing in it, as a workbook leaves it whose formulas were never worked out', () => {
    const { issues } = taken(readText('Symbol,Quantity,Price,Value\nAAPL,5,,\nKO,5,,\n', 'table.csv'));
    expect(issues.map(({ code }) => code).filter((code) => code.startsWith('no-value'))).toEqual(['no-value-column']);
  });
  test('where some row has one, each row that lacks it is told', () => {
    const { issues } = taken(readText('Symbol,Quantity,Price\nAAPL,10,200\nKO,5,\nMSFT,2,\n', 'table.csv'));
    expect(issues.filter(({ code }) => code === 'no-value')).toHaveLength(2);
  });
});

describe('a class above what comes to it, in a list of values alone, is a sum', () => {
  test.each([
    ['typed', 'US Stocks: $60,000\n- VTI: $50,000\n- AAPL: $10,000\nBonds: $40,000\n- BND: $40,000\n', 'VTI=50000 AAPL=10000 BND=40000'],
    ['with a total', 'Equity\t60,000\n  VTI\t50,000\n  AAPL\t10,000\nFixed income\t40,000\n  BND\t40,000\nTotal\t100,000\n', 'VTI=50000 AAPL=10000 BND=40000'],
    ['beside cash', 'Asset,Value\nStocks,60000\nVTI,50000\nAAPL,10000\nBonds,40000\nBND,40000\nCash,5000\nTotal,105000\n', 'VTI=50000 AAPL=10000 BND=40000 (5000)'],
    ['in German', 'Aktien: 60.000 €\n- VWCE: 50.000 €\n- SAP: 10.000 €\nAnleihen: 40.000 €\n- EUNA: 40.000 €\n', 'VWCE=50000 SAP=10000 EUNA=40000'],
    ['by whom', 'Me\t30000\nVTI\t20000\nBND\t10000\nWife\t50000\nQQQ\t50000\n', 'VTI=20000 BND=10000 QQQ=50000'],
    ['by sector', 'Tech: 30k\nAAPL 20k\nMSFT 10k\nEnergy: 5k\nXOM 5k\n', 'AAPL=20000 MSFT=10000 XOM=5000'],
    ['rounded', 'Stocks 60k\nVTI 50k\nAAPL 10.2k\nBonds 40k\nBND 40k\n', 'VTI=50000 AAPL=10200 BND=40000'],
  ])('%s', (_, text, held) => expect(heldIn(text)).toBe(held)); // oxfmt-ignore
  test.each([
    ['classes alone', 'Asset,Value\nStocks,60000\nBonds,40000\nReal estate fund,20000\n', 'Stocks=60000 Bonds=40000 Real estate fund=20000'],
    ['one above one', 'Bonds,10000\nBND,10000\n', 'Bonds=10000 BND=10000'],
    ['one that they don’t come to', 'Asset,Value\nStocks,60000\nVTI,50000\nAAPL,10000\nBonds,40000\nBND,30000\n', 'Stocks=60000 VTI=50000 AAPL=10000 Bonds=40000 BND=30000'],
    ['a company', 'Name,Value\nApple,60000\nVTI,50000\nNvidia,10000\nMicrosoft,40000\nBND,40000\n', 'Apple=60000 VTI=50000 Nvidia=10000 Microsoft=40000 BND=40000'],
  ])('but not %s', (_, text, held) => expect(heldIn(text)).toBe(held)); // oxfmt-ignore
});

test.each([
  'Name,Value\nCash,2000\nSavings,3000\nVTI,5000\n',
  'Cash: 2000\nSavings: 3000\nVTI 5000\n',
  'Name,Value\nCash,2000\nSavings,3000\nDeposit,1000\nVanguard Total Stock,6000\n',
  'Ticker,Name,Value\nAAPL,Apple,2000\nMSFT,Microsoft,3000\n,Fidelity 500 Index Fund,5000\n',
])('a holding of a round figure that two others happen to come to is held: %j', (text) => {
  expect(reasonsIn(text).filter((reason) => reason !== 'header')).toEqual([]);
});
