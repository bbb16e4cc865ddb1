/** An account as it is shown: long numbers keep their last four digits. */
export function accountName(account: string): string {
  return account.replace(/\d{5,}/g, (digits) => `••${digits.slice(-4)}`);
}
