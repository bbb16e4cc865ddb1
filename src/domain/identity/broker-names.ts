import { askAbout, guessClass, type Identification } from './identification.ts';
import type { Holding } from '../model/holding.ts';
import { saysCompany } from './fund-names.ts';
import { nameKey } from './names.ts';
import { zip } from '../zip.ts';

/* "Vanguard 50,000, Schwab 30,000, Robinhood 2,000" is where somebody has accounts, and no shares of Schwab and Robinhood. */

const keys = (names: string): ReadonlySet<string> => new Set(names.split(',').map((name) => nameKey(name)));

/* Nobody can buy shares of these. */
const UNLISTED =
  keys(`Vanguard, Fidelity, Merrill, Merrill Lynch, Merrill Edge, E*TRADE, TD Ameritrade, Wealthfront, Betterment, M1 Finance, Acorns, Stash, Public,
  Edward Jones, TIAA, Empower, Kraken, Binance, Ledger, Freetrade, Trading 212, eToro, Degiro, Trade Republic, Scalable, Scalable Capital, DKB, comdirect,
  Consorsbank, Smartbroker, Revolut, N26, Boursorama, Bourse Direct, Fortuneo, Linxea, Yomoni, MyInvestor, Indexa, Finizens, Fineco, Directa, Questrade,
  Wealthsimple, Zerodha, Groww, Upstox, Kuvera, Swissquote, VIAC, finpension, Saxo, Lysa, Rakuten Securities, SBI Securities, 楽天証券, SBI証券,
  マネックス証券, Selma, True Wealth, Bux, Meesman, Brand New Day, Peaks, Bossa, eMAKLER, Stake, Sharesies, Vanguard UK, Fidelity UK, iWeb, Nutmeg`);
const LISTED =
  keys(`Schwab, Charles Schwab, Robinhood, Coinbase, Interactive Brokers, IBKR, Webull, SoFi, Ally, Morgan Stanley, Chase, JPMorgan, J.P. Morgan, Wells Fargo,
  Citi, Citibank, Bank of America, BofA, Goldman Sachs, Marcus, Ameriprise, Raymond James, LPL, Principal, Prudential, Voya, PayPal, Block, Gemini, ING, Flatex,
  flatexDEGIRO, Avanza, Nordnet, Handelsbanken, SEB, Swedbank, Nordea, DNB, UBS, Hargreaves Lansdown, AJ Bell, Barclays, HSBC, RBC, TD, BMO, Scotiabank, CIBC, XTB, PKO, mBank,
  XP, BTG Pactual, Nubank, Itaú, Bradesco, HDFC, ICICI, ICICI Direct, Monex, ABN AMRO, Rabobank, Binck, Santander, BBVA, Bankinter, CaixaBank, Intesa, UniCredit`);

/** Tells whether words are the name of a broker or a bank, and nothing else. */
export function isBrokerName(text: string): boolean {
  const key = nameKey(text);
  return UNLISTED.has(key) || LISTED.has(key);
}

/**
 * Leaves lines unknown that only say where an account is. They are names of brokers or banks, at least two in a file, and either one of
 * them has no shares that anybody could own, or they are most of the lines. What the user has answered stays.
 */
export function withoutBrokers(
  holdings: readonly Holding[],
  found: readonly Identification[],
): readonly Identification[] {
  const lines = zip(holdings, found);
  // "Vanguard Value ETF" has the key of its house
  const keyOf = ([{ symbol, name }, { security }]: readonly [Holding, Identification]) =>
    symbol !== null || security.kind === 'fund' || saysCompany(name ?? '') ? '' : nameKey(name ?? '');
  const brokers = lines.map(keyOf).filter(isBrokerName);
  const isList = brokers.some((key) => UNLISTED.has(key)) || 2 * brokers.length > found.length;
  if (brokers.length < 2 || !isList) return found;
  const isOpen = (line: (typeof lines)[number]): boolean => isBrokerName(keyOf(line)) && !line[1].answered;
  return lines.map((line) => (isOpen(line) ? askAbout(null, [], guessClass(line[0])) : line[1]));
}
