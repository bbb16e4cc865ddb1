import { describe, expect, it, test } from 'vitest';
import { PROFILES } from '../../src/read/profiles/index.ts';
import { readHoldings } from '../../src/read/read-holdings.ts';
import type { FileKindAnswer } from '../../src/domain/model/file-reading.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { BROKER_NAMES } from '../../src/screens/review/words/read-as.ts';
import { breachesOfAccounting, FIXTURE_NAMES, fixtureText, sourceOf, taken } from './read-file.ts';

/* A file that the user says is something: it is read as that, or refused, and never as anything else. */

const read = (text: string, said?: FileKindAnswer) =>
  readHoldings(sourceOf(text), { columns: [], ...(said === undefined ? {} : { said }) });
const rows = (result: ReturnType<typeof read>) =>
  holdingsIn(taken(result).holdings).map(({ symbol, quantity, value }) => [symbol, quantity, value]);
const code = (result: ReturnType<typeof read>) => (result.ok ? 'read' : result.error.code);

const TRADES = [
  'Date,Type,Symbol,Shares,Price,Value',
  '2026-01-05,Buy,NVDA,10,100,1000',
  '2026-02-05,Buy,WWW,20,15,300',
  '2026-03-05,Sell,NVDA,4,120,480',
].join('\n');

describe('a file that is said to be', () => {
  it('what is owned now is taken row by row, though it looks like trades', () => {
    expect(taken(read(TRADES)).kind).toBe('history');
    const said = read(TRADES, { kind: 'holdings' });
    expect(rows(said)).toEqual([
      ['NVDA', 10, 1000],
      ['WWW', 20, 300],
      ['NVDA', 4, 480],
    ]);
    expect(breachesOfAccounting(taken(said))).toEqual([]);
  });

  it('what is owned now is no longer asked about', () => {
    const doubtful = 'Name,Balance\nOne of mine,1000\nAnother of mine,2000\n';
    const codes = (said?: FileKindAnswer) => taken(read(doubtful, said)).issues.map((issue) => issue.code);
    expect(codes()).toContain('kind-unsure');
    expect(codes({ kind: 'holdings' })).not.toContain('kind-unsure');
  });

  it('trades is added up', () => {
    expect(rows(read(TRADES, { kind: 'history' })).sort()).toEqual([
      ['NVDA', 6, 720],
      ['WWW', 20, 300],
    ]);
  });

  it('a broker’s is read in that broker’s words, though a title was renamed', () => {
    const text = fixtureText('zerodha-kite-holdings.csv').replace('Avg. cost', 'What I paid');
    expect(taken(read(text)).broker).toBe('Spreadsheet');
    const said = taken(read(text, { kind: 'broker', broker: 'Zerodha Kite' }));
    expect([said.broker, said.columnsFrom]).toEqual(['Zerodha Kite', 'user']);
    expect(breachesOfAccounting(said)).toEqual([]);
  });

  it('what it cannot be is refused in those words', () => {
    expect(code(read('Name,Colour\nA,red\nB,blue\n', { kind: 'holdings' }))).toBe('refused-not-holdings');
    expect(code(read('Symbol,Value\nNVDA,10\nWWW,20\n', { kind: 'history' }))).toBe('refused-not-history');
    expect(code(read('Name,Colour\nA,red\n', { kind: 'broker', broker: 'Schwab' }))).toBe('refused-not-broker');
    expect(code(read('Symbol,Value\nNVDA,10\n', { kind: 'broker', broker: 'Nobody' }))).toBe('refused-not-broker');
  });
});

/* Statements in sections are cut by their sections, which is no matter of one table. */
const IN_SECTIONS = new Set(PROFILES.filter(({ sectioned }) => sectioned).map(({ broker }) => broker));
const OF_BROKERS = FIXTURE_NAMES.filter((name) => /\.(?:csv|tsv|txt)$/.test(name)).flatMap((name) => {
  const plain = read(fixtureText(name));
  const isOfOne = plain.ok && plain.value.broker !== 'Spreadsheet' && !IN_SECTIONS.has(plain.value.broker);
  return isOfOne && plain.value.kind !== 'history' ? [{ name, plain: plain.value }] : [];
});

test('the files of most brokers are among those below', () => {
  expect(new Set(OF_BROKERS.map(({ plain }) => plain.broker)).size).toBeGreaterThan(35);
});
test.each(OF_BROKERS)('$name reads the same where its own broker is said', ({ name, plain }) => {
  const said = taken(read(fixtureText(name), { kind: 'broker', broker: plain.broker }));
  expect(said.broker).toBe(plain.broker);
  expect(holdingsIn(said.holdings)).toEqual(holdingsIn(plain.holdings));
});

/* Formats of programs are told by themselves. */
const FORMATS = ['OFX', 'Ledger'];
test('the menu offers every broker whose columns are known', () => {
  const known = new Set(PROFILES.map(({ broker }) => broker).filter((broker) => !FORMATS.includes(broker)));
  expect([...BROKER_NAMES].sort()).toEqual([...known].sort());
});
