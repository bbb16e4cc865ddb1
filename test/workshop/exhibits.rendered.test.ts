import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import { loadReference } from '../../src/reference/load.ts';
import { moneyFormat } from '../../src/words/marks/money.ts';
import { elementsOf, wordsOf } from '../support/render/parse-html.ts';
import { pretendBrowser, showScreen, startApp } from '../support/render/shown.ts';
import Stage from '../support/render/Stage.svelte';
import { DROPS } from './drops.ts';
import { EXHIBITS, loadExhibit, PARTS } from './exhibits.ts';

/* What the workshop shows can be drawn, each picture of each kind of portfolio, and nothing is missing there. */

const SRC = '../../src/';
const PART_FILES = Object.keys(import.meta.glob('../../src/parts/*.svelte'));

/* What isn't drawn of some portfolios: nothing in it is shared, can't be seen into or makes a whole. */
const UNDRAWN: Readonly<Record<string, readonly string[]>> = {
  one: ['Why', 'OverlapGrid', 'ChangeBar', 'HundredRuler'],
  unknown: ['OverlapGrid'],
  lost: ['Beam', 'Why', 'Compared', 'Curve', 'OverlapGrid', 'SectorGrid', 'ChangeBar', 'HundredRuler'],
};

const reference = await loadReference();
pretendBrowser();

function draw(app: AppState, View: Component<Record<string, unknown>>, given = {}): string {
  return render(Stage as unknown as Component<Record<string, unknown>>, {
    props: { app, address: '#/', View, given },
  }).body;
}

test('every picture is in the workshop', () => {
  const pictures = Object.keys(import.meta.glob('../../src/charts/**/*.svelte')).map((file) => file.slice(SRC.length));
  expect(EXHIBITS.map(({ file, shows = file }) => shows).sort()).toEqual(pictures.sort());
});

test('every part is in the workshop, and drawn', async () => {
  const page = readFileSync('test/workshop/Parts.svelte', 'utf8');
  const missing = PART_FILES.filter((file) => !page.includes(`<${basename(file, '.svelte')}`));
  expect(missing).toEqual([]);
  const app = await startApp(reference, 'workshop parts', { isPrivate: true });
  expect(draw(app, await loadExhibit(PARTS))).toContain('<table');
});

describe.each(Object.entries(DROPS))('of a portfolio that is %s', (name, text) => {
  let app: AppState;
  beforeAll(async () => {
    app = await startApp(reference, `workshop ${name}`, { isPrivate: true });
    if (text !== null) await app.pasteText(text);
    if (app.pending !== null) await app.keep();
  });

  test('each picture is drawn, or said not to be', async () => {
    const { report } = app;
    if (report === null) {
      expect(text).toBeNull();
      return;
    }
    const money = moneyFormat(report.settings.currency, false);
    const undrawn: string[] = [];
    for (const exhibit of EXHIBITS) {
      const given = exhibit.given(report, money);
      if (given === null) undrawn.push(basename(exhibit.file, '.svelte'));
      else
        expect(draw(app, await loadExhibit(exhibit.file), given), exhibit.file).toMatch(/<(?:svg|i|span|div|table)\b/);
    }
    expect(undrawn).toEqual(UNDRAWN[name] ?? []);
  });

  test('the title of its screen is a finding', async () => {
    const [title] = elementsOf(await showScreen(app, '/portfolios'), 'h1').map(wordsOf);
    expect(title === 'Portfolios').toBe(text === null);
  });
});
