import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../src/read/text/decode-bytes.ts';
import {
  breachesOfAccounting,
  HAS_SHARED,
  readBytes,
  readPath,
  readText,
  refused,
  SHARED,
  taken,
} from './read-file.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

const OWN = `${SHARED}/hostile/own`;

interface Expected {
  readonly rows?: number;
  readonly accepted?: number;
  readonly total?: string;
  readonly name?: string;
  readonly statedTotal?: string;
}

/* What the expectation leaves to us: which files are refused, and as what. */
const REFUSED = new Map([
  ['duplicate-headers.csv', 'refused-ambiguous-columns'],
  ['wide-2000-columns.csv', 'refused-no-table'],
  ['html-saved-as.xls', 'refused-html'],
  ['empty.csv', 'refused-empty'],
  ['only-bom.csv', 'refused-empty'],
  ['only-newlines.csv', 'refused-empty'],
  ['random-bytes.csv', 'refused-binary'],
]);
const ISSUES = new Map([
  ['nul-in-cell.csv', 'look-alike-symbol'],
  ['unclosed-quote.csv', 'unclosed-quote'],
  ['ragged.csv', 'ragged-row'],
  ['thousands-unquoted.csv', 'ragged-row'],
  ['ambiguous-thousand.csv', 'decimal-mark-unclear'],
  ['zero-width-ticker.csv', 'look-alike-symbol'],
  ['homoglyph-ticker.csv', 'look-alike-symbol'],
  ['windows-1252.csv', 'encoding-guessed'],
]);

const expected = HAS_SHARED
  ? (JSON.parse(readFileSync(`${OWN}/expected.json`, 'utf8')) as Readonly<Record<string, Expected>>)
  : {};
const isWorkbook = (file: string): boolean => readFileSync(`${OWN}/${file}`).subarray(0, 2).toString() === 'PK';
const files = Object.keys(expected);
const workbooks = files.filter(isWorkbook);
const tables = files.filter((file) => !isWorkbook(file));

describe.skipIf(!HAS_SHARED)('hostile files', () => {
  test.each(workbooks)('%s is told by its first bytes', (file) => {
    const decoded = decodeBytes(new Uint8Array(readFileSync(`${OWN}/${file}`)));
    expect(decoded).toMatchObject({ ok: false, error: { code: 'refused-workbook' } });
  });
  test.each(tables)('%s', (file) => {
    const { rows, accepted, total, name, statedTotal } = expected[file]!;
    const result = readPath(`${OWN}/${file}`);
    const refusal = REFUSED.get(file);
    if (refusal !== undefined) {
      expect(refused(result).code).toBe(refusal);
      return;
    }
    const reading = taken(result);
    expect(breachesOfAccounting(reading)).toEqual([]);
    const count = (fate: string): number => fatesIn(reading.fates).filter((one) => one.fate === fate).length;
    if (rows !== undefined) expect(count('accepted') + count('rejected')).toBe(rows);
    if (accepted !== undefined) expect(count('accepted')).toBe(accepted);
    if (total !== undefined)
      expect(holdingsIn(reading.holdings).reduce((sum, { value }) => sum + value, 0)).toBe(+total);
    if (name !== undefined) expect(holdingsIn(reading.holdings)[0]!.name).toBe(name);
    if (statedTotal !== undefined) expect(reading.statedTotals.map(({ value }) => value)).toEqual([+statedTotal]);
    const issue = ISSUES.get(file);
    if (issue !== undefined) expect(reading.issues.map(({ code }) => code)).toContain(issue);
  });
  test('number traps: only what is a number becomes one', () => {
    const reading = taken(readPath(`${OWN}/number-traps.csv`));
    expect(holdingsIn(reading.holdings).map(({ symbol, value }) => [symbol, value])).toEqual([
      ['S05', -5],
      ['S06', -5],
      ['S07', -5],
      ['S08', 5],
      ['S09', 5],
      ['S11', 100000],
      ['S15', 0],
      ['S23', 0.5],
      ['S24', 5],
      ['S25', 5],
      ['S26', 12.5],
      ['S28', 0.1],
      ['S29', 0.005],
    ]);
  });
  test('a look-alike keeps its spelling', () => {
    expect(holdingsIn(taken(readPath(`${OWN}/homoglyph-ticker.csv`)).holdings)[0]!.symbol).toBe('АAPL');
    expect(holdingsIn(taken(readPath(`${OWN}/zero-width-ticker.csv`)).holdings).map(({ symbol }) => symbol)).toEqual([
      'AAPL',
      'MSFT',
    ]);
    expect(holdingsIn(taken(readPath(`${OWN}/fullwidth-ticker.csv`)).holdings)[0]!.symbol).toBe('AAPL');
  });
});

describe.skipIf(!HAS_SHARED).each(['csv-torture', 'csv-spectrum', 'evil-csv', 'csv-test-data'])('%s', (folder) => {
  const path = `${SHARED}/hostile/${folder}`;
  const inside = HAS_SHARED ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  test.each(inside.filter((file) => file.endsWith('.csv')))('%s is accounted for or refused', (file) => {
    const keys = Object.getOwnPropertyNames(Object.prototype);
    const result = readPath(`${path}/${file}`);
    if (result.ok) expect(breachesOfAccounting(result.value)).toEqual([]);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(keys);
  });
});

