import { t } from '../../../words/t.ts';
import type { CapSource, Company } from '../../../domain/model/reference.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { formatCap } from '../../../words/marks/numbers.ts';

/* How a company's market cap is said: one that is only estimated never without its range. */

/** "$23.9B", "about $4.2B"; empty without a cap. */
export function shortCap({ cap, capSpan }: Pick<Company, 'cap' | 'capSpan'>): string {
  if (cap === null) return '';
  return capSpan === null ? formatCap(cap) : t`about ${formatCap(cap)}`;
}

/** The same with the range of an estimate, what it's worked out from and the day of that; "unknown" without a cap. */
export function capWords(company: Pick<Company, 'cap' | 'capSpan'>): string {
  const { cap, capSpan } = company;
  if (cap === null) return t`unknown`;
  if (capSpan === null) return formatCap(cap);
  return t`about ${formatCap(cap)}, estimated: ${formatCap(capSpan.low)} to ${formatCap(capSpan.high)} (${SOURCE_WORDS[capSpan.source]}, ${formatDate(capSpan.asOf)})`;
}

const SOURCE_WORDS: Readonly<Record<CapSource, string>> = {
  TOPIX: t`by its weight in TOPIX`,
  VXUS: t`by its weight in VXUS`,
  EIMI: t`by its weight in the MSCI Emerging Markets IMI`,
  EUNL: t`by its weight in the MSCI World`,
  STOXX600: t`by its weight in the STOXX Europe 600`,
  IXUS: t`by its rounded weight in IXUS`,
  AMFI: t`by AMFI’s half-year average`,
};
