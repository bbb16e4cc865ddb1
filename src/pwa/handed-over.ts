import { SHARED_MARK, type Shared, type ToServiceWorker } from './messages.ts';

/* Files that the system hands to the installed app: opened with it, or shared with it by another app. */

interface LaunchParams {
  readonly files?: readonly FileSystemFileHandle[];
}
declare global {
  interface Window {
    /** Only in browsers that open files with installed apps. */
    readonly launchQueue?: { setConsumer(consumer: (params: LaunchParams) => void): void };
  }
}

/** Calls `take` with what is handed over, now and as long as the page is open; one after the other. */
export function receiveHandedOver(take: (shared: Shared) => Promise<void>): void {
  let last = Promise.resolve();
  const queue = (find: () => Promise<Shared>): void => {
    // A file that cannot be opened any more fails alone.
    last = Promise.allSettled([last]).then(async () => {
      const shared = await find();
      if (shared.files.length > 0 || shared.text.trim() !== '') await take(shared);
    });
  };
  window.launchQueue?.setConsumer(({ files = [] }) =>
    queue(async () => ({ files: await Promise.all(files.map((handle) => handle.getFile())), text: '' })),
  );
  if (hasMark()) queue(askForShared);
}

/* The mark goes, or loading the page again would ask again. */
function hasMark(): boolean {
  const address = new URL(location.href);
  if (!address.searchParams.has(SHARED_MARK)) return false;
  address.searchParams.delete(SHARED_MARK);
  history.replaceState(null, '', address);
  return true;
}

function askForShared(): Promise<Shared> {
  const worker = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null;
  if (worker === null) return Promise.resolve({ files: [], text: '' });
  const { port1, port2 } = new MessageChannel();
  const request: ToServiceWorker = { kind: 'take-shared' };
  return new Promise((resolve) => {
    port1.onmessage = (event: MessageEvent<Shared>) => {
      port1.close();
      resolve(event.data);
    };
    worker.postMessage(request, [port2]);
  });
}
