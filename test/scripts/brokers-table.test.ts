import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { brokersTable } from '../../scripts/brokers/table.ts';
import { PROFILES } from '../../src/brokers/index.ts';
import { exportGuideOf } from '../../src/text/export-guides.ts';

function rowsOfReadme(): readonly (readonly string[])[] {
  const lines = readFileSync('README.md', 'utf8').split('\n');
  const from = lines.findIndex((line) => /^\| broker\b/.test(line));
  return lines.slice(from + 2, lines.indexOf('', from)).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('the README names every broker whose export is known, and where it is', () => {
  expect(rowsOfReadme()).toEqual(brokersTable());
});

describe('each profile stands in the README by its name, or by the one on its website', () => {
  const named = new Set(rowsOfReadme().flatMap(([brokers]) => brokers!.split(', ')));
  test.each([...new Set(PROFILES.map(({ broker }) => broker))])('%s', (broker) => {
    expect(named).toContain(exportGuideOf(broker)?.broker ?? broker);
  });
});
