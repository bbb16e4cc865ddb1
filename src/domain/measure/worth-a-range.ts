/** Under this part of the base one figure is shown instead of a range (README, "How sure": 0.5 points). */
export const WORTH_A_RANGE = 0.005;
