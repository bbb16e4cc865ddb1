import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifyFile } from '../../../src/domain/identity/resolve.ts';
import { currency } from '../../../src/domain/model/units.ts';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { loadReference } from '../../../src/reference/load.ts';
import { readText } from '../../../scripts/bench/import.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';

/* People write symbols where names stand, and names where symbols do. */

const reference = await loadReference();

function whoIs(names: readonly string[], money: string | null = 'USD', of: 'name' | 'symbol' = 'name') {
  const code = money === null ? null : currency(money);
  const holdings = names.map((name, at) => holdingOf({ [of]: name, value: 1000, currency: code }, at + 2));
  return identifyFile(fileOf(holdings), [], reference).map(({ security, candidates, status }) => {
    if (status === 'ambiguous') return `asked: ${candidates.map(({ symbol }) => symbol).join(' ')}`;
    switch (security.kind) {
      case 'company':
        return security.issuer;
      case 'fund':
        return security.symbol;
      case 'class':
        return security.of;
      case 'unidentified':
        return 'unknown';
    }
  });
}

describe('a name under a title for symbols', () => {
  test('is who bears it, in whatever letters', () => {
    const names = ['Apple', 'nvidia', 'Coca-Cola', 'Nestlé', 'BitCoin', 'Visa', 'Gold', 'Aapl', 'voo', 'Arm'];
    const found = ['AAPL', 'NVDA', 'KO', 'NESN.SW', 'crypto', 'V', 'commodity', 'AAPL', 'VOO', 'ARM'];
    expect(whoIs(names, 'USD', 'symbol')).toEqual(found);
  });

  test('that is another one’s symbol is asked about, unless it is written as symbols are', () => {
    expect(whoIs(['Ford', 'Sea', 'Next'], 'USD', 'symbol')).toEqual([
      'asked: F FWDI',
      'asked: SE SEA',
      'asked: NXT.L NEXT',
    ]);
    expect(whoIs(['FORD', 'SEA', 'next', 'Btc'], 'USD', 'symbol')).toEqual(['FWDI', 'SEA', 'NEXT', 'BTC']);
  });
});

test('a symbol with “ETF,” in brackets before “stock,” and a name with whose it is are those', () => {
  const names = [
    'VOO ETF',
    'ETF QQQ',
    'NVIDIA (NVDA) stock',
    'My Tesla shares',
    'Stock in General Electric',
    'My Size',
  ];
  expect(whoIs(names)).toEqual(['VOO', 'QQQ', 'NVDA', 'TSLA', 'GE', 'MYSZ']);
  // words that are some fund's letters, too, and a company's letters, which are no ETF
  expect(whoIs(['REIT ETF', 'ESG ETF', 'TECH ETF', 'GOLD ETF', 'AI ETF'])).toEqual(
    Array.from({ length: 5 }, () => 'unknown'),
  );
});

test('an index goes by what people call it, a company by its name', () => {
  const names = ['Vanguard S&P', 'S&P fund', 'snp 500', '500 Index Fund', 'S&P Global'];
  expect(whoIs(names)).toEqual(['S&P 500', 'S&P 500', 'S&P 500', 'unknown', 'SPGI']);
});

test('a name is no other for how many of it stand before it', () => {
  const names = ['100 shares of Microsoft', '5x Nvidia', '2 bitcoin', '0.5 BTC', '50 azioni Enel'];
  expect(whoIs(names, 'EUR')).toEqual(['MSFT', 'NVDA', 'crypto', 'crypto', 'ENEL.MI']);
  expect(whoIs(['3 day plan', '500 Index Fund', '7 Eleven'])).toEqual(['unknown', 'unknown', 'unknown']);
});

