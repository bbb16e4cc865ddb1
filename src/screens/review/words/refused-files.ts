import { t } from '../../../words/t.ts';
import type { IssueCode } from '../../../domain/model/issue.ts';
import { count, say, type Details, type Words } from './issue-words.ts';
import { beginning, REFUSED_TABLES } from './refused-tables.ts';
import { sentences } from './phrases.ts';
import { betterWay, named, tellWhere, where } from './where-else.ts';

/* Words for files of which no table comes: of another format, locked, damaged, too large. */

const OTHER_FORMATS: Readonly<Record<string, () => string>> = {
  OFX: () =>
    t`This is an OFX file, which finance apps use to exchange accounts, but it lists no holdings, and we can’t calculate them from it.`,
  QFX: () => t`This is a QFX file, which Quicken reads, but it lists no holdings, and we can’t calculate them from it.`,
  QIF: () => t`This is a QIF file, an older Quicken format, but we can’t calculate holdings from it.`,
  Flex: () => t`This is a Flex query in XML, but it has no open positions. Run it again with Open Positions in it.`,
  'Portfolio Performance': () =>
    t`This is Portfolio Performance’s own file. In the program, open Reports › Statement of Assets and export it as CSV.`,
};

function workbookKind(what: string): string {
  const kinds: Readonly<Record<string, string>> = {
    XLS: t`This is an old Excel workbook (.xls).`,
    XLSB: t`This is a binary Excel workbook (.xlsb).`,
  };
  const kind = kinds[what] ?? t`This is a workbook in an old format.`;
  return sentences(kind, t`Open it in your spreadsheet program and save it as Excel (.xlsx) or CSV, then drop that.`);
}

const MEGABYTE = 1024 * 1024;
function tooLarge(figure: Details['figure']): string {
  const fewer = t`Export fewer accounts at a time.`;
  if (figure('lines') !== null)
    return sentences(t`This file has more than ${count(figure('lines'))} lines, more than Topheavy reads.`, fewer);
  if (figure('rows') !== null)
    return sentences(t`This file has more than ${count(figure('rows'))} rows, more than Topheavy reads.`, fewer);
  if (figure('cells') !== null)
    return sentences(t`This file has more than ${count(figure('cells'))} cells, more than Topheavy reads.`, fewer);
  if (figure('pages') !== null)
    return sentences(t`This PDF has more than ${count(figure('pages'))} pages, more than Topheavy reads.`, fewer);
  const limit = figure('limit');
  return sentences(
    t`This file is larger than Topheavy reads (${limit === null ? '512' : count(limit / MEGABYTE)} MB).`,
    fewer,
  );
}

/** Says which pages of a PDF have no text; empty where each has. */
export function blankPages({ figure }: Pick<Details, 'figure'>): string {
  const [blank, pages] = [figure('blankPages'), figure('pages')];
  if (blank === null || blank === 0) return '';
  return blank === 1
    ? t`One of its ${count(pages)} pages has no text. If there are holdings on it, they aren’t counted.`
    : t`${count(blank)} of its ${count(pages)} pages have no text. If there are holdings on them, they aren’t counted.`;
}

/* Each sheet with what it is instead: “Notes” (Not a list of holdings), “Trades” (A list of transactions). */
function sheetsOf(names: string, kinds: string): string {
  const codes = kinds.split(' ');
  const words: Readonly<Record<string, Words>> = { ...REFUSED_TABLES, ...REFUSED_FILES };
  return names
    .split(/(?<=”), (?=“)/)
    .map((name, at) => {
      const title = words[codes[at] ?? '']?.title();
      return title === undefined ? name : `${name} (${title})`;
    })
    .join(', ');
}

