import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { anonymise } from '../../src/brokers/anonymise/anonymise.ts';
import { accountStrings } from '../../src/brokers/anonymise/vocabulary.ts';
import { cutCells, joinCells } from '../../src/brokers/anonymise/raw-cells.ts';
import { NO_HINTS, readHoldings } from '../../src/brokers/read-holdings.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import { publicWords } from '../../src/domain/identity/public-words.ts';
import { reconcileTotals } from '../../src/domain/files/reconcile.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { loadReference } from '../../src/reference/load.ts';
import { anonymiseBytes } from '../../src/worker/anonymise-source.ts';
import { decodeBytes } from '../../src/worker/decode-bytes.ts';
import { HAS_SHARED, readBytes, readText, SHARED, sourceOf, taken } from './read-file.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import type { Holding } from '../../src/domain/model/holding.ts';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/brokers');
const SAMPLES = `${SHARED}/brokers/samples`;
const WISHES = { columns: [], seed: 4711, alsoNames: false };

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});
it.each([
  ...[
    '田中太郎',
    'たなか',
    'タナカ',
    'Иван Петров',
    'محمد علي',
    'Νίκος',
    'राजेश शर्मा',
    '김민수',
    'משה לוי',
    'สมชาย',
    'გიორგი',
  ],
  ...['முருகன்', 'ਗੁਰਪ੍ਰੀਤ', '王', 'Արամ', 'José Nguyễn', 'O’Brien', '١٢٣٤٥٦٧', '１２３４５６７'],
])('a name in a row of cash goes, in whatever letters: %s', async (owner) => {
  for (const cash of [`Cash (${owner})`, `Cash${owner}`, `${owner} Cash`]) {
    const rows = [
      'NVDA,NVIDIA Corp,Roth,Stock,"61,234.56"',
      'AAPL,Apple Inc,Roth,Stock,"31,235.57"',
      `,${cash},Roth,Cash,"18,321.91"`,
    ];
    const text = ['Symbol,Name,Account,Type,Value', ...rows].join('\n');
    const copy = await anonymiseBytes('a.csv', new TextEncoder().encode(text), WISHES, reference);
    if (!copy.ok) throw new Error(`${cash}: ${copy.fault}`);
    const after = new TextDecoder().decode(copy.bytes);
    for (const word of owner.split(/[ ’]/)) if (word.length > 1 || word > 'z') expect(after).not.toContain(word);
    expect(after).toContain('NVDA');
  }
});

const publicOf: Parameters<typeof anonymise>[0]['publicOf'] = (line) => publicWords(line, reference);

const digitsOf = (text: string) => text.replace(/\D/g, '').replace(/^0+|0+$/g, '');
const digitsOfNumber = (value: number) => digitsOf(Math.abs(value).toFixed(6));
const tokensOf = (text: string) => text.match(/\d(?:[\d.'’\u00a0\u202f]*\d)?/g) ?? [];

interface Copied {
  readonly original: FileReading;
  readonly copy: FileReading;
  readonly before: string;
  readonly after: string;
  readonly name: string;
}

function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path));
}

/* Numbers cut at their decimal comma, proved one by one by their very digits: no copy of them can be made. */
const SPLIT_NUMBERS = new Set([
  'split-decimals.csv',
  'degiro-portfolio-2020-4.csv',
  'deutschebank-depotuebersicht-3.csv',
]);

/* null = the original is no file of holdings, or one of those that are refused. */
async function copyOf(path: string, name: string): Promise<Copied | null> {
  const bytes = bytesOf(path);
  const read = readBytes(name, bytes);
  if (!read.ok) return null;
  const made = await anonymiseBytes(name, bytes, WISHES, reference);
  if (SPLIT_NUMBERS.has(name)) {
    expect(made).toEqual({ ok: false, fault: 'split-numbers' });
    return null;
  }
  if (!made.ok) throw new Error(`${name}: ${made.fault}`);
  const [before, after] = [decodeBytes(bytes), decodeBytes(made.bytes)];
  if (!before.ok || !after.ok) throw new Error(`${name}: no text`);
  expect(after.value.encoding).toBe(before.value.encoding);
  const copy = taken(readBytes(made.name, made.bytes));
  return { original: read.value, copy, before: before.value.text, after: after.value.text, name: made.name };
}

