import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { catalogueOf, readCatalogue } from '../../../../scripts/languages/catalogue.ts';
import { readMessages } from '../../../../scripts/languages/read-messages.ts';
import { WORD_PARTS } from '../../../../scripts/languages/word-parts.ts';
import { packWords } from '../../../../scripts/languages/words-plugin.ts';
import { piecesOf } from '../../../../src/screens/verdict/words/pieces.ts';
import { sampleReport } from '../../../support/sample-report.ts';

/* Sentences as other languages say them: a benchmark takes the article and case that the sentence asks for. */

const LOCALES = {
  ...({ de: 'de-DE', fr: 'fr-FR', es: 'es-ES', nl: 'nl-NL' } as const),
  ...({ it: 'it-IT', pt: 'pt-BR', pl: 'pl-PL', sv: 'sv-SE', ja: 'ja-JP' } as const),
};
const messages = readMessages(join(import.meta.dirname, '../../../../src'));

/* The modules of a language: their constants are said when they are loaded, so they are loaded after the language is chosen. */
async function wordsOf(language: keyof typeof LOCALES) {
  vi.resetModules();
  const { speak } = await import('../../../../src/words/t.ts');
  const words = readCatalogue(catalogueOf(language));
  for (const part of WORD_PARTS) speak(language, packWords(messages, words, language, part));
  const { chooseLocale } = await import('../../../../src/words/marks/locale.ts');
  chooseLocale(LOCALES[language], language);
  const [benchmarks, compared, verdict, money, ruler] = await Promise.all([
    import('../../../../src/words/names/benchmarks.ts'),
    import('../../../../src/screens/verdict/words/compared.ts'),
    import('../../../../src/screens/verdict/words/verdict.ts'),
    import('../../../../src/words/marks/money.ts'),
    import('../../../../src/screens/verdict/words/hero.ts'),
  ]);
  return { ...benchmarks, ...compared, ...verdict, ...money, ...ruler };
}

