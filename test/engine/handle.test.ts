import { DEFAULT_SETTINGS, type Portfolio } from '../../src/domain/model/portfolio.ts';
import { describe, expect, it, vi } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { takeSnapshot } from '../../src/domain/change/take-snapshot.ts';
import { readFileSync } from 'node:fs';
import { WHOLE } from '../../src/domain/model/look.ts';
import { EMPTY_OVERLAY, type UserList } from '../../src/domain/lists/overlay.ts';
import { isoDate } from '../../src/domain/model/units.ts';
import { SCENARIOS } from '../../src/domain/model/scenario.ts';
import { PackAltered } from '../../src/engine/check-pack.ts';
import { makeHandler } from '../../src/engine/handle.ts';
import type { ReadOutcome, Reply, Request } from '../../src/engine/protocol.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { ownReference } from '../support/own-reference.ts';
import { tinyReference } from '../support/tiny-reference.ts';
import { holdingsIn, makeHoldingRows } from '../../src/domain/rows/holding-rows.ts';
import { withRows } from '../../src/domain/rows/sent-report.ts';
import { openCompanies } from '../../src/engine/held-companies.ts';
import { FileSender } from '../../src/engine/held-files.ts';

async function answers(request: Request, load = () => Promise.resolve(tinyReference())): Promise<Reply[]> {
  let time = 0;
  const replies: Reply[] = [];
  await makeHandler(load, () => (time += 60))(request, (reply) => replies.push(reply));
  return replies;
}
/* As it crosses over to a worker that holds nothing. */
const sent = (portfolio: Portfolio) => new FileSender().send(portfolio, WHOLE);
const TODAY = isoDate('2026-11-20')!;
const sheet = 'Symbol,Value\nNVDA,100\nAAPL,50\n';

