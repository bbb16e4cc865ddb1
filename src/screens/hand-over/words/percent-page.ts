import { t } from '../../../words/t.ts';
import type { Report } from '../../../domain/model/report.ts';
import { benchmarkPhrase } from '../../../words/names/benchmarks.ts';
import { LENS_PHRASES } from '../../../words/names/names.ts';

/* The words of the page that holds shares and no amount. */

export const PERCENT_PAGE = {
  title: t`A portfolio in percentages`,
  kicker: t`Percentages only. This page contains no amounts, quantities, prices or accounts.`,
  noShares: t`We can’t show percentages: this portfolio owes more than it owns, or holds no stocks.`,
  size: t`Size`,
  sizeNote: t`Cutoffs are company market caps in US dollars. They’re public figures, not amounts from this portfolio.`,
  sectors: t`Sectors`,
  direct: t`Direct`,
  viaFunds: t`In funds`,
  bar: t`Dark: in funds. Light: direct`,
  definitions: t`Definitions`,
  sources: t`Sources`,
  made: t`Made with Topheavy, on the device that read the files.`,
} as const;

/** How the beam is to be read. */
export function beamCaption({ settings, benchmark }: Report): string {
  return t`Left: ${LENS_PHRASES[settings.lens]}, through funds and direct. Right: small caps. Circles are drawn to scale. The dashed line shows the tilt ${benchmarkPhrase(benchmark, 'of')}.`;
}

/** What the points beside the sectors are. */
export function sectorsNote({ benchmark }: Report): string {
  return t`Companies by sector, in percentage points above or below ${benchmarkPhrase(benchmark, 'above')}.`;
}

/** Companies listed on the page. */
export const LISTED = 25;

/** The style of the page and its SHA-256 in base64, which the page's own policy names: no other style is let in. */
export interface PageStyle {
  readonly css: string;
  readonly sha256: string;
}

/**
 * Writes text so that a browser shows it and runs none of it, wherever in a page it stands. Signs that steer instead of
 * being shown (controls, changes of direction) are left out.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
