import { describe, expect, it } from 'vitest';
import {
  makeIndexFinder,
  plainFundName,
  ruleWords,
  speaksOfFund,
  type IndexName,
} from '../../../src/domain/identity/fund-names.ts';
import { makePlanFundFinder, type PlanFund } from '../../../src/domain/identity/plan-funds.ts';

const index = (name: string, ...spellings: string[]): IndexName => ({ index: name, spellings });

const find = makeIndexFinder([
  index('S&P 500', 'SP 500'),
  index('S&P 500 Equal Weight'),
  index('MSCI World', 'MSCI WLD'),
  index('MSCI World Small Cap'),
  index('EURO STOXX 50', 'EuroStoxx 50'),
  index('Dow Jones Industrial Average'),
  index('Nifty 50', 'NIFTY'),
  index('FTSE All-World'),
  index('FTSE All-Share', 'FTSE UK All Share'),
  index('Russell 1000 Growth'),
  index('Nasdaq-100', 'NASDAQ 100'),
]);

describe('indexes in names of funds', () => {
  it.each([
    ['State Street S&P 500 Index Securities Lending Series', 'S&P 500', false],
    ['INVESCO S+P 500 UCITS ETF', 'S&P 500', false],
    ['Fidelity S & P 500 Index', 'S&P 500', false],
    ['iShares S&P500 Equal Weight UCITS ETF', 'S&P 500 Equal Weight', false],
    ['iShares Core MSCI World UCITS ETF USD (Acc)', 'MSCI World', false],
    ['ISHS CORE MSCI WLD U.ETF DLA', 'MSCI World', false],
    ['iShares MSCI World Small Cap UCITS ETF', 'MSCI World Small Cap', false],
    ['UBS MSCI World Socially Responsible UCITS ETF', 'MSCI World', true],
    ['Xtrackers MSCI World Information Technology UCITS ETF', 'MSCI World', true],
    ['Amundi Dow Jones Industrial Average UCITS ETF', 'Dow Jones Industrial Average', false],
    ['VANGUARD FTSE ALL-WORLD U.ETF REG. SHS USD DIS.', 'FTSE All-World', false],
    ['UTI Nifty 50 Index Fund Direct Growth', 'Nifty 50', false],
    ['博时标普500ETF', 'S&P 500', false],
    ['ｉシェアーズ Ｓ＆Ｐ５００ 米国株 ＥＴＦ', 'S&P 500', false],
    ['标普500红利ETF', 'S&P 500', true],
    ['纳指ETF', 'Nasdaq-100', false],
    ['国泰纳斯达克100ETF', 'Nasdaq-100', false],
    ['纳指科技ETF', 'Nasdaq-100', true],
    ['ナスダック100インデックス', 'Nasdaq-100', false],
    ['Vanguard FTSE U.K. All Share Index Unit Trust GBP Income', 'FTSE All-Share', false],
    ['BlackRock Russell 1000 Growth Index Fund', 'Russell 1000 Growth', false],
    ['S&P 500 ex Energy Fund', 'S&P 500', true],
    ['Nifty 500 Index Fund', 'Nifty 50', true],
    ['MSCI World Mega Cap UCITS ETF', 'MSCI World', true],
    ['S&P 500 Buyback UCITS ETF', 'S&P 500', true],
  ])('%s', (name, expected, isVariant) => {
    const found = find(name);
    expect(found === null ? null : found.index.index).toBe(expected);
    if (found !== null) expect(found.isVariant).toBe(isVariant);
  });

  it.each([
    'WisdomTree S&P 500 3x Daily Leveraged',
    'S&P 500 Put 5000 Dec 2026',
    'Faktor-Zertifikat EURO STOXX 50',
    'Xtrackers S&P 500 Inverse',
  ])('%s is no fund of the index', (name) => {
    expect(find(name)).toBeNull();
  });

  it('a word is a whole word', () => {
    expect(find('SP 5000 Holdings')).toBeNull();
    expect(find('Niftyness Fund')).toBeNull();
  });

  it('letters and digits part', () => {
    expect(ruleWords('S&P500')).toEqual(['SP', '500']);
    expect(ruleWords('S & P 500')).toEqual(['SP', '500']);
    expect(ruleWords('Crédit 40')).toEqual(['CREDIT', '40']);
  });
});

