import { t } from '../../../words/t.ts';
/** Where a broker has the file that Topheavy reads. */
export interface ExportGuide {
  /** As its website writes it; the reader's own name where that is shorter is in `NAMES`. */
  readonly broker: string;
  /** Other names that people look for. */
  readonly alsoCalled: string;
  /** Where it is at home, then where else it is well known: regions as ISO 3166 has them. None = it is for everybody. */
  readonly countries: readonly string[];
  /** It is open to people nearly everywhere. */
  readonly isWorldwide: boolean;
  /** From page to page, the last being what to choose there. */
  readonly path: readonly string[];
  /** From when to when, where the broker exports no holdings but its history, which then has to be whole; null = it exports holdings. */
  readonly span: (() => string) | null;
  /** The file's name, or how it begins; null = not known. */
  readonly fileName: string | null;
  /** The year in which an export of this shape was last seen. */
  readonly confirmed: number;
}

/** What is said of a broker; what is left out is as in `USUAL`. */
type Row = Pick<ExportGuide, 'broker' | 'confirmed'> &
  Partial<Omit<ExportGuide, 'countries' | 'path'>> & { readonly countries: string; readonly path: string };
const USUAL = { alsoCalled: '', isWorldwide: false, span: null, fileName: null } as const;

const EUROPE = 'AT BE CZ DK ES FI FR GR HU IE IT LT LU NL NO PL PT RO SE SK';

