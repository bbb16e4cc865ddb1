import { shareOf, widestOf, type Base } from './base.ts';
import type { MeasuredCompany } from './breakdown.ts';
import type { YesNoUnknown } from '../model/classify.ts';
import type { Exposure, FundResidual } from '../look-through/exposure.ts';
import type { Facts } from './facts.ts';
import type { KindId } from '../model/kinds.ts';
import type { ResidualSlice } from '../look-through/look-through.ts';
import type { Ends, OpenParts, Ranged } from '../model/report-amounts.ts';
import type { Company, FundProof, ProvenEnd, ProvenQuestion } from '../model/reference.ts';
import { SECTORS, type Sector } from '../model/sector.ts';
import type { LensId } from '../model/lens.ts';
import type { SizeSchemeId } from '../model/size.ts';
import { addTo, openSum, sum, sumOf } from '../sum.ts';
import type { IssuerId } from '../model/units.ts';

/**
 * A yes-or-no question, such as "is it a small cap?": asked of a company, and of money of which only the sector is published
 * (`unknown` where the size or the name would decide).
 */
export interface FigureQuestion {
  readonly ofCompany: (facts: Facts) => YesNoUnknown;
  readonly ofSector: (sector: Sector) => YesNoUnknown;
  /** Every company that answers yes is a large one of technology, which ICB files under few industries (`isLargeTechnology`). */
  readonly isLargeTechnology: boolean;
  /** The companies that answer yes, where they can be counted; null where they are too many or nobody knows them all. */
  readonly members: (() => readonly Company[]) | null;
  /** The question in the words of what is proven of funds; null where nothing can be. */
  readonly proven: ProvenQuestion | null;
  /** Between which fractions what no list shows of a fund holds what is asked, if the fund is of that kind. */
  readonly ofKind: (kind: KindId, fund: string) => Ends;
}

/*
 * What a fund does not show company by company, but whose sectors are published: with a = the sectors that belong and b =
 * the sizes that do, max(0, a+b−1) belongs for certain and min(a, b) may (README, "How sure"). A sector whose answer hangs on
 * size counts as open, for b is then unknown between 0 and 1.
 */
