import { t } from '../../languages/t.ts';
import type { Report } from '../../domain/model/report.ts';
import { COSTS, costsFact } from '../funds/costs.ts';
import { ownedCount } from '../companies/companies.ts';
import { formatDate } from '../marks/dates.ts';
import { LENS_NAMES } from '../names/names.ts';
import { formatPercent, plural } from '../marks/numbers.ts';
import { viewRows } from './more-views.ts';

/* What lies below the verdict's story, for those who want to know more: one tab each, one fold each on a phone. */

const DETAILS = ['size', 'companies', 'funds', 'costs', 'accounts', 'world', 'definition', 'data'] as const;
/** As the address names it: "#/verdict/funds". */
export type DetailId = (typeof DETAILS)[number];

export interface Detail {
  readonly id: DetailId;
  readonly text: string;
  /** One fact of it, where it is shut. */
  readonly fact: string;
}

/** What there is to show of a portfolio, in the order of the screen: accounts where there are several, funds where there are any. */
export function detailsOf(report: Report): readonly Detail[] {
  const { exposure, funds, unknownFunds, accounts, lens, reference, settings, costs } = report;
  const [country] = viewRows('country', report);
  const [fundCount, owned] = [funds.length + unknownFunds.length, ownedCount(report)];
  const all: Readonly<Record<DetailId, Omit<Detail, 'id'> | null>> = {
    size: { text: t`Size and sectors`, fact: t`${formatPercent(exposure.size.mega.share)} in mega caps` },
    companies: { text: t`Companies`, fact: owned.least === null ? owned.shown : t`${owned.shown} over ${owned.least}` },
    funds:
      fundCount === 0 ? null : { text: t`Funds`, fact: t`${plural(fundCount, { one: '# fund', other: '# funds' })}` },
    costs: costs.funds.length === 0 ? null : { text: COSTS.name, fact: costsFact(report) },
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
