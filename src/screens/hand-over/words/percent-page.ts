import { t } from '../../../words/t.ts';
import type { Report } from '../../../domain/model/report.ts';
import { benchmarkPhrase } from '../../../words/names/benchmarks.ts';

/* The words of the page that holds shares and no amount. */

export const PERCENT_PAGE = {
  title: t`A portfolio in percentages`,
  kicker: t`Percentages only. This page contains no amounts, quantities, prices or accounts.`,
  noShares: t`We can’t show percentages: this portfolio owes more than it owns, or holds no stocks.`,
  sizeNote: t`Cutoffs are company market caps in US dollars. They’re public figures, not amounts from this portfolio.`,
  sectors: t`Sectors`,
  definitions: t`Definitions`,
  sources: t`Sources`,
  made: t`Made with Topheavy, on the device that read the files.`,
} as const;

/** What the points beside the sectors are. */
export function sectorsNote({ benchmark }: Report): string {
  return t`Companies by sector, in percentage points above or below ${benchmarkPhrase(benchmark, 'above')}.`;
}