function readSectors({ value, sectors }: FundResidual, question: FigureQuestion): Ends {
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

function endsOfResidual(residual: FundResidual, question: FigureQuestion): Ends {
  const { value, low, ofKind } = residual;
  const proven = provenEnds(residual, question);
  if (ofKind === null || !(value > 0 && low === 0)) return proven;
  const span = question.ofKind(ofKind, residual.fund);
  const narrowed = { low: Math.max(proven.low, value * span.low), high: Math.min(proven.high, value * span.high) };
  // what is proven says that the fund is not like its kind: then the kind says nothing
  return narrowed.low <= narrowed.high ? narrowed : proven;
}

function provenEnds(residual: FundResidual, question: FigureQuestion): Ends {
  const { value, low, high, sectors, technology, unlisted, proof } = residual;
  if (!(value > 0 && low === 0)) return { low, high };
  const own = provenEndOf(proof, question);
  if (own !== null) return { low: value * own.low, high: value * own.high };
  const ends = sectors === null ? { low, high } : readSectors(residual, question);
  const byIndustries = technology === null || !question.isLargeTechnology ? ends.high : technology;
  const byList =
    unlisted === null || question.members === null
      ? ends.high
      : unlisted.atMost * countUnlisted(question.members(), unlisted.listed);
  return { low: ends.low, high: Math.max(ends.low, Math.min(ends.high, byIndustries, byList)) };
}

/** Gives the question that ends of funds may be proven for; null for a lens or cut-offs of the user's own. */
export function provenQuestionOf(of: LensId | 'small-caps', scheme: SizeSchemeId): ProvenQuestion | null {
  if (of === 'custom') return null;
  if (of === 'magnificent-seven' || of === 'tech-all-sizes') return { of, scheme: null };
  return scheme === 'custom' ? null : { of, scheme };
}

/** Gives what is proven of a fund for a question, in fractions of it; null where nothing is. */
export function provenEndOf(proof: FundProof | null, { proven }: FigureQuestion): ProvenEnd | null {
  if (proof === null || proven === null) return null;
  return proof.ends.find(({ of, scheme }) => of === proven.of && scheme === proven.scheme) ?? null;
}

/*
 * How many holdings of these companies a list of the largest can have left out (README, "How sure"). A share class is a holding of
 * its own; of a company that the list names one class at least is in it.
 */
function countUnlisted(members: readonly Company[], listed: ReadonlySet<IssuerId>): number {
  return members.reduce((all, { id, classes }) => all + Math.max(1, classes.length) - (listed.has(id) ? 1 : 0), 0);
}

/** Gives between which ends a part that no list shows belongs to an answer, of one unit of money in its fund. */
export function endsOfPart({ part, ...residual }: ResidualSlice, question: FigureQuestion): Ends {
  return endsOfResidual({ ...residual, value: part }, question);
}

/** Gives what of a part that no list shows belongs to an answer for certain, by its published sectors; 0 where none are. */
export function certainPart(slice: ResidualSlice, question: FigureQuestion): number {
  return Math.max(0, endsOfPart(slice, question).low);
}

/* All that could change the answer: what is not identified, what funds do not show, companies that lack the fact. */
function collectOpen(
  exposure: Exposure,
  unsure: readonly number[],
  question: FigureQuestion,
): Ends & { readonly certain: number; readonly parts: OpenParts } {
  const residuals = exposure.residuals.map((residual) => endsOfResidual(residual, question));
  const certain = sum(residuals.map(({ low }) => Math.max(0, low)));
  return {
    certain,
    parts: {
      unidentified: exposure.unidentified.high - exposure.unidentified.low,
      unseen: sum(residuals.map(({ low, high }) => high - low)),
      facts: sum(unsure.map(Math.abs)),
    },
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

/* Who answers yes, as money held directly and in funds, and the money in each that may or may not. */
function askCompanies(stakes: readonly MeasuredCompany[], question: FigureQuestion) {
  const [direct, viaFunds] = [openSum(), openSum()];
  const unsure: number[] = [];
  for (const { owned, facts } of stakes) {
    const answer = question.ofCompany(facts);
    if (answer === 'unknown') unsure.push(owned.value);
    if (answer !== 'yes') continue;
    addTo(direct, owned.direct);
    addTo(viaFunds, owned.viaTotal);
  }
  return { direct, viaFunds, unsure };
}

/**
 * Answers a question in money and shares: what is known, and between which ends the truth lies (README, "How sure":
 * share = what is known, low = share, high = share + U; a leveraged fund without a list reaches below, too). On the
 * `equities` base low = x/(E+V) and high = (x+U)/(E+V).
 */
export function measureQuestion(
  exposure: Exposure,
  stakes: readonly MeasuredCompany[],
  base: Base,
  question: FigureQuestion,
): Ranged {
  const asked = askCompanies(stakes, question);
  const open = collectOpen(exposure, asked.unsure, question);
  addTo(asked.viaFunds, open.certain);
  const [direct, viaFunds] = [sumOf(asked.direct), sumOf(asked.viaFunds)];
  const value = direct + viaFunds;
  const exact = shareOf(value, base);
  const widest = widestOf(base);
  const directShare = shareOf(direct, base);
  if (exact === null || widest === null || directShare === null)
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
      open: null,
      likely: null,
    };
  // A list may cover more than its fund (100.2 %); a part of a long portfolio is still not more than the whole.
  const within = exposure.isLongOnly ? (end: number) => Math.min(1, end) : (end: number) => end;
  const share = within(exact);
  const low = Math.min(within((value + open.low) / widest), share);
  const high = Math.max(within((value + open.high) / widest), share);
  return {
    value,
    share,
    low,
    high,
    direct,
    viaFunds,
    directShare,
    // so that the two parts are the whole figure, where that is held to 1, too
    viaFundsShare: share === exact ? shareOf(viaFunds, base) : share - directShare,
    uncertain: (open.high - open.low) / widest,
    open: {
      unidentified: open.parts.unidentified / widest,
      unseen: open.parts.unseen / widest,
      facts: open.parts.facts / widest,
    },
    likely: null,
  };
}
