import { describe, expect, it } from 'vitest';
import { FileSources } from '../../src/app/file-sources.ts';
import type { Source } from '../../src/read/files/source.ts';
import { fileOf } from '../support/portfolio.ts';

const of = (round: number): Source => ({ kind: 'text', text: `${round}`, name: `${round}.csv` });

function remember(sources: FileSources, round: number): void {
  const reading = fileOf([], { fingerprint: `${round}` });
  sources.remember([of(round)], [[{ ok: true, value: { kind: 'portfolio', reading } }]]);
}

describe('the files of a session', () => {
  it('lets the oldest go, however many come, and keeps what was read again lately', () => {
    const sources = new FileSources();
    for (let round = 0; round < 900; round += 1) remember(sources, round);
    remember(sources, 0);
    for (let round = 900; round < 1500; round += 1) remember(sources, round);
    expect(sources.find({ fingerprint: '1499' })).toEqual(of(1499));
    expect(sources.find({ fingerprint: '0' })).toEqual(of(0));
    expect(sources.find({ fingerprint: '1' })).toBeNull();
    expect(sources.find({ fingerprint: '500' })).toBeNull();
    expect(sources.find({ fingerprint: '501' })).toEqual(of(501));
  });
});
