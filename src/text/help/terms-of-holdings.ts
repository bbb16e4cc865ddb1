import type { Term } from './term.ts';

/* What a file holds, and who its lines are. */
export const TERMS_OF_HOLDINGS: readonly Term[] = [
  {
    id: 'holding',
    term: 'Holding',
    also: ['position', 'line'],
    plain: 'One line of your broker’s file: so much of one thing in one account.',
    precise:
      'Its value is the one the file states. Where the file states none it is quantity × price (÷ 100 for pence and for bonds priced per 100, × 100 for options), marked as computed. With neither, the row is rejected and you are asked.',
    see: ['row', 'account'],
    figure: 'total',
  },
  {
    id: 'row',
    term: 'Row and its fate',
    also: ['accepted', 'skipped', 'rejected', 'row accounting'],
    plain: 'Every row of your file has exactly one fate: accepted, skipped or rejected, with the reason.',
    precise:
      'Accepted rows count. Skipped rows are headings, totals, footers and the like. Rejected rows would count but lack something, such as a price. The three add up to all rows.',
    see: ['holding', 'pending', 'stated-total'],
    figure: 'rows',
  },
  {
    id: 'account',
    term: 'Account',
    also: ['brokerage', 'retirement', 'Roth', 'IRA'],
    plain: 'One account at one broker. The same account in two files counts once, in its newest state.',
    precise:
      'Known by its broker with its number; where part of the number is hidden, by how it ends; else by its name. The later day counts; without a day on both, the file that came later.',
    see: ['holding', 'row'],
    figure: 'accounts',
  },
  {
    id: 'stated-total',
    term: 'Stated total',
    also: ['reconcile', 'adds up', 'difference'],
    plain: 'A total that the file itself gives. Ours must meet it to the cent.',
    precise:
      'The difference is our sum of the accepted rows less the file’s total, rounded to the cent, account by account where the file has one for each.',
    see: ['row'],
    figure: 'rows',
  },
  {
    id: 'issuer',
    term: 'Company (issuer)',
    also: ['issuer', 'identity', 'identified'],
    plain: 'The company behind a share. All its share classes are one company.',
    precise:
      'Known by your answer, else ISIN, CUSIP, FIGI, else the ticker with an agreeing name, else the name alone where only one security has it. A contradicting name or two candidates is a question to you, and the money stays unidentified until you answer.',
    see: ['share-class', 'not-identified'],
    figure: 'largest-company',
  },
  {
    id: 'share-class',
    term: 'Share class',
    also: ['GOOG', 'GOOGL', 'BRK.B', 'class A'],
    plain: 'Some companies have several kinds of share, such as GOOG and GOOGL. They count as one company.',
    precise: 'Values of all classes are added up, and the company’s market value counts once.',
    see: ['issuer', 'market-cap'],
    figure: 'largest-company',
  },
  {
    id: 'market-cap',
    term: 'Market cap',
    also: ['market value', 'capitalisation', 'capitalization'],
    plain: 'What all shares of a company are worth together on the market. It decides the company’s size.',
    precise:
      'For the whole company with all its classes, in US dollars, of the day of the reference lists. A company without one has a size that is not known; it is never guessed.',
    see: ['size-bucket', 'reference-lists'],
    figure: null,
  },
  {
    id: 'sector',
    term: 'Sector',
    also: ['industry', 'GICS'],
    plain: 'What line of business a company is in, by a list of eleven.',
    precise:
      'As S&P’s public list files it: Alphabet, Meta and Netflix are Communication Services, Amazon and Tesla Consumer Discretionary. That is why “tech” needs a lens.',
    see: ['lens'],
    figure: 'size-by-sector',
  },
  {
    id: 'pending',
    term: 'Pending',
    also: ['unsettled', 'pending activity'],
    plain: 'Money on its way in or out that your broker has not settled yet. It is shown beside the total, not in it.',
    precise: 'Rows of pending activity are skipped; their amount is kept and named beside the net value.',
    see: ['row', 'net'],
    figure: 'total',
  },
  {
    id: 'unconverted',
    term: 'Without a rate (unconverted)',
    also: ['unconverted', 'currency', 'exchange rate'],
    plain:
      'Money in a currency for which there is no exchange rate. It is named, but it is in no total and no share until you write a rate.',
    precise:
      'A value comes into the report’s currency by the first of: the file’s own column, the rate the file states, your rate, the dated rate in the reference lists. With none of them it stays outside every sum, currency by currency.',
    see: ['net', 'base'],
    figure: 'currencies',
  },
  {
    id: 'correction',
    term: 'Correction',
    also: ['edit', 'drop', 'change a row'],
    plain: 'What you changed of a row by hand. The file as it was read stays beside it.',
    precise:
      'Laid over the file before anything is measured, kept by the file’s content and the line, replayed when the same file comes again, and taken back with one press.',
    see: ['row'],
    figure: null,
  },
  {
    id: 'financing',
    term: 'Financing (borrowed money)',
    also: ['margin', 'borrowed', 'leverage'],
    plain:
      'Money that is borrowed to hold more, as a negative line. $100 of a fund with factor 3 is $300 of companies less $200 borrowed.',
    precise:
      'For a leveraged or inverse fund: its value less the sum of its exposures, so that the sum stays its value. Negative cash of your own is margin.',
    see: ['leveraged-fund', 'net', 'gross'],
    figure: 'total',
  },
  {
    id: 'net',
    term: 'Net value',
    also: ['total', 'value'],
    plain: 'What everything is worth together, with borrowed money and short positions taken off.',
    precise: 'Identified + residual + not identified + financing, of all that has a rate, to the cent.',
    see: ['gross', 'residual', 'not-identified', 'financing'],
    figure: 'total',
  },
  {
    id: 'gross',
    term: 'Gross',
    also: ['exposure', 'long and short'],
    plain:
      'Everything at work, long and short added up without signs. It is shown where it differs from the net value.',
    precise: 'The sum of |exposure| after netting within each company, classes included, without financing.',
    see: ['net', 'financing'],
    figure: 'total',
  },
];
