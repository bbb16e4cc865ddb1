import { t } from '../../languages/t.ts';
import type { FlowGroup, FlowTargetKey, Flow } from '../../domain/figures/flow.ts';
import type { HoldingGroup } from '../../domain/figures/fund-groups.ts';
import { isAllKnown } from '../../domain/figures/known.ts';
import { splitOfHundred } from '../../domain/figures/split.ts';
import { reasonsOf, type ClaimedSize, type Reason } from '../../domain/figures/why-reasons.ts';
import { whyFinding, type Inside, type WhyFinding } from '../../domain/figures/why-title.ts';
import type { LensId } from '../../domain/model/lens.ts';
import type { Report } from '../../domain/model/report.ts';
import { fundLabelOf } from '../funds/fund-label.ts';
import type { MoneyFormat } from '../marks/money.ts';
import { withoutStart } from '../marks/words.ts';
import { formatPercent, formatTenths, isRange, plural } from '../marks/numbers.ts';
import { accountName } from '../names/account-names.ts';
import { joinWords, LENS_PHRASES, LENS_SHORT } from '../names/names.ts';
import { countryName } from '../names/reference-names.ts';
import { usualName } from '../names/usual-name.ts';

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
const plainPart = (text: string): TitlePart => ({ text, isLens: false });
const lensPart = (text: string): TitlePart => ({ text, isLens: true });

const COUNTS = [t`No`, t`One`, t`Two`, t`Three`, t`Four`, t`Five`, t`Six`] as const;
const companiesOf = (count: number) => t`${COUNTS[count] ?? String(count)} companies make up `;

