import type { Report } from '../../domain/model/report.ts';
import pageCss from '../../styles/percent-page.css?raw';
import tokens from '../../styles/tokens.css?raw';
import { pageFileName } from '../files/words/file-names.ts';
import type { PageStyle } from './words/percent-page.ts';
import { saveFile } from '../save-file.ts';
import { percentPage } from './percent-page.ts';

async function readStyle(): Promise<PageStyle> {
  const css = `${tokens}${pageCss}`;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css)));
  return { css, sha256: btoa(String.fromCharCode(...digest)) };
}

/** Saves the page of shares on this device. `through`: the same portfolio looked through. */
export async function savePercentPage(report: Report, through: Report | null): Promise<void> {
  const page = percentPage(report, await readStyle(), through);
  saveFile(pageFileName('shares', report), page, 'text/html;charset=utf-8');
}
