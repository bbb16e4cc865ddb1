import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../../src/screens/review/words/issues.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { breachesOfAccounting, readText, refused, taken } from './read-file.ts';

/* Lists that people make: half of the rows have a symbol, and what the rest is stands under a heading of their own. */

const MINE = `What,Where,Ticker,How many,Now worth,Notes
Apple,Fidelity,AAPL,20,"$4,500",bought 2015
Vanguard total market,Fidelity,VTI,40,"$12,000",
Subtotal brokerage,,,,"$16,500",
Work 401k - Fidelity 500 index,Fidelity NetBenefits,,,"$41,200",
Freedom 2050,Fidelity NetBenefits,,,"$18,400",
Subtotal retirement,,,,"$59,600",
Nvidia,Robinhood,NVDA,50,"$9,200",
Small cap fund,Schwab,SCHA,200,"$5,000",
Bitcoin fund,Robinhood,IBIT,60,"$3,000",
Savings account,Ally,,,"$12,000",emergency
TOTAL,,,,"$105,300",
`;

describe('rows without a symbol', () => {
  test.each(['What', 'Thing', 'Bezeichner', 'x', ''])('are named by the column “%s”', (title) => {
    const reading = taken(readText(MINE.replace('What', title), 'My money - Sheet1.csv'));
    expect(breachesOfAccounting(reading)).toEqual([]);
    const held = holdingsIn(reading.holdings);
    expect(held).toHaveLength(8);
    expect(held.reduce((sum, { value }) => sum + value, 0)).toBe(105_300);
    expect(held.find(({ says }) => says === 'cash')).toMatchObject({ value: 12_000 });
  });

  test('a fund in an account called Pension is a fund', () => {
    const text =
      'Rekening;Fonds;Waarde\nPensioen;Meesman Aandelen Wereldwijd Totaal;€ 18.234,55\nPensioen;Brand New Day Wereld Indexfonds;€ 12.100,00\nPensioen;Northern Trust World;€ 9.450,10\nSparen;Spaarrekening;€ 15.000,00\n';
    const reading = taken(readText(text));
    expect(holdingsIn(reading.holdings).map(({ says }) => says)).toEqual([null, null, null, 'cash']);
  });
});

function read(text: string) {
  const reading = taken(readText(text));
  expect(breachesOfAccounting(reading)).toEqual([]);
  return {
    held: holdingsIn(reading.holdings).map(({ symbol, name, value, says }) => [symbol ?? name, value, says]),
    codes: reading.issues.map(({ code }) => code),
    roles: reading.columns.map(({ role }) => role),
    reading,
  };
}

describe('words under a title for numbers of securities', () => {
  test.each(['ISIN,Units,Value\nUS0378331005,10,2300\n', 'CUSIP,Units,Value\n037833100,10,2300\n'])(
    'are who the line is: %s',
    (above) => {
      const text = `${above}Cash,,2396\nApple Inc.,1,230\nMSFT,1,400\nUS0378331006,1,20\nn/a,1,50\n`;
      const { held, reading } = read(text);
      expect(held.slice(1)).toEqual([
        ['Cash', 2396, 'cash'],
        ['Apple Inc.', 230, null],
        ['MSFT', 400, null],
        ['US0378331006', 20, null],
      ]);
      expect(fatesIn(reading.fates).at(-1)).toMatchObject({ reason: 'no-identity' });
    },
  );

  test('are a home or a debt under a title for symbols, where no symbol is written so', () => {
    const { held, codes } = read('Ticker,Amount\nVTI,300\nHouse,3000\nMortgage,-400\nSavings,50\nCAR,20\n');
    expect(held).toEqual([
      ['VTI', 300, null],
      ['Savings', 50, 'cash'],
      ['CAR', 20, null],
    ]);
    expect(codes.filter((code) => code === 'not-invested')).toHaveLength(2);
  });
});

