import { expect, test } from 'vitest';
import { moveAmongLinks } from '../../src/parts/roving-tabindex.ts';

/* A table of links is one stop of the Tab key, and stays so when its cells are drawn anew. */

function makeTable(): HTMLTableElement {
  document.body.innerHTML =
    '<table><thead><tr><td></td><th><a href="#m">Mega</a></th><th><a href="#s">Small</a></th></tr></thead>' +
    '<tbody><tr><th><a href="#it">IT</a></th><td><a href="#a">1</a></td><td>2</td></tr>' +
    '<tr><th><a href="#f">Financials</a></th><td>3</td><td><a href="#b">4</a></td></tr></tbody></table>';
  return document.querySelector('table')!;
}
const stops = (table: HTMLTableElement) =>
  [...table.querySelectorAll('a')].filter(({ tabIndex }) => tabIndex === 0).map(({ hash }) => hash);
function press(key: string): boolean {
  return document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

test('one link is reached by Tab, the arrows lead to the others, and the last one stays the stop', async () => {
  const table = makeTable();
  const stop = moveAmongLinks(table);
  expect(stops(table)).toEqual(['#a']);
  table.querySelector<HTMLAnchorElement>('[href="#a"]')!.focus();
  expect(press('ArrowDown')).toBe(true); // nothing below in this column: the page may scroll
  expect(press('ArrowLeft')).toBe(false);
  expect((document.activeElement as HTMLAnchorElement).hash).toBe('#it');
  press('ArrowDown');
  press('End');
  expect(stops(table)).toEqual(['#b']);
  table.querySelector('tbody td:last-child')!.innerHTML = '<a href="#c">2</a>';
  await new Promise((resolve) => setTimeout(resolve));
  expect(stops(table)).toEqual(['#b']);
  stop();
});

test('what is no arrow, or is pressed with another key, is left alone', () => {
  const table = makeTable();
  const stop = moveAmongLinks(table);
  table.querySelector<HTMLAnchorElement>('[href="#a"]')!.focus();
  expect(press('Enter')).toBe(true);
  expect((document.activeElement as HTMLAnchorElement).hash).toBe('#a');
  stop();
  press('ArrowLeft');
  expect((document.activeElement as HTMLAnchorElement).hash).toBe('#a');
});
