import { t } from '../../../words/t.ts';
/* The words of the Share menu, and of the picture and the text to share. */

export const SHARE_MENU = {
  name: t`Share`,
  title: t`Share or download your results`,
  opens: t`Opens here`,
  downloads: t`Downloads a file`,
  picture: t`Picture of your verdict`,
  pictureKind: t`preview`,
  text: t`Copy as text`,
  sheet: t`Client sheet`,
  sheetKind: t`print`,
  sheetPage: t`Client sheet (HTML)`,
  page: t`Page with percentages only`,
  never: t`no amounts`,
  companies: t`Companies (CSV)`,
  positions: t`Holdings (CSV)`,
  report: t`Download report (JSON)`,
  reportWhole: t`Download report (JSON), including all amounts`,
  without: t`Leave out amounts, accounts and file names`,
  whole: t`everything`,
  hasAmounts: t`includes amounts`,
  note: t`Names of your holdings stay in every table. The JSON report always includes amounts, accounts and file names. CSV and JSON files keep English titles, decimal points and dates like 2026-08-21 in every language.`,
} as const;

export const SHARE_PICTURE = {
  title: t`Picture to share`,
  amounts: t`Include amounts`,
  what: t`What it shows`,
  verdict: t`Verdict`,
  flip: t`Broker and own`,
  size: t`Picture size`,
  wide: t`Wide`,
  square: t`Square`,
  theme: t`Picture colors`,
  light: t`Light`,
  dark: t`Dark`,
  save: t`Save picture`,
  copy: t`Copy picture`,
  copied: t`Copied`,
  refused: t`Your browser blocked this`,
} as const;

export const SHARE_TEXT = {
  title: t`Your verdict as text`,
  text: t`Text`,
  amounts: t`Include amounts`,
  names: t`Include names`,
  accounts: t`Include account numbers`,
  note: t`Without a tick, it has percentages, dates and definitions only. Names are those of your portfolio and its largest companies.`,
  copy: t`Copy text`,
} as const;

/** How large the picture is, in its own pixels, and what isn't in it. */
export function pictureNote({ width, height }: { readonly width: number; readonly height: number }): string {
  return t`The picture is ${String(width)} × ${String(height)}. It names no account, no file and none of your holdings.`;
}
