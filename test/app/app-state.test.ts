import 'fake-indexeddb/auto';
import { flushSync } from 'svelte';
import { toStore } from 'svelte/store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppState, type AppParts } from '../../src/app/app-state.svelte.ts';
import { currency } from '../../src/domain/model/units.ts';
import { openStore } from '../../src/storage/store.ts';
import type { WorkerLike } from '../../src/engine/client.ts';
import type { Request } from '../../src/engine/protocol.ts';
import { makeHandler } from '../../src/engine/handle.ts';
import { inProcessWorker } from '../support/in-process-worker.ts';
import { tinyReference } from '../support/tiny-reference.ts';
import { newDatabase } from '../support/make-app.ts';

/* The whole state with the real handler behind it, on a little market; only the thread and the screen are missing. */

function makeWorker(): WorkerLike {
  return inProcessWorker(
    makeHandler(
      () => Promise.resolve(tinyReference()),
      () => 0,
    ),
  );
}

const parts = (more: Partial<AppParts> = {}): AppParts => ({
  version: 'test',
  makeWorker,
  offline: null,
  saveReport: () => undefined,
  database,
  ...more,
});
const SHEET = 'Symbol,Name,Value (USD)\nNVDA,NVIDIA Corp,600\nWWW,Wolverine World Wide,400\n';
const DOUBTFUL = 'Symbol,Name,Value (USD)\nKEY,Keyera Corp,100\nNVDA,NVIDIA Corp,900\n';

async function started(more: Partial<AppParts> = {}): Promise<AppState> {
  const app = new AppState(parts(more));
  await app.start();
  flushSync();
  return app;
}

/* An app whose store waits before one of the things it does, until that is let through. */
async function startedWaiting(at: 'write' | 'readSnapshots') {
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  const app = await started({
    openStore: async (options) => {
      const opened = await openStore(options);
      if (!opened.ok) return opened;
      const { store } = opened.value;
      const does = store[at].bind(store) as (...given: unknown[]) => Promise<unknown>;
      const waits = async (...given: unknown[]) => {
        await held;
        return does(...given);
      };
      return { ok: true, value: { ...opened.value, store: { ...store, [at]: waits } } };
    },
  });
  return { app, letThrough };
}

/* A file that is kept while its day waits: the days that are kept cannot be read before they are let through. */
async function keptWithoutDay() {
  const { app, letThrough } = await startedWaiting('readSnapshots');
  const pasting = app.pasteText(SHEET);
  await vi.waitFor(() => expect(app.notice?.kind).toBe('kept'), { timeout: 10_000 });
  return { app, pasting, letThrough };
}

