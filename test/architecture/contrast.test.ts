import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/* Text meets WCAG AA (4.5 : 1) in both themes; marks and edges of controls 3 : 1. Colours are read from the tokens. */

const TOKENS = readFileSync('src/styles/tokens.css', 'utf8');
type Theme = 'light' | 'dark';

function colour(name: string, theme: Theme): readonly number[] {
  const pair = new RegExp(`--${name}:\\s*light-dark\\(#([0-9a-f]{6}),\\s*#([0-9a-f]{6})\\)`).exec(TOKENS);
  if (pair === null) throw new Error(`There is no token --${name} with a colour for each theme.`);
  const hex = theme === 'light' ? pair[1]! : pair[2]!;
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

/* WCAG 2.2, "relative luminance" and "contrast ratio". */
function luminance(rgb: readonly number[]): number {
  const [red, green, blue] = rgb.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
function contrast(a: readonly number[], b: readonly number[]): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}
/* color-mix(in srgb, …) of two opaque colours. */
const mix = (over: readonly number[], under: readonly number[], part: number) =>
  over.map((value, index) => value * part + under[index]! * (1 - part));

const TEXT: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-2', 'ink-3', 'mega-ink', 'small-ink', 'good', 'warn', 'bad', 'over-ink', 'under-ink'].flatMap((ink) =>
    ['bg', 'surface'].map((ground) => [ink, ground] as const),
  ),
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => ['sunk', 'raised'].map((ground) => [ink, ground] as const)),
  ...['mega', 'large', 'mid', 'small', 'micro', 'none'].map((size) => [`on-${size}`, size] as const),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-2'],
  ['good', 'good-bg'],
  ['warn', 'warn-bg'],
  ['bad', 'bad-bg'],
  ...['good-bg', 'warn-bg', 'bad-bg', 'info-bg'].flatMap((ground) =>
    ['ink', 'ink-2'].map((ink) => [ink, ground] as const),
  ),
];
const MARKS: readonly (readonly [string, string])[] = [
  ['edge', 'surface'],
  ['focus', 'bg'],
  ['focus', 'surface'],
  ['mega', 'surface'],
];
const THEMES = ['light', 'dark'] as const;

test.each(THEMES.flatMap((theme) => TEXT.map(([ink, ground]) => [ink, ground, theme] as const)))(
  '%s on %s is readable in the %s theme',
  (ink, ground, theme) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  },
);

test.each(THEMES.flatMap((theme) => MARKS.map(([mark, ground]) => [mark, ground, theme] as const)))(
  '%s stands out from %s in the %s theme',
  (mark, ground, theme) => {
    expect(contrast(colour(mark, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  },
);

test.each(THEMES.flatMap((theme) => (['over', 'under'] as const).map((side) => [side, theme] as const)))(
  'figures stay readable on the darkest shade %s the market in the %s theme',
  (side, theme) => {
    const shade = mix(colour(side, theme), colour('surface', theme), 0.3);
    expect(contrast(colour('ink', theme), shade)).toBeGreaterThanOrEqual(4.5);
  },
);