describe('a symbol under a title for names', () => {
  test('is who bears it, beside names and money', () => {
    const names = ['AAPL', 'Microsoft', 'VTI', 'BRK.B', 'Livret A', 'voo', 'NYSE:KO'];
    const found = ['AAPL', 'MSFT', 'VTI', 'BRK.B', 'cash', 'VOO', 'KO'];
    expect(whoIs(names)).toEqual(found);
    expect(whoIs(names, null)).toEqual(found);
  });

  test.each([
    ['EUR', 'VWCE', 'VWCE'],
    ['EUR', 'EUNL.DE', 'IWDA'],
    ['GBP', 'VUSA.L', 'VUSA'],
    ['GBP', 'LLOY', 'LYG'],
    ['PLN', 'CDR', 'CDR.WA'],
    ['SEK', 'INVE B', 'INVE-B.ST'],
    ['SEK', 'SHB A', 'SHB-A.ST'],
    ['SEK', 'ATCO A', 'ATCO-A.ST'],
    ['AUD', 'VAS', 'VAS.AX'],
    ['CAD', 'XEQT', 'XEQT.TO'],
    ['INR', 'NIFTYBEES', 'NIFTYBEES.NS'],
    ['BRL', 'PETR4', 'PBR'],
    ['CHF', 'NESN', 'NESN.SW'],
  ])('is of the market whose money the line has: %s %s', (money, name, found) => {
    expect(whoIs([name], money)).toEqual([found]);
  });

  test('that is a company’s name as well is that company, or asked about', () => {
    expect(whoIs(['BMW', 'ING', 'LVMH', 'SAP'], 'EUR')).toEqual(['BMW.DE', 'ING', 'MC.PA', 'SAP']);
    expect(whoIs(['RBC'], 'CAD')).toEqual(['RY']);
    expect(whoIs(['RBC'])).toEqual(['asked: RY RBC']);
    expect(whoIs(['HP', 'Apple', 'Ford Motor'])).toEqual(['asked: HPQ HP', 'AAPL', 'F']);
  });

  test('that another company abroad is called by is asked about, never taken', () => {
    expect(whoIs(['VT'], 'CHF')).toEqual(['asked: 7593.T VT']);
    expect(whoIs(['BYD'], 'EUR')).toEqual(['asked: 1211.HK BYD']);
  });

  test('that is an everyday word, one letter or a coin’s is nobody’s among names', () => {
    const names = ['LOAN', 'LAND', 'V', 'ALL', 'LTC', 'Visa Inc', 'Apple'];
    expect(whoIs(names)).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'V', 'AAPL']);
    expect(whoIs(['Kids', 'Olli', 'Nvda'])).toEqual(['unknown', 'unknown', 'unknown']);
  });

  test('is one in a list of nothing but symbols, whatever it spells', () => {
    expect(whoIs(['AAPL', 'MSFT', 'V', 'ALL', 'LAND'])).toEqual(['AAPL', 'MSFT', 'V', 'ALL', 'LAND']);
  });

  test('gives whom the same list under a title for symbols gives, or asks', () => {
    const symbols = [
      'AAPL',
      'MSFT',
      'V',
      'KO',
      'VTI',
      'SCHD',
      'BRK.B',
      'F',
      'META',
      'C',
      'CAT',
      'NOW',
      'IT',
      'VXUS',
      'BND',
      'O',
    ];
    fc.assert(
      fc.property(fc.subarray(symbols, { minLength: 2 }), fc.constantFrom('USD', null), (list, money) => {
        const [named, meant] = [whoIs(list, money), whoIs(list, money, 'symbol')];
        named.forEach((one, at) => expect([meant[at], 'unknown']).toContain(one.startsWith('asked') ? 'unknown' : one));
      }),
    );
  });
});

describe('a metal', () => {
  test.each([
    'Gold',
    'GOLD',
    'Silver coins',
    'Physical gold',
    'Physisches Gold',
    'Oro',
    'Oro físico',
    'Ouro',
    'Guld',
    'Złoto',
    'Altın',
    'Goud',
    'Or physique',
  ])('is no company of its name: %s', (name) => {
    expect(whoIs([name], 'EUR')).toEqual(['commodity']);
    expect(whoIs([name])).toEqual(['commodity']);
  });

  test('is the company where that is named, or where the symbol has a title', () => {
    expect(whoIs(['Gold Fields', 'SPDR Gold Shares'])).toEqual(['GFI', 'GLD']);
    expect(whoIs(['GOLD'], 'USD', 'symbol')).toEqual(['GOLD']);
  });
});

