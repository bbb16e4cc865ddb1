import type { Card, CardFigures } from '../domain/book/shelf.ts';
import {
  fieldsOf,
  orAbsent,
  orNull,
  parseCount,
  parseCurrency,
  parseDate,
  parseFinite,
  parseFlag,
  parseText,
  type Parse,
} from './fields.ts';

/* What the list of portfolios shows. It can be made again from the portfolios: a card that cannot be read is made anew. */

export const parseCard: Parse<Card> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    id: field('id', parseText),
    revision: field('revision', parseCount),
    name: field('name', parseText),
    group: field('group', orNull(parseText)),
    archived: field('archived', parseFlag),
    positions: field('positions', parseCount),
    accounts: field('accounts', parseCount),
    oldest: field('oldest', orNull(parseDate)),
    newest: field('newest', orNull(parseDate)),
    // cards of older versions do not say; one is made anew when its portfolio is opened
    example: field('example', orAbsent(parseText)),
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
  };
};
