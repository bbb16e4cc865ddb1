import { isBlank, type FileRecord } from '../cells/records.ts';
import { plainWord } from '../languages/all-words.ts';
import { titleKey } from '../table/titles.ts';
import { readFundFileFacts, type FundFileFacts } from './fund-facts.ts';
import { FUND_PROFILES } from './issuers.ts';
import { areForeignTitles, roleOfTitle } from './languages/all-fund-words.ts';
import type { FundProfile, FundRole } from './profile.ts';
import { FUND_SHEET } from './sheet.ts';

/** The table of constituents in an issuer's file. */
export interface FundTable {
  readonly profile: FundProfile;
  readonly headerLine: number;
  readonly titles: readonly string[];
  /** The column of each role that the file has. */
  readonly at: ReadonlyMap<FundRole, number>;
  readonly facts: FundFileFacts;
  /** Whether its days are written before its months. */
  readonly dayFirst: boolean;
  /** Titles, here or in a line above, that stand over what somebody owns: an account, a cost, a gain. */
  readonly portfolioTitles: readonly string[];
}

// A preamble of more lines than this is none of an issuer's.
const RECORDS_SEARCHED = 60;
/* Columns of what somebody owns, as `plainWord` writes them. */
const OF_A_PORTFOLIO =
  /^(?:account|acct)\b|\b(?:cost|gain|p&l|p\/l|purchase|paid|quantity available)\b|^(?:last price change|% of acct|% of account)|^(?:depot|konto|einstand|kauf|gewinn|verlust)|^(?:compte|prix de revient|pru|plus value|plus\/moins value|achat)\b|^(?:rekening|aankoop|kostprijs|gak|winst|resultaat)|^(?:cuenta|coste|compra|ganancia|plusvalia)\b|^(?:conto|prezzo di carico|prezzo medio|acquisto|guadagno|utile)\b/;

/**
 * Finds the table that a fund's list would be: one with an issuer's signature, else the first of identifiers with weights. Whether it is
 * one, and whose, is weighed (fund-evidence.ts), unless the user says so (`isWanted`). null = no such table.
 */
export function findFundTable(records: Iterable<FileRecord>, isWanted: boolean): FundTable | null {
  const seen: FileRecord[] = [];
  const portfolioTitles: string[] = [];
  for (const record of records) {
    if (isBlank(record)) continue;
    if (seen.length >= RECORDS_SEARCHED) return null;
    const keys = record.cells.map(titleKey);
    if (keys.length > 2)
      portfolioTitles.push(...record.cells.filter((_, at) => OF_A_PORTFOLIO.test(plainWord(keys[at]!))));
    const has = new Set(keys.flatMap((key) => [key, plainWord(key)]));
    const profile = FUND_PROFILES.find(({ signatures }) =>
      signatures.some((titles) => titles.every((title) => has.has(title))),
    );
    if (profile !== undefined) return { ...tableOf(profile, record, seen), portfolioTitles };
    if (isSheetHeader(record, seen, isWanted)) return { ...tableOf(FUND_SHEET, record, seen), portfolioTitles };
    seen.push(record);
  }
  return null;
}

/*
 * A list without weights is taken for a whole fund's only where the user says so, or a column names the fund; one of names alone only
 * where something says that it is a fund's.
 */
function isSheetHeader(record: FileRecord, above: readonly FileRecord[], isWanted: boolean): boolean {
  const at = columnsOf(FUND_SHEET, record);
  const saysFund = isWanted || at.has('fund') || at.has('fund-isin');
  const hasParts = at.has('weight') || (at.has('value') && saysFund);
  if (!hasParts) return false;
  if (at.has('symbol') || at.has('isin') || at.has('cusip') || at.has('code') || at.has('mark')) return true;
  return at.has('name') && (saysFund || readFundFileFacts(above, FUND_SHEET.nameOnTop, false).speaksOfFund);
}

function columnsOf(profile: FundProfile, { cells }: FileRecord): ReadonlyMap<FundRole, number> {
  const at = new Map<FundRole, number>();
  cells.forEach((title, column) => {
    const role = profile.roles.get(titleKey(title)) ?? roleOfTitle(title);
    if (role !== null && !at.has(role)) at.set(role, column);
  });
  return at;
}

function tableOf(
  profile: FundProfile,
  record: FileRecord,
  above: readonly FileRecord[],
): Omit<FundTable, 'portfolioTitles'> {
  const isForeign = areForeignTitles(record.cells);
  const facts = readFundFileFacts(above, profile.nameOnTop, isForeign);
  return {
    profile,
    headerLine: record.line,
    titles: record.cells,
    at: columnsOf(profile, record),
    facts,
    dayFirst: isForeign || facts.dayFirst,
  };
}
