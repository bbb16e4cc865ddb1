import type { SizeKey } from '../model/size.ts';
import type { KeptCompany, KeptFund, KeptPosition, Snapshot } from './snapshot.ts';

/** What the change of the whole is told by: the lens, the sizes beside it, and what is no company. They do not overlap. */
export const GROUPS = ['lens', 'mega', 'large', 'mid', 'small', 'unknown', 'classes', 'rest'] as const;
export type Group = (typeof GROUPS)[number];
/** What a figure is about: a group, the lens or small caps as reported, or all of it. */
export type ChangeMeasure = Group | 'all' | 'lens-figure' | 'small-figure';

/** Asks what part of one unit of money in a line belongs to a measure. */
export interface ChangeWeights {
  of(position: KeptPosition, measure: ChangeMeasure): number;
  /** What of a fund's part is there because companies inside it were placed otherwise in `older`. */
  movedInside(fund: string, measure: ChangeMeasure, older: ChangeWeights): number;
  placeOf(issuer: string): CompanyPlace | null;
}
export interface CompanyPlace {
  readonly size: SizeKey;
  readonly inLens: boolean;
}

/** Opens the weights of a snapshot. `splitsMega`: the lens is a part of mega, so that the rest of mega is a group of its own. */
export function openWeights(snapshot: Snapshot, splitsMega: boolean): ChangeWeights {
  const funds = new Map(snapshot.funds.map((fund) => [fund.symbol, fund]));
  const companies = new Map<string, KeptCompany>(snapshot.companies.map((company) => [company.issuer, company]));
  const placeOf = (issuer: string): CompanyPlace | null => companies.get(issuer) ?? null;
  return {
    placeOf,
    of({ fund, issuer, assetClass }, measure) {
      if (measure === 'all') return 1;
      const seen = fund === null ? undefined : funds.get(fund);
      if (seen !== undefined) return ofFund(seen, measure, splitsMega);
      if (issuer !== null) return ofPlace(placeOf(issuer), measure, splitsMega);
      return measure === (assetClass === 'unknown' || fund !== null ? 'rest' : 'classes') ? 1 : 0;
    },
    movedInside(fund, measure, older) {
      if (measure === 'all') return 0;
      let moved = 0;
      for (const { issuer, inFunds } of companies.values()) {
        const weight = Object.hasOwn(inFunds, fund) ? inFunds[fund] : undefined;
        const then = older.placeOf(issuer);
        if (weight === undefined || then === null) continue;
        moved += weight * (ofPlace(placeOf(issuer), measure, splitsMega) - ofPlace(then, measure, splitsMega));
      }
      return moved;
    },
  };
}

/** Tells whether every company of the lens is a mega cap, on both days. */
export function isLensInMega(snapshots: readonly Snapshot[]): boolean {
  return snapshots.every(({ companies }) => companies.every(({ inLens, size }) => !inLens || size === 'mega'));
}

function ofPlace(place: CompanyPlace | null, measure: ChangeMeasure, splitsMega: boolean): number {
  if (place === null) return measure === 'unknown' ? 1 : 0;
  const { size, inLens } = place;
  switch (measure) {
    case 'all':
      return 1;
    case 'lens-figure':
      return inLens ? 1 : 0;
    case 'small-figure':
      return size === 'small' || size === 'micro' ? 1 : 0;
    case 'lens':
      return splitsMega && inLens ? 1 : 0;
    case 'mega':
      return size === 'mega' && !(splitsMega && inLens) ? 1 : 0;
    case 'small':
      return size === 'small' || size === 'micro' ? 1 : 0;
    case 'classes':
    case 'rest':
      return 0;
    case 'large':
    case 'mid':
    case 'unknown':
      return size === measure ? 1 : 0;
  }
}

function ofFund(
  { lens, smallCaps, size, classes, rest }: KeptFund,
  measure: ChangeMeasure,
  splitsMega: boolean,
): number {
  switch (measure) {
    case 'all':
      return 1;
    case 'lens-figure':
      return lens;
    case 'small-figure':
      return smallCaps;
    case 'lens':
      return splitsMega ? lens : 0;
    case 'mega':
      return splitsMega ? size.mega - lens : size.mega;
    case 'small':
      return size.small + size.micro;
    case 'classes':
      return classes;
    case 'rest':
      return rest;
    case 'large':
    case 'mid':
    case 'unknown':
      return size[measure];
  }
}
