import { afterEach, expect, test } from 'vitest';
import { TYPED_NAME } from '../../../src/domain/files/typed.ts';
import { accountName, maskNumbers, rawText } from '../../../src/words/names/account-names.ts';
import { askForAccounts } from '../../../src/words/names/shown-accounts.ts';
import { markOf, speak } from '../../../src/words/t.ts';

afterEach(() => {
  askForAccounts(() => false);
  speak(null);
});

test.each([
  ['Z10000001', 'Z••0001'],
  ['Z10000001 – Individual', 'Z••0001 – Individual'],
  ['Individual - TOD Z10000001', 'Individual - TOD Z••0001'],
  ['401(k) 50020001', '401(k) ••0001'],
  ['4433-2211', '••2211'],
  ['DE89 3704 0044 0532 0130 00', 'DE••3000'],
  ['12A34B56C', '••3456'],
  ['١٢٣٤٥٦٧٨', '••٥٦٧٨'],
  ['Ada: Roth IRA 50010002', 'Ada: Roth IRA ••0002'],
  // a date of birth is no name of an account, eight digits in a row may be a number
  ['20100512', '••0512'],
])('%s is shown as %s', (account, shown) => {
  expect(maskNumbers(account)).toBe(shown);
});

test.each([
  'Roth IRA',
  'Target 2045',
  'Brokerage …4821',
  'XXXX1234',
  'Portfolio_Positions_Aug-21-2026.csv',
  'positions_20260821.csv',
  'mine_2026-08-21.csv',
  'holdings 21.08.2026.xlsx',
  'export-2026-08-21-1530.csv',
  'Rollover of 2024-01-05',
])('%s stays as it is', (name) => {
  expect(maskNumbers(name)).toBe(name);
});

test('a number in the name of a file is masked, its date is not', () => {
  expect(maskNumbers('Smith-4711-8899.csv')).toBe('Smith-••8899.csv');
  expect(maskNumbers('Z10000001_Positions_2026-08-21.csv')).toBe('Z••0001_Positions_2026-08-21.csv');
});

test('who asks sees the whole of it, and only then', () => {
  let shown = false;
  askForAccounts(() => shown);
  expect(accountName('Z10000001')).toBe('Z••0001');
  shown = true;
  expect(accountName('Z10000001')).toBe('Z10000001');
});

test('a line of the file keeps its amounts', () => {
  const line = 'Z10000001,Individual - TOD,NVDA,NVIDIA CORPORATION COM,55,$214.72,$11809.60';
  expect(rawText(line, ['Individual - TOD Z10000001', null])).toBe(line.replace('Z10000001', 'Z••0001'));
  expect(rawText('4433-2211;10000.25', ['Depot 4433-2211'])).toBe('••2211;10000.25');
});

test('a long text of digits is masked in no time worth a word', () => {
  expect(maskNumbers('1 '.repeat(200_000)).length).toBeLessThan(20);
  expect(maskNumbers('a1'.repeat(200_000)).length).toBeLessThan(20);
});

test('holdings that were pasted or typed are called so in the language of the page', () => {
  expect(accountName('Pasted holdings')).toBe('Pasted holdings');
  speak('de', { [markOf('Pasted holdings')]: 'Eingefügt', [markOf('Typed holdings')]: 'Eingetippt' });
  expect([accountName('Pasted holdings'), accountName(TYPED_NAME), accountName('mine.csv')]).toEqual([
    'Eingefügt',
    'Eingetippt',
    'mine.csv',
  ]);
});
