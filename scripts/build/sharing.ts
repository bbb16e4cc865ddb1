import type { Plugin } from 'vite';

/** The picture that other sites show beside a link; drawn by `npm run picture`. */
const CARD = { file: 'pictures/card.png', width: 1200, height: 630 };
const CARD_WORDS =
  'A beam weighs the example portfolio: how much of every $100 rides on mega-cap tech, and how much on small caps.';

/**
 * Says in the built page where it is published, which is what sites that show a card beside a link need: they take no relative address.
 * Without an address (undefined or empty) the page names no host, and other sites show its title alone.
 */
export function sharing(address: string | undefined): Plugin {
  return {
    name: 'topheavy:sharing',
    apply: 'build',
    transformIndexHtml(html) {
      return address === undefined || address === '' ? html : insertAddress(html, address);
    },
  };
}

/** Gives the page with its address and its card. Throws unless the address is an https one that ends with a slash, as a folder's does. */
export function insertAddress(html: string, address: string): string {
  const isItself = URL.canParse(address) && new URL(address).href === address;
  if (!isItself || !/^https:[^?#]*\/$/.test(address))
    throw new Error(`TOPHEAVY_URL is ${address}; it must be like https://example.org/topheavy/, with the slash.`);
  const properties: readonly (readonly [name: string, content: string])[] = [
    ['og:url', address],
    ['og:image', `${address}${CARD.file}`],
    ['og:image:width', String(CARD.width)],
    ['og:image:height', String(CARD.height)],
    ['og:image:alt', CARD_WORDS],
  ];
  const tags = properties.map(([name, content]) => `    <meta property="${name}" content="${content}" />\n`).join('');
  const done = html.replace(/^ {2}<\/head>/m, (end) => `${tags}${end}`);
  if (done === html) throw new Error('The page has no </head> to put its address before.');
  return done;
}
