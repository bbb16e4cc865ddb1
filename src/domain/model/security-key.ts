import { issuerId, type IssuerId } from './units.ts';

/** The classes that money can be moved from and to. */
export const MOVED_CLASSES = ['bond', 'cash', 'crypto', 'commodity', 'derivative', 'other'] as const;

/** What money is moved from and to. */
export type SecurityKey = `company:${IssuerId}` | `fund:${string}` | `class:${(typeof MOVED_CLASSES)[number]}`;

/** Reads a key that was written down; null = it is none. */
export function parseSecurityKey(text: string): SecurityKey | null {
  const [kind, rest] = [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)];
  if (rest === '') return null;
  if (kind === 'company') return `company:${issuerId(rest)}`;
  if (kind === 'fund') return `fund:${rest}`;
  const found = MOVED_CLASSES.find((one) => one === rest);
  return kind === 'class' && found !== undefined ? `class:${found}` : null;
}
