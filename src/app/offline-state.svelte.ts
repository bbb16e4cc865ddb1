import { inWords } from '../words/load.ts';
import { on } from 'svelte/events';
import type { CopyCheck } from '../pwa/messages.ts';
import type { OfflineControls, OfflineCopy } from '../pwa/register.ts';
import type { RequestCount, RequestFigures } from '../pwa/request-count.ts';

const loadKeeping = () => inWords(() => import('../pwa/register.ts'));
const loadCounting = () => inWords(() => import('../pwa/request-count.ts'));

/** How the offline copy stands, and the request counter. */
export class OfflineState {
  #copy = $state.raw<OfflineCopy>({ offline: 'installing', update: 'none', copy: null });
  #requests = $state.raw<RequestFigures>({ loaded: false, page: 0, foreign: 0, refused: 0 });
  readonly #controls: Promise<OfflineControls>;
  readonly #count: Promise<RequestCount>;
  #packLoaded = false;
  #isWiped = false;
  /** The page was opened without a network. */
  readonly isOpenedOffline = !navigator.onLine;

  constructor() {
    this.#count = this.#startCounting();
    this.#controls = this.#keep();
  }

  /* What counts comes after what draws the first screen, too; what the policy refuses meanwhile is told only once, so it is gathered. */
  async #startCounting(): Promise<RequestCount> {
    const early: SecurityPolicyViolationEvent[] = [];
    const stop = on(document, 'securitypolicyviolation', (event) => early.push(event));
    const { countRequests } = await loadCounting();
    stop();
    const count = countRequests(early);
    count.subscribe((figures) => (this.#requests = figures));
    return count;
  }

  /* Nobody waits for the offline copy: what keeps it comes after what draws the first screen. */
  async #keep(): Promise<OfflineControls> {
    const [{ keepOfflineCopy }, count] = await Promise.all([loadKeeping(), this.#count]);
    return keepOfflineCopy((copy) => {
      this.#copy = copy;
      if (copy.copy !== null) count.addPassages(copy.copy.passages);
      this.#settle(count);
    });
  }

  get copy(): OfflineCopy {
    return this.#copy;
  }
  get requests(): RequestFigures {
    return this.#requests;
  }

  /** Said once the whole pack is in memory: with the offline copy whole, nothing more is loaded from here on. */
  notePackLoaded(): void {
    this.#packLoaded = true;
    void this.#count.then((count) => this.#settle(count));
  }

  noteRefusal(url: string): void {
    void this.#count.then((count) => count.addRefusal(url));
  }

  #settle(count: RequestCount): void {
    const { offline } = this.#copy;
    if (offline === 'ready') this.#isWiped = false;
    if (this.#packLoaded && offline !== 'installing' && !this.#isWiped) count.markLoaded();
  }

  async applyUpdate(): Promise<void> {
    (await this.#controls).applyUpdate();
  }
  async lookForUpdate(): Promise<void> {
    await (await this.#controls).lookForUpdate();
  }
  async completeCopy(): Promise<void> {
    await (await this.#controls).completeCopy();
  }
  /** Compares every file of the copy with the hash it was built with. */
  async checkCopy(): Promise<CopyCheck | null> {
    return (await this.#controls).checkCopy();
  }
  /** Removes the offline copy and the service worker. */
  async forget(): Promise<void> {
    this.#isWiped = true;
    await (await this.#controls).forget();
    (await this.#count).markLoading();
  }
}