/* One database a test: what one keeps is not there for the next. */
let database = '';
beforeEach(() => void (database = newDatabase()));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the app', () => {
  it('starts empty, keeps a clean file at once, and shows it again without the file', async () => {
    const app = await started();
    expect(app.stage).toBe('empty');
    await app.pasteText(SHEET);
    expect([app.stage, app.pending, app.isStale]).toEqual(['ready', null, false]);
    expect(app.report?.lens.share).toBeCloseTo(0.6, 12);
    expect(app.notice?.kind).toBe('kept');

    const again = await started({
      makeWorker: () => {
        throw new Error('a stored report needs no worker');
      },
    });
    expect(again.stage).toBe('ready');
    expect(again.report).toEqual(app.report);
  });

  it('says that a file is kept once it is written, and not before', async () => {
    const { app, letThrough } = await startedWaiting('write');
    const pasting = app.pasteText(SHEET);
    await vi.waitFor(() => expect([app.stage, app.saved]).toEqual(['ready', 'saving']), { timeout: 10_000 });
    expect(app.notice).toBeNull();
    letThrough();
    await pasting;
    expect([app.notice?.kind, app.saved]).toEqual(['kept', 'saved']);
  });

  it('shows and keeps files before the day that they are of', async () => {
    const { app, pasting, letThrough } = await keptWithoutDay();
    const before = app.report!;
    expect([app.stage, app.saved, before.smallCaps.share]).toEqual(['ready', 'saved', 0.4]);
    // what is said of the files while their day is still being written down is in that day
    const about = { symbol: 'NVDA', name: 'NVIDIA Corp' };
    const answering = app.open.say(({ sayClass }, portfolio) =>
      sayClass(portfolio, about, { size: 'small', sector: null }),
    );
    letThrough();
    await Promise.all([pasting, answering]);
    const [day, ...others] = await app.kept.readSnapshots(app.portfolio!.id);
    expect([day!.smallCaps.share, others]).toEqual([1, []]);
  });

  it('keeps no day of what was deleted before it was written down', async () => {
    const { app, pasting, letThrough } = await keptWithoutDay();
    const { id, files } = app.portfolio!;
    await app.open.remove(files[0]!.name);
    letThrough();
    await pasting;
    expect(await app.kept.readSnapshots(id)).toEqual([]);
  });

  it('takes a file back with its day, also while that waits', async () => {
    const { app, pasting, letThrough } = await keptWithoutDay();
    const { id } = app.portfolio!;
    app.notice!.undo();
    letThrough();
    await pasting;
    await vi.waitFor(() => expect(app.stage).toBe('empty'), { timeout: 10_000 });
    expect(await app.kept.readSnapshots(id)).toEqual([]);
  });

  it('lets a doubtful file wait: shown, not kept, until Keep', async () => {
    const app = await started();
    await app.pasteText(DOUBTFUL);
    expect(app.pending?.newFiles).toHaveLength(1);
    expect(app.report?.questions).toHaveLength(1);
    expect((await started()).stage).toBe('empty');
    await app.keep();
    expect(app.pending).toBeNull();
    expect((await started()).report?.totals.net).toBe(1000);
  });

  it('takes a typed rate, shows the report in another currency, and takes the rate back', async () => {
    const app = await started();
    await app.pasteText('Symbol,Name,Value,Currency\nNVDA,NVIDIA Corp,100,USD\nAAPL,Apple Inc,5000,ISK\n');
    const [USD, ISK] = [currency('USD')!, currency('ISK')!];
    expect(app.report?.totals.unconverted).toEqual([{ currency: ISK, value: 5000 }]);
    await app.open.say(({ sayRate }, portfolio) => sayRate(portfolio, ISK, USD, 0.01));
    await app.open.say(({ sayRate }, portfolio) => sayRate(portfolio, ISK, USD, 0.008));
    expect(app.report?.totals).toMatchObject({ net: 140, unconverted: [] });
    expect((await started()).report?.totals.net).toBe(140);
    await app.open.choose({ currency: ISK });
    expect(app.report?.settings.currency).toBe(ISK);
    expect(app.report?.totals.net).toBeCloseTo(17_500, 8);
    // said the other way round, it takes the place of what was said before
    await app.open.say(({ sayRate }, portfolio) => sayRate(portfolio, USD, ISK, 100));
    expect(app.portfolio?.answers).toHaveLength(1);
    expect(app.report?.totals.net).toBeCloseTo(15_000, 8);
    await app.open.say(({ sayRate }, portfolio) => sayRate(portfolio, USD, ISK, null));
    expect(app.report?.settings.currency).toBe(USD);
    expect(app.report?.totals.unconverted).toHaveLength(1);
  });

  it('replays an answer after a reload and on the next file, and can forget it', async () => {
    const app = await started();
    await app.pasteText(DOUBTFUL);
    const question = app.report!.questions[0]!;
    await app.open.say(({ sayIdentity }, portfolio) =>
      sayIdentity(portfolio, question.about, question.candidates[0]!.choice),
    );
    expect(app.report!.totals.unidentified).toBe(0);
    await app.keep();
    const again = await started();
    await again.pasteText(DOUBTFUL.replace('100', '150'));
    expect(again.report!.totals).toMatchObject({ unidentified: 0 });
    await again.open.say(({ forgetIdentity }, portfolio) =>
      forgetIdentity(portfolio, again.report!.questions[0]!.about),
    );
    expect(again.report!.totals.unidentified).toBeGreaterThan(0);
  });

  it('takes back what was just done', async () => {
    const app = await started();
    await app.pasteText(SHEET);
    app.notice!.undo();
    await vi.waitFor(() => expect(app.stage).toBe('empty'));
    await vi.waitFor(async () => expect((await started()).stage).toBe('empty'));
  });

  describe('stopped while what was read is being worked out', () => {
    type Moment = 'it is asked for' | 'it is there' | 'it is asked for once more';
    /* Presses Cancel at that moment. Asked for once more: what the worker made of it was of something else. */
    const cancelWhen = (moment: Moment, press: () => void) => (): WorkerLike => {
      const handle = makeHandler(
        () => Promise.resolve(tinyReference()),
        () => 0,
      );
      return inProcessWorker((request, emit) => {
        if (request.kind === (moment === 'it is asked for' ? 'take' : 'analyse')) press();
        return handle(request, (reply) => {
          const isAnswer = reply.kind === 'take-done';
          emit(isAnswer && moment === 'it is asked for once more' ? { ...reply, taken: null } : reply);
          if (isAnswer && moment === 'it is there') press();
        });
      });
    };

    it.each<[string, Moment, string]>([
      ['a clean file', 'it is asked for', SHEET],
      ['a clean file', 'it is there', SHEET],
      ['a clean file', 'it is asked for once more', SHEET],
      ['a doubtful one', 'it is there', DOUBTFUL],
      ['a doubtful one', 'it is asked for once more', DOUBTFUL],
    ])(
      'nothing of %s is shown or kept when %s, and the next is read as if nothing had been',
      async (_, moment, text) => {
        let isPressed = false;
        const app: AppState = await started({
          makeWorker: cancelWhen(moment, () => {
            if (!isPressed) app.reading.work!.cancel!();
            isPressed = true;
          }),
        });
        await app.pasteText(text);
        expect(isPressed).toBe(true);
        expect([app.stage, app.pending, app.reading.work, app.failure]).toEqual(['empty', null, null, null]);
        expect(app.notice?.kind).toBe('stopped');
        expect((await started()).stage).toBe('empty');
        await app.pasteText(SHEET);
        expect(app.report?.totals.net).toBe(1000);
        expect((await started()).report?.totals.net).toBe(1000);
      },
    );

    it.each<Moment>(['it is asked for', 'it is there', 'it is asked for once more'])(
      'what was open before stays as it was looked at: %s',
      async (moment) => {
        let press: () => void = () => undefined;
        const app = await started({ makeWorker: cancelWhen(moment, () => press()) });
        await app.pasteText(SHEET);
        await app.open.lookAt({ funds: 'lines' });
        press = () => app.reading.work?.cancel?.();
        await app.pasteText('Symbol,Value (USD)\nAAPL,500\n');
        press = () => undefined;
        expect(app.notice?.kind).toBe('stopped');
        expect([app.report?.totals.net, app.open.look.funds, app.isStale]).toEqual([1000, 'lines', false]);
        await app.open.choose({ sizeScheme: 'fixed-dollars' });
        expect(app.report?.settings).toMatchObject({ sizeScheme: 'fixed-dollars', funds: 'lines' });
      },
    );
  });

  it('what is owned stays at hand while what the broker shows is looked at, under the same definitions', async () => {
    const app = await started();
    await app.pasteText(SHEET);
    expect(app.through).toBe(app.report);
    await app.open.lookAt({ funds: 'lines' });
    expect(app.report?.settings.funds).toBe('lines');
    expect(app.through?.settings.funds).toBe('opened');
    await app.open.choose({ sizeScheme: 'fixed-dollars' });
    expect([app.report, app.through].map((one) => one?.settings.sizeScheme)).toEqual([
      'fixed-dollars',
      'fixed-dollars',
    ]);
    // a newer wish ends an older one, whichever of the two reports it waits for
    await Promise.all([app.open.lookAt({ funds: 'lines' }), app.open.lookAt({ funds: 'opened' })]);
    expect([app.report?.settings.funds, app.isStale, app.failure]).toEqual(['opened', false, null]);
    expect(app.through).toBe(app.report);
  });

  it('is never at rest with the figures from before', async () => {
    const app = await started();
    await app.pasteText(SHEET);
    const seen: unknown[] = [];
    const stop = toStore(() => [app.isStale, app.report?.settings.sizeScheme, app.report?.settings.funds]).subscribe(
      (now) => seen.push(now),
    );
    await app.open.choose({ sizeScheme: 'fixed-dollars' });
    await app.open.lookAt({ funds: 'lines' });
    stop();
    expect(seen).toEqual([
      [false, 'market-rank', 'opened'],
      [true, 'market-rank', 'opened'],
      [false, 'fixed-dollars', 'opened'],
      [true, 'fixed-dollars', 'opened'],
      [false, 'fixed-dollars', 'lines'],
    ]);
  });

  it('nothing is to be stopped any more once the figures are shown', async () => {
    const app = await started();
    const reading = app.pasteText(SHEET);
    while (app.report === null) await new Promise((go) => setImmediate(go));
    expect(app.reading.work).toMatchObject({ cancel: null });
    await reading;
    expect(app.reading.work).toBeNull();
    expect((await started()).report?.totals.net).toBe(1000);
  });

  it('discards pending files and shows what was kept before', async () => {
    const app = await started();
    await app.pasteText(SHEET);
    await app.pasteText(DOUBTFUL);
    expect(app.report!.files).toHaveLength(2);
    app.open.discard();
    expect(app.report!.files).toHaveLength(1);
    expect(app.report!.totals.net).toBe(1000);
  });

  it('measures anew when a definition changes, and keeps the choice', async () => {
    const app = await started();
    await app.pasteText(SHEET);
    await app.open.choose({ lens: 'custom', customMembers: [] });
    expect(app.report!.lens.share).toBe(0);
    expect((await started()).portfolio!.settings.lens).toBe('custom');
  });

  it('takes the first file back after another way to look was chosen, and offers no Undo that would do nothing', async () => {
    const app = await started();
    await app.pasteText(SHEET);
    await app.open.choose({ lens: 'magnificent-seven' });
    app.notice!.undo();
    await vi.waitFor(() => expect(app.stage).toBe('empty'));
    await app.kept.flush();
    expect((await started()).stage).toBe('empty');

    await app.pasteText(SHEET);
    await app.open.say(({ sayStandIn }, portfolio) => sayStandIn(portfolio, 'AVUV', 'VBR'));
    await vi.waitFor(() => expect(app.notice).toBeNull());
  });

  it('takes a file beside the example back after another way to look was chosen', async () => {
    const app = await started();
    await app.pasteText(SHEET);
    const own = app.portfolio!.id;
    await app.tryExample();
    expect(app.portfolio!.id).not.toBe(own);
    await app.open.choose({ lens: 'magnificent-seven' });
    app.notice!.undo();
    await vi.waitFor(() => expect(app.portfolio?.id).toBe(own));
    await app.kept.flush();
    expect((await started()).kept.found.cards).toHaveLength(1);
  });

  it('removes one file of several, and undoes that', async () => {
    const app = await started();
    await app.pasteText(SHEET);
    await app.openFiles([new File(['Symbol,Value (USD)\nGALT,100\n'], 'second.csv')]);
    expect(app.report!.files.map(({ name }) => name)).toEqual(['Pasted holdings', 'second.csv']);
    await app.removeFile('Pasted holdings');
    expect(app.report!.totals.net).toBe(100);
    app.notice!.undo();
    await vi.waitFor(() => expect(app.report!.totals.net).toBe(1100));
  });

  it('refuses a wrong file in words for the screen and leaves what was there', async () => {
    const app = await started();
    await app.pasteText(SHEET);
    await app.openFiles([new File(['%PDF-1.4'], 'statement.csv')]);
    expect(app.reading.refusals.map(({ code, file }) => [code, file])).toEqual([
      ['refused-damaged-pdf', 'statement.csv'],
    ]);
    expect(app.report!.totals.net).toBe(1000);
    app.reading.dismissAll();
    expect(app.reading.refusals).toEqual([]);
  });

  it('says so when the thread dies, keeps everything, and works again', async () => {
    const app = await started();
    await app.pasteText(SHEET);
    let isBroken = true;
    const other = await started({
      makeWorker: () => {
        const worker = makeWorker();
        if (isBroken) worker.postMessage = () => worker.onerror?.({ message: 'gone' } as ErrorEvent);
        return worker;
      },
    });
    await other.pasteText(DOUBTFUL);
    expect(other.failure?.code).toBe('worker-died');
    expect(other.report!.totals.net).toBe(1000);
    isBroken = false;
    other.dismissFailure();
    await other.pasteText(DOUBTFUL);
    expect(other.failure).toBeNull();
    expect(other.pending).not.toBeNull();
  });

  it('stops reading when it is told to, and keeps nothing of it', async () => {
    const app = await started({ makeWorker: () => ({ ...makeWorker(), postMessage: () => undefined }) });
    const reading = app.pasteText(SHEET);
    expect(app.reading.work?.label).toBe('Pasted holdings');
    app.reading.work!.cancel!();
    await reading;
    expect([app.reading.work, app.stage, app.failure]).toEqual([null, 'empty', null]);
    expect(app.notice?.kind).toBe('stopped');
  });

  it('wipes everything', async () => {
    const app = await started();
    await app.pasteText(SHEET);
    await app.kept.set({ hideAmounts: true });
    await app.wipe();
    expect([app.stage, app.hideAmounts, app.report]).toEqual(['empty', false, null]);
    expect((await started()).stage).toBe('empty');
  });

  it('gives the report as a file', async () => {
    const saved: string[] = [];
    const app = await started({ saveReport: (report, version) => saved.push(`${report.schema} ${version}`) });
    app.downloadReport();
    await app.pasteText(SHEET);
    app.downloadReport();
    expect(saved).toEqual(['topheavy-report/1 test']);
  });

  it('goes on in memory where the browser keeps nothing, and says so', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const app = await started();
    expect(app.saved).toBe('not-kept');
    expect(app.failure?.code).toBe('no-storage');
    await app.pasteText(SHEET);
    expect(app.report?.totals.net).toBe(1000);
  });
});

