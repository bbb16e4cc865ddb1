import { expect, test } from 'vitest';
import { verdictPicture } from '../../../src/charts/beam/verdict-picture.ts';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { prepare } from '../../../src/domain/report/groundwork.ts';
import type { Answer } from '../../../src/domain/model/portfolio.ts';
import { formatCompanyShares } from '../../../src/screens/files/words/companies-file.ts';
import { moneyFormat } from '../../../src/words/marks/money.ts';
import { formatPositionShares } from '../../../src/screens/files/words/positions-file.ts';
import { pageFileName } from '../../../src/screens/files/words/file-names.ts';
import { withoutOwnNames } from '../../../src/screens/hand-over/words/shared-report.ts';
import { percentPage } from '../../../src/screens/hand-over/percent-page.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';
import { tinyReference } from '../../support/tiny-reference.ts';

/* Accounts, files, another portfolio and a house carry the owner's name and number: whatever is saved without amounts has none of them. */

const reference = tinyReference();
const ANSWER: Answer = { kind: 'class', symbol: null, name: 'Petersen House', size: 'small', sector: 'Real Estate' };

function reportOf() {
  const file = fileOf(
    [
      holdingOf({ symbol: 'NVDA', account: 'Hildegard Petersen 98765432', value: 4000 }),
      holdingOf({ symbol: 'GOOG', account: 'Quackenbush IRA ...98765432', value: 3000 }),
      holdingOf({ symbol: null, name: 'Petersen House', account: 'Hildegard Petersen 98765432', value: 9000 }),
    ],
    { name: 'Petersen_98765432.csv' },
  );
  const portfolio = { ...portfolioOf([file]), name: 'Petersen family', answers: [ANSWER] };
  const against = { what: { kind: 'portfolio', name: 'Quackenbush Trust' }, portfolio: portfolioOf([file]) } as const;
  const look = { accounts: null, funds: 'opened', against } as const;
  return analyse(portfolio, reference, prepare(portfolio, reference, look));
}
const NAMES = /petersen|quackenbush|hildegard|98765432|5432/i;

test('the report itself names them, so that what follows says something', () => {
  const report = reportOf();
  expect(report.benchmark.kept).toEqual({ kind: 'portfolio', name: 'Quackenbush Trust' });
  expect(report.companies.map(({ name }) => name)).toContain('Petersen House');
});

test('a file of companies, the page and the picture name nothing of the user’s own', () => {
  const report = reportOf();
  expect(formatCompanyShares(report)).not.toMatch(NAMES);
  expect(percentPage(report)).not.toMatch(NAMES);
  const marks = verdictPicture(withoutOwnNames(report), moneyFormat('USD', true), (text) => text.length * 8);
  expect(JSON.stringify(marks)).not.toMatch(NAMES);
  expect(pageFileName('shares', report)).not.toMatch(NAMES);
});

test('a file of holdings counts accounts and files; names of holdings stay', () => {
  const [titles, ...rows] = formatPositionShares(reportOf())
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
  expect(titles).toBe('Account,Symbol,Name,ISIN,CUSIP,Currency,Type,As of,Percent of portfolio,File');
  expect(rows.map((row) => row.split(',')[0])).toEqual(['Account 1', 'Account 2', 'Account 1']);
  expect(rows.every((row) => row.endsWith(',File 1'))).toBe(true);
  expect(rows.map((row) => row.replace('Petersen House', '')).join('\n')).not.toMatch(NAMES);
});
