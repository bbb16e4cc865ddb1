import { describe, expect, it } from 'vitest';
import { findTwins, hasOwnName, identifyAccount, type AccountIdentity } from '../../src/domain/files/accounts.ts';

const of = (words: string, broker = 'Schwab', titles: readonly string[] = []) =>
  identifyAccount({ broker, columns: titles.map((title) => ({ title, role: 'unused' })) }, words)!;
const isSameAccount = (a: AccountIdentity, b: AccountIdentity) =>
  findTwins({ identity: a }, [], [{ identity: b }]).length === 1;
const same = (a: string, b: string) => isSameAccount(of(a), of(b)) && isSameAccount(of(b), of(a));

describe('an account is known by its number', () => {
  it.each([
    ['Individual Z12344821', 'INDIVIDUAL - TOD  Z12344821'],
    ['1234-4821', '12344821'],
    ['Roth IRA 239000001', '239000001'],
  ])('%s = %s', (a, b) => expect(same(a, b)).toBe(true));

  it('and by nothing else where both state one', () => {
    expect(same('Individual Z12344821', 'Individual Z99994821')).toBe(false);
  });
});

describe('a hidden number is the one that ends so', () => {
  it.each([
    '...4821',
    '…4821',
    '••4821',
    'XXXX4821',
    'xxxx-4821',
    '****4821',
    'Brokerage ••4821',
    'Brokerage 4821',
    '(4821)',
  ])('%s', (mask) => {
    expect(same(mask, 'Individual Z12344821')).toBe(true);
    expect(same(mask, 'Individual Z12344822')).toBe(false);
  });

  it('three digits need the name beside them', () => {
    expect(same('Individual ...821', 'Individual 12344821')).toBe(true);
    expect(same('Individual ...821', 'Roth IRA 12344821')).toBe(false);
    expect(same('Individual ...821', 'individual …821')).toBe(true);
    expect(same('...821', '...821')).toBe(false);
  });
});

describe('without a number, by broker and name', () => {
  it('whatever the case and the blanks', () => {
    expect(same('Roth  IRA', ' roth ira')).toBe(true);
    expect(same('Roth IRA', 'Traditional IRA')).toBe(false);
    expect(same('Roth IRA', 'Roth IRA 239000001')).toBe(true);
  });
  it('of one broker only', () => {
    expect(isSameAccount(of('Roth IRA', 'Schwab'), of('Roth IRA', 'Fidelity'))).toBe(false);
    expect(isSameAccount(of('Z12344821', 'Schwab'), of('Z12344821', 'Fidelity'))).toBe(false);
  });
  it('of plain sheets only where their titles are the same', () => {
    const sheet = (words: string, ...titles: string[]) => of(words, 'Spreadsheet', titles);
    expect(isSameAccount(sheet('Main', 'Ticker', 'Value'), sheet('Main', 'ticker', 'VALUE '))).toBe(true);
    expect(isSameAccount(sheet('Main', 'Ticker', 'Value'), sheet('Main', 'Symbol', 'Worth'))).toBe(false);
    expect(isSameAccount(sheet('Z1234567', 'Ticker'), sheet('Z1234567', 'Symbol'))).toBe(true);
  });
});

it.each([
  ['Individual', false],
  ['Joint WROS', false],
  ['ROTH IRA ...123', false],
  ['Self-Directed Brokerage', false],
  ['Main 1', true],
  ['Anna’s depot', true],
  ['Hauptdepot Müller', true],
])('%s is a name of its own: %s', (words, isOwn) => expect(hasOwnName(of(words))).toBe(isOwn));

it('the surest sign decides between several, and none where two are equally sure', () => {
  const file = (...words: readonly string[]) => words.map((word) => ({ word, identity: of(word) }));
  const twin = (word: string, others: ReturnType<typeof file>, own = file()) =>
    findTwins({ identity: of(word) }, own, others)[0]?.word;
  expect(twin('IRA 11114821', file('IRA', 'IRA …4821', 'IRA 11114821'))).toBe('IRA 11114821');
  expect(twin('IRA 11114821', file('IRA', 'IRA …4821'))).toBe('IRA …4821');
  expect(twin('…4821', file('IRA 11114821', 'IRA 22224821'))).toBeUndefined();
  expect(twin('IRA', file('IRA 11114821'), file('IRA 11114821'))).toBeUndefined();
});

it('words without a letter or digit are no account', () => {
  for (const words of [null, '', '  ', '--'])
    expect(identifyAccount({ broker: 'Schwab', columns: [] }, words)).toBeNull();
});
