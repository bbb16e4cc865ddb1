import type { Report } from '../../domain/report.ts';
import { BENCHMARK_NAMES, LENS_NAMES, SCHEME_NAMES } from '../names.ts';

/** The definitions that the user may change, by what they are called on screen. */
export const SWITCHES = ['lens', 'size', 'base', 'benchmark', 'currency'] as const;
export type SwitchId = (typeof SWITCHES)[number];

/** A definition and how it stands. */
export interface SwitchInUse {
  readonly id: SwitchId;
  readonly name: string;
  readonly value: string;
}

const NAMES: Readonly<Record<SwitchId, string>> = {
  lens: 'Mega-cap tech means',
  size: 'Size definition',
  base: 'Equities only',
  benchmark: 'Compare with',
  currency: 'Report currency',
};

function valueOf(id: SwitchId, { settings }: Report): string {
  switch (id) {
    case 'lens':
      return LENS_NAMES[settings.lens];
    case 'size':
      return SCHEME_NAMES[settings.sizeScheme];
    case 'base':
      return settings.base === 'equities' ? 'on' : 'off';
    case 'benchmark':
      return BENCHMARK_NAMES[settings.benchmark];
    case 'currency':
      return settings.currency;
  }
}

/** Those definitions with how they stand now. */
export function switchesInUse(ids: readonly SwitchId[], report: Report): readonly SwitchInUse[] {
  return ids.map((id) => ({ id, name: NAMES[id], value: valueOf(id, report) }));
}

/* The size definition decides who is mega: a lens of named companies or of all sizes does not ask. */
export function lensSwitches({ settings }: Report): readonly SwitchId[] {
  const asksSize = settings.lens === 'mega-cap-tech' || settings.lens === 'mega-cap-it';
  return ['lens', ...(asksSize ? (['size'] as const) : []), 'base'];
}
