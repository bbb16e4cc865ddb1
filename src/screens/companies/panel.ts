/** What the screen may ask of the list on it. */
export interface Panel {
  /** Brings the row of a company into sight and gives it the focus. */
  readonly showRow: (issuer: string) => void;
  /** Saves the companies as they are shown, in their order, with what counts of each. */
  readonly saveShown: () => Promise<void>;
}
