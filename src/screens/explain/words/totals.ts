import { t } from '../../../words/t.ts';
import { identifiedNet } from '../../../domain/figures/known.ts';
import { investedOf } from '../../../domain/figures/invested.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { formatCount, formatPercent, plural } from '../../../words/marks/numbers.ts';
import { sentences } from '../../review/words/phrases.ts';
import { allSources, filesSource, fundsSource } from './sources.ts';
import { switchesInUse } from './switches.ts';
import { input, line, result, type WorkingBasis, type Step, type Working } from './working.ts';

/* What is there, what of it is known, and that nothing got lost on the way. */

/** How the identified part was worked out. */
export function identifiedWorking({ report, money }: WorkingBasis): Working {
  const { unseen, unidentified, identifiedShare } = report.totals;
  const identified = identifiedNet(report);
  const [known, closed, open] = [identified, unseen, unidentified].map(Math.abs) as [number, number, number];
  return {
    title: t`How much we can identify`,
    plain: t`How much of your money we can identify: by company for stocks, by type for everything else. The rest is shown as unknown and never spread over what we know.`,
    formula: t`Identified, divided by identified plus what we can’t see inside funds plus unidentified.`,
    signs: t`identified ÷ (identified + unseen in funds + unidentified)`,
    steps: [
      input(
        t`Identified`,
        money.whole(identified),
        report.excess.length === 0
          ? t`Known companies, bonds, cash and other assets.`
          : t`Known companies, bonds, cash and other assets, minus what fund lists show beyond 100% (${report.excess.map(({ fund }) => fund).join(', ')}).`,
      ),
      input(t`Inside funds, unseen`, money.whole(unseen), t`Parts of funds we can’t see.`),
      input(t`Unidentified holdings`, money.whole(unidentified), t`Not identified.`),
      identifiedShare === null
        ? result(t`Identified`, null, formatPercent(null))
        : result(
            t`Identified`,
            `${money.whole(known)} ÷ (${money.whole(known)} + ${money.whole(closed)} + ${money.whole(open)})`,
            formatPercent(identifiedShare),
          ),
    ],
    switches: [],
    sources: allSources(report),
  };
}

/** How the net value was added up, and what stands beside it. */
export function totalWorking({ report, money }: WorkingBasis): Working {
  const { net, gross, identified, unseen, unidentified, financing, pending, unconverted } = report.totals;
  const excess = report.excess.map(({ fund, value }) => ({ fund, value }));
  const order = [
    t`identified`,
    t`unseen inside funds`,
    ...excess.map(({ fund }) => t`${fund}’s list over 100%`),
    t`unidentified`,
    t`borrowed`,
  ];
  const parts = [identified, unseen, ...excess.map(({ value }) => value), unidentified, financing];
  const beside: readonly Step[] = [
    ...(Math.abs(pending) < 0.005
      ? []
      : [input(t`Pending`, money.whole(pending), t`Shown next to the total, not included in it.`)]),
    ...unconverted.map(({ currency, value }) =>
      input(
        t`In ${currency}, no exchange rate`,
        money.bareCents(value),
        t`Not included in the total or any percentage until you enter a rate.`,
      ),
    ),
    ...(investedOf(report) === null
      ? []
      : [input(t`Invested`, money.whole(gross), t`Everything but cash added up, long and short, ignoring signs.`)]),
  ];
  return {
    title: t`Total value`,
    plain: t`Everything in your files that has a value, in one currency. It stays the same, to the cent, after we look through your funds.`,
    formula: t`Identified + unseen inside funds + unidentified + borrowed money (which is negative).`,
    signs: t`net = identified + unseen in funds + unidentified + borrowed`,
    steps: [
      result(
        t`Net value`,
        parts.map(money.whole).join(' + '),
        money.whole(net),
        sentences(t`In this order: ${order.join(', ')}.`, t`Rounded, so they may be off by one.`),
      ),
      ...beside,
    ],
    switches: switchesInUse(['currency'], report),
    sources: allSources(report),
  };
}

/** That each row of each file is accounted for, and that the totals meet the files' own. */
export function rowsWorking({ report, money }: WorkingBasis): Working {
  const steps = report.files.flatMap(({ name, rows, statedTotals, asOf }): readonly Step[] => [
    result(
      t`Rows of ${accountName(name)}`,
      `${formatCount(rows.accepted)} + ${formatCount(rows.skipped)} + ${formatCount(rows.rejected)}`,
      formatCount(rows.total),
      asOf === null
        ? t`Counted, skipped, couldn’t use.`
        : t`Counted, skipped, couldn’t use; file dated ${formatDate(asOf)}.`,
    ),
    ...statedTotals.map(({ account, ours, value, difference }) =>
      line(
        account === null ? t`Our total minus the file’s` : t`${accountName(account)}: our total minus the file’s`,
        `${money.cents(ours)} − ${money.cents(value)}`,
        money.cents(difference),
      ),
    ),
  ]);
  return {
    title: t`Rows and totals`,
    plain: t`We account for every row of every file. If a file gives a total, ours should match to the cent.`,
    formula: t`Counted + skipped + couldn’t use = all rows. The difference is our total of the counted rows minus the file’s total.`,
    signs: t`rows = counted + skipped + couldn’t use`,
    steps,
    switches: [],
    sources: [filesSource(report)],
  };
}

/** How much money rests on lists of funds that are old. */
export function staleWorking({ report, money }: WorkingBasis): Working {
  const { stale } = report.reference;
  const { net } = report.totals;
  const source = fundsSource(report);
  return {
    title: t`Money in funds with old data`,
    plain: t`Fund holdings have dates. This is how much of your money is in funds whose holdings are more than six months older than your newest file.`,
    formula: t`The value of those funds divided by your net total, even when other percentages are of stocks only.`,
    signs: null,
    steps: [
      input(t`Holdings older than`, formatDate(stale.olderThan)),
      input(
        t`Funds with older holdings`,
        t`${plural(stale.funds.length, { one: '# fund', other: '# funds' })}`,
        stale.funds.length === 0 ? null : stale.funds.join(', '),
      ),
      result(
        t`Their percentage`,
        stale.share === null ? null : `${money.whole(stale.value)} ÷ ${money.whole(net)}`,
        formatPercent(stale.share),
      ),
    ],
    switches: [],
    sources: [filesSource(report), ...(source === null ? [] : [source])],
  };
}