describe('lines pasted without headings', () => {
  test.each([
    ['symbols', 'VTI\t30\t$9,900\nVXUS\t50\t$3,600\nBND\t40\t$2,900\n', ['symbol', 'quantity', 'value']],
    [
      'names',
      'Vanguard Total Stock\t30\t$9,900\nApple\t50\t$3,600\nTesla\t10\t$2,300\n',
      ['name', 'quantity', 'value'],
    ],
    ['the value first', 'VTI;9.900,50 €;30\nVXUS;3.600,00 €;50\nBND;2.900,10 €;40\n', ['symbol', 'value', 'quantity']],
    ['no sign of money', 'VTI,30,9900.50\nVXUS,50,3600.10\nBND,40,2900.00\n', ['symbol', 'quantity', 'value']],
    ['prices', 'VTI\t300\t$330\nVXUS\t500\t$72\nBND\t400\t$72\n', ['symbol', 'quantity', 'price']],
    ['one amount', 'Vanguard Total Stock\t$9,900\nApple\t$3,600\nSavings\t$2,900\n', ['name', 'value']],
    ['one amount, without its sign', 'Google,5000\nFacebook,3000\nCoke,90\n', ['name', 'value']],
    ['one amount, with cents', 'AAPL;50,10\nVTI;200,99\n', ['symbol', 'value']],
    ['one amount beside symbols', 'AAPL,5000\nVTI,12000\n', ['symbol', 'value']],
    ['parts of a whole', 'AAPL,40\nVTI,35\nIWM,25\n', ['symbol', 'weight']],
    ['percentages beside names', 'Apple,40%\nCoke,60%\n', ['name', 'weight']],
    ['counts alone', 'AAPL,10\nMSFT,5\n', ['symbol', 'quantity']],
    ['counts of which one is large', 'AAPL,10\nMSFT,5\nVTI,2000\n', ['symbol', 'quantity']],
  ])('are read by one guess: %s', (_name, text, roles) => {
    const found = read(text);
    expect(found.roles).toEqual(roles);
    expect(found.codes).toContain('columns-guessed');
  });
  test.each([
    ['parts of coins before what they are worth', 'BTC,0.5,45000\nETH,4,12000\n', [0.5, 45_000], [4, 12_000]],
    ['parts of shares before it', 'VTI,10.523,3255\nBND,20.1,1450\n', [10.523, 3255], [20.1, 1450]],
    ['whole shares after it', 'VTI,3255,10\nBND,1450,20\n', [10, 3255], [20, 1450]],
    ['whole shares before a price', 'VTI,1000,2.35\nBND,2000,1.10\n', [1000, 2350], [2000, 2200]],
    ['a price before whole shares', 'VTI,2.35,1000\nBND,1.10,2000\n', [1000, 2350], [2000, 2200]],
  ])('%s', (_what, text, ...rows) => {
    expect(holdingsIn(taken(readText(text)).holdings).map(({ quantity, value }) => [quantity, value])).toEqual(rows);
  });
  test('nothing of it counts before it is kept, and what was guessed is said by the first row', () => {
    const { reading } = read('VTI\t30\t$9,900\nVXUS\t50\t$3,600\nBND\t40\t$2,900\n');
    expect(reading.issues.map(({ code }) => code)).toContain('kind-unsure');
    const guess = reading.issues.find(({ code }) => code === 'columns-guessed')!;
    expect(sentenceOf(guess)).toContain('we read 30 in the first row as the quantity and $9,900 as the value');
    const doubt = reading.issues.find(({ code }) => code === 'kind-unsure')!;
    expect(sentenceOf(doubt)).toContain('column 1 identifies securities');
  });
  test.each([
    ['$5,000', 'AAPL,"$5,000"\nVTI,"$12,000"\n', 'we read $5,000 in the first row as the value'],
    ['40', 'AAPL,40\nVTI,60\n', 'we read 40 in the first row as a percentage'],
  ])('the only amount beside symbols is no question, but said: %s', (_name, text, said) => {
    const { reading, codes } = read(text);
    expect(codes).not.toContain('kind-unsure');
    expect(sentenceOf(reading.issues.find(({ code }) => code === 'columns-guessed')!)).toContain(said);
  });
  test('beside names alone it is asked about', () => {
    expect(read('Google,5000\nFacebook,3000\nCoke,900\n').codes).toContain('kind-unsure');
  });
  test('numbers under headings that nobody understands are not taken for money', () => {
    expect(refused(readText('เอ,จำนวน\nPTT,1000\nAOT,200\nCPALL,100\n')).code).toBe('refused-no-table');
  });
});

