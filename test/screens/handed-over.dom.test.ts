import { mount, unmount, type Component } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import { provideApp } from '../../src/app/context.ts';
import HandedOver from '../../src/screens/HandedOver.svelte';
import { provideRouter, Router } from '../../src/screens/router.svelte.ts';

/* What another app or a website sends is an offer, under a lock, too. */

let shown: Record<string, unknown> | null = null;
afterEach(async () => {
  if (shown !== null) await unmount(shown);
  shown = null;
});

interface Shared {
  readonly files: readonly File[];
  readonly text: string;
}
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name) ?? null;

test('behind a lock nothing of it is offered or read; once that is open it is asked about, and read after Add alone', async () => {
  let open: () => void = () => undefined;
  const unlocked = new Promise<void>((resolve) => (open = resolve));
  const read: string[] = [];
  const app = {
    isTogether: false,
    report: null,
    portfolio: null,
    open: { receiving: null },
    unassigned: [],
    pending: null,
    pack: { offered: null },
    start: () => unlocked,
    pasteText: (text: string) => Promise.resolve(void read.push(text)),
  };
  const text = 'Symbol,Name,Value (USD)\nTSLA,Tesla Inc,1000000\n';
  const receiveHandedOver = (take: (shared: Shared) => Promise<void>) => void take({ files: [], text });
  const under: Component = (anchor) => {
    provideApp(app as unknown as AppState);
    provideRouter(new Router('#/'));
    return HandedOver(anchor, { loadReceiving: () => Promise.resolve({ receiveHandedOver }) });
  };
  shown = mount(under, { target: document.body, context: new Map() });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(button('Add')).toBeNull();

  open();
  await vi.waitFor(() => expect(button('Add')).not.toBeNull());
  expect(document.body.textContent).toContain('Another app is handing over a pasted table (2 lines).');
  expect(read).toEqual([]);
  button('Add')!.click();
  await vi.waitFor(() => expect(read).toEqual([text]));
  await vi.waitFor(() => expect(button('Add')).toBeNull());
});
