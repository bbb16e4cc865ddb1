import { select, t } from '../../../words/t.ts';
import type { FlowGroup, FlowTargetKey, Flow } from '../../../domain/figures/flow.ts';
import type { HoldingGroup } from '../../../domain/figures/fund-groups.ts';
import { isAllKnown } from '../../../domain/figures/known.ts';
import { splitOfHundred } from '../../../domain/figures/split.ts';
import { reasonsOf, type ClaimedSize, type Reason } from '../../../domain/figures/why-reasons.ts';
import { whyFinding, type Inside, type WhyFinding } from '../../../domain/figures/why-title.ts';
import type { LensId } from '../../../domain/model/lens.ts';
import type { Report } from '../../../domain/model/report.ts';
import { fundLabelOf } from '../../funds/words/fund-label.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { formatPercent, formatTenths, isRange, plural, pluralInWords } from '../../../words/marks/numbers.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { LENS_SHORT, lensPhrase } from '../../../words/names/names.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { countryName } from '../../../words/names/reference-names.ts';
import { usualName } from '../../../words/names/usual-name.ts';
import { pluralAtStart } from '../../../words/marks/words.ts';
import { sentences } from '../../review/words/phrases.ts';
import { piecesOf } from './pieces.ts';

/* Words of the picture that shows because of which holdings the verdict is what it is. */

export const WHY = {
  name: t`Why`,
  picture: t`Where every $100 goes, from your holdings to what’s in them. Arrow keys move from one flow to the next.`,
  table: t`Where your holdings lead, in percent of your portfolio`,
  companies: t`The largest companies in it, in percent of your portfolio`,
  from: t`From`,
  to: t`To`,
  percent: t`Percent`,
  company: t`Company`,
} as const;

/** What a group of holdings is called beside the picture; `short` on a phone. */
const GROUP_NAMES: Readonly<Record<HoldingGroup, { readonly full: string; readonly short: string }>> = {
  own: { full: t`Your shares`, short: t`Your shares` },
  sp500: { full: t`S&P 500 funds`, short: 'S&P 500' },
  'total-market': { full: t`Total market funds`, short: t`Total market` },
  'nasdaq-100': { full: t`Nasdaq-100 funds`, short: t`Nasdaq-100` },
  'small-caps': { full: t`Small-cap funds`, short: t`Small-cap` },
  world: { full: t`World funds`, short: t`World` },
  'target-date': { full: t`Target-date funds`, short: t`Target-date` },
  'other-funds': { full: t`Other funds`, short: t`Other funds` },
  safe: { full: t`Cash, bonds, other`, short: t`Cash & other` },
  unknown: { full: t`Unidentified`, short: t`Unidentified` },
};

/* One fund is one fund. */
const ONE_FUND: Partial<Record<HoldingGroup, string>> = {
  sp500: t`S&P 500 fund`,
  'total-market': t`Total market fund`,
  'nasdaq-100': t`Nasdaq-100 fund`,
  'small-caps': t`Small-cap fund`,
  world: t`World fund`,
  'target-date': t`Target-date fund`,
  'other-funds': t`Other fund`,
};

/** A group's name: in the singular where it is one fund, "Cash and bonds" where nothing else is with them. */
export function holdingGroupName(
  { key, funds }: Pick<FlowGroup, 'key' | 'funds'>,
  { hasOtherAssets }: Pick<Flow, 'hasOtherAssets'>,
): string {
  if (key === 'safe' && !hasOtherAssets) return t`Cash and bonds`;
  return (funds.length === 1 ? ONE_FUND[key] : undefined) ?? GROUP_NAMES[key].full;
}

/** The same on a phone. */
export function groupShortName(
  { key }: Pick<FlowGroup, 'key'>,
  { hasOtherAssets }: Pick<Flow, 'hasOtherAssets'>,
): string {
  return key === 'safe' && !hasOtherAssets ? t`Cash, bonds` : GROUP_NAMES[key].short;
}

/** What stands below a group's name: its funds, or how many companies. */
export function holdingGroupDetail({ key, funds, companies }: FlowGroup): string {
  if (key === 'own') return t`${plural(companies, { one: '# company', other: '# companies' })}`;
  return key === 'safe' || key === 'unknown' ? '' : funds.join(', ');
}