describe.skipIf(!HAS_SHARED)('naughty strings', () => {
  const strings = HAS_SHARED
    ? (JSON.parse(readFileSync(`${SHARED}/hostile/naughty-strings/blns.json`, 'utf8')) as readonly string[])
    : [];
  test('each is only text: as symbol, name, account, number, title and file name', { timeout: 60_000 }, () => {
    for (const string of strings) {
      const quoted = `"${string.replaceAll('"', '""')}"`;
      const texts = [
        `Account,Symbol,Name,Quantity,Price,Value\n${quoted},AAPL,x,1,2,2\nA,${quoted},x,1,2,2\nA,B,${quoted},1,2,2`,
        `Symbol,Value\nA,${quoted}\nB,5`,
        `Symbol,Value,${quoted}\nA,5,x`,
        `${string}\nSymbol,Value\nA,5\n${string}`,
      ];
      for (const text of texts) {
        const result = readText(text, string);
        if (result.ok) expect(breachesOfAccounting(result.value)).toEqual([]);
      }
    }
  });
});

describe('what damages a file has its own word', () => {
  const SOUND = 'MSFT,Microsoft,10,20,200\n';
  const bytes = (text: string) => new TextEncoder().encode(text);
  test.each([
    [
      'a quotation mark that never closes',
      'unclosed-quote',
      bytes(`Symbol,Name,Value\nAAPL,"Apple,5\nMSFT,Microsoft,6\n`),
    ],
    [
      'a row with other cells',
      'ragged-row',
      bytes(`Symbol,Name,Quantity,Price,Value\n${SOUND}AAPL,Apple,1,2,2,000,9\n`),
    ],
    [
      'letters of another encoding',
      'encoding-guessed',
      Uint8Array.from(Buffer.from('Symbol,Name,Value\nNESN,Nestl\u00e9,5\n', 'latin1')),
    ],
    ['a letter of another alphabet', 'look-alike-symbol', bytes('Symbol,Name,Value\n\u0410APL,Apple,5\n')],
    ['a NUL in a cell', 'look-alike-symbol', bytes('Symbol,Name,Value\nAA\0PL,Apple,5\n')],
    ['a hidden character', 'look-alike-symbol', bytes('Symbol,Name,Value\nAA\u200bPL,Apple,5\n')],
    ['a mark that could be both', 'decimal-mark-unclear', bytes('Symbol;Value\nAAPL;1.234\nMSFT;5.678\n')],
    ['a web page', 'refused-html', bytes('<html><body><h1>Sign in</h1></body></html>')],
    ['nothing but newlines', 'refused-empty', bytes('\n\n\r\n')],
    ['a cell of no table', 'refused-long-cell', bytes(`Symbol,Value\n${'A'.repeat(70_000)},5\n`)],
    ['two columns of one name', 'refused-ambiguous-columns', bytes('Symbol,Value,Value\nAAPL,5,6\nMSFT,7,9\n')],
  ])('%s: %s', (_what, code, file) => {
    const result = readBytes('a.csv', file);
    const codes = result.ok ? result.value.issues.map((issue) => issue.code) : [result.error.code];
    expect(codes).toContain(code);
    if (result.ok) expect(breachesOfAccounting(result.value)).toEqual([]);
  });
  test('keys of every object are texts, as title, account and symbol', () => {
    const titles = ['__proto__', 'constructor', 'toString'];
    const reading = taken(
      readBytes(
        'a.csv',
        bytes(
          `Account,Symbol,Name,Value,${titles.join()}\n${titles.map((key) => `${key},${key},${key},5,1,2,3`).join('\n')}\n`,
        ),
      ),
    );
    expect(holdingsIn(reading.holdings).map(({ symbol }) => symbol?.toLowerCase())).toEqual(
      titles.map((key) => key.toLowerCase()),
    );
    expect(holdingsIn(reading.holdings).map(({ account }) => account)).toEqual(titles);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

// How long it takes is measured by `npm run bench -- --hostile`.
test('a cell of a pattern’s worst letters is accounted for, or refuses the file', { timeout: 60_000 }, () => {
  for (const sign of [
    ' ',
    '(',
    ')',
    '"',
    ',',
    '.',
    '1',
    '1/',
    'A',
    'a ',
    '-',
    '%',
    '$',
    '*',
    'total ',
    '\u200b',
    '\u00a0',
  ]) {
    const cell = sign.repeat(60_000 / sign.length);
    const quoted = `"${cell.replaceAll('"', '""')}"`;
    const texts = [
      `${cell}\nSymbol,Name,Type,Quantity,Price,Value,Date,Account\n${`${quoted},`.repeat(8)}\nA,B,C,1,2,2,,\n${cell}`,
      `Symbol,${quoted}\nA,1`,
    ];
    for (const text of texts) {
      const read = readText(text);
      if (read.ok) expect(breachesOfAccounting(read.value), `worst letters "${sign}"`).toEqual([]);
    }
  }
});
