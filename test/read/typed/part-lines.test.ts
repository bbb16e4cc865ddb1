import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partLines } from '../../../src/read/typed/part-lines.ts';
import { fatesIn } from '../../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { readText, taken } from '../read-file.ts';

const read = (text: string) => taken(readText(text));
const heldIn = (text: string) =>
  holdingsIn(read(text).holdings).map(({ symbol, name, quantity, value }) => [symbol ?? name, quantity, value]);

describe('lines as people type them', () => {
  test.each<readonly [text: string, held: unknown]>([
    ['VTI 30 USD 9900\nBND 100 USD 7300\n', [['VTI', 30, 9900], ['BND', 100, 7300]]], // oxfmt-ignore
    ['VTI 30 $9,900\nBND 100 $7,300\n', [['VTI', 30, 9900], ['BND', 100, 7300]]], // oxfmt-ignore
    ['Apple 12 1,900.00\nCoca-Cola   3  180.50\n', [['Apple', 12, 1900], ['Coca-Cola', 3, 180.5]]], // oxfmt-ignore
    ['Vanguard S&P 500 ETF 3 1,200.00\nTarget Retirement 2045 5,000.00\n', [['Vanguard S&P 500 ETF', 3, 1200], ['Target Retirement 2045', null, 5000]]], // oxfmt-ignore
  ])('%j is read by one guess, and kept only after a look', (text, held) => {
    expect(heldIn(text)).toEqual(held);
    expect(read(text).issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['columns-guessed', 'kind-unsure']),
    );
  });
  test.each<readonly [text: string, held: unknown]>([
    ['AAPL 10 @ 214.72\n', [['AAPL', 10, 214.72, 2147.2, 'computed']]],
    ['AAPL 10 @ 214.72\nMSFT $500\n', [['AAPL', 10, 214.72, 2147.2, 'computed'], ['MSFT', null, null, 500, 'stated']]], // oxfmt-ignore
    ['Coca-Cola 3 @ 60.10\nAAPL 1 x 200.00\n', [['Coca-Cola', 3, 60.1, 180.3, 'computed'], ['AAPL', 1, 200, 200, 'computed']]], // oxfmt-ignore
    ['3 fund portfolio $400k: 60% VTI 40% BND\n', [['VTI', null, null, 240_000, 'stated'], ['BND', null, null, 160_000, 'stated']]], // oxfmt-ignore
    ['100k in VTI 50k in QQQ and the rest (~5k) in cash\n', [['VTI', null, null, 100_000, 'stated'], ['QQQ', null, null, 50_000, 'stated'], ['cash', null, null, 5000, 'stated']]], // oxfmt-ignore
    ["I'm 45, own 12 shares of Apple at $230, 15k cash\n", [['Apple', 12, 230, 2760, 'computed'], ['cash', null, null, 15_000, 'stated']]], // oxfmt-ignore
    ['VTI 30 330.00 9,900.00\n', [['VTI', 30, 330, 9900, 'stated']]],
    ['10 AAPL @ $150, now $232\n50 MSFT @ 310, now $420\n', [['AAPL', 10, 232, 2320, 'computed'], ['MSFT', 50, 420, 21_000, 'computed']]], // oxfmt-ignore
    ['Apple (AAPL) - 25 shares @ $150 = currently worth $5,800\n5 MSFT @ 310, now $2,100\n', [['Apple (AAPL)', 25, null, 5800, 'stated'], ['MSFT', 5, null, 2100, 'stated']]], // oxfmt-ignore
    ['Stocks\nAAPL | 50 sh | $232.50 | $11,625\nETFs\nSPY | 10 sh | $600.00 | $6,000\n', [['AAPL', 50, 232.5, 11_625, 'stated'], ['SPY', 10, 600, 6000, 'stated']]], // oxfmt-ignore
    ['FXAIX 120.5 shares @ $210.40 = $25,353.20\nNVDA 40 sh @ $180 = $7,200\n', [['FXAIX', 120.5, 210.4, 25_353.2, 'stated'], ['NVDA', 40, 180, 7200, 'stated']]], // oxfmt-ignore
    ['Apple Inc 12 sh 1.900,00 EUR\nSiemens 3 x 600,00 EUR\n', [['Apple Inc', 12, null, 1900, 'stated'], ['Siemens', 3, 600, 1800, 'computed']]], // oxfmt-ignore
    ['Inditex 20 acciones a 45 €\nIberdrola 100 acciones a 15 €\n', [['Inditex', 20, 45, 900, 'computed'], ['Iberdrola', 100, 15, 1500, 'computed']]], // oxfmt-ignore
    ['LVMH 20 actions à 600 €\nAir Liquide 10 titres à 170 €\n', [['LVMH', 20, 600, 12_000, 'computed'], ['Air Liquide', 10, 170, 1700, 'computed']]], // oxfmt-ignore
    ['Meine Aktien 20.11.2026\nApple 20 Stück zu 210 €\nSAP 10 Aktien je 230 €\n', [['Apple', 20, 210, 4200, 'computed'], ['SAP', 10, 230, 2300, 'computed']]], // oxfmt-ignore
    ['VWCE: 15.300 €\nAllianz 5 Stück à 310 €\n', [['VWCE', null, null, 15_300, 'stated'], ['Allianz', 5, 310, 1550, 'computed']]], // oxfmt-ignore
    ['VWCE: 15.300,50 €\nASML 2 @ 1.300 €\n', [['VWCE', null, null, 15_300.5, 'stated'], ['ASML', 2, 1300, 2600, 'computed']]], // oxfmt-ignore
  ])('%j says what each number is, and a product of ours proves nothing', (text, held) => {
    const rows = holdingsIn(read(text).holdings);
    expect(rows.map((row) => [row.symbol ?? row.name, row.quantity, row.price, row.value, row.valueFrom])).toEqual(
      held,
    );
    expect(read(text).issues.map(({ code }) => code)).toContain('columns-guessed');
  });
  test.each([
    ['VOO $5,000\nAAPL 10\nCash 50\n', 'AAPL', [['VOO', null, 5000], ['Cash', null, 50]]], // oxfmt-ignore
    ['$5k VOO\n10 AAPL\n', 'AAPL', [['VOO', null, 5000]]], // oxfmt-ignore
    ['VOO $5,000\nAAPL $10\nBTC 0.5\n', 'BTC', [['VOO', null, 5000], ['AAPL', null, 10]]], // oxfmt-ignore
  ])(
    '%j: a few without a sign, below thousands of dollars, are shares of which the worth is asked',
    (text, asked, held) => {
      expect(heldIn(text)).toEqual(held);
      const unread = fatesIn(read(text).fates).filter(({ reason }) => reason === 'no-value');
      expect(unread.map(({ text: row }) => row.split('\t')[0])).toEqual([asked]);
    },
  );
  test.each(['VOO $5,000\nAAPL 500\n', 'VOO 12,000.50\nAAPL 10\n'])('%j: an amount of money all the same', (text) => {
    expect(heldIn(text).map(([, quantity]) => quantity)).toEqual([null, null]);
  });
  test.each<readonly [text: string, held: readonly (readonly [who: string, count: string])[]]>([
    [
      '100 shares of Apple since 2019\n50 shares of Nvidia since June 2024\n',
      [
        ['Apple', '100'],
        ['Nvidia', '50'],
      ],
    ],
    ['I bought 100 shares of Apple in March 2024 at $170 and 50 shares of Nvidia in June 2024 at $120.', [['Apple', '100'], ['Nvidia', '50']]], // oxfmt-ignore
    [
      'AAPL 50 shares avg cost 120\nMSFT 20 @ 250 avg\n',
      [
        ['AAPL', '50'],
        ['MSFT', '20'],
      ],
    ],
    [
      'トヨタ自動車 100株\nソニー 50株\n',
      [
        ['トヨタ自動車', '100'],
        ['ソニー', '50'],
      ],
    ],
    [
      'Crypto 0.3 BTC\nEthereum 2 ETH\n',
      [
        ['BTC', '0.3'],
        ['ETH', '2'],
      ],
    ],
  ])('%j says how many of each: what they are worth is asked', (text, held) => {
    const unread = fatesIn(read(text).fates).filter(({ reason }) => reason === 'no-value');
    expect(unread.map(({ text: row }) => row.split('\t'))).toEqual(held);
  });
  test.each([
    'Symbol, Value, Cost\nAAPL, $2147.20, $1000\nMSFT, $2100.00, $900\n',
    'Symbol | Value | Cost\nAAPL | $2,147.20 | $1,000\nMSFT | $2,100.00 | $900\n',
  ])('%j stands below its titles, which say what is what', (text) => {
    expect(heldIn(text)).toEqual([['AAPL', null, 2147.2], ['MSFT', null, 2100]]); // oxfmt-ignore
  });
  test('symbols beside one amount of money are read without a question', () => {
    const text = 'VTI $9,900\n\nBND $7,300\n';
    expect(heldIn(text)).toEqual([['VTI', null, 9900], ['BND', null, 7300]]); // oxfmt-ignore
    expect(read(text).issues.map(({ code }) => code)).not.toContain('kind-unsure');
  });
  test.each<readonly [text: string, held: unknown]>([
    ['$5,000 Apple\n$3,000 Microsoft\n', [['Apple', null, 5000], ['Microsoft', null, 3000]]], // oxfmt-ignore
    ['5000 Apple\n3000 S&P 500\n', [['Apple', null, 5000], ['S&P 500', null, 3000]]], // oxfmt-ignore
    ['$10k in VTI, $5k in AAPL', [['VTI', null, 10_000], ['AAPL', null, 5000]]], // oxfmt-ignore
    ['- AAPL: $5,000\n• MSFT - $3,000\n', [['AAPL', null, 5000], ['MSFT', null, 3000]]], // oxfmt-ignore
    ['1. AAPL 1.2M\n2) MSFT=800k\n', [['AAPL', null, 1_200_000], ['MSFT', null, 800_000]]], // oxfmt-ignore
    ['Apple $5,000,000\nMicrosoft $3,200,000\n', [['Apple', null, 5_000_000], ['Microsoft', null, 3_200_000]]], // oxfmt-ignore
    ['삼성전자 ₩5,000,000\n애플 ₩3,200,000\n', [['삼성전자', null, 5_000_000], ['애플', null, 3_200_000]]], // oxfmt-ignore
    ['Maybank RM 5,000\nApple RM 12,000\n', [['Maybank', null, 5000], ['Apple', null, 12_000]]], // oxfmt-ignore
    ['THYAO 28.550 TL\nApple ₺12.500\n', [['THYAO', null, 28_550], ['Apple', null, 12_500]]], // oxfmt-ignore
    ['Apple EUR 500\nSAP CHF 1200\n', [['Apple', null, 500], ['SAP', null, 1200]]], // oxfmt-ignore
    ['Apple,5,000\nMicrosoft,3,000\nVTI,12,500\n', [['Apple', null, 5000], ['Microsoft', null, 3000], ['VTI', null, 12_500]]], // oxfmt-ignore
    ['Apple 5\u00a0000,50\u00a0€\nSAP 12 300,00 €\n', [['Apple', null, 5000.5], ['SAP', null, 12_300]]], // oxfmt-ignore
    ['Fonds X 12 500 €\nFonds Y 3 250 €\n', [['Fonds X', null, 12_500], ['Fonds Y', null, 3250]]], // oxfmt-ignore
    ['Apple 150万円\nトヨタ 200万\n', [['Apple', null, 1_500_000], ['トヨタ', null, 2_000_000]]], // oxfmt-ignore
    ['HDFC Flexi Cap 2.5 lakh\nParag Parikh ₹4L\nInfosys 50k\n', [['HDFC Flexi Cap', null, 250_000], ['Parag Parikh', null, 400_000], ['Infosys', null, 50_000]]], // oxfmt-ignore
    ['Apple 2,5 Tsd. €\nSAP 10k €\n', [['Apple', null, 2500], ['SAP', null, 10_000]]], // oxfmt-ignore
    ['VTI 60 %, BND 40 %\n', [['VTI', null, 60], ['BND', null, 40]]], // oxfmt-ignore
    ['VTI 60% $60,000\nS&P 500 40% $40,000\n', [['VTI', null, 60_000], ['S&P 500', null, 40_000]]], // oxfmt-ignore
    ['60% VTI\n40% S&P 500\n', [['VTI', null, 60], ['S&P 500', null, 40]]], // oxfmt-ignore
    ['AAPL 10 @ 214.72\n5 shares of MSFT at $420\n10 VTI @ $330\n', [['AAPL', 10, 2147.2], ['MSFT', 5, 2100], ['VTI', 10, 3300]]], // oxfmt-ignore
    ['SAP 10 à 200,50 EUR\nSiemens 3 x 600,00 EUR\n', [['SAP', 10, 2005], ['Siemens', 3, 1800]]], // oxfmt-ignore
    ['AAPL 10 214.72 2,147.20\nMSFT 5 $420 $2,100\n', [['AAPL', 10, 2147.2], ['MSFT', 5, 2100]]], // oxfmt-ignore
    ['SAP 3 200,50 601,50\nSiemens 10 180,25 1.802,50\n', [['SAP', 3, 601.5], ['Siemens', 10, 1802.5]]], // oxfmt-ignore
    ['Roth IRA\nVTI 5000\nBND 3000\n\nMy 401k\nAAPL 2000\nOther:\nMSFT 1000\n', [['VTI', null, 5000], ['BND', null, 3000], ['AAPL', null, 2000], ['MSFT', null, 1000]]], // oxfmt-ignore
    ['3M 5000\n3i Group 4000\n20+ Year Treasury Bond ETF 2000\n', [['3M', null, 5000], ['3i Group', null, 4000], ['20+ Year Treasury Bond ETF', null, 2000]]], // oxfmt-ignore
    ['Roth 401k: 45,000\nIRA: 20,000\n', [['Roth 401k', null, 45_000], ['IRA', null, 20_000]]], // oxfmt-ignore
    ['I have 10k in VTI\n$5,000 in QQQ\nand about 3k in cash\n', [['VTI', null, 10_000], ['QQQ', null, 5000], ['cash', null, 3000]]], // oxfmt-ignore
    ['My portfolio (Nov 2026)\n\nVTI 60%\nCash 40%\n', [['VTI', null, 60], ['Cash', null, 40]]], // oxfmt-ignore
    ['Portfolio 2026\nVTI 5000\nBND 3000\n', [['VTI', null, 5000], ['BND', null, 3000]]], // oxfmt-ignore
    ['VTI 5000\nbought at the bank\nBND 3000\nas of 11/20/2026\n', [['VTI', null, 5000], ['BND', null, 3000]]], // oxfmt-ignore
    ['VTI $5,000\n', [['VTI', null, 5000]]],
    ['VTI/VXUS/BND 60/30/10\n', [['VTI', null, 60], ['VXUS', null, 30], ['BND', null, 10]]], // oxfmt-ignore
    ['60/40 VTI/BND\n', [['VTI', null, 60], ['BND', null, 40]]], // oxfmt-ignore
    ['half VTI and half QQQ\n', [['VTI', null, 50], ['QQQ', null, 50]]], // oxfmt-ignore
    ['VTI three quarters\na quarter in BND\n', [['VTI', null, 75], ['BND', null, 25]]], // oxfmt-ignore
    ['HDFC Top 100 49,742\nUTI Nifty 50 20,000\nVanguard LifeStrategy 80 12,000\n', [['HDFC Top 100', null, 49_742], ['UTI Nifty 50', null, 20_000], ['Vanguard LifeStrategy 80', null, 12_000]]], // oxfmt-ignore
    ['S&P 500 50k, Nasdaq 100 20k, cash 10k\n', [['S&P 500', null, 50_000], ['Nasdaq 100', null, 20_000], ['cash', null, 10_000]]], // oxfmt-ignore
    ['Half Moon Bay $500\nVTI $700\n', [['Half Moon Bay', null, 500], ['VTI', null, 700]]], // oxfmt-ignore
    ['AAPL 10 shares $2,300\nVTI $8,400\nMSFT $500\nsome cash 2,000\n', [['AAPL', 10, 2300], ['VTI', null, 8400], ['MSFT', null, 500], ['cash', null, 2000]]], // oxfmt-ignore
    ['Hi all, first post. I am 35, in the UK.\n\nVUSA: 40%\nNVDA 20% (long term)\nVWRL - 40%\n\nToo US heavy, do you think?\n', [['VUSA', null, 40], ['NVDA', null, 20], ['VWRL', null, 40]]], // oxfmt-ignore
    ['VTI - $50k\nNVDA - $10k (bought in 2019)\n', [['VTI', null, 50_000], ['NVDA', null, 10_000]]], // oxfmt-ignore
    ["So I've got about 40k in VTI, 25k in QQQ and 5k cash.", [['VTI', null, 40_000], ['QQQ', null, 25_000], ['cash', null, 5000]]], // oxfmt-ignore
    ['My portfolio is 60% VOO, 30% QQQ and 10% bonds.', [['VOO', null, 60], ['QQQ', null, 30], ['bonds', null, 10]]], // oxfmt-ignore
    ["I'm 35 and have 40k in VTI, 25k in QQQ.\nMy wife has 10k in BND.\n", [['VTI', null, 40_000], ['QQQ', null, 25_000], ['BND', null, 10_000]]], // oxfmt-ignore
    ['Ich habe 12.000 € im MSCI World, 3.000 € in Nvidia und 5.000 € auf dem Tagesgeldkonto.', [['MSCI World', null, 12_000], ['Nvidia', null, 3000], ['Tagesgeldkonto', null, 5000]]], // oxfmt-ignore
    ["J'ai 10 000 € dans un ETF World et 5 000 € en actions Air Liquide", [['ETF World', null, 10_000], ['Air Liquide', null, 5000]]], // oxfmt-ignore
    ['Tengo 20.000 € en VWCE, 5.000 € en Inditex y 3.000 € en efectivo', [['VWCE', null, 20_000], ['Inditex', null, 5000], ['efectivo', null, 3000]]], // oxfmt-ignore
    ['Ik heb 10.000 € in VWRL en 5.000 € in ASML', [['VWRL', null, 10_000], ['ASML', null, 5000]]], // oxfmt-ignore
    ['5000 in VTI and 3000 in QQQ', [['VTI', null, 5000], ['QQQ', null, 3000]]], // oxfmt-ignore
    ['Marks and Spencer 5000, VTI 300 and Johnson and Johnson 500', [['Marks and Spencer', null, 5000], ['VTI', null, 300], ['Johnson and Johnson', null, 500]]], // oxfmt-ignore
    ['$10,000 VOO + $5,000 QQQ + $2,000 cash', [['VOO', null, 10_000], ['QQQ', null, 5000], ['cash', null, 2000]]], // oxfmt-ignore
    ['VOO (50%), QQQ (30%), SCHD (20%)', [['VOO', null, 50], ['QQQ', null, 30], ['SCHD', null, 20]]], // oxfmt-ignore
    ['VTI: 50%; BND: 50%', [['VTI', null, 50], ['BND', null, 50]]], // oxfmt-ignore
    ['NVDA 12k | AAPL 8k', [['NVDA', null, 12_000], ['AAPL', null, 8000]]], // oxfmt-ignore
    ['70% VTI 30% BND', [['VTI', null, 70], ['BND', null, 30]]], // oxfmt-ignore
    ['VTI 70 BND 30', [['VTI', null, 70], ['BND', null, 30]]], // oxfmt-ignore
    ['AAPL 25%, MSFT 25%, rest cash', [['AAPL', null, 25], ['MSFT', null, 25], ['cash', null, 50]]], // oxfmt-ignore
    ['AAPL 25%\nMSFT 25%\nremaining in SGOV', [['AAPL', null, 25], ['MSFT', null, 25], ['SGOV', null, 50]]], // oxfmt-ignore
    ['AAPL 25% MSFT 25% and everything else in VTI', [['AAPL', null, 25], ['MSFT', null, 25], ['VTI', null, 50]]], // oxfmt-ignore
    ['$100k total\nVTI: 60%\n\nbalance in cash', [['VTI', null, 60_000], ['cash', null, 40_000]]], // oxfmt-ignore
    ['VTI 60%\nBND 40%\nrest cash', [['VTI', null, 60], ['BND', null, 40]]], // oxfmt-ignore
    ['everything in QQQ', [['QQQ', null, 100]]],
    ['VOO $5,000, QQQ $15,000', [['VOO', null, 5000], ['QQQ', null, 15_000]]], // oxfmt-ignore
    ['$1.2M total: 50% VTI, 50% cash', [['VTI', null, 600_000], ['cash', null, 600_000]]], // oxfmt-ignore
    ['529: 60% VTI, 40% cash', [['VTI', null, 60], ['cash', null, 40]]], // oxfmt-ignore
    ['half VTI half QQQ', [['VTI', null, 50], ['QQQ', null, 50]]], // oxfmt-ignore
    ['$250k total: 40% VOO, 60% cash', [['VOO', null, 100_000], ['cash', null, 150_000]]], // oxfmt-ignore
    ['Total $20,000: VOO 25%, QQQ 75%', [['VOO', null, 5000], ['QQQ', null, 15_000]]], // oxfmt-ignore
    ['AAPL - $12,345.67 (50 shares)\nCash - $2,500\n', [['AAPL', 50, 12_345.67], ['Cash', null, 2500]]], // oxfmt-ignore
    ['My 401k has 120k in VTI and my Roth has 30k in QQQM', [['VTI', null, 120_000], ['QQQM', null, 30_000]]], // oxfmt-ignore
    ['My 401k is $120,000 in a Vanguard 2045 fund. Roth has $30k VTI. I keep $20k in savings and own $5k of Apple.', [['Vanguard 2045 fund', null, 120_000], ['VTI', null, 30_000], ['savings', null, 20_000], ['Apple', null, 5000]]], // oxfmt-ignore
    ['Fidelity NetBenefits\nBalance $152,340.22\nFID 500 INDEX $90,000.00\nFID FREEDOM 2045 $62,340.22\n', [['FID 500 INDEX', null, 90_000], ['FID FREEDOM 2045', null, 62_340.22]]], // oxfmt-ignore
    ['Roth IRA (Fidelity): $45,000\n- FXAIX 60%\n- FZILX 40%\n401k: $120,000\n- VTIVX 100%\n', [['FXAIX', null, 27_000], ['FZILX', null, 18_000], ['VTIVX', null, 120_000]]], // oxfmt-ignore
    ['$10,000 each in VTI, QQQ and SCHD', [['VTI', null, 10_000], ['QQQ', null, 10_000], ['SCHD', null, 10_000]]], // oxfmt-ignore
    ['equal parts VTI, VXUS and BND, $90k total', [['VTI', null, 30_000], ['VXUS', null, 30_000], ['BND', null, 30_000]]], // oxfmt-ignore
    ['70/30 VTI/VXUS, $150k', [['VTI', null, 105_000], ['VXUS', null, 45_000]]], // oxfmt-ignore
    ['AAPL - 25k\nGOOG - 15k\nrest in VTI (60k)\n', [['AAPL', null, 25_000], ['GOOG', null, 15_000], ['VTI', null, 60_000]]], // oxfmt-ignore
    ['1) Apple – 12 Stk. – 2.520 €\n2) Tagesgeld – 5.000 €\n', [['Apple', 12, 2520], ['Tagesgeld', null, 5000]]], // oxfmt-ignore
    ['60/40 portfolio: 60% VT, 40% BND, total $250,000', [['VT', null, 150_000], ['BND', null, 100_000]]], // oxfmt-ignore
    ['$5,000 W W Grainger\n$3,000 Apple\n', [['W W Grainger', null, 5000], ['Apple', null, 3000]]], // oxfmt-ignore
    ['50 SAP a 100 euro', [['SAP', 50, 5000]]],
    ['VTI 45%, VXUS 25%, cash 30% (total ~ $310k)', [['VTI', null, 139_500], ['VXUS', null, 77_500], ['cash', null, 93_000]]], // oxfmt-ignore
    ['VTI 50%, cash 50% of $310k', [['VTI', null, 155_000], ['cash', null, 155_000]]], // oxfmt-ignore
    ['60% VTI, 40% cash, 100k', [['VTI', null, 60_000], ['cash', null, 40_000]]], // oxfmt-ignore
    ['Portfolio value 250,000. 40% AAPL, 60% VOO', [['AAPL', null, 100_000], ['VOO', null, 150_000]]], // oxfmt-ignore
    ['Depot 250.000 €: 60% VWCE, 40% IUSN', [['VWCE', null, 150_000], ['IUSN', null, 100_000]]], // oxfmt-ignore
    ['VTI 50%\nBND 50%\nTotal: $310k\n', [['VTI', null, 155_000], ['BND', null, 155_000]]], // oxfmt-ignore
    ['VTI 50%, BND 20%, rest cash, 100k total', [['VTI', null, 50_000], ['BND', null, 20_000], ['cash', null, 30_000]]], // oxfmt-ignore
    ['My 401k is $80,000: 50% VTI and 50% BND', [['VTI', null, 40_000], ['BND', null, 40_000]]], // oxfmt-ignore
    ['401k: 60% VTI, 40% BND', [['VTI', null, 60], ['BND', null, 40]]], // oxfmt-ignore
    ['2026: 60% VTI, 40% BND', [['VTI', null, 60], ['BND', null, 40]]], // oxfmt-ignore
    ['3 funds: VTI 60%, VXUS 30%, BND 10%', [['VTI', null, 60], ['VXUS', null, 30], ['BND', null, 10]]], // oxfmt-ignore
    ['60/40 VTI BND', [['VTI', null, 60], ['BND', null, 40]]], // oxfmt-ignore
    ['$500k in 60/40 VTI/BND', [['VTI', null, 300_000], ['BND', null, 200_000]]], // oxfmt-ignore
    ['Roth: $30k VTI. 401k: $100k FXAIX. Taxable: $50k AAPL, $20k NVDA.', [['VTI', null, 30_000], ['FXAIX', null, 100_000], ['AAPL', null, 50_000], ['NVDA', null, 20_000]]], // oxfmt-ignore
    ['MSFT 5k. AAPL 6k. NVDA 7k.', [['MSFT', null, 5000], ['AAPL', null, 6000], ['NVDA', null, 7000]]], // oxfmt-ignore
    ['Apple Inc. 5,000, Alphabet Inc. 3,000', [['Apple Inc.', null, 5000], ['Alphabet Inc.', null, 3000]]], // oxfmt-ignore
    ['I have a 401k with $85k in the Target Retirement 2050 fund and $12k in company stock (MSFT)', [['Target Retirement 2050 fund', null, 85_000], ['company stock (MSFT)', null, 12_000]]], // oxfmt-ignore
    ['SO $5,000\nNOW $300\n', [['SO', null, 5000], ['NOW', null, 300]]], // oxfmt-ignore
    ['15 NVDA ($2,700), 8 GOOG ($1,500)', [['NVDA', 15, 2700], ['GOOG', 8, 1500]]], // oxfmt-ignore
    ['VTI ($30k), Margin ($5,000)', [['VTI', null, 30_000], ['Margin', null, -5000]]], // oxfmt-ignore
    ['brokerage: 15 NVDA ($2,700), 8 GOOG $1,500', [['NVDA', 15, 2700], ['GOOG', 8, 1500]]], // oxfmt-ignore
    ['3 M $500\n3M $700\n', [['3 M', null, 500], ['3M', null, 700]]], // oxfmt-ignore
    ['401(k): 145,200 — 60% FXAIX / 30% FSMAX / 10% FXNAX', [['FXAIX', null, 87_120], ['FSMAX', null, 43_560], ['FXNAX', null, 14_520]]], // oxfmt-ignore
    ['10% Vanguard Total Stock Market Index Fund (VTSAX) (0.04%)\n90% TIAA Traditional\n', [['Vanguard Total Stock Market Index Fund (VTSAX)', null, 10], ['TIAA Traditional', null, 90]]], // oxfmt-ignore
    ['VOO 40% (0.03%)\nVXUS - 60% - 0.05%\n', [['VOO', null, 40], ['VXUS', null, 60]]], // oxfmt-ignore
    ['NVDA $5,000 (+12.5%)\nAAPL $4,000 (-3%)\n', [['NVDA', null, 5000], ['AAPL', null, 4000]]], // oxfmt-ignore
    ['1) NVDA – 60% – cost basis $12\n2) AAPL – 40% – long term hold\n', [['NVDA', null, 60], ['AAPL', null, 40]]], // oxfmt-ignore
    ['60% – VTI\n40% – BND\n', [['VTI', null, 60], ['BND', null, 40]]], // oxfmt-ignore
    ['401(k) ($100,000): FXAIX 100%\nRoth IRA ($50,000): VTI 60%, VXUS 40%', [['FXAIX', null, 100_000], ['VTI', null, 30_000], ['VXUS', null, 20_000]]], // oxfmt-ignore
    ['$50k Roth IRA in VTI\n401k $100k all in FXAIX', [['VTI', null, 50_000], ['FXAIX', null, 100_000]]], // oxfmt-ignore
    ['half a million in VTI, a quarter million in QQQ and a hundred grand in BND', [['VTI', null, 500_000], ['QQQ', null, 250_000], ['BND', null, 100_000]]], // oxfmt-ignore
    ['Roth IRA ($45k): 80% VTI, 20% VXUS\n401k ($120k): 100% Vanguard Target Retirement 2050\n', [['VTI', null, 36_000], ['VXUS', null, 9000], ['Vanguard Target Retirement 2050', null, 120_000]]], // oxfmt-ignore
    ['I hold VTI (60%), VXUS (30%) and BND (10%).', [['VTI', null, 60], ['VXUS', null, 30], ['BND', null, 10]]], // oxfmt-ignore
    ['VTI 98.5%, cash 1.5%', [['VTI', null, 98.5], ['cash', null, 1.5]]], // oxfmt-ignore
    ['AAPL - 20 shares - $4,300\nVTI - 100 shares - $30,000\n', [['AAPL', 20, 4300], ['VTI', 100, 30_000]]], // oxfmt-ignore
    ['Apple: 20 @ 215 = 4300\nMicrosoft: 10 @ 420 = 4200\n', [['Apple', 20, 4300], ['Microsoft', 10, 4200]]], // oxfmt-ignore
    ['Stocks 60%: VTI 40, VXUS 20\nBonds 30%: BND 30\nCash 10%\n', [['VTI', null, 40], ['VXUS', null, 20], ['BND', null, 30], ['Cash', null, 10]]], // oxfmt-ignore
    ["I'm 42. 401k $220k in a 2045 target date fund, Roth $60k all VTI, brokerage $90k: half NVDA half VOO. $30k savings.", [['2045 target date fund', null, 220_000], ['VTI', null, 60_000], ['NVDA', null, 45_000], ['VOO', null, 45_000], ['savings', null, 30_000]]], // oxfmt-ignore
    ['TFSA: 60% XEQT, 40% VFV ($52k)\nFHSA $8k VBAL\n', [['XEQT', null, 31_200], ['VFV', null, 20_800], ['VBAL', null, 8000]]], // oxfmt-ignore
    ['VAS 30%, cash 70%, total $150k AUD', [['VAS', null, 45_000], ['cash', null, 105_000]]], // oxfmt-ignore
    ['Depot comdirect: 60% MSCI World (EUNL), 40% Bitcoin – gesamt 85.000 €', [['MSCI World (EUNL)', null, 51_000], ['Bitcoin', null, 34_000]]], // oxfmt-ignore
    ['GIA: 120 shares Rolls Royce £1,450\nSIPP: £88k HSBC FTSE All World\n', [['Rolls Royce', 120, 1450], ['HSBC FTSE All World', null, 88_000]]], // oxfmt-ignore
    ['10 sh AAPL $2300\n5 shares of MSFT: $2,100\n', [['AAPL', 10, 2300], ['MSFT', 5, 2100]]], // oxfmt-ignore
    ['* Apple Inc. (AAPL): 25 shares, currently $5,375\n* iShares Russell 2000 ETF (IWM): 30 shares, currently $7,200\n', [['Apple Inc. (AAPL)', 25, 5375], ['iShares Russell 2000 ETF (IWM)', 30, 7200]]], // oxfmt-ignore
    ['AAPL 10 shares worth about $2,300\nVTI, worth $30k\n', [['AAPL', 10, 2300], ['VTI', null, 30_000]]], // oxfmt-ignore
    ['IRA 32k QQQ\nHSA 8.4k VTI\n', [['QQQ', null, 32_000], ['VTI', null, 8400]]], // oxfmt-ignore
    ['Nvidia ~ 12k\nApple ca. 8k\n', [['Nvidia', null, 12_000], ['Apple', null, 8000]]], // oxfmt-ignore
    ['AAPL → 50 shares → $11,625\nMSFT → 20 shares → $8,400\n', [['AAPL', 50, 11_625], ['MSFT', 20, 8400]]], // oxfmt-ignore
    ['Stocks:\nAAPL, 50 shares, $11,625\nFunds:\nVTI, 100 shares, $33,000\nCash: $5,000\n', [['AAPL', 50, 11_625], ['VTI', 100, 33_000], ['Cash', null, 5000]]], // oxfmt-ignore
    ['1) Apple – $11,625 (45%)\n2) Microsoft – $8,400 (32%)\n', [['Apple', null, 11_625], ['Microsoft', null, 8400]]], // oxfmt-ignore
    ["J'ai 15 000 € sur mon PEA en CW8, 5 000 € en actions Air Liquide et 10 000 € sur mon Livret A.", [['CW8', null, 15_000], ['Air Liquide', null, 5000], ['Livret A', null, 10_000]]], // oxfmt-ignore
    ['Tenho R$ 10.000 em IVVB11, R$ 5.000 em Petrobras e R$ 2.000 em bitcoin.', [['IVVB11', null, 10_000], ['Petrobras', null, 5000], ['bitcoin', null, 2000]]], // oxfmt-ignore
    ['Jag har 100 000 kr i Avanza Global, 50 000 kr i Investor B och 20 000 kr på sparkonto.', [['Avanza Global', null, 100_000], ['Investor B', null, 50_000], ['sparkonto', null, 20_000]]], // oxfmt-ignore
    ['Tengo 10.000 € en el fondo Vanguard Global Stock y 3.000 € en Apple', [['Vanguard Global Stock', null, 10_000], ['Apple', null, 3000]]], // oxfmt-ignore
    ['Ho 4.000 € in BTP 2030 e 2.500 € in Enel', [['BTP 2030', null, 4000], ['Enel', null, 2500]]], // oxfmt-ignore
    ['Mein Depot: 70% MSCI World, 20% Emerging Markets, 10% Bitcoin. Insgesamt ca. 80.000 Euro.', [['MSCI World', null, 56_000], ['Emerging Markets', null, 16_000], ['Bitcoin', null, 8000]]], // oxfmt-ignore
    ["We've got about $1.2M total. Roughly 45% in VOO, 35% international, 20% cash.", [['VOO', null, 540_000], ['international', null, 420_000], ['cash', null, 240_000]]], // oxfmt-ignore
    ['60% VTI, 40% BND. Total about $80,000', [['VTI', null, 48_000], ['BND', null, 32_000]]], // oxfmt-ignore
    ['Roth: $32k, all FXAIX\nTaxable: $50k, 60% VTI 40% VXUS\n', [['FXAIX', null, 32_000], ['VTI', null, 30_000], ['VXUS', null, 20_000]]], // oxfmt-ignore
    ['I have 10k in my Roth in VTI and 5k in BND', [['VTI', null, 10_000], ['BND', null, 5000]]], // oxfmt-ignore
    ['Depot (80k €): 66.5% MSCI World, 33.5% Apple\nTagesgeld 15.300 €\n', [['MSCI World', null, 53_200], ['Apple', null, 26_800], ['Tagesgeld', null, 15_300]]], // oxfmt-ignore
    ['VTI - 60% - $60,000\nBND (40%): $40,000\n', [['VTI', null, 60_000], ['BND', null, 40_000]]], // oxfmt-ignore
    ['About $12,500 in Apple (cost me $4,000 back in 2018) and $8k sitting in cash.', [['Apple', null, 12_500], ['sitting in cash', null, 8000]]], // oxfmt-ignore
    ['NVDA 120 shares, avg $35, now ~$21,600\nVOO 60 shares, avg $410, now ~$36,000\n', [['NVDA', 120, 21_600], ['VOO', 60, 36_000]]], // oxfmt-ignore
    ['AAPL, cost $12,000, worth $18,400\nMSFT (cost $8,000): $9,900\n', [['AAPL', null, 18_400], ['MSFT', null, 9900]]], // oxfmt-ignore
    ['AAPL (20 shares, $4,600), MSFT (10 shares, $4,200)', [['AAPL', 20, 4600], ['MSFT', 10, 4200]]], // oxfmt-ignore
    ['$18,400 AAPL, of which $6,400 is gains', [['AAPL', null, 18_400]]], // oxfmt-ignore
    ['QQQ: $10,000 → $14,500', [['QQQ', null, 14_500]]], // oxfmt-ignore
    ['AAPL 100 $184.00 $18,400.00 +$6,400 +53%\nMSFT 24 $420.00 $10,080.00 -$100 -1%\n', [['AAPL', 100, 18_400], ['MSFT', 24, 10_080]]], // oxfmt-ignore
    ['Apple........$10,000\nTesla........$5,000\n', [['Apple', null, 10_000], ['Tesla', null, 5000]]], // oxfmt-ignore
    ['VTI 1/4, AAPL 3/4', [['VTI', null, 25], ['AAPL', null, 75]]], // oxfmt-ignore
    ['VOO 70 percent, QQQ 30 percent', [['VOO', null, 70], ['QQQ', null, 30]]], // oxfmt-ignore
    ['$QQQ 10 grand & $SPY 20,000 dollars', [['QQQ', null, 10_000], ['SPY', null, 20_000]]], // oxfmt-ignore
    ['I have 1.5 million in VTSAX', [['VTSAX', null, 1_500_000]]], // oxfmt-ignore
    ["I'm all in on VOO, about 85k.", [['VOO', null, 85_000]]], // oxfmt-ignore
    ['My largest positions are Apple ($45,000), Microsoft ($32,000) and Nvidia ($28,500).', [['Apple', null, 45_000], ['Microsoft', null, 32_000], ['Nvidia', null, 28_500]]], // oxfmt-ignore
    ['My biggest holding is NVDA at 35%, then AAPL at 20%, and the rest is VTI.', [['NVDA', null, 35], ['AAPL', null, 20], ['VTI', null, 45]]], // oxfmt-ignore
    ["So basically I've put it all in tech: 30k AAPL, 40k NVDA and then 10k in a savings account", [['AAPL', null, 30_000], ['NVDA', null, 40_000], ['savings account', null, 10_000]]], // oxfmt-ignore
    ["I've got 10 shares of Apple which are worth $2,300 and 20 Microsoft shares worth $8,400", [['Apple', 10, 2300], ['Microsoft', 20, 8400]]], // oxfmt-ignore
    ["I've got roughly 300k: 60% in VTI, 40% cash.", [['VTI', null, 180_000], ['cash', null, 120_000]]], // oxfmt-ignore
    ['Total is around $85,000. Half is in QQQ, a quarter in SCHD and a quarter in cash.', [['QQQ', null, 42_500], ['SCHD', null, 21_250], ['cash', null, 21_250]]], // oxfmt-ignore
    ['My portfolio is worth $200k and consists of 60% VTI and 40% cash', [['VTI', null, 120_000], ['cash', null, 80_000]]], // oxfmt-ignore
    ['VTI 75%\ncash 25%\n(About $96k altogether)\n', [['VTI', null, 72_000], ['cash', null, 24_000]]], // oxfmt-ignore
    ['TSP: C Fund 70%, S Fund 30%. Balance 145k.', [['C Fund', null, 101_500], ['S Fund', null, 43_500]]], // oxfmt-ignore
    ['60/40 (VTI/BND) $200k', [['VTI', null, 120_000], ['BND', null, 80_000]]], // oxfmt-ignore
    ['$50,000 split evenly between VTI and VXUS.', [['VTI', null, 25_000], ['VXUS', null, 25_000]]], // oxfmt-ignore
    ['AAPL, MSFT, NVDA: 10k each', [['AAPL', null, 10_000], ['MSFT', null, 10_000], ['NVDA', null, 10_000]]], // oxfmt-ignore
    ['80k in QQQM, 20k AVUV: 100k total', [['QQQM', null, 80_000], ['AVUV', null, 20_000]]], // oxfmt-ignore
    ['$100k VTI\n+ $50k VXUS\n= $150k\n', [['VTI', null, 100_000], ['VXUS', null, 50_000]]], // oxfmt-ignore
    ['Crypto: $4k BTC, $2k ETH. Stocks: $10k AAPL, $8k AMZN.', [['BTC', null, 4000], ['ETH', null, 2000], ['AAPL', null, 10_000], ['AMZN', null, 8000]]], // oxfmt-ignore
    ['Tengo 10 000 euros en el S&P 500 y 3000 euros en Inditex', [['S&P 500', null, 10_000], ['Inditex', null, 3000]]], // oxfmt-ignore
    ['2,300 in Apple stock\n8,400 in Microsoft stock\n', [['Apple stock', null, 2300], ['Microsoft stock', null, 8400]]], // oxfmt-ignore
    ["Hi! I'm 42, married, 2 kids. 401k: 180k in a target date fund, Roth IRA 60k all VTI.", [['target date fund', null, 180_000], ['VTI', null, 60_000]]], // oxfmt-ignore
    ['Between me and my wife, we have $1.1M: $700k in VTSAX, $400k in VTIAX', [['VTSAX', null, 700_000], ['VTIAX', null, 400_000]]], // oxfmt-ignore
    ['Total portfolio $1.2M\n- 75% US stocks (VTI)\n- 25% bonds (BND)\n', [['US stocks (VTI)', null, 900_000], ['bonds (BND)', null, 300_000]]], // oxfmt-ignore
    ['40% S&P 500, 60% bonds; about $310k total', [['S&P 500', null, 124_000], ['bonds', null, 186_000]]], // oxfmt-ignore
    ['about a quarter in NVDA, rest VTI, 200k total', [['NVDA', null, 50_000], ['VTI', null, 150_000]]], // oxfmt-ignore
    ['Apple: 50 Stück, Einstand 120 €, aktuell 11.500 €\nSAP: 20 Stück, Einstand 90 €, aktuell 4.600 €\n', [['Apple', 50, 11_500], ['SAP', 20, 4600]]], // oxfmt-ignore
    ['Mein Depot: 40 % VWCE, 60 % Cash. Gesamtwert 62.000 €.', [['VWCE', null, 24_800], ['Cash', null, 37_200]]], // oxfmt-ignore
    ['ca. 25 Tsd. in VWCE, 10 Tsd. auf dem Tagesgeldkonto und ein bisschen Bitcoin (ca. 3.500 €)', [['VWCE', null, 25_000], ['Tagesgeldkonto', null, 10_000], ['Bitcoin', null, 3500]]], // oxfmt-ignore
    ['Die Hälfte in MSCI World, ein Viertel in Gold, ein Viertel in Anleihen', [['MSCI World', null, 50], ['Gold', null, 25], ['Anleihen', null, 25]]], // oxfmt-ignore
    ['Je 5.000 € in Apple, Microsoft und Nvidia', [['Apple', null, 5000], ['Microsoft', null, 5000], ['Nvidia', null, 5000]]], // oxfmt-ignore
    ["J'ai un PEA de 35 000 € : 80 % CW8, 20 % PAASI", [['CW8', null, 28_000], ['PAASI', null, 7000]]], // oxfmt-ignore
    ['PEA 35 000 € : CW8 28 000 €, PAASI 7 000 €', [['CW8', null, 28_000], ['PAASI', null, 7000]]], // oxfmt-ignore
    ['environ 12 k€ en CW8 et 3 k€ en bitcoin', [['CW8', null, 12_000], ['bitcoin', null, 3000]]], // oxfmt-ignore
    ['Portafoglio di 42.000 €: 60% VWCE, 40% liquidità', [['VWCE', null, 25_200], ['liquidità', null, 16_800]]], // oxfmt-ignore
    ['Portefeuille ter waarde van €42.000: 60% VWCE, 40% ASML', [['VWCE', null, 25_200], ['ASML', null, 16_800]]], // oxfmt-ignore
    ['R$ 10 mil em IVVB11, R$ 5 mil em PETR4', [['IVVB11', null, 10_000], ['PETR4', null, 5000]]], // oxfmt-ignore
    ['10 tys. zł w VWCE, 5 tys. zł w Apple', [['VWCE', null, 10_000], ['Apple', null, 5000]]], // oxfmt-ignore
    ['Min portfölj: 60% Avanza Global, 40% kontanter, totalt 300 000 kr', [['Avanza Global', null, 180_000], ['kontanter', null, 120_000]]], // oxfmt-ignore
    ['eMAXIS Slim 全世界株式 120万円、S&P500 80万円、現金 50万円', [['eMAXIS Slim 全世界株式', null, 1_200_000], ['S&P500', null, 800_000], ['現金', null, 500_000]]], // oxfmt-ignore
    ['A$50k VAS, S$10k DBS', [['VAS', null, 50_000], ['DBS', null, 10_000]]], // oxfmt-ignore
    ['Rs 2,00,000 in Nifty 50 index fund, Rs 1,50,000 in PPFAS', [['Nifty 50 index fund', null, 200_000], ['PPFAS', null, 150_000]]], // oxfmt-ignore
    ['11.6% AAPL $11,605.00\n88.4% VTI $88,400.00\n', [['AAPL', null, 11_605], ['VTI', null, 88_400]]], // oxfmt-ignore
    ['VTI: 60,000.00 USD (71%)\nBND: 25,000.00 USD (29%)\n', [['VTI', null, 60_000], ['BND', null, 25_000]]], // oxfmt-ignore
    ['1 AAPL 50 $11,605.00\n2 MSFT 20 $8,400.00\n', [['AAPL', 50, 11_605], ['MSFT', 20, 8400]]], // oxfmt-ignore
    ['AAPL 50@232.10\nMSFT x20 @420\n', [['AAPL', 50, 11_605], ['MSFT', 20, 8400]]], // oxfmt-ignore
    ['AAPL: 50 sh, avg 150, now 232.10\n', [['AAPL', 50, 11_605]]], // oxfmt-ignore
    ['NVDA 120 shares, avg $35, now $21.6k', [['NVDA', 120, 21_600]]],
    ['SAP: 50 shares, avg 150, now 232,10 €', [['SAP', 50, 11_605]]],
    ['AAPL (Apple), 50 shares at $232.10 for a total of $11,605', [['AAPL (Apple)', 50, 11_605]]], // oxfmt-ignore
    ['I own 50 shares of Apple at $232.10 each and 20 shares of Microsoft at $420 each.', [['Apple', 50, 11_605], ['Microsoft', 20, 8400]]], // oxfmt-ignore
    ['November 2026\nVTI 52,000\nBND 21,000\nOctober 2026\nVTI 50,000\nBND 20,500\n', [['VTI', null, 52_000], ['BND', null, 21_000]]], // oxfmt-ignore
    ['Oct 2026: VTI 50k, BND 20k\nNov 2026: VTI 52k, BND 21k\n', [['VTI', null, 52_000], ['BND', null, 21_000]]], // oxfmt-ignore
    ['Net worth 500k, of which 300k is in VTI and 200k is in cash', [['VTI', null, 300_000], ['cash', null, 200_000]]], // oxfmt-ignore
    ['25 years old, 20k in VOO, 5k in BTC. Thoughts?', [['VOO', null, 20_000], ['BTC', null, 5000]]], // oxfmt-ignore
    ['Is this too much tech? QQQ 50%, VGT 30%, VTI 20%', [['QQQ', null, 50], ['VGT', null, 30], ['VTI', null, 20]]], // oxfmt-ignore
    ['Current holdings (as of today): NVDA 40%, cash 60%. Portfolio size: $75k', [['NVDA', null, 30_000], ['cash', null, 45_000]]], // oxfmt-ignore
    ['VTI: $90k / 45%\nBND: $110k / 55%\n', [['VTI', null, 90_000], ['BND', null, 110_000]]], // oxfmt-ignore
    ['Just VOO, $23,456.78', [['VOO', null, 23_456.78]]], // oxfmt-ignore
    ['Actions 5 000 €\nObligations 3 000 €\nTotal 8 000 €\n', [['Actions', null, 5000], ['Obligations', null, 3000]]], // oxfmt-ignore
    ['Stocks: 50k, Bonds: 20k, Cash: 5k', [['Stocks', null, 50_000], ['Bonds', null, 20_000], ['Cash', null, 5000]]], // oxfmt-ignore
    ['Portfolio 2026\nVTI 60%\nBND 40%\n', [['VTI', null, 60], ['BND', null, 40]]], // oxfmt-ignore
    ['VTI 10 shares, total value $3,000\nBND 20 shares, total value $1,500\n', [['VTI', 10, 3000], ['BND', 20, 1500]]], // oxfmt-ignore
    ['ETF: S&P 500 10k\nApple: 5k\n', [['S&P 500', null, 10_000], ['Apple', null, 5000]]], // oxfmt-ignore
    ['Retired, $2.1M: 40% VTI, 60% cash', [['VTI', null, 840_000], ['cash', null, 1_260_000]]], // oxfmt-ignore
    ['My portfolio is mostly VTSAX ($410,000), with some VTIAX ($92,000) and VBTLX ($55,000)', [['VTSAX', null, 410_000], ['VTIAX', null, 92_000], ['VBTLX', null, 55_000]]], // oxfmt-ignore
    ['5k AAPL/5k MSFT/10k VOO', [['AAPL', null, 5000], ['MSFT', null, 5000], ['VOO', null, 10_000]]], // oxfmt-ignore
    ['1) 45% VTI 2) 35% VXUS 3) 20% BND', [['VTI', null, 45], ['VXUS', null, 35], ['BND', null, 20]]], // oxfmt-ignore
    ['Stocks 80% Bonds 20%', [['Stocks', null, 80], ['Bonds', null, 20]]], // oxfmt-ignore
    ['owns: TSLA 40 sh @ 250, RIVN 200 sh @ 12', [['TSLA', 40, 10_000], ['RIVN', 200, 2400]]], // oxfmt-ignore
    ['50% of my portfolio is NVDA, 25% AMD, rest in SMH', [['NVDA', null, 50], ['AMD', null, 25], ['SMH', null, 25]]], // oxfmt-ignore
    ['50 % meines Depots ist VWCE, 50 % SAP', [['VWCE', null, 50], ['SAP', null, 50]]], // oxfmt-ignore
    ['Half of my money is in VTI, the other half in BND', [['VTI', null, 50], ['BND', null, 50]]], // oxfmt-ignore
    ['I put $1,000 a month into VOO and have $64,000 so far', [['VOO', null, 64_000]]], // oxfmt-ignore
    ['Current holdings as of 11/28/2026: AAPL 25 shares ($5,800), VTI 100 shares ($33,000)', [['AAPL', 25, 5800], ['VTI', 100, 33_000]]], // oxfmt-ignore
    ['AAPL 10 sh 2,321\nMSFT 5 sh 2,550\n', [['AAPL', 10, 2321], ['MSFT', 5, 2550]]], // oxfmt-ignore
    ['Mostly VTI (about 80%), some BND (20%)', [['VTI', null, 80], ['BND', null, 20]]], // oxfmt-ignore
    ["I'm 100% VTI", [['VTI', null, 100]]],
    ['My 2 largest holdings: NVDA 22%, MSFT 18%', [['NVDA', null, 22], ['MSFT', null, 18]]], // oxfmt-ignore
    ['Total: 1.2M. 700k VTI, 500k BND', [['VTI', null, 700_000], ['BND', null, 500_000]]], // oxfmt-ignore
    ['Long-term: VTI 100k\nShort-term: SGOV 20k\n', [['VTI', null, 100_000], ['SGOV', null, 20_000]]], // oxfmt-ignore
    ['ETF: VWCE 45.000 €\nAktien: Allianz 8.000 €\n', [['VWCE', null, 45_000], ['Allianz', null, 8000]]], // oxfmt-ignore
    ['VWCE 70%, ZPRV 15%, gold 5%, and the rest in a savings account at 3%', [['VWCE', null, 70], ['ZPRV', null, 15], ['gold', null, 5], ['a savings account', null, 10]]], // oxfmt-ignore
    ['  Ticker  Shares    Value\n0   AAPL      10  2320.00\n1   MSFT       5  2100.00\n', [['AAPL', 10, 2320], ['MSFT', 5, 2100]]], // oxfmt-ignore
    ['2025 portfolio vs 2026:\nVTI: $50k -> $64k\nBND: $10k -> $10.2k\n', [['VTI', null, 64_000], ['BND', null, 10_200]]], // oxfmt-ignore
    ['Position 1: NVDA, 100 shares, $18,000\nPosition 2: AMD, 50 shares, $10,500\n', [['NVDA', 100, 18_000], ['AMD', 50, 10_500]]], // oxfmt-ignore
    ['US: 60% VTI\nIntl: 30% VXUS\nBonds: 10% BND\n', [['VTI', null, 60], ['VXUS', null, 30], ['BND', null, 10]]], // oxfmt-ignore
    ['VWRP 55pc, VTI 25pc, cash 20pc', [['VWRP', null, 55], ['VTI', null, 25], ['cash', null, 20]]], // oxfmt-ignore
    ['Brokerage ($250k): VTI 60, VXUS 25, BND 15', [['VTI', null, 150_000], ['VXUS', null, 62_500], ['BND', null, 37_500]]], // oxfmt-ignore
    ['5.000 € sul conto, più 10.000 € in VWCE', [['contanti', null, 5000], ['VWCE', null, 10_000]]], // oxfmt-ignore
    ['20k in the bank, 30k in VTI', [['cash', null, 20_000], ['VTI', null, 30_000]]], // oxfmt-ignore
  ])('%j says all there is to know', (text, held) => expect(heldIn(text)).toEqual(held));
  test.each([
    ['Roth IRA ($45k): 80% VTI, 20% VXUS', { workedOut: '$36000' }],
    ['$36,000 VTI', { value: '$36,000' }],
  ])('%j says whether an amount is read or worked out', (text, detail) => {
    const { issues } = read(text);
    expect(issues.find(({ code }) => code === 'columns-guessed')?.detail).toEqual(detail);
  });
  test.each(['$100,000: 50% VTI, 30% VXUS', 'VTI 50%, VXUS 30%, 100k total', 'VTI 50%\nVXUS 30%\nTotal: $100k'])(
    '%j is short of its total, which is kept beside it',
    (text) => {
      expect(heldIn(text)).toEqual([['VTI', null, 50_000], ['VXUS', null, 30_000]]); // oxfmt-ignore
      expect(read(text).statedTotals.map(({ value }) => value)).toEqual([100_000]);
    },
  );
  test.each<readonly [text: string, counted: unknown]>([
    ['I own 10 Apple shares, 5 Microsoft and about $20k of VTI\n', [['Apple', 10], ['Microsoft', 5]]], // oxfmt-ignore
    ['10 Apple Aktien\n3 SAP Aktien\n2.500,00 € MSCI World\n', [['Apple', 10], ['SAP', 3]]], // oxfmt-ignore
    ['I own 100 shares of Apple (bought in 2019). I also have 50 shares of Microsoft.', [['Apple', 100], ['Microsoft', 50]]], // oxfmt-ignore
    ['AAPL x20, MSFT x10', [['AAPL', 20], ['MSFT', 10]]], // oxfmt-ignore
    ['20x AAPL, 10x MSFT', [['AAPL', 20], ['MSFT', 10]]], // oxfmt-ignore
    ['NVDA 100sh\nVTI 200sh\n', [['NVDA', 100], ['VTI', 200]]], // oxfmt-ignore
    ['AAPL (20), BRK.B (10)', [['AAPL', 20], ['BRK.B', 10]]], // oxfmt-ignore
    ['AAPL:20 MSFT:10 VOO:50', [['AAPL', 20], ['MSFT', 10], ['VOO', 50]]], // oxfmt-ignore
    ['Ich besitze 50 Anteile VWCE, 10 Stück Apple und 3.000 Euro Cash', [['VWCE', 50], ['Apple', 10]]], // oxfmt-ignore
    ['I own 200 shares of AAPL bought at 120, 50 shares of NVDA bought at 45, and 15k in SPY.', [['AAPL', 200], ['NVDA', 50]]], // oxfmt-ignore
    ['AAPL 10 shares (up 45%), MSFT 5 shares (down 3%)', [['AAPL', 10], ['MSFT', 5]]], // oxfmt-ignore
    ['15 shares each of AAPL, MSFT and NVDA', [['AAPL', 15], ['MSFT', 15], ['NVDA', 15]]], // oxfmt-ignore
    ['TSLA (100 shares, avg cost $180)\nNVDA (50 shares, avg cost $400)\n', [['TSLA', 100], ['NVDA', 50]]], // oxfmt-ignore
    [
      'I have now 40 shares of NVDA and 20 AAPL',
      [
        ['NVDA', 40],
        ['AAPL', 20],
      ],
    ],
    ['I bought 30 shares of AMD at $85 and 12 shares of TSM at $95 back in 2022', [['AMD', 30], ['TSM', 12]]], // oxfmt-ignore
    ['I own: AAPL (50), MSFT (20)', [['AAPL', 50], ['MSFT', 20]]], // oxfmt-ignore
    ['RSUs: 300 GOOG, ESPP: 85 shares MSFT', [['GOOG', 300], ['MSFT', 85]]], // oxfmt-ignore
    ['Sold all my TSLA. Now only hold 40 NVDA and $12k cash.', [['NVDA', 40]]],
    ["J'ai 20 actions Apple achetées à 150 €, 10 actions LVMH achetées à 600 €", [['Apple', 20], ['LVMH', 10]]], // oxfmt-ignore
    ['Tengo 50 acciones de Apple compradas a 120 €, 100 de Iberdrola y 5.000 € en liquidez', [['Apple', 50], ['Iberdrola', 100]]], // oxfmt-ignore
    ['Ho 50 azioni Apple (comprate a 120 €) e 5.000 € di liquidità', [['Apple', 50]]],
    ['5000 Vanguard Admiral Shares\n$3,000 Apple\n', []],
  ])('%j counts shares by the word behind them', (text, counted) => {
    expect(read(text).drafts.map(({ symbol, name, quantity }) => [symbol ?? name, quantity])).toEqual(counted);
  });
  test.each<readonly [text: string, accounts: readonly (string | null)[]]>([
    ['IRA 32k QQQ\nMy HSA 8.4k VTI\nRoth 401k 20k VOO\n', ['IRA', 'My HSA', 'Roth 401k']],
    ['Roth IRA\nVTI 5000\nBND 3000\n\nMy 401k:\nAAPL 2000\nOther:\nMSFT 1000\n', ['Roth IRA', 'Roth IRA', 'My 401k', 'Other']], // oxfmt-ignore
    ['IRA\nStocks:\nVTI 5000\nBonds:\nBND 3000\nBrokerage\nStocks:\nAAPL 2000\n', ['IRA', 'IRA', 'Brokerage']],
    ['VTI 5000\nRoth IRA (Anna)\nBND 3000\n', [null, 'Roth IRA (Anna)']],
    [
      'Vanguard\nVTI 5000\nFidelity 401k\nFXAIX 3000\nRobinhood:\nNVDA 2000\n',
      ['Vanguard', 'Fidelity 401k', 'Robinhood'],
    ],
    ['Stocks:\nVTI 5000\nBonds:\nBND 3000\n', [null, null]],
    ['IRA\nVTI 5000\nStocks:\nAAPL 2000\nRoth IRA\nStocks:\nMSFT 3000\n', ['IRA', 'IRA', 'Roth IRA']],
    ['Roth IRA: 50k VTI, 20k QQQ\nTaxable: 10k NVDA\n', ['Roth IRA', 'Roth IRA', 'Taxable']],
    ['Fidelity: VTI $5,000, BND $2,000\nCoinbase: MSFT $300\n', ['Fidelity', 'Fidelity', 'Coinbase']],
    ['My 401k has 120k in VTI and my Roth has 30k in QQQM', ['401k', 'Roth']],
    ['Roth 401k: 45,000\nIRA: 20,000\n', [null, null]],
    ['401k: $120,000 in Vanguard Target Retirement 2045\nRoth IRA: $45,000 in VTI\n', ['401k', 'Roth IRA']],
    ['401k: 5000 in VTI\nRoth IRA: 2000 in BND\n', ['401k', 'Roth IRA']],
    ['401k: 60% in VTI\nRoth IRA: 40% in BND\n', ['401k', 'Roth IRA']],
    ['My 401k is all in FXAIX ($212k) and I have $40k in NVDA in a brokerage account', ['My 401k', 'brokerage']],
    ['401(k) - Target Date 2050 - $88,412.13\nRoth IRA in VT ($38,000)\n', ['401(k)', 'Roth IRA']],
    ['Fidelity 401k 230k FXAIX, Schwab brokerage 45k SWTSX and 10k SWISX', ['Fidelity 401k', 'Schwab brokerage', 'Schwab brokerage']], // oxfmt-ignore
    ['My pension (£120k) is in the FTSE All World, and my ISA (£45k) is all VWRP.', ['pension', 'ISA']],
    ['401k 250k (S&P 500), Roth IRA 80k (QQQ)', ['401k', 'Roth IRA']],
    ['Roth IRA - $45k (VTI 80%, VXUS 20%)', ['Roth IRA', 'Roth IRA']],
    ['Microsoft: £12,300.50 (ISA), Apple: £8,200 (GIA)', ['ISA', 'GIA']],
    ['£20k VWRP in ISA\n£5k cash\n', ['ISA', null]],
    ['Brokerage $88,000 (all VTI), 401k $140,000 (FXAIX)', ['Brokerage', '401k']],
    ['Wife: 50k VTI. Me: 80k VOO.', ['Wife', 'Me']],
  ])('%j names accounts', (text, accounts) => {
    const { holdings } = read(text);
    expect(holdingsIn(holdings).map(({ account }) => account)).toEqual(accounts);
  });
  test.each(['10 shares of AAPL\n5 shares of MSFT\n', 'AAPL x 10\nMSFT x 5\n', 'AAPL 10 shares\n5 × MSFT\n'])(
    '%j counts shares, which want their values',
    (text) =>
      expect(read(text).drafts).toMatchObject([
        { symbol: 'AAPL', quantity: 10 },
        { symbol: 'MSFT', quantity: 5 },
      ]),
  );
  test.each(['AAPL\nMSFT\nVTI\n', 'AAPL, MSFT, VTI', '$AAPL $MSFT $VTI\n', '- AAPL\n\n- MSFT\n- VTI'])(
    '%j is asked what each is worth',
    (text) => {
      expect(read(text).drafts.map(({ symbol, quantity, value }) => [symbol, quantity, value])).toEqual([
        ['AAPL', null, null],
        ['MSFT', null, null],
        ['VTI', null, null],
      ]);
      expect(read(text).issues.map(({ code }) => code)).toContain('no-value-column');
    },
  );
  test.each<readonly [text: string, held: unknown, asked: unknown]>([
    ['Apple - 10 shares\nMicrosoft - 5 shares\nCash - $1,200\n', [['Cash', null, 1200]], [['Apple', 10], ['Microsoft', 5]]], // oxfmt-ignore
    ['$9,900 VTI\n5 shares of AAPL\nabout 3k in BND\n', [['VTI', null, 9900], ['BND', null, 3000]], [['AAPL', 5]]], // oxfmt-ignore
    ['AAPL 10 @ 214.72\nTSLA 5\nCash 900\n', [['AAPL', 10, 2147.2], ['Cash', null, 900]], [['TSLA', 5]]], // oxfmt-ignore
    ['Apple 10 shares\nVTI 5000\nBND 3000\n', [['VTI', null, 5000], ['BND', null, 3000]], [['Apple', 10]]], // oxfmt-ignore
    ['50 shares of Apple, 20 of Microsoft, and 3 BTC\n', [], [['Apple', 50], ['Microsoft', 20], ['BTC', 3]]], // oxfmt-ignore
    ['Bitcoin 0.5\n', [], [['Bitcoin', 0.5]]],
    ['QQQ 60%\nVTI 40%\nSavings $75k\n', [['QQQ', null, 60], ['VTI', null, 40]], [['Savings', null]]], // oxfmt-ignore
    ['AAPL: 50 sh, cost 150, now 232.10\n', [], [['AAPL', 50]]],
    ['50 AAPL 232.10\n20 MSFT 420.00\n', [], [['AAPL', 50], ['MSFT', 20]]], // oxfmt-ignore
    ['AAPL 11605\nMSFT ???\nTSLA n/a\n', [['AAPL', null, 11_605]], [['MSFT', null], ['TSLA', null]]], // oxfmt-ignore
    ['VTI 5000\nand I also have 30 shares of Tesla, bought in May\nBND 2000\n', [['VTI', null, 5000], ['BND', null, 2000]], [['Tesla, bought in May', 30]]], // oxfmt-ignore
    ['VTI 5000\nbought 30 on 3 May\nBND 2000\n', [['VTI', null, 5000], ['BND', null, 2000]], [['bought 30 on 3 May', null]]], // oxfmt-ignore
  ])('%j counts what it says, and asks for the rest', (text, held, asked) => {
    expect(heldIn(text)).toEqual(held);
    expect(read(text).drafts.map(({ symbol, name, quantity }) => [symbol ?? name, quantity])).toEqual(asked);
  });
  test.each([
    'I invest $200 every paycheck into FXAIX',
    'Cost basis $12,000, market value $18,400, AAPL',
    'Nov: VTI 52k, BND 21k\nOct: VTI 50k, BND 20k\n',
  ])('%j is no guess of ours', (text) => expect(readText(text).ok).toBe(false));
  test('a sentence that says too little is refused with its own words', () => {
    const text = 'I invest $200 every paycheck into FXAIX';
    expect(readText(text)).toMatchObject({ ok: false, error: { code: 'refused-no-table', detail: { typed: text } } });
    expect(readText('Symbol,Name\nAAPL,Apple\n')).not.toMatchObject({ error: { detail: { typed: 'Symbol,Name' } } });
  });
  test('symbols beside a count want their values', () => {
    expect(read('VTI 30\nBND 100\n').drafts).toMatchObject([
      { symbol: 'VTI', quantity: 30 },
      { symbol: 'BND', quantity: 100 },
    ]);
  });
  test.each([
    'AAPL, 10, 2147.20\nMSFT, 5, 2100\n',
    'AAPL; 10; 2147.20',
    'AAPL | 10 | 2147.20',
    'AAPL @ 214.72\n',
    'AAPL: 10 (214.72)\nMSFT: 5 (420.00)\n',
    'Symbol,Value\nVTI,9 900\n',
    'VTI 30\nbought 30 on 3 May\nsold 2 of them\n',
    '2025-01-02 3 4\n',
    'VTI\t30 4\n',
    '',
    '\n',
  ])('%j is none of them', (text) => expect(partLines(text)).toMatchObject({ text, accounts: [], columns: [] }));
  test('no line is lost, nor a number of it, whatever stands in it', () => {
    const word = fc.constantFrom('VTI', 'S&P', '500', '30', '$9,900', '1,900.00', 'shares', '@', 'EUR', ' ', '-', '€');
    const numbersIn = (text: string) => text.replaceAll(',', '').match(/\d[\d.]*/g) ?? [];
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 8 }), { maxLength: 6 }), (lines) => {
        const text = lines.map((words) => words.join(' ')).join('\n');
        const parted = partLines(text);
        expect(parted.text.split('\n').length).toBeGreaterThanOrEqual(text.split('\n').length);
        expect(numbersIn(parted.text)).toEqual(expect.arrayContaining([...numbersIn(text)]));
      }),
    );
  });
});

test.each<readonly [text: string, held: unknown]>([
  ['Apple 10 Stück, Kurs 198,40, Wert 1.984,00 EUR\niShares Core MSCI World 25,5 Stück, Kurs 102,30, Wert 2.608,65 EUR\n', [['Apple', 10, 1984], ['iShares Core MSCI World', 25.5, 2608.65]]], // oxfmt-ignore
  ['AAPL 10 shares, price $230.10, value $2,301.00\nVTI 20 shares, price $310.10\nBND 10 shares, value $732\n', [['AAPL', 10, 2301], ['VTI', 20, 6202], ['BND', 10, 732]]], // oxfmt-ignore
  ['Air Liquide 12 actions, cours 180 €, valeur 2 160 €\n', [['Air Liquide', 12, 2160]]], // oxfmt-ignore
])('a number is what the word before it says: %j', (text, held) => {
  expect(heldIn(text)).toEqual(held);
});
