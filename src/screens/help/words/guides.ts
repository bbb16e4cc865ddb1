import { t } from '../../../words/t.ts';
import { ACCESSIBILITY } from './accessibility.ts';
import type { Guide } from './guide.ts';
import { PROOF } from './proof.ts';

/* The guide: what one reads from the top, apart from the words that are looked up. */

/** What stands on the first page, where it isn't said with the reader's own figures. */
export const FIRST_GUIDE = {
  eyebrow: t`Guide, 2 minutes`,
  title: t`What Topheavy tells you`,
  lede: t`A fund looks like one thing on your broker’s page. Inside, most funds hold the same few giant companies. Topheavy replaces every fund with the companies it holds, adds the stocks you bought yourself, and tells you how much of your money rides on them.`,
  questions: t`Three questions, in this order`,
  howMuch: t`How much?`,
  against: t`Compared with what?`,
  soWhat: t`So what?`,
  deliberate: t`That’s a choice. Make sure it’s on purpose.`,
  tryIt: t`See what early 2026 would have meant for you`,
  noReport: t`How much of every $100 rides on mega-cap tech, and how much on small caps? What does the market have? And is that what you want?`,
  tellUs: t`Say what the rest is`,
  addYours: t`Add your holdings to see this with your own numbers.`,
} as const;

/** The pages after the first, in the order in which one reads them. */
export const GUIDES: readonly Guide[] = [
  {
    id: 'right-file',
    title: t`Getting the right file`,
    lede: t`Your broker can give you a file that lists everything you hold. Drop it on Topheavy as it is.`,
    parts: [
      {
        title: t`What to look for`,
        paragraphs: [
          t`The file is usually called positions, holdings or portfolio, and comes as CSV or Excel. The start screen tells you where to find it at your broker. A PDF statement works, too, but it’s less exact: you compare its rows with the page before anything is saved.`,
          t`You need a symbol, an ISIN or a name for each holding, and its value. A quantity with a price will do, and so will a percentage.`,
        ],
      },
      {
        title: t`If the file doesn’t name its currency`,
        paragraphs: [
          t`We look at what else says it: the headings’ language, the ISINs and exchanges, the accounts, and how numbers and dates are written. Review tells you what we found.`,
          t`If two currencies are possible, we ask you once, with our guess filled in, and save nothing before that. You can change the currency under the file’s name in Review at any time.`,
        ],
      },
      {
        title: t`If your broker has no such file`,
        paragraphs: [
          t`Some brokers give only a transaction history. Drop the whole history, from your first trade: we calculate what you hold today and show it to you before anything is saved.`,
          t`A report that Topheavy saved, an OpenDocument workbook (.ods), OFX, QFX and QIF files, and exports of Portfolio Performance, Ghostfolio, ledger and beancount work, too.`,
          t`You can also copy a table from your broker’s website and paste it, or type your holdings.`,
        ],
      },
      {
        title: t`More than one account`,
        paragraphs: [
          t`Drop all your files at once. They become one portfolio, and you can look at each account on its own. Drop a newer file of the same account later and it replaces the old one.`,
        ],
      },
    ],
  },
  {
    id: 'unknown',
    title: t`When we can’t see inside a fund`,
    lede: t`We don’t have every fund’s holdings. What we can’t see makes a figure a range, and you can narrow it down.`,
    parts: [
      {
        title: t`Why it’s a range`,
        paragraphs: [
          t`Money we can’t see might be mega-cap tech or might not. The low end counts none of it, the high end counts all of it. “About” is the likely figure in between: we take such money to be like its kind.`,
        ],
      },
      {
        title: t`What you can do`,
        paragraphs: [
          t`Tell us what kind of fund it is. We suggest a kind where the name says enough, and you can accept every suggestion with one press. The range gets narrower at once, and you can undo it.`,
          t`For the exact figure, download the holdings file from the fund company and drop it. It’s used for that fund from then on, on this device only.`,
        ],
      },
    ],
  },
  {
    id: 'definitions',
    title: t`Definitions, and your own`,
    lede: t`What counts as mega-cap tech or as a small cap is a choice. You make it above every verdict, and all figures follow.`,
    parts: [
      {
        title: t`Size`,
        paragraphs: [
          t`Companies are sorted by market cap: mega, large, mid, small and micro. You can sort them by their rank in the US market, by fixed amounts, by running total, as CRSP does, or by cutoffs of your own.`,
        ],
      },
      {
        title: t`Mega-cap tech`,
        paragraphs: [
          t`It can mean the technology companies among the largest, the Magnificent Seven, all technology whatever its size, or a list that you put together. The verdict names the companies that count.`,
        ],
      },
      {
        title: t`Save and share your rules`,
        paragraphs: [
          t`On Portfolios, “Save these rules” puts your definitions, cutoffs, benchmark, themes, targets and scenarios into one small file. It names no holding, account or amount.`,
          t`Load it into another portfolio, or drop it anywhere on the page. You see what would change, choose what to load, and can undo it.`,
        ],
      },
    ],
  },
  {
    id: 'what-ifs',
    title: t`What-ifs and plans`,
    lede: t`See what weeks that really happened would have done to you, and what a swap would change, before you decide anything.`,
    parts: [
      {
        title: t`Replays`,
        paragraphs: [
          t`A replay applies what was reported for some weeks of 2026 to what you hold now. It isn’t a forecast, and taxes and fees aren’t included.`,
        ],
      },
      {
        title: t`Swaps and plans`,
        paragraphs: [
          t`Move an amount from one holding to another and see every figure before and after. Several moves make a plan, which is saved with your portfolio. Where your file says what you paid, you see the gain it would realize. Set limits and we find the moves that meet them: the smallest ones, or those that realize the least gain in accounts where sales may be taxed.`,
          t`Under Portfolios, “Limits and tax” keeps what an account can buy: paste the funds your plan offers, with names, tickers and costs. You can also rule out sales in it and enter your own tax rate on gains. What-ifs and plans keep to it, and if that’s why your limits can’t be met, we say so.`,
        ],
      },
    ],
  },
  {
    id: 'advisers',
    title: t`For advisers`,
    lede: t`Keep a portfolio for each client, show one without the others, and hand over a page that explains itself.`,
    parts: [
      {
        title: t`Portfolios and households`,
        paragraphs: [
          t`Each client has a portfolio, and several make a household that you can look at as one. Set targets and you see who is outside them.`,
          t`With three portfolios or more, Portfolios becomes Clients: a table ranked by mega-cap tech, with each client’s target, the change since the last file and what needs an answer. A household’s target is the one all its members share.`,
          t`Drop the files of several people anywhere, as a folder or a ZIP file, or choose Add a folder of files. One table shows which client and which day each file goes to, and what we’re not sure of comes first. Nothing is added until you say so, and Undo takes all of it back.`,
          t`A model is nobody’s portfolio, only one to compare with. Mark one in its “…” menu: then take its figures for targets or limits, and compare a client with it to see both on the sheet.`,
          t`Over time shows every saved date. A household’s dates begin when each member has data, and say how old the oldest part is. Write down what you agreed on in Notes: they stay hidden in the meeting view, and out of every file you hand over unless you tick them for a client sheet.`,
        ],
      },
      {
        title: t`At the table`,
        paragraphs: [
          t`The meeting view shows one household in larger type, with amounts hidden until you ask for them and account numbers masked. No other client’s name is on the screen until you end it: it goes on after a reload, after unlocking and in every tab you open. Ending it asks first, for your passphrase if you’ve set one.`,
        ],
      },
      {
        title: t`To hand over`,
        paragraphs: [
          t`The client sheet prints on two pages of A4 or Letter, or on one if you choose, with your title and note. Enter your name, address, disclosure and logo once under Letterhead; they stay on this device. You can also save it as a web page that loads nothing, for one client or for all you choose in the Clients table. The percentages-only page and the picture have no amounts in them.`,
        ],
      },
    ],
  },
];

