import { scriptURL } from '../pwa/trusted-url.ts';
import type { WorkerLike } from '../engine/client.ts';
import workerAddress from '../engine/worker.ts?worker&url';

/** Starts the thread that reads and analyses. Only an address that the page's policy vouches for is accepted. */
export function makeWorker(): WorkerLike {
  return new Worker(scriptURL(workerAddress), { type: 'module' });
}
