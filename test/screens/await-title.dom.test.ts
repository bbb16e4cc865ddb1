import { describe, expect, it } from 'vitest';
import { awaitTitle } from '../../src/screens/announce.ts';

function pageOf(html: string): HTMLElement {
  const main = document.createElement('main');
  main.innerHTML = html;
  return main;
}
const never = () => new AbortController().signal;

describe('the title of the next screen', () => {
  it('is given at once where it stands already', async () => {
    const main = pageOf('<h1 tabindex="-1">Funds</h1>');
    expect((await awaitTitle(main, null, never()))?.textContent).toBe('Funds');
  });

  it('is waited for past the old one and the placeholder', async () => {
    const main = pageOf('<h1 tabindex="-1">Verdict</h1>');
    const waiting = awaitTitle(main, main.querySelector('h1'), never());
    main.innerHTML = '<h1>Loading Topheavy</h1>';
    await new Promise((resolve) => setTimeout(resolve));
    main.innerHTML = '<section><h1 tabindex="-1">Funds</h1></section>';
    expect((await waiting)?.textContent).toBe('Funds');
  });

  it('is nobody’s once another screen is asked for', async () => {
    const stop = new AbortController();
    const main = pageOf('');
    const waiting = awaitTitle(main, null, stop.signal);
    stop.abort();
    expect(await waiting).toBeNull();
  });
});
