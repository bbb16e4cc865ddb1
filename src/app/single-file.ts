/** Put in by the build (vite.config.ts, scripts/build/single.ts). */
declare const __SINGLE_FILE__: boolean;

/**
 * Whether this is the one HTML file that opens from disk. Browsers let every page opened from disk read what another one keeps, or
 * forget it: so it keeps nothing.
 */
export const IS_SINGLE_FILE: boolean = __SINGLE_FILE__;
