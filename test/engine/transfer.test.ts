import { expect, test } from 'vitest';
import { WHOLE } from '../../src/domain/model/look.ts';
import { EMPTY_OVERLAY } from '../../src/domain/lists/overlay.ts';
import { packRows } from '../../src/domain/rows/pack-rows.ts';
import { unpackRows } from '../../src/domain/model/row-table.ts';
import { isoDate } from '../../src/domain/model/units.ts';
import { FileSender } from '../../src/engine/held-files.ts';
import { transferOf } from '../../src/engine/transfer.ts';
import { makeHandler } from '../../src/engine/handle.ts';
import type { FromWorker } from '../../src/engine/protocol.ts';
import { makeSnapshot } from '../storage/sample-snapshot.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';

/* What the worker made for the page alone is transferred with the message. */

async function askDay(): Promise<Extract<FromWorker, { readonly kind: 'snapshot-done' }>> {
  const handle = makeHandler(
    () => Promise.resolve(tinyReference()),
    () => 0,
  );
  const replies: FromWorker[] = [];
  const file = fileOf([holdingOf({ symbol: 'NVDA', value: 600 }), holdingOf({ symbol: 'WWW', value: 400 })]);
  const subject = new FileSender().send(portfolioOf([file]), WHOLE);
  const today = isoDate('2026-11-20')!;
  await handle({ kind: 'snapshot', id: 1, subject, overlay: EMPTY_OVERLAY, today }, (reply) => replies.push(reply));
  const [done] = replies;
  if (done?.kind !== 'snapshot-done') throw new Error(replies.map(({ kind }) => kind).join());
  return done;
}

test('the rows of a day are transferred, whole', async () => {
  const done = await askDay();
  const before = structuredClone(done);
  const buffers = transferOf(done);
  expect(buffers.length).toBeGreaterThan(0);
  const arrived = structuredClone(done, { transfer: buffers });
  expect(arrived).toEqual(before);
  for (const buffer of buffers) expect(buffer.byteLength).toBe(0);
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
