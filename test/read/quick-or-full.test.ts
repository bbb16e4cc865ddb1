import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { GLANCE } from '../../src/read/rows/fold-rows.ts';
import { QuickRows } from '../../src/read/rows/quick-rows.ts';
import { readHoldings } from '../../src/read/read-holdings.ts';
import { decodeBytes } from '../../src/read/text/decode-bytes.ts';
import { diceOf, type Dice } from '../support/fuzz/dice.ts';

/* What is quick for very large files leaves nothing out. A file in which the same lines come again and again, with other numbers and now and then a sign that does not belong there: whether
   rows are taken by the words of those before or each is read in full is no matter; nor is it whether lots and totals that only their sums
   give away are looked for among all rows, or not looked for where a glance says that there are none. */

const FIXTURES = 'test/fixtures/brokers';
const NAMES = readdirSync(FIXTURES).filter((name) => /\.(?:csv|tsv|txt)$/.test(name));
const ROUNDS = 4;
const ODD = ['"', ',', ' ', '$', '-', '9', 'x', ';', '(', 'é'];

function otherNumbers(line: string, times: number): string {
  return line.replace(/\d+\.\d\d(?!\d)/g, (number) => (Number(number) * times).toFixed(2));
}

function damage(line: string, dice: Dice): string {
  const at = dice.below(line.length + 1);
  return line.slice(0, at) + dice.of(ODD) + line.slice(at + dice.below(2));
}

function repeatLines(lines: readonly string[], dice: Dice): string {
  const from = dice.below(lines.length);
  const block = lines.slice(from, from + 1 + dice.below(12));
  const more = Array.from({ length: 4 + dice.below(25) }, () =>
    block.map((line) => (dice.chance(0.1) ? damage(line, dice) : otherNumbers(line, 1 + dice.below(4)))),
  );
  return [...lines.slice(0, from), ...more.flat(), ...lines.slice(from)].join('\n');
}

test('rows like others before them are read as they are in full, in every sample', () => {
  let [isQuick, isGlance, taken, glances] = [true, true, 0, 0];
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the object it is of
  const take = QuickRows.prototype.take;
  vi.spyOn(QuickRows.prototype, 'take').mockImplementation(function (this: QuickRows, places, line) {
    const did = isQuick && take.call(this, places, line);
    if (did) taken += 1;
    return did;
  });
  const { mayFold } = GLANCE;
  vi.spyOn(GLANCE, 'mayFold').mockImplementation((read) => {
    const may = mayFold(read);
    if (!may) glances += 1;
    return isGlance ? may : true;
  });
  const asData = (outcome: unknown): unknown => JSON.parse(JSON.stringify(outcome));
  for (const [at, name] of NAMES.entries()) {
    const decoded = decodeBytes(readFileSync(`${FIXTURES}/${name}`));
    if (!decoded.ok) continue;
    const lines = decoded.value.text.replace(/\r\n?/g, '\n').split('\n');
    for (let round = 0; round < ROUNDS; round += 1) {
      const text = repeatLines(lines, diceOf(at, round));
      const source = { name, bytes: text.length, fingerprint: '', encoding: 'UTF-8', text };
      const ways = [
        [true, true],
        [false, true],
        [true, false],
      ] as const;
      const [both, full, folded] = ways.map(([quick, glance]) => {
        [isQuick, isGlance] = [quick, glance];
        return asData(readHoldings(source));
      });
      expect(both, `${name}, ${round}`).toEqual(full);
      expect(both, `${name}, ${round}`).toEqual(folded);
    }
  }
  vi.restoreAllMocks();
  expect(taken).toBeGreaterThan(200);
  expect(glances).toBeGreaterThan(20);
});