describe('one amount beside names of funds', () => {
  test.each(['Balance', 'Amount', 'Saldo', 'Importe', '金额'])('“%s” needs no question', (title) => {
    const text = `Fund name,${title}\nVanguard Total Stock Market Index Fund,"$52,310.22"\nVanguard Small-Cap Index Fund,"$7,700.00"\nVanguard Target Retirement 2045 Fund,"$9,400.10"\n`;
    expect(read(text).codes).not.toContain('kind-unsure');
  });
  test('funds that are sold in one country alone say their money beside its sign', () => {
    const text = `Fund name,Balance\nVanguard Total Stock Market Index Fund Admiral Shares,"$52,310.22"\nVanguard Small-Cap Index Fund Admiral Shares,"$7,700.00"\n`;
    expect(read(text).codes).toEqual(['no-currency']);
    expect(read(text.replaceAll(' Admiral Shares', '')).codes).toEqual(['currency-unsure']);
  });
  test('two amounts do', () => {
    const text = `Fund name,Balance,Amount\nVanguard Total Stock Market Index Fund,"$52,310.22","$40,000.00"\nVanguard Small-Cap Index Fund,"$7,700.00","$9,000.00"\nVanguard Target Retirement 2045 Fund,"$9,400.10","$8,000.00"\n`;
    expect(read(text).codes).toContain('kind-unsure');
  });
  test('dated ones are no balances', () => {
    const text = `Fund name,Date,Amount\nVanguard Total Stock Market Index Fund,2026-01-05,"$52.22"\nVanguard Small-Cap Index Fund,2026-02-05,"$7.70"\nVanguard Target Retirement 2045 Fund,2026-03-05,"$9.10"\n`;
    const done = readText(text);
    expect(done.ok && done.value.issues.every(({ code }) => code !== 'kind-unsure')).toBe(false);
  });
});

