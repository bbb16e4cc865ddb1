import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/charts/text-width.ts';
import { layFlow, type FlowInput, type LaidNode } from '../../src/charts/flow/flow-layout.ts';
import { flowPicture } from '../../src/charts/flow/flow-picture.ts';
import { layRibbons, type RibbonPiece } from '../../src/charts/flow/ribbons.ts';
import { flowOf } from '../../src/domain/figures/flow.ts';
import { addUp } from '../../src/domain/figures/parts.ts';
import { roundToSum } from '../../src/domain/figures/rounding.ts';
import { anyReport } from '../support/any-portfolio.ts';
import { triesOf } from '../support/dice.ts';

const GROUPS = [
  'Your shares',
  'S&P 500 funds',
  'Total market funds',
  'Nasdaq-100 funds',
  'Small-cap funds',
  'World funds',
  'Other funds',
  'Cash, bonds, other',
];
const SHORT = [
  'Your shares',
  'S&P 500',
  'Total market',
  'Nasdaq-100',
  'Small-cap',
  'World',
  'Other funds',
  'Cash & other',
];
const TARGETS = ['Mega-cap tech', 'Other companies', 'Small caps', 'Cash, bonds, other', 'Can’t see'];
const SHORT_TARGETS = ['Mega-cap tech', 'Other', 'Small caps', 'Cash & other', 'Can’t see'];
const COMPANIES = ['NVIDIA', 'Taiwan Semiconductor Manufacturing', 'Alphabet', 'Microsoft', 'Amazon', '25 others'];

/* Any flow of up to eight groups: shares of each pair of group and target. */
const anyFlow = fc
  .array(
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 3 })), {
      minLength: 5,
      maxLength: 5,
    }),
    { minLength: 1, maxLength: 8 },
  )
  .filter((rows) => rows.flat().some((one) => one > 0))
  .map((rows): FlowInput => {
    const all = addUp(rows.flat(), (one) => one);
    const node = (id: string, name: string, shortName: string, share: number) => ({
      id,
      name,
      shortName,
      share,
      tone: 'pale' as const,
      figure: '100.0',
      detail: 'FXAIX, VOO',
    });
    const lens = addUp(rows, (row) => row[0]!) / all;
    return {
      groups: rows.map((row, at) => node(`g${String(at)}`, GROUPS[at]!, SHORT[at]!, addUp(row, (one) => one) / all)),
      targets: TARGETS.map((name, at) =>
        node(`t${String(at)}`, name, SHORT_TARGETS[at]!, addUp(rows, (row) => row[at]!) / all),
      ),
      companies: COMPANIES.map((name, at) => node(`c${String(at)}`, name, name, lens / (at + 6))),
      bands: [
        ...rows.flatMap((row, from) =>
          row.map((one, to) => ({
            id: `${String(from)} ${String(to)}`,
            from: `g${String(from)}`,
            to: `t${String(to)}`,
            share: one / all,
            tone: 'lens' as const,
          })),
        ),
        ...COMPANIES.map((_, at) => ({
          id: `c ${String(at)}`,
          from: 't0',
          to: `c${String(at)}`,
          share: lens / (at + 6),
          tone: 'pale' as const,
        })),
      ],
    };
  });
const anyWidth = fc.oneof(
  fc.integer({ min: 288, max: 1200 }),
  fc.constantFrom(288, 328, 339, 340, 341, 358, 679, 680, 681, 1080),
);

