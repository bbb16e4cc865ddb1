import { readHeader } from '../header.ts';
import { PROFILES } from '../index.ts';
import { hasSignature } from '../recognise.ts';
import { isBlank, type FileRecord } from '../records.ts';
import { SPREADSHEET } from '../spreadsheet.ts';
import { titleKey } from '../titles.ts';
import { readFundFacts, type FundFacts } from './fund-facts.ts';
import { FUND_PROFILES } from './issuers.ts';
import { FUND_TITLES, type FundProfile, type FundRole } from './profile.ts';
import { FUND_SHEET } from './sheet.ts';

/** The table of constituents in an issuer's file. */
export interface FundTable {
  readonly profile: FundProfile;
  readonly headerLine: number;
  readonly titles: readonly string[];
  /** The column of each role that the file has. */
  readonly at: ReadonlyMap<FundRole, number>;
  readonly facts: FundFacts;
  /** Nothing but its weights speaks for a fund: it may be somebody's own portfolio as well. */
  readonly mayBeOwn: boolean;
}

// A preamble of more lines than this is none of an issuer's.
const RECORDS_SEARCHED = 60;
/* Columns of what somebody owns: a fund's list has none of them. */
const OF_A_PORTFOLIO =
  /^(?:account|acct)\b|\b(?:cost|gain|p&l|p\/l|purchase|paid|quantity available)\b|^(?:last price change|% of acct|% of account)|^(?:depot|konto|einstand|kauf|gewinn|verlust)/;

/**
 * Finds the table of a fund's list: by an issuer's signature; else any table of identifiers with weights, which may be somebody's own
 * (`mayBeOwn`) unless the file speaks of a fund, or `isWanted`. null = none of these, or a table that proves to be holdings.
 */
export function findFundTable(records: Iterable<FileRecord>, isWanted: boolean): FundTable | null {
  const seen: FileRecord[] = [];
  for (const record of records) {
    if (isBlank(record)) continue;
    if (seen.length >= RECORDS_SEARCHED) return null;
    const keys = record.cells.map(titleKey);
    if (keys.some((key) => OF_A_PORTFOLIO.test(key)) && keys.length > 2) return null;
    const has = new Set(keys);
    const profile = FUND_PROFILES.find(({ signatures }) =>
      signatures.some((titles) => titles.every((title) => has.has(title))),
    );
    if (profile !== undefined) return tableOf(profile, record, keys, seen);
    if (isSheetHeader(keys, isWanted)) {
      if (!isWanted && PROFILES.some((one) => hasSignature(record.cells, one))) return null;
      const table = tableOf(FUND_SHEET, record, keys, seen);
      const speaks = table.facts.speaksOfFund || table.at.has('fund') || table.facts.symbol !== null;
      if (isWanted || speaks) return table;
      return countsItsShares(record) ? null : { ...table, mayBeOwn: true };
    }
    seen.push(record);
  }
  return null;
}

/* A list without weights is taken for a whole fund's only where the user says so, or a column names the fund. */
function isSheetHeader(keys: readonly string[], isWanted: boolean): boolean {
  const at = columnsOf(FUND_SHEET, keys);
  const who = at.has('symbol') || at.has('isin') || at.has('cusip') || at.has('code');
  return who && (at.has('weight') || (at.has('value') && (isWanted || at.has('fund'))));
}

/* Quantities beside prices are somebody's holdings before they are a fund's. */
function countsItsShares({ cells }: FileRecord): boolean {
  const { at } = readHeader(cells, SPREADSHEET);
  return at.quantity !== -1 && at.price !== -1;
}

function columnsOf(profile: FundProfile, keys: readonly string[]): ReadonlyMap<FundRole, number> {
  const at = new Map<FundRole, number>();
  keys.forEach((key, column) => {
    const role = profile.roles.get(key) ?? FUND_TITLES.get(key);
    if (role !== undefined && !at.has(role)) at.set(role, column);
  });
  return at;
}

function tableOf(
  profile: FundProfile,
  record: FileRecord,
  keys: readonly string[],
  above: readonly FileRecord[],
): FundTable {
  const facts = readFundFacts(above, profile.nameOnTop);
  return {
    profile,
    headerLine: record.line,
    titles: record.cells,
    at: columnsOf(profile, keys),
    facts,
    mayBeOwn: false,
  };
}
