import type { Rule } from 'eslint';

/** Refuses sums, and arithmetic with amounts, in code that shows a report. */
export declare const noOwnFigures: Rule.RuleModule;
