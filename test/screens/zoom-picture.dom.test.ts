import { expect, test } from 'vitest';
import { pictureToZoom } from '../../src/screens/shortcuts/zoom-picture.ts';

/* Pictures of these widths one below the other, each as high as wide; what is narrow is a sign. */
function draw(widths: readonly number[], isFramed = false): HTMLElement {
  const main = document.createElement('main');
  let top = 0;
  for (const width of widths) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const at = top;
    svg.getBoundingClientRect = () => new DOMRect(0, at, width, width);
    top += width;
    const frame = isFramed ? document.createElement('figure') : main;
    frame.append(svg);
    if (isFramed) main.append(frame);
  }
  document.body.replaceChildren(main);
  return main;
}

test('the largest picture in sight is the one to zoom, with its frame', () => {
  const main = draw([16, 200, 300, 400]);
  expect(pictureToZoom(main, 600)).toBe(main.children[3]);
  expect(pictureToZoom(main, 500)).toBe(main.children[2]);
  const framed = draw([200, 300], true);
  expect(pictureToZoom(framed, 600)?.localName).toBe('figure');
});

test('signs are no pictures', () => {
  expect(pictureToZoom(draw([16, 28]), 600)).toBe(null);
});