describe('a list of all that somebody owns', () => {
  const MIXED: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    [
      'English',
      'What,Value\nApple Inc,9000\nS&P 500 ETF,20000\nOur house (Denver),350000\nMortgage,-200000\nCar,8000\nAlly savings,5000\nChecking,2000\nCredit card,-1200\n',
      ['Ally savings', 'Checking'],
      ['Our house (Denver)', 'Mortgage', 'Car', 'Credit card'],
    ],
    [
      'German',
      'Was;Wert\niShares Core MSCI World;20.000,00 €\nTagesgeld DKB;10.000,00 €\nGirokonto;2.000,00 €\nEigentumswohnung;250.000,00 €\nHypothek;-150.000,00 €\nAuto;9.000,00 €\n',
      ['Tagesgeld DKB', 'Girokonto'],
      ['Eigentumswohnung', 'Hypothek', 'Auto'],
    ],
    [
      'French',
      'Quoi;Valeur\nAmundi MSCI World;20 000,00 €\nLivret A;10 000,00 €\nAppartement;250 000,00 €\nEmprunt;-150 000,00 €\nVoiture;9 000,00 €\n',
      ['Livret A'],
      ['Appartement', 'Emprunt', 'Voiture'],
    ],
    [
      'Spanish',
      'Qué;Valor\nFondo Vanguard Global Stock;20.000,00 €\nAhorros;10.000,00 €\nCasa;250.000,00 €\nHipoteca;-150.000,00 €\nCoche;9.000,00 €\n',
      ['Ahorros'],
      ['Casa', 'Hipoteca', 'Coche'],
    ],
    [
      'Dutch',
      'Wat;Waarde\nVanguard FTSE All-World ETF;20.000,00 €\nSpaarrekening ING;10.000,00 €\nHuis;250.000,00 €\nHypotheek;-150.000,00 €\nAuto;9.000,00 €\n',
      ['Spaarrekening ING'],
      ['Huis', 'Hypotheek', 'Auto'],
    ],
    [
      'Polish',
      'Co;Wartość\nVanguard FTSE All-World ETF;20 000,00 zł\nLokata;10 000,00 zł\nMieszkanie;250 000,00 zł\nKredyt hipoteczny;-150 000,00 zł\nSamochód;9 000,00 zł\n',
      ['Lokata'],
      ['Mieszkanie', 'Kredyt hipoteczny', 'Samochód'],
    ],
  ];
  test.each(MIXED)('is read in %s: cash counts, what isn’t invested is told', (_language, text, cash, others) => {
    const { reading, held } = read(text);
    expect(held.filter(([, , says]) => says === 'cash').map(([name]) => name)).toEqual(cash);
    const told = reading.issues.filter(({ code }) => code === 'not-invested');
    expect(told.map(({ detail }) => detail['name'])).toEqual(others);
    const lines = fatesIn(reading.fates).filter(({ reason }) => reason === 'not-invested');
    expect(lines.map(({ line }) => line)).toEqual(told.map(({ line }) => line));
  });
  test('a mortgage is no bond, whatever its type is called', () => {
    const { reading, held } = read('Asset,Type,Amount (USD)\nHouse,Real estate,450000\nMortgage,Debt,-250000\nVTSAX,Fund,80000\nBND,Debt,9000\n'); // oxfmt-ignore
    expect(held).toHaveLength(2);
    expect(fatesIn(reading.fates).filter(({ reason }) => reason === 'not-invested')).toHaveLength(2);
  });
  test('a home is told by its address, and by its kind one of each', () => {
    const sheet =
      'Sheet,Section,Asset Name,Ticker,Quantity,Value\nInvestments,Brokerage,Apple,AAPL,10,2812\nReal Estate,Home,123 Main St,,1,650000\nCash,Checking,Chase,,1,5000\n';
    const { reading, held } = read(sheet);
    expect(held.map(([name, value, says]) => [name, value, says])).toEqual([['AAPL', 2812, null], ['Chase', 5000, 'cash']]); // oxfmt-ignore
    expect(fatesIn(reading.fates).filter(({ reason }) => reason === 'not-invested')).toHaveLength(1);
  });
  test('a car is no share of its maker', () => {
    const { held } = read('Item,Category,Balance\nApple,Stock,9000\nToyota,Vehicle,15000\nToyota,Stock,700\n');
    expect(held.map(([name, value]) => [name, value])).toEqual([['Apple', 9000], ['Toyota', 700]]); // oxfmt-ignore
  });
  test('a bank account that only the column of accounts names is cash', () => {
    const { held } = read('Account;Wertpapier;WKN;Anzahl;Kurs;Wert\nDepot;Apple Inc.;865985;10;"198,50 €";"1.985,00 €"\nTagesgeld;;;;;"5.000,00 €"\n'); // oxfmt-ignore
    expect(held).toContainEqual(['Tagesgeld', 5000, 'cash']);
  });
  test('its total is of everything, and no fault of the holdings', () => {
    const text = 'What,Value\nApple Inc,9000\nS&P 500 ETF,20000\nHouse,350000\nMortgage,-200000\nTotal,179000\n';
    expect(read(text).reading.statedTotals).toEqual([]);
    expect(read(text.replace('179000', '29000')).reading.statedTotals).toHaveLength(1);
  });
  test.each([
    'Home Depot',
    'Rocket Mortgage',
    'Carnival House Cruises',
    'Third Savings Bank Holdings Inc',
    'US Savings Bonds',
    'Mortgage REIT ETF',
    'CAR',
    'HOME',
    'Auto Trader Group plc',
  ])('“%s” is a security', (name) => {
    const { held } = read(`What,Value\nApple Inc,9000\nS&P 500 ETF,20000\n${name},5000\n`);
    expect(held.at(-1)).toEqual([name, 5000, null]);
  });
  test('without any security it is still refused', () => {
    const text = 'What,Value\nHouse,350000\nMortgage,-200000\nCar,8000\nAlly savings,5000\n';
    expect(refused(readText(text)).code).toBe('refused-balances');
  });
  test('a stock among rows whose type is cash', () => {
    const text =
      'Name,Type,Value\nApple Inc,Stock,9000\nAlly savings,Cash,5000\nMarcus,Cash,12000\nEmergency fund,Cash,6000\n';
    expect(read(text).held.map(([, , says]) => says)).toEqual(['equity', 'cash', 'cash', 'cash']);
  });
});