describe('a worker that throws', () => {
  /* The real handler, but requests of a kind end with a fault for as long as it is broken. */
  function breakable() {
    const broken = new Set<Request['kind']>();
    const handle = makeHandler(
      () => Promise.resolve(tinyReference()),
      () => 0,
    );
    const make = () =>
      inProcessWorker((request, emit) => {
        // what was read comes all the same where it cannot be measured
        if (request.kind === 'take' && broken.has('analyse'))
          return handle(request, (reply) => emit(reply.kind === 'take-done' ? { ...reply, taken: null } : reply));
        if (!broken.has(request.kind)) return handle(request, emit);
        emit({ kind: 'failed', id: request.id, failure: { code: 'worker-died', detail: 'a fault of ours' } });
        return Promise.resolve();
      });
    return { broken, make };
  }
  const OTHER = 'Symbol,Name,Value (USD)\nGALT,Galectin Therapeutics,50\n';

  it('leaves what was there on screen, and takes the file in when it is tried again', async () => {
    const { broken, make } = breakable();
    const app = await started({ makeWorker: make });
    await app.pasteText(SHEET);
    const before = app.report;
    broken.add('analyse');
    await app.pasteText(OTHER);
    expect([app.stage, app.pending, app.isStale, app.failure?.code]).toEqual(['ready', null, false, 'worker-died']);
    expect(app.report).toBe(before);
    expect(app.portfolio?.files).toHaveLength(1);
    broken.clear();
    await app.retry();
    expect([app.failure, app.report?.totals.net]).toEqual([null, 1050]);
  });

  it('on the very first file leaves the start screen, with a way on', async () => {
    const { broken, make } = breakable();
    const app = await started({ makeWorker: make });
    broken.add('analyse');
    await app.pasteText(SHEET);
    expect([app.stage, app.pending, app.isStale, app.failure?.code]).toEqual(['empty', null, false, 'worker-died']);
    broken.clear();
    await app.retry();
    expect([app.stage, app.report?.totals.net]).toEqual(['ready', 1000]);
  });

  it('while reading says so, and reads again when it is tried again', async () => {
    const { broken, make } = breakable();
    const app = await started({ makeWorker: make });
    broken.add('take');
    await app.pasteText(SHEET);
    expect([app.stage, app.reading.work, app.failure?.code]).toEqual(['empty', null, 'worker-died']);
    broken.clear();
    await app.retry();
    expect([app.failure, app.report?.totals.net]).toEqual([null, 1000]);
  });

  it('at the start leaves no screen waiting: nothing is under way, and trying again brings the figures', async () => {
    const { broken, make } = breakable();
    broken.add('analyse');
    const app = await started();
    await app.pasteText(DOUBTFUL);
    await app.keep();
    // a change of a setting saves the portfolio without its report, which then does not come
    const own = await started({ makeWorker: make });
    await own.open.choose({ base: 'equities' });
    await own.kept.flush();
    const again = await started({ makeWorker: make });
    expect([again.stage, again.report, again.isStale, again.failure?.code]).toEqual([
      'ready',
      null,
      false,
      'worker-died',
    ]);
    again.dismissFailure();
    broken.clear();
    await again.retry();
    expect([again.failure, again.report?.totals.net]).toEqual([null, 1000]);
  });
});

