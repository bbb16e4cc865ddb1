import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { breachesOfAccounting, readText } from '../read-file.ts';
import { MADE_TABLES, type MadeTable } from './tables.ts';

const REFUSED: Readonly<Record<string, string>> = {
  'refused-transactions': 'movements',
  'refused-balances': 'balances',
  'refused-watch-list': 'watch-list',
};

/* What the reader takes a table for, and whether it would be kept without a look. */
function readAs({ text }: MadeTable): { is: string; isClear: boolean; sum: number | null } {
  const read = readText(text, 'table.csv');
  if (!read.ok) return { is: REFUSED[read.error.code] ?? read.error.code, isClear: false, sum: null };
  const { value } = read;
  expect(breachesOfAccounting(value)).toEqual([]);
  if (value.kind === 'history') return { is: 'movements', isClear: false, sum: null };
  const sum = holdingsIn(value.holdings).reduce((all, { value: own }) => all + own, 0);
  const isClear = value.issues.every(({ severity }) => severity === 'note');
  return { is: 'holdings', isClear, sum };
}

test('open property funds are securities, and no house of one’s own', () => {
  for (const name of ['Deka-ImmobilienEuropa', 'hausInvest', 'UniImmo: Europa', 'SCPI Corum Origin'])
    expect(readText(`Fonds;Wert\n${name};20000\nUniGlobal;15000\n`).ok, name).toBe(true);
});

test('there are two hundred of them', () => expect(MADE_TABLES.length).toBeGreaterThanOrEqual(200));

describe('what a table is', () => {
  test.each(MADE_TABLES.map((table) => [table.name, table] as const))('%s', (_, table) => {
    const read = readAs(table);
    expect(read.isClear).toBe(table.isClear);
    if (table.is === 'either') return;
    expect(read.is).toBe(table.is === 'lots' ? 'holdings' : table.is);
    if (table.sum !== null) expect(read.sum).toBeCloseTo(table.sum, 2);
  });
});
