import { PLAIN, type BrokerProfile } from '../profiles/profile.ts';

/** Any other table of holdings: what its columns are is read from titles.ts alone. */
export const SPREADSHEET: BrokerProfile = { ...PLAIN, broker: 'Spreadsheet', signatures: [] };