/* Prices stay, and a price may be the very number of a value (one share). */
function leftAmounts({ original, before, after }: Copied): readonly string[] {
  const prices = new Set(
    holdingsIn(original.holdings).map(({ price }) => (price === null ? '' : digitsOfNumber(price))),
  );
  const amounts = holdingsIn(original.holdings).flatMap(({ quantity, value, inBase }) => [
    quantity,
    value,
    inBase?.value ?? null,
  ]);
  const totals = [...original.statedTotals, ...original.pending].map(({ value }) => value);
  const secret = new Set(
    [...amounts, ...totals]
      .flatMap((amount) => (amount === null ? [] : [digitsOfNumber(amount), digitsOf(amount.toFixed(2))]))
      .filter((digits) => digits.length >= 4 && !prices.has(digits)),
  );
  const names = new Set(
    tokensOf(
      holdingsIn(original.holdings)
        .map(({ name, symbol }) => `${name} ${symbol}`)
        .join(' '),
    ),
  );
  const shown = cutCells(after, original.delimiter).flatMap(({ cells }) => cells.map(({ text }) => text));
  const isNumber = (cell: string) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell);
  const inCells = shown.filter(isNumber).map(digitsOf);
  const inText = shown
    .filter((cell) => !isNumber(cell))
    .flatMap(tokensOf)
    .filter((token) => !names.has(token))
    .map(digitsOf);
  const left = [...inCells, ...inText].filter((digits) => secret.has(digits));
  expect(before === after).toBe(false);
  return left;
}

/* A cell of a row that has the same number as before, though it is neither its price nor part of its words. */
function unchangedNumbers({ original, before, after }: Copied): readonly string[] {
  const [was, is] = [before, after].map((text) => cutCells(text, original.delimiter));
  const holdings = new Map<number, Holding>(holdingsIn(original.holdings).map((one) => [one.line, one]));
  return was!.flatMap((record, at) => {
    const holding = holdings.get(record.line);
    if (holding === undefined) return [];
    return record.cells.flatMap(({ text }, column) => {
      if (text !== is![at]!.cells[column]!.text || digitsOf(text).length < 4) return [];
      const isWords = [holding.name, holding.symbol, holding.isin, holding.cusip].some((word) => word?.includes(text));
      const isDate = /\d[-/.:]\d+[-/.:]\d|^\d{1,2}:\d{2}|\d{8}|[a-z]{3}/i.test(text);
      const isPrice = holding.price !== null && digitsOf(text) === digitsOfNumber(holding.price);
      return isWords || isDate || isPrice ? [] : [`${record.line}: ${text}`];
    });
  });
}

function leftAccounts({ original, after, name }: Copied): readonly string[] {
  const whole = `${name}\n${after}`.toLowerCase();
  const plain = /^(?:account|depot|portfolio|cash|margin|crypto|konto)$/i;
  return accountStrings(original).filter((account) => !plain.test(account) && whole.includes(account.toLowerCase()));
}

function expectSafeAndSame(copied: Copied): void {
  const { original, copy } = copied;
  expect(leftAmounts(copied)).toEqual([]);
  expect(unchangedNumbers(copied)).toEqual([]);
  expect(leftAccounts(copied)).toEqual([]);
  expect(fatesIn(copy.fates).map(({ line, fate, reason }) => [line, fate, reason])).toEqual(
    fatesIn(original.fates).map(({ line, fate, reason }) => [line, fate, reason]),
  );
  // what our data knows stays, symbol and price
  // in a history prices are those of days, and go by the same factor as the amounts
  const isHistory = original.kind === 'history';
  const known = holdingsIn(original.holdings).flatMap((holding, at) =>
    !isHistory && publicOf(holding).hasPrice ? [at] : [],
  );
  for (const at of known) expect(holdingsIn(copy.holdings)[at]!.price).toBe(holdingsIn(original.holdings)[at]!.price);
  for (const [at, holding] of holdingsIn(original.holdings).entries()) {
    if (publicOf(holding).symbol) expect(holdingsIn(copy.holdings)[at]!.symbol).toBe(holding.symbol);
    expect(holdingsIn(copy.holdings)[at]!.says).toBe(holding.says);
  }
  const met = (reading: FileReading) => reconcileTotals(reading).map(({ difference }) => difference === 0);
  expect(met(copy)).toEqual(met(original));
  for (const [at, { quantity, price, value }] of holdingsIn(original.holdings).entries()) {
    if (quantity === null || price === null || Math.abs(quantity * price - value) > 0.005) continue;
    const now = holdingsIn(copy.holdings)[at]!;
    expect(Math.abs(now.quantity! * now.price! - now.value)).toBeLessThan(0.0051);
  }
}

