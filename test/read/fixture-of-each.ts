import { ADVISER_PORTAL } from '../../src/read/profiles/adviser-portal.ts';
import { AEGON } from '../../src/read/profiles/aegon.ts';
import { AJ_BELL } from '../../src/read/profiles/aj-bell.ts';
import { ANGEL_ONE } from '../../src/read/profiles/angel-one.ts';
import { AVANZA } from '../../src/read/profiles/avanza.ts';
import { BOURSOBANK } from '../../src/read/profiles/boursobank.ts';
import { CITI } from '../../src/read/profiles/citi.ts';
import { COMDIRECT } from '../../src/read/profiles/comdirect.ts';
import { COMMSEC } from '../../src/read/profiles/commsec.ts';
import { CONSORSBANK } from '../../src/read/profiles/consorsbank.ts';
import { CUSTODIAN } from '../../src/read/profiles/custodian.ts';
import { DADAT } from '../../src/read/profiles/dadat.ts';
import { DEGIRO } from '../../src/read/profiles/degiro.ts';
import { DEUTSCHE_BANK, MAXBLUE } from '../../src/read/profiles/deutsche-bank.ts';
import { DKB, DKB_OLD } from '../../src/read/profiles/dkb.ts';
import { ETRADE } from '../../src/read/profiles/etrade.ts';
import { FIDELITY, FIDELITY_STATEMENT } from '../../src/read/profiles/fidelity.ts';
import { FLATEX } from '../../src/read/profiles/flatex.ts';
import { GROWW } from '../../src/read/profiles/groww.ts';
import { HARGREAVES } from '../../src/read/profiles/hargreaves.ts';
import { ICICI_DIRECT } from '../../src/read/profiles/icici-direct.ts';
import { ING } from '../../src/read/profiles/ing.ts';
import { IBKR_FLEX, IBKR_STATEMENT } from '../../src/read/profiles/interactive-brokers.ts';
import { INTERACTIVE_INVESTOR } from '../../src/read/profiles/interactive-investor.ts';
import { JPMORGAN, JPMORGAN_LOTS } from '../../src/read/profiles/jpmorgan.ts';
import { M1 } from '../../src/read/profiles/m1.ts';
import { MERRILL, MERRILL_PAGE } from '../../src/read/profiles/merrill.ts';
import { MOOMOO } from '../../src/read/profiles/moomoo.ts';
import { OFX } from '../../src/read/profiles/ofx.ts';
import { LEDGER, PORTFOLIO_PERFORMANCE } from '../../src/read/profiles/programs.ts';
import type { BrokerProfile } from '../../src/read/profiles/profile.ts';
import { RBC } from '../../src/read/profiles/rbc.ts';
import { S_BROKER } from '../../src/read/profiles/s-broker.ts';
import { SBI } from '../../src/read/profiles/sbi.ts';
import { SCHWAB, SCHWAB_LOTS } from '../../src/read/profiles/schwab.ts';
import { TD_DIRECT } from '../../src/read/profiles/td-direct.ts';
import { THINKORSWIM, THINKORSWIM_POSITIONS } from '../../src/read/profiles/thinkorswim.ts';
import { VANGUARD } from '../../src/read/profiles/vanguard.ts';
import { WEALTHSIMPLE } from '../../src/read/profiles/wealthsimple.ts';
import { WORKPLACE_PLAN } from '../../src/read/profiles/workplace-plan.ts';
import { XTB } from '../../src/read/profiles/xtb.ts';
import { YAHOO } from '../../src/read/profiles/yahoo.ts';
import { KITE, KITE_API, ZERODHA_CONSOLE } from '../../src/read/profiles/zerodha.ts';
import type { FateReason, FileKind } from '../../src/domain/model/file-reading.ts';

/**
 * What stands in one file of `test/fixtures/brokers`, written down from the file by hand and never from what was read.
 * Everything is compared; what is left out is expected to be absent.
 */
export interface FixtureOfBroker {
  readonly profile: BrokerProfile;
  readonly file: string;
  readonly kind?: FileKind;
  /** UTF-8 unless said. */
  readonly encoding?: string;
  /** A comma unless said. */
  readonly delimiter?: string;
  readonly header: number;
  readonly asOf?: string;
  /** The account that the file names for all of its rows. */
  readonly label?: string;
  /** Records that are not blank, by what becomes of them. */
  readonly rows: Partial<Record<FateReason, number>>;
  readonly totals?: readonly (readonly [account: string | null, value: number])[];
  readonly pending?: readonly (readonly [account: string | null, value: number])[];
  /** The currency and the account of the rows below that say no other. */
  readonly currency: string | null;
  readonly account?: string;
  /**
   * The accepted rows as a table, its first line the fields of `Holding`, and `cost` for the amount that was paid. An empty
   * cell is null. A column that is not there is null in all rows; account and currency are then the file's. Costs are
   * compared where there is such a column.
   */
  readonly positions: string;
  /** Rows left out that the user may complete, in the same way. */
  readonly drafts?: string;
}

