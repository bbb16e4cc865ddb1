import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { REPORT_ALONE } from '../../src/domain/book/sheet-contents.ts';
import { NO_LETTERHEAD } from '../../src/domain/model/letterhead.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { safeFileName } from '../../src/screens/files/words/csv-file.ts';
import { moneyFormat } from '../../src/words/marks/money.ts';
import { sheetHtml, type DrawnSheet } from '../../src/screens/hand-over/sheet-html.ts';
import { CannotAnalyse } from '../cannot-analyse.ts';
import { fromUser } from '../from-user.ts';
import type { Named } from './portfolios.ts';

/* The app's client sheet as a page of its own. The same report gives the same bytes. */

const FONT = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

/** Writes pages into a folder, and gives the name of each. */
export type SheetWriter = (named: Named, report: Report) => Promise<string>;

/** Makes the folder, and what writes a page into it: whole under its name, or not at all. Throws CannotAnalyse without the folder. */
export async function openSheets(folder: string): Promise<SheetWriter> {
  const into = fromUser(folder);
  await mkdir(into, { recursive: true }).catch((error: unknown) => {
    throw new CannotAnalyse(`--sheet ${folder}: the folder cannot be made: ${String(error)}`, { cause: error });
  });
  const bytes = await readFile(createRequire(import.meta.url).resolve(FONT), 'base64');
  const font = `data:font/woff2;base64,${bytes}`;
  return async (named, report) => {
    const name = safeFileName(named.client, `-${named.id}.html`);
    const written = join(into, `${name}.part`);
    await writeFile(written, sheetHtml(sheetOf(named.client, report), font));
    await rename(written, join(into, name));
    return name;
  };
}

function sheetOf(name: string, report: Report): DrawnSheet {
  const money = moneyFormat(report.settings.currency, false);
  const words = { title: '', note: '', version: packageJson.version, prepared: null };
  return { report, money, name, ...words, letterhead: NO_LETTERHEAD, contents: REPORT_ALONE };
}
