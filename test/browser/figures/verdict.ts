import { accountName } from '../../../src/words/names/account-names.ts';
import { SECTOR_KEYS } from '../../../src/domain/model/sector.ts';
import { SIZES, SIZE_KEYS } from '../../../src/domain/model/size.ts';
import { answerOf } from '../../../src/domain/figures/answer.ts';
import { isRange } from '../../../src/domain/figures/range.ts';
import { splitOfHundred } from '../../../src/domain/figures/split.ts';
import { COMPOSITION_KEYS, type CompositionKey } from '../../../src/domain/model/report-exposure.ts';
import { type Report } from '../../../src/domain/model/report.ts';
import { activeShareLine, apartLine, benchmarkName } from '../../../src/words/names/benchmarks.ts';
import { locationFinding } from '../../../src/screens/verdict/words/locations.ts';
import { companyWords, heldWords } from '../../../src/screens/companies/words/companies.ts';
import { fundSource, footerLines } from '../../../src/screens/verdict/words/footer.ts';
import type { MoneyFormat } from '../../../src/words/marks/money.ts';
import { sizeParts } from '../../../src/charts/bars/size-bar.ts';
import { beamLabels } from '../../../src/charts/beam/beam-labels.ts';
import { beamShares } from '../../../src/charts/beam/beam-shares.ts';
import { keyFigures } from '../../../src/screens/verdict/words/key-figures.ts';
import { MORE_VIEWS, VIEW_NAMES, viewNote, viewRows } from '../../../src/screens/verdict/words/more-views.ts';
import { SIZE_NAMES, togetherLine } from '../../../src/words/names/names.ts';
import { formatCount, formatShare } from '../../../src/words/marks/numbers.ts';
import { fundsSentence } from '../../../src/screens/verdict/words/details.ts';
import { heroEnds, heroLede, heroUnseen } from '../../../src/screens/verdict/words/hero.ts';
import { heroRuler } from '../../../src/screens/verdict/words/ruler.ts';
import { cutoffWords, schemeLine } from '../../../src/screens/verdict/words/sizes.ts';
import { heroSentence, portfolioLine, sentenceText } from '../../../src/screens/verdict/words/verdict.ts';
import { flowOf, type FlowTargetKey } from '../../../src/domain/figures/flow.ts';
import { comparePieces, SIZE_PIECES, type SizePieceKey } from '../../../src/domain/figures/size-pieces.ts';
import { usualName } from '../../../src/words/names/usual-name.ts';
import {
  comparedTitle,
  firstDifference,
  pieceDifference,
  pieceName,
} from '../../../src/screens/verdict/words/compared.ts';
import {
  flowTargetName,
  holdingGroupDetail,
  holdingGroupName,
  otherCompanies,
  WHY,
  whyReasons,
  whyTitle,
} from '../../../src/screens/verdict/words/why.ts';
import { any, near, type Cell, type Row, type SaidFigures, type ShownTable, type TableFigures } from './expectation.ts';

const PARTS: Readonly<Record<CompositionKey, string>> = {
  mega: 'Mega',
  large: 'Large',
  mid: 'Mid',
  small: 'Small',
  micro: 'Micro',
  'unknown-size': 'Size unknown',
  'cash-and-bonds': 'Cash and bonds',
  'other-assets': 'Other assets',
  'not-identified': 'Not identified',
  funds: 'Funds (not broken down)',
  excess: 'Funds list over 100%',
  financing: 'Borrowed money',
};
const sizeOf = (key: CompositionKey) => SIZES.find((size) => size === key);

