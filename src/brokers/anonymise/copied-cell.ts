/* What a cell of a copy is, in every kind of file. */

/**
 * Why a cell is as it is. It stays: words of a `security` that our data knows, plain `words` of a report, the file's own `date`, a `price`
 * anybody can look up. `part`: some of its words stay. `made`: nothing does. `empty`: it says nothing.
 */
export type CellMark = 'security' | 'words' | 'date' | 'price' | 'part' | 'made' | 'empty';

/** A cell of the copy. */
export interface CopiedCell {
  readonly text: string;
  readonly mark: CellMark;
  /** The words that stay, of a cell of which a part does. */
  readonly left?: readonly string[];
}
