import { PAGE, makePdf, type PdfWord } from './make-pdf.ts';

/* Ten statements of our own making, laid out in the manner of large brokers. Securities are real; persons, accounts and amounts are
   made up, and obviously so. What must be read of each is said by hand in test/read/pdf/statements.test.ts. */

/** A column of a drawn table: where its left or right edge is, and its title in one line or several. */
interface Drawn {
  readonly at: number;
  readonly title: readonly string[];
  readonly isRight: boolean;
}

const left = (at: number, ...title: string[]): Drawn => ({ at, title, isRight: false });
const right = (at: number, ...title: string[]): Drawn => ({ at, title, isRight: true });

interface Look {
  readonly size: number;
  /** From one line to the next, and from one row to the next. */
  readonly line: number;
  readonly row: number;
  /** What stands at the head and the foot of every page. */
  readonly head: readonly string[];
  readonly foot: (page: number) => string;
  /** How far down a page is filled. */
  readonly bottom: number;
}

const LOOK: Look = { size: 8, line: 10, row: 14, head: [], foot: (page) => `Page ${page}`, bottom: 700 };

/** Draws a statement from above to below, on as many pages as it takes. */
class Sheets {
  readonly pages: PdfWord[][] = [];
  readonly #look: Look;
  #y = 0;
  #columns: readonly Drawn[] = [];

  constructor(look: Partial<Look>) {
    this.#look = { ...LOOK, ...look };
    this.turn();
  }

