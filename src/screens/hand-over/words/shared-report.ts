import { t } from '../../../words/t.ts';
import type { Report } from '../../../domain/model/report.ts';

/* What others are shown names nothing of the user's own: not the portfolio that it is compared with, and no holding that our data does not
   know and the user has classified. */

const OTHER_PORTFOLIO = t`Other`;
const OWN_HOLDING = t`Unlisted holding`;

/** Tells whether a company is a line of the user's that is in no list of ours. */
function isOwnHolding({ issuer }: Report['companies'][number]): boolean {
  return issuer.startsWith('?');
}

/** Gives the report without names of the user's own, for a page or a picture that is shared. */
export function withoutOwnNames(report: Report): Report {
  const { benchmark, companies } = report;
  const kept = benchmark.kept?.kind === 'portfolio' ? { ...benchmark.kept, name: OTHER_PORTFOLIO } : benchmark.kept;
  const named = companies.some(isOwnHolding)
    ? companies.map((company) => (isOwnHolding(company) ? { ...company, name: OWN_HOLDING, symbol: '' } : company))
    : companies;
  return { ...report, benchmark: { ...benchmark, kept }, companies: named };
}

/** Gives what stands for a name in a file without names: "Account 1", "Account 2" in the order in which they come. */
export function numbered(what: 'Account' | 'File'): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const word = known.get(name) ?? `${what} ${known.size + 1}`;
    known.set(name, word);
    return word;
  };
}
