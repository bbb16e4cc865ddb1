/** What stands at the head and the foot of every client sheet: whose it is. It changes no figure. */
export interface Letterhead {
  /** The adviser's or the firm's name; empty = none. */
  readonly name: string;
  /** Who prepares the sheets, where that is to be said beside the day. */
  readonly preparer: string;
  readonly address: string;
  /** What has to be said at the foot of each sheet. */
  readonly disclosure: string;
  /** A PNG or JPEG as a data URL; null = none. */
  readonly logo: string | null;
  /** Sheets go to clients: none may be without a disclosure. */
  readonly forClients: boolean;
  /** The sheet is one page instead of two. */
  readonly onePage: boolean;
}

export const NO_LETTERHEAD: Letterhead = {
  name: '',
  preparer: '',
  address: '',
  disclosure: '',
  logo: null,
  forClients: false,
  onePage: false,
};

/** Whether something that has to be said on sheets for clients is not written. */
export function lacksDisclosure({ forClients, disclosure }: Letterhead): boolean {
  return forClients && disclosure.trim() === '';
}
