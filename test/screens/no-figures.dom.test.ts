import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import { provideApp } from '../../src/app/context.ts';
import { FILES_BACK, NO_FIGURES } from '../../src/screens/notices/words/failures.ts';
import Shape from '../../src/screens/Shape.svelte';
import { fileOf, portfolioOf } from '../support/portfolio.ts';

let shown: Record<string, unknown> | null = null;
afterEach(async () => {
  if (shown !== null) await unmount(shown);
  shown = null;
});

/** Draws the shape of a page below an app in the given state. */
function draw(state: Partial<AppState>): void {
  const under: Component = (anchor, props) => {
    provideApp(state as AppState);
    return Shape(anchor, props);
  };
  shown = mount(under, { target: document.body, context: new Map() });
  flushSync();
}
const loading = () => document.querySelector('[aria-label="Loading"]');
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent.trim()) === name,
  );

test('while figures are worked out, the shape of the page stands', () => {
  draw({ stage: 'ready', report: null, isStale: true });
  expect(loading()).not.toBeNull();
});

test('where none come any more, it says so and offers ways on', async () => {
  const done: string[] = [];
  draw({
    stage: 'ready',
    report: null,
    isStale: false,
    isTogether: false,
    portfolio: portfolioOf([fileOf([], { name: 'broken.csv' })]),
    pending: null,
    retry: () => Promise.resolve(void done.push('again')),
    removeFile: (name: string) => Promise.resolve(void done.push(name)),
  });
  await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toBe(NO_FIGURES.title), 4000);
  expect(loading()).toBeNull();
  button(NO_FIGURES.again)!.click();
  button(FILES_BACK.removeNamed('broken.csv'))!.click();
  expect(done).toEqual(['again', 'broken.csv']);
  expect(button(NO_FIGURES.backup)).toBeDefined();
});
