import { afterEach, beforeEach, expect, test } from 'vitest';
import { Router } from '../../src/screens/router.svelte.ts';
import { hideAddresses } from '../../src/screens/lock/private-addresses.ts';

/* Under a passphrase the browser's own memory learns which screens were open, and nothing of what they showed. */

let router: Router;
let end: () => void = () => undefined;
beforeEach(() => {
  history.replaceState(null, '', '#/companies/NVDA');
  router = new Router(location.hash);
  end = hideAddresses(router);
});
afterEach(() => end());

test('a page, a search and an account are shown by a number, and the screen itself by its name', () => {
  expect(location.hash).toMatch(/^#\/companies\?at=\d+$/);
  expect(router.path).toBe('/companies/NVDA');
  for (const path of ['/companies?q=Acacia&account=1x', '/funds/VTI', '/what?of=fund%20AVUV']) {
    router.go(path);
    expect(location.hash).not.toMatch(/Acacia|account|VTI|AVUV/);
  }
  router.go('/verdict');
  expect(location.hash).toBe('#/verdict');
  router.go('/companies');
  router.replaceQuery(new URLSearchParams({ q: 'Secret Roth' }));
  expect(location.hash).not.toContain('Secret');
  expect(router.query.get('q')).toBe('Secret Roth');
});

test('a number leads back to what it stands for, the same one each time; one of an earlier visit to the screen', () => {
  router.go('/funds/VTI');
  const shown = location.hash;
  router.go('/verdict');
  router.go('/funds/VTI');
  expect(location.hash).toBe(shown);
  router.follow('#/verdict');
  router.follow(shown);
  expect(router.path).toBe('/funds/VTI');
  router.follow('#/funds?at=987');
  expect(router.path).toBe('/funds');
});

test('a link is exchanged as it is used, by whatever use of it; what leads elsewhere stays', () => {
  document.body.innerHTML =
    '<a id="fund" href="#/funds/VTI"><b>VTI</b></a><a id="away" href="https://example.com/VTI">x</a>';
  const [fund, away] = ['fund', 'away'].map((id) => document.getElementById(id)!) as [HTMLElement, HTMLElement];
  for (const use of ['auxclick', 'contextmenu', 'dragstart', 'click']) {
    fund.setAttribute('href', '#/funds/VTI');
    fund.querySelector('b')!.dispatchEvent(new MouseEvent(use, { bubbles: true, cancelable: true }));
    expect(fund.getAttribute('href')).toMatch(/^#\/funds\?at=\d+$/);
    away.dispatchEvent(new MouseEvent(use, { bubbles: true, cancelable: true }));
    expect(away.getAttribute('href')).toBe('https://example.com/VTI');
  }
});

test('once it ends the address says what is open again', () => {
  router.go('/funds/VTI');
  const shown = location.hash;
  end();
  expect(location.hash).toBe('#/funds/VTI');
  router.go('/verdict');
  router.follow(shown);
  expect(router.path).toBe('/funds/VTI');
});
