/* All that is only used with somebody at the table or in the room: one part of the app, loaded with the first of it. */

export { default as EndMeeting } from './EndMeeting.svelte';
export { default as MeetingBar } from '../portfolios/MeetingBar.svelte';
export { default as Pointer } from './Pointer.svelte';
export { zoomPicture } from './zoom-picture.ts';
