import { render } from 'svelte/server';
import { t } from '../../words/t.ts';
import type { SheetContents } from '../../domain/book/sheet-contents.ts';
import type { Letterhead } from '../../domain/model/letterhead.ts';
import type { IsoDate } from '../../domain/model/units.ts';
import type { Report } from '../../domain/model/report.ts';
import type { MoneyFormat } from '../../words/marks/money.ts';
import { pictureOf } from './logo.ts';
import { pageAlone } from './page-alone.ts';
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

/**
 * Writes a client sheet as one HTML file that stands alone: styles, typeface and logo are in it, it has no script and asks for nothing.
 * A logo that is no picture of ours is left out. `font`: the typeface (WOFF2) as a data URL; null = the page goes without one of its own.
 */
export function sheetHtml({ letterhead, ...sheet }: DrawnSheet, font: string | null): string {
  const logo = letterhead.logo !== null && pictureOf(letterhead.logo) !== null ? letterhead.logo : null;
  const { head, body } = render(SheetPaper, { props: { ...sheet, letterhead: { ...letterhead, logo }, logo } });
  return pageAlone({
    title: t`Client sheet: ${sheet.name}`,
    head,
    body,
    font,
    hasPicture: logo !== null,
    isDarkToo: false,
  });
}
