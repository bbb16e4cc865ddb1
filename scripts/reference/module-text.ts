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
