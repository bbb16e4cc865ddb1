/** What went wrong in words, for standard error or the line of a batch. */
export class CannotAnalyse extends Error {}
