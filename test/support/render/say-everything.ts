import { verdictPicture } from '../../../src/charts/beam/verdict-picture.ts';
import type { Portfolio } from '../../../src/domain/model/portfolio.ts';
import type { Report } from '../../../src/domain/model/report.ts';
import type { AppState } from '../../../src/app/app-state.svelte.ts';
import { formatCompanyShares } from '../../../src/screens/files/words/companies-file.ts';
import { moneyFormat } from '../../../src/words/marks/money.ts';
import { formatPositionShares } from '../../../src/screens/files/words/positions-file.ts';
import { FIGURES } from '../../../src/words/names/figures.ts';
import { workOut } from '../../../src/screens/explain/words/work-out.ts';
import { percentPage } from '../../../src/screens/hand-over/percent-page.ts';
import { readPrinted, type Printed } from './read-figures.ts';
import { parseHtml } from './parse-html.ts';
import { showScreen, withReport } from './shown.ts';

/* All that is said of a portfolio: on every screen, in the dialogs of how a figure was worked out, and in what leaves the app. */

/** What one place says. */
export interface Place {
  readonly name: string;
  readonly printed: Printed;
}

const asBlocks = (texts: readonly string[], region = ''): Printed => ({
  blocks: texts.filter((text) => /\d/.test(text)).map((text) => ({ text, region })),
  tables: [],
});

/** The screens with figures of the open portfolio, with pages for its largest company and its funds. */
function addressesOf({ companies, funds }: Report, pages: number): readonly string[] {
  return [
    '/verdict',
    '/companies',
    '/funds',
    '/sheet',
    ...companies.slice(0, Math.min(1, pages)).map(({ issuer }) => `/companies/${issuer}`),
    ...funds.slice(0, pages).map(({ symbol }) => `/funds/${symbol}`),
  ];
}

/** Lets every place speak; `pages`: of how many funds the own page is opened. */
export async function sayEverything(
  app: AppState,
  portfolio: Portfolio,
  report: Report,
  pages = 2,
): Promise<readonly Place[]> {
  const shown = withReport(app, portfolio, report);
  const places: Place[] = [];
  for (const name of addressesOf(report, pages))
    places.push({ name, printed: readPrinted(await showScreen(shown, name)) });
  const money = moneyFormat(report.settings.currency, false);
  const page = percentPage(report);
  places.push({ name: 'percent page', printed: readPrinted(parseHtml(page.slice(page.indexOf('<main>')))) });
  const marks = verdictPicture(report, money, (text, size) => text.length * size * 0.52);
  places.push({
    name: 'picture',
    printed: asBlocks(marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))),
  });
  for (const id of FIGURES) {
    const { plain, steps } = workOut(id, report, money);
    // with its name, which says what a figure below nothing is
    const texts = steps.flatMap(({ what, work, note, figure }) => [
      `${what}: ${figure}`,
      note ?? '',
      `${what}: ${work ?? ''}`,
    ]);
    places.push({ name: `how ${id} was worked out`, printed: asBlocks([plain, ...texts], id) });
  }
  return places;
}

/** The shares that the files without amounts hold, as fractions. */
export function sharesInFiles(report: Report): readonly number[] {
  const cellsOf = (csv: string, titles: RegExp) => {
    const [head, ...rows] = csv.replace(/^\uFEFF/, '').trim().split(/\r?\n/).map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)); // oxfmt-ignore
    const places = head!.flatMap((title, at) => (titles.test(title) ? [at] : []));
    return rows.flatMap((row) => places.map((at) => row[at]!)).filter((cell) => cell !== '');
  };
  return [
    ...cellsOf(formatCompanyShares(report), /^Percent /),
    ...cellsOf(formatPositionShares(report), /^Percent /),
  ].map((percent) => Number(percent) / 100);
}
