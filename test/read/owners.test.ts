import { beforeAll, describe, expect, test } from 'vitest';
import { readHoldings } from '../../src/read/read-holdings.ts';
import { accountPartsOf } from '../../src/domain/files/file-parts.ts';
import { labelAccounts } from '../../src/domain/files/label-accounts.ts';
import { relate, supersede } from '../../src/domain/files/same-account.ts';
import { findTwins } from '../../src/domain/files/accounts.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { loadReference } from '../../src/reference/load.ts';
import { anonymiseBytes } from '../../src/read/files/anonymise-source.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

/* Whose an account is may stand in a column of its own: it tells two accounts of one name apart, and nobody is named by it. */

const read = (text: string, name = 'a.csv') => {
  const outcome = readHoldings({ name, bytes: text.length, fingerprint: name, encoding: 'UTF-8', text });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
};
const ROWS = ['AAPL,Apple Inc,10,200,2000', 'MSFT,Microsoft Corp,5,400,2000', 'KO,Coca-Cola Co,10,60,600'];
const sheet = (head: string, whose: string, more: readonly string[] = []) =>
  `${head},Symbol,Description,Quantity,Price,Value\n${ROWS.map((row) => `${whose},${row}\n`).join('')}${more.join('\n')}`;
const labels = (text: string) => [...new Set(holdingsIn(read(text).holdings).map(({ account }) => account))];

const WISHES = { columns: [], seed: 4711, alsoNames: false };
let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

const TITLES = [
  'Owner',
  'Registration',
  'Account Owner',
  'Kontoinhaber',
  'Titulaire',
  'Intestatario',
  'Rekeninghouder',
];
describe.each(TITLES)('%s beside an account', (title) => {
  const head = `${title},Account`;
  test('is two accounts in one file, and no name is shown', () => {
    const file = read(sheet(head, 'Jane Doe,IRA', ['John Doe,IRA,AAPL,Apple Inc,10,200,2000', '']));
    expect(accountPartsOf(file).map(({ account, lines }) => [account, lines])).toEqual([
      ['IRA', 3],
      ['IRA 2', 1],
    ]);
  });
  test('is two accounts in two files of two days, and one where the owner is the same', () => {
    const parts = (whose: string, day: string) =>
      accountPartsOf({ ...read(sheet(head, whose)), asOf: day as never, name: day });
    const [jane, john] = [parts('Jane Doe,IRA', '2026-01-31'), parts('John Doe,IRA', '2026-02-28')];
    expect(supersede([jane, john]).size).toBe(0);
    const later = parts('"DOE, JANE",IRA', '2026-02-28');
    expect([...supersede([jane, later]).keys()]).toEqual(jane);
    expect(relate(jane[0]!, later[0]!).kind).toBe('state');
  });
  test('a copy for others has no name in it', async () => {
    const text = sheet(head, 'Zacharias Quimby,IRA', ['Yolanda Vexler,IRA,AAPL,Apple Inc,10,200,2000', '']);
    const copy = await anonymiseBytes('a.csv', new TextEncoder().encode(text), WISHES, reference);
    expect(copy.ok ? new TextDecoder().decode(copy.bytes) : copy.fault).toMatch(/AAPL/);
    expect(copy.ok ? new TextDecoder().decode(copy.bytes) : '').not.toMatch(/Zacharias|Quimby|Yolanda|Vexler/);
  });
});

test('the kind of an account tells two of one owner apart', () => {
  const head = 'Account Name,Account Type';
  expect(labels(sheet(head, 'Jane Doe,IRA', ['Jane Doe,Individual,AAPL,Apple Inc,10,200,2000', '']))).toEqual([
    'Jane Doe IRA',
    'Jane Doe Individual',
  ]);
  expect(labels(sheet(head, 'Jane Doe,Cash', ['Jane Doe,Margin,AAPL,Apple Inc,10,200,2000', '']))).toEqual([
    'Jane Doe',
  ]);
  const [ira] = accountPartsOf(read(sheet(head, 'Jane Doe,IRA')));
  const [own] = accountPartsOf(read(sheet(head, 'Jane Doe,Individual'), 'b.csv'));
  expect(findTwins(ira!, [], [own!])).toEqual([]);
});

