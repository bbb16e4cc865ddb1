import { prepare } from '../../../src/domain/report/groundwork.ts';
import type { Portfolio, Settings } from '../../../src/domain/model/portfolio.ts';
import type { Reference } from '../../../src/domain/model/reference.ts';
import { openLab, type LabGround } from '../../../src/domain/rotation/lab-ground.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';

export interface Line {
  readonly symbol: string;
  readonly value: number;
  readonly account?: string;
  readonly quantity?: number;
}

/** A portfolio of lines, in one account unless they say otherwise. */
export function holding(lines: readonly Line[], settings: Partial<Settings> = {}): Portfolio {
  const rows = lines.map(({ symbol, value, account = 'A', quantity }) =>
    holdingOf({ symbol, value, account, quantity: quantity === undefined ? null : quantity }),
  );
  return portfolioOf([fileOf(rows)], settings);
}

/** What the lab measures these lines with. */
export function labFor(lines: readonly Line[], reference: Reference, settings: Partial<Settings> = {}): LabGround {
  const portfolio = holding(lines, settings);
  return openLab(portfolio.settings, prepare(portfolio, reference));
}
