import { sizeParts } from '../../charts/bars/size-bar.ts';
import { beamShares } from '../../charts/beam/beam-shares.ts';
import { textWidth } from '../../charts/text-width.ts';
import type { SheetContents } from '../../domain/book/sheet-contents.ts';
import { addUp } from '../../domain/figures/parts.ts';
import type { Letterhead } from '../../domain/model/letterhead.ts';
import type { Note } from '../../domain/model/note.ts';
import type { Report } from '../../domain/model/report.ts';
import { CAUTION, definitionLines, restsInRow } from './words/hand-over.ts';
import {
  modelNotes,
  planNotes,
  planTitle,
  sheetFunds,
  sheetModelRows,
  sheetMoves,
  sheetPlanRows,
  sheetSince,
  sheetTargets,
  wordLines,
  type SheetFund,
} from './words/sheet-pages.ts';
import { moreCompanies, sheetCompanies, sheetFigures, sheetLede, sheetLine } from './words/sheet.ts';
import type { MoneyFormat } from '../../words/marks/money.ts';
import { heroEnds } from '../verdict/words/hero.ts';
import { heroSentence, sentenceText } from '../verdict/words/verdict.ts';
import type { WhyReason } from '../verdict/words/why.ts';
import { Measure, PAGE, largestScale, rowsThatFit } from './sheet-room.ts';

/* Which size of type the pages of a sheet take, and how many notes and funds have room on the second. */

interface Words {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly disclosure: string;
  /** What stands at the foot of each page. */
  readonly made: string;
  readonly letterhead: Letterhead;
  readonly contents: SheetContents;
  readonly reasons: readonly WhyReason[];
}

/** The scale of the type of each page, 1 = full, and how many funds, notes and more companies are on the second. */
export interface SheetLayout {
  readonly first: number;
  readonly second: number;
  readonly listed: number;
  readonly noted: number;
  readonly more: number;
}

const HALF = 330;
const TITLE = 11;
const GAP = 16;
/* A reason's width where there is none, one, two or three, side by side. */
const REASON_WIDTHS = [700, 690, 330, 208] as const;
/* The cell of a fund's name, and that of where its holdings come from. */
const FUND_CELL = 200;
const SOURCE_CELL = 172;
/* Fewer rows of companies than this are not worth their heading. */
const LEAST_ROWS = 3;
/* The foot of a page beside its number. */
const FOOT = 640;
/* A note beside its day. */
const NOTE_CELL = 590;

/** Lays a sheet out by what is on it; the same report with the same words is always the same sheet. */
export function sheetLayout(report: Report, money: MoneyFormat, words: Words): SheetLayout {
  const funds = sheetFunds(report);
  const { notes } = words.contents;
  const beside = (measure: Measure) =>
    besideRows(measure, report, money, words) + (notes.length === 0 ? 0 : notesFrame(measure));
  // what was chosen for this sheet comes before what every sheet has
  const noted = notes.slice(0, rowsThatFit(notes, noteHigh, beside));
  const besideFunds = (measure: Measure) => beside(measure) + addUp(noted, (note) => noteHigh(measure, note));
  const listed = funds.slice(0, rowsThatFit(funds, fundRow, besideFunds));
  const secondPage = (measure: Measure) => besideFunds(measure) + addUp(listed, (fund) => fundRow(measure, fund));
  const second = largestScale(secondPage);
  return {
    first: largestScale((measure) => firstPage(measure, report, money, words)),
    second,
    listed: listed.length,
    noted: noted.length,
    more: companiesThatFit(report, new Measure(second), secondPage),
  };
}

/* What would stay white takes companies, two in a row. */
function companiesThatFit(report: Report, measure: Measure, used: (measure: Measure) => number): number {
  const all = moreCompanies(report).length;
  const room = PAGE.height - used(measure) - headingHigh(measure);
  let rows = 0;
  while (rows * 2 < all && measure.rows(rows + 1) <= room) rows += 1;
  return rows < LEAST_ROWS ? 0 : Math.min(all, rows * 2);
}

const headingHigh = (measure: Measure, title = 'x', width: number = HALF) =>
  measure.of(14) + measure.text(title, TITLE, width) + 3;

/* Of the two cells that may take more than one line, the one with more to say. */
const longerCell = ({ symbol, name, source }: SheetFund) => {
  const named = `${symbol} ${name}`;
  return textWidth(named, 1) / FUND_CELL > textWidth(source, 1) / SOURCE_CELL ? named : source;
};
const fundRow = (measure: Measure, fund: SheetFund) => measure.row(longerCell(fund), SOURCE_CELL);

function frameHigh(measure: Measure, { name, made, letterhead }: Words): number {
  const logo = letterhead.logo === null ? 0 : 42;
  const maker = measure.text(letterhead.name || 'x', TITLE, 270) + measure.text(letterhead.address, 8, 270);
  const foot = measure.text(made, 8, FOOT);
  return Math.max(logo, maker, measure.text(name, 9.25, 220)) + 8 + foot + 6;
}

