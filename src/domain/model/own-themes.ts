import { THEMES, type Company, type Reference, type ThemeId } from './reference.ts';
import type { IssuerId } from './units.ts';

/** What the user changed of a theme's list. */
export interface ThemeEdit {
  readonly added: readonly IssuerId[];
  readonly removed: readonly IssuerId[];
}
/** By theme; one that is not there is as the pack has it. */
export type ThemeEdits = Readonly<Partial<Record<ThemeId, ThemeEdit>>>;

/** Puts a company that is not on a theme's list on it, or takes one off that is. What comes back to the pack's list is no change any more. */
export function editTheme(edits: ThemeEdits, theme: ThemeId, issuer: IssuerId, isMember: boolean): ThemeEdits {
  const { added, removed } = edits[theme] ?? { added: [], removed: [] };
  const [on, off] = isMember ? [added, removed] : [removed, added];
  const without = off.filter((one) => one !== issuer);
  const within = without.length < off.length || on.includes(issuer) ? on : [...on, issuer];
  const changed: ThemeEdit = isMember ? { added: within, removed: without } : { added: without, removed: within };
  return changed.added.length + changed.removed.length === 0
    ? resetTheme(edits, theme)
    : { ...edits, [theme]: changed };
}

/** Gives a theme back as the pack has it. */
export function resetTheme(edits: ThemeEdits, theme: ThemeId): ThemeEdits {
  return Object.fromEntries(Object.entries(edits).filter(([one]) => one !== theme));
}

/** Lays the user's changes of themes over a reference; without any it is the same reference. */
export function layThemes(reference: Reference, edits: ThemeEdits): Reference {
  const changed = THEMES.flatMap((theme) => {
    const edit = edits[theme];
    return edit === undefined ? [] : [{ theme, added: new Set(edit.added), removed: new Set(edit.removed) }];
  });
  if (changed.length === 0) return reference;
  const touched = new Set(changed.flatMap(({ added, removed }) => [...added, ...removed]));
  const renew = (company: Company): Company => {
    if (!touched.has(company.id)) return company;
    const themes = THEMES.filter((theme) => {
      const edit = changed.find((one) => one.theme === theme);
      if (edit?.added.has(company.id) === true) return true;
      return company.themes.includes(theme) && edit?.removed.has(company.id) !== true;
    });
    return { ...company, themes };
  };
  return {
    ...reference,
    company: (id) => {
      const found = reference.company(id);
      return found === null ? null : renew(found);
    },
    companies: () => reference.companies().map(renew),
    rankedCompanies: () => reference.rankedCompanies().map(renew),
  };
}
