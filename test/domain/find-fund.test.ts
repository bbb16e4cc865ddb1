import { describe, expect, test } from 'vitest';
import { findFund, guessFund } from '../../src/domain/lists/find-fund.ts';
import type { FundFileReading } from '../../src/domain/model/fund-file.ts';
import { loadReference } from '../../src/reference/load.ts';
import { readingOf } from '../support/fund-reading.ts';

/* Which fund a list is of, asked of the pack itself. */

const reference = await loadReference();
const found = (facts: Partial<FundFileReading>) => findFund(readingOf(facts), reference);
/* Core MSCI World of iShares, and what the pack calls it. */
const WORLD = 'IE00B4L5Y983';
const [world] = reference.byIsin(WORLD);

describe('the fund of a list', () => {
  test('is found by its ISIN, which outranks a symbol that only the file’s name proposes', () => {
    expect(world?.kind).toBe('fund');
    expect(found({ fundIsin: WORLD })).toEqual({ symbol: world!.symbol, name: world!.name });
    expect(found({ fundIsin: WORLD, fundSymbol: 'IVV', name: 'IVV_holdings.csv' })?.symbol).toBe(world!.symbol);
  });

  test('is found by its symbol, and by its name in full', () => {
    expect(found({ fundSymbol: 'IVV', name: 'IVV_holdings.csv' })?.symbol).toBe('IVV');
    expect(found({ fundName: 'iShares Core S&P 500 ETF' })?.symbol).toBe('IVV');
    expect(found({ fundName: 'Vanguard Total Stock Market ETF' })?.symbol).toBe('VTI');
    expect(found({ fundSymbol: 'ZSP', fundName: 'BMO S&P 500 Index ETF' })?.symbol).toBe('ZSP.TO');
    // its listings in Europe are read from one list, so any of them stands for the fund
    const named = found({ fundName: 'iShares Core MSCI World UCITS ETF USD (Acc)' });
    expect(named?.name).toMatch(/^iShares Core MSCI World UCITS ETF/);
    expect(reference.fundContent(named!.symbol)).toEqual(reference.fundContent(world!.symbol));
  });

  test('is nobody where the file contradicts itself, or says less than one fund', () => {
    expect(found({ fundIsin: WORLD, fundName: 'Vanguard Small-Cap Value ETF' })).toBeNull();
    expect(found({ fundSymbol: 'IVV', fundName: 'Vanguard Small-Cap Value ETF' })).toBeNull();
    expect(found({ fundIsin: 'LU0000000000', fundSymbol: 'IVV', name: 'IVV_holdings.csv' })).toBeNull();
    expect(found({ fundName: 'Growth Fund' })).toBeNull();
    expect(found({})).toBeNull();
  });

  test('an unknown ISIN is never an American fund by general words', () => {
    expect(found({ fundIsin: 'LU0000000000', fundName: 'iShares Core S&P 500 ETF' })?.symbol).not.toBe('IVV');
  });
});

describe('what is proposed', () => {
  const guess = (facts: Partial<FundFileReading>) => guessFund(readingOf(facts), reference);
  test('is the fund alone where it is sure', () => {
    expect(guess({ fundSymbol: 'IVV' })).toMatchObject({ isSure: true, funds: [{ symbol: 'IVV' }] });
  });
  test('are both where ISIN and name are of different funds', () => {
    const { funds, isSure } = guess({ fundIsin: WORLD, fundName: 'Vanguard Small-Cap Value ETF' });
    expect(isSure).toBe(false);
    expect(funds[0]?.symbol).toBe(world!.symbol);
    expect(funds.some(({ name }) => /^Vanguard Small.Cap Value/.test(name))).toBe(true);
  });
  test('is a fund that the pack lacks by its ISIN', () => {
    const isin = 'LU9999999990';
    const { funds, isSure } = guess({ fundIsin: isin, fundName: 'Nobody’s Own Strategy of Nothing' });
    expect(isSure).toBe(false);
    expect(funds).toContainEqual({ symbol: isin, name: 'Nobody’s Own Strategy of Nothing' });
  });
  test('is nothing where the file says nothing', () => {
    expect(guess({})).toEqual({ funds: [], isSure: false });
  });
});