function firstPage(measure: Measure, report: Report, money: MoneyFormat, words: Words): number {
  const { onePage } = words.letterhead;
  const hasBeam = beamShares(report) !== null;
  const figures = sheetFigures(report).length * (measure.text('x', 9.25, HALF) + 4);
  const companies = sheetCompanies(report, money);
  const listed = companies === null ? 1 : companies.rows.length + 2;
  const parts = sizeParts(report).length;
  const ends = heroEnds(report).length === 0 ? 0 : measure.of(64) + 14;
  const high = hasBeam ? measure.of(216) + ends : 0;
  const beam = onePage ? Math.max(hasBeam ? 190 : 0, figures) : high;
  const column = REASON_WIDTHS[words.reasons.length] ?? REASON_WIDTHS[3];
  const why =
    onePage || words.reasons.length === 0
      ? 0
      : measure.text('x', TITLE, HALF) +
        measure.of(GAP) +
        Math.max(...words.reasons.map(({ lead, rest }) => measure.text(`${lead} ${rest}`, 9.25, column)));
  const tables =
    measure.text('x', TITLE, HALF) +
    Math.max(measure.rows(listed) + measure.of(20), measure.rows(parts + 2) + measure.of(16) + 44);
  const foot = !onePage
    ? 0
    : measure.text(CAUTION, 10, PAGE.width) +
      measure.text(definitionLines(report).join(' '), 8, PAGE.width) +
      measure.text(restsInRow(report), 8, PAGE.width) +
      measure.text(words.disclosure, 10, PAGE.width) +
      30;
  return (
    frameHigh(measure, words) +
    measure.text(words.title || words.name, TITLE, 410) +
    measure.text(`${words.name} ${sheetLine(report, money)}`, 9.25, 400) +
    measure.text(sentenceText(heroSentence(report, money, words.contents.isTogether)), 21, PAGE.width * 1.1, 1.16) +
    measure.of(GAP) +
    measure.text(sheetLede(report, money), 10, PAGE.width) +
    beam +
    why +
    tables +
    measure.of(GAP) +
    measure.text(words.note, 10, PAGE.width) +
    foot +
    34
  );
}

/* The second page without its notes and the rows of its funds. */
function besideRows(measure: Measure, report: Report, money: MoneyFormat, words: Words): number {
  const { change, plan, model } = words.contents;
  const heading = (title?: string, width?: number) => headingHigh(measure, title, width);
  const targets = sheetTargets(words.contents.targets, report);
  const targetsHigh =
    targets.length === 0
      ? 0
      : heading() + measure.row() + targets.length * (measure.row() + measure.text('x', 8, HALF));
  const changed = change === null ? 0 : (sheetSince(change)?.length ?? 4) + 1;
  const changeHigh = change === null ? 0 : heading() + measure.rows(changed);
  const planHigh =
    plan === null
      ? 0
      : heading(planTitle(plan), PAGE.width) +
        measure.row() +
        addUp(sheetMoves(plan, money), ({ account, gain }) =>
          Math.max(measure.row(account, 150), measure.row(gain, 150)),
        ) +
        6 +
        Math.max(measure.of(125), measure.rows(sheetPlanRows(plan, report).length + 1)) +
        measure.text(`${planNotes(plan, report, money).join(' ')} ${'x'.repeat(70)}`, 8, PAGE.width);
  const modelHigh =
    model === null
      ? 0
      : heading() +
        measure.rows(sheetModelRows(model, report).length + 1) +
        measure.text(modelNotes(model, report).join(' '), 8, PAGE.width);
  const hasFunds = report.funds.length + report.unknownFunds.length > 0;
  const fundsHigh = hasFunds ? heading() + measure.row() * 1.6 + measure.text('x', 8, PAGE.width) : 0;
  const figure = measure.text('x', 9.25, HALF) + 5;
  const figures = heading() + sheetFigures(report).length * figure;
  const isBeside = (targetsHigh === 0) !== (changeHigh === 0);
  const top = Math.max(targetsHigh, changeHigh, isBeside ? figures : 0);
  const wide = isBeside ? 0 : heading() + Math.ceil(sheetFigures(report).length / 2) * figure;
  const wordsHigh = Math.max(
    measure.text(wordLines(report).join(' '), 8, HALF),
    measure.text(restsInRow(report), 8, HALF) + measure.text(CAUTION, 8, HALF) + 10,
  );
  return (
    frameHigh(measure, words) +
    top +
    planHigh +
    modelHigh +
    fundsHigh +
    wide +
    heading() +
    wordsHigh +
    (words.disclosure === '' ? 0 : 8 + disclosureHigh(measure, words.disclosure))
  );
}

const disclosureHigh = (measure: Measure, disclosure: string) => linesHigh(measure, disclosure, 8, PAGE.width);

/* The heading of the notes, and the line that says which have no room. */
const notesFrame = (measure: Measure) =>
  measure.of(14) + measure.text('x', TITLE, HALF) + 3 + measure.text('x', 8, HALF);
const noteHigh = (measure: Measure, { text }: Note) => linesHigh(measure, text, 9.25, NOTE_CELL) + measure.of(6);

/* Lines stand as they were typed. */
const linesHigh = (measure: Measure, text: string, points: number, width: number) =>
  addUp(text.split('\n'), (line) => measure.text(line || 'x', points, width));
