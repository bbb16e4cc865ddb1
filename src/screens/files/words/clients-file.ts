import type { HeroAnswer } from '../../../domain/figures/answer.ts';
import { askedOf, type ClientRow } from '../../../domain/figures/client-rows.ts';
import { inPercent, roundedPercent } from '../../../words/marks/rounding.ts';
import type { LensId } from '../../../domain/model/lens.ts';
import type { TargetKey } from '../../../domain/model/target.ts';
import { isOutside, outsideSinceOf, type ClientStanding } from '../../../domain/figures/client-rows.ts';
import { writeCsv, type Cell } from './csv-file.ts';

const TITLES = [
  'Client',
  'Portfolios',
  'Definition',
  'Percent of',
  'Mega-cap tech percent',
  'Mega-cap tech at least',
  'Mega-cap tech at most',
  'Small caps percent',
  'Small caps at least',
  'Small caps at most',
  'Market',
  'Market mega-cap tech percent',
  'Target minimum',
  'Target maximum',
  'Target',
  'Also outside',
  'Points since last file',
  'Last file before',
  'Oldest data',
  'Newest data',
  'Needs an answer',
  'Fund costs percent',
  'Fund costs are at least',
  'Up to date',
  'Points since last file are certain',
  'Outside target since',
  'Outside target before that is unknown',
];

/* In English whatever the screen is in, as all that stands in such a file. */
const DEFINITIONS: Readonly<Record<LensId, string>> = {
  'mega-cap-tech': 'Mega-cap tech',
  'magnificent-seven': 'Mag 7',
  'mega-cap-it': 'Mega-cap IT',
  'tech-all-sizes': 'Tech',
  custom: 'Your list',
};
const STANDING: Readonly<Record<ClientStanding, string>> = {
  above: 'above',
  below: 'below',
  inside: 'inside',
  open: 'unclear',
  none: 'none set',
  differs: 'varies',
  unknown: 'unknown',
};
const TARGETS: Readonly<Record<Exclude<TargetKey, 'lens'>, string>> = {
  'small-caps': 'Small caps',
  'cash-and-bonds': 'Cash and bonds',
  'largest-company': 'Largest company',
};

/* Nothing where nobody knows. */
const YES_OR_NO = { true: 'yes', false: 'no' } as const;
const yesOrNo = (is: boolean | undefined): Cell => (is === undefined ? null : YES_OR_NO[`${is}`]);

/* The other targets a client is outside of; of a household without one of its own, whose are. */
function alsoOutside({ outside, members }: ClientRow): string {
  const others = outside.flatMap(({ target: { key }, stands }) =>
    key === 'lens' ? [] : [`${TARGETS[key]}: ${STANDING[stands]}`],
  );
  const names = members.filter(isOutside).map(({ name }) => name);
  return others.length === 0 && names.length > 0 && outside.length === 0
    ? `outside: ${names.join(', ')}`
    : others.join(', ');
}

/**
 * Gives the rows of the table of clients, in its order; a household is one row. Percentages are numbers from 0 to 100, rounded where
 * amounts are left out; a figure without a middle reading has its ends alone.
 */
export function formatClients(rows: readonly ClientRow[], withoutAmounts: boolean): string {
  const percent = (share: number | null): Cell => (withoutAmounts ? roundedPercent(share) : inPercent(share));
  const answer = (said: HeroAnswer | null): readonly Cell[] => {
    if (said === null) return [null, null, null];
    if (said.kind === 'one') return [percent(said.share), percent(said.share), percent(said.share)];
    return [said.kind === 'about' ? percent(said.share) : null, percent(said.low), percent(said.high)];
  };
  const cells = (row: ClientRow): readonly Cell[] => {
    const { market, target, since, costs } = row;
    const outsideFrom = outsideSinceOf(row);
    return [
      row.name,
      row.members.length === 0 ? 1 : row.members.length,
      row.definition === null ? null : DEFINITIONS[row.definition],
      row.base === 'equities' ? 'stocks' : row.base,
      ...answer(row.lens),
      ...answer(row.smallCaps),
      market === null ? null : market.name,
      market === null ? null : percent(market.lens),
      target === null ? null : percent(target.low),
      target === null ? null : percent(target.high),
      STANDING[row.stands],
      alsoOutside(row),
      since === null ? null : since.tenths / 10,
      since === null ? null : since.day,
      row.oldest,
      row.newest,
      row.unsure === null && row.unseenFunds === null ? null : askedOf(row),
      costs === null ? null : percent(costs.ratio),
      yesOrNo(costs?.isLeast),
      yesOrNo(row.state === 'current'),
      yesOrNo(since?.isSure),
      outsideFrom === null ? null : outsideFrom.day,
      yesOrNo(outsideFrom?.isLeast),
    ];
  };
  const amounts = (row: ClientRow): readonly Cell[] => (withoutAmounts ? [] : [row.net, row.currency]);
  const titles = withoutAmounts ? TITLES : [...TITLES, 'Value', 'Currency'];
  return writeCsv([titles, ...rows.map((row) => [...cells(row), ...amounts(row)])]);
}
