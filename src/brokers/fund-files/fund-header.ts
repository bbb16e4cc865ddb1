import { isBlank, type FileRecord } from '../records.ts';
import { titleKey } from '../titles.ts';
import { readFundFacts, type FundFacts } from './fund-facts.ts';
import { FUND_PROFILES } from './index.ts';
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
}

// A preamble of more lines than this is none of an issuer's.
const RECORDS_SEARCHED = 60;
/* Columns of what somebody owns: a fund's list has none of them. */
const OF_A_PORTFOLIO =
  /^(?:account|acct)\b|\b(?:cost|gain|p&l|p\/l|purchase|paid|quantity available)\b|^(?:last price change|% of acct|% of account)/;

/**
 * Finds the table of a fund's list: by an issuer's signature; a plain table only where the file speaks of a fund, or
 * `isWanted`, for a portfolio kept in a sheet looks the same. null = none of these.
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
    if (isSheetHeader(keys)) {
      const table = tableOf(FUND_SHEET, record, keys, seen);
      const speaks = table.facts.speaksOfFund || table.at.has('fund') || table.facts.symbol !== null;
      return isWanted || speaks ? table : null;
    }
    seen.push(record);
  }
  return null;
}

function isSheetHeader(keys: readonly string[]): boolean {
  const at = columnsOf(FUND_SHEET, keys);
  const who = at.has('symbol') || at.has('isin') || at.has('cusip') || at.has('code');
  return who && (at.has('weight') || (at.has('value') && at.has('fund')));
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
  return { profile, headerLine: record.line, titles: record.cells, at: columnsOf(profile, keys), facts };
}
