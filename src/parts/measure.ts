/**
 * Tells the size of an element in pixels, without its border, now and whenever it changes; for an attachment. While it is out
 * of sight it has none, so the last one stays.
 */
export function measure(tell: (width: number, height: number) => void): (element: Element) => () => void {
  return (element) => {
    const observer = new ResizeObserver(() => {
      if (element.clientHeight > 0) tell(element.clientWidth, element.clientHeight);
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
}
