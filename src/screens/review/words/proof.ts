import { t } from '../../../words/t.ts';
import { checkOf } from '../../../domain/figures/compared.ts';
import type { ReportFile } from '../../../domain/model/report-files.ts';
import type { Report } from '../../../domain/model/report.ts';
import { accountLabel } from '../../../words/names/account-names.ts';
import { moneyFormat } from '../../../words/marks/money.ts';
import { formatCount } from '../../../words/marks/numbers.ts';

/* What of a file was compared with what, a row each. */

/** One thing that was compared, and what came of it. */
export interface ProofRow {
  readonly name: string;
  readonly text: string;
  readonly outcome: 'met' | 'missed' | 'stated' | 'nothing';
}

/**
 * Gives what was compared in a file, its own totals beside ours. Amounts are in its currency; `isAssumed`: the file doesn't name it, and it
 * proves nothing.
 */
export function proofRows(
  report: Report,
  file: ReportFile,
  { isHidden = false, isAssumed = false },
): readonly ProofRow[] {
  const money = moneyFormat(file.currency, isHidden);
  const { equal, compared } = checkOf(report, file).products;
  const groups = report.positions.find((one) => one.file === file.name)?.rows.groups ?? [];
  const [currency = null, ...others] = new Set(groups.map(({ first }) => first.currency));
  const products: ProofRow = {
    name: t`Rows where quantity × price equals the value`,
    ...(compared === 0
      ? { text: t`no row gives all three`, outcome: 'nothing' }
      : {
          text: t`${formatCount(equal)} of ${formatCount(compared)}`,
          outcome: equal === compared ? 'met' : 'missed',
        }),
  };
  const totals = file.statedTotals.map(({ account, value, ours, difference }): ProofRow => {
    const isMet = difference === 0;
    return {
      name: account === null ? t`Total in the file` : t`Total of ${accountLabel(account)} in the file`,
      text: isMet ? money.cents(value) : t`${money.cents(value)}, and we read ${money.cents(ours)}`,
      outcome: isMet ? 'met' : 'missed',
    };
  });
  const total = others.length === 0 ? t`Total we read` : t`Total we read in ${file.currency}`;
  return [
    products,
    ...totals,
    ...(totals.length > 0
      ? []
      : [{ name: t`Total in the file`, text: t`the file gives none`, outcome: 'nothing' } as const]),
    { name: total, text: money.cents(file.sum), outcome: 'stated' },
    ...(isAssumed || currency === null || others.length > 0
      ? []
      : [{ name: t`Currency`, text: t`${currency} in every row`, outcome: 'stated' } as const]),
  ];
}
