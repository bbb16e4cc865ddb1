/** Put in by the build (vite.config.ts), from what is installed. */
declare const __LICENCE_TEXTS__: Readonly<Record<string, string>>;

/** The licence of each package in full, by the package's name; loaded when somebody wants to read one. */
export const LICENCE_TEXTS: Readonly<Record<string, string>> = __LICENCE_TEXTS__;
