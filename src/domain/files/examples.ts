import type { FileReading } from '../model/file-reading.ts';
import type { Portfolio } from '../model/portfolio.ts';

/** What “Try the example portfolio” opens. */
export const EXAMPLE_PORTFOLIO = 'Example portfolio';

/**
 * The example portfolios by the SHA-256 of their files. A file is known by its bytes, so the mark outlives a reload, a backup and a
 * copy, and holds for what an earlier version has stored. Fingerprints are added here, never taken out: a file that once
 * was an example stays one. A test compares them with the texts in app/.
 */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  [EXAMPLE_PORTFOLIO]: ['0c1c20f1657c15bcd2cced83bafc37331e9e56e7e07111d9d3b6be58d8ad0c5e'],
  'Example: Ada Lark': [
    'a91b057e5710966815aaafa8f4cfc850e1f9dcb03354d1770abeec66471aeb99',
    '6bcb9bdbce7f9c22f889bfeeea91642915c1fa1e1de9b14a40071184d1805de9',
  ],
  'Example: Ben Lark': [
    '7801e795416e4bcbad4dfd962a1362a9bb7bae786194b94cab5185fb90810efa',
    '722e3806ba01f5993bc54a2b0b7a43278ddd68094ef4ca9a189cb9097b00ceea',
  ],
  'Example: Cora Marsh': [
    'e34580313f9230def2ce39a3c6b59afe6db6cfa422f8a6670fd77cf7e0d0844e',
    '31d273788a2400475763b4596b10e3e5e771b2dec58d0308236901b8a8c1f849',
  ],
  'Example: Dan Marsh': [
    '33475d69fb9dcbf89bdbbcc056e71d06c5bf3d5a643b70310f8473fc6e49dbc3',
    '49a26ee4e2fa08381a87672add77283b6b2cb04670173f550012b37b413d0e40',
  ],
  'Example: Emil Reed': [
    '6d304708f7cde9c54a08225c41f4e110dcb9c5901e8832776a78082b327fb200',
    '1452b114bbecc007f9e3c1c9a9c3d4fc71190d8f69c09e5f8eccffa929127960',
  ],
};

/**
 * What was done about an example when files came. `gone`: it left, with the first of one's own. `beside`: they began a portfolio of
 * that name beside it. `left-out`: its own file came among them.
 */
export type ExampleWord =
  | { readonly kind: 'gone' | 'left-out' }
  | { readonly kind: 'beside'; readonly portfolio: string };

type Bytes = Pick<FileReading, 'fingerprint'>;

/** Gives the name of the example that a file belongs to; null = the user's own. */
export function exampleOfFile({ fingerprint }: Bytes): string | null {
  return Object.keys(EXAMPLES).find((name) => EXAMPLES[name]?.includes(fingerprint) === true) ?? null;
}

/** Gives the name of the example that these files are, the first one's where they are of several; null = some are the user's own, or there are none. */
export function exampleOf(files: readonly Bytes[]): string | null {
  const names = files.map(exampleOfFile);
  return names.includes(null) ? null : (names[0] ?? null);
}

/** Leaves the example's files out of a portfolio with files of the user's own, as versions before this rule could store one. Any other is given back as it is. */
export function withoutExamples(portfolio: Portfolio): Portfolio {
  const own = portfolio.files.filter((file) => exampleOfFile(file) === null);
  return own.length === 0 || own.length === portfolio.files.length ? portfolio : { ...portfolio, files: own };
}