  turn(): void {
    const { head, foot, size, line } = this.#look;
    const page: PdfWord[] = [];
    this.pages.push(page);
    this.#y = 40;
    for (const text of head) {
      page.push({ x: 40, y: this.#y, text, size: size + 1 });
      this.#y += line + 2;
    }
    page.push({ x: 40, y: PAGE.height - 24, text: foot(this.pages.length), size: size - 1 });
    this.#y += 14;
  }

  /** A line of words; further ones stand further right. */
  words(text: string, more: Partial<PdfWord> = {}, ...further: readonly PdfWord[]): this {
    const { size, line } = this.#look;
    this.#page.push({ x: 40, y: this.#y, text, size, ...more });
    for (const word of further) this.#page.push({ size, ...word, y: this.#y });
    this.#y += line + ((more.size ?? size) - size) + 4;
    return this;
  }

  gap(points = 8): this {
    this.#y += points;
    return this;
  }

  titles(...columns: readonly Drawn[]): this {
    const { size, line } = this.#look;
    this.#columns = columns;
    const lines = Math.max(...columns.map(({ title }) => title.length));
    for (const { at, title, isRight } of columns) {
      title.forEach((text, place) => {
        const y = this.#y + (lines - title.length + place) * line;
        this.#page.push({ x: at, y, text, size: size - 0.5, isBold: true, align: isRight ? 'right' : 'left' });
      });
    }
    this.#y += lines * line + 5;
    return this;
  }

  /** Rows of cells; a cell of several lines is divided by a bar. On a new page the titles stand again. */
  rows(...rows: readonly (readonly string[])[]): this {
    const { size, line, row, bottom } = this.#look;
    for (const cells of rows) {
      const lines = Math.max(...cells.map((cell) => cell.split('|').length));
      if (this.#y + lines * line > bottom) {
        this.turn();
        this.titles(...this.#columns);
      }
      cells.forEach((cell, at) => {
        if (cell === '') return;
        const column = this.#columns[at]!;
        cell.split('|').forEach((text, place) => {
          const align = column.isRight ? 'right' : 'left';
          this.#page.push({ x: column.at, y: this.#y + place * line, text, size, align });
        });
      });
      this.#y += (lines - 1) * line + row;
    }
    return this;
  }

  pdf(password?: string): Uint8Array<ArrayBuffer> {
    return makePdf({ pages: this.pages, ...(password === undefined ? {} : { password }) });
  }

  get #page(): PdfWord[] {
    return this.pages.at(-1)!;
  }
}

/** The password of the Indian statement: of nobody. */
export const CAS_PASSWORD = 'ABCDE1234F';

const NOTE =
  'Prices are from sources believed to be reliable and are not guaranteed. Securities are not bank deposits.';

/** A brokerage statement with two accounts, each with its holdings, its total and its foot lines; names take two lines. */
function twoAccounts(): Sheets {
  const sheets = new Sheets({
    head: ['INVESTMENT REPORT', 'December 1, 2025 – December 31, 2025'],
    foot: (page) => `Page ${page} of 3`,
    bottom: 330,
  });
  const columns = [
    left(40, 'Description'),
    right(330, 'Quantity'),
    right(410, 'Price', 'Per Unit'),
    right(490, 'Ending', 'Market Value'),
    right(570, 'Total', 'Cost Basis'),
  ];
  sheets.words('Prepared for SAM SAMPLE, 1 Example Street, Sampletown');
  sheets.words('Account # X11-000001', { isBold: true, size: 10 }).words('SAM SAMPLE – Individual');
  sheets.titles(...columns).words('Stocks', { isBold: true });
  sheets.rows(
    ['NVIDIA CORPORATION (NVDA)', '120.000', '$180.0000', '$21,600.00', '$4,100.25'],
    ['APPLE INC (AAPL)', '50.000', '250.0000', '12,500.00', '6,001.00'],
    ['MICROSOFT CORP (MSFT)', '20.000', '480.0000', '9,600.00', '5,200.10'],
  );
  sheets.words('Exchange Traded Products', { isBold: true });
  sheets.rows(
    ['VANGUARD INDEX FUNDS VANGUARD|TOTAL STOCK MARKET ETF (VTI)', '100.000', '330.0000', '33,000.00', '21,000.00'],
    ['ISHARES RUSSELL 2000 ETF (IWM)', '40.000', '245.0000', '9,800.00', '8,000.00'],
    ['Total', '', '', '$86,500.00', '$44,301.35'],
  );
  sheets.gap(20).words('Account # X22-000002', { isBold: true, size: 10 }).words('SAM SAMPLE – Roth IRA');
  sheets.titles(...columns).words('Stocks (continued)', { isBold: true });
  sheets.rows(
    ['AMAZON.COM INC (AMZN)', '30.000', '$230.0000', '$6,900.00', '$3,000.00'],
    ['COCA-COLA CO (KO)', '10.000', '70.0000', '700.00', '611.00'],
    ['Total', '', '', '$7,600.00', '$3,611.00'],
  );
  return sheets.words(NOTE, { size: 6 });
}

/** Symbol first, and a "$" at the left edge of its column, far from the amount; the totals of parts are called so. */
function symbolFirst(): Sheets {
  const sheets = new Sheets({
    head: ['Schedule of positions    Account of PAT PATTERN    Account Number 9999-0001'],
    foot: (page) => `${page} of 2`,
    bottom: 250,
  });
  sheets.words('Statement Period December 1-31, 2025').words('Positions – Equities', { isBold: true });
  sheets.titles(
    left(40, 'Symbol'),
    left(90, 'Description'),
    right(310, 'Quantity'),
    right(370, 'Price($)'),
    right(450, 'Market Value($)'),
    right(520, 'Cost Basis($)'),
    right(570, '% of Acct'),
  );
  sheets.rows(
    ['GOOGL', 'ALPHABET INC CLASS A', '35.0000', '310.00000', '10,850.00', '4,000.00', '20.0%'],
    ['META', 'META PLATFORMS INC CLASS A', '12.0000', '650.00000', '7,800.00', '2,500.00', '14.4%'],
    ['TSLA', 'TESLA INC', '10.0000', '450.00000', '4,500.00', '3,900.00', '8.3%'],
    ['BRK.B', 'BERKSHIRE HATHAWAY INC|CLASS B', '22.0000', '500.00000', '11,000.00', '7,000.00', '20.3%'],
    ['JNJ', 'JOHNSON & JOHNSON', '40.0000', '205.00000', '8,200.00', '6,500.00', '15.1%'],
    ['QQQ', 'INVESCO QQQ TRUST', '19.0000', '620.00000', '11,780.00', '9,000.00', '21.8%'],
    ['', 'Total Equities', '', '', '54,130.00', '32,900.00', '100.0%'],
  );
  sheets.gap().words('Total Account Value', {}, { x: 450, y: 0, text: '$54,130.00', align: 'right' });
  return sheets.words(NOTE, { size: 6 });
}

/** Funds alone: a name, then shares, price and balance; one balance column is of the day before, one of the last day. */
function fundsAlone(): Sheets {
  const sheets = new Sheets({ head: ['Your statement as of December 31, 2025'], foot: (page) => `Page ${page} of 1` });
  sheets.words('TAYLOR TESTER').words('Account number: 55550001');
  sheets.titles(
    left(40, 'Fund name'),
    left(250, 'Symbol'),
    right(370, 'Shares'),
    right(460, 'Share price'),
    right(560, 'Balance'),
  );
  sheets.rows(
    ['Vanguard 500 Index Fund Admiral Shares', 'VFIAX', '100.000', '$630.00', '$63,000.00'],
    ['Vanguard Total International Stock|Index Fund Admiral Shares', 'VTIAX', '200.500', '40.00', '8,020.00'],
    ['Vanguard Total Bond Market Index Fund|Admiral Shares', 'VBTLX', '1,000.000', '9.70', '9,700.00'],
    ['Total', '', '', '', '$80,720.00'],
  );
  return sheets.words(NOTE, { size: 6 });
}

/** A pension plan: investment options with units, two balances, and a first page that holds no table at all. */
function planStatement(): Sheets {
  const sheets = new Sheets({
    head: ['EXAMPLE COMPANY 401(k) PLAN'],
    foot: (page) => `Page ${page} of 2`,
    size: 9,
    row: 18,
  });
  sheets.words('Quarterly statement, October 1 – December 31, 2025', { size: 14 }).words('MORGAN MOCKUP');
  sheets.words('Your plan is invested in the options that you chose. Past results say nothing of those to come.');
  sheets.turn();
  sheets.words('Your investments on December 31, 2025', { isBold: true });
  sheets.titles(
    left(40, 'Investment'),
    right(330, 'Units'),
    right(400, 'Unit Price'),
    right(480, 'Beginning', 'Balance'),
    right(560, 'Ending', 'Balance'),
  );
  sheets.rows(
    ['Fidelity 500 Index Fund', '150.250', '$235.00', '$33,020.00', '$35,308.75'],
    ['T. Rowe Price Blue Chip Growth Fund', '40.000', '200.00', '7,500.00', '8,000.00'],
    ['Vanguard Small Cap Index Fund', '90.000', '120.00', '10,000.00', '10,800.00'],
    ['Total', '', '', '$50,520.00', '$54,108.75'],
  );
  return sheets.words(NOTE, { size: 6 });
}

/** Pounds and pence: the name over two lines, and a price in pence. */
function british(): Sheets {
  const sheets = new Sheets({
    head: ['Investment report', 'Mr A N Other'],
    foot: (page) => `Page ${page} of 2`,
    bottom: 210,
  });
  sheets.words('Account number: 0000001').words('Valuation as at 31 December 2025', { isBold: true });
  sheets.titles(
    left(40, 'Stock'),
    right(300, 'Units held'),
    right(380, 'Price (pence)'),
    right(460, 'Value (£)'),
    right(540, 'Cost (£)'),
  );
  sheets.rows(
    ['AstraZeneca plc|Ordinary USD0.25', '40', '13,500.00', '5,400.00', '4,000.00'],
    ['Shell plc|Ordinary EUR0.07', '200', '2,700.00', '5,400.00', '4,800.00'],
    ['Vanguard FTSE All-World UCITS ETF|Distributing (VWRL)', '75', '12,000.00', '9,000.00', '6,900.00'],
    ['Scottish Mortgage Investment Trust plc', '300', '1,100.00', '3,300.00', '2,200.00'],
    ['Total', '', '', '23,100.00', '17,900.00'],
  );
  return sheets.words('Tax rules can change and depend on your circumstances. Values are before any dealing charges.', {
    size: 6,
  });
}

/** A pension in two accounts, with SEDOL numbers and cash. */
function sipp(): Sheets {
  const sheets = new Sheets({ head: ['Self-invested personal pension'], foot: (page) => `Page ${page} of 1` });
  sheets.words('Mrs B Sample').words('Portfolio valuation at 31 December 2025');
  const columns = [
    left(40, 'SEDOL'),
    left(100, 'Investment'),
    right(330, 'Quantity'),
    right(400, 'Price (£)'),
    right(480, 'Value (£)'),
    right(560, '% of portfolio'),
  ];
  sheets.words('Pension account SIPP0001', { isBold: true }).titles(...columns);
  sheets.rows(
    ['B3X7QG6', 'Vanguard FTSE UK All Share Index Trust', '12.50', '300.00', '3,750.00', '27.3'],
    ['', 'Cash', '', '', '250.00', '1.8'],
    ['', 'Total', '', '', '4,000.00', '29.1'],
  );
  sheets
    .gap(20)
    .words('Drawdown account SIPP0002', { isBold: true })
    .titles(...columns);
  sheets.rows(
    ['B4PQW15', 'Fundsmith Equity I Acc', '1,000.00', '7.50', '7,500.00', '54.5'],
    ['0540528', 'HSBC Holdings plc', '225', '10.00', '2,250.00', '16.4'],
    ['', 'Total', '', '', '9,750.00', '70.9'],
  );
  return sheets.words('Capital at risk. The value of investments can fall.', { size: 6 });
}

/** Decimal commas, "Stück" before the number, the numbers of the security in a line of their own below its name. */
function german(): Sheets {
  const sheets = new Sheets({
    head: ['Depotauszug zum 31.12.2025'],
    foot: (page) => `Seite ${page} von 2`,
    bottom: 190,
  });
  sheets.words('Erika Musterfrau').words('Depotnummer 0000000001');
  sheets.titles(
    right(90, 'Stück/Nominale'),
    left(110, 'Wertpapierbezeichnung'),
    left(290, 'ISIN'),
    left(370, 'WKN'),
    right(480, 'Kurs in EUR'),
    right(565, 'Kurswert in EUR'),
  );
  sheets.rows(
    ['25', 'Apple Inc.|Registered Shares o.N.', 'US0378331005', '865985', '215,00', '5.375,00'],
    ['10', 'SAP SE|Inhaber-Aktien o.N.', 'DE0007164600', '716460', '240,00', '2.400,00'],
    [
      '120,5',
      'iShares Core MSCI World UCITS ETF|Registered Shares USD (Acc)',
      'IE00B4L5Y983',
      'A0RPWH',
      '100,00',
      '12.050,00',
    ],
    ['40', 'Allianz SE vink.Namens-Aktien', 'DE0008404005', '840400', '350,00', '14.000,00'],
    ['', 'Summe', '', '', '', '33.825,00'],
  );
  return sheets.words('Die Verwahrung erfolgt in Girosammelverwahrung. Die Kurse sind unverbindlich und ohne Gewähr.', {
    size: 6,
  });
}

/** Three currencies, apostrophes in numbers, the value in francs beside that in the security's own currency. */
function swiss(): Sheets {
  const sheets = new Sheets({ head: ['Vermögensausweis per 31.12.2025'], foot: (page) => `Seite ${page} / 1` });
  sheets.words('Hans Muster').words('Portfolio-Nr. 000-0001.01');
  sheets.titles(
    right(80, 'Anzahl'),
    left(95, 'Bezeichnung'),
    left(280, 'ISIN'),
    left(365, 'Währung'),
    right(455, 'Kurs'),
    right(560, 'Marktwert in CHF'),
  );
  sheets.rows(
    ['100', 'Nestlé SA Namen-Akt', 'CH0038863350', 'CHF', '80.00', "8'000.00"],
    ['30', 'Roche Holding AG Genussscheine', 'CH0012032048', 'CHF', '300.00', "9'000.00"],
    ['15', 'Novartis AG Namen-Akt', 'CH0012005267', 'CHF', '100.00', "1'500.00"],
    ['', 'Total', '', '', '', "18'500.00"],
  );
  return sheets.words('Dieser Ausweis wurde maschinell erstellt und gilt ohne Unterschrift.', { size: 6 });
}

/** Folios of several funds, each with its units and its NAV; opened with a password. */
function indian(): Sheets {
  const sheets = new Sheets({
    head: ['Consolidated Account Statement', 'As on 31-Dec-2025'],
    foot: (page) => `Page ${page} of 2`,
  });
  sheets.words('Asha Example');
  const columns = [
    left(40, 'Scheme Name'),
    left(270, 'ISIN'),
    right(420, 'Closing', 'Units'),
    right(490, 'NAV (INR)'),
    right(570, 'Market', 'Value (INR)'),
  ];
  sheets.words('Folio No: 10000001 / 01', { isBold: true }).titles(...columns);
  sheets.rows(
    ['Parag Parikh Flexi Cap Fund|Direct Plan Growth', 'INF879O01027', '1,200.500', '90.0000', '1,08,045.00'],
    ['HDFC Mid-Cap Opportunities Fund|Direct Plan Growth', 'INF179K01XQ0', '500.000', '200.0000', '1,00,000.00'],
  );
  sheets.turn();
  sheets.words('Folio No: 20000002 / 02', { isBold: true }).titles(...columns);
  sheets.rows(
    ['SBI Small Cap Fund Direct Plan Growth', 'INF200K01T51', '300.000', '180.0000', '54,000.00'],
    ['UTI Nifty 50 Index Fund Direct Plan Growth', 'INF789F01XA0', '1,000.000', '175.0000', '1,75,000.00'],
  );
  sheets
    .gap()
    .words('Grand Total', { isBold: true }, { x: 570, y: 0, text: '4,37,045.00', align: 'right', isBold: true });
  return sheets.words(
    'Mutual fund investments are subject to market risks, read all scheme related documents carefully.',
    { size: 6 },
  );
}

/** Two currencies in two tables of one account, each with its total in its currency's column. */
function canadian(): Sheets {
  const sheets = new Sheets({ head: ['Account statement', 'December 31, 2025'], foot: (page) => `Page ${page} of 1` });
  sheets.words('Jordan Mapleleaf').words('Account No. 000-00001');
  sheets.titles(
    left(40, 'Security', 'Description'),
    left(230, 'Symbol'),
    right(330, 'Quantity'),
    right(400, 'Market', 'Price'),
    left(415, 'Currency'),
    right(530, 'Market', 'Value'),
  );
  sheets.rows(
    ['ROYAL BANK OF CANADA', 'RY', '60', '200.000', 'CAD', '12,000.00'],
    ['SHOPIFY INC CL A SUBORDINATE|VOTING SHARES', 'SHOP', '25', '220.000', 'CAD', '5,500.00'],
    ['ENBRIDGE INC', 'ENB', '100', '65.000', 'CAD', '6,500.00'],
    ['Total', '', '', '', '', '24,000.00'],
  );
  return sheets.words('Securities regulations require that some costs be shown as book cost. Regulated in Canada.', {
    size: 6,
  });
}

/** Each layout by a word for it. */
export const STATEMENTS = {
  'US, two accounts': twoAccounts,
  'US, symbols first': symbolFirst,
  'US, funds alone': fundsAlone,
  'US, a plan': planStatement,
  UK: british,
  'UK, a pension': sipp,
  German: german,
  Swiss: swiss,
  Indian: indian,
  Canadian: canadian,
} as const satisfies Readonly<Record<string, () => Sheets>>;

export type StatementName = keyof typeof STATEMENTS;

/** Gives a statement as a PDF; the Indian one is locked with CAS_PASSWORD. */
export function statementPdf(name: StatementName): Uint8Array<ArrayBuffer> {
  return STATEMENTS[name]().pdf(name === 'Indian' ? CAS_PASSWORD : undefined);
}

/** A statement of so many pages, forty rows on each. */
export function longStatement(pages: number): Uint8Array<ArrayBuffer> {
  const sheets = new Sheets({
    head: ['Account statement, December 31, 2025'],
    foot: (page) => `Page ${page}`,
    row: 14,
  });
  sheets.titles(
    left(40, 'Symbol'),
    left(100, 'Description'),
    right(330, 'Quantity'),
    right(420, 'Price'),
    right(540, 'Market Value'),
  );
  for (let row = 0; sheets.pages.length < pages || row % 40 !== 0; row += 1)
    sheets.rows(['NVDA', `NVIDIA CORP LOT ${row}`, '10', '180.00', '1,800.00']);
  return sheets.pdf();
}
