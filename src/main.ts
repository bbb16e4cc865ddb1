import { mount } from 'svelte';
import App from './App.svelte';
import { AppState, type AppParts } from './app/app-state.svelte.ts';
import { makeWorker } from './app/make-worker.ts';
import { OfflineState } from './app/offline-state.svelte.ts';
import { IS_SINGLE_FILE } from './app/single-file.ts';
import { bringWords, inWords } from './words/load.ts';
import { chooseLanguage, IN_CODE, localeFor, type AppLanguage } from './words/languages.ts';
import { keptLanguage } from './words/kept.ts';
import { chooseLocale } from './words/marks/locale.ts';
import { VERDICT_ROUTE } from './screens/routes.ts';

/** Put in by the build (vite.config.ts). */
declare const __APP_VERSION__: string;

const found = document.querySelector('#app');
if (found === null) throw new Error('The page has no place for the app.');
const target = found;
const asked = new URLSearchParams(location.search).get('language');
const language = chooseLanguage(asked, keptLanguage(), navigator.languages);
// the words first: nothing is drawn in two languages
if (language === IN_CODE) begin(IN_CODE);
else void bringWords(language).then((isThere) => begin(isThere ? language : IN_CODE));

function begin(spoken: AppLanguage): void {
  target.replaceChildren();
  chooseLocale(localeFor(spoken, navigator.languages), spoken);

  // Inside another page its owner could lay something over ours, so nothing of the user's is drawn there.
  if (window.top !== window.self) {
    void inWords(() => import('./screens/Framed.svelte')).then(({ default: Framed }) => mount(Framed, { target }));
  } else {
    const saveReport: AppParts['saveReport'] = (report, version) =>
      void inWords(() => import('./screens/save-report.ts')).then((module) => module.saveReport(report, version));
    // The development server has no offline copy to keep.
    const offline = import.meta.env.PROD ? new OfflineState() : null;
    const isPrivate = IS_SINGLE_FILE || new URLSearchParams(location.search).has('private');
    const app = new AppState({ version: __APP_VERSION__, makeWorker, offline, saveReport, isPrivate });
    // what is kept, and what it is shown with, come while the first screen is made
    if (!app.isFirstVisit) void VERDICT_ROUTE.load();
    const started = inWords(() => app.start());
    mount(App, { target, props: { app } });
    // The pack loads after what is shown first, be it the start or what is kept, and all of it, whatever is held; so does the screen that a
    // file leads to.
    void started.finally(() =>
      requestAnimationFrame(() =>
        setTimeout(() => {
          app.warmUp();
          void VERDICT_ROUTE.load();
        }),
      ),
    );
  }
}
