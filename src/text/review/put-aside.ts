import { t } from '../../languages/t.ts';
import type { ReportPart } from '../../domain/model/report-files.ts';
import { accountLabel, accountName } from '../names/account-names.ts';
import { plural } from '../marks/numbers.ts';

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
  const holdings = t`${plural(lines, { one: '# holding', other: '# holdings' })}`;
  const what =
    account === undefined
      ? t`Nothing in this file is counted (${holdings})`
      : t`${account === null ? t`Holdings without an account` : accountLabel(account)}: not counted (${holdings})`;
  return t`${what}: ${WHY[reason](accountName(by))}.`;
}
