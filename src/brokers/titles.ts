import { COLUMN_ROLES, type ColumnRole } from '../domain/file-reading.ts';
import { currency, type Currency } from '../domain/units.ts';
import { foldWidth } from './cells.ts';

/* What column titles mean. One table a language; within a role the better witness stands first. What is not listed is
   not used: costs (`Average Cost Basis`, `Purchase Price`, `Avg. Price`, `Price Paid $`, `Book Value`), changes
   (`Last Price Change`) and values of another day (`Beginning Value`) are left out on purpose, never matched by part. */

export const USED_ROLES = COLUMN_ROLES.filter((role) => role !== 'unused');
export type UsedRole = (typeof USED_ROLES)[number];
type Synonyms = Readonly<Record<UsedRole, readonly string[]>>;

const ENGLISH: Synonyms = {
  symbol: [
    ...['symbol', 'ticker', 'ticker symbol', 'stock symbol', 'security symbol', 'symbol/cusip', 'cusip/symbol'],
    ...['symbol/isin', 'isin/symbol', 'stock ticker', 'fund symbol', 'trading symbol', 'tradingsymbol', 'sym'],
    ...['instrument', 'stock code', 'epic', 'code', 'security id'],
  ],
  name: [
    ...['security name', 'investment name', 'description', 'security description', 'name', 'fund name', 'company name'],
    ...['company', 'stock name', 'holding name', 'asset name', 'instrument name', 'investment', 'fund', 'security'],
    ...['holding', 'stock', 'product', 'asset', 'issuer', 'financial instrument'],
  ],
  isin: ['isin', 'isin code', 'isin number'],
  cusip: ['cusip', 'cusip #', 'cusip number', 'cusip no.'],
  quantity: [
    ...['quantity', 'qty', 'qty.', 'shares', 'units', 'units held', 'shares held', 'number of shares', '# of shares'],
    ...[
      '# shares',
      'no. of shares',
      'share count',
      'total shares',
      'shares owned',
      'quantity available',
      'share quantity',
    ],
    ...[
      'shares/units',
      'units/shares',
      'contracts',
      'face value',
      'face',
      'par value',
      'nominal',
      'position',
      'holdings',
    ],
    'amount held',
  ],
  price: [
    ...['last price', 'current price', 'market price', 'share price', 'price', 'closing price', 'close price'],
    ...[
      'unit price',
      'price per share',
      'fund price',
      'last',
      'ltp',
      'last traded price',
      'latest price',
      'mark',
      'nav',
    ],
    ...['price/share', 'previous closing price', 'quote', 'close'],
  ],
  value: [
    ...['market value', 'current value', 'mkt val', 'mkt value', 'total market value', 'ending value', 'closing value'],
    ...['total value', 'value', 'present value', 'position value', 'current market value', 'ending market value'],
    ...['mark value', 'net liq', 'cur. val', 'current val', 'market val', 'holding value', 'closing balance'],
    ...['ending balance', 'current balance', 'balance', 'dollar value', 'worth', 'amount'],
  ],
  currency: ['market value currency', 'value currency', 'currency', 'currency code', 'ccy', 'curr', 'base ccy'],
  weight: [
    ...['weight', 'weighting', 'portfolio weight', '% of portfolio', 'percent of portfolio', '% portfolio'],
    ...['portfolio %', 'weight %', '% weight', '% of account', 'percent of account', '% of acct', '% of total'],
    ...['% of holdings', '% of assets', '% assets', '% of net assets', '% net assets', 'allocation', 'allocation %'],
    ...['% allocation', 'current allocation', 'percentage', 'portfolio share', '% of positions'],
  ],
  account: ['account number', 'account #', 'account no', 'account no.', 'account id', 'account', 'acct', 'portfolio'],
  'account-name': ['account name', 'account nickname', 'account nick name', 'account title'],
  type: [
    ...['security type', 'asset type', 'asset class', 'security type description', 'asset classification'],
    ...['asset category', 'investment type', 'instrument type', 'type', 'category', 'class'],
  ],
  date: ['as of', 'as of date', 'effective date', 'cob date', 'position date', 'report date', 'valuation date', 'date'],
};

/** A language more is an entry more; its synonyms rank behind the earlier ones. */
const LANGUAGES: readonly Synonyms[] = [ENGLISH];

