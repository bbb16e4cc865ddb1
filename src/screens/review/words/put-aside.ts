import { t } from '../../../words/t.ts';
import type { ReportPart } from '../../../domain/model/report-files.ts';
import { accountLabel, accountName } from '../../../words/names/account-names.ts';
import { plural } from '../../../words/marks/numbers.ts';

const WHY: Readonly<Record<NonNullable<ReportPart['putAside']>['reason'], (by: string) => string>> = {
  'newer-file': (by) => t`${by} has a newer date`,
  'same-account': (by) => t`${by} has the same account`,
  'looks-alike': (by) => t`${by} has the same holdings`,
};

/** Says of an account of a file, or of all of it (`account` undefined), that it doesn't count, and whose word counts instead. */
export function putAsideSentence(
  account: string | null | undefined,
  lines: number,
  { reason, by }: NonNullable<ReportPart['putAside']>,
): string {
  const why = WHY[reason](accountName(by));
  if (account === undefined)
    return t`Nothing in this file is counted (${plural(lines, { one: '# holding', other: '# holdings' })}): ${why}.`;
  return account === null
    ? t`Holdings without an account: not counted (${plural(lines, { one: '# holding', other: '# holdings' })}): ${why}.`
    : t`${accountLabel(account)}: not counted (${plural(lines, { one: '# holding', other: '# holdings' })}): ${why}.`;
}