test('what stands under “Coin” is one, and what is owed already is cash', () => {
  const coins = holdingsIn(
    taken(readText('Coin,Amount,Price,Value\nBTC,0.5,"$65,000","$32,500"\nUSDC,1000,$1,"$1,000"\n')).holdings,
  );
  expect(coins.map(({ says, value }) => [says, value])).toEqual([
    ['crypto', 32_500],
    ['crypto', 1000],
  ]);
  const owed = holdingsIn(
    taken(readText('Symbol,Quantity,Price,Value\nAAPL,10,223,2230\nAccrued interest,,,4.50\n')).holdings,
  );
  expect(owed.map(({ says }) => says)).toEqual([null, 'cash']);
});

test('what one is worth on the whole is a sum, and counts no second time', () => {
  const text = 'Brokerage,"$120,000"\n401k,"$250,000"\nCash,"$20,000"\nMortgage,"-$300,000"\nNet worth,"$90,000"\n';
  const { holdings, fates } = taken(readText(text));
  expect(holdingsIn(holdings).map(({ value }) => value)).toEqual([120_000, 250_000, 20_000]);
  expect(fatesIn(fates).at(-1)).toMatchObject({ line: 5, reason: 'total' });
});

test('a note below a table is no row of it, and what a house is worth without its mortgage is not invested', () => {
  const text = 'Name,Shares,Value\nApple Inc,10,2300\nHouse equity,,200000\n,,\nNotes:,look at it next year,\n';
  const { holdings, fates } = taken(readText(text));
  expect(holdingsIn(holdings).map(({ value }) => value)).toEqual([2300]);
  expect(fatesIn(fates).map(({ reason }) => reason)).toEqual(['header', 'position', 'not-invested', 'footer']);
});

test.each([
  ['Roth IRA | VTI | $20,000\n401k | FXAIX | $80,000\nRoth IRA | BND | $3,000\n', ['VTI', 'FXAIX', 'BND']],
  ['Roth IRA,VTI,20000\n401k,FXAIX,80000\nRoth IRA,BND,3000\n', ['VTI', 'FXAIX', 'BND']],
  ['Roth IRA\tTotal Market Fund\t$20,000\n401k\tLarge Cap Fund\t$80,000\nRoth IRA\tBond Fund\t$3,000\n', ['Total Market Fund', 'Large Cap Fund', 'Bond Fund']], // oxfmt-ignore
])('a column of accounts says where each is without a title: %j', (text, held) => {
  const { holdings } = taken(readText(text));
  expect(holdingsIn(holdings).map(({ account, symbol, name }) => [account, symbol ?? name])).toEqual([
    ['Roth IRA', held[0]],
    ['401k', held[1]],
    ['Roth IRA', held[2]],
  ]);
});

test('a part of a kind is no name beside symbols', () => {
  const text =
    'ticker,quantity,current_value,asset_type,asset_subtype\nQQQ,2,900,Growth,Technology\nVYM,3,450,Defensive,Dividends\nICLN,9,150,Sector,Clean energy\n';
  expect(holdingsIn(taken(readText(text)).holdings).map(({ symbol, name }) => [symbol, name])).toEqual([
    ['QQQ', null],
    ['VYM', null],
    ['ICLN', null],
  ]);
});

