import { transferOf } from '../../src/engine/transfer.ts';
import type { WorkerLike } from '../../src/engine/client.ts';
import type { makeHandler } from '../../src/engine/handle.ts';
import type { FromWorker, Request } from '../../src/engine/protocol.ts';

const clone = (reply: FromWorker): FromWorker => structuredClone(reply, { transfer: transferOf(reply) });

/** A worker with the real handler behind it and no thread. Messages are cloned: what cannot be cloned must fail here too, and what is transferred is gone here. */
export function inProcessWorker(handle: ReturnType<typeof makeHandler>): WorkerLike {
  let stopped = false;
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    terminate: () => (stopped = true),
    postMessage: (message) => {
      const tell = (reply: FromWorker) => {
        if (!stopped) worker.onmessage?.({ data: clone(reply) } as MessageEvent<FromWorker>);
      };
      void handle(structuredClone(message) as Request, tell);
    },
  };
  return worker;
}