/** What a part of the money is in. */
export function flowTargetName(
  key: FlowTargetKey,
  lens: LensId,
  { hasOtherAssets, countsUnseen }: Pick<Flow, 'hasOtherAssets' | 'countsUnseen'>,
): { readonly full: string; readonly short: string } {
  const mayBeSmall = lens !== 'mega-cap-tech' && lens !== 'mega-cap-it';
  switch (key) {
    case 'lens':
      return { full: LENS_SHORT[lens], short: LENS_SHORT[lens] };
    case 'others':
      return { full: t`Other companies`, short: t`Other` };
    case 'small':
      return mayBeSmall
        ? { full: t`Other small caps`, short: t`Other small` }
        : { full: t`Small caps`, short: t`Small caps` };
    case 'safe':
      return {
        full: hasOtherAssets ? t`Cash, bonds, other` : t`Cash and bonds`,
        short: hasOtherAssets ? t`Cash & other` : t`Cash, bonds`,
      };
    case 'unseen':
      return countsUnseen
        ? { full: t`Still unknown`, short: t`Still unknown` }
        : { full: t`Can’t see`, short: t`Can’t see` };
  }
}

/** A figure of the picture. */
export function flowFigure({ tenths, share }: { readonly tenths: number; readonly share: number }): string {
  return formatTenths(tenths, share);
}

/** The companies that are not named. */
export function otherCompanies(count: number): string {
  return t`${plural(count, { one: '# other', other: '# others' })}`;
}

/** What a band of the picture carries: "S&P 500 funds to mega-cap tech: $43,583, 17.5%". */
export function flowBandWords(
  from: string,
  to: string,
  { value, share }: { readonly value: number; readonly share: number },
  money: MoneyFormat,
): string {
  return t`${from} to ${to}: ${money.whole(value)}, ${formatPercent(share)}`;
}

/** The same beside the band, where both ends can be seen. */
export function bandAmount(
  { value, share }: { readonly value: number; readonly share: number },
  money: MoneyFormat,
): string {
  return `${money.whole(value)} (${formatPercent(share)})`;
}

/** A title in pieces: what is about mega-cap tech is in its color. */
export interface TitlePart {
  readonly text: string;
  readonly isLens: boolean;
}

/** The finding of the picture: "Five companies make up $35 of your $48. Half of that sits inside funds." */
export function whyTitle(flow: Flow, report: Report, money: MoneyFormat): readonly TitlePart[] {
  const finding = whyFinding(flow, report);
  const inside = finding.kind === 'all' || finding.kind === 'some' ? insideWords(finding.inside, report, money) : '';
  return piecesOf(sentences(titleWords(finding, lensPhrase(report.settings.lens, 'in'), money), inside)).map(
    ({ text, tags }) => ({ text, isLens: tags.includes('tech') }),
  );
}

function titleWords(finding: WhyFinding, phrase: string, money: MoneyFormat): string {
  const say = (hundredths: number) => money.ofHundred(hundredths);
  switch (finding.kind) {
    case 'none':
      return finding.isCertain
        ? t`Nothing you own is in <tech>${phrase}</tech>`
        : t`We can’t see anything in <tech>${phrase}</tech> so far`;
    case 'trace':
      return t`Less than <tech>${say(1)} of every ${say(100)}</tech> is in ${phrase}`;
    case 'one': {
      const [name, all] = [usualName(finding.company.name), say(finding.hundredths)];
      return finding.isCertain
        ? t`${name} makes up <tech>your ${all}</tech> in ${phrase}`
        : t`${name} makes up <tech>the ${all}</tech> we can see in ${phrase}`;
    }
    case 'all': {
      const [{ count }, all] = [finding, say(finding.hundredths)];
      return finding.isCertain
        ? t`${pluralAtStart(count, { one: '# company makes up', other: '# companies make up' })} <tech>your ${all}</tech> in ${phrase}.`
        : t`${pluralAtStart(count, { one: '# company makes up', other: '# companies make up' })} <tech>the ${all}</tech> we can see in ${phrase}.`;
    }
    case 'some': {
      const { count } = finding;
      const [part, all] = [say(finding.part), say(finding.hundredths)];
      return finding.isCertain
        ? t`${pluralAtStart(count, { one: '# company makes up', other: '# companies make up' })} <tech>${part} of your ${all}</tech>.`
        : t`${pluralAtStart(count, { one: '# company makes up', other: '# companies make up' })} <tech>${part} of the ${all}</tech> we can see in ${phrase}.`;
    }
  }
}

