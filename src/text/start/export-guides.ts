import { START_GUIDES, guides, type ExportGuide } from './start-guides.ts';

const MORE_GUIDES = guides([
  ['Merrill', 'Portfolio › Holdings › Export', 2026],
  ['J.P. Morgan Self-Directed', 'Positions › Export', 2026],
  ['Citi', 'Holdings › Export', 2025],
  ['M1 Finance', 'Holdings › Export', 2026],
  ['thinkorswim', 'Monitor › Position Statement › Export to file', 2026],
  ['Interactive Brokers', 'Performance & Reports › Statements › Activity › CSV', 2026],
  ['TD Direct Investing', 'WebBroker › Holdings › Export', 2026],
  ['RBC Direct Investing', 'Holdings › Export', 2026],
  ['Wealthsimple', 'Holdings report (CSV)', 2026],
  ['Hargreaves Lansdown', 'your account › Download as a spreadsheet', 2017],
  ['AJ Bell', 'Portfolio › Export (CSV)', 2025],
  ['comdirect', 'Depot › Depotübersicht › CSV-Export', 2026],
  ['ING-DiBa', 'Depot › Depotbewertung › CSV', 2020],
  ['flatex', 'Depotbestand › Export, als CSV', 2022],
  ['Consorsbank', 'Depotübersicht › Export, als CSV', 2021],
  ['DKB', 'Depot › Export, als CSV', 2026],
  ['DEGIRO', 'Portfolio › Export › CSV', 2026],
  ['BoursoBank', 'Positions › Export CSV', 2026],
  ['Avanza', 'Min ekonomi › Innehav › Exportera', 2026],
  ['Zerodha Kite', 'Holdings › Download', 2026],
  ['Zerodha Console', 'Portfolio › Holdings › Download', 2026],
  ['Groww', 'Stocks › Holdings statement', 2026],
  ['Yahoo Finance', 'My portfolio › Export', 2026],
  // These export no holdings: the whole history says what is left.
  ['Robinhood', 'Account › Reports and statements › Reports, from your first trade to today', 2025],
  ['Trading 212', 'History › Export history, every year since your first trade', 2025],
  ['Trade Republic', 'Profile › Settings › Transaction export, since your first trade', 2025],
  ['Scalable Capital', 'Transactions › Export CSV, since your first trade', 2025],
  ['Revolut', 'Invest › Documents › Account statement (Excel), all time', 2025],
  ['Coinbase', 'Profile › Statements › Transactions (CSV), all time', 2025],
  ['Kraken', 'Documents › New export › Ledgers (CSV), all time', 2025],
  ['eToro', 'Settings › Account › Account statement (Excel), since your first trade', 2025],
  ['XTB', 'Account history › Export › Cash operations, since your first trade', 2025],
]);

// The reader says "Schwab", the start screen what stands on its website.
const NAMES = new Map([['Schwab', 'Charles Schwab']]);

/** All guides: those of the start screen first. */
export const EXPORT_GUIDES: readonly ExportGuide[] = [...START_GUIDES, ...MORE_GUIDES];

/** Where the broker has the right export; null where that is not known. */
export function exportGuideOf(broker: string): ExportGuide | null {
  const name = NAMES.get(broker) ?? broker;
  return EXPORT_GUIDES.find((guide) => guide.broker === name) ?? null;
}
