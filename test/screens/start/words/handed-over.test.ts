import { expect, test } from 'vitest';
import { handedOverText, handedOverTitle } from '../../../../src/screens/start/words/handed-over.ts';

test('says what another app hands over, and where it would go', () => {
  expect(handedOverTitle([{ name: 'positions.csv', lines: 13 }])).toBe(
    'Another app is handing over positions.csv (13 lines).',
  );
  expect(
    handedOverTitle([
      { name: 'a.csv', lines: 1 },
      { name: 'b.xlsx', lines: null },
    ]),
  ).toBe('Another app is handing over a.csv (1 line), b.xlsx.');
  expect(handedOverTitle(Array.from({ length: 12 }, () => ({ name: 'x.csv', lines: 3 })))).toBe(
    'Another app is handing over 12 files.',
  );
  expect(handedOverText(1, null)).toMatch(/^Add it to a new portfolio\? .* say no/);
  expect(handedOverText(2, 'IRA')).toMatch(/^Add them to “IRA”\? /);
});
