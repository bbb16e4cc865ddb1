import type { ThemeId } from './reference.ts';
import type { Sector } from './sector.ts';
import type { SizeBucket } from './size.ts';
import type { IssuerId } from './units.ts';

/* What may happen, as plain data. A return is a fraction: 0.068 is +6.8 %. */

/** A company with a return of its own, by the symbol it was reported under. */
export interface NamedReturn {
  readonly symbol: string;
  readonly change: number;
}

/**
 * `indexes`: what two indexes did was reported; the returns of large and small companies are solved so that both come out.
 * `sizes`: the returns of large and small companies are given. `lens`: lens members get the shock, everything else nothing.
 * `own`: the user's, the most particular word for a company counts: itself, its theme, its sector, its size.
 */
export type ScenarioRule =
  | {
      readonly kind: 'indexes';
      readonly sp500: number;
      readonly russell2000: number;
      readonly named: readonly NamedReturn[];
    }
  | { readonly kind: 'sizes'; readonly large: number; readonly small: number }
  | { readonly kind: 'lens'; readonly shock: number }
  | {
      readonly kind: 'own';
      readonly bySize: Readonly<Partial<Record<SizeBucket, number>>>;
      readonly bySector: Readonly<Partial<Record<Sector, number>>>;
      readonly byTheme: Readonly<Partial<Record<ThemeId, number>>>;
      readonly byCompany: Readonly<Partial<Record<IssuerId, number>>>;
    };

export interface Scenario {
  readonly id: string;
  readonly rule: ScenarioRule;
  /** Companies from abroad move like US ones of their size; else they stand still. */
  readonly abroadMoves: boolean;
}

/** What small caps have to rise to reach the price of large ones when they stand at a discount: 31 % needs +44.9 %. */
export function riseToParity(discount: number): number {
  return 1 / (1 - discount) - 1;
}

/** Small and micro caps make up a part of their discount; mid caps rise half as much, as by every rule of sizes, the rest stands still. */
export function catchUp(discount: number, closes: number): ScenarioRule {
  return { kind: 'sizes', large: 0, small: closes * riseToParity(discount) };
}

const FIRST_WEEKS = { sp500: 0.012, russell2000: 0.068 } as const;

function shipped(id: string, rule: ScenarioRule): Scenario {
  return { id, rule, abroadMoves: false };
}

/**
 * The scenarios that come with the app: returns reported for 2026 (dates and words in screens/rotation/words/scenarios.ts), and what-ifs in
 * plain round numbers of ours.
 */
export const SCENARIOS: readonly Scenario[] = [
  shipped('first-weeks-2026', {
    kind: 'indexes',
    ...FIRST_WEEKS,
    named: [
      { symbol: 'META', change: -0.066 },
      { symbol: 'MSFT', change: -0.053 },
    ],
  }),
  shipped('january-2026', { kind: 'indexes', sp500: 0.015, russell2000: 0.08, named: [] }),
  shipped('to-11-feb-2026', { kind: 'indexes', sp500: 0.019, russell2000: 0.088, named: [] }),
  shipped('reverse', {
    kind: 'indexes',
    sp500: FIRST_WEEKS.russell2000,
    russell2000: FIRST_WEEKS.sp500,
    named: [],
  }),
  shipped('mega-tech-10', { kind: 'lens', shock: -0.1 }),
  shipped('mega-tech-20', { kind: 'lens', shock: -0.2 }),
  shipped('mega-tech-30', { kind: 'lens', shock: -0.3 }),
  shipped('catch-up', catchUp(0.31, 1)),
  shipped('bull', { kind: 'sizes', large: 0.05, small: 0.2 }),
  shipped('bear', { kind: 'sizes', large: -0.12, small: -0.25 }),
];
