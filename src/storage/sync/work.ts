import type { BackupFault } from '../../domain/book/backup-facts.ts';
import type { Author } from '../../domain/book/versions.ts';
import type { Portfolio } from '../../domain/model/portfolio.ts';
import type { Result } from '../../domain/model/units.ts';
import type { Contents, KeptSync } from '../schema.ts';
import {
  copyOf,
  isAheadOfCopy,
  keptAfter,
  keptAfterPart,
  markHere,
  momentOf,
  planMerge,
  sharedCopyOf,
  type MergePlan,
} from './plan-merge.ts';
import { keyOfSealing, makeSyncKey, readSync, sealingOf, writeSync, type SharedPart } from './sync-file.ts';

/* What takes long about copies. Plain data comes and plain data goes, so that a thread of its own can do it. */

/** What a copy is made of, or held against. */
interface CopyInput {
  readonly contents: Contents;
  readonly kept: KeptSync | null;
  readonly by: Author;
}

interface Making extends CopyInput {
  /** The version of the app. */
  readonly app: string;
}

interface Saving extends Making {
  /** A new one; null = the one that is known. */
  readonly passphrase: string | null;
}

interface Sharing extends Making {
  readonly ids: readonly string[];
  readonly part: SharedPart;
  readonly passphrase: string;
}

/** A copy as a text, and what is to be known of copies from then on. */
export interface WrittenCopy {
  readonly kept: KeptSync;
  readonly text: string;
}

/** What is in a file, and what merging it would do. */
export type ReadCopy =
  | { readonly kind: 'look'; readonly from: string; readonly made: string; readonly portfolios: readonly Portfolio[] }
  /** `plan` null = there was nothing to hold it against. */
  | { readonly kind: 'merge'; readonly from: string | null; readonly made: string; readonly plan: MergePlan | null };

interface Opening extends Omit<CopyInput, 'contents'> {
  /** null = it can't be read whole. */
  readonly contents: Contents | null;
  readonly text: string;
  readonly passphrase: string | null;
  /** The key that later copies lie under once this one is merged; null = the one that opens it. */
  readonly sealing: KeptSync['sealing'];
}

export const COPY_WORK = {
  /** Writes a copy of everything, under a new passphrase or the one that is known. Null = there is none. */
  async save({ contents, kept, by, app, passphrase }: Saving): Promise<WrittenCopy | null> {
    const sealing = passphrase === null ? keyOfSealing(kept) : await makeSyncKey(passphrase);
    if (sealing === null) return null;
    const made = momentOf(by);
    const here = markHere(contents, kept, by);
    const text = await writeSync(copyOf(here, contents, { made, app }), sealing);
    return { kept: keptAfter(here.scopes, here.scopes, made, sealingOf(sealing)), text };
  },

  /** Writes a copy of some portfolios for somebody else, under a passphrase of its own. */
  async share({ contents, kept, by, app, ids, part, passphrase }: Sharing): Promise<WrittenCopy> {
    const sealing = await makeSyncKey(passphrase);
    const here = markHere(contents, kept, by);
    const text = await writeSync(sharedCopyOf(here, ids, part, { made: momentOf(by), app }), sealing);
    return { kept: keptAfterPart(here.scopes, kept), text };
  },

  /** Reads a file, and works out what merging it would do. */
  async open({ contents, kept, by, text, passphrase, sealing }: Opening): Promise<Result<ReadCopy, BackupFault>> {
    const read = await readSync(text, passphrase, keyOfSealing(kept));
    if (!read.ok) return read;
    const { copy } = read.value;
    const { part, made, content } = copy;
    if (part?.kind === 'look')
      return { ok: true, value: { kind: 'look', from: part.from, made, portfolios: content.portfolios } };
    const under = sealing ?? sealingOf(read.value.sealing);
    const plan = contents === null ? null : planMerge(contents, kept, copy, by, under);
    return { ok: true, value: { kind: 'merge', from: part?.from ?? null, made, plan } };
  },

  /** Tells whether there is something here that the last copy has not. */
  isAhead({ contents, kept }: Pick<CopyInput, 'contents'> & { readonly kept: KeptSync }): Promise<boolean> {
    return Promise.resolve(isAheadOfCopy(contents, kept));
  },
};

export type CopyWork = typeof COPY_WORK;
