/** Ways to say what counts as "mega-cap tech" (PRODUCT: "Mega-cap tech: a lens, one switch"). */
export const LENSES = ['mega-cap-tech', 'magnificent-seven', 'mega-cap-it', 'tech-all-sizes', 'custom'] as const;
export type LensId = (typeof LENSES)[number];
