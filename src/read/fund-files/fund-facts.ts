import { houseIn } from '../../domain/lists/fund-houses.ts';
import type { IsoDate } from '../../domain/model/units.ts';
import { findDate } from '../cells/dates.ts';
import type { FileRecord } from '../cells/records.ts';
import { isIsin } from '../cells/symbols.ts';
import { beginsWith, isOneOf } from './languages/all-fund-words.ts';

/** What the lines above the table say of the fund. */
export interface FundFileFacts {
  readonly symbol: string | null;
  readonly name: string | null;
  /** The only ISIN above the table; null where there is none, or one of each share class. */
  readonly isin: string | null;
  readonly asOf: IsoDate | null;
  /** The house that a line above the table names. */
  readonly house: string | null;
  /** A line says that this is a fund's list. */
  readonly speaksOfFund: boolean;
  /** The lines are written where the day stands before the month. */
  readonly dayFirst: boolean;
}

const SPEAKS = /^(?:fund|etf)\b.*\b(?:name|ticker|symbol|holdings)\b/i;
const WITH_COLON = /^([^:]{1,40}?)\s{0,20}:\s{0,20}(\S.*)$/;
const DATED = /\b(?:as of|as at|as on|holdings|date|per|stand|datum|stichtag)\b/i;
/* A line of its own that can only be a fund's name. */
const NAMES_A_FUND = /\b(?:ETF|UCITS|OGAW|OPCVM|OICVM|SICAV|Index Fund|Indexfonds|Tracker)\b/;
/* With a house's name beside it, also these. */
const MAY_NAME_A_FUND = /\b(?:Fund|Fonds|Fondo|Scheme|Index|Portfolio|Trust|Equity|Growth|Value)\b/i;
/* Dates of the fund itself, not of the list. */
const NOT_THE_LIST =
  /\b(?:inception|launch|ex-?date|distribution|auflage|auflegung|ausschüttung|lancement|création|oprichting|introductie|lanzamiento|constitución|lancio|avvio|costituzione|generated|downloaded)\b/i;
/* What leads to a name in one line with it: "Holdings details - …", "Portfolio of …". */
const BEFORE_A_NAME =
  /^(?:(?:monthly )?portfolio(?: statement)? of|(?:fund )?holdings(?: details)?(?: of| for| -|:))\s+/i;
const BEHIND_A_NAME = /(?<!\s)\s+(?:as (?:of|at|on)|\(an open|- holdings|holdings)\b.*$/i;
const BY_LOCAL_WORDS = /\bas (?:at|on)\b/i;
const SYMBOL = /^[A-Z]{2,6}$/;
const ISIN_IN = /(?<![A-Z0-9])([A-Z]{2}[A-Z0-9]{9}\d)(?![A-Z0-9])/;
const LONGEST_NAME = 120;
const LONGEST_LINE = 400;

/** Reads the lines above the header of a fund's list; `isForeign`: its titles are in a language that writes the day first. */
export function readFundFileFacts(
  records: readonly FileRecord[],
  nameOnTop: boolean,
  isForeign: boolean,
): FundFileFacts {
  const lines = records.map(({ cells }) =>
    cells.map((cell) => cell.trim().slice(0, LONGEST_LINE)).filter((cell) => cell !== ''),
  );
  const isins = new Set(lines.flatMap((filled) => filled.flatMap((cell) => isinIn(cell) ?? [])));
  const [isin = null] = isins.size === 1 ? isins : [];
  const isAbroad = isin !== null && !isin.startsWith('US');
  const dayFirst = isForeign || isAbroad || lines.some((filled) => BY_LOCAL_WORDS.test(filled[0] ?? ''));
  const order = dayFirst ? 'day-first' : 'month-first';
  let symbol: string | null = null;
  let name: string | null = null;
  let asOf: IsoDate | null = null;
  let house: string | null = null;
  let loneDate: IsoDate | null = null;
  let speaksOfFund = false;
  for (const [at, filled] of lines.entries()) {
    const first = filled[0] ?? '';
    const [, label, rest] = WITH_COLON.exec(first) ?? [];
    const key = label ?? first;
    const value = rest ?? filled[1] ?? '';
    house ??= houseIn(filled.slice(0, 3).join(' '))?.house ?? null;
    if (SPEAKS.test(first) || beginsWith('speaks', first)) speaksOfFund = true;
    const day = findDate(filled.join(' '), order);
    if (day !== null && !NOT_THE_LIST.test(first)) {
      if (DATED.test(first) || beginsWith('dated', first)) asOf ??= day;
      else if (filled.length === 1) loneDate ??= day;
    }
    if (isOneOf('symbolLabels', key) && SYMBOL.test(value)) symbol ??= value;
    else if (isOneOf('nameLabels', key) && value !== '') name ??= nameIn(value);
    else if (filled.length === 1) {
      const isTop = nameOnTop && at === 0;
      const said = nameIn(first);
      if (said !== null && (isTop || isFundName(first, said)) && isinIn(said) === null) {
        if (findDate(said, order) === null && !beginsWith('dated', said) && !isOneOf('dated', said)) {
          name ??= said;
          symbol ??= symbolBehind(first);
        }
      }
    }
  }
  return { symbol, name, isin, asOf: asOf ?? loneDate, house, speaksOfFund, dayFirst };
}

function isFundName(line: string, said: string): boolean {
  return NAMES_A_FUND.test(said) || (MAY_NAME_A_FUND.test(said) && houseIn(line) !== null);
}

/* `Avantis U.S. Small Cap Value ETF (AVUV)`: the name, without what stands around it. */
function nameIn(line: string): string | null {
  const text = line
    .slice(0, LONGEST_NAME * 2)
    .replace(BEFORE_A_NAME, '')
    .replace(BEHIND_A_NAME, '')
    .replace(/ ?\([A-Z]{2,6}\)$/, '')
    .trim()
    .slice(0, LONGEST_NAME);
  return text === '' ? null : text;
}

function symbolBehind(line: string): string | null {
  return /\(([A-Z]{2,6})\)$/.exec(line.trim())?.[1] ?? null;
}

/** The ISIN that a text holds, its check digit right; null where it holds none. */
export function isinIn(text: string): string | null {
  const found = ISIN_IN.exec(text.slice(0, LONGEST_LINE))?.[1];
  return found !== undefined && isIsin(found) ? found : null;
}
