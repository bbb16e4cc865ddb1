import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../../src/domain/sum.ts';
import { fatesIn } from '../../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { withAccountsAbove } from '../../../src/read/typed/account-sums.ts';
import { readText, taken } from '../read-file.ts';

/* An account above what is in it, with what that comes to, is no holding beside the others. */

const heldIn = (lines: readonly string[]) =>
  holdingsIn(taken(readText(`${lines.join('\n')}\n`)).holdings).map(({ account, symbol, name, value }) => [
    account,
    symbol ?? name,
    value,
  ]);

test.each<readonly [lines: readonly string[], held: unknown]>([
  // what each fund costs a year is no part of the account
  [
    ['His 401k (40%)', '50% VTI (0.03%)', '50% BND (0.03%)', 'Roth IRA (60%)', '60% Vanguard 2045 (0.08%)'],
    [['His 401k', 'VTI', 20], ['His 401k', 'BND', 20], ['Roth IRA', 'Vanguard 2045', 60]], // oxfmt-ignore
  ],
  [
    ['My 401k (18%)', 'FXAIX 18%', '', 'Roth IRA at Vanguard (82%)', 'VTI 50%', 'BND 32%'],
    [
      ['My 401k', 'FXAIX', 18],
      ['Roth IRA at Vanguard', 'VTI', 50],
      ['Roth IRA at Vanguard', 'BND', 32],
    ],
  ],
  [
    ['401k (60%)', 'VTI 50%', 'BND 50%', 'Roth IRA (40%)', 'AAPL 25%', 'MSFT 75%'],
    [
      ['401k', 'VTI', 30],
      ['401k', 'BND', 30],
      ['Roth IRA', 'AAPL', 10],
      ['Roth IRA', 'MSFT', 30],
    ],
  ],
  [
    ['Roth IRA: $10,000', 'VTI $10,000', '', '401k: $30,000', 'FXAIX $20,000', 'FXNAX $10,000'],
    [
      ['Roth IRA', 'VTI', 10_000],
      ['401k', 'FXAIX', 20_000],
      ['401k', 'FXNAX', 10_000],
    ],
  ],
  [
    ['Roth IRA ($10k)', 'VTI $9,850', '401k ($30k)', 'FXAIX $19,800', 'FXNAX $10,300'],
    [
      ['Roth IRA', 'VTI', 9850],
      ['401k', 'FXAIX', 19_800],
      ['401k', 'FXNAX', 10_300],
    ],
  ],
  [
    ['401k: 30000', 'VTI 100 shares 20000', 'BND 10000', '', 'Brokerage 25000', 'AAPL 25000'],
    [
      ['401k', 'VTI', 20_000],
      ['401k', 'BND', 10_000],
      ['Brokerage', 'AAPL', 25_000],
    ],
  ],
  [
    ['PEA : 35 000 €', 'CW8 30 000 €', 'PAASI 5 000 €', 'CTO : 10 000 €', 'VWCE 10 000 €'],
    [
      ['PEA', 'CW8', 30_000],
      ['PEA', 'PAASI', 5000],
      ['CTO', 'VWCE', 10_000],
    ],
  ],
  [
    ['Fidelity $50k', 'VTI $30k', 'VXUS $20k', 'Schwab $10k', 'SCHD $10k'],
    [
      ['Fidelity', 'VTI', 30_000],
      ['Fidelity', 'VXUS', 20_000],
      ['Schwab', 'SCHD', 10_000],
    ],
  ],
  [
    ['Roth IRA', 'FXAIX – $70,000', 'FZILX – $30,000', '', '401(k)', 'Vanguard Target 2055 Trust – $100,000'],
    [
      ['Roth IRA', 'FXAIX', 70_000],
      ['Roth IRA', 'FZILX', 30_000],
      ['401(k)', 'Vanguard Target 2055 Trust', 100_000],
    ],
  ],
  [
    ['Her 401k: $187k (Target Retirement 2045)', 'Roth IRA: $100k (bought in 2019)', 'HSA: $5k (all VTI)'],
    [
      ['Her 401k', 'Target Retirement 2045', 187_000],
      [null, 'Roth IRA', 100_000],
      ['HSA', 'VTI', 5000],
    ],
  ],
  [
    ['His 401k: $462k (26,250 annual contribution)', 'Taxable: $295k (31,000 annual contrib)'],
    [
      [null, 'His 401k', 462_000],
      [null, 'Taxable', 295_000],
    ],
  ],
  [
    ['401k ($310k)', '- 60% FXAIX', '- 40% FXNAX', '', 'Roth IRA ($85k)', '- 100% VTI', '', 'HSA ($10k) all VTI'],
    [
      ['401k', 'FXAIX', 186_000],
      ['401k', 'FXNAX', 124_000],
      ['Roth IRA', 'VTI', 85_000],
      ['HSA', 'VTI', 10_000],
    ],
  ],
  // what goes on below is in none of them
  [
    ['401k: $120,000', '  FXAIX 60%', '  FXNAX 40%', 'Roth: $33,000', '  VTI 100%', 'Cash: $5,000'],
    [
      ['401k', 'FXAIX', 72_000],
      ['401k', 'FXNAX', 48_000],
      ['Roth', 'VTI', 33_000],
      [null, 'Cash', 5000],
    ],
  ],
  [
    [
      'PEA : 35 000 €',
      '- CW8 : 28 000 €',
      '- PAEEM : 7 000 €',
      'CTO : 20 000 €',
      '- SAP : 12 000 €',
      '- ASML : 8 000 €',
      'Livret A : 22 950 €',
    ],
    [
      ['PEA', 'CW8', 28_000],
      ['PEA', 'PAEEM', 7000],
      ['CTO', 'SAP', 12_000],
      ['CTO', 'ASML', 8000],
      [null, 'Livret A', 22_950],
    ],
  ],
  [
    [
      '34M, NW 450k',
      'Brokerage 200k: VTI 150k, NVDA 50k',
      '401k 150k: FXAIX',
      'Roth 401k 60k: S&P 500 fund',
      'HYSA 40k',
    ],
    [
      ['Brokerage', 'VTI', 150_000],
      ['Brokerage', 'NVDA', 50_000],
      ['401k', 'FXAIX', 150_000],
      ['Roth 401k', 'S&P 500 fund', 60_000],
      [null, 'HYSA', 40_000],
    ],
  ],
  [
    ['Roth $33k:', 'VTI', '401k ($50k)', '- Fidelity 500 Index Fund', 'HSA $10k', 'all in FXAIX'],
    [
      ['Roth', 'VTI', 33_000],
      ['401k', 'Fidelity 500 Index Fund', 50_000],
      ['HSA', 'FXAIX', 10_000],
    ],
  ],
  [
    ['Tech 45%: AAPL 15, MSFT 30', 'Financials 35%: JPM 10, V 25', 'Cash 20%'],
    [
      [null, 'AAPL', 15],
      [null, 'MSFT', 30],
      [null, 'JPM', 10],
      [null, 'V', 25],
      [null, 'Cash', 20],
    ],
  ],
  [
    ['My allocation is 80/20. 401k is all in VFIFX ($245k), Roth is 100% VTSAX ($88k), taxable has $60k in VTI.'],
    [
      ['401k', 'VFIFX', 245_000],
      ['Roth', 'VTSAX', 88_000],
      ['taxable', 'VTI', 60_000],
    ],
  ],
  [
    [
      'Taxable: $250k',
      'VTSAX 60% ($150k)',
      'VTIAX 40% ($100k)',
      'Account 2 - IRA ($50,000)',
      '  VXUS - $50,000 (100%)',
    ],
    [
      ['Taxable', 'VTSAX', 150_000],
      ['Taxable', 'VTIAX', 100_000],
      ['Account 2 - IRA', 'VXUS', 50_000],
    ],
  ],
  // what the percentages leave is not known, and not lost
  [
    ['Roth IRA ($85k)', '- 60% VTI', '- 20% VXUS'],
    [
      ['Roth IRA', 'VTI', 51_000],
      ['Roth IRA', 'VXUS', 17_000],
      ['Roth IRA', 'Roth IRA', 17_000],
    ],
  ],
  // what may be two holdings stays two
  [
    ['Schwab $10k', 'SCHD $10k'],
    [
      [null, 'Schwab', 10_000],
      [null, 'SCHD', 10_000],
    ],
  ],
  [
    ['Gold Trust $10k', 'VTI $10k'],
    [
      [null, 'Gold Trust', 10_000],
      [null, 'VTI', 10_000],
    ],
  ],
  [
    ['401k $50k', 'Roth IRA $30k', 'VTI $20k'],
    [
      [null, '401k', 50_000],
      [null, 'Roth IRA', 30_000],
      [null, 'VTI', 20_000],
    ],
  ],
  [
    ['401k $20k', 'Cash $20k'],
    [
      [null, '401k', 20_000],
      [null, 'Cash', 20_000],
    ],
  ],
  // and in a table, with titles or without
  [
    ['Name,Value', 'Roth IRA,10000', 'VTI,10000', '401k,30000', 'FXAIX,20000', 'FXNAX,10000'],
    [
      [null, 'VTI', 10_000],
      [null, 'FXAIX', 20_000],
      [null, 'FXNAX', 10_000],
    ],
  ],
  [
    ['Depot comdirect\t25.000 €', 'VWCE\t25.000 €', 'Depot ING\t15.000 €', 'SAP\t10.000 €', 'Allianz\t5.000 €'],
    [
      [null, 'VWCE', 25_000],
      [null, 'SAP', 10_000],
      [null, 'Allianz', 5000],
    ],
  ],
  [
    ['Name,Value', 'Schwab,10000', 'SCHD,10000', 'VTI,5000'],
    [
      [null, 'Schwab', 10_000],
      [null, 'SCHD', 10_000],
      [null, 'VTI', 5000],
    ],
  ],
])('%j', (lines, held) => {
  expect(heldIn(lines)).toEqual(held);
});

