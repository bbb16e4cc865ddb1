import type { Report } from '../model/report.ts';
import { addUp, partOf } from './parts.ts';

/** Money in companies: directly, inside funds, together, and as a part of the base (null without one). */
export interface HeldBothWays {
  readonly value: number;
  readonly share: number | null;
  readonly direct: number;
  readonly viaFunds: number;
}

/**
 * Gives what is in companies that count neither as the lens nor as small caps, those of unknown size among them. With the two figures by
 * what is known, less what counts as both, it comes to all that companies hold.
 */
export function companiesBeside({ companies, totals }: Pick<Report, 'companies' | 'totals'>): HeldBothWays {
  const others = companies.filter(({ inLens, size }) => !inLens && size !== 'small' && size !== 'micro');
  const value = addUp(others, (company) => company.value);
  return {
    value,
    share: partOf(value, totals.base),
    direct: addUp(others, ({ direct }) => direct),
    viaFunds: addUp(others, ({ viaTotal }) => viaTotal),
  };
}

/** Tells whether a company counts as the lens and as small caps, so that the two figures are no parts of one whole. */
export function hasBothWays({ companies }: Pick<Report, 'companies'>): boolean {
  return companies.some(({ inLens, size, value }) => inLens && (size === 'small' || size === 'micro') && value !== 0);
}
