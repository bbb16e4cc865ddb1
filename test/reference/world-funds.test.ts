import { beforeAll, describe, expect, it } from 'vitest';
import { identify } from '../../src/domain/identity/identify.ts';
import { identifyFile } from '../../src/domain/identity/resolve.ts';
import { fileOf, holdingOf } from '../support/portfolio.ts';
import { isFundAbroad } from '../../src/domain/identity/identify-fund-abroad.ts';
import type { Holding } from '../../src/domain/model/holding.ts';
import { openFunds } from '../../src/domain/look-through/look-through.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { currency, lineNumber } from '../../src/domain/model/units.ts';
import { loadReference } from '../../src/reference/load.ts';
import { makeSources } from '../../scripts/reference/sources.ts';
import { gatherGroundwork } from '../../scripts/reference/groundwork.ts';
import { HAS_SOURCES, sourceText } from './source-folder.ts';

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

function line(words: Partial<Pick<Holding, 'symbol' | 'name' | 'isin' | 'says'>> & { money?: string }): Holding {
  const { money, ...stated } = words;
  return {
    line: lineNumber(2),
    account: null,
    symbol: null,
    name: null,
    isin: null,
    cusip: null,
    quantity: 1,
    price: 1,
    value: 1,
    valueFrom: 'stated',
    currency: money === undefined ? null : currency(money),
    inBase: null,
    cost: null,
    says: null,
    ...stated,
  };
}

/* The fund a line is taken for; "?" = asked about, null = nobody or no fund. */
function fundOf(words: Parameters<typeof line>[0]): string | null {
  const { security, status } = identify(line(words), [], reference);
  return status === 'ambiguous' ? '?' : security.kind === 'fund' ? security.symbol : null;
}

describe('an exchange in front of a symbol', () => {
  it.each([
    ['LON:VUSA', 'VUSA.L'],
    ['AMS:IWDA', 'IWDA.AS'],
    ['ETR:EUNL', 'EUNL.DE'],
  ])('%s is %s', (symbol, other) => {
    expect(fundOf({ symbol })).not.toBeNull();
    expect(fundOf({ symbol })).toBe(fundOf({ symbol: other }));
  });
  it.each(['IWDA.NL', 'VUSA.UK', 'SXR8.DE'])('%s is known by its country', (symbol) => {
    expect(fundOf({ symbol, money: 'EUR' })).not.toBeNull();
  });
  it.each(['AAPL.US', 'NASDAQ:AAPL', 'AAPL US'])('%s is Apple beside euros, and not asked about', (symbol) => {
    const prepared = identifyFile(
      fileOf([holdingOf({ symbol, name: null, value: 1, currency: currency('EUR') }, 2)]),
      [],
      reference,
    );
    expect(prepared).toMatchObject([{ status: 'identified', issuer: 'AAPL' }]);
  });
  it.each([
    ['INDITEX', 'ITX.MC'],
    ['APPLE INC', 'AAPL'],
  ])('%s under the title of symbols is a name', (symbol, issuer) => {
    expect(identify(line({ symbol, money: 'EUR' }), [], reference)).toMatchObject({ status: 'identified', issuer });
  });
  it.each(['BITCOIN', 'ETHEREUM'])('%s is the coin there', (symbol) => {
    expect(identify(line({ symbol }), [], reference).assetClass).toBe('crypto');
  });
});

