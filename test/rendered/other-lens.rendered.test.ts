import 'fake-indexeddb/auto';
import { beforeAll, expect, test } from 'vitest';
import { EXAMPLE_TEXT } from '../../src/app/examples/example.ts';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import { loadReference } from '../../src/reference/load.ts';
import { linesOf } from '../support/render/lines-of.ts';
import { pretendBrowser, showScreen, startApp } from '../support/render/shown.ts';

/* Figures of another lens never stand under the name of the usual one. */

let app: AppState;
beforeAll(async () => {
  pretendBrowser();
  app = await startApp(await loadReference(), 'another lens');
  await app.pasteText(EXAMPLE_TEXT);
  if (app.pending !== null) await app.keep();
  await app.open.choose({ lens: 'magnificent-seven' });
}, 120_000);

/* What asks which lens it is, offers them, or compares them. */
const CHOICE = /^(?:@ )?(?:mega-cap tech means|mega-cap tech|Mega-cap tech means)$|: \d[\d.]*%\. As mega-cap tech: /;

test.each(['/', '/verdict', '/companies', '/companies/aapl', '/funds', '/funds/VOO', '/what-if', '/sheet'])(
  '%s',
  async (address) => {
    const lines = linesOf(await showScreen(app, address));
    expect(lines.join('\n')).toContain('Magnificent Seven');
    expect(lines.filter((line) => /mega-cap tech/i.test(line) && !CHOICE.test(line))).toEqual([]);
  },
);