/* Of two brokers as near to the reader, the one further up comes first. */
const HOLDINGS: readonly Row[] = [
  {
    broker: 'Fidelity',
    countries: 'US',
    path: 'Accounts › Positions › ⋮ › Download',
    confirmed: 2026,
    fileName: 'Portfolio_Positions_….csv',
  },
  {
    broker: 'Charles Schwab',
    countries: 'US',
    path: 'Accounts › Positions › Export (top right)',
    confirmed: 2026,
    fileName: '…-Positions-….csv',
  },
  {
    broker: 'Vanguard',
    countries: 'US',
    path: 'Download center › Spreadsheet-compatible CSV',
    confirmed: 2026,
    fileName: 'OfxDownload.csv',
  },
  {
    broker: 'E*TRADE',
    countries: 'US',
    path: 'Accounts › Portfolios › Download',
    confirmed: 2026,
    fileName: 'PortfolioDownload.csv',
    alsoCalled: 'Morgan Stanley',
  },
  {
    broker: 'Merrill',
    countries: 'US',
    path: 'Portfolio › Holdings › Export',
    confirmed: 2026,
    fileName: 'Holdings_….csv',
    alsoCalled: 'Merrill Edge, Bank of America',
  },
  {
    broker: 'Interactive Brokers',
    countries: 'US',
    path: 'Performance & Reports › Statements › Activity › CSV',
    confirmed: 2026,
    isWorldwide: true,
    alsoCalled: 'IBKR, CapTrader',
  },
  {
    broker: 'J.P. Morgan Self-Directed',
    countries: 'US',
    path: 'Positions › Export',
    confirmed: 2026,
    alsoCalled: 'JPMorgan, Chase',
  },
  {
    broker: 'thinkorswim',
    countries: 'US',
    path: 'Monitor › Position Statement › Export to file',
    confirmed: 2026,
    alsoCalled: 'TD Ameritrade',
  },
  { broker: 'M1 Finance', countries: 'US', path: 'Holdings › Export', confirmed: 2026 },
  { broker: 'Citi', countries: 'US', path: 'Holdings › Export', confirmed: 2025, alsoCalled: 'Citibank' },
  {
    broker: 'Wealthsimple',
    countries: 'CA',
    path: 'Holdings report (CSV)',
    confirmed: 2026,
    fileName: 'holdings-report-….csv',
  },
  { broker: 'TD Direct Investing', countries: 'CA', path: 'WebBroker › Holdings › Export', confirmed: 2026 },
  { broker: 'RBC Direct Investing', countries: 'CA', path: 'Holdings › Export', confirmed: 2026 },
  {
    broker: 'Hargreaves Lansdown',
    countries: 'GB',
    path: 'your account › Download as a spreadsheet',
    confirmed: 2017,
    fileName: 'account-summary.csv',
    alsoCalled: 'HL',
  },
  { broker: 'AJ Bell', countries: 'GB', path: 'Portfolio › Export (CSV)', confirmed: 2025, alsoCalled: 'Youinvest' },
  {
    broker: 'comdirect',
    countries: 'DE',
    path: 'Depot › Depotübersicht › CSV-Export',
    confirmed: 2026,
    fileName: 'depotuebersicht_….csv',
    alsoCalled: 'Commerzbank',
  },
  {
    broker: 'ING-DiBa',
    countries: 'DE',
    path: 'Depot › Depotbewertung › CSV',
    confirmed: 2020,
    fileName: 'Depotbewertung_….csv',
  },
  {
    broker: 'flatex',
    countries: 'DE AT',
    path: 'Depotbestand › Export, als CSV',
    confirmed: 2022,
    fileName: 'Depotbestand_….csv',
  },
  {
    broker: 'Consorsbank',
    countries: 'DE',
    path: 'Depotübersicht › Export, als CSV',
    confirmed: 2021,
    fileName: 'Depotübersicht_….csv',
  },
  {
    broker: 'DKB',
    countries: 'DE',
    path: 'Depot › Export, als CSV',
    confirmed: 2026,
    alsoCalled: 'Deutsche Kreditbank',
  },
  {
    broker: 'DEGIRO',
    countries: 'NL AT CH CZ DE DK ES FI FR GB GR HU IE IT NO PL PT SE',
    path: 'Portfolio › Export › CSV',
    confirmed: 2026,
    fileName: 'Portfolio.csv',
  },
  {
    broker: 'BoursoBank',
    countries: 'FR',
    path: 'Positions › Export CSV',
    confirmed: 2026,
    alsoCalled: 'Boursorama',
  },
  { broker: 'Avanza', countries: 'SE', path: 'Min ekonomi › Innehav › Exportera', confirmed: 2026 },
  { broker: 'Zerodha Kite', countries: 'IN', path: 'Holdings › Download', confirmed: 2026 },
  { broker: 'Zerodha Console', countries: 'IN', path: 'Portfolio › Holdings › Download', confirmed: 2026 },
  { broker: 'Groww', countries: 'IN', path: 'Stocks › Holdings statement', confirmed: 2026 },
  { broker: 'Yahoo Finance', countries: '', path: 'My portfolio › Export', confirmed: 2026, isWorldwide: true },
  {
    broker: 'Portfolio Performance',
    countries: 'DE AT',
    path: 'Reports › Statement of Assets › Export › CSV',
    confirmed: 2025,
  },
];
const HISTORIES: readonly Row[] = [
  {
    broker: 'Robinhood',
    countries: 'US',
    path: 'Account › Reports and statements › Reports',
    confirmed: 2025,
    span: () => t`from your first trade to today`,
  },
  {
    broker: 'Trading 212',
    countries: `GB DE ${EUROPE}`,
    path: 'History › Export history',
    confirmed: 2025,
    span: () => t`every year since your first trade`,
  },
  {
    broker: 'Trade Republic',
    countries: 'DE AT BE ES FR IT NL',
    path: 'Profile › Settings › Transaction export',
    confirmed: 2025,
    span: () => t`since your first trade`,
  },
  {
    broker: 'Scalable Capital',
    countries: 'DE AT ES FR IT NL',
    path: 'Transactions › Export CSV',
    confirmed: 2025,
    span: () => t`since your first trade`,
  },
  {
    broker: 'Revolut',
    countries: `GB DE ${EUROPE}`,
    path: 'Invest › Documents › Account statement (Excel)',
    confirmed: 2025,
    span: () => t`all time`,
  },
  {
    broker: 'Coinbase',
    countries: 'US',
    path: 'Profile › Statements › Transactions (CSV)',
    confirmed: 2025,
    span: () => t`all time`,
    isWorldwide: true,
  },
  {
    broker: 'Kraken',
    countries: 'US',
    path: 'Documents › New export › Ledgers (CSV)',
    confirmed: 2025,
    span: () => t`all time`,
    isWorldwide: true,
  },
  {
    broker: 'eToro',
    countries: '',
    path: 'Settings › Account › Account statement (Excel)',
    confirmed: 2025,
    span: () => t`since your first trade`,
    isWorldwide: true,
  },
  {
    broker: 'XTB',
    countries: 'PL CZ DE ES FR GB HU IT PT RO SK',
    path: 'Account history › Export › Cash operations',
    confirmed: 2025,
    span: () => t`since your first trade`,
  },
  {
    broker: 'Ghostfolio',
    countries: '',
    path: 'Portfolio › Activities › ⋮ › Export activities (JSON)',
    confirmed: 2025,
    span: () => t`all of them`,
  },
];

function guideOf({ countries, path, ...row }: Row): ExportGuide {
  return {
    ...USUAL,
    ...row,
    countries: countries.split(' ').filter((code) => code !== ''),
    path: path.split(' › '),
  };
}

// The reader says "Schwab", the start screen what stands on its website.
const NAMES = new Map([['Schwab', 'Charles Schwab']]);

/** All guides: brokers that export holdings first, then those of whom the whole history says what is left. */
export const EXPORT_GUIDES: readonly ExportGuide[] = [...HOLDINGS, ...HISTORIES].map(guideOf);

/** Where the broker has the right export, by the name that the reader or its website gives it; null where that is not known. */
export function exportGuideOf(broker: string): ExportGuide | null {
  const name = NAMES.get(broker) ?? broker;
  return EXPORT_GUIDES.find((guide) => guide.broker === name) ?? null;
}

/** Where the export is, in a line: "Accounts › Positions › ⋮ › Download". */
export function exportSteps({ path, span }: ExportGuide): string {
  return span === null ? path.join(' › ') : t`${path.join(' › ')}, ${span()}`;
}
