import { beforeAll, expect, test } from 'vitest';
import type { Reference } from '../../../../src/domain/model/reference.ts';
import { analyse } from '../../../../src/domain/report/analyse.ts';
import { loadReference } from '../../../../src/reference/load.ts';
import { NEEDS, uncountedRows } from '../../../../src/screens/what/words/needs.ts';
import { readText, taken } from '../../../read/read-file.ts';
import { portfolioOf } from '../../../support/portfolio.ts';

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

/* Rows with an amount and no name. */
function found(text: string) {
  const portfolio = portfolioOf([taken(readText(text))]);
  const [file] = analyse(portfolio, reference).files;
  return uncountedRows(file!, portfolio.files[0]!);
}
const FUNDS = Array.from(
  { length: 30 },
  (_, at) => `,${at + 1},10,${(at + 1) * 10},Fund number ${'abcdefghijklmnopqrstuvwxyz+-*/'[at]!}`,
);

test.each([3, 30])('%i rows without a symbol may have their names in a column of another title', (count) => {
  const uncounted = found(`Symbol,Quantity,Price,Value,What\n${FUNDS.slice(0, count).join('\n')}\n`);
  expect(uncounted).toMatchObject({ column: { title: 'What', place: 4 }, rows: { length: count } });
  expect(NEEDS.ask(uncounted!.column!.title)).toBe('Is the name in the column “What”?');
  expect(NEEDS.use(uncounted!.column!.rows)).toBe(`Use it for ${count} rows`);
});

test.each([
  [
    'a word that several rows share is no name',
    'Symbol,What,Value\nAAPL,stock,200\nMSFT,stock,800\n,fund,30\n,fund,40\n',
  ],
  [
    'another column has the names',
    'Ticker,Name,What,Value\nAAPL,Apple,Stock,200\nMSFT,Microsoft,Stock,800\n,,Global fund,30\n,,Bond fund,40\n',
  ],
])('where %s, none is offered', (_why, text) => {
  expect(found(text)).toMatchObject({ column: null, lines: { length: 2 } });
});
