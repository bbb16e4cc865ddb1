/* The words of the page that holds shares and no amount. */

export const PERCENT_PAGE = {
  title: 'Shares of a portfolio',
  kicker: 'Shares only. This page holds no amount, no quantity, no price and no account.',
  noShares:
    'There is no base for shares (more is owed than owned, or no equities), so there is nothing to show in percent.',
  beam: 'Left: what rides on it via funds and directly. Right: small caps. Ball areas are to scale. Dashed, the tilt of ',
  size: 'Size',
  sizeNote: 'Cut-offs are market values of companies, in US dollars: public figures, not amounts of this portfolio.',
  sectors: 'Sectors',
  sectorsNote: 'Companies by sector, in points above or below ',
  direct: 'direct',
  viaFunds: 'via funds',
  bar: 'Solid via funds, pale direct',
  definitions: 'Definitions',
  sources: 'Sources',
  made: 'Made by Topheavy on the device the files were read on.',
} as const;

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
