import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_OVERLAY } from '../../src/domain/lists/overlay.ts';
import { LENSES } from '../../src/domain/model/lens.ts';
import { WHOLE, type Look } from '../../src/domain/model/look.ts';
import { isoDate } from '../../src/domain/model/units.ts';
import type { Portfolio, Settings } from '../../src/domain/model/portfolio.ts';
import { SCENARIOS } from '../../src/domain/model/scenario.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import { prepare } from '../../src/domain/report/groundwork.ts';
import { WorkerClient, type WorkerLike } from '../../src/engine/client.ts';
import { makeHandler } from '../../src/engine/handle.ts';
import { holdCompanies, openCompanies, type HeldCompanies } from '../../src/engine/held-companies.ts';
import type { FromWorker, Reply, Request } from '../../src/engine/protocol.ts';
import { sendCompanies } from '../../src/engine/send-companies.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';

const file = fileOf([
  holdingOf({ account: 'A', symbol: 'NVDA', value: 100 }),
  holdingOf({ account: 'A', symbol: 'VTI', value: 400 }),
  holdingOf({ account: 'B', symbol: 'DIS', value: 50 }),
  holdingOf({ account: 'B', symbol: 'VTI', value: 30 }),
]);
const under = (settings: Partial<Settings>) => portfolioOf([file], settings);
const ofAccount = (account: string): Look => ({ ...WHOLE, accounts: [account] });

/* A page and its worker with all that a message does between two threads, and what the worker told of companies. */
function openPage() {
  const reference = tinyReference();
  const crossed: ('all' | 'changed')[] = [];
  let made: WorkerLike | null = null;
  const client = new WorkerClient(
    () => {
      const handle = makeHandler(
        () => Promise.resolve(reference),
        () => 0,
      );
      const worker: WorkerLike = {
        postMessage: (message) =>
          void handle(structuredClone(message) as Request, (reply: Reply) => {
            const report =
              reply.kind === 'take-done' ? reply.taken?.report : 'report' in reply ? reply.report : undefined;
            if (report !== undefined) crossed.push(report.companies.all === null ? 'changed' : 'all');
            worker.onmessage?.({ data: structuredClone(reply) } as MessageEvent<FromWorker>);
          }),
        terminate: () => undefined,
        onmessage: null,
        onerror: null,
        onmessageerror: null,
      };
      made = worker;
      return worker;
    },
    () => undefined,
  );
  const ask = async (portfolio: Portfolio, look = WHOLE) => {
    const ended = await client.analyse(portfolio, EMPTY_OVERLAY, look);
    if (!ended.ok) throw new Error('The analysis was to end well.');
    return ended.value;
  };
  const workOut = (portfolio: Portfolio, look = WHOLE) =>
    analyse(portfolio, reference, prepare(portfolio, reference, look), SCENARIOS.slice(0, 1));
  const take = async (text: string) => {
    const sources = [{ kind: 'text', text, name: 'taken.csv' }] as const;
    const reading = { sources, today: isoDate('2026-11-20')!, wanted: 'any', columns: [] } as const;
    const into = { open: null, overlay: EMPTY_OVERLAY };
    const ended = await client.take(reading, into, new AbortController().signal, () => undefined);
    if (!ended.ok || ended.value.taken === null) throw new Error('It was to be taken.');
    return ended.value.taken;
  };
  const die = () => made!.onerror?.({ message: 'gone' } as ErrorEvent);
  return { ask, take, workOut, crossed, die };
}

describe('companies on their way to the page', () => {
  it('cross whole once, and after that with what a switch changes of them', async () => {
    const { ask, workOut, crossed } = openPage();
    for (const settings of [{}, { lens: 'tech-all-sizes' }, { base: 'equities' }, {}] as const)
      expect(await ask(under(settings))).toEqual(workOut(under(settings)));
    expect(crossed).toEqual(['all', 'changed', 'changed', 'changed']);
  });

  it('come in the same words and in the same order as they were made', async () => {
    const { ask, workOut } = openPage();
    await ask(under({}));
    const switched = under({ sizeScheme: 'fixed-dollars' });
    expect(JSON.stringify((await ask(switched)).companies)).toBe(JSON.stringify(workOut(switched).companies));
  });

  it('cross whole for another account, another file, and a worker that was made anew, and not for a look that is remembered', async () => {
    const { ask, workOut, crossed, die } = openPage();
    expect(await ask(under({}))).toEqual(workOut(under({})));
    expect(await ask(under({}), ofAccount('B'))).toEqual(workOut(under({}), ofAccount('B')));
    expect(await ask(under({ base: 'equities' }))).toEqual(workOut(under({ base: 'equities' })));
    expect(await ask(under({}), ofAccount('B'))).toEqual(workOut(under({}), ofAccount('B')));
    const more = portfolioOf([file, fileOf([holdingOf({ symbol: 'AAPL', value: 10 })])]);
    expect(await ask(more)).toEqual(workOut(more));
    die();
    expect(await ask(more)).toEqual(workOut(more));
    expect(crossed).toEqual(['all', 'all', 'changed', 'changed', 'all', 'all']);
  });

  it('cross with files that are taken in, and are not mixed up with those of the portfolio before', async () => {
    const { ask, take, workOut, crossed } = openPage();
    await ask(under({}));
    const { files, report } = await take('Symbol,Value\nAAPL,10\nVTI,5\n');
    const other = (settings: Partial<Settings>) => portfolioOf(files, settings);
    expect(report).toEqual(workOut(other({})));
    expect(await ask(other({ base: 'equities' }))).toEqual(workOut(other({ base: 'equities' })));
    expect(await ask(under({ base: 'equities' }))).toEqual(workOut(under({ base: 'equities' })));
    expect(crossed).toEqual(['all', 'all', 'changed', 'changed']);
  });

  it('are right however accounts and definitions are switched', async () => {
    const step = fc.record({
      lens: fc.constantFrom(...LENSES),
      base: fc.constantFrom('portfolio' as const, 'equities' as const),
      look: fc.constantFrom(WHOLE, ofAccount('A'), ofAccount('B'), ofAccount('none of them')),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        const { ask, workOut } = openPage();
        for (const { look, ...settings } of steps)
          expect((await ask(under(settings), look)).companies).toEqual(workOut(under(settings), look).companies);
      }),
      { numRuns: 30 },
    );
  });

  it('are refused where the page does not hold what it should', () => {
    const sent = sendCompanies([], 2, [1, 2]);
    expect(() => openCompanies(sent, [])).toThrow('does not hold');
    expect(() => openCompanies(sent, [{ of: 1, rows: [] }])).toThrow('does not hold');
    const rows = [
      { of: 1, rows: [] },
      { of: 2, rows: [] },
    ];
    expect(openCompanies(sent, rows).rows).toEqual([]);
  });

  it('are held of as many looks as the worker remembers, the last first', () => {
    const held = [1, 2, 3, 4, 2].reduce(
      (before: readonly HeldCompanies[], of) => holdCompanies({ of, rows: [] }, before),
      [],
    );
    expect(held.map(({ of }) => of)).toEqual([2, 4, 3]);
  });
});
