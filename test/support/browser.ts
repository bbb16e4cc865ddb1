import axe, { type AxeResults, type RunOptions } from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { serve, type Served } from '../../scripts/serve.mjs';
import { DIST } from './dist.ts';

export { waitUntilReady } from './until-ready.ts';

declare global {
  interface Window {
    /** Put into every page by `beginVisit`. */
    noteFault?: (fault: string) => void;
    /** Put into a page that is checked. */
    readonly axe?: { readonly run: (where: Document, options: RunOptions) => Promise<AxeResults> };
  }
}

declare module 'vitest' {
  interface TaskMeta {
    /** The journey is about the offline copy, or what it says of requests. */
    makesCopy?: true;
    /** The journey changes the page or the browser themselves. */
    isByItself?: true;
  }
  export interface ProvidedContext {
    /** The browser found once for all journeys (test/browser/find-once.ts), and how it is started. */
    readonly browser: { readonly executablePath: string; readonly args: string[] };
  }
}

/** Starts the browser that was found for this run. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch(inject('browser'));
}

/** For a journey that needs the offline copy: the others make none, for it takes as long as a short journey. */
export const WITH_COPY = { meta: { makesCopy: true } } as const;

/** For a journey among some that share a visitor, which changes the page or the browser themselves: it has a visitor of its own. */
export const BY_ITSELF = { meta: { isByItself: true } } as const;

/** What does not come within this time on a slow machine does not come. */
const PATIENCE_MS = 30_000;

/** One visitor with an empty browser profile, and what was noted of the visit. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Address of the served folder, with its closing slash. */
  readonly url: string;
  /** Every request so far of pages, workers and the service worker, refused ones too. */
  readonly requests: readonly string[];
  /** Every breach of the policy and every error in any page, in words. */
  readonly faults: readonly string[];
  /** Gives the requests from here on. */
  mark(): () => readonly string[];
  end(): Promise<void>;
}

export interface VisitOptions {
  /** What is served; the built app unless said otherwise. */
  readonly folder?: string;
  /** false: a host that sends no headers. */
  readonly sendHeaders?: boolean;
  /** false: a browser without service workers, so that no offline copy is made beside what is tested. */
  readonly makesCopy?: boolean;
  /** true: bars and beams move, as they do for most people. false: they are where they end at once, which takes a tenth less time. */
  readonly moves?: boolean;
  /** Where in the folder the app lies, with a closing slash. */
  readonly path?: string;
}

/** Serves a folder and opens an empty page with recorders attached; nothing is loaded yet. */
export async function beginVisit(browser: Browser, options: VisitOptions = {}): Promise<Visit> {
  const served: Served = await serve(options.folder ?? DIST, 0, { sendHeaders: options.sendHeaders ?? true });
  const context = await browser.newContext({ reducedMotion: options.moves === true ? 'no-preference' : 'reduce' });
  context.setDefaultTimeout(PATIENCE_MS);
  const requests: string[] = [];
  const faults: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('weberror', (error) => faults.push(`error: ${error.error().message}`));
  await context.exposeFunction('noteFault', (fault: string) => void faults.push(fault));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.noteFault?.(`policy: ${event.effectiveDirective} refused ${event.blockedURI}`);
    });
  });
  if (options.makesCopy === false)
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  const page = await context.newPage();
  return {
    context,
    page,
    url: `${served.url}${options.path ?? ''}`,
    requests,
    faults,
    mark() {
      const from = requests.length;
      return () => requests.slice(from);
    },
    async end() {
      await context.close();
      await served.close();
    },
  };
}

/**
 * For the top of a file of journeys: one browser for all of them and a new visitor for each, handed to `begin` before the
 * journey starts. After each, no page may have had a fault or asked another host for anything. No offline copy is made but for those
 * that are marked so (`WITH_COPY`), and nothing moves, unless they ask for that.
 */
export function visitForEach(begin: (visit: Visit) => void, options: Pick<VisitOptions, 'moves'> = {}): void {
  beginVisits(begin, options, false);
}