interface Sized {
  readonly key: CompositionKey;
  readonly share: number | null;
}
/* The parts by size with small caps and the lens as they are answered: what the answers add comes out of what can't be seen. */
function answeredParts(parts: readonly Sized[], small: number, lensAdds: number): ReadonlyMap<CompositionKey, number> {
  const shares = new Map(parts.map(({ key, share }) => [key, orNothing(share)]));
  const sumOf = (...keys: readonly CompositionKey[]) => keys.reduce((sum, key) => sum + orNothing(shares.get(key)), 0);
  const [known, unseen] = [sumOf('small', 'micro'), sumOf('not-identified', 'unknown-size')];
  const taken = small - known + lensAdds;
  const scale = (key: CompositionKey, from: number, to: number) => {
    if (shares.has(key) && from > 0) shares.set(key, (shares.get(key)! * to) / from);
  };
  scale('small', known, small);
  scale('micro', known, small);
  scale('not-identified', unseen, unseen - taken);
  scale('unknown-size', unseen, unseen - taken);
  if (shares.has('mega')) shares.set('mega', shares.get('mega')! + lensAdds);
  return shares;
}
const answerShare = (figure: Report['smallCaps']) => {
  const answer = answerOf(figure);
  return orNothing(answer?.kind === 'about' ? answer.share : figure.share);
};
const myParts = (report: Report) =>
  answeredParts(
    report.exposure.composition,
    answerShare(report.smallCaps),
    isMegaOnly(report) ? answerShare(report.lens) - orNothing(report.lens.share) : 0,
  );
const theirParts = (report: Report) => {
  const { composition, smallCaps, lens, between } = report.benchmark;
  return answeredParts(composition, smallCaps, isMegaOnly(report) ? lens - between.lens.low : 0);
};

/** The size table, beside the benchmark's. */
export function sizeRows(report: Report, shownNames: readonly string[]): readonly Row[] {
  const { settings } = report;
  const [own, other] = [myParts(report), theirParts(report)];
  const rows = COMPOSITION_KEYS.map((key): Row => {
    const size = sizeOf(key);
    const [mine, theirs] = [own.get(key), other.get(key)];
    const share = orNothing(mine);
    const market = theirs !== undefined ? theirs : size === undefined ? null : 0;
    // the difference of two figures that are each rounded so that their column adds up
    const points = market === null ? '' : { near: [(share - market) * 100], within: 0.2001 };
    return [PARTS[key], near(share), near(market), points, size ? cutoffWords(size, settings.cutoffs) : ''];
  });
  // a part that is nothing has no row
  return [
    ...rows.filter(([name]) => typeof name === 'string' && shownNames.includes(name)),
    ['All', '100.0', '100.0', '', ''],
  ];
}

function gridRows(
  { exposure, benchmark }: Report,
  columns: readonly string[],
  rows: readonly string[],
): readonly Row[] {
  const sizes = SIZE_KEYS.filter((size) =>
    columns.some((column) => (size === 'unknown' ? column.startsWith('?') : column === SIZE_NAMES[size])),
  );
  const shareOf = (cells: Report['exposure']['sizeBySector'], size: string, sector: string) => {
    const share = cells.find((cell) => cell.size === size && cell.sector === sector)?.share;
    return share === undefined || share === null ? 0 : share;
  };
  const total = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0);
  const sectors = SECTOR_KEYS.map((sector): Row => {
    const own = sizes.map((size) => shareOf(exposure.sizeBySector, size, sector));
    const market = sizes.map((size) =>
      benchmark.sizeBySector
        .filter((cell) => cell.size === size && cell.sector === sector)
        .reduce((sum, { share }) => sum + share, 0),
    );
    const cells = own.map((share, at) => near(share, Math.abs(share - market[at]!)));
    const name = sector === 'unknown' ? 'Sector unknown' : sector;
    return [name, ...cells, near(total(own), total(own) - total(market))];
  });
  const totals = sizes.map((size) => exposure.size[size].share);
  return [
    ...sectors.filter(([name]) => typeof name === 'string' && rows.includes(name)),
    [
      'All',
      ...totals.map((share) => near(share)),
      near(total(totals.flatMap((share) => (share === null ? [] : [share])))),
    ],
  ];
}

/* What is nothing, or has no share, adds nothing. */
const orNothing = (share: number | null | undefined) => (share === null || share === undefined ? 0 : share);
const inLens = ({ companies }: Report) => companies.filter((company) => company.inLens && company.value > 0);

/* Whether every member of the definition is a mega cap: only then the mega caps have two pieces. */
const isMegaOnly = ({ settings }: Report) => settings.lens === 'mega-cap-tech' || settings.lens === 'mega-cap-it';