test('a sheet of symbols under “Holding” is measured whole, in dollars, without a question', async () => {
  const text = 'Holding,Value\nAAPL,1000\nVTI,2000\nMicrosoft,3000\nBRK.B,1500\nMy savings,900\n';
  const report = analyse(portfolioOf([await readText(text)]), reference);
  expect(report.totals.unidentified).toBe(0);
  expect(report.settings.currency).toBe('USD');
  expect(report.questions).toEqual([]);
});

describe('where an account is', () => {
  test('is no fund of that house, and no shares of the broker beside it', () => {
    expect(whoIs(['Vanguard', 'VTI'])).toEqual(['unknown', 'VTI']);
    expect(whoIs(['Fidelity'])).toEqual(['unknown']);
    expect(whoIs(['Vanguard', 'Schwab', 'Robinhood', 'Apple'])).toEqual(['unknown', 'unknown', 'unknown', 'AAPL']);
    expect(whoIs(['Coinbase', 'Robinhood'])).toEqual(['unknown', 'unknown']);
    // funds whose names are left with their house's once VALUE and INSTITUTIONAL are taken for words of a share
    expect(whoIs(['Vanguard Value ETF', 'Vanguard Institutional Index', 'Vanguard'])).toEqual([
      'VTV',
      'VINIX',
      'unknown',
    ]);
  });

  test('is a company among companies', () => {
    expect(whoIs(['Schwab', 'Apple', 'Coinbase', 'Microsoft'])).toEqual(['SCHW', 'AAPL', 'COIN', 'MSFT']);
    expect(whoIs(['Coinbase Global Inc', 'Charles Schwab Corp', 'Vanguard'])).toEqual(['COIN', 'SCHW', 'unknown']);
  });
});

test('an index that a company is called by is asked about', () => {
  expect(whoIs(['Nasdaq', 'Dow', 'Nasdaq Inc', 'Dow Inc'])).toEqual([
    'asked: NDAQ Nasdaq-100',
    'asked: DOW Dow Jones Industrial Average',
    'NDAQ',
    'DOW',
  ]);
});

test('a name that companies at home and abroad have is the one at home in dollars', () => {
  expect(whoIs(['Pfizer', 'Merck', 'Wells Fargo'])).toEqual(['PFE', 'MRK', 'WFC']);
  expect(whoIs(['Merck'], 'EUR')).toEqual(['asked: MRK MRK.DE']);
  expect(whoIs(['Investor B', 'Investor AB', 'Investor Class'], 'SEK')).toEqual(['INVE-B.ST', 'INVE-B.ST', 'unknown']);
});

test('a group that has a company of its own in India is asked about in rupees, and a word of India’s in other money', () => {
  const [nestle, siemens, reliance, ...others] = whoIs(['Nestle', 'Siemens', 'Reliance', 'Apple', 'Infosys'], 'INR');
  expect([nestle, siemens]).toEqual(['asked: NESTLEIND.NS NESN.SW', 'asked: SIEMENS.NS SIE.DE']);
  expect(reliance).toMatch(/^asked: RELIANCE\.NS .* RS$/);
  expect(others).toEqual(['AAPL', 'INFY']);
  expect(whoIs(['Delta', 'Nestle'], 'EUR')).toEqual(['asked: DELTACORP.NS', 'NESN.SW']);
});

test('letters of a European fund that no US security bears are that fund’s in dollars and where no money is said', () => {
  for (const of of ['name', 'symbol'] as const)
    for (const money of ['USD', 'GBP', null])
      expect(whoIs(['VWRP', 'VUAG', 'SWRD'], money, of)).toEqual([
        'VWCE',
        'VUAA',
        'State Street SPDR MSCI World UCITS ETF USD Unhedged',
      ]);
  // one of Canada's isn't
  expect(whoIs(['XEQT'], 'USD', 'symbol')).toEqual(['unknown']);
});

