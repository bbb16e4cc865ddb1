import type { Attachment } from 'svelte/attachments';

/** Opens a native dialog as long as it stands: the browser keeps focus inside, closes it on Esc, and gives focus back to what opened it. */
export const openModal: Attachment<HTMLDialogElement> = (dialog) => {
  dialog.showModal();
  return () => dialog.close();
};
