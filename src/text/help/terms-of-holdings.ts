import type { Term } from './term.ts';

/* What a file holds, and who its lines are. */
export const TERMS_OF_HOLDINGS: readonly Term[] = [
  {
    id: 'holding',
    term: 'Holding',
    also: ['position', 'line'],
    plain: 'Anything you own in one account, usually one row of your broker’s file.',
    precise:
      'We use the value in your file. If there isn’t one, we calculate quantity × price (÷ 100 for pence and for bonds priced per 100, × 100 for options) and mark it as calculated. If that’s not possible either, we ask you.',
    see: ['row', 'account'],
    figure: 'total',
  },
  {
    id: 'row',
    term: 'Rows',
    also: ['accepted', 'skipped', 'rejected', 'row accounting'],
    plain: 'Every row of your file is counted, skipped or couldn’t be used, and we always tell you why.',
    precise:
      'Skipped rows are headings, totals, notes and so on. Rows we couldn’t use are holdings with something missing, such as a price. Together with the counted rows, they add up to all rows.',
    see: ['holding', 'pending', 'stated-total'],
    figure: 'rows',
  },
  {
    id: 'account',
    term: 'Account',
    also: ['brokerage', 'retirement', 'Roth', 'IRA'],
    plain: 'One account at one broker. If the same account is in two files, we count only the newest.',
    precise:
      'We recognize an account by broker and number (or its last digits if part is hidden), otherwise by name. The later date counts; if a date is missing, the file added last.',
    see: ['holding', 'row'],
    figure: 'accounts',
  },
  {
    id: 'stated-total',
    term: 'Stated total',
    also: ['reconcile', 'adds up', 'difference'],
    plain: 'A total given in your file. Ours should match it to the cent.',
    precise:
      'The difference is our total of the counted rows minus the file’s total, rounded to the cent, for each account if the file has totals by account.',
    see: ['row'],
    figure: 'rows',
  },
  {
    id: 'issuer',
    term: 'Company (issuer)',
    also: ['issuer', 'identity', 'identified'],
    plain: 'The company behind a stock. All its share classes count as one.',
    precise:
      'We identify it by your answer, then ISIN, CUSIP or FIGI, then symbol plus matching name, then a unique name. If the name contradicts the symbol or several companies match, we ask you, and it counts as unidentified until you answer.',
    see: ['share-class', 'not-identified'],
    figure: 'largest-company',
  },
  {
    id: 'share-class',
    term: 'Share class',
    also: ['GOOG', 'GOOGL', 'BRK.B', 'class A'],
    plain: 'Some companies have several classes of stock, such as GOOG and GOOGL. They count as one company.',
    precise: 'We add up the value of all classes and count the company’s market cap once.',
    see: ['issuer', 'market-cap'],
    figure: 'largest-company',
  },
  {
    id: 'market-cap',
    term: 'Market cap',
    also: ['market value', 'capitalisation', 'capitalization'],
    plain: 'What all of a company’s shares are worth together. It determines the company’s size.',
    precise:
      'For the whole company, all share classes included, in US dollars, as of the date of our data. If we don’t have a market cap, the size is unknown. We never guess.',
    see: ['size-bucket', 'reference-lists'],
    figure: null,
  },
  {
    id: 'sector',
    term: 'Sector',
    also: ['industry', 'GICS'],
    plain: 'The industry group a company belongs to. There are eleven.',
    precise:
      'We use S&P’s sectors, where Alphabet, Meta and Netflix are in Communication Services, and Amazon and Tesla in Consumer Discretionary. That’s why “tech” needs its own definition.',
    see: ['lens'],
    figure: 'size-by-sector',
  },
  {
    id: 'pending',
    term: 'Pending',
    also: ['unsettled', 'pending activity'],
    plain:
      'Money on its way in or out that your broker hasn’t settled yet. It’s shown next to the total, not included in it.',
    precise: 'We skip rows of pending activity but show their amount next to the net value.',
    see: ['row', 'net'],
    figure: 'total',
  },
  {
    id: 'unconverted',
    term: 'No exchange rate',
    also: ['unconverted', 'currency', 'exchange rate'],
    plain:
      'Money in a currency we have no exchange rate for. It’s listed, but not included in any total or percentage until you enter a rate.',
    precise:
      'We convert with the first rate available: your file’s own converted value, a rate in your file, your rate, then our dated rate. Without one, the holding isn’t included in totals.',
    see: ['net', 'base'],
    figure: 'currencies',
  },
  {
    id: 'correction',
    term: 'Correction',
    also: ['edit', 'drop', 'change a row'],
    plain: 'A change you made to a row by hand. We keep the original next to it.',
    precise:
      'Applied before anything is calculated, saved for that exact file and line, reused when you drop the same file again, and undone with one click.',
    see: ['row'],
    figure: null,
  },
  {
    id: 'financing',
    term: 'Financing (borrowed money)',
    also: ['margin', 'borrowed', 'leverage'],
    plain:
      'Money borrowed to hold more, shown as a negative amount. $100 in a 3x fund is $300 of companies minus $200 borrowed.',
    precise:
      'For a leveraged or inverse fund: its value minus its exposures, so the total stays right. Negative cash in your account is margin.',
    see: ['leveraged-fund', 'net', 'gross'],
    figure: 'total',
  },
  {
    id: 'net',
    term: 'Net value',
    also: ['total', 'value'],
    plain: 'What everything is worth together, minus borrowed money and short positions.',
    precise:
      'Identified + unseen in funds + unidentified + borrowed, for everything with an exchange rate, to the cent.',
    see: ['gross', 'residual', 'not-identified', 'financing'],
    figure: 'total',
  },
  {
    id: 'gross',
    term: 'Gross',
    also: ['exposure', 'long and short'],
    plain: 'Long and short positions added up, ignoring signs. Shown when it differs from the net value.',
    precise:
      'The sum of |exposure| after netting within each company, including other asset classes, without borrowed money.',
    see: ['net', 'financing'],
    figure: 'total',
  },
];
