import { askAboutIdentity } from './ask.ts';
import { chooseBase, shareOf, type Base } from './base.ts';
import { chooseBenchmark, measureBenchmark } from './benchmark.ts';
import { breakDownClasses, breakDownEquity, type Stake } from './breakdown.ts';
import { measureQuestion } from './certainty.ts';
import { chooseCutoffs } from './choose-cutoffs.ts';
import { isSmallCap, sectorOf, sizeOf } from './classify.ts';
import { measureConcentration } from './concentration.ts';
import { exposePortfolio, type Exposure, type OwnedCompany } from './exposure.ts';
import { findIssues } from './find-issues.ts';
import { identify } from './identify.ts';
import { isInLens, LENSES, lensMembers, nearMisses, type Lens } from './lens.ts';
import { sumPending, sumUnconverted } from './outside.ts';
import type { Portfolio } from './portfolio.ts';
import { describeFile } from './reconcile.ts';
import type { Company, Reference } from './reference.ts';
import type { CompanyExposure, FundUse, LensFigure, LensMember, Report } from './report.ts';
import { describePosition, resolvePortfolio, type Resolved } from './resolve.ts';
import { sum } from './sum.ts';
import type { IssuerId } from './units.ts';

/** The part of the work that does not depend on schemes, lenses or bases: done once for a portfolio and its answers. */
export interface Groundwork {
  readonly resolved: Resolved;
  readonly exposure: Exposure;
}

/** Identifies every line and looks through every fund. */
export function prepare(portfolio: Portfolio, reference: Reference): Groundwork {
  const resolved = resolvePortfolio(portfolio, reference);
  return { resolved, exposure: exposePortfolio(resolved, reference) };
}

/**
 * Works out everything that is known of a portfolio: the one source of every figure on screen, in files and in the
 * command's output. Pure; `groundwork` may be handed in when only settings changed since it was made.
 */
export function analyse(
  portfolio: Portfolio,
  reference: Reference,
  groundwork: Groundwork = prepare(portfolio, reference),
): Report {
  const { resolved, exposure } = groundwork;
  const settings = portfolio.settings;
  const cutoffs = chooseCutoffs(settings, reference);
  const lens: Lens = { id: settings.lens, cutoffs, members: new Set(settings.customMembers) };
  const base = chooseBase(settings.base, exposure);
  const stakes = exposure.companies.map((owned) => ({ owned, company: companyOf(owned.issuer, reference) }));
  const byIssuer = new Map(stakes.map((stake) => [stake.owned.issuer, stake]));
  const ask = (test: (company: Company) => ReturnType<typeof isSmallCap>) => (owned: OwnedCompany) =>
    test(byIssuer.get(owned.issuer)!.company);
  const lensRange = measureQuestion(
    exposure,
    base,
    ask((company) => isInLens(company, lens)),
  );
  const smallCaps = measureQuestion(
    exposure,
    base,
    ask((company) => isSmallCap(company, cutoffs)),
  );
  const benchmark = measureBenchmark(chooseBenchmark(settings.benchmark, reference), exposure, base, lens);
  const files = portfolio.files.map(describeFile);
  const classes = breakDownClasses(exposure, base);
  return {
    schema: 'topheavy-report/1',
    reference: describeReference(exposure, reference),
    settings: {
      sizeScheme: settings.sizeScheme,
      cutoffs,
      lens: settings.lens,
      base: settings.base,
      currency: resolved.currency,
      benchmark: settings.benchmark,
    },
    files,
    totals: {
      ...totalMoney(exposure),
      pending: sumPending(portfolio, resolved.currency, reference),
      unconverted: sumUnconverted(resolved.positions),
      base: base.whole,
      uncertain: lensRange.uncertain,
    },
    positions: resolved.positions.map(describePosition),
    funds: describeFunds(exposure, base, reference),
    exposure: {
      ...breakDownEquity(exposure, stakes, base, cutoffs),
      assetClass: classes,
      currency: null,
      style: null,
      index: null,
      theme: null,
    },
    lens: { ...lensRange, ...describeLens(lens, byIssuer, base, reference) },
    smallCaps,
    tilt: lensRange.share === null || smallCaps.share === null ? null : lensRange.share - smallCaps.share,
    companies: stakes.map((stake) => describeCompany(stake, base, lens)).sort(byValue),
    concentration: measureConcentration(exposure, base),
    benchmark,
    scenarios: [],
    questions: askAboutIdentity(
      resolved.positions,
      portfolio.answers,
      base,
      cutoffs,
      ({ holding, identification }) => {
        // An answered line is asked about still, so that the answer can be seen and changed: its doubt is that without the answer.
        const open = identification.answered ? identify(holding, [], reference) : identification;
        return open.doubt === null ? null : { doubt: open.doubt, candidates: open.candidates };
      },
      reference,
    ),
    issues: findIssues(portfolio, resolved.positions, files, exposure, reference),
  };
}