test('the largest US companies are themselves in any money, where nobody else bears their letters', () => {
  for (const money of ['EUR', 'GBP', 'MXN', 'TRY', 'ZAR'])
    expect(whoIs(['AAPL', 'MSFT', 'NVDA', 'KO'], money, 'symbol')).toEqual(['AAPL', 'MSFT', 'NVDA', 'KO']);
  expect(whoIs(['ALL'], 'AUD', 'symbol')).toEqual(['asked: ALL ALL.AX']);
  expect(whoIs(['T'], 'EUR', 'symbol')).toEqual(['asked: T T.TO']);
  expect(whoIs(['GAP'], 'EUR', 'symbol')).toEqual(['asked: GAP']);
});

test('a coin beside its own letters is that coin, and beside others nobody', () => {
  const names = [
    'Bitcoin (BTC)',
    'Bitcoin BTC',
    'BTC',
    'USDC',
    'BTC - Bitcoin',
    'Ethereum (ETH)',
    'XRP (XRP)',
    'SOL: Solana',
  ];
  expect(whoIs(names)).toEqual(names.map(() => 'crypto'));
  expect(whoIs(['Bitcoin (IBIT)', 'Ethereum Trust (ETHE)'])).not.toContain('crypto');
});

test('the very name of a US fund is that fund where no other funds are known, and asked about where some are', () => {
  const names = ['INVESCO QQQ TRUST', 'VANGUARD S&P 500 ETF', 'SCHWAB US DIVIDEND EQUITY ETF'];
  for (const money of ['USD', 'KRW', 'MXN', 'THB']) expect(whoIs(names, money)).toEqual(['QQQ', 'VOO', 'SCHD']);
  expect(whoIs(['INVESCO QQQ TRUST'], 'EUR')).toEqual(['asked: QQQ']);
  expect(whoIs(['Vanguard S&P 500 ETF', 'Vanguard Growth Fund'], 'EUR')).not.toContain('VOO');
  expect(whoIs(['VANGUARD S&P 500 INDEX ETF'], 'CAD')).toEqual(['VFV.TO']);
});

test('letters of a fund at home are asked about beside a company of the US, and settled among companies of home', () => {
  expect(whoIs(['VTS'], 'AUD', 'symbol')).toEqual(['asked: VTS.AX VTS']);
  const codes = ['VTS', 'VAS', 'VGS', 'NDQ', 'CSL', 'WES', 'CBA', 'A200', 'BHP', 'MQG', 'NAB'];
  expect(whoIs(codes, 'AUD', 'symbol').slice(0, 5)).toEqual(['VTS.AX', 'VAS.AX', 'VGS.AX', 'NDQ.AX', 'CSL.AX']);
  // the same list in another coat is no question
  expect(whoIs(['IVV', 'VEU'], 'AUD', 'symbol')).toEqual(['IVV.AX', 'VEU.AX']);
  expect(whoIs(['QUAL'], 'AUD', 'symbol')).toEqual(['asked: QUAL.AX QUAL']);
});

test('an exchange behind a symbol, as trading programs show it, is where it trades', () => {
  for (const of of ['name', 'symbol'] as const) {
    expect(whoIs(['AAPL NASDAQ.NMS', 'VTI ARCA', 'BRK B NYSE'], 'USD', of)).toEqual(['AAPL', 'VTI', 'BRK.B']);
    expect(whoIs(['VWCE IBIS2', 'ASML AEB', 'IWDA AEB'], 'EUR', of)).toEqual(['VWCE', 'ASML', 'IWDA']);
    expect(whoIs(['VOLV B SFB'], 'SEK', of)).toEqual(['VOLV-B.ST']);
  }
  expect(whoIs(['BRK.B.US', 'BRK-B.US', 'BRK/B-US'], 'USD', 'symbol')).toEqual(['BRK.B', 'BRK.B', 'BRK.B']);
  expect(whoIs(['SALES NYSE', 'SHELL SHOP'])).toEqual(['unknown', 'unknown']);
});

test('a number of digits alone is no German one beside money whose exchanges write their symbols so', () => {
  expect(whoIs(['510300'], 'EUR', 'symbol')).not.toEqual(['unknown']);
  expect(whoIs(['510300', '510300'], 'CNY', 'symbol')).toEqual(['unknown', 'unknown']);
});

