import type { Rule } from 'eslint';

/** Refuses 0 in the place of what is missing. */
export declare const noZeroIfMissing: Rule.RuleModule;
