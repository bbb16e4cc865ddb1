import { createRawSnippet, flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import FoldRow from '../../src/parts/FoldRow.svelte';

let shown: Record<string, unknown> | null = null;
afterEach(async () => {
  if (shown !== null) await unmount(shown);
  shown = null;
});

function show(isOpen: boolean): boolean[] {
  const asked: boolean[] = [];
  const children = createRawSnippet(() => ({
    render: () => '<div><a href="#/help">$85.24</a><dialog open><button>Close</button></dialog></div>',
  }));
  const ontoggle = (on: boolean) => asked.push(on);
  const props = { name: 'What they cost', fact: 'At least $85 a year', isOpen, ontoggle, children };
  shown = mount(FoldRow, { target: document.body, props });
  flushSync();
  return asked;
}

test('a shut row says its one fact and nothing below it, and asks to be opened', () => {
  const asked = show(false);
  const row = document.querySelector('h2 button')!;
  expect(row.textContent.trim()).toBe('What they cost At least $85 a year');
  expect(row.getAttribute('aria-expanded')).toBe('false');
  expect(document.body.textContent).not.toContain('$85.24');
  document.querySelector('button')!.click();
  expect(asked).toEqual([true]);
});

test('Escape anywhere in an open row shuts it and gives the row the focus', () => {
  const asked = show(true);
  const link = document.querySelector('a')!;
  link.focus();
  link.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  expect(asked).toEqual([false]);
  expect(document.activeElement).toBe(document.querySelector('button'));
});

test('Escape in a dialog opened from the row shuts the dialog alone', () => {
  const asked = show(true);
  const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  document.querySelector('dialog button')!.dispatchEvent(escape);
  expect(asked).toEqual([]);
});
