import { markdownTable } from '../../markdown-table.ts';

/** The kinds of raw downloads that the pack can be renewed with. */
export const RAW_KINDS = [
  'ecb-rates',
  'screener',
  'fund-list',
  'european-etfs',
  'sec-fund-tickers',
  'sec-company-tickers',
  'nport',
  'holdings-feed',
  'amfi-schemes',
  'topix-weights',
  'corrections',
] as const;
export type RawKind = (typeof RAW_KINDS)[number];

/** What a kind of download is, for whoever fetches it. */
export interface RawDownload {
  readonly what: string;
  /** Where it is published. */
  readonly address: string;
  /** How the file is called, or what it is known by. */
  readonly known: string;
  /** What it renews. */
  readonly renews: string;
  /** After so many days a newer one should be fetched. */
  readonly tooOld: number;
  readonly licence: string;
}

/** One row a kind: the table that `--help` prints and the README beside this file shows. */
export const RAW_DOWNLOADS: Readonly<Record<RawKind, RawDownload>> = {
  'ecb-rates': {
    what: 'euro reference rates of the European Central Bank',
    address: 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip',
    known: 'eurofxref-hist.csv: a header that begins with Date,USD',
    renews: 'exchange rates: the last day of each month and the newest day',
    tooOld: 31,
    licence: 'European Central Bank: free use with the source named',
  },
  screener: {
    what: 'all US listings with market caps',
    address: 'https://www.nasdaq.com/market-activity/stocks/screener (Download CSV)',
    known: 'nasdaq_screener_<milliseconds>.csv: Symbol, Name, Last Sale, Market Cap, Country, Sector, Industry',
    renews: 'market caps, cut-offs, the order of companies; new listings where the SEC’s tickers lie beside it',
    tooOld: 92,
    licence: 'none stated: figures are facts',
  },
  'fund-list': {
    what: 'a fund’s holdings as its issuer publishes them each day',
    address:
      'the fund’s page at its issuer: ishares.com, ssga.com, investor.vanguard.com, invesco.com, schwabassetmanagement.com …',
    known:
      'what a user may drop into the app, by the same readers; the fund by its symbol in the file or in the file’s name',
    renews: 'the list of that fund',
    tooOld: 183,
    licence: 'facts published by the fund',
  },
  'european-etfs': {
    what: 'European ETFs with the index of each',
    address: 'an exchange’s or an issuer’s list of listed ETFs, as CSV',
    known: 'a header with ISIN, Name and Index; WKN and Ticker where there are any',
    renews: 'which European fund a number or ticker is, and which index it follows',
    tooOld: 366,
    licence: 'facts of the funds; the pack holds hashes of the numbers',
  },
  'sec-fund-tickers': {
    what: 'tickers of all US funds with their SEC series',
    address: 'https://www.sec.gov/files/company_tickers_mf.json',
    known: 'fields cik, seriesId, classId, symbol',
    renews: 'new share classes of funds that are known; names the funds of N-PORT',
    tooOld: 366,
    licence: 'SEC: public domain',
  },
  'sec-company-tickers': {
    what: 'tickers of all US companies with their exchange',
    address: 'https://www.sec.gov/files/company_tickers_exchange.json',
    known: 'fields cik, name, ticker, exchange',
    renews: 'nothing by itself: the witness for new listings of the screener, and for symbols that are gone',
    tooOld: 92,
    licence: 'SEC: public domain',
  },
  nport: {
    what: 'holdings of every US fund, as filed each quarter (form N-PORT)',
    address:
      'https://www.sec.gov/data-research/sec-markets-data/form-n-port-data-sets (a quarter, as it comes or unpacked)',
    known:
      'SUBMISSION.tsv, FUND_REPORTED_INFO.tsv, FUND_REPORTED_HOLDING.tsv and IDENTIFIERS.tsv together, with company_tickers_mf.json beside them',
    renews: 'the lists of funds that have one in the pack, and of those in decisions/lists-wanted.csv',
    tooOld: 183,
    licence: 'SEC: public domain',
  },
  'holdings-feed': {
    what: 'holdings and expense ratios of a house’s funds, as somebody publishes them in static files each day',
    address: 'addresses that end with api/<house>/index.json; those that are fetched: ../decisions/downloads.csv',
    known: 'the folder api/<house> with index.json, funds/<fund>/meta.json and funds/<fund>/holdings/001.json',
    renews:
      'the lists of funds that have one in the pack, and of those in decisions/lists-wanted.csv; what its funds take a year',
    tooOld: 183,
    licence: 'the feed: MIT; facts published by the fund',
  },
  'amfi-schemes': {
    what: 'all schemes of Indian funds with their ISINs and net asset values',
    address: 'https://portal.amfiindia.com/spages/NAVAll.txt',
    known: 'a first line that begins with Scheme Code;ISIN Div Payout',
    renews: 'ISINs of further options of Indian funds that are known; a direct and a regular plan are two funds',
    tooOld: 183,
    licence: 'Association of Mutual Funds in India: published for everybody',
  },
  'topix-weights': {
    what: 'what TOPIX is made of, with weights',
    address: 'https://www.jpx.co.jp/english/markets/indices/topix/ (topixweight_e.csv)',
    known: 'columns Date, Issue, Code, Component Weight (TOPIX)',
    renews: 'the list of TOPIX',
    tooOld: 183,
    licence: 'JPX: a license is needed for commercial use of the index; used here to look through funds that follow it',
  },
  corrections: {
    what: 'from readers: which index a fund follows, or what a number is, each with a public source',
    address: '../decisions/community.csv, which is read every time; one of your own to try',
    known: 'a first line isin,name,is,source,day,reason',
    renews: 'which fund or company a number or name is',
    tooOld: 366,
    licence: 'facts, each with its source',
  },
};

/** The table of downloads in Markdown. */
export function downloadsTable(): string {
  const head = ['What', 'Where', 'Known by', 'Renews', 'Too old after', 'License'];
  const rows = Object.values(RAW_DOWNLOADS).map((one) => [
    one.what,
    one.address,
    one.known,
    one.renews,
    `${one.tooOld} days`,
    one.licence,
  ]);
  return markdownTable(head, rows);
}