test('letters are a US symbol beside money whose exchanges write digits, and asked about beside other money', () => {
  for (const of of ['name', 'symbol'] as const) {
    expect(whoIs(['VTI', 'AAPL', 'BRK.B'], 'JPY', of)).toEqual(['VTI', 'AAPL', 'BRK.B']);
    expect(whoIs(['VTI'], 'EUR', of)).toEqual(['asked: VTI']);
  }
});

test.each([
  ['PLN', 'Obligacje EDO0134', 'bond'],
  ['BRL', 'CDB', 'bond'],
  ['GBP', 'Gilts', 'bond'],
  ['USD', 'T-bills', 'bond'],
  ['CAD', 'GIC', 'cash'],
  ['INR', 'FD', 'cash'],
  ['INR', 'SGB', 'commodity'],
  ['USD', 'FDS', 'FDS'],
])('what people write for all that they have of it is of its class: %s %s', (money, name, found) => {
  expect(whoIs([name], money)).toEqual([found]);
});

describe('a symbol beside a name', () => {
  test.each([
    ['Apple Inc (AAPL)', 'AAPL'],
    ['AAPL - Apple Inc.', 'AAPL'],
    ['AAPL Apple Inc', 'AAPL'],
    ['AAPL APPLE INC', 'AAPL'],
    ['NVIDIA CORPORATION COM NVDA', 'NVDA'],
    ['VTI VANGUARD TOTAL STOCK MARKET ETF', 'VTI'],
    ['BRK.B BERKSHIRE HATHAWAY CL B', 'BRK.B'],
    ['NASDAQ: AAPL', 'AAPL'],
    ['AAPL US Equity', 'AAPL'],
    ['[AAPL] Apple', 'AAPL'],
    ['Apple (NASDAQ: AAPL)', 'AAPL'],
    ['Google (GOOG)', 'GOOGL'],
    ['Berkshire (BRK.B)', 'BRK.B'],
    ['VTI: Vanguard Total Stock Market', 'VTI'],
    ['Vanguard Total Stock Market (VTI)', 'VTI'],
    ['VOO S&P 500', 'VOO'],
    ['SCHD dividend fund', 'SCHD'],
    ['VXUS intl', 'VXUS'],
    ['TSLA shares', 'TSLA'],
    ['Fidelity FXAIX', 'FXAIX'],
    ['VTI (Roth IRA)', 'VTI'],
    ['Roth IRA VTI', 'VTI'],
    ['Roth IRA: NVDA', 'NVDA'],
    ['IRA / QQQ', 'QQQ'],
    ['401k/VTI', 'VTI'],
    ['HSA - FSKAX', 'FSKAX'],
    ['Vanguard 401k - VFIFX', 'VFIFX'],
    ['Fidelity Roth - FXAIX', 'FXAIX'],
    ['Kids 529 - VTSAX', 'VTSAX'],
    ['Mom’s VTSAX', 'VTSAX'],
    ['NVDA (work)', 'NVDA'],
    ['NVDA (10 shares)', 'NVDA'],
    ['$TSLA', 'TSLA'],
    ['AAPL*', 'AAPL'],
  ])('tells who it is: %s', (name, found) => {
    expect(whoIs([name])).toEqual([found]);
  });

  test.each([
    ['EUR', 'Vanguard FTSE All-World (VWCE)', 'VWCE'],
    ['EUR', 'Siemens (SIE)', 'SIE.DE'],
    ['SEK', 'Volvo B (VOLV B)', 'VOLV-B.ST'],
    ['JPY', '7974 任天堂', '7974.T'],
    ['JPY', '任天堂（7974）', '7974.T'],
    ['JPY', 'アップル (AAPL)', 'AAPL'],
  ])('is of the market of its money: %s %s', (money, name, found) => {
    expect(whoIs([name], money)).toEqual([found]);
  });

  test.each([
    'House (NYC)',
    'Pension (ABC)',
    'Ally credit union',
    'My IRA at ALLY',
    'Roth IRA with SOFI',
    'Roth IRA SOFI',
    'ISA HSBC',
    'Savings ALLY',
    'Depot ING',
    'Pension ABC',
    'Main ISA',
    'Mom’s HSA',
    'Fidelity ROTH',
    'Company ESPP',
    'Art by IVAN',
    'Loan to BOB',
  ])('is none where it is a word among words, or the name speaks against it: %s', (name) => {
    expect(whoIs([name])).toEqual(['unknown']);
  });

  test('that a name in front of it speaks against is asked about', () => {
    expect(whoIs(['KO - my pension'])).toEqual(['asked: KO']);
    expect(whoIs(['NVDA - Roth'])).toEqual(['NVDA']);
  });
});