test.each([
  '401(k) [$100,000]: FXAIX 100%\nRoth IRA ($50,000): VTI 60%, VXUS 40%',
  'Symbol,Value (USD)\nVTI,50000\nTaxable: AAPL is 20000\nBND,10000',
])('a line that says what is in an account is no heading, which nobody would miss: %s', (text) => {
  const { fates } = taken(readText(text, 'typed.txt'));
  expect(fatesIn(fates).filter(({ fate }) => fate === 'rejected')).toHaveLength(1);
});

test('an account with an amount of which nobody says what it is in is asked about', () => {
  const { drafts, holdings } = taken(readText('VTI 20k\nBND 10k\n\nRoth $33k:\nAAPL\nMSFT\n'));
  expect(holdingsIn(holdings).map(({ value }) => value)).toEqual([20_000, 10_000]);
  expect(drafts.map(({ symbol, name }) => symbol ?? name)).toEqual(['Roth $33k:', 'AAPL', 'MSFT']);
});

test('whatever is held, it comes to as much with its account above it as without', () => {
  const amount = fc.integer({ min: 1000, max: 900_000 });
  fc.assert(
    fc.property(fc.array(amount, { minLength: 2, maxLength: 6 }), (amounts) => {
      const held = amounts.map((one, at) => `${'ABCDEF'[at]}XYZ $${one}`);
      expect(withAccountsAbove([`Roth IRA: $${sum(amounts)}`, ...held])).toEqual(['Roth IRA:', ...held]);
      expect(withAccountsAbove([`Roth IRA: $${3 * sum(amounts)}`, ...held])[0]).toContain('$');
    }),
  );
});