/* "All" and "none" only where nothing is unknown. How much, not "most": the line below the verdict says how much of all of it is inside funds. */
function insideWords(inside: Inside, report: Report, money: MoneyFormat): string {
  const isAll = isAllKnown(report);
  switch (inside.kind) {
    case 'all':
      return isAll ? t`All of that sits inside funds.` : t`What we can see of that sits inside funds.`;
    case 'half':
      return t`Half of that sits inside funds.`;
    case 'part':
      return inside.hundredths < 1
        ? t`Less than ${money.ofHundred(1)} of that sits inside funds.`
        : t`${money.ofHundred(inside.hundredths)} of that sits inside funds.`;
    case 'none':
      return isAll ? t`You bought all of that yourself.` : t`What we can see of that is in shares you bought yourself.`;
  }
}

/** A reason: what was found, in bold, and what it rests on. */
export interface WhyReason {
  readonly rule: Reason['rule'];
  readonly lead: string;
  readonly rest: string;
  readonly tone: 'lens' | 'small' | 'plain';
}

function claimOf(name: string): ClaimedSize | null {
  const label = fundLabelOf(name);
  return label === 'small' || label === 'mid' ? label : null;
}

function isMostlyOwn(finding: Extract<WhyFinding, { readonly kind: 'all' | 'some' }>): boolean {
  const { inside } = finding;
  if (inside.kind !== 'part') return inside.kind === 'none';
  return 2 * inside.hundredths < (finding.kind === 'some' ? finding.part : finding.hundredths);
}

/* What the title says already is not said again. */
function saidByTitle(finding: WhyFinding): readonly Reason['rule'][] {
  const { kind } = finding;
  const isOwn = (kind === 'all' || kind === 'some') && isMostlyOwn(finding);
  return [...(kind === 'one' ? (['one-company', 'on-top'] as const) : []), ...(isOwn ? (['on-top'] as const) : [])];
}

/** At most three reasons, the most money first. */
export function whyReasons(flow: Flow, report: Report, money: MoneyFormat): readonly WhyReason[] {
  return reasonsOf(report, claimOf, saidByTitle(whyFinding(flow, report))).map((reason) =>
    sayReason(reason, report, money),
  );
}

const MOST_NAMED = 4;
function named(symbols: readonly string[]): string {
  if (symbols.length <= MOST_NAMED) return joinAnd(symbols);
  return joinAnd([
    ...symbols.slice(0, MOST_NAMED - 1),
    t`${plural(symbols.length - MOST_NAMED + 1, { one: '# other fund', other: '# other funds' })}`,
  ]);
}

/* All funds of a group, as a subject. */
const YOUR_FUNDS: Partial<Record<HoldingGroup, (count: number) => string>> = {
  sp500: (count) => t`${pluralInWords(count, { one: 'Your # S&P 500 fund', other: 'Your # S&P 500 funds' })}`,
  'total-market': (count) =>
    t`${pluralInWords(count, { one: 'Your # total market fund', other: 'Your # total market funds' })}`,
  'nasdaq-100': (count) =>
    t`${pluralInWords(count, { one: 'Your # Nasdaq-100 fund', other: 'Your # Nasdaq-100 funds' })}`,
  'small-caps': (count) =>
    t`${pluralInWords(count, { one: 'Your # small-cap fund', other: 'Your # small-cap funds' })}`,
  world: (count) => t`${pluralInWords(count, { one: 'Your # world fund', other: 'Your # world funds' })}`,
  'target-date': (count) =>
    t`${pluralInWords(count, { one: 'Your # target-date fund', other: 'Your # target-date funds' })}`,
};
const yourFunds = (count: number) => t`${pluralInWords(count, { one: 'Your # fund', other: 'Your # funds' })}`;
const TIMES = ['', '', 'two', 'three', 'four', 'five'] as const;

