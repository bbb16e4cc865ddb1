import { afterEach, describe, expect, it, vi } from 'vitest';
import { WorkerClient, type WorkerLike } from '../../src/engine/client.ts';
import type { FromWorker, News, Request } from '../../src/engine/protocol.ts';
import { WHOLE } from '../../src/domain/model/look.ts';
import { EMPTY_OVERLAY } from '../../src/domain/lists/overlay.ts';
import { isoDate } from '../../src/domain/model/units.ts';
import { makeHandler } from '../../src/engine/handle.ts';
import { inProcessWorker } from '../support/in-process-worker.ts';
import { ownReference } from '../support/own-reference.ts';
import { portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';

/* A worker that answers when it is told to. */
function makeWorkers() {
  const made: (WorkerLike & { readonly sent: Request[]; stopped: boolean })[] = [];
  const make = (): WorkerLike => {
    const worker = {
      sent: [] as Request[],
      stopped: false,
      postMessage: (message: unknown) => worker.sent.push(message as Request),
      terminate: () => (worker.stopped = true),
      onmessage: null,
      onerror: null,
      onmessageerror: null,
    } as WorkerLike & { readonly sent: Request[]; stopped: boolean };
    made.push(worker);
    return worker;
  };
  const answer = (at: number, data: FromWorker) => made[at]!.onmessage?.({ data } as MessageEvent<FromWorker>);
  return { made, make, answer };
}

const portfolio = portfolioOf([]);
const nothing = () => undefined;
const READING = { sources: [], today: isoDate('2026-11-20')!, wanted: 'any', columns: [] } as const;

describe('the worker client', () => {
  it('ends each request with the answer of its own number', async () => {
    const { made, make, answer } = makeWorkers();
    const client = new WorkerClient(make, nothing);
    const reading = client.read(READING, new AbortController().signal, nothing);
    answer(0, { kind: 'read-done', id: 99, outcomes: [] }); // nobody asked for that
    answer(0, { kind: 'read-done', id: made[0]!.sent[0]!.id, outcomes: [] });
    expect(await reading).toEqual({ ok: true, value: [] });
  });

  it('passes progress on', async () => {
    const { made, make, answer } = makeWorkers();
    const client = new WorkerClient(make, nothing);
    const parts: number[] = [];
    const reading = client.read(READING, new AbortController().signal, ({ part }) => parts.push(part));
    const { id } = made[0]!.sent[0]!;
    answer(0, { kind: 'progress', id, progress: { name: 'a.csv', at: 0, rows: 5, part: 0.5 } });
    answer(0, { kind: 'read-done', id, outcomes: [] });
    await reading;
    expect(parts).toEqual([0.5]);
  });

  it('stops a busy worker when the user cancels, and starts a new one for the next request', async () => {
    const { made, make, answer } = makeWorkers();
    const client = new WorkerClient(make, nothing);
    const stopping = new AbortController();
    const reading = client.read(READING, stopping.signal, nothing);
    stopping.abort();
    expect(await reading).toEqual({ ok: false, error: 'cancelled' });
    expect(made[0]!.stopped).toBe(true);
    const again = client.read(READING, new AbortController().signal, nothing);
    answer(1, { kind: 'read-done', id: made[1]!.sent[0]!.id, outcomes: [] });
    expect((await again).ok).toBe(true);
  });

  it('ends everything that waits when the worker dies, instead of hanging', async () => {
    const { made, make } = makeWorkers();
    const client = new WorkerClient(make, nothing);
    const reading = client.read(READING, new AbortController().signal, nothing);
    const analysing = client.analyse(portfolio, EMPTY_OVERLAY, WHOLE);
    made[0]!.onerror?.({ message: 'out of reach' } as ErrorEvent);
    expect(await reading).toEqual({ ok: false, error: { code: 'worker-died', detail: 'out of reach' } });
    expect((await analysing).ok).toBe(false);
  });

  it('lets a newer analysis overtake an older one', async () => {
    const { made, make, answer } = makeWorkers();
    const client = new WorkerClient(make, nothing);
    const older = client.analyse(portfolio, EMPTY_OVERLAY, WHOLE);
    const newer = client.analyse(portfolio, EMPTY_OVERLAY, WHOLE);
    expect(await older).toEqual({ ok: false, error: 'cancelled' });
    answer(0, { kind: 'failed', id: made[0]!.sent[1]!.id, failure: { code: 'pack-missing', detail: null } });
    expect(await newer).toEqual({ ok: false, error: { code: 'pack-missing', detail: null } });
  });

  it('takes files in beside analyses: it ends none of them and is ended by none', async () => {
    const { made, make, answer } = makeWorkers();
    const client = new WorkerClient(make, nothing);
    const take = () =>
      client.take(READING, { open: portfolio, overlay: EMPTY_OVERLAY }, new AbortController().signal, nothing);
    const open = client.analyse(portfolio, EMPTY_OVERLAY, WHOLE);
    const taking = take();
    const newer = client.analyse(portfolio, EMPTY_OVERLAY, WHOLE);
    expect(await open).toEqual({ ok: false, error: 'cancelled' });
    answer(0, { kind: 'take-done', id: made[0]!.sent[1]!.id, outcomes: [], taken: null });
    expect(await taking).toEqual({ ok: true, value: { outcomes: [], taken: null } });
    const last = take();
    const failure = { code: 'pack-missing', detail: null } as const;
    answer(0, { kind: 'failed', id: made[0]!.sent[2]!.id, failure });
    expect(await newer).toEqual({ ok: false, error: failure });
    answer(0, { kind: 'failed', id: made[0]!.sent[3]!.id, failure });
    expect(await last).toEqual({ ok: false, error: failure });
  });

  it('leaves the page a moment between an answer and what is done with it, in which one can still cancel', async () => {
    const handle = makeHandler(
      () => Promise.resolve(tinyReference()),
      () => 0,
      () => ({ ok: true, value: ownReference() }),
    );
    for (const cancels of [false, true]) {
      let arrive = (): void => undefined;
      const arrived = new Promise<void>((resolve) => (arrive = resolve));
      const client = new WorkerClient(
        () =>
          inProcessWorker(async (request, tell) => {
            await handle(request, tell);
            arrive();
          }),
        nothing,
      );
      const stopping = new AbortController();
      const file = new Blob(['Symbol,Name,Value\nAAPL,Apple Inc,6000\n']);
      const reading = { ...READING, sources: [{ kind: 'file', file, name: 'a.csv' }] } as const;
      let isOver = false;
      const taking = client
        .take(reading, { open: null, overlay: EMPTY_OVERLAY }, stopping.signal, nothing)
        .finally(() => (isOver = true));
      await arrived;
      // all that can follow without a task of its own
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
      expect(isOver).toBe(false);
      if (cancels) stopping.abort();
      const ended = await taking;
      if (cancels) expect(ended).toEqual({ ok: false, error: 'cancelled' });
      else expect(ended.ok && ended.value.taken?.files).toHaveLength(1);
    }
  });

  describe('where a worker falls silent over a file', () => {
    afterEach(() => void vi.useRealTimers());

    const source = (name: string) => ({ kind: 'text', text: name, name }) as const;
    const sources = [source('a.csv'), source('endless.pdf'), source('c.csv')];
    const INTO = { open: portfolio, overlay: EMPTY_OVERLAY };
    const MINUTE = 60_000;

    function begin() {
      vi.useFakeTimers();
      const workers = makeWorkers();
      const client = new WorkerClient(workers.make, nothing);
      const stopping = new AbortController();
      const taking = client.take({ ...READING, sources }, INTO, stopping.signal, nothing);
      const [{ id }] = workers.made[0]!.sent as [Request];
      const tell = (at: number | null, of = 0) =>
        workers.answer(of, { kind: 'progress', id, progress: { name: '', at, rows: 0, part: 0 } });
      return { ...workers, client, stopping, taking, id, tell };
    }
    const refusedOf = (error: string) => ({ ok: false, error: { code: 'other', file: error } }) as never;

    it('refuses that one in words, and reads the others in a new worker', async () => {
      const { made, answer, taking, tell } = begin();
      tell(0);
      await vi.advanceTimersByTimeAsync(MINUTE / 2);
      tell(1);
      await vi.advanceTimersByTimeAsync(MINUTE - 2000);
      expect(made[0]!.stopped).toBe(false);
      await vi.advanceTimersByTimeAsync(2000);
      expect(made[0]!.stopped).toBe(true);
      const again = made[1]!.sent[0]!;
      expect(again).toMatchObject({ kind: 'take', sources: [{ name: 'a.csv' }, { name: 'c.csv' }] });
      // what is open crosses over whole: the new worker has nothing of it
      expect(again.kind === 'take' && again.open?.portfolio.id).toBe(portfolio.id);
      const outcomes = [[refusedOf('a.csv')], [refusedOf('c.csv')]];
      answer(1, { kind: 'take-done', id: again.id, outcomes, taken: null });
      const ended = await taking;
      if (!ended.ok) throw new Error('It did not end');
      const errors = ended.value.outcomes.map(([one]) => (one?.ok === false ? [one.error.code, one.error.file] : null));
      expect(errors).toEqual([
        ['other', 'a.csv'],
        ['refused-stalled', 'endless.pdf'],
        ['other', 'c.csv'],
      ]);
    });

    it('goes on past every file of that kind, to the last one', async () => {
      const { made, answer, taking, tell } = begin();
      tell(2);
      for (const at of [1, 2]) {
        await vi.advanceTimersByTimeAsync(MINUTE);
        const { id } = made[at]!.sent[0]!;
        answer(at, { kind: 'progress', id, progress: { name: '', at: 0, rows: 0, part: 0 } });
      }
      await vi.advanceTimersByTimeAsync(MINUTE);
      const last = made[3]!.sent[0]!;
      expect(last.kind === 'take' && last.sources).toEqual([]);
      answer(3, { kind: 'take-done', id: last.id, outcomes: [], taken: null });
      const ended = await taking;
      const codes = ended.ok ? ended.value.outcomes.flat().map((one) => (one.ok ? null : one.error.code)) : null;
      expect(codes).toEqual(['refused-stalled', 'refused-stalled', 'refused-stalled']);
    });

    it('asks the new worker again what else was asked', async () => {
      const { made, answer, client, tell } = begin();
      const looking = client.lookUp({ kind: 'passport' }, EMPTY_OVERLAY);
      const analysing = client.analyse(portfolio, EMPTY_OVERLAY, WHOLE);
      tell(1);
      await vi.advanceTimersByTimeAsync(MINUTE);
      const [lookUp, analyse, take] = made[1]!.sent;
      expect([lookUp?.kind, analyse?.kind, take?.kind]).toEqual(['look-up', 'analyse', 'take']);
      const failure = { code: 'pack-missing', detail: null } as const;
      for (const one of [lookUp, analyse]) answer(1, { kind: 'failed', id: one!.id, failure });
      expect([await looking, await analysing]).toEqual([
        { ok: false, error: failure },
        { ok: false, error: failure },
      ]);
    });

    it('waits as long as anything is heard of it, and for what comes before and after the reading', async () => {
      const { made, tell, stopping, taking } = begin();
      // another request may be before it
      await vi.advanceTimersByTimeAsync(10 * MINUTE);
      for (let minute = 0; minute < 30; minute += 1) {
        tell(0);
        await vi.advanceTimersByTimeAsync(MINUTE - 2000);
      }
      tell(null);
      await vi.advanceTimersByTimeAsync(10 * MINUTE);
      expect(made).toHaveLength(1);
      stopping.abort();
      expect(await taking).toEqual({ ok: false, error: 'cancelled' });
      expect(vi.getTimerCount()).toBe(0);
    });

    it('counts no time in which the device slept, or the tab was frozen or slowed down', async () => {
      const { made, tell } = begin();
      tell(0);
      // one tick in a minute, as in a tab that has been in the background for long
      for (let tick = 0; tick < 200; tick += 1) {
        vi.setSystemTime(Date.now() + MINUTE);
        await vi.advanceTimersByTimeAsync(1000);
      }
      expect(made[0]!.stopped).toBe(false);
      await vi.advanceTimersByTimeAsync(MINUTE);
      expect(made[0]!.stopped).toBe(true);
    });
  });

  it('hears news that nobody asked for', () => {
    const { make, answer } = makeWorkers();
    const heard: News[] = [];
    new WorkerClient(make, (news) => heard.push(news));
    answer(0, { kind: 'pack-loaded' });
    answer(0, { kind: 'refused', url: 'https://example.com' });
    expect(heard.map(({ kind }) => kind)).toEqual(['pack-loaded', 'refused']);
  });
});