/* What the money is in, by the report's own totals: the bars. */
function inPieces(
  report: Report,
  parts: ReadonlyMap<CompositionKey, number>,
  lens: number,
): Readonly<Record<SizePieceKey, number>> {
  const partOf = (...keys: readonly CompositionKey[]) => keys.reduce((sum, key) => sum + orNothing(parts.get(key)), 0);
  const mega = partOf('mega');
  return {
    lens: isMegaOnly(report) ? lens : 0,
    'other-mega': isMegaOnly(report) ? mega - lens : 0,
    mega: isMegaOnly(report) ? 0 : mega,
    large: partOf('large'),
    mid: partOf('mid'),
    small: partOf('small', 'micro'),
    safe: partOf('cash-and-bonds', 'other-assets', 'excess'),
    unseen: partOf('not-identified', 'unknown-size'),
  };
}

/* What the answers count beyond what is known: it is in the row of the funds that are read so, at most all of it in one. */
function answersAdd(report: Report): { readonly lens: number; readonly small: number } {
  const known = report.exposure.composition
    .filter(({ key }) => key === 'small' || key === 'micro')
    .reduce((sum, { share }) => sum + orNothing(share), 0);
  const lens = isMegaOnly(report) ? answerShare(report.lens) - orNothing(report.lens.share) : 0;
  return { lens, small: answerShare(report.smallCaps) - known };
}

/* The same for the foot of the flow's table, where small members of the definition are with the others of it. */
function inTargets(report: Report): Readonly<Record<FlowTargetKey, number>> {
  const { safe, unseen } = inPieces(report, myParts(report), answerShare(report.lens));
  const within = (sizes: readonly string[], inLens: boolean) =>
    report.companies
      .filter((company) => company.inLens === inLens && sizes.includes(company.size))
      .reduce((sum, { share }) => sum + orNothing(share), 0);
  const { lens, small } = answersAdd(report);
  return {
    lens: orNothing(report.lens.share) + lens,
    others: within(['mega', 'large', 'mid'], false),
    small: within(['small', 'micro'], false) + small,
    safe,
    unseen: unseen - within(['unknown'], true),
  };
}

/* A row of the flow: what the report's companies say came on this way, and what its funds say they are made of. */
function flowRows(report: Report, _money: MoneyFormat, { columns, rows }: ShownTable): readonly Row[] {
  const flow = flowOf(report);
  if (flow === null) return [];
  const [shares, add] = [inTargets(report), answersAdd(report)];
  const whole = orNothing(report.totals.base);
  return [
    ...flow.groups.map((group, at): Row => {
      const funds = report.funds.filter(({ symbol }) => group.funds.includes(symbol));
      const companies = (target: string) =>
        report.companies.filter((company) =>
          target === 'lens'
            ? company.inLens
            : !company.inLens &&
              (target === 'small') === (company.size === 'small' || company.size === 'micro') &&
              company.size !== 'unknown',
        );
      const cells = flow.targets.map(({ key }, column): Cell => {
        if (key === 'safe' || key === 'unseen') return any('checked by its row and its column');
        const value = companies(key).reduce(
          (sum, company) =>
            sum +
            (group.key === 'own' ? company.direct : 0) +
            company.viaFunds
              .filter(({ path }) => funds.some(({ symbol }) => symbol === path[1]))
              .reduce((via, one) => via + one.value, 0),
          0,
        );
        const isEmpty = (rows[at]?.[column + 1] ?? '') === '';
        const added = isEmpty ? 0 : Math.max(0, key === 'lens' ? add.lens : key === 'small' ? add.small : 0) * whole;
        // what a list covers too much is taken off
        return { near: [value + added / 2], within: added / 2 + Math.max(1, 2e-4 * whole) };
      });
      const held = funds.reduce((sum, fund) => sum + orNothing(fund.share), 0);
      const own = report.companies.reduce((sum, { direct }) => sum + direct, 0);
      const share =
        group.key === 'own'
          ? near(own / whole)
          : group.key === 'safe' || group.key === 'unknown'
            ? any('what is left')
            : near(held);
      return [rows[at]?.[0] ?? '', ...cells, share];
    }),
    [columns.at(-1) ?? '', ...flow.targets.map(({ key }) => near(shares[key])), ''],
  ];
}

function largestRows(report: Report): readonly Row[] {
  const members = inLens(report);
  const named = members.length > 6 ? members.slice(0, 5) : members;
  const rest = members.slice(named.length);
  return [
    ...named.map(({ name, share }): Row => [usualName(name), near(share)]),
    ...(rest.length === 0
      ? []
      : [[`${formatCount(rest.length)} others`, near(rest.reduce((sum, { share }) => sum + orNothing(share), 0))]]),
  ];
}

