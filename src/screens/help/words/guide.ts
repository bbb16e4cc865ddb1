/** A part of a page under a title of its own. */
export interface GuidePart {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A page of the guide. */
export interface Guide {
  /** In its address; the first page's is that of Help itself. */
  readonly id: string;
  readonly title: string;
  readonly lede: string;
  readonly parts: readonly GuidePart[];
}
