import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import packageJson from '../../package.json' with { type: 'json' };
import { REPORT_ALONE } from '../../src/domain/book/sheet-contents.ts';
import { NO_LETTERHEAD } from '../../src/domain/model/letterhead.ts';
import type { Report } from '../../src/domain/model/report.ts';
import base from '../../src/styles/base.css?raw';
import tokens from '../../src/styles/tokens.css?raw';
import { safeFileName } from '../../src/text/files/csv-file.ts';
import { escapeText } from '../../src/text/hand-over/percent-page.ts';
import { SHEET } from '../../src/text/hand-over/sheet.ts';
import { moneyFormat } from '../../src/text/marks/money.ts';
import SheetPaper from '../../src/views/hand-over/SheetPaper.svelte';
import { CannotAnalyse } from '../cannot-analyse.ts';
import { fromUser } from '../from-user.ts';
import type { Named } from './portfolios.ts';

/* The app's client sheet as a page of its own. The same report gives the same bytes. */

const FONT = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
/* No script, no picture, no address: the pictures' turns stand in attributes, so a sum of the styles would not do. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** Writes pages into a folder, and gives the name of each. */
export type SheetWriter = (named: Named, report: Report) => Promise<string>;

/** Makes the folder, and what writes a page into it: whole under its name, or not at all. Throws CannotAnalyse without the folder. */
export async function openSheets(folder: string): Promise<SheetWriter> {
  const into = fromUser(folder);
  await mkdir(into, { recursive: true }).catch((error: unknown) => {
    throw new CannotAnalyse(`--sheet ${folder}: the folder cannot be made: ${String(error)}`, { cause: error });
  });
  const font = await readFile(createRequire(import.meta.url).resolve(FONT), 'base64');
  const css = `${tokens}${base.replace(/url\('@fontsource[^']*'\)/, `url(data:font/woff2;base64,${font})`)}`;
  return async (named, report) => {
    const name = safeFileName(named.client, `-${named.id}.html`);
    const written = join(into, `${name}.part`);
    await writeFile(written, sheetPage(named.client, report, css));
    await rename(written, join(into, name));
    return name;
  };
}

function sheetPage(client: string, report: Report, css: string): string {
  const money = moneyFormat(report.settings.currency, false);
  const props = {
    ...{ report, money, name: client, title: '', note: '', version: packageJson.version },
    ...{ letterhead: NO_LETTERHEAD, logo: null, contents: REPORT_ALONE },
  };
  const { head, body } = render(SheetPaper as unknown as Component<Record<string, unknown>>, { props });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeText(`${SHEET.title}: ${client}`)}</title>
<style>${css}</style>
${head}
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
