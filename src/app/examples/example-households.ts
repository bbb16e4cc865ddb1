import { t } from '../../words/t.ts';
import type { Target } from '../../domain/model/target.ts';

/* Three invented households for trying the screens with a client at the table. No person holds them; the prices are made
   up, near those of their days. Each portfolio is two exports of plain tables, nine months apart. */

interface ExampleFile {
  readonly name: string;
  readonly text: string;
}
export interface ExampleHousehold {
  readonly name: string;
  readonly portfolios: readonly { readonly owner: string; readonly files: readonly [ExampleFile, ExampleFile] }[];
  /** What the household has set, the same for each of its members. */
  readonly targets: readonly Target[];
}

/** Symbol, name, price in November and in August. */
const SECURITIES = {
  NVDA: ['NVIDIA Corporation', 177, 214.72],
  AAPL: ['Apple Inc', 278.85, 309.35],
  MSFT: ['Microsoft Corp', 492.01, 483.24],
  GOOGL: ['Alphabet Inc', 320.18, 344.82],
  AMZN: ['Amazon.com Inc', 233.22, 258.63],
  JPM: ['JPMorgan Chase & Co', 313.08, 351.58],
  JNJ: ['Johnson & Johnson', 206.92, 270.24],
  XOM: ['Exxon Mobil Corp', 115.92, 165.11],
  CAT: ['Caterpillar Inc', 575.76, 827.9],
  VOO: ['Vanguard S&P 500 ETF', 627.4, 690.28],
  VTI: ['Vanguard Total Stock Market ETF', 336.2, 371.06],
  QQQ: ['Invesco QQQ Trust', 619.25, 742.15],
  IWM: ['iShares Russell 2000 ETF', 248.7, 287.4],
  AVUV: ['Avantis US Small Cap Value ETF', 101.9, 122.35],
  VXUS: ['Vanguard Total International Stock ETF', 74.8, 86.17],
  BND: ['Vanguard Total Bond Market ETF', 74.6, 73.94],
} as const satisfies Readonly<Record<string, readonly [string, number, number]>>;

type SymbolOf = keyof typeof SECURITIES;
/** How many there were in November, and in August. */
type Held = Readonly<Partial<Record<SymbolOf, readonly [number, number]>>>;
interface Owner {
  readonly owner: string;
  /** In the names of their files, which stay as they are in every language. */
  readonly first: string;
  readonly accounts: Readonly<Record<string, Held & { readonly cash: readonly [number, number] }>>;
}

const SYMBOLS = Object.keys(SECURITIES).filter((word): word is SymbolOf => word in SECURITIES);
const DAYS = ['2025-11-28', '2026-08-21'] as const;

const HOUSEHOLDS: readonly {
  readonly name: string;
  readonly targets: readonly Target[];
  readonly owners: readonly Owner[];
}[] = [
  {
    name: t`Example: the Larks`,
    targets: [],
    owners: [
      {
        owner: t`Example: Ada Lark`,
        first: 'Ada',
        accounts: {
          'Individual 50010001': {
            cash: [9000, 4200],
            NVDA: [120, 150],
            AAPL: [60, 60],
            MSFT: [30, 30],
            JNJ: [20, 20],
            VOO: [80, 95],
            IWM: [40, 25],
          },
          'Roth IRA 50010002': { cash: [1500, 2600], QQQ: [35, 40], AVUV: [60, 60] },
        },
      },
      {
        owner: t`Example: Ben Lark`,
        first: 'Ben',
        accounts: {
          '401(k) 50020001': { cash: [0, 800], VTI: [210, 238], BND: [150, 170] },
          'Rollover IRA 50020002': { cash: [2200, 2300], GOOGL: [40, 40], XOM: [90, 70], VXUS: [120, 120] },
        },
      },
    ],
  },
  {
    name: t`Example: the Marshes`,
    targets: [{ key: 'lens', low: 0.4, high: 0.6 }],
    owners: [
      {
        owner: t`Example: Cora Marsh`,
        first: 'Cora',
        accounts: {
          'Joint brokerage 50030001': {
            cash: [14000, 6000],
            NVDA: [400, 380],
            AAPL: [150, 150],
            AMZN: [90, 110],
            MSFT: [70, 85],
            QQQ: [60, 75],
          },
        },
      },
      {
        owner: t`Example: Dan Marsh`,
        first: 'Dan',
        accounts: { 'Traditional IRA 50040001': { cash: [3000, 3100], VOO: [140, 150], BND: [300, 260] } },
      },
    ],
  },
  {
    name: t`Example: the Reeds`,
    targets: [{ key: 'lens', low: null, high: 0.2 }],
    owners: [
      {
        owner: t`Example: Emil Reed`,
        first: 'Emil',
        accounts: {
          'Individual 50050001': {
            cash: [6000, 6400],
            IWM: [180, 220],
            AVUV: [260, 300],
            CAT: [12, 12],
            JPM: [30, 30],
          },
          'HSA 50050002': { cash: [900, 1000], VTI: [30, 36] },
        },
      },
    ],
  },
];

function textOf({ accounts }: Owner, day: 0 | 1): string {
  const lines = Object.entries(accounts).flatMap(([account, { cash, ...held }]) => [
    ...SYMBOLS.flatMap((symbol) => {
      const quantity = held[symbol]?.[day];
      if (quantity === undefined) return [];
      const [name, then, now] = SECURITIES[symbol];
      const price = day === 0 ? then : now;
      return `${account},${symbol},${name},${quantity},${price},${(quantity * price).toFixed(2)}`;
    }),
    `${account},CASH,Cash,,,${cash[day].toFixed(2)}`,
  ]);
  return ['Account,Symbol,Name,Quantity,Price,Value', ...lines, ''].join('\n');
}

function fileOf(owner: Owner, day: 0 | 1): ExampleFile {
  return { name: `Example_${owner.first}_${DAYS[day]}.csv`, text: textOf(owner, day) };
}

/** The names of the example households. */
export const EXAMPLE_NAMES: readonly string[] = HOUSEHOLDS.map(({ name }) => name);

/** Gives an example household with its files, the older of each owner first. */
export function exampleHousehold(name: string): ExampleHousehold | null {
  const found = HOUSEHOLDS.find((one) => one.name === name);
  if (found === undefined) return null;
  return {
    name,
    targets: found.targets,
    portfolios: found.owners.map((owner) => ({ owner: owner.owner, files: [fileOf(owner, 0), fileOf(owner, 1)] })),
  };
}
