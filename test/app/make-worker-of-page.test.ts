import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EMPTY_OVERLAY } from '../../src/domain/lists/overlay.ts';
import { lineNumber } from '../../src/domain/model/units.ts';
import { makeWorker } from '../../src/app/make-worker-of-page.ts';
import type { Request } from '../../src/engine/protocol.ts';

/* The single file's way to its worker: in some browsers that worker can read no file, so the page reads it. */

const posted: Request[] = [];
class FakeWorker {
  postMessage(message: Request): void {
    posted.push(message);
  }
}
beforeEach(() => {
  posted.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('window', {});
  vi.stubGlobal('document', { getElementById: () => ({ textContent: '', remove: () => undefined }) });
});
afterEach(() => void vi.unstubAllGlobals());

const file = (text: string) => ({ kind: 'file', file: new Blob([text]), name: 'a.pdf', password: 'open' }) as const;
const bytes = (text: string) => ({
  kind: 'bytes',
  bytes: new TextEncoder().encode(text),
  name: 'a.pdf',
  password: 'open',
});

it('sends the bytes of every file that it is asked about, with the password that opens it', async () => {
  const worker = makeWorker();
  const asked: readonly Request[] = [
    { kind: 'anonymise', id: 1, source: file('one'), columns: [], seed: 1, alsoNames: false },
    { kind: 'draw', id: 2, source: file('two'), key: 'k', lines: [lineNumber(3)] },
  ];
  for (const request of asked) worker.postMessage(request);
  await vi.waitFor(() => expect(posted).toHaveLength(2));
  expect(posted).toEqual([
    { ...asked[0], source: bytes('one') },
    { ...asked[1], source: bytes('two') },
  ]);
});

it('sends requests in the order in which they were made, however long a file takes', async () => {
  const worker = makeWorker();
  worker.postMessage({ kind: 'draw', id: 1, source: file('one'), key: 'k', lines: [] } satisfies Request);
  const question = { kind: 'passport' } as const;
  worker.postMessage({ kind: 'look-up', id: 2, question, overlay: EMPTY_OVERLAY } satisfies Request);
  await vi.waitFor(() => expect(posted).toHaveLength(2));
  expect(posted.map(({ id }) => id)).toEqual([1, 2]);
});
