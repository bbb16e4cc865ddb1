import { encode } from 'modern-gif';
import type { Page } from 'playwright-core';

/* A GIF of what happens in a page: the frames that the browser draws, with the time each one stood. */

/** Hundredths of a second are all that a GIF knows, and browsers slow down frames that are shorter than two of them. */
const SHORTEST_MS = 40;
const COLOURS = 96;

interface Drawn {
  readonly png: string;
  /** Seconds. */
  readonly at: number;
}

/** Records what `act` does in the page; gives a GIF that is `width` pixels wide and repeats for ever. */
export async function record(page: Page, width: number, act: () => Promise<void>): Promise<Uint8Array> {
  const devtools = await page.context().newCDPSession(page);
  const drawn: Drawn[] = [];
  devtools.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    drawn.push({ png: data, at: metadata.timestamp ?? Date.now() / 1000 });
    void devtools.send('Page.screencastFrameAck', { sessionId });
  });
  await devtools.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  await act();
  await devtools.send('Page.stopScreencast');
  const ended = Date.now() / 1000;
  const shown = spread(drawn, ended);
  const height = Math.round((width * page.viewportSize()!.height) / page.viewportSize()!.width);
  const frames = [];
  for (const { png, ms } of shown) frames.push({ data: await pixelsOf(page, png, width, height), delay: ms });
  return new Uint8Array(await encode({ width, height, frames, maxColors: COLOURS, looped: true, loopCount: 0 }));
}

/* Of frames that follow too closely the last one stays. */
function spread(drawn: readonly Drawn[], ended: number): readonly { readonly png: string; readonly ms: number }[] {
  const shown: { png: string; ms: number }[] = [];
  let from = drawn[0]?.at ?? ended;
  drawn.forEach(({ png }, at) => {
    const until = drawn[at + 1]?.at ?? ended;
    const ms = Math.round((until - from) * 1000);
    if (ms < SHORTEST_MS) return;
    from = until;
    const before = shown.at(-1);
    if (before?.png === png) before.ms += ms;
    else shown.push({ png, ms });
  });
  return shown;
}

/* The browser unpacks and scales its own picture: RGBA, row by row. */
async function pixelsOf(
  page: Page,
  png: string,
  width: number,
  height: number,
): Promise<Uint8ClampedArray<ArrayBuffer>> {
  const text = await page.evaluate(
    async ([base64, wide, high]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }), {
        resizeWidth: wide,
        resizeHeight: high,
        resizeQuality: 'high',
      });
      const canvas = new OffscreenCanvas(wide, high);
      const context = canvas.getContext('2d')!;
      context.drawImage(picture, 0, 0);
      const { data } = context.getImageData(0, 0, wide, high);
      let letters = '';
      for (let at = 0; at < data.length; at += 8192) letters += String.fromCharCode(...data.subarray(at, at + 8192));
      return btoa(letters);
    },
    [png, width, height] as const,
  );
  return Uint8ClampedArray.from(Buffer.from(text, 'base64'));
}
