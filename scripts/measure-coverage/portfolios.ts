import { readFileSync } from 'node:fs';
import { addFiles } from '../../src/domain/files/add-files.ts';
import { DEFAULT_SETTINGS, UNSAID, type Portfolio } from '../../src/domain/model/portfolio.ts';
import { readHoldingsIn } from '../../src/read/files/read-source.ts';

/** Where a portfolio is of: one mark of the README's line stands for all of a place. */
export const PLACES = ['US', 'US workplace plans', 'UK', 'Europe', 'Canada', 'India'] as const;
export type Place = (typeof PLACES)[number];

/** A file that coverage is measured on. */
export interface Measured {
  /** Below test/fixtures/portfolios. */
  readonly file: string;
  /** What the table calls it. */
  readonly name: string;
}

/** Holdings as people have them, of our own making. */
export const PORTFOLIOS: readonly (Measured & { readonly place: Place })[] = [
  { file: 'us-three-fund.csv', name: 'US, three index funds', place: 'US' },
  { file: 'us-tech.csv', name: 'US, tech shares', place: 'US' },
  { file: 'us-dividends.csv', name: 'US, dividends', place: 'US' },
  { file: 'us-small-value-tilt.csv', name: 'US, tilt to small value', place: 'US' },
  { file: 'us-american-funds.csv', name: 'US, American Funds', place: 'US' },
  { file: 'us-target-date.csv', name: 'US, target-date funds', place: 'US workplace plans' },
  { file: 'us-workplace-plan.csv', name: 'US, 401(k) by fund names', place: 'US workplace plans' },
  { file: 'uk.csv', name: 'UK', place: 'UK' },
  { file: 'germany.csv', name: 'Germany', place: 'Europe' },
  { file: 'france-pea.csv', name: 'France (PEA)', place: 'Europe' },
  { file: 'netherlands.csv', name: 'Netherlands', place: 'Europe' },
  { file: 'canada.csv', name: 'Canada', place: 'Canada' },
  { file: 'india.csv', name: 'India', place: 'India' },
];

/** Two portfolios of each market as its brokers and plans write them, held as people there hold, whether or not the pack knows it. */
export const MARKETS: readonly (Measured & { readonly market: string })[] = [
  { file: 'markets/us-schwab.csv', name: 'Schwab', market: 'US' },
  { file: 'markets/us-401k.csv', name: '401(k), abbreviated names', market: 'US' },
  { file: 'markets/canada-wealthsimple.csv', name: 'Wealthsimple', market: 'Canada' },
  { file: 'markets/canada-td.csv', name: 'TD Direct Investing', market: 'Canada' },
  { file: 'markets/uk-hargreaves.csv', name: 'Hargreaves Lansdown', market: 'UK' },
  { file: 'markets/uk-aj-bell.csv', name: 'AJ Bell', market: 'UK' },
  { file: 'markets/germany-comdirect.csv', name: 'comdirect', market: 'Germany' },
  { file: 'markets/germany-ing.csv', name: 'ING', market: 'Germany' },
  { file: 'markets/france-boursobank.csv', name: 'BoursoBank, a PEA', market: 'France' },
  { file: 'markets/france-assurance-vie.csv', name: 'life insurance', market: 'France' },
  { file: 'markets/spain-myinvestor.csv', name: 'MyInvestor', market: 'Spain' },
  { file: 'markets/spain-broker.csv', name: 'a bank’s broker', market: 'Spain' },
  { file: 'markets/italy-fineco.csv', name: 'Fineco', market: 'Italy' },
  { file: 'markets/italy-directa.csv', name: 'Directa', market: 'Italy' },
  { file: 'markets/netherlands-degiro.csv', name: 'DEGIRO', market: 'Netherlands and Belgium' },
  { file: 'markets/belgium-broker.csv', name: 'a Belgian broker', market: 'Netherlands and Belgium' },
  { file: 'markets/switzerland-swissquote.csv', name: 'Swissquote', market: 'Switzerland' },
  { file: 'markets/switzerland-pillar-3a.csv', name: 'pillar 3a', market: 'Switzerland' },
  { file: 'markets/sweden-avanza.csv', name: 'Avanza', market: 'Sweden and the Nordics' },
  { file: 'markets/denmark-nordnet.csv', name: 'Nordnet', market: 'Sweden and the Nordics' },
  { file: 'markets/india-zerodha.csv', name: 'Zerodha', market: 'India' },
  { file: 'markets/india-groww-funds.csv', name: 'Groww, funds', market: 'India' },
  { file: 'markets/japan-rakuten.csv', name: 'Rakuten', market: 'Japan' },
  { file: 'markets/japan-sbi.csv', name: 'SBI', market: 'Japan' },
  { file: 'markets/australia-commsec.csv', name: 'CommSec', market: 'Australia' },
  { file: 'markets/australia-pearler.csv', name: 'Pearler', market: 'Australia' },
  { file: 'markets/brazil-b3.xlsx', name: 'B3, six sheets', market: 'Brazil' },
  { file: 'markets/brazil-broker.csv', name: 'a broker', market: 'Brazil' },
];

/** Funds that are held most, as far as is generally known, each counting as much as the others: the pack has no assets. */
export const GROUPS: readonly Measured[] = [
  { file: 'groups/us-etfs.csv', name: '75 much-held US ETFs' },
  { file: 'groups/us-mutual-funds.csv', name: '60 much-held US mutual funds' },
  { file: 'groups/european-etfs.csv', name: '54 much-held European ETFs, by ISIN' },
  { file: 'groups/target-date-funds.csv', name: '35 US target-date funds' },
  { file: 'groups/plan-names.csv', name: '43 names of workplace funds' },
];

const FOLDER = 'test/fixtures/portfolios';
/**
 * Two more portfolios of each market, by names alone, written down before the pack was looked at. One table has them all; each of its
 * portfolios is a file of its own.
 */
export const HELD_OUT: readonly (Measured & { readonly text: string })[] = splitTable('held-out.csv');
/** One more of each, written down later. What of these is missed is not looked at, so that they tell what the others can't. */
export const SET_ASIDE: typeof HELD_OUT = splitTable('set-aside.csv');

function splitTable(file: string): typeof HELD_OUT {
  const [head = '', ...lines] = readFileSync(`${FOLDER}/${file}`, 'utf8').trim().split('\n');
  const [, ...titles] = head.split(',');
  const nameOf = (line: string): string => line.slice(0, line.indexOf(','));
  return [...new Set(lines.map(nameOf))].map((name) => {
    const own = lines.filter((line) => nameOf(line) === name).map((line) => line.slice(name.length + 1));
    return { file: `${file}/${name}.csv`, name, text: [titles.join(','), ...own].join('\n') };
  });
}

/** Reads a file as the app would: a portfolio of its own, with the settings that a new one has. */
export async function openMeasured({ file, name, text }: Measured & { readonly text?: string }): Promise<Portfolio> {
  const path = `${FOLDER}/${file}`;
  const bytes = text === undefined ? readFileSync(path) : Buffer.from(text);
  const outcome = await readHoldingsIn(path.replace(/^.*\//, ''), new Uint8Array(bytes));
  if (!outcome.ok) throw new Error(`${path} could not be read: ${outcome.error.code}`);
  const settings = DEFAULT_SETTINGS;
  const empty: Portfolio = { id: file, name, files: [], answers: [], corrections: [], settings, ...UNSAID };
  return addFiles(empty, outcome.value).portfolio;
}