describe('European funds', () => {
  it.each([
    ['IE00B4L5Y983', 'MSCI World'],
    ['IE00BK5BQT80', 'MSCI ACWI'],
    ['IE00B5BMR087', 'SPY'],
    ['IE00B4K48X80', 'MSCI Europe'],
    ['LU0908500753', 'STOXX Europe 600'],
    ['DE0002635307', 'STOXX Europe 600'],
    ['LU1681037609', 'TOPIX index'],
    ['IE00B53L3W79', 'MSCI EMU, 50 largest'],
    ['DE0005933931', 'MSCI Germany, 40 largest'],
    ['IE00BKM4GZ66', 'MSCI Emerging Markets IMI'],
    ['IE00B3WJKG14', 'ZPDT'],
    ['NL0009272749', 'MSCI lines of AEX members, at most 15%'],
    ['IE00B0M63623', 'MSCI Taiwan 20/35'],
    ['IE00B3S1J086', 'MSCI Taiwan 20/35'],
    ['IE00BHZRR030', 'MSCI Korea 30/18'],
    ['LU0322248146', 'MSCI Switzerland, 30 largest'],
  ])('%s is read from the list of %s', (isin, list) => {
    const [fund] = reference.byIsin(isin);
    expect(fund?.kind).toBe('fund');
    expect(reference.fundContent(fund!.symbol)).toMatchObject({ kind: 'basket', list });
  });

  it('whose index no list stands for are known, and not seen into', () => {
    // MSCI World Small Cap, a sector of the STOXX 600, S&P 500 with a buffer: none of them is the index it begins with
    for (const isin of ['IE00BF4RFH31', 'LU1834983477', 'DE000A0F5UJ7']) {
      const [fund] = reference.byIsin(isin);
      expect(fund).toMatchObject({ kind: 'fund', fundClass: 'equity' });
      expect(reference.fundContent(fund!.symbol).kind).toBe('none');
    }
  });

  it('of bonds, gold and coins are their class', () => {
    const classOf = (isin: string): unknown => {
      const [fund] = reference.byIsin(isin);
      return fund?.kind === 'fund' ? fund.fundClass : null;
    };
    expect(['IE00B3F81R35', 'DE000A0S9GB0', 'LU0290358497'].map(classOf)).toEqual([
      'bond',
      'commodity',
      'money-market',
    ]);
  });

  it('are found by WKN, by ticker on any exchange and by the name without the share class', () => {
    expect(reference.byWkn('A0RPWH')[0]?.symbol).toBe('IWDA');
    for (const symbol of ['EUNL.DE', 'IWDA.AS', 'SWDA.L'])
      expect(['IWDA', 'SWDA', 'EUNL']).toContain(reference.fundsAbroad(symbol)[0]?.symbol);
    expect(reference.fundByName('iShares Core EURO STOXX 50 UCITS ETF EUR (Acc)')?.name).toContain('EURO STOXX 50');
  });

  it('never bear the identity of a US symbol with their letters', () => {
    // VERX is Vertex, SSAC a US company, CASH Pathward and cash
    expect(fundOf({ symbol: 'VERX', name: 'Vanguard FTSE Developed Europe ex UK UCITS ETF', money: 'GBP' })).toContain(
      'Vanguard',
    );
    expect(identify(line({ symbol: 'VERX', name: 'Vertex Inc', money: 'USD' }), [], reference).security.kind).toBe(
      'company',
    );
    expect(fundOf({ symbol: 'CASH', name: 'Global X High Interest Savings ETF', money: 'CAD' })).toBeNull();
    expect(
      identify(line({ symbol: 'CASH', name: 'Global X High Interest Savings ETF', money: 'CAD' }), [], reference)
        .assetClass,
    ).toBe('cash');
    expect(fundOf({ symbol: 'VGRO', name: 'Vanguard Growth ETF Portfolio', money: 'CAD' })).toBe('VGRO.TO');
    expect(fundOf({ symbol: 'VGRO', name: 'Virtus Silvant Growth Opportunities ETF', money: 'USD' })).toBe('VGRO');
    expect(fundOf({ symbol: 'VTI', name: 'Vanguard Total Stock Market ETF', money: 'CAD' })).toBe('VTI');
  });
});

describe('sustainable variants of an index', () => {
  it('are read as the plain one when the user says so, and not before', () => {
    const [fund] = reference.byIsin('IE00BFNM3G45');
    expect(reference.fundContent(fund!.symbol).kind).toBe('none');
    const [proxy] = reference.proxies(fund!.symbol);
    expect(proxy?.symbol).toBe('MSCI USA');
    expect(reference.fundContent('MSCI USA').kind).toBe('basket');
  });
});

