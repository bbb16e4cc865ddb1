import { resolve } from 'node:path';

/** A path from where the user stands: npm runs programs in the repository, and says where it was called. */
export function fromUser(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}
