import type { CompanyExposure, ExposureClass } from '../model/report-exposure.ts';
import type { Position } from '../model/report-positions.ts';
import type { Report } from '../model/report.ts';
import type { IssuerId } from '../model/units.ts';
import { addTo, readSums, sumFor, type RunningSum } from '../sum.ts';
import { isShares, positionsOf } from './report-rows.ts';
import { roundToSum } from './rounding.ts';
import { zip } from '../zip.ts';
import { must } from '../must.ts';

/* The money of a report as tables for other programs: each amount in whole units (cents, yen), rounded so that parts add up to what they
   are parts of, from the net value down to each way by which a company comes in. */

/** A company with what of it is held directly and through funds, in whole units. */
export interface CompanyMoney {
  readonly company: CompanyExposure;
  readonly units: number;
  readonly direct: number;
  readonly viaFunds: number;
}

/** Money that is of one kind and came in by one way. */
export interface MoneyFact {
  /** The account, and the funds from the outermost inwards; none for what is told of the whole portfolio alone. */
  readonly path: readonly string[];
  /** `fund` = funds that are left as lines; `financing` = borrowed money. */
  readonly kind: ExposureClass | 'fund' | 'financing';
  /** Null for what is no company. */
  readonly company: CompanyExposure | null;
  readonly units: number;
}

/** The money of a report in whole units. */
export interface MoneyFacts {
  readonly companies: readonly CompanyMoney[];
  /** Together the net value; the facts of a company together what it has in `companies`. */
  readonly facts: Iterable<MoneyFact>;
  /** What the lines are worth, in the order of the report's positions; null = no rate. Together the net value. */
  readonly positions: readonly (number | null)[];
}

/* Beyond this a whole number of units is none that can be counted on. */
const MOST_UNITS = 1e15;
/* Files that state only percentages have values that are parts of 100. */
const DIGITS_OF_WEIGHTS = 6;

/**
 * Gives the money of a report, and what writes so many units as an amount. `cents` is how many digits behind the point the report's currency
 * has; sums that are too large for them have fewer, and parts of 100 have more.
 */
export function roundedMoney(
  report: Report,
  cents: number,
): MoneyFacts & { readonly amount: (units: number) => number } {
  const { totals, files, companies } = report;
  const most = Math.max(Math.abs(totals.net), totals.gross, ...companies.slice(0, 1).map(({ value }) => value));
  let digits = files.some(({ unit }) => unit === 'weights') ? DIGITS_OF_WEIGHTS : cents;
  while (digits > 0 && most * 10 ** digits > MOST_UNITS) digits -= 1;
  const unitsOfOne = 10 ** digits;
  return { ...factsOfMoney(report, unitsOfOne), amount: (units) => units / unitsOfOne };
}

/* In whole units, so many of which are 1 of the report's currency. */
function factsOfMoney(report: Report, unitsOfOne: number): MoneyFacts {
  const { companies, totals, exposure } = report;
  const others: readonly (readonly [MoneyFact['kind'], number])[] = [
    ...Object.entries(exposure.assetClass).flatMap(([kind, { value }]) =>
      kind === 'equity' || value === 0 ? [] : [[kind as ExposureClass, value] as const],
    ),
    ...(exposure.unopened.value === 0 ? [] : [['fund', exposure.unopened.value] as const]),
    ...(totals.financing === 0 ? [] : [['financing', totals.financing] as const]),
  ];
  const net = Math.round(totals.net * unitsOfOne) + 0;
  const units = roundToSum(
    [...companies.map(({ value }) => value), ...others.map(([, value]) => value)],
    unitsOfOne,
    net,
  );
  const ofCompanies = zip(companies, units.slice(0, companies.length)).map(([company, own]): CompanyMoney => {
    const [direct, viaFunds] = roundToSum([company.direct, company.viaTotal], unitsOfOne, own);
    return { company, units: own, direct, viaFunds };
  });
  const rest = zip(others, units.slice(companies.length)).map(([[kind], own]): MoneyFact => {
    return { path: [], kind, company: null, units: own };
  });
  return {
    companies: ofCompanies,
    facts: listFacts(report, ofCompanies, rest, unitsOfOne),
    positions: unitsOfLines(report, unitsOfOne, net),
  };
}

function* listFacts(
  report: Report,
  companies: readonly CompanyMoney[],
  rest: readonly MoneyFact[],
  unitsOfOne: number,
): Generator<MoneyFact> {
  const own = ownShares(positionsOf(report));
  for (const { company, direct, viaFunds } of companies) {
    const accounts = [...(own.get(company.issuer) ?? [])];
    const held = roundToSum(
      accounts.map(([, value]) => value),
      unitsOfOne,
      accounts.length === 0 ? 0 : direct,
    );
    const inFunds = roundToSum(
      company.viaFunds.map(({ value }) => value),
      unitsOfOne,
      viaFunds,
    );
    for (const [[account], units] of zip(accounts, held)) yield { path: [account], kind: 'equity', company, units };
    for (const [{ path }, units] of zip(company.viaFunds, inFunds)) yield { path, kind: 'equity', company, units };
  }
  yield* rest;
}

/* What of each company each account holds as shares. */
function ownShares(positions: readonly Position[]): ReadonlyMap<IssuerId, ReadonlyMap<string, number>> {
  const sums = new Map<IssuerId, Map<string, RunningSum>>();
  for (const position of positions) {
    const { baseValue, identity, pathStart } = position;
    if (!isShares(position) || identity.issuer === null || baseValue === null) continue;
    const ofIssuer = sums.get(identity.issuer) ?? new Map<string, RunningSum>();
    sums.set(identity.issuer, ofIssuer);
    addTo(sumFor(ofIssuer, pathStart), baseValue);
  }
  return new Map([...sums].map(([issuer, accounts]) => [issuer, readSums(accounts)]));
}

function unitsOfLines(report: Report, unitsOfOne: number, net: number): readonly (number | null)[] {
  const values = positionsOf(report).map(({ baseValue }) => baseValue);
  const counted = values.filter((value) => value !== null);
  const units = roundToSum(counted, unitsOfOne, counted.length === 0 ? 0 : net).values();
  return values.map((value) => (value === null ? null : must(units.next().value)));
}
