import type { FileReading } from '../model/file-reading.ts';
import { addFiles, renameFile } from '../files/add-files.ts';
import { renameAccounts } from '../files/label-accounts.ts';
import { mergeTerms } from '../model/account-terms.ts';
import { mergeAnswers } from './merge-answers.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { mergeHanded } from './handed-sheets.ts';
import { mergeNotes } from './notes.ts';
import { mergeLabs } from '../rotation/merge-labs.ts';

/** What ids of households begin with: no portfolio of their own. */
const TOGETHER = 'together:';

/**
 * Makes one portfolio of several, to look at: every account under the name of its owner, so that two people's "Roth IRA"
 * stay two; the same account in two of them counts once, as everywhere. The choices are those of the first.
 */
export function lookTogether(name: string, members: readonly Portfolio[]): Portfolio | null {
  const [first] = members;
  if (first === undefined) return null;
  const files = members.flatMap((member) => member.files.map((file) => named(file, member.name)));
  return {
    ...first,
    id: `${TOGETHER}${name}`,
    name,
    files,
    answers: members.slice(1).reduce((answers, member) => mergeAnswers(answers, member.answers).answers, first.answers),
    corrections: members.flatMap(({ corrections }) => corrections),
    accountKinds: Object.fromEntries(
      members.flatMap((member) =>
        Object.entries(member.accountKinds).map(([account, kind]) => [`${member.name}: ${account}`, kind]),
      ),
    ),
    accountTerms: members.flatMap((member) =>
      member.accountTerms.map((term) => ({ ...term, account: `${member.name}: ${term.account}` })),
    ),
    group: name,
    targets: [],
    // read of the members wherever they are shown, so that they are of now
    notes: [],
    handed: [],
    // an account goes by another name here, so a plan of one's own would find nothing
    lab: { ...first.lab, plans: [] },
  };
}

/** Makes one portfolio of what somebody gave to be looked at; a single one keeps the names of its accounts. Null: there is none. */
export function lookShared(name: string, given: readonly Portfolio[]): Portfolio | null {
  const together = lookTogether(name, given);
  const [only, ...others] = given;
  if (together === null || only === undefined || others.length > 0) return together;
  const { files, accountKinds, accountTerms } = only;
  return { ...together, files, accountKinds, accountTerms };
}

/* A file's name is told apart on screen by its owner, too. */
function named(file: FileReading, owner: string): FileReading {
  const labelled = renameAccounts(file, (account) => (account === null ? null : `${owner}: ${account}`));
  return renameFile(labelled, `${owner}: ${file.name}`);
}

/** Takes another portfolio's files, answers and kinds in, as if they had been added one after the other. */
export function mergePortfolios(into: Portfolio, other: Portfolio): Portfolio {
  const { portfolio } = addFiles(into, other.files);
  return {
    ...portfolio,
    answers: mergeAnswers(other.answers, into.answers).answers,
    corrections: [
      ...into.corrections,
      ...other.corrections.filter(
        (one) => !into.corrections.some(({ file, line }) => file === one.file && line === one.line),
      ),
    ],
    accountKinds: { ...other.accountKinds, ...into.accountKinds },
    accountTerms: mergeTerms(into.accountTerms, other.accountTerms),
    notes: mergeNotes(into.notes, other.notes),
    handed: mergeHanded(into.handed, other.handed),
    lab: mergeLabs(into.lab, other.lab),
  };
}