/* As text, without the spaces that don't break. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const SAID = {
  de: {
    forms: ['der US-Markt', 'dem US-Markt', 'dem US-Markt', 'des US-Markts', 'vom US-Markt', 'zum US-Markt'],
    mix: 'Ihrem Mix (70 % S&P 500, 30 % Russell 2000)',
    headline: /^Von je 100 \$ Ihres Portfolios stecken .* in Mega-Cap-Tech und .* in Small Caps\.$/,
    less: '−0,5 Punkte gegenüber dem US-Markt',
  },
  fr: {
    forms: [
      'le marché américain',
      'du marché américain',
      'le marché américain',
      'du marché américain',
      'du marché américain',
      'vers le marché américain',
    ],
    mix: 'de votre mélange (70 % S&P 500, 30 % Russell 2000)',
    headline: /^Sur 100 \$ que vous détenez, .* sont placés dans les .* et .* dans les petites capitalisations\.$/,
    less: '−0,5 points d’écart avec le marché américain',
  },
  es: {
    forms: [
      'el mercado estadounidense',
      'del mercado estadounidense',
      'el mercado estadounidense',
      'del mercado estadounidense',
      'del mercado estadounidense',
      'hacia el mercado estadounidense',
    ],
    mix: 'de tu mezcla (70 % S&P 500, 30 % Russell 2000)',
    headline: /^De cada 100 \$ que tienes, .* están en .* y .* en small caps\.$/,
    less: '−0,5 puntos de diferencia con el mercado estadounidense',
  },
  nl: {
    forms: [
      'de Amerikaanse markt',
      'de Amerikaanse markt',
      'de Amerikaanse markt',
      'van de Amerikaanse markt',
      'van de Amerikaanse markt',
      'naar de Amerikaanse markt',
    ],
    mix: 'je mix (70% S&P 500, 30% Russell 2000)',
    headline: /^Van elke \$ 100 die je bezit zit .* in .* en .* in smallcaps\.$/,
    less: '−0,5 punten tegenover de Amerikaanse markt',
  },
  it: {
    forms: [
      'il mercato USA',
      'il mercato USA',
      'il mercato USA',
      'del mercato USA',
      'dal mercato USA',
      'verso il mercato USA',
    ],
    mix: 'il tuo mix (70% S&P 500, 30% Russell 2000)',
    headline: /^Su 100 \$ che possiedi, hai tra .* in big tech e tra .* in small cap\.$/,
    less: '−0,5 punti nel confronto con il mercato USA',
  },
  pt: {
    forms: [
      'o mercado dos EUA',
      'do mercado dos EUA',
      'o mercado dos EUA',
      'do mercado dos EUA',
      'do mercado dos EUA',
      'até o mercado dos EUA',
    ],
    mix: 'da sua mistura (70% S&P 500, 30% Russell 2000)',
    headline: /^De cada \$ 100, você tem .* em gigantes de tecnologia e .* em small caps\.$/,
    less: '−0,5 pontos em comparação com o mercado dos EUA',
  },
  pl: {
    forms: ['rynek USA', 'rynku USA', 'rynkiem USA', 'rynku USA', 'od rynku USA', 'do rynku USA'],
    mix: 'twojego miksu (70% S&P 500, 30% Russell 2000)',
    headline: /^Z każdych 100 \$ twojego portfela od .* w megaspółk.* małych spółk.*\.$/,
    less: '−0,5 p.p. w porównaniu z rynkiem USA',
  },
  ja: {
    forms: ['米国市場', '米国市場', '米国市場', '米国市場', '米国市場', '米国市場'],
    mix: '自分の配分（S&P 500 70%、Russell 2000 30%）',
    headline: /^資産\$100のうち、.*が超大型テック、.*が小型株です。$/,
    less: '米国市場比−0.5ポイント',
  },
  sv: {
    forms: [
      'USA-marknaden',
      'USA-marknaden',
      'USA-marknaden',
      'på USA-marknaden',
      'från USA-marknaden',
      'till USA-marknaden',
    ],
    mix: 'din blandning (70 % S&P 500, 30 % Russell 2000)',
    headline: /^Av varje 100 \$ du äger hänger .* på techjättar.* och .* småbolag\.$/,
    less: '−0,5 enheter mot USA-marknaden',
  },
} as const;

describe.each(Object.keys(LOCALES) as (keyof typeof LOCALES)[])('in %s', (language) => {
  let say: Awaited<ReturnType<typeof wordsOf>>;
  beforeAll(async () => {
    say = await wordsOf(language);
  });
  afterAll(() => {
    vi.resetModules();
  });
  const report = sampleReport();
  const { benchmark } = report;
  const said = SAID[language];

  test('a benchmark has the form that its place asks for', () => {
    const forms = ['plain', 'above', 'with', 'of', 'from', 'to'] as const;
    expect(forms.map((form) => say.benchmarkPhrase(benchmark, form))).toEqual(said.forms);
    const [part] = benchmark.parts;
    const parts = [
      { ...part!, market: 'sp500' as const, part: 0.7 },
      { ...part!, market: 'russell-2000' as const, part: 0.3 },
    ];
    expect(plain(say.benchmarkPhrase({ ...benchmark, parts }, 'above'))).toBe(said.mix);
    expect(plain(say.firstDifference({ differenceTenths: -5 }, report).full)).toBe(said.less);
  });

  test('the headline is one whole sentence, with its colors on their figures', () => {
    const parts = say.heroSentence(report, say.moneyFormat('USD', false));
    expect(plain(say.sentenceText(parts))).toMatch(said.headline);
    expect([...new Set(parts.map(({ tone }) => tone))].sort()).toEqual(['lens', 'plain', 'small']);
    expect(plain(say.ledeText(say.heroLede(report, null, say.moneyFormat('USD', false))))).not.toMatch(
      /[<>]|\.\.|undefined/,
    );
  });
});

test('a sentence is taken apart at its tags, and a name in angle brackets is no tag', () => {
  expect(piecesOf('Of it, <tech><one>$43</one> in <b></tech>.')).toEqual([
    { text: 'Of it, ', tags: [] },
    { text: '$43', tags: ['tech', 'one'] },
    { text: ' in <b>', tags: ['tech'] },
    { text: '.', tags: [] },
  ]);
});
