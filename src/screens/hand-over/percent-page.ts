import { SECTOR_NAMES } from '../../words/names/names.ts';
import { t, tIn } from '../../words/t.ts';
import { WIDE, drawBeam } from '../../charts/beam/beam.ts';
import { beamLabels, beamShares } from '../../charts/beam/beam-labels.ts';
import { beamMarks } from '../../charts/beam/beam-marks.ts';
import { companyBar } from '../../charts/bars/company-bar.ts';
import { sectorGrid } from '../../charts/maps/sector-grid.ts';
import { barPieces, sizeParts, type SizePart } from '../../charts/bars/size-bar.ts';
import type { CompanyExposure } from '../../domain/model/report-exposure.ts';
import type { Report } from '../../domain/model/report.ts';
import { beamEnds } from '../verdict/words/beam-ends.ts';
import { benchmarkName, benchmarkTitle, shortBenchmark } from '../../words/names/benchmarks.ts';
import { companyWords, splitPercents } from '../companies/words/companies.ts';
import { EXAMPLE } from '../verdict/words/example.ts';
import { CAUTION, againstLine, dayOfData, definitionLines, rangeInWords, restsOn } from './words/hand-over.ts';
import { pageLanguage } from '../../words/marks/locale.ts';
import { sharesOnly } from '../../words/marks/money.ts';
import { NO_FIGURE, formatShare } from '../../words/marks/numbers.ts';
import { LISTED, PERCENT_PAGE, escapeText, type PageStyle, beamCaption, sectorsNote } from './words/percent-page.ts';
import { withoutOwnNames } from './words/shared-report.ts';
import { sheetCompaniesTitle } from './words/sheet.ts';
import { heroLede, ledeText } from '../verdict/words/hero.ts';
import { heroSentence } from '../verdict/words/verdict.ts';
import { HATCH_PATTERN, writeSvg } from './svg-text.ts';

/* One self-contained page with the verdict in shares. It is put together from rounded shares, words of ours, and names of
   companies out of the lists; it never sees a value, and names of files, accounts and lines of the user's stay away. */

const say = escapeText;
const bare = (text: string) => (text === '' ? '' : `<p>${say(text)}</p>`);

function policyOf({ sha256 }: PageStyle): string {
  return `default-src 'none'; style-src 'sha256-${sha256}'; base-uri 'none'; form-action 'none'`;
}

/** A cell as it stands, already written as markup, or a text. */
type Cell = string | { readonly markup: string };
const cell = (content: Cell) => (typeof content === 'string' ? say(content) : content.markup);
function table(
  caption: string,
  titles: readonly string[],
  rows: readonly (readonly Cell[])[],
  total?: readonly Cell[],
) {
  const row = ([first, ...rest]: readonly Cell[]) =>
    `<tr><th scope="row">${cell(first!)}</th>${rest.map((one) => `<td>${cell(one)}</td>`).join('')}</tr>`;
  const heads = titles.map((title) => `<th scope="col">${say(title)}</th>`).join('');
  const foot = total === undefined ? '' : `<tfoot>${row(total)}</tfoot>`;
  return `<table><caption>${say(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${rows.map(row).join('')}</tbody>${foot}</table>`;
}
const section = (title: string, content: string, style = '') =>
  `<section${style === '' ? '' : ` class="${style}"`}><h2>${say(title)}</h2>${content}</section>`;

function writeBeam(report: Report): string {
  const shares = beamShares(report);
  if (shares === null) return '';
  const marks = beamMarks(drawBeam(shares, WIDE), WIDE, beamLabels(report, shares), shortBenchmark(report.benchmark));
  const ends = beamEnds(report).map(
    ({ key, figure, name, market }) =>
      `<div class="${key}"><dt>${say(name)}</dt><dd>${say(figure)}</dd><dd class="quiet">${say(market)}</dd></div>`,
  );
  return `<figure class="beam">${writeSvg(marks, WIDE.width, WIDE.height)}<dl>${ends.join('')}</dl><figcaption>${say(beamCaption(report))}</figcaption></figure>`;
}

const BAR = { width: 1000, height: 34 } as const;
/* Pieces of tenths of a percent, as the table prints them: nothing finer than the figures. */
function writeBar(parts: readonly SizePart[]): string {
  let x = 0;
  const pieces = barPieces(parts).map(({ kind, width }) => {
    const at = Math.round(x * BAR.width);
    x += width;
    const wide = Math.max(1, Math.round(x * BAR.width) - at - 3);
    return `<rect class="fill-${kind === 'unknown' ? 'hatch' : kind}" x="${at}" y="0" width="${wide}" height="${BAR.height}" rx="4"/>`;
  });
  return `<svg viewBox="0 0 ${BAR.width} ${BAR.height}" aria-hidden="true" class="bar">${pieces.join('')}</svg>`;
}

