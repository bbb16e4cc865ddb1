import { describe, expect, test } from 'vitest';
import { CURRENCY_SEEN } from '../../src/read/table/currency/currency-evidence.ts';
import { sentenceOf } from '../../src/screens/review/words/issues.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { readText, taken } from './read-file.ts';
import { detailOfCurrency, weighCurrency } from '../../src/read/table/currency/currency-verdict.ts';

/* What a file without a currency is read in: the guess, and whether it is kept without a look. */
function readIn(text: string, name = 'table.csv'): string {
  const { issues, assumedCurrency, holdings } = taken(readText(text, name));
  const bare = holdingsIn(holdings).filter(({ currency }) => currency === null);
  const issue = issues.find(({ code }) => code === 'no-currency' || code === 'currency-unsure');
  if (issue === undefined) {
    expect(bare).toEqual([]);
    expect(assumedCurrency).toBeUndefined();
    return 'named';
  }
  expect(bare.length).toBeGreaterThan(0);
  return `${assumedCurrency ?? 'none'}${issue.code === 'currency-unsure' ? '?' : ''}`;
}

const US = 'Symbol,Description,Quantity,Price,Value\n';
const FILES: readonly (readonly [is: string, what: string, text: string, name?: string])[] = [
  ['USD', 'US symbols and English titles', `${US}AAPL,Apple Inc,10,200.5,2005\nKO,Coca-Cola Co,5,70.2,351\n`],
  ['USD', 'a list without titles', 'AAPL,$1500\nKO,$350\n'],
  [
    'USD?', // a sign of several countries is none of America's
    'dollar signs beside names',
    'Fund,Market Value\nLarge Cap Index Trust,"$12,300.50"\nStable Value,"$4,100.00"\n',
  ],
  [
    'USD',
    'a plan of an employer',
    'Account,Investment,Balance,Units,Price\nMy 401(k),Growth Fund,"1,000.00",10,100.00\nMy 401(k),Bond Fund,500.00,5,100.00\n',
  ],
  [
    'USD',
    'CUSIP numbers',
    'CUSIP,Name,Quantity,Price,Market Value\n037833100,APPLE INC,10,200.5,2005\n191216100,COCA COLA CO,5,70.2,351\n',
  ],
  [
    'SEK',
    'Swedish titles, commas and ISINs',
    'Värdepapper;ISIN;Antal;Kurs;Marknadsvärde\nInvestor B;SE0015811963;10;300,50;3005,00\nVolvo B;SE0000115446;5;280,20;1401,00\n',
  ],
  ['SEK', 'symbols of Stockholm', 'Ticker;Antal;Kurs;Marknadsvärde\nINVE-B.ST;10;300,5;3005\nVOLV-B.ST;5;280,2;1401\n'],
  [
    'SEK?',
    'Swedish titles over American symbols',
    'Ticker;Namn;Antal;Kurs;Marknadsvärde\nAAPL;Apple;10;200.5;2005\nMSFT;Microsoft;5;400.2;2001\n',
  ],
  [
    'INR',
    'Indian grouping',
    'Symbol,Qty,LTP,Present value\nRELIANCE,100,"2,900.50","2,90,050.00"\nTCS,50,"3,900.00","1,95,000.00"\n',
  ],
  ['INR', 'symbols of India', 'Symbol,Qty,Value\nRELIANCE,100,290050\nTCS,50,195000\nINFY,50,95000\n'],
  ['INR', 'symbols of a series of India', 'Symbol,Qty,Value\nIDEA-EQ,100,2900\nSUZLON-BE,50,1950\n'],
  ['INR?', 'words as long as symbols of India', 'Symbol,Qty,Value\nRAILTEL,100,29050\nMAZDOCK,50,19500\nRVNL,5,195\n'],
  ['USD', 'a name beside American symbols', 'Ticker,Amount\nVTI,6000\nVXUS,3000\nBITCOIN,400\n'],
  ['USD?', 'names beside one American symbol', 'Symbol,Value\nAAPL,600\nNVIDIA,400\nBITCOIN,300\n'],
  ['USD', 'American symbols that are other companies in London', 'Symbol,Value\nAAPL,600\nTSCO,400\nKO,300\n'],
  ['USD', 'American symbols that are other companies in Sydney', 'Symbol,Value\nAAPL,600\nWES,400\nCSL,300\n'],
  ['AUD', 'symbols of Sydney alone', 'Symbol,Value\nCSL,600\nCBA,400\nMQG,300\n'],
  ['USD', 'a coin in dollars', 'Symbol,Value\nAAPL,600\nBTCUSD,400\n'],
  ['EUR', 'a coin in euros', 'Symbol,Value\nAAPL,600\nBTC-EUR,400\n'],
  ['USD', 'a coin that few hold in dollars', 'Symbol,Value\nAAPL,600\nHBAR-USD,400\n'],
  ['EUR', 'a coin that few hold in euros', 'Symbol,Value\nATOM-EUR,600\nSHIBEUR,400\n'],
  ['USD?', 'American symbols that wait for a price', 'AAPL,110\nMSFT,150\ncash,23964\nGOOG,50\nAMZN,30\n'],
  ['AUD', 'symbols of Sydney that wait for a price', 'Code,Units,Value\nVAS,110,\nCBA,50,\nCash,,2396\n'],
  ['EUR?', 'European funds that wait for a price', 'ISIN,Units,Value\nIE00B4L5Y983,110,\nCash,,2396\n'],
  [
    'KRW',
    'Korean titles',
    '종목명,보유수량,현재가,평가금액\n삼성전자,100,"70,000","7,000,000"\n카카오,20,"50,000","1,000,000"\n',
  ],
  [
    'ARS?',
    'papers that only Argentina has, beside American symbols',
    'Activo;Cantidad;Último precio;Valorizado\nAAPL - Cedear Apple Inc.;20;$ 15.320,00;$ 306.400,00\nGGAL - Grupo Galicia;100;$ 6.250,00;$ 625.000,00\n',
  ],
  [
    'THB?',
    'Thai titles over symbols that look American',
    'หลักทรัพย์,จำนวน,ราคาตลาด,มูลค่า\nPTT,1000,32.25,"32,250.00"\nKBANK,200,182.50,"36,500.00"\n',
  ],
  [
    'VND?',
    'Vietnamese titles over two symbols',
    'Mã CK,Khối lượng,Giá TT,Giá trị TT\nFPT,1000,105.2,105200\nVNM,500,61.3,30650\n',
  ],
  ['ILS?', 'Hebrew titles', 'מניה,כמות,שער,שווי\nטבע,100,6500,6500\nלאומי,50,6400,3200\n'],
  ['EUR?', 'Greek titles', 'Μετοχή,Ποσότητα,Τιμή,Αξία\nΟΤΕ,100,15.5,1550\nΟΠΑΠ,200,9.1,1820\n'],
  [
    'RON?',
    'Romanian titles',
    'Acțiune,Cantitate,Preț,Valoare\nBanca Transilvania,100,28,2800\nOMV Petrom,1000,0.7,700\n',
  ],
  ['EUR?', 'Croatian titles', 'Dionica,Količina,Cijena,Vrijednost\nPodravka,10,150,1500\nApple,10,230,2300\n'],
  ['INR', 'symbols of Mumbai', 'Symbol,Quantity,Price,Value\nRELIANCE.NS,10,2900.5,29005\nTCS.NS,5,3900,19500\n'],
  ['CAD', 'symbols of Toronto', 'Symbol,Quantity,Price,Value\nRY.TO,10,140.5,1405\nTD.TO,5,80,400\nAAPL,1,200,200\n'],
  ['CAD', 'dollars in Toronto', 'Symbol,Quantity,Price,Value\nRY.TO,10,$140.50,"$1,405.00"\nTD.TO,5,$80.00,$400.00\n'],
  [
    'CAD',
    'a Canadian account',
    'Account,Security,Quantity,Price,Value\nRRSP,Royal Bank,10,140.5,1405\nTFSA,Suncor,5,50,250\n',
  ],
  [
    'GBP',
    'a British account',
    'Account,Investment,Units,Price,Value\nStocks & Shares ISA,Growth Fund,10,140.5,1405\nSIPP,World Fund,5,50,250\n',
  ],
  [
    'EUR',
    'German titles and commas',
    'Bezeichnung;ISIN;Stück;Kurs;Kurswert\nSAP SE;DE0007164600;10;200,50;2005,00\nApple Inc;US0378331005;5;180,20;901,00\n',
  ],
  [
    'CHF',
    'Swiss grouping',
    "Titel;ISIN;Anzahl;Kurs;Kurswert\nNestle;CH0038863350;100;95.50;9'550.00\nRoche;CH0012032048;20;260.00;5'200.00\n",
  ],
  ['EUR?', 'German titles alone', 'Bezeichnung;Stück;Kurs;Kurswert\nSAP;10;200.50;2005.00\nApple;5;180.20;901.00\n'],
  [
    'EUR',
    'French titles and commas',
    'Libellé;ISIN;Quantité;Cours;Valorisation\nAirbus SE;NL0000235190;10;150,50;1505,00\nTotalEnergies;FR0000120271;5;60,20;301,00\n',
  ],
  [
    'CAD?',
    'French titles in Canada',
    'Titre;Symbole;Quantité;Cours;Valeur marchande\nBanque Royale;RY.TO;10;140,50;1405,00\nSuncor;SU.TO;5;50,00;250,00\n',
  ],
  [
    'EUR',
    'Italian',
    'Titolo;ISIN;Quantità;Prezzo;Controvalore\nENI;IT0003132476;100;14,50;1450,00\nEnel;IT0003128367;50;6,20;310,00\n',
  ],
  [
    'EUR',
    'Dutch',
    'Naam;ISIN;Aantal;Koers;Waarde\nASML;NL0010273215;2;700,50;1401,00\nING;NL0011821202;50;15,20;760,00\n',
  ],
  ['BRL', 'symbols of São Paulo', 'Ativo;Quantidade;Cotação;Valor\nPETR4;100;38,50;3850,00\nVALE3;50;60,20;3010,00\n'],
  [
    'EUR',
    'Portuguese titles in Lisbon',
    'Título;ISIN;Quantidade;Cotação;Valor\nEDP;PTEDP0AM0009;100;3,50;350,00\nGalp;PTGAL0AM0009;50;15,20;760,00\n',
  ],
  [
    'BRL?',
    'Portuguese titles alone',
    'Ativo;Quantidade;Cotação;Valor\nFundo A;100;38,50;3850,00\nFundo B;50;60,20;3010,00\n',
  ],
  [
    'EUR',
    'Spanish titles and ISINs',
    'Valor;ISIN;Títulos;Precio;Valor de mercado\nIberdrola;ES0144580Y14;100;11,50;1150,00\nInditex;ES0148396007;10;45,20;452,00\n',
  ],
  [
    'EUR?',
    'Spanish titles alone',
    'Nombre;Títulos;Precio;Valor de mercado\nFondo Uno;100;11,50;1150,00\nFondo Dos;10;45,20;452,00\n',
  ],
  [
    'DKK',
    'Danish words and companies',
    'Navn;ISIN;Antal;Kurs;Markedsværdi\nNovo Nordisk B A/S;DK0062498333;10;850,50;8505,00\nDSV A/S;DK0060079531;5;1200,00;6000,00\n',
  ],
  [
    'NOK',
    'Norwegian ISINs',
    'Navn;ISIN;Antall;Kurs;Markedsverdi\nEquinor ASA;NO0010096985;10;280,50;2805,00\nDNB;NO0010161896;5;210,00;1050,00\n',
  ],
  [
    'JPY',
    'Japanese titles',
    'コード,銘柄名,保有数,現在値,評価額\n7203,トヨタ自動車,100,2800,280000\n6758,ソニーグループ,10,13000,130000\n',
  ],
  [
    'PLN',
    'a line that names it',
    'Waluta rachunku: PLN\n\nName,ISIN,Quantity,Price,Value\nCD Projekt,PLOPTTC00011,10,150.5,1505\nOrlen,PLPKN0000018,5,60,300\n',
  ],
  ['EUR', 'a total that names it', `${US}AIR,Airbus,10,150.5,1505\nSU,Schneider,5,200,1000\nTotal,,,,"2,505.00 EUR"\n`],
  [
    'CHF',
    'the heading of what was paid',
    'Symbol,Name,Quantity,Price,Cost CHF,Value\nNESN,Nestle,10,95.5,900,955\nROG,Roche,5,260,1200,1300\n',
  ],
  [
    'EUR',
    'what was paid in each row',
    'Symbol,Name,Quantity,Price,Paid,Value\nAIR,Airbus,10,150.5,€ 900,1505\nSU,Schneider,5,200,€ 800,1000\n',
  ],
  ['USD?', 'English titles alone', 'Name,Quantity,Price,Value\nGrowth Fund,10,15.5,155\nIncome Fund,5,20,100\n'],
  [
    'EUR?',
    'European funds',
    'Symbol,Name,Quantity,Price,Value\nVWCE,Vanguard FTSE All-World UCITS ETF,10,115.5,1155\nIWDA,iShares Core MSCI World UCITS ETF,5,95,475\n',
  ],
  [
    'AUD',
    'a column of exchanges',
    'Exchange,Code,Name,Units,Price,Value\nASX,BHP,BHP Group,10,45.5,455\nASX,CBA,Commonwealth Bank,5,120,600\n',
  ],
  [
    'GBP',
    'the name of the file',
    'Name,Quantity,Price,Value\nGrowth Fund,10,15.5,155\nIncome Fund,5,20,100\n',
    'holdings_GBP.csv',
  ],
  [
    'AUD',
    'words and funds that only Australia has',
    'Code,Company,Avail Units,Purchase $,Last $,Mkt Value $\nBHP,BHP GROUP LIMITED,120,38.50,44.10,5292.00\nVAS,VANGUARD AUSTRALIAN SHARES INDEX ETF,85,82.10,97.40,8279.00\n',
  ],
  [
    'AUD',
    'words that only Australia has',
    'Code,Company,Avail Units,Purchase $,Last $,Mkt Value $\nBHP,BHP GROUP LIMITED,120,38.50,44.10,5292.00\nRIO,RIO TINTO LIMITED,10,82.10,97.40,974.00\n',
  ],
  [
    'USD?',
    'names of Canada under dollars',
    'Symbol,Description,Qty,Price $,Mkt Value $\nSHOP,Shopify Inc,10,110.00,1100.00\nENB,Enbridge Inc,50,48.00,2400.00\nRY,Royal Bank of Canada,20,140.00,2800.00\n',
  ],
  [
    'USD?',
    'a fund of Toronto beside American shares',
    'Symbol,Quantity,Price,Value\nAAPL,10,190.5,1905\nRY,20,140,2800\nVFV,15,130,1950\n',
  ],
  [
    'NZD?',
    'New Zealand under dollars',
    'Code,Company,Units,Price $,Value $\nAIR,Air New Zealand Limited,1000,0.60,600.00\nFPH,Fisher & Paykel Healthcare,40,30.00,1200.00\n',
  ],
  [
    'HKD',
    'codes of Hong Kong',
    'Stock Code,Stock Name,Quantity,Last Price $,Market Value $\n700,TENCENT HOLDINGS,100,400.00,40000.00\n5,HSBC HOLDINGS,400,65.00,26000.00\n',
  ],
  ['GBP', 'symbols of London under names', 'Holding,Units,Price,Value\nVWRP,100,115,11500\nVUAG,20,98,1960\n'],
  [
    'GBP',
    'accounts and bonds that only Britain has',
    'Fund,Value\nFundsmith Equity,3000\nPremium Bonds,500\nCash ISA,900\n',
  ],
  [
    'USD',
    'two funds of London among American ones',
    'Symbol,Quantity,Price,Value\nAAPL,10,190,1900\nMSFT,2,400,800\nVTI,9,300,2700\nKO,9,60,540\nVWRP,1,115,115\n',
  ],
  ['AUD?', 'a super fund', 'Option,Value\nAustralianSuper High Growth,1000\nHostplus Indexed Balanced,900\n'],
  ['GBP', 'trusts of London', 'Fund,Value\nScottish Mortgage,20000\nF&C Investment Trust,15000\nNobody,1\n'],
  ['USD?', 'a real estate investment trust', 'Fund,Value\nSomebody Real Estate Investment Trust,20000\n'],
  ['USD?', 'trusts of a workplace plan', 'Fund,Value\nTarget 2045 Collective Investment Trust,20000\n'],
  ['EUR?', 'a fund of funds that all of Europe has', 'Fund,Value\nVanguard LifeStrategy 60% Equity UCITS ETF,20000\n'],
  ['USD?', 'a trust of New York', 'Fund,Value\nFederal Realty Investment Trust,20000\nVanguard 500 Index,900\n'],
  ['INR', 'funds of houses of India', 'Fund,Value\nHDFC Top 100,20000\nICICI Prudential Bluechip,15000\nNobody,1\n'],
  ['USD?', 'banks of India', 'Stock,Value\nHDFC Bank,20000\nICICI Bank,15000\n'],
  ['INR', 'funds that only India has', 'Scheme,Units,NAV,Value\nUTI Nifty 50 Index Fund Direct Growth,10,150,1500\n'],
  [
    'INR',
    'trades of them',
    'Date,Scheme,Type,Units,NAV,Amount\n2024-01-05,UTI Nifty 50 Index Fund,SIP,10,150,1500\n2024-02-05,UTI Nifty 50 Index Fund,Lumpsum,10,150,1500\n2024-03-05,UTI Nifty 50 Index Fund,SWP,5,150,750\n',
  ],
  ['USD?', 'coins alone', 'Coin,Amount,Price,Value\nBTC,0.5,60000,30000\nETH,4,2500,10000\nSOL,30,150,4500\n'],
  ['USD?', 'a single American symbol', 'Symbol,Quantity,Price,Value\nAAPL,10,200.5,2005\n'],
  [
    'EUR',
    'a German list of American shares',
    'Bezeichnung;ISIN;Stück;Kurs;Wert\nApple Inc.;US0378331005;10;190,50;1905,00\nNVIDIA Corp.;US67066G1040;5;120,20;601,00\n',
  ],
  [
    'EUR?',
    'semicolons and commas around a single American ISIN',
    'Holding;ISIN;Units;Value\nApple Inc.;US0378331005;10;1905,50\nSparbuch;;1;500,00\n',
  ],
  [
    'USD',
    'one fund of London beside American ones',
    'Symbol,Name,Quantity,Price,Value\nVTTSX,Vanguard Target Retirement 2060 Fund,100,50.5,5050\nVFFVX,Vanguard Target Retirement 2055 Fund,50,55,2750\nACWI,iShares MSCI ACWI ETF,100,120,12000\nVWRA,Vanguard FTSE All-World UCITS ETF USD Acc,40,140,5600\n',
  ],
  ['EUR?', 'a fund of Europe beside an American share', 'Symbol,Shares,Price\nVWCE,10,140.2\nAAPL,5,236\n'],
  ['GBP', 'funds of Europe, one of London alone', 'Ticker,Shares,Value\nIWDA,10,6200\nVWRP,100,4100\n'],
  ['named', 'a column of its own', 'Symbol,Quantity,Price,Value,Currency\nSAP,10,200,2000,EUR\n'],
  ['named', 'in the title', 'Symbol,Quantity,Price,Value (SEK)\nSAP,10,200,2000\n'],
  [
    'EUR',
    'one row of many',
    'Symbol,Quantity,Price,Value,Currency\nSAP,10,200,2000,EUR\nAIR,5,150,750,EUR\nSU,1,200,200,\n',
  ],
  [
    'BRL',
    'Portuguese titles that say “Valor”, with a CNPJ and points',
    'Produto\tCNPJ da Empresa\tQuantidade\tPreço\tValor Atualizado\nPetróleo\t-\t10\t31.25\t312.5\nMineração\t-\t5\t64.5\t322.5\n',
  ],
  [
    'CHF',
    'a Swiss number',
    'Valor Nr.;Bezeichnung;Anzahl;Kurs;Marktwert\n3886335;Nestlé N;10;100.5;1005\n1203204;Roche GS;5;260.5;1302.5\n',
  ],
  ...(
    [
      ['IDR?', 'Jakarta', 'BBRI TLKM ASII'],
      ['THB?', 'Bangkok', 'PTT AOT CPALL'],
      ['VND?', 'Ho Chi Minh City', 'FPT VNM HPG'],
      ['PHP?', 'Manila', 'BDO JFC SM'],
      ['ZAR?', 'Johannesburg', 'NPN FSR SBK'],
      ['TRY?', 'Istanbul', 'THYAO ASELS GARAN'],
      ['PLN?', 'Warsaw', 'PKO CDR KGH'],
      ['NOK?', 'Oslo', 'EQNR DNB YAR'],
      ['HUF?', 'Budapest', 'OTP MOL RICHTER'],
      ['CZK?', 'Prague', 'CEZ KOMB MONET'],
      // those of New York that are called like some of Manila
      ['USD', 'New York, with two of Manila', 'SM TEL AAPL MSFT NVDA'],
      ['USD', 'New York, half of them of Oslo, too', 'TEL AAPL'],
      ['USD', 'New York, of Johannesburg, too', 'MTN VOD'],
      ['IDR?', 'Jakarta, two alone', 'BBCA TLKM'],
      ['MXN?', 'Mexico, with one of New York', 'VOO NAFTRAC AMXB'],
    ] as const
  ).map(
    ([is, where, symbols]) =>
      [is, `symbols of ${where}`, `Symbol,Shares,Price\n${symbols.replaceAll(' ', ',10,95\n')},10,95\n`] as const,
  ),
  [
    'INR',
    'a symbol of India under a title for names',
    'Date,Stock,Quantity,Rate,Type\n01-04-2024,RELIANCE,10,2900,BUY\n05-06-2024,INFY,20,1400,BUY\n',
  ],
  ['HKD', 'codes of Hong Kong', '股票代號,名稱,數量,現價\n0700,騰訊控股,100,400\n2800,盈富基金,1000,22\n'],
  ['TWD', 'codes of Taipei', '代號,名稱,股數,現價\n0050,元大台灣50,1000,180\n2330,台積電,100,1000\n'],
  [
    'EUR',
    'savings of Portugal',
    'Ativo;Quantidade;Preço;Valor\nGalp;100;15,00;1.500,00\nCertificados de Aforro;;;5.000,00\n',
  ],
  ['named', 'a rupiah in a title', 'Kode Saham,Jumlah Lot,Harga (Rp)\nBBRI,50,4500\n'],
  [
    'AUD', // three symbols among names that say nothing
    'symbols of Australia in brackets behind some names',
    'Growth Fund $39,986\nAustralian Shares ETF (VAS) $374,607\nInternational Shares ETF (VGS) $549,229\nAustralia 200 ETF (A200) $283,322\nPhysical gold $21,456\nBitcoin $90,427\nA savings app $3,433\nLife insurance $4,482\n',
  ],
];

