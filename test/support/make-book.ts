/* A book of made-up clients: three custodians' formats, two dates, in the layouts that such files lie in. */

/** A file of the book, with the folders it lies in, the chosen one first; that is empty where files are dropped loose. */
export interface BookFile {
  readonly path: string;
  readonly text: string;
}

export const LAYOUTS = ['by-person', 'by-date', 'by-custodian', 'flat', 'person-and-date'] as const;
export type BookLayout = (typeof LAYOUTS)[number];

const DAYS = ['2026-07-31', '2026-11-20'] as const;
type Day = (typeof DAYS)[number];
const IN_WORDS: Readonly<Record<Day, string>> = { '2026-07-31': 'Jul-31-2026', '2026-11-20': 'Nov-20-2026' };

const LAST_NAMES = (
  'Abbott Bakker Castro Dupont Eriksen Fischer Giordano Haddad Ivanova Jensen Kowalski Lindqvist Moreau Novak O’Brien Petrov Quinn Roth ' +
  'Smith-Jones Tanaka'
).split(' ');
const FIRST_NAMES = 'Ada Ben Cara Dario Eva Finn Greta Hugo Ida José'.split(' ');

/** A client of the book. */
export interface BookClient {
  readonly first: string;
  readonly last: string;
  readonly custodian: 'Fidelity' | 'Schwab' | 'Pershing';
  /** The ends of their numbers differ between clients only by chance, as everywhere. */
  readonly accounts: readonly { readonly number: string; readonly kind: string }[];
}

const CUSTODIANS = ['Fidelity', 'Schwab', 'Pershing'] as const;
const KINDS = ['Individual', 'Roth IRA', 'Rollover IRA'] as const;

/** The clients, always the same ones; three have each last name. */
export function bookClients(count: number): readonly BookClient[] {
  return Array.from({ length: count }, (_, at) => {
    const round = Math.floor(at / LAST_NAMES.length);
    const first = FIRST_NAMES[(at * 3 + round) % FIRST_NAMES.length]!;
    const more = round < 3 ? '' : ` ${String.fromCharCode(65 + (round % 26))}${String.fromCharCode(97 + (at % 26))}xa`;
    const accounts = Array.from({ length: 1 + (at % 3) }, (_unused, account) => ({
      number: String(10_000_000 + ((at * 7919 + account * 104_729) % 89_999_999)),
      kind: KINDS[account]!,
    }));
    return {
      first: `${first}${more}`,
      last: LAST_NAMES[at % LAST_NAMES.length]!,
      custodian: CUSTODIANS[at % 3]!,
      accounts,
    };
  });
}

const SYMBOLS = ['NVDA', 'AAPL', 'AMZN', 'JPM', 'WWW'] as const;
const NAMES: Readonly<Record<(typeof SYMBOLS)[number], string>> = {
  NVDA: 'NVIDIA CORP',
  AAPL: 'APPLE INC',
  AMZN: 'AMAZON COM INC',
  JPM: 'JPMORGAN CHASE & CO',
  WWW: 'WOLVERINE WORLD WIDE INC',
};

interface Lot {
  readonly symbol: string;
  readonly name: string;
  readonly quantity: number;
  readonly price: number;
}

/** What an account holds on a day: whole shares at whole prices, the later day a little more of the first. */
function lotsOf(at: number, account: number, day: Day): readonly Lot[] {
  return SYMBOLS.slice(0, 2 + ((at + account) % 4)).map((symbol, place) => ({
    symbol,
    name: NAMES[symbol],
    price: 50 + place * 25 + (day === DAYS[1] ? 5 : 0),
    quantity: 10 + ((at * 5 + place * 3 + account) % 40) + (place === 0 && day === DAYS[1] ? 7 : 0),
  }));
}

const dollars = (value: number) => `$${value.toFixed(2)}`;

