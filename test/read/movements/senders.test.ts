import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { readHoldingsIn } from '../../../src/read/files/read-source.ts';
import { breachesOfAccounting } from '../read-file.ts';
import { SENDERS, type Sender } from './senders.ts';

/* Every history of the set is read as a person's file is, and compared with what was worked out by hand. A mark says how a file is read
   today where that is not right: it must go as soon as that is mended, and change as soon as something else is wrong. */

const FOLDER = resolve(import.meta.dirname, '../../fixtures/histories/senders');
const SAID = /^(.+) = ([\d.]+|\?)(?: @ ([\d.]+) ([A-Z]{3})(\??)| in (\d+))?$/;

/* What the table says of a security; "each" and "money" are empty where it says no price. */
function rowsOf(text = '') {
  return (text === '' ? [] : text.split('; ')).map((said) => {
    const [, who = '', count = '', each = '', money = '', unsaid = '', line = ''] = SAID.exec(said) ?? [];
    if (who === '') throw new Error(`Not to be read: ${said}`);
    return { who, count, each, money, unsaid, line };
  });
}

interface Named {
  readonly symbol: string | null;
  readonly name: string | null;
  readonly isin: string | null;
}

/* "PETR4 - PETROLEO BRASILEIRO S.A." is PETR4, too. */
const isOf =
  (printed: string) =>
  ({ symbol, name, isin }: Named): boolean =>
    [isin, symbol, name].includes(printed) || (symbol !== null && printed.startsWith(`${symbol} - `));

const near = (one: number | null, other: number): boolean => one !== null && Math.abs(one - other) <= 1e-9 * other;

/* What differs from the hand: what nobody is told of, and what is asked, or warned of, though the rows say it. */
function compare(readings: readonly FileReading[], sender: Sender) {
  const [silent, loud]: [string[], string[]] = [[], []];
  const [holds, asks] = [rowsOf(sender.holds), rowsOf(sender.asks)];
  const issues = readings.flatMap((reading) => reading.issues);
  const drafts = readings.flatMap((reading) => reading.drafts);
  const held = readings.flatMap(({ holdings, assumedCurrency = null }) =>
    holdingsIn(holdings).map((row) => ({ ...row, money: row.currency ?? assumedCurrency })),
  );
  for (const { who, count, each, money, unsaid } of holds) {
    const [row, ...more] = held.filter(isOf(who));
    const isAsked = row === undefined && drafts.some(isOf(who));
    if (row === undefined) (isAsked ? loud : silent).push(`${isAsked ? 'asks for' : 'loses'} ${who}`);
    else if (more.length > 0 || !near(row.quantity, Number(count))) silent.push(`${row.quantity} of ${who}`);
    else if (each !== '') {
      const isWorth = near(row.value, Number(count) * Number(each));
      const isMoney = row.money === money || (unsaid !== '' && row.money === null);
      const isGuessed = row.currency === null && issues.some(({ code }) => code === 'currency-unsure');
      const found = `${who} at ${row.value / Number(count)} ${String(row.money)}`;
      if (!isWorth || !isMoney) (isWorth && isGuessed ? loud : silent).push(found);
    }
  }
  const paidIn = issues.flatMap(({ code, line }) => (code === 'history-paid' ? String(line) : []));
  for (const { who, count, line } of asks) {
    const draft = drafts.find(isOf(who));
    const isNamed = String(draft?.line) === line && String(draft?.quantity) === (Number(count) > 0 ? count : 'null');
    if (!isNamed && !(count === '0' && paidIn.includes(line))) silent.push(`never asks for ${who}`);
  }
  const isNew = (row: Named): boolean => ![...holds, ...asks].some(({ who }) => isOf(who)(row));
  silent.push(...held.filter(isNew).map(({ name, symbol }) => `invents ${name ?? symbol ?? ''}`));
  loud.push(...drafts.filter(isNew).map(({ name, symbol }) => `asks for ${name ?? symbol ?? ''}`));
  loud.push(...paidIn.filter((at) => !asks.some(({ line }) => line === at)).map((at) => `warns of line ${at}`));
  return { silent, loud };
}

/* How a file is read; empty = as worked out by hand. */
async function outcomeOf(sender: Sender): Promise<string> {
  const { file } = sender;
  const read = await readHoldingsIn(file, new Uint8Array(readFileSync(`${FOLDER}/${file}`)));
  if (!read.ok) return read.error.code;
  expect(read.value.flatMap(breachesOfAccounting)).toEqual([]);
  const { silent, loud } = compare(read.value, sender);
  const mark = silent.length > 0 ? 'silently wrong' : 'wrong';
  return silent.length + loud.length === 0 ? '' : [mark, ...silent, ...loud].join(', ');
}

test('every file of the folder is in the table, and none else', () => {
  expect(SENDERS.map(({ file }) => file).sort()).toEqual(readdirSync(FOLDER).sort());
});

describe.each(SENDERS)('$file', (sender) => {
  const { today = '' } = sender;
  test(today === '' ? 'comes to what its rows say' : `is ${today}`, async () => {
    expect(await outcomeOf(sender)).toBe(today.split(': ')[0]);
  });
});
