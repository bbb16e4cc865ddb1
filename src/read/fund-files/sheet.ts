import type { FundProfile } from './profile.ts';

/**
 * Any other table of constituents. It has no signature, because a portfolio kept in a sheet looks the same: it is taken
 * only where the file speaks of a fund, or where the user has said so.
 */
export const FUND_SHEET: FundProfile = { issuer: 'Spreadsheet', signatures: [], roles: new Map(), nameOnTop: false };
