import { t } from '../../../words/t.ts';
import type { Report } from '../../../domain/model/report.ts';
import { benchmarkName } from '../../../words/names/benchmarks.ts';
import { CONTEXT, showingWords } from '../../verdict/words/context.ts';
import { LENS_NAMES, SCHEME_NAMES } from '../../../words/names/names.ts';

/** The definitions that the user may change, by what they are called on screen. */
export const SWITCHES = ['lens', 'size', 'base', 'benchmark', 'currency', 'accounts', 'depth'] as const;
export type SwitchId = (typeof SWITCHES)[number];

/** A definition and how it stands. */
export interface SwitchInUse {
  readonly id: SwitchId;
  readonly name: string;
  readonly value: string;
}

const NAMES: Readonly<Record<SwitchId, string>> = {
  lens: t`Mega-cap tech means`,
  size: t`Size definition`,
  base: t`Equities only`,
  benchmark: t`Compare with`,
  currency: t`Report currency`,
  accounts: t`Accounts`,
  depth: t`Showing`,
};

function valueOf(id: SwitchId, report: Report): string {
  const { settings, benchmark } = report;
  switch (id) {
    case 'lens':
      return LENS_NAMES[settings.lens];
    case 'size':
      return SCHEME_NAMES[settings.sizeScheme];
    case 'base':
      return settings.base === 'equities' ? t`on` : t`off`;
    case 'benchmark':
      return benchmarkName(benchmark);
    case 'currency':
      return settings.currency;
    case 'accounts':
      return showingWords(report);
    case 'depth':
      return settings.funds === 'lines' ? CONTEXT.asLines : CONTEXT.opened;
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

/** Those of a figure of the lens beside one of small caps: the size definition decides on the second in any case. */
export function lensAndSizeSwitches(report: Report): readonly SwitchInUse[] {
  return switchesInUse([...new Set([...lensSwitches(report), 'size', 'base'] as const)], report);
}

/** What of the portfolio is looked at, where that is not the whole of it, looked through: it changes every figure. */
export function lookInUse(report: Report): readonly SwitchInUse[] {
  const { accounts, funds } = report.settings;
  const ids = [
    ...(accounts === null ? [] : (['accounts'] as const)),
    ...(funds === 'opened' ? [] : (['depth'] as const)),
  ];
  return switchesInUse(ids, report);
}
