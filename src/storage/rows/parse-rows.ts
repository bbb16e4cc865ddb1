import type { FateRows, RowOutcome, RowFate } from '../../domain/model/file-reading.ts';
import { FATES, FATE_REASONS } from '../../domain/model/file-reading.ts';
import type { Holding } from '../../domain/model/holding.ts';
import type { HoldingRows } from '../../domain/model/holding-rows.ts';
import { makeFateRows } from '../../domain/rows/fate-rows.ts';
import { makeHoldingRows, withGroups } from '../../domain/rows/holding-rows.ts';
import { fieldsOf, listOf, oneOf, parseDate, parseText, objectOf, refuse, type Parse } from '../fields.ts';
import { rowsOf } from './parse-row-table.ts';

/* The rows of a file: in columns of numbers since schema 7; before that in tables, and one by one, as backups have them. What can be
   worked out of them (what groups come to) is not taken from the record. */

/** Reads the holdings of a file in any form there has been; `holding` reads one of them. */
export function holdingRowsOf(holding: Parse<Holding>): Parse<HoldingRows> {
  const list = rowsOf(holding);
  return (value, path) =>
    isColumns(value, 'groupOf') ? holdingColumns(value, path, holding) : makeHoldingRows(list(value, path));
}

/** Reads what became of the records of a file, in any form there has been; `fate` reads one of them. */
export function fateRowsOf(fate: Parse<RowFate>): Parse<FateRows> {
  const list = rowsOf(fate);
  return (value, path) => (isColumns(value, 'outcomeOf') ? fateColumns(value, path) : makeFateRows(list(value, path)));
}

function isColumns(value: unknown, name: string): value is object {
  return typeof value === 'object' && value !== null && name in value;
}

function holdingColumns(value: object, path: string, holding: Parse<Holding>): HoldingRows {
  const field = fieldsOf(value, path);
  const firsts = field(
    'groups',
    listOf((group, at) => fieldsOf(group, at)('first', holding)),
  );
  const days = field('days', listOf(parseDate));
  const groupOf = field('groupOf', columnOf(Uint32Array, null, isBelow(firsts.length)));
  const own = groupOf.length;
  const columns = {
    groupOf,
    line: field('line', columnOf(Uint32Array, own, isLine)),
    quantity: field('quantity', columnOf(Float64Array, own, isSaid)),
    price: field('price', columnOf(Float64Array, own, isSaid)),
    value: field('value', columnOf(Float64Array, own, Number.isFinite)),
    isComputed: field('isComputed', columnOf(Uint16Array, own, isBelow(2))),
    paid: field(
      'paid',
      columnOf(Float64Array, own, (paid) => isSaid(paid) && !(paid <= 0)),
    ),
    since: field(
      'since',
      columnOf(Int32Array, own, (since) => since >= -1 && since < days.length),
    ),
  };
  const counts = new Uint32Array(firsts.length);
  for (const group of groupOf) counts[group]! += 1;
  // a group without a row has no words, and a rate of one's own is of one row
  if (firsts.some(({ inBase }, at) => counts[at] === 0 || (inBase !== null && counts[at] !== 1)))
    refuse(path, 'rows in their groups');
  return withGroups(columns, firsts, days);
}

function fateColumns(value: object, path: string): FateRows {
  const field = fieldsOf(value, path);
  const outcomes = field('outcomes', listOf(outcome));
  const text = field('text', parseText);
  const outcomeOf = field('outcomeOf', columnOf(Uint16Array, null, isBelow(outcomes.length)));
  let before = 0;
  const isNext = (end: number): boolean => {
    const isFurther = end >= before && end <= text.length;
    before = end;
    return isFurther;
  };
  return {
    outcomeOf,
    line: field('line', columnOf(Uint32Array, outcomeOf.length, isLine)),
    outcomes,
    text,
    end: field('end', columnOf(Uint32Array, outcomeOf.length, isNext)),
  };
}

const outcome = objectOf<RowOutcome>({ fate: oneOf(FATES), reason: oneOf(FATE_REASONS) });

const isBelow = (most: number) => (number: number) => number < most;
const isLine = (line: number): boolean => line >= 1;
const isSaid = (number: number): boolean => Number.isFinite(number) || Number.isNaN(number);

type Numbers = Uint16Array | Uint32Array | Int32Array | Float64Array;

/* A column of this kind and length (null = any) of which every number is as it should be. */
function columnOf<Column extends Numbers>(
  Kind: new (length: number) => Column,
  length: number | null,
  isRight: (number: number) => boolean,
): Parse<Column> {
  return (value, path) => {
    if (!(value instanceof Kind) || (length !== null && value.length !== length))
      return refuse(path, 'a column of numbers');
    for (const number of value) if (!isRight(number)) return refuse(path, 'a column of such numbers');
    return value;
  };
}