/**
 * For the top of a file of journeys that leave what they find as it was, or begin with nothing (`openEmpty`): one visitor for all of them, for whom
 * the app and its lists are loaded once, and another only after one that failed. Each begins at the size and in the colours of a small laptop,
 * wherever the one before it ended. Those that are marked so (`WITH_COPY`, `BY_ITSELF`) have a visitor of their own.
 */
export function visitForAll(begin: (visit: Visit) => void, options: Pick<VisitOptions, 'moves'> = {}): void {
  beginVisits(begin, options, true);
}

function beginVisits(
  begin: (visit: Visit) => void,
  { moves = false }: Pick<VisitOptions, 'moves'>,
  mayShare: boolean,
): void {
  let browser: Browser;
  let visit: Visit;
  let shared: Visit | null = null;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  beforeEach(async ({ task }) => {
    const { makesCopy = false, isByItself = false } = task.meta;
    const isShared = mayShare && !makesCopy && !isByItself;
    visit = (isShared ? shared : null) ?? (await beginVisit(browser, { makesCopy, moves }));
    if (isShared) shared = visit;
    await visit.page.setViewportSize({ width: 1280, height: 720 });
    await visit.page.emulateMedia({ colorScheme: null, media: null });
    begin(visit);
  });
  afterEach(async ({ task }) => {
    const { faults, requests, url } = visit;
    if (task.result?.state === 'fail' || faults.length > 0) shared = null;
    if (visit !== shared) await visit.end();
    else for (const other of visit.context.pages()) if (other !== visit.page) await other.close();
    expectNoFault({ faults });
    expectNoForeignRequest({ requests, url });
  });
  afterAll(async () => {
    await shared?.end();
    await browser.close();
  });
}

/** Opens the app at a hash route and waits until it has drawn itself. */
export async function openApp(visit: Visit, route = '#/'): Promise<void> {
  await visit.page.goto(`${visit.url}${route}`);
  await visit.page.getByRole('main').waitFor();
}

/** Cuts the network, loads the page again, and gives the network back at the end. */
export async function reloadOffline(visit: Visit, whileOffline: () => Promise<void>): Promise<void> {
  await visit.context.setOffline(true);
  // Chromium 150 keeps the network cut over a reload, but tells the new page that it is online: it is told what any other browser tells
  const told = await visit.page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false }),
  );
  try {
    await visit.page.reload();
    await whileOffline();
  } finally {
    await told.dispose();
    await visit.context.setOffline(false);
  }
}

/** No request has gone to any host but the app's own. */
export function expectNoForeignRequest({ requests, url }: Pick<Visit, 'requests' | 'url'>): void {
  expect(requests.filter((one) => /^(https?|wss?):/.test(one) && !one.startsWith(url))).toEqual([]);
}

/** No breach of the policy and no error in any page. */
export function expectNoFault({ faults }: Pick<Visit, 'faults'>): void {
  expect(faults).toEqual([]);
}

/** The page as it stands has no fault that axe can find, by all its rules or by these alone. */
export async function expectAccessible(page: Page, rules: readonly string[] | null = null): Promise<void> {
  // a colour that is still on its way from one theme to the other has any contrast
  await page.evaluate(() => {
    for (const moving of document.getAnimations()) {
      if (moving.effect?.getComputedTiming().endTime !== Infinity) moving.finish();
    }
  });
  // no page of ours has frames: axe is put into each page once, which takes longer than many a check
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (only) => {
    // of what is as it should be, no list is made: that takes as long again
    const options: RunOptions = { resultTypes: ['violations'], ...(only === null ? {} : { runOnly: [...only] }) };
    const { violations, passes } = await window.axe!.run(document, options);
    const faults = violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target.join(' ')) }));
    return { faults, passed: passes.length };
  }, rules);
  expect(found.faults).toEqual([]);
  expect(found.passed, 'nothing was checked').toBeGreaterThan(0);
}
