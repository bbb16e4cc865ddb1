import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { inventMovements } from '../../src/brokers/anonymise/invent-movements.ts';
import { seeded } from '../../src/brokers/anonymise/invent.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import type { Movement } from '../../src/domain/model/movement.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { isoDate, lineNumber } from '../../src/domain/model/units.ts';
import { addUpMovements } from '../../src/domain/movements/add-up.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { loadReference } from '../../src/reference/load.ts';
import { anonymiseBytes } from '../../src/worker/anonymise-source.ts';
import { readBytes } from '../../src/worker/read-source.ts';
import { triesOf } from '../support/dice.ts';

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

async function read(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<FileReading> {
  const result = await readBytes(name, bytes);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function copyOf(name: string, bytes: Uint8Array<ArrayBuffer>, seed: number) {
  const copy = await anonymiseBytes(name, bytes, { columns: [], seed, alsoNames: false }, reference);
  if (!copy.ok) throw new Error(`${name}: ${copy.fault}`);
  return { ...copy, text: new TextDecoder().decode(copy.bytes) };
}

const bytesOf = (path: string) => new Uint8Array(readFileSync(resolve(import.meta.dirname, `../fixtures/${path}`)));
const tellingOf = (all: readonly string[]) =>
  all.map((digits) => digits.replace(/\D/g, '')).filter((digits) => digits.length >= 4);

describe.each([
  ...['any-table', 'coinbase', 'coinbase-actions', 'degiro', 'degiro-nl', 'etoro', 'etoro-split', 'fidelity'],
  ...['fidelity-accounts', 'ghostfolio', 'interactive-brokers', 'kraken-earn', 'kraken-trades'],
  ...['interactive-brokers-sections', 'interactive-brokers-statement', 'interactive-brokers-transactions'],
  ...[
    'portfolio-performance-depot',
    'revolut-houses',
    'robinhood-actions',
    'scalable-actions',
    'schwab',
    'trade-republic-actions',
  ],
  ...['trading-212-utc', 'vanguard', 'xtb', 'xtb-ticker'],
])('%s', (name) => {
  const bytes = bytesOf(`histories/${name}.csv`);
  test.each([1, 2, 3])('has a copy that reads to the same securities, in other quantities (%i)', async (seed) => {
    const original = await read(`${name}.csv`, bytes);
    const copy = await copyOf(`${name}.csv`, bytes, seed);
    const again = await read(copy.name, copy.bytes);
    expect(again).toMatchObject({ broker: original.broker, kind: 'history', headerLine: original.headerLine });
    const placesOf = (reading: FileReading) => [
      holdingsIn(reading.holdings).map(({ line, currency }) => [line, currency]),
      reading.drafts.map(({ line }) => line),
    ];
    expect(placesOf(again)).toEqual(placesOf(original));
    const quantities = (reading: FileReading) => reading.movements!.map(({ quantity }) => quantity);
    const [before, after] = [quantities(original), quantities(again)];
    const isRatio = (at: number) => original.movements![at]!.deed === 'split';
    expect(before.filter((quantity, at) => quantity !== '' && !isRatio(at) && quantity === after[at])).toEqual([]);
    const left = new Set(tellingOf(copy.text.match(/\d(?:[\d.,]*\d)?/g) ?? []));
    expect(tellingOf(before).filter((digits) => left.has(digits))).toEqual([]);
    const days = (reading: FileReading) => new Set(reading.movements!.map(({ day }) => day));
    expect([...days(again)].some((day) => day === original.asOf)).toBe(false);
  });
});

describe('nothing of its owner', () => {
  const named = fc.record({
    account: fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String),
    family: fc.constantFrom('Meyerling', 'Parkinson', 'Quillfeather', 'Doering'),
    quantity: fc.integer({ min: 1001, max: 99_999 }).map((whole) => (whole / 100).toFixed(2)),
    seed: fc.nat(1000),
  });
  test('is left of an account’s number, of a name or of a quantity, wherever they stand', async () => {
    await fc.assert(
      fc.asyncProperty(named, async ({ account, family, quantity, seed }) => {
        const text = [
          `Transactions of ${family} ${account}`,
          'Date,Action,Symbol,Description,Quantity,Price,Amount,Account,Advisor',
          `2025-01-02,Buy,KO,COCA-COLA CO,${quantity},60.00,-600.00,${account},${family}`,
          `2025-01-03,Transfer from ${account} ${family},MSFT,MICROSOFT CORP,7,,,${account},${family}`,
          `2025-02-03,Buy,MSFT,MICROSOFT CORP,3,410.00,-1230.00,${account},${family}`,
          `2025-03-03,Sell,KO,COCA-COLA CO,1,61.00,61.00,${account},${family}`,
          `2025-03-04,Buy,,${family} Family Fund,2,61.00,122.00,${account},${family}`,
          '',
        ].join('\n');
        const copy = await anonymiseBytes(
          'x.csv',
          new TextEncoder().encode(text),
          { columns: [], seed, alsoNames: false },
          reference,
        );
        if (!copy.ok) return;
        const left = new TextDecoder().decode(copy.bytes).toLowerCase();
        expect(left).not.toContain(account);
        expect(left).not.toContain(family.toLowerCase());
        expect(left).not.toContain(quantity);
      }),
      { numRuns: 40 },
    );
  });
  test.each(['two-accounts.ofx', 'xml.ofx', 'flex.xml', 'flex-trades.xml', 'quicken.qif', 'ghostfolio.json'])(
    '%s, as the table that it says',
    async (name) => {
      const original = await read(name, bytesOf(`statements/${name}`));
      const copy = await copyOf(name, bytesOf(`statements/${name}`), 5);
      const again = await read(copy.name, copy.bytes);
      expect(again).toMatchObject({ broker: original.broker, kind: original.kind });
      expect(holdingsIn(again.holdings).map(({ line }) => line)).toEqual(
        holdingsIn(original.holdings).map(({ line }) => line),
      );
      for (const account of ['10000001', '10000002', '20000001', 'U0000001', 'Brokerage', 'acc-1'])
        expect(copy.text).not.toContain(account);
    },
  );
});

const movement = fc.record({
  line: fc.integer({ min: 2, max: 500 }).map((line) => lineNumber(line)),
  day: fc.integer({ min: 1, max: 28 }).map((day) => isoDate(`2025-01-${String(day).padStart(2, '0')}`)!),
  ...{ time: fc.constant(''), id: fc.constant(null), account: fc.constantFrom(null, 'A'), price: fc.constant(null) },
  deed: fc.constantFrom<Movement['deed']>('in', 'in', 'out', 'split', 'split-shares', 'held', 'ends', 'pays'),
  whole: fc.integer({ min: 1, max: 999 }),
  decimals: fc.integer({ min: 0, max: 3 }),
  ...{
    symbol: fc.constantFrom('KO', 'VTI'),
    name: fc.constant(null),
    isin: fc.constant(null),
    cusip: fc.constant(null),
  },
  ...{ currency: fc.constant(null), says: fc.constant(null) },
});

test('invented movements leave what was left: something, nothing, or less than ever came', () => {
  fc.assert(
    fc.property(fc.uniqueArray(movement, { maxLength: 14, selector: ({ line }) => line }), fc.nat(), (drawn, seed) => {
      const all = drawn.map(({ whole, decimals, ...one }): Movement => {
        const size = (whole / 10 ** decimals).toFixed(decimals);
        const quantity = one.deed === 'split' ? '2' : one.deed === 'pays' || one.deed === 'ends' ? '' : size;
        return { ...one, quantity: one.deed === 'split-shares' && whole % 3 === 0 ? `-${quantity}` : quantity };
      });
      const invented = inventMovements(all, seeded(seed));
      const others = all.map((one) => ({ ...one, quantity: invented.get(one)?.quantity ?? one.quantity }));
      const said = (movements: readonly Movement[]) =>
        addUpMovements(movements).map(({ quantity, fault }) => [
          quantity === '0' ? 'nothing' : quantity.startsWith('-') ? 'less' : 'something',
          fault,
        ]);
      expect(said(others)).toEqual(said(all));
    }),
    { numRuns: triesOf(400) },
  );
});