describe('the same account again', () => {
  const file = (name: string, ...rows: readonly string[]) =>
    new File([['Account,Symbol,Name,Shares,Value (USD)', ...rows].join('\n')], name);
  const OCTOBER = file('oct.csv', 'IRA 1,NVDA,NVIDIA Corp,10,600', 'IRA 1,WWW,Wolverine World Wide,40,400');
  const NOVEMBER = file('nov.csv', 'IRA 1,NVDA,NVIDIA Corp,12,720', 'IRA 1,GALT,Galectin Therapeutics,5,30');

  it('and files that come while another is read all count, in their order', async () => {
    const app = await started();
    const other = file('roth.csv', 'Roth 2,GALT,Galectin Therapeutics,5,30');
    const none = new File(['nothing'], 'letter.doc');
    await Promise.all([app.openFiles([OCTOBER]), app.openFiles([none]), app.openFiles([other]), app.tryExample()]);
    expect(app.report!.files.map(({ name }) => name)).toEqual(['oct.csv', 'roth.csv']);
    expect(app.report!.totals.net).toBe(1030);
    expect(app.reading.refusals.map(({ file }) => file)).toEqual(['letter.doc']);
    expect(app.reading.work).toBeNull();
  });

  it('says what changed, and takes it back', async () => {
    const app = await started();
    await app.openFiles([OCTOBER]);
    await app.openFiles([NOVEMBER]);
    expect([app.notice?.kind, app.report!.totals.net]).toEqual(['replaced', 750]);
    expect(app.open.changes.replacements[0]!.changes[0]).toMatchObject({
      added: [{ symbol: 'GALT' }],
      gone: [{ symbol: 'WWW' }],
      changed: [{ symbol: 'NVDA', before: { quantity: 10 }, after: { quantity: 12 } }],
      values: [{ before: 1000, after: 750 }],
    });
    app.notice!.undo();
    await vi.waitFor(() => expect(app.report!.totals.net).toBe(1000));
    expect(app.open.changes.replacements).toEqual([]);
  });

  it('is noticed when it is the same bytes', async () => {
    const app = await started();
    await app.openFiles([OCTOBER]);
    await app.openFiles([OCTOBER]);
    expect([app.notice?.kind, app.report!.totals.net, app.report!.files.length]).toEqual(['again', 1000, 1]);
  });

  it('waits with its question where two files look like one, and keeps the answer', async () => {
    const app = await started();
    await app.openFiles([OCTOBER]);
    await app.pasteText('Ticker,Company,Shares,Worth\nNVDA,NVIDIA Corp,10,600\nWWW,Wolverine World Wide,40,400\n');
    expect(app.pending?.newFiles).toEqual(['Pasted holdings']);
    expect(app.report!.totals.net).toBe(1000);
    await app.open.say(({ sayDoubling }, portfolio) => sayDoubling(portfolio, app.report!.doublings[0]!, 'both'));
    expect(app.report!.totals.net).toBe(2000);
    await app.keep();
    const again = await started();
    expect(again.report!.doublings[0]!.answered).toBe('both');
    await again.open.say(({ forgetAnswer }, portfolio) =>
      forgetAnswer(
        portfolio,
        portfolio.answers.find(({ kind }) => kind === 'alike')!,
      ),
    );
    expect(again.report!.totals.net).toBe(1000);
  });
});
