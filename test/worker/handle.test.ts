import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../src/worker/handle.ts';
import type { Reply, Request } from '../../src/worker/protocol.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';

async function answers(request: Request, load = () => Promise.resolve(tinyReference())): Promise<Reply[]> {
  let time = 0;
  const replies: Reply[] = [];
  await makeHandler(load, () => (time += 60))(request, (reply) => replies.push(reply));
  return replies;
}
const sheet = 'Symbol,Value\nNVDA,100\nAAPL,50\n';

describe('the worker', () => {
  it('reads several sources in order, each with its own end, and tells how far it is', async () => {
    const sources = [
      { kind: 'text', text: sheet, name: 'a.csv' },
      { kind: 'text', text: '%PDF-1.7 …', name: 'b.csv' },
      { kind: 'file', file: new Blob([sheet]), name: 'c.csv' },
    ] as const;
    const replies = await answers({ kind: 'read', id: 7, sources });
    const last = replies.at(-1)!;
    if (last.kind !== 'read-done') throw new Error(`ended as ${last.kind}`);
    expect(last.outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
    const refused = last.outcomes[1]!;
    expect(refused.ok ? null : [refused.error.code, refused.error.file]).toEqual(['refused-pdf', 'b.csv']);
    expect(replies.filter(({ kind }) => kind === 'progress').length).toBeGreaterThan(0);
    expect(replies.every(({ id }) => id === 7)).toBe(true);
    expect(replies.filter(({ kind }) => kind !== 'progress')).toHaveLength(1);
  });

  it('analyses', async () => {
    const portfolio = portfolioOf([fileOf([holdingOf({ symbol: 'NVDA', value: 100 })])]);
    const [reply] = await answers({ kind: 'analyse', id: 1, portfolio });
    expect(reply?.kind === 'analyse-done' && reply.report.lens.share).toBe(1);
  });

  it('gives the figures of the new settings, whatever it remembers of the old ones', async () => {
    const handle = makeHandler(
      () => Promise.resolve(tinyReference()),
      () => 0,
    );
    const file = fileOf([holdingOf({ symbol: 'NVDA', value: 50 }), holdingOf({ symbol: 'DIS', value: 50 })]);
    const shareUnder = async (lens: 'mega-cap-tech' | 'tech-all-sizes', value: number) => {
      const replies: Reply[] = [];
      const holdings = file.holdings.map((holding) => ({ ...holding, value }));
      await handle({ kind: 'analyse', id: 1, portfolio: portfolioOf([{ ...file, holdings }], { lens }) }, (reply) =>
        replies.push(reply),
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
    await handle({ kind: 'analyse', id: 1, portfolio }, (reply) => replies.push(reply));
    await handle({ kind: 'analyse', id: 2, portfolio }, (reply) => replies.push(reply));
    expect(replies.map(({ kind }) => kind)).toEqual(['failed', 'analyse-done']);
    expect(replies[0]).toMatchObject({ failure: { code: 'pack-missing' } });
  });
});