/* "Your two S&P 500 funds are the same fund twice. FXAIX and VOO hold the same companies and bring $18 of the $48." */
function twiceWords(
  reason: Extract<Reason, { readonly rule: 'same-twice' }>,
  { lens }: Report,
  money: MoneyFormat,
): { readonly lead: string; readonly rest: string } {
  const { group, isAlike } = reason;
  const funds = named(reason.funds);
  const count = reason.funds.length;
  const who = group === null ? funds : (YOUR_FUNDS[group] ?? yourFunds)(count);
  const times = TIMES[count] ?? 'more';
  const lead = t`${who} are ${select(isAlike, { same: 'the same fund', other: 'nearly the same fund' })} ${select(times, { two: 'twice', three: 'three times', four: 'four times', five: 'five times', other: 'several times' })}.`;
  const all = lens.share === null ? 0 : Math.round(lens.share * 100);
  if (isRange(lens) || reason.lens < 1 || all < 1) {
    const [part, hundred] = [money.ofHundred(Math.round(reason.share * 100)), money.ofHundred(100)];
    const rest =
      group === null
        ? t`They hold ${select(isAlike, { same: 'the same companies', other: 'nearly the same companies' })} and are ${part} of every ${hundred}.`
        : t`${funds} hold ${select(isAlike, { same: 'the same companies', other: 'nearly the same companies' })} and are ${part} of every ${hundred}.`;
    return { lead, rest };
  }
  const [part, whole] = [money.ofHundred(reason.lens), money.ofHundred(all)];
  const rest =
    group === null
      ? t`They hold ${select(isAlike, { same: 'the same companies', other: 'nearly the same companies' })} and bring ${part} of the ${whole}.`
      : t`${funds} hold ${select(isAlike, { same: 'the same companies', other: 'nearly the same companies' })} and bring ${part} of the ${whole}.`;
  return { lead, rest };
}

function sayReason(reason: Reason, report: Report, money: MoneyFormat): WhyReason {
  const { lens, settings } = report;
  const hundred = money.ofHundred(100);
  const { rule } = reason;
  switch (reason.rule) {
    case 'same-twice':
      return {
        rule,
        ...twiceWords(reason, report, money),
        tone: reason.group === 'small-caps' ? 'small' : 'lens',
      };
    case 'on-top': {
      const split = splitOfHundred(report, isRange(lens));
      const direct = split === null ? Math.round(reason.share * 100) : split.direct;
      const names = joinAnd(reason.companies.map(({ name }) => usualName(name)));
      return {
        rule,
        lead: t`You bought ${money.ofHundred(direct)} of it yourself.`,
        rest: reason.isMost
          ? t`Mostly ${names}, on top of what your funds already hold.`
          : t`${names} come on top of what your funds already hold.`,
        tone: 'lens',
      };
    }
    case 'name': {
      const most = formatPercent(reason.part);
      return reason.claims === 'small'
        ? {
            rule,
            lead: t`${reason.fund} isn’t mostly small caps.`,
            rest: t`That’s what its name says, but at most ${most} of it is small by the definition in use.`,
            tone: 'small',
          }
        : {
            rule,
            lead: t`${reason.fund} isn’t mostly mid-sized companies.`,
            rest: t`That’s what its name says, but at most ${most} of it is mid cap by the definition in use.`,
            tone: 'plain',
          };
    }
    case 'one-company': {
      const [direct, via] = [money.ofHundred(reason.direct), money.ofHundred(reason.via)];
      const inFunds =
        reason.direct <= 0
          ? t`It sits inside your funds.`
          : t`${via} of that sits inside funds, and ${direct} is in shares you bought yourself.`;
      return {
        rule,
        lead: t`${usualName(reason.company.name)} alone is ${money.ofHundred(reason.hundredths)} of every ${hundred}.`,
        rest: reason.via <= 0 ? t`You bought it yourself.` : inFunds,
        tone: reason.company.inLens ? 'lens' : 'plain',
      };
    }
    case 'one-account': {
      const account = accountName(reason.account);
      const [part, share] = [formatPercent(reason.part), formatPercent(reason.share)];
      return {
        rule,
        lead: t`One account has most of it.`,
        rest: isAllKnown(report)
          ? t`${account} has ${part} of your ${lensPhrase(settings.lens, 'of')} but only ${share} of your money.`
          : t`${account} has ${part} of what we can see in ${lensPhrase(settings.lens, 'in')} but only ${share} of your money.`,
        tone: 'lens',
      };
    }
    case 'too-small': {
      const { funds } = reason;
      const part = money.ofHundred(Math.round(reason.share * 100));
      return {
        rule,
        lead: t`${plural(funds.length, { one: 'Your small-cap fund is', other: 'Your small-cap funds are' })} too small to matter.`,
        rest: reason.hasMid
          ? t`${named(funds)} ${plural(funds.length, { one: 'is', other: 'are' })} ${part} of every ${hundred}, and some of that is mid-sized companies.`
          : t`${named(funds)} ${plural(funds.length, { one: 'is', other: 'are' })} ${part} of every ${hundred}.`,
        tone: 'small',
      };
    }
    case 'abroad':
      return {
        rule,
        lead: t`Most of your money is in companies outside the US.`,
        rest: t`That’s ${money.ofHundred(Math.round(reason.share * 100))} of every ${hundred}, with the most in ${countryName(reason.most)}.`,
        tone: 'plain',
      };
  }
}
