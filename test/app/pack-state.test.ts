import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Reference } from '../../src/domain/model/reference.ts';
import { isoDate, issuerId } from '../../src/domain/model/units.ts';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import type { ReadPack } from '../../src/engine/handle.ts';
import { PackChangesState } from '../../src/app/pack-changes.svelte.ts';
import { packChanged, packFacts } from '../../src/screens/reference/words/own-pack.ts';
import { newDatabase, startApp } from '../support/make-app.ts';
import { ownReference } from '../support/own-reference.ts';

/* A newer pack, through the whole state. Its format is the reference's affair: here a pack says its version, no more. */

const PACK = '{"format":"topheavy-pack/1","version":"newer"}';
const readPack: ReadPack = (text) => {
  if (text.includes('damaged')) return { ok: false, error: 'damaged' };
  if (!text.includes('topheavy-pack/1')) return { ok: false, error: 'other-version' };
  return { ok: true, value: newer() };
};
function newer(): Reference {
  const old = ownReference();
  return { ...old, passport: { ...old.passport, version: 'newer', equitiesAsOf: isoDate('2026-12-01')! } };
}

/* A pack in which SPY is all NVIDIA, of a later day. */
const readRenewed: ReadPack = () => {
  const old = newer();
  const asOf = isoDate('2026-11-30')!;
  const basket: Reference['basket'] = (symbol) => {
    const found = old.basket(symbol);
    if (found === null || symbol !== 'SPY') return found;
    return { ...found, asOf, coverage: 1, companies: [issuerId('NVDA')], weights: [1], others: [] };
  };
  return { ok: true, value: { ...old, basket } };
};

let database = '';
beforeEach(() => void (database = newDatabase()));
const started = (read = readPack) => startApp(ownReference(), database, { readPack: read });
const file = (text: string) => new File([text], 'pack.json');
const version = (app: AppState) => app.report!.reference.version;

describe('a newer pack', () => {
  it('is shown first, counts after a yes, is kept, and the built-in one comes back', async () => {
    const app = await started();
    await app.pasteText('Symbol,Name,Value (USD)\nNVDA,NVIDIA Corp,600\n');
    await app.openFiles([file(PACK)]);
    expect(packFacts(app.pack.offered!)).toContain('pack.json: prices from Dec 1, 2026, 13 companies');
    expect([version(app), app.pack.used]).toEqual(['tiny', null]);
    await app.pack.accept();
    expect([version(app), app.pack.used?.facts.version, app.pack.offered]).toEqual(['newer', 'newer', null]);

    const again = await started();
    expect([version(again), again.pack.used?.facts.version]).toEqual(['newer', 'newer']);
    await again.pack.bringBack();
    expect([version(again), again.pack.used]).toEqual(['tiny', null]);
    expect(version(await started())).toBe('tiny');
  });

  it('says what it changed inside the funds that are held, and the way back, too', async () => {
    const app = await started(readRenewed);
    await app.pasteText('Symbol,Name,Value (USD)\nSPY,SPDR S&P 500 ETF Trust,600\nNVDA,NVIDIA Corp,600\n');
    const before = app.report!.funds.find(({ symbol }) => symbol === 'SPY')!;
    const watched = new PackChangesState(app);
    await app.openFiles([file(PACK)]);
    await watched.accept();
    const { funds, held, lens } = watched.changes!;
    expect([held, lens]).toEqual([1, 'mega-cap-tech']);
    expect(funds).toMatchObject([{ symbol: 'SPY', asOf: { before: before.asOf, after: '2026-11-30' } }]);
    expect(funds[0]!.lens.before).toEqual(before.between.lens);
    expect(funds[0]!.lens.after).toEqual({ low: 1, high: 1 });
    await watched.bringBack();
    expect(watched.changes!.funds[0]!.lens).toEqual({ before: { low: 1, high: 1 }, after: before.between.lens });
    expect([packChanged(1, 1), packChanged(0, 1), packChanged(0, 2), packChanged(2, 3)]).toEqual([
      'This data changes what’s inside your fund.',
      'This data doesn’t change what’s inside your fund.',
      'This data doesn’t change what’s inside your funds.',
      'This data changes what’s inside 2 of your 3 funds, largest change first.',
    ]);
  });

  it('without a portfolio there is nothing to say', async () => {
    const app = await started();
    const watched = new PackChangesState(app);
    await app.openFiles([file(PACK)]);
    await watched.accept();
    expect(watched.changes).toBeNull();
  });

  it('may be declined', async () => {
    const app = await started();
    await app.openFiles([file(PACK)]);
    app.pack.decline();
    expect([app.pack.offered, app.pack.used]).toEqual([null, null]);
  });

  it.each([
    [PACK.replace('newer', 'damaged'), 'refused-pack-damaged'],
    [PACK.replace('/1', '/9'), 'refused-pack-version'],
    ['{"format":"something"}', 'refused-json'],
  ])('%s is refused as %s, and changes nothing', async (text, code) => {
    const app = await started();
    await app.openFiles([file(text)]);
    expect(app.reading.refusals.map((one) => one.code)).toEqual([code]);
    expect(app.pack.offered).toBeNull();
  });

  it('that a later app cannot read any more gives way to the built-in one, and says so', async () => {
    const app = await started();
    await app.pasteText('Symbol,Name,Value (USD)\nNVDA,NVIDIA Corp,600\n');
    await app.openFiles([file(PACK)]);
    await app.pack.accept();
    const later = await started(() => ({ ok: false, error: 'other-version' }));
    expect([later.pack.used, later.pack.fault]).toEqual([null, 'other-version']);
    expect(version(later)).toBe('tiny');
  });

  it('is gone after a wipe', async () => {
    const app = await started();
    await app.openFiles([file(PACK)]);
    await app.pack.accept();
    await app.wipe();
    expect(app.pack.used).toBeNull();
    expect((await started()).pack.used).toBeNull();
  });
});
