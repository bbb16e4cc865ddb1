import { scriptURL } from '../../pwa/trusted-url.ts';
import workerAddress from './copy-worker.ts?worker&url';

/** Starts the thread that makes and reads copies; null = there is none, as in the single file (no-copy-worker.ts). */
export function makeCopyWorker(): Worker | null {
  return new Worker(scriptURL(workerAddress), { type: 'module' });
}
