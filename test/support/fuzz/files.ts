import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { faultsOf } from './file-laws.ts';
import { makeFile } from './make-file.ts';
import { hold, type Target } from './target.ts';

const FOLDER = resolve(import.meta.dirname, '../../fixtures/brokers');
const fixtures = readdirSync(FOLDER).map((name) => new Uint8Array(readFileSync(join(FOLDER, name))));

/** Tables as bytes, sound ones spoilt and such as nobody would write, through the door of the worker. */
export const files: Target = (seed, number) => {
  const { kind, bytes } = makeFile(seed, number, fixtures);
  return hold(kind, bytes, () => faultsOf(bytes));
};
