import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { verdictPicture } from '../../src/charts/beam/verdict-picture.ts';
import type { Settings } from '../../src/domain/model/portfolio.ts';
import { prepare } from '../../src/domain/report/groundwork.ts';
import { WHOLE, type Look } from '../../src/domain/model/look.ts';
import { playMoves } from '../../src/domain/rotation/lab.ts';
import { openLab } from '../../src/domain/rotation/lab-ground.ts';
import { SCENARIOS } from '../../src/domain/model/scenario.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { loadReference } from '../../src/reference/load.ts';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import { EXAMPLE_TEXT } from '../../src/app/examples/example.ts';
import { formatCompanies } from '../../src/screens/files/words/companies-file.ts';
import { moneyFormat } from '../../src/words/marks/money.ts';
import { LENS_SHORT } from '../../src/words/names/names.ts';
import { afterRows } from '../../src/screens/rotation/words/plans.ts';
import { formatPositionShares } from '../../src/screens/files/words/positions-file.ts';
import { writeReport } from '../../src/screens/files/words/report-file.ts';
import { FIGURES } from '../../src/words/names/figures.ts';
import { workOut } from '../../src/screens/explain/words/work-out.ts';
import { percentPage } from '../../src/screens/hand-over/percent-page.ts';
import { someOf } from '../support/dice.ts';
import { contradictions, type Said } from '../support/places/figures.ts';
import { rowsOfCsv } from '../support/places/rows-of-csv.ts';
import { MARGIN, MOSTLY_UNKNOWN } from '../support/places/portfolios.ts';
import { parseHtml } from '../support/render/parse-html.ts';
import { readPrinted, type Printed } from '../support/render/read-figures.ts';
import { pretendBrowser, showScreen, startApp } from '../support/render/shown.ts';

/* Every figure that stands in more than one place is the same in all of them: on screens, in files, in what is shared. The
   journey of the same name does it in a browser. */

const reference = await loadReference();
pretendBrowser();

async function sayAll(app: AppState): Promise<Said> {
  const report = JSON.parse([...writeReport(app.report!, { version: 'test' })].join('')) as Report;
  const money = moneyFormat(report.settings.currency, false);
  const screens = new Map<string, Printed>();
  const addresses = ['/verdict', '/companies', '/funds', '/sheet', '/portfolios'];
  for (const address of [...addresses, ...report.funds.slice(0, 1).map(({ symbol }) => `/funds/${symbol}`)])
    screens.set(
      address,
      readPrinted(await showScreen(app, address === '/portfolios' ? '/portfolios?others' : address)),
    );
  screens.set('/what-if', sayToday(app));
  const page = percentPage(app.report!);
  const marks = verdictPicture(app.report!, money, (text, size) => text.length * size * 0.52);
  const results = FIGURES.map((id): [string, string] => {
    const { steps } = workOut(id, app.report!, money);
    return [id, steps.filter(({ isResult }) => isResult).at(-1)?.figure ?? ''];
  });
  return {
    report,
    screens,
    percentPage: readPrinted(parseHtml(page.slice(page.indexOf('<main>')))),
    picture: marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join(' '),
    companies: rowsOfCsv(formatCompanies(app.report!)),
    positions: rowsOfCsv(formatPositionShares(app.report!)),
    workedOut: new Map(results),
  };
}

/* What the rotation lab asks of the worker before it shows its table, in the words of that table. */
function sayToday(app: AppState): Printed {
  const portfolio = app.portfolio!;
  const groundwork = prepare(portfolio, reference, app.open.look);
  const played = playMoves([], SCENARIOS.slice(0, 1), openLab(portfolio.settings, groundwork));
  const rows = afterRows(played, LENS_SHORT[portfolio.settings.lens]);
  return {
    blocks: [],
    tables: [{ caption: 'Your portfolio today', columns: [], rows: rows.map((row) => [row.name, row.before]) }],
  };
}

const SETTINGS: readonly (readonly [string, Partial<Settings>, Partial<Look>])[] = [
  ['as it opens', {}, {}],
  [
    'with other definitions',
    { sizeScheme: 'fixed-dollars', lens: 'tech-all-sizes', base: 'equities', benchmark: 'sp500' },
    {},
  ],
  ['as the broker shows it', {}, { funds: 'lines' }],
  ['the stocks alone, as the broker shows them', { base: 'equities' }, { funds: 'lines' }],
];
const PORTFOLIOS: readonly (readonly [string, string])[] = [
  ['the example', EXAMPLE_TEXT],
  ['one of which 60 % are unknown', MOSTLY_UNKNOWN],
  ['one with a short and margin', MARGIN],
];

const WAYS = PORTFOLIOS.flatMap(([name, text]) => SETTINGS.map(([how, ...way]) => [name, how, text, ...way] as const));
test.each(someOf(WAYS, 2))('%s %s', async (name, how, text, settings, look) => {
  const app = await startApp(reference, `${name} ${how}`);
  await app.pasteText(text);
  if (app.pending !== null) await app.keep();
  await app.open.choose(settings);
  await app.open.lookAt({ ...WHOLE, ...look });
  expect(contradictions(await sayAll(app))).toEqual([]);
});
