import adapt from '../../styles/adapt.css?raw';
import base from '../../styles/base.css?raw';
import tables from '../../styles/tables.css?raw';
import tokens from '../../styles/tokens.css?raw';
import { pageLanguage } from '../../words/marks/locale.ts';

/* A page that is saved as one file and stands alone: its styles and its typeface are in it, it has no script and asks for nothing. */

const FONT_FACE = /@font-face \{[^}]*\}\n/;
const FONT_FILE = /url\('@fontsource[^']*'\)/;

/** What is drawn of a page, and what it may have besides words; its title is its first heading, too. */
export interface PageAlone {
  readonly title: string;
  /** Styles of its components, as markup. */
  readonly head: string;
  /** As markup. */
  readonly body: string;
  /** The typeface (WOFF2) as a data URL; null = the page goes without one of its own. */
  readonly font: string | null;
  /** It has a picture in it, as a data URL. */
  readonly hasPicture: boolean;
  /** It is dark where its reader's device is. */
  readonly isDarkToo: boolean;
}

/* No address is let in. The pictures' turns stand in attributes, so a sum of the styles would not do. */
const policy = (hasPicture: boolean) =>
  `default-src 'none'; style-src 'unsafe-inline'; font-src data:;${hasPicture ? ' img-src data:;' : ''} base-uri 'none'; form-action 'none'`;

/**
 * Writes text so that a browser shows it and runs none of it, wherever in a page it stands. Signs that steer instead of being shown
 * (controls, changes of direction) are left out.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** Writes the page, in the language of the screen: the same parts give the same bytes. */
export function pageAlone({ title, head, body, font, hasPicture, isDarkToo }: PageAlone): string {
  const style = font === null ? base.replace(FONT_FACE, '') : base.replace(FONT_FILE, () => `url(${font})`);
  return `<!doctype html>
<html lang="${escapeText(pageLanguage())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(hasPicture)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${isDarkToo ? '<meta name="color-scheme" content="light dark">\n' : ''}<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeText(title)}</title>
<style>${tokens}${style}${tables}${adapt}</style>
${head}
</head>
<body>
<main>
<h1 class="visually-hidden">${escapeText(title)}</h1>
${body}
</main>
</body>
</html>
`;
}