export const REFUSED_FILES = {
  'refused-empty': say(
    () => t`Empty file`,
    () => sentences(t`This file is empty. Download it again.`, tellWhere()),
  ),
  'refused-pdf': say(
    () => t`No holdings in this PDF`,
    (told) =>
      sentences(
        named(
          told,
          (broker) => t`We couldn’t find a table of holdings in this PDF from ${broker}.`,
          t`We couldn’t find a table of holdings in this PDF.`,
        ),
        told.has('text') ? t`Its text begins with “${beginning(told.word('text'))}”.` : '',
        blankPages(told),
        t`It needs a column with the name or symbol, and one with the value, or the quantity and price.`,
        betterWay(told),
      ),
  ),
  'refused-locked-pdf': say(
    () => t`A locked PDF`,
    ({ has }) =>
      has('wrong')
        ? t`That password doesn’t open this PDF. Check capital letters and digits, then try again.`
        : t`This PDF asks for a password. Whoever sent it says what it is, often in the email that came with it. Type it below.`,
  ),
  'refused-scanned-pdf': say(
    () => t`A scanned PDF`,
    (told) =>
      sentences(
        t`This PDF has no text, only pictures of pages, as a scanner makes them. We can’t read pictures.`,
        betterWay(told),
      ),
  ),
  'refused-damaged-pdf': say(
    () => t`A damaged PDF`,
    (told) =>
      sentences(
        told.has('page')
          ? t`We can’t read page ${told.word('page')} of this PDF, and without it holdings might be missing, so we read nothing.`
          : t`This PDF is damaged or incomplete.`,
        t`Download it again.`,
        betterWay(told),
      ),
  ),
  'refused-pdf-too-much': say(
    () => t`Too much for a statement`,
    (told) =>
      sentences(
        told.has('page')
          ? t`Page ${told.word('page')} of this PDF holds far more than a statement does, so we stopped reading.`
          : t`This PDF holds far more than a statement does, so we stopped reading.`,
        betterWay(told),
      ),
  ),
  'refused-workbook': say(
    () => t`An unsupported workbook`,
    ({ word }) => workbookKind(word('what')),
  ),
  'refused-locked-workbook': say(
    () => t`A password-protected workbook`,
    () =>
      t`This workbook is password-protected, so we can’t read it. Open it in your spreadsheet app, remove the password (in Excel: File › Info › Protect Workbook › Encrypt with Password, then leave it blank), save it and drop it again.`,
  ),
  'refused-unsafe-workbook': say(
    () => t`Not safe to open`,
    () =>
      t`This workbook is built in a way that isn’t safe for us to open. Open it in your spreadsheet app, save the sheet with your holdings as CSV and drop that.`,
  ),
  'refused-damaged-workbook': say(
    () => t`A damaged workbook`,
    () =>
      t`This workbook is damaged or incomplete. Download it again. If your spreadsheet app can open it, save it as Excel (.xlsx) or CSV and drop that.`,
  ),
  'refused-no-sheet': say(
    () => t`No holdings in this workbook`,
    ({ word }) =>
      sentences(
        t`We couldn’t find a list of holdings on any sheet of this workbook: ${sheetsOf(word('sheets'), word('kinds'))}. One sheet needs a column with the symbol, ISIN or name, and one with the value, or the quantity and price.`,
        tellWhere(),
      ),
  ),
  'refused-zip': say(
    () => t`A compressed file`,
    () => t`This is a compressed file (ZIP or similar). Unzip it and drop the CSV or Excel file inside.`,
  ),
  'refused-image': say(
    () => t`An image`,
    () => sentences(t`This is an image, and we can’t read holdings from images.`, tellWhere()),
  ),
  'refused-html': say(
    () => t`A web page`,
    (told) =>
      sentences(
        told.has('title')
          ? t`This is a web page (“${told.word('title')}”), perhaps saved as .xls or the sign-in page of your broker.`
          : t`This is a web page, perhaps saved as .xls or the sign-in page of your broker.`,
        t`Sign in and download again.`,
        where(told),
      ),
  ),
  'refused-json': say(
    () => t`A JSON file`,
    () => sentences(t`This is a JSON file, which is made for programs, not a holdings export.`, tellWhere()),
  ),
  'refused-other-format': say(
    () => t`No holdings in this file`,
    (told) => sentences(OTHER_FORMATS[told.word('what')]?.() ?? t`We can’t read this format yet.`, where(told)),
  ),
  'refused-binary': say(
    () => t`Not a holdings file`,
    () => sentences(t`This isn’t a holdings file: it doesn’t contain text.`, tellWhere()),
  ),
  'refused-by-fault': say(
    () => t`We couldn’t read this file`,
    () =>
      t`Something went wrong on our side while reading it, so nothing in it is counted. Your other files aren’t affected. Adding it again may work.`,
  ),
  'refused-stalled': say(
    () => t`We stopped reading this file`,
    ({ figure }) =>
      t`We got nowhere with it for ${count(figure('seconds'))} seconds, so nothing in it is counted. Your other files aren’t affected. Download it again, as CSV or Excel if your broker offers that, and drop the new file.`,
  ),
  'refused-cut-off': say(
    () => t`The file ends in the middle`,
    () => t`This file ends in the middle, before anything we could read in full. Download it again.`,
  ),
  'refused-too-large': say(
    () => t`Too large`,
    ({ figure }) => tooLarge(figure),
  ),
  'refused-too-wide': say(
    () => t`Too many columns`,
    ({ word, figure }) =>
      sentences(
        t`Line ${word('line')} has more than ${count(figure('most'))} columns, far more than a holdings file.`,
        tellWhere(),
      ),
  ),
  'refused-long-cell': say(
    () => t`Not a list of holdings`,
    ({ word }) =>
      sentences(
        t`Line ${word('line')} has a single cell larger than 64 KB, so this isn’t a holdings table.`,
        tellWhere(),
      ),
  ),
  'refused-pack-version': say(
    () => t`Reference data for another version`,
    () =>
      t`This reference data was made for another version of Topheavy. Load a file made for the version you use. Nothing changed.`,
  ),
  'refused-pack-damaged': say(
    () => t`Damaged reference data`,
    () =>
      t`This reference data file is damaged (its contents don’t match its checksum). Download it again. Nothing changed.`,
  ),
  'refused-pack-unreadable': say(
    () => t`Reference data with a faulty row`,
    () =>
      t`At least one row of this reference data can’t be read, so we’re not using any of it. Ask its maker for a corrected file. Nothing changed.`,
  ),
} as const satisfies Partial<Record<IssueCode, Words>>;
