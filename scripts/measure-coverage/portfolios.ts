import { readFileSync } from 'node:fs';
import { addFiles } from '../../src/domain/files/add-files.ts';
import { DEFAULT_SETTINGS, UNSAID, type Portfolio } from '../../src/domain/model/portfolio.ts';
import { readHoldingsIn } from '../../src/worker/read-source.ts';

/** Where a portfolio is of: one mark of the README's line stands for all of a place. */
export const PLACES = ['US', 'US workplace plans', 'UK', 'Europe', 'Canada', 'India'] as const;
export type Place = (typeof PLACES)[number];

/** A file that coverage is measured on. */
export interface Measured {
  /** Below test/fixtures/portfolios, without its ending. */
  readonly file: string;
  /** What the table calls it. */
  readonly name: string;
}

/** Holdings as people have them, of our own making. */
export const PORTFOLIOS: readonly (Measured & { readonly place: Place })[] = [
  { file: 'us-three-fund', name: 'US, three index funds', place: 'US' },
  { file: 'us-tech', name: 'US, tech shares', place: 'US' },
  { file: 'us-dividends', name: 'US, dividends', place: 'US' },
  { file: 'us-small-value-tilt', name: 'US, tilt to small value', place: 'US' },
  { file: 'us-american-funds', name: 'US, American Funds', place: 'US' },
  { file: 'us-target-date', name: 'US, target-date funds', place: 'US workplace plans' },
  { file: 'us-workplace-plan', name: 'US, 401(k) by fund names', place: 'US workplace plans' },
  { file: 'uk', name: 'UK', place: 'UK' },
  { file: 'germany', name: 'Germany', place: 'Europe' },
  { file: 'france-pea', name: 'France (PEA)', place: 'Europe' },
  { file: 'netherlands', name: 'Netherlands', place: 'Europe' },
  { file: 'canada', name: 'Canada', place: 'Canada' },
  { file: 'india', name: 'India', place: 'India' },
];

/** Funds that are held most, as far as is generally known, each counting as much as the others: the pack has no assets. */
export const GROUPS: readonly Measured[] = [
  { file: 'groups/us-etfs', name: '75 much-held US ETFs' },
  { file: 'groups/us-mutual-funds', name: '60 much-held US mutual funds' },
  { file: 'groups/european-etfs', name: '54 much-held European ETFs, by ISIN' },
  { file: 'groups/target-date-funds', name: '35 US target-date funds' },
  { file: 'groups/plan-names', name: '43 names of workplace funds' },
];

/** Reads a file as the app would: a portfolio of its own, with the settings that a new one has. */
export async function openMeasured({ file, name }: Measured): Promise<Portfolio> {
  const path = `test/fixtures/portfolios/${file}.csv`;
  const outcome = await readHoldingsIn(path.replace(/^.*\//, ''), new Uint8Array(readFileSync(path)));
  if (!outcome.ok) throw new Error(`${path} could not be read: ${outcome.error.code}`);
  const settings = DEFAULT_SETTINGS;
  const empty: Portfolio = { id: file, name, files: [], answers: [], corrections: [], settings, ...UNSAID };
  return addFiles(empty, outcome.value).portfolio;
}
