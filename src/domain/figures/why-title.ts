import type { Report } from '../model/report.ts';
import type { CompanyExposure } from '../model/report-exposure.ts';
import type { Flow } from './flow.ts';
import { isAllKnown } from './known.ts';
import { addUp } from './parts.ts';
import { isRange } from './range.ts';
import { roundToSum } from './rounding.ts';

/** Where the money in the largest companies lies; `hundredths`: how much of what the title names sits inside funds. */
export type Inside =
  | { readonly kind: 'all' | 'none' | 'half' }
  | { readonly kind: 'part'; readonly hundredths: number };

/** What the picture of the flow shows first. */
export type WhyFinding =
  /** Nothing of the lens: known, or as far as can be seen. */
  | { readonly kind: 'none'; readonly isCertain: boolean }
  /** Less than one of every hundred. */
  | { readonly kind: 'trace' }
  | {
      readonly kind: 'one';
      readonly company: CompanyExposure;
      readonly hundredths: number;
      readonly isCertain: boolean;
    }
  /** So many companies make up all of it. */
  | {
      readonly kind: 'all';
      readonly count: number;
      readonly hundredths: number;
      readonly isCertain: boolean;
      readonly inside: Inside;
    }
  /** So many of many make up `part` of `hundredths`. */
  | {
      readonly kind: 'some';
      readonly count: number;
      readonly part: number;
      readonly hundredths: number;
      readonly isCertain: boolean;
      readonly inside: Inside;
    };

/** Up to here, and from 1 less that, it is half. */
const HALF_FROM = 0.45;
const NOTHING = 0.005;

function insideOf(companies: readonly CompanyExposure[], hundredths: number): Inside {
  const value = addUp(companies, (company) => company.value);
  const part = value > 0 ? addUp(companies, ({ viaTotal }) => viaTotal) / value : 0;
  if (part < NOTHING) return { kind: 'none' };
  if (part > 1 - NOTHING) return { kind: 'all' };
  if (part >= HALF_FROM && part <= 1 - HALF_FROM) return { kind: 'half' };
  return { kind: 'part', hundredths: Math.round(part * hundredths) };
}

/** Says in figures what the title of the flow says in words; hundredths are whole and add up to the lens figure as it is printed. */
export function whyFinding(flow: Flow, report: Report): WhyFinding {
  const { lens } = report;
  const isCertain = !isRange(lens) && isAllKnown(report);
  const { share } = lens;
  if (flow.companies.length === 0 || share === null || share <= 0) return { kind: 'none', isCertain };
  const hundredths = Math.round(share * 100);
  if (hundredths < 1) return { kind: 'trace' };
  const isOne = !isRange(lens);
  const named = flow.companies.map(({ company }) => company);
  const [first] = named;
  if (named.length === 1 && first !== undefined && flow.others === null)
    return { kind: 'one', company: first, hundredths, isCertain };
  if (flow.others === null)
    return { kind: 'all', count: named.length, hundredths, isCertain, inside: insideOf(named, hundredths) };
  const [part] = roundToSum([addUp(flow.companies, (one) => one.share), flow.others.share], 100, hundredths);
  return {
    kind: 'some',
    count: named.length,
    part,
    hundredths,
    isCertain: isOne,
    inside: insideOf(named, part),
  };
}
