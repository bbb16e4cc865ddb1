import { prepare } from '../../../src/domain/report/groundwork.ts';
import type { Portfolio, Settings } from '../../../src/domain/model/portfolio.ts';
import type { Reference } from '../../../src/domain/model/reference.ts';
import type { AccountTerm } from '../../../src/domain/model/account-terms.ts';
import { openLab, type LabGround } from '../../../src/domain/rotation/lab-ground.ts';
import { allowedIn } from '../../../src/domain/rotation/line-up.ts';
import type { IsoDate } from '../../../src/domain/model/units.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';

export interface Line {
  readonly symbol: string;
  readonly value: number;
  readonly account?: string;
  readonly quantity?: number;
  /** What was paid for it, and since when it is held; a symbol of several lines has a lot in each. */
  readonly paid?: number;
  readonly since?: IsoDate;
}

/** A portfolio of lines, in one account unless they say otherwise. */
export function holding(lines: readonly Line[], settings: Partial<Settings> = {}): Portfolio {
  const rows = lines.map(({ symbol, value, account = 'A', quantity, paid, since }) =>
    holdingOf({
      symbol,
      value,
      account,
      quantity: quantity === undefined ? null : quantity,
      cost: paid === undefined ? null : { value: paid, since: since ?? null },
    }),
  );
  return portfolioOf([fileOf(rows)], settings);
}

/** What the lab measures these lines with. */
export function labFor(lines: readonly Line[], reference: Reference, settings: Partial<Settings> = {}): LabGround {
  const portfolio = holding(lines, settings);
  return openLab(portfolio.settings, prepare(portfolio, reference));
}

/** The same with what is said of its accounts. */
export function labWithin(
  lines: readonly Line[],
  reference: Reference,
  accountTerms: readonly AccountTerm[],
  settings: Partial<Settings> = {},
): LabGround {
  const portfolio = { ...holding(lines, settings), accountTerms };
  return openLab(portfolio.settings, prepare(portfolio, reference), allowedIn(portfolio, reference));
}
