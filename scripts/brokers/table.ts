import { readFileSync, writeFileSync } from 'node:fs';
import { HISTORY_FORMATS } from '../../src/read/profiles/histories/history-formats.ts';
import { PROFILES } from '../../src/read/profiles/index.ts';
import { exportGuideOf, exportSteps } from '../../src/screens/start/words/export-guides.ts';

/** The file that the table stands in. */
export const SUPPORTED = 'src/read/SUPPORTED.md';
/** The sentence below the table begins with these words. */
const ALSO = 'Also recognized by their columns:';
const TABLE = new RegExp(String.raw`\| [Bb]roker\b[\s\S]*?\n\n(?:${ALSO}[\s\S]*?(?:\n\n|$))?`);
const WIDTH = 120;

/** What is said of brokers: a table of those whose export is known, and a sentence with all the others. */
export function brokersTable(): {
  readonly rows: readonly (readonly [broker: string, where: string])[];
  readonly others: readonly string[];
  readonly sentence: string;
} {
  const known = [
    ...new Set([...PROFILES, ...HISTORY_FORMATS].map(({ broker }) => exportGuideOf(broker)?.broker ?? broker)),
  ];
  const named = [...known].sort((a, b) => a.localeCompare(b, 'en'));
  const bare = named.filter((broker) => exportGuideOf(broker) === null);
  return {
    rows: named.flatMap((broker) => {
      const guide = exportGuideOf(broker);
      return guide === null ? [] : [[broker, exportSteps(guide)] as const];
    }),
    others: bare,
    sentence: `${ALSO} ${bare.slice(0, -1).join(', ')} and ${bare.at(-1)}. From any other broker, a table with a symbol, ISIN or name, and a value (or a quantity with a price, or a weight) will do; you can paste it, too.`,
  };
}

function wrap(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

/** Writes the table and its sentence into their file: node scripts/run-ts.mjs scripts/brokers/table.ts, then format. */
export function main(): Promise<number> {
  const { rows, sentence } = brokersTable();
  const table = [['Broker', 'Where to find the export'], ['---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
  writeFileSync(
    SUPPORTED,
    readFileSync(SUPPORTED, 'utf8').replace(TABLE, () => `${table}\n\n${wrap(sentence)}\n`),
  );
  return Promise.resolve(0);
}