/** The guide of that id, or the page about accessibility, which is made like one; or null. */
export function guideOf(id: string): Guide | null {
  return [...GUIDES, ACCESSIBILITY].find((guide) => guide.id === id) ?? null;
}

/** The pages of Help in their groups, as its contents list them. `id` null = the first page. */
export const CONTENTS: readonly {
  readonly title: string;
  readonly pages: readonly { readonly id: string | null; readonly title: string }[];
}[] = [
  {
    title: t`Guide`,
    pages: [{ id: null, title: FIRST_GUIDE.title }, ...GUIDES.map(({ id, title }) => ({ id, title }))],
  },
  {
    title: t`Look up`,
    pages: [
      { id: 'glossary', title: t`Glossary` },
      { id: 'calculations', title: t`How we calculate each number` },
      { id: 'faults', title: t`When something goes wrong` },
      { id: 'keyboard', title: t`Keyboard` },
    ],
  },
  {
    title: t`About`,
    pages: [
      { id: 'about', title: t`About Topheavy` },
      { id: 'proof', title: PROOF.title },
      { id: ACCESSIBILITY.id, title: ACCESSIBILITY.title },
      { id: 'whats-new', title: t`What’s new` },
    ],
  },
];

/** Words that are met first, by the ids of their terms. */
export const FIRST_WORDS: readonly string[] = [
  'active-share',
  'effective-number',
  'look-through',
  'market-rank',
  'lens',
  'points',
  'small-caps',
];