function companyOf(issuer: IssuerId, reference: Reference): Company {
  const company = reference.company(issuer);
  if (company === null) throw new Error(`The pack leads to ${issuer} but has no such company.`);
  return company;
}

function byValue(a: CompanyExposure, b: CompanyExposure): number {
  return b.value - a.value || (a.issuer < b.issuer ? -1 : 1);
}

function totalMoney(
  exposure: Exposure,
): Pick<Report['totals'], 'net' | 'gross' | 'identified' | 'residual' | 'unidentified' | 'financing'> {
  const companies = exposure.companies.map(({ value }) => value);
  const classes = Object.values(exposure.classes);
  const residuals = exposure.residuals.map(({ value }) => value);
  const unidentified = exposure.unidentified.value;
  return {
    net: exposure.net,
    gross: sum([...companies, ...classes, ...residuals, unidentified].map(Math.abs)),
    identified: sum([...companies, ...classes]),
    residual: sum(residuals),
    unidentified,
    financing: exposure.financing,
  };
}

function describeCompany({ owned, company }: Stake, base: Base, lens: Lens): CompanyExposure {
  return {
    issuer: company.id,
    symbol: company.symbol,
    name: company.name,
    country: company.country,
    size: sizeOf(company, lens.cutoffs),
    sector: sectorOf(company),
    value: owned.value,
    share: shareOf(owned.value, base),
    direct: owned.direct,
    viaFunds: owned.viaFunds,
    inLens: isInLens(company, lens) === 'yes',
  };
}

function describeLens(
  lens: Lens,
  stakes: ReadonlyMap<IssuerId, Stake>,
  base: Base,
  reference: Reference,
): Pick<LensFigure, 'name' | 'members' | 'nearMisses' | 'otherLenses'> {
  const describe = (company: Company): LensMember => {
    const stake = stakes.get(company.id);
    const value = stake === undefined ? 0 : stake.owned.value;
    return {
      issuer: company.id,
      symbol: company.symbol,
      name: company.name,
      country: company.country,
      value,
      share: shareOf(value, base),
    };
  };
  const knownShare = (id: Lens['id']) => {
    const held = [...stakes.values()].filter(({ company }) => isInLens(company, { ...lens, id }) === 'yes');
    return shareOf(sum(held.map(({ owned }) => owned.value)), base);
  };
  return {
    name: lens.id,
    members: lensMembers(lens, reference).map(describe),
    nearMisses: nearMisses(lens, reference).map(describe),
    otherLenses: LENSES.filter((id) => id !== lens.id && id !== 'custom').map((name) => ({
      name,
      share: knownShare(name),
    })),
  };
}

function describeFunds(exposure: Exposure, base: Base, reference: Reference): readonly FundUse[] {
  const uses = [...exposure.funds].map(([symbol, value]): FundUse => {
    const content = reference.fundContent(symbol);
    const basket = content.kind === 'basket' ? reference.basket(content.list) : null;
    const listed = reference.bySymbol(symbol).find(({ kind }) => kind === 'fund');
    const residual = exposure.residuals.find(({ fund }) => fund === symbol);
    return {
      symbol,
      name: listed === undefined ? symbol : listed.name,
      value,
      share: shareOf(value, base),
      list: basket === null ? null : basket.symbol,
      asOf: basket === null ? null : basket.asOf,
      coverage: basket === null ? null : basket.coverage,
      estimated: basket !== null && (basket.estimated || (content.kind === 'basket' && content.estimated)),
      borrowed: content.kind === 'basket' ? content.borrowed : null,
      residual: residual === undefined ? 0 : residual.value,
    };
  });
  return uses.sort((a, b) => b.value - a.value || (a.symbol < b.symbol ? -1 : 1));
}

function describeReference(exposure: Exposure, reference: Reference): Report['reference'] {
  const { version, equitiesAsOf, counts } = reference.passport;
  const funds = [...exposure.funds.keys()].sort().flatMap((symbol) => {
    const content = reference.fundContent(symbol);
    const listSymbol =
      content.kind === 'basket' ? content.list : content.kind === 'leveraged' ? content.underlying : null;
    const basket = listSymbol === null ? null : reference.basket(listSymbol);
    if (basket === null) return [];
    return [{ symbol, list: basket.symbol, asOf: basket.asOf, coverage: basket.coverage, estimated: basket.estimated }];
  });
  return { version, equitiesAsOf, funds, listings: counts.listings, fundsKnown: counts.funds };
}
