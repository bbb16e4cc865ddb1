import type { FundUse, UnknownFund } from '../../../src/domain/model/report-funds.ts';
import type { Position } from '../../../src/domain/model/report-positions.ts';
import type { Report } from '../../../src/domain/model/report.ts';
import { SECTOR_KEYS } from '../../../src/domain/model/sector.ts';
import { SIZE_KEYS } from '../../../src/domain/model/size.ts';
import { fundParts, partsInWords } from '../../../src/charts/bars/fund-bar.ts';
import { sizeParts } from '../../../src/charts/bars/size-bar.ts';
import { countOnlyHere } from '../../../src/domain/figures/stakes.ts';
import { costOfFund, dearestPoint, pointCostOf } from '../../../src/domain/figures/costs.ts';
import { splitOverlaps } from '../../../src/domain/figures/fund-findings.ts';
import { stakesThrough } from '../../../src/domain/figures/shared-companies.ts';
import {
  COSTS,
  costsFact,
  costsLede,
  costsNotes,
  fundCostFigure,
  pointCostLine,
  sameIndexLine,
} from '../../../src/screens/funds/words/costs.ts';
import { listedName } from '../../../src/screens/companies/words/companies.ts';
import { formatAnswer } from '../../../src/words/marks/answer.ts';
import { formatEnds, formatEndsPoints } from '../../../src/words/marks/ends.ts';
import { fundSource, footerLines } from '../../../src/screens/verdict/words/footer.ts';
import { judgeLabel, labelFact, smallLabelSum } from '../../../src/screens/funds/words/fund-label.ts';
import {
  fundCompaniesTitle,
  fundLede,
  fundTitle,
  sectorsTitle,
  withoutNote,
  withoutTitle,
} from '../../../src/screens/funds/words/fund-page.ts';
import {
  datesLine,
  fundsLede,
  fundsTitle,
  hiddenStakes,
  hiddenTitle,
  overlapRest,
  seenSentence,
  unknownFundName,
  unseenLine,
  withoutFact,
  FUNDS,
} from '../../../src/screens/funds/words/funds.ts';
import { accountName } from '../../../src/words/names/account-names.ts';
import { benchmarkTitle } from '../../../src/words/names/benchmarks.ts';
import { WHAT } from '../../../src/screens/what/words/words.ts';
import type { MoneyFormat } from '../../../src/words/marks/money.ts';
import { SIZE_NAMES } from '../../../src/words/names/names.ts';
import { NO_FIGURE, formatCount, formatPercent, formatRatio, formatShare } from '../../../src/words/marks/numbers.ts';
import { formatDate } from '../../../src/words/marks/dates.ts';
import { any, near, type Row, type SaidFigures, type ShownTable, type TableFigures } from './expectation.ts';

/* As PRODUCT says a share is written where there is a base. */
const share = (part: number, { totals }: Report) => (totals.base === null ? null : part / totals.base);

/* As the report has it, written here once more: a ratio that is not known is no zero. */
function costWords(symbol: string, { costs }: Report): string {
  const ratio = costs.funds.find(({ fund }) => fund === symbol)?.ratio ?? null;
  return ratio === null ? 'unknown' : `${formatRatio(ratio)}%`;
}

/* The middle of a fund, as the reading of the whole has it; null where there is none. */
function middleOf(fund: FundUse, of: 'lens' | 'smallCaps', { totals, ...report }: Report): number | null {
  const { low, high } = fund.between[of];
  const read = report[of].likely?.because.find(({ part }) => part === fund.symbol);
  if (high - low < 0.005 || read === undefined || totals.widest === null) return null;
  return Math.min(high, Math.max(low, (read.share * totals.widest) / fund.value));
}

/* As PRODUCT says a middle is written: whole percent with its word, a range where there is none. */
function inFund(fund: FundUse, of: 'lens' | 'smallCaps', report: Report): string {
  const middle = middleOf(fund, of, report);
  if (middle !== null) return `about ${Math.round(100 * middle)}`;
  const ends = fund.between[of];
  return ends.high - ends.low < 0.005 ? formatShare(fund[of]) : formatEnds(ends);
}

