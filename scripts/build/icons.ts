import { mkdirSync, writeFileSync } from 'node:fs';
import { withBrowser } from '../measuring/stage.ts';

/* Draws the app's icons into public/: the beam of the brand, tilted by a large ball against a small one. Run once after a
   change of the drawing: node scripts/run-ts.mjs scripts/build/icons.ts */

const FOLDER = 'public';
/* Icons stand on pages and desktops that know no tokens: these are --ink, --mega, --small and --surface of both themes. */
const LIGHT = { ink: '#1b1e28', mega: '#2f3ea8', small: '#e3a02c' };
const DARK = { ink: '#eceae4', mega: '#7f8cf0', small: '#f0b24a' };
const GROUND = '#fffefb';

/** The mark in a square of 28 units; attributes name the colours, so that a style sheet is needed for the theme only. */
const MARK =
  '<path class="ink" d="M14 15.2 9.6 24.5h8.8z"/>' +
  '<g transform="rotate(-13 14 14.5)"><rect class="ink" x="2" y="13.2" width="24" height="2.4" rx="1.2"/>' +
  '<circle class="mega" cx="6.6" cy="8.4" r="4.7"/><circle class="small" cx="23.4" cy="10.9" r="2.2"/></g>';

function drawMark(colours: typeof LIGHT): string {
  return MARK.replace(/class="(\w+)"/g, (_all, name: keyof typeof LIGHT) => `fill="${colours[name]}"`);
}

/** The icon of the browser's tab, which is light or dark with the system. */
function drawTabIcon(): string {
  const rules = (colours: typeof LIGHT): string =>
    Object.entries(colours)
      .map(([name, colour]) => `.${name}{fill:${colour}}`)
      .join('');
  const style = `<style>${rules(LIGHT)}@media (prefers-color-scheme:dark){${rules(DARK)}}</style>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28">${style}${MARK}</svg>\n`;
}

/** The icon of an installed app: on a ground, with the mark in the given part of the square. */
function drawAppIcon(part: number, radius: number): string {
  const size = 28 / part;
  const edge = (size - 28) / 2;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-edge} ${-edge} ${size} ${size}" width="100%" height="100%">` +
    `<rect x="${-edge}" y="${-edge}" width="${size}" height="${size}" rx="${radius * size}" fill="${GROUND}"/>` +
    `${drawMark(LIGHT)}</svg>`
  );
}

const PICTURES = [
  { file: 'icon-192.png', pixels: 192, svg: drawAppIcon(0.78, 0.18) },
  { file: 'icon-512.png', pixels: 512, svg: drawAppIcon(0.78, 0.18) },
  // any shape may be cut out of it: the mark keeps to the inner circle of 80 %
  { file: 'icon-maskable-512.png', pixels: 512, svg: drawAppIcon(0.56, 0) },
  { file: 'apple-touch-icon.png', pixels: 180, svg: drawAppIcon(0.72, 0) },
];

/** Writes icon.svg and the PNG files. */
export async function main(): Promise<number> {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/icon.svg`, drawTabIcon());
  await withBrowser(async (browser) => {
    for (const { file, pixels, svg } of PICTURES) {
      const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
      await page.setContent(`<style>html,body{margin:0;height:100%}svg{display:block}</style>${svg}`);
      writeFileSync(`${FOLDER}/${file}`, await page.screenshot({ omitBackground: true }));
      await page.close();
    }
  });
  return 0;
}
