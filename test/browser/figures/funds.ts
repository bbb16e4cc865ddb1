import type { FundUse, UnknownFund } from '../../../src/domain/model/report-funds.ts';
import type { Report } from '../../../src/domain/model/report.ts';
import { SIZE_KEYS } from '../../../src/domain/model/size.ts';
import { fundParts, partsInWords } from '../../../src/charts/bars/fund-bar.ts';
import { costOfFund } from '../../../src/domain/figures/costs.ts';
import {
  COSTS,
  costsLede,
  costsNotes,
  costsTitle,
  fundCostFigure,
  sameIndexLine,
} from '../../../src/text/funds/costs.ts';
import { companyWords } from '../../../src/text/companies/companies.ts';
import { formatEnds, formatEndsPoints } from '../../../src/text/marks/ends.ts';
import { fundSource, footerLines } from '../../../src/text/verdict/footer.ts';
import { judgeLabel, smallLabelSum } from '../../../src/text/funds/fund-label.ts';
import {
  closestLine,
  companiesThrough,
  countOnlyHere,
  fundsLede,
  fundsTitle,
  hiddenSentence,
  hiddenStakes,
  seenPart,
  seenSentence,
  seenShare,
  sortOverlaps,
  topSectors,
  unknownFundName,
  unseenLine,
  FUNDS,
} from '../../../src/text/funds/funds.ts';
import { WHAT } from '../../../src/text/what/words.ts';
import type { MoneyFormat } from '../../../src/text/marks/money.ts';
import { SIZE_NAMES } from '../../../src/text/names/names.ts';
import { NO_FIGURE, formatCount, formatPercent, formatRatio, formatShare } from '../../../src/text/marks/numbers.ts';
import { schemeLine } from '../../../src/text/verdict/sizes.ts';
import { formatDate } from '../../../src/text/marks/dates.ts';
import { near, type Row, type SaidFigures, type ShownTable, type TableFigures } from './expectation.ts';

/* As PRODUCT says a share is written where there is a base. */
const share = (part: number, { totals }: Report) => (totals.base === null ? null : part / totals.base);

/* As the report has it, written here once more: a ratio that is not known is no zero. */
function costWords(symbol: string, { costs }: Report): string {
  const ratio = costs.funds.find(({ fund }) => fund === symbol)?.ratio ?? null;
  return ratio === null ? 'unknown' : `${formatRatio(ratio)}%`;
}

function fundRow(fund: FundUse, report: Report, money: MoneyFormat): Row {
  const source = fundSource(fund);
  const marks = [source.coverage === '–' ? '' : `${source.coverage} covered`, source.marks].filter(
    (part) => part !== '',
  );
  return [
    `${fund.symbol} ${fund.name}`,
    money.whole(fund.value),
    formatShare(fund.share),
    [partsInWords(fundParts(fund)), topSectors(fund)].join(' ').replaceAll('\u00a0', ' ').trim(),
    seenShare(fund.between.lens),
    seenShare(fund.between.smallCaps),
    costWords(fund.symbol, report),
    [source.list, marks.join(', ')].join(' ').trim(),
  ];
}

/* A line that must be a fund, though we don't know which. */
function unknownRow(fund: UnknownFund, money: MoneyFormat): Row {
  const name = fund.symbol === null ? unknownFundName(fund) : `${fund.symbol} ${fund.name ?? ''}`.trim();
  const made = [FUNDS.unknownMade, WHAT.ask].join(' ');
  return [
    name,
    money.whole(fund.value),
    formatShare(fund.share),
    FUNDS.unknownInside,
    'unknown',
    'unknown',
    'unknown',
    made,
  ];
}

function overlapRows({ overlaps, funds }: Report, { columns }: ShownTable): readonly Row[] {
  const inPairs = funds
    .map(({ symbol }) => symbol)
    .filter((symbol) => overlaps.some(({ a, b }) => a === symbol || b === symbol));
  return inPairs.slice(1).map((row, at) => [
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
      formatCount(only.get(symbol) ?? /* no company of its own */ NONE),
    ]);
};
const NONE = 0;

const heldAs = (address: string, { funds }: Report) => funds.find(({ symbol }) => address.endsWith(`/${symbol}`));

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
          const found = Object.entries(fund.sector).find(
            ([sector]) => (sector === 'unknown' ? 'Unknown' : sector) === name,
          );
          if (found === undefined) return [`no sector called ${name}`, '', ''];
          const ends = Object.entries(fund.between.sector).find(([sector]) => sector === found[0])?.[1];
          const isOpen = ends !== undefined && ends.high - ends.low >= 0.005;
          return [name!, isOpen ? formatEnds(ends) : near(found[1]), ''];
        });
      },
    },
    {
      address,
      caption: /^Companies you own through/,
      rows: (report, money) =>
        companiesThrough(heldAs(address, report)!.symbol, report.companies).map(({ company, value, ways }) => [
          `${company.symbol} ${companyWords(company).name} ${ways.join('; ')}`,
          money.whole(value),
        ]),
    },
    { address, caption: /^Largest holdings of/, rows: { not: 'the pack’s own list' } },
    { address, caption: /^Funds inside/, rows: { not: 'the pack’s own list' } },
  ];
}