test('lots of which none was sold are no list of gains', () => {
  const open = taken(readText('ticker,buy_date,shares,buy_price,sell_date\nAAPL,2019-11-25,7,264.57,\nMSFT,2020-04-08,6,165.17,\n')); // oxfmt-ignore
  expect(holdingsIn(open.holdings).map(({ symbol, quantity }) => [symbol, quantity])).toEqual([
    ['AAPL', 7],
    ['MSFT', 6],
  ]);
  const gains = readText('ticker,buy_date,shares,buy_price,sell_date\nAAPL,2019-11-25,7,264.57,2020-01-02\n');
  expect(gains).toMatchObject({ ok: false, error: { code: 'refused-tax-form' } });
});

test('why something is held is no name of it', () => {
  const text =
    'Asset Class | Fund(s) | Percentage | Rationale |\n---|---|---|---|\nUS stocks | VTI | 60% | Core exposure to all of America |\nBonds | BND | 40% | Steadies the others in bad years |\n';
  expect(holdingsIn(taken(readText(text)).holdings).map(({ symbol, name }) => [symbol, name])).toEqual([
    ['VTI', null],
    ['BND', null],
  ]);
});

test('what a student owes is nothing that is held', () => {
  const { holdings, fates } = taken(readText('Name,Value\nVTI,100000\nStudent loans,30000\n'));
  expect(holdingsIn(holdings).map(({ value }) => value)).toEqual([100_000]);
  expect(fatesIn(fates).map(({ reason }) => reason)).toEqual(['header', 'position', 'not-invested']);
});

test('marks around the words of a table in Markdown are none of them', () => {
  const text =
    '| Ticker | Shares | Value |\n|---|---:|---:|\n| [AAPL](https://example.org/a) | 10 | $2,230 |\n| `VTI` | 40 | **$13,200** |\n| **Total** | | **$15,430** |\n';
  const { holdings, statedTotals } = taken(readText(text));
  expect(holdingsIn(holdings).map(({ symbol, value }) => [symbol, value])).toEqual([
    ['AAPL', 2230],
    ['VTI', 13_200],
  ]);
  expect(statedTotals.map(({ value }) => value)).toEqual([15_430]);
});

test('lines that are drawn around a table are no cells', () => {
  const text =
    '┌────────┬────────┬─────────┐\n│ Ticker │ Shares │ Value   │\n├────────┼────────┼─────────┤\n│ AAPL   │     10 │ 2320.00 │\n│ VTI    │     40 │ 13200.5 │\n└────────┴────────┴─────────┘\n';
  expect(holdingsIn(taken(readText(text)).holdings).map(({ symbol, value }) => [symbol, value])).toEqual([
    ['AAPL', 2320],
    ['VTI', 13_200.5],
  ]);
});

test('a price in other money than the value contradicts nothing where the row says both', () => {
  const text =
    '銘柄,保有数量,現在値,時価評価額[円],時価評価額[外貨]\nアップル,10,223.00,"345,650","2,230.00"\nエヌビディア,20,180.00,"558,000","3,600.00"\n';
  expect(taken(readText(text)).issues.map(({ code }) => code)).not.toContain('quantity-price-mismatch');
  const other = text.replaceAll('"2,230.00"', '"2,000.00"');
  expect(taken(readText(other)).issues.map(({ code }) => code)).toContain('quantity-price-mismatch');
});

test.each([
  ['Instrument,Company,Shares,Price,Value\nStock,Apple,10,200,2000\nStock,Microsoft,5,400,2000\nFund,Vanguard 500 Index,10,500,5000\n', ['Apple', 'Microsoft', 'Vanguard 500 Index']], // oxfmt-ignore
  ['Asset,Name,Amount\nETF,iShares Core S&P 500,5000\nStock,Nvidia,3000\nCash,,1000\n', ['iShares Core S&P 500', 'Nvidia', 'Cash']], // oxfmt-ignore
  ['Instrument;Bolag;Antal;Kurs;Värde (SEK)\nFond;Avanza Zero;80;430,10;34408\nAktie;Investor B;100;310;31000\nAktie;NVIDIA;5;1900;9500\nKonto;Sparkonto;;;50000\n', ['Avanza Zero', 'Investor B', 'NVIDIA', 'Sparkonto']], // oxfmt-ignore
])('a column of kinds says who no row is: %j', (text, names) => {
  const rows = holdingsIn(taken(readText(text)).holdings);
  expect(rows.map(({ symbol, name }) => symbol ?? name)).toEqual(names);
});

