/** Tells the size of an element in pixels, without its border, now and whenever it changes; for an attachment. */
export function measure(tell: (width: number, height: number) => void): (element: Element) => () => void {
  return (element) => {
    const observer = new ResizeObserver(() => tell(element.clientWidth, element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  };
}