function fidelity({ accounts }: BookClient, at: number, day: Day): string {
  const rows = accounts.flatMap(({ number, kind }, account) =>
    lotsOf(at, account, day).map(
      ({ symbol, name, quantity, price }) =>
        `Z${number},${kind},${symbol},${name},${quantity},${dollars(price)},${dollars(quantity * price)},,Cash,`,
    ),
  );
  const [year, month, date] = day.split('-');
  return [
    'Account number,Account name,Symbol,Description,Quantity,Last price,Current value,Cost basis total,Type',
    ...rows,
    '',
    `"Date downloaded ${IN_WORDS[day].slice(0, 3)}-${date}-${year} ${Number(month)}:15 p.m ET"`,
    '',
  ].join('\n');
}

function schwab({ accounts }: BookClient, at: number, day: Day): string {
  const tables = accounts.flatMap(({ number, kind }, account) => [
    `"${kind} ...${number.slice(-3)}"`,
    '"Symbol","Description","Qty (Quantity)","Price","Mkt Val (Market Value)","Security Type",',
    ...lotsOf(at, account, day).map(
      ({ symbol, name, quantity, price }) =>
        `"${symbol}","${name}","${quantity}","${price.toFixed(2)}","${dollars(quantity * price)}","Equity",`,
    ),
    `"Account Total","","","","${dollars(lotsOf(at, account, day).reduce((sum, lot) => sum + lot.quantity * lot.price, 0))}","",`,
    '',
    '',
  ]);
  return [`"Positions for All-Accounts as of 04:01 PM ET, ${day.replaceAll('-', '/')}"`, '', ...tables].join('\n');
}

function pershing({ first, last, accounts }: BookClient, at: number, day: Day): string {
  const owner = `${last} ${first}`.toUpperCase();
  const rows = accounts.flatMap(({ number, kind }, account) =>
    lotsOf(at, account, day).map(
      ({ symbol, name, quantity, price }) =>
        `${number},${owner} ${kind.toUpperCase()},${symbol},${name},${quantity},${price.toFixed(2)},${(quantity * price).toFixed(2)},USD`,
    ),
  );
  const [year, month, date] = day.split('-');
  return [
    `Holdings as of ${month}/${date}/${year}`,
    'Account Number,Account Name,Symbol,Description,Quantity,Price,Market Value,Currency',
    ...rows,
    '',
  ].join('\n');
}

/* As each custodian names its downloads; of the third only the inside says whose it is. */
function nameOf({ first, last, custodian }: BookClient, at: number, day: Day, isNamed: boolean): string {
  switch (custodian) {
    case 'Fidelity':
      return `${isNamed ? `${last}, ${first} ` : ''}Portfolio Positions ${IN_WORDS[day]}.csv`;
    case 'Schwab':
      return `${isNamed ? `${last}, ${first}` : 'All-Accounts'}-Positions-${day}-${100_000 + at}.csv`;
    case 'Pershing':
      return `holdings_${day.replaceAll('-', '')}_${70_000 + at}.csv`;
  }
}

const WRITERS = { Fidelity: fidelity, Schwab: schwab, Pershing: pershing } as const;

/** The files of a book in one layout, both dates. */
export function makeBook(layout: BookLayout, count: number): readonly BookFile[] {
  return bookClients(count).flatMap((client, at) =>
    DAYS.map((day): BookFile => {
      const person = `${client.last}, ${client.first}`;
      const isNamed = layout !== 'by-person' && layout !== 'person-and-date';
      const name = nameOf(client, at, day, isNamed);
      const path: Readonly<Record<BookLayout, string>> = {
        'by-person': `Clients/${person}/${name}`,
        'by-date': `Book/${day}/${name}`,
        'by-custodian': `Book/${client.custodian}/${name}`,
        flat: `/${name}`,
        'person-and-date': `Clients/${client.first} ${client.last}/${day}/${name}`,
      };
      return { path: path[layout], text: WRITERS[client.custodian](client, at, day) };
    }),
  );
}
