import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWith } from '../../../src/storage/fields.ts';
import { fileOfRecord, fileRecords, joinChunks } from '../../../src/storage/rows/chunks.ts';
import { makePortfolio } from '../sample.ts';

/* What is long in a file lies in chunks beside its record, and comes back as it was. */

const reading = makePortfolio('a').files[0]!;
const ID = 'a/key';

interface Lying {
  readonly id: string;
  readonly file?: unknown;
  readonly chunk?: unknown;
}

function lie(longest: number, file = reading): Map<string, Lying> {
  const records: Lying[] = [...fileRecords(ID, file, longest)];
  return new Map(records.map((record) => [record.id, record]));
}

const join = (records: ReadonlyMap<string, Lying>) =>
  parseWith((value, path) => joinChunks(ID, value, records, path), records.get(ID)!.file);

test('however short its chunks are, a file comes back as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 80 }), (longest) => {
      const records = lie(longest);
      expect(join(records)).toEqual({ ok: true, value: reading });
      for (const { id, chunk } of records.values()) {
        expect(fileOfRecord(id)).toBe(ID);
        if (typeof chunk === 'string') expect(chunk.length).toBeLessThanOrEqual(longest);
        // a number is never cut
        else if (ArrayBuffer.isView(chunk)) expect(chunk.buffer.byteLength).toBeLessThan(longest + 8);
      }
    }),
  );
});

test('a file of some rows is one record, and that is the file', () => {
  const records = lie(2_000_000);
  expect([...records]).toEqual([[ID, { id: ID, file: reading }]]);
});

test('by itself, no record is longer than two million signs or bytes', () => {
  const text = 'AAPL,10\n'.repeat(600_000);
  const value = new Float64Array(600_000).map((_, at) => at / 7);
  const long = { ...reading, holdings: { ...reading.holdings, value }, fates: { ...reading.fates, text } };
  const records: Lying[] = [...fileRecords(ID, long)];
  const sizes = records.slice(1).map(({ chunk }) => {
    if (typeof chunk === 'string') return chunk.length;
    return ArrayBuffer.isView(chunk) ? chunk.buffer.byteLength : Infinity;
  });
  expect(sizes).toEqual([2, 2, 0.8, 2, 2, 0.8].map((millions) => millions * 1_000_000));
  expect(JSON.stringify(records[0]!.file).length).toBeLessThan(20_000);
  const joined = join(new Map(records.map((record) => [record.id, record])));
  expect(joined.ok).toBe(true);
  expect(joined.ok && (joined.value as typeof long).fates.text === text).toBe(true);
  expect(joined.ok && (joined.value as typeof long).holdings.value).toEqual(value);
});

test('what takes long to copy lies beside its record, though one chunk holds it', () => {
  const [few, many] = [new Float64Array(30_000), new Float64Array(50_000).fill(7)];
  const wide = { ...reading, holdings: { ...reading.holdings, price: few, value: many } };
  const [file, ...chunks] = [...fileRecords(ID, wide)] as Lying[];
  expect(chunks.map(({ chunk }) => chunk)).toEqual([many]);
  expect(file!.file).toMatchObject({ holdings: { price: few } });
  const joined = join(new Map([file!, ...chunks].map((record) => [record.id, record])));
  expect(joined.ok && joined.value).toEqual(wide);
});

describe('is refused', () => {
  const cut = () => lie(3);
  const chunksOf = (records: Map<string, Lying>, kind: (chunk: unknown) => boolean) =>
    [...records.values()].filter((record) => 'chunk' in record && kind(record.chunk));
  const isText = (chunk: unknown) => typeof chunk === 'string';

  test('without any one of its chunks', () => {
    const ids = [...cut().keys()].filter((id) => id !== ID);
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) {
      const records = cut();
      records.delete(id);
      expect(join(records).ok, id).toBe(false);
    }
  });

  test.each([
    ['a column where a text was', isText, new Uint32Array(1)],
    ['a text where a column was', (chunk: unknown) => !isText(chunk), 'AAPL'],
    ['a column of another kind', (chunk: unknown) => chunk instanceof Float64Array, new Uint16Array(4)],
  ] as const)('with %s', (_what, isWanted, instead) => {
    const records = cut();
    const [found] = chunksOf(records, isWanted);
    records.set(found!.id, { id: found!.id, chunk: instead });
    expect(join(records).ok).toBe(false);
  });
});

test('what only looks like the place of chunks stays as it is', () => {
  for (const chunked of [
    { chunked: 'name' },
    { chunked: 'text', first: -1, count: 1 },
    { chunked: 'text', first: 0 },
  ]) {
    const records = new Map([[ID, { id: ID, file: { columns: chunked } }]]);
    expect(join(records)).toEqual({ ok: true, value: { columns: chunked } });
  }
});
