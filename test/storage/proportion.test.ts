import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Portfolio } from '../../src/domain/model/portfolio.ts';
import { openStore } from '../../src/storage/store.ts';
import { makeWriter } from '../../src/storage/writer.ts';
import { readBytes } from '../../src/read/files/read-source.ts';
import { makeBox } from './fake-box.ts';
import { makePortfolio } from './sample.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

/* What is written of a small change is as small as the change, however many rows the portfolio has. */

const ROWS = Number(process.env['ROWS'] ?? 12_000);

async function makeLarge(): Promise<Portfolio> {
  const rows = Array.from({ length: ROWS }, (_, at) => `A${at % 7},S${at % 900},Company ${at % 900},${at + 1}`);
  const read = await readBytes(
    'large.csv',
    new TextEncoder().encode(['Account,Symbol,Name,Value', ...rows].join('\n')),
  );
  if (!read.ok) throw new Error(read.error.code);
  return { ...makePortfolio('large'), files: [read.value], corrections: [] };
}

const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
  this: IDBObjectStore,
  record: unknown,
) => IDBRequest<IDBValidKey>;
let records: unknown[] = [];
beforeEach(() => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, record: unknown) {
    records.push(record);
    return put.call(this, record);
  });
});
afterEach(() => vi.restoreAllMocks());

/** Gives how many bytes were put since it was asked last. */
function bytesPut(): number {
  const sizes = records.map((record) => {
    const sealed = record as { readonly sealed?: Uint8Array };
    return sealed.sealed === undefined ? JSON.stringify(record).length : sealed.sealed.length;
  });
  records = [];
  return sizes.reduce((all, size) => all + size, 0);
}

let count = 0;
describe.each([
  ['plain', null],
  ['under a passphrase', 'correct horse'],
] as const)('a portfolio of thousands of rows, %s', (_, passphrase) => {
  test('a new name writes a small part of it, here and after it was opened again', async () => {
    count += 1;
    const open = async () => {
      const opened = await openStore({ build: '1', name: `proportion-${count}`, markerBox: makeBox() });
      if (!opened.ok) throw new Error(opened.error.code);
      return opened.value;
    };
    const first = await open();
    if (passphrase !== null) await (await first.vault()).change(passphrase);
    const large = await makeLarge();
    bytesPut();
    const writer = makeWriter(first.store, []);
    await writer.save([{ kind: 'put-portfolio', portfolio: large, before: null }]);
    const renamed = { ...large, name: 'Renamed' };
    const whole = bytesPut();
    expect(await writer.save([{ kind: 'put-portfolio', portfolio: renamed, before: large }])).toEqual({
      kind: 'saved',
    });
    const small = bytesPut();
    expect(small * 40).toBeLessThan(whole);

    const stored = await first.store.readPortfolio('large');
    if (!stored.ok || stored.value === null) throw new Error('it is not there');
    const { portfolio, revision } = stored.value;
    expect(holdingsIn(portfolio.files[0]!.holdings)).toEqual(holdingsIn(large.files[0]!.holdings));
    const later = makeWriter(first.store, [{ id: 'large', revision, portfolio }]);
    await later.save([{ kind: 'put-portfolio', portfolio: { ...portfolio, archived: true }, before: portfolio }]);
    expect(bytesPut() * 40).toBeLessThan(whole);
    first.store.close();
  });
});
