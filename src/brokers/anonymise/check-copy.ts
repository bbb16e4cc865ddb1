import type { FileReading } from '../../domain/file-reading.ts';
import { reconcileTotals } from '../../domain/reconcile.ts';
import { readHoldings, type ReadHints } from '../read-holdings.ts';
import { significant } from './number-format.ts';
import { cutCells } from './raw-cells.ts';
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

/** Tells what is wrong with a copy, null for nothing. */
export function checkCopy({ reading, hints, hidden, kept, copy }: Check): CopyFault | null {
  const cells = cutCells(copy.text, reading.delimiter).flatMap((record) => record.cells.map(({ text }) => text));
  const numbers = [...cells, copy.name].flatMap((cell) => cell.match(/\d(?:[\d.,'’\u00a0\u202f ]*\d)?/g) ?? []);
  const isLeft = (number: string) => hidden.has(significant(number)) && !kept.has(significant(number));
  if (numbers.some(isLeft)) return 'something-left';
  const { isPlain } = vocabularyOf(reading);
  const whole = `${copy.name}\n${copy.text}`.toLowerCase();
  for (const account of accountStrings(reading)) {
    const isTelling = (account.match(/[\p{L}\d]{2,}/gu) ?? []).some((word) => !isPlain(word));
    if (isTelling && whole.includes(account.toLowerCase())) return 'something-left';
  }
  const again = readHoldings(
    { name: copy.name, bytes: reading.bytes, fingerprint: '', encoding: reading.encoding, text: copy.text },
    hints,
  );
  return again.ok && shapeOf(again.value) === shapeOf(reading) ? null : 'reads-otherwise';
}

/** What a copy has in common with its original: how it is read, but none of the figures. */
export function shapeOf(reading: FileReading): string {
  const { broker, kind, delimiter, headerLine, unit, asOf, fates, holdings, statedTotals, columns } = reading;
  return JSON.stringify({
    ...{ broker, kind, delimiter, headerLine, unit, asOf, columns: columns.map(({ role }) => role) },
    fates: fates.map(({ line, fate, reason }) => [line, fate, reason]),
    holdings: holdings.map(({ line, currency, valueFrom }) => [line, currency, valueFrom]),
    totals: statedTotals.map(({ line }) => line),
    met: reconcileTotals(reading).map(({ difference }) => difference === 0),
  });
}