test.each([
  [
    'Account,Holding,Value,% of total\nRoth,FZROX,"$80,000",50%\nCompany,Apple RSUs (vested),"$60,000",30%\nAlly,Savings,"$20,000",20%\n',
  ],
  ['Account,Holding,Value\nRoth,FZROX,80000\nCompany,Apple shares,60000\nAlly,Savings,20000.00\n'],
])('a row of words that are titles elsewhere is a row for its amount: %j', (text) => {
  const { holdings, fates } = taken(readText(text));
  expect(holdingsIn(holdings).map(({ value }) => value)).toEqual([80_000, 60_000, 20_000]);
  expect(fatesIn(fates).map(({ reason }) => reason)).not.toContain('repeated-header');
});

describe('a name that stands beside several symbols', () => {
  test('is whose they are, or what they are about, and the name of none', () => {
    const text =
      'name,company,ticker,shares,price\nAnna,Apple Inc.,AAPL,10,200\nBert,Microsoft Corp,MSFT,5,400\nAnna,Vanguard Total Stock Market ETF,VTI,5,300\n';
    const { reading } = read(text);
    expect(holdingsIn(reading.holdings).map(({ symbol, name }) => [symbol, name])).toEqual([
      ['AAPL', 'Apple Inc.'],
      ['MSFT', 'Microsoft Corp'],
      ['VTI', 'Vanguard Total Stock Market ETF'],
    ]);
    const sectors = 'Asset,Symbol,Shares,Price\nTech,AAPL,3,165\nEnergy,XOM,20,21.5\nEnergy,CVX,20,21.5\n';
    expect(holdingsIn(read(sectors).reading.holdings).map(({ name }) => name)).toEqual([null, null, null]);
  });
  test('stays where only two classes of one company share it', () => {
    const text =
      'Company,Symbol,Shares,Price\nAlphabet,GOOG,3,165\nAlphabet,GOOGL,20,164\nApple,AAPL,5,200\nChevron,CVX,20,21.5\n';
    expect(holdingsIn(read(text).reading.holdings).map(({ name }) => name)).toContain('Alphabet');
  });
});

describe('pasted lines with changes and prices', () => {
  const heldIn = (text: string) =>
    holdingsIn(taken(readText(text)).holdings).map(({ symbol, name, price, value }) => [symbol, name, price, value]);
  const FIRST = ['AAPL', 'Apple Inc.', 230.1, 2301];
  test.each([
    ['AAPL\tApple Inc.\t$230.10\t+1.20 (+0.52%)\t10\t$2,301.00\nMSFT\tMicrosoft\t$420.00\t-2.00 (-0.47%)\t5\t$2,100.00\n', FIRST],
    ['Apple Inc.\t+1.20 (+0.52%)\t$2,301.00\nMicrosoft Corp\t-2.00 (-0.47%)\t$2,100.00\n', [null, 'Apple Inc.', null, 2301]],
    ['AAPL\t$230.10\t+$1.20 (+0.52%)\t$2,301.00\t+$200.00 (+9.52%)\nMSFT\t$420.00\t-$2.00 (-0.47%)\t$2,100.00\t+$100.00 (+5.00%)\n', ['AAPL', null, 230.1, 2301]],
    ['AAPL\t$230.10\t$2,301.00\nMSFT\t$420.00\t$2,100.00\n', ['AAPL', null, 230.1, 2301]],
    ['AAPL\t$2,301.00\t$230.10\nMSFT\t$2,100.00\t$420.00\n', ['AAPL', null, 230.1, 2301]],
  ])('no change is a name, and no money a count: %j', (text, first) => expect(heldIn(text)[0]).toEqual(first)); // oxfmt-ignore
  test('which of two amounts each is worth is asked where no count shows it', () => {
    expect(refused(readText('AAPL\t$230.10\t$2,555.00\nMSFT\t$420.00\t$2,113.00\n')).code).toBe('refused-no-table');
  });
});
