import type { CopyWork } from '../../storage/sync/work.ts';
import { makeCopyWorker } from './make-copy-worker.ts';

type Given<Name extends keyof CopyWork> = Parameters<CopyWork[Name]>[0];
type Answer<Name extends keyof CopyWork> = Awaited<ReturnType<CopyWork[Name]>>;

/**
 * Does a piece of work on copies off the page's own thread: all that is kept is written out and sealed, which would hold the page up. Where no
 * thread can be started, the page does it.
 */
export async function doCopyWork<Name extends keyof CopyWork>(name: Name, given: Given<Name>): Promise<Answer<Name>> {
  const worker = typeof Worker === 'undefined' ? null : makeCopyWorker();
  const answered = worker === null ? null : await askWorker(worker, name, given);
  if (answered !== null) return answered.answer;
  const { COPY_WORK } = await import('../../storage/sync/work.ts');
  const work = COPY_WORK[name] as (given: Given<Name>) => Promise<Answer<Name>>;
  return work(given);
}

/* null = it could not be loaded, or it failed. */
async function askWorker<Name extends keyof CopyWork>(worker: Worker, name: Name, given: Given<Name>) {
  try {
    return await new Promise<{ readonly answer: Answer<Name> } | null>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<{ readonly answer: Answer<Name> } | null>) => resolve(data);
      worker.onerror = () => resolve(null);
      worker.postMessage({ name, given });
    });
  } finally {
    worker.terminate();
  }
}