function fundRow(fund: FundUse, report: Report, money: MoneyFormat): Row {
  const middle = middleOf(fund, 'lens', report);
  return [
    `${fund.symbol} ${fund.name}`,
    money.whole(fund.value),
    partsInWords(fundParts(fund)),
    inFund(fund, 'lens', report),
    inFund(fund, 'smallCaps', report),
    costWords(fund.symbol, report).replace('%', ''),
    middle === null ? formatEnds(fund.addsBetween!) : near(share(middle * fund.value, report)),
    any('what is worth knowing: test/views'),
  ];
}

/* A line that must be a fund, though we don't know which. */
function unknownRow(fund: UnknownFund, money: MoneyFormat): Row {
  const name = fund.symbol === null ? unknownFundName(fund) : `${fund.symbol} ${fund.name ?? ''}`.trim();
  const [none, unknown] = [NO_FIGURE, 'unknown'];
  return [name, money.whole(fund.value), FUNDS.unknownInside, unknown, unknown, unknown, none, WHAT.ask];
}

function overlapRows({ overlaps, funds }: Report, { columns }: ShownTable): readonly Row[] {
  const { mapped } = splitOverlaps({ funds, overlaps });
  return mapped.slice(1).map((row, at) => [
    row,
    ...columns.map((column, place) => {
      const pair = overlaps.find(({ a, b }) => (a === row && b === column) || (a === column && b === row));
      if (place > at || pair === undefined) return '';
      if (pair.most - pair.share >= 0.005)
        return `${Math.floor(pair.share * 100 + 1e-6)}–${Math.ceil(pair.most * 100 - 1e-6)}`;
      return pair.share > 0 && pair.share < 0.005 ? '<1' : `${Math.round(pair.share * 100)}`;
    }),
  ]);
}

const byWithout = (report: Report): readonly Row[] => {
  const only = countOnlyHere(report.companies);
  return report.funds
    .flatMap((fund) => {
      if (fund.without === null || report.lens.share === null || report.smallCaps.share === null) return [];
      const { changes, lens, smallCaps } = fund.without;
      return [
        {
          ...fund,
          tech: { ...changes.lens, known: lens - report.lens.share },
          tiny: { ...changes.smallCaps, known: smallCaps - report.smallCaps.share },
        },
      ];
    })
    .sort((a, b) => a.tech.known - b.tech.known || (a.symbol < b.symbol ? -1 : 1))
    .map(({ symbol, value, tech, tiny }) => [
      symbol,
      `$${formatCount(Math.round(value))}`,
      '',
      formatEndsPoints(tech),
      '',
      formatEndsPoints(tiny),
      formatCount(only(symbol)),
    ]);
};
/* The screen with all its folds open. */
const FOLDED = '/funds?costs&names&without&missing';

const heldAs = (address: string, { funds }: Report) => funds.find(({ symbol }) => address.endsWith(`/${symbol}`));

/* A saved report has its positions one by one. */
function accountsIn(fund: string, { positions }: Report): readonly string[] {
  const rows = positions as unknown as readonly Pick<Position, 'account' | 'identity'>[];
  return rows.flatMap(({ account, identity }) => (identity.fund === fund && account !== null ? [account] : []));
}

