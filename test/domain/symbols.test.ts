import { describe, expect, it } from 'vitest';
import {
  asItLooks,
  cleanSymbol,
  looksForged,
  looksLikeCusip,
  looksLikeIsin,
  optionUnderlying,
  symbolForms,
} from '../../src/domain/identity/symbols.ts';

describe('symbols', () => {
  it.each(['BRK/B', 'BRK-B', 'BRK.B', 'BRK B', ' brk/b '])('%s is BRK.B first', (symbol) => {
    expect(symbolForms(symbol)[0]).toBe('BRK.B');
  });
  it.each([
    'NASDAQ:AAPL',
    'AAPL US',
    'AAPL UW',
    'AAPL US EQUITY',
    'AAPL.O',
    'AAPL.OQ',
    'AAPL-US',
    'AAPL.US',
    'XNAS:AAPL',
    'NASDAQ: AAPL',
    'AAPL:NASDAQ',
    'AAPL:US',
    'US:AAPL',
  ])('%s is AAPL', (symbol) => {
    expect(symbolForms(symbol)[0]).toBe('AAPL');
  });
  it.each(['HSBA.L', '7203.T', 'TD.TO', 'VWRL.AS', 'AAPL GR', 'BF.B', 'RDS.A'])('%s stays what it is', (symbol) => {
    expect(symbolForms(symbol)).toContain(symbol);
    expect(symbolForms(symbol)).not.toContain(symbol.replace(/[. ].*/, ''));
  });
  it('tries a glued class last, because most such symbols are their own', () => {
    expect(symbolForms('BRKB')).toEqual(['BRKB', 'BRK.B']);
    expect(symbolForms('VTI')).toEqual(['VTI']);
  });
  it.each([
    ['JPM-PC', 'JPM.PRC'],
    ['JPM PRC', 'JPM.PRC'],
    ['JPM^C', 'JPM.PRC'],
  ])('%s is the preferred share %s', (symbol, expected) => {
    expect(symbolForms(symbol)).toContain(expected);
  });
  it.each([
    ['-SPY260424C580', 'SPY'],
    [' -EEE261218C50', 'EEE'],
    ['PLTR 09/11/2026 165.00 P', 'PLTR'],
    ["TWTR Feb 15 '19 $41 Call", 'TWTR'],
    ["QQQ Dec 31 '26 $600 Put", 'QQQ'],
    ['SPXW260317P6660', 'SPXW'],
    ['AAPL', null],
    ['BRK.B', null],
  ])('%s is an option on %s', (symbol, underlying) => {
    expect(optionUnderlying(symbol)).toBe(underlying);
  });
  it('folds full-width letters and drops what cannot be seen, but not what looks alike', () => {
    expect(cleanSymbol('ＡＡＰＬ')).toBe('AAPL');
    expect(cleanSymbol('AA\u200BPL\uFEFF')).toBe('AAPL');
    expect(looksForged(cleanSymbol('АAPL'))).toBe(true); // Cyrillic А
    expect(looksForged(cleanSymbol('AAPL\u0000'))).toBe(true);
  });
  it.each([
    ['АAPL', 'AAPL'], // Cyrillic А
    ['ΝVDΑ', 'NVDA'], // Greek Ν and Α
    ['MSFT\u0000', 'MSFT'],
  ])('%s looks like %s', (symbol, looks) => {
    expect(asItLooks(symbol)).toBe(looks);
  });
  it('knows the forms of ISIN and CUSIP', () => {
    expect(looksLikeIsin('US0378331005')).toBe(true);
    expect(looksLikeIsin('037833100')).toBe(false);
    expect(looksLikeCusip('037833100')).toBe(true);
    expect(looksLikeCusip('MICROSOFT')).toBe(false);
  });
});
