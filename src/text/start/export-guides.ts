import { t } from '../../languages/t.ts';
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
  readonly span: string | null;
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
    broker: t`Fidelity`,
    countries: t`US`,
    path: 'Accounts › Positions › ⋮ › Download',
    confirmed: 2026,
    fileName: t`Portfolio_Positions_….csv`,
  },
  {
    broker: t`Charles Schwab`,
    countries: t`US`,
    path: 'Accounts › Positions › Export (top right)',
    confirmed: 2026,
    fileName: t`…-Positions-….csv`,
  },
  {
    broker: t`Vanguard`,
    countries: t`US`,
    path: 'Download center › Spreadsheet-compatible CSV',
    confirmed: 2026,
    fileName: t`OfxDownload.csv`,
  },
  {
    broker: t`E*TRADE`,
    countries: t`US`,
    path: 'Accounts › Portfolios › Download',
    confirmed: 2026,
    fileName: t`PortfolioDownload.csv`,
    alsoCalled: t`Morgan Stanley`,
  },
  {
    broker: t`Merrill`,
    countries: t`US`,
    path: 'Portfolio › Holdings › Export',
    confirmed: 2026,
    fileName: t`Holdings_….csv`,
    alsoCalled: t`Merrill Edge, Bank of America`,
  },
  {
    broker: t`Interactive Brokers`,
    countries: t`US`,
    path: 'Performance & Reports › Statements › Activity › CSV',
    confirmed: 2026,
    isWorldwide: true,
    alsoCalled: t`IBKR, CapTrader`,
  },
  {
    broker: t`J.P. Morgan Self-Directed`,
    countries: t`US`,
    path: 'Positions › Export',
    confirmed: 2026,
    alsoCalled: t`JPMorgan, Chase`,
  },
  {
    broker: t`thinkorswim`,
    countries: t`US`,
    path: 'Monitor › Position Statement › Export to file',
    confirmed: 2026,
    alsoCalled: t`TD Ameritrade`,
  },
  { broker: t`M1 Finance`, countries: t`US`, path: 'Holdings › Export', confirmed: 2026 },
  { broker: t`Citi`, countries: t`US`, path: 'Holdings › Export', confirmed: 2025, alsoCalled: t`Citibank` },
  {
    broker: t`Wealthsimple`,
    countries: t`CA`,
    path: 'Holdings report (CSV)',
    confirmed: 2026,
    fileName: t`holdings-report-….csv`,
  },
  { broker: t`TD Direct Investing`, countries: t`CA`, path: 'WebBroker › Holdings › Export', confirmed: 2026 },
  { broker: t`RBC Direct Investing`, countries: t`CA`, path: 'Holdings › Export', confirmed: 2026 },
  {
    broker: t`Hargreaves Lansdown`,
    countries: t`GB`,
    path: 'your account › Download as a spreadsheet',
    confirmed: 2017,
    fileName: t`account-summary.csv`,
    alsoCalled: t`HL`,
  },
  { broker: t`AJ Bell`, countries: t`GB`, path: 'Portfolio › Export (CSV)', confirmed: 2025, alsoCalled: t`Youinvest` },
  {
    broker: t`comdirect`,
    countries: t`DE`,
    path: 'Depot › Depotübersicht › CSV-Export',
    confirmed: 2026,
    fileName: t`depotuebersicht_….csv`,
    alsoCalled: t`Commerzbank`,
  },
  {
    broker: t`ING-DiBa`,
    countries: t`DE`,
    path: 'Depot › Depotbewertung › CSV',
    confirmed: 2020,
    fileName: t`Depotbewertung_….csv`,
  },
  {
    broker: t`flatex`,
    countries: 'DE AT',
    path: 'Depotbestand › Export, als CSV',
    confirmed: 2022,
    fileName: t`Depotbestand_….csv`,
  },
  {
    broker: t`Consorsbank`,
    countries: t`DE`,
    path: 'Depotübersicht › Export, als CSV',
    confirmed: 2021,
    fileName: t`Depotübersicht_….csv`,
  },
  {
    broker: t`DKB`,
    countries: t`DE`,
    path: 'Depot › Export, als CSV',
    confirmed: 2026,
    alsoCalled: t`Deutsche Kreditbank`,
  },
  {
    broker: t`DEGIRO`,
    countries: 'NL AT CH CZ DE DK ES FI FR GB GR HU IE IT NO PL PT SE',
    path: 'Portfolio › Export › CSV',
    confirmed: 2026,
    fileName: t`Portfolio.csv`,
  },
  {
    broker: t`BoursoBank`,
    countries: t`FR`,
    path: 'Positions › Export CSV',
    confirmed: 2026,
    alsoCalled: t`Boursorama`,
  },
  { broker: t`Avanza`, countries: t`SE`, path: 'Min ekonomi › Innehav › Exportera', confirmed: 2026 },
  { broker: t`Zerodha Kite`, countries: t`IN`, path: 'Holdings › Download', confirmed: 2026 },
  { broker: t`Zerodha Console`, countries: t`IN`, path: 'Portfolio › Holdings › Download', confirmed: 2026 },
  { broker: t`Groww`, countries: t`IN`, path: 'Stocks › Holdings statement', confirmed: 2026 },
  { broker: t`Yahoo Finance`, countries: '', path: 'My portfolio › Export', confirmed: 2026, isWorldwide: true },
  {
    broker: t`Portfolio Performance`,
    countries: 'DE AT',
    path: 'Reports › Statement of Assets › Export › CSV',
    confirmed: 2025,
  },
];
const HISTORIES: readonly Row[] = [
  {
    broker: t`Robinhood`,
    countries: t`US`,
    path: 'Account › Reports and statements › Reports',
    confirmed: 2025,
    span: t`from your first trade to today`,
  },
  {
    broker: t`Trading 212`,
    countries: t`GB DE ${EUROPE}`,
    path: 'History › Export history',
    confirmed: 2025,
    span: t`every year since your first trade`,
  },
  {
    broker: t`Trade Republic`,
    countries: 'DE AT BE ES FR IT NL',
    path: 'Profile › Settings › Transaction export',
    confirmed: 2025,
    span: t`since your first trade`,
  },
  {
    broker: t`Scalable Capital`,
    countries: 'DE AT ES FR IT NL',
    path: 'Transactions › Export CSV',
    confirmed: 2025,
    span: t`since your first trade`,
  },
  {
    broker: t`Revolut`,
    countries: t`GB DE ${EUROPE}`,
    path: 'Invest › Documents › Account statement (Excel)',
    confirmed: 2025,
    span: t`all time`,
  },
  {
    broker: t`Coinbase`,
    countries: t`US`,
    path: 'Profile › Statements › Transactions (CSV)',
    confirmed: 2025,
    span: t`all time`,
    isWorldwide: true,
  },
  {
    broker: t`Kraken`,
    countries: t`US`,
    path: 'Documents › New export › Ledgers (CSV)',
    confirmed: 2025,
    span: t`all time`,
    isWorldwide: true,
  },
  {
    broker: t`eToro`,
    countries: '',
    path: 'Settings › Account › Account statement (Excel)',
    confirmed: 2025,
    span: t`since your first trade`,
    isWorldwide: true,
  },
  {
    broker: t`XTB`,
    countries: 'PL CZ DE ES FR GB HU IT PT RO SK',
    path: 'Account history › Export › Cash operations',
    confirmed: 2025,
    span: t`since your first trade`,
  },
  {
    broker: t`Ghostfolio`,
    countries: '',
    path: 'Portfolio › Activities › ⋮ › Export activities (JSON)',
    confirmed: 2025,
    span: t`all of them`,
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
const NAMES = new Map([[t`Schwab`, t`Charles Schwab`]]);

/** All guides: brokers that export holdings first, then those of whom the whole history says what is left. */
export const EXPORT_GUIDES: readonly ExportGuide[] = [...HOLDINGS, ...HISTORIES].map(guideOf);

/** Where the broker has the right export, by the name that the reader or its website gives it; null where that is not known. */
export function exportGuideOf(broker: string): ExportGuide | null {
  const name = NAMES.get(broker) ?? broker;
  return EXPORT_GUIDES.find((guide) => guide.broker === name) ?? null;
}

/** Where the export is, in a line: "Accounts › Positions › ⋮ › Download". */
export function exportSteps({ path, span }: ExportGuide): string {
  return span === null ? path.join(' › ') : `${path.join(' › ')}, ${span}`;
}
