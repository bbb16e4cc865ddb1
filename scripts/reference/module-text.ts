import { createHash } from 'node:crypto';
import type { PackText } from '../../src/reference/make-reference.ts';

/** What a data module exports: one text, or several in a fixed order. */
export type ModuleExports = Readonly<Record<string, string | readonly string[]>>;

/** Writes a TypeScript module of plain texts. They read back exactly as they were: what a template literal would change is escaped. */
export function moduleText(exports: ModuleExports): string {
  const lines = Object.entries(exports).map(([name, value]) =>
    typeof value === 'string'
      ? `export const ${name}: string = ${literal(value)};`
      : `export const ${name}: readonly string[] = [\n${value.map((text) => `${literal(text)},\n`).join('')}];`,
  );
  return `/* Compiled by \`npm run reference\`; not written by hand. */\n${lines.join('\n')}\n`;
}

function literal(text: string): string {
  return `\`${text.replaceAll(/[\\`]|\$(?=\{)/g, '\\$&').replaceAll('\r', '\\r')}\``;
}

/** The modules that carry a pack's tables, by file name. */
export function writeModules(pack: Partial<PackText>): ReadonlyMap<string, string> {
  const parts: Readonly<Record<string, ModuleExports>> = { ...pack };
  return new Map(Object.entries(parts).map(([name, texts]) => [`${name}.ts`, moduleText(texts)]));
}

/** The pack's day and the first eight hex digits of the SHA-256 of all modules but the passport, in the order they are written. */
export function versionOf(content: Omit<PackText, 'passport'>, asOf: string): string {
  const hash = createHash('sha256');
  for (const text of writeModules(content).values()) hash.update(text);
  return `${asOf}.${hash.digest('hex').slice(0, 8)}`;
}