/* You and the benchmark in the same pieces, and the difference of the two printed figures. */
function barRows(report: Report, { rows }: ShownTable): readonly Row[] {
  const mine = inPieces(report, myParts(report), answerShare(report.lens));
  const theirs = inPieces(report, theirParts(report), report.benchmark.lens);
  return SIZE_PIECES.filter(
    // what rounds to nothing in both has no row
    (key) =>
      Math.max(mine[key], theirs[key]) >= 0.001 ||
      (Math.max(mine[key], theirs[key]) > 0 && rows.some(([name]) => name === pieceName(key, report).full)),
  ).map((key, at): Row => {
    const [, you = '', them = '', points = ''] = rows[at] ?? [];
    const figure = (text: string) => Number(text.replace('−', '-').replace('<0.1', '0'));
    return [
      pieceName(key, report).full,
      near(mine[key]),
      near(theirs[key]),
      // the difference of the figures beside it, to the tenth
      Math.abs(figure(points) - (figure(you) - figure(them))) < 0.051 + (`${you}${them}`.includes('<') ? 0.1 : 0)
        ? points
        : 'their difference',
    ];
  });
}

/** The tables of the verdict. */
export const VERDICT_TABLES: readonly TableFigures[] = [
  { address: '/verdict', caption: WHY.table, rows: flowRows },
  { address: '/verdict', caption: WHY.companies, rows: largestRows },
  {
    address: '/verdict',
    caption: /^In pieces by size: you and .*, in percent$/,
    rows: (report, _money, shown) => barRows(report, shown),
  },
  {
    address: '/verdict',
    caption: /^Your portfolio and .* by size, in percent$/,
    rows: (report, _money, { rows }) =>
      sizeRows(
        report,
        rows.map(([name]) => name ?? ''),
      ),
  },
  {
    address: '/verdict',
    caption: /^Your companies by sector and size/,
    rows: (report, _money, { columns, rows }) =>
      gridRows(
        report,
        columns,
        rows.map(([name]) => name ?? ''),
      ),
  },
  {
    address: '/verdict/companies',
    caption: 'Companies by weight, largest first',
    rows: ({ companies, ...report }, money) =>
      companies.map((company) => [
        `${company.symbol} ${companyWords(company).name}, ${companyWords(company).size}`,
        report.totals.base === null
          ? `– ${money.whole(company.value)}`
          : `${formatShare(company.value / report.totals.base)} ${money.whole(company.value)}`,
        heldWords(company, money),
      ]),
  },
  ...MORE_VIEWS.map((view): TableFigures => ({
    address: '/verdict/world',
    caption: `Your companies by ${VIEW_NAMES[view].toLowerCase()}`,
    tab: VIEW_NAMES[view],
    rows: (report, money) =>
      viewRows(view, report).map(({ name, share, value }) => [name, formatShare(share), '', money.whole(value)]),
  })),
  {
    address: '/verdict/accounts',
    caption: /^Each account’s part of your/,
    rows: ({ accounts }, money) =>
      accounts.map(({ account, value, share, lens, smallCaps }) => [
        `${accountName(account)} ${money.whole(value)}`,
        formatShare(share),
        formatShare(lens.part),
        '',
        formatShare(smallCaps.part),
      ]),
  },
  {
    address: '/verdict/data',
    caption: 'Where each fund’s holdings come from',
    rows: ({ funds }, money) =>
      funds.map((fund) => {
        const { list, marks, coverage } = fundSource(fund);
        return [`${fund.symbol} ${fund.name}`, list, marks, coverage, money.whole(fund.value)];
      }),
  },
];

