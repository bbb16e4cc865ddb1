import { readFileSync, writeFileSync } from 'node:fs';
import { PROFILES } from '../../src/brokers/index.ts';
import { exportGuideOf } from '../../src/text/export-guides.ts';
import { START_GUIDES } from '../../src/text/start-guides.ts';

const README = 'README.md';
const TABLE = /\| broker[\s\S]*?\n\n/;

/** The README's table of brokers: those of the start screen, every other that is known by its columns, and all the rest. */
export function brokersTable(): readonly (readonly [broker: string, where: string])[] {
  const known = [...new Set(PROFILES.map(({ broker }) => exportGuideOf(broker)?.broker ?? broker))];
  const first = START_GUIDES.map(({ broker }) => broker);
  const others = known.filter((broker) => !first.includes(broker)).sort((a, b) => a.localeCompare(b, 'en'));
  const guided = others.filter((broker) => exportGuideOf(broker) !== null);
  const bare = others.filter((broker) => exportGuideOf(broker) === null);
  return [
    ...[...first, ...guided].map((broker) => [broker, exportGuideOf(broker)?.steps ?? ''] as const),
    [bare.join(', '), 'recognized by their columns'],
    [
      'any other',
      'a sheet with a symbol, and a value, or a quantity with a price, or a weight; also copied and pasted',
    ],
  ];
}

/** Writes the table into the README: node scripts/run-ts.mjs scripts/brokers/table.ts, then format. */
export function main(): Promise<number> {
  const rows = [['broker', 'where the export is'], ['---', '---'], ...brokersTable()];
  const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  writeFileSync(
    README,
    readFileSync(README, 'utf8').replace(TABLE, () => `${table}\n\n`),
  );
  return Promise.resolve(0);
}