/** The finding of the picture: "Five companies make up $35 of your $48. Half of that sits inside funds." */
export function whyTitle(flow: Flow, report: Report, money: MoneyFormat): readonly TitlePart[] {
  const finding = whyFinding(flow, report);
  const phrase = LENS_PHRASES[report.settings.lens];
  const say = (hundredths: number) => money.ofHundred(hundredths);
  switch (finding.kind) {
    case 'none':
      return finding.isCertain
        ? [plainPart(t`Nothing you own is in `), lensPart(phrase)]
        : [plainPart(t`We can’t see anything in `), lensPart(phrase), plainPart(t` so far`)];
    case 'trace':
      return [plainPart(t`Less than `), lensPart(t`${say(1)} of every ${say(100)}`), plainPart(t` is in ${phrase}`)];
    case 'one':
      return [
        plainPart(t`${usualName(finding.company.name)} makes up `),
        lensPart(`${finding.isCertain ? t`your` : t`the`} ${say(finding.hundredths)}`),
        plainPart(finding.isCertain ? t` in ${phrase}` : t` we can see in ${phrase}`),
      ];
    case 'all':
      return [
        plainPart(companiesOf(finding.count)),
        lensPart(`${finding.isCertain ? t`your` : t`the`} ${say(finding.hundredths)}`),
        plainPart(
          t`${finding.isCertain ? '' : t` we can see`} in ${phrase}. ${insideWords(finding.inside, report, money)}`,
        ),
      ];
    case 'some':
      return [
        plainPart(companiesOf(finding.count)),
        ...(finding.isCertain
          ? [lensPart(t`${say(finding.part)} of your ${say(finding.hundredths)}`), plainPart('. ')]
          : [
              lensPart(t`${say(finding.part)} of the ${say(finding.hundredths)}`),
              plainPart(t` we can see in ${phrase}. `),
            ]),
        plainPart(insideWords(finding.inside, report, money)),
      ];
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
  if (symbols.length <= MOST_NAMED) return joinWords(symbols);
  return joinWords([
    ...symbols.slice(0, MOST_NAMED - 1),
    t`${plural(symbols.length - MOST_NAMED + 1, { one: '# other fund', other: '# other funds' })}`,
  ]);
}

const KIND_OF_FUNDS: Readonly<Record<HoldingGroup, string>> = {
  own: t`funds`,
  sp500: t`S&P 500 funds`,
  'total-market': t`total market funds`,
  'nasdaq-100': t`Nasdaq-100 funds`,
  'small-caps': t`small-cap funds`,
  world: t`world funds`,
  'target-date': t`target-date funds`,
  'other-funds': t`funds`,
  safe: t`funds`,
  unknown: t`funds`,
};
const FEW = [t`no`, t`one`, t`two`, t`three`, t`four`, t`five`, t`six`, t`seven`, t`eight`, t`nine`] as const;
const TIMES = ['', '', t`twice`, t`three times`, t`four times`, t`five times`] as const;

function sayReason(reason: Reason, report: Report, money: MoneyFormat): WhyReason {
  const { lens, settings } = report;
  const hundred = money.ofHundred(100);
  const ofHundred = (share: number) => t`${money.ofHundred(Math.round(share * 100))} of every ${hundred}`;
  const { rule } = reason;
  switch (reason.rule) {
    case 'same-twice': {
      const count = reason.funds.length;
      const who =
        reason.group === null
          ? named(reason.funds)
          : t`Your ${FEW[count] ?? String(count)} ${KIND_OF_FUNDS[reason.group]}`;
      const times = TIMES[count] ?? t`${count} times`;
      const nearly = reason.isAlike === 'same' ? '' : t`nearly `;
      const all = lens.share === null ? 0 : Math.round(lens.share * 100);
      const bring =
        isRange(lens) || reason.lens < 1 || all < 1
          ? t`and are ${ofHundred(reason.share)}`
          : t`and bring ${money.ofHundred(reason.lens)} of the ${money.ofHundred(all)}`;
      return {
        rule,
        lead: t`${who} are ${nearly}the same fund ${times}.`,
        rest:
          reason.group === null
            ? t`They hold ${nearly}the same companies ${bring}.`
            : t`${named(reason.funds)} hold ${nearly}the same companies ${bring}.`,
        tone: reason.group === 'small-caps' ? 'small' : 'lens',
      };
    }
    case 'on-top': {
      const split = splitOfHundred(report, isRange(lens));
      const direct = split === null ? Math.round(reason.share * 100) : split.direct;
      const names = joinWords(reason.companies.map(({ name }) => usualName(name)));
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
      return {
        rule,
        lead: t`${usualName(reason.company.name)} alone is ${money.ofHundred(reason.hundredths)} of every ${hundred}.`,
        rest:
          reason.via <= 0
            ? t`You bought it yourself.`
            : reason.direct <= 0
              ? t`It sits inside your funds.`
              : t`${via} of that sits inside funds, and ${direct} is in shares you bought yourself.`,
        tone: reason.company.inLens ? 'lens' : 'plain',
      };
    }
    case 'one-account': {
      const what = isAllKnown(report)
        ? t`your ${LENS_PHRASES[settings.lens]}`
        : t`the ${withoutStart(LENS_PHRASES[settings.lens], t`the `)} we can see`;
      return {
        rule,
        lead: t`One account has most of it.`,
        rest: t`${accountName(reason.account)} has ${formatPercent(reason.part)} of ${what} but only ${formatPercent(reason.share)} of your money.`,
        tone: 'lens',
      };
    }
    case 'too-small': {
      const isOne = reason.funds.length === 1;
      const mid = reason.hasMid ? t`, and some of that is mid-sized companies` : '';
      return {
        rule,
        lead: isOne ? t`Your small-cap fund is too small to matter.` : t`Your small-cap funds are too small to matter.`,
        rest: `${named(reason.funds)} ${isOne ? t`is` : t`are`} ${ofHundred(reason.share)}${mid}.`,
        tone: 'small',
      };
    }
    case 'abroad':
      return {
        rule,
        lead: t`Most of your money is in companies outside the US.`,
        rest: t`That’s ${ofHundred(reason.share)}, with the most in ${countryName(reason.most)}.`,
        tone: 'plain',
      };
  }
}