describe('leveraged products', () => {
  const openAll = (symbol: string) => openFunds(reference)(symbol);

  it('on one stock are its factor times that company, minus what they borrow', () => {
    for (const [symbol, issuer, factor] of [
      ['TSLL', 'TSLA', 2],
      ['Leverage Shares 3x NVIDIA ETP', 'NVDA', 3],
      ['Leverage Shares -3x Short MicroStrategy (MSTR) ETP', 'MSTR', -3],
    ] as const)
      expect(openAll(symbol)).toMatchObject([
        { kind: 'list', issuers: [issuer], weights: [1], factor },
        { kind: 'financing', part: 1 - factor },
      ]);
  });

  it('of Europe all state their factor, up to five times', () => {
    expect(reference.fundContent('Leverage Shares -5x Short S&P 500 ETP')).toEqual({
      kind: 'leveraged',
      underlying: 'S&P 500',
      factor: -5,
    });
    expect(reference.fundContent('L&G DAX Daily 2x Short UCITS ETF')).toMatchObject({ factor: -2 });
  });
});

describe('funds of other markets', () => {
  it.each([
    ['VFV.TO', undefined, 'VFV.TO'],
    ['VFV', 'CAD', 'VFV.TO'],
    ['NIFTYBEES', 'INR', 'NIFTYBEES.NS'],
    ['VAS.AX', undefined, 'VAS.AX'],
  ])('%s in %s', (symbol, money, fund) => {
    expect(fundOf(money === undefined ? { symbol } : { symbol, money })).toBe(fund);
  });

  it('all-in-one funds are read from their parts', () => {
    for (const symbol of ['VGRO.TO', 'XEQT.TO', 'VDHG.AX']) {
      const content = reference.fundContent(symbol);
      expect(content.kind).toBe('funds');
      if (content.kind === 'funds')
        expect(content.parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 3);
    }
    const [strategy] = reference.byIsin('GB00B4PQW151');
    expect(reference.fundContent(strategy!.symbol).kind).toBe('funds');
  });
});

describe('funds by their names alone', () => {
  it.each([
    ['C Fund', 'S&P 500'],
    ['TSP S Fund', 'S&P Completion'],
    ['State Street S&P 500 Index Securities Lending Series Fund Class II', 'S&P 500'],
    ['Vanguard Institutional 500 Index Trust', 'VFIAX'],
    ['SSGA Russell 1000 Value Index Securities Lending Series', 'Russell 1000 Value'],
    ['Fonds indiciel MSCI World', 'MSCI World'],
    ['Vanguard Target Retirement 2045 Trust', 'VTIVX'],
    // known so that it isn't read as the Nifty 50; no list stands for it
    ['Nifty 500 Index Fund', 'Nifty 500'],
  ])('%s is %s', (name, fund) => {
    expect(fundOf({ name })).toBe(fund);
  });

  it.each([
    '500 Index Fund',
    'S&P 500 Energy Index Fund',
    'MSCI World Small Minimum Volatility Fund',
    'IBEX Ltd',
    'Large Cap Index Fund',
    'Total Market Index Fund X',
  ])('%s says too little', (name) => {
    expect(fundOf({ name })).toBeNull();
  });

  it('an index is looked through by its list, and said to be an estimate', () => {
    expect(reference.fundContent('S&P 500')).toMatchObject({ kind: 'basket', list: 'SPY', estimated: true });
  });
});

describe.skipIf(!HAS_SOURCES)('the compiler', () => {
  it('refuses an ISIN that belongs to a fund and to a company', () => {
    const spoilt = (file: string): string =>
      file === 'funds/world/ucits-etfs.csv'
        ? sourceText(file).replace('IE00B53L3W79', 'US0378331005')
        : sourceText(file);
    expect(() => gatherGroundwork(makeSources(spoilt))).toThrow(
      /US0378331005 is that of the fund .* and of the company AAPL/,
    );
  });

  it('knows every European fund of the table as a fund of another market', () => {
    const rows = makeSources(sourceText).read('funds/world/ucits-etfs.csv');
    const strange = rows.filter((row) => {
      const [fund] = reference.byIsin(row('isin'));
      return fund?.kind !== 'fund' || reference.bySymbol(fund.symbol).length === 0;
    });
    expect(strange.map((row) => row('isin'))).toEqual([]);
    const [first] = reference.fundsAbroad('EUNL.DE');
    expect(first !== undefined && isFundAbroad(first)).toBe(true);
  });
});
