import type { FundLink, FundStep } from '../lists/look-up-company.ts';
import type { Position } from '../model/report-positions.ts';
import type { CompanyExposure } from '../model/report-exposure.ts';
import type { Report } from '../model/report.ts';
import { roundToSum } from './rounding.ts';
import { sum } from '../sum.ts';
import { isShares, positionsOf } from './report-rows.ts';
import { firstOf, itemAt, must } from '../must.ts';
import { zip } from '../zip.ts';

interface PathFigures {
  /** From the account inwards; the last step is the shares, or the company in the innermost fund's list. */
  readonly steps: readonly string[];
  readonly value: number;
  /** Whole cents, rounded so that all paths add up to the company's. */
  readonly cents: number;
  /** Hundredths of a percent of the base, adding up likewise; null without shares. */
  readonly points: number | null;
}
/** Shares of one's own: one line of a file. */
export interface OwnPath extends PathFigures {
  readonly kind: 'own';
  readonly position: Position;
}
/** What a fund brings that is held in one account. */
export interface FundPath extends PathFigures {
  readonly kind: 'fund';
  /** What is held of the outermost fund there. */
  readonly held: number;
  /** From fund to fund, where there is more than one. */
  readonly links: readonly FundLink[];
}
export type Path = OwnPath | FundPath;

/** All ways by which a company comes in, the largest first, and what they come to. */
export interface Paths {
  readonly paths: readonly Path[];
  readonly cents: number;
  readonly points: number | null;
}

/** Traces a company to the lines of the files: its own shares and what each fund brings. They add up to its exposure. */
export function tracePaths(company: CompanyExposure, report: Report): Paths {
  const { base } = report.totals;
  const positions = positionsOf(report);
  const own = positions.flatMap((position) => {
    const { baseValue, identity, pathStart, symbol } = position;
    if (baseValue === null || identity.issuer !== company.issuer || !isShares(position)) return [];
    return [{ kind: 'own' as const, steps: [pathStart, symbol ?? company.symbol], value: baseValue, position }];
  });
  const held = valueOfFunds(positions);
  const through = company.viaFunds.map(({ path, value }) => ({
    kind: 'fund' as const,
    steps: [...path, company.symbol],
    value,
    held: held(firstOf(path), itemAt(path, 1)),
    links: zip(path.slice(1, -1), path.slice(2)).map(([fund, inner]) => ({ fund, inner })),
  }));
  const paths = [...own, ...through].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const values = paths.map(({ value }) => value);
  const allCents = roundWhole(company.value * 100);
  const cents = roundToSum(values, 100, allCents);
  const allPoints = company.share === null ? null : roundWhole(company.share * 10_000);
  const points =
    base === null || allPoints === null
      ? null
      : roundToSum(
          values.map((value) => value / base),
          10_000,
          allPoints,
        );
  return {
    paths: zip(paths, zip(cents, points ?? paths.map(() => null))).map(([path, [ownCents, ownPoints]]) => ({
      ...path,
      cents: ownCents,
      points: ownPoints,
    })),
    cents: allCents,
    points: allPoints,
  };
}

/* Never −0. */
const roundWhole = (value: number) => Math.round(value) + 0;

function valueOfFunds(positions: readonly Position[]): (account: string, fund: string) => number {
  return (account, fund) =>
    sum(
      positions
        .filter(({ pathStart, identity }) => pathStart === account && identity.fund === fund)
        .flatMap(({ baseValue }) => (baseValue === null ? [] : [baseValue])),
    );
}

/** The funds in funds whose weights the arithmetic needs, each once. */
export function linksOf({ paths }: Paths): readonly FundLink[] {
  const links = new Map(
    paths.flatMap((path) => (path.kind === 'fund' ? path.links : [])).map((link) => [JSON.stringify(link), link]),
  );
  return [...links.values()];
}

/** A factor of a path's product: a fund's part of the fund around it, a leveraged fund's times, or the company's in the list. */
export interface Factor {
  readonly kind: 'weight' | 'factor';
  readonly of: string;
  readonly by: number;
}

/**
 * Gives what the holding is multiplied by, step after step; their product × held = the path's value. Where the weight of a
 * step is not known, one factor stands for all.
 */
export function factorsOf(path: FundPath, steps: readonly FundStep[]): readonly Factor[] {
  if (path.held === 0) return [];
  const product = path.value / path.held;
  const outer: Factor[] = [];
  for (const { fund, inner } of path.links) {
    const step = steps.find((one) => one.fund === fund && one.inner === inner);
    if (step === undefined || step.weight === null || step.weight === 0)
      return [{ kind: 'weight', of: itemAt(path.steps, 1), by: product }];
    outer.push({ kind: step.kind, of: fund, by: step.weight });
  }
  const rest = outer.reduce((left, { by }) => left / by, product);
  return [...outer, { kind: 'weight', of: must(path.steps.at(-2)), by: rest }];
}
