import { describe, expect, it } from 'vitest';
import { identify } from '../../src/domain/identity/identify.ts';
import type { Holding } from '../../src/domain/model/holding.ts';
import type { Answer } from '../../src/domain/model/portfolio.ts';
import { issuerId } from '../../src/domain/model/units.ts';
import { holdingOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';

const reference = tinyReference();
function identified(facts: Partial<Holding>, answers: readonly Answer[] = []) {
  return identify(holdingOf({ value: 100, ...facts }), answers, reference);
}

describe('identity', () => {
  it('takes a ticker with an agreeing name', () => {
    const found = identified({ symbol: 'NVDA', name: 'NVIDIA CORP' });
    expect(found).toMatchObject({ status: 'identified', by: 'ticker+name', issuer: 'NVDA', assetClass: 'equity' });
  });
  it('takes a lone meaning of a ticker where the file gives no name, and says by which witness', () => {
    expect(identified({ symbol: 'GOOG' })).toMatchObject({ status: 'identified', by: 'ticker', issuer: 'GOOGL' });
  });
  it('asks when the name contradicts, and leaves the value unidentified', () => {
    const found = identified({ symbol: 'KEY', name: 'KEYERA CORP' });
    expect(found).toMatchObject({ status: 'ambiguous', doubt: 'name-contradicts', security: { kind: 'unidentified' } });
    expect(found.candidates.map(({ name }) => name)).toContain('KeyCorp');
  });
  it('prefers the share to a coin of the same letters, but the coin where the file says coin', () => {
    expect(identified({ symbol: 'KEY' })).toMatchObject({ issuer: 'KEY', assetClass: 'equity' });
    expect(identified({ symbol: 'KEY', says: 'crypto' })).toMatchObject({ assetClass: 'crypto' });
  });
  it('trusts an ISIN or CUSIP above a ticker', () => {
    expect(identified({ symbol: 'XX', isin: 'US67066G1040', name: 'NVIDIA' })).toMatchObject({
      by: 'isin',
      issuer: 'NVDA',
    });
    expect(identified({ symbol: '037833100', name: 'APPLE INC' })).toMatchObject({ by: 'cusip', issuer: 'AAPL' });
  });
  it('knows a FIGI and a name alone where the file gives no symbol', () => {
    expect(identified({ symbol: 'BBG000BBJQV0' })).toMatchObject({ by: 'figi', issuer: 'NVDA' });
    expect(identified({ name: 'WALT DISNEY CO' })).toMatchObject({ by: 'name', issuer: 'DIS' });
    expect(identified({ symbol: '12345', name: 'Walt Disney Company (The)' })).toMatchObject({
      by: 'name',
      issuer: 'DIS',
    });
    expect(identified({ name: 'Nobody Knows Ltd' })).toMatchObject({ status: 'unknown' });
  });
  it('does not follow an ISIN whose company contradicts the name', () => {
    expect(identified({ isin: 'US67066G1040', name: 'Walt Disney' })).toMatchObject({
      status: 'ambiguous',
      doubt: 'name-contradicts',
    });
  });
  it('translates a renamed ticker and says so', () => {
    const found = identified({ symbol: 'WLV', name: 'WOLVERINE SHOE CO' });
    expect(found).toMatchObject({ issuer: 'WWW', renamed: { former: 'WLV' } });
  });
  it('asks about a symbol with a letter of another alphabet', () => {
    expect(identified({ symbol: 'NVDА' })).toMatchObject({ doubt: 'look-alike', candidates: [{ symbol: 'NVDA' }] }); // Cyrillic А
  });
  it.each([
    ['SPAXX', 'cash'],
    ['BND', 'fund'],
    ['JPM-PC', 'other'],
    ['BTC', 'crypto'],
  ])('%s is %s', (symbol, assetClass) => {
    expect(identified({ symbol }).assetClass).toBe(assetClass);
  });
  it('names the company an option is on, and takes its value as a derivative', () => {
    const found = identified({ symbol: '-NVDA261218C50', says: 'option' });
    expect(found).toMatchObject({
      issuer: 'NVDA',
      assetClass: 'option',
      security: { kind: 'class', of: 'derivative' },
    });
  });
  it('leaves what it does not know unidentified', () => {
    expect(identified({ symbol: 'OWC7', name: 'GLOBAL SMALLER COS CIT R6' })).toMatchObject({
      status: 'unknown',
      security: { kind: 'unidentified' },
    });
    expect(identified({ symbol: 'FXNAX' }).assetClass).toBe('fund');
  });
  it('replays an answer on the same words, and only on them', () => {
    const answer: Answer = {
      kind: 'identity',
      symbol: 'KEY',
      name: 'KEYERA CORP',
      choice: { kind: 'company', issuer: issuerId('KEY') },
    };
    expect(identified({ symbol: 'key ', name: 'Keyera  Corp' }, [answer])).toMatchObject({
      by: 'answer',
      issuer: 'KEY',
    });
    expect(identified({ symbol: 'KEY', name: 'KEYERA ENERGY' }, [answer]).status).toBe('ambiguous');
    expect(identified({ symbol: 'KEY', name: 'KEYERA CORP' }, [{ ...answer, choice: null }])).toMatchObject({
      status: 'unknown',
      answered: true,
    });
  });
});

describe('a name of several papers', () => {
  it('is one company where they are its share classes', () => {
    expect(identified({ name: 'Alphabet Inc' })).toMatchObject({ status: 'identified', by: 'name', issuer: 'GOOGL' });
  });
});
