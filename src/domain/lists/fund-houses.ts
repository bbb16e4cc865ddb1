/* The houses that issue funds: how one is known in a fund's name, and where it publishes what its funds hold. */

/** A house that issues funds. */
export interface FundHouse {
  /** As the product names it. */
  readonly house: string;
  /** Any of these in a fund's name or above its list is the house's, in lower case, as whole words. */
  readonly words: readonly string[];
  /** Where it publishes the holdings of its funds, without a protocol: an address to be copied, never opened by the app. */
  readonly sites: readonly HouseSite[];
}
/** One of a house's sites. `of`: whose funds it has, where the house has several. */
export interface HouseSite {
  readonly address: string;
  readonly of: 'any' | 'us' | 'europe' | 'canada' | 'india';
}

const any = (address: string): readonly HouseSite[] => [{ address, of: 'any' }];

/** Where two fit, the first counts. Addresses are the houses' own main sites. */
export const FUND_HOUSES: readonly FundHouse[] = [
  {
    house: 'iShares',
    words: ['ishares', 'blackrock'],
    sites: [
      { address: 'ishares.com', of: 'any' },
      { address: 'blackrock.com/ca', of: 'canada' },
    ],
  },
  {
    house: 'Vanguard',
    words: ['vanguard', 'lifestrategy'],
    sites: [
      { address: 'investor.vanguard.com', of: 'us' },
      { address: 'vanguard.ca', of: 'canada' },
      { address: 'vanguard.co.uk', of: 'europe' },
    ],
  },
  { house: 'State Street', words: ['spdr', 'state street', 'ssga'], sites: any('ssga.com') },
  { house: 'Amundi', words: ['amundi', 'lyxor'], sites: any('amundietf.com') },
  { house: 'Xtrackers', words: ['xtrackers', 'db x-trackers', 'dws'], sites: any('etf.dws.com') },
  { house: 'VanEck', words: ['vaneck', 'market vectors'], sites: any('vaneck.com') },
  { house: 'Invesco', words: ['invesco', 'powershares'], sites: any('invesco.com') },
  { house: 'UBS', words: ['ubs'], sites: any('ubs.com') },
  { house: 'L&G', words: ['l&g', 'legal & general', 'legal and general'], sites: any('lgim.com') },
  { house: 'HSBC', words: ['hsbc'], sites: any('assetmanagement.hsbc.com') },
  {
    house: 'WisdomTree',
    words: ['wisdomtree'],
    sites: [
      { address: 'wisdomtree.com', of: 'us' },
      { address: 'wisdomtree.eu', of: 'europe' },
    ],
  },
  { house: 'Schwab', words: ['schwab'], sites: any('schwabassetmanagement.com') },
  { house: 'Fidelity', words: ['fidelity'], sites: any('fidelity.com') },
  { house: 'Avantis', words: ['avantis', 'american century'], sites: any('avantisinvestors.com') },
  { house: 'Dimensional', words: ['dimensional', 'dfa'], sites: any('dimensional.com') },
  { house: 'JPMorgan', words: ['jpmorgan', 'jpm', 'j.p. morgan'], sites: any('am.jpmorgan.com') },
  { house: 'BMO', words: ['bmo'], sites: any('bmoetfs.ca') },
  {
    house: 'Global X',
    words: ['global x'],
    sites: [
      { address: 'globalxetfs.com', of: 'us' },
      { address: 'globalx.ca', of: 'canada' },
    ],
  },
  { house: 'ARK', words: ['ark'], sites: any('ark-funds.com') },
  { house: 'First Trust', words: ['first trust'], sites: any('ftportfolios.com') },
  { house: 'ProShares', words: ['proshares'], sites: any('proshares.com') },
  { house: 'American Funds', words: ['american funds', 'capital group'], sites: any('capitalgroup.com') },
  { house: 'T. Rowe Price', words: ['t. rowe price', 't rowe price'], sites: any('troweprice.com') },
  { house: 'Franklin Templeton', words: ['franklin', 'templeton', 'clearbridge'], sites: any('franklintempleton.com') },
  { house: 'PIMCO', words: ['pimco'], sites: any('pimco.com') },
  { house: 'Pacer', words: ['pacer'], sites: any('paceretfs.com') },
  { house: 'Deka', words: ['deka'], sites: any('deka-etf.de') },
  { house: 'HDFC', words: ['hdfc'], sites: any('hdfcfund.com') },
  { house: 'ICICI Prudential', words: ['icici prudential', 'icici pru'], sites: any('icicipruamc.com') },
  { house: 'SBI', words: ['sbi'], sites: any('sbimf.com') },
  { house: 'Nippon India', words: ['nippon india'], sites: any('mf.nipponindiaim.com') },
  { house: 'UTI', words: ['uti'], sites: any('utimf.com') },
  { house: 'Axis', words: ['axis'], sites: any('axismf.com') },
  { house: 'Kotak', words: ['kotak'], sites: any('kotakmf.com') },
  { house: 'Parag Parikh', words: ['parag parikh', 'ppfas'], sites: any('amc.ppfas.com') },
  { house: 'Motilal Oswal', words: ['motilal oswal'], sites: any('motilaloswalmf.com') },
  { house: 'Mirae Asset', words: ['mirae asset'], sites: any('miraeassetmf.co.in') },
];

/** The house that a text names, by the first of its words; null where none does. Only the beginning of a long text is looked at. */
export function houseIn(text: string): FundHouse | null {
  const words = ` ${text
    .slice(0, 300)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&.-]+/gu, ' ')} `;
  return FUND_HOUSES.find((house) => house.words.some((word) => words.includes(` ${word} `))) ?? null;
}
