import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sizeParts } from '../../src/charts/bars/size-bar.ts';
import { aheadInTenths, answerOf, type HeroAnswer } from '../../src/domain/figures/answer.ts';
import { flowOf } from '../../src/domain/figures/flow.ts';
import { addUp } from '../../src/domain/figures/parts.ts';
import { shownTenths } from '../../src/domain/figures/rounding.ts';
import { comparePieces } from '../../src/domain/figures/size-pieces.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import { partsTable } from '../../src/library/verdict-rows.ts';
import { loadReference } from '../../src/reference/load.ts';
import { formatAnswer } from '../../src/words/marks/answer.ts';
import { moneyFormat } from '../../src/words/marks/money.ts';
import { formatPercent, formatShareRange } from '../../src/words/marks/numbers.ts';
import { sheetFigures } from '../../src/screens/hand-over/words/sheet.ts';
import { heroEnds } from '../../src/screens/verdict/words/hero.ts';
import { lensWorking, smallCapsWorking } from '../../src/screens/explain/words/shares.ts';
import { NOTHING_BESIDE } from '../../src/screens/explain/words/working.ts';
import { triesOf } from '../support/dice.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';

const reference = await loadReference();
const money = moneyFormat('USD', false);

/* Companies, funds seen whole, funds seen in part or not at all, with and without a reading, and a line that nobody knows. */
const SYMBOLS = ['NVDA', 'AAPL', 'KO', 'VTI', 'QQQ', 'IWM', 'VXUS', 'BND', 'SPAXX'];
const UNSEEN = ['AVUV', 'SCHD', 'FCNTX', 'AGTHX', 'VPMAX', 'DFSVX', 'SCHG', 'NOPE'];

const anyReport = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...SYMBOLS), { maxLength: 5 }),
    fc.uniqueArray(fc.constantFrom(...UNSEEN), { minLength: 1, maxLength: 3 }),
    fc.infiniteStream(fc.integer({ min: 100, max: 5_000_000 })),
  )
  .map(([seen, unseen, cents]) =>
    analyse(
      portfolioOf([
        fileOf([...seen, ...unseen].map((symbol) => holdingOf({ symbol, value: cents.next().value! / 100 }))),
      ]),
      reference,
    ),
  );

type Answered = Exclude<HeroAnswer, { readonly kind: 'between' }>;
const isOne = (answer: HeroAnswer): answer is Answered => answer.kind !== 'between';

/* Every place that says one figure of the two questions, by the name of the place. */
function saidOf(report: Report): Readonly<Record<'lens' | 'small', Readonly<Record<string, string | null>>>> {
  const ends = heroEnds(report);
  const sheet = sheetFigures(report);
  const table = partsTable(report, money);
  const figure = (key: 'lens' | 'small') => ({
    hero: ends.find((end) => end.key === key)?.figure ?? null,
    sheet: sheet.find(({ tone }) => tone === key)?.figure ?? null,
    'table of the command': table?.rows[key === 'lens' ? 0 : 1]?.[1] ?? null,
  });
  return { lens: figure('lens'), small: figure('small') };
}

/* The same figures in tenths, where they are drawn as pieces. */
function drawnOf(report: Report): readonly (readonly [place: string, key: 'lens' | 'small', tenths: number])[] {
  const pieces = comparePieces(report) ?? [];
  const flow = flowOf(report);
  const parts = sizeParts(report);
  const small = parts.filter(({ key }) => key === 'small' || key === 'micro');
  return [
    ...pieces.flatMap(({ key, tenths }) => (key === 'lens' || key === 'small' ? [['bars', key, tenths] as const] : [])),
    ...(flow?.targets ?? []).flatMap(({ key, tenths }) =>
      key === 'lens' || key === 'small' ? [['flow', key, tenths] as const] : [],
    ),
    ...(parts.length === 0 ? [] : [['size table', 'small', addUp(small, ({ tenths }) => tenths)] as const]),
  ];
}

test('every place says the answer that the report gives, by its own rounding', () => {
  const kinds = { one: 0, about: 0, between: 0 };
  fc.assert(
    fc.property(anyReport, (report) => {
      const figures = { lens: report.lens, small: report.smallCaps } as const;
      const said = saidOf(report);
      for (const key of ['lens', 'small'] as const) {
        const figure = figures[key];
        const answer = answerOf(figure);
        if (answer === null) continue;
        kinds[answer.kind] += 1;
        const shown = isOne(answer) ? formatPercent(answer.share) : formatShareRange(figure);
        for (const [place, words] of Object.entries(said[key]))
          if (words !== null) expect(words, `${place}, ${key}`).toContain(shown);
        if (!isOne(answer)) continue;
        expect(formatAnswer(figure)).toContain(shown);
        for (const [place, of, tenths] of drawnOf(report))
          if (of === key) expect(tenths, `${place}, ${key}`).toBe(shownTenths(answer.share));
        const steps = (key === 'lens' ? lensWorking : smallCapsWorking)({
          report,
          money,
          about: null,
          beside: NOTHING_BESIDE,
        }).steps;
        const words = JSON.stringify(steps);
        expect(words, `Help, ${key}`).toContain(shown);
        if (answer.kind === 'about') expect(words, `Help, ${key}`).toContain(formatShareRange(figure));
      }
      const lens = answerOf(report.lens);
      const piece = comparePieces(report)?.find(({ key }) => key === 'lens');
      if (lens !== null && isOne(lens) && piece !== undefined)
        expect(piece.differenceTenths).toBe(aheadInTenths(lens, report.benchmark.lens).low);
    }),
    { numRuns: triesOf(200), examples: [] },
  );
  // the dice bring every kind of answer, or nothing was tried
  for (const [kind, count] of Object.entries(kinds)) expect(count, kind).toBeGreaterThan(0);
});
