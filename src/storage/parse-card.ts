import type { Card, CardFigures, RowBefore, RowFigures, ShelfReading } from '../domain/book/shelf.ts';
import type { TargetFigure } from '../domain/measure/targets.ts';
import type { HeldCompany, LargestHeld } from '../domain/measure/largest-held.ts';
import { LENSES } from '../domain/model/lens.ts';
import { BASES } from '../domain/model/portfolio.ts';
import {
  addedLater,
  listOf,
  oneOf,
  orNull,
  parseCount,
  parseCurrency,
  parseDate,
  parseFinite,
  parseFlag,
  parseIssuer,
  parseText,
  parseWith,
  objectOf,
  type Parse,
} from './fields.ts';
import { openEnvelope } from './open-envelope.ts';
import { parseLikely } from './parse-likely.ts';
import { parseTarget } from './parse-portfolio.ts';

/* What the list of portfolios shows. It can be made again from the portfolios: a card that cannot be read is made anew. */

const parseCard = objectOf<Card>({
  id: parseText,
  revision: parseCount,
  name: parseText,
  group: orNull(parseText),
  archived: parseFlag,
  model: addedLater(parseFlag, false),
  positions: parseCount,
  accounts: parseCount,
  oldest: orNull(parseDate),
  newest: orNull(parseDate),
  // cards of older versions do not say; one is made anew when its portfolio is opened
  example: addedLater(orNull(parseText), null),
  targets: addedLater(orNull(listOf(parseTarget)), null),
});

const reading = objectOf<ShelfReading>({
  share: orNull(parseFinite),
  low: orNull(parseFinite),
  high: orNull(parseFinite),
  uncertain: orNull(parseFinite),
  likely: orNull(parseLikely),
});

const market = objectOf<RowFigures['market']>({
  name: parseText,
  lens: parseFinite,
  smallCaps: parseFinite,
});

const costs = objectOf<RowFigures['costs']>({
  yearly: parseFinite,
  ratio: orNull(parseFinite),
  unknown: parseFinite,
  unknownShare: orNull(parseFinite),
});

const targetFigure = objectOf<TargetFigure>({
  share: parseFinite,
  low: parseFinite,
  high: parseFinite,
  company: orNull(parseText),
});

const others = objectOf<RowFigures['others']>({
  'cash-and-bonds': orNull(targetFigure),
  'largest-company': orNull(targetFigure),
});

const before = objectOf<RowBefore>({
  day: parseDate,
  net: parseFinite,
  lens: reading,
  measuredBy: parseText,
});

const of = objectOf<NonNullable<RowFigures['of']>>({ revision: parseCount, build: parseText });

const heldCompany = objectOf<HeldCompany>({
  issuer: parseIssuer,
  symbol: parseText,
  name: parseText,
  share: parseFinite,
  direct: parseFinite,
  viaFunds: parseFinite,
});

const largest = objectOf<LargestHeld>({
  companies: listOf(heldCompany),
  rest: parseFinite,
  unseen: parseFinite,
});

const row = objectOf<RowFigures>({
  of: orNull(of),
  oldest: orNull(parseDate),
  newest: orNull(parseDate),
  isDated: parseFlag,
  base: oneOf(BASES),
  definition: oneOf(LENSES),
  lens: reading,
  smallCaps: reading,
  open: orNull(parseFinite),
  market,
  costs,
  others,
  unseenFunds: parseCount,
  before: orNull(before),
  largest: addedLater(orNull(largest), null),
});

export const parseFigures = objectOf<CardFigures>({
  id: parseText,
  net: parseFinite,
  currency: parseCurrency,
  lens: orNull(parseFinite),
  smallCaps: orNull(parseFinite),
  uncertain: orNull(parseFinite),
  low: addedLater(orNull(parseFinite), null),
  high: addedLater(orNull(parseFinite), null),
  unsure: addedLater(orNull(parseCount), null),
  measuredBy: addedLater(orNull(parseText), null),
  pack: parseText,
  row: addedLater(orNull(row), null),
});

/** Reads the cards in some records; one that is damaged, or not there, is left out. */
export const cardsIn = (records: readonly unknown[]): readonly Card[] => readEnveloped(records, 'card', parseCard);

/** Reads the figures in some records, in the same way. */
export const figuresIn = (records: readonly unknown[]): readonly CardFigures[] =>
  readEnveloped(records, 'figures', parseFigures);

function readEnveloped<T>(records: readonly unknown[], name: string, parse: Parse<T>): readonly T[] {
  return records.flatMap((record) => {
    const read = openEnvelope(record, name);
    const value = read.ok ? parseWith(parse, read.value) : read;
    return value.ok ? [value.value] : [];
  });
}
