import 'fake-indexeddb/auto';
import { lookUp } from '../../src/app/look-ups.ts';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_OVERLAY } from '../../src/domain/lists/overlay.ts';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import { newDatabase, startApp } from '../support/make-app.ts';
import { ownReference } from '../support/own-reference.ts';
import { whenStill } from '../support/when-still.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

/* What the user brings, through the whole state with the real handler behind it. */

let database = '';
beforeEach(() => void (database = newDatabase()));
const started = () => startApp(ownReference(), database);

const HELD = 'Symbol,Name,Value (USD)\nAVUV,Avantis US Small Cap Value ETF,600\nARKX,ARK Example,400\n';
const fixture = (name: string, as = name) => new File([readFileSync(`test/fixtures/funds/${name}`, 'utf8')], as);

/* As the button of the question does. */
async function takeAsGuessed(app: AppState): Promise<void> {
  const list = app.unassigned.at(-1)!;
  const [fund] = list.guess.funds;
  expect(list.guess.isSure).toBe(true);
  await app.assignOwnList(list, fund!.symbol, fund!.name);
}

describe('what the user brings', () => {
  it('counts at once, is kept, and can be taken back', async () => {
    const app = await started();
    await app.pasteText(HELD);
    expect(app.report!.lens.share).toBe(0);
    await app.openAs('fund-list', [fixture('ark-example.csv')]);
    expect(app.overlay.lists.map(({ fund, asOf }) => [fund, asOf])).toEqual([['ARKX', '2026-08-21']]);
    expect(app.notice?.kind).toBe('list-added');
    expect(app.report!.lens.share).toBeCloseTo(0.28, 12);
    expect(app.report!.totals.net).toBe(1000);

    const again = await started();
    expect(again.overlay).toEqual(app.overlay);
    expect(again.report).toEqual(app.report);

    app.notice!.undo();
    await vi.waitFor(() => expect(app.report!.lens.share).toBe(0));
    await vi.waitFor(async () => expect((await started()).overlay.lists).toEqual([]));
  });

  it('is asked about where it was dropped anywhere, and counts once that is answered', async () => {
    const app = await started();
    await app.pasteText(HELD);
    const kept = app.portfolio;
    await app.openFiles([fixture('ark-example.csv')]);
    expect([app.overlay, app.portfolio, app.report!.lens.share]).toEqual([EMPTY_OVERLAY, kept, 0]);
    expect(app.unassigned).toMatchObject([{ guess: { isSure: true, funds: [{ symbol: 'ARKX' }] }, mayBeOwn: false }]);
    await takeAsGuessed(app);
    expect(app.report!.lens.share).toBeCloseTo(0.28, 12);
    expect(app.overlay.lists[0]).not.toHaveProperty('guess');
    expect((await started()).overlay.lists).toEqual(app.overlay.lists);
  });

  it('is removed, and that is undone', async () => {
    const app = await started();
    await app.pasteText(HELD);
    await app.openAs('fund-list', [fixture('ark-example.csv')]);
    await app.removeOwnList('ARKX');
    expect([app.overlay.lists.length, app.report!.lens.share, app.notice?.kind]).toEqual([0, 0, 'list-removed']);
    app.notice!.undo();
    await vi.waitFor(() => expect(app.report!.lens.share).toBeCloseTo(0.28, 12));
  });

  it('waits for its fund where the file does not name it', async () => {
    const app = await started();
    await app.pasteText(HELD);
    await app.openFiles([fixture('ishares-small.csv')]);
    expect(app.overlay.lists).toEqual([]);
    const [list] = app.unassigned;
    expect(list!.name).toBe('iShares Small Example ETF');
    expect((await lookUp(app, 'AV'))!.map(({ symbol }) => symbol)).toContain('AVUV');
    await app.assignOwnList(list!, 'AVUV', 'Avantis U.S. Small Cap Value ETF');
    expect([app.unassigned.length, app.overlay.lists.length]).toEqual([0, 1]);
    expect(app.report!.lens.share).toBeGreaterThan(0.4);
    await app.openFiles([fixture('ishares-small.csv')]);
    app.discardOwnList(app.unassigned[0]!);
    expect(app.unassigned).toEqual([]);
  });

  it('takes a plain sheet as a list when asked to; dropped anywhere, it asks whose it is and keeps nothing', async () => {
    const app = await started();
    await app.openAs('fund-list', [fixture('plain-weights.csv', 'AVUV_holdings.csv')]);
    expect([app.stage, app.overlay.lists[0]?.fund]).toEqual(['empty', 'AVUV']);
    await app.openFiles([fixture('plain-weights.csv', 'AVUV_holdings.csv')]);
    expect([app.stage, app.portfolio, app.overlay.lists.length]).toEqual(['empty', null, 1]);
    expect(app.unassigned).toMatchObject([{ mayBeOwn: true, fileName: 'AVUV_holdings.csv' }]);
  });

  it('is the user’s own portfolio where they say so, and a fund’s where they name it', async () => {
    const app = await started();
    await app.openFiles([fixture('plain-weights.csv')]);
    const [list] = app.unassigned;
    const read = await app.edit((edits) => edits.readAsHoldings(list!));
    expect(read?.ok === true && holdingsIn(read.value.holdings).map(({ symbol, value }) => [symbol, value])).toEqual([
      ['NVDA', 60],
      ['AAPL', 40],
    ]);
    expect(app.stage).toBe('ready');
    await app.openFiles([fixture('weights-and-values.csv')]);
    await app.assignOwnList(app.unassigned.at(-1)!, 'AVUV', 'Avantis');
    expect(app.overlay.lists).toMatchObject([{ fund: 'AVUV', fileName: 'weights-and-values.csv' }]);
    expect(app.overlay.lists[0]).not.toHaveProperty('mayBeOwn');
    expect(app.overlay.lists[0]).not.toHaveProperty('kindEvidence');
    expect((await started()).overlay.lists).toEqual(app.overlay.lists);
  });

  it('is never made of a file of holdings: that is refused, and nothing changes', async () => {
    const app = await started();
    await app.openAs('fund-list', [new File([HELD], 'held.csv')]);
    expect([app.stage, app.portfolio, app.unassigned, app.overlay]).toEqual(['empty', null, [], EMPTY_OVERLAY]);
    expect(app.reading.refusals).toMatchObject([{ code: 'refused-no-fund-list', sketch: null }]);
  });

  it('may come with the holdings it is for, in one drop', async () => {
    const app = await started();
    await app.openFiles([new File([HELD], 'held.csv'), fixture('ark-example.csv')]);
    await takeAsGuessed(app);
    expect(app.report!.lens.share).toBeCloseTo(0.28, 12);
    expect((await started()).report).toEqual(app.report);
  });

  it('brings newer caps, dated, and the old ones back', async () => {
    const app = await started();
    await app.pasteText('Symbol,Name,Value (USD)\nNVDA,NVIDIA Corp,600\nWWW,Wolverine World Wide,400\n');
    const before = app.report!.settings.cutoffs;
    await app.openFiles([fixture('nasdaq_screener_1787356800000.csv')]);
    expect(app.overlay.market).toMatchObject({ asOf: '2026-08-22', asOfFrom: 'file' });
    expect(app.report!.settings.cutoffs.asOf).toBe('2026-08-22');
    await app.removeMarketData();
    expect(app.report!.settings.cutoffs).toEqual(before);
  });

  it('is gone after a wipe', async () => {
    const app = await started();
    await app.openAs('fund-list', [fixture('ark-example.csv')]);
    await app.wipe();
    expect(app.overlay.lists).toEqual([]);
    expect((await started()).overlay.lists).toEqual([]);
  });

  it('is worked out anew for what was kept when pending files are discarded', async () => {
    const app = await started();
    await app.pasteText(HELD);
    await app.pasteText('Symbol,Name,Value (USD)\nKEY,Keyera Corp,100\n');
    expect(app.pending).not.toBeNull();
    await app.openAs('fund-list', [fixture('ark-example.csv')]);
    app.open.discard();
    await vi.waitFor(() => expect(app.report!.lens.share).toBeCloseTo(0.28, 12));
  });
});