function writeSizes(report: Report): string {
  const parts = sizeParts(report);
  const rounded = parts.map((part) => ({ ...part, share: part.tenths / 1000 }));
  const rows = parts.map(({ kind, name, figure, marketFigure, points, cutoff }): readonly Cell[] => [
    { markup: `<i class="dot dot-${kind}"></i>${say(name)}` },
    ...[figure, marketFigure, points],
    { markup: cutoff === '' ? '' : `<span class="cutoff">${say(cutoff)}</span>` },
  ]);
  const caption = t`The portfolio and ${benchmarkName(report.benchmark)} by size, in percent`;
  const titles = [t`Percent`, t`Portfolio`, benchmarkTitle(report.benchmark), t`Points`, t`Cutoff`];
  const whole = table(caption, titles, rows, [tIn('total of a table')`All`, formatShare(1), formatShare(1), '', '']);
  return section(PERCENT_PAGE.size, `${writeBar(rounded)}${whole}<p class="quiet">${say(PERCENT_PAGE.sizeNote)}</p>`);
}

function writeSectors(report: Report): string {
  const grid = sectorGrid(report);
  if (grid === null || grid.rows.length === 0) return '';
  const rows = grid.rows.map(({ sector, total, totalPoints }) => [SECTOR_NAMES[sector], total, totalPoints]);
  const titles = [t`Sector`, t`Portfolio`, t`Points`];
  const whole = table(t`Companies by sector, in percent`, titles, rows, [t`Companies`, grid.all, '']);
  return section(PERCENT_PAGE.sectors, `<p class="quiet">${say(sectorsNote(report))}</p>${whole}`);
}

/* In whole percent of the largest, again no finer than it can be seen. */
function writeCompanyBar(direct: number, via: number, widest: number, kind: string): string {
  const bar = companyBar(direct, via, widest);
  const [inside, own] = [Math.round(bar.via * 100), Math.round(bar.direct * 100)];
  return `<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" class="company"><rect class="fill-${kind}" x="0" y="0" width="${inside}" height="8"/><rect class="fill-${kind} own" x="${inside}" y="0" width="${own}" height="8"/></svg>`;
}
/* The two ways of holding, adding up to the company's own figure. */
function splitShares(company: CompanyExposure): readonly [via: string, direct: string] {
  const split = splitPercents(company);
  if (split === null) return [NO_FIGURE, NO_FIGURE];
  return [company.viaShare === 0 ? NO_FIGURE : split.via, company.directShare === 0 ? NO_FIGURE : split.direct];
}
function writeCompanies(report: Report): string {
  const listed = report.companies.filter(({ share }) => share !== null && share >= 0.0005).slice(0, LISTED);
  if (listed.length === 0) return '';
  const widest = Math.max(...listed.flatMap(({ share }) => (share === null ? [] : [share])));
  const rows = listed.map((company): readonly Cell[] => {
    const { symbol, share, directShare, viaShare, size } = company;
    const [via, direct] = splitShares(company);
    const kind = size === 'unknown' ? 'edge' : size;
    const bar = directShare === null || viaShare === null ? '' : writeCompanyBar(directShare, viaShare, widest, kind);
    return [
      { markup: `<b><bdi>${say(symbol)}</bdi></b> <bdi class="quiet">${say(companyWords(company).name)}</bdi>` },
      ...[formatShare(share), via, direct],
      { markup: bar },
    ];
  });
  const titles = [t`Company`, t`Percent`, PERCENT_PAGE.viaFunds, PERCENT_PAGE.direct, PERCENT_PAGE.bar];
  return section(sheetCompaniesTitle(report), table(t`Largest first, in percent`, titles, rows), 'wide');
}

function writeVerdict(report: Report, through: Report | null): string {
  const money = sharesOnly();
  const sentence = heroSentence(report, money).map(({ text, tone }) =>
    tone === 'plain' ? say(text) : `<span class="${tone}">${say(text)}</span>`,
  );
  const lede = `${bare(ledeText(heroLede(report, through, money)))}${bare(rangeInWords(report, money))}`;
  return `<div class="verdict"><div><h1>${sentence.join('')}</h1>${lede}</div>${writeBeam(report)}</div><div class="pair">${writeSizes(report)}${writeSectors(report)}</div>${writeCompanies(report)}`;
}

/**
 * Gives the page as text. The same report always gives the same page, and so does the same portfolio at any multiple of its
 * money: it depends on shares alone. Without a base for shares it says so instead. `through`: the same looked through, where the report
 * is of what the broker shows.
 */
export function percentPage(whole: Report, style: PageStyle, through: Report | null = null): string {
  const report = withoutOwnNames(whole);
  const list = (lines: readonly string[]) => `<ul>${lines.map((line) => `<li>${say(line)}</li>`).join('')}</ul>`;
  const body = report.totals.base === null ? `<h1>${say(PERCENT_PAGE.noShares)}</h1>` : writeVerdict(report, through);
  const terms = section(PERCENT_PAGE.definitions, list(definitionLines(report)));
  const sources = section(PERCENT_PAGE.sources, list(restsOn(report)));
  return `<!doctype html>
<html lang="${say(pageLanguage())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${say(PERCENT_PAGE.title)}</title>
<style>${style.css}</style>
</head>
<body>
${HATCH_PATTERN}
<main>
<header><p>${say(report.example ? `${EXAMPLE.handedOver} ${PERCENT_PAGE.kicker}` : PERCENT_PAGE.kicker)}</p><p>${say(dayOfData(report))} · ${say(againstLine(report))}</p></header>
${body}
<p class="caution">${say(CAUTION)}</p>
<div class="pair foot">${terms}${sources}</div>
<footer>${say(PERCENT_PAGE.made)}</footer>
</main>
</body>
</html>
`;
}
