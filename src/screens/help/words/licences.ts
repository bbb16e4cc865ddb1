import { t } from '../../../words/t.ts';
/** A package that the app is made with, and under which terms. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** By its SPDX name. */
  readonly licence: string;
  /** Who holds the rights, as the licence's own text says; null where it names no one. */
  readonly holder: string | null;
  /** What the file with the licence's text is called in the package. */
  readonly text: string;
}

/** Put in by the build (vite.config.ts), from what is installed. */
declare const __LICENCES__: readonly Licence[];

/** Every package the app depends on at run time, and those they depend on. */
export const LICENCES: readonly Licence[] = __LICENCES__;

const NAMES: Readonly<Record<string, string>> = {
  MIT: t`MIT License`,
  ISC: t`ISC License`,
  '0BSD': t`BSD Zero Clause License`,
  'BSD-2-Clause': t`BSD 2-Clause License`,
  'BSD-3-Clause': t`BSD 3-Clause License`,
  'Apache-2.0': t`Apache License 2.0`,
  'OFL-1.1': t`SIL Open Font License 1.1`,
};

/** "MIT License, © 2015 Matthew Holt (LICENSE)". */
export function licenceWords({ licence, holder, text }: Licence): string {
  return `${NAMES[licence] ?? licence}${holder === null ? '' : `, © ${holder}`} (${text})`;
}
