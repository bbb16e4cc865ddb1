import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { inventMovements } from '../../src/read/anonymise/invent-movements.ts';
import { seeded } from '../../src/read/anonymise/invent.ts';
import { isNumberCell, significant } from '../../src/read/anonymise/number-format.ts';
import { cutCells, joinCells } from '../../src/read/anonymise/raw-cells.ts';
import { accountStrings } from '../../src/read/anonymise/vocabulary.ts';
import { reconcileTotals } from '../../src/domain/files/reconcile.ts';
import { publicWords } from '../../src/domain/identity/public-words.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import type { Movement } from '../../src/domain/model/movement.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { isoDate, lineNumber } from '../../src/domain/model/units.ts';
import { addUpMovements } from '../../src/domain/movements/add-up.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { loadReference } from '../../src/reference/load.ts';
import { anonymiseBytes } from '../../src/read/files/anonymise-source.ts';
import { readBytes } from '../../src/read/files/read-source.ts';
import { triesOf } from '../support/dice.ts';
import { HAS_SHARED, readText, SHARED } from './read-file.ts';

const FIXTURES = resolve(import.meta.dirname, '../fixtures');
/* Numbers cut at their decimal comma are proved one by one by their very digits; the others name a security in several
   ways, or cash in rows of an older day, which is no longer found by another word. */
const REFUSED = new Map([
  ...['split-decimals.csv', 'degiro-portfolio-2020-4.csv', 'deutschebank-depotuebersicht-3.csv'].map(
    (name) => [name, 'split-numbers'] as const,
  ),
  ...['fidelity-actions.csv', 'schwab-exchanges.csv', 'vanguard-actions.csv'].map(
    (name) => [name, 'reads-otherwise'] as const,
  ),
]);

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

type Bytes = Uint8Array<ArrayBuffer>;
const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);

async function read(name: string, bytes: Bytes): Promise<FileReading | null> {
  const result = await readBytes(name, bytes);
  return result.ok ? result.value : null;
}

async function copyOf(name: string, bytes: Bytes, seed = 1, alsoNames = false) {
  const copy = await anonymiseBytes(name, bytes, { columns: [], seed, alsoNames }, reference);
  if (!copy.ok) throw new Error(`${name}: ${copy.fault}`);
  const again = await read(copy.name, copy.bytes);
  if (again === null) throw new Error(`${name}: the copy cannot be read`);
  return { ...copy, again, text: new TextDecoder().decode(copy.bytes) };
}

/* What a copy has in common with its original. */
function shapeOf(reading: FileReading) {
  const { broker, kind, unit, headerLine, movements } = reading;
  return {
    broker,
    kind,
    unit,
    headerLine,
    fates: fatesIn(reading.fates).map(({ line, fate, reason }) => [line, fate, reason]),
    // what a history says of a security hangs on its names
    holdings: holdingsIn(reading.holdings).map(({ line, currency, says }) => [
      line,
      currency,
      kind === 'history' || says,
    ]),
    met: reconcileTotals(reading).map(({ difference }) => difference === 0),
    movements: movements?.map(({ line, deed, left }) => [line, deed, left === undefined]),
  };
}

/* Its amounts, telling ones, which may stand in no cell of the copy that says a number, unless a price says it. */
function amountsLeft(original: FileReading, text: string): readonly string[] {
  const held = holdingsIn(original.holdings);
  const prices = new Set(held.map(({ price }) => significant(price?.toFixed(6) ?? '')));
  const amounts = held.flatMap(({ quantity, value, inBase }) => [quantity, value, inBase?.value ?? null]);
  const secret = amounts.map((amount) => significant(amount?.toFixed(6) ?? ''));
  const telling = new Set(secret.filter((digits) => digits.length >= 6 && !prices.has(digits)));
  const cells = cutCells(text, original.delimiter).flatMap((record) => record.cells.map((cell) => cell.text));
  return cells.filter((cell) => isNumberCell(cell) && telling.has(significant(cell)));
}

const filesIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, `${folder}/${name}`] as const);

