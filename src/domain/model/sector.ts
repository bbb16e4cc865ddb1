/** The eleven standard sectors, named as S&P's public list names them. The order is the order on screen. */
export const SECTORS = [
  'Information Technology',
  'Communication Services',
  'Consumer Discretionary',
  'Financials',
  'Health Care',
  'Industrials',
  'Consumer Staples',
  'Energy',
  'Materials',
  'Utilities',
  'Real Estate',
] as const;
export type Sector = (typeof SECTORS)[number];

/** A key of a table by sector: the eleven and `unknown` for a company whose sector no source states. */
export type SectorKey = Sector | 'unknown';
export const SECTOR_KEYS: readonly SectorKey[] = [...SECTORS, 'unknown'];