/** The tables of a fund's own page. */
function pageTables(address: string): readonly TableFigures[] {
  return [
    {
      address,
      caption: 'The fund by company size, in percent',
      rows: (report, _money, { rows }) => {
        const fund = heldAs(address, report)!;
        const sizes = SIZE_KEYS.map((size): Row => {
          const ends = size === 'unknown' ? undefined : fund.between.size[size];
          const isOpen = ends !== undefined && ends.high - ends.low >= 0.005;
          return [SIZE_NAMES[size], isOpen ? formatEnds(ends) : near(fund.size[size])];
        });
        const others: readonly Row[] = [
          [fund.classes < 0 ? 'Borrowed, minus cash' : 'Bonds, cash and other', near(fund.classes)],
          ['Unknown', near(fund.rest)],
        ];
        return [...sizes, ...others].filter(([name]) => rows.some(([shown]) => shown === name));
      },
    },
    {
      address,
      caption: 'The fund by sector, in percent',
      rows: (report, _money, { rows }) => {
        const fund = heldAs(address, report)!;
        return rows.map(([name]) => {
          const found = SECTOR_KEYS.find((sector) => (sector === 'unknown' ? 'Unknown' : sector) === name);
          if (found === undefined) return [`no sector called ${name}`, '', '', ''];
          const ends = found === 'unknown' ? undefined : fund.between.sector[found];
          const isOpen = ends !== undefined && ends.high - ends.low >= 0.005;
          const market = near(report.benchmark.sector[found]);
          return [name!, isOpen ? formatEnds(ends) : near(fund.sector[found]), '', market];
        });
      },
    },
    {
      address,
      caption: /^Companies you own through/,
      rows: (report, money) => {
        const fund = heldAs(address, report)!;
        return stakesThrough(fund.symbol, report.companies).map(({ company, value }) => [
          listedName(company),
          near(value / fund.value),
          money.whole(value),
          money.whole(company.value),
        ]);
      },
    },
    {
      address,
      caption: /^Now and without/,
      rows: (report) => {
        const { without } = heldAs(address, report)!;
        const row = (name: string, of: 'lens' | 'smallCaps'): Row => {
          const { changes } = without!;
          const after = near(without![of]);
          const isOne = changes[of].high - changes[of].low < 0.005;
          const sure = report[of].likely === null && isOne;
          return [
            name,
            formatAnswer(report[of]),
            sure ? after : any('the middle: test/text'),
            isOne && sure ? near(without![of] - report[of].share!) : any('the middle: test/text'),
          ];
        };
        return [row('Mega-cap tech', 'lens'), row('Small caps', 'smallCaps')];
      },
    },
    { address, caption: /^Largest holdings of/, rows: { not: 'the pack’s own list' } },
    { address, caption: /^Funds inside/, rows: { not: 'the pack’s own list' } },
  ];
}

/* What each fund costs. */
function costTable(): TableFigures {
  return {
    address: FOLDED,
    caption: COSTS.caption,
    rows: (report, money) =>
      report.costs.funds.map(({ fund, yearly, asOf }): Row => [
        fund,
        costWords(fund, report),
        yearly === null ? 'unknown' : money.cents(yearly),
        asOf === null ? NO_FIGURE : formatDate(asOf),
      ]),
  };
}

/* What is said of costs beside that table. */
function costsSaid(report: Report, money: MoneyFormat): readonly string[] {
  return [
    costsLede(report, money),
    ...[dearestPoint(report)].flatMap((found) => (found === null ? [] : [pointCostLine(found, money)])),
    ...report.costs.sameIndex.map((same) => sameIndexLine(same, report.costs, money)),
    ...costsNotes(report),
  ];
}

/* What stands of a fund beside the others. */
const BESIDE: TableFigures = {
  address: '/funds?fund=VOO',
  caption: 'Largest companies in VOO, in percent of the fund',
  rows: (report, money) => {
    const fund = report.funds.find(({ symbol }) => symbol === 'VOO')!;
    return stakesThrough('VOO', report.companies).map(({ company, value }) => [
      listedName(company),
      money.whole(value),
      near(value / fund.value),
    ]);
  },
};