async function expectSafeAndSame(name: string, path: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path));
  const original = await read(name, bytes);
  if (original === null) return;
  const fault = REFUSED.get(name);
  if (fault !== undefined) {
    const copy = await anonymiseBytes(name, bytes, { columns: [], seed: 1, alsoNames: false }, reference);
    expect(copy).toEqual({ ok: false, fault });
    return;
  }
  const { again, text, name: called } = await copyOf(name, bytes);
  expect(shapeOf(again)).toEqual(shapeOf(original));
  expect(amountsLeft(original, text)).toEqual([]);
  const plain = /^(?:account|brokerage|depot|portfolio|cash|margin|crypto|konto|main|spot|usd)$/i;
  const whole = `${called}\n${text}`.toLowerCase();
  const accounts = accountStrings(original).filter((account) => !plain.test(account));
  expect(accounts.filter((account) => whole.includes(account.toLowerCase()))).toEqual([]);
  // what our data knows stays, symbol and price; prices of a history are those of days
  for (const [at, holding] of holdingsIn(original.holdings).entries()) {
    const { hasPrice, symbol } = publicWords(holding, reference);
    const now = holdingsIn(again.holdings)[at];
    if (original.kind === 'history') continue;
    if (symbol) expect(now?.symbol).toBe(holding.symbol);
    if (hasPrice) expect(now?.price).toBe(holding.price);
    const { quantity, price, value } = holding;
    if (quantity === null || price === null || now?.quantity == null || now.price === null) continue;
    if (Math.abs(quantity * price - value) > 0.005) continue;
    expect(Math.abs(now.quantity * now.price - now.value)).toBeLessThan(0.0051 + 1e-6 * Math.abs(now.value));
  }
}

describe('a copy gives nothing away and reads the same', () => {
  const own = ['brokers', 'histories', 'statements'].flatMap((folder) => filesIn(`${FIXTURES}/${folder}`));
  it.each(own)('of our own %s', expectSafeAndSame);

  it.skipIf(!HAS_SHARED)('of the shared samples', async () => {
    for (const [name, path] of filesIn(`${SHARED}/brokers/samples`)) await expectSafeAndSame(name, path);
  });

  /* Words of many languages that tell what a row did stay only as far as the lists of titles know them. */
  it('of most histories of other senders, or is refused', async () => {
    const all = filesIn(`${FIXTURES}/histories/senders`);
    let given = 0;
    for (const [name, path] of all) {
      const bytes = new Uint8Array(readFileSync(path));
      const [original, wishes] = [await read(name, bytes), { columns: [], seed: 1, alsoNames: false }];
      const copy = await anonymiseBytes(name, bytes, wishes, reference);
      const again = copy.ok ? await read(copy.name, copy.bytes) : null;
      if (original === null || again === null) continue;
      given += 1;
      expect(shapeOf(again), name).toEqual(shapeOf(original));
    }
    expect(given).toBeGreaterThan(all.length / 2);
  });

  it.each(filesIn(`${FIXTURES}/brokers`))('of our own %s, with other symbols and names', async (name, path) => {
    const bytes = new Uint8Array(readFileSync(path));
    const original = await read(name, bytes);
    if (original === null || REFUSED.has(name)) return;
    const { again } = await copyOf(name, bytes, 1, true);
    for (const [at, { symbol, name: called, says }] of holdingsIn(original.holdings).entries()) {
      const now = holdingsIn(again.holdings)[at];
      if (says !== 'cash' && symbol !== null) expect(now?.symbol).not.toBe(symbol);
      if (says !== 'cash' && called !== null) expect(now?.name).not.toBe(called);
    }
  });
});

const SHEET = [
  'Client:;Mark Price;mark.price@mail.example',
  'Depot 12345678;"Erika; Mustermann";Holdings as of 03/04/2026',
  '',
  'Account;Symbol;Name;ISIN;Quantity;Price;Value;Smith Family Trust memo',
  'Erikas Depot 12345678;NVDA;NVIDIA CORP;US67066G1040;12,5;180,00;2.250,00;1.234,56 ',
  'Erikas Depot 12345678;AAPL;"APPLE ""INC""";US0378331005;10;230,00;2.300,00;-',
  ';;House 14 Acacia Avenue;;1;450.100,00;450.100,00;1961-04-03',
  'Total;;;;;;454.650,00;',
  '',
].join('\r\n');

