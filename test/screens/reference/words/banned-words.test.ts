import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { PROVENANCE } from '../../../../scripts/reference/provenance.ts';
import { loadReference } from '../../../../src/reference/load.ts';
import { sourceDate, sourceLicenceWords } from '../../../../src/screens/reference/words/reference-screen.ts';
import { appStrings, stringsIn } from '../../../support/app-strings.ts';

/* Words the app does not use: translated, legal or clever where there is a plain one. Whole words, in any case; those in
   STARTS only where a sentence begins, as they are written. */

const BANNED = `
of yours · worked out · works out · at hand · hatched · lens · stands · stand still · stands still · is said · goes by · bears · anew · fate · fates · agreeing
nobody could · nobody knows · nobody recognises · what is not · not known · as it stands · on which way · in no figure · in no list · in no total · there is no figure
is no list · is no position · is no company · is no change · to the byte · to go on · let go of · take back · taken back · takes the place · lies about · lies under · it lies
÷ whole · of the whole. · no base for · share to speak of · looked into · brought up to date · would bring · brings · so many · own shares · via funds · own lists
reference list · reference lists · reference pack · built-in pack · the pack · list of funds · lists of funds · bucket · cut-off · cut-offs · these positions · typed positions
file states · states no · states a · states one · else by · kept on this device · not kept · kept here · at work · usual set · half way · of you · your whole · treat it so
cannot · do not · does not · did not · could not · are not · was not · that is not
licence · licences · colour · colours · coloured · recognised · anonymise · realise · cancelling · capitalisation · percent-only
`
  .trim()
  .split(/\s*(?:·|\n)\s*/);
const STARTS = ['It is', 'There is no', 'Nothing of', 'No line'];

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const whole = (words: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(words)}${/\p{L}$/u.test(words) ? '(?![\\p{L}\\p{N}]|-\\p{L})' : ''}`, 'iu');

const RULES: readonly (readonly [name: string, found: RegExp])[] = [
  ...BANNED.map((words) => [words, whole(words)] as const),
  ...STARTS.map((words) => [`^${words}`, new RegExp(`(?:^|[.!?:] )${words}\\b`)] as const),
  ['a space before …', /\s…/],
  ['a space before %', /\d\s%/],
  ['(s)', /\(s\)/],
  ['! at the end of a sentence', /\p{L}!(?:\s|$)/u],
  ['- as a dash', /\p{L} - \p{L}/u],
  ['a straight apostrophe', /\p{L}'\p{L}|s'\s\p{Ll}/u],
];

/* What cannot pass, and why. An entry that is found nowhere any more has to go. */
const PASSES: readonly { readonly file: string; readonly rule: string; readonly text: string; readonly why: string }[] =
  [
    {
      file: 'src/screens/explain/words/concentration.ts',
      rule: 'a space before …',
      text: 'c₁ + c₂ + … + c₁₀',
      why: 'a formula: the dots stand for summands',
    },
  ];

interface Hit {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly text: string;
}
const check = (strings: ReturnType<typeof appStrings>): readonly Hit[] =>
  strings.flatMap(({ file, line, text }) =>
    RULES.filter(([, found]) => found.test(text)).map(([rule]) => ({ file, line, rule, text })),
  );
const allows = (hit: Hit) => (one: (typeof PASSES)[number]) =>
  hit.file === one.file && hit.rule === one.rule && hit.text.includes(one.text);

const strings = appStrings();
const hits = check(strings);

test('no text of the app has a banned word or sign', () => {
  const words = hits
    .filter((hit) => !PASSES.some(allows(hit)))
    .map(({ file, line, rule, text }) => `${file}:${line} “${rule}”: ${text}`);
  expect(words).toEqual([]);
});

/* Pages for readers, without code, quotations of code and addresses of links. Straight apostrophes are theirs. */
const PAGES = ['README.md', 'src/read/SUPPORTED.md', 'src/reference/COVERAGE.md', '.github/CONTRIBUTING.md'];
const plainText = (markdown: string) => markdown.replace(/```[^]*?```|`[^`]*`|\]\([^)]*\)/g, '');
test.each(PAGES)('%s has none either', (file) => {
  const lines = plainText(readFileSync(file, 'utf8')).split('\n');
  const found = check(lines.map((text, at) => ({ file, line: at + 1, text })));
  expect(found.filter(({ rule }) => rule !== 'a straight apostrophe')).toEqual([]);
});

test('nor has what the reference data says of its sources, as it comes and as it is shown', async () => {
  const { passport } = await loadReference();
  const said = [
    ...Object.entries(PROVENANCE).map(([file, { what }]) => ({ file, text: what })),
    ...passport.sources.map(({ file, licence, asOf }) => ({
      file,
      text: `${sourceLicenceWords(licence)}. ${sourceDate(asOf)}.`,
    })),
  ];
  const found = check(said.map((one, at) => ({ ...one, line: at })));
  expect(found.map(({ file, rule, text }) => `${file} “${rule}”: ${text}`)).toEqual([]);
});

test('what is let through is still there', () => {
  expect(PASSES.filter((one) => !hits.some((hit) => allows(hit)(one)))).toEqual([]);
});

describe('the texts that are looked at', () => {
  it('are many, of every folder', () => {
    expect(strings.length).toBeGreaterThan(3000);
    for (const folder of ['words', 'screens', 'parts', 'charts'])
      expect(
        strings.some(({ file }) => file.startsWith(`src/${folder}/`)),
        folder,
      ).toBe(true);
  });

  const rulesIn = (file: string, source: string) => check(stringsIn(file, source)).map(({ rule }) => rule);
  it.each([
    ["const a = 'Your lens is on.';", ['lens']],
    ["const a = { lens: 'Size', also: ['lens'] };", []],
    ["if (kind === 'worked out') f(kinds['at hand']);", []],
    ["type A = 'of yours'; import x from 'anew'; // it stands", []],
    ['const a = { name: `It is ${b} %` };', ['^It is', 'a space before %']],
    ["const a = ok ? 'Reading …' : `${n} row(s)`;", ['a space before …', '(s)']],
    ["const a = say('a', 'Well done!');", ['! at the end of a sentence']],
    ['const a = "We can\'t - or don\'t - say";', ['- as a dash', 'a straight apostrophe']],
    ["const a = 'Understands bearings, outstanding pack-ice, bring it';", []],
  ])('of a module: %s', (source, rules) => {
    expect(rulesIn('a.ts', source)).toEqual(rules);
  });

  it.each([
    ['<p>The <b>pack</b> is at hand</p>', ['at hand']],
    ['<p class="lens hatched" id="bucket">Fine</p>', []],
    ['<button aria-label="Take back {name}">x</button>', ['take back']],
    ['<Card figure="lens" title="In no list" />', ['in no list']],
    ["{#if kind === 'lens'}<p>{ok ? 'Not known' : f('the pack')}</p>{/if}", ['not known', 'the pack']],
    ["{#snippet a()}<i>anew</i>{/snippet}{@render a('of you')}", ['anew', 'of you']],
    [
      '<script lang="ts">const NAME = \'Own lists\';</script><!-- colour --><style>p { color: red; }</style>',
      ['own lists'],
    ],
  ])('of a component: %s', (source, rules) => {
    expect(rulesIn('a.svelte', source)).toEqual(rules);
  });
});
