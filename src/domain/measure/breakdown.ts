import { openShareOf, shareOf, type Base } from './base.ts';
import type { Exposure } from '../look-through/exposure.ts';
import type { Facts } from './facts.ts';
import type { OwnedCompany } from '../look-through/owned-companies.ts';
import { recordOf } from './record-of.ts';
import { INDEXES, STYLES, THEMES } from '../model/reference.ts';
import { type Amount } from '../model/report-amounts.ts';
import {
  COMPOSITION_KEYS,
  EXPOSURE_CLASSES,
  OFF_BEAM_KEYS,
  type CompositionKey,
  type CompositionPart,
  type ExposureClass,
  type OffBeamKey,
  type OffBeamPart,
} from '../model/report-exposure.ts';
import { type Report } from '../model/report.ts';
import { SECTOR_KEYS, type SectorKey } from '../model/sector.ts';
import { SIZE_KEYS, SIZES, type SizeKey } from '../model/size.ts';
import { addTo, amountIn, readSums, sum, sumFor, type RunningSum } from '../sum.ts';
import type { Traits } from './traits.ts';

/** What is owned of a company, with where it stands. */
export interface MeasuredCompany {
  readonly owned: OwnedCompany;
  readonly facts: Facts;
}

function amountOf(value: number, base: Base): Amount {
  return { value, share: shareOf(value, base) };
}

/**
 * Gives the money by what it is in; the entries add up to the net value less financing. The residual is less what the funds' lists
 * cover too much. On the `equities` base only equity has a share.
 */
export function breakDownClasses(exposure: Exposure, base: Base): Record<ExposureClass, Amount> {
  const equity = sum(exposure.companies.map(({ value }) => value));
  const residual = sum([...exposure.residuals, ...exposure.excess].map(({ value }) => value));
  const valueOf = (key: ExposureClass): number => {
    if (key === 'equity') return equity;
    if (key === 'residual') return residual;
    return key === 'unidentified' ? exposure.unidentified.value : exposure.classes[key];
  };
  return recordOf(EXPOSURE_CLASSES, (key) => {
    const inside = base.id === 'portfolio' || key === 'equity';
    return inside ? amountOf(valueOf(key), base) : { value: valueOf(key), share: null };
  });
}

function groupStakes<Key>(stakes: readonly MeasuredCompany[], keyOf: (facts: Facts) => Key): ReadonlyMap<Key, number> {
  const groups = new Map<Key, RunningSum>();
  for (const { owned, facts } of stakes) addTo(sumFor(groups, keyOf(facts)), owned.value);
  return readSums(groups);
}

function groupBySector(stakes: readonly MeasuredCompany[]): ReadonlyMap<SizeKey, ReadonlyMap<SectorKey, number>> {
  const groups = new Map<SizeKey, Map<SectorKey, RunningSum>>();
  for (const { owned, facts } of stakes) {
    const sectors = groups.get(facts.size) ?? new Map<SectorKey, RunningSum>();
    groups.set(facts.size, sectors);
    addTo(sumFor(sectors, facts.sector), owned.value);
  }
  return new Map([...groups].map(([size, sectors]) => [size, readSums(sectors)]));
}

/** Gives the look-through equity by size, sector, both, and country, and the parts of the size bar. */
export function breakDownEquity(
  exposure: Exposure,
  stakes: readonly MeasuredCompany[],
  traits: Traits,
  base: Base,
): Omit<Report['exposure'], 'assetClass'> {
  const bySize = groupStakes(stakes, ({ size }) => size);
  const bySizeAndSector = groupBySector(stakes);
  const shown = <Key extends string>(keys: readonly Key[], money: ReadonlyMap<Key, number>) =>
    recordOf(keys, (key) => amountOf(amountIn(money, key), base));
  return {
    size: shown(SIZE_KEYS, bySize),
    sector: shown(SECTOR_KEYS, traits.sector),
    sizeBySector: SIZE_KEYS.flatMap((size) =>
      SECTOR_KEYS.flatMap((sector) => {
        const value = bySizeAndSector.get(size)?.get(sector);
        return value === undefined ? [] : [{ size, sector, ...amountOf(value, base) }];
      }),
    ),
    country: shown([...traits.country.keys()].sort(), traits.country),
    currency: shown([...traits.currency.keys()].sort(), traits.currency),
    style: shown(STYLE_KEYS, traits.style),
    index: shown(INDEXES, traits.index),
    theme: shown(THEMES, traits.theme),
    open: openShareOf(sum([exposure.unidentified.high, ...exposure.residuals.map(({ high }) => high)]), base),
    unopened:
      base.id === 'portfolio' ? amountOf(exposure.classes.fund, base) : { value: exposure.classes.fund, share: null },
    composition: composeBar(exposure, bySize, base),
  };
}

const STYLE_KEYS = [...STYLES, 'unknown'] as const;

function composeBar(exposure: Exposure, bySize: ReadonlyMap<SizeKey, number>, base: Base): readonly CompositionPart[] {
  const { bond, cash, crypto, commodity, derivative, other, fund } = exposure.classes;
  const inside = exposure.residuals.filter(({ isEquity }) => base.id === 'portfolio' || isEquity);
  const open = sum(inside.map(({ value }) => value));
  const whole = base.id === 'portfolio';
  const outside: Record<Exclude<CompositionKey, (typeof SIZES)[number]>, number> = {
    'unknown-size': amountIn(bySize, 'unknown'),
    funds: whole ? fund : 0,
    'cash-and-bonds': whole ? bond + cash : 0,
    'other-assets': whole ? crypto + commodity + derivative + other : 0,
    'not-identified': whole ? open + exposure.unidentified.value : open,
    excess: whole ? sumExcess(exposure) : 0,
    financing: whole ? exposure.financing : 0,
  };
  const values = { ...recordOf(SIZES, (size) => amountIn(bySize, size)), ...outside };
  return COMPOSITION_KEYS.map((key) => ({ key, ...amountOf(values[key], base) })).filter(
    ({ key, value }) => value !== 0 || SIZES.some((size) => size === key),
  );
}

function sumExcess({ excess }: Exposure): number {
  return sum(excess.map(({ value }) => value));
}

/** Adds up what stands on neither end of the beam: companies that are neither in the lens nor small, and what is no company. */
export function sumOffBeam(exposure: Exposure, stakes: readonly MeasuredCompany[], base: Base): readonly OffBeamPart[] {
  const others = groupStakes(
    stakes.filter(({ facts }) => facts.inLens !== 'yes'),
    ({ size }) => size,
  );
  const { bond, cash, crypto, commodity, derivative, other, fund } = exposure.classes;
  const whole = base.id === 'portfolio';
  const values: Record<OffBeamKey, number> = {
    'other-mega': amountIn(others, 'mega'),
    large: amountIn(others, 'large'),
    mid: amountIn(others, 'mid'),
    funds: whole ? fund : 0,
    'cash-and-bonds': whole ? bond + cash : 0,
    'other-assets': whole ? crypto + commodity + derivative + other : 0,
    excess: whole ? sumExcess(exposure) : 0,
    financing: whole ? exposure.financing : 0,
  };
  return OFF_BEAM_KEYS.map((key) => ({ key, ...amountOf(values[key], base) })).filter(({ value }) => value !== 0);
}
