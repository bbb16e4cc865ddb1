import type { Answer, ClassAnswer } from '../model/portfolio.ts';
import { questionKey } from './question-key.ts';
import type { Company, Reference } from '../model/reference.ts';
import { withoutProofs } from '../model/without-proofs.ts';
import { issuerId, type IssuerId } from '../model/units.ts';
import { must } from '../must.ts';

/* What the user says of a company or of a line that nobody knows: its size, its sector. It goes before the pack's word,
   survives a newer pack, and can be taken back. */

/** The identity of a line that is a company only by the user's word. */
export function ownCompanyId(symbol: string | null, name: string | null): IssuerId {
  return issuerId(`?${questionKey(symbol, name)}`);
}

/** Gives the user's classifications among the answers. */
export function classAnswers(answers: readonly Answer[]): readonly ClassAnswer[] {
  return answers.filter((answer) => answer.kind === 'class');
}

function makeOwnCompany(answer: ClassAnswer): Company {
  return {
    id: ownCompanyId(answer.symbol, answer.name),
    symbol: answer.symbol ?? '',
    name: answer.name ?? answer.symbol ?? '',
    country: null,
    cap: null,
    capSpan: null,
    sector: answer.sector,
    ownSize: answer.size,
    ranked: false,
    currency: null,
    style: null,
    indexes: [],
    themes: [],
    classes: [],
  };
}

/** Lays the user's classifications over a reference: a company is as the user says where the user says anything. No answers = the same reference. */
export function layClasses(reference: Reference, answers: readonly Answer[]): Reference {
  const own = classAnswers(answers);
  if (own.length === 0) return reference;
  const byId = new Map<IssuerId, ClassAnswer>();
  for (const answer of own) {
    const known = answer.symbol === null ? null : reference.company(issuerId(answer.symbol));
    byId.set(known === null ? ownCompanyId(answer.symbol, answer.name) : known.id, answer);
  }
  const company = (id: IssuerId): Company | null => {
    const answer = byId.get(id);
    const known = reference.company(id);
    if (answer === undefined) return known;
    if (known === null) return makeOwnCompany(answer);
    return { ...known, ownSize: answer.size, sector: answer.sector ?? known.sector };
  };
  const laid = (companies: readonly Company[]) =>
    companies.map((one) => (byId.has(one.id) ? must(company(one.id)) : one));
  const added = [...byId].filter(([id]) => reference.company(id) === null).map(([, answer]) => makeOwnCompany(answer));
  return {
    ...(byId.size === added.length ? reference : withoutProofs(reference)),
    company,
    companies: () => [...laid(reference.companies()), ...added],
    rankedCompanies: () => laid(reference.rankedCompanies()),
  };
}
