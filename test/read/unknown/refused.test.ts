import { describe, expect, test } from 'vitest';
import { guessColumns } from '../../../src/read/table/guess-columns.ts';
import { readRecords } from '../../../src/read/cells/records.ts';
import { refusalOf } from './expect-read.ts';

describe('what is not unmistakable is not read', () => {
  test('two products and nothing to tell cost from value', () => {
    const text = `Ǥqwe,Wert1x,Zahl,P1,V1,P2,V2\nAAPL,a,10,150,1500,200,2000\nKO,b,5,60,300,70,350\nXOM,c,8,90,720,100,800\n`;
    expect(refusalOf(text)).toBe('refused-unclear-columns');
    const guess = guessColumns(readRecords(text, ','));
    expect(guess).toMatchObject({ headerLine: 1, firstRow: 2, verdict: 'ambiguous', rivals: [4, 6] });
    expect(guess!.columns.map(({ role }) => role).slice(0, 3)).toEqual(['symbol', 'name', 'quantity']);
  });
  test('a value beside costs only: the product is the cost’s', () => {
    const text = `เอ,จำนวน,บี,ซี,ดี\nPTT,1000,30.00,30000.00,35010.00\nAOT,200,60.00,12000.00,13100.00\nCPALL,100,55.00,5500.00,5025.00\n`;
    expect(refusalOf(text)).toBe('refused-unclear-columns');
  });
  test('one column of numbers under an unknown title could be anything', () => {
    expect(refusalOf('เอ,จำนวน\nPTT,1000\nAOT,200\nCPALL,100\n')).toMatch(/^refused-/);
  });
  test('trades under titles that no table knows: a day and a deed in each row', () => {
    const text = `Ticker,What,When,Number,Each,Altogether\nAAPL,Market buy,2026-01-05,10,200,2000\nKO,Market sell,2026-02-05,5,70,350\nKO,Dividend,2026-03-05,5,0.5,2.5\n`;
    expect(refusalOf(text)).toBe('refused-transactions');
  });
  test('an analyst’s rating is no deed', () => {
    const text = `Symbol,Rating,Next report,Quantity,Price,Value\nAAPL,Buy,2026-01-05,10,200,2000\nKO,Hold,2026-02-05,5,70,350\n`;
    expect(() => refusalOf(text)).toThrow('Read, not refused');
  });
  test('a household’s budget', () => {
    expect(refusalOf('Month,Rent,Food\nJanuary,1000,300\nFebruary,1000,310\n')).toMatch(/^refused-/);
  });
});

describe('guesses', () => {
  test('nothing where no line holds a number beside something else', () => {
    expect(guessColumns(readRecords('a,b\nc,d\n', ','))).toBeNull();
  });
  test('say how sure they are, and by whose word', () => {
    const text = `Fund,ISIN,Foo,Bar,Baz\nWorld,IE00B4L5Y983,10,100.50,1005.00\nBonds,IE00B3F81R35,5,120.00,600.00\n`;
    expect(guessColumns(readRecords(text, ','))!.columns).toEqual([
      { title: 'Fund', role: 'name', from: 'title', sure: 1 },
      { title: 'ISIN', role: 'isin', from: 'title', sure: 1 },
      { title: 'Foo', role: 'quantity', from: 'contents', sure: 1 },
      { title: 'Bar', role: 'price', from: 'contents', sure: 1 },
      { title: 'Baz', role: 'value', from: 'contents', sure: 1 },
    ]);
  });
});
