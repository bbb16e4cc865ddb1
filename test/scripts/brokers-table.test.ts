import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brokersTable } from '../../scripts/brokers/table.ts';

test('the README names every broker whose export is known, and where it is', () => {
  const lines = readFileSync('README.md', 'utf8').split('\n');
  const from = lines.findIndex((line) => /^\| broker\b/.test(line));
  const rows = lines.slice(from + 2, lines.indexOf('', from)).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  expect(rows).toEqual(brokersTable());
});
