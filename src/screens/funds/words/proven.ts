import { t } from '../../../words/t.ts';
import type { EndWitness } from '../../../domain/model/reference.ts';
import type { FundUse } from '../../../domain/model/report-funds.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { formatEndsPercent } from '../../../words/marks/ends.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { formatPercent } from '../../../words/marks/numbers.ts';
import { lensPhrase } from '../../../words/names/names.ts';

/* What is proven of a fund whose holdings nobody knows: between which ends, and what says so. */

type Proven = NonNullable<FundUse['proven']>;

const WITNESSES: Readonly<Record<Exclude<EndWitness, 'law'>, string>> = {
  countries: t`countries`,
  sectors: t`sectors`,
  holdings: t`largest holdings`,
};

/** A sentence for each figure of which an end is proven; none for one that may be anything. */
export function provenSentences(proven: Proven): readonly string[] {
  return proven.ends.map((end) => provenSentence(proven, end));
}

function provenSentence({ asOf, category }: Proven, { of, low, high, why }: Proven['ends'][number]): string {
  const [lens, day] = [lensPhrase(of, 'in'), formatDate(asOf)];
  const ends = formatEndsPercent({ low, high });
  if (category !== null) {
    if (low === 0)
      return t`At most ${formatPercent(high)} of it is in ${lens}: India’s rules for funds called “${category}” leave room for no more.`;
    return high > MOST
      ? t`At least ${formatPercent(low)} of it is in ${lens}: India’s rules for funds called “${category}” ask for no less.`
      : t`${ends} of it is in ${lens}: that’s what India’s rules for funds called “${category}” leave room for.`;
  }
  const published = joinAnd(why.flatMap((one) => (one === 'law' ? [] : [WITNESSES[one]])));
  if (low === 0)
    return t`At most ${formatPercent(high)} of it is in ${lens}: what it published of its ${published} as of ${day} leaves room for no more.`;
  return high > MOST
    ? t`At least ${formatPercent(low)} of it is in ${lens}, by what it published of its ${published} as of ${day}.`
    : t`${ends} of it is in ${lens}: what it published of its ${published} as of ${day} leaves room for that.`;
}
const MOST = 0.99;
