import { areTwoByNumber, findTwins } from './accounts.ts';
import type { FileReading } from '../model/file-reading.ts';
import { mapWords } from '../rows/holding-rows.ts';
import { accountPartsOf, type AccountOfFile } from './file-parts.ts';

/** Gives a file with its accounts under other labels, wherever it names them. */
export function renameAccounts(file: FileReading, of: (account: string | null) => string | null): FileReading {
  const rename = <Named extends { readonly account: string | null }>(one: Named): Named => ({
    ...one,
    account: of(one.account),
  });
  return {
    ...file,
    accountLabel: of(file.accountLabel),
    ...(file.accountWords === undefined
      ? {}
      : { accountWords: file.accountWords.map((one) => ({ ...one, account: of(one.account) ?? one.account })) }),
    holdings: mapWords(file.holdings, rename),
    drafts: file.drafts.map(rename),
    statedTotals: file.statedTotals.map(rename),
    pending: file.pending.map(rename),
  };
}

/**
 * Gives every account of files that come a label of its own beside those that are here: where two accounts of other numbers would both be
 * called "Individual", the one that comes is called as its file writes it, "Individual ...123", and so is each later state of it. Of two
 * owners' "IRA" the one that comes is called "IRA 2".
 */
export function labelAccounts(files: readonly FileReading[], coming: readonly FileReading[]): readonly FileReading[] {
  if (coming.every(({ accountWords }) => accountWords === undefined)) return coming;
  const all = [...files, ...coming].flatMap(accountPartsOf);
  const standing = files.flatMap(accountPartsOf);
  return coming.map((file) => {
    const labels = new Map([...labelsByNumber(file, all), ...labelsByOwner(file, standing)]);
    const labelled =
      labels.size === 0
        ? file
        : renameAccounts(file, (account) => (account === null ? null : (labels.get(account) ?? account)));
    standing.push(...accountPartsOf(labelled));
    return labelled;
  });
}

type Labels = ReadonlyMap<string, string>;

const wordsOf = ({ accountWords }: FileReading, account: string | null) =>
  accountWords?.find((one) => one.account === account);

function labelsByNumber(file: FileReading, all: readonly AccountOfFile[]): Labels {
  return new Map(
    accountPartsOf(file).flatMap(({ account, identity }) => {
      const words = wordsOf(file, account);
      if (account === null || words === undefined || words.owner !== undefined) return [];
      const isTaken = (other: AccountOfFile) =>
        other.account === words.written ||
        (other.account === account &&
          identity !== null &&
          other.identity !== null &&
          areTwoByNumber(identity, other.identity));
      return all.some(isTaken) ? [[account, words.written] as const] : [];
    }),
  );
}

/* A later state is called like the one before it, another account like none. */
function labelsByOwner(file: FileReading, standing: readonly AccountOfFile[]): Labels {
  const parts = accountPartsOf(file);
  const labels = new Map<string, string>();
  const owned = parts.flatMap((part) => {
    const words = wordsOf(file, part.account);
    return part.account === null || words?.owner === undefined ? [] : [{ part, account: part.account, words }];
  });
  for (const { part, account } of owned) {
    const [twin] = findTwins(part, parts, standing);
    if (twin !== undefined && twin.account !== null) labels.set(account, twin.account);
  }
  const taken = new Set([...standing.map(({ account }) => account), ...labels.values()]);
  for (const { account, words } of owned) {
    if (labels.has(account)) continue;
    const { written } = words;
    let label = account;
    for (let number = 2; taken.has(label); number += 1) label = `${written} ${number}`;
    taken.add(label);
    labels.set(account, label);
  }
  return labels;
}
