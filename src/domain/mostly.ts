/*
 * One rule for "is all of it so?", such as "is this a small-cap fund?": asked of a fund's name and of what was claimed about an
 * index alike (README, "Claims").
 */

/** From this part on it is so. */
export const ALL_FROM = 0.95;
/** From this part on it is mostly so. */
export const MOST_FROM = 0.75;
