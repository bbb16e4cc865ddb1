import type { FileReading } from '../../domain/file-reading.ts';
import { reconcileTotals } from '../../domain/reconcile.ts';
import { readHoldings, type ReadHints } from '../read-holdings.ts';
import { significant } from './number-format.ts';
import { cutCells, type RawRecord } from './raw-cells.ts';
import { accountStrings, vocabularyOf } from './vocabulary.ts';

/**
 * Why a copy is not given: its cells could not be told apart, a number of it stands cut in two cells, a number or an
 * account would be left in it, or it would not read as the original does.
 */
export type CopyFault = 'unreadable' | 'split-numbers' | 'something-left' | 'reads-otherwise';

interface Check {
  readonly reading: FileReading;
  readonly hints: ReadHints;
  /** Digits that stood in the original. */
  readonly hidden: ReadonlySet<string>;
  /** Of those, what may stay: prices, dates, names of securities. */
  readonly kept: ReadonlySet<string>;
  readonly copy: { readonly name: string; readonly text: string };
}

/* An account called "Growth" is not given away by a fund with that word in its name. */
const ONE_WORD = /^\p{L}+$/u;

/** Tells what is wrong with a copy, null for nothing. */
export function checkCopy({ reading, hints, hidden, kept, copy }: Check): CopyFault | null {
  const records = cutCells(copy.text, reading.delimiter);
  const cells = records.flatMap((record) => record.cells.map(({ text }) => text));
  const numbers = [...cells, copy.name].flatMap((cell) => cell.match(/\d(?:[\d.,'’\u00a0\u202f ]*\d)?/g) ?? []);
  const isLeft = (number: string) => hidden.has(significant(number)) && !kept.has(significant(number));
  if (numbers.some(isLeft)) return 'something-left';
  const { isPlain } = vocabularyOf(reading);
  const whole = `${copy.name}\n${copy.text}`.toLowerCase();
  const others = `${copy.name}\n${cellsBesideSecurities(records, reading).join('\n')}`.toLowerCase();
  for (const account of accountStrings(reading)) {
    const isTelling = (account.match(/[\p{L}\d]{2,}/gu) ?? []).some((word) => !isPlain(word));
    const searched = ONE_WORD.test(account) ? others : whole;
    if (isTelling && searched.includes(account.toLowerCase())) return 'something-left';
  }
  const again = readHoldings(
    { name: copy.name, bytes: reading.bytes, fingerprint: '', encoding: reading.encoding, text: copy.text },
    hints,
  );
  return again.ok && shapeOf(again.value) === shapeOf(reading) ? null : 'reads-otherwise';
}

function cellsBesideSecurities(records: readonly RawRecord[], { holdings, columns }: FileReading): readonly string[] {
  const said = new Set(holdings.flatMap(({ symbol, name }) => [symbol, name]));
  const isOfAccount = columns.map(({ role }) => role === 'account' || role === 'account-name');
  return records.flatMap(({ cells }) =>
    cells.flatMap(({ text }, column) => (said.has(text) && isOfAccount[column] !== true ? [] : [text])),
  );
}

/** What a copy has in common with its original: how it is read, but none of the figures. */
function shapeOf(reading: FileReading): string {
  const { broker, kind, delimiter, headerLine, unit, asOf, fates, holdings, statedTotals, columns } = reading;
  return JSON.stringify({
    ...{ broker, kind, delimiter, headerLine, unit, asOf, columns: columns.map(({ role }) => role) },
    fates: fates.map(({ line, fate, reason }) => [line, fate, reason]),
    holdings: holdings.map(({ line, currency, valueFrom }) => [line, currency, valueFrom]),
    totals: statedTotals.map(({ line }) => line),
    met: reconcileTotals(reading).map(({ difference }) => difference === 0),
  });
}
