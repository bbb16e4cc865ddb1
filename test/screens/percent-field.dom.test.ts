import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import PercentField from '../../src/screens/rotation/PercentField.svelte';

let shown: Record<string, unknown> | null = null;
afterEach(async () => {
  if (shown !== null) await unmount(shown);
  shown = null;
});

function field(live: boolean) {
  const said: (number | null)[] = [];
  const props = {
    label: 'at most',
    value: 0.3,
    live,
    least: 0,
    most: 1,
    onchange: (one: number | null) => said.push(one),
  };
  shown = mount(PercentField, { target: document.body, props });
  const input = document.querySelector('input')!;
  const type = (text: string) => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
  };
  const leave = () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
    flushSync();
  };
  return { said, input, type, leave };
}

test('a limit counts while it is typed, and what is typed stays as it is', () => {
  const { said, input, type, leave } = field(true);
  type('5');
  type('5.');
  expect([input.value, input.getAttribute('aria-invalid')]).toEqual(['5.', 'false']);
  type('5.5');
  expect(said).toEqual([0.05, 0.055]);
  type('500');
  leave();
  expect([input.value, input.getAttribute('aria-invalid')]).toEqual(['500', 'true']);
  expect(said).toEqual([0.05, 0.055]);
});

test('where each figure is kept for good, it counts once the field is left', () => {
  const { said, type, leave } = field(false);
  type('5');
  expect(said).toEqual([]);
  leave();
  expect(said).toEqual([0.05]);
});
