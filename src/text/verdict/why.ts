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
import { countOf, formatPercent, formatTenths, isRange } from '../marks/numbers.ts';
import { accountName } from '../names/account-names.ts';
import { joinWords, LENS_PHRASES, LENS_SHORT } from '../names/names.ts';
import { countryName } from '../names/reference-names.ts';
import { usualName } from '../names/usual-name.ts';

/* Words of the picture that shows because of which holdings the verdict is what it is. */

export const WHY = {
  name: 'Why',
  picture: 'Where every $100 goes, from your holdings to what’s in them. Arrow keys move from one flow to the next.',
  table: 'Where your holdings lead, in percent of your portfolio',
  companies: 'The largest companies in it, in percent of your portfolio',
  from: 'From',
  to: 'To',
  percent: 'Percent',
  company: 'Company',
} as const;

/** What a group of holdings is called beside the picture; `short` on a phone. */
const GROUP_NAMES: Readonly<Record<HoldingGroup, { readonly full: string; readonly short: string }>> = {
  own: { full: 'Your shares', short: 'Your shares' },
  sp500: { full: 'S&P 500 funds', short: 'S&P 500' },
  'total-market': { full: 'Total market funds', short: 'Total market' },
  'nasdaq-100': { full: 'Nasdaq-100 funds', short: 'Nasdaq-100' },
  'small-caps': { full: 'Small-cap funds', short: 'Small-cap' },
  world: { full: 'World funds', short: 'World' },
  'target-date': { full: 'Target-date funds', short: 'Target-date' },
  'other-funds': { full: 'Other funds', short: 'Other funds' },
  safe: { full: 'Cash, bonds, other', short: 'Cash & other' },
  unknown: { full: 'Unidentified', short: 'Unidentified' },
};

/* One fund is one fund. */
const ONE_FUND: Partial<Record<HoldingGroup, string>> = {
  sp500: 'S&P 500 fund',
  'total-market': 'Total market fund',
  'nasdaq-100': 'Nasdaq-100 fund',
  'small-caps': 'Small-cap fund',
  world: 'World fund',
  'target-date': 'Target-date fund',
  'other-funds': 'Other fund',
};

/** A group's name: in the singular where it is one fund, "Cash and bonds" where nothing else is with them. */
export function holdingGroupName(
  { key, funds }: Pick<FlowGroup, 'key' | 'funds'>,
  { hasOtherAssets }: Pick<Flow, 'hasOtherAssets'>,
): string {
  if (key === 'safe' && !hasOtherAssets) return 'Cash and bonds';
  return (funds.length === 1 ? ONE_FUND[key] : undefined) ?? GROUP_NAMES[key].full;
}

/** The same on a phone. */
export function groupShortName(
  { key }: Pick<FlowGroup, 'key'>,
  { hasOtherAssets }: Pick<Flow, 'hasOtherAssets'>,
): string {
  return key === 'safe' && !hasOtherAssets ? 'Cash, bonds' : GROUP_NAMES[key].short;
}

/** What stands below a group's name: its funds, or how many companies. */
export function holdingGroupDetail({ key, funds, companies }: FlowGroup): string {
  if (key === 'own') return countOf(companies, 'company', 'companies');
  return key === 'safe' || key === 'unknown' ? '' : funds.join(', ');
}

/** What a part of the money is in. */
export function flowTargetName(
  key: FlowTargetKey,
  lens: LensId,
  { hasOtherAssets }: Pick<Flow, 'hasOtherAssets'>,
): { readonly full: string; readonly short: string } {
  const mayBeSmall = lens !== 'mega-cap-tech' && lens !== 'mega-cap-it';
  switch (key) {
    case 'lens':
      return { full: LENS_SHORT[lens], short: LENS_SHORT[lens] };
    case 'others':
      return { full: 'Other companies', short: 'Other' };
    case 'small':
      return mayBeSmall
        ? { full: 'Other small caps', short: 'Other small' }
        : { full: 'Small caps', short: 'Small caps' };
    case 'safe':
      return {
        full: hasOtherAssets ? 'Cash, bonds, other' : 'Cash and bonds',
        short: hasOtherAssets ? 'Cash & other' : 'Cash, bonds',
      };
    case 'unseen':
      return { full: 'Can’t see', short: 'Can’t see' };
  }
}