test('letters of a fund at home that a fund of the US bears, too, are asked about; two of one fund are one', () => {
  for (const of of ['name', 'symbol'] as const) {
    expect(whoIs(['SPYI'], 'EUR', of)[0]).toMatch(/^asked: .*SPYI/);
    expect(whoIs(['EUNL', 'SXR8'], 'EUR', of)).toEqual(['IWDA', 'CSPX']);
  }
});

test('a code in front of capitals is one where exchanges write digits', () => {
  expect(whoIs(['9432 NTT', '8058 三菱商事'], 'JPY')).toEqual(['9432.T', '8058.T']);
});

test('in pounds an investment trust is known by its short name', () => {
  expect(whoIs(['Scottish Mortgage', 'Monks', 'F&C', 'Barclays'], 'GBP')).toEqual(['SMT.L', 'MNKS.L', 'FCIT.L', 'BCS']);
  expect(whoIs(['Monks', 'Edinburgh'], 'USD')).toEqual(['unknown', 'unknown']);
});

describe('what people call a part of their portfolio', () => {
  test.each([
    ['VTI', 'US Stocks'],
    ['VTI', 'Domestic equity'],
    ['QQQ', 'Tech'],
    ['AAPL', 'Tech stock'],
    ['MSFT', 'Core'],
    ['MSFT', 'Common stock (RSU)'],
    ['MSFT', 'Employee Stock Purchase Plan'],
    ['SAP', 'Aktien'],
    ['VNQ', 'Real estate'],
  ])('says nothing against the symbol beside it: %s %s', (symbol, name) => {
    const holding = holdingOf({ symbol, name, value: 1000, currency: currency('USD') });
    const [found] = identifyFile(fileOf([holding]), [], reference);
    expect([found!.status, found!.doubt]).toEqual(['identified', null]);
  });

  test('speaks against a fund of elsewhere, and a company of another line', () => {
    const pairs = [['VXUS', 'US stocks'], ['KEY', 'Energy']] as const; // oxfmt-ignore
    for (const [symbol, name] of pairs) {
      const holding = holdingOf({ symbol, name, value: 1000, currency: currency('USD') });
      expect(identifyFile(fileOf([holding]), [], reference)[0]!.doubt).toBe('name-contradicts');
    }
  });

  test('has the symbol in brackets or behind a dash', () => {
    expect(whoIs(['US Stocks (VTI)', 'Tech (QQQ)', 'Domestic stock - VTI'])).toEqual(['VTI', 'QQQ', 'VTI']);
  });

  test('is one of several in brackets where they are classes of one', () => {
    const classes = ['Vanguard Total Stock Market Fund (VTI, VTSMX, VTSAX)', 'Vanguard REIT Index Fund (VNQ/VGSLX)', 'Alphabet (GOOG/GOOGL)']; // oxfmt-ignore
    expect(whoIs(classes)).toEqual(['VTI', 'VNQ', 'GOOGL']);
    const several = ['Tech (NVDA/AMD)', 'stocks (AAPL, MSFT)', 'Total market (VTI, VXUS)', 'Vanguard index funds (VTI, VXUS)']; // oxfmt-ignore
    expect(whoIs(several)).toEqual(several.map(() => 'unknown'));
  });
});

