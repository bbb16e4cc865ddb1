import { remember } from '../../domain/remember.ts';
import type { Holding } from '../../domain/model/holding.ts';
import { classOfType, type RowWords } from '../cells/asset-class.ts';
import { isTickerLike } from '../cells/symbols.ts';
import { BELONGINGS, DEBTS, plainText, SAVINGS, SECURITY } from './kind/kind-words.ts';
import { must } from '../../domain/must.ts';

/* Rows of a list of all that somebody owns: beside the investments stand a bank account, a home, a car and what is owed. */

/** Money in a bank, or what is no investment: a home, belongings, a debt. */
type Household = 'cash' | 'not-invested';

/** What a row of somebody's own list is that has a name, an amount and nothing else; null = neither, or more is known of it. */
export function householdOfRow(
  { symbol, name, type, quantity, price }: RowWords,
  { isin, cusip }: Pick<Holding, 'isin' | 'cusip'>,
  value: number | null,
): Household | null {
  // one home and one account are one of each
  const isOne = quantity === null || (quantity === 1 && price === null);
  const isBare = isOne && [symbol, isin, cusip, price].every((known) => known === null);
  if (!isBare || name === null || value === null) return null;
  // "Toyota" is a car here, and no share of its maker
  if (OF_BELONGINGS.test(type.trim())) return 'not-invested';
  // beside a mortgage, "debt" is what is owed and no bond
  const isOwed = value < 0 && isWhole(plainName(name), DEBTS);
  return isOwed || classOfType(type) === null ? householdOf(name, value) : null;
}

const OF_BELONGINGS =
  /^(?:vehicles?|cars?|autos?|automobiles?|boats?|motorcycles?|homes?|houses?|primary (?:home|residence)|personal property|fahrzeuge?|véhicules?|voitures?|coches?|vehículos?|veicoli|voertuig(?:en)?)$/i;

/* Banks that are fund companies, too: their name alone makes no security of "Schwab checking". */
const HOUSES = /(?<!\p{L})(?:fidelity|schwab|vanguard)(?!\p{L})/gu;
/* "My house", "our second home (Denver)", "Auto 2": words that say nothing of what it is. */
const ASIDES =
  /\([^()]{0,60}\)|(?<!\p{L})(?:my|our|the|a|primary|second|main|family|holiday|vacation|mein[es]?|unser[es]?|das|mon|ma|notre|la|le|mijn|onze|mi|nuestra|el|and|&|\/)(?!\p{L})|[\d.,:#]/gu;

/*
 * By its own name alone: money in a bank where the name begins or ends with a word for
 * that, something that isn't invested where the whole name says so or a debt is below zero.
 */
function householdOf(name: string, value: number): Household | null {
  if (isTickerLike(name) && name === name.toUpperCase()) return null;
  const words = plainName(name);
  const isBanked = isAtEdge(words, SAVINGS);
  if (isBanked && isWhole(words, SAVINGS)) return 'cash';
  if (SECURITY.test(words.replaceAll(HOUSES, ' '))) return null;
  if (DEBTS.test(words)) return value < 0 || isWhole(words, DEBTS) ? 'not-invested' : null;
  if (isBanked) return 'cash';
  if (ADDRESS.test(words)) return 'not-invested';
  // "House equity"
  return isWhole(words.replace(/ (?:equity|value|wert)$/, ''), BELONGINGS) ? 'not-invested' : null;
}

/* "123 Main St" */
const ADDRESS =
  /^\d{1,5}[a-z]? (?:[a-z]+ ){1,3}(?:st|street|ave|avenue|rd|road|dr|drive|ln|lane|blvd|boulevard|ct|court|way|pl|place|ter|terrace|cir|circle)\.?$/;

const plainName = remember((name: string) => plainText(name));

/* Made once: a list of names and amounts may be long. */
const EVERY = new Map(
  [SAVINGS, BELONGINGS, DEBTS].map((pattern) => [pattern, new RegExp(pattern.source, 'gu')] as const),
);

function isWhole(words: string, pattern: RegExp): boolean {
  if (!pattern.test(words)) return false;
  return (
    words
      .replaceAll(must(EVERY.get(pattern)), ' ')
      .replaceAll(ASIDES, ' ')
      .trim() === ''
  );
}

/* At the beginning or the end: between them, "savings" is part of another name. */
function isAtEdge(words: string, pattern: RegExp): boolean {
  const plain = words.replaceAll(ASIDES, ' ').trim();
  return [...plain.matchAll(must(EVERY.get(pattern)))].some(
    ({ index, 0: found }) => index === 0 || index + found.length === plain.length,
  );
}
