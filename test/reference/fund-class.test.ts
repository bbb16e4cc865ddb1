import { beforeAll, describe, expect, it } from 'vitest';
import { judge, settleClasses } from '../../scripts/reference/fund-class.ts';
import type { FundClass, Reference } from '../../src/domain/model/reference.ts';
import { FUNDS } from '../../src/reference/data/catalog.ts';
import { loadReference } from '../../src/reference/load.ts';
import { parseTable } from '../../src/reference/table.ts';
import { sourcesOf } from './source-rows.ts';

describe('the words of a name', () => {
  it.each([
    ['bond', 'T. Rowe Price Communications & Technology Fund', 'Technology', 'unknown'],
    ['bond', 'First Trust NASDAQ ABA Community Bank Index Fund', 'Small Cap', 'unknown'],
    ['bond', 'Nuveen Municipal Value Fund', '', 'bond'],
    ['bond', 'BondBloxx USD High Yield Bond Energy Sector ETF', '', 'bond'],
    ['bond', 'VanEck Mortgage REIT Income ETF', 'REITs', 'unknown'],
    ['bond', 'Baron Real Estate Income Fund', 'REITs', 'unknown'],
    ['bond', 'Dodge & Cox Income Fund Class X', 'Investment Grade Bonds', 'bond'],
    ['bond', 'Some Income Fund', 'Bonds', 'unknown'],
    ['bond', 'Some Income Fund', 'Government Bonds', 'bond'],
    ['bond', 'TIAA-CREF High-Yield Fund Retirement Class', 'High Yield Bonds', 'bond'],
    ['bond', 'Voya Solution 2035 Portfolio', 'Blend', 'mixed'],
    ['commodity', 'Goldman Sachs Physical Gold ETF', '', 'commodity'],
    ['commodity', 'U.S. Global GO GOLD and Precious Metal Miners ETF', '', 'unknown'],
    ['commodity', 'DB Gold Double Short ETN', '', 'leveraged'],
    ['crypto', 'iShares Bitcoin Trust ETF', '', 'crypto'],
    ['crypto', 'CoinShares Bitcoin Mining ETF', '', 'unknown'],
    ['crypto', 'CYBER HORNET S&P 500 and Bitcoin 75/25 Strategy ETF', '', 'unknown'],
    ['crypto', '2x Solana ETF', '', 'leveraged'],
    ['currency', 'Invesco CurrencyShares Euro Currency Trust', '', 'currency'],
    ['currency', 'iShares Currency Hedged MSCI Germany ETF', '', 'unknown'],
    ['equity', 'Invesco Municipal Trust', '', 'bond'],
    ['equity', 'First Trust Enhanced Stocks, Bonds & Gold ETF', '', 'mixed'],
    ['equity', 'American Century One Choice 2045 Portfolio', 'Blend', 'mixed'],
    ['equity', 'Harbor Large Cap Value Fund Retirement Class', 'Value', 'equity'],
  ] as const)('a guess of %s for “%s” (%s) is %s', (guessed, name, category, fundClass) => {
    expect(judge(guessed, [name], category)).toBe(fundClass);
  });
});

describe('classes of one fund', () => {
  const HEAD = 'ticker,name,asset_class,category';
  const settle = (series: readonly string[], repairs: readonly string[], ...funds: readonly string[]) => {
    const sources = sourcesOf({
      'funds/catalog.csv': [HEAD, ...funds],
      'funds/funds.csv': ['ticker,asset_class'],
      'funds/equivalents.csv': ['ticker,same_as'],
      'funds/world/class-repairs.csv': ['ticker,status,from_class,to_class,reason', ...repairs],
      'funds/world/sec-series.csv': ['ticker,series', ...series],
    });
    const settled = settleClasses(sources, sources.read('funds/catalog.csv'));
    return Object.fromEntries([...settled].map(([ticker, { fundClass }]) => [ticker, fundClass]));
  };

  it('are of one kind: what is known of one holds for all, and nothing is chosen between two guesses', () => {
    const series = ['A,S1', 'B,S1', 'C,S2', 'D,S2'];
    const repairs = ['A,repair,bond,equity-us,looked at'];
    expect(
      settle(series, repairs, 'A,Some Fund,bond,', 'B,Some Fund,bond,', 'C,X Fund,bond,', 'D,X Fund,equity-us,'),
    ).toEqual({
      A: 'equity',
      B: 'equity',
      C: 'unknown',
      D: 'unknown',
    });
  });

  it('that are known to be of two kinds stop the compiler', () => {
    const repairs = ['A,repair,bond,equity-us,looked at', 'B,repair,equity-us,bond,looked at'];
    expect(() => settle(['A,S1', 'B,S1'], repairs, 'A,Some Fund,bond,', 'B,Some Fund,equity-us,')).toThrow('A and B');
  });

  it('are unknown where there is a doubt, unless it says to keep them', () => {
    const repairs = ['A,review,bond,,look at the holdings', 'B,review,bond,,keep: a bond fund by its name'];
    expect(settle([], repairs, 'A,Some Bond Fund,bond,', 'B,Total Return Fund,bond,')).toEqual({
      A: 'unknown',
      B: 'bond',
    });
  });
});

