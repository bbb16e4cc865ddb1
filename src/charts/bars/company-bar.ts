/** How a company's bar is drawn: fractions of the widest company on screen. */
export interface CompanyBar {
  readonly via: number;
  readonly direct: number;
  /** A part of it is sold short: only the net stake is drawn, in outline. */
  readonly isNetted: boolean;
}

/** The bar of a company beside no other: its two parts fill it. */
export function loneCompanyBar(direct: number, viaFunds: number): CompanyBar {
  return companyBar(direct, viaFunds, Math.abs(direct) + Math.abs(viaFunds));
}

/**
 * Splits a company's bar into what funds hold and what is held directly; with a short side, the net alone. In hundredths: finer can't be
 * seen, and a page that is handed over tells no more than it prints.
 */
export function companyBar(direct: number, viaFunds: number, widest: number): CompanyBar {
  if (widest <= 0) return { via: 0, direct: 0, isNetted: false };
  const cut = (part: number) =>
    part === 0 ? 0 : Math.min(1, Math.max(1, Math.round((Math.abs(part) / widest) * 100)) / 100);
  if (direct < 0 || viaFunds < 0) return { via: 0, direct: cut(direct + viaFunds), isNetted: true };
  return { via: cut(viaFunds), direct: cut(direct), isNetted: false };
}