/** One file at least for each profile of `src/read/profiles/index.ts`; a test looks that none is missing. */
export const FIXTURES_OF_BROKERS: readonly FixtureOfBroker[] = [
  {
    profile: FIDELITY,
    file: 'fidelity-positions-2026.csv',
    header: 1,
    asOf: '2026-03-04',
    rows: { header: 1, cash: 1, position: 5, pending: 1, footer: 2 },
    pending: [['Joint Z90000001', -40]],
    currency: 'USD',
    account: 'Joint Z90000001',
    positions: `
      symbol          | name                                         | quantity | price | value | says   | account                | cost
      SPAXX           | HELD IN MONEY MARKET                         |          |       |   500 | cash   | Joint Z90000001        |
      AAPL            | APPLE INC                                    |       10 |   200 |  2000 |        | Joint Z90000001        | 1000
      AAPL            | APPLE INC                                    |        5 |   200 |  1000 |        | Joint Z90000001        |  500
      -AAPL261218C250 | AAPL DEC 18 2026 $250 CALL                   |       -2 |     3 |  -600 | option | Joint Z90000001        |
      912810ZZ5       | UNITED STATES TREAS NOTE 4.00000% 05/15/2031 |     7000 |   100 |  7000 | bond   | Joint Z90000001        |
      VOO             | VANGUARD S&P 500 ETF                         |        4 |   500 |  2000 |        | Rollover IRA 230000002 | 1600`,
  },
  {
    profile: FIDELITY_STATEMENT,
    file: 'Statement08312026.csv',
    header: 5,
    asOf: '2026-08-31',
    rows: {
      preamble: 3,
      header: 1,
      position: 4,
      cash: 1,
      subtotal: 4,
      'account-heading': 4,
      'section-heading': 4,
    },
    totals: [
      ['X10000001', 4500],
      ['X10000002', 2000],
    ],
    currency: 'USD',
    account: 'X10000001',
    positions: `
      symbol | name                           | quantity | price | value | says | account   | cost
      AAPL   | APPLE INC                      |       10 |   200 |  2000 |      | X10000001 | 1500
      NVDA   | NVIDIA CORPORATION COM         |        5 |   200 |  1000 |      | X10000001 |  500
      FXAIX  | FIDELITY 500 INDEX FUND        |        5 |   200 |  1000 |      | X10000001 |  800
      QTEST  | FDIC INSURED DEPOSIT AT A BANK |      500 |     1 |   500 | cash | X10000001 |
      IWM    | ISHARES RUSSELL 2000 ETF       |        8 |   250 |  2000 |      | X10000002 | 1600`,
  },
  {
    profile: SCHWAB,
    file: 'schwab-all-accounts.csv',
    header: 4,
    asOf: '2026-03-04',
    rows: {
      preamble: 1,
      header: 1,
      position: 3,
      cash: 2,
      subtotal: 1,
      total: 2,
      'account-heading': 2,
      'repeated-header': 1,
    },
    totals: [
      ['Individual ...111', 5250],
      ['Individual ...222', 1000],
    ],
    currency: 'USD',
    positions: `
      symbol                   | name                              | quantity | price | value | says   | account           | cost
      BRK/B                    | BERKSHIRE HATHAWAY INC CLASS B    |       10 |   500 |  5000 | equity | Individual ...111 | 2000
      TSLA 06/18/2026 300.00 P | PUT TESLA INC $300 EXP 06/18/26   |       -1 |    20 | -2000 | option | Individual ...111 |
      SCHB                     | SCHWAB US BROAD MARKET ETF        |      100 |    25 |  2500 | fund   | Individual ...111 | 2000
                               | Cash & Cash Investments           |          |       |  -250 | cash   | Individual ...111 |
      SWVXX                    | SCHWAB VALUE ADVANTAGE MONEY FUND |     1000 |     1 |  1000 | cash   | Individual ...222 |`,
  },
  {
    profile: SCHWAB_LOTS,
    file: 'schwab-lots.csv',
    kind: 'lots',
    header: 3,
    asOf: '2026-03-04',
    rows: { preamble: 1, header: 1, 'lot-position': 2, total: 1 },
    totals: [[null, 450]],
    currency: 'USD',
    account: 'XXXX-7777',
    positions: `
      symbol | quantity | price | value | cost
      ABCD   |       10 |    30 |   300 |  200
      ABCD   |        5 |    30 |   150 |  125`,
  },
  {
    profile: VANGUARD,
    file: 'vanguard-two-accounts.csv',
    header: 1,
    rows: { header: 1, position: 5, cash: 1, 'other-table': 2 },
    currency: 'USD',
    account: '10000002',
    positions: `
      symbol | name                                          | quantity | price | value | says | account
      VTI    | VANGUARD TOTAL STOCK MARKET INDEX FUND ETF    |       10 |   300 |  3000 |      | 10000001
      VMFXX  | VANGUARD FEDERAL MONEY MARKET INVESTOR CL     |      500 |     1 |   500 | cash | 10000001
      VB     | VANGUARD SMALL-CAP INDEX FUND ETF             |        4 |   250 |  1000 |      | 10000002
      AAPL   | APPLE INC                                     |       10 |   200 |  2000 |      | 10000002
      BRK-B  | BERKSHIRE HATHAWAY INC CLASS B                |        2 |   500 |  1000 |      | 10000002
      VBTLX  | VANGUARD TOTAL BOND MARKET INDEX FUND ADMIRAL |      100 |    10 |  1000 |      | 10000002`,
  },
  {
    profile: ETRADE,
    file: 'etrade-portfolio.csv',
    header: 10,
    asOf: '2026-03-04',
    label: 'Individual -0001',
    rows: { preamble: 7, header: 1, position: 4, cash: 1, 'lot-of-position': 2, total: 1, footer: 1 },
    totals: [
      [null, 12550.25],
      [null, 12550.25],
    ],
    currency: 'USD',
    positions: `
      symbol                  | name                          | quantity | price |   value | says   | cost
                              | SOME BANK CD 4.10% 06/30/2027 |    10000 |  99.5 |    9950 | bond   |
      INTC                    |                               |      100 |    25 |    2500 |        | 2000
      CASH                    |                               |        2 |    75 |     150 |        |  100
      QQQ Dec 18 '26 $500 Put |                               |       -1 |     2 |    -200 | option |
                              | CASH                          |          |       |  150.25 | cash   |`,
  },
  {
    profile: M1,
    file: 'm1-holdings.csv',
    header: 1,
    rows: { header: 1, position: 5 },
    currency: 'USD',
    positions: `
      symbol | name                     | quantity | price | value | cost
      VOO    | Vanguard S&P 500 ETF     |       10 |       |  5000 | 4000
      AAPL   | Apple Inc.               |       10 |       |  2000 | 1500
      JPM    | JPMorgan Chase & Co.     |        5 |       |  1000 | 1250
      IWM    | iShares Russell 2000 ETF |        4 |       |  1000 |  800
      KO     | Coca-Cola Co.            |     12.5 |       |  1000 |`,
  },
  {
    profile: MERRILL,
    file: 'merrill-holdings.csv',
    header: 1,
    asOf: '2026-08-31',
    rows: { header: 1, position: 3, cash: 2 },
    currency: 'USD',
    positions: `
      symbol | name                     | cusip     | quantity | price | value | says | account
      AAPL   | APPLE INC                | 037833100 |       10 |   200 |  2000 |      | CMA-Edge 00A-00001
      VFIAX  | VANGUARD 500 INDEX FUND  | 922908710 |        5 |   600 |  3000 |      | CMA-Edge 00A-00001
      MSFT   | MICROSOFT CORP           | 594918104 |        2 |   500 |  1000 |      | IRA-Edge 00A-00002
             | ML DIRECT DEPOSIT PROGRM | 990000001 |      750 |     1 |   750 | cash | CMA-Edge 00A-00001
      IIAXX  | ML BANK DEPOSIT PROGRAM  | 990000002 |      250 |     1 |   250 | cash | IRA-Edge 00A-00002`,
  },
  {
    profile: MERRILL_PAGE,
    file: 'merrill-page.csv',
    header: 4,
    asOf: '2026-08-31',
    rows: { preamble: 2, header: 1, position: 5 },
    currency: 'USD',
    positions: `
      symbol | name                            | quantity | price | value
      AAPL   | APPLE INC                       |       10 |   200 |  2000
      MSFT   | MICROSOFT CORP                  |        2 |   500 |  1000
      VTI    | VANGUARD TOTAL STOCK MARKET ETF |       10 |   300 |  3000
      IWM    | ISHARES RUSSELL 2000 ETF        |        4 |   250 |  1000
      F      | FORD MOTOR COMPANY              |      -50 |    10 |  -500`,
  },
  {
    profile: JPMORGAN,
    file: 'jpmorgan-positions.csv',
    header: 1,
    asOf: '2026-08-31',
    rows: { header: 1, position: 4, cash: 2, footer: 3 },
    currency: 'USD',
    positions: `
      symbol | name                                       | isin         | cusip     | quantity | price | value | says | cost
      AAPL   | APPLE INC                                  | US0378331005 | 037833100 |       10 |   200 |  2000 |      | 1500
      AMZN   | AMAZON.COM INC                             | US0231351067 | 023135106 |      2.5 |   200 |   500 |      |  600
      VTI    | VANGUARD TOTAL STOCK MARKET ETF            | US9229087690 | 922908769 |       10 |   300 |  3000 |      | 2500
      BND    | VANGUARD TOTAL BOND MARKET ETF             | US9219378356 | 921937835 |       20 |    75 |  1500 |      | 1600
             | US DOLLAR                                  |              | 0USDPRAA7 |     1000 |     1 |  1000 | cash |
      QACDS  | CHASE DEPOSIT SWEEP JPMORGAN CHASE BANK NA |              |           |      500 |     1 |   500 | cash |`,
  },
  {
    profile: JPMORGAN_LOTS,
    file: 'jpmorgan-tax-lots.csv',
    kind: 'lots',
    header: 1,
    asOf: '2026-08-31',
    rows: { header: 1, 'lot-position': 5, footer: 2 },
    currency: 'USD',
    positions: `
      symbol | name                                           | cusip     | quantity | price | value | says | account                 | cost
      AAPL   | APPLE INC                                      | 037833100 |        4 |   200 |   800 |      | Traditional IRA ...0001 |  400
      AAPL   | APPLE INC                                      | 037833100 |        6 |   200 |  1200 |      | Traditional IRA ...0001 |  900
      QQQ    | INVESCO QQQ TRUST SERIES 1                     | 46090E103 |        2 |   600 |  1200 |      | Traditional IRA ...0001 | 1300
      IWM    | ISHARES RUSSELL 2000 ETF                       | 464287655 |        4 |   250 |  1000 |      | Brokerage ...0002       |  800
      QDERQ  | CHASE IRA DEPOSIT SWEEP JPMORGAN CHASE BANK NA |           |      800 |     1 |   800 | cash | Traditional IRA ...0001 |`,
  },
  {
    profile: CITI,
    file: 'citi-holdings.csv',
    header: 3,
    asOf: '2026-08-31',
    rows: { preamble: 1, header: 1, position: 4, cash: 1 },
    currency: 'USD',
    positions: `
      symbol | name                                | cusip     | quantity | price | value | says   | account
      BDP    | BANK DEPOSIT PROGRAM                | PER000001 |     1000 |     1 |  1000 | cash   | C00000001
      C      | CITIGROUP INC                       | 172967424 |       50 |   100 |  5000 | equity | C00000001
      NVDA   | NVIDIA CORP                         | 67066G104 |       10 |   200 |  2000 | equity | C00000001
      SPY    | STATE STREET SPDR S&P 500 ETF TRUST | 78462F103 |        2 |   500 |  1000 | equity | C00000002
      GME    | GAMESTOP CORP                       | 36467W109 |      -20 |    25 |  -500 | equity | C00000002`,
  },
  {
    profile: ADVISER_PORTAL,
    file: 'adviser-portal.csv',
    header: 1,
    asOf: '2026-08-31',
    rows: { header: 1, position: 4, cash: 1 },
    currency: 'USD',
    // A name in two lines, with the code that Excel made of its carriage return.
    positions: `
      symbol    | name                                                    | cusip     | quantity | price | value | says   | account                 | cost
      AAPL      | APPLE INC                                               |           |       10 |   200 |  2000 | equity | SPECIMEN IRA 00000001   | 1500
      DGRW      | WISDOMTREE U S QUALITY DIVIDEND GROWTH ETF              |           |       20 |   100 |  2000 | fund   | SPECIMEN IRA 00000001   | 2200
      9999227   | Insured Cash Account                                    |           |     1500 |     1 |  1500 | cash   | SPECIMEN IRA 00000001   |
      IJR       | ISHARES CORE S&P SMALL CAP ETF                          |           |       10 |   120 |  1200 | fund   | SPECIMEN JOINT 00000002 | 1000
      912810FT0 | US TREASURY BOND 4.5% 02/15/36                          | 912810FT0 |     1000 |    98 |   980 | bond   | SPECIMEN JOINT 00000002 | 1000`,
  },
  {
    profile: WORKPLACE_PLAN,
    file: 'workplace-plan.csv',
    header: 1,
    asOf: '2026-08-31',
    rows: { header: 1, position: 5 },
    currency: 'USD',
    positions: `
      name                                               | quantity | price | value | account
      Vanguard Institutional 500 Index Trust             |      100 |    50 |  5000 | Example 401(k) Plan
      Vanguard Small-Cap Index Fund Institutional Shares |       20 |   100 |  2000 | Example 401(k) Plan
      Target Retirement 2050 Trust                       |      100 |    20 |  2000 | Example 401(k) Plan
      Stable Value Fund                                  |     1000 |     1 |  1000 | Example 401(k) Plan
      C Fund                                             |       10 |   100 |  1000 | Thrift Savings Plan - Uniformed Services`,
  },
  {
    profile: THINKORSWIM,
    file: 'thinkorswim-account-statement.csv',
    header: 6,
    asOf: '2026-08-31',
    rows: { preamble: 3, header: 1, position: 5, total: 2, footer: 1, 'repeated-header': 1 },
    totals: [
      [null, 4000],
      [null, 200],
    ],
    currency: 'USD',
    positions: `
      symbol         | name                     | quantity | price | value | says
      AAPL           | APPLE INC COM            |       10 |   200 |  2000 |
      NVDA           | NVIDIA CORPORATION COM   |        5 |   200 |  1000 |
      IWM            | ISHARES RUSSELL 2000 ETF |        4 |   250 |  1000 |
      SPY261218C700  | SPY 18 DEC 26 700 CALL   |        1 |     5 |   500 | option
      AAPL261218C250 | AAPL 18 DEC 26 250 CALL  |       -2 |   1.5 |  -300 | option`,
  },
  {
    profile: THINKORSWIM_POSITIONS,
    file: 'thinkorswim-positions.csv',
    header: 3,
    rows: { preamble: 2, header: 1, position: 4, cash: 1, total: 1 },
    totals: [[null, 6000]],
    currency: 'USD',
    positions: `
      symbol | name                 | quantity | price | value | says
             | Cash & Sweep Vehicle |      500 |     1 |   500 | cash
      AAPL   |                      |       10 |   200 |  2000 |
      QQQ    |                      |        5 |   600 |  3000 |
      IWM    |                      |        4 |   250 |  1000 |
      F      |                      |      -50 |    10 |  -500 |`,
  },
  {
    profile: IBKR_STATEMENT,
    file: 'ibkr-activity.csv',
    header: 19,
    asOf: '2026-03-04',
    label: 'U0000001',
    rows: {
      preamble: 15,
      header: 1,
      position: 3,
      cash: 3,
      subtotal: 1,
      footer: 1,
      'repeated-header': 1,
      'lot-of-position': 2,
      'other-table': 2,
    },
    totals: [[null, 4107]],
    currency: 'USD',
    positions: `
      symbol           | name              | quantity | price | value | says   | currency | cost
                       | Dividend Accruals |          |       |     7 | cash   | USD      |
                       | Cash              |          |       |   250 | cash   | EUR      |
                       | Cash              |          |       |  -200 | cash   | USD      |
      KO               |                   |       10 |   100 |  1000 |        | USD      |  900
      SAP              |                   |        5 |   200 |  1000 |        | EUR      |  750
      KO 18DEC26 110 C |                   |       -1 |   1.5 |  -150 | option | USD      |`,
  },
  {
    profile: IBKR_FLEX,
    file: 'ibkr-flex.csv',
    header: 5,
    asOf: '2026-03-04',
    rows: { preamble: 1, header: 3, position: 2, cash: 2, subtotal: 2, footer: 1 },
    currency: null,
    account: 'U0000001',
    positions: `
      symbol | name         | isin         | quantity | price | value | says | currency
             | Cash         |              |          |       |   100 | cash |
      KO     | COCA-COLA CO | US1912161007 |       10 |    50 |   500 |      | USD
      SAP    | SAP SE       | DE0007164600 |        1 |   200 |   200 |      | EUR
             | Cash         |              |          |       |    75 | cash | USD`,
  },
  {
    profile: AEGON,
    file: 'aegon-pension.csv',
    header: 1,
    rows: { header: 1, position: 4, total: 2 },
    currency: 'GBP',
    positions: `
      name                              | quantity | price | value | account
      AGN BLK World (ex UK) Eq Idx (BLK) |    1000 |     2 |  2000 | Main Portfolio
      AGN BLK UK Equity Index (BLK)      |    1000 |   1.5 |  1500 | Main Portfolio
      Aegon Cash                         |     500 |     1 |   500 | Main Portfolio
      Aegon Workplace Default 2050       |     800 |  1.25 |  1000 | Transfer In`,
  },
  {
    profile: AJ_BELL,
    file: 'aj-bell-portfolio.csv',
    header: 1,
    asOf: '2026-08-28',
    rows: { header: 1, position: 4, cash: 1 },
    currency: 'GBP',
    positions: `
      symbol | name                                               | quantity | price | value | says | account
      AAPL   | Apple Inc (NASDAQ:AAPL)                            |       10 |   200 |  1600 |      | SIPP
      AZN    | AstraZeneca PLC (LSE:AZN)                          |       10 |   120 |  1200 |      | SIPP
      SWDA   | iShares Core MSCI World ETF USD Acc GBP (LSE:SWDA) |       20 |   100 |  2000 |      | ISA
      NVDA   | NVIDIA Corp (NASDAQ:NVDA)                          |        5 |   200 |   800 |      | ISA
             | Cash GBP                                           |      400 |     1 |   400 | cash | SIPP`,
  },
  {
    profile: ANGEL_ONE,
    file: 'angel-one-holdings.csv',
    header: 1,
    rows: { header: 1, position: 4, 'empty-position': 1 },
    currency: 'INR',
    positions: `
      symbol       | quantity | price | value | cost
      INFY-EQ      |       10 |  1500 | 15000 | 12000
      RELIANCE-EQ  |       10 |  1400 | 14000 | 10000
      HDFCBANK-EQ  |        5 |  1600 |  8000 |  9000
      NIFTYBEES-EQ |       20 |   250 |  5000 |  4000`,
  },
  {
    profile: AVANZA,
    file: 'avanza-innehav-per-konto.csv',
    delimiter: ';',
    header: 1,
    rows: { header: 1, position: 5 },
    currency: 'SEK',
    positions: `
      symbol        | name                              | isin         | quantity | price | value | says   | account
      VOLV B        | Volvo B                           | SE0000115446 |       10 |       |  3000 | equity | 1000001
      AAPL          | Apple                             | US0378331005 |        1 |       |  2000 | equity | 1000001
      EUNL          | iShares Core MSCI World UCITS ETF | IE00B4L5Y983 |        2 |       |  2000 | fund   | 1000001
      INVE B        | Investor B                        | SE0015811963 |        4 |       |  1200 | equity | 1000002
      Avanza Global | Avanza Global                     | SE0011527613 |      5.5 |       |  1100 | fund   | 1000002`,
  },
  {
    profile: BOURSOBANK,
    file: 'boursobank-positions.csv',
    delimiter: ';',
    header: 1,
    rows: { header: 1, position: 5 },
    currency: 'EUR',
    positions: `
      name              | isin         | quantity |  price | value
      LVMH              | FR0000121014 |        2 |    500 |  1000
      TOTALENERGIES     | FR0000120271 |       20 |     50 |  1000
      APPLE             | US0378331005 |       10 |    180 |  1800
      AMUNDI MSCI WORLD | LU1681043599 |        2 | 1250.5 |  2501
      AIR LIQUIDE       | FR0000120073 |        4 |    175 |   700`,
  },
  {
    profile: COMDIRECT,
    file: 'comdirect-depotuebersicht.csv',
    encoding: 'windows-1252',
    delimiter: ';',
    header: 2,
    asOf: '2026-08-31',
    rows: { header: 1, position: 5 },
    currency: 'EUR',
    positions: `
      symbol | name                      | quantity | price | value | says   | cost
      716460 | SAP SE O.N.               |       10 |   200 |  2000 | equity | 1500
      843002 | MUENCH.RUECKVERS.VNA O.N. |        5 |   500 |  2500 | equity | 2000
      865985 | APPLE INC.                |       10 |   180 |  1800 | equity | 1500
      A0RPWH | ISHSIII-CORE MSCI WLD DLA |     12.5 |   100 |  1250 | fund   | 1375
      A1XXXX | MUSTER ABWICKL.AG  ANL 18 |     1600 |       |     0 | bond   |`,
  },
  {
    profile: CONSORSBANK,
    file: 'consorsbank-depotuebersicht.csv',
    delimiter: ';',
    header: 7,
    asOf: '2026-08-28',
    rows: { preamble: 4, header: 1, position: 5 },
    totals: [[null, 8800.75]],
    currency: 'EUR',
    positions: `
      symbol | name                      | quantity | price |  value | says   | cost
      716460 | SAP SE O.N.               |       10 |   200 |   2000 | equity | 1500
      723610 | SIEMENS AG NA O.N.        |       20 |   250 |   5000 | equity | 4000
      A111X9 | IS C.MSCI EMIMI U.ETF DLA |     20.5 |  35.5 | 727.75 | fund   |  615
      A0DP5W | CARMIGNAC INVESTI.AEO ACC |      0.5 |  2146 |   1073 | fund   |  900
      540000 | MUSTER AUSGEBUCHT AG      |       21 |     0 |      0 | equity |`,
  },
  {
    profile: CUSTODIAN,
    file: 'custodian-bonds.csv',
    header: 1,
    asOf: '2026-08-31',
    rows: { header: 1, position: 5, 'older-date': 1 },
    currency: 'USD',
    positions: `
      name                                          | isin         | quantity | price |  value | says | currency
      United States Of America 4.5% 15-feb-2036     | US912810FT08 |  1000000 |    98 | 980000 | bond | USD
      Bank Of America Corporation 4.20% 26-aug-2024 | US06051GFH74 |   500000 |   100 | 500000 | bond | USD
      Example Holdings, Inc. 1.00% 18-jul-2030      | XS0000000009 |   200000 |   105 | 210000 | bond | EUR
      Example Plc 2 Call 7.2.33                     | XS0000000017 |  -100000 |    95 | -95000 | bond | EUR
      Example Development Bank 2.30% 19-mar-2036    |              |   300000 | 101.5 | 304500 | bond | USD`,
  },
  {
    profile: DADAT,
    file: 'dadat-depotbestand.csv',
    encoding: 'windows-1252',
    delimiter: ';',
    header: 5,
    rows: { preamble: 2, header: 1, position: 4, total: 1 },
    totals: [[null, 5705]],
    currency: 'EUR',
    positions: `
      name                              | isin         | quantity | price | value
      APPLE INC.                        | US0378331005 |       10 |   180 |  1800
      ERSTE GROUP BANK AG               | AT0000652011 |       20 |    75 |  1500
      HSBC MSCI WORLD ETF               | IE00B4X9L533 |       25 |    40 |  1000
      VANGUARD FTSE ALL-WORLD UCITS ETF | IE00B3RBWM25 |       10 | 140.5 |  1405`,
  },
  {
    profile: DEGIRO,
    file: 'degiro-portfolio-nl.csv',
    header: 1,
    rows: { header: 1, position: 4, cash: 2 },
    currency: 'EUR',
    positions: `
      name                                   | isin         | quantity | price | value | says
      CASH & CASH FUND & FTX CASH (EUR)      |              |          |       |   200 | cash
      CASH & CASH FUND & FTX CASH (USD)      |              |          |       |   -80 | cash
      APPLE INC                              | US0378331005 |       10 |   200 |  1600 |
      ASML HOLDING NV                        | NL0010273215 |        2 |  1000 |  2000 |
      VANGUARD FTSE ALL-WORLD UCITS ETF U... | IE00B3RBWM25 |       10 |   140 |  1400 |
      NVIDIA CORP                            | US67066G1040 |        5 |   200 |   800 |`,
  },
  {
    profile: MAXBLUE,
    file: 'maxblue-vermoegensaufstellung.csv',
    encoding: 'windows-1252',
    delimiter: ';',
    header: 1,
    rows: { header: 1, position: 4, cash: 1 },
    currency: 'EUR',
    positions: `
      symbol | name                                   | isin         | quantity | price |  value | says   | account
             | maxblue Depotkonto                     |              |   1500.5 |       | 1500.5 | cash   | 100  0000001 01
      865985 | APPLE INC. REGISTERED SHARES O.N.      | US0378331005 |       10 |   200 |   1600 | equity | 100  0000001  01
      716460 | SAP SE INHABER-AKTIEN O.N.             | DE0007164600 |       10 |   200 |   2000 | equity | 100  0000001  01
      A0RPWH | ISHARES CORE MSCI WORLD UCITS ETF      | IE00B4L5Y983 |       20 |   100 |   2000 | fund   | 100  0000001  01
      110234 | BUNDESREP.DEUTSCHLAND ANL.V. 2015/2046 | DE0001102341 |     1000 |    90 | 900.25 | bond   | 100  0000001  01`,
  },
  {
    profile: DEUTSCHE_BANK,
    file: 'deutsche-bank-depotuebersicht.csv',
    delimiter: ';',
    header: 1,
    asOf: '2026-08-31',
    rows: { header: 1, position: 5 },
    currency: 'EUR',
    positions: `
      name                                         | quantity | price |  value
      SAP SE INHABER-AKTIEN O.N.                   |       10 | 200.5 |   2005
      ALLIANZ SE VINK.NAMENS-AKTIEN O.N.           |        3 | 350.4 | 1051.2
      SIEMENS AG NAMENS-AKTIEN O.N.                |       20 |   250 |   5000
      BASF SE NAMENS-AKTIEN O.N.                   |       15 |    50 |    750
      DWS AKT.STRATEGIE DEUTSCH.INHABER-ANTEILE LC |        4 |   500 |   2000`,
  },
  {
    profile: DKB,
    file: 'dkb-depot.csv',
    delimiter: ';',
    header: 1,
    asOf: '2026-08-31',
    rows: { header: 1, position: 5 },
    currency: 'EUR',
    account: '500000001',
    positions: `
      symbol | name                      | isin         | quantity | price |  value | says
      865985 | APPLE INC.                | US0378331005 |       10 |   180 |   1800 | equity
      716460 | SAP SE O.N.               | DE0007164600 |        5 |   200 |   1000 | equity
      A0RPWH | ISHSIII-CORE MSCI WLD DLA | IE00B4L5Y983 |      2.5 | 100.5 | 251.25 | fund
      918422 | NVIDIA CORP. DL-,001      | US67066G1040 |        4 |   175 |    700 | equity
      A0X8SE | VANECK ST.EU.BK.U.ETF     | IE00B3F81R35 |       10 |   115 |   1150 | fund`,
  },
  {
    profile: DKB_OLD,
    file: 'dkb-depotbestand-2022.csv',
    encoding: 'windows-1252',
    delimiter: ';',
    header: 6,
    asOf: '2022-06-30',
    label: '500000001 / Muster',
    rows: { preamble: 3, header: 1, position: 4 },
    totals: [[null, 6050]],
    currency: 'EUR',
    positions: `
      symbol                | name                      | isin         | quantity | price | value | cost
      US0378331005 (865985) | APPLE INC.                | US0378331005 |       10 |   180 |  1800 | 1500
      DE0007164600 (716460) | SAP SE O.N.               | DE0007164600 |        5 |   200 |  1000 | 1250
      IE00B4L5Y983 (A0RPWH) | ISHSIII-CORE MSCI WLD DLA | IE00B4L5Y983 |      2.5 |   100 |   250 |  200
      DE000BASF111 (BASF11) | BASF SE NA O.N.           | DE000BASF111 |     1000 |     3 |  3000 | 3000`,
  },
  {
    profile: FLATEX,
    file: 'flatex-depotbestand.csv',
    encoding: 'windows-1252',
    delimiter: ';',
    header: 1,
    asOf: '2026-08-31',
    rows: { header: 1, position: 5 },
    currency: 'EUR',
    positions: `
      name                            | isin         | quantity | price | value | says   | cost
      APPLE INC.                      | US0378331005 |       10 |   180 |  1800 | equity | 1500
      TESLA INC. DL -,001             | US88160R1014 |        1 |   250 |   250 | equity |  300
      ISHARES NASDAQ 100 ETF          | IE00B53SZB19 |      0.5 |  1000 |   500 | fund   |  400
      VANGUARD FTSE ALL-WLD UCITS ETF | IE00BK5BQT80 |        2 |   125 |   250 | fund   |  200
      MUSTER FAKTL OPTION             | DE000XYZ0053 |       10 |   2.5 |    25 | option |   30`,
  },
  {
    profile: GROWW,
    file: 'groww-holdings.csv',
    header: 1,
    rows: { header: 1, position: 5 },
    currency: 'INR',
    positions: `
      name                      | isin         | quantity | price | value | cost
      Infosys Ltd               | INE009A01021 |       10 |  1500 | 15000 | 12000
      Reliance Industries Ltd   | INE002A01018 |       10 |  1400 | 14000 | 10000
      HDFC Bank Ltd             | INE040A01034 |        5 |  1600 |  8000 |  9000
      Tata Consultancy Services | INE467B01029 |        2 |  3000 |  6000 |  7000
      ITC Ltd                   | INE154A01025 |       20 |   400 |  8000 |  7000`,
  },
  {
    profile: HARGREAVES,
    file: 'hargreaves-account-summary.csv',
    encoding: 'windows-1252',
    header: 11,
    asOf: '2026-08-31',
    rows: { preamble: 7, header: 1, position: 4, cash: 1, total: 1 },
    totals: [
      [null, 6000],
      [null, 5200],
    ],
    currency: 'GBP',
    positions: `
      symbol | name                                    | quantity | price | value | says
             | Cash                                    |          |       |   800 | cash
      AZN    | AstraZeneca plc Ordinary USD0.25        |       10 | 12000 |  1200 |
      SHEL   | Shell plc Ordinary EUR0.07              |       40 |  2500 |  1000 |
      VWRL   | Vanguard FTSE All-World UCITS ETF       |       20 | 10000 |  2000 |
             | Fundsmith Equity I - Accumulation (GBP) |      125 |   800 |  1000 |`,
  },
  {
    profile: ING,
    file: 'ing-depotbewertung.csv',
    encoding: 'windows-1252',
    delimiter: ';',
    header: 6,
    asOf: '2026-08-31',
    label: '0000000001',
    rows: { preamble: 3, header: 1, position: 5 },
    currency: 'EUR',
    positions: `
      name                            | isin         | quantity | price | value | cost
      ALLIANZ SE NA O.N.              | DE0008404005 |      4.5 |   350 |  1575 | 1350
      AT + T INC.          DL 1       | US00206R1023 |      100 |  20.5 |  2050 | 2500
      APPLE INC.                      | US0378331005 |       10 |   180 |  1800 | 1500
      AMUNDI ETF DAX U.ETF DR         | FR0010655712 |        2 |   350 |   700 |  600
      ISHSIII-CORE MSCI WLD DLA       | IE00B4L5Y983 |     0.25 |   100 |    25 |   20`,
  },
  {
    profile: MOOMOO,
    file: 'moomoo-holdings.csv',
    header: 1,
    // What was paid is in the file, what it is worth is not: nothing is counted before the user says it.
    rows: { header: 1, 'no-value': 4, total: 1 },
    currency: 'USD',
    positions: '',
    drafts: `
      symbol | name                    | quantity | currency
      AAPL   | 苹果                    |       10 | USD
      NVDA   | 英伟达                  |       20 | USD
      IWM    | 罗素2000指数ETF-iShares |        4 | USD
      00700  | 腾讯控股                |      100 | HKD`,
  },
  {
    profile: LEDGER,
    file: 'ledger-balances.tsv',
    delimiter: '\t',
    header: 1,
    rows: { header: 1, position: 2, cash: 1 },
    currency: 'USD',
    account: 'Assets:Broker',
    positions: `
      symbol | name | quantity | price | value | says | account       | currency
      AAPL   |      |       10 |   200 |  2000 |      | Assets:Broker | USD
      VTI    |      |     12.5 |   300 |  3750 |      | Assets:Broker | USD
             | Cash |          |       |   250 | cash | Assets:Bank   | EUR`,
  },
  {
    profile: OFX,
    file: 'ofx-positions.tsv',
    delimiter: '\t',
    header: 2,
    asOf: '2026-06-30',
    rows: { preamble: 1, header: 1, position: 4, cash: 1 },
    currency: 'USD',
    account: '10000001',
    positions: `
      symbol | name                            | isin         | cusip     | quantity | price | value | says | account  | currency
      KO     | COCA COLA CO                    |              | 191216100 |       10 |    70 |   700 |      | 10000001 | USD
      VTI    | VANGUARD TOTAL STOCK MARKET ETF |              | 922908769 |     12.5 |   300 |  3750 | fund | 10000001 | USD
             | Cash                            |              |           |          |       | 250.5 | cash | 10000001 | USD
             | SAP SE                          | DE0007164600 |           |        4 |   250 |  1000 |      | 10000002 | EUR
      TSLA   | TESLA INC                       |              | 88160R101 |       -2 |   300 |  -600 |      | 10000002 | USD`,
  },
  {
    profile: PORTFOLIO_PERFORMANCE,
    file: 'portfolio-performance-statement-of-assets.csv',
    header: 1,
    rows: { header: 1, position: 4, cash: 1, subtotal: 2 },
    currency: null,
    positions: `
      name                    | isin         | quantity | price | value | says
      Apple                   | US0378331005 |       10 |   180 |  1800 |
      SAP                     | DE0007164600 |        5 |   200 |  1000 |
      Siemens                 | DE0007236101 |        8 |   100 |   800 |
      iShares Core MSCI World | IE00B4L5Y983 |       20 |   100 |  2000 |
      Cash account            |              |          |       |   400 | cash`,
  },
  {
    profile: RBC,
    file: 'rbc-holdings.csv',
    header: 5,
    rows: { preamble: 1, header: 2, position: 5, cash: 2, footer: 2 },
    currency: 'CAD',
    account: '00000001',
    positions: `
      symbol | name                    | quantity | price | value | says | currency | cost
             | Cash                    |          |       |   500 | cash | CAD      |
             | Cash                    |          |       |  -100 | cash | USD      |
      RY     | Royal Bank of Canada    |       10 |   200 |  2000 |      | CAD      | 1500
      RBF556 | RBC Canadian Index Fund |       50 |    20 |  1000 | fund | CAD      |  800
      VOO    | Vanguard S&P 500 ETF    |        1 |   500 |   500 | fund | USD      |  400
      AAPL   | Apple Inc               |       10 |   200 |  2000 |      | USD      | 1500
      F      | Ford Motor Co           |      -50 |    10 |  -500 |      | USD      |`,
  },
  {
    profile: S_BROKER,
    file: 's-broker-depotuebersicht.csv',
    encoding: 'windows-1252',
    delimiter: ';',
    header: 5,
    asOf: '2026-08-31',
    rows: { preamble: 3, header: 1, position: 4 },
    currency: 'EUR',
    positions: `
      symbol | name                         | isin         | quantity | price | value | says   | cost
      716460 | SAP SE O.N.                  | DE0007164600 |       10 |   200 |  2000 | equity | 1500
      865985 | APPLE INC.                   | US0378331005 |       10 |   180 |  1800 | equity | 1500
      A0RPWH | ISHSIII-CORE MSCI WLD DLA    | IE00B4L5Y983 |       20 |   100 |  2000 | fund   | 1600
      XYZ006 | MUSTER BANK TurboP O.End DAX | DE000XYZ0061 |     1200 |   0.5 |   600 | option |  900`,
  },
  {
    profile: SBI,
    file: 'sbi-holdings.csv',
    encoding: 'Shift_JIS',
    header: 3,
    rows: { preamble: 2, header: 1, position: 4, footer: 1, 'repeated-header': 1 },
    currency: 'JPY',
    positions: `
      symbol | name           | quantity | price |  value
      7203   | トヨタ自動車   |      100 |  3000 | 300000
      6758   | ソニーグループ |      200 |  4000 | 800000
      9984   | ソフトバンクG  |      100 |  8100 | 810000
      8306   | 三菱UFJ        |      300 |  2000 | 600000`,
  },
  {
    profile: TD_DIRECT,
    file: 'td-webbroker-holdings.csv',
    header: 8,
    asOf: '2026-08-31',
    label: 'TD Direct Investing - 00X0X0X',
    rows: { preamble: 5, header: 1, position: 4, cash: 1 },
    totals: [[null, 6000]],
    currency: 'CAD',
    positions: `
      symbol | name                                            | quantity | price | value | says | cost
             | Cash                                            |          |       |   500 | cash |
      RY     | ROYAL BANK OF CANADA                            |       10 |   200 |  2000 |      | 1500
      SHOP   | SHOPIFY INC CL-A SVS                            |        5 |   200 |  1000 |      | 1250
      XIC    | ISHARES CORE S&P/TSX CAPPED COMPOSITE INDEX ETF |       30 |    50 |  1500 |      | 1200
      TDB900 | TD CDN INDX -E   /NL'FRAC                       |       20 |    50 |  1000 |      |  700`,
  },
  {
    profile: WEALTHSIMPLE,
    file: 'wealthsimple-holdings-report.csv',
    header: 1,
    asOf: '2026-08-31',
    rows: { header: 1, position: 5, footer: 1 },
    currency: 'CAD',
    positions: `
      symbol | name                              | quantity |  price | value | says   | currency | account
      AAPL   | Apple Inc                         |       10 |    200 |  2000 | equity | USD      | TFSA
      RY     | Royal Bank of Canada              |       10 |    200 |  2000 | equity | CAD      | TFSA
      XEQT   | iShares Core Equity ETF Portfolio |      100 |     40 |  4000 | fund   | CAD      | TFSA
      BTC    | Bitcoin                           |     0.01 | 150000 |  1500 | crypto | CAD      | Crypto
      TD     | Toronto-Dominion Bank             |      -10 |    100 | -1000 | equity | CAD      | Margin`,
  },
  {
    profile: XTB,
    file: 'xtb-open-positions.csv',
    kind: 'lots',
    delimiter: ';',
    header: 4,
    rows: { preamble: 2, header: 1, 'lot-position': 4, total: 1 },
    // what was paid and what was gained: 6,384.40 + 701.60
    totals: [[null, 7086]],
    currency: null,
    positions: `
      symbol  | quantity | value
      KO.US   |       10 |   650
      IWDA.NL |       20 |  2170
      SXR8.DE |        3 |  1836
      HSBA.UK |      200 |  2430`,
  },
  {
    profile: YAHOO,
    file: 'yahoo-lots.csv',
    kind: 'lots',
    header: 1,
    asOf: '2026-03-04',
    rows: { header: 1, 'lot-position': 3, 'empty-position': 2 },
    currency: null,
    // London's price is in pence: 10 × 700p are £70.
    positions: `
      symbol | quantity | price | value | currency | cost
      KO     |        4 |    50 |   200 |          |  120
      KO     |        6 |    50 |   300 |          |  210
      HSBA.L |       10 |   700 |    70 | GBP      |`,
  },
  {
    profile: KITE,
    file: 'zerodha-kite-holdings.csv',
    header: 1,
    rows: { header: 1, position: 4, 'empty-position': 1 },
    currency: 'INR',
    positions: `
      symbol    | quantity | price | value | cost
      INFY      |       10 |  1500 | 15000 | 12000
      RELIANCE  |       10 |  1400 | 14000 | 10000
      HDFCBANK  |        5 |  1600 |  8000 |  9000
      NIFTYBEES |       20 |   250 |  5000 |  4000`,
  },
  {
    profile: KITE_API,
    file: 'zerodha-kite-api.csv',
    header: 1,
    rows: { header: 1, position: 4 },
    currency: 'INR',
    // Of RELIANCE four are free, one is not settled yet and five are pledged: ten are held.
    positions: `
      symbol   | isin         | quantity | price | value | cost
      INFY     | INE009A01021 |       10 |  1500 | 15000 | 12000
      RELIANCE | INE002A01018 |       10 |  1400 | 14000 | 10000
      ITC      | INE154A01025 |       20 |   400 |  8000 |  7000
      HDFCBANK | INE040A01034 |        5 |  1600 |  8000 |  9000`,
  },
  {
    profile: ZERODHA_CONSOLE,
    file: 'zerodha-console-holdings.csv',
    header: 17,
    asOf: '2026-08-31',
    rows: { preamble: 8, header: 1, position: 5 },
    totals: [[null, 64300]],
    currency: 'INR',
    // Of INFY six are free and four are pledged. A bond is priced by the piece here.
    positions: `
      symbol     | isin         | quantity | price | value | says | cost
      INFY       | INE009A01021 |       10 |  1500 | 15000 |      | 12000
      RELIANCE   | INE002A01018 |       10 |  1400 | 14000 |      | 10000
      HDFCBANK   | INE040A01034 |        5 |  1600 |  8000 |      |  9000
      NIFTYBEES  | INF204KB14I2 |       20 |   250 |  5000 | fund |  4000
      10XYZ30-YA | INE000000013 |       20 |  1115 | 22300 | bond | 20000`,
  },
  {
    profile: COMMSEC,
    file: 'commsec-portfolio.csv',
    header: 3,
    rows: { preamble: 1, header: 1, position: 5, footer: 4 },
    currency: 'AUD',
    positions: `
      symbol | quantity | price | value
      BHP    |      100 |    40 |  4000
      CBA    |       10 |   150 |  1500
      CSL    |        5 |   200 |  1000
      VAS    |       20 |   100 |  2000
      VGS    |       10 |   150 |  1500`,
  },
  {
    profile: ICICI_DIRECT,
    file: 'icici-direct-holdings.csv',
    header: 1,
    rows: { header: 1, position: 5 },
    currency: 'INR',
    positions: `
      symbol | name                          | isin         | quantity | price | value
      INFTEC | INFOSYS LTD                   | INE009A01021 |       10 |  1500 | 15000
      RELIND | RELIANCE INDUSTRIES LTD       | INE002A01018 |       10 |  1400 | 14000
      HDFBAN | HDFC BANK LTD                 | INE040A01034 |        5 |  1600 |  8000
      ITC    | ITC LTD                       | INE154A01025 |       20 |   400 |  8000
      TCS    | TATA CONSULTANCY SERVICES LTD | INE467B01029 |        2 |  3000 |  6000`,
  },
  {
    profile: INTERACTIVE_INVESTOR,
    file: 'interactive-investor-portfolio.csv',
    header: 1,
    rows: { header: 1, position: 5, total: 1 },
    totals: [[null, 6850]],
    currency: 'GBP',
    positions: `
      symbol | name                              | quantity | price | value | cost
      AZN    | AstraZeneca PLC                   |       10 | 12000 |  1200 | 1000
      AAPL   | Apple Inc                         |       10 |   200 |  1600 | 1000
      VWRL   | Vanguard FTSE All-World UCITS ETF |       20 | 10000 |  2000 | 2500
      SHEL   | Shell PLC                         |       50 |  2500 |  1250 | 1000
      NVDA   | NVIDIA Corp                       |        5 |   200 |   800 |  400`,
  },
];
