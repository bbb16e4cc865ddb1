import { exposePortfolio } from '../look-through/exposure.ts';
import { measureQuestion, type FigureQuestion } from '../measure/certainty.ts';
import type { Identification } from '../identity/identification.ts';
import type { ResolvedPosition } from '../identity/resolve.ts';
import { lineNumber, type Currency, type IssuerId } from '../model/units.ts';
import { sum } from '../sum.ts';
import { placeExposure, type LabGround } from './lab-ground.ts';
import { identifyKey } from './plan.ts';
import type { SecurityKey } from '../model/security-key.ts';

/* What one unit of money in a security is: so much of the lens, of small caps, of each company. Figures of a portfolio are sums
   of these, which is what ranking and solving rest on. */

/** A fraction of the money: known, and what it may be at the most. */
export interface Fraction {
  readonly known: number;
  readonly most: number;
}
export interface Profile {
  readonly security: SecurityKey;
  readonly lens: Fraction;
  readonly smallCaps: Fraction;
  /** What of it counts for the base that is on: 1, or its equity. */
  readonly counts: number;
  readonly companies: ReadonlyMap<IssuerId, number>;
}

/* One unit of money in a line of which nothing else is said. */
const ONE: Omit<ResolvedPosition, 'identification' | 'currency'> = {
  holding: {
    line: lineNumber(1),
    account: null,
    symbol: null,
    name: null,
    isin: null,
    cusip: null,
    quantity: null,
    price: null,
    value: 1,
    valueFrom: 'stated',
    currency: null,
    inBase: null,
    cost: null,
    says: null,
  },
  file: '',
  fileAt: 0,
  rowAt: 0,
  baseValue: 1,
  rateFrom: null,
  asOf: null,
  account: '',
};

function exposeOne(identification: Identification, currency: Currency, { groundwork }: LabGround) {
  const { contents, roster } = groundwork;
  const position: ResolvedPosition = { ...ONE, identification, currency };
  return exposePortfolio([position], contents, roster);
}

/** Makes the look-up of profiles; each is worked out once. Null for what the pack does not know. */
export function openProfiles(ground: LabGround): (security: SecurityKey) => Profile | null {
  const known = new Map<SecurityKey, Profile | null>();
  return (security) => {
    const before = known.get(security);
    if (before !== undefined) return before;
    const profile = readProfile(security, ground);
    known.set(security, profile);
    return profile;
  };
}

function readProfile(security: SecurityKey, ground: LabGround): Profile | null {
  const { groundwork, settings, yardstick } = ground;
  const isOther = security.startsWith('class:');
  const whole = settings.base === 'portfolio' ? 1 : 0;
  const none = { known: 0, most: 0 };
  if (isOther) return { security, lens: none, smallCaps: none, counts: whole, companies: new Map() };
  const identification = identifyKey(security, groundwork.reference);
  if (identification === null) return null;
  const { exposure, stakes } = placeExposure(exposeOne(identification, groundwork.resolved.currency, ground), ground);
  const ask = (question: FigureQuestion): Fraction => {
    const { value, high } = measureQuestion(exposure, stakes, { id: 'portfolio', whole: 1, outside: 0 }, question);
    return { known: value, most: high === null ? value : Math.max(value, high) };
  };
  const equity = sum([
    ...exposure.companies.map(({ value }) => value),
    ...exposure.residuals.filter(({ isEquity }) => isEquity).map(({ value }) => value),
  ]);
  return {
    security,
    lens: ask(yardstick.questions.lens),
    smallCaps: ask(yardstick.questions.smallCaps),
    counts: settings.base === 'portfolio' ? 1 : equity,
    companies: new Map(exposure.companies.map(({ company, value }) => [company.id, value])),
  };
}