describe('a copy', () => {
  it('keeps securities, prices, known words and the file’s date, and nothing else', async () => {
    const { text, name, facts } = await copyOf('Depot 12345678.csv', bytesOf(SHEET));
    for (const kept of ['NVDA;NVIDIA CORP;US67066G1040;', ';180,00;', '"APPLE ""INC"""', 'Total', 'as of 03/04/2026'])
      expect(text).toContain(kept);
    for (const gone of ['Mark', 'mail', 'Erika', 'Mustermann', '12345678', '2.250', '1.234', '12,5', '454.650', '1961'])
      expect(text + name).not.toContain(gone);
    for (const gone of ['Smith', 'Acacia', '450.100']) expect(text).not.toContain(gone);
    expect(name).toBe('Spreadsheet copy.csv');
    // the same original gives the same invention, and what is around the words stays
    const number = /Depot (\d{8})|\S+ (\d{8})/.exec(text)?.[0].split(' ')[1] ?? '';
    expect(text.split(number)).toHaveLength(4);
    const skeleton = (all: string) => all.replace(/[^;"\r\n]+/g, 'x');
    expect(skeleton(text)).toBe(skeleton(SHEET));
    expect(facts.names).toEqual(['NVDA', 'NVIDIA CORP', 'US67066G1040', 'AAPL', 'APPLE "INC"', 'US0378331005']);
    expect(facts.words).toContain('Total');
  });

  it('is another one for another seed, the same one for the same, and tells no size', async () => {
    const totals: number[] = [];
    for (let seed = 1; seed <= 40; seed += 1) {
      const copy = await copyOf('a.csv', bytesOf(SHEET), seed);
      if (seed < 3) expect((await copyOf('a.csv', bytesOf(SHEET), seed)).text).toBe(copy.text);
      totals.push(holdingsIn(copy.again.holdings).reduce((sum, { value }) => sum + value, 0));
    }
    expect(new Set(totals).size).toBe(40);
    expect(Math.max(...totals) / Math.min(...totals)).toBeGreaterThan(1000);
  });

  const OWNERS = `Mark Smith|José Nguyễn|O’Brien|田中太郎|Иван|محمد|Νίκος|राजेश|민수|משה|สมชาย|გიორგი|முருகன்|王|Արամ|١٢٣٤٥٦٧|１２３４５６７`;
  it.each(OWNERS.split('|'))('hides an owner in a row of cash: %s', async (owner) => {
    for (const cash of [`Cash (${owner})`, `Cash${owner}`, `${owner} Cash`]) {
      const rows = ['NVDA,NVIDIA Corp,Roth,Stock,61234.56', `,${cash},Roth,Cash,18321.91`];
      const { text } = await copyOf('a.csv', bytesOf(['Symbol,Name,Account,Type,Value', ...rows].join('\n')));
      for (const word of owner.split(/[ ’]/)) if (word.length > 1 || word > 'z') expect(text).not.toContain(word);
      expect(text).toContain('NVDA');
    }
  });

  it.each(['Apple', 'Corp', 'NVDA'])(
    'hides the account %s, though a security has that word in its name',
    async (account) => {
      const { text } = await copyOf('a.csv', bytesOf(SHEET.replaceAll('Erikas Depot 12345678', account)));
      const columns = cutCells(text, ';').flatMap(({ cells }) =>
        cells.flatMap((cell, column) => (cell.text.toLowerCase().includes(account.toLowerCase()) ? [column] : [])),
      );
      expect(columns.filter((column) => column !== 1 && column !== 2)).toEqual([]);
    },
  );

  it('is not given where signs of the file are lost', async () => {
    const damaged = new Uint8Array([...bytesOf(SHEET), 0xef, 0xbf, 0xbd]);
    const wishes = { columns: [], seed: 1, alsoNames: false };
    expect(await anonymiseBytes('a.csv', damaged, wishes, reference)).toEqual({ ok: false, fault: 'unreadable' });
  });
});

const HEADER = 'Symbol,Name,Quantity,Price,Value';
describe('a copy keeps how amounts are written', () => {
  it.each([
    ['M for a million', [HEADER, 'AAPL,Apple Inc,6000,200,1.2M', 'KO,Coca-Cola Co,1000,3400,3.4M']],
    ['M for a thousand', [HEADER, 'AAPL,Apple Inc,6,200,1.2M', 'KO,Coca-Cola Co,1,3400,3.4M']],
    ['M of quantities', [HEADER, 'AAPL,Apple Inc,1.5m,2,3000000', 'KO,Coca-Cola Co,2m,3,6000000']],
    ['M beside k', [HEADER, 'AAPL,Apple Inc,,,$1.2M', 'KO,Coca-Cola Co,,,$850k', 'MSFT,Microsoft Corp,,,$12.5k']],
    [
      'a met total',
      [HEADER, 'AAPL,Apple Inc,,,1.25M', 'KO,Coca-Cola Co,,,350k', 'MSFT,Microsoft,,,12k', 'Total,,,,1.612M'],
    ],
    ['a rounded total', [HEADER, 'AAPL,Apple Inc,,,1.25M', 'KO,Coca-Cola Co,,,350k', 'Total,,,,1.6M']],
    [
      'a total that alone tells',
      [HEADER, 'AAPL,Apple Inc,,,1.2M', 'KO,Coca-Cola Co,,,3.4M', 'Total,,,,"4,600,000.00"'],
    ],
    ['an unclear M', [HEADER, 'AAPL,Apple Inc,,,1.2M', 'KO,Coca-Cola Co,,,3.4M', 'MSFT,Microsoft Corp,10,400,4000']],
    [
      'a total cut in two cells',
      [
        'Position Statement for account ...1234\nInstrument,Qty,Trade Price,Mark,Net Liq',
        'AAPL,4000,150.00,300.50,"$1,202,000.00"\nOVERALL TOTALS,,,,$1,202,000.00',
      ],
    ],
  ])('%s', async (_, lines) => {
    const text = `${lines.join('\n')}\n`;
    const original = readText(text, 'a.csv');
    for (let seed = 1; seed <= 5; seed += 1) {
      const { again, text: copy } = await copyOf('a.csv', bytesOf(text), seed);
      if (original.ok) expect(shapeOf(again)).toEqual(shapeOf(original.value));
      const units = (all: string) => all.match(/(?<=\d)(?:MM|[Mmk])/g);
      expect(units(copy)).toEqual(units(text));
    }
  });
});

describe('a copy of a history', () => {
  const rows = [
    'Date,Type,Symbol,Quantity,Price,Amount,Shares held',
    '2025-01-02,Buy,KO,10,60.00,-600.00,10',
    '2025-02-03,Buy,KO,5,62.00,-310.00,15',
    '2025-02-04,Buy,MSFT,7,400.00,-2800.00,7',
    '2025-04-03,Sell,KO,4,65.00,260.00,11',
    '2025-05-03,Sell,MSFT,7,410.00,2870.00,0',
    '2025-06-03,Buy,KO,2.5,66.00,-165.00,13.5',
  ];
  it.each([1, 2, 3])('has a running total of shares that runs (%i)', async (seed) => {
    for (const lines of [rows, [...rows.slice(0, 1), ...rows.slice(1).reverse()]]) {
      const { again, text } = await copyOf('history.csv', bytesOf(`${lines.join('\n')}\n`), seed);
      const movements = again.movements ?? [];
      expect(movements.filter(({ left }) => left !== undefined).length).toBe(6);
      for (const { movements: all } of addUpMovements(movements)) {
        let there = 0;
        for (const { deed, quantity, left } of all) {
          const moved = quantity === '' ? 0 : Number.parseFloat(quantity);
          there += deed === 'out' ? -moved : deed === 'in' ? moved : 0;
          expect(Number.parseFloat(left ?? '')).toBeCloseTo(there, 6);
        }
      }
      expect(text).not.toMatch(/,13\.5\b|2025-01-02|-310\.00/);
    }
  });

  const movement = fc.record({
    line: fc.integer({ min: 2, max: 500 }).map((line) => lineNumber(line)),
    day: fc.integer({ min: 10, max: 28 }).map((day) => isoDate(`2025-01-${day}`) ?? lost()),
    time: fc.constant(''),
    id: fc.constant(null),
    account: fc.constantFrom(null, 'A'),
    price: fc.constant(null),
    deed: fc.constantFrom<Movement['deed']>('in', 'in', 'out', 'split', 'split-shares', 'held', 'ends', 'pays'),
    whole: fc.integer({ min: 1, max: 999 }),
    decimals: fc.integer({ min: 0, max: 3 }),
    symbol: fc.constantFrom('KO', 'VTI'),
    name: fc.constant(null),
    isin: fc.constant(null),
    cusip: fc.constant(null),
    currency: fc.constant(null),
    says: fc.constant(null),
  });
  const lost = (): never => {
    throw new Error('No day.');
  };

  it('leaves what was left: something, nothing, or less than ever came', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(movement, { maxLength: 14, selector: ({ line }) => line }),
        fc.nat(),
        (drawn, seed) => {
          const all = drawn.map(({ whole, decimals, ...one }): Movement => {
            const size = (whole / 10 ** decimals).toFixed(decimals);
            const counted = one.deed === 'pays' || one.deed === 'ends' ? '' : size;
            const quantity = one.deed === 'split' ? '2' : counted;
            return { ...one, quantity: one.deed === 'split-shares' && whole % 3 === 0 ? `-${quantity}` : quantity };
          });
          const invented = inventMovements(all, seeded(seed));
          const others = all.map((one) => ({ ...one, quantity: invented.get(one)?.quantity ?? one.quantity }));
          const said = (movements: readonly Movement[]) =>
            addUpMovements(movements).map(({ quantity, fault }) => [Math.sign(Number.parseFloat(quantity)), fault]);
          expect(said(others)).toEqual(said(all));
        },
      ),
      { numRuns: triesOf(400) },
    );
  });
});

it('cells are cut and joined without a change, whatever the text', () => {
  const uncut = (text: string, delimiter: string) =>
    joinCells(cutCells(text, delimiter), delimiter, ({ cells }) => cells.map((cell) => cell.text));
  const unit = fc.constantFrom('"', '"', ',', ';', '=', ' ', '\n', '\r\n', 'a', '1');
  const text = fc.string({ unit, maxLength: 40 }).filter((whole) => whole.trim() !== '');
  fc.assert(fc.property(text, fc.constantFrom(',', ';'), (whole, delimiter) => uncut(whole, delimiter) === whole));
});
