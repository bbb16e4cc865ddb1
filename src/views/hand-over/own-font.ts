import { dataUrl } from './logo.ts';

const ADDRESS = /url\("([^"]+)"\)/;

/**
 * Gives the page's typeface as a data URL without asking for anything: the one file has it in its styles, and everywhere else it comes out
 * of the offline copy. Null where there is no copy yet.
 */
export async function ownFont(): Promise<string | null> {
  for (const { href, cssRules } of document.styleSheets) {
    for (const rule of cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const address = ADDRESS.exec(rule.style.getPropertyValue('src'))?.[1];
      if (address === undefined) continue;
      return address.startsWith('data:') ? address : readCopy(new URL(address, href ?? document.baseURI).href);
    }
  }
  return null;
}

async function readCopy(address: string): Promise<string | null> {
  // a page without a secure address has no such store
  if (!('caches' in globalThis)) return null;
  const kept = await caches.match(address);
  return kept === undefined ? null : dataUrl(new Uint8Array(await kept.arrayBuffer()), 'font/woff2');
}
