import { describe, expect, it } from 'vitest';
import { WorkerClient, type WorkerLike } from '../../src/worker/client.ts';
import type { FromWorker, News, Request } from '../../src/worker/protocol.ts';
import { WHOLE } from '../../src/domain/model/look.ts';
import { EMPTY_OVERLAY } from '../../src/domain/lists/overlay.ts';
import { isoDate } from '../../src/domain/model/units.ts';
import { makeHandler } from '../../src/worker/handle.ts';
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
    answer(0, { kind: 'progress', id, progress: { name: 'a.csv', rows: 5, part: 0.5 } });
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

  it('hears news that nobody asked for', () => {
    const { make, answer } = makeWorkers();
    const heard: News[] = [];
    new WorkerClient(make, (news) => heard.push(news));
    answer(0, { kind: 'pack-loaded' });
    answer(0, { kind: 'refused', url: 'https://example.com' });
    expect(heard.map(({ kind }) => kind)).toEqual(['pack-loaded', 'refused']);
  });
});