/** The tables of the funds screen and its pages. */
export const FUND_TABLES: readonly TableFigures[] = [
  {
    address: '/funds',
    caption: 'Your funds and what’s inside them, in percent of each fund',
    rows: (report, money) =>
      [
        ...report.funds.map((fund) => ({ value: fund.value, row: fundRow(fund, report, money) })),
        ...report.unknownFunds.map((fund) => ({ value: fund.value, row: unknownRow(fund, money) })),
      ]
        .sort((a, b) => b.value - a.value)
        .map(({ row }) => row),
  },
  BESIDE,
  costTable(),
  {
    address: '/sheet',
    caption: /^Your funds, in percent, with their costs/,
    rows: (report) =>
      [...report.funds]
        .sort((a, b) => b.value - a.value)
        .map((fund): Row => {
          const { list, marks } = fundSource(fund);
          const old = report.reference.stale.funds.includes(fund.symbol) ? 'old' : '';
          const said = [marks, old].filter((mark) => mark !== '').join(', ');
          return [
            `${fund.symbol} ${fund.name}`,
            near(fund.share),
            inFund(fund, 'lens', report),
            inFund(fund, 'smallCaps', report),
            costWords(fund.symbol, report),
            said === '' ? list : `${list} (${said})`,
          ];
        }),
  },
  {
    address: '/funds',
    caption: 'Overlap of funds that share much, in percent',
    rows: (report, _money, shown) => overlapRows(report, shown),
  },
  {
    address: '/funds',
    caption: 'Companies with more through funds than directly',
    rows: ({ companies }, money) =>
      companies
        .filter(({ direct, viaTotal }) => direct >= 0 && viaTotal > direct)
        .sort((a, b) => b.viaTotal - a.viaTotal)
        .map((company) => [
          listedName(company),
          company.direct === 0 ? NO_FIGURE : money.whole(company.direct),
          money.whole(company.viaTotal),
          '',
        ]),
  },
  {
    address: FOLDED,
    caption: /^Change in .* and small caps without each fund, in percentage points$/,
    rows: byWithout,
  },
  ...['/funds/VTI', '/funds/FXAIX', '/funds/BND'].flatMap(pageTables),
  { address: '/funds/SPY', caption: /^Largest holdings of/, rows: { not: 'not held: the pack’s own list' } },
];

/** All that the funds screens say with figures outside their tables. */
export const FUNDS_SAID: readonly SaidFigures[] = [
  {
    address: FOLDED,
    says(report, money) {
      const { only } = hiddenStakes(report.companies);
      const judged = report.funds.flatMap((fund) => {
        const finding = judgeLabel(fund, report.settings.sizeScheme, report.settings.lens);
        return finding === null ? [] : [{ fund, finding }];
      });
      return [
        fundsTitle(report),
        fundsLede(report),
        datesLine(report),
        ...costsSaid(report, money),
        costsFact(report, money),
        labelFact(judged.map(({ finding }) => finding)),
        withoutFact(report),
        ...judged.flatMap(({ fund, finding }) => [
          `${fund.name}, ${money.whole(fund.value)}`,
          finding.says,
          finding.inside,
          finding.verdict,
          partsInWords(fundParts(fund)),
          ...fundParts(fund).map(({ figure }) => figure),
        ]),
        smallLabelSum(
          judged.map(({ fund }) => fund),
          money,
        ),
        overlapRest(splitOverlaps(report), report),
        hiddenTitle(report, money),
        unseenLine(report, money),
        `You own ${formatCount(only.length)} companies only through funds.`,
        ...footerLines(report, 0, true),
      ];
    },
  },
  ...['/funds/VTI', '/funds/FXAIX', '/funds/BND'].map((address): SaidFigures => ({
    address,
    not: ['Fund holdings'],
    says(report, money) {
      const fund = heldAs(address, report)!;
      const stakes = stakesThrough(fund.symbol, report.companies);
      const market = benchmarkTitle(report.benchmark);
      const only = countOnlyHere(report.companies)(fund.symbol);
      return [
        fund.name,
        fundTitle(fund, report, money),
        fundLede(fund, report),
        seenSentence(fund),
        `of your portfolio, ${money.whole(fund.value)}`,
        formatPercent(share(fund.value, report)),
        `${inFund(fund, 'lens', report)}%`,
        `${inFund(fund, 'smallCaps', report)}%`,
        ...[report.benchmark.lens, report.benchmark.smallCaps].map((part) => `${market} ${formatPercent(part)}`),
        ...Object.values(fundCostFigure(costOfFund(fund.symbol, report), money)),
        '1 account',
        ...accountsIn(fund.symbol, report).map(accountName),
        fundCompaniesTitle(fund, stakes.slice(0, 10)),
        sectorsTitle(fund, report),
        withoutTitle(fund, report),
        withoutNote(fund, report, only),
        ...[pointCostOf(fund, report)].flatMap((found) => (found === null ? [] : [pointCostLine(found, money)])),
        ...fundParts(fund).map(({ figure }) => figure),
        ...sizeParts(report).map(({ marketFigure }) => marketFigure),
        `Show all ${formatCount(stakes.length)}`,
        ...footerLines(report, 0, true),
      ];
    },
  })),
];
