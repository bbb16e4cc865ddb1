import { mount } from 'svelte';
import App from './App.svelte';
import { AppState, type AppParts } from './state/app-state.svelte.ts';
import { makeWorker } from './state/make-worker.ts';
import { OfflineState } from './state/offline-state.svelte.ts';
import { IS_SINGLE_FILE } from './state/single-file.ts';
import { chooseLocale } from './text/marks/locale.ts';
import { VERDICT_ROUTE } from './views/routes.ts';

/** Put in by the build (vite.config.ts). */
declare const __APP_VERSION__: string;

const target = document.querySelector('#app');
if (target === null) throw new Error('The page has no place for the app.');
target.replaceChildren();
chooseLocale(navigator.language);

// Inside another page its owner could lay something over ours, so nothing of the user's is drawn there.
if (window.top !== window.self) {
  void import('./views/Framed.svelte').then(({ default: Framed }) => mount(Framed, { target }));
} else {
  const saveReport: AppParts['saveReport'] = (report, version) =>
    void import('./views/save-report.ts').then((module) => module.saveReport(report, version));
  // The development server has no offline copy to keep.
  const offline = import.meta.env.PROD ? new OfflineState() : null;
  const isPrivate = IS_SINGLE_FILE || new URLSearchParams(location.search).has('private');
  const app = new AppState({ version: __APP_VERSION__, makeWorker, offline, saveReport, isPrivate });
  mount(App, { target, props: { app } });
  void app.start();
  // The pack loads after the first paint, and all of it, whatever is held; so does the screen that a file leads to.
  requestAnimationFrame(() =>
    setTimeout(() => {
      app.warmUp();
      void VERDICT_ROUTE.load();
    }, 0),
  );
}
