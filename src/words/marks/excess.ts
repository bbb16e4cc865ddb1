import { t } from '../t.ts';
import type { Report } from '../../domain/model/report.ts';

/** What lists cover beyond 100 %, as a negative line: "VXUS lists over 100%". */
export function excessName({ excess }: Pick<Report, 'excess'>): string {
  const [first, second] = excess;
  return first === undefined || second !== undefined ? t`Funds list over 100%` : t`${first.fund} lists over 100%`;
}