interface Meaning {
  readonly role: UsedRole;
  readonly rank: number;
}

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  LANGUAGES.flatMap((language, at) =>
    USED_ROLES.flatMap((role) =>
      language[role].map((title, rank): [string, Meaning] => [title, { role, rank: at * 1000 + rank }]),
    ),
  ),
);

const CURRENCY_WORDS = new Set(
  'usd eur gbp chf cad aud nzd jpy hkd sgd inr sek nok dkk pln czk huf cny zar brl mxn krw twd ils'.split(' '),
);
const SIGNS = new Map([
  ['€', 'eur'],
  ['£', 'gbp'],
  ['₹', 'inr'],
  ['us$', 'usd'],
  ['c$', 'cad'],
  ['ca$', 'cad'],
  ['a$', 'aud'],
  ['au$', 'aud'],
  ['nz$', 'nzd'],
  ['hk$', 'hkd'],
  ['s$', 'sgd'],
  ['r$', 'brl'],
]);
const LONGEST_TITLE = 80;

/** A title brought to the one spelling in which tables and profiles write it: `Last Price $ ` → `last price $`. */
export function titleKey(title: string): string {
  return foldWidth(title.slice(0, 2 * LONGEST_TITLE))
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_\s*:]+/g, ' ')
    .trim()
    .slice(0, LONGEST_TITLE)
    .toLowerCase()
    .replace(/’/g, "'");
}

export interface TitleReading {
  readonly key: string;
  readonly role: ColumnRole;
  /** Lower is the better witness. */
  readonly rank: number;
  /** The currency the title names: `Value (EUR)`. */
  readonly currency: Currency | null;
  /** It names hundredths of that: `Price (p)`, `Price GBX`. */
  readonly minor: boolean;
}

const HUNDREDTHS = new Map([
  ['p', 'gbp'],
  ['pence', 'gbp'],
  ['gbx', 'gbp'],
  ['zac', 'zar'],
  ['ila', 'ils'],
]);

/* `value ($)` → `value`, `wert in eur` → `wert` with EUR, `eur value` → `value`, `weight (%)` → `weight %`; other brackets
   stay. */
const WITH_MONEY = [
  /^(?<plain>.*\S) in (?<money>[^() ]{1,5})$/,
  /^(?<plain>.*\S) ?[([](?:in )?(?<money>[^()[\]]{1,5})[)\]]$/,
  /^(?<plain>.*[^\s,/-])[ ,/-]{1,2}(?<money>[^() ]{1,5})$/,
  /^(?<money>[^() ]{1,3}) (?<plain>.*\S)$/,
];

interface MoneyInTitle {
  readonly plain: string;
  readonly money: string | null;
  readonly minor: boolean;
}

function withoutMoney(key: string): MoneyInTitle {
  for (const pattern of WITH_MONEY) {
    const { plain, money } = pattern.exec(key)?.groups ?? {};
    if (plain === undefined || money === undefined) continue;
    if (money === '%') return { plain: `${plain.trim()} %`, money: null, minor: false };
    const whole = HUNDREDTHS.get(money);
    if (whole !== undefined) return { plain: plain.trim(), money: whole, minor: true };
    if (/^(?:us|ca?|au?|nz|hk|s|r)?\p{Sc}$/u.test(money) || CURRENCY_WORDS.has(money)) {
      return { plain: plain.trim(), money: SIGNS.get(money) ?? money, minor: false };
    }
  }
  return { plain: key, money: null, minor: false };
}

/** The currency that a title names, whatever else it says; null = none. */
export function moneyOfTitle(title: string): Currency | null {
  const { money } = withoutMoney(titleKey(title));
  return money === null ? null : currency(money.toUpperCase());
}

/** What a title says of its column. `Mkt Val (Market Value)` is read by either half. */
export function readTitle(title: string, own: ReadonlyMap<string, ColumnRole>): TitleReading {
  const key = titleKey(title);
  const owned = own.get(key);
  if (owned !== undefined) return { key, role: owned, rank: -1, currency: null, minor: false };
  const { plain, money, minor } = withoutMoney(key);
  const halves = /^([^()]+) \(([^()]+)\)$/.exec(key);
  // The second half spells the first one out, so it is the better witness; a first half alone may mean something else.
  const meaning = MEANINGS.get(key) ?? MEANINGS.get(plain) ?? MEANINGS.get(halves?.[2] ?? '');
  if (meaning === undefined) return { key, role: 'unused', rank: 0, currency: null, minor: false };
  return { key, ...meaning, currency: money === null ? null : currency(money.toUpperCase()), minor };
}
