import type { Report } from '../model/report.ts';
import { SECTOR_KEYS, type SectorKey } from '../model/sector.ts';
import type { Target } from '../model/target.ts';
import type { IssuerId } from '../model/units.ts';
import { answerOf, type AnsweredFigure } from './answer.ts';
import { aheadBy } from './parts.ts';

/* A portfolio beside a model: where the two differ most, and the model's figures as targets. */

/** How far a part of a portfolio is from the same part of a model, in shares of each one's base; above 0 = more than the model has. */
export interface Drift<Key> {
  readonly key: Key;
  readonly by: number;
}

/** Where a portfolio and a model differ most: what is at least half a point apart, the widest first. */
export interface DriftFromModel {
  /** By their symbols. */
  readonly companies: readonly Drift<string>[];
  readonly sectors: readonly Drift<SectorKey>[];
}

/* Less is told nowhere as a difference. */
const TOLD_FROM = 0.005;

/** Tells where a portfolio and the model that it is compared with differ; a company that only one of them has differs by all of it. */
export function driftFrom(
  { companies, exposure, benchmark }: Pick<Report, 'companies' | 'exposure' | 'benchmark'>,
  model: Pick<Report, 'companies'>,
): DriftFromModel {
  const held = new Set<IssuerId>(companies.map(({ issuer }) => issuer));
  return {
    companies: widest([
      ...companies.map((one) => drift(one.symbol, one.share, one.benchmark)),
      ...model.companies.filter(({ issuer }) => !held.has(issuer)).map(({ symbol, share }) => drift(symbol, 0, share)),
    ]),
    sectors: widest(SECTOR_KEYS.map((key) => drift(key, exposure.sector[key].share, benchmark.sector[key]))),
  };
}

function drift<Key>(key: Key, yours: number | null, theirs: number | null): Drift<Key> | null {
  return yours === null || theirs === null ? null : { key, by: aheadBy(yours, theirs) };
}

function widest<Key>(all: readonly (Drift<Key> | null)[]): readonly Drift<Key>[] {
  return all
    .flatMap((one) => (one !== null && Math.abs(one.by) >= TOLD_FROM ? [one] : []))
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
}

/**
 * Gives a model's figures as targets, in tenths of a point, as its verdict says them: as much mega-cap tech and as large a company at most, as
 * many small caps at least. Of a range without a middle what is sure. None without shares.
 */
export function targetsOfModel({
  lens,
  smallCaps,
  concentration,
}: Pick<Report, 'lens' | 'smallCaps' | 'concentration'>): readonly Target[] {
  const most = said(lens, 'high');
  const least = said(smallCaps, 'low');
  const { top1 } = concentration;
  if (most === null || least === null || top1 === null) return [];
  return [
    { key: 'lens', low: null, high: most },
    { key: 'small-caps', low: least, high: null },
    { key: 'largest-company', low: null, high: inTenths(top1) },
  ];
}

function said(figure: AnsweredFigure, end: 'low' | 'high'): number | null {
  const answer = answerOf(figure);
  if (answer === null) return null;
  return inTenths(answer.kind === 'between' ? answer[end] : answer.share);
}

const inTenths = (share: number) => Math.round(share * 1000) / 1000;
