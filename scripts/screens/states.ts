import type { Page } from 'playwright-core';
import { ROUTES } from '../../src/screens/routes.ts';
import { listAddresses } from '../../test/support/addresses.ts';
import { isAtRest, openDoubtful, openExample } from '../../test/support/screens.ts';

/** One condition of the app, how to bring it about from an empty start, and the screens that look different in it. */
export interface State {
  readonly name: string;
  readonly addresses: readonly string[];
  readonly begin: (page: Page) => Promise<void>;
  /** Called before each picture, for what does not stay by itself. */
  readonly hold?: (page: Page) => Promise<void>;
}

const withHoldings = ROUTES.filter(({ needsHoldings }) => needsHoldings).map(({ path }) => path);

/* A file that takes so long that its line stands while the picture is taken; made inside the page. */
async function keepReading(page: Page): Promise<void> {
  const line = page.getByRole('progressbar');
  if (await line.isVisible()) return;
  await page.evaluate(() => {
    const rows = 'NVDA,NVIDIA Corp,10,190.25,1902.50\n'.repeat(1_500_000);
    const data = new DataTransfer();
    data.items.add(new File(['Symbol,Name,Quantity,Price,Value\n', rows], 'long.csv', { type: 'text/csv' }));
    for (const kind of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await line.waitFor();
}

/** What is looked at: the example everywhere, and what differs from it. */
export const STATES: readonly State[] = [
  { name: 'example', addresses: listAddresses(true), begin: openExample },
  { name: 'start', addresses: listAddresses(false), begin: isAtRest },
  { name: 'doubtful', addresses: withHoldings, begin: openDoubtful },
  {
    name: 'hidden',
    addresses: withHoldings,
    async begin(page) {
      await openExample(page);
      await page.getByRole('switch', { name: 'Hide amounts' }).first().click();
    },
  },
  { name: 'working', addresses: ['/verdict'], begin: openExample, hold: keepReading },
];
