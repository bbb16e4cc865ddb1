import type { FileReading } from '../domain/model/file-reading.ts';
import { ASSET_CLASSES, type AssetClass } from '../domain/model/holding.ts';
import { currency, isoDate } from '../domain/model/units.ts';
import { BadChoice } from './choose-settings.ts';
import { filesIn } from './read-bytes.ts';

/** A holding as your own program has it. Only `value` and one of `symbol`, `name`, `isin` and `cusip` are needed. */
export interface GivenHolding {
  readonly symbol?: string | null;
  readonly name?: string | null;
  readonly isin?: string | null;
  readonly cusip?: string | null;
  /** In whole units of `currency`; negative for a short position or a debt. */
  readonly value: number;
  /** Three letters, such as `USD`; without it the value is in the report's currency. */
  readonly currency?: string | null;
  readonly account?: string | null;
  readonly quantity?: number | null;
  readonly price?: number | null;
  /** Where you know it: `cash`, `bond`, `fund` and so on. Symbols and names are looked up all the same. */
  readonly says?: AssetClass | null;
  /** The day the value is of, as `YYYY-MM-DD`. */
  readonly asOf?: string | null;
}

const WORDS = ['symbol', 'name', 'isin', 'cusip', 'account', 'currency', 'asOf', 'says'] as const;
const NUMBERS = ['quantity', 'price'] as const;

/**
 * Gives holdings that a program has as the reading of a file. Throws `BadChoice`, which names the first one that can't be: without a value, without
 * anything that says what it is, with a currency or a day that there isn't.
 */
export async function readGiven(rows: readonly GivenHolding[]): Promise<readonly FileReading[]> {
  if (rows.length === 0) throw new BadChoice('There are no holdings to analyze.');
  rows.forEach(check);
  const days = [...new Set(rows.map(({ asOf }) => asOf ?? null))];
  // as a report says them, the one form in which holdings come back as they are; a day is a file's there
  const fileOf = (day: string | null) => `holdings ${days.indexOf(day) + 1}`;
  const text = JSON.stringify({
    schema: 'topheavy-report/1',
    files: days.map((asOf) => ({ name: fileOf(asOf), asOf })),
    positions: rows.map(({ asOf, ...row }) => ({
      ...row,
      file: fileOf(asOf ?? null),
      valueFrom: 'stated',
      statesCurrency: typeof row.currency === 'string',
    })),
  });
  const files = await filesIn('holdings', new TextEncoder().encode(text), undefined);
  const read = files.reduce((count, { holdings }) => count + holdings.line.length, 0);
  if (read !== rows.length) throw new Error(`${read} of ${rows.length} holdings came back: a fault of Topheavy's.`);
  return files;
}

function check(row: unknown, at: number): void {
  const refuse = (why: string): never => {
    throw new BadChoice(`Holding ${at + 1}: ${why}`);
  };
  if (typeof row !== 'object' || row === null) return refuse('it is no object.');
  const fields: Readonly<Record<string, unknown>> = { ...row };
  const odd = Object.keys(fields).find((key) => ![...WORDS, ...NUMBERS, 'value'].includes(key));
  if (odd !== undefined) return refuse(`"${odd}" means nothing here.`);
  const { value, currency: code, asOf, says } = fields;
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse('"value" must be a number.');
  for (const key of NUMBERS)
    if (!isAbsent(fields[key]) && !Number.isFinite(fields[key])) refuse(`"${key}" must be a number.`);
  for (const key of WORDS)
    if (!isAbsent(fields[key]) && !isWord(fields[key])) refuse(`"${key}" must be a text that is not empty.`);
  if (['symbol', 'name', 'isin', 'cusip'].every((key) => isAbsent(fields[key])))
    refuse('it needs a "symbol", a "name", an "isin" or a "cusip".');
  if (typeof code === 'string' && currency(code) === null) refuse(`"${code}" is no currency of three capital letters.`);
  if (typeof asOf === 'string' && isoDate(asOf) === null) refuse(`"${asOf}" is no day as YYYY-MM-DD.`);
  if (!isAbsent(says) && !ASSET_CLASSES.some((known) => known === says))
    refuse(`"says" is one of ${ASSET_CLASSES.join(', ')}.`);
}

const isAbsent = (field: unknown) => field === undefined || field === null;

/* What begins or ends with a blank, or has a line in it, would not come back as it is. */
const isWord = (field: unknown) =>
  typeof field === 'string' && field !== '' && field.trim() === field && !/\p{Cc}/u.test(field);
