import tokens from '../styles/tokens.css?raw';

/* The look of the element: the app's own colours, in the scheme of the page around it. */

const FILLS = ['surface', 'ink', 'ink-2', 'ink-3', 'line', 'edge', 'mega', 'small', 'on-mega', 'on-small'] as const;
const INKS = ['mega-ink', 'small-ink', 'line-2'] as const;

/* The app's tokens stand at the root of its page; these are the element's own. */
function tokenRules(): string {
  return [...FILLS, ...INKS]
    .map((name) => {
      const found = new RegExp(`--${name}: (light-dark\\([^;]+\\));`).exec(tokens);
      if (found === null) throw new Error(`There is no token --${name}.`);
      return `--${name}: ${found[1]!};`;
    })
    .join('');
}

/** The style sheet of the element. It follows the `color-scheme` that it inherits. */
export const ELEMENT_STYLE = `
:host { ${tokenRules()}
  display: block; padding: 1.25rem; border: 1px solid var(--line); border-radius: 14px;
  background: var(--surface); color: var(--ink); font: 0.9375rem/1.42 system-ui, sans-serif; overflow-wrap: anywhere;
}
:host([hidden]) { display: none; }
p { margin: 0.4rem 0; max-width: 62ch; color: var(--ink-2); }
.sentence { margin: 0 0 0.5rem; max-width: none; color: var(--ink); font-size: 1.5rem; font-weight: 640; line-height: 1.2; text-wrap: pretty; }
.lens { color: var(--mega-ink); }
.small { color: var(--small-ink); }
.quiet { font-size: 0.8125rem; color: var(--ink-3); }
svg { display: block; width: 100%; max-width: 32rem; margin: 0.75rem auto; overflow: visible; }
.tables { overflow-x: auto; }
table { border-collapse: collapse; color: inherit; width: 100%; margin-top: 0.75rem; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: 600; padding-bottom: 0.25rem; }
td { white-space: nowrap; }
th, td { padding: 0.25rem 0.4rem; border-top: 1px solid var(--line-2); text-align: end; font-weight: 400; }
th:first-child { text-align: start; min-width: 6rem; padding-inline-start: 0; }
thead th { overflow-wrap: normal; color: var(--ink-2); font-size: 0.8125rem; }
.fill-hatch { fill: url(#hatch); }
.fill-mega-tint { fill: color-mix(in srgb, var(--mega) 20%, var(--surface)); }
${[...FILLS, ...INKS].map((name) => `.fill-${name} { fill: var(--${name}); } .line-${name} { stroke: var(--${name}); }`).join('\n')}
`;
