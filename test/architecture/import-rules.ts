/* Which folder of src may import which, beside itself: the one direction of the data. `°` = types and UPPER_CASE
   constants only: a view that calls a domain function would be computing a figure. What it may call are the readers of
   domain/figures, which take a figure out of a report and work out nothing that is not in it. The same table stands in src/README.md,
   and a test holds the two together. */

export type Rule = { readonly folder: string; readonly may: readonly string[]; readonly namesOnly: readonly string[] };

/** What words a screen: pure, and apart from what draws it, so that pictures and saved files may say the same. */
export const SCREEN_WORDS = 'screens/*/words';

export const RULES: readonly Rule[] = [
  { folder: 'domain', may: [], namesOnly: [] },
  { folder: 'domain/figures', may: ['domain'], namesOnly: [] },
  { folder: 'pwa', may: [], namesOnly: [] },
  { folder: 'reference', may: ['domain'], namesOnly: [] },
  { folder: 'storage', may: ['domain'], namesOnly: [] },
  { folder: 'read', may: ['domain'], namesOnly: [] },
  { folder: 'engine', may: ['domain', 'reference', 'read'], namesOnly: [] },
  { folder: 'words', may: ['storage', 'domain/figures'], namesOnly: ['domain', 'reference'] },
  { folder: 'app', may: ['words', 'domain', 'engine', 'read', 'storage', 'pwa'], namesOnly: ['reference'] },
  { folder: 'parts', may: ['words'], namesOnly: [] },
  { folder: SCREEN_WORDS, may: ['words', 'domain/figures'], namesOnly: ['domain', 'read', 'reference'] },
  { folder: 'charts', may: ['words', SCREEN_WORDS, 'parts', 'domain/figures'], namesOnly: ['domain'] },
  {
    folder: 'screens',
    may: ['words', SCREEN_WORDS, 'app', 'parts', 'charts', 'styles', 'domain/figures'],
    namesOnly: ['domain'],
  },
  {
    folder: 'library',
    may: ['domain', 'reference', 'read', 'words', SCREEN_WORDS, 'charts', 'styles', 'domain/figures'],
    namesOnly: [],
  },
  { folder: 'styles', may: [], namesOnly: [] },
  { folder: '.', may: ['words', SCREEN_WORDS, 'screens', 'app', 'parts', 'pwa', 'styles'], namesOnly: [] },
];

/** A room of a folder: its name ('.' = the folder itself), and what is in it. */
export type Room = { readonly name: string; readonly holds: string };

/* The rooms of the large folders, the lowest first: a room may import those that stand before it in its list, and no other of its
   folder. The same lists stand in src/README.md. */