describe('the currency of amounts that name none', () => {
  test.each(FILES.map(([is, what, text, name]) => [is, what, text, name ?? 'table.csv'] as const))(
    '%s: %s',
    (is, _, text, name) => expect(readIn(text, name)).toBe(is),
  );
  test('weights have none', () =>
    expect(taken(readText('Symbol,Weight %\nAAPL,60\nKO,40\n')).assumedCurrency).toBeUndefined());
});

test('a ticker that is a currency’s code, too, is none', () => {
  const text =
    'Account,Symbol,Name,Quantity,Price,Value\nA,NVDA,NVIDIA Corp,10,200,2000\nA,AMD,Advanced Micro Devices,6,,\nA,COP,ConocoPhillips,1,100,100\n';
  expect(readIn(text)).toBe('USD');
});

describe('the scale', () => {
  test('nothing seen is nothing known', () =>
    expect(weighCurrency([])).toEqual({ currency: null, others: [], evidence: [], isClear: false }));
  test('what two speak for is asked about, the heavier first', () => {
    const verdict = weighCurrency([
      { seen: 'language', weights: { SEK: 4, EUR: 1 }, what: 'Swedish' },
      { seen: 'tickers', weights: { USD: 4 }, what: 'AAPL' },
      { seen: 'home-isins', weights: { SEK: 2 }, what: 'SE' },
    ]);
    expect(verdict).toMatchObject({ currency: 'SEK', others: ['USD'], isClear: false });
    expect(verdict.evidence.map(({ seen }) => seen)).toEqual(['language', 'home-isins', 'tickers']);
  });
  test('a hint alone is not enough', () =>
    expect(weighCurrency([{ seen: 'day-style', weights: { USD: 3 }, what: '8/21/2026' }]).isClear).toBe(false));
});

describe('why is said in words', () => {
  const read = (text: string, code: string) =>
    sentenceOf(taken(readText(text, 'table.csv')).issues.find((issue) => issue.code === code)!);
  test('of what was taken', () =>
    expect(read(FILES[5]![2], 'no-currency')).toBe(
      'The file doesn’t name a currency, so we read its amounts in SEK: its headings are in Swedish; many ISINs begin with SE; it writes decimals with a comma.',
    ));
  test('of what is asked', () =>
    expect(read(FILES[7]![2], 'currency-unsure')).toBe(
      'The file doesn’t name a currency. It looks like SEK: its headings are in Swedish. But it could also be USD: its symbols look like US ones, such as “AAPL” and “MSFT”.',
    ));
  test('each thing that can be seen', () => {
    for (const seen of CURRENCY_SEEN) {
      const verdict = weighCurrency([{ seen, weights: { SEK: 9 }, what: 'A' }]);
      const detail = detailOfCurrency(verdict);
      const issue = { code: 'no-currency', severity: 'note', file: 'a.csv', line: null, detail } as const;
      expect(sentenceOf(issue)).toMatch(/amounts in SEK: [^.]{8,}\.$/);
    }
  });
});
