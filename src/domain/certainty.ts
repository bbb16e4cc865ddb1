import { shareOf, type Base } from './base.ts';
import type { Answered } from './classify.ts';
import type { Exposure, OwnedCompany } from './exposure.ts';
import type { Ranged } from './report.ts';
import { sum } from './sum.ts';

/** A yes-or-no question about a company, such as "is it a small cap?". */
export type Question = (owned: OwnedCompany) => Answered;

/** Money that may or may not belong to an answer. */
interface Open {
  readonly low: number;
  readonly high: number;
}

/* All that could change the answer: what is not identified, what funds do not show, companies that lack the fact. */
function collectOpen(exposure: Exposure, question: Question): Open {
  const unsure = exposure.companies.filter((owned) => question(owned) === 'unknown').map(({ value }) => value);
  return {
    low: sum([
      exposure.unidentified.low,
      ...exposure.residuals.map(({ low }) => low),
      ...unsure.map((value) => Math.min(0, value)),
    ]),
    high: sum([
      exposure.unidentified.high,
      ...exposure.residuals.map(({ high }) => high),
      ...unsure.map((value) => Math.max(0, value)),
    ]),
  };
}

/**
 * Answers a question in money and shares: what is known, and between which ends the truth lies (README, "How sure":
 * share = what is known, low = share, high = share + U; a leveraged fund without a list reaches below, too). On the
 * `equities` base low = x/(E+V) and high = (x+U)/(E+V).
 */
export function measureQuestion(exposure: Exposure, base: Base, question: Question): Ranged {
  const members = exposure.companies.filter((owned) => question(owned) === 'yes');
  const direct = sum(members.map((owned) => owned.direct));
  const viaFunds = sum(members.map((owned) => owned.viaTotal));
  const value = direct + viaFunds;
  const open = collectOpen(exposure, question);
  const share = shareOf(value, base);
  if (base.whole === null || share === null)
    return {
      value,
      share: null,
      low: null,
      high: null,
      direct,
      viaFunds,
      directShare: null,
      viaFundsShare: null,
      uncertain: null,
    };
  const widest = base.whole + base.outside;
  const low = (value + open.low) / widest;
  const high = (value + open.high) / widest;
  const longOnly = isLongOnly(exposure);
  return {
    value,
    // A list may cover a hair more than its fund (100.2 %); a part of a long portfolio is still not more than the whole.
    share: longOnly ? Math.min(1, share) : share,
    low: Math.min(longOnly ? Math.min(1, low) : low, share),
    high: Math.max(longOnly ? Math.min(1, high) : high, longOnly ? Math.min(1, share) : share),
    direct,
    viaFunds,
    directShare: shareOf(direct, base),
    viaFundsShare: shareOf(viaFunds, base),
    uncertain: (open.high - open.low) / widest,
  };
}

/** Tells whether nothing is short, borrowed or leveraged: then every share lies between 0 and 1. */
export function isLongOnly(exposure: Exposure): boolean {
  return (
    exposure.companies.every(({ value, direct }) => value >= 0 && direct >= 0) &&
    Object.values(exposure.classes).every((value) => value > -0.005) &&
    exposure.unidentified.low >= 0 &&
    exposure.residuals.every(({ low }) => low >= 0) &&
    exposure.financing === 0
  );
}
