import { PLAIN, type BrokerProfile } from './profile.ts';

/** Any other table of holdings: what its columns are is read from titles.ts alone. */
export const SPREADSHEET: BrokerProfile = { ...PLAIN, broker: 'Spreadsheet', signatures: [] };
