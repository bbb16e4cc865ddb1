/** Said when a part of the app that is loaded later is not there any more. */
export const PART_MISSING = {
  title: 'A part of Topheavy could not be loaded.',
  text: 'It may have been updated, or this device is offline. What you have kept is untouched: reload to go on.',
} as const;
