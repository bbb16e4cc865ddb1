import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fatesIn } from '../../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { asidesAmong } from '../../../src/read/typed/asides.ts';
import { readText, taken } from '../read-file.ts';

/* What people post to ask what others think of their list. */

const read = (lines: readonly string[]) => taken(readText(`${lines.join('\n')}\n`));
const heldIn = (lines: readonly string[]) =>
  holdingsIn(read(lines).holdings).map(({ account, symbol, name, value }) => [account, symbol ?? name, value]);
/* The lines that are told to say nothing of what is held. */
const asideIn = (lines: readonly string[]) => lines.filter((_, at) => asidesAmong(lines)[at] === true);

const ABOUT = [
  'Emergency funds: six months of expenses',
  'Debt: $0',
  'Tax filing status: single',
  'Tax Rate: 22% federal, 5% state',
  'Age: 41',
  'Desired asset allocation: 85% stocks / 15% bonds',
  'Current retirement assets',
];
const HELD = [
  'Taxable',
  '46% Vanguard Total Stock Market ETF (VTI) (0.03%)',
  '14% iShares U.S. Aggregate Bond Index - Class K (0.05%)',
  'Her 401k',
  '40% Fidelity 500 Index Fund (FXAIX) (0.015%)',
];
const BELOW = [
  'Contributions',
  '$23,500 her 401k',
  '$7,000 Roth IRA',
  'Available funds',
  'Fidelity Extended Market Index (FSMAX) (0.035%)',
  'Questions:',
  '1. Is 20% in bonds too little?',
];

const PUT_ASIDE = [
  'Einkommen: 3.200 € netto',
  'Salaire net : 2 800 €',
  'Aportación mensual: 500 €',
  'PAC mensile: 400 €',
  'Inleg per maand: 750 euro',
  'Månadssparande: 5 000 kr',
  'Aporte mensal: R$ 1.500',
  'Sparplan: 70/30 World EM',
];

describe('a post about a portfolio', () => {
  test('counts what is held, and neither who holds it nor what is paid in', () => {
    expect(heldIn([...ABOUT, ...HELD, ...BELOW])).toEqual([
      ['Taxable', 'Vanguard Total Stock Market ETF (VTI)', 46],
      ['Taxable', 'iShares U.S. Aggregate Bond Index - Class K', 14],
      ['Her 401k', 'Fidelity 500 Index Fund (FXAIX)', 40],
    ]);
  });
  test('tells of each of its lines what became of it', () => {
    const lines = [...ABOUT, ...HELD, ...BELOW];
    const { fates, unit } = read(lines);
    expect(unit).toBe('weights');
    expect(fatesIn(fates).map(({ line }) => line)).toEqual(lines.map((_, at) => at + 1));
    expect(fatesIn(fates).filter(({ fate }) => fate === 'rejected')).toEqual([]);
  });
  test('goes on below what is paid in where an account is named', () => {
    const lines = ['VTI $50k', 'Contributions:', '$500 a month', '', 'Roth IRA', 'VXUS $20k'];
    expect(heldIn(lines)).toEqual([
      [null, 'VTI', 50_000],
      ['Roth IRA', 'VXUS', 20_000],
    ]);
  });
  test.each<readonly [what: string, lines: readonly string[], aside: readonly string[]]>([
    [
      'the same again by class',
      ['VTI $60k', 'BND $40k', 'Asset allocation', 'US stocks 60%', 'Bonds 40%'],
      ['Asset allocation', 'US stocks 60%', 'Bonds 40%'],
    ],
    ['how much a total rose', ['VTI $60k', 'Total $60k', '(+$1,200)'], ['(+$1,200)']],
    ['a question', ['VTI 80%', 'BND 20%', 'Should I move 10% to bonds?'], ['Should I move 10% to bonds?']],
    ['what is earned and put aside elsewhere', [...PUT_ASIDE, 'VWCE 15.000 €'], PUT_ASIDE],
    [
      'what is saved',
      ['Savings: $20k', 'Investment: $10k', 'Fixed income: 20k', 'Renda fixa: R$ 10.000', 'Reddito fisso: 10.000 €'],
      [],
    ],
    ['what is earned', ['Income: $150k/year', 'VTI 100%'], ['Income: $150k/year']],
    ['who asks', ['About me: 41, $180k a year', 'VTI 100%'], ['About me: 41, $180k a year']],
    [
      'what is only looked at, or was sold',
      ['VTI $60k', 'Looking to add:', 'PLTR', 'What I sold this year', 'TSLA 10 shares @ $250'],
      ['Looking to add:', 'PLTR', 'What I sold this year', 'TSLA 10 shares @ $250'],
    ],
    ['whose it is', ['Me (36)', 'Roth: $50k VTI', 'Wife (34):', 'Roth: $40k VTI'], ['Me (36)', 'Wife (34):']],
    ['a title above all', ['Asset allocation', 'VTI 60%', 'BND 40%'], []],
    ['debt that somebody owns', ['Equity: 70%', 'Debt: 30%'], []],
    ['what pays an income', ['Growth: VTI $50k', 'Income: SCHD $20k'], []],
    ['a company', ['Target 10 shares', 'Walmart 5 shares'], []],
    ['classes alone', ['Allocation: 80% stocks, 20% bonds'], []],
    ['an amount that is asked', ['VTI $5k', 'TSLA ???'], []],
  ])('knows %s', (_what, lines, aside) => {
    expect(asideIn(lines)).toEqual(aside);
  });
  test('loses no line, whatever stands in it', () => {
    const line = fc.constantFrom(...ABOUT, ...HELD, ...BELOW, '', 'VTI $50k', 'Watchlist', 'My portfolio');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        expect(asidesAmong(lines)).toHaveLength(lines.length);
        const found = readText(`${lines.join('\n')}\n`);
        if (!found.ok) return;
        const told = fatesIn(found.value.fates).map((fate) => fate.text);
        for (const aside of asideIn(lines)) expect(told).toContain(aside);
      }),
      { numRuns: 60 },
    );
  });
});

