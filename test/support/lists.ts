import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/* Lists that several journeys give, and how files are dropped. */

export const SHEET =
  'Symbol,Name,Value (USD)\nNVDA,NVIDIA Corp,6000\nWWW,Wolverine World Wide,1000\nBND,Vanguard Total Bond Market ETF,3000\n';

/** The same as the rows of a workbook. */
export const HELD = [
  ['Symbol', 'Name', 'Quantity', 'Price', 'Value'],
  ['NVDA', 'NVIDIA Corp', 10, 600, 6000],
  ['WWW', 'Wolverine World Wide', 100, 10, 1000],
  ['BND', 'Vanguard Total Bond Market ETF', 30, 100, 3000],
] as const;

/** One row lacks its price and its value, which the total below tells. */
export const DOUBTFUL = [
  'Account,Symbol,Name,Quantity,Price,Value,Note',
  'Brokerage,NVDA,NVIDIA Corp,10,200,2000,a',
  'Brokerage,AMD,Advanced Micro Devices,6,,,b',
  'Brokerage,WWW,Wolverine World Wide,20,15,300,c',
  'Total,,,,,3437.24,',
].join('\n');

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Drops files on the window, as from a folder. */
export async function dropFiles(page: Page, contents: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  const files = Object.entries(contents).map(
    ([name, content]) => [name, typeof content === 'string' ? content : [...content]] as const,
  );
  const transfer = await page.evaluateHandle(
    ([named, book]) => {
      const data = new DataTransfer();
      for (const [name, content] of named) {
        const isText = typeof content === 'string';
        data.items.add(
          new File([isText ? content : new Uint8Array(content)], name, { type: isText ? 'text/csv' : book }),
        );
      }
      return data;
    },
    [files, XLSX] as const,
  );
  for (const kind of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', kind, { dataTransfer: transfer });
}

/** Nothing on the page is wider than the smallest phone. */
export async function expectNotWiderThanPhone(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}
