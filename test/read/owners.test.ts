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
