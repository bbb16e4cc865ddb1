import { PROFILES } from '../profiles/index.ts';
import { lookAtColumn, numbersOf } from '../table/column-look.ts';
import { weighOwner, type Evidence, type EvidenceSeen } from '../table/kind/evidence.ts';
import { readHeader } from '../table/header.ts';
import { hasSignature } from '../table/recognise.ts';
import { SPREADSHEET } from '../profiles/profile.ts';
import { plainWord } from '../languages/all-words.ts';
import { titleKey } from '../table/titles.ts';
import type { FundTable } from './fund-header.ts';
import type { DraftRow } from './read-fund-row.ts';
import { FUND_SHEET } from './sheet.ts';
import { areOfAWhole } from './weights.ts';
import { itemAt } from '../../domain/must.ts';

/* Gathers what tells a fund's list from somebody's own holdings; what both have, and what speaks for neither, is seen by
   table/kind/kind-evidence.ts. All is weighed together in table/kind/evidence.ts. */

/* Titles that hardly anybody writes above holdings of their own, as `plainWord` writes them. */
const OF_A_FUND = /% (?:of|to) (?:fund|net assets|nav|aum)\b|\b(?:notional value|figi|shares\/par)\b/;
/* A fund has more rows than this, but for its largest holdings alone. */
const FEW_ROWS = 10;
/* So much of every second security no household holds: shares of this number and value, or this value where none are counted. */
const FUND_VALUE = 1e9;
const FUND_SHARES = 1e4;
const VALUE_OF_SHARES = 1e6;

/** So many of the first rows say how large amounts are. */
export const ROWS_SIZED = 200;

/** What was seen of a fund, and against one, in a table that may be a fund's list, with its rows as they were read. */
export function seeFundList(table: FundTable, drafts: readonly DraftRow[]): readonly Evidence[] {
  return [...seeTitles(table), ...seeAmounts(table, drafts), ...seeRows(table, drafts)];
}

/**
 * Tells by the first rows whether a table is somebody's own whatever stands below them, so that a long file is not read twice: even
 * weights of a whole would not make it a fund's list, or one to be asked about.
 */
export function isSurelyOwn(table: FundTable, first: readonly DraftRow[]): boolean {
  const seen = [...seeTitles(table), ...seeAmounts(table, first), fundEvidence('fund-weights', WHOLE)];
  return weighOwner(seen) === 'own';
}

const WHOLE = 4;

function fundEvidence(seen: EvidenceSeen, weight: number, columns: readonly string[] = [], rows = 0): Evidence {
  return { seen, speaksFor: 'fund-list', weight, columns: columns.map((title) => title.slice(0, 60)), rows, of: rows };
}

function ownEvidence(seen: EvidenceSeen, weight: number, columns: readonly string[] = [], rows = 0): Evidence {
  return { ...fundEvidence(seen, weight, columns, rows), speaksFor: 'holdings' };
}

function seeTitles({ profile, titles, facts, at, portfolioTitles }: FundTable): readonly Evidence[] {
  const found: Evidence[] = [];
  const isIssuers = profile !== FUND_SHEET;
  if (isIssuers) found.push(fundEvidence('issuer-titles', 12));
  if (facts.speaksOfFund || facts.symbol !== null) found.push(fundEvidence('fund-above', 12));
  const naming = at.get('fund') ?? at.get('fund-isin');
  if (naming !== undefined) found.push(fundEvidence('fund-column', 12, [itemAt(titles, naming)]));
  if (facts.name !== null) found.push(fundEvidence('fund-named', 3));
  const typical = titles.filter((title) => OF_A_FUND.test(plainWord(titleKey(title))));
  if (typical.length > 0) found.push(fundEvidence('fund-titles', 3, typical.slice(0, 2)));
  if (portfolioTitles.length === 0) found.push(fundEvidence('nothing-paid', 2));
  else found.push(ownEvidence('portfolio-titles', 20, portfolioTitles.slice(0, 2)));
  if (!isIssuers && PROFILES.some((one) => hasSignature(titles, one))) found.push(ownEvidence('broker-titles', 20));
  const { quantity, price } = readHeader(titles, SPREADSHEET).at;
  if (quantity !== -1 && price !== -1)
    found.push(ownEvidence('counted', 10, [itemAt(titles, quantity), itemAt(titles, price)]));
  return found;
}

function seeAmounts({ titles }: FundTable, drafts: readonly DraftRow[]): readonly Evidence[] {
  const first = drafts.slice(0, ROWS_SIZED);
  return isFundSized(first, readHeader(titles, SPREADSHEET).at.quantity) ? [fundEvidence('fund-sized', 5)] : [];
}

function seeRows({ titles, at }: FundTable, drafts: readonly DraftRow[]): readonly Evidence[] {
  const found: Evidence[] = [];
  const weights = at.get('weight');
  const isWhole = weights !== undefined && areOfAWhole(drafts);
  if (isWhole) found.push(fundEvidence('fund-weights', WHOLE, [itemAt(titles, weights)], drafts.length));
  // either says the same: that somebody put it together
  const funds = drafts.filter(({ row }) => row.kind === 'fund').length;
  if (funds >= 2 && 2 * funds >= drafts.length) found.push(ownEvidence('funds-held', 7, [], funds));
  else if (isWhole && drafts.length <= FEW_ROWS) found.push(ownEvidence('few-rows', 7, [], drafts.length));
  return found;
}

function isFundSized(drafts: readonly DraftRow[], quantities: number): boolean {
  const value = middleOf(drafts.map((draft) => draft.value));
  if (quantities === -1) return value >= FUND_VALUE;
  const shares = lookAtColumn(
    drafts.map(({ record }) => record.cells),
    quantities,
  );
  return value >= VALUE_OF_SHARES && middleOf(numbersOf(shares, shares.mark ?? '.')) >= FUND_SHARES;
}

/* NaN where there are none: that is no size at all. */
function middleOf(stated: readonly (number | null)[]): number {
  const numbers = stated.filter((one) => one !== null).sort((a, b) => a - b);
  return numbers[numbers.length >> 1] ?? Number.NaN;
}