export const ROOMS: Readonly<Record<string, readonly Room[]>> = {
  domain: [
    { name: '.', holds: 'arithmetic and small tools that know nothing of portfolios' },
    {
      name: 'model',
      holds: 'types: holding, reading, portfolio, reference, report, and the constants that belong to them',
    },
    { name: 'rows', holds: 'rows as columns: made, given back, grouped, sent' },
    { name: 'money', holds: 'rates, conversion, the currency of a report' },
    { name: 'movements', holds: 'what the movements of a history come to, and several years of them together' },
    { name: 'files', holds: 'accounts, which file counts, corrections, whether totals agree, how old a file is' },
    { name: 'identity', holds: 'who a line is: numbers, symbols, names, exchanges' },
    { name: 'look-through', holds: 'what is inside a fund, companies added up, overlap, stand-ins, kinds' },
    { name: 'lists', holds: 'what the user brings: own lists, own pack; looking things up' },
    { name: 'measure', holds: 'the figures: lens, shares, certainty, concentration, benchmarks, targets, replay' },
    { name: 'report', holds: '`analyse`, and each section of the report' },
    { name: 'change', holds: 'what is kept of a day, and what changed between two' },
    { name: 'rotation', holds: 'scenarios, the plan, limits, claims, new money' },
    { name: 'book', holds: 'many portfolios: shelf, households, operations, history, notes' },
    { name: 'figures', holds: 'readers of a report, which the words, pictures and screens may call' },
  ],
  read: [
    { name: 'languages', holds: 'words of a language: titles, totals, cash, types, months' },
    { name: 'cells', holds: 'lines, cells, numbers, dates, currencies' },
    { name: 'profiles', holds: 'one small file a broker, and their list' },
    { name: 'table', holds: 'where the table is, which column is what, whose file it is' },
    { name: 'rows', holds: 'rows become holdings, each with its fate' },
    { name: 'typed', holds: 'what people type or paste in their own words: a form’s rows, lists, sentences' },
    { name: 'movements', holds: 'lists of movements become holdings: columns, words, balances' },
    { name: '.', holds: 'the doors: holdings, own files, a screener’s list' },
    { name: 'anonymise', holds: 'a copy of a file without the person' },
    { name: 'fund-files', holds: 'a fund’s list as its house publishes it' },
    { name: 'text', holds: 'bytes to text, and the lines and marks that every format is read as' },
    { name: 'workbook', holds: 'sheets of a workbook' },
    { name: 'markup', holds: 'tables of web pages and reports' },
    { name: 'statements', holds: 'OFX, Flex, QIF, JSON, ledgers' },
    { name: 'pdf', holds: 'tables of a PDF’s pages' },
    { name: 'files', holds: 'a file or what was pasted, whatever its format, to a reading' },
  ],
  words: [
    { name: '.', holds: 'the languages: chosen, brought, said' },
    { name: 'marks', holds: 'how numbers, money and dates are written; `locale` alone knows the locale' },
    { name: 'names', holds: 'what terms, benchmarks, screens, accounts and figures are called' },
  ],
  [SCREEN_WORDS]: [
    { name: 'start', holds: 'screen' },
    { name: 'review', holds: 'screen' },
    { name: 'what', holds: 'screen' },
    { name: 'privacy', holds: 'screen' },
    { name: 'companies', holds: 'screen' },
    { name: 'reference', holds: 'screen' },
    { name: 'portfolios', holds: 'screen' },
    { name: 'funds', holds: 'screen' },
    { name: 'notices', holds: 'what is said above every screen' },
    { name: 'verdict', holds: 'screen' },
    { name: 'rotation', holds: 'screen' },
    { name: 'hand-over', holds: 'client sheet, page of shares, picture, text' },
    { name: 'files', holds: 'files that are saved: tables, plan, report' },
    { name: 'explain', holds: 'how each figure is worked out, with the user’s numbers' },
    { name: 'help', holds: 'guide, glossary, what is new' },
    { name: 'palette', holds: 'what Ctrl K opens' },
  ],
  charts: [
    { name: '.', holds: 'what pictures are made of: marks, sizes' },
    { name: 'bars', holds: 'bars and rulers' },
    { name: 'lines', holds: 'the concentration curve, the line over time' },
    { name: 'maps', holds: 'companies, sectors, overlap, rows' },
    { name: 'beam', holds: 'the beam, the dial, the picture of the verdict' },
    { name: 'flow', holds: 'from holdings to what is in them; two bars with ribbons between the same pieces' },
  ],
};

const nameOf = (folder: string, room: string): string =>
  folder === SCREEN_WORDS ? folder.replace('*', room) : `${folder}/${room === '.' ? '' : room}`;

/** The rooms of a folder as they stand in src/README.md. */
export function roomsOf(folder: string): string {
  const rows = ROOMS[folder]!.map(({ name, holds }) => `| ${nameOf(folder, name)} | ${holds} |`);
  return ['| room | holds |', '|---|---|', ...rows].join('\n');
}

/** The table as it stands in src/README.md, one line a folder. */
export function tableOf(rules: readonly Rule[]): string {
  const row = ({ folder, may, namesOnly }: Rule) => {
    const allowed = [...may, ...namesOnly.map((name) => `${name}°`)];
    return `| ${folder === '.' ? 'main, App' : folder} | ${allowed.length === 0 ? 'nothing' : allowed.join(', ')} |`;
  };
  return ['| folder | may import, beside itself |', '|---|---|', ...rules.map(row)].join('\n');
}
