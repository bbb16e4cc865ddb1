import { render } from 'svelte/server';
import type { Report } from '../../domain/model/report.ts';
import { pageFileName } from '../files/words/file-names.ts';
import { saveFile } from '../save-file.ts';
import { pageAlone } from './page-alone.ts';
import PercentPage from './PercentPage.svelte?text';
import { PERCENT_PAGE } from './words/percent-page.ts';
import { withoutOwnNames } from './words/shared-report.ts';

/**
 * Gives one self-contained page with the answer in shares: no amount is in it, and no name of the user's own. The same report always
 * gives the same page, and so does the same portfolio at any multiple of its money. Without a base for shares it says so instead.
 * `through`: the same looked through, where the report is of what the broker shows.
 */
export function percentPage(report: Report, through: Report | null = null): string {
  const { head, body } = render(PercentPage, { props: { report: withoutOwnNames(report), through } });
  return pageAlone({ title: PERCENT_PAGE.title, head, body, font: null, hasPicture: false, isDarkToo: true });
}

/** Saves the page of shares on this device. */
export function savePercentPage(report: Report, through: Report | null): void {
  saveFile(pageFileName('shares', report), percentPage(report, through), 'text/html;charset=utf-8');
}
