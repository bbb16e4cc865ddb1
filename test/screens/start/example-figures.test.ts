import { expect, test } from 'vitest';
import { beamLabels } from '../../../src/charts/beam/beam-labels.ts';
import { beamShares } from '../../../src/charts/beam/beam-shares.ts';
import type { AnsweredFigure } from '../../../src/domain/figures/answer.ts';
import { WHOLE, type Look } from '../../../src/domain/model/look.ts';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { prepare } from '../../../src/domain/report/groundwork.ts';
import { loadReference } from '../../../src/reference/load.ts';
import { EXAMPLE_TEXT } from '../../../src/app/examples/example.ts';
import { EXAMPLE_FIGURES } from '../../../src/screens/start/example-figures.ts';
import { exampleCaption, exampleEnds } from '../../../src/screens/start/words/example.ts';
import { START } from '../../../src/screens/start/words/start.ts';
import { readBytes } from '../../../src/read/files/read-source.ts';
import { portfolioOf } from '../../support/portfolio.ts';

/* The start shows the example without working it out: its figures are part of the app, and are those that opening it gives. */

const reference = await loadReference();

async function reportOf(funds: Look['funds']) {
  const read = await readBytes('example.csv', new TextEncoder().encode(EXAMPLE_TEXT));
  if (!read.ok) throw new Error('The example is not read.');
  const portfolio = portfolioOf([read.value]);
  return analyse(portfolio, reference, prepare(portfolio, reference, { ...WHOLE, funds }));
}
const opened = await reportOf('opened');
const lines = await reportOf('lines');

const answered = ({ share, low, high, uncertain, likely }: AnsweredFigure) => ({
  share,
  low,
  high,
  uncertain,
  likely: likely === null ? null : { share: likely.share, low: likely.low, high: likely.high },
});
const stateOf = (report: typeof opened) => ({
  shares: beamShares(report),
  lens: { ...answered(report.lens), directShare: report.lens.directShare, viaFundsShare: report.lens.viaFundsShare },
  smallCaps: answered(report.smallCaps),
  totals: { base: report.totals.base, widest: report.totals.widest },
});

test('they are those of the example, calculated now; --update writes them anew', async () => {
  const { parts, kept, lens, smallCaps } = opened.benchmark;
  const figures = {
    net: opened.totals.net,
    benchmark: { parts, kept, lens, smallCaps },
    opened: stateOf(opened),
    lines: stateOf(lines),
  };
  await expect(`${JSON.stringify(figures, null, 2)}\n`).toMatchFileSnapshot(
    '../../../src/screens/start/example-figures.json',
  );
});

test('the words below the beam say them in whole percent', () => {
  const figure = (share: number, high: number, middle: number) => ({
    share,
    low: share,
    high,
    uncertain: high - share,
    likely: { share: middle, low: share, high },
  });
  const { benchmark } = EXAMPLE_FIGURES;
  const market = { ...benchmark, lens: 0.41, smallCaps: 0.04 };
  const written = (lens: number, closed: number | null) =>
    exampleEnds({
      lens: figure(lens, lens, lens),
      smallCaps: figure(0.03, 0.06, 0.044),
      closed,
      benchmark: market,
    }).map(({ figure: said, name, market: theirs }) => `${said} ${name} ${theirs}`.trim());
  const small = 'about 4% small caps US market 4%';
  expect(written(0.2, 0.67)).toEqual(['20% mega-cap tech US market 41%', '67% in funds it doesn’t open', small]);
  expect(written(0.4797, null)).toEqual([
    '48% mega-cap tech US market 41%',
    '+7 points more than the US market',
    small,
  ]);
  expect(exampleCaption(248_719.27)).toBe('An invented portfolio of $248,719');
});

test('it is ahead of its market, as the words take for granted', () => {
  expect(EXAMPLE_FIGURES.opened.lens.low! - EXAMPLE_FIGURES.benchmark.lens).toBeGreaterThan(0.01);
  const labels = beamLabels(EXAMPLE_FIGURES.opened, EXAMPLE_FIGURES.opened.shares);
  expect([labels.via.figure, labels.direct.figure]).toEqual(['28', '20']);
});

test('the lede names the three largest companies of mega-cap tech and counts the others', () => {
  const names = opened.lens.members.map(({ name }) => name);
  for (const named of ['Apple', 'NVIDIA', 'Microsoft']) expect(names.some((name) => name.startsWith(named))).toBe(true);
  expect(START.lede).toContain(`Apple, NVIDIA, Microsoft and ${names.length - 3} others`);
});
