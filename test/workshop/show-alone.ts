import { flushSync, mount, type Component } from 'svelte';
import { AppState } from '../../src/app/app-state.svelte.ts';
import { makeHandler } from '../../src/engine/handle.ts';
import { loadReference } from '../../src/reference/load.ts';
import { routeFor } from '../../src/screens/routes.ts';
import { moneyFormat } from '../../src/words/marks/money.ts';
import Stage from '../support/render/Stage.svelte';
import { inProcessWorker } from '../support/in-process-worker.ts';
import { EXHIBITS, loadExhibit, PARTS } from './exhibits.ts';
import { DROPS, type DropName } from './drops.ts';

/** Shows one exhibit, by its file, or a screen, by its address, with a state's file in the app. Nothing is kept in the browser. */
export async function showAlone(of: string, state: string, target: HTMLElement): Promise<void> {
  const app = await openApp(DROPS[state as DropName]);
  const { report } = app;
  const place = target.appendChild(document.createElement('main'));
  // the room that the page leaves beside a screen
  place.style.padding = '20px';
  const draw = (View: Component<Record<string, unknown>>, given = {}) =>
    mount(Stage, { target: place, props: { app, address: `#${of}`, View, given } });
  const exhibit = EXHIBITS.find(({ file }) => file === of);
  if (of === PARTS) draw(await loadExhibit(PARTS));
  else if (exhibit === undefined) {
    const { load } = routeFor(of.split('?')[0]!, report !== null);
    draw((await load()).default);
  } else if (report === null) place.append('Nothing has been dropped: it isn’t drawn.');
  else {
    const given = exhibit.given(report, moneyFormat(report.settings.currency, false));
    if (given === null) place.append('It isn’t drawn of such a portfolio.');
    else draw(await loadExhibit(exhibit.file), given);
  }
}

async function openApp(text: string | null): Promise<AppState> {
  const handle = makeHandler(loadReference, () => performance.now());
  const makeWorker = () => inProcessWorker(handle);
  const app = new AppState({
    version: 'workshop',
    makeWorker,
    offline: null,
    saveReport: () => undefined,
    isPrivate: true,
  });
  await app.start();
  flushSync();
  if (text !== null) await app.pasteText(text);
  if (app.pending !== null) await app.keep();
  return app;
}
