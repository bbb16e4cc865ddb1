import fc from 'fast-check';
import { analyse } from '../../src/domain/report/analyse.ts';
import { BASES } from '../../src/domain/model/portfolio.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { fileOf, holdingOf, portfolioOf } from './portfolio.ts';
import { tinyReference } from './tiny-reference.ts';

const SYMBOLS = [
  'NVDA',
  'GOOG',
  'GOOGL',
  'TSM',
  'WWW',
  'GALT',
  'SPY',
  'VOO',
  'IWM',
  'HALF',
  'TGT',
  'BND',
  'SPAXX',
  'NOPE',
];
const reference = tinyReference();

/** Reports of portfolios of every kind on the little reference: two accounts, funds in funds, `more` symbols, shorts if wanted. */
export function anyReport({
  more = [],
  shorts = false,
}: { readonly more?: readonly string[]; readonly shorts?: boolean } = {}): fc.Arbitrary<Report> {
  const money = fc.integer({ min: 1, max: 50_000_000 }).map((cents) => cents / 100);
  const value = shorts
    ? fc.oneof(
        money,
        money.map((one) => -one),
      )
    : money;
  const row = fc.record({
    symbol: fc.constantFrom(...SYMBOLS, ...more),
    value,
    account: fc.constantFrom('A', 'B', null),
  });
  return fc
    .tuple(fc.array(row, { minLength: 1, maxLength: 12 }), fc.constantFrom(...BASES))
    .map(([rows, base]) => analyse(portfolioOf([fileOf(rows.map((one) => holdingOf(one)))], { base }), reference));
}
