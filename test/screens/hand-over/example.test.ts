import { expect, test } from 'vitest';
import { verdictPicture } from '../../../src/charts/beam/verdict-picture.ts';
import { EXAMPLE_TEXT } from '../../../src/app/examples/example.ts';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { datedFileName } from '../../../src/screens/files/words/file-names.ts';
import { moneyFormat } from '../../../src/words/marks/money.ts';
import { writeReport } from '../../../src/screens/files/words/report-file.ts';
import { sheetLine } from '../../../src/screens/hand-over/words/sheet.ts';
import { portfolioLine } from '../../../src/screens/verdict/words/verdict.ts';
import { percentPage } from '../../../src/screens/hand-over/percent-page.ts';
import type { Report } from '../../../src/domain/model/report.ts';
import { readBytes } from '../../../src/read/files/read-source.ts';
import { portfolioOf } from '../../support/portfolio.ts';
import { sampleReport } from '../../support/sample-report.ts';
import { tinyReference } from '../../support/tiny-reference.ts';

/* Whatever leaves the app of an example says that it is one; nothing of one's own says so. */

async function exampleReport(text = EXAMPLE_TEXT) {
  const read = await readBytes('example.csv', new TextEncoder().encode(text));
  if (!read.ok) throw new Error('The example is not read.');
  return analyse(portfolioOf([read.value]), tinyReference());
}
const reportFile = (report: Report) =>
  JSON.parse([...writeReport(report, { version: '1' })].join('')) as { readonly example: unknown };
const wordsOf = (report: Awaited<ReturnType<typeof exampleReport>>) => {
  const money = moneyFormat('USD', false);
  const picture = verdictPicture(report, money, (text, size) => text.length * size * 0.5);
  return {
    picture: picture.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join(' '),
    page: percentPage(report),
    sheet: sheetLine(report, money),
    'line above the verdict': portfolioLine(report, money).lead,
    'file name': datedFileName('report', report, '.json'),
    'report file': JSON.stringify({ example: reportFile(report).example }),
  };
};

test('an example is called one in all that leaves the app', async () => {
  for (const [what, words] of Object.entries(wordsOf(await exampleReport())))
    expect(words, what).toMatch(/[Ee]xample portfolio|-example-|"example":true/);
});

test('one row more, and it is no example', async () => {
  const own = await exampleReport(
    EXAMPLE_TEXT.replace('NVDA,NVIDIA CORPORATION COM,55', 'NVDA,NVIDIA CORPORATION COM,56'),
  );
  for (const [what, words] of [...Object.entries(wordsOf(own)), ...Object.entries(wordsOf(sampleReport()))])
    expect(words.replace('"example":false', ''), what).not.toMatch(/example/i);
});
