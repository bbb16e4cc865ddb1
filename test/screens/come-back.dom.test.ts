import { beforeEach, expect, test, vi } from 'vitest';
import { announce, rememberPlaces } from '../../src/screens/announce.ts';

/* Who follows a link and comes back stands at that link again. */

const VERDICT =
  '<h1 tabindex="-1">Verdict</h1><a href="#/what">What is it?</a><a href="#/what">What is it?</a><a href="#/funds">Funds</a>';
let main: HTMLElement;
beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn());
  history.replaceState(null, '', '#/verdict');
  document.body.innerHTML = `<main>${VERDICT}</main>`;
  main = document.querySelector('main')!;
});

async function show(html: string): Promise<void> {
  main.innerHTML = html;
  await announce(main, null, new AbortController().signal);
}
async function follow(href: string, html: string): Promise<void> {
  // as a browser does: the address changes, and the screen with its link may be gone before anybody is told
  history.pushState(null, '', href);
  main.innerHTML = '';
  dispatchEvent(new PopStateEvent('popstate'));
  await show(html);
}
async function comeBack(html: string): Promise<void> {
  const came = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await came;
  await show(html);
}

test('focus is on the link that led on, the same one of several, as soon as it is drawn', async () => {
  rememberPlaces();
  const link = main.querySelectorAll('a')[1]!;
  link.addEventListener('click', (event) => event.preventDefault());
  link.click();
  await follow('#/what', '<h1 tabindex="-1">Two are new</h1><a href="#/verdict">Back</a>');
  expect(document.activeElement?.textContent).toBe('Two are new');
  await comeBack('<h1 tabindex="-1">Verdict</h1>');
  expect(document.activeElement?.textContent).toBe('Verdict');
  main.innerHTML = VERDICT;
  await vi.waitFor(() => expect(document.activeElement).toBe(main.querySelectorAll('a')[1]));
});

test('the row that was asked for has focus on the screen that it led to', async () => {
  await follow('#/what?of=x', '<h1 tabindex="-1">New</h1><button data-led-to="">What is it?</button>');
  expect(document.activeElement?.textContent).toBe('What is it?');
});
