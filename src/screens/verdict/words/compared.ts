import { choosePlural, select, t } from '../../../words/t.ts';
import {
  comparedFinding,
  hasOtherAssets,
  type SizePiece,
  type SizePieceKey,
} from '../../../domain/figures/size-pieces.ts';
import type { Report } from '../../../domain/model/report.ts';
import { countsUnseen } from '../../../domain/figures/composition.ts';
import { formatCount, formatPoints, formatTenths, plural } from '../../../words/marks/numbers.ts';
import { benchmarkPhrase } from '../../../words/names/benchmarks.ts';
import { LENS_SHORT, lensPhrase, type LensForm } from '../../../words/names/names.ts';
import { joinAnd } from '../../../words/marks/lists.ts';

/* Words of the two bars: the portfolio over what it is compared with. */

export const COMPARED = {
  name: t`Compared with`,
  you: t`You`,
  table: t`See the table`,
  size: t`Size`,
  percent: t`Percent`,
  points: t`Points`,
} as const;

const PIECE_NAMES: Readonly<Record<Exclude<SizePieceKey, 'lens'>, { readonly full: string; readonly short: string }>> =
  {
    'other-mega': { full: t`Other mega`, short: t`Mega` },
    mega: { full: t`Mega`, short: t`Mega` },
    large: { full: t`Large`, short: t`Large` },
    mid: { full: t`Mid`, short: t`Mid` },
    small: { full: t`Small`, short: t`Small` },
    safe: { full: t`Cash, bonds, other`, short: t`Cash, bonds, other` },
    unseen: { full: t`Can’t see`, short: t`Can’t see` },
  };

/** What a piece of the bars is called; `short` where there is little room. */
export function pieceName(
  key: SizePieceKey,
  report: Pick<Report, 'settings' | 'exposure' | 'lens' | 'smallCaps'>,
): { readonly full: string; readonly short: string } {
  const { lens } = report.settings;
  if (key === 'safe' && !hasOtherAssets(report)) return { full: t`Cash and bonds`, short: t`Cash and bonds` };
  if (key === 'unseen' && countsUnseen(report)) return { full: t`Still unknown`, short: t`Still unknown` };
  return key === 'lens' ? { full: LENS_SHORT[lens], short: LENS_SHORT[lens] } : PIECE_NAMES[key];
}

/** Your figure of a piece. */
export function pieceFigure({ tenths, share }: Pick<SizePiece, 'tenths' | 'share'>): string {
  return formatTenths(tenths, share);
}

/** The figure of what it is compared with. */
export function theirFigure({ theirTenths, theirShare }: Pick<SizePiece, 'theirTenths' | 'theirShare'>): string {
  return formatTenths(theirTenths, theirShare);
}

/** The difference of the two figures, with its sign. */
export function pieceDifference({ differenceTenths }: Pick<SizePiece, 'differenceTenths'>): string {
  return formatPoints(differenceTenths / 1000);
}

/** The first ribbon says against whom: "+10.0 points more than the US market", "−13.4 points against the world market"; `short` on a phone. */
export function firstDifference(
  piece: Pick<SizePiece, 'differenceTenths'>,
  { benchmark }: Report,
): { readonly full: string; readonly short: string } {
  const points = pieceDifference(piece);
  const apart =
    piece.differenceTenths > 0
      ? t`${points} points more than ${benchmarkPhrase(benchmark)}`
      : t`${points} points against ${benchmarkPhrase(benchmark, 'with')}`;
  const full = piece.differenceTenths === 0 ? t`The same as ${benchmarkPhrase(benchmark)}` : apart;
  return { full, short: t`${points} points` };
}

/* As they stand in a sentence; "of" is said after "out of". */
const PIECE_PHRASES: Readonly<Record<Exclude<SizePieceKey, 'lens' | 'small'>, (form: LensForm) => string>> = {
  // note: of = after “out of”; in = after “in”
  'other-mega': (form) => t`${select(form, { other: 'other mega caps' })}`,
  mega: (form) => t`${select(form, { other: 'mega caps' })}`,
  large: (form) => t`${select(form, { other: 'large caps' })}`,
  mid: (form) => t`${select(form, { other: 'mid caps' })}`,
  safe: (form) => t`${select(form, { other: 'cash, bonds and other assets' })}`,
  unseen: (form) => t`${select(form, { other: 'what we can’t see' })}`,
};

function piecePhrase(key: SizePieceKey, report: Report, form: LensForm): string {
  if (key === 'lens') return lensPhrase(report.settings.lens, form);
  if (key === 'small') return lensPhrase('small-caps', form);
  if (key === 'safe' && !hasOtherAssets(report)) return t`${select(form, { other: 'cash and bonds' })}`;
  return PIECE_PHRASES[key](form);
}

/** The finding: "The extra 10 points in mega-cap tech come out of large caps and mid caps". */
export function comparedTitle(pieces: readonly SizePiece[], report: Report): string {
  const finding = comparedFinding(pieces, report);
  const them = benchmarkPhrase(report.benchmark);
  const what = piecePhrase(pieces.some(({ key }) => key === 'lens') ? 'lens' : 'mega', report, 'in');
  switch (finding.kind) {
    case 'same':
      return t`About as much in ${what} as ${them}`;
    case 'open':
      return t`We can’t see enough to tell if you have more or less in ${what} than ${them}`;
    case 'at-least':
    case 'moved':
      return movedTitle(finding, what, them, report);
  }
}

type Moved = Exclude<ReturnType<typeof comparedFinding>, { readonly kind: 'same' | 'open' }>;
function movedTitle(finding: Moved, what: string, them: string, report: Report): string {
  const { side } = finding;
  const points = finding.tenths / 10;
  const figure = Number.isInteger(points) ? formatCount(points) : formatTenths(finding.tenths, points / 100);
  if (finding.kind === 'at-least')
    return t`At least ${choosePlural(points, figure, { one: '# point', other: '# points' })} ${select(side, { more: 'more', other: 'less' })} in ${what} than ${them}`;
  if (finding.against.length === 0)
    return t`${choosePlural(points, figure, { one: '# point', other: '# points' })} ${select(side, { more: 'more', other: 'less' })} in ${what} than ${them}`;
  const list = (form: LensForm) => joinAnd(finding.against.map((key) => piecePhrase(key, report, form)));
  return side === 'more'
    ? t`The extra ${choosePlural(points, figure, { one: '# point', other: '# points' })} in ${what} ${plural(points, { one: 'comes', other: 'come' })} out of ${list('of')}`
    : t`You have ${choosePlural(points, figure, { one: '# point', other: '# points' })} less in ${what} than ${them}, and more in ${list('in')}`;
}

/** What the table of the bars is of. */
export function comparedCaption(them: string): string {
  return t`In pieces by size: you and ${them}, in percent`;
}

/** Figures that found no room in the picture. */
export function unsaidWords(unsaid: readonly string[]): string {
  return unsaid.length === 0 ? '' : t`Also yours: ${unsaid.join('; ')}`;
}
