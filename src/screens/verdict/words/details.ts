import { t } from '../../../words/t.ts';
import type { Report } from '../../../domain/model/report.ts';
import { costsTitle } from '../../funds/words/costs.ts';
import { fundsTitle } from '../../funds/words/funds.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { ownedCount } from '../../companies/words/companies.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { LENS_NAMES } from '../../../words/names/names.ts';
import { formatPercent, plural } from '../../../words/marks/numbers.ts';
import { sentences } from '../../review/words/phrases.ts';
import { viewRows } from './more-views.ts';

/* What lies below the verdict's story, for those who want to know more: one tab each, one fold each on a phone. */

const DETAILS = ['size', 'companies', 'accounts', 'world', 'definition', 'data'] as const;
/** As the address names it: "#/verdict/size". */
export type DetailId = (typeof DETAILS)[number];

export interface Detail {
  readonly id: DetailId;
  readonly text: string;
  /** One fact of it, where it is shut. */
  readonly fact: string;
}

/** What there is to show of a portfolio, in the order of the screen: accounts where there are several. */
export function detailsOf(report: Report): readonly Detail[] {
  const { exposure, accounts, lens, reference, settings } = report;
  const [country] = viewRows('country', report);
  const owned = ownedCount(report);
  const all: Readonly<Record<DetailId, Omit<Detail, 'id'> | null>> = {
    size: { text: t`Size and sectors`, fact: t`${formatPercent(exposure.size.mega.share)} in mega caps` },
    companies: { text: t`Companies`, fact: owned.least === null ? owned.shown : t`${owned.shown} over ${owned.least}` },
    accounts:
      accounts.length < 2
        ? null
        : { text: t`Accounts`, fact: t`${plural(accounts.length, { one: '# account', other: '# accounts' })}` },
    world: {
      text: t`Around the world`,
      fact: country === undefined ? '' : `${country.name} ${formatPercent(country.share)}`,
    },
    definition: {
      text: t`What counts as ${LENS_NAMES[settings.lens]}`,
      fact: t`${plural(lens.members.length, { one: '# company', other: '# companies' })}`,
    },
    data: { text: t`Where the data comes from`, fact: t`as of ${formatDate(reference.equitiesAsOf)}` },
  };
  return DETAILS.flatMap((id) => {
    const one = all[id];
    return one === null ? [] : [{ id, ...one }];
  });
}

/** What the verdict says of funds beside the way to their screen: the finding and what they cost; empty without any. */
export function fundsSentence(report: Report, money: MoneyFormat): string {
  const { funds, unknownFunds, costs } = report;
  if (funds.length + unknownFunds.length === 0) return '';
  const finding = t`${fundsTitle(report)}.`;
  return costs.funds.length === 0 ? finding : sentences(finding, t`${costsTitle(report, money)}.`);
}

/** Where tabs that were here are now. */
export const MOVED_DETAILS: Readonly<Record<string, string>> = { funds: '/funds', costs: '/funds?costs' };
