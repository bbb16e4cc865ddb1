import { areTwoByNumber } from './accounts.ts';
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
 * called "Individual", the one that comes is called as its file writes it, "Individual ...123", and so is each later state of it.
 */
export function labelAccounts(files: readonly FileReading[], coming: readonly FileReading[]): readonly FileReading[] {
  if (coming.every(({ accountWords }) => accountWords === undefined)) return coming;
  const all = [...files, ...coming].flatMap(accountPartsOf);
  return coming.map((file) => {
    const written = new Map(
      accountPartsOf(file).flatMap(({ account, identity }) => {
        const own = file.accountWords?.find((one) => one.account === account)?.written;
        const isTaken = (other: AccountOfFile) =>
          other.account === own ||
          (other.account === account &&
            identity !== null &&
            other.identity !== null &&
            areTwoByNumber(identity, other.identity));
        return account !== null && own !== undefined && all.some(isTaken) ? [[account, own] as const] : [];
      }),
    );
    return written.size === 0
      ? file
      : renameAccounts(file, (account) => (account === null ? null : (written.get(account) ?? account)));
  });
}
