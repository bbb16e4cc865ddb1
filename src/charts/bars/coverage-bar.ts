import { EXPOSURE_CLASSES, type ExposureClass } from '../../domain/model/report-exposure.ts';
import { type Report } from '../../domain/model/report.ts';
import { CLASS_NAMES } from '../../words/names/names.ts';
import { excessName } from '../../words/marks/excess.ts';
import { NO_FIGURE, formatTenths } from '../../words/marks/numbers.ts';
import { coveredAmount, excessOf } from '../../domain/figures/known.ts';
import { roundToSum } from '../../domain/figures/rounding.ts';

/** What is known of a part: a company, another class, or nothing. Grey, because it is not about size. */
export type CoverageTone = 'known' | 'class' | 'open';
/** One row of the coverage table and one piece of its bar. */
export interface CoveragePart {
  readonly key: ExposureClass | 'excess';
  readonly tone: CoverageTone;
  readonly name: string;
  readonly value: number;
  readonly share: number | null;
  readonly figure: string;
}

function toneOf(key: ExposureClass): CoverageTone {
  if (key === 'equity') return 'known';
  return key === 'residual' || key === 'unidentified' ? 'open' : 'class';
}

/** The portfolio by what each dollar is in; parts that hold nothing are left out, figures add up at one decimal. */
export function coverageParts(report: Report): readonly CoveragePart[] {
  const parts = EXPOSURE_CLASSES.map((key) => ({ key, name: CLASS_NAMES[key], ...coveredAmount(report, key) }));
  const excess = { key: 'excess' as const, name: excessName(report), ...excessOf(report) };
  const held = [...parts, excess].filter(({ value }) => Math.abs(value) >= 0.005);
  const shares = held.flatMap(({ share }) => (share === null ? [] : [share]));
  const tenths = roundToSum(shares, 1000);
  return held.map((part, at) => ({
    ...part,
    tone: part.key === 'excess' ? 'class' : toneOf(part.key),
    name: part.name.slice(0, 1).toUpperCase() + part.name.slice(1),
    figure: part.share === null ? NO_FIGURE : formatTenths(tenths[at]!, part.share),
  }));
}