/* What each fund costs; the verdict's tab is the same card. */
function costTable(): TableFigures {
  return {
    address: '/funds',
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
    costsTitle(report, money),
    costsLede(report, money),
    ...report.costs.sameIndex.map((same) => sameIndexLine(same, report.costs, money)),
    ...costsNotes(report),
  ];
}

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
  costTable(),
  {
    address: '/sheet',
    caption: /^Your funds, in percent, with their costs/,
    rows: (report) =>
      [...report.funds]
        .sort((a, b) => b.value - a.value)
        .map((fund): Row => {
          const { list, marks } = fundSource(fund);
          return [
            `${fund.symbol} ${fund.name}`,
            near(fund.share),
            seenShare(fund.between.lens),
            seenShare(fund.between.smallCaps),
            costWords(fund.symbol, report),
            marks === '' ? list : `${list} (${marks})`,
          ];
        }),
  },
  {
    address: '/funds',
    caption: 'Overlap of each two funds, in percent',
    rows: (report, _money, shown) => overlapRows(report, shown),
  },
  {
    address: '/funds',
    caption: /^What each fund adds to .*, in percentage points, largest first$/,
    rows: ({ funds }) =>
      funds
        .flatMap(({ adds, ...fund }) =>
          adds === null || (Math.abs(adds) < 0.0005 && fund.addsBetween!.high - fund.addsBetween!.low < 0.005)
            ? []
            : [{ adds, ...fund }],
        )
        .sort((a, b) => b.adds - a.adds || (a.symbol < b.symbol ? -1 : 1))
        .map(({ symbol, addsBetween, between }) => [symbol, formatEnds(addsBetween!), '', seenShare(between.lens)]),
  },
  {
    address: '/funds',
    caption: 'Companies with more through funds than directly',
    rows: (report) =>
      hiddenStakes(report.companies).larger.map((company) => [
        `${company.symbol} ${companyWords(company).name}`,
        near(share(company.direct, report)),
        near(share(company.viaTotal, report)),
        `${company.fundCount}`,
        '',
      ]),
  },
  {
    address: '/funds',
    caption: 'Companies held only through funds',
    rows: (report) =>
      hiddenStakes(report.companies).only.map((company) => [
        `${company.symbol} ${companyWords(company).name}`,
        formatShare(share(company.viaTotal, report)),
        `${company.fundCount}`,
        '',
      ]),
  },
  {
    address: '/funds',
    caption: /^Change in .* and small caps without each fund, in percentage points$/,
    rows: byWithout,
  },
  ...['/funds/VTI', '/funds/FXAIX', '/funds/BND'].flatMap(pageTables),
  { address: '/funds/SPY', caption: /^Largest holdings of/, rows: { not: 'not held: the pack’s own list' } },
];

/** All that the funds screens say with figures outside their tables. */
export const FUNDS_SAID: readonly SaidFigures[] = [
  {
    address: '/funds',
    says(report, money) {
      const { larger, only } = hiddenStakes(report.companies);
      const [first] = larger;
      const [closest] = sortOverlaps(report.overlaps);
      const judged = report.funds.flatMap((fund) => {
        const finding = judgeLabel(fund, report.settings.sizeScheme, report.settings.lens);
        return finding === null ? [] : [{ fund, finding }];
      });
      return [
        fundsTitle(report),
        fundsLede(report),
        ...costsSaid(report, money),
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
        FUNDS.overlap,
        ...(closest === undefined ? [] : [closestLine(closest)]),
        ...(first === undefined ? [] : [hiddenSentence(first, report, money)]),
        unseenLine(report, money),
        `8 of ${formatCount(larger.length)}`,
        `8 of ${formatCount(only.length)}`,
        ...footerLines(report, 0, true),
      ];
    },
  },
  ...['/funds/VTI', '/funds/FXAIX', '/funds/BND'].map((address): SaidFigures => ({
    address,
    not: ['Fund holdings'],
    says(report, money) {
      const fund = heldAs(address, report)!;
      return [
        fund.name,
        seenSentence(fund),
        money.whole(fund.value),
        `${formatPercent(share(fund.value, report))} of your portfolio`,
        seenShare(fund.between.lens),
        `adds ${formatEnds(fund.addsBetween!)} points to your total`,
        seenShare(fund.between.smallCaps),
        seenPart(fund),
        ...Object.values(fundCostFigure(costOfFund(fund.symbol, report), money)),
        ...(fund.asOf === null ? [] : [`as of ${formatDate(fund.asOf)}`]),
        schemeLine(report.settings.sizeScheme, report.settings.cutoffs),
        ...fundParts(fund).map(({ figure }) => figure),
        `15 of ${formatCount(companiesThrough(fund.symbol, report.companies).length)}`,
        ...footerLines(report, 0, true),
      ];
    },
  })),
];
