import { t } from '../../../words/t.ts';
import type { Guide } from './guide.ts';

/** What we do so that everybody can use the app, how it's checked, and what isn't. */
export const ACCESSIBILITY: Guide = {
  id: 'accessibility',
  title: t`Accessibility`,
  lede: t`Topheavy should work for you with a keyboard, a screen reader, large text or few colors. We aim for WCAG 2.2, level AA.`,
  parts: [
    {
      title: t`What we check before anything is published`,
      paragraphs: [
        t`Every screen is checked with axe, a tool that finds missing names, wrong roles and weak contrast: in a light and a dark theme, on a phone and on a laptop.`,
        t`We go from adding holdings to wiping all data with the keyboard alone. At each stop of each screen you can see where you are, and focus goes back to where it was when a dialog closes.`,
        t`Text has a contrast of at least 4.5 to 1 in both themes, and edges of controls 3 to 1.`,
        t`From 320 to 1,920 pixels wide, no words lie on others, and only tables need scrolling sideways. With text at 200% nothing gets too wide, and from 640 pixels on no words are cut off.`,
        t`If you ask your system for less motion, nothing moves. If you use your system’s high-contrast colors, charts keep theirs and everything else follows yours.`,
        t`Every chart has a table or sentences with the same figures.`,
      ],
    },
    {
      title: t`What we haven’t checked`,
      paragraphs: [
        t`These checks are automatic. They show what a screen reader is given, not how it feels to use one. We haven’t tested with people who use screen readers, voice control or switches every day.`,
        t`The one-page client sheet is made for paper. In a PDF it’s as accessible as your browser makes it.`,
        t`Maps of companies have small tiles. The list below each map holds the same companies.`,
      ],
    },
    {
      title: t`If something gets in your way`,
      paragraphs: [
        t`Tell us which screen it was, and what you use. Open an issue where you got Topheavy. We treat it like a wrong figure.`,
      ],
    },
  ],
};
