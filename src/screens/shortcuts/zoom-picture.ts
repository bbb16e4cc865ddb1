/* One picture of the screen fills the screen, and goes back into its place. */

/* Smaller ones are signs, not pictures. */
const LEAST_WIDTH = 160;

/** The picture that the mouse is on, else the largest of those in sight; null = there is none. */
export function pictureToZoom(main: ParentNode, height: number): Element | null {
  const pictures = [...main.querySelectorAll('svg')]
    .map((svg) => ({ svg, box: svg.getBoundingClientRect() }))
    .filter(({ box }) => box.width >= LEAST_WIDTH && box.bottom > 0 && box.top < height)
    .sort((one, other) => other.box.width * other.box.height - one.box.width * one.box.height);
  const framed = pictures.map(({ svg }) => svg.closest('figure') ?? svg);
  return framed.find((one) => one.matches(':hover')) ?? framed[0] ?? null;
}

/** Shows it on the whole screen, or ends that. Where the browser has no such thing, or says no, all stays as it is. */
export async function zoomPicture(): Promise<void> {
  if (document.fullscreenElement !== null) return document.exitFullscreen();
  const main = document.querySelector('main');
  const picture = main === null ? null : pictureToZoom(main, innerHeight);
  if (picture === null || !document.fullscreenEnabled) return;
  try {
    await picture.requestFullscreen();
  } catch (error) {
    // what a browser refuses is told as an error of its own kind
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
  }
}