describe('the flow’s layout', () => {
  const boxOf = (node: LaidNode, type: number) => {
    const wide = Math.max(...node.label.lines.map((line) => textWidth(line, type)));
    const tall = node.label.lines.length * (type + 2.5);
    const left = node.label.anchor === 'end' ? node.label.x - wide : node.label.x;
    return { left, right: left + wide, top: node.label.y - tall / 2, bottom: node.label.y + tall / 2 };
  };
  it('keeps bands at two pixels or more, names apart and whole, all inside the picture', () => {
    fc.assert(
      fc.property(anyFlow, anyWidth, (input, width) => {
        const laid = layFlow(input, width);
        if (laid === null) return;
        for (const { thickness } of laid.bands) expect(thickness).toBeGreaterThanOrEqual(2);
        const columns = [laid.groups, laid.targets, laid.companies];
        for (const nodes of columns) {
          nodes.forEach((node, at) => {
            expect(node.y).toBeGreaterThanOrEqual(-0.01);
            expect(node.y + node.height).toBeLessThanOrEqual(laid.height + 0.01);
            const before = nodes[at - 1];
            if (before === undefined) return;
            expect(node.y).toBeGreaterThanOrEqual(before.y + before.height);
            expect(boxOf(node, laid.type).top).toBeGreaterThanOrEqual(boxOf(before, laid.type).bottom - 1.01);
          });
        }
        for (const node of columns.flat()) {
          const box = boxOf(node, laid.type);
          expect(box.left).toBeGreaterThanOrEqual(-0.01);
          expect(box.right).toBeLessThanOrEqual(width + 0.01);
          expect(box.top).toBeGreaterThanOrEqual(-2);
          expect(box.bottom).toBeLessThanOrEqual(laid.height + 2);
        }
        const [first] = laid.groups;
        const [target] = laid.targets;
        // There is room for the bands themselves, and names of the middle end before the companies begin.
        expect(target!.x - first!.x).toBeGreaterThan(40);
        const [company] = laid.companies;
        if (company !== undefined)
          for (const node of laid.targets) expect(boxOf(node, laid.type).right).toBeLessThanOrEqual(company.x);
      }),
      { numRuns: triesOf(300) },
    );
  });
  it('fills each node with its bands, from its top on', () => {
    fc.assert(
      fc.property(anyFlow, anyWidth, (input, width) => {
        const laid = layFlow(input, width);
        if (laid === null) return;
        for (const node of [...laid.groups, ...laid.targets, ...laid.companies])
          for (const end of ['from', 'to'] as const) {
            const own = laid.bands.filter((band) => band[end] === node.id);
            expect(addUp(own, ({ thickness }) => thickness)).toBeLessThanOrEqual(node.height + 0.01);
          }
      }),
    );
  });
  it('leaves companies to the text where there is no room for them', () => {
    const [input] = fc.sample(
      anyFlow.filter((one) => one.targets[0]!.share > 0.1),
      1,
    );
    expect(layFlow(input!, 360)!.companies).toEqual([]);
    expect(layFlow(input!, 900)!.companies.length).toBe(6);
  });
  it('draws each flow there is', () => {
    fc.assert(
      fc.property(anyReport(), anyWidth, (report, width) => {
        const flow = flowOf(report);
        if (flow === null) return;
        const picture = flowPicture(flow, report.settings.lens);
        expect(new Set(picture.bands.map(({ id }) => id)).size).toBe(picture.bands.length);
        expect(new Set([...picture.groups, ...picture.targets, ...picture.companies].map(({ id }) => id)).size).toBe(
          picture.groups.length + picture.targets.length + picture.companies.length,
        );
        expect(layFlow(picture, width)).not.toBeNull();
      }),
    );
  });
});

describe('the two bars', () => {
  const KEYS = ['lens', 'other-mega', 'large', 'mid', 'small', 'safe', 'unseen'] as const;
  const NAMES = ['Mega-cap tech', 'Other mega', 'Large', 'Mid', 'Small', 'Cash, bonds, other', 'Can’t see'];
  const anyTenths = fc
    .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 3 })), {
      minLength: 7,
      maxLength: 7,
    })
    .filter((parts) => parts.some((one) => one > 0))
    .map((parts) =>
      roundToSum(
        parts.map((one) => one / addUp(parts, (part) => part)),
        1000,
        1000,
      ),
    );
  const anyPieces = fc.tuple(anyTenths, anyTenths).map(([mine, theirs]): readonly RibbonPiece[] =>
    KEYS.map((key, at) => ({
      key,
      tenths: mine[at]!,
      theirTenths: theirs[at]!,
      name: NAMES[at]!,
      shortName: NAMES[at]!,
      isSize: at < 5,
      figure: (mine[at]! / 10).toFixed(1),
      theirFigure: (theirs[at]! / 10).toFixed(1),
      difference: '+10.0 points more than the US market',
      shortDifference: '+10.0',
    })).filter(({ tenths, theirTenths }) => tenths > 0 || theirTenths > 0),
  );
  it('are as long as each other, without a piece under two pixels or a word outside its piece', () => {
    fc.assert(
      fc.property(anyPieces, anyWidth, (pieces, width) => {
        const laid = layRibbons(pieces, { you: 'You', them: 'Total US market' }, width);
        for (const side of ['yours', 'theirs'] as const) {
          const shown = laid.pieces.flatMap((piece) => (piece[side] === null ? [] : [piece[side]]));
          shown.forEach((block, at) => {
            expect(block.width).toBeGreaterThanOrEqual(2);
            const before = shown[at - 1];
            if (before !== undefined) expect(block.x).toBeGreaterThanOrEqual(before.x + before.width + 1.9);
            for (const { text, x, type } of block.words)
              expect(x + textWidth(text, type)).toBeLessThanOrEqual(block.x + block.width + 0.01);
          });
          const last = shown.at(-1)!;
          expect(last.x + last.width).toBeCloseTo(width, 6);
        }
        laid.above.forEach((word, at) => {
          const before = laid.above[at - 1];
          expect(word.x).toBeGreaterThanOrEqual(
            before === undefined ? 40 : before.x + textWidth(before.text, before.type),
          );
          expect(word.x + textWidth(word.text, word.type)).toBeLessThanOrEqual(width + 0.01);
        });
        // Each of your pieces is told: in its piece, above it, or below the picture.
        for (const piece of laid.pieces) {
          if (piece.yours === null) continue;
          const { name } = pieces.find(({ key }) => key === piece.key)!;
          const told = [...piece.yours.words, ...laid.above].some(({ text }) => text.startsWith(name));
          expect(told || laid.unsaid.some((words) => words.startsWith(name))).toBe(true);
        }
      }),
      { numRuns: triesOf(300) },
    );
  });
});