describe('names of European funds without their share class', () => {
  it.each([
    ['iShares Core MSCI World UCITS ETF USD (Acc)', 'iShares Core MSCI World UCITS ETF'],
    ['Xtrackers MSCI World UCITS ETF 1C', 'Xtrackers MSCI World UCITS ETF'],
    ['iShares Core S&P 500 UCITS ETF EUR Hedged (Dist)', 'iShares Core S&P 500 UCITS ETF (hedged)'],
    ['UBS MSCI USA UCITS ETF hEUR acc', 'UBS MSCI USA UCITS ETF (hedged)'],
    ['State Street SPDR MSCI World UCITS ETF USD Unhedged (Acc)', 'State Street SPDR MSCI World UCITS ETF'],
    ['UBS (Irl) ETF plc - MSCI World UCITS ETF A Acc', 'MSCI World UCITS ETF'],
    ['Xetra-Gold', 'Xetra-Gold'],
    ['Nippon India Small Cap Fund - Direct Plan Growth Plan - Growth Option', 'Nippon India Small Cap Fund'],
    ['Motilal Oswal Midcap Fund-Direct Plan-Growth Option', 'Motilal Oswal Midcap Fund'],
    ['quant Small Cap Fund (Growth Option) (Direct)', 'quant Small Cap Fund'],
    ['Axis ELSS Tax Saver Fund Regular IDCW', 'Axis ELSS Tax Saver Fund'],
    ['AustralianSuper High Growth Option', 'AustralianSuper High Growth Option'],
    ['Vanguard Dividend Growth Fund', 'Vanguard Dividend Growth Fund'],
  ])('%s', (name, expected) => {
    expect(plainFundName(name)).toBe(expected);
  });

  it('tells a fund’s name from a company’s', () => {
    expect(['Fidelity MSCI World Index Fund', 'ISHS CORE MSCI WLD U.ETF DLA'].map(speaksOfFund)).toEqual([true, true]);
    expect(['IBEX Ltd', 'Atx Group', 'SPI Energy Co'].map(speaksOfFund)).toEqual([false, false, false]);
  });
});

describe('words of plan funds', () => {
  const plan = (words: string, without: string, list: string): PlanFund & { readonly list: string } => ({
    phrases: words.split('; '),
    without: without === '' ? [] : without.split('; '),
    list,
  });
  const findPlan = makePlanFundFinder(
    [
      plan('500; index', 'growth; ex', 'SPY'),
      plan('small cap; index', 'international', 'IWM'),
      plan('vanguard; target retirement; 2045', '', 'VTIVX'),
      plan('target retirement; 20', 'vanguard', 'mixed'),
      plan('=c fund', '', 'C'),
      plan('=witan river investment trust plc', '', 'WITAN'),
      plan('=equity index fund accumulation', '', 'ONE HOUSE'),
      plan('=witan river investment trust plc ord', '', 'WITAN'),
      plan('=harbour growth fund ltd', '', 'HARBOUR 1'),
      plan('=harbour growth fund plc', '', 'HARBOUR 2'),
    ],
    ({ list }) => list,
  );
  const listOf = (name: string): string | null => {
    const found = findPlan(name);
    return found === null ? null : found.list;
  };

  it.each([
    ['SPARTAN 500 INDEX POOL CLASS E', 'SPY'],
    ['500 Growth Index', null],
    ['US Small-Cap Equity Index Fund', 'IWM'],
    ['Small Cap Index Fund', 'IWM'],
    ['International Small Cap Index', null],
    ['Vanguard Target Retirement 2045 Trust II', 'VTIVX'],
    ['Company Stock', null],
    ['C Fund', 'C'],
    ['Class C Fund', null],
    ['Witan River Investment Trust Ord (LSE:WRIT)', 'WITAN'],
    ['WITAN RIVER INVESTMENT TRUST ORD 25P', 'WITAN'],
    ['Witan River Investment Trust (LSE:WRIT) Shares', null],
    ['Equity Index Fund - Accumulation GBP', null],
    ['Equity Index Fund', null],
    ['Harbour Growth Fund GBP', null],
  ])('%s', (name, expected) => {
    expect(listOf(name)).toBe(expected);
  });

  it('“ex” is not a part of “index”', () => {
    expect(listOf('500 Index Fund')).toBe('SPY');
    expect(listOf('500 ex Energy Index Fund')).toBeNull();
  });
});
