import { expect, test } from 'vitest';
import { EMPTY_OVERLAY } from '../../src/domain/lists/overlay.ts';
import { packRows } from '../../src/domain/rows/pack-rows.ts';
import { unpackRows } from '../../src/domain/model/row-table.ts';
import { isoDate } from '../../src/domain/model/units.ts';
import { transferOf } from '../../src/engine/transfer.ts';
import { makeHandler } from '../../src/engine/handle.ts';
import type { FromWorker } from '../../src/engine/protocol.ts';
import { makeSnapshot } from '../storage/sample-snapshot.ts';
import { ownReference } from '../support/own-reference.ts';
import { tinyReference } from '../support/tiny-reference.ts';

/* What the worker made for the page alone is transferred with the message, and nothing that it goes on with is. */

async function takeFile(): Promise<Extract<FromWorker, { readonly kind: 'take-done' }>> {
  const handle = makeHandler(
    () => Promise.resolve(tinyReference()),
    () => 0,
    () => ({ ok: true, value: ownReference() }),
  );
  const file = new Blob(['Symbol,Name,Shares,Value\nAAPL,Apple Inc,10,6000\nMSFT,Microsoft Corp,3,1500\n']);
  const replies: FromWorker[] = [];
  await handle(
    {
      ...{ kind: 'take', id: 1, sources: [{ kind: 'file', file, name: 'a.csv' }], today: isoDate('2026-11-20')! },
      ...{ wanted: 'any', columns: [], open: null, overlay: EMPTY_OVERLAY },
    },
    (reply) => replies.push(reply),
  );
  const done = replies.find(({ kind }) => kind === 'take-done');
  if (done?.kind !== 'take-done') throw new Error(replies.map(({ kind }) => kind).join());
  return done;
}

test('the rows of a day are transferred, and the rows of files stay with the worker', async () => {
  const done = await takeFile();
  const before = structuredClone(done);
  const buffers = transferOf(done);
  expect(buffers.length).toBeGreaterThan(0);
  const arrived = structuredClone(done, { transfer: buffers });
  expect(arrived).toEqual(before);
  for (const buffer of buffers) expect(buffer.byteLength).toBe(0);
  expect(done.taken!.files).toEqual(before.taken!.files);
  expect(done.taken!.report).toEqual(before.taken!.report);
});

test('columns of every kind are', () => {
  const rows = [0, 1, 2, 3].map((at) => ({
    few: 'USD',
    half: at % 2 === 0 ? 'a' : 'b',
    number: at / 3,
    text: `row ${at}`,
    list: [at + 0.5, 2.5],
    inner: at === 0 ? null : { value: at * 1.5, words: `${at}` },
  }));
  const snapshot = { ...makeSnapshot('a'), positions: packRows(rows) as never };
  const buffers = transferOf({ kind: 'snapshot-done', id: 1, snapshot });
  expect(new Set(buffers).size).toBe(buffers.length);
  const arrived = structuredClone(snapshot, { transfer: buffers });
  expect(unpackRows(arrived.positions)).toEqual(rows);
});

test.each<FromWorker>([
  { kind: 'pack-loaded' },
  { kind: 'snapshot-done', id: 1, snapshot: null },
  { kind: 'take-done', id: 1, outcomes: [], taken: null },
])('nothing is of %j', (message) => {
  expect(transferOf(message)).toEqual([]);
});
