import type { IsoDate } from '../../domain/units.ts';
import { findDate } from '../dates.ts';
import type { FileRecord } from '../records.ts';

/** What the lines above the table say of the fund. */
export interface FundFacts {
  readonly symbol: string | null;
  readonly name: string | null;
  readonly asOf: IsoDate | null;
  /** A line says that this is a fund's list. */
  readonly speaksOfFund: boolean;
}

const SYMBOL_LINE = /^(?:fund |etf )?(?:ticker|symbol|ticker symbol|fund|etf)\s{0,20}:?\s{0,20}$/i;
const NAME_LINE = /^(?:fund|etf)(?: name)?\s{0,20}:?\s{0,20}$/i;
const WITH_COLON = /^((?:fund|etf)(?: name| ticker| symbol)?|ticker(?: symbol)?)\s*:\s*(\S.*)$/i;
const SPEAKS =
  /^(?:fund|etf)\b.*\b(?:name|ticker|symbol|holdings)\b|^fund holdings as of\b|^(?:fund|etf|fonds)\s*:|^fondsposition(?:en)? per\b|^fondsbest(?:and|ände) /i;
const DATED = /\b(?:as of|as at|holdings|date|per|stand|datum|stichtag)\b/i;
/* A line of its own that can only be a fund's name. */
const NAMES_A_FUND = /\b(?:ETF|UCITS|OGAW|SICAV|Index Fund|Indexfonds)\b/;
/* Dates of the fund itself, not of the list. */
const NOT_THE_LIST = /\b(?:inception|launch|ex-?date|distribution)\b/i;
const SYMBOL = /^[A-Z]{2,6}$/;
const LONGEST_NAME = 120;

/** Reads the lines above the header of a fund's list. */
export function readFundFacts(records: readonly FileRecord[], nameOnTop: boolean): FundFacts {
  let symbol: string | null = null;
  let name: string | null = null;
  let asOf: IsoDate | null = null;
  let speaksOfFund = false;
  for (const [at, { cells }] of records.entries()) {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const first = filled[0] ?? '';
    const [, label, rest] = WITH_COLON.exec(first) ?? [];
    const key = label ?? first;
    const value = rest ?? filled[1] ?? '';
    if (SPEAKS.test(first)) speaksOfFund = true;
    if (DATED.test(first) && !NOT_THE_LIST.test(first)) asOf ??= findDate(filled.join(' '), 'month-first');
    if (SYMBOL_LINE.test(key) && SYMBOL.test(value)) symbol ??= value;
    else if (NAME_LINE.test(key) && value !== '') name ??= value.slice(0, LONGEST_NAME);
    else if (filled.length === 1 && ((nameOnTop && at === 0) || NAMES_A_FUND.test(first))) {
      if (findDate(first, 'month-first') === null) name ??= first.slice(0, LONGEST_NAME);
    }
  }
  return { symbol, name, asOf, speaksOfFund };
}
