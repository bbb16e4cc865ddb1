/* With a client at the table. */

export const MEETING = {
  end: 'End meeting view',
  ask: 'End meeting view?',
  effect: 'Your other clients’ names and figures will be on screen again.',
} as const;

/** What is told as long as it is on. */
export function meetingWords(areHidden: boolean): string {
  return areHidden ? 'Meeting view: one household, amounts hidden.' : 'Meeting view: one household, amounts shown.';
}
