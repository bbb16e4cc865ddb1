import type { CopyCheck, CopyState, ToServiceWorker } from './messages.ts';
import { scriptURL } from './trusted-url.ts';

/**
 * `unavailable`: this browser or address has no service worker. `incomplete`: works online, the copy lacks something.
 * `bypassed`: the copy is whole, but this page was loaded around it (a forced reload). `ready`: every file was found in
 * the copy and this page is answered from it, so from now on no request reaches the network.
 */
export type CopyStatus = 'unavailable' | 'installing' | 'incomplete' | 'bypassed' | 'ready';

/** `waiting`: a new version is kept and waits for the user. `elsewhere`: another tab has gone over to it. */
export type UpdateState = 'none' | 'waiting' | 'elsewhere';

export interface OfflineCopy {
  readonly offline: CopyStatus;
  readonly update: UpdateState;
  /** Files of the copy and how many of them are missing; null until the service worker has told. */
  readonly copy: CopyState | null;
}

export interface OfflineControls {
  /** Goes over to the waiting version and reloads this page. Other tabs are told, not reloaded. */
  applyUpdate(): void;
  /** Asks the host for a new version: one request, made only at the user's word. */
  lookForUpdate(): Promise<void>;
  /** Fetches what is missing of the offline copy. */
  completeCopy(): Promise<void>;
  /** Compares every file of the copy with the hash it was built with; null = there is no copy to look at. */
  checkCopy(): Promise<CopyCheck | null>;
  /** Removes the offline copy and the service worker. */
  forget(): Promise<void>;
}

/** Some browsers never tell that the new version is in control: then reload all the same. */
const RELOAD_AFTER_MS = 2000;
const CONTROL_WITHIN_MS = 1000;

/**
 * Registers the service worker beside the page and tells how the offline copy stands, now and at every change. Nothing is
 * asked of the network but what the browser itself does when a page opens.
 */
export function keepOfflineCopy(tell: (copy: OfflineCopy) => void): OfflineControls {
  let known: OfflineCopy = { offline: 'installing', update: 'none', copy: null };
  const learn = (news: Partial<OfflineCopy>): void => {
    known = { ...known, ...news };
    tell(known);
  };
  // missing on plain http and in some private windows; a page opened from disk can have none
  if (!('serviceWorker' in navigator) || location.protocol === 'file:') {
    learn({ offline: 'unavailable' });
    return {
      applyUpdate: reload,
      lookForUpdate: () => Promise.resolve(),
      completeCopy: () => Promise.resolve(),
      checkCopy: () => Promise.resolve(null),
      forget: () => Promise.resolve(),
    };
  }
  const container = navigator.serviceWorker;
  let registration: ServiceWorkerRegistration | null = null;
  let updateWanted = false;

  const askCopy = async (worker: ServiceWorker, kind: 'state' | 'complete'): Promise<void> => {
    const copy = await ask<CopyState>(worker, kind);
    const works = container.controller === null ? 'bypassed' : 'ready';
    learn({ copy, offline: copy.missing === 0 ? works : 'incomplete' });
  };
  const follow = (worker: ServiceWorker): void => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && container.controller !== null) learn({ update: 'waiting' });
      if (worker.state === 'redundant' && registration?.active == null) learn({ offline: 'incomplete' });
    });
  };
  const register = async (): Promise<void> => {
    learn({ offline: 'installing' });
    try {
      registration = await container.register(scriptURL('./sw.js'), { updateViaCache: 'none' });
    } catch (error) {
      // TypeError: sw.js is missing or not a script; SecurityError: the browser does not allow it here
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
      learn({ offline: 'incomplete' });
      return;
    }
    if (registration.installing !== null) follow(registration.installing);
    registration.addEventListener('updatefound', () => {
      if (registration?.installing != null) follow(registration.installing);
    });
    if (registration.waiting !== null && container.controller !== null) learn({ update: 'waiting' });
    const { active } = await container.ready;
    if (active === null) return;
    await waitForControl(container);
    await askCopy(active, 'state');
  };

  let hadController = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (updateWanted) reload();
    else if (hadController) learn({ update: 'elsewhere' });
    // a slow first installation takes the page over after it was taken for passed by
    else if (registration?.active != null) void askCopy(registration.active, 'state');
    hadController = true;
  });
  void register();

  return {
    applyUpdate() {
      updateWanted = true;
      if (registration?.waiting != null) send(registration.waiting, 'skip-waiting');
      setTimeout(reload, RELOAD_AFTER_MS);
    },
    async lookForUpdate() {
      await registration?.update();
    },
    async completeCopy() {
      if (registration?.active != null) await askCopy(registration.active, 'complete');
      else await register();
    },
    async checkCopy() {
      return registration?.active == null ? null : ask<CopyCheck>(registration.active, 'check');
    },
    async forget() {
      await (await container.getRegistration())?.unregister();
      const own = (await caches.keys()).filter((name) => name.startsWith('topheavy-'));
      await Promise.all(own.map((name) => caches.delete(name)));
      learn({ offline: 'incomplete', update: 'none' });
    },
  };
}

function reload(): void {
  location.reload();
}

function send(worker: ServiceWorker, kind: ToServiceWorker['kind'], ports: MessagePort[] = []): void {
  const message: ToServiceWorker = { kind, language: document.documentElement.lang };
  worker.postMessage(message, ports);
}

/** The very first service worker takes the page over a moment after it is ready; a forced reload is never taken over. */
function waitForControl(container: ServiceWorkerContainer): Promise<void> {
  if (container.controller !== null) return Promise.resolve();
  return new Promise((resolve) => {
    container.addEventListener('controllerchange', () => resolve(), { once: true });
    setTimeout(resolve, CONTROL_WITHIN_MS);
  });
}

function ask<Answer>(worker: ServiceWorker, kind: ToServiceWorker['kind']): Promise<Answer> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = (event: MessageEvent<Answer>) => {
      port1.close();
      resolve(event.data);
    };
    send(worker, kind, [port2]);
  });
}
