import { beforeAll, describe, expect, it } from 'vitest';
import { kindsTable } from '../../scripts/reference/kinds.ts';
import type { Row, Sources } from '../../scripts/reference/sources.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import { guessKind } from '../../src/domain/look-through/guess-kind.ts';
import type { Answer } from '../../src/domain/model/portfolio.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { decodeKinds } from '../../src/reference/kinds.ts';
import { loadReference } from '../../src/reference/load.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';

type Cells = Readonly<Record<string, string>>;
interface Written {
  readonly kinds: readonly Cells[];
  readonly profiles?: readonly Cells[];
  readonly funds?: readonly Cells[];
  readonly series?: readonly Cells[];
}
function tableOf({ kinds, profiles = [], funds = [], series = [] }: Written): string {
  const rowOf =
    (cells: Cells): Row =>
    (column) =>
      cells[column]!;
  const files: Readonly<Record<string, readonly Cells[]>> = {
    'decisions/kinds.csv': kinds,
    'decisions/fund-kinds.csv': funds,
    'funds/etf-profiles.csv': profiles,
    'funds/world/sec-series.csv': series,
  };
  const sources: Sources = { read: (file) => files[file]!.map(rowOf), used: () => new Map() };
  return kindsTable(sources, (symbol) => symbol !== 'GONE');
}
const kind = (more: Cells = {}): Cells => ({
  kind: 'us-small',
  words: 'US small-cap fund',
  members: 'A; B; C',
  edges: '',
  reason: 'small',
  ...more,
});