test('a symbol that is only looked at is no row that lacks its value', () => {
  const { fates } = read(['VTI $60k', 'BND $40k', 'Watchlist:', 'PLTR']);
  expect(fatesIn(fates).map(({ fate, reason }) => [fate, reason])).toEqual([
    ['accepted', 'position'],
    ['accepted', 'position'],
    ['skipped', 'footer'],
    ['skipped', 'footer'],
  ]);
});

describe('an answer that says why', () => {
  test.each<readonly [lines: readonly string[], held: unknown]>([
    [
      ['- VTI (60%): The core, with large, mid, and "small" caps. It returned ~10% a year.', '- BND (40%): Steady.'],
      [
        [null, 'VTI', 60],
        [null, 'BND', 40],
      ],
    ],
    [
      ['1. **VTI** – 60% – core exposure', '2. **BND** – 40% – bonds'],
      [
        [null, 'VTI', 60],
        [null, 'BND', 40],
      ],
    ],
    [
      ['Roth IRA (40%): VTI 50%, BND 50%', '401k (60%): VXUS 100%'],
      [
        ['Roth IRA', 'VTI', 20],
        ['Roth IRA', 'BND', 20],
        ['401k', 'VXUS', 60],
      ],
    ],
  ])('%j', (lines, held) => {
    expect(heldIn(lines)).toEqual(held);
  });
});

describe('a page whose cells lost what parted them', () => {
  test.each<readonly [lines: readonly string[], held: unknown]>([
    [
      ['Vanguard Growth Fund$39,986', 'Fidelity 500 (FXAIX)$72,039', 'Total portfolio value$112,025 (+$2,724 or 2.5%)'],
      [
        [null, 'Vanguard Growth Fund', 39_986],
        [null, 'Fidelity 500 (FXAIX)', 72_039],
      ],
    ],
    [
      ['BKH1,402.70', 'MO2,339.72'],
      [
        [null, 'BKH', 1402.7],
        [null, 'MO', 2339.72],
      ],
    ],
    [
      ['Apple – $726 306', 'Tesla – $201 745', 'Total: $928 051 (+$8 485 or 0.9%)'],
      [
        [null, 'Apple', 726_306],
        [null, 'Tesla', 201_745],
      ],
    ],
    [['AAPL $232 100', 'MSFT $410 150'], null],
  ])('%j', (lines, held) => {
    if (held === null) expect(readText(`${lines.join('\n')}\n`).ok).toBe(false);
    else expect(heldIn(lines)).toEqual(held);
  });
});

describe('what a page of a broker says above and below', () => {
  const held = [
    [null, 'AAPL', 2301],
    [null, 'VTI', 12_000],
  ];
  test.each([
    'Portfolio value: $14,301.00',
    'My portfolio: $14,301',
    'Today’s change: +$1,234.56 (1.2%)',
    "Day's gain +$1,234.56",
    'Total unrealized gain: $12,000 (25%)',
    'Dividends this year: $1,200',
    'Gewinn: +1.234,50 €',
  ])('“%s” is no holding', (line) => {
    expect(heldIn([line, 'AAPL 10 $2,301.00', 'VTI 40 $12,000.00'])).toEqual(held);
    expect(heldIn(['AAPL $2,301.00', 'VTI $12,000.00', line])).toEqual(held);
  });

  test('companies of such names are', () => {
    expect(heldIn(['Gain Therapeutics $500', 'Growth $400'])).toEqual([
      [null, 'Gain Therapeutics', 500],
      [null, 'Growth', 400],
    ]);
  });

  test('the price may stand before how many', () => {
    expect(heldIn(['AAPL $230.10 10 $2,301.00', 'VTI $300.00 x 40 = $12,000.00'])).toEqual(held);
    // no product: which is which isn’t told
    expect(readText('AAPL $230.10 10 $2,901.00\nVTI $300.00 40 $15,000.00\n').ok).toBe(false);
  });
});
