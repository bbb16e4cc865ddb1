import type { Card, CardFigures, RowBefore, RowFigures, ShelfReading } from '../domain/book/shelf.ts';
import type { TargetFigure } from '../domain/measure/targets.ts';
import type { HeldCompany, LargestHeld } from '../domain/measure/largest-held.ts';
import { middleOf } from '../domain/measure/worth-a-range.ts';
import { LENSES } from '../domain/model/lens.ts';
import { BASES } from '../domain/model/portfolio.ts';
import { issuerId } from '../domain/model/units.ts';
import {
  fieldsOf,
  listOf,
  oneOf,
  orAbsent,
  orMissing,
  orNull,
  parseCount,
  parseCurrency,
  parseDate,
  parseFinite,
  parseFlag,
  parseText,
  parseWith,
  type Parse,
} from './fields.ts';
import { openEnvelope } from './open-envelope.ts';
import { parseTarget } from './parse-portfolio.ts';

/* What the list of portfolios shows. It can be made again from the portfolios: a card that cannot be read is made anew. */

const parseCard: Parse<Card> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    id: field('id', parseText),
    revision: field('revision', parseCount),
    name: field('name', parseText),
    group: field('group', orNull(parseText)),
    archived: field('archived', parseFlag),
    model: field('model', orMissing(parseFlag, false)),
    positions: field('positions', parseCount),
    accounts: field('accounts', parseCount),
    oldest: field('oldest', orNull(parseDate)),
    newest: field('newest', orNull(parseDate)),
    // cards of older versions do not say; one is made anew when its portfolio is opened
    example: field('example', orAbsent(parseText)),
    targets: field('targets', orAbsent(listOf(parseTarget))),
  };
};

const ends: Parse<NonNullable<ShelfReading['likely']>> = (value, path) => {
  const field = fieldsOf(value, path);
  field('share', orNull(parseFinite));
  const between = { low: field('low', parseFinite), high: field('high', parseFinite) };
  // a record of an older version has a middle however far apart the ends are
  return { ...between, share: middleOf(between) };
};

const reading: Parse<ShelfReading> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    share: field('share', orNull(parseFinite)),
    low: field('low', orNull(parseFinite)),
    high: field('high', orNull(parseFinite)),
    uncertain: field('uncertain', orNull(parseFinite)),
    likely: field('likely', orNull(ends)),
  };
};

const market: Parse<RowFigures['market']> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    name: field('name', parseText),
    lens: field('lens', parseFinite),
    smallCaps: field('smallCaps', parseFinite),
  };
};

const costs: Parse<RowFigures['costs']> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    yearly: field('yearly', parseFinite),
    ratio: field('ratio', orNull(parseFinite)),
    unknown: field('unknown', parseFinite),
    unknownShare: field('unknownShare', orNull(parseFinite)),
  };
};

const targetFigure: Parse<TargetFigure> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    share: field('share', parseFinite),
    low: field('low', parseFinite),
    high: field('high', parseFinite),
    company: field('company', orNull(parseText)),
  };
};

const others: Parse<RowFigures['others']> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    'cash-and-bonds': field('cash-and-bonds', orNull(targetFigure)),
    'largest-company': field('largest-company', orNull(targetFigure)),
  };
};

const before: Parse<RowBefore> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    day: field('day', parseDate),
    net: field('net', parseFinite),
    lens: field('lens', reading),
    measuredBy: field('measuredBy', parseText),
  };
};

const of: Parse<NonNullable<RowFigures['of']>> = (value, path) => {
  const field = fieldsOf(value, path);
  return { revision: field('revision', parseCount), build: field('build', parseText) };
};

const heldCompany: Parse<HeldCompany> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    issuer: issuerId(field('issuer', parseText)),
    symbol: field('symbol', parseText),
    name: field('name', parseText),
    share: field('share', parseFinite),
    direct: field('direct', parseFinite),
    viaFunds: field('viaFunds', parseFinite),
  };
};

const largest: Parse<LargestHeld> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    companies: field('companies', listOf(heldCompany)),
    rest: field('rest', parseFinite),
    unseen: field('unseen', parseFinite),
  };
};

const row: Parse<RowFigures> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    of: field('of', orNull(of)),
    oldest: field('oldest', orNull(parseDate)),
    newest: field('newest', orNull(parseDate)),
    isDated: field('isDated', parseFlag),
    base: field('base', oneOf(BASES)),
    definition: field('definition', oneOf(LENSES)),
    lens: field('lens', reading),
    smallCaps: field('smallCaps', reading),
    open: field('open', orNull(parseFinite)),
    market: field('market', market),
    costs: field('costs', costs),
    others: field('others', others),
    unseenFunds: field('unseenFunds', parseCount),
    before: field('before', orNull(before)),
    largest: field('largest', orAbsent(largest)),
  };
};

export const parseFigures: Parse<CardFigures> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    id: field('id', parseText),
    net: field('net', parseFinite),
    currency: field('currency', parseCurrency),
    lens: field('lens', orNull(parseFinite)),
    smallCaps: field('smallCaps', orNull(parseFinite)),
    uncertain: field('uncertain', orNull(parseFinite)),
    low: field('low', orAbsent(parseFinite)),
    high: field('high', orAbsent(parseFinite)),
    unsure: field('unsure', orAbsent(parseCount)),
    measuredBy: field('measuredBy', orAbsent(parseText)),
    pack: field('pack', parseText),
    row: field('row', orAbsent(row)),
  };
};

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
