import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { readHoldingsIn } from '../../../src/worker/read-source.ts';
import { breachesOfAccounting } from '../read-file.ts';
import { SENDERS, type Sender } from './senders.ts';

/* Every history of the set is read as a person's file is, and compared with what was worked out by hand. A mark says how a file is read
   today where that is not right: it must go as soon as that is mended, and change as soon as something else is wrong. */

const FOLDER = resolve(import.meta.dirname, '../../fixtures/histories/senders');
const HELD = /^(?<who>.+) = (?<count>[\d.]+)(?: @ (?<each>[\d.]+) (?<money>[A-Z]{3})(?<unsaid>\?)?)?$/;
const ASKED = /^(?<who>.+) = (?<count>[\d.]+|\?) in (?<line>\d+)$/;

function partsOf(text: string, pattern: RegExp): Readonly<Record<string, string | undefined>> & { who: string } {
  const groups = pattern.exec(text)?.groups;
  if (groups === undefined) throw new Error(`Not to be read: ${text}`);
  return { ...groups, who: groups['who']! };
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

const near = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * other;

/** What differs from the hand: what nobody is told of, and what is asked, or warned of, though the rows say it. */
interface Differences {
  readonly silent: readonly string[];
  readonly loud: readonly string[];
}

function compare(readings: readonly FileReading[], { holds, asks = [] }: Sender): Differences {
  const [silent, loud]: [string[], string[]] = [[], []];
  const issues = readings.flatMap((reading) => [...reading.issues]);
  const drafts = readings.flatMap((reading) => [...reading.drafts]);
  const held = readings.flatMap(({ holdings, assumedCurrency = null }) =>
    holdingsIn(holdings).map((row) => ({ ...row, money: row.currency ?? assumedCurrency })),
  );
  for (const share of holds) {
    const { who, count, each, money, unsaid } = partsOf(share, HELD);
    const rows = held.filter(isOf(who));
    const [row] = rows;
    const isAsked = row === undefined && drafts.some(isOf(who));
    if (row === undefined) (isAsked ? loud : silent).push(`${isAsked ? 'asks for' : 'loses'} ${who}`);
    else if (rows.length > 1 || !near(row.quantity!, Number(count)))
      silent.push(`${rows.map(({ quantity }) => quantity).join(' and ')} of ${who}`);
    else if (each !== undefined) {
      const isGuessed = row.currency === null && issues.some(({ code }) => code === 'currency-unsure');
      const isMoney = row.money === money || (unsaid !== undefined && row.money === null);
      const isWorth = near(row.value, Number(count) * Number(each));
      if (!isWorth || !isMoney)
        (isWorth && isGuessed ? loud : silent).push(`${who} at ${row.value / row.quantity!} ${String(row.money)}`);
    }
  }
  const paidIn = issues.flatMap(({ code, line }) => (code === 'history-paid' ? String(line) : []));
  for (const ask of asks) {
    const { who, count, line } = partsOf(ask, ASKED);
    const draft = drafts.find(isOf(who));
    const said = draft === undefined ? '' : `${draft.quantity ?? (count === '0' ? '0' : '?')} in ${draft.line}`;
    if (said !== `${count!} in ${line!}` && !(count === '0' && paidIn.includes(line!)))
      silent.push(`never asks for ${who}`);
  }
  const known = [...holds, ...asks].map((text) => isOf(text.slice(0, text.lastIndexOf(' = '))));
  const isNew = (row: Named): boolean => !known.some((isIt) => isIt(row));
  const lines = asks.map((ask) => partsOf(ask, ASKED)['line']);
  silent.push(...held.filter(isNew).map(({ name, symbol }) => `invents ${name ?? symbol ?? ''}`));
  loud.push(...drafts.filter(isNew).map(({ name, symbol }) => `asks for ${name ?? symbol ?? ''}`));
  loud.push(...paidIn.filter((line) => !lines.includes(line)).map((line) => `warns of line ${line}`));
  return { silent, loud };
}

/* The mark that a file earns, and what comes out. */
async function outcomeOf(sender: Sender): Promise<readonly [mark: string, what: string] | null> {
  const { file } = sender;
  const read = await readHoldingsIn(file, new Uint8Array(readFileSync(`${FOLDER}/${file}`)));
  if (!read.ok) return ['refused', read.error.code];
  expect(read.value.flatMap(breachesOfAccounting)).toEqual([]);
  const { silent, loud } = compare(read.value, sender);
  if (silent.length + loud.length === 0) return null;
  return [silent.length > 0 ? 'silently wrong' : 'wrong', [...silent, ...loud].join(', ')];
}

test('every file of the folder is in the table, and none else', () => {
  expect(SENDERS.map(({ file }) => file).sort()).toEqual(readdirSync(FOLDER).sort());
});

describe.each(SENDERS)('$file', (sender) => {
  const { today } = sender;
  test(today === undefined ? 'comes to what its rows say' : `is ${today[0]} today: ${today[1]}`, async () => {
    expect(await outcomeOf(sender)).toEqual(today === undefined ? null : [today[0], today[2]]);
  });
});
