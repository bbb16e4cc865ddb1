/* Which folder of src may import which, beside itself: the one direction of the data. `°` = types and UPPER_CASE
   constants only: a view that calls a domain function would be computing a figure. What it may call are the readers of
   domain/figures, which take a figure out of a report and work out nothing that is not in it. The same table stands in src/README.md,
   and a test holds the two together. */

export type Rule = { readonly folder: string; readonly may: readonly string[]; readonly namesOnly: readonly string[] };

export const RULES: readonly Rule[] = [
  { folder: 'domain', may: [], namesOnly: [] },
  { folder: 'domain/figures', may: ['domain'], namesOnly: [] },
  { folder: 'pwa', may: [], namesOnly: [] },
  { folder: 'reference', may: ['domain'], namesOnly: [] },
  { folder: 'storage', may: ['domain'], namesOnly: [] },
  { folder: 'brokers', may: ['domain'], namesOnly: [] },
  { folder: 'text', may: ['domain/figures'], namesOnly: ['domain', 'brokers', 'reference'] },
  { folder: 'worker', may: ['domain', 'reference', 'brokers'], namesOnly: [] },
  { folder: 'state', may: ['domain', 'worker', 'storage', 'pwa', 'brokers'], namesOnly: ['reference'] },
  { folder: 'components', may: ['text'], namesOnly: [] },
  { folder: 'charts', may: ['text', 'components', 'domain/figures'], namesOnly: ['domain'] },
  {
    folder: 'views',
    may: ['state', 'text', 'components', 'charts', 'styles', 'domain/figures'],
    namesOnly: ['domain'],
  },
  { folder: 'styles', may: [], namesOnly: [] },
  { folder: '.', may: ['views', 'state', 'components', 'pwa', 'styles', 'worker', 'text'], namesOnly: [] },
];

/** The table as it stands in src/README.md, one line a folder. */
export function tableOf(rules: readonly Rule[]): string {
  const row = ({ folder, may, namesOnly }: Rule) => {
    const allowed = [...may, ...namesOnly.map((name) => `${name}°`)];
    return `| ${folder === '.' ? 'main, App' : folder} | ${allowed.length === 0 ? 'nothing' : allowed.join(', ')} |`;
  };
  return ['| folder | may import, beside itself |', '|---|---|', ...rules.map(row)].join('\n');
}
