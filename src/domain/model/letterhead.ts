/** What stands at the head and the foot of every client sheet: whose it is. It changes no figure. */
export interface Letterhead {
  /** The adviser's or the firm's name; empty = none. */
  readonly name: string;
  readonly address: string;
  /** What has to be said at the foot of each sheet. */
  readonly disclosure: string;
  /** A PNG or JPEG as a data URL; null = none. */
  readonly logo: string | null;
  /** The sheet is one page instead of two. */
  readonly onePage: boolean;
}

export const NO_LETTERHEAD: Letterhead = { name: '', address: '', disclosure: '', logo: null, onePage: false };