test('a European fund is known by its share class where brokers write no more, and by its index behind its house', () => {
  const classes = ['Core MSCI World USD (Acc)', 'S&P 500 EUR Hedged (Acc)', 'FTSE All-World Acc', 'Physical Gold USD (Acc)', '$ Treasury Bond 20+yr USD (Dist)']; // oxfmt-ignore
  expect(whoIs(classes, 'EUR')).toEqual(['MSCI World', 'S&P 500', 'FTSE All-World', 'commodity', 'bond']);
  const houses = ['BNP Paribas Easy MSCI World', 'UBS MSCI World', 'iShs Core MSCI World', 'Invesco FTSE All-World'];
  const funds = ['BNP Paribas Easy MSCI World UCITS ETF', 'UBS MSCI World UCITS ETF', 'MSCI World', 'Invesco FTSE All-World UCITS ETF']; // oxfmt-ignore
  expect(whoIs(houses, 'EUR')).toEqual(funds);
  expect(whoIs(['BNP Paribas', 'MSCI Inc', 'S&P Global', 'UBS'], 'EUR')).toEqual(['BNP.PA', 'MSCI', 'SPGI', 'UBS']);
  expect(whoIs(['BNP Paribas Call S&P 500'], 'EUR')).toEqual(['unknown']);
  const short = ['VanEck Semiconductor', 'L&G Cyber Security', 'iShares Physical Gold'];
  expect(whoIs(short, 'EUR')).toEqual(['VanEck Semiconductor UCITS ETF', 'L&G Cyber Security UCITS ETF', 'commodity']);
  expect(whoIs(['VanEck Semiconductor'], 'USD')).toEqual(['SMH']);
  // nobody knows whose it is
  expect(whoIs(['Digital Security USD (Acc)'], 'EUR')).toEqual(['asked: iShares Digital Security UCITS ETF']);
});

test.each([
  [
    'CHF',
    ['NESTLE N', 'UBS GROUP N', 'SWATCH I', 'SCHINDLER PS', 'LINDT & SPRUENGLI PS'],
    ['NESN.SW', 'UBS', 'UHR.SW', 'SCHN.SW', 'LISP.SW'],
  ],
  ['BRL', ['ITAUUNIBANCO PN', 'VALE ON NM', 'AMBEV S/A ON', 'TAESA UNT N2'], ['ITUB', 'VALE', 'ABEV', 'TAEE11.SA']],
  ['GBP', ['DIAGEO ORD 28 101/108P', 'ROLLS-ROYCE HLDGS ORD GBP0.20', 'BP ORD USD0.25'], ['DEO', 'RR.L', 'BP']],
  ['CAD', ['SHOPIFY INC CL A SUB VTG', 'BROOKFIELD CORP CL A LTD VT', 'ROYAL BANK OF CDA'], ['SHOP', 'BN', 'RY']],
  ['EUR', ['AIR LIQUIDE', 'MUENCH.RUECK', 'DT.TELEKOM', 'VW VZ.'], ['AI.PA', 'MUV2.DE', 'DTE.DE', 'VOW3.DE']],
  ['PLN', ['PKNORLEN', 'PKOBP', 'XTB', 'mBank'], ['PKN.WA', 'PKO.WA', '~XTB:PL', 'MBK.WA']],
])('names end as shares do at home: in %s', (money, names, found) => {
  expect(whoIs(names, money)).toEqual(found);
});

test('a coin is known by its name, and its company by the name with its form', () => {
  const coins = ['Bitcoin', 'Ethereum', 'Solana', 'Ripple', 'Polygon', 'Tron'];
  expect(whoIs(coins)).toEqual(coins.map(() => 'crypto'));
  expect(whoIs(['Solana Company', 'Tron Inc.'])).toEqual(['HSDT', 'TRON']);
});

test('a fund whose name has no Latin letter is that fund, and no house', () => {
  expect(whoIs(['ひふみ投信'], 'JPY')).toEqual(['ひふみ投信']);
});

test('a name in capitals is no symbol of India', async () => {
  for (const text of ['Apple 5,000\nNVIDIA 3,000\n', 'Name,Value\nNVIDIA,100\nTOYOTA,200\n'])
    expect(analyse(portfolioOf([await readText(text)]), reference).settings.currency).toBe('USD');
});
