/**
 * Draws with a part of the app that is loaded now; by the time it is here the reader may have gone on, and then nothing
 * is drawn. Gives what takes the picture down again, whether it has come or not.
 */
export function whenLoaded<Part>(load: () => Promise<Part>, draw: (part: Part) => () => void): () => void {
  let isGone = false;
  let takeDown = () => {};
  void load().then((part) => {
    if (!isGone) takeDown = draw(part);
  });
  return () => {
    isGone = true;
    takeDown();
  };
}
