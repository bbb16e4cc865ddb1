import { mount, unmount } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { isCorrections } from '../../scripts/reference/refresh/corrections.ts';
import { factInAnswer } from '../../src/domain/figures/facts-in-answers.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import type { Answer, AnswerChoice } from '../../src/domain/model/portfolio.ts';
import { isoDate, issuerId } from '../../src/domain/model/units.ts';
import { correctionText } from '../../src/screens/files/words/copied-correction.ts';
import CopyCorrection from '../../src/screens/portfolios/CopyCorrection.svelte';
import { readHoldingsIn } from '../../src/read/files/read-source.ts';

let shown: Record<string, unknown> | null = null;
afterEach(async () => {
  if (shown !== null) await unmount(shown);
  shown = null;
  vi.unstubAllGlobals();
});

const DAY = isoDate('2026-11-24')!;
const NAME = 'Made Up Planet, UCITS ETF';
async function filesOf(text: string): Promise<readonly FileReading[]> {
  const outcome = await readHoldingsIn('my-private-file.csv', new TextEncoder().encode(text));
  return outcome.ok ? outcome.value : [];
}
const FILE = `Account,ISIN,Name,Quantity,Value (EUR)\nEva's IRA,IE00ZZZZZ011,"${NAME}",12.5,98765.43\n`;
const answerOf = (choice: AnswerChoice | null, symbol: string | null = null): Answer => ({
  kind: 'identity',
  symbol,
  name: NAME,
  choice,
});

function textOf(answer: Answer, files: readonly FileReading[]): string {
  const fact = factInAnswer(answer, files);
  return fact === null ? '' : correctionText(fact, DAY);
}

test('what is copied is a row of the table of corrections, and nothing of the file but the security’s own words', async () => {
  const files = await filesOf(FILE);
  const text = textOf(answerOf({ kind: 'fund', symbol: 'MSCI World' }), files);
  expect(text.split('\n')).toEqual([
    'ISIN: IE00ZZZZZ011',
    `Name in the file: ${NAME}`,
    'What it is: MSCI World',
    'A public page that says so:',
    'Day: 2026-11-24',
    '',
    'isin,name,is,source,day,reason',
    `IE00ZZZZZ011,"${NAME}",MSCI World,,2026-11-24,`,
  ]);
  expect(isCorrections(text.split('\n').slice(-2).join('\n'))).toBe(true);
  expect(text).not.toMatch(/98765|12\.5|Eva|IRA|private/);
});

test('an ISIN may stand in place of the symbol; a kind is told, but is no row', () => {
  const company = textOf(answerOf({ kind: 'company', issuer: issuerId('AAPL') }, 'US0378331005'), []);
  expect(company).toContain('ISIN: US0378331005\n');
  expect(company).not.toContain('Symbol');
  expect(company).toContain(`\nUS0378331005,"${NAME}",AAPL,`);
  const kind = textOf(answerOf({ kind: 'fund-of-kind', of: 'us-total' }, 'MUP'), []);
  expect(kind).toContain('Symbol in the file: MUP\nWhat it is: a fund of the kind us-total\n');
  expect(kind).not.toContain('isin,');
});

test('what is only the user’s own is not offered', () => {
  const own: readonly Answer[] = [
    answerOf(null),
    answerOf({ kind: 'cash' }),
    answerOf({ kind: 'asset', of: 'other' }),
    { kind: 'proxy', fund: 'VBR', proxy: 'VB' },
  ];
  for (const answer of own) expect(factInAnswer(answer, [])).toBeNull();
  shown = mount(CopyCorrection, { target: document.body, props: { answer: own[0]!, about: NAME, files: [] } });
  expect(document.querySelector('button')).toBeNull();
});

test('the button copies it and says what to do with it', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const answer = answerOf({ kind: 'fund', symbol: 'MSCI World' });
  shown = mount(CopyCorrection, { target: document.body, props: { answer, about: NAME, files: await filesOf(FILE) } });
  const button = document.querySelector('button')!;
  expect(button.getAttribute('aria-label')).toBe(`Copy as a correction: ${NAME}`);
  button.click();
  await vi.waitFor(() =>
    expect(document.querySelector('[role=status]')?.textContent).toContain('Copied, without amounts.'),
  );
  expect(writeText).toHaveBeenCalledWith(expect.stringContaining('What it is: MSCI World'));
});
