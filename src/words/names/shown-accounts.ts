/* Whether account numbers are shown whole is asked wherever one is written, so that the answer is the app's of that moment. */

let ask: () => boolean = () => false;

/** Says where the answer is had. Until then numbers are masked. */
export function askForAccounts(answer: () => boolean): void {
  ask = answer;
}

/** The user has asked for account numbers as the file writes them, and nobody is looking on. */
export function showsAccounts(): boolean {
  return ask();
}

/** Makes words with the numbers whole, for the report file: it is the full record, and the same whatever is shown. */
export function withWholeAccounts<T>(make: () => T): T {
  const before = ask;
  ask = () => true;
  try {
    return make();
  } finally {
    ask = before;
  }
}