test('of two files of two owners each account has a label of its own, and keeps it', () => {
  const of = (whose: string, name: string) => read(sheet('Owner,Account', whose), name);
  const here = labelAccounts([], [of('Jane Doe,IRA', 'a.csv'), of('John Doe,IRA', 'b.csv')]);
  const named = (files: typeof here) => files.map((file) => holdingsIn(file.holdings)[0]!.account);
  expect(named(here)).toEqual(['IRA', 'IRA 2']);
  expect(named(labelAccounts(here, [of('John Doe,IRA', 'c.csv'), of('Jane Doe,IRA', 'd.csv')]))).toEqual([
    'IRA 2',
    'IRA',
  ]);
});

describe('“Cash” and “Margin” beside shares are accounts of theirs', () => {
  const saidIn = (text: string) =>
    holdingsIn(read(text).holdings).map(({ symbol, says, value }) => [symbol, says, value]);
  test.each([
    'Symbol,Description,Quantity,Price,Value,Acct Type\nAAPL,APPLE INC,50,281.20,14060,Cash\nVTI,VANGUARD TOTAL STOCK,10,335.10,3351,Margin\n',
    'Symbol,Type,Quantity,Price,Value\nAAPL,Cash,50,281.20,14060\nVTI,Margin,10,335.10,3351\n',
    'Symbol,Type,Quantity,Price,Value\nAAPL,Cash,50,281.20,14060\nVTI,Cash,10,335.10,3351\n',
    'Symbol,Type,Value\nAAPL,Cash,14060\nVTI,Margin,3351\n',
    'Symbol,Account Type,Value\nAAPL,Cash,14060\nVTI,Cash,3351\n',
  ])('and no kind of security: %j', (text) => {
    expect(saidIn(text)).toEqual([['AAPL', null, 14_060], ['VTI', null, 3351]]); // oxfmt-ignore
  });
  test('cash itself stays cash beside them', () => {
    const text =
      'Symbol,Description,Type,Quantity,Price,Value\nAAPL,APPLE INC,Margin,50,281.20,14060\n,CASH,Cash,,,1200\n';
    expect(saidIn(text)).toEqual([['AAPL', null, 14_060], [null, 'cash', 1200]]); // oxfmt-ignore
  });
  test('one unit of cash costs one, and what the column says of some rows alone is their kind', () => {
    expect(saidIn('Symbol,Type,Quantity,Price,Value\nVMFXX,Cash,500,1,500\nSPAXX,Cash,20,1,20\n')).toEqual([
      ['VMFXX', 'cash', 500],
      ['SPAXX', 'cash', 20],
    ]);
    expect(saidIn('Symbol,Type,Quantity,Price,Value\nBIL,Cash,10,91.5,915\nAAPL,,10,281.20,2812\n')).toEqual([
      ['BIL', 'cash', 915],
      ['AAPL', null, 2812],
    ]);
  });
  test.each(['Type', 'Acct Type'])('what lies in the one for short sales is owed: %s', (title) => {
    const text = `Symbol,${title},Quantity,Price,Value\nAAPL,Margin,10,281.20,2812\nTSLA,Short,10,410,4100\n`;
    expect(saidIn(text)).toEqual([['AAPL', null, 2812], ['TSLA', null, -4100]]); // oxfmt-ignore
  });
  test('a purchase that was paid in cash is a purchase', () => {
    const text =
      'Date,Action,Symbol,Type,Quantity,Price,Amount\n2025-01-05,Buy,AAPL,Cash,10,200,-2000\n2025-02-05,Buy,NVDA,Margin,10,100,-1000\n';
    expect(saidIn(text).map(([symbol]) => symbol)).toEqual(['AAPL', 'NVDA']);
  });
});