describe('the worker', () => {
  it.each(['replay', 'holdings', 'rank', 'solve', 'checks'] as const)('answers the lab: %s', async (kind) => {
    const portfolio = portfolioOf([fileOf([holdingOf({ symbol: 'NVDA', value: 100 })])]);
    const QUESTIONS = {
      replay: { kind: 'replay', scenarios: SCENARIOS, markets: ['sp500', 'russell-2000'], moves: [], draft: null },
      holdings: { kind: 'holdings' },
      rank: { kind: 'rank', amount: 50 },
      solve: {
        kind: 'solve',
        targets: { lens: 0.5, smallCaps: null, company: null },
        chosen: { prefer: 'least-money', untaxed: [] },
        newMoney: 10,
      },
      checks: { kind: 'checks' },
    } as const;
    const about = { subject: sent(portfolio), overlay: EMPTY_OVERLAY };
    const [reply] = await answers({ kind: 'lab', id: 3, question: QUESTIONS[kind], ...about });
    expect(reply).toMatchObject({ kind: 'lab-done', id: 3, answer: { kind } });
    expect(structuredClone(reply)).toEqual(reply);
  });

  it('reads several sources in order, each with its own end, and tells how far it is', async () => {
    const sources = [
      { kind: 'text', text: sheet, name: 'a.csv' },
      { kind: 'text', text: '%PDF-1.7 …', name: 'b.csv' },
      { kind: 'file', file: new Blob([sheet]), name: 'c.csv' },
      { kind: 'bytes', bytes: new TextEncoder().encode(sheet), name: 'd.csv' },
    ] as const;
    const replies = await answers({ kind: 'read', id: 7, sources, today: TODAY, wanted: 'any', columns: [] });
    const last = replies.at(-1)!;
    if (last.kind !== 'read-done') throw new Error(`ended as ${last.kind}`);
    const outcomes = last.outcomes.map(([only]) => only!);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true, true]);
    const refused = outcomes[1]!;
    expect(refused.ok ? null : [refused.error.code, refused.error.file]).toEqual(['refused-damaged-pdf', 'b.csv']);
    expect(replies.filter(({ kind }) => kind === 'progress').length).toBeGreaterThan(0);
    expect(replies.every(({ id }) => id === 7)).toBe(true);
    expect(replies.filter(({ kind }) => kind !== 'progress')).toHaveLength(1);
  });

  it('says before each file which one it is, while it waits that it is still there, and in the end that all are read', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      let arrive = (): void => undefined;
      const bytes = new Promise((resolve) => (arrive = () => resolve(new TextEncoder().encode(sheet).buffer)));
      const late = Object.defineProperty(new Blob([sheet]), 'arrayBuffer', { value: () => bytes });
      const sources = [
        { kind: 'text', text: sheet, name: 'a.csv' },
        { kind: 'file', file: late, name: 'b.csv' },
      ] as const;
      const told: (number | null)[] = [];
      // a clock that stands still: nothing is told now and then
      const handle = makeHandler(
        () => Promise.resolve(tinyReference()),
        () => 0,
      );
      const request = { kind: 'read', id: 1, sources, today: TODAY, wanted: 'any', columns: [] } as const;
      const reading = handle(request, (reply) => reply.kind === 'progress' && told.push(reply.progress.at));
      while (!told.includes(1)) await new Promise((next) => setImmediate(next));
      vi.advanceTimersByTime(3500);
      expect(told).toEqual([0, 1, 1, 1, 1]);
      arrive();
      await reading;
      expect(told).toEqual([0, 1, 1, 1, 1, null]);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('names a file that something of ours throws at, and lets the others go on', async () => {
    const thrower = Object.defineProperty(new Blob([sheet]), 'arrayBuffer', {
      value: () => Promise.reject(new TypeError('cells[-1] is undefined')),
    });
    const sources = [
      { kind: 'text', text: sheet, name: 'a.csv' },
      { kind: 'file', file: thrower, name: 'b.csv' },
      { kind: 'text', text: sheet, name: 'c.csv' },
    ] as const;
    const about = { today: TODAY, wanted: 'any', columns: [], open: null, overlay: EMPTY_OVERLAY } as const;
    const last = (await answers({ kind: 'take', id: 10, sources, ...about })).at(-1)!;
    if (last.kind !== 'take-done') throw new Error(`ended as ${last.kind}`);
    const outcomes = last.outcomes.map(([only]) => only!);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
    const refused = outcomes[1]!;
    expect(refused.ok ? null : [refused.error.code, refused.error.file]).toEqual(['refused-by-fault', 'b.csv']);
    expect(refused.ok ? null : refused.error.detail).toEqual({ fault: 'TypeError: cells[-1] is undefined' });
    expect(last.taken).not.toBeNull();
  });

  it('refuses a file that is too large before it looks into it', async () => {
    const file = Object.defineProperty(new Blob([sheet]), 'size', { value: 600_000_000 });
    const sources = [{ kind: 'file', file, name: 'huge.csv' }] as const;
    const last = (await answers({ kind: 'read', id: 8, sources, today: TODAY, wanted: 'any', columns: [] })).at(-1)!;
    if (last.kind !== 'read-done') throw new Error(`ended as ${last.kind}`);
    const [[refused]] = last.outcomes as [[ReadOutcome]];
    expect(refused.ok ? null : [refused.error.code, refused.error.file]).toEqual(['refused-too-large', 'huge.csv']);
  });

  it('takes holdings in with the report that would be made of them on their own', async () => {
    const portfolio = portfolioOf([fileOf([holdingOf({ symbol: 'DIS', value: 50 })])]);
    const [open, overlay] = [sent(portfolio), EMPTY_OVERLAY];
    const asked = { today: TODAY, wanted: 'any', columns: [], open, overlay } as const;
    const source = (name: string, text: string) => ({ kind: 'text', text, name }) as const;
    const take = async (...sources: readonly ReturnType<typeof source>[]) => {
      const last = (await answers({ kind: 'take', id: 9, sources, ...asked })).at(-1)!;
      if (last.kind !== 'take-done') throw new Error(`ended as ${last.kind}`);
      return last;
    };
    const { outcomes, taken } = await take(source('a.csv', sheet), source('b.pdf', '%PDF-1.7 …'));
    expect(outcomes.map(([only]) => only!.ok)).toEqual([true, false]);
    const files = taken!.files.map(({ file }, at) => file ?? portfolio.files[at]!);
    const added = { ...portfolio, files };
    const report = analyse(added, tinyReference(), undefined, SCENARIOS.slice(0, 1));
    expect(taken!.files.map(({ file }) => file?.name)).toEqual([undefined, 'a.csv']);
    const { rows } = openCompanies(taken!.report.companies, []);
    expect(withRows(taken!.report, files, rows)).toEqual(report);

    const list = source('list.csv', readFileSync('test/fixtures/funds/ark-example.csv', 'utf8'));
    expect((await take(source('a.csv', sheet), list)).taken).toBeNull();
    expect((await take(source('b.pdf', '%PDF-1.7 …'))).taken).toBeNull();
  });

  it('keeps what was read where it cannot be measured', async () => {
    const sources = [{ kind: 'text', text: sheet, name: 'a.csv' }] as const;
    const asked = { today: TODAY, wanted: 'any', columns: [], open: null, overlay: EMPTY_OVERLAY } as const;
    const missing = () => Promise.reject(new Error('not there'));
    const last = (await answers({ kind: 'take', id: 9, sources, ...asked }, missing)).at(-1)!;
    expect(last).toMatchObject({ kind: 'take-done', outcomes: [[{ ok: true }]], taken: null });
  });

  it('analyses', async () => {
    const portfolio = portfolioOf([fileOf([holdingOf({ symbol: 'NVDA', value: 100 })])]);
    const [reply] = await answers({
      kind: 'analyse',
      id: 1,
      subject: sent(portfolio),
      overlay: EMPTY_OVERLAY,
      holds: [],
    });
    expect(reply?.kind === 'analyse-done' && reply.report.lens.share).toBe(1);
  });

  it('takes the snapshot that would be taken on the page', async () => {
    const portfolio = portfolioOf([fileOf([holdingOf({ symbol: 'NVDA', value: 100 })])]);
    const [reply] = await answers({
      kind: 'snapshot',
      id: 1,
      subject: sent(portfolio),
      overlay: EMPTY_OVERLAY,
      today: TODAY,
    });
    const report = analyse(portfolio, tinyReference());
    if (reply?.kind !== 'snapshot-done' || reply.snapshot === null) throw new Error('A snapshot was to be taken.');
    expect(reply.snapshot).toEqual(takeSnapshot(portfolio, report, TODAY));
    const nothing = { subject: sent(portfolioOf([])), overlay: EMPTY_OVERLAY, today: TODAY };
    expect(await answers({ kind: 'snapshot', id: 2, ...nothing })).toEqual([
      { kind: 'snapshot-done', id: 2, snapshot: null },
    ]);
  });

  it('gives the figures of the new settings, whatever it remembers of the old ones', async () => {
    const handle = makeHandler(
      () => Promise.resolve(tinyReference()),
      () => 0,
    );
    const sender = new FileSender();
    const file = fileOf([holdingOf({ symbol: 'NVDA', value: 50 }), holdingOf({ symbol: 'DIS', value: 50 })]);
    const shareUnder = async (lens: 'mega-cap-tech' | 'tech-all-sizes', value: number) => {
      const replies: Reply[] = [];
      const holdings = makeHoldingRows(holdingsIn(file.holdings).map((holding) => ({ ...holding, value })));
      await handle(
        {
          kind: 'analyse',
          id: 1,
          subject: sender.send(portfolioOf([{ ...file, holdings }], { lens }), WHOLE),
          overlay: EMPTY_OVERLAY,
          holds: [],
        },
        (reply) => replies.push(reply),
      );
      const [reply] = replies;
      return reply?.kind === 'analyse-done' ? [reply.report.lens.share, reply.report.totals.net] : null;
    };
    expect(await shareUnder('mega-cap-tech', 50)).toEqual([0.5, 100]);
    expect(await shareUnder('tech-all-sizes', 50)).toEqual([1, 100]);
    expect(await shareUnder('tech-all-sizes', 70)).toEqual([1, 140]);
  });

  it('ends as failed when the pack cannot be loaded, and tries again next time', async () => {
    const portfolio = portfolioOf([]);
    let tries = 0;
    const load = () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(tinyReference());
    };
    const handle = makeHandler(load, () => 0);
    const replies: Reply[] = [];
    await handle({ kind: 'analyse', id: 1, subject: sent(portfolio), overlay: EMPTY_OVERLAY, holds: [] }, (reply) =>
      replies.push(reply),
    );
    await handle({ kind: 'analyse', id: 2, subject: sent(portfolio), overlay: EMPTY_OVERLAY, holds: [] }, (reply) =>
      replies.push(reply),
    );
    expect(replies.map(({ kind }) => kind)).toEqual(['failed', 'analyse-done']);
    expect(replies[0]).toMatchObject({ failure: { code: 'pack-missing' } });
  });

  it('says so when the pack came otherwise than it was built', async () => {
    const replies: Reply[] = [];
    const handle = makeHandler(
      () => Promise.reject(new PackAltered('catalog')),
      () => 0,
    );
    await handle(
      { kind: 'analyse', id: 1, subject: sent(portfolioOf([])), overlay: EMPTY_OVERLAY, holds: [] },
      (reply) => replies.push(reply),
    );
    expect(replies).toMatchObject([{ kind: 'failed', failure: { code: 'pack-altered' } }]);
  });

  describe('with what the user brings', () => {
    const fixture = (name: string) => ({
      kind: 'text' as const,
      text: readFileSync(`test/fixtures/funds/${name}`, 'utf8'),
      name,
    });
    const read = async (name: string, wanted: 'any' | 'fund-list' = 'any') => {
      const load = () => Promise.resolve(ownReference());
      const replies = await answers(
        { kind: 'read', id: 1, sources: [fixture(name)], today: TODAY, wanted, columns: [] },
        load,
      );
      const last = replies.at(-1)!;
      const outcome = last.kind === 'read-done' ? last.outcomes[0]![0]! : null;
      if (outcome?.ok !== true) throw new Error('not read');
      return outcome.value;
    };

    it.each([
      ['ishares-small.csv', 'fund-list', null],
      ['invesco-example.csv', 'fund-list', 'QQX'],
      ['vanguard-page.csv', 'fund-list', null],
      ['schwab-example.csv', 'fund-list', null],
      ['ark-example.csv', 'fund-list', 'ARKX'],
      ['spdr-example.csv', 'fund-list', 'XLX'],
      ['sheet-of-a-fund.csv', 'fund-list', 'ZZZX'],
      ['plain-weights.csv', 'fund-list', null],
      ['ishares-german.csv', 'fund-list', null],
      ['german-sheet.csv', 'fund-list', null],
      ['nasdaq_screener_1787356800000.csv', 'market', undefined],
    ])('%s ends as a %s', async (name, kind, fund) => {
      const source = await read(name);
      expect(source.kind).toBe(kind);
      // dropped anywhere it is asked about; chosen as a fund's list it is its fund's at once
      if (source.kind === 'fund-list')
        expect(source.list).toMatchObject({ fund: null, guess: { isSure: fund !== null } });
      const chosen = kind === 'market' ? source : await read(name, 'fund-list');
      if (chosen.kind === 'fund-list') expect(chosen.list.fund).toBe(fund);
    });

    it('takes a plain sheet for a list when the user says so', async () => {
      const source = await read('plain-weights.csv', 'fund-list');
      expect(source.kind === 'fund-list' && source.list.basket.companies).toEqual(['NVDA', 'AAPL']);
    });

    it('analyses with it, and without it again', async () => {
      const source = await read('ark-example.csv', 'fund-list');
      if (source.kind !== 'fund-list' || source.list.fund === null) throw new Error('no list');
      const list: UserList = source.list;
      const portfolio = portfolioOf([fileOf([holdingOf({ symbol: 'ARKX', name: 'ARK Example', value: 100 })])]);
      const handle = makeHandler(
        () => Promise.resolve(ownReference()),
        () => 0,
      );
      const shareWith = async (lists: readonly UserList[]) => {
        const replies: Reply[] = [];
        await handle(
          { kind: 'analyse', id: 1, subject: sent(portfolio), overlay: { ...EMPTY_OVERLAY, lists }, holds: [] },
          (reply) => replies.push(reply),
        );
        return replies[0]?.kind === 'analyse-done' ? replies[0].report.lens.share : replies[0];
      };
      expect(await shareWith([])).toBe(0);
      expect(await shareWith([list])).toBeCloseTo(0.7, 12);
      expect(await shareWith([])).toBe(0);
    });

    it.each([
      [{ kind: 'passport' }, { kind: 'passport', facts: { passport: { version: 'tiny' } } }],
      [
        { kind: 'fund', symbol: 'VOO', settings: DEFAULT_SETTINGS },
        { kind: 'fund', facts: { symbol: 'VOO', list: { symbol: 'SPY' } } },
      ],
      [
        { kind: 'fund', symbol: 'NVDA', settings: DEFAULT_SETTINGS },
        { kind: 'fund', facts: null },
      ],
    ] as const)('looks up %j', async (question, answer) => {
      const [reply] = await answers({ kind: 'look-up', id: 4, question, overlay: EMPTY_OVERLAY });
      expect(reply).toMatchObject({ kind: 'look-up-done', id: 4, answer });
    });
    it('says who the funds of a pasted line-up are', async () => {
      const text = 'Fund\tTicker\tCost\nS&P 500 Trust\tSPY\t0.1%\nNobody’s Trust\t\t0.5%';
      const [reply] = await answers(
        { kind: 'look-up', id: 5, question: { kind: 'line-up', text, answers: [] }, overlay: EMPTY_OVERLAY },
        () => Promise.resolve(tinyReference()),
      );
      expect(reply).toMatchObject({
        answer: {
          kind: 'line-up',
          rows: [
            { symbol: 'SPY', name: 'S&P 500 Trust', cost: 0.001, found: { security: 'fund:SPY' } },
            { symbol: null, name: 'Nobody’s Trust', cost: 0.005, found: null },
          ],
        },
      });
    });
    it('searches the pack', async () => {
      const load = () => Promise.resolve(ownReference());
      const [reply] = await answers(
        {
          kind: 'look-up',
          id: 3,
          overlay: EMPTY_OVERLAY,
          question: { kind: 'search', text: 'nv', limit: 5, custom: DEFAULT_SETTINGS.customCutoffs },
        },
        load,
      );
      expect(reply).toMatchObject({
        kind: 'look-up-done',
        id: 3,
        answer: { kind: 'search', found: [{ symbol: 'NVDA' }] },
      });
    });
  });
});
