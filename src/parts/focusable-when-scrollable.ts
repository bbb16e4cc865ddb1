import type { Attachment } from 'svelte/attachments';

/** Lets keys reach an area that scrolls sideways, and only while it does: where everything has room it is no stop of the Tab key. */
export const focusableWhenScrollable: Attachment<HTMLElement> = (area) => {
  const look = (): void => {
    if (area.scrollWidth > area.clientWidth) area.tabIndex = 0;
    else area.removeAttribute('tabindex');
  };
  const sizes = new ResizeObserver(look);
  sizes.observe(area);
  // a table that comes in the place of another is a child of its own
  const observeChildren = () => {
    for (const child of area.children) sizes.observe(child);
  };
  const children = new MutationObserver(observeChildren);
  children.observe(area, { childList: true });
  observeChildren();
  return () => {
    sizes.disconnect();
    children.disconnect();
  };
};
