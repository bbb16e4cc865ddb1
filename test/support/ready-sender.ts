import { WHOLE } from '../../src/domain/look.ts';
import { FileSender } from '../../src/worker/held-files.ts';
import { fileOf, holdingOf, portfolioOf } from './portfolio.ts';

/** A sender that has loaded what puts files into columns, so that it sends at once. */
export async function readySender(): Promise<FileSender> {
  const sender = new FileSender();
  await sender.getReady(portfolioOf([fileOf([holdingOf({ symbol: 'NVDA', value: 1 })])]), WHOLE);
  return sender;
}
