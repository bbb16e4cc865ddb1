import { shareOf, type Base } from './base.ts';
import type { Stake } from './breakdown.ts';
import type { Answered } from './classify.ts';
import type { Exposure, FundResidual } from './exposure.ts';
import type { Facts } from './facts.ts';
import type { ResidualSlice } from './look-through.ts';
import type { Ranged } from './report.ts';
import { SECTORS, type Sector } from './sector.ts';
import { sum } from './sum.ts';

/**
 * A yes-or-no question, such as "is it a small cap?": asked of a company, and of money of which only the sector is published
 * (`unknown` where the size or the name would decide).
 */
export interface Question {
  readonly ofCompany: (facts: Facts) => Answered;
  readonly ofSector: (sector: Sector) => Answered;
}

/** Money that may or may not belong to an answer. */
interface Ends {
  readonly low: number;
  readonly high: number;
}

/*
 * What a fund does not show company by company, but whose sectors are published: with a = the sectors that belong and b =
 * the sizes that do, max(0, a+b−1) belongs for certain and min(a, b) may (README, "How sure"). A sector whose answer hangs on
 * size counts as open, for b is then unknown between 0 and 1.
 */
function readSectors({ value, sectors }: FundResidual, question: Question): Ends {
  let [yes, no, perhaps] = [0, 0, 0];
  for (const sector of SECTORS) {
    const part = sectors === null ? undefined : sectors[sector];
    if (part === undefined) continue;
    const answer = question.ofSector(sector);
    if (answer === 'yes') yes += part;
    else if (answer === 'no') no += part;
    else perhaps += part;
  }
  const unpublished = Math.max(0, value - yes - no - perhaps);
  return {
    low: Math.max(0, value - no - perhaps - unpublished),
    high: Math.min(value, yes + perhaps + unpublished),
  };
}

function endsOfResidual(residual: FundResidual, question: Question): Ends {
  const isPlain = residual.value > 0 && residual.low === 0 && residual.sectors !== null;
  return isPlain ? readSectors(residual, question) : { low: residual.low, high: residual.high };
}

/** Gives what of a part that no list shows belongs to an answer for certain, by its published sectors; 0 where none are. */
export function certainPart({ part, ...residual }: ResidualSlice, question: Question): number {
  return Math.max(0, endsOfResidual({ ...residual, value: part }, question).low);
}

/* All that could change the answer: what is not identified, what funds do not show, companies that lack the fact. */
function collectOpen(
  exposure: Exposure,
  stakes: readonly Stake[],
  question: Question,
): Ends & { readonly certain: number } {
  const unsure = stakes.filter(({ facts }) => question.ofCompany(facts) === 'unknown').map(({ owned }) => owned.value);
  const residuals = exposure.residuals.map((residual) => endsOfResidual(residual, question));
  const certain = sum(residuals.map(({ low }) => Math.max(0, low)));
  return {
    certain,
    low: sum([
      exposure.unidentified.low,
      ...residuals.map(({ low }) => Math.min(0, low)),
      ...unsure.map((value) => Math.min(0, value)),
    ]),
    high: sum([
      exposure.unidentified.high,
      ...residuals.map(({ high }) => high),
      -certain,
      ...unsure.map((value) => Math.max(0, value)),
    ]),
  };
}

/**
 * Answers a question in money and shares: what is known, and between which ends the truth lies (README, "How sure":
 * share = what is known, low = share, high = share + U; a leveraged fund without a list reaches below, too). On the
 * `equities` base low = x/(E+V) and high = (x+U)/(E+V).
 */
export function measureQuestion(exposure: Exposure, stakes: readonly Stake[], base: Base, question: Question): Ranged {
  const members = stakes.filter(({ facts }) => question.ofCompany(facts) === 'yes').map(({ owned }) => owned);
  const open = collectOpen(exposure, stakes, question);
  const direct = sum(members.map((owned) => owned.direct));
  const viaFunds = sum([...members.map((owned) => owned.viaTotal), open.certain]);
  const value = direct + viaFunds;
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
