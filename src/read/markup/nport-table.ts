import { writeLines } from '../text/sheet-lines.ts';
import { tooMany, written, type Written } from '../text/written-table.ts';
import { ALL_SHOWN, endsEarly, readAttributes, readTokens } from '../text/tokens.ts';

/* SEC form N-PORT: the holdings of every US fund, as its issuer files them each quarter. The form becomes a table of text, so that
   the reader of fund lists needs no XML (SEC, "Form N-PORT XML Technical Specification", version 1.7). */

/** The titles of the table; the profile of N-PORT in read/fund-files knows them by these words. */
export const NPORT_TITLES = [
  'Issuer name',
  'Issue title',
  'CUSIP',
  'ISIN',
  'Ticker',
  'Percent of net assets',
  'Value (USD)',
  'Asset category',
  'Country',
] as const;

const NAMESPACE = 'http://www.sec.gov/edgar/nport';
const LOOKED_AT = 4096;
/* More rows than any fund has. */
const MOST_ROWS = 200_000;
/* Elements nest four deep around what is read; deeper ones belong to derivatives and loans inside a row. */
const DEEPEST = 64;

/* Item C.4 of the form: asset categories in words that the reader of fund lists knows. */
const CATEGORIES: ReadonlyMap<string, string> = new Map([
  ['EC', 'Common stock'],
  ['EP', 'Preferred stock'],
  ['DBT', 'Bond'],
  ['LON', 'Bond (loan)'],
  ['SN', 'Notes'],
  ['STIV', 'Money market'],
  ['RA', 'Repo'],
  ['DCO', 'Derivative'],
  ['DCR', 'Derivative'],
  ['DE', 'Derivative'],
  ['DFE', 'Derivative'],
  ['DIR', 'Derivative'],
  ['DO', 'Derivative'],
  ['COMM', 'Other'],
  ['RE', 'Other'],
  ['OTHER', 'Other'],
]);

/** Tells whether a text is a form N-PORT. */
export function isNport(text: string): boolean {
  const start = text.slice(0, LOOKED_AT);
  return start.includes(NAMESPACE) && /<(?:[\w-]{1,20}:)?edgarSubmission\b/.test(start);
}

interface Row {
  readonly facts: Map<string, string>;
}

/**
 * Writes the holdings of a form N-PORT as a table between tabs, with the fund's name, its SEC series and the day above it.
 * Never throws; a form without holdings gives the lines above the table alone.
 */
export function writeNportTable(text: string): Written {
  const facts = new Map<string, string>();
  const rows: string[][] = [];
  const path: string[] = [];
  let row: Row | null = null;
  let words = '';
  for (const token of readTokens(text, ALL_SHOWN)) {
    if (token.kind === 'text') {
      words += token.text;
      continue;
    }
    const name = token.name.replace(/^.*:/, '');
    if (token.kind === 'open') {
      words = '';
      if (row !== null) noteAttributes(row, path, name, token.attributes);
      if (token.isEmpty || path.length >= DEEPEST) continue;
      if (name === 'invstorsec' && row === null) row = { facts: new Map() };
      path.push(name);
      continue;
    }
    const open = path.lastIndexOf(name);
    if (open === -1) continue;
    const parent = path[open - 1];
    const value = words.trim();
    words = '';
    if (row !== null && parent === 'invstorsec' && !row.facts.has(name)) row.facts.set(name, value);
    else if (parent === 'geninfo' && !facts.has(name)) facts.set(name, value);
    path.length = open;
    if (row !== null && name === 'invstorsec') {
      if (rows.length === MOST_ROWS) return tooMany({ rows: MOST_ROWS });
      rows.push(cellsOf(row.facts));
      row = null;
    }
  }
  const table = writeLines([...linesAbove(facts), [...NPORT_TITLES], ...rows]);
  return written(table, endsEarly(text, 'edgarsubmission'));
}

/* Identifiers and some categories stand in attributes: `<isin value="…"/>`, `<assetConditional assetCat="OTHER"/>`. */
function noteAttributes({ facts }: Row, path: readonly string[], name: string, attributes: string): void {
  const parent = path.at(-1);
  if (parent !== 'identifiers' && parent !== 'invstorsec') return;
  const said = readAttributes(attributes);
  const note = (key: string, value: string | undefined): void => {
    if (value !== undefined && !facts.has(key)) facts.set(key, value.trim());
  };
  if (parent === 'identifiers' && (name === 'isin' || name === 'ticker')) note(name, said.get('value'));
  if (name === 'assetconditional') note('assetcat', said.get('assetcat'));
  if (name === 'issuerconditional') note('issuercat', said.get('issuercat'));
}

function cellsOf(facts: ReadonlyMap<string, string>): string[] {
  const of = (key: string): string => facts.get(key) ?? '';
  return [
    of('name'),
    of('title'),
    of('cusip'),
    of('isin'),
    of('ticker'),
    of('pctval'),
    of('valusd'),
    nportCategory(of('assetcat'), of('issuercat')),
    of('invcountry'),
  ];
}

/** The form's codes for an asset and its issuer as a word that the reader of fund lists knows. */
export function nportCategory(asset: string, issuer: string): string {
  // A fund's shares are filed as common stock; the kind of issuer tells them (RF = registered fund, PF = private fund).
  const isFund = ['RF', 'PF'].includes(issuer) && asset !== 'STIV';
  return isFund ? 'Fund' : (CATEGORIES.get(asset) ?? asset);
}

function linesAbove(facts: ReadonlyMap<string, string>): string[][] {
  const series = facts.get('seriesname');
  const trust = facts.get('regname');
  const name = series === undefined || /^n\/?a$/i.test(series) ? trust : series;
  return [
    ['Fund Name:', name ?? ''],
    ['SEC series:', facts.get('seriesid') ?? ''],
    // repPdDate is the day the holdings are of; repPdEnd ends the fund's fiscal year.
    ['Holdings as of:', facts.get('reppddate') ?? ''],
  ];
}
