import type { Row } from './again.ts';

const money = (value: number) => `$${value.toLocaleString('en-US', { minimumFractionDigits: 2 })}`;

/** A file of one account as Schwab writes it: the account in the title line, with the end of its number. */
export function schwabFile(account: string, day: string, rows: readonly Row[]): string {
  const date = day.replaceAll('-', '/');
  return [
    `"Positions for account ${account} as of 11:33 AM ET, ${date}"`,
    '',
    '"Symbol","Description","Qty (Quantity)","Price","Mkt Val (Market Value)","Security Type"',
    ...rows.map(
      ([symbol, quantity, value]) =>
        `"${symbol}","${symbol}","${quantity ?? '--'}","${quantity === null ? '--' : money(value / quantity)}","${money(value)}","Equity"`,
    ),
    '',
  ].join('\n');
}
