import { onlyOf } from '../../domain/only-of.ts';
import { plainWord } from '../languages/all-words.ts';
import { HISTORY_FORMATS } from '../profiles/histories/history-formats.ts';

/* Files of known brokers that are no holdings, so that a refusal can name the broker and point to its right export. */

export interface WrongFile {
  readonly broker: string;
  readonly kind: 'refused-transactions' | 'refused-orders' | 'refused-tax-form';
  /** Title keys that stand together in this export only. */
  readonly titles: readonly string[];
}

const TRANSACTIONS: readonly (readonly [broker: string, titles: readonly string[]])[] = [
  ['Fidelity', ['run date', 'action', 'symbol']],
  ['Schwab', ['date', 'action', 'symbol', 'fees & comm', 'amount']],
  ['Vanguard', ['account number', 'trade date', 'settlement date', 'transaction type', 'transaction description']],
  ['E*TRADE', ['transaction date', 'transaction type', 'security type', 'symbol', 'amount']],
  ['Merrill', ['trade date', 'settlement date', 'pending/settled', 'account nickname']],
  ['Robinhood', ['activity date', 'process date', 'settle date', 'trans code']],
  ['Trading 212', ['action', 'time', 'isin', 'ticker', 'no. of shares']],
  ['Freetrade', ['title', 'type', 'timestamp', 'account currency']],
  ['Questrade', ['transaction date', 'settlement date', 'action', 'symbol', 'gross amount']],
  ['Coinbase', ['timestamp', 'transaction type', 'asset', 'quantity transacted']],
  ['DEGIRO', ['date', 'time', 'product', 'isin']],
  ['DEGIRO', ['datum', 'tijd', 'product', 'isin']],
  ['DEGIRO', ['datum', 'uhrzeit', 'produkt', 'isin']],
  ['Scalable Capital', ['date', 'time', 'status', 'reference', 'asset type', 'isin']],
  ['comdirect', ['buchungstag', 'wertstellung (valuta)', 'vorgang']],
  ['Avanza', ['datum', 'konto', 'typ av transaktion']],
  ['Nordnet', ['bokföringsdag', 'affärsdag', 'likviddag']],
  ['Zerodha Console', ['symbol', 'isin', 'trade date', 'segment', 'trade type']],
];
const ORDERS: typeof TRANSACTIONS = [['Webull', ['symbol', 'side', 'status', 'filled', 'total qty']]];

function listed(kind: WrongFile['kind'], files: typeof TRANSACTIONS): readonly WrongFile[] {
  return files.map(([broker, titles]) => ({ broker, kind, titles: titles.map(plainWord) }));
}

/** The first that fits is taken. */
export const WRONG_FILES: readonly WrongFile[] = [
  ...listed('refused-transactions', [
    ...HISTORY_FORMATS.map(({ broker, titles }) => [broker, titles] as const),
    ...TRANSACTIONS,
  ]),
  ...listed('refused-orders', ORDERS),
];

/* Names by which a page, a document or a file's name gives its broker away. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\bfidelity\b/i, 'Fidelity'],
  [/\bschwab\b/i, 'Schwab'],
  [/\bvanguard(?:\.com| brokerage| group)/i, 'Vanguard'],
  [/\be\*trade\b|\betrade\b/i, 'E*TRADE'],
  [/\bmerrill\b/i, 'Merrill'],
  [/\bj\.?p\.? ?morgan (?:self|wealth|securities)|\bchase\.com\b/i, 'J.P. Morgan Self-Directed'],
  [/\binteractive ?brokers\b|\bibkr\b/i, 'Interactive Brokers'],
  [/\bthinkorswim\b/i, 'thinkorswim'],
  [/\bdegiro\b/i, 'DEGIRO'],
  [/\brobinhood\b/i, 'Robinhood'],
  [/\btrading ?212\b/i, 'Trading 212'],
  [/\bhargreaves lansdown\b|\bhl\.co\.uk\b/i, 'Hargreaves Lansdown'],
  [/\baj ?bell\b/i, 'AJ Bell'],
  [/\bwealthsimple\b/i, 'Wealthsimple'],
  [/\bquestrade\b/i, 'Questrade'],
  [/\bcomdirect\b/i, 'comdirect'],
  [/\bconsorsbank\b/i, 'Consorsbank'],
  [/\bflatex\b/i, 'flatex'],
  [/\btrade ?republic\b/i, 'Trade Republic'],
  [/\bscalable capital\b/i, 'Scalable Capital'],
  [/\bavanza\b/i, 'Avanza'],
  [/\bnordnet\b/i, 'Nordnet'],
  [/\bzerodha\b/i, 'Zerodha Kite'],
  [/\bgroww\b/i, 'Groww'],
  [/\bm1 finance\b/i, 'M1 Finance'],
  [/\brevolut\b/i, 'Revolut'],
  [/\bcoinbase\b/i, 'Coinbase'],
  [/\bkraken\b/i, 'Kraken'],
  [/\betoro\b/i, 'eToro'],
  [/\bxtb\b/i, 'XTB'],
  [/\bghostfolio\b/i, 'Ghostfolio'],
];

/** The one broker that a text names; null where it names none or several. */
export function brokerNamed(text: string): string | null {
  const named = new Set(NAMES.filter(([name]) => name.test(text)).map(([, broker]) => broker));
  return onlyOf(named);
}