describe('the table of kinds', () => {
  it('weighs a kind’s funds by their assets; what no list states counts as the smallest of them', () => {
    const profiles = [
      { ticker: 'A', aum_usd: '6000000000' },
      { ticker: 'B', aum_usd: '2000000000' },
      { ticker: 'C', aum_usd: '' },
    ];
    const read = decodeKinds(tableOf({ kinds: [kind()], profiles })).kind('us-small');
    expect(read).toEqual({
      id: 'us-small',
      name: 'US small-cap fund',
      members: [
        { symbol: 'A', weight: 0.6 },
        { symbol: 'B', weight: 0.2 },
        { symbol: 'C', weight: 0.2 },
      ],
    });
  });
  it('counts all alike where no assets are stated, and knows no other kind', () => {
    const kinds = decodeKinds(tableOf({ kinds: [kind({ members: 'A; B; C; D' })] }));
    expect(kinds.kind('us-small')!.members.map(({ weight }) => weight)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(kinds.kind('world')).toBeNull();
    expect(kinds.listed('world')).toEqual([]);
  });
  it('has the ends of a span beside its middle, and the funds of a kind with all their classes that the pack knows', () => {
    const kinds = decodeKinds(
      tableOf({
        kinds: [kind({ members: 'A; B', edges: 'C' }), kind({ kind: 'world', words: 'World stock fund' })],
        funds: [
          { fund: 'X', kind: 'us-small', reason: 'small' },
          { fund: 'Fund of the World', kind: 'world', reason: 'world' },
        ],
        series: ['X', 'XA', 'GONE'].map((ticker) => ({ ticker, series: 'S1' })),
      }),
    );
    expect(kinds.kind('us-small')!.members.map(({ symbol, weight }) => [symbol, weight])).toEqual([
      ['A', 0.5],
      ['B', 0.5],
      ['C', 0],
    ]);
    expect(['X', 'XA', 'Fund of the World', 'GONE', 'A'].map((fund) => kinds.listedKind(fund))).toEqual([
      'us-small',
      'us-small',
      'world',
      null,
      null,
    ]);
  });
  it.each<[string, Pick<Written, 'funds' | 'series'>]>([
    ['a fund twice', { funds: ['us-small', 'us-small'].map((one) => ({ fund: 'X', kind: one, reason: 'small' })) }],
    ['a fund without a reason', { funds: [{ fund: 'X', kind: 'us-small', reason: '' }] }],
    ['a fund of a kind without funds', { funds: [{ fund: 'X', kind: 'world', reason: 'world' }] }],
    [
      'classes of one fund as two kinds',
      {
        funds: [
          { fund: 'X', kind: 'us-small', reason: 'small' },
          { fund: 'XA', kind: 'us-mid', reason: 'middle' },
        ],
        series: ['X', 'XA'].map((ticker) => ({ ticker, series: 'S1' })),
      },
    ],
  ])('refuses %s', (_, wrong) => {
    expect(() => tableOf({ kinds: [kind()], ...wrong })).toThrow(/fund-kinds\.csv/);
  });
  it.each<[string, Cells]>([
    ['two funds', { members: 'A; B' }],
    ['ends without a middle', { members: '', edges: 'A; B; C' }],
    ['an end that is in the middle', { edges: 'A' }],
    ['one fund twice', { members: 'A; B; A; C' }],
    ['no reason', { reason: '' }],
    ['a kind that nobody knows', { kind: 'us-tiny' }],
  ])('refuses %s', (_, wrong) => {
    expect(() => tableOf({ kinds: [kind(wrong)] })).toThrow(/kinds\.csv/);
  });
});

describe('funds of the pack without a list', () => {
  let pack: Reference;
  beforeAll(async () => {
    pack = await loadReference();
  });
  const likelyOf = (symbol: string) =>
    analyse(portfolioOf([fileOf([holdingOf({ symbol, value: 100 })])]), pack).lens.likely;

  it.each([
    ['FCNTX', 'US large-cap growth fund'],
    ['AGTHX', 'US large-cap growth fund'],
    ['AVUV', 'US small-cap fund'],
    ['VPMAX', 'US large-cap fund'],
    ['DFSTX', 'US small-cap fund'],
    ['JEPI', 'USMV'],
    // chosen by dividends, of a market without large technology
    ['VDY.TO', 'MSCI Canada'],
    ['FFFHX', 'Target-date 2050 fund'],
    ['SWYMX', 'Target-date 2050 fund'],
    ['TRRMX', 'Target-date 2050 fund'],
    // another class of AGTHX and of FCNTX
    ['RGAGX', 'US large-cap growth fund'],
    ['FCNKX', 'US large-cap growth fund'],
    // nothing is like them but what their names say
    ['VITFX', 'Target-date 2035 fund'],
    ['PRVIX', 'US small-cap fund'],
    ['IYBIX', 'Balanced fund with about 60% stocks'],
  ])('%s is likely read as %s', (fund, witness) => {
    expect(likelyOf(fund)?.because).toMatchObject([{ part: fund, witness, isChosen: false }]);
  });
  it.each(['COIN', 'TQQQ', 'RSST', 'VGSLX', 'VYMI', 'GSLC', 'RPV'])('%s needs no guess, or allows none', (fund) => {
    expect(likelyOf(fund)?.because ?? []).toEqual([]);
  });

  it('a workplace plan by names becomes narrow once its guesses are accepted', () => {
    const plan = [
      ['Large Cap Growth', 26_000],
      ['International Stock Fund', 14_000],
      ['Target Retirement 2045', 34_000],
      ['Small Cap Value', 12_000],
      ['Stable Value', 14_000],
    ] as const;
    const rows = plan.map(([name, value]) => holdingOf({ symbol: null, name, says: 'fund', value }));
    const answers = plan.map(([name]): Answer => {
      return {
        kind: 'identity',
        symbol: null,
        name,
        choice: { kind: 'fund-of-kind', of: guessKind(name)!.kind },
      };
    });
    const width = ({ lens }: Report) => lens.high! - lens.low!;
    const open = analyse(portfolioOf([fileOf(rows)]), pack);
    const said = analyse({ ...portfolioOf([fileOf(rows)]), answers }, pack);
    expect(width(open)).toBeGreaterThan(0.8);
    expect(width(said)).toBeLessThan(0.2);
    expect(said.lens.likely!.high - said.lens.likely!.low).toBeLessThan(0.01);
    expect(said.counts.unsure).toBe(0);
  });
});
