import type { Attachment } from 'svelte/attachments';

/** Lets keys reach an area that scrolls sideways, and only while it does: where everything has room it is no stop of the Tab key. */
export const focusableWhenScrollable: Attachment<HTMLElement> = (area) => {
  const look = (): void => {
    if (area.scrollWidth > area.clientWidth + 1) area.tabIndex = 0;
    else area.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver(look);
  observer.observe(area);
  for (const child of area.children) observer.observe(child);
  return () => {
    observer.disconnect();
  };
};
