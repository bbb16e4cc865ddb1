import type { Report } from '../../../src/domain/model/report.ts';
import { sum } from '../../../src/domain/sum.ts';
import type { Bounds } from './check-printed.ts';
import { positionsIn } from '../../../src/domain/rows/position-rows.ts';

/* The same law over the report itself, from which files are written. */

/** What is a share of a whole by its name, wherever in the report it stands. */
const SHARES = new Set([
  'share',
  'directShare',
  'viaFundsShare',
  'viaShare',
  'part',
  'identifiedShare',
  'uncertain',
  'open',
  'coverage',
  'top1',
  'top5',
  'top10',
  'overlap',
  'held',
]);
/** A replay's shares are returns, a fund's are of the fund and are checked by themselves. */
const LEFT_OUT = new Set(['scenarios', 'positions', 'files', 'issues']);
/** A negative line by its definition: what lists cover beyond 100 %. It is in the residual, too. */
const isExcess = (value: object, path: string) =>
  ('key' in value && value.key === 'excess') || path.includes('.excess.') || path.endsWith('.residual');
const SLACK = 1e-8;

/** Whether nothing in it is short, borrowed or leveraged. */
export function isBounded({ positions, funds, totals }: Report): boolean {
  const isLong = positionsIn(positions).every(({ baseValue }) => baseValue === null || baseValue >= 0);
  return isLong && funds.every(({ seen }) => seen !== 'leveraged') && totals.financing === 0;
}

/** Says what of a report breaks the law. */
export function faultsOfReport(report: Report, { bounded }: Bounds): readonly string[] {
  const faults: string[] = [];
  const walk = (value: unknown, path: string, key: string, least = 0): void => {
    // accounts that are not looked at are described all the same, and may hold shorts that `bounded` knows nothing of
    const isBound = bounded && (report.settings.accounts === null || !path.startsWith('report.accounts.'));
    if (typeof value === 'number' && SHARES.has(key) && isBound && (value < least - SLACK || value > 1 + SLACK))
      faults.push(`${path} is ${value}`);
    if (typeof value !== 'object' || value === null) return;
    const { low, high, share } = value as Record<string, unknown>;
    if (typeof low === 'number' && typeof high === 'number') {
      if (low > high + SLACK) faults.push(`${path} runs from ${low} to ${high}`);
      if (typeof share === 'number' && (share < low - SLACK || share > high + SLACK))
        faults.push(`${path}: ${share} is not within ${low} and ${high}`);
      const { likely } = value as { readonly likely?: Readonly<Record<string, unknown>> | number | null };
      const readings = typeof likely === 'object' ? ['share', 'low', 'high'].map((end) => likely?.[end]) : [likely];
      for (const reading of readings)
        if (typeof reading === 'number' && (reading < low - SLACK || reading > high + SLACK))
          faults.push(`${path}: the likely ${reading} is not within ${low} and ${high}`);
    }
    const from = isExcess(value, path) ? -1 : 0;
    for (const [name, inner] of Object.entries(value))
      if (!LEFT_OUT.has(name)) walk(inner, `${path}.${name}`, name, from);
  };
  walk(report, 'report', '');
  return [...faults, ...faultsOfSums(report)];
}

function faultsOfSums(report: Report): readonly string[] {
  const { totals, exposure, lens, smallCaps, companies, accounts, settings, funds } = report;
  const faults: string[] = [];
  const meet = (what: string, parts: readonly (number | null)[], whole: number | null, slack = 0.005) => {
    const known = parts.filter((part) => part !== null);
    if (whole !== null && known.length === parts.length && Math.abs(sum(known) - whole) > slack)
      faults.push(`${what}: ${sum(known)} for ${whole}`);
  };
  meet(
    'what the total is made of',
    [totals.identified, totals.residual, totals.unidentified, totals.financing],
    totals.net,
  );
  const classes = Object.values(exposure.assetClass).map(({ value }) => value);
  if (settings.funds === 'opened') meet('classes', [...classes, totals.financing], totals.net);
  const equity = exposure.assetClass.equity.value;
  for (const name of ['size', 'sector', 'country', 'currency', 'style'] as const)
    meet(name, Object.values(exposure[name]).map(({ value }) => value), equity); // oxfmt-ignore
  meet('companies', companies.map(({ value }) => value), equity); // oxfmt-ignore
  for (const { symbol, value, direct, viaTotal } of companies) meet(symbol, [direct, viaTotal], value);
  meet('lens', [lens.direct, lens.viaFunds], lens.value);
  meet('small caps', [smallCaps.direct, smallCaps.viaFunds], smallCaps.value);
  if (totals.base !== null && exposure.composition.length > 0)
    meet('the size bar', exposure.composition.map(({ share }) => share), 1, 1e-6); // oxfmt-ignore
  if (accounts.length > 0 && accounts.every(({ share }) => share !== null)) meet('accounts', accounts.map(({ share }) => share), 1, 1e-6); // oxfmt-ignore
  for (const fund of funds)
    meet(fund.symbol, [...Object.values(fund.size), fund.classes, fund.rest, fund.excess], 1, 1e-6);
  return faults;
}
