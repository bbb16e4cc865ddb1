import { accountName } from '../account-names.ts';
import { formatDate } from '../dates.ts';
import { countOf, formatCount, formatPercent } from '../numbers.ts';
import { allSources, filesSource, fundsSource } from './sources.ts';
import { switchesInUse } from './switches.ts';
import { input, line, result, type Question, type Step, type Working } from './working.ts';

/* What is there, what of it is known, and that nothing got lost on the way. */

/** How the identified part was worked out. */
export function identifiedWorking({ report, money }: Question): Working {
  const { identified, residual, unidentified, identifiedShare } = report.totals;
  const [known, closed, open] = [identified, residual, unidentified].map(Math.abs) as [number, number, number];
  return {
    title: 'The part that is identified',
    plain:
      'How much of your money is in something whose company, or whose kind where it is no company, is known. What is not known is shown hatched. It is never spread over the rest.',
    formula: 'What is identified divided by what is identified, closed inside funds, and not identified together.',
    signs: 'identified ÷ (identified + residual + unidentified)',
    steps: [
      input('Identified', money.whole(identified), 'Companies that are known, bonds, cash and other kinds.'),
      input('Inside funds, not shown by any list', money.whole(residual), 'The residual.'),
      input('In lines nobody could name', money.whole(unidentified), 'Not identified.'),
      identifiedShare === null
        ? result('Identified', null, formatPercent(null))
        : result(
            'Identified',
            `${money.whole(known)} ÷ (${money.whole(known)} + ${money.whole(closed)} + ${money.whole(open)})`,
            formatPercent(identifiedShare),
          ),
    ],
    switches: [],
    sources: allSources(report),
  };
}

/** How the net value was added up, and what stands beside it. */
export function totalWorking({ report, money }: Question): Working {
  const { net, gross, identified, residual, unidentified, financing, pending, unconverted } = report.totals;
  const beside: readonly Step[] = [
    ...(Math.abs(pending) < 0.005
      ? []
      : [input('Not settled yet', money.whole(pending), 'Pending activity: shown beside the total, not in it.')]),
    ...unconverted.map(({ currency, value }) =>
      input(
        `In ${currency}, without a rate`,
        money.bareCents(value),
        'Outside the total and every share until you write a rate.',
      ),
    ),
    ...(Math.abs(gross - net) < 0.5
      ? []
      : [input('Gross', money.whole(gross), 'All positions long and short added up without their signs.')]),
  ];
  return {
    title: 'The value of it all',
    plain:
      'Everything in your files that has a value, in one currency. After looking through the funds it must still be the same, to the cent.',
    formula: 'Identified plus closed inside funds plus not identified plus borrowed money, which is negative.',
    signs: 'net = identified + residual + unidentified + financing',
    steps: [
      result(
        'Net value',
        `${money.whole(identified)} + ${money.whole(residual)} + ${money.whole(unidentified)} + ${money.whole(financing)}`,
        money.whole(net),
        'Identified, closed inside funds, not identified, borrowed; in whole units, so the last one may be off by rounding.',
      ),
      ...beside,
    ],
    switches: switchesInUse(['currency'], report),
    sources: allSources(report),
  };
}

/** That each row of each file is accounted for, and that the totals meet the files' own. */
export function rowsWorking({ report, money }: Question): Working {
  const steps = report.files.flatMap(({ name, rows, statedTotals, asOf }): readonly Step[] => [
    result(
      `Rows of ${name}`,
      `${formatCount(rows.accepted)} + ${formatCount(rows.skipped)} + ${formatCount(rows.rejected)}`,
      formatCount(rows.total),
      `Accepted, skipped, rejected${asOf === null ? '' : `; the file is of ${formatDate(asOf)}`}.`,
    ),
    ...statedTotals.map(({ account, ours, value, difference }) =>
      line(
        account === null
          ? 'Our sum less the file’s own total'
          : `${accountName(account)}: our sum less the file’s total`,
        `${money.cents(ours)} − ${money.cents(value)}`,
        money.cents(difference),
      ),
    ),
  ]);
  return {
    title: 'Rows and totals',
    plain:
      'Every row of every file has exactly one fate, and where a file states a total, ours must meet it to the cent.',
    formula:
      'Accepted plus skipped plus rejected is all the rows there are. Our sum of the accepted rows less the file’s own total is the difference.',
    signs: 'rows = accepted + skipped + rejected',
    steps,
    switches: [],
    sources: [filesSource(report)],
  };
}

/** How much money rests on lists of funds that are old. */
export function staleWorking({ report, money }: Question): Working {
  const { stale } = report.reference;
  const { net } = report.totals;
  const source = fundsSource(report);
  return {
    title: 'Money on old lists',
    plain:
      'A fund’s list of holdings has a day. This is how much of your money is in funds whose list is more than six months older than your newest file.',
    formula: 'The value of those funds divided by the net value of everything, whatever the shares are of.',
    signs: null,
    steps: [
      input('Lists older than', formatDate(stale.olderThan)),
      input(
        'Funds read from such a list',
        countOf(stale.funds.length, 'fund'),
        stale.funds.length === 0 ? null : stale.funds.join(', '),
      ),
      result(
        'Their share',
        stale.share === null ? null : `${money.whole(stale.value)} ÷ ${money.whole(net)}`,
        formatPercent(stale.share),
      ),
    ],
    switches: [],
    sources: [filesSource(report), ...(source === null ? [] : [source])],
  };
}
