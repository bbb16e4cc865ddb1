import type { Attachment } from 'svelte/attachments';

/**
 * Opens a native dialog as long as it stands: the browser keeps focus inside, closes it on Esc, and gives focus back to what opened it.
 * A browser tells of Esc in a task of its own and lets the next key go first, so `onclose` is called at once here, and once in all:
 * what is pressed after Esc is the page's.
 */
export const openModal: Attachment<HTMLDialogElement> = (dialog) => {
  let isTold = false;
  const tellAtOnce = (event: Event) => {
    // a choice of files that was given up in the dialog says "cancel", too
    if (event.target !== dialog) return;
    // first, for it gives focus back only while it stands
    dialog.close();
    dialog.dispatchEvent(new Event('close'));
  };
  const tellOnce = (event: Event) => {
    if (event.target !== dialog) return;
    if (isTold) event.stopImmediatePropagation();
    isTold = true;
  };
  dialog.addEventListener('cancel', tellAtOnce);
  dialog.addEventListener('close', tellOnce, { capture: true });
  dialog.showModal();
  return () => dialog.close();
};
