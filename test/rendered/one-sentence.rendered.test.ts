import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { verdictPicture } from '../../src/charts/beam/verdict-picture.ts';
import { WHOLE, type Look } from '../../src/domain/model/look.ts';
import { loadReference } from '../../src/reference/load.ts';
import { EXAMPLE_TEXT } from '../../src/app/examples/example.ts';
import { moneyFormat, sharesOnly } from '../../src/words/marks/money.ts';
import { heroLede, ledeText } from '../../src/screens/verdict/words/hero.ts';
import { middleRanges } from '../../src/screens/verdict/words/ruler.ts';
import { heroSentence, sentenceText } from '../../src/screens/verdict/words/verdict.ts';
import { percentPage } from '../../src/screens/hand-over/percent-page.ts';
import { MOSTLY_UNKNOWN } from '../support/places/portfolios.ts';
import { parseHtml, wordsOf } from '../support/render/parse-html.ts';
import { pretendBrowser, showScreen, startApp } from '../support/render/shown.ts';

/* The answer is one sentence, said in five places: the verdict, Help's first guide, the client sheet, the page of percentages and the
   picture to share. Where there is no ruler beside it, the range of a middle reading is said in words. */

const reference = await loadReference();
pretendBrowser();

const EXACT = `Symbol,Name,Shares,Price,Value
AAPL,Apple Inc,10,200,2000
NVDA,NVIDIA Corp,5,200,1000
JPM,JPMorgan Chase & Co,10,300,3000
Cash,,,,4000
`;
/* 90 % of it is a holding that no list knows. */
const BARELY_SEEN = MOSTLY_UNKNOWN.replace(',60,100,6000', ',600,100,60000');

const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/ ([,.:;])/g, '$1');

async function sayPlaces(name: string, text: string, look: Partial<Look> = {}) {
  const app = await startApp(reference, `one sentence ${name}`);
  await app.pasteText(text);
  if (app.pending !== null) await app.keep();
  await app.open.lookAt({ ...WHOLE, ...look });
  const report = app.report!;
  const money = moneyFormat(report.settings.currency, false);
  const screen = async (address: string) => plain(wordsOf(await showScreen(app, address)));
  const page = percentPage(report, app.through);
  const marks = verdictPicture(report, money, (words, size) => words.length * size * 0.52);
  return {
    report,
    through: app.through,
    money,
    verdict: await screen('/verdict'),
    papers: {
      help: { words: await screen('/help'), money },
      sheet: { words: await screen('/sheet'), money },
      'percent page': { words: plain(wordsOf(parseHtml(page.slice(page.indexOf('<main>'))))), money: sharesOnly() },
      picture: { words: plain(marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join(' ')), money },
    },
  };
}

describe.each([
  ['a middle and its range', EXAMPLE_TEXT, {}, /^Of every \$100 you own, .* and about \$\d+ on small caps\.$/],
  ['a range', MOSTLY_UNKNOWN, {}, /^We know what’s in \$\d+ of every \$100 you own\. Overall, between /],
  ['one figure', EXACT, {}, /^Of every \$100 you own, \$30 rides on mega-cap tech and nothing on small caps\.$/],
  ['nearly nothing seen', BARELY_SEEN, {}, /^We can see \$\d of every \$100 you own so far\.$/],
  ['what the broker shows', EXAMPLE_TEXT, { funds: 'lines' }, /^Your broker shows \$\d+ in mega-cap tech, /],
] as const)('%s', (name, text, look, expected) => {
  test('reads alike wherever it is said', async () => {
    const { report, through, money, verdict, papers } = await sayPlaces(name, text, look);
    const sentence = sentenceText(heroSentence(report, money));
    expect(sentence).toMatch(expected);
    expect(verdict).toContain(sentence);
    for (const [place, said] of Object.entries(papers)) {
      expect(said.words, place).toContain(sentenceText(heroSentence(report, said.money)));
      // a middle never stands without its range
      const range = middleRanges(report, said.money);
      expect(range === null, place).toBe(!sentence.includes('about'));
      if (range !== null) expect(said.words, place).toContain(range);
      // on paper there is no other state that the lede could be about
      const lede = ledeText(heroLede(report, place === 'sheet' ? null : through, said.money));
      if (place !== 'picture') expect(said.words, place).toContain(lede);
    }
    expect(verdict).toContain(ledeText(heroLede(report, through, money)));
  });
});

test('where nearly nothing is seen no place says what rides on anything', async () => {
  const { verdict, papers } = await sayPlaces('no figure', BARELY_SEEN);
  const words = { verdict, ...Object.fromEntries(Object.entries(papers).map(([place, said]) => [place, said.words])) };
  for (const [place, said] of Object.entries(words)) {
    expect(said, place).not.toMatch(
      /(?<!every \$100|money) rides on|between \D{0,4}\d+ and|It’s a range|[Mm]ost likely|points (?:more|less)/,
    );
    expect(said, place).not.toMatch(/we can’t see(?! what| inside)/);
  }
});