describe('an anonymised copy', () => {
  it.each(readdirSync(FIXTURES))('of our own %s gives nothing away and reads the same', async (file) => {
    const copied = await copyOf(`${FIXTURES}/${file}`, file);
    if (copied !== null) expectSafeAndSame(copied);
  });

  it.skipIf(!HAS_SHARED).each(HAS_SHARED ? readdirSync(SAMPLES) : ['(the shared samples are not here)'])(
    'of the sample %s gives nothing away and reads the same',
    async (file) => {
      const copied = await copyOf(`${SAMPLES}/${file}`, file);
      if (copied !== null) expectSafeAndSame(copied);
    },
  );

  it.each(readdirSync(FIXTURES))('of our own %s reads the same with other symbols and names', async (file) => {
    const bytes = bytesOf(`${FIXTURES}/${file}`);
    const read = readBytes(file, bytes);
    if (!read.ok || SPLIT_NUMBERS.has(file)) return;
    const made = await anonymiseBytes(file, bytes, { ...WISHES, alsoNames: true }, reference);
    if (!made.ok) throw new Error(made.fault);
    const copy = taken(readBytes(made.name, made.bytes));
    const wordsOf = ({ holdings }: FileReading) => holdingsIn(holdings).map(({ symbol, name }) => [symbol, name]);
    for (const [at, { symbol, name, says }] of holdingsIn(read.value.holdings).entries()) {
      const [nextSymbol, nextName] = wordsOf(copy)[at]!;
      if (says !== 'cash' && symbol !== null) expect(nextSymbol).not.toBe(symbol);
      if (says !== 'cash' && name !== null) expect(nextName).not.toBe(name);
    }
  });

  const TEXT = [
    'Client:;Mark Price;mark.price@mail.example',
    'Depot 12345678;"Erika; Mustermann"',
    '',
    'Konto;Symbol;Name;ISIN;Anzahl;Kurs;Wert;Einstand',
    'Erikas Depot 12345678;NVDA;NVIDIA CORP;US67066G1040;12,5;180,00;2.250,00;1.234,56 ',
    'Erikas Depot 12345678;AAPL;"APPLE ""INC""";US0378331005;10;230,00;2.300,00;-',
    'Total;;;;;;4.550,00;;;',
    '',
  ].join('\r\n');
  const ENGLISH = TEXT.replace('Konto', 'Account')
    .replace('Anzahl', 'Quantity')
    .replace('Kurs', 'Price')
    .replace('Wert', 'Value');
  const copyText = (text: string, seed = 1, alsoNames = false) => {
    const reading = taken(readText(text, 'Depot 12345678.csv'));
    const copy = anonymise({ name: 'Depot 12345678.csv', text, reading, hints: NO_HINTS, seed, alsoNames, publicOf });
    if (!copy.ok) throw new Error(copy.fault);
    return copy;
  };

  it('keeps every delimiter, quote, newline and blank', () => {
    const { text } = copyText(ENGLISH);
    const skeleton = (all: string) => all.replace(/[\p{L}\d]/gu, 'x').replace(/x+([.,]x+)*/g, 'x');
    expect(skeleton(text)).toBe(skeleton(ENGLISH));
    expect(text.match(/\r\n/g)).toHaveLength(7);
  });

  it('keeps symbols, names, identifiers and prices; scrambles people, addresses and accounts, the same everywhere', () => {
    const { text, name } = copyText(ENGLISH);
    for (const kept of ['NVDA;NVIDIA CORP;US67066G1040;', ';180,00;', '"APPLE ""INC"""', 'Total', 'Client:'])
      expect(text).toContain(kept);
    for (const gone of [
      'Mark',
      'Price;m',
      'mail',
      'Erika',
      'Mustermann',
      '12345678',
      '2.250',
      '1.234,56',
      '12,5',
      '4.550',
    ])
      expect(text + name).not.toContain(gone);
    expect(name).toBe('Spreadsheet copy.csv');
    const number = /\d{8}/.exec(text)?.[0];
    expect(text.split(number!)).toHaveLength(4);
  });

  it.each(['Apple', 'Corp', 'NVDA'])('hides the account %s, though a security has that word in its name', (account) => {
    const { text } = copyText(ENGLISH.replaceAll('Erikas Depot 12345678', account));
    const places = cutCells(text, ';').flatMap(({ cells }, at) =>
      cells.flatMap((cell, column) => (cell.text.toLowerCase().includes(account.toLowerCase()) ? [[at, column]] : [])),
    );
    expect(places.length).toBeGreaterThan(0);
    expect(places.every(([, column]) => column === 1 || column === 2)).toBe(true);
  });

  it('is another one for another seed, the same one for the same', () => {
    expect(copyText(ENGLISH, 1)).toEqual(copyText(ENGLISH, 1));
    expect(copyText(ENGLISH, 1).text).not.toBe(copyText(ENGLISH, 2).text);
  });

  it('changes symbols and names, too, when asked', () => {
    const { text } = copyText(ENGLISH, 1, true);
    for (const gone of ['NVDA', 'NVIDIA', 'US67066G1040', 'APPLE']) expect(text).not.toContain(gone);
    const held = holdingsIn(taken(readText(text)).holdings);
    expect(held.map(({ isin }) => isin)).not.toContain(null);
  });

  it('is refused where the bytes would not come back', async () => {
    const damaged = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(ENGLISH, 'utf16le'), Buffer.from([0x41])]);
    expect(await anonymiseBytes('a.csv', new Uint8Array(damaged), WISHES, reference)).toEqual({
      ok: false,
      fault: 'unreadable',
    });
    expect(await anonymiseBytes('a.pdf', new Uint8Array(Buffer.from('%PDF-1.7')), WISHES, reference)).toEqual({
      ok: false,
      fault: 'not-text',
    });
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${ENGLISH}`)],
    ['UTF-16LE with a mark', Buffer.from(`\uFEFF${ENGLISH}`, 'utf16le')],
    ['UTF-16BE with a mark', Buffer.from(`\uFEFF${ENGLISH}`, 'utf16le').swap16()],
    ['windows-1252', Buffer.from(ENGLISH.replace('Erika;', 'Jérôme;'), 'latin1')],
    // an owner's name with the letters of "Wartość" in a Polish file
    ['windows-1250', Buffer.from(`${ENGLISH}\nWarto\x9c\xe6\n`, 'latin1')],
  ])('is written as the original is: %s', async (_, bytes) => {
    const made = await anonymiseBytes('a.csv', new Uint8Array(bytes), WISHES, reference);
    if (!made.ok) throw new Error(made.fault);
    expect([...made.bytes.slice(0, 3)].slice(0, 2)).toEqual(
      [...bytes.subarray(0, 2)].map((byte, at) => (bytes[0] === 0x43 ? made.bytes[at] : byte)),
    );
    const [was, is] = [decodeBytes(new Uint8Array(bytes)), decodeBytes(made.bytes)];
    expect(is.ok && is.value.encoding).toBe(was.ok && was.value.encoding);
  });
});

describe('a total whose thousands comma made two cells of it', () => {
  const HEAD = 'Position Statement for account ...1234\nInstrument,Qty,Trade Price,Mark,Net Liq\n';
  const seeds = Array.from({ length: 25 }, (_, at) => at + 1);
  it.each([
    ['AAPL,12,150.00,300.50,"$3,606.00"\n', 'OVERALL TOTALS,,,,$3,606.00\n'],
    ['AAPL,2,150.00,600.50,"$1,201.00"\n', 'OVERALL TOTALS,,,,$1,201.00\n'],
    ['AAPL,3000,150.00,300.50,"$901,500.00"\n', 'OVERALL TOTALS,,,,$901,500.00\n'],
    ['AAPL,4000,150.00,300.50,"$1,202,000.00"\n', 'OVERALL TOTALS,,,,$1,202,000.00\n'],
  ])('is met by the rows of the copy: %s', (row, total) => {
    const text = HEAD + row + total;
    const reading = taken(readText(text, 'a.csv'));
    expect(reconcileTotals(reading).map(({ difference }) => difference)).toEqual([0]);
    for (const seed of seeds) {
      const copy = anonymise({ name: 'a.csv', text, reading, hints: NO_HINTS, seed, alsoNames: false, publicOf });
      if (!copy.ok) throw new Error(`${seed}: ${copy.fault}`);
      expect(reconcileTotals(taken(readText(copy.text, 'a.csv'))).map(({ difference }) => difference)).toEqual([0]);
    }
  });
});

const uncut = (text: string, delimiter: string) =>
  joinCells(cutCells(text, delimiter), delimiter, ({ cells }) => cells.map(({ text }) => text));

it('cells are cut and joined without a change, whatever the text', () => {
  const unit = fc.constantFrom('"', '"', ',', ';', '=', ' ', '\n', '\r\n', 'a', '1');
  const text = fc.string({ unit, maxLength: 40 }).filter((whole) => whole.trim() !== '');
  fc.assert(fc.property(text, fc.constantFrom(',', ';'), (whole, delimiter) => uncut(whole, delimiter) === whole));
  for (const file of readdirSync(FIXTURES)) {
    const decoded = decodeBytes(bytesOf(`${FIXTURES}/${file}`));
    if (!decoded.ok) continue;
    for (const delimiter of [',', ';', '\t']) expect(uncut(decoded.value.text, delimiter)).toBe(decoded.value.text);
  }
  expect(readHoldings(sourceOf(''), NO_HINTS).ok).toBe(false);
});