/* The flow and the bars: titles, reasons, what is written beside nodes and in pieces. */
function whySays(report: Report, money: MoneyFormat): readonly string[] {
  const flow = flowOf(report);
  const pieces = comparePieces(report);
  const first = pieces?.[0];
  const figure = (tenths: number) => (tenths / 10).toFixed(1);
  return [
    ...(flow === null
      ? []
      : [
          whyTitle(flow, report, money)
            .map(({ text }) => text)
            .join(''),
          ...whyReasons(flow, report, money).map(({ lead, rest }) => `${lead} ${rest}`),
          ...flow.groups.flatMap((group) => [
            `${holdingGroupName(group, flow)} ${figure(group.tenths)}`,
            holdingGroupDetail(group),
          ]),
          ...flow.targets.map(
            (target) => `${flowTargetName(target.key, report.settings.lens, flow).full} ${figure(target.tenths)}`,
          ),
          ...flow.companies.map((one) => `${usualName(one.company.name)} ${figure(one.tenths)}`),
          ...(flow.others === null ? [] : [`${otherCompanies(flow.others.count)} ${figure(flow.others.tenths)}`]),
        ]),
    ...(pieces === null || first === undefined
      ? []
      : [
          comparedTitle(pieces, report),
          firstDifference(first, report).full,
          `${benchmarkName(report.benchmark)}: ${figure(first.theirTenths)}`,
          ...pieces.flatMap((piece) => [
            `${pieceName(piece.key, report).full} ${figure(piece.tenths)}`,
            figure(piece.tenths),
            figure(piece.theirTenths),
            pieceDifference(piece),
          ]),
        ]),
  ];
}

/* What stands above the tabs, and below them. */
function answerSaid(report: Report, money: MoneyFormat): readonly string[] {
  const { lens, smallCaps } = report;
  const line = portfolioLine(report, money);
  const unseen = heroUnseen(report, money);
  const split = splitOfHundred(report, isRange(lens));
  const ruler = heroRuler(report, money);
  return [
    fundsSentence(report, money),
    sentenceText(heroSentence(report, money)),
    `${line.lead}, ${line.rest}`,
    heroLede(report, report, money)
      .map(({ text }) => text)
      .join(''),
    ...(unseen === null ? [] : [`${unseen.text} ${unseen.action}`]),
    ...(ruler === null
      ? []
      : [ruler.market, ...ruler.ends, ...ruler.rows.flatMap(({ label, spoken }) => [label, spoken])]),
    // the beam: on its balls, then below its ends
    ...(split === null ? [] : [`${split.viaFunds}`, `${split.direct}`]),
    ...(smallCaps.share === null ? [] : [beamLabels(report, beamShares(report)!).small.figure]),
    ...(lens.uncertain === null || smallCaps.uncertain === null
      ? []
      : [`${formatShare(Math.max(lens.uncertain, smallCaps.uncertain))} we can’t see`]),
    ...heroEnds(report).flatMap(({ before, figure, market }) => [`${before} ${figure}`, figure, market]),
    ...keyFigures(report).map(({ said }) => said.replaceAll(/<\/?point>/g, '')),
    ...whySays(report, money),
    ...footerLines(report, 0, true),
  ];
}

/* A move is asked of the worker: the strip's tables are compared, the rest of it is in the journey of What if. */
const STRIP = ['Rotation'];

/** All that the verdict says with figures outside its tables: above its tabs, and in each of them. */
export const VERDICT_SAID: readonly SaidFigures[] = [
  {
    address: '/verdict',
    not: STRIP,
    says: (report, money) => [
      ...answerSaid(report, money),
      schemeLine(report.settings.sizeScheme, report.settings.cutoffs),
      // the bar's own labels
      ...sizeParts(report).map(({ figure }) => figure),
      benchmarkName(report.benchmark),
      activeShareLine(report.benchmark),
      apartLine(report) ?? '',
    ],
  },
  {
    address: '/verdict/accounts',
    not: STRIP,
    says: (report, money) => [...answerSaid(report, money), locationFinding(report) ?? ''],
  },
  {
    address: '/verdict/world',
    not: STRIP,
    says: (report, money) => [
      ...answerSaid(report, money),
      viewNote('country', report),
      `Show all ${formatCount(viewRows('country', report).length)} rows`,
    ],
  },
  {
    address: '/verdict/definition',
    not: STRIP,
    says: (report, money) => [
      ...answerSaid(report, money),
      ...report.lens.members.map(
        ({ symbol, country, share, value }) =>
          `${country === null || country === 'US' ? symbol : `${symbol} (${country})`} ${value === 0 ? '–' : formatShare(share)}`,
      ),
      ...report.lens.nearMisses.map(
        ({ symbol, country }) => `Add ${country === null || country === 'US' ? symbol : `${symbol} (${country})`}`,
      ),
      togetherLine(report.lens),
    ],
  },
];