describe('in two tabs', () => {
  const fundsOf = ({ overlay }: AppState) => overlay.lists.map(({ fund }) => fund).sort();
  const listOf = (symbol: string, name: string) =>
    fixture('ark-example.csv', `${symbol}.csv`).text().then((text) => new File([text.replaceAll('ARKX', symbol).replaceAll('ARK Example', name)], `${symbol}.csv`)); // oxfmt-ignore

  it('a list that each adds at the same time: both are kept, both tabs show both, and an Undo takes its own back', async () => {
    const one = await started();
    await one.pasteText(HELD);
    const two = await started();
    const [ark, other] = [fixture('ark-example.csv'), await listOf('AVUV', 'Avantis US Small Cap Value')];
    await Promise.all([one.openAs('fund-list', [ark]), two.openAs('fund-list', [other])]);
    await whenStill(() => [one, two].map(({ saved, overlay, isStale }) => [saved, overlay, isStale]));
    expect(fundsOf(await started())).toEqual(['ARKX', 'AVUV']);
    for (const tab of [one, two]) {
      expect(fundsOf(tab)).toEqual(['ARKX', 'AVUV']);
      expect(tab.report).toEqual((await started()).report);
    }
    one.notice!.undo();
    await vi.waitFor(async () => expect(fundsOf(await started())).toEqual(['AVUV']));
    await vi.waitFor(() => expect([fundsOf(one), fundsOf(two)]).toEqual([['AVUV'], ['AVUV']]));
  });

  it('the Undo of a list is gone once another tab has taken the list away', async () => {
    const one = await started();
    await one.openAs('fund-list', [fixture('ark-example.csv')]);
    const two = await started();
    expect(one.notice?.kind).toBe('list-added');
    await two.removeOwnList('ARKX');
    await vi.waitFor(() => expect(one.notice).toBeNull());
    expect(fundsOf(one)).toEqual([]);
  });
});
