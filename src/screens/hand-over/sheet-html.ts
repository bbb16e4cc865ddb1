import { render } from 'svelte/server';
import { t } from '../../words/t.ts';
import type { SheetContents } from '../../domain/book/sheet-contents.ts';
import type { Letterhead } from '../../domain/model/letterhead.ts';
import type { IsoDate } from '../../domain/model/units.ts';
import type { Report } from '../../domain/model/report.ts';
import adapt from '../../styles/adapt.css?raw';
import base from '../../styles/base.css?raw';
import tables from '../../styles/tables.css?raw';
import tokens from '../../styles/tokens.css?raw';
import { escapeText } from './words/percent-page.ts';
import { pageLanguage } from '../../words/marks/locale.ts';
import type { MoneyFormat } from '../../words/marks/money.ts';
import { pictureOf } from './logo.ts';
import SheetPaper from './SheetPaper.svelte?text';

/* The client sheet as a page of its own, by the app and by the command: the same sheet has the same bytes. */

/** What a sheet is drawn from, on screen as in a file. */
export interface DrawnSheet {
  readonly report: Report;
  readonly money: MoneyFormat;
  /** Whose portfolio it is. */
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly version: string;
  /** The day on which it is made; null = that isn't said, so that the same sheet has the same bytes on any day. */
  readonly prepared: IsoDate | null;
  readonly letterhead: Letterhead;
  readonly contents: SheetContents;
}

const FONT_FACE = /@font-face \{[^}]*\}\n/;
const FONT_FILE = /url\('@fontsource[^']*'\)/;

/* No script, no address: the pictures' turns stand in attributes, so a sum of the styles would not do. */
const policy = (hasLogo: boolean) =>
  `default-src 'none'; style-src 'unsafe-inline'; font-src data:;${hasLogo ? ' img-src data:;' : ''} base-uri 'none'; form-action 'none'`;

/**
 * Writes a client sheet as one HTML file that stands alone: styles, typeface and logo are in it, it has no script and asks for nothing.
 * A logo that is no picture of ours is left out. `font`: the typeface (WOFF2) as a data URL; null = the page goes without one of its own.
 */
export function sheetHtml({ letterhead, ...sheet }: DrawnSheet, font: string | null): string {
  const logo = letterhead.logo !== null && pictureOf(letterhead.logo) !== null ? letterhead.logo : null;
  const { head, body } = render(SheetPaper, { props: { ...sheet, letterhead: { ...letterhead, logo }, logo } });
  const style = font === null ? base.replace(FONT_FACE, '') : base.replace(FONT_FILE, () => `url(${font})`);
  const title = escapeText(t`Client sheet: ${sheet.name}`);
  return `<!doctype html>
<html lang="${escapeText(pageLanguage())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(logo !== null)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${tokens}${style}${tables}${adapt}</style>
${head}
</head>
<body>
<main>
<h1 class="visually-hidden">${title}</h1>
${body}
</main>
</body>
</html>
`;
}