/** A figure of the picture. */
export function flowFigure({ tenths, share }: { readonly tenths: number; readonly share: number }): string {
  return formatTenths(tenths, share);
}

/** The companies that are not named. */
export function otherCompanies(count: number): string {
  return countOf(count, 'other');
}

/** What a band of the picture carries: "S&P 500 funds to mega-cap tech: $43,583, 17.5%". */
export function flowBandWords(
  from: string,
  to: string,
  { value, share }: { readonly value: number; readonly share: number },
  money: MoneyFormat,
): string {
  return `${from} to ${to}: ${money.whole(value)}, ${formatPercent(share)}`;
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

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'] as const;
const companiesOf = (count: number) => `${COUNTS[count] ?? String(count)} companies make up `;

/** The finding of the picture: "Five companies make up $35 of your $48. Half of that sits inside funds." */
export function whyTitle(flow: Flow, report: Report, money: MoneyFormat): readonly TitlePart[] {
  const finding = whyFinding(flow, report);
  const phrase = LENS_PHRASES[report.settings.lens];
  const say = (hundredths: number) => money.ofHundred(hundredths);
  switch (finding.kind) {
    case 'none':
      return finding.isCertain
        ? [plainPart('Nothing you own is in '), lensPart(phrase)]
        : [plainPart('We can’t see anything in '), lensPart(phrase), plainPart(' so far')];
    case 'trace':
      return [plainPart('Less than '), lensPart(`${say(1)} of every ${say(100)}`), plainPart(` is in ${phrase}`)];
    case 'one':
      return [
        plainPart(`${usualName(finding.company.name)} makes up `),
        lensPart(`${finding.isCertain ? 'your' : 'the'} ${say(finding.hundredths)}`),
        plainPart(finding.isCertain ? ` in ${phrase}` : ` we can see in ${phrase}`),
      ];
    case 'all':
      return [
        plainPart(companiesOf(finding.count)),
        lensPart(`${finding.isCertain ? 'your' : 'the'} ${say(finding.hundredths)}`),
        plainPart(`${finding.isCertain ? '' : ' we can see'} in ${phrase}. ${insideWords(finding.inside, report)}`),
      ];
    case 'some':
      return [
        plainPart(companiesOf(finding.count)),
        ...(finding.isCertain
          ? [lensPart(`${say(finding.part)} of your ${say(finding.hundredths)}`), plainPart('. ')]
          : [
              lensPart(`${say(finding.part)} of the ${say(finding.hundredths)}`),
              plainPart(` we can see in ${phrase}. `),
            ]),
        plainPart(insideWords(finding.inside, report)),
      ];
  }
}

/* "All" and "none" only where nothing is unknown. */
function insideWords(inside: Inside, report: Report): string {
  const isAll = isAllKnown(report);
  switch (inside) {
    case 'all':
      return isAll ? 'All of that sits inside funds.' : 'What we can see of that sits inside funds.';
    case 'most':
      return 'Most of that sits inside funds.';
    case 'half':
      return 'Half of that sits inside funds.';
    case 'some':
      return 'Most of that is in shares you bought yourself.';
    case 'none':
      return isAll ? 'You bought all of that yourself.' : 'What we can see of that is in shares you bought yourself.';
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

/* What the title says already is not said again. */
function saidByTitle({ kind, ...finding }: WhyFinding): readonly Reason['rule'][] {
  const inside = 'inside' in finding ? finding.inside : null;
  const isOwn = inside === 'none' || inside === 'some';
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
  return joinWords([...symbols.slice(0, MOST_NAMED - 1), countOf(symbols.length - MOST_NAMED + 1, 'other fund')]);
}

const KIND_OF_FUNDS: Readonly<Record<HoldingGroup, string>> = {
  own: 'funds',
  sp500: 'S&P 500 funds',
  'total-market': 'total market funds',
  'nasdaq-100': 'Nasdaq-100 funds',
  'small-caps': 'small-cap funds',
  world: 'world funds',
  'target-date': 'target-date funds',
  'other-funds': 'funds',
  safe: 'funds',
  unknown: 'funds',
};
const FEW = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;
const TIMES = ['', '', 'twice', 'three times', 'four times', 'five times'] as const;

function sayReason(reason: Reason, report: Report, money: MoneyFormat): WhyReason {
  const { lens, settings } = report;
  const hundred = money.ofHundred(100);
  const ofHundred = (share: number) => `${money.ofHundred(Math.round(share * 100))} of every ${hundred}`;
  const { rule } = reason;
  switch (reason.rule) {
    case 'same-twice': {
      const count = reason.funds.length;
      const who =
        reason.group === null
          ? named(reason.funds)
          : `Your ${FEW[count] ?? String(count)} ${KIND_OF_FUNDS[reason.group]}`;
      const times = TIMES[count] ?? `${String(count)} times`;
      const nearly = reason.isAlike === 'same' ? '' : 'nearly ';
      const all = lens.share === null ? 0 : Math.round(lens.share * 100);
      const bring =
        isRange(lens) || reason.lens < 1 || all < 1
          ? `and are ${ofHundred(reason.share)}`
          : `and bring ${money.ofHundred(reason.lens)} of the ${money.ofHundred(all)}`;
      return {
        rule,
        lead: `${who} are ${nearly}the same fund ${times}.`,
        rest:
          reason.group === null
            ? `They hold ${nearly}the same companies ${bring}.`
            : `${named(reason.funds)} hold ${nearly}the same companies ${bring}.`,
        tone: reason.group === 'small-caps' ? 'small' : 'lens',
      };
    }
    case 'on-top': {
      const split = splitOfHundred(report, isRange(lens));
      const direct = split === null ? Math.round(reason.share * 100) : split.direct;
      const names = joinWords(reason.companies.map(({ name }) => usualName(name)));
      return {
        rule,
        lead: `You bought ${money.ofHundred(direct)} of it yourself.`,
        rest: reason.isMost
          ? `Mostly ${names}, on top of what your funds already hold.`
          : `${names} come on top of what your funds already hold.`,
        tone: 'lens',
      };
    }
    case 'name': {
      const most = formatPercent(reason.part);
      return reason.claims === 'small'
        ? {
            rule,
            lead: `${reason.fund} isn’t mostly small caps.`,
            rest: `That’s what its name says, but at most ${most} of it is small by the definition in use.`,
            tone: 'small',
          }
        : {
            rule,
            lead: `${reason.fund} isn’t mostly mid-sized companies.`,
            rest: `That’s what its name says, but at most ${most} of it is mid cap by the definition in use.`,
            tone: 'plain',
          };
    }
    case 'one-company': {
      const [direct, via] = [money.ofHundred(reason.direct), money.ofHundred(reason.via)];
      return {
        rule,
        lead: `${usualName(reason.company.name)} alone is ${money.ofHundred(reason.hundredths)} of every ${hundred}.`,
        rest:
          reason.via <= 0
            ? 'You bought it yourself.'
            : reason.direct <= 0
              ? 'It sits inside your funds.'
              : `${via} of that sits inside funds, and ${direct} is in shares you bought yourself.`,
        tone: reason.company.inLens ? 'lens' : 'plain',
      };
    }
    case 'one-account': {
      const what = isAllKnown(report)
        ? `your ${LENS_PHRASES[settings.lens]}`
        : `the ${LENS_PHRASES[settings.lens].replace(/^the /, '')} we can see`;
      return {
        rule,
        lead: 'One account has most of it.',
        rest: `${accountName(reason.account)} has ${formatPercent(reason.part)} of ${what} but only ${formatPercent(reason.share)} of your money.`,
        tone: 'lens',
      };
    }
    case 'too-small': {
      const isOne = reason.funds.length === 1;
      const mid = reason.hasMid ? ', and some of that is mid-sized companies' : '';
      return {
        rule,
        lead: isOne ? 'Your small-cap fund is too small to matter.' : 'Your small-cap funds are too small to matter.',
        rest: `${named(reason.funds)} ${isOne ? 'is' : 'are'} ${ofHundred(reason.share)}${mid}.`,
        tone: 'small',
      };
    }
    case 'abroad':
      return {
        rule,
        lead: 'Most of your money is in companies outside the US.',
        rest: `That’s ${ofHundred(reason.share)}, with the most in ${countryName(reason.most)}.`,
        tone: 'plain',
      };
  }
}
