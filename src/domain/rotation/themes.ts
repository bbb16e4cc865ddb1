import { shareOf } from '../measure/base.ts';
import type { MeasuredCompany } from '../measure/breakdown.ts';
import type { ThemeEdit } from '../model/own-themes.ts';
import { THEMES, type Company, type ThemeId } from '../model/reference.ts';
import { sum } from '../sum.ts';
import type { SizeKey } from '../model/size.ts';
import type { IssuerId } from '../model/units.ts';
import type { LabGround, Measured } from './lab-ground.ts';
import { zip } from '../zip.ts';

/* Themes and the quality of small caps: what you hold of them, what the benchmark does. */

/** A part of the base, as shares of it; null = no base. */
export interface PartOfBase {
  readonly share: number | null;
  readonly direct: number | null;
  readonly viaFunds: number | null;
  readonly benchmark: number;
}
export interface ThemeFigure extends PartOfBase {
  readonly theme: ThemeId;
  /** Every member, held or not, the largest company first; those that the user added last. */
  readonly members: readonly ThemeMember[];
  /** What the user took off. */
  readonly removed: readonly Pick<ThemeMember, 'issuer' | 'symbol' | 'name'>[];
  readonly isChanged: boolean;
}
export interface ThemeMember {
  readonly issuer: IssuerId;
  readonly symbol: string;
  readonly name: string;
  readonly size: SizeKey;
  /** What you hold of it; 0 = nothing. */
  readonly share: number | null;
  /** By the user's word alone. */
  readonly isAdded: boolean;
}

/**
 * Small caps by who has looked at their earnings: members of the S&P 600 had to be profitable when they came in; the Russell 2000
 * asks for none; the rest is in neither, as far as the pack knows.
 */
export const QUALITIES = ['sp600', 'russell-only', 'neither'] as const;
export type Quality = (typeof QUALITIES)[number];
export interface QualityFigure extends PartOfBase {
  readonly quality: Quality;
}

const NO_EDIT: ThemeEdit = { added: [], removed: [] };

function measurePart(
  belongs: (stake: MeasuredCompany['facts']) => boolean,
  { stakes, base }: Measured,
  ground: LabGround,
): PartOfBase {
  const { compared, factsOf } = ground.yardstick;
  const held = stakes.filter(({ facts }) => belongs(facts));
  const { benchmark, whole } = compared;
  const theirs = zip(benchmark.numbers, benchmark.weights).filter(([number]) => belongs(factsOf(number)));
  return {
    share: shareOf(sum(held.map(({ owned }) => owned.value)), base),
    direct: shareOf(sum(held.map(({ owned }) => owned.direct)), base),
    viaFunds: shareOf(sum(held.map(({ owned }) => owned.viaTotal)), base),
    benchmark: sum(theirs.map(([, weight]) => weight)) / whole,
  };
}

/** Gives the themes, those you hold most of first. Members may stand in several, so the shares do not add up. */
export function measureThemes(measured: Measured, ground: LabGround): readonly ThemeFigure[] {
  const { reference, roster, ownedOf } = ground.groundwork;
  const listed = reference.companies();
  const figures = THEMES.map((theme): ThemeFigure => {
    const edit = ground.settings.themeEdits[theme] ?? NO_EDIT;
    const companiesOf = (issuers: readonly IssuerId[]) =>
      issuers.map((id) => reference.company(id)).filter((company) => company !== null);
    const added = new Set(edit.added);
    const isMember = ({ themes }: Company) => themes.includes(theme);
    const describe = ({ id, symbol, name }: Company): ThemeMember => {
      const owned = ownedOf(id);
      const { size } = ground.yardstick.factsOf(roster.numberOf(id));
      const share = shareOf(owned === undefined ? 0 : owned.value, measured.base);
      return { issuer: id, symbol, name, size, share, isAdded: added.has(id) };
    };
    return {
      theme,
      ...measurePart(({ company }) => isMember(company), measured, ground),
      members: [...listed.filter((one) => isMember(one) && !added.has(one.id)), ...companiesOf(edit.added)].map(
        describe,
      ),
      removed: companiesOf(edit.removed).map(({ id, symbol, name }) => ({ issuer: id, symbol, name })),
      isChanged: edit !== NO_EDIT,
    };
  });
  const valueOf = ({ share }: ThemeFigure) => (share === null ? -1 : share);
  return figures.sort((a, b) => valueOf(b) - valueOf(a) || (a.theme < b.theme ? -1 : 1));
}

function qualityOf({ indexes }: Company): Quality {
  if (indexes.includes('sp600')) return 'sp600';
  return indexes.includes('russell2000') ? 'russell-only' : 'neither';
}

/** Gives small caps by quality; the three add up to the small caps that are known. */
export function measureQuality(measured: Measured, ground: LabGround): readonly QualityFigure[] {
  return QUALITIES.map((quality) => ({
    quality,
    ...measurePart(({ small, company }) => small === 'yes' && qualityOf(company) === quality, measured, ground),
  }));
}