describe('the funds of the pack', () => {
  let reference: Reference;
  beforeAll(async () => {
    reference = await loadReference();
  });
  const classOf = (symbol: string): FundClass | null => {
    const fund = reference.bySymbol(symbol).find((listed) => listed.kind === 'fund');
    return fund?.kind === 'fund' ? fund.fundClass : null;
  };

  it.each([
    // shares: prospectuses of American Mutual Fund, Affiliated Fund, Communications & Technology Fund; indexes of the ETFs
    [
      'equity',
      'RMFCX RMFEX AMRMX AMRFX LAFFX LAFYX PRMTX SCHY SDIV IYZ EWCO RSPC FDCF XLC VOX FCOM SCJ QABA FCG REM MORT',
    ],
    ['equity', 'GDX GDXJ RING SIL GOEX COPX WGMI BITQ DDWM HEWG HEFA DXJ UTRN FLN SDG BRIFX AGTHX FCNTX VTI SPY QQQ'],
    // shares and bonds: prospectuses
    [
      'mixed',
      'PRWCX TRAIX VWINX VWIAX VWELX AMECX AMEFX FKINX FPURX FBALX ABALX BALFX DODBX MSFRX VBINX VGSTX FFFAX FRIFX',
    ],
    ['mixed', 'VTTSX VFFVX FFFEX FDEEX TRRNX SWYNX FIPFX FFNOX AOR AOA AOM'],
    ['bond', 'BND AGG BNDX TLT VBTLX PTTRX PIMIX DODIX VWITX MUB VTEB HYG LQD VWEHX FXNAX CMBS MRBFX MUNA'],
    ['commodity', 'GLD IAU GLDM SLV DBC PDBC USO UNG PALL'],
    ['crypto', 'IBIT FBTC GBTC ETHA BITO'],
    ['currency', 'FXE FXY UUP'],
    ['money-market', 'BRRXX TFCXX'],
    ['leveraged', 'TQQQ SQQQ UPRO SSO SPXL TSLL SETH DGZ'],
    // doubts that only holdings can settle
    ['unknown', 'KCOP RYAMX PSECX CAGCX RSSX'],
  ] as const)('%s: %s', (fundClass, symbols) => {
    const wrong = symbols.split(' ').filter((symbol) => classOf(symbol) !== fundClass);
    expect(wrong.map((symbol) => `${symbol} ${classOf(symbol) ?? 'not there'}`)).toEqual([]);
  });

  it('that speak of shares are no bonds, metals, coins or money', () => {
    const table = parseTable(FUNDS);
    const names = table.column('name');
    const classes = table.column('class');
    const speaksOfShares =
      /\b(?:equity|equities|stocks?|dividends?|communications?|miners|mining|balanced|retirement 20\d\d)\b/i;
    const isSure = /\b(?:bonds?|munis?|municipals?|credit|debt|fixed income|common stock|loans?|treasur(?:y|ies))\b/i;
    const wrong = names.filter(
      (name, row) =>
        ['bond', 'commodity', 'crypto', 'currency'].includes(classes[row]!) &&
        speaksOfShares.test(name) &&
        !isSure.test(name),
    );
    expect(wrong).toEqual([]);
  });

  it('have names, not notes', () => {
    const names = parseTable(FUNDS).column('name');
    expect(names.filter((name) => /\.csv|\bline of\b|see fund-of-funds|older class/i.test(name))).toEqual([]);
  });
});
