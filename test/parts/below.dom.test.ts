import { createRawSnippet, flushSync, mount, unmount } from 'svelte';
import { fromStore, toStore, writable } from 'svelte/store';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import Deferred from '../../src/parts/Deferred.svelte';

/* A screen and its frames, as far as a part of it asks for them. */
let frames: FrameRequestCallback[] = [];
let tellSight: (isInSight: boolean) => void = () => undefined;
let shown: Record<string, unknown> | null = null;

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (work: FrameRequestCallback) => frames.push(work));
  vi.stubGlobal('cancelAnimationFrame', (at: number) => (frames[at - 1] = () => undefined));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
        tellSight = (isIntersecting) => tell([{ isIntersecting }]);
      }
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(async () => {
  if (shown !== null) await unmount(shown);
  shown = null;
  vi.unstubAllGlobals();
});

/* Draws what is asked for by then. */
function drawFrame(): void {
  const due = frames.map((work, at) => ({ work, at }));
  for (const { work, at } of due) {
    frames[at] = () => undefined;
    work(0);
  }
  flushSync();
}

/* Says one word, then others; gives what is read on the page and whether it is said to be on its way. */
function showPart() {
  const word = writable('first');
  const said = fromStore(word);
  shown = mount(Deferred, {
    target: document.body,
    props: {
      get value() {
        return said.current;
      },
      children: createRawSnippet<[unknown]>((value) => ({
        render: () => '<p></p>',
        setup: (p) => toStore(value).subscribe((text) => (p.textContent = String(text))),
      })),
    },
  });
  flushSync();
  return {
    say: (text: string) => {
      word.set(text);
      flushSync();
    },
    seen: () => [document.querySelector('p')!.textContent, document.querySelector('.below')!.getAttribute('aria-busy')],
  };
}

test('out of sight it follows in the frame after the one that paints what is in sight', () => {
  const { say, seen } = showPart();
  expect(seen()).toEqual(['first', 'false']);
  say('second');
  expect(seen()).toEqual(['first', 'true']);
  drawFrame();
  expect(seen()).toEqual(['first', 'true']);
  drawFrame();
  expect(seen()).toEqual(['second', 'false']);
});

test('in sight it is the newest at once, and so it stays when it leaves', () => {
  const { say, seen } = showPart();
  tellSight(true);
  say('second');
  expect(seen()).toEqual(['second', 'false']);
  drawFrame();
  drawFrame();
  tellSight(false);
  flushSync();
  expect(seen()).toEqual(['second', 'false']);
});

test('of two changes before the frame only the second is drawn', () => {
  const { say, seen } = showPart();
  say('second');
  drawFrame();
  say('third');
  drawFrame();
  expect(seen()).toEqual(['first', 'true']);
  drawFrame();
  expect(seen()).toEqual(['third', 'false']);
});
