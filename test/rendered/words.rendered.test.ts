import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { AppLanguage } from '../../src/words/languages.ts';
import type * as Load from '../../src/words/load.ts';
import { loadReference } from '../../src/reference/load.ts';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import { linesOf } from '../support/render/lines-of.ts';
import type * as Shown from '../support/render/shown.ts';

/* What each screen says of the example portfolio, a file for each screen and language: a change of words is read as a diff.
   `npm run goldens` writes them anew. */

const reference = await loadReference();
const SCREENS = [
  '/',
  '/verdict',
  '/companies',
  '/companies/aapl',
  '/funds',
  '/funds/VOO',
  '/what-if',
  '/claims',
  '/portfolios',
  '/review',
  '/look-up?companies&funds&errors&own&newer&sources',
  '/privacy?policy&limits',
  '/settings',
  '/help',
  '/help/guide',
  '/help/glossary',
  '/help/keyboard',
  '/sheet',
  '/typed',
  '/add',
];

const LANGUAGES = ['en', 'de', 'fr', 'es', 'nl', 'it', 'pt', 'pl', 'sv', 'ja'] as const;

describe.each(LANGUAGES)('the words of %s', (language) => {
  let app: AppState;
  let shown: typeof Shown;
  beforeAll(async () => {
    vi.resetModules();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T12:00:00') });
    const { bringWords, inWords } = await vi.importActual<typeof Load>('../../src/words/load.ts');
    vi.stubGlobal('document', { documentElement: {} });
    expect(await bringWords(language as AppLanguage)).toBe(language !== 'en');
    vi.unstubAllGlobals();
    await inWords(() => Promise.resolve());
    shown = await import('../support/render/shown.ts');
    const { chooseLocale } = await import('../../src/words/marks/locale.ts');
    chooseLocale(language === 'en' ? 'en-US' : language, language);
    const { EXAMPLE_TEXT } = await import('../../src/app/examples/example.ts');
    shown.pretendBrowser();
    app = await shown.startApp(reference, `words of ${language}`);
    await app.pasteText(EXAMPLE_TEXT);
    if (app.pending !== null) await app.keep();
  }, 120_000);
  afterAll(async () => {
    vi.useRealTimers();
    // words of modules are said once, when the module is loaded: the next language needs them anew, and none that comes late
    await vi.dynamicImportSettled();
    vi.resetModules();
  });

  test.each(SCREENS)('%s', async (address) => {
    const lines = linesOf(await shown.showScreen(app, address));
    expect(lines.length).toBeGreaterThan(5);
    const name = address.slice(1).replace(/\?.*/, '').replace('/', '-') || 'start';
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../fixtures/words/${language}/${name}.txt`);
  });
});
