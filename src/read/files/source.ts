/**
 * Something to read: a file from disk, its bytes where only the page may read it, text that was pasted, or a pasted table with its
 * markup beside its text. `password`: what the user typed to open a locked PDF; it stays with the file, in memory, and goes with it.
 */
export type Source =
  | { readonly kind: 'file'; readonly file: Blob; readonly name: string; readonly password?: string }
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly name: string;
      readonly password?: string;
    }
  | { readonly kind: 'text'; readonly text: string; readonly name: string }
  | { readonly kind: 'table'; readonly text: string; readonly html: string; readonly name: string };
