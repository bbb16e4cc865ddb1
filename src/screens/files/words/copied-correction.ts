import { t } from '../../../words/t.ts';
import type { FactInAnswer } from '../../../domain/figures/facts-in-answers.ts';
import type { IsoDate } from '../../../domain/model/units.ts';
import { writeCsvRow } from './csv-file.ts';

export const COPY_CORRECTION = {
  button: t`Copy as a correction`,
  of: (about: string) => t`Copy as a correction: ${about}`,
  copied: t`Copied, without amounts. Read it, add a public page that says so, and paste it into an issue where you got Topheavy.`,
} as const;

/**
 * Writes what a user says of a security as the text of an issue, with a row for the table of corrections where it is more than a kind. The page
 * that says so is theirs to add. In English, as that table is.
 */
export function correctionText({ isin, name, symbol, is }: FactInAnswer, day: IsoDate): string {
  return [
    ...(isin === '' ? [] : [`ISIN: ${isin}`]),
    `Name in the file: ${name}`,
    ...(symbol === '' ? [] : [`Symbol in the file: ${symbol}`]),
    `What it is: ${'kind' in is ? `a fund of the kind ${is.kind}` : is.symbol}`,
    'A public page that says so:',
    `Day: ${day}`,
    ...('kind' in is ? [] : ['', rowOf([isin, name, is.symbol, '', day, ''])]),
  ].join('\n');
}

function rowOf(cells: readonly string[]): string {
  return `isin,name,is,source,day,reason\n${writeCsvRow(cells).trimEnd()}`;
}
