import type { SearchedCompany, HeldPart } from '../../../domain/figures/concentrated.ts';
import { roundedPercent } from '../../../words/marks/rounding.ts';
import { writeCsv } from './csv-file.ts';

/** The clients who hold a company as CSV, in the order given: in English, like every table. */
export function formatHolders(
  rows: readonly { readonly name: string; readonly held: HeldPart; readonly isSure: boolean }[],
  company: SearchedCompany | null,
): string {
  return writeCsv([
    [
      'Client',
      'Symbol',
      'Company',
      'Percent',
      'Percent direct',
      'Percent through funds',
      'Percent not seen',
      'Over limit',
    ],
    ...rows.map(({ name, held, isSure }) => [
      name,
      company?.symbol ?? null,
      company?.name ?? null,
      ...[held.share, held.direct, held.viaFunds, held.unseen].map(roundedPercent),
      isSure ? 'yes' : 'could be',
    ]),
  ]);
}
